"""Work that takes its time, off the window's thread. Must not know what it is.

A fault of ours in it is told to whoever waits for the work, who would wait for ever else, and then reported as any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QThread, Signal

from snabbdialog.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    Work = Callable[[Callable[[int, int], object]], object]


class Working(QThread):
    """Something that takes its time. Belongs to the application, which waits for it: it must not be left half done."""

    progressed = Signal(int, int)  # files done, files
    done = Signal(object)  # what the work gave
    failed = Signal(object)  # UserError
    broke = Signal()  # a fault of ours

    def __init__(self, work: Work) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self._work = work
        self.finished.connect(self.deleteLater)
        if app is not None:
            app.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        try:
            found = self._work(self.progressed.emit)
        except UserError as error:
            self.failed.emit(error)
        except Exception:  # a fault of ours, which must not leave anybody waiting
            self.broke.emit()
            raise
        else:
            self.done.emit(found)
