"""A body that is built anew when what it shows has changed, with the hand kept where it was. Must not know what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .fields import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent


class Changing(QWidget):
    """What `build` returns; `renew` builds it anew while what it shows `stands`. Widgets with an object name get the hand back."""

    grew = Signal()

    def __init__(self, build: Callable[[], QWidget], *, stands: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._build, self._stands = build, stands
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self.renew)
        self.body = build()
        self._take(self.body)

    def renew_soon(self) -> None:
        """Build anew once all that is happening has happened."""
        self._late.start()

    def renew(self) -> None:
        """Build the body anew."""
        self._late.stop()
        if not self._stands():
            return  # its row was removed since, and this goes with it
        for field in self.body.findChildren(QWidget):
            if isinstance(field, Field):
                field.write()
        held = self.focusWidget() if self.isAncestorOf(self.window().focusWidget() or self) else None
        name = held.objectName() if held else ""
        old, self.body = self.body, self._build()
        self._layout.replaceWidget(old, self.body)
        old.hide()
        old.deleteLater()
        self._take(self.body)
        self.body.show()
        following = self.body.findChild(QWidget, name) if name else None
        if isinstance(following, QWidget):
            following.setFocus()
        self.grew.emit()

    def _take(self, body: QWidget) -> None:
        if self._layout.indexOf(body) < 0:
            self._layout.addWidget(body)
        for inner in body.findChildren(QWidget):
            if hasattr(inner, "grew"):
                inner.grew.connect(self.grew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keep_keys(event)


def keep_keys(event: QKeyEvent) -> None:
    """Keep what no field took from the list around: Enter, Delete and figures in a row's details are not meant for the row."""
    event.setAccepted(event.key() != Qt.Key.Key_Escape)
