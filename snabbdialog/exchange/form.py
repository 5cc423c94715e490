"""The region's preparation form in Word: filled in with what is known, to be answered with nothing but Word or LibreOffice.

What is asked stands in `form_fields.py`. Elements are written straight into the document. Must not know how the answers are read.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from snabbdialog import ooxml
from snabbdialog.account import points_of
from snabbdialog.model import CONTENTS, Change, Condition, Dialogue, Exchange, Need, Participant, Record, new_id
from snabbdialog.ooxml import Element, TableLook, w
from snabbdialog.outline import in_order
from snabbdialog.privacy import without_hidden_names
from snabbdialog.values import unread
from snabbdialog.visibility import Shared, share
from snabbdialog.words import Words, load_words

from .form_fields import CHOICE, MONEY, OWN_CHOICE, PARENT, PREPARER, SECTIONS, Ask, Identity, Questions, Rows, fixed_name
from .lineage import departure, next_revision
from .purpose import TO_REGION
from .word_package import W15, new_document, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from snabbdialog.method import Method

WIDTH = 9070  # of the text, in twentieths of a point


def export_form(
    dialogue: Dialogue, method: Method, *, file_name: str, exchanges: Iterable[Exchange] = (), at: str = ""
) -> tuple[bytes, list[Change]]:
    """Return the form as .docx and the changes that keep it on record, so that the answers can be compared with what was sent."""
    at = at or datetime.now().astimezone().isoformat(timespec="seconds")
    revision = next_revision(dialogue, exchanges)
    exchange = Exchange(id=new_id(), purpose=TO_REGION, revision=revision, at=at, file_name=file_name)
    data = form_bytes(share(dialogue), method, form_id=exchange.id, revision=revision, at=at)
    return data, departure(dialogue, data, exchange)


def form_bytes(dialogue: Shared, method: Method, *, form_id: str, revision: int, at: str) -> bytes:
    """Return the form as .docx, in the session's language; `at` is an ISO time. The same arguments give the same bytes."""
    dialogue = without_hidden_names(dialogue)
    words = load_words(dialogue.session.language)
    identity = Identity(form_id, dialogue.session.id, revision, words.language, points=[point.id for point in method.account])
    pen = _Pen(dialogue, method, words, identity)
    document = pen.document()
    title = f"{words('form.title')} – {dialogue.session.region or dialogue.session.title}"
    return packed(document, words, title=title, identifier=str(identity), at=at)


@dataclass
class _Pen:
    """Writes one form from top to bottom; counts bookmarks and controls, whose numbers must differ."""

    dialogue: Shared
    method: Method
    words: Words
    identity: Identity
    count: int = 0
    body: Element = field(default_factory=lambda: None)

    def document(self) -> Element:
        root = new_document()
        self.body = root[0]
        self._front()
        for section in SECTIONS:
            self._section(section)
        return root

    def _front(self) -> None:
        words, session = self.words, self.dialogue.session
        self._fixed("Title", words("form.title"))
        date = words.date(session.date)
        region = session.region or session.title or words("exchange.untitled")
        self._fixed("Subtitle", words("form.subtitle", region=region, date=date) if date else region)
        self._fixed("", words("form.intro"))
        self._fixed("Heading1", words("form.how"))
        for number in range(1, 6):
            self._fixed("ListBullet", words(f"form.how_{number}"))
        self._fixed("Fokus", words("form.shared"))

    def _section(self, section: Questions | Rows) -> None:
        words = self.words
        self._fixed("Heading1", words(f"form.sections.{section.id}"))
        _keep_next(self._fixed("Uppgift", words(f"form.help.{section.id}")))
        if isinstance(section, Rows):
            self._rows(section)
            return
        if section.guiding:
            _keep_next(self._fixed("Fokus", next((q.text for q in self.method.questions if q.id == section.guiding), words("form.answer"))))
        self._questions(section)

    def _questions(self, section: Questions) -> None:
        words = self.words
        caption = words(f"form.sections.{section.id}")
        table = self._table((words("exchange.columns.question"), words("form.answer_head")), (32, 68), caption, words("form.answer"))
        for label, help_text, ask, value in self._asked(section):
            row = _row(table, height=700)
            cell = self._cell(row, 32)
            self._fixed("Tabellrubrik", label, cell)
            if help_text:
                self._fixed("Tabelltext", help_text, cell)
            name = self.identity.name(ask.code, self.identity.session_id)
            self._answer(self._cell(row, 68), ask, name, value=value, label=label, prompt=True)

    def _asked(self, section: Questions) -> Iterable[tuple[str, str, Ask, str]]:
        words, session = self.words, self.dialogue.session
        if section.id == "about":
            yield from ((words(f"form.fields.preparer_{role}"), "", Ask("", code), "") for code, role in PREPARER.items())
        if section.id == "account":
            account = points_of(session.account)
            for number, point in enumerate(self.method.account):
                yield point.name, point.help, Ask("account", f"a{number}"), account.get(point.id, "")
        yield from ((words(f"exchange.columns.{ask.column}"), "", ask, str(getattr(session, ask.column))) for ask in section.asks)

    def _rows(self, section: Rows) -> None:
        heads = [self._head(section, ask) for ask in section.asks]
        caption = self.words(f"form.sections.{section.id}")
        table = self._table(heads, [ask.width for ask in section.asks], caption, self.words("form.description"))
        holder = _repeating(table)
        spares = range(section.spare)
        for record in [*self._known(section), *spares]:
            self._record(_repeated(holder), section, record if not isinstance(record, int) else None, number=self.count)

    def _head(self, section: Rows, ask: Ask) -> str:
        guiding = {q.id: q.text for q in self.method.questions} if section.table == "focus_area" else {}
        return guiding.get(ask.column) or self.words(f"exchange.columns.{ask.column}")

    def _known(self, section: Rows) -> Sequence[Record]:
        name = next(name for name, table in CONTENTS.items() if table == section.table)
        records: Iterable[Record] = self._needs if section.table == "need" else getattr(self.dialogue, name)
        return [record for record in records if _belongs(record, section)]

    @cached_property
    def _needs(self) -> Sequence[Need]:
        """Return the needs as the outline has them: a new row is told by where it stands among them."""
        return [need for need, _, _ in in_order(self.dialogue.needs)]

    def _record(self, parent: Element, section: Rows, record: Record | None, *, number: int) -> None:
        row = _row(parent)
        key = record.id if record else spare_id(self.identity.form_id, section.id, number)
        total = sum(ask.width for ask in section.asks)
        for ask in section.asks:
            value = self._shown(ask, record) if record else ""
            name = self.identity.name(ask.code, key, spare=record is None)
            prompt = ask.kind in (CHOICE, PARENT)
            self._answer(self._cell(row, ask.width * 100 / total), ask, name, value=value, label=self._head(section, ask), prompt=prompt)

    def _shown(self, ask: Ask, record: Record) -> str:
        value = getattr(record, ask.column)
        if ask.kind == MONEY:
            return unread(getattr(record, "as_written", "")).get(ask.column, "") if value is None else self.words.money(value)
        if ask.kind == PARENT:
            return next((ooxml.one_line(need.title) for need in self.dialogue.needs if need.id == value), "")
        return str(value)

    def _table(self, heads: Sequence[str], shares: Sequence[int], caption: str, description: str) -> Element:
        widths = tuple(int(WIDTH * share_of / sum(shares)) for share_of in shares)
        look = TableLook(style="Dialogtabell", header="Tabellrubrik", cell="Tabelltext", widths=widths)
        made = ooxml.table(self.body, [["" for _ in heads]], look=look, caption=caption, description=description)
        for cell, head in zip(made.iter(w("tc")), heads, strict=True):
            cell.remove(cell.find(w("p")))
            self._fixed("Tabellrubrik", head, cell)
        _boxes(made)
        return made

    def _cell(self, row: Element, percent: float) -> Element:
        cell = etree.SubElement(row, w("tc"))
        width = etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW"))
        width.set(w("w"), str(int(WIDTH * percent / 100)))
        width.set(w("type"), "dxa")
        return cell

    def _fixed(self, style: str, text: str, parent: Element | None = None) -> Element:
        made = ooxml.paragraph(self.body if parent is None else parent, style)
        end = self._bookmark(made, fixed_name(text, self.count))
        ooxml.run(made, text)
        made.append(end)
        return made

    def _bookmark(self, parent: Element, name: str) -> Element:
        self.count += 1
        start = etree.SubElement(parent, w("bookmarkStart"))
        start.set(w("id"), str(self.count))
        start.set(w("name"), name)
        end = etree.Element(w("bookmarkEnd"))
        end.set(w("id"), str(self.count))
        return end

    def _answer(self, cell: Element, ask: Ask, name: str, *, value: str, label: str, prompt: bool) -> None:
        paragraph = ooxml.paragraph(cell, "Tabelltext")
        end = self._bookmark(paragraph, name)
        control = etree.SubElement(paragraph, w("sdt"))
        properties = etree.SubElement(control, w("sdtPr"))
        shown, choices = self._choices(ask, value)
        empty = prompt and not shown
        self._describe(properties, label=label, name=name, empty=empty)
        _kind(properties, ask, choices)
        content = etree.SubElement(control, w("sdtContent"))
        words = self.words
        ooxml.run(
            content, words("form.choose") if empty and choices else words("form.write") if empty else shown, "Dampad" if empty else ""
        )
        paragraph.append(end)

    def _choices(self, ask: Ask, value: str) -> tuple[str, dict[str, str]]:
        if ask.kind == CHOICE:
            choices = self.words.choices(ask.choices)
            return choices.get(value, value), {key: text for key, text in choices.items() if key != "proposal"}
        if ask.kind == OWN_CHOICE:
            return value, {tag: tag for tag in self.method.tags}
        if ask.kind == PARENT:
            titles = [ooxml.one_line(need.title) for need in self._needs if need.level != "proposal" and need.title.strip()]
            return value, {title: title for title in titles}
        return value, {}

    def _describe(self, properties: Element, *, label: str, name: str, empty: bool) -> None:
        for tag, value in (("alias", ooxml.one_line(label)[:64]), ("tag", name), ("id", str(10_000 + self.count))):
            etree.SubElement(properties, w(tag)).set(w("val"), value)
        if empty:
            etree.SubElement(properties, w("showingPlcHdr"))


def spare_id(form_id: str, section: str, number: int) -> str:
    """Return the id that a spare row of the form will have once it is filled in."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"snabbdialog:{form_id}:{section}:{number}"))


def _belongs(record: Record, section: Rows) -> bool:
    match record:
        case Need():
            return (record.level == "proposal") == (section.id == "proposals")
        case Condition():
            return record.kind != "success_factor"  # those are answered together in the room, by choice and not in words
        case Participant():
            return record.side == "region" and bool(record.show_name)
        case _:
            return True


def _row(parent: Element, *, height: int = 440) -> Element:
    row = etree.SubElement(parent, w("tr"))
    least = etree.SubElement(etree.SubElement(row, w("trPr")), w("trHeight"))
    least.set(w("val"), str(height))
    least.set(w("hRule"), "atLeast")
    return row


def _keep_next(paragraph: Element) -> None:
    properties = ooxml.properties(paragraph)
    properties.insert(1, etree.Element(w("keepNext")))  # after the style, as the schema has it


def _boxes(table: Element) -> None:
    """Draw hairlines between columns, so that the boxes to write in are seen."""
    borders = etree.Element(w("tblBorders"))
    line = etree.SubElement(borders, w("insideV"))
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "C9CED6")):
        line.set(w(name), value)
    table.find(f".//{w('tblLayout')}").addprevious(borders)


def _repeating(table: Element) -> Element:
    control = etree.SubElement(table, w("sdt"))
    etree.SubElement(etree.SubElement(control, w("sdtPr")), f"{{{W15}}}repeatingSection")
    return etree.SubElement(control, w("sdtContent"))


def _repeated(holder: Element) -> Element:
    control = etree.SubElement(holder, w("sdt"))
    etree.SubElement(etree.SubElement(control, w("sdtPr")), f"{{{W15}}}repeatingSectionItem")
    return etree.SubElement(control, w("sdtContent"))


def _kind(properties: Element, ask: Ask, choices: Mapping[str, str]) -> None:
    if not choices:
        return  # rich text: of a plain one LibreOffice 7.4 drops the line breaks
    holder = etree.SubElement(properties, w("dropDownList" if ask.kind == CHOICE else "comboBox"))
    for text in dict.fromkeys(choices.values()):
        item = etree.SubElement(holder, w("listItem"))
        item.set(w("displayText"), text[:255])
        item.set(w("value"), text[:255])
