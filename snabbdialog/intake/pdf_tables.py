"""Tables of a PDF by where their words stand: cells below each other in columns, one cell after the other, row by row.

Must not know what a table is about. A line that goes up and to the right is the next cell of a row; without such lines there is no table.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .wrapping import join

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NEAR = 3.0  # points by which the left edges of one column may differ
_SAME = 2.0  # points by which lines of one height may differ
_WIDE = 1.2  # of the type size: between the words of two columns
_CELL_LINES = 14  # of one cell; the columns of a page are longer
_STEP = 1.35  # of the type size: between two lines of one cell
_FEWEST = 2  # rows of a table


class Piece(NamedTuple):
    """A line as the PDF gives it: its words with the space they end in, where its first character is on the page, and its type size."""

    text: str
    start: int
    x: float
    y: float
    size: float


class TableRow(NamedTuple):
    """A row: its cells, and how many pieces it is made of."""

    cells: tuple[str, ...]
    pieces: int


def find_rows(pieces: Sequence[Piece], x_of: Callable[[int], float]) -> dict[int, TableRow]:
    """Return the rows of a page's tables by the index of their first piece; `x_of` gives where a character stands from the left."""
    edges = _edges(pieces, x_of)
    if len(edges) < _FEWEST:
        return {}
    found: dict[int, TableRow] = {}
    run: dict[int, TableRow] = {}
    at = 0
    while at < len(pieces):
        row = _row_at(pieces, at, edges, x_of)
        if row is None:
            found |= run if len(run) >= _FEWEST else {}
            run = {}
            at += 1
        else:
            run[at] = row
            at += row.pieces
    return found | (run if len(run) >= _FEWEST else {})


def _edges(pieces: Sequence[Piece], x_of: Callable[[int], float]) -> list[float]:
    """Return the left edges of columns: of lines that go up and to the right, of those before them, and of what begins as high as these.

    Two columns in one line are told by a wide gap that stands at one place in two lines or more.
    """
    tops = [(before, piece) for before, piece in pairwise(pieces) if _goes_up(before, piece)]
    heights = [piece.y for _, piece in tops]
    level = [piece for piece in pieces if any(abs(piece.y - y) <= _SAME for y in heights)]
    edges = _apart({*(before.x for before, _ in tops), *(piece.x for piece in level), *_often(level, x_of)})
    like = [piece for piece in pieces if any(_column(x, edges) > 0 for x in _after_gaps(piece, x_of))] if edges else []
    return _apart({*edges, *_often(like, x_of)})  # rows of single lines show the columns that those of several hold together


def _often(pieces: Sequence[Piece], x_of: Callable[[int], float]) -> set[float]:
    """Return where words begin after a wide gap in two lines or more."""
    gaps = Counter(round(x) for piece in pieces for x in _after_gaps(piece, x_of))
    return {float(x) for x in gaps if gaps[x] + gaps[x - 1] + gaps[x + 1] >= _FEWEST}


def _apart(places: set[float]) -> list[float]:
    """Return the places in their order, the first of those that stand near each other."""
    edges: list[float] = []
    for x in sorted(places):
        if not edges or x - edges[-1] > _NEAR:
            edges.append(x)
    return edges


def _after_gaps(piece: Piece, x_of: Callable[[int], float]) -> list[float]:
    """Return where words begin after a wide gap."""
    spaces = [at for at in range(1, len(piece.text.rstrip()) - 1) if piece.text[at] == " " and piece.text[at + 1] != " "]
    begun = ((x_of(piece.start + at + 1), x_of(piece.start + at - 1)) for at in spaces)
    return [x for x, before in begun if x - before > _WIDE * max(piece.size, 8.0)]


def _goes_up(before: Piece, piece: Piece) -> bool:
    return piece.x > before.x + _NEAR and piece.y > before.y + _SAME


def _row_at(pieces: Sequence[Piece], at: int, edges: Sequence[float], x_of: Callable[[int], float]) -> TableRow | None:
    """Return the row that begins with a piece: the lines of its first cell, then those of the next ones, each from the row's top on."""
    top = pieces[at]
    cells: dict[int, list[str]] = {}
    column = lines = -1
    spaced = any(piece.text.endswith(" ") for piece in pieces)
    end = at
    for piece in pieces[at : at + len(edges) * _CELL_LINES]:
        parts = _split(piece, edges, x_of)
        if not parts or not _belongs(piece, pieces[end - 1] if end > at else None, top, column=column, begun=parts[0][0], lines=lines):
            break
        lines = lines + 1 if parts[-1][0] == column else 1
        column = parts[-1][0]
        for place, text in parts:
            cells.setdefault(place, []).append(text)
        end += 1
    if len(cells) < _FEWEST:
        return None
    return TableRow(tuple(_joined(cells.get(place, []), spaced=spaced) for place in range(min(cells), max(cells) + 1)), end - at)


def _belongs(piece: Piece, before: Piece | None, top: Piece, *, column: int, begun: int, lines: int) -> bool:
    """Tell whether a piece is of the row: it goes on with its cell, or begins a further one at the top."""
    if before is None:
        return True
    if begun == column:
        return lines < _CELL_LINES and 0 < before.y - piece.y <= _STEP * max(piece.size, 8.0)
    return begun > column and abs(piece.y - top.y) <= _SAME


def _split(piece: Piece, edges: Sequence[float], x_of: Callable[[int], float]) -> list[tuple[int, str]]:
    """Return the columns of a piece with its words in each; nothing where it begins at no column's edge."""
    first = _column(piece.x, edges)
    if first < 0:
        return []
    parts = [(first, 0)]
    for offset in range(1, len(piece.text.rstrip()) - 1):
        if piece.text[offset] == " " and piece.text[offset + 1] != " ":
            x = x_of(piece.start + offset + 1)
            place = _column(x, edges)
            if place > parts[-1][0] and x - x_of(piece.start + offset - 1) > _WIDE * max(piece.size, 8.0):
                parts.append((place, offset + 1))
    ends = [start for _, start in parts[1:]] + [len(piece.text)]
    return [(place, piece.text[start:end]) for (place, start), end in zip(parts, ends, strict=True)]


def _column(x: float, edges: Sequence[float]) -> int:
    return next((place for place, edge in enumerate(edges) if abs(edge - x) <= _NEAR), -1)


def _joined(lines: Sequence[str], *, spaced: bool) -> str:
    """Return the words of a cell; where lines end in their space, one of a single word without it was broken within the word."""
    text = ""
    broken = False
    for line in lines:
        text = text + line if not text or broken or text.endswith(" ") else join(text, line)
        broken = spaced and line[-1:].isalpha() and " " not in line
    return text.strip()
