"""Who may write: one program at a time, by a lock file beside the store; a second file says who, so that others can be told.

Must not know what the store holds. The operating system drops the lock when its holder dies, however it dies.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from snabbdialog.errors import StoreLocked

from .faults import translated

if TYPE_CHECKING:
    from pathlib import Path


WAIT = 0.2  # seconds, for another program that only looks whether anybody has the lock


@dataclass(frozen=True)
class Holder:
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
        self._lock = FileLock(beside(path, ".lock"), timeout=WAIT)
        self.was_held = False

    def take(self) -> None:
        """Take the lock at once. Raises StoreLocked with who has it, StoreReadOnly where no lock can be made."""
        with translated(self._path):
            try:
                self._lock.acquire(poll_interval=WAIT / 4)
            except Timeout:
                raise StoreLocked(path=self._path, holder=holder_of(self._path)) from None
            card = beside(self._path, ".holder")
            self.was_held = card.exists()
            card.write_text(json.dumps(asdict(_us())), encoding="utf-8")

    def release(self) -> None:
        """Let the lock go. Never raises: the place may be gone."""
        with contextlib.suppress(OSError):
            beside(self._path, ".holder").unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            self._lock.release(force=True)


def beside(path: Path, ending: str) -> Path:
    """Return the path of a file that belongs to the store: its whole name with an ending."""
    return path.with_name(path.name + ending)


def holder_of(path: Path) -> str:
    """Return who wrote the card beside the store, as it is shown; "?" when it cannot be read."""
    try:
        return str(Holder(**json.loads(beside(path, ".holder").read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError):
        return "?"


def writer_of(path: Path) -> str:
    """Return who holds the lock just now; empty when nobody does or it cannot be told."""
    if not beside(path, ".lock").exists():
        return ""
    probe = FileLock(beside(path, ".lock"), timeout=0)
    try:
        probe.acquire()
    except Timeout:
        return holder_of(path)
    except OSError:
        return ""
    probe.release()
    return ""


def _us() -> Holder:
    user = os.environ.get("USERNAME") or os.environ.get("USER") or "?"
    return Holder(user, platform.node(), os.getpid(), datetime.now().astimezone().strftime("%Y-%m-%dT%H:%M"))
