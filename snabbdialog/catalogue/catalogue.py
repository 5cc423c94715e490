"""The catalogue as a whole: loading the lists that come with the program and one's own, and finding in them.

Must not know how suggestions are weighed, nor any dialogue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, TypeVar

from snabbdialog import paths
from snabbdialog.stems import fold, stem, words

from .entries import as_actor, as_entry, as_recommendation, as_region, as_theme, regional_entries
from .file import File, RowError, read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from .entries import Entry, KnownActor, Recommendation, Region, Theme
    from .file import Row

OURS = ("strategies.toml", "regions.toml", "actors.toml", "recommendations.toml", "themes.toml")
_NOISE = re.compile(r"\b(region(en)?|lans?|lansregion)\b|s?regionen\b")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Everything one may choose from, in one language. Own entries stand after ours."""

    language: str = "sv"
    regions: tuple[Region, ...] = ()
    strategies: tuple[Entry, ...] = ()  # the regions' RUS and S3 included
    actors: tuple[KnownActor, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    themes: tuple[Theme, ...] = ()

    @property
    def networks(self) -> tuple[KnownActor, ...]:
        """Return the actors that are networks."""
        return tuple(actor for actor in self.actors if actor.kind == "network")

    def region(self, name: str) -> Region | None:
        """Return the region by any of its names («VGR», «Södermanland», «Norrbottens län»), its code or NUTS 3; None when unknown."""
        return self._regions_by_name.get(_bare(name))

    def strategy(self, id: str) -> Entry | None:
        """Return the strategy with the id."""
        return self._strategies_by_id.get(id)

    def strategies_for(self, region: str) -> tuple[Entry, ...]:
        """Return the region's own strategies (RUS, S3 and own ones that name it)."""
        found = self.region(region)
        return tuple(e for e in self.strategies if found and e.region and self.region(e.region) == found)

    def filter(self, *, layer: str = "", theme: str = "", region: str = "", status: str = "") -> tuple[Entry, ...]:
        """Return the strategies that have all that is asked for; a region keeps the other layers and leaves out other regions'."""
        others = {e.id for e in self.strategies if e.region} - {e.id for e in self.strategies_for(region)} if region else set()
        return tuple(
            entry
            for entry in self.strategies
            if layer in ("", entry.layer)
            and (not theme or theme in entry.themes)
            and status in ("", entry.status)
            and entry.id not in others
        )

    def search(self, text: str) -> tuple[Entry, ...]:
        """Return the strategies that hold every word of the text, å ä ö or not, those with all of them in name or reference first.

        Where none does, the words' stems are enough («livsmedelsstrategierna» finds «livsmedelsstrategi»).
        """
        wanted = fold(text).split()
        cut = [fold(stem(word)) for word in words(text)]
        found = self._holding(wanted) or (self._holding(cut) if cut else [])
        return tuple(sorted(found, key=lambda entry: not all(word in fold(f"{entry.name} {entry.reference}") for word in wanted)))

    def _holding(self, wanted: list[str]) -> list[Entry]:
        return [entry for entry in self.strategies if all(word in self._texts[entry.id] for word in wanted)]

    @cached_property
    def _texts(self) -> dict[str, str]:
        names = {theme.id: theme.name for theme in self.themes}
        return {entry.id: fold(_everything(entry, names)) for entry in self.strategies}

    @cached_property
    def _regions_by_name(self) -> dict[str, Region]:
        return {bare: region for region in self.regions for name in _names(region) if (bare := _bare(name))}

    @cached_property
    def _strategies_by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.strategies}


def load_catalogue(language: str = "sv", own: Path | None = None) -> Catalogue:
    """Load the lists that come with the program and, over them, one's own file. Raises CatalogueBroken for a file that is broken.

    Rows of the own file replace ours of the same id (regions by code, actors by name) and else are added; with
    `mode = "replace"` the lists it holds stand alone.
    """
    return ours_alone(language) if own is None else _catalogue((*ours(language), read_file(own, language)), language)


@cache
def ours_alone(language: str) -> Catalogue:
    """Return the catalogue of the lists that come with the program; it is made once."""
    return _catalogue(ours(language), language)


def _catalogue(files: tuple[File, ...], language: str) -> Catalogue:
    regions = _gather(files, "region", as_region, lambda region: region.code, language)
    regional = [entry for region in regions for entry in regional_entries(region, language)]
    return Catalogue(
        language=language,
        regions=regions,
        strategies=_merge(regional, _gather(files, "strategy", as_entry, lambda entry: entry.id, language)),
        actors=_gather(files, "actor", as_actor, lambda actor: actor.name, language),
        recommendations=_gather(files, "recommendation", as_recommendation, lambda one: one.id, language),
        themes=_gather(files, "theme", as_theme, lambda theme: theme.id, language),
    )


@cache
def ours(language: str) -> tuple[File, ...]:
    """Return the lists that come with the program; they are read once."""
    return tuple(read_file(paths.resources() / "catalogue" / name, language) for name in OURS)


def _gather(files: Iterable[File], table: str, make: Callable[[Row], T], key: Callable[[T], str], language: str) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for file in files:
        if table in file.tables and file.mode == "replace":
            found.clear()
        found |= _made(file, table, make, key, language)
    return tuple(found.values())


def _made(file: File, table: str, make: Callable[[Row], T], key: Callable[[T], str], language: str) -> dict[str, T]:
    made: dict[str, T] = {}
    for row in file.tables.get(table, ()):
        try:
            one = make(row)
            if key(one) in made:
                raise RowError("taken", key(one))
        except RowError as fault:
            raise file.broken(fault, line=row.line, language=language) from None
        made[key(one)] = one
    return made


def _merge(regional: list[Entry], others: tuple[Entry, ...]) -> tuple[Entry, ...]:
    by_id = {entry.id: entry for entry in others}
    kept = [by_id.pop(entry.id, entry) for entry in regional]
    return (*by_id.values(), *kept)


def _names(region: Region) -> tuple[str, ...]:
    return (region.name, *region.also, region.county, region.nuts3, region.code)


def _bare(name: str) -> str:
    words = _NOISE.sub(" ", fold(name)).split()
    return " ".join(word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words)


def _everything(entry: Entry, themes: dict[str, str]) -> str:
    passages = (passage.text for passage in entry.passages)
    named = (themes.get(theme, theme) for theme in entry.themes)
    parts = (entry.id, entry.name, entry.reference, entry.owner, entry.year, entry.about, entry.keywords, entry.region)
    return "\n".join((*parts, *entry.areas, *passages, *named))
