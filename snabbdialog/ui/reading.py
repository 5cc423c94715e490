"""Reading a document off the window's thread, with progress and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from snabbdialog.errors import UserError
from snabbdialog.intake import Cancelled, extract

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtCore import QObject


class Reading(QThread):
    """One document being read."""

    progressed = Signal(int, int)  # page, pages (0 when not known)
    found = Signal(object)  # Extraction
    failed = Signal(object)  # UserError

    def __init__(self, path: Path, known_actors: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._known = path, known_actors

    def run(self) -> None:
        try:
            extraction = extract(
                self._path, known_actors=self._known, progress=self.progressed.emit, cancelled=self.isInterruptionRequested
            )
        except Cancelled:
            return
        except UserError as error:
            self.failed.emit(error)
        else:
            self.found.emit(extraction)
