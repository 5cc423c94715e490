"""Panels over the window: a list to choose from, a text to read. Esc closes them and the hand is back where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from snabbdialog.ui.panels import ChoicePanel, Panel, ProgressPanel, TextPanel
from snabbdialog.ui.widgets.rows import RowView
from tests.ui.acting import CTRL, SHIFT, button, hand, press, settle, write

if TYPE_CHECKING:
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.window import Window


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def panel(window: Window, done: list[str]) -> ChoicePanel:
    window.start.search_line.setFocus()
    names = ("Apple", "Pear", "Apple pie")
    choices = [(RowView(name.lower(), name, meta="fruit"), lambda name=name: done.append(name)) for name in names]
    return ChoicePanel(window, "Choose", choices)


def shown(panel: ChoicePanel) -> list[str]:
    return [row.title for row in panel._list.rows.rows]


def test_typing_narrows_the_list(panel: ChoicePanel) -> None:
    assert shown(panel) == ["Apple", "Pear", "Apple pie"]
    write("pie APP")
    assert shown(panel) == ["Apple pie"]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_long_heading_is_shown_whole(window: Window, look: Look, zoom: float) -> None:
    look.set_zoom(zoom)
    window.resize(1024, 700)
    panel = ChoicePanel(window, "Restore a backup: what is here now is kept as a backup too, and can itself be taken back later on", [])
    settle()
    (heading,) = (label for label in panel.findChildren(QLabel) if label.text() == panel.accessibleName())
    assert heading.contentsRect().height() >= heading.heightForWidth(heading.width())
    assert heading.width() >= heading.minimumSizeHint().width()
    assert panel.rect().contains(heading.geometry())


def test_enter_does_the_first_that_matches(panel: ChoicePanel, done: list[str], window: Window) -> None:
    write("pear")
    press(Qt.Key.Key_Return)
    settle()
    assert done == ["Pear"]
    assert hand() is window.start.search_line


def test_arrows_walk_the_list_from_the_line(panel: ChoicePanel, done: list[str]) -> None:
    press(Qt.Key.Key_Down, times=2)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Enter)
    settle()
    assert done == ["Pear"]


def test_enter_in_the_list_chooses_too(panel: ChoicePanel, done: list[str]) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle()
    assert done == ["Pear"]


def test_enter_with_nothing_that_matches_does_nothing(panel: ChoicePanel, done: list[str]) -> None:
    write("nothing like it")
    press(Qt.Key.Key_Return)
    settle()
    assert done == []
    assert panel.isVisible()


def test_esc_closes_and_puts_the_hand_back(panel: ChoicePanel, done: list[str], window: Window) -> None:
    press(Qt.Key.Key_Escape)
    settle()
    assert done == []
    assert hand() is window.start.search_line


def test_tab_stays_in_the_panel(panel: ChoicePanel) -> None:
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        assert panel.isAncestorOf(hand())
    for _ in range(3):
        press(Qt.Key.Key_Backtab, SHIFT)
        assert panel.isAncestorOf(hand())


def test_a_panel_stays_within_a_window_that_gets_smaller(panel: ChoicePanel, window: Window) -> None:
    window.resize(700, 500)
    settle()
    assert window.rect().contains(panel.geometry())
    assert panel.width() > 400


def test_a_panel_without_anything_to_reach_lets_tab_go(panel: ChoicePanel) -> None:
    for child in (*panel.findChildren(QLineEdit), panel._list):
        child.hide()
    assert not panel.focusNextPrevChild(True)


def test_a_hand_that_is_gone_is_no_harm(panel: ChoicePanel, window: Window) -> None:
    gone = QLineEdit(window.start)
    gone.show()
    gone.setFocus()
    other = TextPanel(window, "Read", "words")
    gone.deleteLater()
    settle(10)
    other.dismiss()
    panel.dismiss()
    settle()


def test_a_text_can_be_read_and_copied_and_closed(window: Window) -> None:
    window.start.search_line.setFocus()
    panel = TextPanel(window, "Read", "<b>words</b> to copy")
    body = hand()
    assert isinstance(body, QPlainTextEdit)
    assert body.isReadOnly()
    assert body.toPlainText() == "<b>words</b> to copy"
    press(Qt.Key.Key_A, CTRL)
    assert body.textCursor().selectedText() == "<b>words</b> to copy"
    button(panel, "Close").setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert hand() is window.start.search_line


def test_esc_closes_a_text(window: Window) -> None:
    panel = TextPanel(window, "Read", "words")
    press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    settle()


def open_panels(window: Window) -> list[str]:
    return [panel.accessibleName() for panel in window.findChildren(Panel) if panel.isVisible()]


def test_one_panel_lies_there_at_a_time_and_esc_puts_the_hand_where_it_was_before_the_first(panel: ChoicePanel, window: Window) -> None:
    TextPanel(window, "Read", "words")
    ChoicePanel(window, "Choose again", [])
    assert open_panels(window) == ["Choose again"]
    press(Qt.Key.Key_Escape)
    settle()
    assert open_panels(window) == []
    assert hand() is window.start.search_line


def test_esc_closes_a_panel_from_anywhere_in_the_window(panel: ChoicePanel, window: Window) -> None:
    window.start.list.setFocus()
    press(Qt.Key.Key_Escape)
    settle()
    assert open_panels(window) == []


def test_progress_goes_on_below_another_panel_and_has_the_hand_again_after_it(window: Window) -> None:
    cancelled: list[str] = []
    ProgressPanel(window, "Reading", lambda: cancelled.append("cancelled"))
    TextPanel(window, "Read", "words")
    assert open_panels(window) == ["Reading", "Read"]
    press(Qt.Key.Key_Escape)
    settle()
    assert (open_panels(window), cancelled) == (["Reading"], [])
    press(Qt.Key.Key_Escape)
    settle()
    assert (open_panels(window), cancelled) == ([], ["cancelled"])
