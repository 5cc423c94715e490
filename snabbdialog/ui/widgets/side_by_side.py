"""Two texts side by side with the words that differ marked, in a frame and by underline, not by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QTextEdit, QWidget

from snabbdialog.exchange import marked
from snabbdialog.ui.theme import M, S, color

from .fields import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class SideBySide(QWidget):
    """Rows of a label and two texts: ours at the left, theirs at the right."""

    def __init__(self, ours: str, theirs: str) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(S)
        self._grid.setHorizontalSpacing(M)
        for side, name in enumerate((ours, theirs)):
            self._grid.addWidget(plain(name, role="strong"), 0, side)
            self._grid.setColumnStretch(side, 1)
        self._names = (ours, theirs)

    def head(self, text: str) -> None:
        """Say below the two names what the texts are of."""
        self._grid.addWidget(plain(text, role="guidance", wrap=True), self._grid.rowCount(), 0, 1, 2)

    def add(self, label: str, ours: str, theirs: str) -> None:
        """Add a pair of texts under their label."""
        row, made = self._grid.rowCount(), marked(ours, theirs)
        self._grid.addWidget(plain(label, role="label"), row, 0, 1, 2)
        for side, (text, spans) in enumerate(((ours, made.ours_spans), (theirs, made.theirs_spans))):
            view = _marked(text, spans, f"{label}, {self._names[side]}")
            self._grid.addWidget(view, row + 1, side, Qt.AlignmentFlag.AlignTop)


class _Text(QPlainTextEdit):
    """A text to read and copy, as high as it is at its width, up to eight lines."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # a layout that is being worked out forgets what changes meanwhile

    def _fit(self) -> None:
        lines = min(8, max(1, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 3 * S)


def _marked(text: str, spans: Sequence[tuple[int, int]], name: str) -> QPlainTextEdit:
    view = _Text(text, name)
    form = QTextCharFormat()
    form.setBackground(color("soft"))
    form.setFontUnderline(True)
    selections = []
    for start, end in spans:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(view.document())
        cursor.setPosition(len(text[:start].encode("utf-16-le", "surrogatepass")) // 2)
        cursor.setPosition(len(text[:end].encode("utf-16-le", "surrogatepass")) // 2, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, form
        selections.append(selection)
    view.setExtraSelections(selections)
    return view
