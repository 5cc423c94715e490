"""The line at the bottom: state, notice with undo, hint, and where to next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.ui import footer as module
from snabbdialog.ui.footer import Footer
from tests.ui.acting import button, settle, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


@pytest.fixture
def footer(qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch) -> Footer:
    monkeypatch.setattr(module, "NOTICE_MS", 60)
    made = Footer()
    qtbot.addWidget(made)
    made.show_hint("no region chosen")
    made.show_next("Next: Needs")
    made.resize(900, 60)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_notice_stands_in_the_place_of_the_hint_and_goes_by_itself(footer: Footer, qtbot: QtBot) -> None:
    footer.notify("Removed: need")
    assert shown_texts(footer) == ["", "Removed: need"]
    assert button(footer, "Undo").isVisible()
    qtbot.waitUntil(lambda: shown_texts(footer) == ["", "no region chosen"])
    assert not button(footer, "Undo").isVisible()


def test_undo_beside_a_notice_is_asked_for_once(footer: Footer, qtbot: QtBot) -> None:
    footer.notify("Removed: need")
    with qtbot.waitSignal(footer.undo_asked):
        button(footer, "Undo").click()
    assert not button(footer, "Undo").isVisible()


def test_what_cannot_be_undone_offers_no_undo(footer: Footer) -> None:
    footer.notify("The clock runs", undoable=False)
    assert not button(footer, "Undo").isVisible()


def test_a_problem_has_the_role_of_a_mark_until_all_is_saved(footer: Footer) -> None:
    footer.show_state("The disk is full", problem=True)
    assert footer._state.property("role") == "mark"
    footer.show_state("Saved 13.05")
    assert footer._state.property("role") == "meta"
    assert "Saved 13.05" in shown_texts(footer)


def test_a_long_problem_has_the_width_there_is(footer: Footer) -> None:
    footer.show_state("The disk is full. What you have written stands here and is saved when there is room. " * 3, problem=True)
    settle()
    assert footer._state.width() > 2 * footer._hint.width() - 40
    footer.show_hint("")
    settle()
    assert footer._state.geometry().right() + footer._row.spacing() + 1 >= footer._next.geometry().left()


def test_the_primary_button_asks_for_the_next_and_hides_without_a_text(footer: Footer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(footer.next_asked):
        button(footer, "Next: Needs").click()
    footer.show_next("")
    assert not footer._next.isVisible()


def test_little_room_leaves_less_margin(footer: Footer) -> None:
    wide = footer.layout().contentsMargins().left()
    footer.narrow(True)
    assert footer.layout().contentsMargins().left() < wide
    footer.narrow(False)
    assert footer.layout().contentsMargins().left() == wide
