"""Reading sentence by sentence what no list proposed: articles, letters, answers to a consultation.

Must not know how lists are read.
Under headings about other things only what the writers say they propose counts; what is said twice counts once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .commission import read_commission
from .cues import CUE, label
from .drafts import AreaDraft
from .extraction import Proposal
from .folding import fold, likeness, says_again
from .parts import names_decision
from .said import add_nameless, by_place, proposals_in
from .sections import names_accounts
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .drafts import ChallengeDraft
    from .extraction import Unplaced

_OWN_LABEL = re.compile(
    r"[A-ZÅÄÖ][\w-]+(?: [a-zåäö]+)? förslag(?: och (?:bedömning|rekommendation)\w*)?:\s+(?=[A-ZÅÄÖ])|(?:Vårt )?[Ff]örslag:\s+(?=[A-ZÅÄÖ])"
)
_BESIDES = re.compile(r"(?:Utöver|Därutöver|Dessutom|Därtill|Vidare)\b")
_CARRIED_OUT = re.compile(r"(?:genomforande|resurser|finansiering|ekonomi|organisation|styrning|ansvar|tidplan)\b")  # of the plan itself
_SAME = 0.7  # how alike two sentences are that say one thing twice, as a summary does
_LISTED = ("input", "commission", "other")  # kinds in which sentences count beside lists: a consultation is answered in both
_IN_SIBLINGS = ("strategy", "report", "told")
_ARGUED = 2
_HOLDING = 3  # areas in which something is asked for
_MOVED = 2


def read_remaining(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], *, kind: str, bodies: Sequence[str]) -> None:
    """Add the sentences that propose to their areas: all where no list proposes, else those of areas that have no proposals.

    `bodies` are those a commission is given to, or those who write, by the names they have there.
    """
    if kind == "commission":
        read_commission(challenges, loose, bodies)
        return
    moved = sum(
        proposal.text.startswith("Riksdagen ") for challenge in challenges for area in challenge.areas for proposal in area.proposals
    )
    if moved >= _MOVED:
        return  # a motion says in its list all it asks for, and why below it
    if kind == "decision":
        _read_decided(challenges)
        return
    if kind == "inquiry":
        _read_recommended(challenges)
        _read_all(challenges, loose, "recommended", bodies)
        return
    listed = any(area.proposals for challenge in challenges for area in challenge.areas)
    _read_beside(challenges, kind)
    if listed and kind not in _LISTED:
        if kind in _IN_SIBLINGS:
            _read_siblings(challenges, kind)
            _read_challenges(challenges, kind, bodies)
        return
    _read_all(challenges, loose, _argued(challenges, loose, kind), bodies)
    if kind == "input" and not any(area.proposals for challenge in challenges for area in challenge.areas):
        _read_all(challenges, loose, "support", bodies)  # an answer that only agrees says what it wants by that


def _read_challenges(challenges: Sequence[ChallengeDraft], kind: str, bodies: Sequence[str]) -> None:
    """Read what is said of challenges that hold no area, as theirs: «Säsongen är för kort», «Vi ska utveckla ett ledsystem …»."""
    for challenge in challenges:
        if challenge.title and not any(area.proposals or area.named for area in challenge.areas):
            found = list(proposals_in(challenge.rest, kind, bodies))
            challenge.areas += [AreaDraft("", found[0].place, proposals=found)] if found else []


def _read_beside(challenges: Sequence[ChallengeDraft], kind: str) -> None:
    """Read what reports call their own, and what strategies will do besides their lists."""
    if kind == "report":
        _read_labelled(challenges)
        _read_recommended(challenges)
    if kind == "strategy":
        _read_besides(challenges)


def _read_labelled(challenges: Sequence[ChallengeDraft]) -> None:
    """Take what a report calls its own proposal in running text, sentence by sentence: «Myndighetens förslag: Regeringen bör …»."""
    for area in (area for challenge in challenges for area in challenge.areas):
        labelled = [(words, found) for words in area.rest if (found := _OWN_LABEL.match(words.text))]
        said = [(sentence, words.place) for words, found in labelled for sentence in sentences(words.text[found.end() :])]
        known = {proposal.text for proposal in area.proposals}
        added = [Proposal(text, place, (), find_addressee(text)) for text, place in said if text not in known]
        area.proposals = by_place([*area.proposals, *added])


def _read_recommended(challenges: Sequence[ChallengeDraft]) -> None:
    """Read what bodies should do in the themes of a report's recommendations: «Bredda utbudet. Skolorna bör pröva …»."""
    for area in (area for challenge in challenges for area in challenge.areas):
        if area.recommended:
            known = [proposal.text for proposal in area.proposals]
            said = [one for one in proposals_in(area.rest, "recommended") if not any(_are_same(one.text, text) for text in known)]
            area.proposals = by_place([*area.proposals, *said])


def _read_decided(challenges: Sequence[ChallengeDraft]) -> None:
    """Read what a board gives somebody to do, below the heading of its decision; what it is told before it decides is none."""
    for area in (area for challenge in challenges for area in challenge.areas):
        if names_decision(area.title):
            area.proposals = by_place([*area.proposals, *proposals_in(area.rest, "decision")])


def _read_besides(challenges: Sequence[ChallengeDraft]) -> None:
    """Read what a strategy will do besides its lists: «Utöver åtgärderna i tabellen ska kommunstyrelsen bilda en grupp»."""
    for area in (area for challenge in challenges for area in challenge.areas if area.proposals and not area.aside):
        said = [one for one in proposals_in(area.rest, "strategy") if _BESIDES.match(one.text)]
        area.proposals = by_place([*area.proposals, *said])


def _read_siblings(challenges: Sequence[ChallengeDraft], kind: str) -> None:
    """Read the sentences of areas that have no list, after others that have one: in a report of their rank, in a strategy of any."""
    for challenge in challenges:
        ranks: set[int] = set()
        for area in challenge.areas:
            ranks |= {area.level} if area.proposals and (area.level or kind == "strategy") else set()
            of_rank = bool(ranks) if kind == "strategy" else area.level in ranks
            theme = kind in ("report", "told") or (
                not area.aside and not _CARRIED_OUT.match(fold(area.title))
            )  # «Vi föreslår …» of «Finansiering»
            if not area.proposals and theme and (of_rank or label(area.title) == CUE):
                area.proposals = list(proposals_in(area.rest, kind))


def _read_all(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str, bodies: Sequence[str]) -> None:
    for area in (area for challenge in challenges for area in challenge.areas):
        listed = [proposal.text for proposal in area.proposals]
        read = proposals_in(
            area.rest,
            _beside(kind, area.title) if listed else "" if area.aside and not (kind == "input" and names_accounts(area.title)) else kind,
            bodies,
        )
        said = [one for one in read if not any(_are_same(one.text, text) for text in listed)]
        area.proposals = by_place([*area.proposals, *said])
    _read_challenges(challenges, kind, bodies)
    _read_loose(challenges, loose, kind, bodies)


def _beside(kind: str, title: str) -> str:
    """Return how words beside a list are read: what the writers say they propose, in an input also «Däremot bör …».

    In a letter without headings all that public bodies should do is read, wherever its list stands.
    """
    return "report" if kind != "input" else "beside" if title else "letter"


def _argued(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str) -> str:
    """Return «input» for another text that tells public bodies what to do, or proposes, twice or more: it argues all through."""
    rest = [*loose, *(words for challenge in challenges for area in challenge.areas if not area.aside for words in area.rest)]
    if kind != "other":
        return kind
    areas = [area for challenge in challenges for area in challenge.areas if not area.aside]
    holding = sum(any(proposals_in(area.rest, "input")) for area in areas)
    return "input" if holding >= _HOLDING or sum(1 for _ in proposals_in(rest, kind)) >= _ARGUED else kind


def _read_loose(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], kind: str, bodies: Sequence[str]) -> None:
    """Put what stands under no heading in an area without a name, but for what an area says again."""
    known = [proposal.text for challenge in challenges for area in challenge.areas for proposal in area.proposals]
    found = proposals_in(loose, kind, bodies)
    add_nameless(challenges, [one for one in found if not any(_are_same(one.text, text) for text in known)])


def _are_same(sentence: str, known: str) -> bool:
    return likeness(sentence, known) >= _SAME or says_again(sentence, known)
