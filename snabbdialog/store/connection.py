"""Connections to the file, and how every one of them is set up. Must not know the tables."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import quote

from .stems import swedish

if TYPE_CHECKING:
    from pathlib import Path

WAIT = 1.0  # seconds for another program's write; longer would freeze the window


def connect(path: Path) -> sqlite3.Connection:
    """Open the file for writing, with durable commits. It is in write-ahead mode once `use_wal` was called on it."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT)
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    return _with_order(connection)


def connect_to_read(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Open the file for reading; `immutable` reads it where not even a lock can be set."""
    address = f"{_address(path)}?{'immutable=1' if immutable else 'mode=ro'}"
    return _with_order(sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT))


def use_wal(connection: sqlite3.Connection) -> None:
    """Turn on write-ahead mode, which stays on in the file. Where the file system cannot, the older journal stays."""
    connection.execute("pragma journal_mode = wal")


def _with_order(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.create_collation("swedish", _compare)
    return connection


def _compare(left: str, right: str) -> int:
    a, b = swedish(left), swedish(right)
    return (a > b) - (a < b)


def _address(path: Path) -> str:
    name = path.absolute().as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote(name)
