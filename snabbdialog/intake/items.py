"""What was found as a flat list that a person goes through: take, leave, edit, move, join. Each item keeps its place.

Must not know how items are shown, nor what becomes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .cues import without_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .extraction import Area, Challenge, Extraction
    from .lines import Place

CHALLENGE, AREA, PROPOSAL, NEED, CONDITION, FUNDING, STRATEGY, ACTOR = (
    "challenge", "area", "proposal", "need", "condition", "funding", "strategy", "actor",
)  # fmt: skip
OUTLINE = (CHALLENGE, AREA, PROPOSAL, NEED)


@dataclass(frozen=True)
class Item:
    """One thing that can be taken. `kind` is what it becomes; `parent` the key of the item it stands under, or nothing.

    For funding `title` is the financier, `text` the kind of money; for a strategy `title` is the reference number; for an actor
    `title` is the name, `text` the type.
    """

    key: str
    kind: str
    title: str = ""
    text: str = ""
    parent: str = ""
    tags: tuple[str, ...] = ()
    addressee: str = ""
    amount: int = 0
    place: Place | None = None


def list_items(extraction: Extraction) -> tuple[Item, ...]:
    """Return all that was found, in the document's order: the outline, what is unplaced, funding, references, organisations."""
    return tuple(_items(extraction))


def _items(extraction: Extraction) -> Iterator[Item]:
    for number, challenge in enumerate(extraction.challenges, 1):
        yield from _challenge_items(challenge, f"c{number}")
    for number, words in enumerate(extraction.unplaced, 1):
        yield Item(f"u{number}", NEED, text=words.text, place=words.place)
    for number, row in enumerate(extraction.funding.rows, 1):
        yield Item(f"f{number}", FUNDING, title=row.financier, text=row.kind, amount=row.amount, place=row.place)
    for number, reference in enumerate(extraction.references, 1):
        yield Item(f"r{number}", STRATEGY, title=reference)
    for number, actor in enumerate(extraction.actors, 1):
        yield Item(f"a{number}", ACTOR, title=actor.name, text=actor.type)


def _challenge_items(challenge: Challenge, key: str) -> Iterator[Item]:
    if challenge.title:
        yield Item(key, CHALLENGE, title=without_label(challenge.title), text=challenge.text, place=challenge.place)
    for number, area in enumerate(challenge.areas, 1):
        yield from _area_items(area, f"{key}.{number}", key if challenge.title else "")


def _area_items(area: Area, key: str, parent: str) -> Iterator[Item]:
    if area.title:
        yield Item(key, AREA, title=without_label(area.title), text=area.text, parent=parent, tags=area.tags, place=area.place)
    for number, proposal in enumerate(area.proposals, 1):
        yield Item(
            f"{key}.{number}",
            PROPOSAL,
            text=proposal.text,
            parent=key if area.title else parent,
            tags=proposal.tags,
            addressee=proposal.addressee,
            place=proposal.place,
        )


def join_items(first: Item, *others: Item) -> Item:
    """Return the items as one: the first, with the words of the others after its own."""
    texts = [part for item in (first, *others) for part in ((item.text,) if item is first else (item.title, item.text)) if part]
    tags = tuple(dict.fromkeys(tag for item in (first, *others) for tag in item.tags))
    return replace(first, text="\n".join(texts), tags=tags)


def ancestors(item: Item, items: Sequence[Item]) -> Iterator[Item]:
    """Yield the item's parent, and that one's, and so on."""
    by_key = {other.key: other for other in items}
    seen = {item.key}
    while item.parent in by_key and item.parent not in seen:
        item = by_key[item.parent]
        seen.add(item.key)
        yield item
