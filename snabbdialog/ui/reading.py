"""Reading a document off the window's thread, with progress and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QThread, Signal

from snabbdialog.errors import UserError
from snabbdialog.intake import Cancelled, extract

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Reading(QThread):
    """One document being read. Belongs to the application, so that no window takes it along before it has stopped.

    However the reading ends, one signal says so: whoever waits has other documents that wait.
    """

    progressed = Signal(int, int)  # page, pages (0 when not known)
    found = Signal(object)  # Extraction
    failed = Signal(object)  # UserError
    cancelled = Signal()
    broke = Signal()  # a fault of ours

    def __init__(self, path: Path, known_actors: Mapping[str, str]) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self._path, self._known = path, known_actors
        self.finished.connect(self.deleteLater)
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def run(self) -> None:
        try:
            extraction = extract(
                self._path, known_actors=self._known, progress=self.progressed.emit, cancelled=self.isInterruptionRequested
            )
        except Cancelled:
            self.cancelled.emit()
        except UserError as error:
            self.failed.emit(error)
        except Exception:  # a fault of ours, which must not leave anybody waiting
            self.broke.emit()
            raise
        else:
            self.found.emit(extraction)

    def stop(self) -> None:
        """Stop reading, and wait until it has stopped: within a tenth of a second."""
        self.requestInterruption()
        self.wait()
