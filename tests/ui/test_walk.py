"""The walk through a dialogue: next, previous, sections, the step's clock; another type of session is another walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from snabbdialog.errors import DiskFull
from snabbdialog.ui.rail import StepButton
from snabbdialog.ui.theme import em
from snabbdialog.ui.widgets.fields import ChoiceField
from tests.ui.acting import ALT, CTRL, SHIFT, button, file_rows, hand, named, press, settle, shown_texts, write

from .conftest import opened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

STEPS = ("prepare", "needs", "strategies", "focus", "dialogue", "minutes")


def test_next_and_previous_go_through_all_steps_and_stop_at_the_ends(empty: Walk) -> None:
    seen = [empty.step]
    for _ in range(len(STEPS)):
        press(Qt.Key.Key_PageDown, CTRL)
        seen.append(empty.step)
    assert tuple(seen) == (*STEPS, "minutes")
    for step in (*reversed(STEPS[:-1]), "prepare"):
        press(Qt.Key.Key_PageUp, CTRL)
        assert empty.step == step
        assert empty.page.isAncestorOf(hand())


@pytest.mark.parametrize(("step", "name"), [("needs", "Needs"), ("strategies", "Strategies"), ("dialogue", "What is said")])
def test_the_next_page_has_the_keyboard_where_one_writes(empty: Walk, step: str, name: str) -> None:
    empty.go(STEPS[STEPS.index(step) - 1])
    empty.next()
    assert empty.page.isAncestorOf(hand())
    assert isinstance(hand(), QLineEdit) or hand().accessibleName() == name


def test_the_primary_button_leads_on_and_names_where_to(empty: Walk) -> None:
    button(empty.footer, "Next: Needs and conditions").click()
    assert empty.step == "needs"
    assert button(empty.footer, "Next: Strategies").isVisible()


def test_sections_go_round(empty: Walk) -> None:
    names = [id for id, _name in empty.page.section_names]
    seen = []
    for _ in names:
        press(Qt.Key.Key_Tab, CTRL)
        seen.append(empty.page.section)
        assert empty.page.show_section(seen[-1]).isAncestorOf(hand())
    assert seen == [*names[1:], names[0]]


def test_an_unknown_step_is_the_first(empty: Walk) -> None:
    assert empty.go("nowhere").step == "prepare"


def test_going_writes_what_was_typed(empty: Walk, store: Store) -> None:
    named(empty.page, "Subject, in a few words").setFocus()
    write("Hälsa")
    press(Qt.Key.Key_PageDown, CTRL)
    assert file_rows(store.path, "session")[0]["title"] == "Hälsa"


def test_what_is_missing_on_the_page_is_said_as_it_changes(empty: Walk) -> None:
    assert "no region chosen" in shown_texts(empty.footer)
    empty.document.edit("edit", "session", empty.document.id, region="Norrbotten")
    assert "no participants yet" in shown_texts(empty.footer)
    empty.go("needs")
    empty.document.edit("edit", "session", empty.document.id, region="")
    assert "no region chosen" not in shown_texts(empty.footer)


def test_the_clock_counts_the_step_and_the_footer_says_it(empty: Walk, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    empty.go("needs")
    press(Qt.Key.Key_T, CTRL)
    assert empty.clock_runs
    assert "The clock runs" in shown_texts(empty.footer)
    for _ in range(8):
        empty._clock.timeout.emit()
    assert [row["used_seconds"] for row in file_rows(store.path, "agenda_item") if row["step"] == "needs"] == [120]
    assert any(text.endswith("· 2 of 30 min") for text in shown_texts(empty.footer))
    assert not empty.document.undo_stack.canUndo()
    press(Qt.Key.Key_T, CTRL)
    assert not empty.clock_runs
    assert "The clock stands still" in shown_texts(empty.footer)


def test_the_clock_of_a_step_without_a_point_on_the_agenda_counts_nothing(empty: Walk, store: Store) -> None:
    empty.document.remove("remove", "agenda_item", *[i.id for i in empty.document.rows("agenda_item")])
    empty.toggle_clock()
    empty._clock.timeout.emit()
    assert file_rows(store.path, "agenda_item") == []


def test_closing_stops_the_clock(empty: Walk) -> None:
    empty.toggle_clock()
    assert empty.close_down()
    assert not empty.clock_runs


def to_region(walk: Walk) -> None:
    """Choose the region's own session type with the keyboard."""
    field = named(walk.page, "Type of session", ChoiceField)
    field.setFocus()
    wanted = field.findData("underlag")
    press(Qt.Key.Key_Down, times=wanted - field.currentIndex())
    settle()


def test_another_type_of_session_rebuilds_the_walk_and_undo_survives(empty: Walk, store: Store) -> None:
    named(empty.page, "Subject, in a few words").setFocus()
    write("Hälsa")
    to_region(empty)
    assert file_rows(store.path, "session")[0]["method"] == "underlag"
    assert [b.accessibleName().partition(",")[0] for b in empty.rail.findChildren(StepButton) if b.isVisible()][-1] == "Strategies"
    assert named(empty.page, "Subject, in a few words").text() == "Hälsa"
    agenda = [(row["title"], row["minutes"]) for row in file_rows(store.path, "agenda_item", "position")]
    assert agenda == [(step.agenda, step.minutes) for step in empty.document.method.steps]
    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert file_rows(store.path, "session")[0]["method"] == "ostergotland"
    assert empty.steps == STEPS
    press(Qt.Key.Key_Z, CTRL)
    assert named(empty.page, "Subject, in a few words").text() == ""


def test_a_rebuilt_page_has_the_keyboard_where_it_was(empty: Walk) -> None:
    to_region(empty)
    assert hand().accessibleName() == "Type of session"
    assert empty.page.isAncestorOf(hand())


def test_a_step_that_the_new_type_does_not_walk_becomes_the_first(empty: Walk) -> None:
    empty.go("dialogue")
    empty.document.edit("edit", "session", empty.document.id, method="underlag")
    settle()
    assert empty.step == "prepare"
    assert empty.page.isAncestorOf(hand())


def test_the_regions_own_walk_ends_with_sending(window: Window, qtbot: QtBot) -> None:
    window.start.input_asked.emit()
    settle()
    walk = window.walk
    assert walk is not None
    walk.go("strategies")
    with qtbot.waitSignal(walk.command_given) as asked:
        button(walk.footer, "Send the input …").click()
    assert asked.args == ["send"]


def test_a_refused_edit_is_said_in_the_footer(example: Walk) -> None:
    document = example.document
    document.edit("finalise", "session", document.id, status="finalised", version=2)
    assert "Finalised, version 2" in shown_texts(example.footer)
    document.edit("edit", "session", document.id, title="x")
    assert any("finalised (version 2)" in text for text in shown_texts(example.footer))


def test_a_failed_save_is_said_until_it_is_saved(empty: Walk, store: Store) -> None:
    empty.document.save_failed.emit(DiskFull(path=store.path))
    assert any(text.startswith("The disk is full") for text in shown_texts(empty.footer))
    empty.document.save()
    assert not any(text.startswith("The disk is full") for text in shown_texts(empty.footer))
    assert any(text.startswith("Saved ") for text in shown_texts(empty.footer))


def test_little_room_or_large_text_narrows_the_rail(window: Window) -> None:
    walk = opened(window, "new")
    window.resize(em(44), 700)
    settle()
    assert not walk.rail._title.isVisible()
    window.resize(1280, 800)
    settle()
    assert walk.rail._title.isVisible()
    font = walk.font()
    font.setPointSizeF(font.pointSizeF() * 1.01)
    walk.setFont(font)
    assert walk.rail._title.isVisible()


def test_the_page_tells_the_window_what_it_offers(empty: Walk, qtbot: QtBot) -> None:
    page = empty.go("needs")
    with qtbot.waitSignal(empty.command_given) as asked:
        button(page, "Fetch input …").click()
    assert asked.args == ["receive"]
    press(Qt.Key.Key_Tab, SHIFT)


def test_a_line_nobody_entered_becomes_a_row_when_the_dialogue_is_closed(empty: Walk, window: Window, store: Store) -> None:
    empty.go("dialogue").take_hand()
    press(Qt.Key.Key_3, ALT)
    write("they agree on")
    press(Qt.Key.Key_Home, ALT)
    assert window.walk is None
    assert [(row["kind"], row["text"]) for row in file_rows(store.path, "entry")] == [("agreement", "they agree on")]


def test_undo_says_what_was_undone_wherever_it_stood(empty: Walk) -> None:
    empty.document.edit("edit the region", "session", empty.document.id, region="Norr")
    empty.go("dialogue")
    press(Qt.Key.Key_Z, CTRL)
    assert "Undone: edit the region" in shown_texts(empty.footer)
    press(Qt.Key.Key_Y, CTRL)
    assert "Done again: edit the region" in shown_texts(empty.footer)


def remove_participant(walk: Walk) -> str:
    """Take the first participant away, as a page does; return its id."""
    id = str(walk.document.rows("participant")[0].id)
    walk.document.remove("remove participant", "participant", id)
    walk.document.noticed.emit("Removed: participant")
    return id


def test_undo_beside_a_notice_takes_back_what_it_tells_of(example: Walk) -> None:
    id = remove_participant(example)
    button(example.footer, "Undo").click()
    assert example.document.row("participant", id) is not None
    assert "Undone: remove participant" in shown_texts(example.footer)


def test_a_notice_offers_no_undo_once_something_else_would_be_taken_back(example: Walk) -> None:
    remove_participant(example)
    example.document.edit("edit the purpose", "session", example.document.id, purpose="New")
    assert "Removed: participant" in shown_texts(example.footer)
    assert not button(example.footer, "Undo").isVisible()


def test_undo_beside_a_notice_leaves_what_is_being_typed_alone(example: Walk) -> None:
    example.go("prepare")
    id = remove_participant(example)
    named(example.page, "Subject, in a few words").setFocus()
    write("X")
    example.footer.undo_asked.emit()
    assert example.document.row("participant", id) is None
    assert "X" in named(example.page, "Subject, in a few words").text()
    assert not button(example.footer, "Undo").isVisible()
