from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from snabbdialog.minutes.missing import missing
from snabbdialog.model import Condition, Dialogue, Entry, FocusArea, Funding, Need, Participant, Score, Session
from snabbdialog.words import load_words
from tests.minutes.dialogues import full

SV = load_words("sv")


def keys(dialogue: Dialogue) -> list[tuple[str, int]]:
    return [(lack.key, lack.count) for lack in missing(dialogue, SV)]


def lacks(rows: dict[str, Any], session: dict[str, Any] | None = None) -> dict[str, int]:
    return dict(keys(Dialogue(session=Session(**(session or {})), **rows)))


def test_an_empty_dialogue_lacks_the_frame_first_and_names_the_step() -> None:
    found = missing(Dialogue(session=Session()), SV)
    assert [(lack.key, lack.step) for lack in found] == [
        ("region", "prepare"), ("date", "prepare"), ("reference", "prepare"), ("participants", "prepare"), ("needs", "needs"),
        ("focus", "focus"), ("no_agreements", "dialogue"), ("distribution", "minutes"),
    ]  # fmt: skip


def test_the_full_dialogue_lacks_what_it_lacks() -> None:
    assert keys(full()) == [("need_source", 1), ("unlinked", 1), ("action_who", 1), ("action_due", 1)]


def test_the_sentence_counts() -> None:
    actions = (Entry(kind="action", text="a", due="2026-01-01"), Entry(kind="action", text="b", due="2026-01-01"))
    found = missing(Dialogue(session=Session(), entries=actions), SV)
    assert "2 åtgärder utan ansvarig" in [lack.text for lack in found]
    assert "1 åtgärd utan ansvarig" in [lack.text for lack in missing(Dialogue(session=Session(), entries=actions[:1]), SV)]


def test_every_lack_has_a_sentence_in_english() -> None:
    assert all(lack.text for lack in missing(full(), load_words("en")))


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ({"participants": (Participant(name="X"),)}, "organisation"),
        ({"conditions": (Condition(title="a"), Condition(kind="success_factor"))}, "condition_source"),
        ({"needs": (Need(level="challenge"), Need(level="proposal"), Need(evidence="Rapport", text="a"))}, "need_source"),
        ({"entries": (Entry(kind="agreement", text=" "),)}, "agreement_text"),
        ({"entries": (Entry(kind="agreement", text="a", decided_by="Nämnden"),)}, "decision"),
        ({"entries": (Entry(kind="action", who="a", due="b"),)}, "action_text"),
        ({"entries": (Entry(kind="homework", text="a"),)}, "homework_who"),
        ({"entries": (Entry(kind="homework", who="a"),)}, "next_meeting"),
        ({"funding": (Funding(as_written="applied: cirka en miljon"),)}, "amounts"),
        ({"focus_areas": (FocusArea(chosen=1),)}, "reasons"),
    ],
)
def test_a_lack_is_named_and_counted(rows: dict[str, Any], key: str) -> None:
    assert lacks(rows)[key] == 1


def test_ballots_that_are_not_shown_are_named_once_one_is_begun() -> None:
    assert lacks({"scores": (Score(value=4),)}, {"ballots_awaited": 5})["ballots"] == 1
    assert "ballots" not in lacks({"scores": (Score(value=4),)})
    assert "ballots" not in lacks({}, {"ballots_awaited": 5})


def test_a_chosen_area_lacks_as_many_answers_as_are_empty() -> None:
    assert lacks({"focus_areas": (FocusArea(chosen=1, support="ja"), FocusArea())})["answers"] == 2


def test_more_than_one_chosen_area_is_one_too_many() -> None:
    assert lacks({"focus_areas": (FocusArea(chosen=1), FocusArea(chosen=1))})["several"] == 2


@pytest.mark.parametrize(("total", "differs"), [(30, False), (7, False), (31, True), (None, False)])
def test_the_stated_total_is_held_against_either_sum(total: int | None, differs: bool) -> None:
    funding = (Funding(applied=10, granted=7), Funding(applied=20))
    assert ("sum" in lacks({"funding": funding}, {"funding_total": total})) is differs


def test_what_is_mended_is_no_longer_missing() -> None:
    dialogue = full()
    mended = replace(dialogue, entries=tuple(replace(entry, who=entry.who or "Alla", due="2026-06-01") for entry in dialogue.entries))
    assert keys(mended) == [("need_source", 1), ("unlinked", 1)]
