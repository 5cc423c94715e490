"""Dates, times, sums and numbers that are none: a quiet mark with words, nothing lost, and all still there later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from snabbdialog.ui.widgets.fields import NumberField, ReadField, labelled
from snabbdialog.ui.widgets.rows import RowList
from snabbdialog.ui.widgets.typed_fields import money_field
from tests.conftest import type_text
from tests.ui.acting import file_rows, named, press, settle, write
from tests.ui.conftest import opened, window_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

FRAME = [
    ("Region", "region", "Region Atlantis"),
    ("Date", "date", "någon gång i maj"),
    ("Begins", "start", "efter lunch"),
    ("Begins", "start", "99:99"),
    ("Invited", "invited", "31 februari 2026"),
]


def field_of(walk: Walk, name: str) -> ReadField:
    field = named(walk.page, name, ReadField)
    field.setFocus()
    field.selectAll()
    return field


def session(walk: Walk) -> dict[str, object]:
    return file_rows(walk.document.store.path, "session")[0]


def mark_below(field: ReadField) -> str:
    marks = [label for label in field.parent().findChildren(QLabel) if label.property("role") == "mark" and label.isVisible()]
    return marks[0].text() if marks else ""


@pytest.mark.parametrize(("name", "column", "text"), FRAME)
def test_what_cannot_be_read_is_kept_as_typed_and_marked_in_words(empty: Walk, name: str, column: str, text: str) -> None:
    field = field_of(empty, name)
    write(text)
    press(Qt.Key.Key_Tab)
    assert session(empty)[column] == text == field.text()
    assert mark_below(field) == field.accessibleDescription() == field.problem != ""


def test_what_is_no_time_is_not_rewritten_as_one_in_swedish(qtbot: QtBot, look: Look, store: Store, kept: QSettings) -> None:
    walk = opened(window_on(store, qtbot=qtbot, kept=kept, language="sv"), "new")
    field = field_of(walk, "Begins")
    write("13:5")
    press(Qt.Key.Key_Tab)
    assert field.text() == "13:5"


@pytest.mark.parametrize(("name", "column", "text"), FRAME)
def test_it_is_there_still_after_leaving_the_page_and_opening_the_file_again(
    empty: Walk, window: Window, name: str, column: str, text: str
) -> None:
    field_of(empty, name)
    write(text)
    empty.go("dialogue")
    assert empty.go("prepare")
    assert named(empty.page, name, ReadField).text() == text
    id = empty.document.id
    assert window.close_dialogue()
    walk = window.open_dialogue(id)
    assert walk is not None
    settle()
    again = named(walk.page, name, ReadField)
    assert again.text() == text
    assert mark_below(again) == again.problem


def test_mending_what_was_wrong_takes_the_mark_away(empty: Walk) -> None:
    field = field_of(empty, "Date")
    write("hm")
    press(Qt.Key.Key_Tab)
    assert mark_below(field)
    field_of(empty, "Date")
    write("12 maj 2026")
    press(Qt.Key.Key_Tab)
    assert field.text() == session(empty)["date"] == "2026-05-12"
    assert mark_below(field) == field.accessibleDescription() == ""


def test_undo_brings_back_the_mark_with_the_text(empty: Walk) -> None:
    field = field_of(empty, "Date")
    write("hm")
    press(Qt.Key.Key_Tab)
    empty.document.undo_stack.undo()
    assert mark_below(field) == ""
    empty.document.undo_stack.redo()
    assert (field.text(), mark_below(field)) == ("hm", field.problem)


def test_a_time_is_read_as_swedes_write_it(empty: Walk) -> None:
    field = field_of(empty, "Begins")
    write("kl. 9.30")
    press(Qt.Key.Key_Tab)
    assert session(empty)["start"] == "09:30"
    assert field.text() == "09:30"


def test_a_region_is_known_by_its_short_name(empty: Walk) -> None:
    field = field_of(empty, "Region")
    write("norrbotten")
    press(Qt.Key.Key_Tab)
    assert session(empty)["region"] == field.text()
    assert "Norrbotten" in field.text()
    assert mark_below(field) == ""


@pytest.fixture
def money(example: Walk, qtbot: QtBot) -> Iterator[NumberField]:
    row = example.document.rows("funding")[0]
    field = money_field(example.document, "funding", row.id, "applied")
    box = labelled(field, "&Applied for")
    qtbot.addWidget(box)
    box.show()
    yield field
    del box  # the field lives as long as its box


def row_of(field: NumberField, walk: Walk) -> dict[str, object]:
    return next(r for r in file_rows(walk.document.store.path, "funding") if r["id"] == field.address[1])


def test_money_with_letters_is_kept_and_not_counted(money: NumberField, example: Walk) -> None:
    money.clear()
    type_text(money, "ett par miljoner")
    money.write()
    assert (row_of(money, example)["applied"], row_of(money, example)["as_written"]) == (None, "applied: ett par miljoner")
    assert money.text() == "ett par miljoner"
    assert mark_below(money) == money.problem


def test_money_that_is_read_is_shown_with_thousands_apart(money: NumberField, example: Walk) -> None:
    money.clear()
    type_text(money, "1,2 mnkr")
    money.editingFinished.emit()
    assert row_of(money, example)["applied"] == 1_200_000
    assert money.text() == "1,200,000"
    assert row_of(money, example)["as_written"] == ""


def test_an_earlier_sum_that_is_taken_back_takes_the_place_of_the_words(money: NumberField, example: Walk) -> None:
    id = money.address[1]
    example.document.edit("edit", "funding", id, applied=None, as_written="applied: oklart\ngranted: cirka 5")
    example.document.edit("take back", "funding", id, **money.columns_of({"applied": 500}))
    row = example.document.row("funding", id)
    assert (row.applied, row.as_written) == (500, "granted: cirka 5")


def test_words_beside_two_sums_are_kept_apart(money: NumberField, example: Walk, qtbot: QtBot) -> None:
    granted = money_field(example.document, "funding", money.address[1], "granted")
    qtbot.addWidget(granted)
    for field, words in ((money, "mycket"), (granted, "litet")):
        field.clear()
        type_text(field, words)
        field.write()
    assert row_of(money, example)["as_written"] == "applied: mycket\ngranted: litet"
    money.selectAll()
    money.backspace()
    money.editingFinished.emit()
    assert (row_of(money, example)["as_written"], granted.text()) == ("granted: litet", "litet")


def test_a_sum_with_many_figures_and_a_novel_in_a_sum_are_kept(money: NumberField, example: Walk) -> None:
    for text in ("9" * 40, "ord " * 50_000):
        money.selectAll()
        money.insert(text)
        money.write()
        assert row_of(money, example)["as_written"] == f"applied: {text.strip()}"
        assert row_of(money, example)["applied"] is None


def test_minutes_of_an_agenda_point_are_whole_numbers(empty: Walk) -> None:
    empty.page.show_section("agenda")
    settle()
    rows = named(empty.page, "Agenda", RowList)
    rows.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    field = named(rows, "Minutes", NumberField)
    field.setFocus()
    field.selectAll()
    write("en kvart")
    press(Qt.Key.Key_Tab)
    item = next(r for r in file_rows(empty.document.store.path, "agenda_item") if r["id"] == field.address[1])
    assert (item["minutes"], item["as_written"]) == (None, "minutes: en kvart")
    field.setFocus()
    field.selectAll()
    write("1 h 15 min")
    press(Qt.Key.Key_Tab)
    assert field.text() == "75"
