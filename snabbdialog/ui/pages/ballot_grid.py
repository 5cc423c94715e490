"""The table to type ballots into: a row for each candidate and criterion, a column for each ballot, the figures 1–5.

While ballots are hidden it shows only that a mark is given, never which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from snabbdialog.spread import MARKS
from snabbdialog.ui.theme import META, S, color, em, scaled
from snabbdialog.ui.widgets.painting import kept

from .matrix_painter import FocusPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from .ballots import Ballots, Place

Index = QModelIndex | QPersistentModelIndex
GIVEN = "●"


class BallotModel(QAbstractTableModel):
    """Candidates and criteria against ballots."""

    def __init__(self, ballots: Ballots, parent: QWidget) -> None:
        super().__init__(parent)
        self.ballots = ballots
        self.refresh()

    def refresh(self) -> None:
        """Take the ballots as they are now."""
        places, count = self.ballots.places, self.ballots.count
        self._marks = {place: row.value for place, row in self.ballots.marks.items()}
        if getattr(self, "_shape", None) == (places, count):
            self.dataChanged.emit(self.index(0, 0), self.index(len(places) - 1, count - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(places) - 1))
            return
        self.beginResetModel()
        self._shape = (places, count)
        self.endResetModel()

    def place(self, index: Index) -> Place:
        """Return the candidate, criterion and ballot of a cell."""
        return (*self._shape[0][index.row()], index.column() + 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self._shape[0])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else self._shape[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self._marks.get(self.place(index), 0)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if not value else GIVEN if self.ballots.hidden else str(value)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.spoken(index)}: {self._said(value)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else self.tr("ballot %1").replace("%1", str(section + 1))
        return ", ".join(self.names(section))

    def names(self, row: int) -> tuple[str, str]:
        """Return the candidate's title and the criterion's name of a row."""
        area, criterion = self._shape[0][row]
        names = {c.id: c.name for c in self.ballots.document.method.criteria}
        return self.ballots.document.row("focus_area", area).title, names[criterion]

    def opens(self, row: int) -> bool:
        """Tell whether a row is the first of its candidate."""
        return row == 0 or self._shape[0][row][0] != self._shape[0][row - 1][0]

    def spoken(self, index: Index) -> str:
        """Return which place a cell is."""
        title, criterion = self.names(index.row())
        return f"{title}, {criterion}, " + self.tr("ballot %1").replace("%1", str(index.column() + 1))

    def _said(self, value: int) -> str:
        return self.tr("no mark") if not value else self.tr("given, hidden") if self.ballots.hidden else str(value)


class BallotHeader(QHeaderView):
    """The rows' names: the candidate once, over its criteria."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        model = self.model()
        if not isinstance(model, BallotModel):
            return
        title, criterion = model.names(index)
        inner = rect.adjusted(2, 0, -S, 0)
        with kept(painter):
            painter.fillRect(rect, color("ground"))
            if model.opens(index):
                self._line(painter, inner, title, bold=True)
            self._line(painter, inner.adjusted(S, inner.height() - em(1.5), 0, 0), criterion, bold=False)
            painter.setPen(QPen(color("hairline")))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _line(self, painter: QPainter, rect: QRect, text: str, *, bold: bool) -> None:
        painter.setFont(scaled(self.font(), 1.0 if bold else META, bold=bold))
        painter.setPen(color("ink" if bold else "muted"))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        flags = Qt.AlignmentFlag.AlignLeft | (Qt.AlignmentFlag.AlignTop if bold else Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect.adjusted(0, S // 2 if bold else 0, 0, 0), flags, shown)


class BallotGrid(QTableView):
    """The table: 1–5 gives a mark and goes on, 0 and Delete take it away. Down a ballot, then to the next."""

    place_changed = Signal(str, str)  # the current place in words, and what 1 and 5 mean there

    def __init__(self, ballots: Ballots) -> None:
        super().__init__()
        self.ballots, self._model = ballots, BallotModel(ballots, self)
        self.setVerticalHeader(BallotHeader(self))
        self.setModel(self._model)
        self.setItemDelegate(FocusPainter(self))
        self.setAccessibleName(self.tr("Ballots"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ballots.changed.connect(self.refresh)
        self.fit()

    def refresh(self) -> None:
        """Show the cells as they are, and keep the place."""
        here = (self.currentIndex().row(), self.currentIndex().column())
        self._model.refresh()
        if here[0] >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(*here))
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows, and give the names their room."""
        room = self.width() - self._model.columnCount() * em(2.6) - S
        self.verticalHeader().setFixedWidth(max(em(9), min(em(24), room)))
        self.horizontalHeader().setDefaultSectionSize(em(2.6))
        self.horizontalHeader().setFixedHeight(em(1.6))
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, em(3) if self._model.opens(row) else em(1.7))
        height = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if self._too_wide() else 0
        self.setFixedHeight(height + em(1.6) + bar + 6)

    def _too_wide(self) -> bool:
        return self.verticalHeader().width() + self._model.columnCount() * em(2.6) > self.width() - 4

    def give(self, value: int) -> None:
        """Give the chosen places a mark, or take it away; one mark alone leads on to the next place."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        if not self.ballots.document.locked:
            self.ballots.mark([self._model.place(index) for index in chosen], value)
            if value and len(chosen) == 1:
                self._go_on()

    def _go_on(self) -> None:
        row, column = self.currentIndex().row() + 1, self.currentIndex().column()
        if row == self._model.rowCount():
            row, column = 0, column + 1
        if column < self._model.columnCount():
            self.setCurrentIndex(self._model.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self.currentIndex().isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(MARKS):
            self.give(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.give(0)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        criterion = self.ballots.document.method.criteria[current.row() % len(self.ballots.document.method.criteria)]
        self.place_changed.emit(self._model.spoken(current), f"1: {criterion.low} · 5: {criterion.high}")

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
