"""A choice with a title of several lines: its height follows its width, and it says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from snabbdialog.ui.widgets.radio_title import RadioTitle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


@pytest.fixture
def radio(qtbot: QtBot, look: Look) -> RadioTitle:
    widget = RadioTitle("Reception capacity for clinical trials " * 4, "2 needs")
    qtbot.addWidget(widget)
    widget.resize(300, widget.heightForWidth(300))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_narrow_title_takes_more_lines(radio: RadioTitle) -> None:
    assert radio.hasHeightForWidth()
    assert radio.heightForWidth(200) > radio.heightForWidth(900)
    assert radio.minimumSizeHint().width() < 200


def test_it_is_chosen_by_a_click_anywhere_on_it(radio: RadioTitle) -> None:
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=QPoint(radio.width() - 5, radio.height() - 5))
    assert radio.isChecked()


def test_a_screen_reader_hears_a_radio_button_with_its_title(radio: RadioTitle) -> None:
    interface = QAccessible.queryAccessibleInterface(radio)
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name).startswith("Reception capacity")
    assert interface.text(QAccessible.Text.Description) == "2 needs"


def test_chosen_and_focused_are_seen(radio: RadioTitle, qtbot: QtBot) -> None:
    radio.activateWindow()
    radio.setFocus()
    qtbot.waitUntil(radio.hasFocus)
    focused = radio.grab().toImage()
    radio.clearFocus()
    plain = radio.grab().toImage()
    radio.setChecked(True)
    assert focused != plain
    assert plain != radio.grab().toImage()
