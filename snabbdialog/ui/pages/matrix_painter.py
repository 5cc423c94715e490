"""Paints a cell of the matrix: a mark and words. The marks differ in form, so that none is told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from snabbdialog.ui.theme import META, S, color, em, scaled
from snabbdialog.ui.widgets.painting import kept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

KIND = Qt.ItemDataRole.UserRole


class FocusPainter(QStyledItemDelegate):
    """A cell as the style paints it, with a ring where the keyboard is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            with kept(painter):
                painter.setPen(QPen(color("accent"), 2))
                painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class MatrixPainter(QStyledItemDelegate):
    """Covered is a full dot, a gap an empty ring, pulling apart two arrows."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        with kept(painter):
            self._cell(painter, option, index)

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if index.data(KIND):
            box = QRectF(rect.left() + S, rect.center().y() - em(0.4), em(0.8), em(0.8))
            draw_mark(painter, box, index.data(KIND))
            painter.setFont(scaled(option.font, META))
            painter.setPen(color("ink"))
            words = rect.adjusted(S + em(0.8) + S, 0, -S // 2, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            wide = QFontMetrics(painter.font()).horizontalAdvance(max(index.data().split(), key=len)) > words.width()
            painter.drawText(words, flags | (Qt.TextFlag.TextWrapAnywhere if wide else Qt.TextFlag.TextWordWrap), index.data())


def draw_mark(painter: QPainter, box: QRectF, kind: str) -> None:
    """Draw the mark of a kind of link in the box."""
    painter.setPen(QPen(color("warn" if kind != "covered" else "accent"), max(1.6, box.width() / 8)))
    painter.setBrush(color("accent") if kind == "covered" else Qt.BrushStyle.NoBrush)
    match kind:
        case "covered" | "gap":
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case "pulls_apart":
            middle, wing = box.center().y(), box.width() / 4
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            for tip, way in ((box.left(), 1), (box.right(), -1)):
                painter.drawLine(QPointF(tip, middle), QPointF(tip + way * wing, middle - wing))
                painter.drawLine(QPointF(tip, middle), QPointF(tip + way * wing, middle + wing))
