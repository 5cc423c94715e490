"""What is said: a kind and a line, the question and group one is at, and what each kind asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from snabbdialog.method import load_methods
from snabbdialog.model import Entry, FocusArea, Participant, edited
from snabbdialog.ui.pages.entries import Entries, entry_view, is_overdue
from snabbdialog.ui.widgets.fields import Field
from tests.ui.acting import ALT, CTRL, file_rows, hand, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


@pytest.fixture
def entries(empty: Walk) -> Entries:
    """The section, with the keyboard on its line."""
    section = empty.go("dialogue").show_section("entries")
    settle()
    assert isinstance(section, Entries)
    section.rows.add_line.line.setFocus()
    return section


def say(entries: Entries, text: str, kind: str = "note") -> None:
    """Write what is said, of a kind chosen by its number."""
    entries.rows.add_line.line.setFocus()
    press(Qt.Key(Qt.Key.Key_1 + list(entries.rows.spec.kinds).index(kind)), ALT)
    write(text)
    press(Qt.Key.Key_Return)
    settle()


def asked_for(entries: Entries) -> set[str]:
    """Open the last row; return what its fields are called."""
    entries.rows.list.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    settle()
    names = {field.accessibleName() for field in entries.rows.list.findChildren(QWidget) if isinstance(field, Field)}
    press(Qt.Key.Key_Escape)
    return names


def test_a_question_longer_than_its_line_shows_its_beginning(entries: Entries) -> None:
    line = entries.question.lineEdit()
    line.setFocus()
    assert line.cursorPosition() == 0
    press(Qt.Key.Key_Down)
    assert (entries.question.currentIndex(), line.cursorPosition()) == (1, 0)
    entries.question.setCurrentIndex(2)
    assert line.cursorPosition() == 0
    press(Qt.Key.Key_End)
    write("!")
    entries.group.setFocus()
    assert line.cursorPosition() == 0


@pytest.mark.parametrize("which", ["question", "group"])
def test_undo_is_the_windows_where_nobody_types_in_the_lines_above(empty: Walk, entries: Entries, store: Store, which: str) -> None:
    say(entries, "En anteckning")
    getattr(entries, which).setFocus()
    if which == "question":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Z, CTRL)
    assert not file_rows(store.path, "entry")
    write("Grupp 2")
    press(Qt.Key.Key_Y, CTRL)
    assert not file_rows(store.path, "entry")  # what is being typed is the line's own


def test_what_is_said_is_in_the_file_with_its_kind_question_group_and_time(entries: Entries, store: Store) -> None:
    question = named(entries, "The question one is at")
    question.setFocus()
    press(Qt.Key.Key_Down)
    named(entries, "Group, if the room is divided").setFocus()
    write("Grupp 2")
    say(entries, "Vi behöver en väg in", "insight")
    (row,) = file_rows(store.path, "entry")
    assert (row["kind"], row["text"], row["group_name"]) == ("insight", "Vi behöver en väg in", "Grupp 2")
    assert row["question"] == question.currentText() != ""
    assert row["said_at"].startswith(f"{date.today():%Y-%m}")  # noqa: DTZ011 — the user's own day


def test_the_questions_stand_in_the_language_of_the_minutes(empty: Walk) -> None:
    empty.document.edit("edit", "session", empty.document.id, language="sv")
    questions = [question.text for question in load_methods("sv").by_id["ostergotland"].questions]
    assert Entries(empty.document).question.itemText(0) in questions


def test_a_question_of_ones_own_is_kept_and_offered_next_time(empty: Walk, entries: Entries, store: Store) -> None:
    named(entries, "The question one is at").setFocus()
    entries.question.lineEdit().selectAll()
    write("Vad gör vi i morgon?")
    say(entries, "Ringer")
    assert file_rows(store.path, "entry")[0]["question"] == "Vad gör vi i morgon?"
    again = Entries(empty.document)
    assert again.question.findText("Vad gör vi i morgon?") > 0
    assert again.question.findText("") < 0
    again.deleteLater()


def test_the_focus_area_stands_on_top(entries: Entries) -> None:
    document = entries._document
    assert "No focus area is chosen yet." in shown_texts(entries)
    document.add("add", FocusArea(session=document.id, title="Innovationsstöd", chosen=1))
    assert "Focus area: Innovationsstöd" in shown_texts(entries)


@pytest.mark.parametrize(
    ("kind", "more", "less"),
    [
        (
            "note",
            {"Kind", "Visibility", "What came out of it"},
            {"Who is responsible", "Decided by, only if it is a decision", "State aid"},
        ),
        ("action", {"Who is responsible", "Done by", "Funding path", "What will show it is done", "State aid"}, {"Decided on"}),
        ("commitment", {"Who is responsible", "Done by", "State"}, {"Funding path", "State aid", "Decided on"}),
        ("agreement", {"Who is responsible", "Decided by, only if it is a decision", "Decided on"}, {"Funding path", "State aid"}),
    ],
)
def test_a_row_asks_for_what_its_kind_needs(entries: Entries, kind: str, more: set[str], less: set[str]) -> None:
    say(entries, "Något", kind)
    names = asked_for(entries)
    assert more <= names
    assert not less & names


def test_what_is_missing_in_an_action_is_said_until_it_is_there(entries: Entries, store: Store) -> None:
    say(entries, "Ta fram ett avtal", "action")
    assert entries.rows.list.rows.rows[0].mark == "nobody responsible, no date"
    entries.rows.list.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    settle()
    for name, text in (("Who is responsible", "Region Kalmar"), ("Done by", "1 september 2099")):
        named(entries.rows, name).setFocus()
        write(text)
        press(Qt.Key.Key_Tab)
    settle()
    assert entries.rows.list.rows.rows[0].mark == ""
    assert (file_rows(store.path, "entry")[0]["who"], file_rows(store.path, "entry")[0]["due"]) == ("Region Kalmar", "2099-09-01")


def test_those_in_the_room_are_offered_as_responsible(entries: Entries) -> None:
    document = entries._document
    document.add("add", Participant(session=document.id, role="Chef", organisation="Region Kalmar"))
    say(entries, "Ringa", "action")
    entries.rows.list.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    settle()
    offered = named(entries.rows, "Who is responsible").completer().model()
    assert {offered.index(i, 0).data() for i in range(offered.rowCount())} >= {"Chef", "Region Kalmar"}


def test_a_number_makes_a_row_another_kind_and_keeps_the_rest(entries: Entries, store: Store) -> None:
    say(entries, "Avtal", "note")
    entries.rows.list.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_4)
    (row,) = file_rows(store.path, "entry")
    assert (row["kind"], row["text"]) == ("action", "Avtal")
    assert hand() is entries.rows.list


def test_tags_and_what_is_not_shared_are_chips(entries: Entries) -> None:
    document = entries._document
    document.add("add", Entry(session=document.id, text="x", tags=" hälsa, ,vård", visibility="internal", who="Region A", due="2099-01-02"))
    settle()
    row = entries.rows.list.rows.rows[0]
    assert row.chips == ("hälsa", "vård", document.words.choice("visibility", "internal"))
    assert row.meta.startswith("Region A · 2 January 2099")


@pytest.mark.parametrize(
    ("due", "status", "late"),
    [
        ("2026-05-11", "", True),
        ("2026-05-12", "", False),
        ("2026-05-11", "done", False),
        ("2026-05-11", "dropped", False),
        ("snart", "", False),
    ],
)
def test_an_action_is_overdue_when_its_day_has_passed_and_it_is_neither_done_nor_dropped(due: str, status: str, late: bool) -> None:
    assert is_overdue(Entry(kind="action", due=due, status=status), today=date(2026, 5, 12)) is late


def test_an_overdue_action_says_so(entries: Entries) -> None:
    document = entries._document
    entry = Entry(id="late", session=document.id, kind="action", text="x", who="Region A", due="2020-01-01")
    assert entry_view(document, entry).mark == "overdue"
    document.add("add", entry)
    document.apply("done", [edited(entry, status="done")])
    settle()
    assert entries.rows.list.rows.rows[0].mark == ""


def test_another_kind_brings_its_own_fields_at_once(entries: Entries) -> None:
    say(entries, "Ta fram ett förslag")
    rows = entries.rows.list
    rows.open(rows.rows.rows[0].id)
    settle()
    named(entries, "Kind").setFocus()
    for _ in range(3):
        press(Qt.Key.Key_Down)
        settle()
    assert hand().accessibleName() == "Kind"
    assert hand().currentText() == "Action"
    assert named(entries, "Who is responsible").isVisible()
