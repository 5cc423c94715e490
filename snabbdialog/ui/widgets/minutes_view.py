"""Minutes to read: the blocks as a text of Qt's own that holds nothing but itself, and the view of it.

Must not know whose minutes they are, nor whether they are kept or new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from snabbdialog.minutes import html
from snabbdialog.ui import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from snabbdialog.minutes.blocks import Minutes


class MinutesText(QTextDocument):
    """A text that fetches nothing, whatever its HTML asks for: minutes may have come with a file from outside."""

    def loadResource(self, kind: int, address: QUrl | str) -> QImage:
        return QImage()  # a picture of nothing; told that there is none, Qt looks for the file itself


class MinutesView(QTextBrowser):
    """The minutes as they look on the screen; links lead out of the program."""

    def __init__(self, name: str) -> None:
        super().__init__()
        text = MinutesText(self)
        text.setDefaultFont(self.font())
        self.setDocument(text)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(name)

    def show_minutes(self, minutes: Minutes) -> None:
        """Show these minutes, in the colours of the window."""
        self.setHtml(html.render(minutes, dark=theme.is_dark()))
