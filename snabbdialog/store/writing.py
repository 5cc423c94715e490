"""How changes are written: rows, journal and search index together. Must not know transactions, locks or who asks."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from . import index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from snabbdialog.model import Change, Row

_JOURNAL = "insert into change (seq, at, action, label, session, tbl, row, before, after) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LAST = "select session from touched order by seq desc limit 1"
_TOUCH = "insert into touched select id, ? from session where id = ? on conflict do update set seq = excluded.seq"


def write(connection: sqlite3.Connection, label: str, changes: Iterable[Change], known: set[str]) -> None:
    """Write the changes, their rows in the journal and in the search index. The caller holds the transaction.

    Raises LookupError for a row that is gone and for an unknown table or column: faults of ours.
    """
    at = now()
    first = last_seq(connection) + 1
    touched: dict[str, int] = {}
    for seq, change in enumerate(changes, first):
        session = _write_row(connection, change)
        connection.execute(_JOURNAL, (seq, at, first, label, session, change.table, change.id, _json(change.before), _json(change.after)))
        index.follow(connection, change, session, known)
        touched[session] = seq
    for session, seq in touched.items():
        if connection.execute(_LAST).fetchone() != (session,):
            connection.execute(_TOUCH, (seq, session))


def last_seq(connection: sqlite3.Connection) -> int:
    """Return the number of the journal's last row; 0 when there is none."""
    found: int = connection.execute("select ifnull(max(seq), 0) from change").fetchone()[0]
    return found


def now() -> str:
    """Return the time as the journal has it: UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _write_row(connection: sqlite3.Connection, change: Change) -> str:
    if change.before is None and change.after is None:
        raise LookupError(f"a change of {change.table} {change.id} from nothing to nothing")
    if change.before is None:
        return _insert(connection, change.table, change.id, change.after or {})
    if change.after is None:
        found = connection.execute(_delete_sql(change.table), (change.id,)).fetchall()
    else:
        found = connection.execute(_update_sql(change.table, tuple(change.after)), (*change.after.values(), change.id)).fetchall()
    if not found:
        raise LookupError(f"{change.table} has no row {change.id}")
    return str(found[0][0])


def _insert(connection: sqlite3.Connection, table: str, id: str, row: Row) -> str:
    if row.get("id") != id:
        raise LookupError(f"a new row of {table} must carry its id {id}")
    connection.execute(_insert_sql(table, tuple(row)), tuple(row.values()))
    return str(row[_session_column(table)])


def _json(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _session_column(table: str) -> str:
    return "id" if table == "session" else "session"


def _check(table: str, columns: Iterable[str]) -> None:
    from snabbdialog.model import COLUMNS

    unknown = set(columns).difference(COLUMNS[table])
    if unknown:
        raise LookupError(f"{table} has no column {', '.join(sorted(unknown))}")


@lru_cache(maxsize=512)
def _insert_sql(table: str, columns: tuple[str, ...]) -> str:
    _check(table, columns)
    marks = ", ".join("?" for _ in columns)
    return f"insert into {table} ({', '.join(columns)}) values ({marks})"  # noqa: S608 (checked against the model)


@lru_cache(maxsize=512)
def _update_sql(table: str, columns: tuple[str, ...]) -> str:
    _check(table, columns)
    parts = ", ".join(f"{name} = ?" for name in columns) or "id = id"
    return f"update {table} set {parts} where id = ? returning {_session_column(table)}"  # noqa: S608 (checked against the model)


@lru_cache(maxsize=512)
def _delete_sql(table: str) -> str:
    _check(table, ())
    return f"delete from {table} where id = ? returning {_session_column(table)}"  # noqa: S608 (checked against the model)
