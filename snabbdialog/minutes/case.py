"""What every section of the minutes is given: the dialogue, its method and words, and the small turns of phrase they share.

Must not know which sections there are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from snabbdialog.text import clean, is_link, one_line
from snabbdialog.words import NO_BREAK

from .blocks import Block, Column, Heading, Item, Paragraph, Span, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from snabbdialog.method import Method
    from snabbdialog.model import Entry, Need, Source, Strategy
    from snabbdialog.visibility import Shared
    from snabbdialog.words import Words

_BULLET = re.compile(r"^\s*(?:[•▪◦‣·●○■□\uf0a7\uf0b7\uf0d8]\s*|[-–—*]\s+)")
_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)T.*")
_DOT = " · "
NOTHING = "–"  # what a cell without anything holds


@dataclass(frozen=True)
class Case:
    """A dialogue to be written up."""

    dialogue: Shared
    method: Method
    words: Words
    exported_at: str = ""
    numbers_sources: bool = False  # the list of sources is there to be referred to

    def say(self, key: str, **facts: object) -> str:
        """Return the words at `minutes.<key>`."""
        return self.words(f"minutes.{key}", **facts)

    def name_of(self, column: str, value: str) -> str:
        """Return the name of a choice, or the value as it was written."""
        return one_line(self.words.choice(column, value)) if value else ""

    def date(self, iso: str) -> str:
        """Return the day of an ISO date or moment as it is read, kept together on one line; words that are no date stand as typed."""
        return one_line(self.words.date(_MOMENT.sub(r"\1", iso))).replace(" ", NO_BREAK)

    def money(self, kronor: int | None) -> str:
        """Return whole kronor kept together on one line, or nothing."""
        return "" if kronor is None else self.words.money(kronor).replace(" ", NO_BREAK)

    def entries(self, *kinds: str) -> list[Entry]:
        """Return the entries of these kinds, in their order."""
        return [entry for entry in self.dialogue.entries if entry.kind in kinds]

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.dialogue.sources}

    @cached_property
    def needs(self) -> Mapping[str, Need]:
        """The needs by id."""
        return {need.id: need for need in self.dialogue.needs}

    @cached_property
    def strategies(self) -> Mapping[str, Strategy]:
        """The strategies by id."""
        return {strategy.id: strategy for strategy in self.dialogue.strategies}

    def titled(self, *texts: str) -> str:
        """Return the first text that says something, on one line without a typed bullet; else «utan rubrik»."""
        return next((found for text in texts if (found := without_bullet(one_line(text)))), self.say("untitled"))

    def table(
        self,
        key: str,
        columns: Sequence[tuple[str, float]],
        rows: Sequence[tuple[str, ...]],
        *,
        total: bool = False,
        captioned: bool = False,
    ) -> list[Block]:
        """Return a table with the words at `minutes.tables.<key>`, or nothing without rows.

        A column named with `#` holds numbers; one named with `?` is left out when no row has anything in it.
        """
        if not rows:
            return []
        kept = [place for place, (name, _) in enumerate(columns) if "?" not in name or any(row[place] not in ("", NOTHING) for row in rows)]
        made = tuple(
            Column(self.say(f"columns.{name.strip('#?')}"), share, "#" in name) for name, share in (columns[place] for place in kept)
        )
        cells = tuple(tuple(row[place] for place in kept) for row in rows)
        return [Table(self.say(f"tables.{key}.caption"), self.say(f"tables.{key}.description"), made, cells, total, captioned)]

    def fact(self, key: str, value: str) -> str:
        """Return a value behind its label («Riktas till: Vinnova»), or nothing."""
        return f"{self.say(f'facts.{key}')}: {one_line(value)}" if value.strip() else ""

    def heading(self, level: int, key: str, body: list[Block]) -> list[Block]:
        """Return the body under its heading, or nothing when there is no body."""
        return [Heading(level, self.say(f"headings.{key}")), *body] if body else []

    def nothing(self, section: str) -> list[Block]:
        """Return the sentence that says that there is nothing."""
        return [Paragraph(plain_text(self.say(f"empty.{section}")), "note")]

    def from_source(self, id: str | None, place: str = "") -> str:
        """Return where something comes from, «Källa 2, s. 4»: the number among the sources, or their title when they are not listed."""
        source = self.sources.get(id or "")
        if source and self.numbers_sources:
            return ", ".join(filter(None, (self.say("source_number", number=list(self.sources).index(source.id) + 1), _page(place))))
        title = self.titled(source.title, source.file_name) if source else ""
        found = ", ".join(part for part in (title, _page(place)) if part)
        return self.say("from_source", source=found) if found else ""


def _page(place: str) -> str:
    """Return a place in a document, the number of the page kept with its sign."""
    return re.sub(r"\b(ss?|pp?|sid|kap|avsn|art)\. (\d)", rf"\1.{NO_BREAK}\2", one_line(place))


def plain_text(text: str) -> Text:
    """Return the text as one span."""
    return (Span(text),)


def prose(text: str, style: str = "body") -> list[Block]:
    """Return a paragraph for each line; a line that begins with a typed bullet becomes an item of a list."""
    return [_line(line, style) for line in clean(text).split("\n") if line.strip()]


def _line(line: str, style: str) -> Block:
    rest = without_bullet(line)
    return Item(plain_text(rest)) if rest != line.strip() else Paragraph(plain_text(rest), style)


def without_bullet(text: str) -> str:
    """Return the line without a typed bullet."""
    return _BULLET.sub("", text).strip() or text.strip(" •\t")


def cell(text: str) -> str:
    """Return a text for a table's cell: lines kept, typed bullets not; an en dash when there is nothing."""
    return "\n".join(without_bullet(line) for line in clean(text).split("\n") if line.strip()) or NOTHING


def dotted(*parts: str) -> str:
    """Return what is not empty, with middle dots between."""
    return _DOT.join(found for part in parts if (found := without_bullet(one_line(part))))


def note(*parts: str, style: str = "note") -> list[Block]:
    """Return a quiet line of these parts, or nothing when all are empty."""
    text = dotted(*parts)
    return [Paragraph(plain_text(text), style)] if text else []


def labelled(label: str, text: str, style: str = "body") -> list[Block]:
    """Return a text behind its label, or nothing; what follows the first line stands by itself."""
    lines = prose(text, style)
    match lines:
        case []:
            return []
        case [Paragraph(text=first), *rest]:
            return [Paragraph((Span(f"{label}: ", "strong"), *first), style), *rest]
        case _:
            return [Paragraph((Span(f"{label}:", "strong"),), style), *lines]


def linked(shown: str, address: str) -> Text:
    """Return a text that leads to the address when that is one a reader may follow; else the address stands behind it."""
    address = address.strip()
    if is_link(address):
        return (Span(shown, target=address),)
    return plain_text(f"{shown} ({one_line(address)})" if address else shown)


def listed(texts: Iterable[str]) -> list[Block]:
    """Return an item for each text that says something."""
    return [Item(plain_text(found)) for text in texts if (found := without_bullet(one_line(text)))]
