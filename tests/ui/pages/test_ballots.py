"""Ballots: typed by figures, hidden until all are in, shown together, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QThreadPool

from snabbdialog.model import FocusArea, Score
from snabbdialog.spread import Agreement, spread_of
from snabbdialog.ui.pages.ballot_grid import GIVEN, BallotGrid
from snabbdialog.ui.pages.ballots import MOST, USUAL
from snabbdialog.ui.pages.scores import Assessment, Spreads
from snabbdialog.ui.widgets.dots import Dots
from snabbdialog.visibility import share
from tests.ui.acting import button, file_rows, named, press, settle, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.pages.focus import FocusPage
    from snabbdialog.ui.walk import Walk

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(empty: Walk) -> FocusPage:
    """The page, with two candidates; the method has three criteria."""
    document = empty.document
    for number, title in enumerate(("Life science", "Mining")):
        document.add("add", FocusArea(id=f"area{number}", session=document.id, position=number, title=title))
    return empty.go("focus")  # type: ignore[return-value]


@pytest.fixture
def assessment(page: FocusPage) -> Assessment:
    """The section, the hand in the first cell."""
    section = page.show_section("assessment")
    settle()
    assert isinstance(section, Assessment)
    section.entry.grid.setFocus()
    settle()
    return section


def mark_all(assessment: Assessment, *ballots: str) -> None:
    """Give each ballot its marks, down the column, from the first cell on."""
    ask(assessment, len(ballots))
    assessment.entry.grid.setCurrentIndex(assessment.entry.grid.model().index(0, 0))
    for ballot in ballots:
        for mark in ballot:
            press(Qt.Key(Qt.Key.Key_0 + int(mark)))
    settle()


def ask(assessment: Assessment, count: int) -> None:
    assessment.ballots.ask(count)
    settle()
    assessment.entry.grid.setFocus()


def given(store: Store) -> set[tuple[str, str, int, int]]:
    return {(row["focus_area"], row["criterion"], row["ballot"], row["value"]) for row in file_rows(store.path, "score")}


def cell(grid: BallotGrid, row: int, column: int) -> str:
    settle()
    return str(grid.model().index(row, column).data())


def test_a_figure_gives_a_mark_and_leads_down_the_ballot(assessment: Assessment, store: Store) -> None:
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_2)
    assert given(store) == {("area0", "anchoring", 1, 4), ("area0", "capacity", 1, 2)}
    assert (assessment.entry.grid.currentIndex().row(), assessment.entry.grid.currentIndex().column()) == (2, 0)


def test_after_the_last_row_the_next_ballot_begins(assessment: Assessment) -> None:
    for _ in range(6):
        press(Qt.Key.Key_3)
    assert (assessment.entry.grid.currentIndex().row(), assessment.entry.grid.currentIndex().column()) == (0, 1)


def test_only_one_to_five_are_marks(assessment: Assessment, store: Store) -> None:
    for key in (Qt.Key.Key_6, Qt.Key.Key_9, Qt.Key.Key_0, Qt.Key.Key_A):
        press(key)
    assert given(store) == set()


def test_a_mark_is_given_anew_taken_away_and_undone(assessment: Assessment, store: Store) -> None:
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_5)
    assert given(store) == {("area0", "anchoring", 1, 5)}
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert given(store) == set()
    assessment.document.undo()
    assert given(store) == {("area0", "anchoring", 1, 5)}


def test_several_marks_are_taken_away_as_one_step(assessment: Assessment, store: Store) -> None:
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_0)
    assert given(store) == set()
    assessment.document.undo()
    assert len(given(store)) == 2


def test_marks_stay_hidden_from_everybody_until_all_are_in(assessment: Assessment, page: FocusPage) -> None:
    ask(assessment, 1)
    press(Qt.Key.Key_5)
    grid = assessment.entry.grid
    assert cell(grid, 0, 0) == GIVEN
    assert grid.model().index(0, 0).data(SPOKEN) == "Life science, Local anchoring and regional leadership, ballot 1: given, hidden"
    choice = page.show_section("choice")
    settle()
    for section in (assessment, choice):
        assert all(sum(dots.shown) == 0 for dots in section.findChildren(Dots))
        assert not any("5" in dots.accessibleName() for dots in section.findChildren(Dots))


def test_marks_that_are_all_in_are_shown_at_one_press(assessment: Assessment) -> None:
    mark_all(assessment, "455121", "545212", "445113", "455511")
    assert cell(assessment.entry.grid, 0, 0) == GIVEN
    shown = button(assessment, "Show all together")
    shown.setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert cell(assessment.entry.grid, 0, 0) == "4"
    assert "agreed, 4–5" in shown_texts(assessment)
    assert next(dots for dots in assessment.findChildren(Dots)).shown == (0, 0, 0, 3, 1)


def test_marks_may_be_shown_before_all_are_in_and_hidden_again(assessment: Assessment) -> None:
    press(Qt.Key.Key_5)
    settle()
    button(assessment, "Show what is in").click()
    settle()
    assert cell(assessment.entry.grid, 0, 0) == "5"
    button(assessment, "Hide the marks").click()
    assert cell(assessment.entry.grid, 0, 0) == GIVEN


def test_a_dialogue_whose_ballots_are_all_in_opens_with_them_shown(example: Walk) -> None:
    page = example.go("focus")
    assessment = page.show_section("assessment")
    settle()
    assert isinstance(assessment, Assessment)
    assert not assessment.ballots.hidden
    assert not assessment.entry.grid.isVisible()
    assert page.hint() == "5 ballots, shown together"


def test_a_dialogue_left_in_the_middle_opens_with_marks_hidden_and_as_many_ballots(empty: Walk) -> None:
    document = empty.document
    document.edit("begin", "session", document.id, ballots_awaited=4)
    document.add("add", FocusArea(id="area", session=document.id, title="Mining"))
    document.add("mark", Score(session=document.id, focus_area="area", criterion="anchoring", ballot=1, value=5))
    page = empty.go("focus")
    assert page.hint() == "4 ballots, hidden until all are in · no focus area chosen"


def test_that_marks_are_hidden_stands_in_the_file_and_showing_them_is_undone(assessment: Assessment, store: Store) -> None:
    def awaited() -> object:
        return file_rows(store.path, "session")[0]["ballots_awaited"]

    assert awaited() == 0
    press(Qt.Key.Key_5)
    assert awaited() == USUAL
    ask(assessment, 6)
    assert awaited() == 6
    settle()
    button(assessment, "Show what is in").click()
    assert (awaited(), assessment.ballots.count) == (0, 6)
    assessment.document.undo()
    assert (awaited(), assessment.ballots.hidden) == (6, True)
    for _ in range(2):
        assessment.document.undo()
    assert (awaited(), given(store)) == (0, set())


def test_minutes_tell_nothing_of_hidden_marks(assessment: Assessment) -> None:
    def spreads() -> list[tuple[int, ...]]:
        rows = share(assessment.document.dialogue()).scores
        return [spread_of(rows, focus_area="area0", criterion="anchoring").marks]

    mark_all(assessment, "455121", "545212")
    assert spreads() == [()]
    button(assessment, "Show all together").click()
    assert spreads() == [(4, 5)]


def test_when_all_are_in_nothing_says_that_they_are_awaited(assessment: Assessment, page: FocusPage) -> None:
    mark_all(assessment, "455121", "545212")
    said = shown_texts(assessment)
    assert "2 ballots, all in, not shown yet" in said
    assert "not shown yet" in said
    assert not any("until all are in" in text for text in said)
    assert page.hint().startswith("2 ballots, all in, not shown yet")


def test_a_mark_outside_the_scale_counts_for_nothing(empty: Walk) -> None:
    document = empty.document
    document.add("add", FocusArea(id="area", session=document.id, title="Mining"))
    document.add("mark", Score(session=document.id, focus_area="area", criterion="anchoring", ballot=9, value=7))
    assert empty.go("focus").hint() == "no focus area chosen"


def test_there_are_never_fewer_ballots_than_have_marks(assessment: Assessment) -> None:
    assert assessment.ballots.count == USUAL
    grid = assessment.entry.grid
    grid.setCurrentIndex(grid.model().index(0, 3))
    press(Qt.Key.Key_1)
    ask(assessment, 2)
    assert (assessment.ballots.count, grid.model().columnCount()) == (4, 4)
    ask(assessment, 1000)
    assert assessment.ballots.count == MOST


def test_the_number_of_ballots_is_chosen_by_keyboard(assessment: Assessment) -> None:
    named(assessment, "Number of ballots").setFocus()
    press(Qt.Key.Key_Down)
    assert assessment.entry.grid.model().columnCount() == USUAL + 1


def test_what_is_missing_is_counted(assessment: Assessment) -> None:
    assert any("No mark is given yet" in text for text in shown_texts(assessment))
    ask(assessment, 2)
    press(Qt.Key.Key_3)
    settle()
    assert "2 ballots, hidden until all are in · 11 marks missing" in shown_texts(assessment)


def test_the_place_and_what_one_and_five_mean_stand_below_the_table(assessment: Assessment) -> None:
    press(Qt.Key.Key_Down)
    texts = shown_texts(assessment)
    assert "Life science, Structures, capacity and maturity, ballot 1" in texts
    assert any(text.startswith("1: Most of it") and " · 5: " in text for text in texts)


def test_the_tables_headers_say_candidate_and_criterion(assessment: Assessment) -> None:
    header, role = assessment.entry.grid.model().headerData, SPOKEN
    assert header(3, Qt.Orientation.Vertical, role) == "Mining, Local anchoring and regional leadership"
    assert header(0, Qt.Orientation.Horizontal, role) == "ballot 1"
    assert header(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None


def test_under_four_ballots_the_ballots_stand_for_themselves(assessment: Assessment) -> None:
    mark_all(assessment, "455121", "545212", "445113")
    button(assessment, "Show all together").click()
    settle()
    QThreadPool.globalInstance().waitForDone()
    settle()
    assert not assessment.agreement.isVisible()
    assert any("4, 4, 5" in text for text in shown_texts(assessment))


def test_from_four_ballots_agreement_is_told_with_what_chance_alone_gives(assessment: Assessment, qtbot: QtBot) -> None:
    mark_all(assessment, "455121", "545212", "445113", "555111")
    settle()
    assert not assessment.agreement.isVisible()
    button(assessment, "Show all together").click()
    qtbot.waitUntil(assessment.agreement.isVisible)
    assert "Kendall" in assessment.agreement.text()
    button(assessment, "Hide the marks").click()
    settle()
    assert not assessment.agreement.isVisible()


def test_an_answer_that_another_question_has_overtaken_is_not_shown(assessment: Assessment) -> None:
    found = Agreement(1.0, 0.0, 5, 3)
    assessment.agreement._show(assessment.agreement._asked - 1, found)
    assert assessment.agreement.text() == ""
    assessment.agreement._show(assessment.agreement._asked, found)
    assert "1.00" in assessment.agreement.text()


def test_a_locked_dialogue_takes_no_marks(assessment: Assessment, store: Store) -> None:
    assessment.document.edit("finalise", "session", assessment.document.id, status="finalised")
    settle()
    press(Qt.Key.Key_5)
    assert given(store) == set()
    assert not named(assessment, "Number of ballots").isEnabled()


def test_hidden_marks_of_a_locked_dialogue_stay_hidden(assessment: Assessment) -> None:
    press(Qt.Key.Key_5)
    assessment.document.edit("finalise", "session", assessment.document.id, status="finalised")
    settle()
    assert not button(assessment, "Show what is in").isEnabled()


def test_the_table_is_closed_and_opened_again(assessment: Assessment) -> None:
    button(assessment, "Close the ballots").click()
    assert not assessment.entry.grid.isVisible()
    button(assessment, "Type ballots").click()
    settle()
    assert assessment.entry.grid.hasFocus()


def test_a_new_candidate_gets_its_rows_and_spreads(assessment: Assessment) -> None:
    document = assessment.document
    document.add("add", FocusArea(session=document.id, position=9, title="Space"))
    settle()
    assert assessment.entry.grid.model().rowCount() == 9
    assert len([spreads for spreads in assessment.findChildren(Spreads) if spreads.isVisible()]) == 3
    assert "Space" in shown_texts(assessment)


def test_without_candidates_it_says_what_to_do_first(empty: Walk) -> None:
    section = empty.go("focus").show_section("assessment")
    settle()
    assert isinstance(section, Assessment)
    assert any(text.startswith("Write the candidates first") for text in shown_texts(section))
    assert not section.entry.isVisible()


def test_names_stand_above_their_dots_where_there_is_little_room(assessment: Assessment) -> None:
    spreads = assessment.findChildren(Spreads)[0]
    name, dots, _said = spreads._lines["anchoring"]
    assert name.geometry().bottom() > dots.geometry().top()
    spreads.setFixedWidth(250)
    settle(12)
    assert name.geometry().bottom() <= dots.geometry().top()
