"""What arrives is compared with what the store has: the one place where store and exchange meet, for window and command line alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .model import Exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .exchange import Plan, SessionFile
    from .store import Store


def plan_arrivals(store: Store, files: Iterable[SessionFile]) -> list[Plan]:
    """Return what taking in files of different sessions together would do, each to its own."""
    plans: list[Plan] = []
    for file in files:
        plans.append(plan_arrival(store, file, beside=plans))
    return plans


def plan_arrival(store: Store, file: SessionFile, *, into: str | None = None, beside: Sequence[Plan] = ()) -> Plan:
    """Return what taking in the file would do to its own session, or to another one. Raises SessionMissing.

    `beside` are the plans for other sessions that will be taken in first: what they bring, no other session gets.
    """
    from .exchange import common_base, plan_import, returned_as

    id = into or file.id
    current = store.dialogue(id) if into or store.record("session", id) else None
    elsewhere = partial(_belongs_elsewhere, store, beside, id)
    kept = exchanges_of(store, id)
    return plan_import(current, file, base=common_base(file, kept), elsewhere=elsewhere, returned=returned_as(file, kept))


def exchanges_of(store: Store, session: str) -> list[Exchange]:
    """Return the files that went from a session and came to it."""
    return [row for row in store.records("exchange", session) if isinstance(row, Exchange)]


def _belongs_elsewhere(store: Store, beside: Sequence[Plan], session: str, table: str, id: str) -> bool:
    row = store.record(table, id)
    if row is None:
        return any(id in plan.theirs.get(table, {}) for plan in beside)
    return getattr(row, "session", id) != session
