"""How something of the catalogue becomes a row of a dialogue, as it stood when it was cited. Must not know how rows are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.model import Actor, Strategy
from snabbdialog.text import one_line
from snabbdialog.words import load_words

from .catalogue import ours_alone

if TYPE_CHECKING:
    from .entries import Entry, KnownActor, Passage

_SAME = (
    "layer", "kind", "name", "reference", "owner", "year", "valid", "web", "checked",
    "money", "appropriation", "interim_due", "final_due", "recipient", "partners", "requirement",
)  # fmt: skip


def as_strategy(entry: Entry, session: str, position: float) -> Strategy:
    """Return the strategy a dialogue keeps: the entry's facts as they are now, with the source in its note."""
    words = load_words(entry.language)
    return Strategy(
        session=session,
        position=position,
        catalogue_id=entry.id,
        status=entry.status_in_words,
        areas="\n".join(entry.areas),
        verified=entry.verified_in_words,
        note=words("catalogue.source", source=entry.source) if entry.source else "",
        **{name: getattr(entry, name) for name in _SAME},
    )


def as_passage(passage: Passage | None, entry: Entry) -> str:
    """Return what a link keeps of a passage, with its place («…» (s. 4)).

    The words of the list that comes with the program are ours, about the strategy, and not what it says: nothing is kept of them.
    """
    ours = ours_alone(entry.language).strategy(entry.id)
    if passage is None or (ours is not None and passage in ours.passages):
        return ""
    return one_line(f"{passage.text} ({passage.place})" if passage.place else passage.text)


def as_actor_record(actor: KnownActor, session: str, position: float) -> Actor:
    """Return the actor as a row of a dialogue."""
    return Actor(
        session=session,
        position=position,
        name=actor.name,
        kind=actor.kind,
        regions=", ".join(actor.regions),
        country=actor.country,
    )
