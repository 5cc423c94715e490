"""Taking in a region's own documents: each read off the thread, reviewed, and added to the open dialogue as one step of undo."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from snabbdialog.catalogue import load_catalogue
from snabbdialog.intake.plan import new_items, proposals, source_of

from .panels import ProgressPanel
from .reading import Reading
from .review import ReviewPage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from snabbdialog.errors import UserError
    from snabbdialog.intake import Extraction
    from snabbdialog.intake.items import Item

    from .document import Document
    from .window import Window

READS = (".docx", ".pdf", ".odt", ".txt", ".md")


def take_in_documents(window: Window, paths: Sequence[Path]) -> None:
    """Read documents into the open dialogue, one after another, and show what was found beside each; none keeps the next away."""
    if window.document is not None:
        Intake(window, window.document, paths).read_next()


class Intake(QObject):
    """Documents on their way into one dialogue. Goes with the window."""

    def __init__(self, window: Window, document: Document, paths: Sequence[Path]) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._path, self._waiting = paths[0], list(paths)

    def read_next(self) -> None:
        """Read the next document off the thread, with progress and Cancel; say which are left when their dialogue is open no more."""
        if not self._waiting:
            return
        if self._window.document is not self._document:
            names = ", ".join(path.name for path in self._waiting)
            self._window.tell(_tr("Not taken in, since the dialogue is no longer open: %1").replace("%1", names))
        elif self._document.locked:
            self._window.tell(self._window.words.sentence(self._document.why_locked()))
        else:
            self._path = self._waiting.pop(0)
            self._read(self._path)

    def _read(self, path: Path) -> None:
        catalogue = load_catalogue(self._window.words.language)
        known = {name: actor.kind for actor in catalogue.actors for name in (actor.name, *actor.also)}
        reading = Reading(path, known)
        panel = ProgressPanel(self._window, _tr("Reading %1").replace("%1", path.name), reading.requestInterruption)
        self.destroyed.connect(reading.requestInterruption)
        reading.progressed.connect(panel.show_progress)
        for ended in (reading.found, reading.failed, reading.cancelled, reading.broke):
            ended.connect(panel.dismiss)  # first, so that it takes the hand from nothing that comes then
        reading.found.connect(self._on_found)
        reading.failed.connect(self._on_failed)
        reading.cancelled.connect(self._on_cancelled)
        reading.broke.connect(self._on_broke)
        reading.start()

    @Slot(object)
    def _on_found(self, extraction: Extraction) -> None:
        window = self._window
        if window.document is not self._document:
            self._waiting.insert(0, self._path)  # it may not go into the dialogue that is open by now
            self.read_next()
            return
        page = ReviewPage(extraction, new_items(extraction, self._document.dialogue()), window.words)
        page.taken.connect(partial(self._take, page, extraction))
        page.dismissed.connect(lambda: self._leave(page))
        window.show_over(page)
        page.list.setFocus()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._go_on(self._window.words.sentence(error))

    @Slot()
    def _on_cancelled(self) -> None:
        self._go_on(_tr("Reading cancelled: %1").replace("%1", self._path.name))

    @Slot()
    def _on_broke(self) -> None:
        self._go_on(_tr("%1 was not read: something went wrong in the program.").replace("%1", self._path.name))

    def _go_on(self, said: str) -> None:
        self._window.tell(said)
        self.read_next()

    def _leave(self, page: ReviewPage) -> None:
        self._window.take_away(page)
        self.read_next()

    def _take(self, page: ReviewPage, extraction: Extraction, items: list[Item]) -> None:
        window, document = self._window, self._document
        window.take_away(page)
        if window.document is document:
            source = source_of(extraction, document.id, received=f"{datetime.now().astimezone():%Y-%m-%d}")
            changes = proposals(extraction, document.id, source=source, existing=document.dialogue(), taken=items)
            document.apply(_tr("take in %1").replace("%1", extraction.source.file), changes)
            document.noticed.emit(QCoreApplication.translate("Intake", "%n row(s) taken in", "", len(items)))
        else:
            self._waiting.insert(0, self._path)
        self.read_next()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Intake", text)
