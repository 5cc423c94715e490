"""How changes are written: rows, journal and search index together. Must not know transactions, locks or who asks."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING

from . import behind, index, search_words
from .reading import last_seq

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from snabbdialog.model import Change, Row

MANY = 100  # changes; with more, the search index follows afterwards: a file that came, its undo, a dialogue that is added whole
_JOURNAL = "insert into change (seq, at, action, label, session, tbl, row, before, after) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_LAST = "select session from touched order by seq desc limit 1"
_TOUCH = "insert into touched select id, ? from session where id = ? on conflict do update set seq = excluded.seq"


def write(connection: sqlite3.Connection, label: str, changes: Iterable[Change], known: set[str]) -> bool:
    """Write the changes, their rows in the journal and in the search index. The caller holds the transaction.

    Returns whether the search index stays behind, as it does where there are many changes: then what it does not know is written
    down (`behind`). Raises LookupError for a row that is gone and for an unknown table or column: faults of ours.
    """
    at = now()
    first = last_seq(connection) + 1
    written = list(_write_rows(connection, changes))
    connection.executemany(_JOURNAL, (
        (seq, at, first, label, session, change.table, change.id, _json(change.before), _json(_said(change)))
        for seq, (session, change) in enumerate(written, first)
    ))  # fmt: skip
    last = {session: seq for seq, (session, _) in enumerate(written, first)}
    if many := len(written) > MANY:
        behind.leave(connection, last)
    else:
        index.follow(connection, written, known)
    for session, seq in last.items():
        if connection.execute(_LAST).fetchone() != (session,):
            connection.execute(_TOUCH, (seq, session))
    return many


def make_ready() -> None:
    """Load the stemmer, which an edit needs and an import of this module does not bring."""
    search_words.stem("ord")


def now() -> str:
    """Return the time as the journal has it: UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _write_rows(connection: sqlite3.Connection, changes: Iterable[Change]) -> Iterator[tuple[str, Change]]:
    """Write the rows in their order, new ones of a table that follow each other at once; yield the session of each."""
    for columns, alike in groupby(changes, _new):
        found = list(alike)
        sessions = map(partial(_write_row, connection), found) if columns is None else _insert(connection, columns, found)
        yield from zip(sessions, found, strict=True)


def _new(change: Change) -> tuple[str, tuple[str, ...]] | None:
    """Return table and columns of a new row; None for any other change."""
    return None if change.before is not None or change.after is None else (change.table, tuple(change.after))


def _write_row(connection: sqlite3.Connection, change: Change) -> str:
    if change.before is None:
        raise LookupError(f"a change of {change.table} {change.id} from nothing to nothing")
    if change.after is None:
        found = connection.execute(_delete_sql(change.table), (change.id,)).fetchall()
    else:
        found = connection.execute(_update_sql(change.table, tuple(change.after)), (*change.after.values(), change.id)).fetchall()
    if not found:
        raise LookupError(f"{change.table} has no row {change.id}")
    return str(found[0][0])


def _insert(connection: sqlite3.Connection, new: tuple[str, tuple[str, ...]], changes: list[Change]) -> list[str]:
    table = new[0]
    rows = [change.after or {} for change in changes]
    for change, row in zip(changes, rows, strict=True):
        if row.get("id") != change.id:
            raise LookupError(f"a new row of {table} must carry its id {change.id}")
    connection.executemany(_insert_sql(*new), map(tuple, map(dict.values, rows)))
    return [str(row[_session_column(table)]) for row in rows]


def _said(change: Change) -> Row | None:
    """Return what the journal says of the row after the change: all of it, but for a file that came or left.

    A file is never edited. Its row holds it as long as it is there, and the journal holds it from when the row goes.
    """
    if change.table != "exchange" or change.after is None or change.before is not None:
        return change.after
    return {column: value for column, value in change.after.items() if column != "content"}


def _json(row: Row | None) -> str | None:
    return None if row is None else _encode(row)


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
