"""Where other regions' smart specialisations meet a region's own, or a need (K26), with what they have in common told.

Must not know any dialogue. A shared theme or word is a reason to talk, not a synergy: people judge.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .entries import Area, Entry
from .suggest import build_index, distinct, stems_of, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .catalogue import Catalogue
    from .entries import Region


@dataclass(frozen=True)
class Complement:
    """Another region's area that has themes or words in common with an own one."""

    own: Area
    region: Region
    area: Area
    themes: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Strength:
    """A region's area that shares words with a need; the words are the need's."""

    region: Region
    area: Area
    words: tuple[str, ...]


def complements(catalogue: Catalogue, region: str) -> tuple[Complement, ...]:
    """Return other regions' areas that match those of the region, by own area, those with words in common first."""
    own = catalogue.region(region)
    if own is None:
        return ()
    return tuple(match for area in own.areas for match in sorted(_matches(catalogue, own, area), key=_strength))


def strengths(catalogue: Catalogue, need: str, *, region: str = "", limit: int = 5) -> tuple[Strength, ...]:
    """Return other regions' areas that share words with the need, best first."""
    own = catalogue.region(region)
    others = [(other, area) for other in catalogue.regions if other != own for area in other.areas]
    places = {f"{number:03}": place for number, place in enumerate(others)}
    entries = [Entry(id=key, layer="regional", name=area.name, areas=(area.name,), themes=area.themes) for key, (_, area) in places.items()]
    found = suggest(need, build_index(entries, catalogue.themes, language=catalogue.language), limit=limit)
    return tuple(Strength(*places[one.strategy_id], one.words) for one in found)


def _matches(catalogue: Catalogue, own: Region, area: Area) -> Iterator[Complement]:
    for region in catalogue.regions:
        for other in region.areas if region != own else ():
            themes = tuple(theme for theme in area.themes if theme in other.themes)
            words = _shared(area.name, other.name)
            if themes or words:
                yield Complement(area, region, other, themes, words)


def _strength(match: Complement) -> tuple[int, int, str]:
    return -len(match.words), -len(match.themes), match.region.code


@cache
def _shared(name: str, other: str) -> tuple[str, ...]:
    theirs = stems_of(other, "sv")  # areas are named in Swedish, whatever the dialogue's language
    return distinct(word for stem, word in stems_of(name, "sv").items() if stem in theirs)
