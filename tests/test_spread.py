from __future__ import annotations

import itertools

import pytest

from snabbdialog.model import Score
from snabbdialog.spread import TRIALS, Agreement, agreement, in_words, spread, spread_of
from snabbdialog.words import load_words

SV, EN = load_words("sv"), load_words("en")


def ballots(*marks: str, criterion: str = "k") -> list[Score]:
    """Return a ballot for each text; its letters are the marks for candidates a, b, c …"""
    return [
        Score(focus_area="abcdefgh"[place], criterion=criterion, ballot=ballot, value=int(mark))
        for ballot, text in enumerate(marks, 1)
        for place, mark in enumerate(text)
    ]


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ([], "ingen bedömning"),
        ([3], "en röstsedel: 3"),
        ([5, 3, 4], "3 röstsedlar: 3, 4, 5"),
        ([1, 5, 1], "3 röstsedlar: 1, 1, 5"),
        ([4, 4, 4, 4], "enigt, 4"),
        ([5, 4, 5, 4], "enigt, 4–5"),
        ([5, 2, 4, 5], "en avviker (2)"),
        ([1, 1, 2, 5], "en avviker (5)"),
        ([1, 2, 5, 5], "två läger (1–2 och 5)"),
        ([1, 1, 3, 3, 3], "två läger (1 och 3)"),
        ([2, 2, 4, 4, 3], "spritt, 2–4"),
        ([1, 2, 3, 4, 5], "spritt, 1–5"),
        ([1, 1, 2, 4, 4, 5], "två läger (1–2 och 4–5)"),
        ([1, 2, 3, 5, 5], "spritt, 1–5"),
    ],
)
def test_a_spread_is_told_in_words(marks: list[int], said: str) -> None:
    assert in_words(spread(marks), SV) == said


def test_a_spread_is_told_in_english_too() -> None:
    assert in_words(spread([1, 2, 5, 5]), EN) == "two camps (1–2 and 5)"


def test_every_possible_set_of_ballots_has_words() -> None:
    for count in range(7):
        for marks in itertools.combinations_with_replacement(range(1, 6), count):
            assert in_words(spread(marks), SV)


def test_counts_and_range() -> None:
    found = spread([5, 1, 2, 2])
    assert (found.counts, found.low, found.high) == ((1, 2, 0, 0, 1), 1, 5)


def test_marks_outside_one_to_five_are_none() -> None:
    assert spread([0, 6, -1, 3]).marks == (3,)


def test_only_the_asked_candidate_and_criterion_count() -> None:
    scores = [*ballots("15"), *ballots("22", criterion="other")]
    assert spread_of(scores, focus_area="b", criterion="k").marks == (5,)


def test_under_four_ballots_there_is_no_coefficient() -> None:
    assert agreement(ballots("531", "531", "531")) is None


def test_one_candidate_alone_gives_no_coefficient() -> None:
    assert agreement(ballots("5", "5", "5", "5")) is None


def test_the_same_order_on_every_ballot_is_full_agreement() -> None:
    found = agreement(ballots("531", "431", "521", "542"))
    assert found is not None
    assert (found.w, found.ballots, found.candidates) == (1.0, 4, 3)
    assert found.chance < 0.02  # (1/3!)³ is one in 216


def test_kendalls_w_is_that_of_the_textbook() -> None:
    found = agreement(ballots("1234", "2134", "1243", "4321"))  # rank sums 8, 8, 12, 12: S = 16
    assert found is not None
    assert found.w == pytest.approx(12 * 16 / (4**2 * (4**3 - 4)))


def test_ties_are_corrected_for() -> None:
    found = agreement(ballots("441", "551", "331", "221"))
    assert found is not None
    assert found.w == pytest.approx(1.0)


def test_ballots_that_tie_everything_agree_on_nothing() -> None:
    found = agreement(ballots("333", "333", "333", "333"))
    assert found is not None
    assert (found.w, found.chance) == (0.0, 1.0)


def test_a_ballot_that_left_a_place_empty_does_not_count() -> None:
    found = agreement([*ballots("531", "531", "531", "531"), Score(focus_area="a", criterion="k", ballot=9, value=1)])
    assert found is not None
    assert found.ballots == 4


def test_a_mark_outside_one_to_five_is_no_part_of_a_ballot() -> None:
    found = agreement([*ballots("531", "531", "531", "531"), Score(focus_area="z", criterion="k", ballot=1, value=0)])
    assert found is not None
    assert found.candidates == 3


def test_marks_on_all_criteria_are_added_up() -> None:
    scores = [*ballots("15", "15", "15", "15"), *ballots("54", "54", "54", "54", criterion="second")]
    found = agreement(scores)
    assert found is not None
    assert found.w == 1.0  # six against nine on every ballot


def test_chance_is_the_same_each_time_and_near_the_truth() -> None:
    scores = ballots("12", "12", "12", "21")  # W ≥ 0.25 by chance: all but 6 of 16 ways
    first, second = agreement(scores), agreement(scores)
    assert first is not None
    assert first == second
    assert first.chance == pytest.approx(10 / 16, abs=0.03)


def test_agreement_that_chance_may_give_is_warned_of() -> None:
    assert Agreement(0.29, 0.22, 5, 3).in_words(SV) == (
        "Samstämmighet mellan 5 röstsedlar om 3 kandidater: Kendalls W 0,29. "
        "Slumpen ensam ger minst lika mycket i 22 procent av fallen. Det är för ofta för att bygga på."
    )


def test_agreement_that_chance_does_not_give_stands_without_warning() -> None:
    said = Agreement(0.9, 0.004, 6, 3).in_words(EN)
    assert "W 0.90" in said
    assert said.endswith("in 0.4 per cent of cases.")


@pytest.mark.parametrize(
    ("hits", "swedish", "english"),
    [(0, "mindre än 0,1", "less than 0.1"), (4, "mindre än 0,1", "less than 0.1"), (5, "0,1", "0.1"), (49, "1,0", "1.0"), (50, "1", "1")],
)
def test_chance_is_never_called_nothing(hits: int, swedish: str, english: str) -> None:
    found = Agreement(1.0, hits / TRIALS, 30, 4)
    assert found.in_words(SV).endswith(f" i {swedish} procent av fallen.")
    assert found.in_words(EN).endswith(f" in {english} per cent of cases.")
