"""The way to the window: opens it, or says why there is none. Must not load Qt before it is known that there is a screen."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from .errors import ScreenMissing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(store: Path | None = None, language: str | None = None, *, files: Sequence[Path] = (), dialogue: str = "") -> int:
    """Open the window on the store, with the files or on the dialogue, until it is closed; return the exit code.

    Without a language it is the one chosen in the window. Raises ScreenMissing without a screen or the libraries that draw on it.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        raise ScreenMissing
    gc.disable()  # all that is loaded stays, and looking through it for rubbish is a twentieth of the start; the window turns it on again
    try:
        return _runner()(store, language, open=tuple(files), dialogue=dialogue)
    finally:
        gc.enable()


def _runner() -> Callable[..., int]:
    try:
        from .ui.application import run
    except ImportError as error:
        if (error.name or "").startswith("snabbdialog"):
            raise
        raise ScreenMissing from error
    return run
