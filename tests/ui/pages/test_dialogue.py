"""The dialogue's page: results and sustainability, homework to a dated meeting, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.model import Entry
from snabbdialog.ui.pages.dialogue import HomeworkRows
from tests.ui.acting import ALT, file_rows, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


def fill(walk: Walk, name: str, text: str) -> None:
    named(walk.page, name).setFocus()
    write(text)
    press(Qt.Key.Key_Tab)


def show(walk: Walk, section: str) -> None:
    walk.go("dialogue").show_section(section)
    settle()


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("In the short run", "results_short"),
        ("In the long run", "results_long"),
        ("Social", "sustainability_social"),
        ("Economic", "sustainability_economic"),
        ("Environmental", "sustainability_environmental"),
    ],
)
def test_results_and_sustainability_are_in_the_file(empty: Walk, store: Store, name: str, column: str) -> None:
    show(empty, "results")
    fill(empty, name, "Fler idéer")
    assert file_rows(store.path, "session")[0][column] == "Fler idéer"


def test_homework_is_due_at_the_next_meeting(empty: Walk, store: Store) -> None:
    show(empty, "homework")
    fill(empty, "Next meeting", "9 februari 2027")
    fill(empty, "Where", "Video")
    rows = empty.page.findChild(HomeworkRows)
    rows.add_line.line.setFocus()
    write("Läs avtalet")
    press(Qt.Key.Key_Return)
    settle()
    (entry,) = file_rows(store.path, "entry")
    assert (entry["kind"], entry["text"], entry["due"]) == ("homework", "Läs avtalet", "2027-02-09")
    session = file_rows(store.path, "session")[0]
    assert (session["next_meeting"], session["next_meeting_place"]) == ("2027-02-09", "Video")
    assert rows.list.rows.rows[0].mark == "nobody responsible"


def test_homework_is_all_the_homework_and_nothing_else(empty: Walk) -> None:
    show(empty, "homework")
    id = empty.document.id
    empty.document.add("add", Entry(session=id, kind="note", text="no"), Entry(session=id, kind="homework", text="yes", position=1.0))
    settle()
    assert [row.title for row in empty.page.findChild(HomeworkRows).list.rows.rows] == ["yes"]


def test_a_task_moves_past_the_next_task_and_not_past_notes_that_stand_elsewhere(empty: Walk) -> None:
    show(empty, "homework")
    kinds = ("homework", "note", "note", "homework")
    empty.document.add("add", *(Entry(session=empty.document.id, kind=kind, text=str(i), position=i) for i, kind in enumerate(kinds)))
    settle()
    rows = empty.page.findChild(HomeworkRows).list
    rows.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, ALT)
    assert [row.title for row in rows.rows.rows] == ["3", "0"]


def test_the_page_says_what_its_actions_lack_one_thing_at_a_time(empty: Walk) -> None:
    show(empty, "entries")
    document = empty.document
    document.add("add", *[Entry(id=f"e{n}", session=document.id, kind="action", text="x", position=n) for n in range(2)])
    assert "2 actions with nobody responsible" in shown_texts(empty.footer)
    for n in range(2):
        document.edit("edit", "entry", f"e{n}", who="Region A")
    assert "2 actions without a date" in shown_texts(empty.footer)
    for n in range(2):
        document.edit("edit", "entry", f"e{n}", due="2099-01-01")
    assert not any("action" in text for text in shown_texts(empty.footer))
