"""Strategibro: which strategies and passages a need may touch, by the words they share. Suggestions are never links.

Text search on this machine: stems, compounds taken apart, rare words weighing more (BM25), and the words that matched told, so that
a person can judge. Must not know who confirms or dismisses a suggestion, nor where passages are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from math import log
from typing import TYPE_CHECKING

from snabbdialog import paths, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from .entries import Entry, Passage, Theme

# How much a word says by where it stands: in the strategy's heading, in a passage, among the words of its themes.
NAME, AREA, KEYWORDS, ABOUT, PASSAGE, THEME = 1.0, 2.0, 1.5, 1.0, 1.0, 0.4
PART = 0.7  # a part of a compound against a word of its own
CONTEXT = 0.4  # a word of the rows above the need against its own
OLD = 0.5  # a strategy that is superseded or has ended, against one in force
SATURATION = 1.2  # BM25's k1: how soon a word repeated says nothing more
LENGTH = 0.3  # BM25's b: how much a long passage must say to weigh as a short one
_INFLECTED = 4  # a common word longer than this is passed over in all its forms
LEAST = 1.0  # a score below this is no suggestion

Weights = dict[str, float]


@dataclass(frozen=True)
class Suggestion:
    """A strategy that may touch a need: the passage that fits best, and the need's words that matched, weightiest first."""

    strategy_id: str
    passage: Passage | None
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word of a need as the index sees it: its stem, how it stands there, and its weight."""

    stem: str
    shown: str
    weight: float


@dataclass(frozen=True)
class Index:
    """Strategies and their passages, ready to be searched. Built by `build_index`, once for a catalogue and one's own passages."""

    language: str
    entries: tuple[Entry, ...]
    heads: Mapping[str, Mapping[int, float]]  # stem → strategy → weight
    bodies: Mapping[str, tuple[tuple[int, int, float], ...]]  # stem → strategy, passage, weight
    rarity: Mapping[str, float]
    folded: Mapping[str, str]


def build_index(entries: Iterable[Entry], themes: Iterable[Theme] = (), *, language: str = "sv") -> Index:
    """Return the index of the strategies; the words of their themes help to recognise a need."""
    held = tuple(entries)
    heads: dict[str, dict[int, float]] = defaultdict(dict)
    bodies: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    frequency: Counter[str] = Counter()
    words_of = {theme.id: theme.words for theme in themes}
    for number, entry in enumerate(held):
        head = _head(entry, words_of, language)
        for stem, weight in head.items():
            heads[stem][number] = weight
        frequency.update(head.keys())
        for place, weights in enumerate(_passages(entry, language)):
            for stem, weight in weights.items():
                bodies[stem].append((number, place, weight))
            frequency.update(weights.keys() - head.keys())
    units = len(held) + sum(len(entry.passages) for entry in held)
    rarity = {stem: log(1 + (units - n + 0.5) / (n + 0.5)) for stem, n in frequency.items()}
    return Index(language, held, heads, {s: tuple(rows) for s, rows in bodies.items()}, rarity, {stems.fold(s): s for s in rarity})


def suggest(need: str, index: Index, *, limit: int = 5, context: str = "", without: Collection[str] = ()) -> list[Suggestion]:
    """Return the strategies that share most with the need, best first; none when hardly a word is shared.

    `context` is the text of the rows the need stands under. `without` are ids of strategies that somebody dismissed or that are
    linked already.
    """
    terms = _terms(need, context, index)
    hits = {number: places for number, places in _hits(terms, index).items() if index.entries[number].id not in without}
    found = [_suggestion(number, places, terms, index) for number, places in hits.items()]
    best = sorted((s for s in found if s.score >= LEAST), key=lambda s: (-s.score, s.strategy_id))
    return best[:limit]


def stems_of(text: str, language: str) -> dict[str, str]:
    """Return the stems that say something, each with how it stands in the text."""
    shown: dict[str, str] = {}
    for term in _terms_of(text, language):
        shown.setdefault(term.stem, term.shown)
    return shown


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words without those that are part of another before them: a part says nothing beside its whole."""
    kept: list[str] = []
    for word in words:
        if not any(word in other for other in kept):
            kept.append(word)
    return tuple(kept)


def _hits(terms: Mapping[str, Term], index: Index) -> dict[int, dict[int, Weights]]:
    hits: dict[int, dict[int, Weights]] = defaultdict(lambda: {-1: {}})
    for stem in terms:
        for number, weight in index.heads.get(stem, {}).items():
            hits[number][-1][stem] = weight
    for stem in terms:
        for number, place, weight in index.bodies.get(stem, ()):
            hits[number].setdefault(place, {})[stem] = weight
    return hits


def _suggestion(number: int, per_passage: Mapping[int, Weights], terms: Mapping[str, Term], index: Index) -> Suggestion:
    entry, head = index.entries[number], per_passage[-1]
    scored = {place: _scores(head, weights if place >= 0 else {}, terms, index) for place, weights in per_passage.items()}
    best = max(scored, key=lambda place: (sum(scored[place].values()), -place))
    scores = scored[best]
    shown = sorted(scores, key=lambda stem: (-terms[stem].weight, -scores[stem], stem))
    total = sum(scores.values()) * (1.0 if entry.is_current else OLD)
    passage = entry.passages[best] if best >= 0 else None
    return Suggestion(entry.id, passage, total, distinct(terms[stem].shown for stem in shown))


def _scores(head: Weights, body: Weights, terms: Mapping[str, Term], index: Index) -> Weights:
    scores: Weights = {}
    for stem in {**head, **body}:
        weight = head.get(stem, 0.0) + body.get(stem, 0.0)
        scores[stem] = index.rarity[stem] * terms[stem].weight * weight * (SATURATION + 1) / (weight + SATURATION)
    return scores


def _terms(need: str, context: str, index: Index) -> dict[str, Term]:
    terms: dict[str, Term] = {}
    for text, factor in ((need, 1.0), (context, CONTEXT)):
        for term in _terms_of(text, index.language):
            stem = term.stem if term.stem in index.rarity else index.folded.get(stems.fold(term.stem), "")
            if stem and (stem not in terms or terms[stem].weight < term.weight * factor):
                terms[stem] = Term(stem, term.shown, term.weight * factor)
    return terms


def _head(entry: Entry, words_of: Mapping[str, str], language: str) -> Weights:
    head: Weights = defaultdict(float)
    themes = " ".join(words_of.get(theme, "") for theme in entry.themes)
    parts = ((entry.name, NAME), (entry.keywords, KEYWORDS), (" ".join(entry.areas), AREA), (entry.about, ABOUT), (themes, THEME))
    for text, factor in parts:
        for stem, weight in _weights(text, language).items():
            head[stem] = max(head[stem], weight * factor)
    return dict(head)


def _passages(entry: Entry, language: str) -> Iterator[Weights]:
    for passage in entry.passages:
        weights = _weights(passage.text, language)
        shorten = 1 - LENGTH + LENGTH * len(weights) / 15
        yield {stem: PASSAGE * weight / shorten for stem, weight in weights.items()}


def _weights(text: str, language: str) -> Weights:
    weights: Weights = defaultdict(float)
    for term in _terms_of(text, language):
        weights[term.stem] = max(weights[term.stem], term.weight)
    return weights


def _terms_of(text: str, language: str) -> Iterator[Term]:
    common, known = _common(language), _parts()
    for word in stems.words(text):
        stem = stems.stem(word, language)
        if word in common or stem in common:
            continue
        yield Term(stem, word, 1.0)
        if language == "sv":
            parts = ((stems.stem(part), part) for part in _split(word, known))
            yield from (Term(stem, part, PART) for stem, part in parts if part not in common and stem not in common)


@cache
def _split(word: str, known: frozenset[str]) -> tuple[str, ...]:
    return stems.split(word, known)


@cache
def _common(language: str) -> frozenset[str]:
    words = _listed(f"common-{language}.txt")
    return frozenset(words) | {stems.stem(word, language) for word in words if len(word) > _INFLECTED}


@cache
def _parts() -> frozenset[str]:
    words = set(_listed("parts-sv.txt"))
    return frozenset(words | {stems.stem(word) for word in words})


def _listed(name: str) -> list[str]:
    lines = (paths.resources() / "catalogue" / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]
