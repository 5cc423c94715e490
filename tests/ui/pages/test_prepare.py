"""The preparation: frame, participants, agenda with clock times, documents; what cannot be read stays as written, marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from snabbdialog.model import AgendaItem
from snabbdialog.ui.widgets.row_section import RowSection
from tests.ui.acting import ALT, CTRL, file_rows, hand, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


def rows_of(walk: Walk, section: str) -> RowSection:
    """Show a section of rows, with the keyboard on its line."""
    rows = walk.go("prepare").show_section(section)
    settle()
    assert isinstance(rows, RowSection)
    rows.add_line.line.setFocus()
    return rows


def enter(*texts: str) -> None:
    for text in texts:
        write(text)
        press(Qt.Key.Key_Return)


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)


def open_row(rows: RowSection) -> QWidget:
    rows.list.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    settle()
    return rows.list


def fill(within: QWidget, name: str, text: str) -> None:
    field = named(within, name)
    field.setFocus()
    field.selectAll()
    write(text)
    press(Qt.Key.Key_Tab)


def session(walk: Walk) -> dict[str, object]:
    walk.document.save()
    (row,) = file_rows(walk.document.store.path, "session")
    return row


def test_other_regions_are_named_as_the_region_is_and_other_words_stay(empty: Walk) -> None:
    frame = empty.go("prepare").show_section("frame")
    field = named(frame, "Other regions that take part, one a line")
    field.setFocus()
    write("Gävleborg\ngävleborgs län\n\nÅland ")
    field.write()
    assert field.toPlainText() == "Gävleborg\ngävleborgs län\n\nÅland "  # the hand is there still
    press(Qt.Key.Key_Tab)
    assert session(empty)["other_regions"] == field.toPlainText() == "Region Gävleborg\nRegion Gävleborg\n\nÅland "
    empty.document.undo_stack.undo()
    assert session(empty)["other_regions"] == field.toPlainText() == ""


@pytest.mark.parametrize(
    ("name", "typed", "column", "stored"),
    [
        ("Region", "norrbotten", "region", "Region Norrbotten"),
        ("Subject, in a few words", "Life science", "title", "Life science"),
        ("Other regions that take part, one a line", "Region Västerbotten", "other_regions", "Region Västerbotten"),
        ("Date", "12 maj 2026", "date", "2026-05-12"),
        ("Begins", "13.00", "start", "13:00"),
        ("Place or link", "Luleå", "place", "Luleå"),
        ("Registry number (diarienummer)", "2026-00123", "reference", "2026-00123"),
        ("Invited", "2026-04-01", "invited", "2026-04-01"),
        ("Planned date", "1 mars 2026", "planned", "2026-03-01"),
        ("Purpose", "Att välja", "purpose", "Att välja"),
        ("Called through which network", "RUD", "network", "RUD"),
    ],
)
def test_each_field_of_the_frame_is_in_the_file(empty: Walk, name: str, typed: str, column: str, stored: str) -> None:
    fill(empty.page, name, typed)
    assert session(empty)[column] == stored


def test_a_region_that_does_not_exist_stays_as_written_and_is_marked(empty: Walk) -> None:
    fill(empty.page, "Region", "Atlantis")
    assert session(empty)["region"] == "Atlantis"
    assert "No region of Sweden has this name. It is kept as written." in shown_texts(empty.page)
    fill(empty.page, "Region", "kalmar")
    assert "No region of Sweden has this name. It is kept as written." not in shown_texts(empty.page)


@pytest.mark.parametrize("text", ["31 februari 2026", "snart", "2026-13-01", "<b>12</b>"])
def test_a_date_that_is_none_stays_as_written_and_is_marked(empty: Walk, text: str) -> None:
    fill(empty.page, "Date", text)
    assert session(empty)["date"] == text
    assert named(empty.page, "Date").accessibleDescription().startswith("This is not a date.")
    press(Qt.Key.Key_Z, CTRL)
    assert named(empty.page, "Date").accessibleDescription() == ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Handläggare, Vinnova", ("", "Handläggare", "Vinnova")),
        ("strateg för hälsa, Region Dalarna", ("", "strateg för hälsa", "Region Dalarna")),
        ("Utvecklingsdirektör", ("", "Utvecklingsdirektör", "")),
        ("Chef ,  Region Kalmar, Växjö ", ("", "Chef", "Region Kalmar, Växjö")),
        ("Xenia Zetterby, Vinnova", ("Xenia Zetterby", "", "Vinnova")),
        ("Strateg Xenia, Vinnova", ("Strateg Xenia", "", "Vinnova")),
        ("xenia, Vinnova", ("xenia", "", "Vinnova")),
        (", Tillväxtverket", ("", "", "Tillväxtverket")),
    ],
)
def test_a_participant_is_a_name_or_role_a_comma_and_the_organisation(
    empty: Walk, store: Store, text: str, written: tuple[str, str, str]
) -> None:
    rows = rows_of(empty, "participants")
    enter(text)
    (row,) = file_rows(store.path, "participant")
    assert (row["name"], row["role"], row["organisation"]) == written
    assert rows.list.rows.rows[0].title == next(filter(None, written))


def test_a_pasted_table_of_participants_becomes_rows_as_one_step(empty: Walk, store: Store) -> None:
    rows_of(empty, "participants")
    paste("Näringslivschef\tRegion Norrbotten\r\nDeltagare A\tVinnova\tHandläggare\tinnovation\r\n")
    found = [(row["name"], row["organisation"], row["role"]) for row in file_rows(store.path, "participant", "position")]
    assert found == [("", "Region Norrbotten", "Näringslivschef"), ("Deltagare A", "Vinnova", "Handläggare, innovation")]
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(store.path, "participant") == []


def test_a_participants_row_says_side_role_and_who_is_absent(empty: Walk) -> None:
    rows = rows_of(empty, "participants")
    press(Qt.Key.Key_2, ALT)
    enter("Xenia Zetterby, Vinnova")
    details = open_row(rows)
    fill(details, "Role", "Programansvarig")
    press(Qt.Key.Key_Escape)
    empty.document.edit("edit", "participant", rows.list.current_id(), present=0, function="facilitator")
    settle()
    row = rows.list.rows.rows[0]
    assert row.lead == empty.document.words.choice("participant.side", list(rows.spec.kinds)[1])
    assert row.meta == "Programansvarig · Vinnova"
    assert row.chips == (empty.document.words.choice("participant.function", "facilitator"), "absent")


def test_the_agenda_gives_each_point_its_clock_time(empty: Walk, store: Store) -> None:
    empty.document.edit("edit", "session", empty.document.id, start="13:00")
    rows = rows_of(empty, "agenda")
    assert [row.lead for row in rows.list.rows.rows] == ["13:00", "13:10", "13:40", "14:05", "14:35", "15:35"]
    enter("Coffee 15", "Rounding off")
    added = file_rows(store.path, "agenda_item", "position")[-2:]
    assert [(row["title"], row["minutes"]) for row in added] == [("Coffee", 15), ("Rounding off", None)]
    assert [row.lead for row in rows.list.rows.rows][-2:] == ["15:50", "16:05"]


def test_a_pasted_agenda_keeps_its_minutes(empty: Walk, store: Store) -> None:
    rows_of(empty, "agenda")
    paste("Inledning\t10\r\nFika 15 min\r\nVision 2030\r\nLunch\t60 minuter\r\n")
    added = file_rows(store.path, "agenda_item", "position")[-4:]
    assert [(row["title"], row["minutes"]) for row in added] == [("Inledning", 10), ("Fika", 15), ("Vision 2030", None), ("Lunch", 60)]


def test_clock_times_follow_when_a_point_is_moved_or_takes_longer(empty: Walk) -> None:
    empty.document.edit("edit", "session", empty.document.id, start="09:00")
    rows = rows_of(empty, "agenda")
    rows.list.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, ALT)
    assert [row.lead for row in rows.list.rows.rows][:3] == ["09:00", "09:30", "09:40"]
    details = open_row(rows)
    fill(details, "Minutes", "45")
    settle()
    assert rows.list.rows.rows[1].lead == "09:45"


def test_minutes_that_are_no_number_are_kept_and_not_counted(empty: Walk, store: Store) -> None:
    empty.document.edit("edit", "session", empty.document.id, start="09:00")
    rows = rows_of(empty, "agenda")
    fill(open_row(rows), "Minutes", "en stund")
    settle()
    first = file_rows(store.path, "agenda_item", "position")[0]
    assert (first["minutes"], first["as_written"]) == (None, "minutes: en stund")
    assert rows.list.rows.rows[0].mark == "en stund"
    assert rows.list.rows.rows[1].lead == "09:00"


def test_used_time_is_said_at_the_point(empty: Walk) -> None:
    rows = rows_of(empty, "agenda")
    empty.document.tick(empty.document.rows("agenda_item")[1].id, 125)
    settle()
    assert "used: 2 min" in rows.list.rows.rows[1].meta
    assert "used" not in rows.list.rows.rows[0].meta


def test_a_point_at_a_step_that_the_method_does_not_have_stands_on_the_agenda(empty: Walk) -> None:
    empty.document.add("add", AgendaItem(session=empty.document.id, step="elsewhere", title="Elsewhere", position=90.0))
    assert rows_of(empty, "agenda").list.rows.rows[-1].title == "Elsewhere"


def test_a_document_has_a_kind_and_its_particulars_below(empty: Walk, store: Store) -> None:
    rows = rows_of(empty, "sources")
    press(Qt.Key.Key_2, ALT)
    enter("Regional utvecklingsstrategi")
    details = open_row(rows)
    for name, text in (
        ("Reference number", "RUS-1"),
        ("Prepared by", "Region Kalmar"),
        ("Received", "3 maj 2026"),
        ("Revision", "2"),
        ("Pages", "48"),
    ):
        fill(details, name, text)
    settle()
    (row,) = file_rows(store.path, "source")
    assert (row["kind"], row["reference"], row["received"], row["revision"], row["pages"]) == ("strategy", "RUS-1", "2026-05-03", "2", 48)
    shown = rows.list.rows.rows[0]
    assert shown.meta.startswith("Region Kalmar · RUS-1 · rev. 2")
    assert shown.lead == rows.spec.kinds["strategy"]


def test_the_rows_of_a_section_are_found_again_by_a_search(empty: Walk) -> None:
    rows = rows_of(empty, "sources")
    enter("Budget", "Plan")
    wanted = empty.document.rows("source")[0].id
    empty.go("prepare").show_section("frame")
    empty.page.reveal("source", wanted)
    assert empty.page.section == "sources"
    assert hand() is rows.list
    assert rows.list.current_id() == wanted
