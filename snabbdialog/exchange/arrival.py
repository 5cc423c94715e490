"""The entrance for whatever arrives: which kind of file it is, by its content and never by its name. Must not know the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import files
from snabbdialog.errors import InputUnreadable

from .reading import SIZE_LIMIT, is_session_file, read_session_file

if TYPE_CHECKING:
    from pathlib import Path

    from .session_file import SessionFile

_ZIP = b"PK\x03\x04"


def read_any(path: Path) -> SessionFile:
    """Return what a session file or a filled Word form holds. Raises InputUnreadable and InputNewer, nothing else."""
    return read_bytes(files.read(path, SIZE_LIMIT), path)


def read_bytes(data: bytes, path: str | Path) -> SessionFile:
    """Return what the bytes hold; `path` is named in errors. Raises InputUnreadable and InputNewer."""
    if data.startswith(_ZIP):
        from .form_reader import read_form

        return read_form(data, path)
    if not data.strip() or is_session_file(data):
        return read_session_file(data, path)
    from snabbdialog.ooxml import why_no_package

    raise InputUnreadable(path=str(path), reason="encrypted" if why_no_package(data) == "encrypted" else "not_ours")
