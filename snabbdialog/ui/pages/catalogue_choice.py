"""The bundled catalogue as a list to choose from: the region's own strategies first, what is cited already said so.

Must not know the strategies page. The catalogue is read when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.ui.panels import ChoicePanel
from snabbdialog.ui.widgets.rows import RowView

from .suggestions import catalogue_of, cited
from .tied import doubt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from snabbdialog.catalogue import Entry
    from snabbdialog.ui.document import Document


def _tr(text: str) -> str:
    return QCoreApplication.translate("CatalogueChoice", text)


def choose_from_catalogue(window: QWidget, document: Document, *, on_cited: Callable[[str], object]) -> ChoicePanel:
    """Open the catalogue over the window; what is chosen is cited, and `on_cited` is told its row's id."""
    held = {row.catalogue_id for row in document.rows("strategy")}

    def act(entry: Entry) -> None:
        on_cited(cite(document, entry))

    choices = [(_view(document, entry, held=entry.id in held), lambda entry=entry: act(entry)) for entry in _entries(document)]
    return ChoicePanel(window, _tr("Strategies in the catalogue"), choices)


def cite(document: Document, entry: Entry) -> str:
    """Add the entry to the dialogue as it stands today, unless it is cited already; return the row's id."""
    from snabbdialog.catalogue import as_strategy

    held = cited(document, entry)
    if held is not None:
        return held
    strategy = as_strategy(entry, document.id, document.end_of("strategy"))
    document.add(_tr("cite strategy"), strategy)
    return strategy.id


def _entries(document: Document) -> list[Entry]:
    """Return the region's own, then the other layers, then other regions'."""
    catalogue, session = catalogue_of(document), document.session
    regions = (session.region, *session.other_regions.splitlines())
    nearness = {entry.id: place for place, name in reversed(list(enumerate(regions))) for entry in catalogue.strategies_for(name)}
    far = len(regions)
    return sorted(catalogue.strategies, key=lambda entry: nearness.get(entry.id, far + bool(entry.region)))


def _view(document: Document, entry: Entry, *, held: bool) -> RowView:
    words = document.words
    parts = (entry.reference, entry.owner, entry.year, entry.status_in_words)
    chips = [_tr("cited already")] if held else []
    if entry.kind:
        chips.append(words.choice("strategy.kind", entry.kind))
    return RowView(
        entry.id,
        entry.name,
        lead=words.choice("strategy.layer_short", entry.layer),
        meta=" · ".join(part for part in parts if part),
        chips=tuple(chips),
        mark=doubt(entry.verified_in_words, words),
    )
