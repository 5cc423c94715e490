"""One's own list, kept beside the store so that it is there next time. Must not know what a list holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import paths
from snabbdialog.errors import InputUnreadable, OutputNotWritten
from snabbdialog.files import save

if TYPE_CHECKING:
    from pathlib import Path

_TOML, _CSV = "catalogue.toml", "catalogue.csv"


def own_file(folder: Path | None = None) -> Path | None:
    """Return the list that is kept in the data folder, or None when there is none."""
    where = folder or paths.data_folder()
    return next((where / name for name in (_TOML, _CSV) if (where / name).is_file()), None)


def keep(path: Path, folder: Path | None = None) -> Path:
    """Copy a list to the data folder, in place of the one kept before. Load it first: a broken one should not be kept.

    Raises InputUnreadable and OutputNotWritten; the one kept before is then untouched.
    """
    where = folder or paths.data_folder()
    kept = where / (_CSV if path.suffix.lower() == ".csv" else _TOML)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise InputUnreadable(path=path, reason=_reason(fault)) from fault
    before = own_file(where)
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OutputNotWritten(path=kept, reason=_reason(fault)) from fault
    save(kept, data)
    if before is not None and before != kept:
        _remove(before)
    return kept


def forget(folder: Path | None = None) -> None:
    """Remove the kept list, so that the one that comes with the program stands alone. Raises OutputNotWritten."""
    kept = own_file(folder)
    if kept is not None:
        _remove(kept)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        raise OutputNotWritten(path=path, reason=_reason(fault)) from fault


def _reason(fault: OSError) -> str:
    match fault:
        case FileNotFoundError():
            return "missing"
        case IsADirectoryError():
            return "is_folder"
        case PermissionError():
            return "not_allowed"
        case _:
            return "other"
