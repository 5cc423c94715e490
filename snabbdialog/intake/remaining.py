"""Reading sentence by sentence what no list proposed: articles, letters, answers to a consultation.

Must not know how lists are read.
Under headings about other things only what the writers say they propose counts; what is said twice counts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .addressee import find_addressee
from .drafts import AreaDraft
from .extraction import Proposal, Unplaced
from .folding import likeness
from .prose import proposing_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .drafts import ChallengeDraft

_SAME = 0.7  # how alike two sentences are that say one thing twice, as a summary does
_LISTED = ("input",)  # kinds in which sentences count beside lists: a consultation is answered in both


def read_remaining(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], *, kind: str) -> None:
    """Add the sentences that propose to their areas: all where no list proposes, else those of areas that have no proposals."""
    listed = any(area.proposals for challenge in challenges for area in challenge.areas)
    if listed and kind not in _LISTED:
        return
    for area in (area for challenge in challenges for area in challenge.areas):
        if not area.proposals:
            area.proposals += _from_words(area.rest, "" if area.aside else kind)
    if not any(area.proposals and not area.title for area in challenges[0].areas):
        _read_loose(challenges, loose, kind)


def _read_loose(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str) -> None:
    """Put what stands under no heading in an area without a name, but for what an area says again."""
    known = [proposal.text for challenge in challenges for area in challenge.areas for proposal in area.proposals]
    found = [proposal for proposal in _from_words(loose, kind) if not any(likeness(proposal.text, text) >= _SAME for text in known)]
    if found:
        challenges[0].areas.insert(0, AreaDraft("", found[0].place, proposals=found))


def _from_words(rest: Sequence[Unplaced], kind: str) -> Iterator[Proposal]:
    for words in rest:
        for text in proposing_sentences(words.text, kind=kind):
            yield Proposal(text, words.place, (), find_addressee(text))
