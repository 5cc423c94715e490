"""Two texts side by side, the words that differ marked by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from snabbdialog.ui.widgets.side_by_side import SideBySide
from tests.ui.acting import press, settle, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


@pytest.fixture
def sides(qtbot: QtBot, look: Look) -> SideBySide:
    sides = SideBySide("Ours", "Theirs")
    qtbot.addWidget(sides)
    sides.head("What it is about")
    sides.add("Text", "first 🙂🙂 old end", "first 🙂🙂 new end\nand more")
    sides.add("Who", "", "<b>somebody</b>")
    sides.resize(600, 400)
    sides.show()
    qtbot.waitExposed(sides)
    return sides


def test_both_texts_stand_under_their_label_and_names(sides: SideBySide) -> None:
    assert {"Ours", "Theirs", "What it is about", "Text", "Who"} <= set(shown_texts(sides))
    names = [view.accessibleName() for view in sides.findChildren(QPlainTextEdit)]
    assert names == ["Text, Ours", "Text, Theirs", "Who, Ours", "Who, Theirs"]


def test_a_text_is_as_high_as_its_lines_at_whatever_width(sides: SideBySide) -> None:
    sides.add("Title", "short", "words that take several lines where there is little room for them")
    theirs = sides.findChildren(QPlainTextEdit)[-1]
    for width in (600, 260, 900):
        sides.resize(width, 800)
        settle()
        assert theirs.document().size().height() > 1 or width == 900
        assert not theirs.verticalScrollBar().isVisible()


def test_marks_are_underlined_and_hit_the_words_after_an_emoji(sides: SideBySide) -> None:
    ours, theirs, *_ = sides.findChildren(QPlainTextEdit)
    assert [mark.cursor.selectedText() for mark in ours.extraSelections()] == ["old"]
    assert [mark.cursor.selectedText().split()[0] for mark in theirs.extraSelections()] == ["new", "and"]
    assert all(mark.format.fontUnderline() for mark in theirs.extraSelections())


def test_texts_are_plain_and_cannot_be_edited(sides: SideBySide) -> None:
    last = sides.findChildren(QPlainTextEdit)[-1]
    assert last.toPlainText() == "<b>somebody</b>"
    assert last.isReadOnly()


def test_tab_leaves_a_text(sides: SideBySide, qtbot: QtBot) -> None:
    sides.activateWindow()
    qtbot.waitUntil(sides.isActiveWindow)
    first, second, *_ = sides.findChildren(QPlainTextEdit)
    first.setFocus()
    press(Qt.Key.Key_Tab)
    assert second.hasFocus()
