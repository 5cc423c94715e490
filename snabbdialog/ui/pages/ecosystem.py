"""The region's ecosystem: structures, capacity and maturity apart; anchoring and leadership with evidence; success factors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from snabbdialog.model import Change, Condition
from snabbdialog.ui.theme import L
from snabbdialog.ui.widgets.fields import ChoiceField, TextField, labelled, letters, plain
from snabbdialog.ui.widgets.layout import Form, scrolling

from .candidates import with_mnemonic

if TYPE_CHECKING:
    from snabbdialog.method import Point
    from snabbdialog.ui.document import Document


class Ecosystem(QWidget):
    """Structures, capacity, maturity; anchoring and leadership; success factors."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        told = (self._ecosystem(), self._anchoring())
        layout.addWidget(scrolling(*told, self._factors(letters(*told))))
        layout.setSpacing(L)

    def _ecosystem(self) -> Form:
        form, at = Form(columns=1), (self.document, "session", self.document.id)
        form.add(labelled(TextField(*at, "structures"), self.tr("&Structures: who is there, and how they work together")))
        form.add(labelled(TextField(*at, "capacity"), self.tr("&Capacity: people, competence, money and facilities")))
        form.add(labelled(TextField(*at, "maturity"), self.tr("&Maturity: how far the area has come")))
        return form

    def _anchoring(self) -> Form:
        form, at, words = Form(columns=1), (self.document, "session", self.document.id), self.document.words
        form.add(labelled(ChoiceField(*at, "anchoring", choices=words.choices("session.anchoring")), self.tr("Local &anchoring")))
        form.add(labelled(TextField(*at, "anchoring_evidence"), self.tr("What shows the anch&oring")))
        form.add(labelled(ChoiceField(*at, "leadership", choices=words.choices("session.leadership")), self.tr("Regional &leadership")))
        form.add(labelled(TextField(*at, "leadership_evidence"), self.tr("What shows the lea&dership")))
        return form

    def _factors(self, taken: set[str]) -> QWidget:
        form = Form()
        form.add(plain(self.tr("Success factors"), role="heading"), wide=True)
        for factor in self.document.method.success_factors:
            form.add(labelled(FactorField(self.document, factor), with_mnemonic(factor.name, taken), help=factor.help))
        return form


class FactorField(QComboBox):
    """How far a success factor is met; kept as a condition of the session by the factor's id, added when first answered."""

    def __init__(self, document: Document, factor: Point) -> None:
        super().__init__()
        self._document, self._factor = document, factor
        self.addItem("–", "")
        for value, name in document.words.choices("condition.met").items():
            self.addItem(name, value)
        self.activated.connect(self._write)
        document.changed.connect(self._on_changed)
        self._show()

    def _row(self) -> Condition | None:
        rows = self._document.rows("condition")
        return next((row for row in rows if row.kind == "success_factor" and row.title in (self._factor.id, self._factor.name)), None)

    def _show(self) -> None:
        row = self._row()
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(row.value if row else "")))
        self.setEnabled(not self._document.locked)

    def _write(self) -> None:
        row, value, label = self._row(), str(self.currentData()), self.tr("answer success factor")
        if row is not None:
            self._document.edit(label, "condition", row.id, value=value)
        elif value:
            position = self._document.end_of("condition")
            new = Condition(session=self._document.id, kind="success_factor", title=self._factor.id, value=value, position=position)
            self._document.add(label, new)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in ("condition", "session") for change in changes):
            self._show()

    def wheelEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        event.ignore()
