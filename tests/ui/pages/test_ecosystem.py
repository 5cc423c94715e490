"""The ecosystem: structures, capacity, maturity, anchoring and leadership, and the success factors kept as conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from snabbdialog.method import load_methods
from snabbdialog.ui.pages.ecosystem import Ecosystem, FactorField
from snabbdialog.ui.widgets.fields import letters
from tests.ui.acting import CTRL, file_rows, named, press, settle, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


@pytest.fixture
def ecosystem(empty: Walk) -> Ecosystem:
    section = empty.go("needs").show_section("ecosystem")
    settle()
    assert isinstance(section, Ecosystem)
    return section


def factor(ecosystem: Ecosystem) -> FactorField:
    """Return the first success factor, with the keyboard."""
    field = ecosystem.findChildren(FactorField)[0]
    field.setFocus()
    return field


def answered(store: Store) -> list[tuple[str, str, str]]:
    return [(row["kind"], row["title"], row["value"]) for row in file_rows(store.path, "condition")]


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Structures: who is there, and how they work together", "structures"),
        ("Capacity: people, competence, money and facilities", "capacity"),
        ("Maturity: how far the area has come", "maturity"),
        ("What shows the anchoring", "anchoring_evidence"),
        ("What shows the leadership", "leadership_evidence"),
    ],
)
def test_each_text_is_in_the_file(ecosystem: Ecosystem, store: Store, name: str, column: str) -> None:
    named(ecosystem, name).setFocus()
    write("Två universitet")
    press(Qt.Key.Key_Tab)
    assert file_rows(store.path, "session")[0][column] == "Två universitet"


@pytest.mark.parametrize(("name", "column"), [("Local anchoring", "anchoring"), ("Regional leadership", "leadership")])
def test_anchoring_and_leadership_are_judged_by_key(ecosystem: Ecosystem, store: Store, name: str, column: str) -> None:
    named(ecosystem, name).setFocus()
    press(Qt.Key.Key_Down)
    assert file_rows(store.path, "session")[0][column] != ""


def test_every_success_factor_of_the_method_is_asked_with_a_letter_of_its_own(ecosystem: Ecosystem) -> None:
    factors = ecosystem.document.method.success_factors
    assert [field.accessibleName() for field in ecosystem.findChildren(FactorField)] == [found.name for found in factors]
    assert len(letters(ecosystem)) == 7 + len(factors)


def test_an_answer_is_kept_as_a_condition_changed_in_place_and_undone(ecosystem: Ecosystem, store: Store) -> None:
    field = factor(ecosystem)
    press(Qt.Key.Key_Down)
    name = ecosystem.document.method.success_factors[0].id
    assert answered(store) == [("success_factor", name, "yes")]
    press(Qt.Key.Key_Down)
    assert answered(store) == [("success_factor", name, "partly")]
    press(Qt.Key.Key_Up, times=2)
    assert answered(store) == [("success_factor", name, "")]
    press(Qt.Key.Key_Z, CTRL)
    while ecosystem.document.undo_stack.canUndo():
        press(Qt.Key.Key_Z, CTRL)
    assert answered(store) == []
    assert field.currentIndex() == 0


def test_an_answer_is_the_same_in_another_language(ecosystem: Ecosystem, qtbot: QtBot) -> None:
    field = factor(ecosystem)
    press(Qt.Key.Key_Down)
    point = load_methods("sv").by_id["ostergotland"].success_factors[0]
    swedish = FactorField(ecosystem.document, point)
    qtbot.addWidget(swedish)
    assert swedish.currentData() == field.currentData() == "yes"


def test_no_answer_is_no_row(ecosystem: Ecosystem, store: Store) -> None:
    factor(ecosystem).activated.emit(0)
    assert answered(store) == []


def test_scrolling_over_a_factor_changes_nothing(ecosystem: Ecosystem, store: Store) -> None:
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    factor(ecosystem).wheelEvent(turn)
    assert not turn.isAccepted()
    assert answered(store) == []


def test_a_finalised_dialogue_can_be_read_and_not_answered(ecosystem: Ecosystem) -> None:
    document = ecosystem.document
    document.edit("finalise", "session", document.id, status="finalised")
    assert not any(field.isEnabled() for field in ecosystem.findChildren(FactorField))
