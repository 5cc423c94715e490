"""Opening a store: lock, then whose file it is, then whether it is sound, then what it must become. Must not know its rows.

A file is taken to have been left uncleanly when its log or its holder's card still lies there: SQLite removes the one and
`Lock.release` the other on every clean close. Only then, and when it is small, is all of it checked, since that reads all of it.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from snabbdialog import paths
from snabbdialog.errors import StoreDamaged, StoreMissing, StoreNewer, StoreNotOurs, StoreReadOnly

from .connection import connect, connect_to_read, prepare, require_place, version_of
from .faults import damaged, translated
from .lock import Lock, beside, writer_of
from .places import NETWORK, is_risky_place
from .schema import VERSION
from .store import Store, discard

SMALL = 4 << 20  # bytes; a file up to this size is checked at every opening, which takes a few milliseconds


def open_store(path: Path, *, create: bool = True, read_only: bool = False) -> Store:
    """Open the store at a path, or make it.

    Raises StoreMissing, StoreNotOurs, StoreNewer, StoreReadOnly, StoreGone and DiskFull; StoreLocked when another program has it and
    it is not opened to read; StoreDamaged after the damaged file has been copied aside; BackupFailed when a file of an older version
    cannot be copied before it is brought up to date; SqliteOld. A folder that is missing is made only for the default store.
    """
    path = path.absolute()
    _find(path, create=create and not read_only)
    if read_only:
        return _open_to_read(path)
    lock = Lock(path)
    lock.take()
    try:
        return _open_to_write(path, lock)
    except BaseException:
        lock.release()
        raise


def opens_at_once(path: Path) -> bool:
    """Tell whether opening takes a few milliseconds: on a disk of one's own, closed cleanly, of this version, and nobody has it."""
    if is_risky_place(path) == NETWORK:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(100)  # https://www.sqlite.org/fileformat.html#the_database_header
        return head[60:64] == VERSION.to_bytes(4) and not beside(path, ".holder").exists() and not _left_behind(path)
    except OSError:
        return False


def _find(path: Path, *, create: bool) -> None:
    with translated(path):
        require_place(path)
        if create and not path.parent.is_dir() and path == paths.default_store():
            path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() and not (create and path.parent.is_dir()):
            raise StoreMissing(path=path)


def _open_to_write(path: Path, lock: Lock) -> Store:
    with translated(path):
        if not path.exists():
            _make(path)
        thoroughly = lock.was_held or _left_behind(path) or path.stat().st_size <= SMALL
        connection = connect(path)
    try:
        with translated(path):
            if _examine(connection, path, thoroughly=thoroughly) < VERSION:
                _bring_up_to_date(connection, path)
            prepare(connection, ahead=is_risky_place(path) != NETWORK)
            return Store(path, connection, lock=lock)
    except StoreDamaged as error:
        from .backup import set_aside

        kept = set_aside(path)  # before the connection closes: closing writes to the file
        connection.close()
        raise damaged(path, kept) from error
    except BaseException:
        connection.close()
        raise


def _make(path: Path) -> None:
    """Make the file under another name, so that a crash leaves no half store behind."""
    arriving = beside(path, ".new")
    arriving.unlink(missing_ok=True)
    try:
        with closing(connect(arriving)) as connection:
            _migrate(connection)
        _keep_old_logs(path)
        arriving.replace(path)
    finally:
        arriving.unlink(missing_ok=True)


def _keep_old_logs(path: Path) -> None:
    """Put the logs of a store that is gone under another name: SQLite would play them into the new one."""
    for ending in ("-wal", "-journal"):
        log = beside(path, ending)
        if log.exists():
            log.replace(beside(path, f"-lost-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}{ending}"))
    beside(path, "-shm").unlink(missing_ok=True)


def _left_behind(path: Path) -> bool:
    logs = (beside(path, ending) for ending in ("-wal", "-journal"))
    return any(log.exists() and log.stat().st_size > 0 for log in logs)


def _examine(connection: sqlite3.Connection, path: Path, *, thoroughly: bool) -> int:
    """Return the version of a sound store of ours."""
    version = version_of(connection)
    if version is None:
        raise damaged(path) if _was_ours(path) else StoreNotOurs(path=path)
    if version > VERSION:
        raise StoreNewer(path=path)
    if thoroughly and connection.execute("pragma quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)
    return version


def _was_ours(path: Path) -> bool:
    """Tell whether a file that no longer looks like a store once was one: it has copies, or its head is nothing but zeros."""
    from .backup import backups

    if backups(path):
        return True
    with path.open("rb") as file:
        head = file.read(100)
    return len(head) == 100 and not any(head)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    from .backup import make

    make(path, "migration")
    _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    from .migrations import migrate

    migrate(connection)


def _open_to_read(path: Path) -> Store:
    with translated(path):
        connection, copy = connect_anywhere(path)
    try:
        with translated(path):
            if _examine(connection, path, thoroughly=False) < VERSION:
                raise StoreReadOnly(path=path)  # only writing can bring it up to date
            return Store(path, connection, holder=writer_of(path), copy=copy)
    except BaseException:
        connection.close()
        discard(copy)
        raise


def connect_anywhere(path: Path) -> tuple[sqlite3.Connection, Path | None]:
    """Connect to read, also where not even the files that write-ahead mode needs beside the store can be made.

    There a log that was left behind is played into a copy, so that nothing said last is missing; its folder is returned too.
    """
    connection = connect_to_read(path)
    try:
        connection.execute("select 1 from sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
            raise
        if not _left_behind(path):
            return connect_to_read(path, immutable=True), None
        copy = Path(tempfile.mkdtemp(prefix="snabbdialog-"))
        for ending in ("", "-wal"):
            shutil.copyfile(beside(path, ending), beside(copy / path.name, ending))
        return connect(copy / path.name), copy
    except sqlite3.DatabaseError:
        pass  # what is wrong with it is told when it is examined
    return connection, None
