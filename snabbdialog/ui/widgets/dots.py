"""How ballots spread, painted: a scale from 1 to 5 with a dot for each mark. What it shows is also said in words. Must not know pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from snabbdialog.spread import MARKS
from snabbdialog.ui.theme import META, color, em, scaled

from .painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from snabbdialog.spread import Spread

HIGHEST = 6  # dots on top of each other; a higher stack is cut, with its number above


class Dots(QWidget):
    """The marks of one candidate on one criterion, stacked over their places on the scale."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[int, ...] = (0,) * len(MARKS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_spread(self, found: Spread, words: str) -> None:
        """Show these marks; `words` says them to a screen reader."""
        self._counts = found.counts
        marks = ", ".join(map(str, found.marks))
        self.setAccessibleName(f"{words}: {marks}" if marks else words)
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[int, ...]:
        """How many dots stand over 1, 2, 3, 4 and 5."""
        return tuple(min(count, HIGHEST) for count in self._counts)

    def place(self, mark: int) -> QPointF:
        """Return where a mark stands on the scale."""
        step = (self.width() - 2 * self._size()) / (len(MARKS) - 1)
        return QPointF(self._size() + (mark - 1) * step, self.height() - self._size() * 0.75)

    def sizeHint(self) -> QSize:
        stack = max(2, *self.shown)
        above = em(0.9) if max(self._counts) > HIGHEST else 0
        return QSize(round(self._size() * 18), round(self._size() * (stack * 1.12 + 1.4)) + above)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        size = self._size()
        painter.setPen(QPen(color("border"), max(1.0, size / 7)))
        painter.drawLine(self.place(MARKS[0]), self.place(MARKS[-1]))
        for mark in MARKS:
            at = self.place(mark)
            painter.drawLine(at - QPointF(0, size * 0.4), at + QPointF(0, size * 0.4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        for mark, count in zip(MARKS, self.shown, strict=True):
            for level in range(count):
                painter.drawEllipse(self.place(mark) - QPointF(0, size * (0.62 + level * 1.12)), size / 2, size / 2)
        self._numbers(painter)

    def _numbers(self, painter: QPainter) -> None:
        """Write how many there are above a stack that is cut."""
        painter.setPen(color("ink"))
        painter.setFont(scaled(self.font(), META))
        for mark, count in zip(MARKS, self._counts, strict=True):
            if count > HIGHEST:
                top = self.place(mark).y() - self._size() * (0.2 + HIGHEST * 1.12)
                box = QRectF(self.place(mark).x() - em(1), top - em(0.95), em(2), em(0.9))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"× {count}")

    def _size(self) -> float:
        return em(0.5)
