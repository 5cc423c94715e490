"""A list of things to tick, as high as its lines. Space ticks; Tab leaves it. Must not know what is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from snabbdialog.ui.theme import XS, S, em

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QResizeEvent

ID = Qt.ItemDataRole.UserRole


class CheckList(QListView):
    """Lines with a box each."""

    ticked = Signal(str, bool)  # id, whether it is ticked now
    grew = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setWordWrap(True)
        self.setSpacing(XS // 2)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items.itemChanged.connect(self._on_item)

    def show_lines(self, lines: Sequence[tuple[str, str]], *, ticked: Collection[str], locked: bool) -> None:
        """Show lines (id, text) and which are ticked, keeping the place."""
        row = self.currentIndex().row()
        with QSignalBlocker(self._items):
            self._items.clear()
            for id, text in lines:
                self._items.appendRow(_item(id, text, ticked=id in ticked, locked=locked))
        self._items.layoutChanged.emit()
        if 0 <= row < len(lines):
            self.setCurrentIndex(self._items.index(row, 0))
        self._fit()

    def lines(self) -> list[tuple[str, bool]]:
        """Return each line's text and whether it is ticked."""
        items = [self._items.item(row) for row in range(self._items.rowCount())]
        return [(item.text(), item.checkState() == Qt.CheckState.Checked) for item in items]

    def sizeHint(self) -> QSize:
        return QSize(em(14), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _height(self) -> int:
        rows = range(self._items.rowCount())
        needed = sum(self.sizeHintForRow(row) + 2 * self.spacing() for row in rows)
        return min(needed + S, em(12)) if rows else em(1.5)

    def _fit(self) -> None:
        if self._height() != self.minimumHeight():
            self.setFixedHeight(self._height())
            self.grew.emit()

    def _on_item(self, item: QStandardItem) -> None:
        self.ticked.emit(str(item.data(ID)), item.checkState() == Qt.CheckState.Checked)


def _item(id: str, text: str, *, ticked: bool, locked: bool) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(id, ID)
    item.setEditable(False)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    if locked:
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
