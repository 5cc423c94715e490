"""What a commission orders outside its lists: in the sentences of its parts, in the decision, and itself where nothing else is ordered.

Must not know how its lists are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .extraction import Proposal
from .folding import fold
from .orders import is_commissioning
from .parts import holds_orders, names_decision
from .said import add_nameless, by_place, proposals_in
from .sections import names_accounts
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .drafts import AreaDraft, ChallengeDraft
    from .extraction import Unplaced

_FOLLOWED = re.compile(r"uppfoljning(?: och \w+)?")
# An opening that only points at what follows is no measure: «… att genomföra de åtgärder som framgår av tabellen».
_POINTS_ON = re.compile(
    r" (?:att|ska) (?:[\w –-]{0,60} )?(?:genomföra|utföra|vidta) (?:de |följande |nedanstående |två |tre |fyra |fem |sex )?(?:\w+ )?"
    r"(?:åtgärder|deluppdrag|uppdrag|insatser)(?:na|en)?(?: (?:som (?:framgår|anges|beskrivs|syftar)|enligt|i enlighet med|nedan|"
    r"i bilaga)|[.:]?$)|\benligt (?:vad som anges|nedan|bilaga|följande)\b"
)


def read_commission(challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], bodies: Sequence[str]) -> None:
    """Take what one of the bodies is told to do, where it stands; where nothing is, the commission itself."""
    areas = [area for challenge in challenges for area in challenge.areas]
    given = _given([*loose, *(words for area in areas for words in area.rest)])
    decided = [area for area in areas if area.aside and names_decision(area.title)]
    for area in areas:
        _read_part(area, given, bodies)
    if any(area.proposals for area in areas):
        _read_besides(areas, decided, given, bodies)
    else:
        _read_decision(challenges, loose, decided, given, bodies)


def _given(words: list[Unplaced]) -> list[Proposal]:
    """Return the sentences that give the commission: «Regeringen uppdrar åt verket att …»."""
    said = ((sentence, one.place) for one in words for sentence in sentences(one.text) if is_commissioning(sentence))
    return [Proposal(text, place, (), find_addressee(text)) for text, place in said]


def _read_part(area: AreaDraft, given: list[Proposal], bodies: Sequence[str]) -> None:
    """Take what the sentences of a part order; where they order nothing, the commission that is given there."""
    listed = bool(area.proposals)
    if (not names_accounts(area.title) or _FOLLOWED.fullmatch(fold(area.title))) and (not area.aside or holds_orders(area.title)):
        area.proposals = by_place([*area.proposals, *proposals_in(area.rest, "commission", bodies)])
    if not area.aside and not listed and not names_decision(area.title):
        known = {one.text for one in area.proposals}
        area.proposals = by_place([*(one for one in _standing_in(area, given) if one.text not in known), *area.proposals])


def _read_besides(areas: list[AreaDraft], decided: list[AreaDraft], given: list[Proposal], bodies: Sequence[str]) -> None:
    """Take what is ordered beside the parts: «Energimyndigheten ska bistå …», «Regeringen uppdrar vidare åt …»."""
    for area in decided:
        further = (one for one in proposals_in(area.rest, "commission", bodies) if not _POINTS_ON.search(one.text))
        area.proposals = by_place([*area.proposals, *further])
    for area in areas:
        known = {one.text for one in area.proposals}
        more = (one for one in _standing_in(area, given) if one.text not in known and not _POINTS_ON.search(one.text))
        area.proposals = by_place([*more, *area.proposals])


def _read_decision(
    challenges: Sequence[ChallengeDraft], loose: Sequence[Unplaced], decided: list[AreaDraft], given: list[Proposal], bodies: Sequence[str]
) -> None:
    """Take what the decision orders, the commission itself first, below its heading or in an area without a name."""
    found = [
        *(one for area in decided for one in proposals_in(area.rest, "commission", bodies)),
        *proposals_in(loose, "commission", bodies),
    ]
    itself = [one for one in given if not _POINTS_ON.search(one.text)]
    measures = by_place([*itself, *found]) or given[:1]
    for area in decided:
        area.proposals = _standing_in(area, measures)
    add_nameless(challenges, [one for one in measures if not any(one in area.proposals for area in decided)])


def _standing_in(area: AreaDraft, proposals: list[Proposal]) -> list[Proposal]:
    places = {words.place for words in area.rest}
    return [one for one in proposals if one.place in places]
