"""Asking where a file is to be written, under which name. Must not know what is in it."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_where(parent: QWidget, title: str, proposal: Path, kinds: str = "") -> Path | None:
    """Return the chosen place, with the ending of the proposal; nothing where none was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return _ending_in(Path(chosen), proposal.suffix) if chosen else None


def _ending_in(chosen: Path, ending: str) -> Path:
    """Return the path with its ending, under a name that is free: the question of overwriting was about the name without."""
    if chosen.suffix.casefold() == ending or chosen.is_dir():
        return chosen
    stem = chosen.name.rstrip(". ")
    names = chain((stem,), (f"{stem}-{number}" for number in count(2)))
    return next(path for name in names if not os.path.lexists(path := chosen.with_name(name + ending)))
