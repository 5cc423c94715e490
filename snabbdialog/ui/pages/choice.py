"""Choosing the focus area: exactly one, with the reasons, and for the others why not; how it was agreed and who backs it (K30, K34)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from snabbdialog.model import edited
from snabbdialog.ui.theme import M, S, em
from snabbdialog.ui.widgets.changing import Changing
from snabbdialog.ui.widgets.fields import TextField, labelled, letters, plain
from snabbdialog.ui.widgets.layout import Form, column, scrolling
from snabbdialog.ui.widgets.radio_title import RadioTitle

from .candidates import grounds, with_mnemonic
from .scores import Spreads, hairline

if TYPE_CHECKING:
    from snabbdialog.model import Change, FocusArea
    from snabbdialog.ui.document import Document

    from .ballots import Ballots

SEEN = ("focus_area", "focus_need", "strategy", "session")


class Choice(QWidget):
    """The candidates as radio rows with their spreads and reasons."""

    def __init__(self, document: Document, ballots: Ballots) -> None:
        super().__init__()
        self.document, self.ballots = document, ballots
        self.take_back = QPushButton(self.tr("&Take the choice back"))
        self.take_back.setProperty("role", "quiet")
        self.take_back.clicked.connect(lambda: choose(document, ""))
        form, at = Form(columns=2), (document, "session", document.id)
        form.add(labelled(TextField(*at, "agreed_how"), self.tr("&How the priority was agreed")))
        form.add(labelled(TextField(*at, "backing"), self.tr("The political leadership's &backing")))
        self._taken = letters(self.take_back, form)
        self.rows = Changing(self._build)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(self.rows, self.take_back, form))
        document.changed.connect(self._on_changed)
        self._show_take_back()

    def _build(self) -> QWidget:
        areas, taken = self.document.rows("focus_area"), set(self._taken)
        if not areas:
            return plain(self.tr("Write the candidates first, then choose one of them here."), wrap=True)
        rows = [Candidate(self.document, self.ballots, area, taken) for area in areas]
        body = column(*(widget for row in rows for widget in (row, hairline())), spacing=M)
        group = QButtonGroup(body)
        for row in rows:
            group.addButton(row.radio)
        return body

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in SEEN and not _is_writing(change) for change in changes):
            self.rows.renew_soon()
            self._show_take_back()

    def _show_take_back(self) -> None:
        self.take_back.setVisible(any(area.chosen for area in self.document.rows("focus_area")) and not self.document.locked)


def _is_writing(change: Change) -> bool:
    """Tell whether only texts change that the fields here follow by themselves."""
    columns = {*(change.before or {}), *(change.after or {})}
    lasting = {"title", "s3_area", "chosen", "position", "status"}
    return change.before is not None and change.after is not None and not columns & lasting and change.table in ("focus_area", "session")


class Candidate(QWidget):
    """A candidate to choose, how the ballots judge it, and the reasons for or against."""

    def __init__(self, document: Document, ballots: Ballots, area: FocusArea, taken: set[str]) -> None:
        super().__init__()
        self.radio = RadioTitle(area.title, grounds(document, area))
        self.radio.setObjectName(area.id)
        self.radio.setChecked(bool(area.chosen))
        self.radio.setEnabled(not document.locked)
        self.radio.clicked.connect(lambda: choose(document, area.id))
        self.reasons = TextField(document, "focus_area", area.id, "reasons")
        self.reasons.setObjectName(f"reasons of {area.id}")
        question = self.tr("Why did we choose this?") if area.chosen else self.tr("Why not %1?").replace("%1", area.title)
        below = column(Spreads(ballots, area.id), labelled(self.reasons, with_mnemonic(question, taken)))
        below.setContentsMargins(em(1.7), 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.radio)
        layout.addWidget(below)


def choose(document: Document, id: str) -> None:
    """Choose a candidate and unchoose the others, as one step; nothing unchooses all."""
    label = QCoreApplication.translate("Choice", "choose focus area")
    changes = [edited(area, chosen=int(area.id == id)) for area in document.rows("focus_area") if area.chosen != int(area.id == id)]
    document.apply(label, changes)
