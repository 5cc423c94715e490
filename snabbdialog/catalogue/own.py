"""One's own list, kept beside the store so that it is there next time. Must not know what a list holds."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from snabbdialog import paths
from snabbdialog.errors import OutputNotWritten

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = {".csv": "catalogue.csv"}
_TOML = "catalogue.toml"


def own_file(folder: Path | None = None) -> Path | None:
    """Return the list that is kept in the data folder, or None when there is none."""
    where = folder or paths.data_folder()
    return next((where / name for name in (_TOML, *_NAMES.values()) if (where / name).is_file()), None)


def keep(path: Path, folder: Path | None = None) -> Path:
    """Copy a list to the data folder, in place of the one kept before. Load it first: a broken one should not be kept.

    Raises OutputNotWritten; the one kept before is then untouched.
    """
    where = folder or paths.data_folder()
    kept = where / _NAMES.get(path.suffix.lower(), _TOML)
    fresh = kept.with_name(kept.name + ".new")
    before = own_file(where)
    try:
        where.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, fresh)
        os.replace(fresh, kept)
        if before not in (None, kept):
            before.unlink()
    except OSError as fault:
        raise OutputNotWritten(path=kept, reason=_reason(fault)) from fault
    return kept


def forget(folder: Path | None = None) -> None:
    """Remove the kept list, so that the one that comes with the program stands alone. Raises OutputNotWritten."""
    kept = own_file(folder)
    try:
        if kept is not None:
            kept.unlink()
    except OSError as fault:
        raise OutputNotWritten(path=kept, reason=_reason(fault)) from fault


def _reason(fault: OSError) -> str:
    match fault:
        case FileNotFoundError():
            return "missing"
        case PermissionError():
            return "not_allowed"
        case _:
            return "other"
