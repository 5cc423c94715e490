"""Sentences that propose, as proposals in their areas: what every way of reading beside the lists needs.

Must not know which words are read, nor why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .addressee import find_addressee
from .drafts import AreaDraft
from .extraction import Proposal
from .prose import proposing_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .drafts import ChallengeDraft
    from .extraction import Unplaced


def proposals_in(rest: Sequence[Unplaced], kind: str, bodies: Sequence[str] = ()) -> Iterator[Proposal]:
    """Return the sentences among the words that propose in a text of that kind; `bodies` are those a commission names."""
    promised = kind == "strategy" and any(proposing_sentences(words.text, kind=kind) for words in rest)
    for words in rest:
        outright = kind == "report" and bool(proposing_sentences(words.text, kind=kind))  # then what else should be done counts too
        for text in proposing_sentences(words.text, kind="planned" if promised else "recommended" if outright else kind, bodies=bodies):
            yield Proposal(text, words.place, (), find_addressee(text))


def by_place(proposals: list[Proposal]) -> list[Proposal]:
    """Return the proposals in the order they stand in."""
    return sorted(proposals, key=lambda proposal: proposal.place)


def add_nameless(challenges: Sequence[ChallengeDraft], proposals: list[Proposal]) -> None:
    """Put proposals in an area without a name, before all others."""
    if proposals:
        challenges[0].areas.insert(0, AreaDraft("", proposals[0].place, proposals=proposals))
