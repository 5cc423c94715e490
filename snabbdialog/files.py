"""How a file comes into the program, and how it leaves: whole or not at all. Must not know what is in it."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from .errors import InputUnreadable, OutputNotWritten


def read(path: Path, limit: int) -> bytes:
    """Return what is in a file from outside, of so many bytes at most. Raises InputUnreadable."""
    if size_of(path) > limit:
        raise InputUnreadable(path=path, reason="too_large")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise InputUnreadable(path=path, reason=_read_fault(error)) from error
    if len(data) > limit:  # it has grown, or its size is not told before it is read
        raise InputUnreadable(path=path, reason="too_large")
    return data


def size_of(path: Path) -> int:
    """Return the size in bytes of a file from outside that can be opened.

    Raises InputUnreadable, also for a folder, a pipe or a device: those would be waited for, or read, without end.
    """
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            path.open("rb").close()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputUnreadable(path=path, reason=_read_fault(error)) from error
    if not stat.S_ISREG(status.st_mode):
        raise InputUnreadable(path=path, reason="is_folder" if stat.S_ISDIR(status.st_mode) else "not_a_file")
    return status.st_size


def _read_fault(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "missing"
        case PermissionError():
            return "not_allowed"
        case _:
            return "other"


def save(path: Path, data: bytes) -> None:
    """Write the file whole or not at all: beside its place first, then over it; a device or a pipe is written to as it stands.

    Raises OutputNotWritten.
    """
    beside = None
    try:
        if _is_stream(path):
            path.write_bytes(data)
            return
        place = Path(os.path.realpath(path))  # a link stays, what it leads to is written
        beside = place.parent / f".{place.name[:50]}.{os.getpid()}.part"
        _write_through(beside, data)
        beside.replace(place)
    except OSError as error:
        reason = _write_fault(error, path, was_written=beside is not None and os.path.exists(beside))  # noqa: PTH110 - raises nothing
        if beside is not None:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        raise OutputNotWritten(path=path, reason=reason) from error


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _is_stream(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_fault(error: OSError, path: Path, *, was_written: bool) -> str:
    if os.path.isdir(path):  # noqa: PTH112 - a name that is too long is no folder, and no fault here
        return "is_folder"
    if error.errno == errno.ENAMETOOLONG:
        return "name_too_long"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk_full"
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "folder_missing"
        case PermissionError():
            return "in_use" if was_written and path.exists() else "not_allowed"  # the folder took our file, so another holds this one
        case _:
            return "not_allowed" if error.errno == errno.EROFS else "other"
