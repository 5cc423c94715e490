"""Labels of text from data, in the roles of the style sheet. Apart from the fields, since the first picture needs no others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """Return a label that shows text from data as plain text, in one of the sheet's roles."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label
