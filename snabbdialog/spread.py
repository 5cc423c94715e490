"""How ballots spread over a candidate and a criterion, and how far they agree: numbers, and the words for them.

Must not know where it is shown; window and minutes say the same. Under four ballots the ballots stand for themselves and no
coefficient is given: with so few, chance alone often looks like agreement.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .model import Score
    from .words import Words

MARKS = (1, 2, 3, 4, 5)
MOST = 40  # ballots of one dialogue
FEWEST = 4  # ballots, before anything is said of how they agree
TRIALS = 5_000
SEED = 2021
LIKELY = 0.05  # a share of chance above this is not to be built on
SMALLEST = 0.1  # per cent; less than this is said as that: the trials tell nothing closer, and it is not nothing

Ranks = tuple[float, ...]


@dataclass(frozen=True)
class Spread:
    """The marks 1 to 5 of one candidate on one criterion, in order."""

    marks: tuple[int, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many gave 1, 2, 3, 4 and 5."""
        found = Counter(self.marks)
        return tuple(found[mark] for mark in MARKS)

    @property
    def low(self) -> int:
        """Return the lowest mark; there must be one."""
        return self.marks[0]

    @property
    def high(self) -> int:
        """Return the highest mark; there must be one."""
        return self.marks[-1]


def spread_of(scores: Iterable[Score], *, focus_area: str, criterion: str) -> Spread:
    """Return the spread of one candidate on one criterion; marks outside 1 to 5 are none."""
    return spread(score.value for score in scores if score.focus_area == focus_area and score.criterion == criterion)


def spread(values: Iterable[int]) -> Spread:
    """Return the spread of these marks; those outside 1 to 5 are none."""
    return Spread(tuple(sorted(value for value in values if value in MARKS)))


def in_words(found: Spread, words: Words) -> str:
    """Return the spread in words: «enigt, 4–5», «en avviker (2)», «två läger (1–2 och 5)», or under four ballots the ballots."""
    if len(found.marks) < FEWEST:
        return (
            words("minutes.spread.ballots", n=len(found.marks), marks=", ".join(map(str, found.marks)))
            if found.marks
            else words("minutes.spread.none")
        )
    if found.high - found.low <= 1:
        return words("minutes.spread.agreed", range=_range(found.marks))
    odd = _odd_one(found.marks)
    if odd is not None:
        return words("minutes.spread.one_apart", mark=odd)
    camps = _camps(found.marks)
    if camps:
        return words("minutes.spread.camps", low=_range(camps[0]), high=_range(camps[1]))
    return words("minutes.spread.scattered", range=_range(found.marks))


def _range(marks: Sequence[int]) -> str:
    return str(marks[0]) if marks[0] == marks[-1] else f"{marks[0]}–{marks[-1]}"


def _odd_one(marks: tuple[int, ...]) -> int | None:
    """Return the mark that stands two or more from all the others, which keep within one step of each other."""
    for odd, rest in ((marks[0], marks[1:]), (marks[-1], marks[:-1])):
        if rest[-1] - rest[0] <= 1 and min(abs(odd - mark) for mark in rest) > 1:
            return odd
    return None


def _camps(marks: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return two groups of two or more, each within one step, two or more steps apart."""
    for cut in range(2, len(marks) - 1):
        low, high = marks[:cut], marks[cut:]
        if high[0] - low[-1] > 1 and low[-1] - low[0] <= 1 and high[-1] - high[0] <= 1:
            return low, high
    return None


@dataclass(frozen=True)
class Agreement:
    """How far ballots rank the candidates alike: Kendall's W, 0 to 1, and how often chance alone gives as much, 0 to 1."""

    w: float
    chance: float
    ballots: int
    candidates: int

    def in_words(self, words: Words) -> str:
        """Return the numbers as a sentence, with a warning when chance alone may well be behind them."""
        shown = {"w": _decimal(self.w, 2, words), "chance": self._chance(words), "n": self.ballots, "candidates": self.candidates}
        sentence = words("minutes.spread.agreement", **shown)
        return f"{sentence} {words('minutes.spread.weak')}" if self.chance > LIKELY else sentence

    def _chance(self, words: Words) -> str:
        share = 100 * self.chance
        if share < SMALLEST:
            return words("minutes.spread.less_than", share=_decimal(SMALLEST, 1, words))
        return _decimal(share, 0 if share >= 1 else 1, words)


def _decimal(value: float, places: int, words: Words) -> str:
    text = f"{value:.{places}f}"
    return text.replace(".", ",") if words.language == "sv" else text


def agreement(scores: Iterable[Score]) -> Agreement | None:
    """Return how far the ballots agree on the order of the candidates, or None under four whole ballots or two candidates.

    A ballot counts when it has a mark wherever any ballot has one; its marks on all criteria are added up for each candidate and
    the sums ranked, ties sharing their ranks. Chance is simulated: each ballot's ranks shuffled, with a fixed seed.
    """
    ranks = _ranked_ballots(scores)
    if len(ranks) < FEWEST or len(ranks[0]) < 2:
        return None
    return Agreement(_kendall(ranks), _chance_of(tuple(ranks)), len(ranks), len(ranks[0]))


def _ranked_ballots(scores: Iterable[Score]) -> list[Ranks]:
    ballots: dict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    for score in scores:
        if score.value in MARKS:
            ballots[score.ballot][score.focus_area, score.criterion] = score.value
    asked = {place for ballot in ballots.values() for place in ballot}
    candidates = sorted({candidate for candidate, _ in asked})
    return [_ranks(_sums(ballot, candidates)) for _, ballot in sorted(ballots.items()) if len(ballot) == len(asked)]


def _sums(ballot: Mapping[tuple[str, str], int], candidates: list[str]) -> list[int]:
    return [sum(mark for (candidate, _), mark in ballot.items() if candidate == wanted) for wanted in candidates]


def _ranks(values: Sequence[int]) -> Ranks:
    """Return the rank of each value, 1 the lowest; equal values share the mean of their ranks."""
    return tuple(sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2 for value in values)


def _kendall(ranks: Sequence[Ranks]) -> float:
    """Return Kendall's coefficient of concordance with correction for ties; 0 when every ballot ties everything."""
    ballots, candidates = len(ranks), len(ranks[0])
    ties = sum(count**3 - count for ballot in ranks for count in Counter(ballot).values())
    most = ballots**2 * (candidates**3 - candidates) - ballots * ties
    return 12 * _deviation(ranks) / most if most else 0.0


def _deviation(ranks: Sequence[Sequence[float]]) -> float:
    sums: list[float] = [sum(column) for column in zip(*ranks, strict=True)]
    mean = sum(sums) / len(sums)
    return sum((total - mean) * (total - mean) for total in sums)


@lru_cache(maxsize=64)
def _chance_of(ranks: tuple[Ranks, ...]) -> float:
    """Return how often ballots filled in blindly, each with the same marks in another order, agree at least as much."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation that must come out the same each time, no secret
    found = _deviation(ranks) - 1e-9
    hits = sum(_deviation([chance.sample(ballot, len(ballot)) for ballot in ranks]) >= found for _ in range(TRIALS))
    return hits / TRIALS
