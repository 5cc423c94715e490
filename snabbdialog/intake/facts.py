"""Dates and amounts of a document with the sentence and the place each stands in.

Must not know how a date or an amount is read, nor what the document is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .blocks import ROW
from .dates import find_dates
from .extraction import Amount, Day
from .money import find_amounts, read_number, scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .blocks import Block
    from .lines import Line, Place

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ0-9”\"])")
_NOT_AN_END = re.compile(
    r"(?:\b(?:t\.ex|bl\.a|m\.fl|dvs|ca|nr|prop|dnr|kl|st|resp|inkl|skr|bet|dir|art|kap|mån)|\b\d{1,2})$", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SAME_YEAR = re.compile(r"(?:Samma år|Det året|(?:In )?[Tt]he same year)\b")
_OF_THESE = re.compile(r"(?:Av|Därav|Varav) (?:beloppet|medlen|detta|dessa|summan)\b")
_MAX_TEXT = 300


@dataclass(frozen=True)
class Passage:
    """A stretch of text that is read as one, and the lines it stands on with where each begins."""

    text: str
    starts: tuple[tuple[int, Place], ...]
    cells: tuple[str, ...] = ()

    def place(self, offset: int) -> Place:
        """Return the place of what begins there."""
        return next((place for start, place in reversed(self.starts) if start <= offset), self.starts[0][1])


def passages(blocks: Sequence[Block], lines: Sequence[Line], left_out: frozenset[int]) -> list[Passage]:
    """Return the blocks, and the lines no block took (running heads hold dates), as passages in their order."""
    by_number = {line.number: line for line in lines}
    taken = {number for block in blocks for number in block.lines}
    found = [_of_block(block, by_number) for block in blocks if not left_out.intersection(block.lines)]
    found += [
        Passage(line.text, ((0, line.place),)) for line in lines if line.text and line.number not in taken and line.number not in left_out
    ]
    return sorted(found, key=lambda passage: passage.starts[0][1])


def _of_block(block: Block, by_number: dict[int, Line]) -> Passage:
    starts, at = [], len(block.text) - sum(len(by_number[number].text) + 1 for number in block.lines) + 1
    for number in block.lines:
        starts.append((max(at, 0), by_number[number].place))
        at += len(by_number[number].text) + 1
    return Passage(block.text, tuple(starts), block.cells if block.kind == ROW else ())


def find_days(found: Sequence[Passage]) -> tuple[Day, ...]:
    """Return the dates; one that comes back in the same words (a running head) is taken once."""
    days: dict[tuple[str, str], Day] = {}
    for passage in found:
        for offset, day in find_dates(passage.text):
            sentence = sentence_at(passage.text, offset)
            days.setdefault((day, sentence), Day(day, sentence, passage.place(offset)))
    return tuple(days.values())


def find_money(found: Sequence[Passage]) -> tuple[Amount, ...]:
    """Return the amounts; the head of a table may hold the unit and the year of what stands below it."""
    amounts: list[Amount] = []
    head: tuple[str, ...] = ()
    for passage in found:
        if passage.cells:
            head = _head_for(passage.cells, head)
            amounts += _of_row(passage, head)
        else:
            head = ()
            amounts += _of_words(passage)
    return tuple(amounts)


def _of_words(passage: Passage) -> Iterator[Amount]:
    before: int | None = None  # the year of the amount before, which «Av beloppet …» is a part of
    named: int | None = None  # the year that the sentence before names last, which «Samma år …» is about
    for start, sentence in _sentences(passage.text):
        pointed_at = before if _OF_THESE.match(sentence) else named if _SAME_YEAR.match(sentence) else None
        for hit in find_amounts(sentence):
            before = hit.year or pointed_at
            yield Amount(hit.kronor, before, sentence[:_MAX_TEXT], passage.place(start + hit.start))
        years = _YEAR.findall(sentence)
        named = int(years[-1]) if years else named if _SAME_YEAR.match(sentence) else None


def _head_for(cells: tuple[str, ...], head: tuple[str, ...]) -> tuple[str, ...]:
    """Return the head the row stands under; a head of years alone lacks the cell above the names."""
    if len(head) == len(cells):
        return head
    if head and len(head) + 1 == len(cells) and all(_YEAR.fullmatch(cell) for cell in head):
        return ("", *head)
    return cells


def _of_row(passage: Passage, head: tuple[str, ...]) -> Iterator[Amount]:
    own = next((int(cell) for cell in passage.cells if _YEAR.fullmatch(cell.strip())), None) or _year_named(passage.cells[0])
    for index, cell in enumerate(passage.cells):
        above = head[index] if passage.cells is not head else ""
        year = _YEAR.search(above)
        hits = [(hit.kronor, hit.year) for hit in find_amounts(cell)]
        unit = scale_of(above) or (scale_of(passage.cells[0]) if index and year else 0)
        number = read_number(cell) if not hits and unit and not _YEAR.fullmatch(cell.strip()) else None
        if number:
            hits = [(round(number * unit), None)]
        for kronor, said in hits:
            yield Amount(kronor, said or (int(year[1]) if year else own), passage.text[:_MAX_TEXT], passage.place(0))


def _year_named(cell: str) -> int | None:
    """Return the year that the first cell of a row ends with: «Prognos 2027»."""
    found = _YEAR.findall(cell)
    return int(found[0]) if len(found) == 1 and cell.rstrip().endswith(found[0]) else None


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences with where each begins; short forms and ordinal numbers end none."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if not _NOT_AN_END.search(text[max(start, end.start() - 12) : end.start()]):
            yield start, text[start : end.start() + 1]
            start = end.end()
    if start < len(text):
        yield start, text[start:]


def sentence_at(text: str, offset: int) -> str:
    """Return the sentence that stands there, cut to 300 characters around it."""
    start, sentence = next((start, sentence) for start, sentence in reversed(list(_sentences(text))) if start <= offset)
    if len(sentence) <= _MAX_TEXT:
        return sentence
    begin = max(0, min(offset - start - _MAX_TEXT // 2, len(sentence) - _MAX_TEXT))
    return sentence[begin : begin + _MAX_TEXT].strip()
