"""The dialogue's frame: which region, when, where, why and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.ui.widgets.fields import ChoiceField, LineField, ReadField, TextField, labelled
from snabbdialog.ui.widgets.layout import Form, scrolling
from snabbdialog.ui.widgets.typed_fields import ReadLines, date_field, time_field

if TYPE_CHECKING:
    from snabbdialog.ui.document import Document


class Frame(QWidget):
    """The session's own columns that belong to its preparation."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._at = document, (document, "session", document.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(self._what(), self._when(), self._why()))

    def _what(self) -> Form:
        from snabbdialog.catalogue import load_catalogue

        words, at = self._document.words, self._at
        catalogue = load_catalogue(words.language)
        regions = [region.name for region in catalogue.regions]
        form = Form(columns=2)

        def known(text: str) -> str | None:
            return found.name if (found := catalogue.region(text)) else None

        region = ReadField(
            *at, "region", read=known, write=str,
            problem=self.tr("No region of Sweden has this name. It is kept as written."),
        )  # fmt: skip
        region.offer(regions)
        form.add(labelled(region, self.tr("&Region")))
        methods = {id: method.name for id, method in self._document.methods.items()}
        form.add(labelled(ChoiceField(*at, "method", choices=methods, required=True), self.tr("&Type of session")))
        form.add(labelled(LineField(*at, "title"), self.tr("&Subject, in a few words")), wide=True)
        others = ReadLines(*at, "other_regions", read=known)
        form.add(labelled(others, self.tr("&Other regions that take part, one a line")), wide=True)
        return form

    def _when(self) -> Form:
        words, at, form = self._document.words, self._at, Form(columns=3)
        form.add(labelled(date_field(*at, "date"), self.tr("&Date")))
        form.add(labelled(time_field(*at, "start"), self.tr("&Begins")))
        form.add(labelled(ChoiceField(*at, "form", choices=words.choices("session.form")), self.tr("&Form of meeting")))
        form.add(labelled(LineField(*at, "place"), self.tr("&Place or link")))
        form.add(labelled(LineField(*at, "reference"), self.tr("Registry &number (diarienummer)")))
        form.add(labelled(ChoiceField(*at, "phase", choices=words.choices("session.phase")), self.tr("P&hase")))
        form.add(labelled(date_field(*at, "invited"), self.tr("&Invited")))
        form.add(labelled(date_field(*at, "planned"), self.tr("Planned dat&e")))
        languages = {"sv": "svenska", "en": "English"}
        form.add(labelled(ChoiceField(*at, "language", choices=languages, required=True), self.tr("&Language of the minutes")))
        return form

    def _why(self) -> Form:
        at, form, method = self._at, Form(columns=1), self._document.method
        form.add(labelled(TextField(*at, "purpose"), self.tr("P&urpose")))
        form.add(
            labelled(
                LineField(*at, "network", known=method.networks),
                self.tr("Called through which net&work"),
                help=self.tr("In the RnD network regions and national agencies meet; the S3 network is for smart specialisation."),
            )
        )
        return form
