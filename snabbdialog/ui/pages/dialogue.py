"""Step 4: the dialogue itself: what is said, by question and group; funding; results; homework to a dated meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.model import Entry
from snabbdialog.ui.theme import M
from snabbdialog.ui.widgets.fields import LineField, TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form, column, scrolling
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.typed_fields import date_field

from .deadlines import Deadlines
from .entries import Entries, entry_details, entry_view, with_cells
from .funding import Funding
from .page import Page, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.ui.document import Document


class DialoguePage(Page):
    """Notes, funding, results and homework."""

    step = "dialogue"

    def sections(self) -> Sequence[Section]:
        return [
            Section("entries", self.tr("What is said"), lambda: Entries(self.document)),
            Section("funding", self.tr("Funding"), lambda: Funding(self.document)),
            Section("results", self.tr("Results and sustainability"), lambda: Results(self.document)),
            Section("homework", self.tr("Homework and next meeting"), lambda: Homework(self.document)),
            Section("deadlines", self.tr("Deadlines"), lambda: Deadlines(self.document)),
        ]

    def hint(self) -> str:
        actions = [entry for entry in self.document.rows("entry") if entry.kind == "action"]
        without = sum(1 for action in actions if not action.who)
        if without:
            return self.tr("%n action(s) with nobody responsible", "", without)
        undated = sum(1 for action in actions if not action.due)
        return self.tr("%n action(s) without a date", "", undated) if undated else ""


class Results(QWidget):
    """What is expected, soon and in the long run, and how it bears on sustainability."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        at = (document, "session", document.id)
        results, sustainability = Form(columns=1), Form(columns=1)
        results.add(plain(self.tr("Expected results"), role="heading"))
        results.add(labelled(TextField(*at, "results_short"), self.tr("In the &short run")))
        results.add(labelled(TextField(*at, "results_long"), self.tr("In the &long run")))
        sustainability.add(plain(self.tr("Sustainability"), role="heading"))
        sustainability.add(labelled(TextField(*at, "sustainability_social"), self.tr("S&ocial")))
        sustainability.add(labelled(TextField(*at, "sustainability_economic"), self.tr("&Economic")))
        sustainability.add(labelled(TextField(*at, "sustainability_environmental"), self.tr("E&nvironmental")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(results, sustainability))


class Homework(QWidget):
    """What is done before the next meeting, and when and where that is."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        form, at = Form(columns=2), (document, "session", document.id)
        form.add(labelled(date_field(*at, "next_meeting"), self.tr("&Next meeting")))
        form.add(labelled(LineField(*at, "next_meeting_place"), self.tr("&Where")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(form, HomeworkRows(document), spacing=M, stretch=(0, 1)))


class HomeworkRows(RowSection):
    """The homework: task, who, when."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="entry",
                noun=self.tr("homework"),
                label=self.tr("Homework"),
                placeholder=self.tr("Write what is to be done before the next meeting and press Enter"),
                empty=self.tr("What does everyone bring to the next meeting?"),
                records=lambda: [entry for entry in document.rows("entry") if entry.kind == "homework"],
                view=lambda entry: entry_view(document, entry),
                new=lambda _kind, text: Entry(kind="homework", text=text, due=document.session.next_meeting),
                row=lambda _kind, cells: with_cells(Entry(kind="homework", due=document.session.next_meeting), cells),
                details=lambda id: entry_details(document, id),
            ),
        )
