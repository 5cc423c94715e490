"""Two files that were swapped at the same time, put together: the one state that both sides came to. Must not know the archive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .account import unfold
from .purpose import COLLEAGUE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from snabbdialog.model import Row

    from .session_file import SessionFile


_NOTHING: Mapping[str, Row] = {}


def joined(one: SessionFile, other: SessionFile, parted: SessionFile | None) -> SessionFile:
    """Return the first file with what the other changed since `parted`; a column that both changed is left out, as not known."""
    rows: dict[str, dict[str, Row]] = {}
    alike = (one.purpose == COLLEAGUE) == (other.purpose == COLLEAGUE)  # else a row that is not there may be hidden, not removed
    for table in dict.fromkeys([*one.rows, *other.rows]):
        here, there = one.rows.get(table), other.rows.get(table)
        if here is None or there is None:
            rows[table] = dict(here or there or _NOTHING)
        else:
            rows[table] = _table(here, there, parted.rows.get(table, _NOTHING) if parted and alike else _NOTHING)
    session = _row(unfold(one.session), unfold(other.session), unfold(parted.session) if parted else {})
    marks = {mark.mark for mark in other.based_on}
    return replace(one, session=session, rows=rows, based_on=tuple(mark for mark in one.based_on if mark.mark in marks))


def _table(here: Mapping[str, Row], there: Mapping[str, Row], before: Mapping[str, Row]) -> dict[str, Row]:
    made: dict[str, Row] = {}
    for key in dict.fromkeys([*here, *there]):
        if key in here and key in there:
            made[key] = _row(here[key], there[key], before.get(key, {}))
        else:
            row = here.get(key) or there[key]
            if key not in before or _differs(row, before[key]):  # new on one side, or removed on one and edited on the other
                made[key] = row
    return made


def _row(here: Row, there: Row, before: Row) -> Row:
    made: Row = {}
    for column in dict.fromkeys([*here, *there]):
        values = [row[column] for row in (here, there) if column in row]
        changed = [value for value in values if column not in before or value != before[column]]
        left = changed or values
        if all(value == left[0] for value in left):
            made[column] = left[0]
    return made


def _differs(row: Row, before: Row) -> bool:
    return any(row[column] != value for column, value in before.items() if column in row)
