"""What hangs on a row stands and falls with it: by default, and as it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.exchange import changes, choose, choose_all, choose_as, item_in_words, plan_import
from snabbdialog.exchange.plan import KINDS, Plan
from snabbdialog.model import FocusArea, Score
from snabbdialog.words import load_words

from .dialogues import apply, assert_whole, small
from .test_merge import AT, add, edit, kinds, remove, sent

if TYPE_CHECKING:
    from snabbdialog.model import Dialogue

HANGING = {"n-2": {"l-1", "fn-1"}, "f-1": {"fn-1", "x-1"}}  # by what they hang on
ABOUT = {"n-2": {"e-1"}, "f-1": set[str]()}  # the notes that are about them
TABLES = {"n-2": "need", "f-1": "focus_area"}


def chosen(plan: Plan, key: str, side: str) -> Plan:
    return choose(plan, next(item for item in plan.items if item.id == key), side)


def hanging(plan: Plan) -> set[str]:
    """The ids of the links, marks and grounds that stand when the plan is taken in."""
    assert plan.current is not None
    made: Dialogue = apply(plan.current, changes(plan, at=AT))[0]
    assert_whole(made)
    return {row.id for rows in (made.links, made.focus_needs, made.scores) for row in rows}


@pytest.mark.parametrize("key", ["n-2", "f-1"])
def test_what_went_with_a_row_that_is_kept_is_kept_with_it(key: str) -> None:
    plan = plan_import(edit(small(), TABLES[key], key, title="Vårt"), sent(remove(small(), TABLES[key], key)), base=sent(small()))
    assert kinds(plan) == {key: "conflict"} | dict.fromkeys(HANGING[key], "removed") | dict.fromkeys(ABOUT[key], "changed")
    assert hanging(plan) == {"l-1", "fn-1", "x-1"}
    gone = chosen(plan, key, "theirs")
    assert hanging(gone) == {"l-1", "fn-1", "x-1"} - HANGING[key]
    assert hanging(chosen(gone, key, "ours")) == {"l-1", "fn-1", "x-1"}


@pytest.mark.parametrize("key", ["n-2", "f-1"])
def test_what_went_with_a_row_here_comes_back_with_it(key: str) -> None:
    theirs = sent(edit(small(), TABLES[key], key, title="Deras"))
    plan = plan_import(remove(small(), TABLES[key], key), theirs, base=sent(small()))
    assert kinds(plan) == {key: "conflict"} | dict.fromkeys(HANGING[key], "new") | dict.fromkeys(ABOUT[key], "changed")
    assert hanging(plan) == {"l-1", "fn-1", "x-1"}
    assert hanging(chosen(plan, key, "ours")) == {"l-1", "fn-1", "x-1"} - HANGING[key]
    said = {item_in_words(plan, item, load_words("sv")) for item in plan.items}
    assert any(sentence.endswith("är borttagen här, men hör till något som är ändrat hos dem") for sentence in said)


def about(plan: Plan) -> str | None:
    assert plan.current is not None
    return apply(plan.current, changes(plan, at=AT))[0].entries[0].need


def test_a_note_is_about_a_need_for_as_long_as_the_need_is_kept() -> None:
    plan = plan_import(edit(small(), "need", "n-2", title="Vårt"), sent(remove(small(), "need", "n-2")), base=sent(small()))
    assert about(plan) == "n-2"
    assert {item.side for item in plan.items} == {"ours"}
    gone = chosen(plan, "n-2", "theirs")
    assert about(gone) is None
    assert {item.side for item in gone.items} == {"theirs"}


@pytest.mark.parametrize("more", [{}, {"text": "Deras"}])
def test_a_note_is_about_a_need_again_when_the_need_comes_back(more: dict[str, str]) -> None:
    theirs = edit(edit(small(), "need", "n-2", title="Deras"), "entry", "e-1", **more)
    plan = plan_import(remove(small(), "need", "n-2"), sent(theirs), base=sent(small()))
    assert about(plan) == "n-2"
    assert about(chosen(plan, "n-2", "ours")) is None


def test_a_note_that_both_wrote_in_stays_in_conflict() -> None:
    ours = edit(edit(small(), "need", "n-2", title="Vårt"), "entry", "e-1", text="Vårt")
    theirs = edit(remove(small(), "need", "n-2"), "entry", "e-1", text="Deras")
    plan = plan_import(ours, sent(theirs), base=sent(small()))
    assert kinds(plan)["e-1"] == "conflict"
    assert about(plan) == "n-2"


def test_a_row_that_they_removed_is_kept_with_its_marks_when_it_is_chosen() -> None:
    plan = plan_import(small(), sent(remove(small(), "focus_area", "f-1")), base=sent(small()))
    assert hanging(plan) == {"l-1"}
    assert hanging(chosen(plan, "f-1", "ours")) == {"l-1", "fn-1", "x-1"}


def test_new_marks_are_left_with_the_candidate_they_are_on() -> None:
    theirs = add(small(), FocusArea(id="f-9", session="s-1", title="Ny"), Score(id="x-9", session="s-1", focus_area="f-9", value=3))
    plan = chosen(plan_import(small(), sent(theirs), base=sent(small())), "f-9", "ours")
    assert {item.id: item.side for item in plan.items} == {"f-9": "ours", "x-9": "ours"}


def test_a_mark_that_is_chosen_brings_the_candidate_and_one_that_is_not_leaves_the_others() -> None:
    theirs = remove(small(), "focus_area", "f-1")
    plan = plan_import(small(), sent(theirs), base=sent(small()))
    kept = chosen(plan, "x-1", "ours")
    assert {item.id: item.side for item in kept.items} == {"f-1": "ours", "fn-1": "theirs", "x-1": "ours"}
    all_but_one = chosen(chosen(plan, "f-1", "ours"), "x-1", "theirs")
    assert hanging(all_but_one) == {"l-1", "fn-1"}


def test_a_link_does_not_outlive_its_other_end() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(remove(remove(small(), "need", "n-2"), "strategy", "t-1")), base=sent(small()))
    assert hanging(plan) == {"fn-1", "x-1"}
    assert hanging(chosen(plan, "t-1", "ours")) == {"l-1", "fn-1", "x-1"}


def test_one_choice_for_all_conflicts_takes_along_what_hangs_on_them() -> None:
    plan = plan_import(edit(small(), "focus_area", "f-1", title="Vårt"), sent(remove(small(), "focus_area", "f-1")), base=sent(small()))
    assert hanging(choose_all(plan, "theirs")) == {"l-1"}
    assert hanging(choose_all(choose_all(plan, "theirs", kinds=KINDS), "ours")) == {"l-1", "fn-1", "x-1"}


def test_choices_are_carried_over_as_they_were_made_column_by_column() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    theirs = sent(edit(remove(small(), "focus_area", "f-1"), "need", "n-2", title="Deras", text="Deras text"))
    plan = plan_import(ours, theirs, base=sent(small()))
    old = chosen(chosen(plan, "f-1", "ours"), "x-1", "theirs")
    assert choose_as(plan, old) == old
    edited = plan_import(edit(ours, "score", "x-1", value=5), theirs, base=sent(small()))
    again = {item.id: item.side for item in choose_as(edited, old).items}
    assert again["x-1"] == "ours"  # now in conflict, so not as it was chosen when nobody had edited it
