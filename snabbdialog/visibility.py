"""What may be shown: the only way from a whole dialogue to one that the projector, Word or a file for others may have.

Ballots that are not shown yet are there without their marks, so that they can be counted.

Whoever writes for others asks for `Shared`, and only `share` makes one, so nothing internal can slip in by want of care.
Must not know who shows it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from .model import CONTENTS, Dialogue, Entry, Need, Record

SHARED = "shared"


@dataclass(frozen=True, kw_only=True)
class Shared(Dialogue):
    """A dialogue that holds nothing but what may be shared. Made by `share` alone."""


def share(dialogue: Dialogue) -> Shared:
    """Leave out every need and entry that is internal or off the record, what stands under it, all that points at it, and hidden marks."""
    hidden = {record.id for record in withheld(dialogue)}
    rows = {f.name: getattr(dialogue, f.name) for f in fields(dialogue)}
    for name in CONTENTS:
        rows[name] = tuple(r for r in rows[name] if r.id not in hidden and not _hangs_on(r, hidden))
    if dialogue.session.ballots_awaited > 0:
        rows["scores"] = tuple(replace(score, value=0) for score in dialogue.scores)
    return Shared(**rows)


def withheld(dialogue: Dialogue) -> tuple[Need | Entry, ...]:
    """Return the needs and entries that sharing leaves out: those not shared and the needs under them."""
    hidden = {need.id for need in dialogue.needs if need.visibility != SHARED}
    grew = True
    while grew:
        below = {need.id for need in dialogue.needs if need.parent in hidden} - hidden
        hidden |= below
        grew = bool(below)
    needs = tuple(need for need in dialogue.needs if need.id in hidden)
    return needs + tuple(entry for entry in dialogue.entries if entry.visibility != SHARED or entry.need in hidden)


def _hangs_on(record: Record, hidden: set[str]) -> bool:
    return getattr(record, "need", None) in hidden
