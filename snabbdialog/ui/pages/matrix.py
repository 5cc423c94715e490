"""Needs against strategies in one table: each cell says in words, and by a painted mark, how the one meets the other.

Enter changes a cell to the next kind, 1–3 set it, 0 and Delete empty it. What the table does not say at a glance stands above it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from snabbdialog.bridge import KINDS, links, need_rows, unanswered_strategies, unmet_needs
from snabbdialog.outline import in_order
from snabbdialog.ui.theme import META, S, em, scaled
from snabbdialog.ui.widgets.fields import plain

from .matrix_painter import KIND, MatrixPainter
from .tied import SEEN, in_layers, kinds, short, tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from snabbdialog.model import Change, Link, Need, Strategy
    from snabbdialog.ui.document import Document

Index = QModelIndex | QPersistentModelIndex
NAMED = 3  # how many are named above the table before the rest are counted
SHORT = 60  # letters of a name above the table


class Matrix(QAbstractTableModel):
    """The needs that are linked or have nothing below them, against all strategies."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.document = document
        self.needs: list[tuple[str, Need]] = []
        self.strategies: list[Strategy] = []
        self._links: dict[tuple[str, str], Link] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take needs, strategies and links as they are now."""
        dialogue = self.document.dialogue()
        numbers = {need.id: number for need, _depth, number in in_order(dialogue.needs)}
        needs = [(numbers[row.need.id], row.need) for row in need_rows(dialogue)]
        strategies = in_layers(self.document)
        self._links = {(link.need, link.strategy): link for link in links(dialogue)}
        same = [n.id for _, n in needs] == [n.id for _, n in self.needs] and [s.id for s in strategies] == [s.id for s in self.strategies]
        if same:
            self.needs, self.strategies = needs, strategies
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))
            return
        self.beginResetModel()
        self.needs, self.strategies = needs, strategies
        self.endResetModel()

    def link(self, index: Index) -> Link | None:
        """Return what ties the cell's need to its strategy, or None."""
        return self._links.get((self.needs[index.row()][1].id, self.strategies[index.column()].id))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.needs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's own signature
        return 0 if parent.isValid() else len(self.strategies)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        link = self.link(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.document.words.choice("link.kind", link.kind) if link else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(index)
            case _ if role == KIND:
                return link.kind if link else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        number, name = ("", self.strategies[section].name) if across else (self.needs[section][0], self.needs[section][1].title)
        if role == Qt.ItemDataRole.DisplayRole:
            layer = self.document.words.choice("strategy.layer_short", self.strategies[section].layer) if across else ""
            return f"{layer}\n{short(name, 44)}" if across else f"{number}  {short(name, 60)}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"<p>{escape(name)}</p>" if role == Qt.ItemDataRole.ToolTipRole else name
        return None

    def names(self, orientation: Qt.Orientation) -> list[str]:
        """Return what a header's cells say."""
        count = self.columnCount() if orientation == Qt.Orientation.Horizontal else self.rowCount()
        return [self.headerData(section, orientation) for section in range(count)]

    def spoken(self, index: Index) -> str:
        """Return the cell in words, with the whole names and the reason."""
        link, (number, need) = self.link(index), self.needs[index.row()]
        said = self.document.words.choice("link.kind", link.kind) if link else self.tr("not tied")
        reason = f" – {link.reason}" if link and link.reason else ""
        return f"{number} {need.title} × {self.strategies[index.column()].name}: {said}{reason}"


class MatrixTable(QTableView):
    """The table, by keyboard and mouse."""

    cell_changed = Signal(str)  # the current cell in words

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document, self._matrix = document, Matrix(document, self)
        self.setModel(self._matrix)
        self.setItemDelegate(MatrixPainter(self))
        self.setAccessibleName(self.tr("Needs against strategies"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(em(10))
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(wrapped)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        self.doubleClicked.connect(lambda _index: self.cycle())
        self.fit()

    def refresh(self) -> None:
        """Show the cells as they are, and keep the place."""
        here = self.currentIndex()
        place = (here.row(), here.column())
        self._matrix.refresh()
        if place[0] >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self._matrix.index(*place))
        self.fit()
        self._tell()

    def fit(self) -> None:
        """Give headers and cells the room their words ask for."""
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.setFixedWidth(em(10) if self.width() < em(32) else em(17))
        down.setDefaultSectionSize(self._room(Qt.Orientation.Vertical, down.width(), least=em(1.9)))
        across.setDefaultSectionSize(em(9))
        across.setFixedHeight(self._room(Qt.Orientation.Horizontal, em(9), least=em(2)))

    def _room(self, orientation: Qt.Orientation, width: int, *, least: int) -> int:
        """Return the height that the highest name of a header takes in the width."""
        metrics = QFontMetrics(scaled(self.font(), META))
        room, wrapped = QRect(0, 0, width - 2 * S, 100_000), Qt.TextFlag.TextWordWrap.value
        return max((metrics.boundingRect(room, wrapped, name).height() + S + 1 for name in self._matrix.names(orientation)), default=least)

    def put(self, kind: str) -> None:
        """Say how strategy and need of each chosen cell meet; nothing takes the link away."""
        if self.document.locked:
            return
        chosen = self.selectedIndexes() or [self.currentIndex()]
        if kind:
            pairs = [(self._matrix.needs[index.row()][1].id, self._matrix.strategies[index.column()].id) for index in chosen]
            tie(self.document, kind, pairs)
        elif links_there := [link.id for index in chosen if (link := self._matrix.link(index))]:
            self.document.remove(self.tr("remove link"), "link", *links_there)
            self.document.noticed.emit(self.tr("Removed: link"))

    def cycle(self) -> None:
        """Go to the next kind; past the last the cell is empty again, unless somebody wrote why."""
        link, order = self._matrix.link(self.currentIndex()), kinds(self.document)
        place = order.index(link.kind) + 1 if link else 0
        worded = link is not None and bool(link.reason or link.passage)
        self.put(order[place % len(order)] if worded or place < len(order) else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self.currentIndex().isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.cycle()
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put("")
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(KINDS):
            self.put(kinds(self.document)[key - Qt.Key.Key_1])
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell()

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._matrix.needs and self._matrix.strategies:
            self.setCurrentIndex(self._matrix.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _tell(self) -> None:
        index = self.currentIndex()
        self.cell_changed.emit(self._matrix.spoken(index) if index.isValid() else "")


class MatrixSection(QWidget):
    """What no strategy covers and what answers no need, the table, and the cell in words."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.holes, self.cell = plain(wrap=True), plain(role="meta", wrap=True)
        self.holes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table = MatrixTable(document)
        self.keys = plain(self.tr("Enter: next kind · 1 covered · 2 gap · 3 pulls apart · 0 nothing"), role="meta", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for widget in (self.holes, self.table, self.cell, self.keys):
            layout.addWidget(widget, 1 if widget is self.table else 0)
        self.table.cell_changed.connect(self._show_cell)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self.refresh)
        document.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show all as it is."""
        dialogue = self.document.dialogue()
        ready = bool(dialogue.needs and dialogue.strategies)
        self.table.setVisible(ready)
        self.keys.setVisible(ready)
        self.holes.setText(self._in_words() if ready else self.tr("The matrix shows needs against strategies. Write both first."))
        self.table.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() > em(32)) != (event.size().width() > em(32)):
            self._late.start()

    def _in_words(self) -> str:
        dialogue = self.document.dialogue()
        unmet = [need.title for need in unmet_needs(dialogue)]
        unanswered = [strategy.name for strategy in unanswered_strategies(dialogue)]
        lines = [
            self._listed(self.tr("No strategy covers %1: %2"), unmet) if unmet else self.tr("Every need is covered by some strategy."),
            self._listed(self.tr("Tied to no need %1: %2"), unanswered) if unanswered else self.tr("Every strategy is tied to a need."),
        ]
        return "\n".join(lines)

    def _listed(self, sentence: str, names: Sequence[str]) -> str:
        named = NAMED if self.width() > em(32) else 1
        shown = "; ".join(short(name, SHORT) for name in names[:named])
        more = self.tr(" and %n more", "", len(names) - named) if len(names) > named else ""
        return sentence.replace("%1", f"({len(names)})").replace("%2", shown + more)

    def _show_cell(self, text: str) -> None:
        self.cell.setText(text)
        self.cell.setVisible(bool(text) and self.table.isVisibleTo(self))

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in SEEN for change in changes):
            self._late.start()
