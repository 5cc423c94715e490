"""What a new list would change, told before it is taken. Must not know where lists lie, nor how a difference is shown."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from .entries import regional_entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .catalogue import Catalogue


@dataclass(frozen=True)
class Difference:
    """A row that is added, removed or changed; `columns` are the changed ones, each with its value before and after."""

    table: str  # strategy, region, actor, recommendation, theme
    kind: str  # added, removed, changed
    id: str
    name: str
    columns: tuple[tuple[str, Any, Any], ...] = ()


def compare(old: Catalogue, new: Catalogue) -> tuple[Difference, ...]:
    """Return every difference, table by table: what is changed and removed in the old order, then what is added."""
    before, after = _tables(old), _tables(new)
    return tuple(difference for table in before for difference in _differences(table, before[table], after[table]))


def _differences(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for id, row in old.items():
        if id not in new:
            yield Difference(table, "removed", id, _name(row))
        elif new[id] != row:
            yield Difference(table, "changed", id, _name(new[id]), tuple(_columns(row, new[id])))
    for id, row in new.items():
        if id not in old:
            yield Difference(table, "added", id, _name(row))


def _columns(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    for column in fields(old):
        before, after = getattr(old, column.name), getattr(new, column.name)
        if before != after:
            yield column.name, before, after


def _name(row: Any) -> str:
    return str(getattr(row, "name", "") or row.text)


def _tables(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    derived = [entry for region in catalogue.regions for entry in regional_entries(region, catalogue.language)]
    strategies = [entry for entry in catalogue.strategies if entry not in derived]  # a region's own change is told once
    return {
        "strategy": {entry.id: entry for entry in strategies},
        "region": {region.code: region for region in catalogue.regions},
        "actor": {actor.name: actor for actor in catalogue.actors},
        "recommendation": {one.id: one for one in catalogue.recommendations},
        "theme": {theme.id: theme for theme in catalogue.themes},
    }
