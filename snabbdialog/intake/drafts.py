"""Challenges, areas and announcements as they grow while a document is walked through.

Must not know the rules that fill them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .extraction import Area, Challenge, Proposal, Unplaced
from .lines import Place

if TYPE_CHECKING:
    from .tables import Table


@dataclass
class AreaDraft:
    """An area so far.

    `named` says that it stands though nothing is proposed in it, `level` how deep its heading is, `aside` that it is about other things,
    `recommended` that what a body should do in it is recommended outright.
    """

    title: str
    place: Place
    named: bool = False
    level: int = 0
    aside: bool = False
    recommended: bool = False  # it stands below recommendations
    texts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    rest: list[Unplaced] = field(default_factory=list)

    def say_more(self, text: str) -> None:
        """Add words to the last proposal, which may say only there whom it is for."""
        last = self.proposals[-1]
        self.proposals[-1] = replace(last, text=f"{last.text}\n{text}", addressee=last.addressee or find_addressee(text))

    def frozen(self) -> Area:
        """Return the area as it stands."""
        return Area(self.title.rstrip(" :"), self.place, "\n".join(self.texts), tuple(self.tags), tuple(self.proposals))


@dataclass
class ChallengeDraft:
    """A challenge so far."""

    title: str
    place: Place
    level: int = 0  # how deep its heading is
    rest: list[Unplaced] = field(default_factory=list)  # what is said of it
    areas: list[AreaDraft] = field(default_factory=list)

    def frozen(self, areas: list[AreaDraft]) -> Challenge:
        """Return the challenge with these of its areas."""
        place = self.place if self.title or not areas else areas[0].place
        return Challenge(self.title, place, "\n".join(words.text for words in self.rest), tuple(area.frozen() for area in areas))


@dataclass
class Cue:
    """What was announced: with which tags, to whom, and from which heading's level downwards (0: the next list only)."""

    text: str
    level: int = 0
    heading: bool = False
    tags: tuple[str, ...] = ()
    addressee: str = ""
    outright: bool = False
    areas: bool = False  # not proposals but areas of them: «handling på fyra områden»
    used: bool = False


class Draft:
    """What was found so far: challenges, the area that is open in the last of them, and the words of none."""

    def __init__(self) -> None:
        self.challenges = [ChallengeDraft("", Place(1, 1))]
        self._named: dict[str, ChallengeDraft] = {}  # the last of each title
        self.area: AreaDraft | None = None
        self.loose: list[Unplaced] = []

    @property
    def challenge(self) -> ChallengeDraft:
        """The challenge that is open."""
        return self.challenges[-1]

    def begin_challenge(self, title: str, place: Place, *, level: int = 0) -> None:
        """Open a challenge; one of that title which a list only named before begins here."""
        same = self._named.get(title.casefold())
        if same and not (same.areas or same.rest):
            self.challenges = [one for one in self.challenges if one is not same]
        self.challenges.append(ChallengeDraft(title, place, level=level))
        if title:
            self._named[title.casefold()] = self.challenge
        self.area = None

    def begin_area(self, area: AreaDraft) -> AreaDraft:
        """Open an area of the challenge, and return it."""
        self.area = area
        self.challenge.areas.append(area)
        return area

    def last_proposed(self) -> str:
        """Return the words of the last proposal of the area that is open; empty where it has none."""
        return self.area.proposals[-1].text if self.area and self.area.proposals else ""

    def add(self, proposal: Proposal) -> AreaDraft:
        """Add a proposal to the area that is open, or to one without a name, and return it."""
        area = self.area or self.begin_area(AreaDraft("", proposal.place))
        area.proposals.append(proposal)
        return area

    def add_row(self, row: Table, words: Unplaced) -> None:
        """Add the measures of a row of a table, in the challenge and the area that it names; where it holds none its words are loose."""
        if not row.points:
            self.loose += [] if row.head else [words]
            return
        if row.challenge and self.challenge.title != row.challenge:
            theme = self.area if row.themed else None
            self.begin_challenge(row.challenge, words.place)
            if theme:
                self._go_on_with(theme)
        if row.area and (self.area is None or self.area.title != row.area):
            self.begin_area(AreaDraft(row.area, words.place))
        for point in row.points:
            self.add(Proposal(point, words.place, (), row.addressee))

    def _go_on_with(self, theme: AreaDraft) -> None:
        """Open an area of that title in this challenge too; one that held nothing yet moves here with what was said in it."""
        here = self.begin_area(AreaDraft(theme.title, theme.place, theme.named, theme.level, theme.aside, theme.recommended))
        if not theme.proposals:
            here.rest = theme.rest
            for challenge in self.challenges[-2:-1]:
                challenge.areas = [area for area in challenge.areas if area is not theme]

    def keep_row(self, row: Table | None, words: Unplaced) -> None:
        """Keep a row that holds no measures here; the head of a known table says nothing."""
        if row is None or not row.head:
            self.keep(words)

    def keep(self, words: Unplaced) -> None:
        """Keep words that are no proposal: with their area, their challenge, or loose."""
        if self.area:
            self.area.rest.append(words)
        elif self.challenge.title:
            self.challenge.rest.append(words)
        else:
            self.loose.append(words)

    def standing(self) -> tuple[tuple[Challenge, ...], tuple[Unplaced, ...]]:
        """Return the challenges with the areas that have proposals or a name, and the words of all others."""
        last = {area.title: area for draft in self.challenges for area in draft.areas}
        unplaced = list(self.loose)
        challenges = []
        for draft in self.challenges:
            areas: list[AreaDraft] = []
            for area in draft.areas:
                if area.proposals or (area.named and (area.rest or last[area.title] is area)):  # else it only stands in the contents
                    areas.append(area)
                    proposed = {proposal.text for proposal in area.proposals}
                    area.texts += [words.text for words in area.rest if words.text not in proposed]
                else:
                    unplaced += area.rest
            if areas or draft.title:
                challenges.append(draft.frozen(areas))
        return tuple(challenges), tuple(sorted(unplaced, key=lambda words: words.place))
