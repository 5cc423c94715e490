"""How strategies meet the needs: each need with its links below it, tied by name from the need's open row.

A link says covered, gap or pulls apart, why, and where it says so. Nothing is tied but by a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.bridge import KINDS, holes_in_words, need_rows
from snabbdialog.outline import in_order
from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.fields import ChoiceField, LineField, TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.rows import RowList, RowView

from .suggestions import Advice
from .tied import SEEN, by_need, kinds
from .tying import Tying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.model import Change, Link, Need
    from snabbdialog.ui.document import Document


class Links(QWidget):
    """The outline of needs with their links. Enter on a need ties, Enter on a link opens it, 1–3 change what it says."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document, self._advice = document, Advice(document)
        self.list = RowList(
            self.tr("Needs and the strategies tied to them"),
            details=self._details,
            empty=self.tr(
                "There are no needs yet. Write them in the step before this one; then tie each to the strategies that concern it."
            ),
        )
        self.list.setDragEnabled(False)
        self.list.removed.connect(self._remove)
        self.list.digit_pressed.connect(self._convert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(
            plain(
                self.tr("Enter on a need ties a strategy to it. On a link, 1 says covered, 2 gap, 3 pulls apart; Delete takes it away."),
                role="meta",
                wrap=True,
            )
        )
        layout.addWidget(self.list, 1)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self.refresh)
        document.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show needs and links as they are."""
        self.list.show_rows(list(self._views()))

    def _views(self) -> Sequence[RowView]:
        rows: list[RowView] = []
        holes = {row.need.id: holes_in_words(row, self.document.words) for row in need_rows(self.document.dialogue())}
        links = by_need(self.document)
        for need, depth, number in in_order(self.document.rows("need")):
            rows.append(self._need(need, depth, number, holes.get(need.id, "")))
            rows.extend(self._link(link, depth + 1) for link in links.get(need.id, ()))
        return rows

    def _need(self, need: Need, depth: int, number: str, holes: str) -> RowView:
        lead = f"{self.document.words.choice('need.level', need.level)} {number}"
        return RowView(need.id, need.title, lead=lead, meta=holes, indent=depth, heading=need.level == "challenge")

    def _link(self, link: Link, depth: int) -> RowView:
        strategy, words = self.document.row("strategy", link.strategy), self.document.words
        reason = " · ".join(part for part in (link.reason, link.passage) if part)
        missing = self.tr("no reason given") if not link.reason else ""
        chips = (words.choice("strategy.layer_short", strategy.layer),)
        return RowView(
            link.id, strategy.name, lead=words.choice("link.kind", link.kind), meta=reason, mark=missing, chips=chips, indent=depth
        )

    def _details(self, id: str) -> QWidget:
        return link_form(self.document, id) if self.document.row("link", id) else Tying(self.document, id, self._advice)

    def _remove(self, ids: Sequence[str]) -> None:
        links = [id for id in ids if self.document.row("link", id)]
        if links and not self.document.locked:
            self.document.remove(self.tr("remove link"), "link", *links)
            self.document.noticed.emit(self.tr("Removed: link"))

    def _convert(self, id: str, number: int) -> None:
        if number <= len(KINDS) and self.document.row("link", id):
            self.document.edit(self.tr("change link"), "link", id, kind=kinds(self.document)[number - 1])

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in SEEN for change in changes):
            self._late.start()


def link_form(document: Document, id: str) -> Form:
    """Return the fields of a link: what it says, why, and where it says so."""
    return _LinkForm(document, id)


class _LinkForm(Form):
    def __init__(self, document: Document, id: str) -> None:
        super().__init__()
        at, link = (document, "link", id), document.row("link", id)
        strategy, need = document.row("strategy", link.strategy), document.row("need", link.need)
        self.add(plain(f"{need.title} – {strategy.name}", role="meta", wrap=True), wide=True)
        kind = ChoiceField(*at, "kind", choices=document.words.choices("link.kind"), required=True)
        self.add(labelled(kind, self.tr("&How the strategy meets the need")))
        self.add(labelled(LineField(*at, "passage"), self.tr("&Where it says so")))
        self.add(labelled(TextField(*at, "reason"), self.tr("&Reason")), wide=True)
