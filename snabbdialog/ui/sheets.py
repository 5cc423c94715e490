"""Where a text laid out on one endless page is cut into sheets: headings stay with what follows, lines, words and rows stay whole.

Must not know the paper, nor what the text is about. Qt's own way of cutting leaves headings behind and cuts rows in two.
All measures are in pixels of the device the text is laid out for, from the top of the text.
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextFormat, QTextTable

from snabbdialog.minutes.html import WITH_NEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

HIGHEST_HEAD = 1 / 3  # of a sheet; a table's head that is higher is not shown again


class Stretch(NamedTuple):
    """A stretch of the text from edge to edge."""

    top: float
    bottom: float


class Line(NamedTuple):
    """A line of a paragraph that began above it, and where the paragraph stands."""

    line: QTextLine
    at: QPointF


class Piece(NamedTuple):
    """What is never cut; `with_next` does not end a sheet, `first` begins one, `head` is the table's head to be shown again above it."""

    top: float
    bottom: float
    with_next: bool = False
    first: bool = False
    head: Stretch | None = None
    line: Line | None = None


class Sheet(NamedTuple):
    """What stands on one sheet: a table's head shown again, the rest of a paragraph that was cut, and a stretch of the text.

    Such lines are painted one by one: of a paragraph that is cut, Qt paints the line before too, which is hidden but is read aloud.
    """

    top: float
    body: Stretch
    head: Stretch | None = None
    rest: tuple[Line, ...] = ()


def sheets(document: QTextDocument, height: float) -> list[Sheet]:
    """Return the sheets of a document that is laid out without pages, each with room for a text of this height."""
    return cut(list(_pieces(document, height)), height)


def cut(pieces: list[Piece], height: float) -> list[Sheet]:
    """Return the sheets that hold the pieces; only a piece that is itself too high for a sheet goes beyond it."""
    made = []
    start = 0
    while start < len(pieces):
        end = _end(pieces, start, height)
        made.append(_sheet(pieces[start:end]))
        start = end
    return made or [Sheet(0, Stretch(0, 0))]


def _sheet(pieces: list[Piece]) -> Sheet:
    rest = tuple(piece.line for piece in takewhile(lambda piece: piece.line, pieces) if piece.line)
    bottom = pieces[-1].bottom
    body = Stretch(pieces[len(rest)].top if len(rest) < len(pieces) else bottom, bottom)
    return Sheet(pieces[0].top, body, pieces[0].head, rest)


def _end(pieces: list[Piece], start: int, height: float) -> int:
    """Return where the sheet that begins with a piece ends: the first piece of the next one."""
    head = pieces[start].head
    bottom = pieces[start].top + height - (head.bottom - head.top if head else 0)
    end = start + 1
    while end < len(pieces) and pieces[end].bottom <= bottom and not pieces[end].first:
        end += 1
    if end == len(pieces) or pieces[end].first:
        return end
    good = end
    while good > start and pieces[good - 1].with_next:
        good -= 1
    return good if good > start else end


def _pieces(document: QTextDocument, height: float) -> Iterator[Piece]:
    at = document.rootFrame().begin()
    while not at.atEnd():
        frame = at.currentFrame()
        if isinstance(frame, QTextTable):
            yield from _table(frame, height)
        elif frame is None and (at.currentBlock().length() > 1 or at.currentBlock().textList()):  # Qt puts an empty one after a table
            yield from _block(at.currentBlock())
        at += 1


def _block(block: QTextBlock) -> Iterator[Piece]:
    """Yield the lines; the first two stay together, and the last two, and all of what stays with what follows."""
    whole = block.userState() == WITH_NEXT
    first = bool(block.blockFormat().pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    lines = _lines(block)
    for index, line in enumerate(lines):
        with_next = whole or (len(lines) > 1 and index in (0, len(lines) - 2))
        rest = Line(block.layout().lineAt(index), _place(block)) if index else None
        yield Piece(*line, with_next, first and index == 0, line=rest)


def _table(table: QTextTable, height: float) -> Iterator[Piece]:
    """Yield the rows; one that is too high for a sheet is cut between its lines."""
    rows = [_row(table, index) for index in range(table.rows())]
    edges = _edges(table, rows)
    heads = table.format().headerRowCount()
    head: Stretch | None = None
    for index, (top, bottom) in enumerate(pairwise(edges)):
        taken = head.bottom - head.top if head else 0
        lines = [top, *(line.top for line in rows[index][1:]), bottom] if bottom - top + taken > height else [top, bottom]
        with_next = index < heads or table.cellAt(index, 0).firstCursorPosition().block().userState() == WITH_NEXT
        for piece in pairwise(lines):
            yield Piece(*piece, with_next, head=head)
        if index < heads and bottom - edges[0] < height * HIGHEST_HEAD:
            head = Stretch(edges[0], bottom)


def _row(table: QTextTable, index: int) -> list[Stretch]:
    """Return the stretches of a row between which no line of any cell is cut."""
    lines: list[Stretch] = []
    for column in range(table.columns()):
        cell = table.cellAt(index, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().blockNumber()
        while block.isValid() and block.blockNumber() <= last:
            lines += _lines(block)
            block = block.next()
    return _merged(lines)


def _edges(table: QTextTable, rows: list[list[Stretch]]) -> list[float]:
    """Return where rows begin, and where the last one ends: a row has the rule below it, the first one that above it too."""
    look = table.format()
    room = _place(table.cellAt(0, 0).firstCursorPosition().block()).x()  # around the outermost texts, rule and all; as much on every side
    below = look.cellPadding() / (2 * look.cellPadding() + look.border())  # of what parts two texts, what lies below the rule
    inner = [lower[0].top - below * (lower[0].top - upper[-1].bottom) for upper, lower in pairwise(rows)]
    return [rows[0][0].top - room, *inner, rows[-1][-1].bottom + room]


def _merged(lines: list[Stretch]) -> list[Stretch]:
    made: list[Stretch] = []
    for line in sorted(lines):
        if made and line.top < made[-1].bottom - 1:
            made[-1] = made[-1]._replace(bottom=max(made[-1].bottom, line.bottom))
        else:
            made.append(line)
    return made


def _lines(block: QTextBlock) -> list[Stretch]:
    layout = block.layout()
    top = _place(block).y()
    return [Stretch(top + line.y(), top + line.y() + line.height()) for line in map(layout.lineAt, range(layout.lineCount()))]


def _place(block: QTextBlock) -> QPointF:
    """Return where the block stands in the document; the place it knows itself is that in its cell."""
    return block.document().documentLayout().blockBoundingRect(block).topLeft()
