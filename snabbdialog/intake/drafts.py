"""Challenges, areas and announcements as they grow while a document is walked through.

Must not know the rules that fill them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .extraction import Area, Challenge, Proposal, Unplaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Place


@dataclass
class AreaDraft:
    """An area so far.

    `named` says that it stands though nothing is proposed in it, `level` how deep its heading is, `aside` that it is about other things.
    """

    title: str
    place: Place
    named: bool = False
    level: int = 0
    aside: bool = False
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
        return Area(self.title, self.place, "\n".join(self.texts), tuple(self.tags), tuple(self.proposals))


@dataclass
class ChallengeDraft:
    """A challenge so far."""

    title: str
    place: Place
    level: int = 0  # how deep its heading is
    texts: list[str] = field(default_factory=list)
    areas: list[AreaDraft] = field(default_factory=list)

    def frozen(self, areas: list[AreaDraft]) -> Challenge:
        """Return the challenge with these of its areas."""
        place = self.place if self.title or not areas else areas[0].place
        return Challenge(self.title, place, "\n".join(self.texts), tuple(area.frozen() for area in areas))


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


def standing(drafts: Sequence[ChallengeDraft], loose: Sequence[Unplaced]) -> tuple[tuple[Challenge, ...], tuple[Unplaced, ...]]:
    """Return the challenges with the areas that have proposals or a name, and the words of all others."""
    every = [area for draft in drafts for area in draft.areas]
    unplaced = list(loose)
    challenges = []
    for draft in drafts:
        areas = [area for area in draft.areas if area.proposals or (area.named and not _comes_again(area, every))]
        for area in draft.areas:
            if area in areas:
                area.texts += [words.text for words in area.rest]
            else:
                unplaced += area.rest
        if areas or draft.title:
            challenges.append(draft.frozen(areas))
    return tuple(challenges), tuple(sorted(unplaced, key=lambda words: words.place))


def _comes_again(area: AreaDraft, every: Sequence[AreaDraft]) -> bool:
    """Tell whether an empty area only stands in the contents: its title comes again further on."""
    alike = [other for other in every if other.title == area.title]
    return not area.rest and alike[-1] is not area
