"""Backup copies beside the store: made whole or not at all, rotated, checked, and restored without losing what was there.

A copy is one SQLite file named by date and reason, with its SHA-256 beside it, since no check of SQLite finds a flipped letter.
Nothing here uses a store's own connection, so that a copy can be made off the window's thread. Must not know when copies are due
to be made by anybody.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from snabbdialog import paths
from snabbdialog.errors import (
    BackupFailed,
    DiskFull,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreGone,
    StoreMissing,
    StoreNewer,
    StoreNotOurs,
    StoreReadOnly,
)

from .connection import connect, connect_to_read, require_place, version_of
from .faults import damaged, translated
from .lock import Lock, beside
from .reading import SessionSummary, sessions
from .schema import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .store import Store

NEWEST = 10  # copies that always stay
_HALF_MADE = 3600  # seconds after which a copy that was never finished goes
DAYS = 14  # days that keep the last copy made on them
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)(?:-(\d+))?-([a-z]+)\.db")
_REASONS: tuple[tuple[type[StoreError], str], ...] = (
    (DiskFull, "disk_full"), (StoreReadOnly, "not_allowed"), (StoreBusy, "in_use"), (StoreDamaged, "damaged"), (StoreGone, "missing"),
)  # fmt: skip


@dataclass(frozen=True)
class Backup:
    """A copy that lies there. `made_at` is local time, ISO 8601; `reason` one of the words under `store.backup`; `size` in bytes.

    `number` tells copies of one second apart.
    """

    path: Path
    made_at: str
    reason: str
    size: int
    number: int = 1


def backup_now(store: Store, reason: str) -> Path:
    """Make a checked copy and let old ones go. Raises BackupFailed, and then nothing has changed."""
    return make(store.path, reason)


def make(path: Path, reason: str, *, spare: Path | None = None) -> Path:
    """Make a checked copy of the store at a path and let old ones go, but for the one to spare. Raises BackupFailed."""
    with _or_failed(path):
        copy = _copy(path, reason)
        _rotate(path, spare)
    return copy


def copy_of(store: Store) -> bytes:
    """Return a checked copy, for a place of one's own; nothing is written beside the store. Raises BackupFailed."""
    with _or_failed(store.path), TemporaryDirectory(prefix="snabbdialog-") as away:
        copy = Path(away) / "copy.db"
        store.db.conn.execute("vacuum into ?", (str(copy),))
        if not _is_sound(copy):
            raise damaged(store.path)
        return copy.read_bytes()


@contextmanager
def _or_failed(path: Path) -> Iterator[None]:
    try:
        with translated(path):
            yield
    except StoreError as error:
        why = next((word for kind, word in _REASONS if isinstance(error, kind)), "other")
        raise BackupFailed(path=path, reason=why) from error


def folder(path: Path) -> Path:
    """Return the folder of a store's copies."""
    return beside(path, "-backups")


def backups(path: Path) -> list[Backup]:
    """Return the copies of a store, newest first. Whether they are sound is not looked at."""
    with suppress(OSError):
        found = [backup for file in folder(path).iterdir() if (backup := _backup(file))]
        return sorted(found, key=lambda backup: (backup.made_at, backup.number), reverse=True)
    return []


def newest_good(path: Path) -> Backup | None:
    """Return the newest sound copy, or None when there is none."""
    return next((backup for backup in backups(path) if is_good(backup.path)), None)


def is_good(copy: Path) -> bool:
    """Tell whether a copy is the same, byte for byte, as when it was made; without its sum it is asked of SQLite."""
    try:
        return _sum_file(copy).read_text(encoding="ascii").strip() == _checksum(copy)
    except FileNotFoundError:
        return copy.exists() and _is_sound(copy)
    except (OSError, ValueError):
        return False


def contents(backup: Path) -> list[SessionSummary]:
    """Return the sessions in a copy, to show before it is restored. Raises StoreDamaged, StoreGone."""
    with translated(backup), closing(connect_to_read(backup, immutable=True)) as connection:
        return sessions(connection, binned=False, limit=None)


def restore(path: Path, backup: Path) -> Path:
    """Put a copy in the store's place and return where what was there is kept: a copy of its own, or set aside when damaged.

    Restoring that one takes this back. Raises StoreMissing, StoreNotOurs, StoreNewer and StoreDamaged for a copy that cannot be used,
    StoreLocked while the store is open, BackupFailed when what is there cannot be kept; then nothing has changed.
    """
    _require(backup, path)
    if path != paths.default_store() and not path.parent.is_dir():  # a drive that is gone is not to be made as a folder
        raise StoreMissing(path=path)
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = Lock(path)
    lock.take()
    try:
        return _restore(path, backup)
    finally:
        lock.release()


def set_aside(path: Path) -> Path:
    """Copy a damaged store, untouched, to a name of its own beside it, once; return that name, or the store's where no copy can be."""
    try:
        stamp = datetime.fromtimestamp(path.stat().st_mtime).astimezone().strftime("%Y-%m-%d-%H%M%S")
        kept = beside(path, f"-damaged-{stamp}")
        for ending in ("-wal", ""):
            source, target = beside(path, ending), beside(kept, ending)
            if source.exists() and not (target.exists() and target.stat().st_size == source.stat().st_size):
                shutil.copy2(source, target)
    except OSError:
        return path
    return kept


def alter(copy: Path, act: Callable[[sqlite3.Connection], object]) -> None:
    """Do something to a copy, whole or not at all; it keeps its name and its time. Raises StoreError."""
    part = beside(copy, ".part")
    with translated(copy):
        try:
            shutil.copyfile(copy, part)
            with closing(connect(part)) as connection:
                act(connection)
            if not _is_sound(part):
                raise damaged(copy)
            shutil.copystat(copy, part)
            _to_disk(part)
            total = _checksum(part)
            _sum_file(copy).unlink(missing_ok=True)  # until the new one stands there, SQLite is asked whether the copy is sound
            part.replace(copy)
            _sum_file(copy).write_text(total, encoding="ascii")
        finally:
            part.unlink(missing_ok=True)


def is_due(path: Path, *, hours: float = 1) -> bool:
    """Tell whether the store has changed since its newest copy, and that copy is so many hours old."""
    newest = next(iter(backups(path)), None)
    if newest is None:
        return True
    made = newest.path.stat().st_mtime
    files = [file for file in (path, beside(path, "-wal")) if file.exists()]
    return time.time() - made >= hours * 3600 and any(file.stat().st_mtime > made for file in files)


def _require(backup: Path, path: Path) -> None:
    for file in (path, backup):
        with translated(file):
            require_place(file)
    try:
        with translated(backup):
            if not backup.exists():
                raise StoreMissing(path=backup)
            with closing(connect_to_read(backup, immutable=True)) as connection:
                version = version_of(connection)
    except StoreDamaged as error:
        raise damaged(backup, of=path) from error
    if version is None:
        raise StoreNotOurs(path=backup)
    if version > VERSION:
        raise StoreNewer(path=backup)
    if not is_good(backup):
        raise damaged(backup, of=path)


def _restore(path: Path, backup: Path) -> Path:
    kept = _keep(path, backup)
    _require_rest(path)
    arriving = beside(path, ".restored")
    with translated(path):
        try:
            shutil.copyfile(backup, arriving)
            _to_disk(arriving)
            for ending in ("-wal", "-shm"):  # what is left of them would be played into the restored file
                beside(path, ending).unlink(missing_ok=True)
            arriving.replace(path)
        finally:
            arriving.unlink(missing_ok=True)
    return kept


def _require_rest(path: Path) -> None:
    """Raise StoreBusy while a program that knows nothing of our lock writes to the store; any other fault is no hindrance."""
    with suppress(StoreDamaged, StoreReadOnly, StoreGone), translated(path):
        if path.exists():
            with closing(connect(path)) as connection:
                connection.execute("begin immediate")
                connection.execute("rollback")


def _keep(path: Path, backup: Path) -> Path:
    if not path.exists():
        return path
    try:
        return make(path, "restore", spare=backup)
    except BackupFailed as error:
        if error.facts["reason"] != "damaged":
            raise
    kept = set_aside(path)
    if kept == path:
        raise BackupFailed(path=path, reason="other")
    return kept


def _copy(path: Path, reason: str) -> Path:
    folder(path).mkdir(exist_ok=True)
    target = _free_name(path, reason)
    part = beside(target, ".part")
    try:
        with closing(connect_to_read(path)) as connection:
            connection.execute("vacuum into ?", (str(part),))
        if not _is_sound(part):
            raise damaged(path)
        _to_disk(part)
        _sum_file(target).write_text(_checksum(part), encoding="ascii")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _free_name(path: Path, reason: str) -> Path:
    now = datetime.now().astimezone()
    number = 1 + max((found.number for found in backups(path) if found.made_at == f"{now:%Y-%m-%dT%H:%M:%S}"), default=0)
    return folder(path) / f"{now:%Y-%m-%d-%H%M%S}{f'-{number}' if number > 1 else ''}-{reason}.db"


def _rotate(path: Path, spare: Path | None) -> None:
    found = backups(path)
    last_of_day = {backup.made_at[:10]: backup.path for backup in reversed(found)}
    stay = {backup.path for backup in found[:NEWEST]} | {last_of_day[day] for day in sorted(last_of_day, reverse=True)[:DAYS]}
    for backup in found:
        if backup.path not in stay and not (spare and backup.path.samefile(spare)):
            backup.path.unlink(missing_ok=True)
            _sum_file(backup.path).unlink(missing_ok=True)
    for half in folder(path).glob("*.db.part*"):
        if time.time() - half.stat().st_mtime > _HALF_MADE:
            half.unlink(missing_ok=True)


def _backup(file: Path) -> Backup | None:
    match = _NAME.fullmatch(file.name)
    if match is None:
        return None
    day, hour, minute, second, number, reason = match.groups()
    return Backup(file, f"{day}T{hour}:{minute}:{second}", reason, file.stat().st_size, int(number or 1))


def _is_sound(copy: Path) -> bool:
    try:
        with closing(connect_to_read(copy, immutable=True)) as connection:
            return bool(connection.execute("pragma integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sum_file(copy: Path) -> Path:
    return beside(copy, ".sha256")


def _to_disk(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
