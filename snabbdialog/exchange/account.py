"""The region's account of its priorities compared point by point, though it is one text in the record.

Unfolded, the column `account` becomes one column a point, `account.POINT`. Must not know files or plans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.account import account_of, points_of

if TYPE_CHECKING:
    from snabbdialog.model import Row, Value

COLUMN = "account"
_PREFIX = COLUMN + "."


def unfold(row: Row) -> Row:
    """Return the row with one column a point; an account that cannot be read stays as it is."""
    points = points_of(str(row.get(COLUMN) or ""))
    if row.get(COLUMN) and not points:
        return row
    return {column: value for column, value in row.items() if column != COLUMN} | {_PREFIX + point: text for point, text in points.items()}


def fold(row: Row, *as_written: Value) -> Row:
    """Return the row with the account in one column again; where it says the same as one of `as_written`, letter for letter as that."""
    points = {column.removeprefix(_PREFIX): str(value) for column, value in row.items() if column.startswith(_PREFIX)}
    rest = {column: value for column, value in row.items() if not column.startswith(_PREFIX)}
    if not points and rest.get(COLUMN):
        return rest
    same = (text for text in as_written if text is not None and points_of(str(text)) == points and (points or not text))
    return rest | {COLUMN: next(same, account_of(points))}


def is_point(column: str) -> bool:
    """Tell whether the column is one point of the account."""
    return column.startswith(_PREFIX)
