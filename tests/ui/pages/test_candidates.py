"""Candidates for the focus area: the model's questions with their answers, and what a candidate rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from snabbdialog.model import FocusArea, FocusNeed, Need, Strategy
from snabbdialog.ui.pages.candidates import CandidateForm, Candidates, Resting, grounds, with_mnemonic
from snabbdialog.ui.widgets.fields import Field
from tests.ui.acting import file_rows, hand, named, press, settle, write
from tests.ui.conftest import opened, window_on

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.document import Document
    from snabbdialog.ui.walk import Walk


@pytest.fixture
def candidates(empty: Walk) -> Candidates:
    """The section, with a candidate, a need and a strategy in each layer."""
    document = empty.document
    document.add("add", FocusArea(id="area", session=document.id, title="Life science"))
    document.add("add", Need(id="need", session=document.id, title="Advice"))
    for number, layer in enumerate(("national", "thematic", "regional")):
        document.add("add", Strategy(id=layer, session=document.id, position=number, layer=layer, name=f"A {layer} strategy"))
    section = empty.go("focus").show_section("candidates")
    settle()
    assert isinstance(section, Candidates)
    return section


def open_area(section: Candidates) -> None:
    section.list.select("area")
    section.list.setFocus()
    press(Qt.Key.Key_Return)
    settle()


def rest(document: Document, **on: str) -> None:
    document.add("rest", FocusNeed(session=document.id, focus_area="area", **on))


def test_a_candidate_is_written_and_in_the_file(empty: Walk, store: Store) -> None:
    section = empty.go("focus").show_section("candidates")
    assert isinstance(section, Candidates)
    section.add_line.line.setFocus()
    write("Innovation support")
    press(Qt.Key.Key_Return)
    assert [row["title"] for row in file_rows(store.path, "focus_area")] == ["Innovation support"]


def test_the_models_questions_stand_word_for_word_over_their_answers(candidates: Candidates, store: Store) -> None:
    open_area(candidates)
    for question in candidates.document.method.questions:
        named(candidates.list, question.text).setFocus()
        write(f"Answer to {question.id}")
    candidates.document.save()
    (row,) = file_rows(store.path, "focus_area")
    assert [row[id] for id in ("anchoring", "support", "priority")] == ["Answer to anchoring", "Answer to support", "Answer to priority"]


def test_mnemonics_differ_within_the_form(candidates: Candidates) -> None:
    open_area(candidates)
    labels = [label.text().replace("&&", "") for label in candidates.list.findChildren(QLabel) if label.buddy()]
    keys = [text[text.index("&") + 1].lower() for text in labels if "&" in text]
    assert len(labels) == len(keys) == len(set(keys)) == 9


def test_a_mnemonic_is_sought_at_the_words_first_then_anywhere() -> None:
    taken = {"w", "i"}
    assert with_mnemonic("What is it", taken) == "W&hat is it"
    assert with_mnemonic("What else", taken) == "What &else"
    assert with_mnemonic("R&D", taken) == "&R&&D"
    assert with_mnemonic("wwii", taken) == "wwii"


def test_an_unanswered_question_is_marked_in_the_row(candidates: Candidates) -> None:
    assert candidates.list.rows.rows[0].mark == "3 questions unanswered"
    candidates.document.edit("answer", "focus_area", "area", anchoring="yes", support="yes", priority="yes")
    settle()
    assert candidates.list.rows.rows[0].mark == ""


def test_needs_and_strategies_are_ticked_by_space(candidates: Candidates, store: Store) -> None:
    open_area(candidates)
    needs = named(candidates.list, "Rests on these needs")
    needs.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    strategies = named(candidates.list, "Supported by these strategies")
    strategies.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Space)
    settle()
    assert {(row["need"], row["strategy"]) for row in file_rows(store.path, "focus_need")} == {("need", None), (None, "regional")}
    press(Qt.Key.Key_Space)
    assert [(row["need"], row["strategy"]) for row in file_rows(store.path, "focus_need")] == [("need", None)]
    assert hand() is strategies


def test_a_tick_is_undone_and_seen_so(candidates: Candidates) -> None:
    open_area(candidates)
    lists = candidates.list.findChildren(Resting)
    rest(candidates.document, need="need")
    assert ("1  Advice", True) in lists[0].lines()
    candidates.document.undo()
    assert ("1  Advice", False) in lists[0].lines()


def test_nothing_rests_on_a_candidate_that_is_gone(candidates: Candidates, store: Store) -> None:
    open_area(candidates)
    needs = candidates.list.findChildren(Resting)[0]
    candidates.document.remove("remove", "focus_area", candidates.document.rows("focus_area")[0].id)
    needs.ticked.emit("need", True)  # of a form that is still put away
    assert file_rows(store.path, "focus_need") == []


def test_what_a_candidate_rests_on_is_said_in_its_row(candidates: Candidates) -> None:
    document, area = candidates.document, candidates.document.row("focus_area", "area")
    assert grounds(document, area) == "rests on no need · no strategy"
    rest(document, need="need")
    rest(document, strategy="national")
    assert grounds(document, area) == "1 need · 1 strategy (national)"
    rest(document, strategy="thematic")
    rest(document, strategy="regional")
    document.edit("s3", "focus_area", "area", s3_area="Smart societies")
    area = document.row("focus_area", "area")
    assert grounds(document, area) == "1 need · 3 strategies in all three layers · S3: Smart societies"


def test_tags_and_the_choice_are_chips(candidates: Candidates) -> None:
    candidates.document.edit("tags", "focus_area", "area", tags="excellence, innovation", chosen=1)
    settle()
    assert candidates.list.rows.rows[0].chips == ("excellence", "innovation", "chosen")


def test_the_areas_of_the_smart_specialisation_are_offered(candidates: Candidates) -> None:
    document = candidates.document
    document.add("add", Strategy(session=document.id, layer="regional", kind="s3", name="S3", areas="Smart societies\nMining"))
    document.add("add", Strategy(session=document.id, layer="regional", kind="s3_area", name="Space"))
    open_area(candidates)
    completer = named(candidates.list, "Area of the smart specialisation (S3)").completer()
    assert {completer.model().index(row, 0).data() for row in range(completer.model().rowCount())} == {"Smart societies", "Mining", "Space"}


def test_a_locked_dialogue_shows_ticks_that_cannot_be_changed(candidates: Candidates, store: Store) -> None:
    document = candidates.document
    open_area(candidates)
    document.edit("finalise", "session", document.id, status="finalised")
    settle()
    named(candidates.list, "Rests on these needs").setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert file_rows(store.path, "focus_need") == []
    assert all(field.isReadOnly() for field in candidates.list.findChildren(type(hand()).__mro__[0]) if isinstance(field, Field))


def test_mnemonics_differ_within_the_form_in_swedish_too(look: Look, store: Store, qtbot: QtBot, kept: QSettings) -> None:
    look.set_language("sv")
    walk = opened(window_on(store, qtbot=qtbot, kept=kept, language="sv"), "new")
    walk.document.add("add", FocusArea(id="area", session=walk.document.id, title="Hälsa"))
    form = CandidateForm(walk.document, "area")
    labels = [label.text() for label in form.findChildren(QLabel) if label.buddy()]
    form.deleteLater()
    assert any("strategier" in text for text in labels), labels
    assert len({text.replace("&&", "").partition("&")[2][:1].lower() for text in labels} - {""}) == len(labels) == 9
