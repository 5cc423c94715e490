"""Tables whose cells came one to a line: the head's columns below each other, then the rows' cells below each other.

Must not know what becomes of the rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .folding import fold
from .funding import is_sum, names_amount, names_columns
from .tables import is_head
from .wrapping import starts_low

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_FEWEST, _MOST = 3, 6  # columns
_COLUMN = 30  # characters of a column's name
_CELL = 160  # characters of a cell
_NUMBER = 6  # characters of what counts a row
_COUNTS = re.compile(r"(?:nr|nummer|no|#|id)\W*")
_SUMMED = 2  # cells of a row that sums up
_TITLE = re.compile(r"(?:Finansiering|Finansieringsplan|Financing|Åtgärder|Insatser)")  # of the table, right above its head
_FIGURES = re.compile(r"\d{1,3} \d{3}")
_FAREWELL = ("med vanlig", "vanligen", "halsning", "best regards")


def with_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, with a row in the place of each run of cells below a head that is known, and nothing in the others' places."""
    found = list(lines)
    runs = _runs(lines)
    at = 0
    while at < len(runs):
        run = runs[at]
        columns = _columns([lines[index].text for index in run])
        if not columns and _TITLE.fullmatch(lines[run[0]].text) and (columns := _columns([lines[index].text for index in run[1:]])):
            run = run[1:]
        rows, after = _rows_below(lines, run, runs[at + 1 :], columns) if columns else ([], 0)
        for cells in [run[:columns], *rows] if rows else []:
            _make_row(found, cells)
        at += 1 + (after if rows else 0)
    return found


def _columns(names: Sequence[str]) -> int:
    """Return how many of the lines, from the first, are the columns of a table; 0 where they are none."""
    for count in range(min(_MOST, len(names)), _FEWEST - 1, -1):
        head = names[:count]
        whole = not len(names) % count or _ends_in_sum(names, count)
        named = all(len(name) <= _COLUMN and ":" not in name and not _FIGURES.match(name) for name in head)
        if whole and named and _is_head(head) and _holds_amounts(names, count):
            return count
    return 0


def _ends_in_sum(names: Sequence[str], columns: int) -> bool:
    """Tell whether the last row has but two cells, what was summed and the sum."""
    return len(names) % columns == _SUMMED and names[-1][:1].isdigit() and is_sum(names[-2])


def _holds_amounts(names: Sequence[str], columns: int) -> bool:
    """Tell whether every cell below a column of amounts begins with a figure, as it does where so many columns are right."""
    amounts = [at for at in range(columns) if names_amount(names[at])]
    rows = [names[at : at + columns] for at in range(columns, len(names) - columns + 1, columns)]
    return all(row[at][:1].isdigit() for row in rows for at in amounts)


def _is_head(names: Sequence[str]) -> bool:
    return is_head(tuple(names)) or names_columns(tuple(names))


def _runs(lines: Sequence[Line]) -> list[list[int]]:
    """Return the indices of the lines that stand below each other without a blank line between."""
    runs: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if not line.text:
            runs.append([])
        elif not line.cells:
            runs[-1].append(index)
    return [run for run in runs if run]


def _rows_below(lines: Sequence[Line], head: list[int], runs: Sequence[list[int]], columns: int) -> tuple[list[list[int]], int]:
    """Return the cells of each row, and how many runs after the head's they are: up to the first that is no row, nor several.

    Lines that go on in the next one are text; where the first column counts, so does the first cell.
    """
    counts = _COUNTS.fullmatch(fold(lines[head[0]].text)) is not None
    rows = [head[at : at + columns] for at in range(columns, len(head), columns)]
    if any(not _is_row(lines, row, counts=counts) for row in rows):
        return [], 0
    after = 0
    for run in runs:
        parts = [run[at : at + columns] for at in range(0, len(run), columns)]
        known = _is_head([lines[index].text for index in parts[0]])
        if len(run) % columns or known or any(not _is_row(lines, part, counts=counts) for part in parts):
            break
        rows += parts
        after += 1
    return rows, after


def _is_row(lines: Sequence[Line], cells: list[int], *, counts: bool) -> bool:
    said = [lines[at].text for at in cells]
    if counts and not said[0].rstrip(".)").replace(".", "").isalnum():
        return False
    polite = fold(said[0]).startswith(_FAREWELL)
    return (
        not polite
        and max(map(len, said)) <= _CELL
        and not any(starts_low(text) for text in said)
        and (not counts or len(said[0]) <= _NUMBER)
    )


def _make_row(lines: list[Line], cells: list[int]) -> None:
    said = tuple(lines[at].text for at in cells)
    for at in cells[1:]:
        lines[at] = lines[at]._replace(text="", marker="", lead=0)
    lines[cells[0]] = lines[cells[0]]._replace(text=" | ".join(said), cells=said, level=0, marker="", lead=0, hangs=False)
