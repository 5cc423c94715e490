"""Taking in a region's own document: read off the thread, reviewed, and added to the open dialogue as one step of undo."""

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
    from collections.abc import Callable
    from pathlib import Path

    from snabbdialog.errors import UserError
    from snabbdialog.intake import Extraction
    from snabbdialog.intake.items import Item

    from .document import Document
    from .window import Window

READS = (".docx", ".pdf", ".odt", ".txt", ".md")


def take_in_document(window: Window, path: Path, *, then: Callable[[], object] = lambda: None) -> None:
    """Read a document and show what was found beside it; `then` is called once it is taken, left or could not be read."""
    document = window.document
    if document is None:
        return
    if document.locked:
        window.tell(window.words.sentence(document.why_locked()))
        return
    Intake(window, document, then).read(path)


class Intake(QObject):
    """One document on its way into one dialogue. Goes with the window."""

    def __init__(self, window: Window, document: Document, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._document, self._then = window, document, then

    def read(self, path: Path) -> None:
        """Read the document off the thread, with progress and Cancel."""
        catalogue = load_catalogue(self._window.words.language)
        known = {name: actor.kind for actor in catalogue.actors for name in (actor.name, *actor.also)}
        reading = Reading(path, known)
        panel = ProgressPanel(self._window, _tr("Reading %1").replace("%1", path.name), reading.requestInterruption)
        self.destroyed.connect(reading.requestInterruption)
        reading.progressed.connect(panel.show_progress)
        reading.finished.connect(panel.dismiss)
        reading.found.connect(self._on_found)
        reading.failed.connect(self._on_failed)
        reading.start()

    @Slot(object)
    def _on_found(self, extraction: Extraction) -> None:
        window = self._window
        if window.document is not self._document:
            return  # another dialogue is open by now, or none
        page = ReviewPage(extraction, new_items(extraction, self._document.dialogue()), window.words)
        page.taken.connect(partial(self._take, page, extraction))
        page.dismissed.connect(lambda: self._leave(page))
        window.show_over(page)
        page.list.setFocus()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._window.tell(self._window.words.sentence(error))
        self._then()

    def _leave(self, page: ReviewPage) -> None:
        self._window.take_away(page)
        self._then()

    def _take(self, page: ReviewPage, extraction: Extraction, items: list[Item]) -> None:
        window, document = self._window, self._document
        window.take_away(page)
        if window.document is not document:
            return
        source = source_of(extraction, document.id, received=f"{datetime.now().astimezone():%Y-%m-%d}")
        changes = proposals(extraction, document.id, source=source, existing=document.dialogue(), taken=items)
        document.apply(_tr("take in %1").replace("%1", extraction.source.file), changes)
        document.noticed.emit(QCoreApplication.translate("Intake", "%n row(s) taken in", "", len(items)))
        self._then()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Intake", text)
