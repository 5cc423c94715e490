"""Reading sentence by sentence what no list proposed: articles, letters, answers to a consultation.

Must not know how lists are read.
Under headings about other things only what the writers say they propose counts; what is said twice counts once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .cues import names_accounts
from .drafts import AreaDraft
from .extraction import Proposal, Unplaced
from .folding import likeness, says_again
from .parts import holds_orders, names_decision
from .prose import commissioned, is_commissioning, proposing_sentences
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .drafts import ChallengeDraft
    from .lines import Place

_SAME = 0.7  # how alike two sentences are that say one thing twice, as a summary does
_LISTED = ("input", "commission", "other")  # kinds in which sentences count beside lists: a consultation is answered in both
_GOES_ON = re.compile(r"\b(?:ska|skall|should|shall|uppdrar) (?:också|även|därutöver|dessutom|vidare|bistå|bidra|also|assist)\b")
_ARGUED = 2
_HOLDING = 3  # areas in which something is asked for
_MOVED = 2


def read_remaining(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], *, kind: str) -> None:
    """Add the sentences that propose to their areas: all where no list proposes, else those of areas that have no proposals."""
    if kind == "commission":
        _read_commission(challenges, loose)
        return
    moved = sum(
        proposal.text.startswith("Riksdagen ") for challenge in challenges for area in challenge.areas for proposal in area.proposals
    )
    if moved >= _MOVED:
        return  # a motion says in its list all it asks for, and why below it
    listed = any(area.proposals for challenge in challenges for area in challenge.areas)
    if listed and kind not in _LISTED:
        return
    _read_all(challenges, loose, _argued(challenges, loose, kind))
    if kind == "input" and not any(area.proposals for challenge in challenges for area in challenge.areas):
        _read_all(challenges, loose, "support")  # an answer that only agrees says what it wants by that


def _read_all(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str) -> None:
    for area in (area for challenge in challenges for area in challenge.areas):
        listed = [proposal.text for proposal in area.proposals]
        read = _from_words(
            area.rest, _beside(kind) if listed else "" if area.aside and not (kind == "input" and names_accounts(area.title)) else kind
        )
        said = [one for one in read if not any(_are_same(one.text, text) for text in listed)]
        area.proposals = _by_place([*area.proposals, *said])
    _read_loose(challenges, loose, kind)


def _beside(kind: str) -> str:
    """Return how words beside a list are read: what the writers say they propose, in an input also «Däremot bör …»."""
    return "beside" if kind == "input" else "report"


def _argued(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str) -> str:
    """Return «input» for another text that tells public bodies what to do, or proposes, twice or more: it argues all through."""
    rest = [*loose, *(words for challenge in challenges for area in challenge.areas if not area.aside for words in area.rest)]
    if kind != "other":
        return kind
    areas = [area for challenge in challenges for area in challenge.areas if not area.aside]
    holding = sum(any(_from_words(area.rest, "input")) for area in areas)
    return "input" if holding >= _HOLDING or sum(1 for _ in _from_words(rest, kind)) >= _ARGUED else kind


def _read_commission(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced]) -> None:
    """Take what a body is told to do, where it stands; where nothing is, the commission itself."""
    areas = [area for challenge in challenges for area in challenge.areas]
    rest = [*loose, *(words for area in areas for words in area.rest)]
    given = [(sentence, words.place) for words in rest for sentence in sentences(words.text) if is_commissioning(sentence)]
    bodies = [body for sentence, _ in given for body in commissioned(sentence)]
    for area in (area for area in areas if not names_accounts(area.title) and (not area.aside or holds_orders(area.title))):
        area.proposals = _by_place([*area.proposals, *_from_words(area.rest, "commission", bodies)])
    for area in (area for area in areas if not area.aside and not area.proposals and not names_decision(area.title)):
        area.proposals = [Proposal(text, place, (), find_addressee(text)) for text, place in given if _stands_in(place, area)]
    decided = [area for area in areas if area.aside and names_decision(area.title)]
    if any(area.proposals for area in areas):
        for area in decided:  # «Energimyndigheten ska bistå …», though the parts stand further on
            further = (one for one in _from_words(area.rest, "commission", bodies) if _GOES_ON.search(one.text))
            area.proposals = _by_place([*area.proposals, *further])
        more = [Proposal(text, place, (), find_addressee(text)) for text, place in given if _GOES_ON.search(text)]
        _put_more(more, areas)
    else:
        found = [one for area in decided for one in _from_words(area.rest, "commission", bodies)]
        found += _from_words(loose, "commission", bodies)
        itself = [Proposal(text, place, (), find_addressee(text)) for text, place in given]
        goes_on = len(itself) > 1 or any(_GOES_ON.search(one.text) for one in found)  # «Verket ska också …»: the first is one of them
        _put(_by_place([*itself, *found]) if goes_on else found or itself[:1], decided, challenges)


def _put_more(proposals: list[Proposal], areas: list[AreaDraft]) -> None:
    """Put what is ordered besides («Regeringen uppdrar vidare åt …») where it stands."""
    for area in areas:
        known = [one.text for one in area.proposals]
        area.proposals = _by_place([*area.proposals, *(one for one in proposals if _stands_in(one.place, area) and one.text not in known)])


def _stands_in(place: Place, area: AreaDraft) -> bool:
    return any(words.place == place for words in area.rest)


def _put(proposals: list[Proposal], decided: list[AreaDraft], challenges: Sequence[ChallengeDraft]) -> None:
    """Put measures under the heading of the decision they stand below, the others in an area without a name."""
    for area in decided:
        area.proposals = [one for one in proposals if one.place in {words.place for words in area.rest}]
    _add_nameless(challenges, [one for one in proposals if not any(one in area.proposals for area in decided)])


def _add_nameless(challenges: Sequence[ChallengeDraft], proposals: list[Proposal]) -> None:
    """Put proposals in an area without a name, before all others."""
    if proposals:
        challenges[0].areas.insert(0, AreaDraft("", proposals[0].place, proposals=proposals))


def _read_loose(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str) -> None:
    """Put what stands under no heading in an area without a name, but for what an area says again."""
    known = [proposal.text for challenge in challenges for area in challenge.areas for proposal in area.proposals]
    found = _from_words(loose, kind)
    _add_nameless(challenges, [one for one in found if not any(_are_same(one.text, text) for text in known)])


def _are_same(sentence: str, known: str) -> bool:
    return likeness(sentence, known) >= _SAME or says_again(sentence, known)


def _by_place(proposals: list[Proposal]) -> list[Proposal]:
    return sorted(proposals, key=lambda proposal: proposal.place)


def _from_words(rest: Sequence[Unplaced], kind: str, bodies: Sequence[str] = ()) -> Iterator[Proposal]:
    for words in rest:
        for text in proposing_sentences(words.text, kind=kind, bodies=bodies):
            yield Proposal(text, words.place, (), find_addressee(text))
