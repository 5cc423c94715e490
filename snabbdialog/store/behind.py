"""How the search index catches up with sessions whose rows it has not followed, after many changes at once.

That a session waits is a row of the file, written in the transaction that made it wait and removed in the one that brings the index
up to it, so that nothing is forgotten whenever the program ends. Must not know transactions, nor when there is time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from . import index

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from snabbdialog.model import Row

_INDEXED = "select r.id, r.tbl, r.row from search join search_row r on r.id = search.rowid where search match ? and r.session = ?"


def leave(connection: sqlite3.Connection, sessions: Iterable[str]) -> None:
    """Let sessions wait. The caller holds the transaction in which they changed."""
    connection.executemany("insert or ignore into unsearched values (?)", [(session,) for session in sessions])


def first(connection: sqlite3.Connection) -> str | None:
    """Return a session that waits, or None when none does."""
    found = connection.execute("select session from unsearched limit 1").fetchone()
    return found and str(found[0])


def catch_up(connection: sqlite3.Connection, session: str, known: set[str]) -> None:
    """Bring the index up to a session, which may be gone. The caller holds the transaction.

    Rows that are indexed already, by edits made meanwhile, keep their place.
    """
    rows = {(table, id): row for table in index.SEARCHED for id, row in _rows(connection, table, session)}
    indexed = connection.execute(_INDEXED, (f'facets : "{index.facet(index.SESSION, session)}"', session)).fetchall()
    gone = [(number,) for number, table, id in indexed if (table, id) not in rows]
    connection.executemany("delete from search_row where id = ?", gone)
    index.put_all(connection, [((session, *place), row) for place, row in rows.items()], known=known)
    connection.execute("delete from unsearched where session = ?", (session,))


def catch_up_wholly(connection: sqlite3.Connection) -> None:
    """Bring the index up to every session that waits, within a transaction of the caller's."""
    known: set[str] = set()
    while (session := first(connection)) is not None:
        catch_up(connection, session, known)


def _rows(connection: sqlite3.Connection, table: str, session: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a session that are searched, in the order in which they came."""
    sql, names = _reading(table)
    for id, *values in connection.execute(sql, (session,)):
        yield id, dict(zip(names, values, strict=True))


@cache
def _reading(table: str) -> tuple[str, tuple[str, ...]]:
    names = tuple(sorted(index.SEARCHED[table].columns))
    key = "id" if table == "session" else "session"
    return f"select id, {', '.join(names)} from {table} where {key} = ? order by rowid", names  # noqa: S608 (names from SEARCHED alone)
