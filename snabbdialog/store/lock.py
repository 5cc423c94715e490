"""Who may write: one program at a time, by a lock file beside the store; a second file says who, so that others can be told.

Must not know what the store holds. The operating system drops the lock when its holder dies, however it dies.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from snabbdialog.errors import StoreLocked

from .faults import translated

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path


WAIT = 0.2  # seconds, for another program that only looks whether anybody has the lock
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # what systems answer where another one has the lock


class Holder(NamedTuple):
    """Who writes to a store; `since` is local time, ISO 8601 to the minute."""

    user: str
    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"{self.user}@{self.host} ({self.since.replace('T', ' ')})"


class Lock:
    """The right to write to one store."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self.was_held = False

    def take(self) -> None:
        """Take the lock at once. Raises StoreLocked with who has it, StoreReadOnly where no lock can be made."""
        with translated(self._path):
            self._file = _locked(beside(self._path, ".lock"), wait=WAIT)
            if self._file is None:
                raise StoreLocked(path=self._path, holder=holder_of(self._path))
            card = beside(self._path, ".holder")
            self.was_held = card.exists()
            card.write_text("\n".join(str(fact).replace("\n", " ") for fact in _us()), encoding="utf-8")

    def release(self) -> None:
        """Let the lock go. Never raises: the place may be gone."""
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            beside(self._path, ".holder").unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            os.close(self._file)
        self._file = None


def beside(path: Path, ending: str) -> Path:
    """Return the path of a file that belongs to the store: its whole name with an ending."""
    return path.with_name(path.name + ending)


def holder_of(path: Path) -> str:
    """Return who wrote the card beside the store, as it is shown; "?" when it cannot be read."""
    try:
        user, host, pid, since = beside(path, ".holder").read_text(encoding="utf-8").split("\n")
        return str(Holder(user, host, int(pid), since))
    except (OSError, ValueError):
        return "?"


def writer_of(path: Path) -> str:
    """Return who holds the lock just now; empty when nobody does or it cannot be told."""
    if not beside(path, ".lock").exists():
        return ""
    try:
        file = _locked(beside(path, ".lock"))
    except OSError:
        return ""
    if file is None:
        return holder_of(path)
    os.close(file)
    return ""


def _locked(path: Path, *, wait: float = 0.0) -> int | None:
    """Return the descriptor of a file that is locked as long as it is open; None where another holds the lock. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    until = time.monotonic() + wait
    try:
        while not _lock(file):
            if time.monotonic() >= until:
                os.close(file)
                return None
            time.sleep(WAIT / 4)
    except BaseException:
        os.close(file)
        raise
    return file


def _lock(file: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _HELD:
            raise
        return False
    return True


def _us() -> Holder:
    user = os.environ.get("USERNAME") or os.environ.get("USER") or "?"
    host = os.environ.get("COMPUTERNAME") or "?" if sys.platform == "win32" else os.uname().nodename
    return Holder(user, host, os.getpid(), datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M"))
