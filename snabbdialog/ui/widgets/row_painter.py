"""Paints a row of a list: lead, title, meta and chips, a hairline below; and says how high it is.

Must not know where rows come from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from snabbdialog.ui.theme import META, XS, S, color, em, scaled

from .painting import kept, painting

if TYPE_CHECKING:
    from .rows import RowList, RowView

TITLE_LINES = 4


class RowPainter(QStyledItemDelegate):
    """Draws rows in the fonts of the list."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view
        self._lead_width = 0
        self._known_fonts: dict[bool, tuple[QFont, QFont]] = {}
        self._heights: dict[str, tuple[RowView, int, int, int]] = {}  # row, width and lead's width it was measured for, height
        self.open_size = (-1, 0)  # which row is open, and how high its details are

    def lead_width(self) -> int:
        """Return the width of the column of leads: as wide as the longest, within bounds; a longer one takes several lines."""
        if not self._lead_width:
            longest = max((row.lead for row in self._view.rows.rows), key=len, default="")
            self._lead_width = self._width_for(longest) + 2 * S if longest else S
        return self._lead_width

    def _width_for(self, lead: str) -> int:
        metrics = QFontMetrics(self._fonts()[1])
        words = (word for row in self._view.rows.rows for word in row.lead.split())
        return max(min(metrics.horizontalAdvance(lead), em(6)), min(metrics.horizontalAdvance(max(words, key=len, default="")), em(9)))

    def forget_widths(self) -> None:
        """Measure the leads anew: rows or fonts are others."""
        self._lead_width = 0

    def forget_fonts(self) -> None:
        """Measure everything anew."""
        self.forget_widths()
        self._heights.clear()
        self._known_fonts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        row = self._view.rows.rows[index.row()]
        if row.id == self._view.open_id and self.open_size[0] == index.row():
            return QSize(width, self.open_size[1])
        return QSize(width, self._height(row, width))

    def _height(self, row: RowView, width: int) -> int:
        known = self._heights.get(row.id)
        if known and known[0] is row and known[1:3] == (width, self.lead_width()):
            return known[3]
        height = self._measured(row, width)
        self._heights[row.id] = (row, width, self.lead_width(), height)
        return height

    def _measured(self, row: RowView, width: int) -> int:
        title, meta = self._fonts(heading=row.heading)
        height = self._title_height(row, QFontMetrics(title), self._title_width(row, width))
        height += (QFontMetrics(meta).height() + 2) if row.meta or row.mark else 0
        return max(height, self._lead_height(row, QFontMetrics(meta))) + 2 * S + (S if row.heading else 0) + 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row, rect = self._view.rows.rows[index.row()], option.rect
        if row.id == self._view.open_id:
            return
        with kept(painter):
            self._row(painter, row, rect, index)

    def _row(self, painter: QPainter, row: RowView, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        self._ground(painter, rect, index)
        inner = rect.adjusted(S + row.indent * em(1.2), S + (S if row.heading else 0), -S, -S)
        title, meta = self._fonts(heading=row.heading)
        inner = self._figure(painter, row, inner, title)
        chips = self._chips(painter, row, inner, meta)
        self._lead(painter, row, inner, meta, title)
        left = inner.left() + self.lead_width()
        words = QRect(left, inner.top(), chips - S - left, inner.height())
        height = self._title_height(row, QFontMetrics(title), words.width())
        painter.setFont(title)
        painter.setPen(color("ink"))
        painter.drawText(
            QRect(words.left(), words.top(), words.width(), height), _wrap(row.title, QFontMetrics(title), words.width()), row.title
        )
        self._meta(painter, row, words.adjusted(0, height + 2, 0, 0), meta)

    def paint_empty(self, view: QWidget, text: str) -> None:
        """Say in an empty list what to do first."""
        with painting(self._view.viewport()) as painter:
            painter.setPen(color("muted"))
            painter.setFont(self._view.font())
            painter.drawText(self._view.viewport().rect().adjusted(S, 2 * S, -S, -S), Qt.TextFlag.TextWordWrap, text)

    def _fonts(self, *, heading: bool = False) -> tuple[QFont, QFont]:
        """Return the fonts of a title and of what stands beside and below it."""
        if heading not in self._known_fonts:
            font = self._view.font()
            self._known_fonts[heading] = ((scaled(font, 1.08, bold=True) if heading else font), scaled(font, META))
        return self._known_fonts[heading]

    def _title_width(self, row: RowView, width: int) -> int:
        chips = sum(wide + S for _chip, wide in self._fitting(row, width))
        chips += QFontMetrics(self._view.font()).horizontalAdvance(row.figure) + 2 * S if row.figure else 0
        return max(em(4), width - 2 * S - row.indent * em(1.2) - self.lead_width() - chips - S - 1)

    def _title_height(self, row: RowView, metrics: QFontMetrics, width: int) -> int:
        if "\n" not in row.title and len(row.title) < 400 and metrics.horizontalAdvance(row.title) <= width:
            return metrics.height()
        rect = metrics.boundingRect(QRect(0, 0, max(1, width), 100_000), _wrap(row.title, metrics, width), row.title[:2000])
        return int(min(rect.height(), TITLE_LINES * metrics.lineSpacing()))

    def _lead_height(self, row: RowView, metrics: QFontMetrics) -> int:
        room = self.lead_width() - S
        if metrics.horizontalAdvance(row.lead) <= room:
            return metrics.height()
        return metrics.boundingRect(QRect(0, 0, room, 100_000), _wrap(row.lead, metrics, room), row.lead).height()

    def _ground(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if self._view.selectionModel().isSelected(index):  # the option knows too, but loading its style takes its time
            painter.fillRect(rect, color("soft"))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.setPen(color("hairline"))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _lead(self, painter: QPainter, row: RowView, inner: QRect, meta: QFont, title: QFont) -> None:
        painter.setFont(meta)
        painter.setPen(color("muted"))
        metrics = QFontMetrics(meta)
        drop = QFontMetrics(title).ascent() - metrics.ascent()
        box = QRect(inner.left(), inner.top() + drop, self.lead_width() - S, self._lead_height(row, metrics))
        painter.drawText(box, _wrap(row.lead, metrics, box.width()), row.lead)

    def _meta(self, painter: QPainter, row: RowView, rect: QRect, meta: QFont) -> None:
        metrics, x = QFontMetrics(meta), rect.left()
        kept = min(metrics.horizontalAdvance(row.mark) + 2 * S, rect.width() * 2 // 3) if row.mark else 0  # a mark is never crowded out
        painter.setFont(meta)
        for text, name, room in ((row.meta, "muted", kept), (row.mark, "warn", 0)):
            if text and x < rect.right():
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.right() - x - room)
                painter.setPen(color(name))
                painter.drawText(x, rect.top() + metrics.ascent(), shown)
                x += metrics.horizontalAdvance(shown) + 2 * S

    def _figure(self, painter: QPainter, row: RowView, inner: QRect, title: QFont) -> QRect:
        """Paint the figure at the right; return what is left."""
        if not row.figure:
            return inner
        painter.setFont(title)
        painter.setPen(color("ink"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight, row.figure)
        return inner.adjusted(0, 0, -QFontMetrics(title).horizontalAdvance(row.figure) - 2 * S, 0)

    def _chips(self, painter: QPainter, row: RowView, inner: QRect, meta: QFont) -> int:
        """Paint the chips from the right; return where they begin."""
        metrics, right = QFontMetrics(meta), inner.right()
        painter.setFont(meta)
        for chip, width in self._fitting(row, self._view.viewport().width()):
            box = QRect(right - width, inner.top(), width, metrics.height() + 2)
            painter.setPen(color("border"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, chip)
            right -= width + S
        return right

    def _fitting(self, row: RowView, width: int) -> list[tuple[str, int]]:
        """Return the last chips, from the right, that fit within a third of the list's width, with how wide each is."""
        metrics, room = QFontMetrics(self._fonts()[1]), width // 3
        found: list[tuple[str, int]] = []
        for chip in reversed(row.chips):
            wide = metrics.horizontalAdvance(chip) + 2 * S + XS
            if wide > room:
                break
            found.append((chip, wide))
            room -= wide + S
        return found


def _wrap(text: str, metrics: QFontMetrics, width: int) -> int:
    """Break between words, or anywhere when a word is longer than the line."""
    longest = max(text[:2000].split(), key=len, default="")
    fits = metrics.horizontalAdvance(longest) <= width
    return int((Qt.TextFlag.TextWordWrap if fits else Qt.TextFlag.TextWrapAnywhere).value)
