"""Choosing the focus area: exactly one, in one step, with the reasons for and against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from snabbdialog.model import FocusArea
from snabbdialog.ui.pages.choice import Choice
from snabbdialog.ui.widgets.fields import letters
from snabbdialog.ui.widgets.radio_title import RadioTitle
from tests.ui.acting import button, file_rows, hand, named, press, settle, shown_texts, write
from tests.ui.conftest import opened, window_on

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.walk import Walk


@pytest.fixture
def choice(empty: Walk) -> Choice:
    """The section, with three candidates and none chosen."""
    document = empty.document
    for number, title in enumerate(("Life science", "Mining", "R&D")):
        document.add("add", FocusArea(id=f"area{number}", session=document.id, position=number, title=title))
    section = empty.go("focus").show_section("choice")
    settle()
    assert isinstance(section, Choice)
    return section


def chosen(store: Store) -> list[str]:
    return [row["id"] for row in file_rows(store.path, "focus_area") if row["chosen"]]


def radios(choice: Choice) -> dict[str, bool]:
    settle()
    return {radio.accessibleName(): radio.isChecked() for radio in choice.findChildren(RadioTitle) if radio.isVisible()}


def test_exactly_one_is_chosen(choice: Choice, store: Store) -> None:
    for title, id in (("Life science", "area0"), ("Mining", "area1")):
        named(choice, title, RadioTitle).setFocus()
        press(Qt.Key.Key_Space)
        settle()
        assert chosen(store) == [id]
    assert radios(choice) == {"Life science": False, "Mining": True, "R&D": False}


def test_choosing_another_is_undone_by_one_press(choice: Choice, store: Store) -> None:
    for title in ("Life science", "Mining"):
        named(choice, title, RadioTitle).setFocus()
        press(Qt.Key.Key_Space)
        settle()
    choice.document.undo()
    assert chosen(store) == ["area0"]
    assert radios(choice)["Life science"]
    choice.document.undo()
    assert chosen(store) == []


def test_arrows_go_from_candidate_to_candidate_and_the_hand_stays(choice: Choice, store: Store) -> None:
    named(choice, "Life science", RadioTitle).setFocus()
    press(Qt.Key.Key_Space)
    settle()
    press(Qt.Key.Key_Down)
    settle()
    assert chosen(store) == ["area1"]
    assert hand().accessibleName() == "Mining"


def test_the_reasons_are_asked_for_the_chosen_and_why_not_for_the_others(choice: Choice, store: Store) -> None:
    named(choice, "Mining", RadioTitle).setFocus()
    press(Qt.Key.Key_Space)
    settle()
    named(choice, "Why did we choose this?").setFocus()
    write("Broadly anchored")
    named(choice, "Why not Life science?").setFocus()
    write("Later")
    choice.document.save()
    reasons = {row["id"]: row["reasons"] for row in file_rows(store.path, "focus_area")}
    assert reasons == {"area0": "Later", "area1": "Broadly anchored", "area2": ""}


def test_writing_reasons_builds_nothing_anew(choice: Choice) -> None:
    field = named(choice, "Why not Mining?")
    field.setFocus()
    write("Because")
    choice.document.save()
    settle()
    assert hand() is field


def test_the_choice_is_taken_back(choice: Choice, store: Store) -> None:
    assert not choice.take_back.isVisible()
    named(choice, "Mining", RadioTitle).click()
    settle()
    button(choice, "Take the choice back").click()
    settle()
    assert chosen(store) == []
    assert radios(choice) == {"Life science": False, "Mining": False, "R&D": False}


def test_how_it_was_agreed_and_who_backs_it_is_kept(choice: Choice, store: Store) -> None:
    named(choice, "How the priority was agreed").setFocus()
    write("In the room")
    named(choice, "The political leadership's backing").setFocus()
    write("The regional board")
    choice.document.save()
    (row,) = file_rows(store.path, "session")
    assert (row["agreed_how"], row["backing"]) == ("In the room", "The regional board")


def test_the_hint_says_that_nothing_is_chosen_until_it_is(choice: Choice, empty: Walk) -> None:
    assert empty.page.hint() == "no focus area chosen"
    named(choice, "Mining", RadioTitle).click()
    assert empty.page.hint() == ""


def test_a_new_title_is_shown(choice: Choice) -> None:
    choice.document.edit("title", "focus_area", "area0", title="Health")
    assert "Health" in radios(choice)


def test_a_locked_dialogue_takes_no_choice(choice: Choice, store: Store) -> None:
    document = choice.document
    document.edit("finalise", "session", document.id, status="finalised")
    settle()
    assert not any(radio.isEnabled() for radio in choice.findChildren(RadioTitle) if radio.isVisible())
    named(choice, "Mining", RadioTitle).click()
    assert chosen(store) == []


def test_without_candidates_it_says_what_to_do_first(empty: Walk) -> None:
    section = empty.go("focus").show_section("choice")
    settle()
    assert any(text.startswith("Write the candidates first") for text in shown_texts(section))
    assert empty.page.hint() == ""


def test_every_letter_leads_to_one_field_in_swedish_too(look: Look, store: Store, qtbot: QtBot, kept: QSettings) -> None:
    look.set_language("sv")
    walk = opened(window_on(store, qtbot=qtbot, kept=kept, language="sv"), "new")
    for number in range(3):
        walk.document.add("add", FocusArea(session=walk.document.id, position=number, title=f"Hälsa {number}"))
    section = walk.go("focus").show_section("choice")
    settle()
    texts = [label.text() for label in section.findChildren(QLabel) if label.buddy()] + [section.take_back.text()]
    assert any("politiska" in text for text in texts)
    assert len(letters(section)) == len(texts) == 6
