"""Two texts side by side, the words that differ marked by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from snabbdialog.ui.widgets.side_by_side import LONGEST, SideBySide, differing
from tests.ui.acting import press, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


def words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("the same", "the same", ([], [])),
        ("more places here", "more rooms here", (["places"], ["rooms"])),
        ("one two three four", "one four", (["two three"], [])),
        ("", "all new", ([], ["all new"])),
        ("åäö 🙂 slut", "åäö 🙃 slut", (["🙂"], ["🙃"])),
        ("", "", ([], [])),
    ],
)
def test_the_words_that_differ_are_found(left: str, right: str, differs: tuple[list[str], list[str]]) -> None:
    found = differing(left, right)
    assert (words(left, found[0]), words(right, found[1])) == differs


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_not_marked_is_the_same_on_both_sides(left: str, right: str) -> None:
    rest = []
    for text, spans in zip((left, right), differing(left, right), strict=True):
        for start, end in reversed(spans):
            text = text[:start] + " " + text[end:]
        rest.append(text.split())
    assert rest[0] == rest[1]


def test_very_long_texts_are_shown_without_marks() -> None:
    assert differing("word " * (LONGEST + 1), "other") == ([], [])


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
