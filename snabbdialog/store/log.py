"""How what gathers in the write-ahead log is taken over into the file: by a thread of its own, so that no key waits for it.

SQLite would do it within the commit that fills the log, and flush twice before that commit returns. What is in the log is as durable
as what is in the file. Must not know what is written.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from threading import Thread
from typing import TYPE_CHECKING

from .connection import connect

if TYPE_CHECKING:
    from pathlib import Path

ENOUGH = 1_000  # pages, about: SQLite's own measure of when it is time
_COMMIT, _CHANGE = 12, 2  # pages that a commit and each of its changes take in the log, about


class Log:
    """The log of one store that is open for writing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pages = 0
        self._thread: Thread | None = None

    def grew(self, changes: int) -> None:
        """Count a commit of so many changes, and have the log taken over when it is long."""
        self._pages += _COMMIT + _CHANGE * changes
        if self._pages >= ENOUGH and (self._thread is None or not self._thread.is_alive()):
            self._pages = 0
            self._thread = Thread(target=take_over, args=(self._path,), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until nobody works on the log."""
        if self._thread is not None:
            self._thread.join()


def take_over(path: Path) -> None:
    """Take over into the file what nobody needs in the log any more. What goes wrong is tried again the next time: nothing is lost."""
    with suppress(sqlite3.Error), closing(connect(path)) as connection:
        connection.execute("pragma fullfsync = on")
        connection.execute("pragma wal_checkpoint(passive)")
