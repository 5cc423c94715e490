"""Tables whose cells came one to a line: the head's columns below each other, then the rows' cells below each other.

Must not know what becomes of the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tables import is_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_FEWEST, _MOST = 3, 6  # columns
_COLUMN = 30  # characters of a column's name


def with_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with a row in the place of each run of cells below a head that is known, and nothing in the others' places."""
    found = list(lines)
    runs = _runs(lines)
    for order, run in enumerate(runs):
        columns = _columns([lines[at].text for at in run])
        if columns:
            rows = _rows_below([*([run[columns:]] if run[columns:] else []), *runs[order + 1 :]], columns)
            for cells in [run[:columns], *rows] if rows else []:
                _make_row(found, cells)
    return found


def _columns(names: Sequence[str]) -> int:
    """Return how many of the lines, from the first, are the columns of a table; 0 where they are none."""
    for count in range(min(_MOST, len(names)), _FEWEST - 1, -1):
        head = names[:count]
        if all(len(name) <= _COLUMN and ":" not in name for name in head) and not len(names) % count and is_head(tuple(head)):
            return count
    return 0


def _runs(lines: Sequence[Line]) -> list[list[int]]:
    """Return the indices of the lines that stand below each other without a blank line between."""
    runs: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if not line.text:
            runs.append([])
        elif not line.cells:
            runs[-1].append(index)
    return [run for run in runs if run]


def _rows_below(runs: Sequence[list[int]], columns: int) -> list[list[int]]:
    """Return the cells of each row: runs of as many lines as there are columns, or several times as many, up to the first that is not."""
    rows: list[list[int]] = []
    for run in runs:
        if len(run) % columns:
            break
        rows += [run[at : at + columns] for at in range(0, len(run), columns)]
    return rows


def _make_row(lines: list[Line], cells: list[int]) -> None:
    said = tuple(lines[at].text for at in cells)
    for at in cells[1:]:
        lines[at] = lines[at]._replace(text="", marker="", lead=0)
    lines[cells[0]] = lines[cells[0]]._replace(text=" | ".join(said), cells=said, level=0, marker="", lead=0, hangs=False)
