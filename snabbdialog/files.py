"""How a file leaves the program: whole or not at all. Must not know what is in it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from .errors import OutputNotWritten

if TYPE_CHECKING:
    from pathlib import Path


def save(path: Path, data: bytes) -> None:
    """Write the file whole or not at all: beside its place first, then over it. Raises OutputNotWritten."""
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        reason = _write_fault(error, path, was_written=beside.exists())
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OutputNotWritten(path=path, reason=reason) from error


def _write_fault(error: OSError, path: Path, *, was_written: bool) -> str:
    if path.is_dir():
        return "is_folder"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "disk_full"
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "folder_missing"
        case PermissionError():
            return "in_use" if was_written and path.exists() else "not_allowed"  # the folder took our file, so another holds this one
        case _:
            return "not_allowed" if error.errno == errno.EROFS else "other"
