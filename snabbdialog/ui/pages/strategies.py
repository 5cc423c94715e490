"""Step 2: strategies in three layers kept apart, how they meet the needs, and the matrix of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton

from snabbdialog.bridge import LAYERS, unanswered_strategies, unmet_needs
from snabbdialog.model import Strategy
from snabbdialog.ui.widgets.pasted import YEAR, joined, named
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView

from .complements import Complements
from .links import Links
from .matrix import MatrixSection
from .page import Page, Section
from .strategy_form import StrategyDetails
from .tied import doubt, in_layers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.ui.document import Document


class StrategiesPage(Page):
    """Strategies, links, the matrix."""

    step = "strategies"

    def sections(self) -> Sequence[Section]:
        return [
            Section("strategies", self.tr("Strategies"), lambda: Strategies(self.document)),
            Section("links", self.tr("Links to needs"), lambda: Links(self.document)),
            Section("matrix", self.tr("Matrix"), lambda: MatrixSection(self.document)),
            Section("complements", self.tr("Other regions"), lambda: Complements(self.document)),
        ]

    def hint(self) -> str:
        dialogue = self.document.dialogue()
        unmet, unanswered = len(unmet_needs(dialogue)), len(unanswered_strategies(dialogue))
        parts = [
            self.tr("%n need(s) that no strategy covers", "", unmet) if unmet and dialogue.strategies else "",
            self.tr("%n strategy(ies) tied to no need", "", unanswered) if unanswered and dialogue.needs else "",
        ]
        return " · ".join(part for part in parts if part)

    def reveal(self, table: str, id: str) -> None:
        """Show the row a search found; a link stands under its need."""
        if table != "link":
            return super().reveal(table, id)
        links = self.show_section("links")
        assert isinstance(links, Links)  # noqa: S101 — the section of that name
        links.list.select(id)
        return links.list.setFocus()


class Strategies(RowSection):
    """The strategies by layer, one's own and those cited from the catalogue."""

    def __init__(self, document: Document) -> None:
        self._catalogue = QPushButton(self.tr("From the catalo&gue …"))
        words = document.words
        super().__init__(
            document,
            Rows(
                table="strategy",
                noun=self.tr("strategy"),
                label=self.tr("Strategies"),
                kinds=words.choices("strategy.layer_short"),
                kind_column="layer",
                placeholder=self.tr("Write the name of a strategy and press Enter"),
                empty=self.tr(
                    "Choose strategies from the catalogue, or write the name of one above. Keep the three layers apart: national, "
                    "thematic and regional. A strategy that is missing is a row too."
                ),
                records=lambda: in_layers(document),
                view=self._view,
                new=lambda layer, text: Strategy(layer=layer or LAYERS[0], name=text),
                row=self._row,
                details=lambda id: StrategyDetails(document, id),
                also=("link",),
                button=self._catalogue,
            ),
        )
        self._catalogue.clicked.connect(self._choose)

    def _row(self, layer: str, cells: Sequence[str]) -> Strategy:
        """Return the strategy of a table's row, in the layer and of the year that a cell says."""
        layers = self.document.words.choices("strategy.layer_short")
        said = next((found for cell in cells[1:] if (found := named(layers, cell))), layer or LAYERS[0])
        year = next(filter(YEAR.fullmatch, cells[1:]), "")
        others = (cell for cell in cells[1:] if cell != year and not named(layers, cell))
        return Strategy(layer=said, name=joined(cells[0], *others), year=year)

    def siblings(self, record: Any) -> list[Any]:
        """Return the strategies of the same layer: rows move among them."""
        return [row for row in self.records() if row.layer == record.layer]

    def refresh(self) -> None:
        """Show the rows as they are, with how many needs each answers."""
        self._answers: dict[str, int] = {}
        for link in self.document.rows("link"):
            if link.kind != "dismissed":
                self._answers[link.strategy] = self._answers.get(link.strategy, 0) + 1
        super().refresh()

    def _choose(self) -> None:
        from .catalogue_choice import choose_from_catalogue

        choose_from_catalogue(self.window(), self.document, on_cited=self._on_cited)

    def _on_cited(self, id: str) -> None:
        self.refresh()
        self.list.select(id)

    def _view(self, strategy: Strategy) -> RowView:
        words, count = self.document.words, self._answers.get(strategy.id, 0)
        answers = self.tr("answers %n need(s)", "", count) if count else ""
        parts = (strategy.reference, strategy.owner, strategy.year, strategy.status, answers)
        return RowView(
            strategy.id,
            strategy.name,
            lead=words.choice("strategy.layer_short", strategy.layer),
            meta=" · ".join(part for part in parts if part),
            chips=(words.choice("strategy.kind", strategy.kind),) if strategy.kind else (),
            mark=doubt(strategy.verified, words),
        )
