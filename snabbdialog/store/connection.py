"""Connections to the file, and how every one of them is set up. Must not know the tables."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from snabbdialog.errors import SqliteOld, StoreError, StoreNotOurs

from .schema import APPLICATION_ID

if TYPE_CHECKING:
    from pathlib import Path

OLDEST = (3, 37, 0)  # the first SQLite with strict tables
WAIT = 1.0  # seconds for another program's write; longer would freeze the window


def require_place(path: Path) -> None:
    """Refuse what can never be a store: a name that is no text, a folder, a device. Raises StoreError, StoreNotOurs."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise StoreError(path=path) from None
    if path.exists() and not path.is_file():
        raise StoreNotOurs(path=path)


def connect(path: Path) -> sqlite3.Connection:
    """Open the file for writing; nothing is read yet, so that whatever lies there can be looked at. Raises SqliteOld."""
    _require_sqlite()
    return _with_order(sqlite3.connect(path, isolation_level=None, timeout=WAIT))


def prepare(connection: sqlite3.Connection, *, ahead: bool = True) -> None:
    """Make every commit durable and every reference hold, and try to write.

    The journal is the write-ahead one, or where the place cannot bear it, the older one; either stays on in the file.
    """
    connection.execute(f"pragma journal_mode = {'wal' if ahead else 'delete'}")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma fullfsync = on")  # macOS alone: fsync there does not empty the disk's own cache
    connection.execute("pragma foreign_keys = on")
    connection.execute("begin immediate")
    connection.execute("rollback")


def connect_to_read(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Open the file for reading; `immutable` reads it where not even a lock can be set. Raises SqliteOld."""
    _require_sqlite()
    address = f"{_address(path)}?mode=ro{'&immutable=1' if immutable else ''}"
    return _with_order(sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT))


def version_of(connection: sqlite3.Connection) -> int | None:
    """Return the version of the schema; None when the file is not one of ours."""
    try:
        mark = connection.execute("pragma application_id").fetchone()[0]
        version: int = connection.execute("pragma user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname != "SQLITE_NOTADB":
            raise
        return None
    return version if mark == APPLICATION_ID else None


def _require_sqlite() -> None:
    if sqlite3.sqlite_version_info < OLDEST:
        raise SqliteOld(version=sqlite3.sqlite_version, needed=".".join(map(str, OLDEST[:2])))


def _with_order(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.create_collation("swedish", _compare)
    return connection


def _compare(left: str, right: str) -> int:
    from .search_words import swedish

    a, b = swedish(left), swedish(right)
    return (a > b) - (a < b)


def _address(path: Path) -> str:
    name = path.absolute().as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote(name)
