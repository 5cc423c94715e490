"""How things stand: small widgets flow over lines, forms have one column where it is narrow, bodies scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from snabbdialog.ui.theme import em
from snabbdialog.ui.widgets.layout import FlowLayout, Form, ToggleButton, choose, column, scrolled, scrolling
from tests.ui.acting import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Callable[..., QWidget]:
    """Return what shows a widget at a size."""

    def show(widget: QWidget, width: int, height: int = 300) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        settle()
        return widget

    return show


def flow_of(count: int) -> tuple[QWidget, FlowLayout, list[QPushButton]]:
    body = QWidget()
    flow, buttons = FlowLayout(body, spacing=10), [QPushButton(f"Button {n}") for n in range(count)]
    for button in buttons:
        flow.addWidget(button)
    return body, flow, buttons


def lines(buttons: list[QPushButton]) -> list[int]:
    """How many buttons stand on each line."""
    tops = [button.y() for button in buttons if not button.isHidden()]
    return [tops.count(top) for top in sorted(set(tops))]


def test_a_flow_takes_one_line_where_there_is_room_and_more_where_there_is_none(shown: Callable[..., QWidget]) -> None:
    body, flow, buttons = flow_of(4)
    width = buttons[0].sizeHint().width()
    shown(body, 4 * width + 30)
    assert lines(buttons) == [4]
    assert [b.x() for b in buttons] == [n * (width + 10) for n in range(4)]
    body.resize(2 * width + 10, 300)
    settle()
    assert lines(buttons) == [2, 2]
    assert flow.heightForWidth(2 * width + 10) == buttons[2].y() + buttons[2].height()


def test_a_hidden_widget_takes_no_place_in_a_flow(shown: Callable[..., QWidget]) -> None:
    body, flow, buttons = flow_of(3)
    width = buttons[0].sizeHint().width()
    shown(body, 3 * width + 20)
    high = flow.heightForWidth(width)
    buttons[1].hide()
    settle()
    assert buttons[2].x() == width + 10
    assert flow.heightForWidth(width) < high


def test_a_flow_gives_its_items_back_and_asks_for_the_widest(qtbot: QtBot, look: Look) -> None:
    body, flow, buttons = flow_of(2)
    qtbot.addWidget(body)
    assert (flow.count(), flow.itemAt(2), flow.takeAt(-1), flow.expandingDirections()) == (2, None, None, Qt.Orientation(0))
    assert flow.sizeHint() == flow.minimumSize() == buttons[0].minimumSizeHint()
    assert flow.takeAt(0).widget() is buttons[0]
    assert flow.count() == 1


def test_a_button_wider_than_the_line_is_cut_to_it(shown: Callable[..., QWidget]) -> None:
    body, _flow, (button,) = flow_of(1)
    button.setText("x" * 200)
    body.setMinimumWidth(1)
    shown(body, 200)
    assert button.width() == body.width() <= 200 or body.width() == button.minimumSizeHint().width()


def test_choosing_a_button_moves_nothing(qtbot: QtBot, look: Look) -> None:
    button = ToggleButton("R&D && growth", role="kind")
    qtbot.addWidget(button)
    before = button.sizeHint()
    button.setChecked(True)
    assert button.sizeHint() == before
    other = QPushButton(button.text())
    other.setProperty("role", "kind")
    assert button.sizeHint().width() > other.sizeHint().width()


def test_tab_comes_to_the_chosen_button_alone(qtbot: QtBot, look: Look) -> None:
    body, _flow, buttons = flow_of(3)
    qtbot.addWidget(body)
    group = QButtonGroup(body)
    for button in buttons:
        button.setCheckable(True)
        group.addButton(button)
    choose(group, buttons[1])
    assert [bool(b.focusPolicy() & Qt.FocusPolicy.TabFocus) for b in buttons] == [b.isChecked() for b in buttons] == [False, True, False]


def form_of(*wide: bool, columns: int = 2) -> tuple[Form, list[QWidget]]:
    form, fields = Form(columns=columns), [QLineEdit() for _ in wide]
    for field, takes_the_line in zip(fields, wide, strict=True):
        form.add(field, wide=takes_the_line)
    return form, fields


def places(form: Form, fields: list[QWidget]) -> list[tuple[int, int]]:
    return [form.layout().getItemPosition(form.layout().indexOf(field))[:2] for field in fields]


def test_a_form_has_its_columns_where_there_is_room_and_one_where_it_is_narrow(shown: Callable[..., QWidget]) -> None:
    form, fields = form_of(False, False, False, columns=3)
    shown(form, em(40))
    assert places(form, fields) == [(0, 0), (0, 1), (0, 2)]
    form.resize(em(27), 300)
    assert places(form, fields) == [(0, 0), (0, 1), (1, 0)]
    form.resize(em(12), 300)
    assert places(form, fields) == [(0, 0), (1, 0), (2, 0)]
    settle()
    assert {field.width() for field in fields} == {form.width()}


def test_a_wide_field_takes_a_line_of_its_own_and_reading_order_is_kept(shown: Callable[..., QWidget]) -> None:
    form, fields = form_of(False, True, False, False)
    shown(form, em(30))
    assert places(form, fields) == [(0, 0), (1, 0), (2, 0), (2, 1)]
    settle()
    assert fields[1].width() == form.width() > fields[2].width()


def test_a_form_asks_for_little_width_so_that_it_can_become_narrow(qtbot: QtBot, look: Look) -> None:
    form, _fields = form_of(False, False, False, columns=3)
    qtbot.addWidget(form)
    assert form.minimumSizeHint().width() == em(8)


def test_a_body_scrolls_down_and_never_sideways(shown: Callable[..., QWidget]) -> None:
    tall = QWidget()
    tall.setMinimumHeight(900)
    area = scrolling(QLabel("above"), tall)
    shown(area, 300, 200)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_page_lower_than_what_it_holds_scrolls(shown: Callable[..., QWidget]) -> None:
    page = QWidget()
    tall = QWidget()
    tall.setMinimumHeight(600)
    QVBoxLayout(scrolled(page)).addWidget(tall)
    shown(page, 300, 200)
    assert page.findChild(QScrollArea).verticalScrollBar().maximum() >= 400


def test_a_column_shares_the_room_that_is_left(shown: Callable[..., QWidget]) -> None:
    still, growing = QPushButton("still"), QWidget()
    box = shown(column(still, growing, spacing=0, stretch=(0, 1)), 200, 400)
    assert box.height() == 400
    assert still.height() == still.sizeHint().height()
    assert growing.height() == 400 - still.height()
