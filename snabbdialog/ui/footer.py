"""The line at the bottom: what is saved, what was just done with «Undo», what is missing, and where to next. Must not know pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from .theme import XL, M, S
from .widgets.fields import plain

NOTICE_MS = 10_000
STATE, PROBLEM = 1, 4  # how much of the width the state takes beside the notice or the hint, which take 2


class Footer(QWidget):
    """State at the left, hint and the one primary button at the right."""

    undo_asked = Signal()
    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state, self._notice, self._hint = plain(role="meta", wrap=True), plain(role="meta", wrap=True), plain(role="meta", wrap=True)
        self._undo = QPushButton(self.tr("&Undo"))
        self._undo.setProperty("role", "quiet")
        self._undo.clicked.connect(self._on_undo)
        self._next = QPushButton()
        self._next.setProperty("role", "primary")
        self._next.clicked.connect(self.next_asked)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(XL, S, XL, S)
        layout.setSpacing(M)
        layout.addWidget(self._state, STATE)
        layout.addWidget(self._notice, 2)
        layout.addWidget(self._undo)
        layout.addWidget(self._hint, 2)
        layout.addWidget(self._next)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self, interval=NOTICE_MS, singleShot=True)
        self._timer.timeout.connect(self.hide_notice)
        self.hide_notice()

    def narrow(self, narrow: bool) -> None:
        """Keep less margin where there is little room."""
        side = M if narrow else XL
        self._row.setContentsMargins(side, S, side, S)

    def show_state(self, text: str, *, problem: bool = False) -> None:
        """Say that all is saved, or why it is not."""
        self._state.setText(text)
        self._row.setStretch(0, PROBLEM if problem else STATE)
        role = "mark" if problem else "meta"
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().polish(self._state)
            self._announce(text)

    def notify(self, text: str, *, undoable: bool = True) -> None:
        """Say quietly what was done, and offer to undo it."""
        self._notice.setText(text)
        self._notice.show()
        self._undo.setVisible(undoable)
        self._hint.hide()
        self._announce(text)
        self._timer.start()

    def withdraw_undo(self) -> None:
        """Offer to undo no more: something else would be taken back than what the notice tells of."""
        self._undo.hide()

    def hide_notice(self) -> None:
        """Take the notice away; the hint comes back."""
        self._notice.hide()
        self._undo.hide()
        self._hint.setVisible(bool(self._hint.text()))

    def show_hint(self, text: str) -> None:
        """Say what is missing on the page, or nothing."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text) and self._notice.isHidden())

    def show_next(self, text: str) -> None:
        """Say where the primary button leads; nothing hides it."""
        self._next.setText(text)
        self._next.setVisible(bool(text))

    def _on_undo(self) -> None:
        self.hide_notice()
        self.undo_asked.emit()

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
