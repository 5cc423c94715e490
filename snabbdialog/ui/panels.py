"""Panels that lie over the window instead of dialogs: the command palette, a text's history, the keys of a page, a report.

One lies there at a time. Esc closes it and puts the hand back where it was. Must not know pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from .theme import M, S, em
from .widgets.fields import plain
from .widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Panel(QFrame):
    """A framed panel in the middle of the window."""

    def __init__(self, window: QWidget, title: str) -> None:
        for other in window.findChildren(Panel):
            other.give_way()
        super().__init__(window)
        self.setObjectName("panel")
        self.setAccessibleName(title)
        self._window = window
        self._back = QApplication.focusWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(M, M, M, M)
        self._layout.setSpacing(S)
        self._layout.addWidget(plain(title, role="heading", wrap=True))
        window.installEventFilter(self)

    def open(self, first: QWidget) -> None:
        """Show the panel with the hand in a widget."""
        self._place()
        self.show()
        self.raise_()
        first.setFocus()

    def dismiss(self) -> None:
        """Close the panel and put the hand back."""
        self.hide()
        if self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus()
        self.deleteLater()

    def give_way(self) -> None:
        """Close for another panel."""
        if not self.isHidden():
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self._window and isinstance(event, QKeyEvent) and _is_escape(event) and self.isVisible():
            self.keyPressEvent(event)  # the hand is somewhere else in the window
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the panel."""
        ring = [w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        if not ring:
            return False
        here = self.focusWidget()
        index = ring.index(here) if here in ring else -1
        ring[(index + (1 if forward else -1)) % len(ring)].setFocus()
        return True

    def _place(self) -> None:
        room = self._window.size()
        width, height = min(em(38), room.width() - 2 * M), min(em(26), room.height() - 4 * M)
        self.setGeometry((room.width() - width) // 2, min(em(4), (room.height() - height) // 2), width, height)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


class ChoicePanel(Panel):
    """A list to choose from, narrowed by typing."""

    def __init__(self, window: QWidget, title: str, choices: Sequence[tuple[RowView, Callable[[], object]]]) -> None:
        super().__init__(window, title)
        self._choices = choices
        self._line = QLineEdit()
        self._line.setAccessibleName(title)
        self._line.setPlaceholderText(self.tr("Type to narrow the list"))
        self._list = RowList(title, empty=self.tr("Nothing matches."))
        self._list.chosen.connect(self._choose)
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._layout.addWidget(self._line)
        self._layout.addWidget(self._list, 1)
        self._narrow("")
        self.open(self._line)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        views = [view for view, _action in self._choices if all(word in view.spoken.casefold() for word in words)]
        self._list.show_rows(views)
        if views:
            self._list.select(views[0].id)

    def _choose(self, id: str) -> None:
        action = next(action for view, action in self._choices if view.id == id)
        self.dismiss()
        QTimer.singleShot(0, action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                QApplication.sendEvent(self._list, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.current_id():
                self._choose(self._list.current_id())
                return True
        return super().eventFilter(watched, event)


class TextPanel(Panel):
    """A text to read and copy: the keys of a page, a report of an error, what the program is."""

    def __init__(self, window: QWidget, title: str, text: str) -> None:
        super().__init__(window, title)
        body = QPlainTextEdit(text)
        body.setReadOnly(True)
        body.setTabChangesFocus(True)
        body.setTabStopDistance(em(8))
        body.setAccessibleName(title)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.dismiss)
        self._layout.addWidget(body, 1)
        self._layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.open(body)


class ProgressPanel(Panel):
    """A line of progress and Cancel, for work that takes long."""

    def __init__(self, window: QWidget, title: str, cancel: Callable[[], object]) -> None:
        super().__init__(window, title)
        self._cancel = cancel
        self._line = plain(self.tr("Getting ready …"), role="meta")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        stop = QPushButton(self.tr("Cancel"))
        stop.clicked.connect(self._on_cancel)
        self._layout.addWidget(self._line)
        self._layout.addWidget(self._bar)
        self._layout.addStretch(1)
        self._layout.addWidget(stop, 0, Qt.AlignmentFlag.AlignRight)
        self.open(stop)

    def give_way(self) -> None:
        """Stay below another panel: what it tells of goes on."""

    def _on_cancel(self) -> None:
        self._cancel()
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def show_progress(self, page: int, pages: int) -> None:
        """Show which page is read, of how many where that is known."""
        self._bar.setRange(0, pages)
        self._bar.setValue(page)
        text = self.tr("Page %1 of %2") if pages else self.tr("Page %1")
        self._line.setText(text.replace("%1", str(page)).replace("%2", str(pages)))
