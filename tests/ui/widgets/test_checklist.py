"""A list of things to tick: Space ticks, the place is kept, and it is as high as its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.ui import theme
from snabbdialog.ui.widgets.checklist import CheckList
from tests.ui.acting import press, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look

LINES = [("a", "Advice"), ("b", "Money"), ("c", "A need so long that it takes several lines where there is little room for it")]


@pytest.fixture
def checklist(qtbot: QtBot, look: Look) -> CheckList:
    widget = CheckList()
    widget.setAccessibleName("Needs")
    qtbot.addWidget(widget)
    widget.show_lines(LINES, ticked={"b"}, locked=False)
    widget.resize(400, 200)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()
    settle()
    return widget


def test_space_ticks_and_says_so(checklist: CheckList) -> None:
    told: list[tuple[str, bool]] = []
    checklist.ticked.connect(lambda id, ticked: told.append((id, ticked)))
    checklist.setCurrentIndex(checklist.model().index(0, 0))
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert told == [("a", True), ("b", False)]


def test_showing_lines_anew_tells_nobody_and_keeps_the_place(checklist: CheckList) -> None:
    told: list[str] = []
    checklist.ticked.connect(lambda id, _ticked: told.append(id))
    checklist.setCurrentIndex(checklist.model().index(1, 0))
    checklist.show_lines(LINES, ticked={"a", "b"}, locked=False)
    assert [ticked for _, ticked in checklist.lines()] == [True, True, False]
    assert checklist.currentIndex().row() == 1
    assert told == []


def test_locked_lines_are_read_but_not_ticked(checklist: CheckList) -> None:
    checklist.show_lines(LINES, ticked={"b"}, locked=True)
    checklist.setCurrentIndex(checklist.model().index(0, 0))
    press(Qt.Key.Key_Space)
    assert [ticked for _, ticked in checklist.lines()] == [False, True, False]


def test_it_is_as_high_as_its_lines_up_to_a_limit(checklist: CheckList) -> None:
    three = checklist.height()
    checklist.show_lines([], ticked=(), locked=False)
    assert checklist.height() < three
    checklist.show_lines([(str(n), f"Need {n}") for n in range(200)], ticked=(), locked=False)
    assert checklist.height() == theme.em(12)
