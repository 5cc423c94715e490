"""What arrives is compared with what the store has: the one place where store and exchange meet, for window and command line alike."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .model import Exchange

if TYPE_CHECKING:
    from .exchange import Plan, SessionFile
    from .store import Store


def plan_arrival(store: Store, file: SessionFile, *, into: str | None = None) -> Plan:
    """Return what taking in the file would do to its own session, or to another one. Raises SessionMissing."""
    from .exchange import common_base, plan_import

    id = into or file.id
    current = store.dialogue(id) if into or store.record("session", id) else None
    return plan_import(current, file, base=common_base(file, exchanges_of(store, id)), elsewhere=partial(_belongs_elsewhere, store, id))


def exchanges_of(store: Store, session: str) -> list[Exchange]:
    """Return the files that went from a session and came to it."""
    return [row for row in store.records("exchange", session) if isinstance(row, Exchange)]


def _belongs_elsewhere(store: Store, session: str, table: str, id: str) -> bool:
    row = store.record(table, id)
    return row is not None and getattr(row, "session", id) != session
