"""Where other regions' smart specialisations meet the region's own: a reason to talk, with what they have in common said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.rows import RowList, RowView

from .suggestions import catalogue_of

if TYPE_CHECKING:
    from snabbdialog.catalogue import Catalogue
    from snabbdialog.catalogue.complement import Complement
    from snabbdialog.model import Change
    from snabbdialog.ui.document import Document


class Complements(QWidget):
    """Other regions' areas that have themes or words in common with the region's (K26)."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._list = RowList(
            self.tr("Other regions' strengths"),
            empty=self.tr("Choose the region under Prepare. Then other regions with areas like its own stand here."),
        )
        guidance = self.tr(
            "In smart specialisation (S3) each region chooses its areas. Where two resemble each other there is something to ask."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain(guidance, role="meta", wrap=True))
        layout.addWidget(self._list, 1)
        document.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table == "session" and "region" in (change.after or {}) for change in changes):
            self._show()

    def _show(self) -> None:
        from snabbdialog.catalogue.complement import complements

        catalogue = catalogue_of(self._document)
        views: list[RowView] = []
        heading = ""
        for number, one in enumerate(complements(catalogue, self._document.session.region)):
            if one.own.name != heading:
                heading = one.own.name
                views.append(RowView(f"own/{heading}", heading, heading=True))
            views.append(self._view(catalogue, number, one))
        self._list.show_rows(views)

    def _view(self, catalogue: Catalogue, number: int, one: Complement) -> RowView:
        names = {theme.id: theme.name for theme in catalogue.themes}
        themes = tuple(names.get(theme, theme) for theme in one.themes)
        words = self.tr("words in common: %1").replace("%1", ", ".join(one.words)) if one.words else ""
        return RowView(str(number), one.area.name, lead=one.region.name, meta=words, chips=themes, indent=1)
