"""The candidates for the focus area: what they are, the answers to the model's questions, and what they rest on (K30–K33)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.bridge import LAYERS
from snabbdialog.model import FocusArea, FocusNeed
from snabbdialog.outline import in_order
from snabbdialog.ui.widgets.checklist import CheckList
from snabbdialog.ui.widgets.fields import LineField, TextField, labelled, letters
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView

from .tied import in_layers

if TYPE_CHECKING:
    from collections.abc import Collection

    from snabbdialog.model import Change
    from snabbdialog.ui.document import Document


class Candidates(RowSection):
    """The candidate areas."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="focus_area",
                noun=self.tr("candidate"),
                label=self.tr("Candidates for the focus area"),
                placeholder=self.tr("Write a candidate for the focus area and press Enter"),
                empty=self.tr("Write two to five areas the dialogue could be about. Enter on a row opens it for the model's questions."),
                view=self._view,
                new=lambda _kind, text: FocusArea(title=text),
                details=lambda id: CandidateForm(document, id),
                also=("focus_need", "strategy"),
            ),
        )

    def _view(self, area: FocusArea) -> RowView:
        unanswered = sum(1 for question in self.document.method.questions if not getattr(area, question.id).strip())
        chips = [tag.strip() for tag in area.tags.split(",") if tag.strip()]
        if area.chosen:
            chips.append(self.tr("chosen"))
        mark = self.tr("%n question(s) unanswered", "", unanswered) if unanswered else ""
        return RowView(area.id, area.title, meta=grounds(self.document, area), chips=tuple(chips), mark=mark)


def grounds(document: Document, area: FocusArea) -> str:
    """Return what a candidate rests on («4 needs · 3 strategies in all three layers · S3: …»)."""
    resting = [row for row in document.rows("focus_need") if row.focus_area == area.id]
    needs = sum(1 for row in resting if row.need)
    strategies = [found for row in resting if row.strategy and (found := document.row("strategy", row.strategy))]
    said = _tr("%n need(s)", needs) if needs else _tr("rests on no need")
    cited = _tr("%n strategy(ies)", len(strategies)) if strategies else _tr("no strategy")
    layers = {strategy.layer for strategy in strategies}
    if layers.issuperset(LAYERS):
        cited = _tr("%1 in all three layers").replace("%1", cited)
    elif layers:
        names = [document.words.choice("strategy.layer_short", layer) for layer in LAYERS if layer in layers]
        cited = f"{cited} ({', '.join(names).lower()})"
    return " · ".join((said, cited, f"S3: {area.s3_area}") if area.s3_area else (said, cited))


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Candidates", text, "", n)


class CandidateForm(Form):
    """The fields of a candidate; the questions stand as the model words them."""

    def __init__(self, document: Document, id: str) -> None:
        super().__init__()
        at = (document, "focus_area", id)
        areas = [line for row in document.rows("strategy") if row.kind in ("s3", "s3_area") for line in _areas(row)]
        known = (*document.method.tags, *document.method.themes)
        above = (
            labelled(TextField(*at, "title", lines=1), self.tr("&Name of the area")),
            labelled(TextField(*at, "text"), self.tr("What it is abou&t")),
        )
        questions = [TextField(*at, question.id) for question in document.method.questions]
        below = (
            labelled(Resting(document, id, "need"), self.tr("&Rests on these needs")),
            labelled(Resting(document, id, "strategy"), self.tr("&Supported by these strategies")),
            labelled(LineField(*at, "s3_area", known=areas), self.tr("Area of the smart spe&cialisation (S3)")),
            labelled(LineField(*at, "tags", known=known), self.tr("Ta&gs, separated by commas")),
        )
        taken = letters(*above, *below)
        asked = [labelled(f, with_mnemonic(q.text, taken)) for f, q in zip(questions, document.method.questions, strict=True)]
        for field in (*above, *asked):
            self.add(field, wide=True)
        for field in below:
            self.add(field)


def _areas(strategy: object) -> list[str]:
    areas = getattr(strategy, "areas", "").splitlines()
    return areas if getattr(strategy, "kind", "") == "s3" else [getattr(strategy, "name", "")]


def with_mnemonic(text: str, taken: set[str]) -> str:
    """Return the text, which comes from data, with a mnemonic that no label of the form has yet; adds it to `taken`."""
    safe = text.replace("&", "&&")
    starts = [i for i, letter in enumerate(safe) if letter.isascii() and letter.isalpha() and (i == 0 or safe[i - 1] == " ")]
    anywhere = [i for i, letter in enumerate(safe) if letter.isascii() and letter.isalpha()]
    for i in (*starts, *anywhere):
        if safe[i].lower() not in taken:
            taken.add(safe[i].lower())
            return f"{safe[:i]}&{safe[i:]}"
    return safe


class Resting(CheckList):
    """The needs, or the strategies, that a candidate rests on."""

    def __init__(self, document: Document, area: str, column: str) -> None:
        super().__init__()
        self.document, self._area, self._column = document, area, column
        self.ticked.connect(self._on_ticked)
        document.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show all there are, and which of them the candidate rests on."""
        self.show_lines(self._lines(), ticked=self._held(), locked=self.document.locked)

    def _lines(self) -> list[tuple[str, str]]:
        if self._column == "need":
            return [(need.id, f"{'    ' * depth}{number}  {need.title}") for need, depth, number in in_order(self.document.rows("need"))]
        words = self.document.words
        return [(row.id, f"{words.choice('strategy.layer_short', row.layer)}: {row.name}") for row in in_layers(self.document)]

    def _held(self) -> Collection[str]:
        rows = (row for row in self.document.rows("focus_need") if row.focus_area == self._area)
        return {str(id) for row in rows if (id := getattr(row, self._column))}

    def _on_ticked(self, id: str, ticked: bool) -> None:
        if self.document.row("focus_area", self._area) is None:
            return  # the list outlives its candidate until its form is put away
        if ticked:
            self.document.add(
                self.tr("rest candidate on it"), FocusNeed(session=self.document.id, focus_area=self._area, **{self._column: id})
            )
            return
        held = [row.id for row in self.document.rows("focus_need") if row.focus_area == self._area and getattr(row, self._column) == id]
        self.document.remove(self.tr("rest candidate on it no more"), "focus_need", *held)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in ("focus_need", "need", "strategy") or _locks(change) for change in changes):
            self.refresh()


def _locks(change: Change) -> bool:
    return change.table == "session" and "status" in (change.after or {})
