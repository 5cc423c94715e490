"""Taking in a region's own document: read off the thread, reviewed, and added to the open dialogue as one step of undo."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.catalogue import load_catalogue
from snabbdialog.intake.plan import new_items, proposals, source_of

from .panels import ProgressPanel
from .reading import Reading
from .review import ReviewPage

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.errors import UserError
    from snabbdialog.intake import Extraction
    from snabbdialog.intake.items import Item

    from .window import Window

READS = (".docx", ".pdf", ".odt", ".txt", ".md")


def take_in_document(window: Window, path: Path) -> None:
    """Read a document and show what was found beside it."""
    catalogue = load_catalogue(window.words.language)
    known = {name: actor.kind for actor in catalogue.actors for name in (actor.name, *actor.also)}
    reading = Reading(path, known, window)
    panel = ProgressPanel(window, _tr("Reading %1").replace("%1", path.name), reading.requestInterruption)
    reading.progressed.connect(panel.show_progress)
    reading.found.connect(partial(_review, window))
    reading.failed.connect(partial(_tell, window))
    reading.finished.connect(panel.dismiss)
    reading.finished.connect(reading.deleteLater)
    reading.start()


def _review(window: Window, extraction: Extraction) -> None:
    document = window.document
    if document is None:
        return
    page = ReviewPage(extraction, new_items(extraction, document.dialogue()), window.words)
    page.taken.connect(lambda items: _take(window, page, extraction, items))
    page.dismissed.connect(lambda: window.take_away(page))
    window.show_over(page)
    page.list.setFocus()


def _take(window: Window, page: ReviewPage, extraction: Extraction, items: list[Item]) -> None:
    document = window.document
    window.take_away(page)
    if document is None:
        return
    source = source_of(extraction, document.id, received=f"{datetime.now().astimezone():%Y-%m-%d}")
    changes = proposals(extraction, document.id, source=source, existing=document.dialogue(), taken=items)
    document.apply(_tr("take in %1").replace("%1", extraction.source.file), changes)
    document.noticed.emit(QCoreApplication.translate("Intake", "%n row(s) taken in", "", len(items)))


def _tell(window: Window, error: UserError) -> None:
    window.tell(window.words.sentence(error))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Intake", text)
