"""A list of rows as every page has it: one line plus one line of meta, details that open where the row stands.

Rows are painted, so a thousand cost no more than the few in view; only the open row has widgets. The page says how a record looks
(`RowView`), what its details are, and what adding, moving and removing do. Must not know pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from snabbdialog.ui.theme import M, S, em

from .row_painter import RowPainter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-snabbdialog-row"
DROPPABLE = Qt.ItemFlag.ItemIsDropEnabled  # between rows, and below the last
ROW = (
    DROPPABLE | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
BATCH = 100  # rows laid out before the first picture


class RowView(NamedTuple):
    """How a row looks: a short lead at the left, the title, meta below it, chips at the right."""

    id: str
    title: str
    lead: str = ""
    meta: str = ""
    chips: tuple[str, ...] = ()
    indent: int = 0
    heading: bool = False
    mark: str = ""  # what is missing or wrong, in words
    figure: str = ""  # a sum, at the right

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ". ".join(part for part in (self.lead, self.title, self.meta, self.figure, ", ".join(self.chips), self.mark) if part)


class RowModel(QAbstractListModel):
    """The rows in their order; told the new rows, it works out what came, went and changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[RowView] = []

    def show_rows(self, rows: Sequence[RowView]) -> None:
        """Take the rows as they are now, keeping the identity of those that stay."""
        old, new = [r.id for r in self.rows], [r.id for r in rows]
        if old != new:
            self._reorder(old, new, rows)
        for index, row in enumerate(rows):
            if self.rows[index] is not row and self.rows[index] != row:
                self.rows[index] = row
                self.dataChanged.emit(self.index(index), self.index(index))

    def _reorder(self, old: list[str], new: list[str], rows: Sequence[RowView]) -> None:
        for tag, i1, i2, j1, j2 in reversed(_steps(old, new)):
            if tag in ("delete", "replace"):
                self.beginRemoveRows(QModelIndex(), i1, i2 - 1)
                del self.rows[i1:i2]
                self.endRemoveRows()
            if tag in ("insert", "replace"):
                self.beginInsertRows(QModelIndex(), i1, i1 + j2 - j1 - 1)
                self.rows[i1:i1] = rows[j1:j2]
                self.endInsertRows()

    def index_of(self, id: str) -> QModelIndex:
        """Return where a row stands, or an invalid index."""
        return next((self.index(i) for i, row in enumerate(self.rows) if row.id == id), QModelIndex())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return ROW if index.isValid() else DROPPABLE

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction  # with Qt's own copying, no drag that moves is ever taken

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, self.rows[indexes[0].row()].id.encode())
        return data


def _steps(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the steps from the old order to the new, as difflib has them; it is not loaded for a list that was empty."""
    if not old:
        return [("insert", 0, 0, 0, len(new))]
    from difflib import SequenceMatcher

    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


class RowList(QListView):
    """The rows, by mouse and keyboard: Enter opens details, Esc closes them, Alt+↑/↓ moves, Delete removes."""

    moved = Signal(str, int)  # id, steps down (or up)
    dropped = Signal(str, str)  # id, id of the row it is dropped before ("" for the end)
    removed = Signal(list)  # ids
    digit_pressed = Signal(str, int)  # id, 1–9: convert to the kind of that number
    indented = Signal(str, int)  # id, +1 or -1
    chosen = Signal(str)  # id of a row that was entered and has no details to open
    opened = Signal(str)

    def __init__(self, name: str, *, details: Callable[[str], QWidget] | None = None, empty: str = "") -> None:
        super().__init__()
        self._details, self._open = details, ""
        self.empty = empty  # what an empty list says to do first
        self.setViewport(QWidget())  # of one Qt makes itself, Python would first learn every class of widget
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.painter = RowPainter(self)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(BATCH)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(em(6))
        self.doubleClicked.connect(lambda index: self.toggle(self.rows.rows[index.row()].id))
        self.verticalScrollBar().setSingleStep(em())
        QApplication.instance().focusChanged.connect(self._show_hand)  # type: ignore[union-attr]  # by Tab, by a label's key, by a search

    @property
    def open_id(self) -> str:
        """The row whose details are open, or nothing."""
        return self._open

    def show_rows(self, rows: Sequence[RowView]) -> None:
        """Show these rows; the open and the current one stay so while they exist."""
        current = self.current_id()
        self.painter.forget_widths()
        self.rows.show_rows(rows)
        if self._open and not self.rows.index_of(self._open).isValid():
            self._open = ""
        elif self._open and self.indexWidget(self.rows.index_of(self._open)) is None:
            self.open(self._open, focus=False)
        if current and self.current_id() != current:
            self.select(current)
        self.viewport().update()

    def current_id(self) -> str:
        """Return the row where the keyboard is, or nothing."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else ""

    def select(self, id: str) -> None:
        """Put the keyboard on a row and bring it into view."""
        index = self.rows.index_of(id)
        if index.isValid():
            # The view's own setCurrentIndex would add to what is chosen while Ctrl or Shift is held, as after Ctrl+W.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if self.visualRect(index).isEmpty():
                self.doItemsLayout()  # the batches have not come to it yet
            self.scrollTo(index)

    def toggle(self, id: str) -> None:
        """Open a row's details, or close them; a row without details is chosen."""
        if self._details is None:
            self.chosen.emit(id)
        elif self._open == id:
            self.close_details()
        else:
            self.open(id)

    def open(self, id: str, *, focus: bool = True) -> None:
        """Open a row's details where it stands and put the hand in the first field."""
        index = self.rows.index_of(id)
        if self._details is None or not index.isValid():
            return
        self.close_details(focus=False)
        self._open = id
        frame = _Details()
        frame.setObjectName("detail")
        widget = self._details(id)
        widget.setParent(frame)
        self._watch(frame, widget)
        self.setIndexWidget(index, frame)
        self._lead_through(widget)
        self._fit()
        self.select(id)
        if focus:
            QTimer.singleShot(0, widget, lambda: self._enter(widget, id))
        self.opened.emit(id)

    def _lead_through(self, widget: QWidget) -> None:
        """Let Tab go from the list through the details, and on to what stands below the list."""
        before: QWidget = self
        for inner in widget.findChildren(QWidget):
            if inner.focusPolicy() & Qt.FocusPolicy.TabFocus and inner.window() is self.window():
                QWidget.setTabOrder(before, inner)
                before = inner

    def _enter(self, widget: QWidget, id: str) -> None:
        inner = (w for w in widget.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = getattr(widget, "begins_at", None) or next(inner, widget)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self.scrollTo(self.rows.index_of(id))

    def close_details(self, *, focus: bool = True) -> None:
        """Close the open details and put the hand back on the row."""
        if not self._open:
            return
        index = self.rows.index_of(self._open)
        self._open = ""
        if index.isValid():
            self.setIndexWidget(index, None)  # type: ignore[arg-type]  # Qt takes none as «take it away»
            self.rows.dataChanged.emit(index, index)
        self.scheduleDelayedItemsLayout()
        if focus:
            self.setFocus()

    def _watch(self, frame: _Details, widget: QWidget) -> None:
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(self.painter.lead_width() if self.width() > em(32) else M, S, S, S)
        layout.addWidget(widget)
        frame.asked.connect(self._fit)

    def _fit(self) -> None:
        """Give the open row the height its details ask for."""
        index = self.rows.index_of(self._open)
        frame = self.indexWidget(index) if index.isValid() else None
        layout = frame.layout() if frame is not None else None
        if frame is None or layout is None:
            return
        layout.activate()
        width = self.viewport().width()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else frame.sizeHint().height()
        if self.painter.open_size != (index.row(), height):
            self.painter.open_size = (index.row(), height)
            self.painter.sizeHintChanged.emit(index)
            self.scheduleDelayedItemsLayout()
            QTimer.singleShot(0, self, lambda: self._show_hand(None, QApplication.focusWidget()))

    def _show_hand(self, _left: QWidget | None, hand: QWidget | None) -> None:
        """Bring the field in the open details that has the keyboard into view, with its label; what is clicked is in view."""
        if hand is None or not self._open or QApplication.mouseButtons() or not self.viewport().isAncestorOf(hand):
            return
        box = hand.parentWidget() or hand
        shown = box if box.findChildren(QLabel) and box.height() < self.viewport().height() else hand
        top, bar = shown.mapTo(self.viewport(), QPoint()).y(), self.verticalScrollBar()
        below = top + shown.height() - self.viewport().height()
        if top < 0 or below > 0:
            bar.setValue(bar.value() + (top if top < 0 else min(top, below)))

    def doItemsLayout(self) -> None:
        """Lay out a first batch and the rest when there is time; all at once where one is further down, or the view would jump up."""
        far = self.verticalScrollBar().value() > 0 or self.currentIndex().row() >= self.batchSize()
        self.setLayoutMode(QListView.LayoutMode.SinglePass if far else QListView.LayoutMode.Batched)
        super().doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Lay out only for a row of another height; Qt would lay out all of a thousand at every letter saved."""
        below = self.rows.index(last.row() + 1)
        room = self.visualRect(below).top() - self.visualRect(first).top()  # a row's own rectangle is measured anew, its place is not
        if below.isValid() and first == last and room == self.painter.sizeHint(QStyleOptionViewItem(), first).height():
            QAbstractItemView.dataChanged(self, first, last, list(roles))
        else:
            super().dataChanged(first, last, list(roles))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._open:
            QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # Qt itself does so only when the height changes, but rows wrap

    def sizeHint(self) -> QSize:
        return QSize(em(20), em(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id, alt = self.current_id(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case _ if not id:
                return super().keyPressEvent(event)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.moved.emit(id, -1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if alt:
                self.indented.emit(id, -1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 | Qt.Key.Key_Space if plain:
                self.toggle(id)
            case Qt.Key.Key_Escape if self._open:
                self.close_details()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if plain:
                self.removed.emit(self.selected())
            case key if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
                self.digit_pressed.emit(id, key - Qt.Key.Key_0)
            case _:
                return super().keyPressEvent(event)
        return None

    def selected(self) -> list[str]:
        """Return the selected rows' ids, or the current one's."""
        ids = [self.rows.rows[i.row()].id for i in sorted(self.selectedIndexes(), key=lambda i: i.row())]
        return ids or [self.current_id()]

    def changeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().changeEvent(event)
        self.painter.forget_fonts()
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.selectionModel().setCurrentIndex(self.rows.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def dropEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        moving = bytes(event.mimeData().data(MIME).data()).decode()
        index = self.indexAt(event.position().toPoint())
        below = index.isValid() and event.position().y() > self.visualRect(index).center().y()
        row = len(self.rows.rows) if not index.isValid() else index.row() + below
        before = self.rows.rows[row].id if row < len(self.rows.rows) else ""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if moving != before:
            self.dropped.emit(moving, before)

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        if not self.rows.rows and self.empty:
            self.painter.paint_empty(self, self.empty)


class _Details(QFrame):
    """The frame of an open row. Keys that its fields do not take are not meant for the row: Delete must not remove it."""

    asked = Signal()  # for another height, when all that stands inside has said its own

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter))
