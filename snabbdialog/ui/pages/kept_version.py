"""A finalised version as it was kept: to read again, and to export as it was. Must not know the text as it is now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from snabbdialog.errors import UserError
from snabbdialog.minutes.blocks import from_json
from snabbdialog.minutes.contents import file_name
from snabbdialog.ui.saving_as import ask_where
from snabbdialog.ui.theme import S, em
from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.minutes_view import MinutesView
from snabbdialog.visibility import share

if TYPE_CHECKING:
    from snabbdialog.minutes.blocks import Minutes
    from snabbdialog.model import Version
    from snabbdialog.ui.document import Document


class KeptVersion(QWidget):
    """The version's text, and a way to Word."""

    def __init__(self, document: Document, version: Version) -> None:
        super().__init__()
        self._document, self._version = document, version
        self._minutes = _readable(version)
        view = MinutesView(self.tr("Version %1 as it was finalised").replace("%1", str(version.number)))
        if self._minutes is None:
            view.setPlainText(self.tr("This version came with a file and holds no minutes that can be read."))
        else:
            view.show_minutes(self._minutes)
        view.setFixedHeight(em(18))
        export = QPushButton(self.tr("E&xport this version to Word …"))
        export.clicked.connect(self._export)
        export.setEnabled(self._minutes is not None)
        self._done = plain(role="meta", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(view)
        layout.addWidget(export, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._done)

    def _export(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = file_name(share(self._document.dialogue()), self._version.number)
        path = ask_where(self, self.tr("Export"), folder / name, self.tr("Word document (*.docx)"))
        if path and self._minutes:
            self._done.setText(self._written(self._minutes, path))

    def _written(self, minutes: Minutes, path: Path) -> str:
        """Write the version; return how it went, in a sentence."""
        from snabbdialog.minutes import word

        try:
            word.write(minutes, path)
        except UserError as error:
            return self._document.words.sentence(error)
        return self.tr("Exported: %1").replace("%1", str(path))


def _readable(version: Version) -> Minutes | None:
    try:
        return from_json(version.contents)
    except ValueError:  # it came with a file from outside
        return None
