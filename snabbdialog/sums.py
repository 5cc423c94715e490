"""The money of a dialogue, summed and held against the total that somebody stated. Window and minutes say the same. Kronor.

Must not know how it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Funding


def total(rows: Sequence[Funding], column: str) -> int:
    """Return the sum of a column, applied or granted; rows without an amount count for nothing."""
    return sum(getattr(row, column) or 0 for row in rows)


def held_against(rows: Sequence[Funding], stated: int) -> tuple[int, int]:
    """Return the sum that the stated total is held against, and how much they differ.

    A total may be stated of what is applied for or of what is granted; where it is neither, the first that is anything counts.
    """
    applied, granted = total(rows, "applied"), total(rows, "granted")
    found = stated if stated in (applied, granted) else applied or granted
    return found, abs(stated - found)
