"""The line things are added on: Enter, kinds by key, and pasted lists of every look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from snabbdialog.ui.widgets.adding import AddLine
from tests.ui.acting import ALT, CTRL, file_rows, hand, press, settle, write

if TYPE_CHECKING:
    from snabbdialog.ui.walk import Walk


def line_of(walk: Walk, section: str) -> AddLine:
    walk.page.show_section(section)
    settle()
    line = next(line for line in walk.page.findChildren(AddLine) if line.isVisible())
    line.line.setFocus()
    settle()
    return line


def test_enter_adds_a_row_of_the_kind_and_empties_the_line(empty: Walk) -> None:
    line = line_of(empty, "participants")
    press(Qt.Key.Key_2, ALT)
    assert hand() is line.line
    write("Handläggare, Vinnova")
    press(Qt.Key.Key_Return)
    (row,) = file_rows(empty.document.store.path, "participant")
    assert (row["role"], row["organisation"], row["side"], line.line.text()) == ("Handläggare", "Vinnova", "national", "")


def test_enter_on_an_empty_line_adds_nothing(empty: Walk) -> None:
    line_of(empty, "participants")
    write("   ")
    press(Qt.Key.Key_Return)
    assert file_rows(empty.document.store.path, "participant") == []


def test_a_pasted_list_becomes_rows_in_its_order_and_is_one_step(empty: Walk) -> None:
    line = line_of(empty, "actors")
    QGuiApplication.clipboard().setText("• Umeå universitet\n• <b>Vinnova</b>\n\n• Norrlandsklustret")
    press(Qt.Key.Key_V, CTRL)
    names = [row["name"] for row in file_rows(empty.document.store.path, "actor", "position")]
    assert names == ["Umeå universitet", "<b>Vinnova</b>", "Norrlandsklustret"]
    assert line.line.text() == ""
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(empty.document.store.path, "actor") == []


def test_a_pasted_line_stays_on_the_line(empty: Walk) -> None:
    line = line_of(empty, "actors")
    QGuiApplication.clipboard().setText("Umeå universitet")
    press(Qt.Key.Key_V, CTRL)
    assert line.line.text() == "Umeå universitet"


def test_a_pasted_cell_with_a_line_break_stays_on_the_line_as_one(empty: Walk) -> None:
    line = line_of(empty, "actors")
    QGuiApplication.clipboard().setText('"Umeå\nuniversitet"\r\n')
    press(Qt.Key.Key_V, CTRL)
    assert line.line.text() == "Umeå universitet"


def test_ctrl_z_after_enter_takes_the_row_away(empty: Walk) -> None:
    line_of(empty, "actors")
    write("Ett kluster")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(empty.document.store.path, "actor") == []


def test_a_novel_on_one_line_is_added_whole(empty: Walk) -> None:
    line_of(empty, "actors")
    novel = "Ord utan radbrytning " * 5_000
    QGuiApplication.clipboard().setText(novel)
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Return)
    assert [row["name"] for row in file_rows(empty.document.store.path, "actor")] == [novel.strip()]
