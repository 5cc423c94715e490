"""The rail at the left: the dialogue, its steps with state and minutes, and how the clock stands. Must not know pages."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from snabbdialog.agenda import clock_times
from snabbdialog.method import MINUTES

from .theme import XS, L, M, S, color, em
from .widgets.fields import plain
from .widgets.layout import choose
from .widgets.painting import painting

if TYPE_CHECKING:
    from snabbdialog.model import AgendaItem

    from .document import Document

LONGEST, LONGEST_WORD = 120, 18  # letters of a text above the steps, and of a word before it may be broken
TICK = ((-0.24, 0.02), (-0.06, 0.2), (0.25, -0.18))
HELD = {
    "needs": ("need", "condition"),
    "strategies": ("strategy",),
    "focus": ("focus_area",),
    "dialogue": ("entry", "funding"),
}  # the tables a step fills; one that lies behind us with nothing in them was skipped


AHEAD, NOW, DONE, SKIPPED = "", "now", "done", "skipped"


class Rail(QWidget):
    """The steps of the walk; choosing one asks for its page."""

    chosen = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._current, self._narrow = document, "", False
        self._title, self._place = plain(role="heading", wrap=True), plain(role="meta", wrap=True)
        self._clock, self._state = plain(role="meta", wrap=True), plain(role="strong", wrap=True)
        self._steps = {id: StepButton(document.method.step(id).short_name) for id in document.method.walk}
        self._group = QButtonGroup(self)
        self._lay_out()
        document.changed.connect(self.refresh)
        self.refresh()

    def show_step(self, id: str) -> None:
        """Mark where we are."""
        self._current = id
        choose(self._group, self._steps[id])
        self.refresh()

    def narrow(self, narrow: bool) -> None:
        """Show the marks alone, so that large text leaves room for the page; names stay as tool tips."""
        if narrow != self._narrow:
            self._narrow = narrow
            for label in (self._title, self._place, self._clock, self._state):
                label.setVisible(not narrow)
            for button in self._steps.values():
                button.narrow(narrow)
            self.updateGeometry()

    def refresh(self) -> None:
        """Show the names, states and minutes as they are."""
        session, words = self._document.session, self._document.words
        _show_brief(self._title, session.region or session.title or self.tr("New dialogue"))
        place = re.sub(r"^https?://([^/?#]+)\S*", r"\1", session.place)
        when = [words.date(session.date), place or words.choice("session.form", session.form)]
        _show_brief(self._place, "\n".join([self._document.method.name, " · ".join(fact for fact in when if fact)]))
        agenda = self._agenda()
        reached = list(self._steps).index(self._current) if self._current else 0
        for number, (id, button) in enumerate(self._steps.items()):
            items = agenda.get(id, [])
            planned = sum(i.minutes or 0 for i in items) if items else self._document.method.step(id).minutes
            used = sum(i.used_seconds for i in items) // 60
            button.show_state(self._state_of(id, behind=number < reached), self._minutes(planned, used, now=id == self._current))
        self._show_clock()

    def _agenda(self) -> dict[str, list[AgendaItem]]:
        """Return the points of the agenda by their step."""
        agenda: dict[str, list[AgendaItem]] = {}
        for item in self._document.rows("agenda_item"):
            agenda.setdefault(item.step, []).append(item)
        return agenda

    def _state_of(self, id: str, *, behind: bool) -> str:
        if id == self._current:
            return NOW
        if not behind:
            return AHEAD
        tables = HELD.get(id, ())
        return SKIPPED if tables and not any(self._document.rows(table) for table in tables) else DONE

    def _minutes(self, planned: int, used: int, *, now: bool) -> str:
        if now and used:
            return self.tr("%1 of %2 min").replace("%1", str(used)).replace("%2", str(planned))
        return self.tr("%1 min").replace("%1", str(planned))

    def _show_clock(self) -> None:
        session, items = self._document.session, self._document.rows("agenda_item")
        times = [self._document.words.clock(time) for time in clock_times(session.start, items)]
        if not times:
            self._clock.setText("")
            self._state.setText("")
            return
        self._clock.setText(self.tr("Begins %1 · ends %2").replace("%1", times[0]).replace("%2", times[-1]))
        over = min(MINUTES, sum(map(_overrun, self._agenda().values())))  # a file may hold any number
        self._state.setText(self.tr("%n minute(s) behind the plan", "", over) if over else "")

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("rail")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(S, L, S, M)
        layout.setSpacing(XS)
        for label in (self._title, self._place):
            label.setContentsMargins(S, 0, S, 0)
            layout.addWidget(label)
        layout.addSpacing(M)
        for id, button in self._steps.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _checked, id=id: self.chosen.emit(id))
            layout.addWidget(button)
        layout.addStretch(1)
        for label in (self._clock, self._state):
            label.setContentsMargins(S, 0, S, 0)
            layout.addWidget(label)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def sizeHint(self) -> QSize:
        return QSize(em(2.6) + 2 * S if self._narrow else max(220, min(em(13), 360)), em(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), em(8))


def _overrun(items: list[AgendaItem]) -> int:
    """Return by how many minutes a step has gone on longer than all its points are planned for: its time is counted on one of them."""
    planned = sum(item.minutes or 0 for item in items)
    return max(0, sum(item.used_seconds for item in items) // 60 - planned) if planned else 0


def _show_brief(label: QLabel, text: str) -> None:
    """Show no more of a text than leaves room for the steps, the whole of it as a tool tip; words longer than a line are broken."""
    brief = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
    label.setText(re.sub(rf"(\S{{{LONGEST_WORD}}})(?=\S)", "\\1\N{ZERO WIDTH SPACE}", brief))
    label.setToolTip(escape(text[:1000]) if brief != text else "")


class StepButton(QPushButton):
    """A step: a mark of its state, the name, the minutes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("role", "step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._state, self._name = AHEAD, QLabel(name)
        self._meta = plain(role="meta")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(em(2.2), S, S, S)
        layout.setSpacing(0)
        for label in (self._name, self._meta):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        self.toggled.connect(lambda _on: self._bold())

    def show_state(self, state: str, minutes: str) -> None:
        """Show whether the step is ahead, now, done or skipped, and its minutes."""
        self._state = state
        said = {NOW: self.tr("now"), DONE: self.tr("done"), SKIPPED: self.tr("skipped")}.get(state, "")
        self._meta.setText(said if state == SKIPPED else minutes)
        self.setToolTip(self._name.text())
        self.setAccessibleName(", ".join(part for part in (self._name.text(), said, minutes) if part))
        self._bold()
        self.update()

    def narrow(self, narrow: bool) -> None:
        """Show the mark alone."""
        self._name.setVisible(not narrow)
        self._meta.setVisible(not narrow)
        self.setMinimumHeight(em(1.6) if narrow else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def _bold(self) -> None:
        self._name.setProperty("role", "strong" if self.isChecked() else "")
        self._name.style().polish(self._name)

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("soft"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        self._paint_mark(painter)

    def _paint_mark(self, painter: QPainter) -> None:
        size = em(0.85)
        center_y = S + em(0.5)
        mark = QRectF(em(0.65), center_y - size / 2, size, size)
        painter.setPen(QPen(color("accent") if self._state in (NOW, DONE) else color("border"), 1.6))
        painter.setBrush(color("accent") if self._state == DONE else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(mark)
        match self._state:
            case "now":
                painter.setBrush(color("accent"))
                painter.drawEllipse(mark.center(), size * 0.24, size * 0.24)
            case "done":
                painter.setPen(QPen(color("on_accent"), 1.8))
                painter.drawPolyline([mark.center() + QPointF(dx * size, dy * size) for dx, dy in TICK])
            case "skipped":
                painter.drawLine(mark.center() - QPointF(size * 0.22, 0), mark.center() + QPointF(size * 0.22, 0))
