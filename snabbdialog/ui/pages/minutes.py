"""Step 5: the minutes as they will be, what is missing, what is left out, export, and finalising."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.model import Need
from snabbdialog.ui.widgets.fields import ChoiceField, LineField, TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form, scrolling
from snabbdialog.ui.widgets.rows import RowList, RowView
from snabbdialog.ui.widgets.typed_fields import date_field
from snabbdialog.visibility import withheld

from .finalising import Finalising
from .page import Page, Section
from .preview import Preview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.model import Entry
    from snabbdialog.ui.document import Document


class MinutesPage(Page):
    """Preview, contents, what is left out, finalising."""

    step = "minutes"

    def sections(self) -> Sequence[Section]:
        return [
            Section("preview", self.tr("Preview"), self._preview),
            Section("contents", self.tr("Contents and recipients"), lambda: Contents(self.document, self.preview)),
            Section("left_out", self.tr("Left out"), lambda: LeftOut(self.document)),
            Section("finalise", self.tr("Finalise"), lambda: Finalising(self.document)),
        ]

    def hint(self) -> str:
        count = len(withheld(self.document.dialogue()))
        return self.tr("%n row(s) left out", "", count) if count else ""

    def primary(self) -> str:
        return self.tr("Export to Word …")

    def do_primary(self) -> None:
        self.show_section("preview")  # where one reads what is exported, and how it went
        self.preview.export_word()

    def _preview(self) -> Preview:
        self.preview = Preview(self.document)
        return self.preview


class Contents(QWidget):
    """Which sections, whose template, with or without personal data; and what only the minutes need."""

    def __init__(self, document: Document, preview: Preview) -> None:
        super().__init__()
        at, words = (document, "session", document.id), document.words
        form = Form(columns=2)
        titles = words.choices("session.document_title")
        help = self.tr("«Minnesanteckningar» has a narrow meaning in Swedish law; «Mötesanteckningar» is nearly always right.")
        form.add(labelled(ChoiceField(*at, "document_title", choices=titles, required=True), self.tr("&Title of the document"), help=help))
        form.add(labelled(LineField(*at, "reference"), self.tr("Registry &number (diarienummer)")))
        form.add(labelled(TextField(*at, "distribution", lines=2), self.tr("&Recipients, one a line")), wide=True)
        form.add(labelled(TextField(*at, "attachments", lines=1), self.tr("&Attachments, one a line")), wide=True)
        form.add(labelled(LineField(*at, "adjusted_by"), self.tr("Ad&justed by")))
        form.add(labelled(date_field(*at, "adjusted_on"), self.tr("Adjusted &on")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(preview.choices(), form))


class LeftOut(QWidget):
    """What visibility keeps out of the minutes, said before anything is exported."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._count = plain(role="strong", wrap=True)
        self._list = RowList(self.tr("Left out"), empty=self.tr("Nothing is left out: everything written is shared."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._count)
        layout.addWidget(self._list, 1)
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        rows = withheld(self._document.dialogue())
        self._count.setText(self.tr("This is left out (%1)").replace("%1", str(len(rows))))
        self._list.show_rows([self._view(row) for row in rows])

    def _view(self, row: Need | Entry) -> RowView:
        words = self._document.words
        if isinstance(row, Need):
            kind, text = words.choice("need.level", row.level), row.title
        else:
            kind, text = words.choice("entry.kind", row.kind), row.text
        below = self.tr("stands under one that is left out")
        return RowView(row.id, text, lead=kind, meta=words.choice("visibility", row.visibility) if row.visibility != "shared" else below)
