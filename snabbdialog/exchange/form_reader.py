"""Understanding a filled form: every answer goes where its name says, new rows are told from known ones, the rest is listed.

The result is a `SessionFile` like any other, so that the same plan shows and applies it. Nothing is dropped in silence: what has no
place becomes a remark, a comment becomes an internal note. Must not know how Word stores a document.
"""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from snabbdialog.account import account_of
from snabbdialog.errors import InputNewer, InputUnreadable
from snabbdialog.outline import LEVELS
from snabbdialog.values import as_written, parse_kronor
from snabbdialog.words import LANGUAGES, load_words

from .form_document import Cell, FormDocument, Line, open_form
from .form_fields import (
    BY_CODE,
    CHOICE,
    FORM_VERSION,
    MONEY,
    PARENT,
    PREPARER,
    QUESTION_BY_CODE,
    ROWS,
    Ask,
    Identity,
    Name,
    Rows,
    parse_identity,
)
from .purpose import FROM_REGION
from .session_file import Mark, Preparer, Remark, SessionFile, checksum

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.model import Row, Value

_AFTER = 1_000_000.0  # where new rows stand: after all that is there
_REMARK = 2_000
_WORD_S_OWN = (
    "Klicka eller tryck här för att ange text.", "Klicka här för att ange text.", "Välj ett objekt.",
    "Click or tap here to enter text.", "Click here to enter text.", "Choose an item.",
)  # fmt: skip


def read_form(data: bytes, path: str | Path) -> SessionFile:
    """Return what a filled form says, for the purpose `from_region`. Raises InputUnreadable and InputNewer."""
    document = open_form(data, path)
    identity = parse_identity(document.identifier)
    if identity is None:
        raise InputUnreadable(path=str(path), reason="not_ours")
    if identity.version > FORM_VERSION:
        raise InputNewer(path=str(path))
    reading = _Reading(identity, document)
    reading.read()
    if not (reading.seen or reading.session):
        raise InputUnreadable(path=str(path), reason="no_ids" if reading.remarks else "no_text")
    return reading.file(data, Path(path).name)


@dataclass
class _Found:
    """One row of a section: its id, whether it is known, its answers by code."""

    section: Rows
    id: str
    new: bool
    answers: dict[str, str]
    bookmarked: bool = False
    comments: tuple[str, ...] = ()
    place: int = 0  # among all rows, in reading order


@dataclass
class _Reading:
    """One form on its way in."""

    identity: Identity
    document: FormDocument
    session: dict[str, str] = field(default_factory=dict)  # answers about the session, by code
    found: list[_Found] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)  # sections whose names were found
    remarks: list[Remark] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)
    placed: set[str] = field(default_factory=set)  # comments that have their note

    def read(self) -> None:
        for table in self.document.tables:
            self._table(table)
        for line in self.document.loose:
            self._loose(line)
        for text in self.document.notes:
            self._say("unplaced", text)
        if self.document.tracked:
            self._say("tracked", "")

    def file(self, data: bytes, name: str) -> SessionFile:
        rows: dict[str, dict[str, Row]] = {section.table: {} for section in ROWS if section.id in self.seen}
        kept = [one for one in self._distinct() if any(one.answers.values())]
        for one in kept:
            rows[one.section.table][one.id] = self._row(one)
        self._outline(kept, rows.get("need", {}))
        self._comments(kept, rows)
        partial = {section.table for section in ROWS if section.id not in self.seen}
        return SessionFile(
            purpose=FROM_REGION,
            session=self._session(),
            rows=rows,
            revision=self.identity.revision,
            based_on=(Mark(self.identity.form_id, self.identity.revision),),
            prepared_by=Preparer(**{role: self.session.get(code, "") for code, role in PREPARER.items()}),
            remarks=tuple(self.remarks),
            partial=frozenset(partial | {"entry"}),
            mark=checksum(data),
            checksum=checksum(data),
            file_name=name,
            content=data,
        )

    def _say(self, kind: str, text: str) -> None:
        self.remarks.append(Remark(kind, text[:_REMARK]))

    def _table(self, lines: list[Line]) -> None:
        codes = Counter(name.code for line in lines for cell in line.cells for name in self._names(cell) if name.code in BY_CODE)
        section = BY_CODE[codes.most_common(1)[0][0]][0] if codes else None
        columns = self._columns(lines)
        before, ordinal = "", 0
        for line in lines:
            names = [name for cell in line.cells for name in self._names(cell)]
            if any(name.code in BY_CODE for name in names):
                self._known(line, names)
                before, ordinal = self.found[-1].id, 0
            elif names or section is None or line.header or any(cell.fixed for cell in line.cells):
                self._answers(line)
            elif line.text:
                ordinal += 1
                self._new(line, section, columns, key=f"{before}:{ordinal}")

    def _names(self, cell: Cell) -> list[Name]:
        return [name for text in cell.names if (name := self.identity.parse(text))]

    def _columns(self, lines: list[Line]) -> dict[int, str]:
        """Return which answer stands in which column, as the rows with names have it."""
        votes = Counter((place, name.code) for line in lines for place, cell in enumerate(line.cells) for name in self._names(cell)[:1])
        return {place: code for (place, code), _ in reversed(votes.most_common())}

    def _known(self, line: Line, names: list[Name]) -> None:
        votes = Counter((name.id, name.spare, BY_CODE[name.code][0].id) for name in names if name.code in BY_CODE)
        row_id, spare, section_id = votes.most_common(1)[0][0]
        section = next(section for section in ROWS if section.id == section_id)
        self.seen.add(section.id)
        answers: dict[str, str] = {}
        for cell in line.cells:
            here = sorted(self._names(cell), key=lambda name: name.id != row_id)
            code = next((name.code for name in here if _asked(section, name.code) and name.code not in answers), "")
            if code:
                answers[code] = _answer(cell.text)
            elif _answer(cell.text):
                self._say("unplaced", cell.text)
        booked = any(cell.bookmarks for cell in line.cells)
        self.found.append(_Found(section, row_id, spare, answers, booked, line.comments, place=len(self.found)))

    def _new(self, line: Line, section: Rows, columns: dict[int, str], *, key: str) -> None:
        answers: dict[str, str] = {}
        for place, cell in enumerate(line.cells):
            code = columns.get(place, "")
            if _asked(section, code) and code not in answers:
                answers[code] = _answer(cell.text)
            elif _answer(cell.text):
                self._say("unplaced", cell.text)
        if any(answers.values()):
            self._say("unlabelled", line.text)
            self.found.append(_Found(section, self._made_id(section, key), True, answers, False, line.comments, place=len(self.found)))

    def _answers(self, line: Line) -> None:
        for cell in line.cells:
            names = self._names(cell)
            if names:
                self._place(names[0], _answer(cell.text))
            elif cell.extra and not _is_label(cell.extra):
                self._say("unplaced", cell.extra)
        if line.comments:
            self._note(line.comments, None, line.text)

    def _loose(self, line: Line) -> None:
        cell = line.cells[0]
        names = self._names(cell)
        if names and names[0].code in BY_CODE:
            self._known(line, names)
        else:
            self._answers(line)

    def _place(self, name: Name, text: str) -> None:
        known = name.code in QUESTION_BY_CODE or name.code in PREPARER or name.code in self._points()
        if known and not self.session.get(name.code):
            self.session[name.code] = text
        elif text and text != self.session.get(name.code):
            self._say("unplaced", text)

    def _points(self) -> dict[str, str]:
        return {f"a{number}": point for number, point in enumerate(self.identity.points)}

    def _distinct(self) -> list[_Found]:
        """Return the rows with one of each id: the one that kept its bookmarks, else the first; the others are new or the same again."""
        first: dict[tuple[str, str], _Found] = {}
        for one in self.found:
            key = (one.section.table, one.id)
            if key not in first or (one.bookmarked and not first[key].bookmarked):
                first[key] = one
        kept: list[_Found] = []
        ids = self._copy_ids()
        for one in self.found:
            original = first[one.section.table, one.id]
            if one is original or not any(one.answers.values()):
                kept += [one] if one is original else []
            elif one.answers == original.answers:
                self._say("same", _in_words(one))
            else:
                self._say("duplicate", _in_words(one))
                kept.append(replace(one, id=ids(one), new=True, bookmarked=False))
        return kept

    def _copy_ids(self) -> Callable[[_Found], str]:
        """Return a function that gives each further row of one id an id of its own, which no other row has."""
        taken = {one.id for one in self.found}
        numbers = Counter[tuple[str, str]]()

        def next_of(one: _Found) -> str:
            made = one.id
            while made in taken:
                numbers[one.section.id, one.id] += 1
                made = self._made_id(one.section, f"{one.id}:copy:{numbers[one.section.id, one.id]}")
            return made

        return next_of

    def _made_id(self, section: Rows, key: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"snabbdialog:{self.identity.form_id}:{section.id}:{key}"))

    def _row(self, one: _Found) -> Row:
        row: Row = {"id": one.id}
        unread: dict[str, str] = {}
        for code, text in one.answers.items():
            ask = BY_CODE[code][1]
            if ask.kind == MONEY:
                row[ask.column] = parse_kronor(text)
                if row[ask.column] is None:
                    unread[ask.column] = text
            elif ask.kind != PARENT and (text or ask.column not in one.section.fixed):
                row[ask.column] = self._value(one.section, ask, text)
        if one.section.table == "funding":
            row["as_written"] = as_written(unread)
        if one.new:
            place: Row = {"position": _AFTER + one.place}
            row = place | dict(one.section.fixed) | row
        return row

    def _value(self, section: Rows, ask: Ask, text: str) -> Value:
        if ask.kind != CHOICE:
            return text
        value = _choices(ask.choices).get(text.casefold(), text)
        if ask.column not in ("level", "layer") or text.casefold() in _choices(ask.choices):
            return value
        if text:
            self._say("unknown_value", text)
        return section.fixed.get(ask.column, "need")

    def _session(self) -> Row:
        row: Row = {"id": self.identity.session_id}
        for code, ask in QUESTION_BY_CODE.items():
            if code in self.session:
                text = self.session[code]
                row[ask.column] = _choices(ask.choices).get(text.casefold(), text) if ask.kind == CHOICE else text
        points = {point: self.session[code] for code, point in self._points().items() if code in self.session}
        return row | ({"account": account_of(points)} if points else {})

    def _outline(self, kept: list[_Found], needs: dict[str, Row]) -> None:
        """Give new rows the row above them on a higher level as parent, and proposals what they say they belong to."""
        above: dict[str, str] = {}
        titles = {_squeezed(needs[one.id].get("title")): one.id for one in kept if one.section.id == "needs" and needs[one.id].get("title")}
        for one in kept:
            if one.section.id == "needs":
                level = str(needs[one.id].get("level") or "need")
                if one.new:
                    needs[one.id]["parent"] = next((above[up] for up in reversed(LEVELS[: _rank(level)]) if up in above), None)
                above = {up: key for up, key in above.items() if _rank(up) < _rank(level)} | {level: one.id}
            elif one.section.id == "proposals":
                self._belong(one, needs, titles)

    def _belong(self, one: _Found, needs: dict[str, Row], titles: dict[str, str]) -> None:
        said = one.answers.get("pp", "")
        if _squeezed(said) in titles:
            needs[one.id]["parent"] = titles[_squeezed(said)]
        elif said:
            self._say("parent", said)
        elif "pp" in one.answers:
            needs[one.id]["parent"] = None

    def _comments(self, kept: list[_Found], rows: dict[str, dict[str, Row]]) -> None:
        for one in kept:
            need = one.id if one.section.table == "need" else None
            self._note(one.comments, need, _in_words(one))
        self._note(tuple(self.document.comments), None, "")
        if self.notes:
            rows["entry"] = {str(note["id"]): note for note in self.notes}

    def _note(self, ids: tuple[str, ...], need: str | None, about: str) -> None:
        for key in ids:
            text = self.document.comments.get(key, "")
            if key in self.placed or not text:
                continue
            self.placed.add(key)
            made = str(uuid.uuid5(uuid.NAMESPACE_URL, f"snabbdialog:{self.identity.form_id}:comment:{need}:{text}"))
            note: Row = {
                "id": made,
                "kind": "note",
                "text": text,
                "question": about[:200],
                "need": need,
                "visibility": "internal",
            }
            self.notes.append(note | {"position": _AFTER + len(self.notes)})
            self._say("comment", text)


def _asked(section: Rows, code: str) -> bool:
    return code in BY_CODE and BY_CODE[code][0] is section


def _answer(text: str) -> str:
    """Return the text without the words that stood there to be written over."""
    if text in _WORD_S_OWN or text in _prompts("choose"):
        return ""
    return next((text.removeprefix(prompt).strip() for prompt in _prompts("write") if text.startswith(prompt)), text)


@cache
def _prompts(key: str) -> tuple[str, ...]:
    return tuple(load_words(language)(f"form.{key}") for language in LANGUAGES)


@cache
def _choices(key: str) -> dict[str, str]:
    return {name.casefold(): value for language in LANGUAGES for value, name in load_words(language).choices(key).items()}


def _is_label(text: str) -> bool:
    """Tell whether the text is a heading of ours that has lost its bookmark."""
    return _squeezed(text) in _labels()


@cache
def _labels() -> frozenset[str]:
    keys = {f"exchange.columns.{ask.column}" for section in ROWS for ask in section.asks}
    keys |= {f"exchange.columns.{ask.column}" for ask in QUESTION_BY_CODE.values()} | {"exchange.columns.question", "form.answer_head"}
    return frozenset(_squeezed(load_words(language)(key)) for language in LANGUAGES for key in keys)


def _in_words(one: _Found) -> str:
    return " | ".join(text for text in one.answers.values() if text)


def _rank(level: str) -> int:
    return LEVELS.index(level)


def _squeezed(text: Any) -> str:
    return " ".join(str(text or "").split()).casefold()
