"""How things stand on a page: flowing rows of small widgets, forms in one or two columns, scrolling bodies. Must not know pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from snabbdialog.ui.theme import L, M, S, em, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence


class FlowLayout(QLayout):
    """Widgets in reading order, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, max((item.minimumSize().height() for item in self._items), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if (widget := item.widget()) is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + S, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(size.width(), rect.width()), size.height())))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y()


class ToggleButton(QPushButton):
    """A checkable button as wide as its text is when checked and bold, so that choosing it moves nothing."""

    def __init__(self, text: str, *, role: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setProperty("role", role)

    def sizeHint(self) -> QSize:
        size, text = super().sizeHint(), self.text().replace("&", "")
        bold = QFontMetrics(scaled(self.font(), 1.0, bold=True)).horizontalAdvance(text)
        return QSize(size.width() + max(0, bold - self.fontMetrics().horizontalAdvance(text)) + 2, size.height())


def choose(group: QButtonGroup, chosen: QAbstractButton) -> None:
    """Choose one of a group's buttons, and let Tab come to that one; Qt sees to the second only when the keyboard is there."""
    chosen.setChecked(True)
    for button in group.buttons():
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus)


class Form(QWidget):
    """Labelled fields in two columns where there is room, else in one. Rows keep reading order; a wide field takes the line."""

    def __init__(self, *, columns: int = 2) -> None:
        super().__init__()
        self._columns, self._fields = columns, list[tuple[QWidget, bool]]()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(L)
        self._grid.setVerticalSpacing(M)
        self._shown = 0

    def add(self, field: QWidget, *, wide: bool = False) -> None:
        """Add a labelled field; a wide one takes the whole line."""
        field.setParent(self)
        self._fields.append((field, wide))
        self._arrange(self._fitting())

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        if self._fitting() != self._shown:
            self._arrange(self._fitting())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), super().minimumSizeHint().height())

    def _fitting(self) -> int:
        return max(1, min(self._columns, self.width() // em(13)))

    def _arrange(self, columns: int) -> None:
        for field, _wide in self._fields:
            self._grid.removeWidget(field)  # not takeAt: an item that Python still holds keeps the new one from hearing of new heights
        row, column = 0, 0
        for field, wide in self._fields:
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, columns if wide else 1)
            column = columns if wide else column + 1
            if column >= columns:
                row, column = row + 1, 0
        for i in range(self._columns):
            self._grid.setColumnStretch(i, 1 if i < columns else 0)
        self._shown = columns


def scrolling(*widgets: QWidget) -> QScrollArea:
    """Return the widgets below each other in a body that scrolls when the window is low."""
    body = QWidget()
    body.setObjectName("body")
    column = QVBoxLayout(body)
    column.setContentsMargins(0, S, M, L)
    column.setSpacing(L)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


def scrolled(page: QWidget) -> QWidget:
    """Give a page a body that scrolls when its window is lower than what it needs; return the body."""
    body = QWidget()
    body.setObjectName("body")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(area)
    return body


def column(*widgets: QWidget, spacing: int = S, stretch: Sequence[int] = ()) -> QWidget:
    """Return the widgets below each other; `stretch` says which share the room that is left."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for index, widget in enumerate(widgets):
        layout.addWidget(widget, stretch[index] if index < len(stretch) else 0)
    return box
