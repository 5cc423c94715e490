"""A list of rows: who is there, where the keyboard is, what keys ask for; details open where the row stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from snabbdialog.ui.widgets.layout import column
from snabbdialog.ui.widgets.rows import MIME, RowList, RowView
from tests.ui.acting import ALT, CTRL, SHIFT, hand, press, settle, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


def details(id: str) -> QWidget:
    first, second = QLineEdit(id), QCheckBox("yes")
    return column(first, second)


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> Iterator[RowList]:
    """Three rows, shown and with the keyboard, between two other fields."""
    made = RowList("Rows", details=details)
    box = column(QLineEdit("above"), made, QLineEdit("below"))
    qtbot.addWidget(box)
    box.resize(500, 500)
    made.show_rows(views("a", "b", "c"))
    box.show()
    qtbot.waitExposed(box)
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    made.setFocus()
    settle()
    yield made  # noqa: PT022 — keeps the box around it alive


def views(*ids: str, **of: str) -> list[RowView]:
    return [RowView(id, f"Row {id}", **of) for id in ids]


def shown(rows: RowList) -> str:
    return "".join(row.id for row in rows.rows.rows)


@pytest.mark.parametrize(("order", "current"), [("cab", "b"), ("b", "b"), ("abxc", "b"), ("bca", "b")])
def test_the_current_row_stays_current_wherever_it_goes(rows: RowList, order: str, current: str) -> None:
    rows.select("b")
    rows.show_rows(views(*order))
    assert shown(rows) == order
    assert rows.current_id() == current


def test_a_row_that_changes_is_shown_anew(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.rows.dataChanged):
        rows.show_rows([RowView("a", "another"), *views("b", "c")])
    assert rows.rows.data(rows.rows.index(0)) == "another"


def test_a_screen_reader_hears_the_whole_row(rows: RowList) -> None:
    rows.show_rows([RowView("a", "Grant", lead="EU", meta="2026", figure="5 kr", chips=("one", "two"), mark="no date")])
    spoken = rows.rows.data(rows.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "EU. Grant. 2026. 5 kr. one, two. no date"
    assert rows.rows.data(rows.rows.index(0), Qt.ItemDataRole.DecorationRole) is None


def test_the_keyboard_coming_to_the_list_is_on_its_first_row(rows: RowList) -> None:
    assert rows.current_id() == "a"
    press(Qt.Key.Key_End)
    assert rows.current_id() == "c"
    rows.select("gone")
    assert rows.current_id() == "c"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space])
def test_a_row_opens_by_key_with_the_keyboard_in_its_first_field(rows: RowList, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(rows.opened) as told:
        press(key)
    settle()
    assert told.args == ["a"]
    assert isinstance(hand(), QLineEdit)
    assert hand().text() == "a"
    press(Qt.Key.Key_Escape)
    assert (rows.open_id, hand()) == ("", rows)


def test_opening_another_row_closes_the_first(rows: RowList) -> None:
    rows.open("a")
    rows.open("c")
    settle()
    assert rows.open_id == rows.current_id() == "c"
    assert rows.indexWidget(rows.rows.index_of("a")) is None
    rows.open("gone")
    assert rows.open_id == "c"


def test_a_double_click_opens_and_closes(rows: RowList) -> None:
    for expected in ("b", ""):
        at = rows.visualRect(rows.rows.index_of("b")).topLeft() + QPoint(5, 5)
        rows.doubleClicked.emit(rows.indexAt(at))
        settle()
        assert rows.open_id == expected


def test_tab_goes_through_the_details_and_on_to_what_stands_below(rows: RowList) -> None:
    press(Qt.Key.Key_Return)
    settle()
    press(Qt.Key.Key_Tab)
    assert isinstance(hand(), QCheckBox)
    press(Qt.Key.Key_Tab)
    assert hand().text() == "below"


def test_tab_leaves_a_list_whose_rows_are_closed(rows: RowList) -> None:
    press(Qt.Key.Key_Tab)
    assert hand().text() == "below"
    press(Qt.Key.Key_Backtab, SHIFT)
    assert hand() is rows


def test_keys_in_the_details_never_reach_the_row(rows: RowList, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    settle()
    with qtbot.assertNotEmitted(rows.removed), qtbot.assertNotEmitted(rows.digit_pressed), qtbot.assertNotEmitted(rows.moved):
        write("2")
        press(Qt.Key.Key_Backspace, times=3)
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_2)
    assert rows.open_id == "a"


def test_open_details_go_where_their_row_goes_and_close_when_it_is_gone(rows: RowList) -> None:
    rows.open("b")
    settle()
    rows.show_rows(views("b", "c", "a"))
    settle()
    assert rows.open_id == "b"
    assert rows.indexWidget(rows.rows.index_of("b")) is not None
    rows.show_rows(views("c", "a"))
    assert rows.open_id == ""


def test_a_list_without_details_opens_nothing(qtbot: QtBot, look: Look) -> None:
    plain = RowList("Rows")
    qtbot.addWidget(plain)
    plain.show_rows(views("a"))
    plain.toggle("a")
    plain.close_details()
    assert plain.open_id == ""


@pytest.mark.parametrize(
    ("key", "modifiers", "signal", "told"),
    [
        (Qt.Key.Key_Up, ALT, "moved", ["a", -1]),
        (Qt.Key.Key_Down, ALT, "moved", ["a", 1]),
        (Qt.Key.Key_Left, ALT, "indented", ["a", -1]),
        (Qt.Key.Key_Right, ALT, "indented", ["a", 1]),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "removed", [["a"]]),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "removed", [["a"]]),
        (Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, "digit_pressed", ["a", 4]),
        (Qt.Key.Key_9, Qt.KeyboardModifier.KeypadModifier, "digit_pressed", ["a", 9]),
    ],
)
def test_a_key_asks_for_what_it_means(
    rows: RowList, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str, told: list[object]
) -> None:
    with qtbot.waitSignal(getattr(rows, signal)) as heard:
        press(key, modifiers)
    assert heard.args == told


def test_keys_with_ctrl_are_the_windows(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rows.digit_pressed), qtbot.assertNotEmitted(rows.removed):
        press(Qt.Key.Key_2, CTRL)
        press(Qt.Key.Key_Delete, CTRL)


def test_keys_in_an_empty_list_ask_for_nothing(rows: RowList, qtbot: QtBot) -> None:
    rows.show_rows([])
    with qtbot.assertNotEmitted(rows.removed), qtbot.assertNotEmitted(rows.opened):
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_Return)


def test_several_rows_are_chosen_with_shift(rows: RowList, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(rows.removed) as heard:
        press(Qt.Key.Key_Delete)
    assert heard.args == [["a", "b"]]


def drop(rows: RowList, moving: str, where: QPointF) -> None:
    data = QMimeData()
    data.setData(MIME, moving.encode())
    rows.dropEvent(QDropEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize(("half", "before"), [(2, "b"), (-2, "c")])
def test_a_row_is_dropped_above_or_below_the_middle_of_another(rows: RowList, qtbot: QtBot, half: int, before: str) -> None:
    rect = rows.visualRect(rows.rows.index_of("b"))
    where = QPointF(20, rect.top() + half if half > 0 else rect.bottom() + half)
    with qtbot.waitSignal(rows.dropped) as heard:
        drop(rows, "a", where)
    assert heard.args == ["a", before]


def test_a_row_dropped_below_all_goes_last_and_on_itself_stays(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.dropped) as heard:
        drop(rows, "a", QPointF(20, rows.viewport().height() - 3))
    assert heard.args == ["a", ""]
    with qtbot.assertNotEmitted(rows.dropped):
        drop(rows, "a", QPointF(20, rows.visualRect(rows.rows.index_of("a")).top() + 2))


def test_a_row_carries_its_id_when_it_is_dragged(rows: RowList) -> None:
    index = rows.rows.index_of("c")
    assert rows.rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert bytes(rows.rows.mimeData([index]).data(rows.rows.mimeTypes()[0]).data()) == b"c"


def test_a_thousand_rows_have_no_widgets(rows: RowList) -> None:
    rows.show_rows(views(*(str(n) for n in range(1000))))
    settle()
    before = len(rows.findChildren(QWidget))
    rows.select("999")
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert len(rows.findChildren(QWidget)) == before < 30


def test_a_letter_more_lays_out_no_row_out_of_view(rows: RowList, monkeypatch: pytest.MonkeyPatch) -> None:
    rows.show_rows(views(*map(str, range(300))))
    settle()
    measured: list[int] = []
    size = rows.painter.sizeHint
    monkeypatch.setattr(rows.painter, "sizeHint", lambda option, index: (measured.append(index.row()), size(option, index))[1])
    rows.show_rows([RowView("0", "Row 0!"), *views(*map(str, range(1, 300)))])
    settle()
    assert max(measured) < 50


def test_a_row_that_grows_pushes_the_others_down(rows: RowList) -> None:
    top = rows.visualRect(rows.rows.index_of("c")).top()
    rows.show_rows([RowView("a", "Row a, which takes more than one line. " * 5), *views("b", "c")])
    settle()
    assert rows.visualRect(rows.rows.index_of("c")).top() > top


def in_view(rows: RowList, id: str) -> bool:
    place = rows.visualRect(rows.rows.index_of(id))
    return not place.isEmpty() and rows.viewport().rect().contains(place)


def test_a_row_added_after_hundreds_is_brought_into_view(rows: RowList) -> None:
    rows.show_rows(views(*(str(i) for i in range(400))))
    rows.select("399")
    assert in_view(rows, "399")
    rows.show_rows(views(*(str(i) for i in range(401))))
    rows.select("400")
    assert in_view(rows, "400")


def test_a_row_far_down_stays_in_view_when_its_details_open(rows: RowList, qtbot: QtBot) -> None:
    rows.show_rows(views(*(str(i) for i in range(400))))
    rows.select("250")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: in_view(rows, "250"))
    rows.scheduleDelayedItemsLayout()
    settle()
    assert in_view(rows, "250")


def test_a_row_can_be_dragged_by_moving_it(rows: RowList) -> None:
    model, moving = rows.model(), Qt.DropAction.MoveAction
    data = model.mimeData([model.index(0, 0)])
    assert model.supportedDragActions() & moving  # else a drag never begins as a move, and the list takes no other
    assert model.canDropMimeData(data, moving, 1, 0, model.index(-1, 0))


def test_tab_brings_each_field_of_high_details_into_view(qtbot: QtBot, look: Look) -> None:
    made = RowList("Rows", details=lambda _id: column(*(QLineEdit(str(i)) for i in range(20))))
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_rows(views("a", "b"))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    made.open("b")
    qtbot.waitUntil(lambda: isinstance(hand(), QLineEdit))
    for number in range(20):
        assert hand().text() == str(number)
        place = QRect(hand().mapTo(made.viewport(), QPoint()), hand().size())
        assert made.viewport().rect().contains(place), number
        press(Qt.Key.Key_Tab)
