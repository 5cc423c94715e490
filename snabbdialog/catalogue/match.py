"""Suggestions for the needs of a dialogue: what is searched, what is asked, and what somebody already said no to.

Must not know how words are weighed, nor how a suggestion is shown or confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .entries import Entry, Passage
from .suggest import build_index, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from snabbdialog.model import Dialogue, Need, Strategy

    from .catalogue import Catalogue
    from .suggest import Index, Suggestion

LONGEST = 600  # letters of a passage: about what one reads at a glance
_BLANK_LINES = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def index_for(dialogue: Dialogue, catalogue: Catalogue) -> Index:
    """Return the index for a dialogue: the catalogue without other regions' strategies, and the dialogue's own with passages."""
    return build_index(entries_for(dialogue, catalogue), catalogue.themes, language=catalogue.language)


def suggest_for(need: Need, dialogue: Dialogue, index: Index, *, limit: int = 5) -> list[Suggestion]:
    """Return the strategies the need may touch, without those it is tied to or that somebody dismissed for it."""
    text = "\n".join((need.title, need.text))
    context = "\n".join(f"{above.title}" for above in _above(need, dialogue))
    return suggest(text, index, limit=limit, context=context, without=settled(need, dialogue))


def settled(need: Need, dialogue: Dialogue) -> frozenset[str]:
    """Return the ids, the catalogue's and the dialogue's, of the strategies linked to or dismissed for the need."""
    linked = {link.strategy for link in dialogue.links if link.need == need.id}
    held = [strategy for strategy in dialogue.strategies if strategy.id in linked]
    cited = {strategy.catalogue_id for strategy in held if strategy.catalogue_id}
    return frozenset({strategy.id for strategy in held} | cited | set(need.dismissed.splitlines()))


def entries_for(dialogue: Dialogue, catalogue: Catalogue) -> Iterator[Entry]:
    """Yield what may be suggested: shared strategies, those of the dialogue's regions, and own ones with their passages."""
    cited = {strategy.catalogue_id: strategy for strategy in dialogue.strategies if strategy.catalogue_id}
    for entry in _of_regions(catalogue, (dialogue.session.region, *dialogue.session.other_regions.splitlines())):
        yield _with_passages(entry, cited.get(entry.id))
    known = {entry.id for entry in catalogue.strategies}
    for strategy in dialogue.strategies:
        if strategy.catalogue_id not in known:
            yield own_entry(strategy, language=catalogue.language)


def own_entry(strategy: Strategy, *, language: str = "sv") -> Entry:
    """Return a dialogue's own strategy as an entry, its passage text cut into passages."""
    return Entry(
        id=strategy.id,
        layer=strategy.layer,
        kind=strategy.kind,
        name=strategy.name or strategy.reference,
        reference=strategy.reference,
        owner=strategy.owner,
        areas=tuple(strategy.areas.splitlines()),
        passages=tuple(passages(strategy.passage)),
        language=language,
    )


def passages(text: str, place: str = "") -> Iterator[Passage]:
    """Cut pasted text, or a document's, into passages: its paragraphs, and long ones between sentences."""
    for paragraph in _BLANK_LINES.split(text):
        for piece in _pieces(" ".join(paragraph.split())):
            yield Passage(piece, place)


def _pieces(paragraph: str) -> Iterator[str]:
    piece = ""
    for sentence in _SENTENCE.split(paragraph):
        if piece and len(piece) + len(sentence) > LONGEST:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()
    if piece:
        yield piece


def _of_regions(catalogue: Catalogue, names: Iterable[str]) -> Iterator[Entry]:
    regions = {found.code for name in names if (found := catalogue.region(name))}
    for entry in catalogue.strategies:
        found = catalogue.region(entry.region) if entry.region else None
        if not entry.region or (found and found.code in regions):
            yield entry


def _with_passages(entry: Entry, cited: Strategy | None) -> Entry:
    more = tuple(passages(cited.passage)) if cited else ()
    return replace(entry, passages=(*more, *entry.passages)) if more else entry


def _above(need: Need, dialogue: Dialogue) -> Iterator[Need]:
    by_id: Mapping[str, Need] = {row.id: row for row in dialogue.needs}
    seen = {need.id}
    here = by_id.get(need.parent or "")
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here
        here = by_id.get(here.parent or "")
