"""A radio button whose text may take several lines, with a line of meta below. Must not know what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from snabbdialog.ui.theme import META, S, color, em, scaled

from .painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class RadioTitle(QRadioButton):
    """A choice of one, told by a ring with or without a dot."""

    def __init__(self, title: str, meta: str) -> None:
        super().__init__()
        self._title, self._meta = title, meta
        self.setAccessibleName(title)
        self.setAccessibleDescription(meta)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(em(8))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(rect.height() for rect in self._boxes(width)) + S

    def sizeHint(self) -> QSize:
        return QSize(em(16), self.heightForWidth(max(self.width(), em(16))))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(2))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        title, meta = self._boxes(self.width())
        self._ring(painter, QPointF(em(0.6), title.top() + em(0.55)))
        for box, text, font, name in ((title, self._title, self._fonts()[0], "ink"), (meta, self._meta, self._fonts()[1], "muted")):
            painter.setFont(font)
            painter.setPen(color(name))
            painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)

    def _ring(self, painter: QPainter, centre: QPointF) -> None:
        radius = em(0.42)
        painter.setPen(QPen(color("accent" if self.isChecked() else "border"), max(1.5, radius / 4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawEllipse(centre, radius * 0.5, radius * 0.5)

    def _fonts(self) -> tuple[QFont, QFont]:
        return scaled(self.font(), 1.08, bold=True), scaled(self.font(), META)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left, y = em(1.7), S // 2
        boxes = []
        for text, font in zip((self._title, self._meta), self._fonts(), strict=True):
            room = QRect(0, 0, max(em(4), width - left - S), 100_000)
            height = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height() if text else 0
            boxes.append(QRect(left, y, room.width(), height))
            y += height
        return boxes[0], boxes[1]
