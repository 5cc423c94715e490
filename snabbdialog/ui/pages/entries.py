"""What is said in the dialogue, as it is said: a kind and a line; its question and group follow from where the room is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from snabbdialog.model import Entry
from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.fields import CheckField, ChoiceField, LineField, TextField, labelled, leaves_to_the_window, plain
from snabbdialog.ui.widgets.layout import Form, column
from snabbdialog.ui.widgets.pasted import joined
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView
from snabbdialog.ui.widgets.typed_fields import date_field
from snabbdialog.values import parse_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.model import Change
    from snabbdialog.ui.document import Document

BINDING = ("action", "commitment", "homework")


class _FreeLine(QLineEdit):
    """A line that is no column of the dialogue; undo and redo are the window's, but for what somebody is typing in it."""

    def event(self, event: QEvent) -> bool:
        if leaves_to_the_window(event) and not self.isModified():
            event.ignore()
            return False
        return super().event(event)


class Entries(QWidget):
    """The focus area on top, the question and group one is at, and what is said."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._focus = plain(role="strong", wrap=True)
        self.question, self.group = QComboBox(), _FreeLine()
        self._offer_questions()
        form = Form(columns=2)
        form.add(labelled(self.question, self.tr("T&he question one is at")))
        form.add(labelled(self.group, self.tr("Grou&p, if the room is divided")))
        self.rows = EntryRows(document, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self._focus, form, self.rows, spacing=S, stretch=(0, 0, 1)))
        document.changed.connect(self._show_focus)
        self._show_focus()

    def new(self, kind: str, text: str) -> Entry:
        """Return what was said now, at the question and in the group one is at."""
        said_at = datetime.now().astimezone().isoformat(timespec="seconds")
        return Entry(kind=kind, text=text, question=self.question.currentText(), group_name=self.group.text().strip(), said_at=said_at)

    def _offer_questions(self) -> None:
        method = self._document.minutes_method()  # they become headings there
        line = _FreeLine(self.question)  # born there, or the style sheet pads it as a line of its own
        self.question.setLineEdit(line)
        self.question.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.question.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        at_step = [method.question(id).text for id in method.step("dialogue").questions]
        own = [entry.question for entry in self._document.rows("entry")]
        texts = dict.fromkeys([*at_step, *(q.text for q in method.questions), *method.group_questions, *own])
        self.question.addItems([text for text in texts if text])
        line.home(False)
        for chosen in (self.question.currentIndexChanged, self.question.activated, line.editingFinished):
            chosen.connect(lambda *_: line.home(False))  # a question that is longer than its line shows how it begins

    def _show_focus(self) -> None:
        chosen = next((area for area in self._document.rows("focus_area") if area.chosen), None)
        self._focus.setText(self.tr("Focus area: %1").replace("%1", chosen.title) if chosen else self.tr("No focus area is chosen yet."))


class EntryRows(RowSection):
    """The list of what is said; digits make a row another kind."""

    def __init__(self, document: Document, at: Entries) -> None:
        super().__init__(
            document,
            Rows(
                table="entry",
                noun=self.tr("note"),
                label=self.tr("What is said"),
                kinds=document.words.choices("entry.kind"),
                placeholder=self.tr("Write what is said and press Enter"),
                empty=self.tr("Choose a kind with Alt and its number, write, press Enter. In the list a number makes a row another kind."),
                view=lambda entry: entry_view(document, entry),
                new=at.new,
                row=lambda kind, cells: with_cells(at.new(kind, ""), cells),
                alone=True,
                details=lambda id: entry_details(document, id),
            ),
        )

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        super()._on_changed(changes)
        if any(change.id == self.list.open_id and "kind" in (change.before or {}) and change.after for change in changes):
            QTimer.singleShot(0, self, self._open_anew)

    def _open_anew(self) -> None:
        """Show the fields that the open row's other kind asks for, with the keyboard in the field it was in."""
        held = QApplication.focusWidget()
        name = held.accessibleName() if held is not None and self.list.viewport().isAncestorOf(held) else ""
        self.list.open(self.list.open_id, focus=False)
        anew = self.list.indexWidget(self.list.rows.index_of(self.list.open_id))
        found = (field for field in (anew.findChildren(QWidget) if anew and name else ()) if field.accessibleName() == name)
        if (field := next(found, None)) is not None:
            field.setFocus()


def entry_view(document: Document, entry: Entry) -> RowView:
    """Return how an entry looks, with what is missing in words."""
    words = document.words
    facts = [entry.who, words.date(entry.due), words.choice("entry.status", entry.status), words.choice("entry.outcome", entry.outcome)]
    facts += [entry.group_name, entry.question, words.clock(entry.said_at[11:16])]
    missing = []
    if entry.kind in BINDING and not entry.who:
        missing.append(QCoreApplication.translate("Entries", "nobody responsible"))
    if entry.kind in BINDING and not entry.due:
        missing.append(QCoreApplication.translate("Entries", "no date"))
    if is_overdue(entry, today=date.today()):  # noqa: DTZ011 — the user's own day
        missing.append(QCoreApplication.translate("Entries", "overdue"))
    chips = [tag.strip() for tag in entry.tags.split(",") if tag.strip()]
    chips += [words.choice("visibility", entry.visibility)] if entry.visibility != "shared" else []
    return RowView(
        entry.id, entry.text, lead=words.choice("entry.kind", entry.kind), meta=" · ".join(fact for fact in facts if fact),
        chips=tuple(chips), mark=", ".join(missing),
    )  # fmt: skip


def with_cells(entry: Entry, cells: Sequence[str]) -> Entry:
    """Return the entry with the cells of a table's row: what is to be done, who does it and by which day, else all as its text."""
    if entry.kind not in BINDING:
        return replace(entry, text=joined(*cells))
    days = [day for cell in cells[1:] if (day := parse_date(cell))]
    who = joined(*(cell for cell in cells[1:] if not parse_date(cell)))
    return replace(entry, text=cells[0], who=who, due=days[0] if days else entry.due)


def is_overdue(entry: Entry, *, today: date) -> bool:
    """Tell whether an entry's date has passed and it is neither done nor dropped."""
    try:
        return date.fromisoformat(entry.due) < today and entry.status not in ("done", "dropped")
    except ValueError:
        return False


def entry_details(document: Document, id: str) -> QWidget:
    """Return the fields of an entry, those its kind asks for."""
    return EntryForm(document, id)


class EntryForm(Form):
    """The details of what was said."""

    def __init__(self, document: Document, id: str) -> None:
        super().__init__(columns=3)
        self._document, self._at, words = document, (document, "entry", id), document.words
        kind = document.row("entry", id).kind
        self.add(labelled(TextField(*self._at, "text", lines=1), self.tr("&Text")), wide=True)
        if kind in (*BINDING, "agreement"):
            self._binding(kind)
        if kind == "agreement":
            self._decision()
        if kind == "action":
            self._state_aid()
        self._choice("kind", self.tr("&Kind"), words.choices("entry.kind"), required=True)
        self._choice("outcome", self.tr("What &came out of it"), words.choices("entry.outcome"))
        self._choice("visibility", self.tr("&Visibility"), words.choices("visibility"), required=True)
        self.add(labelled(LineField(*self._at, "question"), self.tr("&Question")))
        self.add(labelled(LineField(*self._at, "group_name"), self.tr("&Group")))
        self.add(labelled(LineField(*self._at, "tags", known=document.method.tags), self.tr("T&ags, separated by commas")))
        self._choice("reach", self.tr("R&each"), words.choices("need.reach"))

    def _binding(self, kind: str) -> None:
        people = [p.name or p.role for p in self._document.rows("participant")] + [
            p.organisation for p in self._document.rows("participant")
        ]
        self.add(labelled(LineField(*self._at, "who", known=[*people, *self._document.known("who")]), self.tr("Who is &responsible")))
        self.add(labelled(date_field(*self._at, "due"), self.tr("&Done by")))
        self._choice("status", self.tr("&State"), self._document.words.choices("entry.status"))
        if kind == "action":
            self.add(labelled(LineField(*self._at, "funding_path", known=self._document.known("financier")), self.tr("&Funding path")))
            self.add(labelled(LineField(*self._at, "evidence"), self.tr("What will sho&w it is done")))

    def _decision(self) -> None:
        self.add(labelled(LineField(*self._at, "decided_by"), self.tr("Decided &by, only if it is a decision")))
        self.add(labelled(date_field(*self._at, "decided_on"), self.tr("Decided &on")))
        self.add(CheckField(*self._at, "confirmed", text=self.tr("Read back and confirmed in the room")))

    def _state_aid(self) -> None:
        self._choice("state_aid", self.tr("State a&id"), self._document.words.choices("state_aid"))
        self.add(labelled(LineField(*self._at, "state_aid_note"), self.tr("Rule, a&nd who checks it")))

    def _choice(self, column: str, label: str, choices: dict[str, str], *, required: bool = False) -> None:
        self.add(labelled(ChoiceField(*self._at, column, choices=choices, required=required), label))
