"""What SQLite and the file system report, as the errors a user can mend. Must not know what was being done.

Faults that are ours (a broken statement, a violated key) are left as they are.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from snabbdialog.errors import DiskFull, StoreBusy, StoreDamaged, StoreDamagedWithoutBackup, StoreError, StoreGone, StoreReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
# What is said of a damaged file under a name that could be a fault of ours: by Python's sqlite3, by FTS5, by the schema's reader.
_SIGNS = ("Could not decode to UTF-8", "SQL logic error", "string or blob too big")
_SCANT = 1 << 20  # bytes; with less room than this an input/output error is taken for a full disk


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and the file system on this store into a StoreError; faults of ours pass."""
    try:
        yield
    except sqlite3.Error as error:
        raise_for(error, path)
        raise
    except OSError as error:
        raise of_system(error, path) from error
    except ValueError as error:
        if not _is_no_text(error):
            raise
        raise damaged(path) from error


def _is_no_text(error: ValueError) -> bool:
    """Tell whether a text in the file, or what SQLite says about it, is no text any more."""
    from json import JSONDecodeError

    return isinstance(error, UnicodeDecodeError | JSONDecodeError)


def raise_for(error: sqlite3.Error, path: Path) -> None:
    """Raise the StoreError that this error of SQLite means, if it means one."""
    found = of_sqlite(error, path)
    if found is not None:
        raise found from error


def of_sqlite(error: sqlite3.Error, path: Path) -> StoreError | None:
    """Return the StoreError that this error of SQLite means, or None for a fault of ours."""
    name = getattr(error, "sqlite_errorname", "")
    if any(sign in str(error) for sign in _SIGNS):
        return damaged(path)
    if name.startswith("SQLITE_READONLY_DBMOVED"):
        return StoreGone(path=path)
    match name.split("_")[1] if "_" in name else "":
        case "FULL":
            return DiskFull(path=path)
        case "BUSY" | "LOCKED" | "PROTOCOL":
            return StoreBusy(path=path)
        case "READONLY" | "PERM" | "AUTH":
            return StoreReadOnly(path=path)
        case "CORRUPT" | "NOTADB":
            return damaged(path)
        case "IOERR" | "CANTOPEN":
            return _out_of_reach(path)
    return None


def of_system(error: OSError, path: Path) -> StoreError:
    """Return the StoreError that this error of the file system means."""
    if error.errno in _FULL:
        return DiskFull(path=path)
    return StoreReadOnly(path=path) if error.errno in _READ_ONLY else StoreGone(path=path)


def damaged(path: Path, kept: Path | None = None, *, of: Path | None = None) -> StoreDamaged:
    """Return the error that names the damaged file, where it is kept and the newest good backup, if any, of it or of the store `of`."""
    from .backup import newest_good

    best = newest_good(of or path)
    if best is None:
        return StoreDamagedWithoutBackup(path=path, kept=kept or path, backup="")
    return StoreDamaged(path=path, kept=kept or path, backup=best.path)


def _out_of_reach(path: Path) -> StoreError:
    try:
        full = path.exists() and shutil.disk_usage(path.parent).free < _SCANT
    except OSError:
        full = False
    return DiskFull(path=path) if full else StoreGone(path=path)
