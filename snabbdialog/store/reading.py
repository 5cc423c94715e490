"""How rows are read: lists of sessions, whole dialogues, the journal, known names. Must not know who asks, nor write anything."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from snabbdialog.errors import SessionMissing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from snabbdialog.model import Dialogue, Record, Row

_SUMMARY = (
    "select s.id, s.title, s.region, s.date, s.method, s.status, s.version, s.step, s.is_example, s.created_at,"
    " (select at from change c where c.session = s.id order by c.seq desc limit 1), s.binned_at"
)
_JOURNAL = "select seq, at, action, label, session, tbl, row, before, after from change"

# What can be picked from across sessions: the name of the list, and the columns it is gathered from.
_NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "organisation": (("participant", "organisation"),),
    "actor": (("actor", "name"),),
    "strategy": (("strategy", "name"),),
    "network": (("session", "network"),),
    "financier": (("funding", "financier"),),
    "who": (("entry", "who"),),
    "region": (("session", "region"),),
}


class SessionSummary(NamedTuple):
    """What a list of sessions shows. `changed_at` is UTC, ISO 8601 with milliseconds; `is_example` is 0 or 1."""

    id: str
    title: str
    region: str
    date: str
    method: str
    status: str
    version: int
    step: str
    is_example: int
    created_at: str
    changed_at: str
    binned_at: str


class Journal(NamedTuple):
    """One row of the journal. `at` is UTC; changes that were made together share `action`, the seq of the first of them."""

    seq: int
    at: str
    action: int
    label: str
    session: str
    table: str
    id: str
    before: Row | None
    after: Row | None


def last_seq(connection: sqlite3.Connection) -> int:
    """Return the number of the journal's last row; 0 when there is none."""
    found: int = connection.execute("select ifnull(max(seq), 0) from change").fetchone()[0]
    return found


def sessions(connection: sqlite3.Connection, *, binned: bool, limit: int | None) -> list[SessionSummary]:
    """Return the sessions, in the bin or out of it, the last changed first."""
    rows = connection.execute(
        f"{_SUMMARY} from touched t join session s on s.id = t.session where (s.binned_at != '') = ? order by t.seq desc limit ?",
        (binned, -1 if limit is None else limit),
    )
    return [SessionSummary(*row) for row in rows]


def dialogue(connection: sqlite3.Connection, session_id: str) -> Dialogue:
    """Return a whole session. Raises SessionMissing."""
    from snabbdialog.model import CONTENTS, Session, dialogue_of

    session = record(connection, "session", session_id)
    if not isinstance(session, Session):
        raise SessionMissing(id=session_id)
    return dialogue_of(session, {table: records(connection, table, session_id) for table in CONTENTS.values()})


def records(connection: sqlite3.Connection, table: str, session_id: str) -> list[Record]:
    """Return the session's rows of one table, in no order."""
    return _records(table, connection.execute(_select(table, "session"), (session_id,)))


def record(connection: sqlite3.Connection, table: str, id: str) -> Record | None:
    """Return one row, or None when there is none."""
    found = _records(table, connection.execute(_select(table, "id"), (id,)))
    return found[0] if found else None


def history(connection: sqlite3.Connection, table: str, id: str) -> list[Journal]:
    """Return what happened to one row, oldest first."""
    return _journal(connection.execute(f"{_JOURNAL} where row = ? and tbl = ? order by seq", (id, table)))


def changes_since(connection: sqlite3.Connection, session_id: str, seq: int) -> list[Journal]:
    """Return what happened in a session after that number of the journal, oldest first."""
    return _journal(connection.execute(f"{_JOURNAL} where session = ? and seq > ? order by seq", (session_id, seq)))


def names(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the names that sessions use, by kind, each once and in Swedish order."""
    return {name: _distinct(connection, columns) for name, columns in _NAMES.items()}


def _distinct(connection: sqlite3.Connection, columns: Iterable[tuple[str, str]]) -> list[str]:
    from .search_words import swedish

    found: set[str] = set()
    for table, column in columns:
        found.update(text for (text,) in connection.execute(f"select distinct {column} from {table}"))  # noqa: S608 (constants)
    return sorted(found - {""}, key=swedish)


def _records(table: str, rows: Iterable[tuple[Any, ...]]) -> list[Record]:
    from snabbdialog.model import COLUMNS, as_record

    columns = COLUMNS[table]
    return [as_record(table, dict(zip(columns, row, strict=True))) for row in rows]


def _journal(rows: Iterable[tuple[Any, ...]]) -> list[Journal]:
    return [
        Journal(seq, at, action, label, session, table, key, _row(before), _row(after))
        for seq, at, action, label, session, table, key, before, after in rows
    ]


def _row(text: str | None) -> Row | None:
    import json

    row: Row | None = None if text is None else json.loads(text)
    return row


@cache
def _select(table: str, key: str) -> str:
    from snabbdialog.model import COLUMNS

    return f"select {', '.join(COLUMNS[table])} from {table} where {key} = ?"  # noqa: S608 (names from the model)
