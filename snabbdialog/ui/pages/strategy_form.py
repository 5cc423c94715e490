"""The fields of a strategy: those its kind asks for, and whatever else is filled in, so that nothing is hidden (K21–K29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.ui.widgets.changing import Changing
from snabbdialog.ui.widgets.fields import ChoiceField, LineField, TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.typed_fields import date_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from snabbdialog.model import Change
    from snabbdialog.ui.document import Document

FACTS = ("reference", "owner", "year", "status", "valid", "web", "checked", "passage")
COMMISSION = ("money", "appropriation", "interim_due", "final_due", "recipient", "partners", "requirement")
OF_KIND = {
    "rus": (*FACTS, "areas"),
    "s3": (*FACTS, "areas"),
    "s3_area": ("region_role", "maturity", "actors", "year", "checked", "web", "passage"),
    "commission": (*FACTS, *COMMISSION),
    "inquiry": (*FACTS, "interim_due", "final_due", "recipient"),
    "programme": (*FACTS, "areas", "money"),
    "eu_programme": (*FACTS, "areas", "money"),
    "appropriation": ("reference", "owner", "year", "status", "money", "appropriation", "web", "checked", "passage"),
    "missing": ("owner", "passage"),
}
OTHER = (*FACTS, "areas")
ORDER = (
    "reference", "owner", "year", "status", "valid", "checked", "web", "region_role", "maturity", "actors", "areas",
    "money", "appropriation", "recipient", "interim_due", "final_due", "partners", "requirement", "passage",
)  # fmt: skip
WIDE = ("areas", "partners", "requirement", "passage")


class StrategyDetails(Changing):
    """The form; another kind brings other fields."""

    def __init__(self, document: Document, id: str) -> None:
        self.document, self._id = document, id
        super().__init__(lambda: StrategyForm(document, id), stands=lambda: document.row("strategy", id) is not None)
        document.changed.connect(self._on_changed)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(c.table == "strategy" and c.id == self._id and c.before and c.after and "kind" in c.after for c in changes):
            self.renew_soon()


class StrategyForm(Form):
    """The fields of one strategy as its kind is now."""

    def __init__(self, document: Document, id: str) -> None:
        super().__init__(columns=3)
        self.document, self._at = document, (document, "strategy", id)
        strategy, words = document.row("strategy", id), document.words
        self.add(labelled(TextField(*self._at, "name", lines=1), self.tr("&Name")), wide=True)
        if strategy.verified:
            self.add(plain(strategy.verified, role="meta", wrap=True), wide=True)
        self._choice("layer", self.tr("&Layer"), words.choices("strategy.layer"), required=True)
        self._choice("kind", self.tr("&Kind"), words.choices("strategy.kind"))
        wanted = OF_KIND.get(strategy.kind, OTHER)
        for column in ORDER:
            if column in wanted or getattr(strategy, column):
                self.add(self._field(column), wide=column in WIDE)
        self.add(labelled(TextField(*self._at, "note", lines=1), self.tr("N&ote")), wide=True)

    def _choice(self, column: str, label: str, choices: dict[str, str], *, required: bool = False) -> None:
        field = ChoiceField(*self._at, column, choices=choices, required=required)
        field.setObjectName(column)
        self.add(labelled(field, label))

    def _field(self, column: str) -> QWidget:
        label = self._labels()[column]
        if column in WIDE:
            return labelled(TextField(*self._at, column, lines=1), label)
        if column == "region_role":
            return labelled(ChoiceField(*self._at, column, choices=self.document.words.choices("strategy.region_role")), label)
        if column in ("interim_due", "final_due", "checked"):
            return labelled(date_field(*self._at, column), label)
        known = self.document.known("actor") if column in ("owner", "actors", "recipient") else ()
        return labelled(LineField(*self._at, column, known=known), label)

    def _labels(self) -> dict[str, str]:
        return {
            "reference": self.tr("&Reference number"),
            "owner": self.tr("O&wner"),
            "year": self.tr("&Year"),
            "status": self.tr("&Status"),
            "valid": self.tr("&Valid period"),
            "checked": self.tr("Last &checked"),
            "web": self.tr("Web &address"),
            "region_role": self.tr("The reg&ion's role"),
            "maturity": self.tr("Mat&urity"),
            "actors": self.tr("Ac&tors"),
            "areas": self.tr("Areas of &effort or focus, one a line"),
            "money": self.tr("&Money, per year"),
            "appropriation": self.tr("Appropr&iation"),
            "recipient": self.tr("Reporte&d to"),
            "interim_due": self.tr("Interim report &by"),
            "final_due": self.tr("&Final report by"),
            "partners": self.tr("Partners to consult, and &how"),
            "requirement": self.tr("Re&quirement on method"),
            "passage": self.tr("The words that matter, with &page"),
        }
