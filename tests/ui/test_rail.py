"""The rail: the dialogue, its steps with state and minutes, and how the clock stands; all of it as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.model import AgendaItem, Need
from snabbdialog.ui.rail import StepButton
from tests.ui.acting import hand, press, settle, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.walk import Walk


def steps(walk: Walk) -> list[str]:
    return [button.accessibleName() for button in walk.rail.findChildren(StepButton)]


def set_session(walk: Walk, **columns: str) -> None:
    walk.document.edit("edit", "session", walk.document.id, **columns)
    settle()


def item(walk: Walk, step: str) -> str:
    return next(i.id for i in walk.document.rows("agenda_item") if i.step == step)


def test_each_step_says_its_name_its_state_and_its_minutes(empty: Walk) -> None:
    empty.go("strategies")
    assert steps(empty) == [
        "Prepare, done, 10 min", "Needs and conditions, skipped, 30 min", "Strategies, now, 25 min", "Choose a focus area, 30 min",
        "Quick dialogue, 60 min", "Minutes, 15 min",
    ]  # fmt: skip


def test_a_step_left_empty_is_marked_as_skipped_until_something_stands_there(empty: Walk) -> None:
    empty.go("strategies")
    button = empty.rail.findChildren(StepButton)[1]
    skipped = button.grab().toImage()
    empty.document.add("add", Need(id="n", session=empty.document.id, position=1.0, title="Advice"))
    settle()
    assert steps(empty)[1] == "Needs and conditions, done, 30 min"
    assert button.grab().toImage() != skipped


def test_a_step_is_chosen_by_arrow_and_space(empty: Walk, qtbot: QtBot) -> None:
    empty.rail.findChildren(StepButton)[0].setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert empty.step == "needs"
    assert hand() is empty.rail.findChildren(StepButton)[1]


def test_tab_comes_to_the_step_in_view_alone(empty: Walk) -> None:
    empty.go("focus")
    tab = [bool(b.focusPolicy() & Qt.FocusPolicy.TabFocus) for b in empty.rail.findChildren(StepButton)]
    assert tab == [False, False, False, True, False, False]


def test_the_name_is_the_region_else_the_subject_else_that_it_is_new(empty: Walk) -> None:
    assert shown_texts(empty.rail)[0] == "New dialogue"
    set_session(empty, title="Life science", place="Luleå", date="2026-05-12")
    assert shown_texts(empty.rail)[0] == "Life science"
    assert shown_texts(empty.rail)[1].endswith("12 May 2026 · Luleå")
    set_session(empty, region="Norrbotten", place="", form="digital")
    assert shown_texts(empty.rail)[0] == "Norrbotten"
    assert shown_texts(empty.rail)[1].startswith(empty.document.method.name + "\n")


def test_the_clock_says_when_it_begins_and_ends(empty: Walk) -> None:
    set_session(empty, start="13:00")
    assert "Begins 13:00 · ends 15:50" in shown_texts(empty.rail)
    empty.document.edit("edit", "agenda_item", item(empty, "dialogue"), minutes=90)
    assert "Begins 13:00 · ends 16:20" in shown_texts(empty.rail)
    set_session(empty, start="after lunch")
    assert not [text for text in shown_texts(empty.rail) if "egins" in text]


def test_any_number_of_minutes_leaves_the_clock_standing(empty: Walk) -> None:
    set_session(empty, start="13:00")
    empty.document.edit("edit", "agenda_item", item(empty, "dialogue"), minutes=10**15)
    empty.document.edit("edit", "agenda_item", item(empty, "prepare"), used_seconds=2**62)
    assert any(text.startswith("Begins 13:00 · ends ") for text in shown_texts(empty.rail))
    assert "1440 minutes behind the plan" in [text.replace(",", "") for text in shown_texts(empty.rail)]


def test_used_time_shows_where_we_are_and_being_late_is_said(empty: Walk) -> None:
    set_session(empty, start="13:00")
    empty.go("prepare")
    empty.document.tick(item(empty, "prepare"), 12 * 60)
    assert steps(empty)[0] == "Prepare, now, 12 of 10 min"
    assert "2 minutes behind the plan" in shown_texts(empty.rail)
    empty.go("needs")
    assert steps(empty)[0] == "Prepare, done, 10 min"


def test_being_late_is_told_by_the_step_and_not_by_the_point_its_time_is_counted_on(empty: Walk) -> None:
    set_session(empty, start="13:00")
    empty.document.add("add", AgendaItem(session=empty.document.id, step="needs", title="Questions", minutes=20, position=9.0))
    empty.document.tick(item(empty, "needs"), 40 * 60)  # of 30 and 20
    assert not any("behind the plan" in text for text in shown_texts(empty.rail))
    empty.document.tick(item(empty, "needs"), 13 * 60)
    assert "3 minutes behind the plan" in shown_texts(empty.rail)


def test_a_novel_for_a_subject_leaves_the_steps_in_view(empty: Walk) -> None:
    set_session(empty, title="A whole <b>novel</b> " * 5000)
    title = empty.rail._title
    assert title.text().startswith("A whole <b>novel</b>")
    assert title.toolTip().startswith("A whole &lt;b&gt;")
    assert empty.rail.findChildren(StepButton)[-1].mapTo(empty.rail, empty.rail.rect().topLeft()).y() < empty.rail.height()


@pytest.mark.parametrize(
    ("place", "shown"),
    [("https://meet.example.org/l/" + "19%3ameeting" * 20, "meet.example.org"), ("http://[broken", "[broken"), ("Luleå", "Luleå")],
)
def test_a_link_to_the_meeting_is_named_by_where_it_leads(empty: Walk, place: str, shown: str) -> None:
    set_session(empty, date="", place=place)
    assert shown_texts(empty.rail)[1].replace("\u200b", "").endswith(f"\n{shown}")


def test_a_word_longer_than_the_rail_is_broken(empty: Walk) -> None:
    width = empty.rail._title.width()
    set_session(empty, region="Långt" * 15)
    assert empty.rail._title.minimumSizeHint().width() <= width
    assert empty.rail._title.text().replace("\u200b", "") == "Långt" * 15


@pytest.mark.parametrize("minutes", [5 * 10**9, 10**15])
def test_minutes_beyond_any_calendar_leave_the_dialogue_usable(empty: Walk, minutes: int) -> None:
    set_session(empty, start="13:00")
    empty.document.edit("edit", "agenda_item", item(empty, "needs"), minutes=minutes)
    empty.document.edit("edit", "agenda_item", item(empty, "prepare"), used_seconds=minutes * 60)
    settle()
    assert [text for text in shown_texts(empty.rail) if text.startswith("Begins 13:00 · ends ")]
    assert [text for text in shown_texts(empty.rail) if text.endswith("minutes behind the plan")]
    assert steps(empty)[1].endswith(f"{minutes} min")


def test_without_an_agenda_the_methods_minutes_stand(empty: Walk) -> None:
    empty.document.remove("remove", "agenda_item", *[i.id for i in empty.document.rows("agenda_item")])
    assert steps(empty)[1].endswith("30 min")


def test_little_room_leaves_the_marks_and_the_names_stay_as_tool_tips(empty: Walk) -> None:
    wide = empty.rail.sizeHint().width()
    empty.rail.narrow(True)
    settle()
    assert [text for text in shown_texts(empty.rail) if text] == []
    assert empty.rail.minimumSizeHint().width() == empty.rail.sizeHint().width() < wide / 2
    assert empty.rail.findChildren(StepButton)[0].toolTip() == "Prepare"
    empty.rail.narrow(False)
    assert "Prepare" in shown_texts(empty.rail)
