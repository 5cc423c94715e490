"""The store as the rest of the program sees it: one SQLite file, read and changed. Must not know the screen, nor what rows mean.

All of it belongs to one thread; another thread opens the file to read for itself.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from snabbdialog.errors import StoreError, StoreGone, StoreLocked, StoreReadOnly

from . import reading
from .faults import translated

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sqlite_utils import Database

    from snabbdialog.model import Change, Dialogue, Record

    from .lock import Lock
    from .reading import Journal, SessionSummary
    from .search import Filter, Hit


class Store:
    """An open store. Made by `open_store`; every method may raise StoreGone, StoreBusy and StoreDamaged.

    `when_behind` is called after a change that the search index has not followed, so that somebody calls `catch_up` in a while.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, lock: Lock | None = None, holder: str = "", copy: Path | None = None
    ) -> None:
        self.path = path
        self.read_only = lock is None
        self.holder = holder
        self.when_behind: Callable[[], object] = lambda: None
        self._connection = connection
        self._lock = lock
        self._copy = copy
        self._place = _identity(path)
        self._known: set[str] = set()
        self._data_version = self._read_data_version()

    @cached_property
    def db(self) -> Database:
        """The same connection as sqlite-utils has it, for schema and upkeep; loaded when first asked for."""
        from sqlite_utils import Database

        return Database(self._connection)

    def why_read_only(self) -> StoreError:
        """Return why nothing can be written, where `read_only` says so."""
        return StoreLocked(path=self.path, holder=self.holder) if self.holder else StoreReadOnly(path=self.path)

    def apply(self, label: str, changes: Sequence[Change]) -> None:
        """Write the changes, the journal and the search index in one transaction, durable when this returns.

        After many changes the search index stays behind, which is written in the same transaction, and `when_behind` is called.
        Raises DiskFull, StoreReadOnly, StoreLocked, StoreGone or StoreDamaged, and LookupError or sqlite3.Error for a fault of ours
        (a row that is gone, an unknown column, a reference to nothing); then nothing at all is written.
        """
        from .writing import write

        if self.read_only:
            raise self.why_read_only()
        self._stand()
        with translated(self.path), self._transaction():
            stays_behind = write(self._connection, label, changes, self._known)
        if stays_behind:
            self.when_behind()

    def catch_up(self) -> bool:
        """Bring the search index up to one session that it has fallen behind with; return whether more of them wait.

        In a transaction of its own, so that it may be done in the pauses of other work and ended at any moment. A store that is
        only read stays as it is. Raises what `apply` raises when the file cannot be written.
        """
        from . import behind

        if self.read_only:
            return False
        self._stand()
        with translated(self.path):
            session = behind.first(self._connection)
            if session is None:
                return False
            with self._transaction():
                behind.catch_up(self._connection, session, self._known)
            return behind.first(self._connection) is not None

    def catch_up_wholly(self) -> None:
        """Bring the search index up to every session as far as the file can be written; what cannot be done now waits on."""
        with suppress(StoreError):
            while self.catch_up():
                pass

    def make_ready(self) -> None:
        """Load what the first edit needs, so that no key waits for it."""
        from . import writing

        writing.make_ready()

    def sessions(self, *, binned: bool = False, limit: int | None = None) -> list[SessionSummary]:
        """Return the sessions, in the bin or out of it, the last changed first."""
        with translated(self.path):
            return reading.sessions(self._connection, binned=binned, limit=limit)

    def dialogue(self, session_id: str) -> Dialogue:
        """Return a whole session. Raises SessionMissing."""
        with translated(self.path):
            return reading.dialogue(self._connection, session_id)

    def record(self, table: str, id: str) -> Record | None:
        """Return one row, or None when there is none."""
        with translated(self.path):
            return reading.record(self._connection, table, id)

    def records(self, table: str, session_id: str) -> list[Record]:
        """Return a session's rows of one table, in no order: also those that a dialogue leaves out (`exchange`)."""
        with translated(self.path):
            return reading.records(self._connection, table, session_id)

    def history(self, table: str, id: str) -> list[Journal]:
        """Return what happened to one row, oldest first."""
        with translated(self.path):
            return reading.history(self._connection, table, id)

    def changes_since(self, session_id: str, seq: int) -> list[Journal]:
        """Return what happened in a session after that number of the journal, oldest first."""
        with translated(self.path):
            return reading.changes_since(self._connection, session_id, seq)

    def last_seq(self) -> int:
        """Return the number of the journal's last row; 0 when there is none."""
        with translated(self.path):
            return reading.last_seq(self._connection)

    def names(self) -> dict[str, list[str]]:
        """Return the names that the sessions use, by kind (organisation, actor, strategy …), in Swedish order."""
        with translated(self.path):
            return reading.names(self._connection)

    def search(self, words: str, *, ranked: bool = False, limit: int = 50, filter: Filter | None = None) -> list[Hit]:
        """Return what holds the words, newest first, or the most apt first when ranked. No words are wrong.

        The index catches up first. In a store that is only read it cannot: what its writer has just taken in is found a moment later.
        """
        from . import search

        self.catch_up_wholly()
        with translated(self.path):
            return search.search(self._connection, words, ranked=ranked, limit=limit, filter=filter or search.Filter())

    def interrupt(self) -> None:
        """Stop what another thread has asked this store; it gets sqlite3.OperationalError."""
        self._connection.interrupt()

    def forget(self) -> None:
        """Forget what is known of the search index, after another connection of ours has made it anew."""
        self._known.clear()

    def changed_outside(self) -> bool:
        """Tell whether another program has written to the file since this was last asked."""
        with translated(self.path):
            before, self._data_version = self._data_version, self._read_data_version()
        return before != self._data_version

    def close(self) -> None:
        """Close the file and let others write. Never raises."""
        self._connection.close()
        discard(self._copy)
        if self._lock is not None:
            self._lock.release()

    def _read_data_version(self) -> int:
        version: int = self._connection.execute("pragma data_version").fetchone()[0]
        return version

    def _stand(self) -> None:
        """Raise StoreGone when the file is no longer where it was: SQLite would go on writing to what nobody finds again."""
        if _identity(self.path) != self._place:
            raise StoreGone(path=self.path)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("begin immediate")
        try:
            yield
            self._connection.execute("commit")
        except BaseException:
            self._known.clear()
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            raise


def discard(copy: Path | None) -> None:
    """Remove the folder of a copy that was made only to be read."""
    if copy is not None:
        shutil.rmtree(copy, ignore_errors=True)


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        raise StoreGone(path=path) from None
    return found.st_dev, found.st_ino
