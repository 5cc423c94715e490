"""Putting lines together while a document is read: pages turn, paragraphs and rows are added, and the limits hold.

Must not know any file format.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .columns import split_gaps
from .lines import MAX_LINE, Line, Text, clean, is_full
from .markers import bare_marker, is_lone_bullet
from .wrapping import ends_sentence, is_wrapped, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MAX_CELLS = 60
_MARKER = 4  # characters
_CELL = 40  # characters of what is broken in a cell
_TELL_EVERY = 500  # lines between two words of progress


def _cells(text: str) -> tuple[str, ...]:
    """Return what may be cells; a gap after a bullet or a number parts it from its item and no more."""
    cells = split_gaps(text)
    marked = bool(cells) and (is_lone_bullet(cells[0]) or (bool(bare_marker(f"{cells[0]} x")) and len(cells[0]) <= _MARKER))
    return () if marked and len(cells) == 2 else cells


@dataclass
class Paragraph:
    """What the runs of a paragraph say, and how far the bold at its start reaches."""

    parts: list[str] = field(default_factory=list)
    lead: int = 0
    still_bold: bool = True

    def say(self, text: str, bold: bool | None) -> None:
        """Add a run; `None` is a mark that is neither bold nor not."""
        if bold is False and text.strip():
            self.still_bold = False
        if self.still_bold and bold is not False:
            self.lead = sum(map(len, self.parts)) + len(text)
        self.parts.append(text)

    def embolden(self) -> None:
        """Make the whole bold, as its style says."""
        self.lead = len(self.text)

    @property
    def text(self) -> str:
        """Return what was said."""
        return "".join(self.parts)


class Builder:
    """The lines so far."""

    def __init__(self, progress: Callable[[int, int], None]) -> None:
        self._lines: list[Line] = []
        self._gapped: dict[int, tuple[str, ...]] = {}  # line number to what may be cells, parted by tabs or wide gaps
        self._narrow: dict[int, tuple[str, ...]] = {}  # the same where two spaces part cells
        self._characters = 0
        self._page = 1
        self._progress = progress
        self._warnings: list[str] = []

    @classmethod
    def apart(cls) -> Builder:
        """Return one to look ahead with, whose pages and warnings are nobody's."""
        return cls(lambda *_: None)

    @property
    def full(self) -> bool:
        """Tell whether no more is read of this document; it is then warned about."""
        if is_full(len(self._lines), self._characters):
            self.warn("truncated")
            return True
        return False

    def warn(self, code: str) -> None:
        """Note a warning, once."""
        if code not in self._warnings:
            self._warnings.append(code)

    def turn_page(self) -> None:
        """Begin a new page, when anything stands on this one."""
        if self._lines:
            self._page += 1

    def add(self, paragraph: Paragraph, *, level: int = 0, marker: str = "", depth: int = 0) -> None:
        """Add a paragraph; its line breaks part it only where what follows is a list of its own."""
        said = paragraph.text
        pieces = said.split("\n")
        if len(pieces) > 1 and not any(bare_marker(clean(piece)) for piece in pieces[1:]):
            pieces = [said.replace("\n", " ")]
        lead = len(clean(said[: paragraph.lead])) if paragraph.lead else 0
        for piece in pieces:
            self.add_line(piece, level=level, marker=marker, depth=depth, lead=lead)
            marker, lead = "", 0

    def add_line(
        self, text: str, *, level: int = 0, marker: str = "", depth: int = 0, lead: int = 0, size: float = 0.0, hangs: bool = False
    ) -> None:
        """Add one line; what is longer than a line may be is cut."""
        said = clean(text[:MAX_LINE])
        if len(text) > MAX_LINE:
            self.warn("truncated")
        if not marker and not level and ("\t" in text or "   " in text):
            self._gapped[len(self._lines) + 1] = _cells(text[:MAX_LINE])
            self._narrow[len(self._lines) + 1] = split_gaps(text[:MAX_LINE], narrow=True)
        lead = min(lead, len(said)) if lead else 0
        self._append(Line(self._page, len(self._lines) + 1, said, level if said else 0, marker, depth, lead, (), size, hangs))

    def add_row(self, cells: Iterable[str]) -> None:
        """Add a row of a table."""
        said = tuple(clean(cell[:MAX_LINE]) for cell in list(cells)[:_MAX_CELLS])
        if any(said):
            self._append(Line(self._page, len(self._lines) + 1, " | ".join(said), cells=said))

    def _append(self, line: Line) -> None:
        self._lines.append(line)
        self._characters += len(line.text) + 1
        if len(self._lines) % _TELL_EVERY == 0:
            self._progress(self._page, 0)

    def text(self, title: str = "", *, pages: int = 0, wrapped: bool = False) -> Text:
        """Return the finished text; `wrapped` says that the format has lines, not paragraphs."""
        lines = tuple(self._with_rows())
        return Text(lines, pages or self._page, clean(title[:500]), is_wrapped(lines, usual=wrapped), tuple(self._warnings))

    def _with_rows(self) -> list[Line]:
        """Make rows of the lines whose gaps stand beside a row alike: one line with a gap is no table."""
        made = list(self._lines)
        for number, cells in self._gapped.items():
            beside = self._beside(number) if cells else []
            if any(abs(len(row) - len(cells)) <= 1 for row in beside):
                narrow = self._narrow[number]
                filled = any(len(row) == len(narrow) > len(cells) for row in beside)  # a name as long as its column leaves no wider gap
                said = tuple(clean(cell) for cell in (narrow if filled else cells)[:_MAX_CELLS])
                made[number - 1] = made[number - 1]._replace(text=" | ".join(said), cells=said, lead=0)
                self._take_first_line(made, number - 1)
        return made

    def _take_first_line(self, made: list[Line], at: int) -> None:
        """Put the short line between two rows into the first cell of the second: a name that found no room («Europeiska regionala»)."""
        if at < 2 or not made[at - 2].cells:
            return
        line, row = made[at - 1], made[at]
        if line.text and not line.cells and not line.marker and not line.level and len(line.text) <= _CELL and not ends_sentence(line.text):
            cells = (join(line.text, row.cells[0]), *row.cells[1:])
            made[at - 1], made[at] = line._replace(text="", lead=0), row._replace(text=" | ".join(cells), cells=cells)

    def _beside(self, number: int) -> list[tuple[str, ...]]:
        """Return the rows before and after, over one blank line."""
        found = []
        for step in (-1, 1):
            at = number + step
            if 0 < at <= len(self._lines) and not self._lines[at - 1].text:
                at += step
            row = self._gapped.get(at) or (self._lines[at - 1].cells if 0 < at <= len(self._lines) else ())
            if row:
                found.append(row)
        return found
