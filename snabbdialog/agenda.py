"""An agenda: the points a session type gives it, and when they begin, computed from the start and their minutes.

Must not know how it is shown.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from .model import AgendaItem, Change, edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .method import Method


def agenda_of(method: Method, session: str) -> list[AgendaItem]:
    """Return the agenda that a session type gives a new session: its steps."""
    return [
        AgendaItem(session=session, position=float(i), step=step.id, title=step.agenda, minutes=step.minutes)
        for i, step in enumerate(method.steps, 1)
    ]


def retyped(items: Sequence[AgendaItem], old: Method, new: Method) -> list[Change]:
    """Return what makes an agenda that is still as the old type gave it that of the new; nothing where somebody has touched it.

    Every type has the same steps, so that the points stay, with the time they have used.
    """
    if [(item.step, item.title, item.minutes) for item in items] != [(step.id, step.agenda, step.minutes) for step in old.steps]:
        return []
    changes = (edited(item, title=step.agenda, minutes=step.minutes) for item, step in zip(items, new.steps, strict=True))
    return [change for change in changes if change.after]


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
