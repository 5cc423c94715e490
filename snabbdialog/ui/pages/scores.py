"""How the ballots judge the candidates: the spread on each criterion, painted and in words, never a mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from snabbdialog.spread import MOST, in_words, spread_of
from snabbdialog.ui.theme import XS, M, S, em
from snabbdialog.ui.widgets.changing import Changing
from snabbdialog.ui.widgets.dots import Dots
from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.layout import FlowLayout, column, scrolling

from .ballot_grid import BallotGrid
from .candidates import grounds
from .concordance import Concordance

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from snabbdialog.model import Change, FocusArea
    from snabbdialog.ui.document import Document

    from .ballots import Ballots


class Spreads(QWidget):
    """The spreads of one candidate, a line for each criterion. Nothing is told while ballots are hidden."""

    def __init__(self, ballots: Ballots, area: str) -> None:
        super().__init__()
        self.ballots, self._area = ballots, area
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(S)
        self._lines: dict[str, tuple[QLabel, Dots, QLabel]] = {}
        for criterion in ballots.document.method.criteria:
            self._lines[criterion.id] = (plain(criterion.name, wrap=True), Dots(), plain(role="meta", wrap=True))
        self._narrow: bool | None = None
        self._place()
        ballots.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the marks as they are."""
        hidden, words = self.ballots.hidden, self.ballots.document.words
        scores = [] if hidden else self.ballots.document.rows("score")
        why = (self.tr("hidden until all are in") if self.ballots.missing else self.tr("not shown yet")) if hidden else ""
        for criterion, (_name, dots, said) in self._lines.items():
            found = spread_of(scores, focus_area=self._area, criterion=criterion)
            text = why or in_words(found, words)
            dots.show_spread(found, text)
            said.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Put name, dots and words beside each other, or where there is little room the name above."""
        narrow = self.width() < em(26)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for row, (name, dots, said) in enumerate(self._lines.values()):
            for widget in (name, dots, said):
                self._grid.removeWidget(widget)
            if narrow:
                self._grid.addWidget(name, 2 * row, 0, 1, 2)
            else:
                self._grid.addWidget(name, 2 * row, 0, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(dots, 2 * row + narrow, 0 if narrow else 1, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(said, 2 * row + narrow, 1 if narrow else 2, Qt.AlignmentFlag.AlignBottom)
        for place, stretch in enumerate((0, 1, 0) if narrow else (5, 0, 3)):
            self._grid.setColumnStretch(place, stretch)


def hairline() -> QFrame:
    """Return a line between two candidates."""
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setFixedHeight(1)
    return line


class Assessment(QWidget):
    """Ballots to type, and the spread of each candidate."""

    def __init__(self, document: Document, ballots: Ballots) -> None:
        super().__init__()
        self.document, self.ballots = document, ballots
        self.entry = BallotEntry(ballots)
        self._candidates = Changing(self._build)
        self.agreement = Concordance(ballots)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(self.entry, self._candidates, self.agreement))
        document.changed.connect(self._on_changed)
        self._show_entry()

    def _build(self) -> QWidget:
        areas = self.document.rows("focus_area")
        if not areas:
            return plain(self.tr("Write the candidates first. Then everybody marks each of them from 1 to 5."), wrap=True)
        return column(*(widget for area in areas for widget in self._judged(area)), spacing=M)

    def _judged(self, area: FocusArea) -> tuple[QWidget, ...]:
        title, meta = plain(area.title, role="heading", wrap=True), plain(grounds(self.document, area), role="meta", wrap=True)
        return column(title, meta, spacing=0), Spreads(self.ballots, area.id), hairline()

    def _show_entry(self) -> None:
        self.entry.setVisible(bool(self.ballots.places))

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in ("focus_area", "focus_need", "strategy") for change in changes):
            self._candidates.renew_soon()
            self._show_entry()


class BallotEntry(QWidget):
    """How many ballots there are, the table to type them into, and showing them all together."""

    opened = Signal(bool)

    def __init__(self, ballots: Ballots) -> None:
        super().__init__()
        self.ballots = ballots
        self.count, self.open, self.shown = QComboBox(), QPushButton(), QPushButton()
        self.grid = BallotGrid(ballots)
        self.place, self.scale, self.state = plain(role="meta", wrap=True), plain(role="meta", wrap=True), plain(role="meta", wrap=True)
        self._is_open = not ballots.complete
        self._lay_out()
        self.count.addItems([str(number) for number in range(1, MOST + 1)])
        self.count.activated.connect(lambda index: ballots.ask(index + 1))
        self.open.clicked.connect(self._on_open)
        self.shown.clicked.connect(lambda: ballots.show_marks(ballots.hidden))
        self.grid.place_changed.connect(self._show_place)
        ballots.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        ballots = self.ballots
        self.count.setCurrentIndex(ballots.count - 1)
        self.count.setEnabled(not ballots.document.locked)
        self.shown.setText(self._name_of_showing())
        self.shown.setEnabled(bool(ballots.begun) and not ballots.document.locked)
        self.open.setText(self.tr("&Close the ballots") if self._is_open else self.tr("T&ype ballots"))
        self.state.setText(self._state())
        for widget in (self.grid, self.place, self.scale):
            widget.setVisible(self._is_open)

    def _show_place(self, place: str, scale: str) -> None:
        self.place.setText(place)
        self.scale.setText(scale)

    def _name_of_showing(self) -> str:
        if not self.ballots.hidden:
            return self.tr("&Hide the marks")
        return self.tr("&Show what is in") if self.ballots.missing else self.tr("&Show all together")

    def _state(self) -> str:
        if not self.ballots.begun:
            return self.tr("No mark is given yet. The marks stay hidden until all are in.")
        missing = self.ballots.missing
        return f"{self.ballots.in_words()} · " + self.tr("%n mark(s) missing", "", missing) if missing else self.ballots.in_words()

    def _on_open(self) -> None:
        self._is_open = not self._is_open
        self.refresh()
        if self._is_open:
            self.grid.setFocus()

    def _lay_out(self) -> None:
        label = plain(self.tr("Number of &ballots"), role="label")
        label.setBuddy(self.count)
        self.count.setAccessibleName(self.tr("Number of ballots"))
        bar, layout = QWidget(), QVBoxLayout(self)
        flow = FlowLayout(bar, spacing=M)
        together = QWidget()
        beside = QHBoxLayout(together)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(label)
        beside.addWidget(self.count)
        for widget in (together, self.open, self.shown):
            flow.addWidget(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        for widget in (bar, self.state, self.grid, self.place, self.scale):
            layout.addWidget(widget)
