"""What a national commission has recommended, as a list to choose from: the chosen one becomes a proposal with its reference (K62)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.model import Need

from .pages.suggestions import catalogue_of
from .panels import ChoicePanel
from .widgets.rows import RowView

if TYPE_CHECKING:
    from snabbdialog.catalogue import Catalogue, Recommendation

    from .document import Document
    from .window import Window


def open_recommendations(window: Window) -> None:
    """List the recommendations; choosing one adds it to the outline of needs."""
    document = window.document
    if document is None:
        return
    catalogue = catalogue_of(document)
    choices = [
        (RowView(one.id, one.text, meta=_reference(catalogue, one)), partial(_add, window, document, one, _reference(catalogue, one)))
        for one in catalogue.recommendations
    ]
    ChoicePanel(window, QCoreApplication.translate("Recommendations", "Recommendations of the commission"), choices)


def _reference(catalogue: Catalogue, one: Recommendation) -> str:
    entry = catalogue.strategy(one.strategy)
    return " · ".join(filter(None, (entry.name, entry.reference, entry.year))) if entry is not None else ""


def _add(window: Window, document: Document, one: Recommendation, reference: str) -> None:
    proposal = Need(session=document.id, level="proposal", title=one.text, evidence=reference, position=document.end_of("need"))
    document.add(QCoreApplication.translate("Recommendations", "add recommendation"), proposal)
    if window.walk is not None:
        window.walk.go("needs").reveal("need", proposal.id)
