"""How far the ballots agree, in a sentence, worked out beside the window: chance is simulated, which takes a moment with many ballots.

Must not know how the ballots are typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QLabel

from snabbdialog.spread import agreement

if TYPE_CHECKING:
    from snabbdialog.spread import Agreement

    from .ballots import Ballots


class _Weighing(QObject):
    """Brings the result from the thread to the window; outlives a window that closes meanwhile."""

    done = Signal(int, object)


class Concordance(QLabel):
    """The sentence; empty and out of sight while ballots are hidden, and under four of them."""

    def __init__(self, ballots: Ballots) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "meta")
        self.setWordWrap(True)
        self.hide()
        self._ballots, self._asked, self._weighing = ballots, 0, _Weighing()
        self._weighing.done.connect(self._show)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self._ask)
        ballots.changed.connect(self._late.start)
        self._late.start()

    def _ask(self) -> None:
        self._asked += 1
        if self._ballots.hidden:
            self._show(self._asked, None)
            return
        number, weighing, scores = self._asked, self._weighing, tuple(self._ballots.document.rows("score"))
        QThreadPool.globalInstance().start(lambda: weighing.done.emit(number, agreement(scores)))

    def _show(self, number: int, found: Agreement | None) -> None:
        """Show a result unless another question was asked since."""
        if number == self._asked:
            self.setText(found.in_words(self._ballots.document.words) if found else "")
            self.setVisible(found is not None)
