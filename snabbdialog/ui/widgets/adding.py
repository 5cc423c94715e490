"""The line on which things are added: a kind, a text, Enter; a pasted list becomes rows. Must not know what is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from snabbdialog.ui.theme import S

from .fields import LONGEST, leaves_to_the_window
from .layout import FlowLayout, ToggleButton, choose
from .pasted import lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class AddLine(QWidget):
    """A text line with the kinds to choose from above it. Alt+1–9 chooses a kind; Enter adds."""

    added = Signal(str, list)  # kind, texts
    kind_changed = Signal(str)

    def __init__(
        self, label: str, *, kinds: Mapping[str, str] | None = None, placeholder: str = "", button: QPushButton | None = None
    ) -> None:
        super().__init__()
        self._kinds = list(kinds or {})
        self.line = _PasteLine()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(placeholder)
        self.line.returnPressed.connect(self.enter)
        self.line.pasted.connect(lambda texts: self.added.emit(self.kind, texts))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        self._buttons = self._kind_bar(kinds or {}, layout)
        beside = QHBoxLayout()
        beside.addWidget(self.line, 1)
        if button is not None:
            beside.addWidget(button)
        layout.addLayout(beside)

    @property
    def kind(self) -> str:
        """The kind chosen, or nothing where there are none."""
        checked = self._buttons.checkedId()
        return self._kinds[checked] if checked >= 0 else ""

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        choose(self._buttons, self._buttons.button(self._kinds.index(kind)))
        self.kind_changed.emit(kind)

    def enter(self) -> None:
        """Add what is written on the line, if anything is."""
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.added.emit(self.kind, [text])

    def _kind_bar(self, kinds: Mapping[str, str], layout: QVBoxLayout) -> QButtonGroup:
        group = QButtonGroup(self)
        group.setExclusive(True)
        bar = QWidget()
        flow = FlowLayout(bar, spacing=S)
        for number, (_value, name) in enumerate(kinds.items()):
            button = ToggleButton(f"{number + 1} {name}", role="kind")
            button.setChecked(number == 0)
            button.setAccessibleName(name)
            key = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_1 + number)), self)
            key.activated.connect(button.click)  # a button's own shortcut waits 100 ms and takes the hand, and letters typed meanwhile
            button.clicked.connect(lambda _checked: self.line.setFocus())
            button.clicked.connect(lambda _checked, kind=self._kinds[number]: self.kind_changed.emit(kind))
            group.addButton(button, number)
            flow.addWidget(button)
        if kinds:
            layout.addWidget(bar)
        return group


class _PasteLine(QLineEdit):
    """A line that hands on a pasted list as rows, and leaves Ctrl+Z to the window when it is empty."""

    pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.take(QGuiApplication.clipboard().mimeData()):
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        undoing = isinstance(event, QKeyEvent) and any(
            event.matches(k) for k in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        )
        if leaves_to_the_window(event) and not (undoing and self.text()):
            event.ignore()
            return False
        return super().event(event)

    def take(self, data: QMimeData) -> bool:
        """Hand on a list of several lines, or take in a cell that has some as the one it is; return whether it was either."""
        texts = lines_of(data.text())
        if not texts or len(data.text().strip().splitlines()) < 2:
            return False
        if len(texts) > 1 or "\t" in texts[0]:
            self.pasted.emit(texts)
        else:
            self.insert(texts[0])
        return True
