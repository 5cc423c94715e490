"""When the points of an agenda begin, computed from the start and their minutes. Must not know how it is shown."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .model import AgendaItem


def clock_times(start: str, items: Iterable[AgendaItem]) -> list[str]:
    """Return as HH:MM when each point begins, and last when all is over; nothing when the start is no clock time.

    A point without minutes takes none. Past midnight the clock begins anew.
    """
    hours, _, minutes = start.partition(":")
    if not (_is_below(24, hours) and _is_below(60, minutes)):
        return []
    begins = accumulate((max(0, item.minutes or 0) for item in items), initial=int(hours) * 60 + int(minutes))
    return [f"{at // 60 % 24:02}:{at % 60:02}" for at in begins]


def _is_below(end: int, digits: str) -> bool:
    return digits.isdecimal() and len(digits) <= 2 and int(digits) < end
