"""The region's account of its priorities, which is one text in the record and compared point by point here.

Unfolded, the column `account` becomes one column a point, `account.POINT`. Must not know files or plans.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snabbdialog.model import Row, Value

COLUMN = "account"
_PREFIX = COLUMN + "."


def account_of(text: Value) -> dict[str, str]:
    """Return the account, point by point; nothing when it cannot be read."""
    try:
        found = json.loads(str(text)) if text else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()) else {}


def unfold(row: Row) -> Row:
    """Return the row with one column a point; an account that cannot be read stays as it is."""
    points = account_of(row.get(COLUMN))
    if row.get(COLUMN) and not points:
        return row
    return {column: value for column, value in row.items() if column != COLUMN} | {_PREFIX + point: text for point, text in points.items()}


def fold(row: Row, *as_written: Value) -> Row:
    """Return the row with the account in one column again; where it says the same as one of `as_written`, letter for letter as that."""
    points = {column.removeprefix(_PREFIX): str(value) for column, value in row.items() if column.startswith(_PREFIX)}
    rest = {column: value for column, value in row.items() if not column.startswith(_PREFIX)}
    if not points and rest.get(COLUMN):
        return rest
    same = next((text for text in as_written if text is not None and account_of(text) == points and (points or not text)), None)
    return rest | {COLUMN: same if same is not None else json.dumps(points, ensure_ascii=False) if points else ""}


def is_point(column: str) -> bool:
    """Tell whether the column is one point of the account."""
    return column.startswith(_PREFIX)
