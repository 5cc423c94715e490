"""What a dialogue's links say: which layers of strategies meet each need, which leave a hole, what nothing answers.

Pure functions over a `Dialogue`, for window and minutes alike. Must not know the catalogue, nor how anything is shown; the
sentences come from the words it is given. A link on a row of the outline counts for what stands under it, in every layer where
that has no link of its own. A dismissed link counts for nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .outline import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .model import Dialogue, Link, Need, Strategy
    from .words import Words

LAYERS = ("national", "thematic", "regional")
KINDS = ("covered", "pulls_apart", "gap")


@dataclass(frozen=True)
class NeedRow:
    """A need and the kinds of link it has in each layer, strongest first; a layer without any is a hole."""

    need: Need
    layers: Mapping[str, tuple[str, ...]]

    @property
    def holes(self) -> tuple[str, ...]:
        """Return the layers where nothing is tied to the need."""
        return tuple(layer for layer in LAYERS if not self.layers[layer])

    @property
    def is_met(self) -> bool:
        """Say whether a strategy of any layer covers the need."""
        return any("covered" in kinds for kinds in self.layers.values())


def need_rows(dialogue: Dialogue) -> tuple[NeedRow, ...]:
    """Return a row for each need that is linked or has nothing under it, in the outline's order."""
    tied = _tied(dialogue)
    by_id = {need.id: need for need in dialogue.needs}
    parents = {need.parent for need in dialogue.needs}
    return tuple(
        NeedRow(need, {layer: _kinds(need, layer, tied, by_id) for layer in LAYERS})
        for need, _depth, _number in in_order(dialogue.needs)
        if need.id in tied or need.id not in parents
    )


def holes(dialogue: Dialogue) -> tuple[NeedRow, ...]:
    """Return the rows with at least one layer where nothing is tied to the need."""
    return tuple(row for row in need_rows(dialogue) if row.holes)


def unmet_needs(dialogue: Dialogue) -> tuple[Need, ...]:
    """Return the needs that no strategy of any layer covers; a gap or a pull apart does not cover."""
    return tuple(row.need for row in need_rows(dialogue) if not row.is_met)


def unanswered_strategies(dialogue: Dialogue) -> tuple[Strategy, ...]:
    """Return the strategies that no need is tied to."""
    tied = {link.strategy for link in links(dialogue)}
    return tuple(strategy for strategy in dialogue.strategies if strategy.id not in tied)


def links(dialogue: Dialogue) -> Iterator[Link]:
    """Yield the links that count: none that is dismissed."""
    return (link for link in dialogue.links if link.kind in KINDS)


def holes_in_words(row: NeedRow, words: Words) -> str:
    """Return where the row has holes as one sentence («Inget i det nationella lagret.»), or nothing."""
    return _sentence("catalogue.bridge.nothing", row.holes, words)


def _sentence(key: str, layers: tuple[str, ...], words: Words) -> str:
    if not layers:
        return ""
    names = [words(f"catalogue.bridge.layer.{layer}") for layer in layers]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {words('catalogue.bridge.and')} {names[-1]}"
    return words(key, layers=listed, n=len(layers))


def _tied(dialogue: Dialogue) -> dict[str, dict[str, set[str]]]:
    layer_of = {strategy.id: strategy.layer for strategy in dialogue.strategies}
    tied: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for link in links(dialogue):
        if link.strategy in layer_of:
            tied[link.need][layer_of[link.strategy]].add(link.kind)
    return tied


def _kinds(need: Need, layer: str, tied: Mapping[str, Mapping[str, set[str]]], by_id: Mapping[str, Need]) -> tuple[str, ...]:
    for row in _upwards(need, by_id):
        found = tied.get(row.id, {}).get(layer)
        if found:
            return tuple(kind for kind in KINDS if kind in found)
    return ()


def _upwards(need: Need, by_id: Mapping[str, Need]) -> Iterator[Need]:
    seen: set[str] = set()
    here: Need | None = need
    while here is not None and here.id not in seen:
        seen.add(here.id)
        yield here
        here = by_id.get(here.parent or "")
