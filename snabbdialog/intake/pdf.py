"""Reading PDF files by pypdfium2: the text of each page, line by line, with type size, bold, gaps between lines and columns.

Must not know what the text is about. A PDF without text (a scan nobody has read) is refused as such.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from .archive import Refused
from .builder import Builder
from .pdf_tables import Piece, find_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .lines import Text

MAX_PAGES = 2_000
MAX_PAGE = 200_000  # characters on one page
_HYPHEN = "\ufffe"  # what pdfium gives for a hyphen at the end of a line, with the line break
_GAP = 1.3  # of the line distance: above this a paragraph ended
_APART = 1.5  # of the type size: no line distance within a paragraph is as a rule larger
_LONGEST_NAME = 80  # bytes of a font's name
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"semibold", b"fet")


class _Row(NamedTuple):
    text: str
    start: int  # index among the page's characters
    y: float
    size: float
    lead: int  # characters of bold at the start
    x: float = 0.0
    piece: str = ""  # as the PDF gives it
    cells: tuple[str, ...] = ()  # of a row of a table


def read(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the text of a PDF. Raises Refused."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, ValueError, OSError) as error:
        raise Refused("encrypted" if "password" in str(error).casefold() else "damaged") from error
    try:
        return _read(document, progress)
    finally:
        document.close()


def _read(document: Any, progress: Callable[[int, int], None]) -> Text:
    count = len(document)
    builder = Builder(lambda *_: None)
    if count > MAX_PAGES:
        builder.warn("truncated")
    unread = empty = 0
    for index in range(min(count, MAX_PAGES)):
        progress(index + 1, count)
        rows = _page_rows(document, index)
        unread += rows is None
        empty += not rows
        if builder.full:
            break
        _add_page(builder, rows or [], index)
    if empty == min(count, MAX_PAGES):
        raise Refused("damaged" if unread else "no_text")
    if empty > 1 and empty * 2 > count:
        builder.warn("pages_without_text")
    return builder.text(_title(document), pages=count, wrapped=True)


def _page_rows(document: Any, index: int) -> list[_Row] | None:
    """Return a page's lines and rows of columns, `None` for a page that cannot be read."""
    from pypdfium2 import PdfiumError

    try:
        page = document[index]
        text_page = page.get_textpage()
    except (PdfiumError, ValueError):
        return None
    try:
        return _with_tables(list(_rows(text_page)), text_page)
    except (PdfiumError, AssertionError, ValueError):
        return None
    finally:
        text_page.close()
        page.close()


def _with_tables(rows: list[_Row], text_page: Any) -> list[_Row]:
    """Put the rows of tables in the place of the lines their cells are made of."""
    if not any(after.y > before.y and after.x > before.x for before, after in pairwise(rows)):
        return rows
    glyphs = _Glyphs(text_page, trusted=True)
    pieces = [Piece(row.piece.lstrip(), row.start, row.x, row.y, row.size) for row in rows]
    tables = find_rows(pieces, lambda index: glyphs.origin(index)[1])
    made: list[_Row] = []
    at = 0
    while at < len(rows):
        table = tables.get(at)
        made.append(rows[at]._replace(cells=table.cells, text=" | ".join(table.cells), lead=0) if table else rows[at])
        at += table.pieces if table else 1
    return made


def _rows(text_page: Any) -> Iterator[_Row]:
    """Yield a page's lines. Type and gaps are asked for only where a line is short or begins something: it costs as much as reading."""
    count = text_page.count_chars()
    text = text_page.get_text_range(0, min(count, MAX_PAGE)) if count else ""
    glyphs = _Glyphs(text_page, trusted=len(text) == count)
    pieces = [(start, piece) for start, piece in _pieces(text) if piece.strip()]
    usual = 0.8 * max((len(piece) for _, piece in pieces), default=0)
    before = _Row("", 0, 0.0, 0.0, 0)
    for start, piece in pieces:
        lead = start + len(piece) - len(piece.lstrip())
        y, x = glyphs.origin(lead)
        short = len(piece) < usual
        if short or len(before.text) < usual or before.y - y > _APART * (before.size or 10.0):
            said = glyphs.with_columns(start, piece) if short else piece
            before = _Row(said, lead, y, glyphs.size(lead), glyphs.lead(lead, piece.strip()), x, piece)
        else:
            before = _Row(piece, lead, y, before.size, 0, x, piece)
        yield before


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with the index of its first character; a hyphen pdfium took stands at its line's end again."""
    start = 0
    for line in text.split("\r\n"):
        if _HYPHEN not in line:
            yield start, line
            start += len(line) + 2
            continue
        parts = line.split(_HYPHEN)
        for number, part in enumerate(parts):
            yield start, part + ("-" if number < len(parts) - 1 else "")
            start += len(part) + 1
        start += 1


@lru_cache(maxsize=256)
def _is_bold_name(name: bytes) -> bool:
    return any(word in name.lower() for word in _BOLD_NAMES)


class _Glyphs:
    """What pdfium knows of single characters; nothing where its indices and the text do not agree."""

    def __init__(self, text_page: Any, *, trusted: bool) -> None:
        from pypdfium2 import raw

        self._origin_of, self._size_of, self._font_of = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetFontSize, raw.FPDFText_GetFontInfo
        self._page = text_page.raw
        self._trusted = trusted
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()

    def origin(self, index: int) -> tuple[float, float]:
        """Return y and x of a character's base line, zeros where nobody knows."""
        if not self._trusted or not self._origin_of(self._page, index, self._x, self._y):
            return 0.0, 0.0
        return self._y.value, self._x.value

    def y(self, index: int) -> float:
        """Return the height of a character's base line."""
        return self._y.value if self._trusted and self._origin_of(self._page, index, self._x, self._y) else 0.0

    def size(self, index: int) -> float:
        """Return a character's type size in points."""
        return float(self._size_of(self._page, index)) if self._trusted else 0.0

    def bold(self, index: int) -> bool:
        """Tell whether a character is bold, by its font's name: weights are often left unsaid."""
        if not self._trusted:
            return False
        length = self._font_of(self._page, index, self._name, _LONGEST_NAME, self._flags)
        return 0 < length <= _LONGEST_NAME and _is_bold_name(self._name.value)

    def lead(self, start: int, text: str) -> int:
        """Return how many characters of the line are bold from its beginning."""
        if not self.bold(start):
            return 0
        if self.bold(start + len(text) - 1):
            return len(text)
        return next((at for at in range(len(text)) if text[at] != " " and not self.bold(start + at)), len(text))

    def with_columns(self, start: int, piece: str) -> str:
        """Return the line with a tab where a wide gap parts two columns."""
        last = start + len(piece.rstrip()) - 1
        first = start + len(piece) - len(piece.lstrip())
        if not self._trusted or last - first < 4 or " " not in piece.strip():
            return piece
        size = self.size(first) or 10.0
        (_, left), (_, right) = self.origin(first), self.origin(last)
        if right - left < (last - first) * size * 0.56 + size:
            return piece
        return self._mark_gaps(start, piece, size)

    def _mark_gaps(self, start: int, piece: str, size: float) -> str:
        marked = list(piece)
        for offset in range(1, len(piece) - 1):
            if piece[offset] == " ":
                (_, before), (_, after) = self.origin(start + offset - 1), self.origin(start + offset + 1)
                if after - before > 2.2 * size:
                    marked[offset] = "\t"
        return "".join(marked)


def _add_page(builder: Builder, rows: list[_Row], index: int) -> None:
    """Add a page's lines, a blank one where the gap says that a paragraph ended."""
    if index:
        builder.turn_page()
    body = sorted(row.size for row in rows)[len(rows) // 2] if rows else 0.0
    pitch = _line_distance(rows, body)
    for before, row in zip([None, *rows], rows, strict=False):
        gap = before.y - row.y if before else 0.0
        usual = max(pitch, row.size * 1.35) if before and before.size == row.size > body * 1.1 else pitch
        if before and pitch and (gap > _GAP * usual or gap < -pitch):
            builder.add_line("")
        if row.cells:
            builder.add_row(row.cells)
        else:
            builder.add_line(row.text, size=row.size, lead=row.lead)


def _line_distance(rows: list[_Row], body: float) -> float:
    """Return the page's distance between lines: a small one that is common, for many steps may be between paragraphs."""
    steps = sorted(a.y - b.y for a, b in pairwise(rows) if 0.7 * body < a.y - b.y < 60)
    return steps[len(steps) // 5] if steps else 0.0


def _title(document: Any) -> str:
    try:
        return str(document.get_metadata_value("Title"))
    except (ValueError, UnicodeError):
        return ""
