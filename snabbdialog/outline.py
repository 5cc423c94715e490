"""The order and numbers of the outline of needs: challenge, area, then needs and proposals. Must not know how it is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .model import Need

LEVELS = ("challenge", "area", "need", "proposal")


def in_order(needs: Iterable[Need]) -> list[tuple[Need, int, str]]:
    """Return each need with its depth (0 at the top) and number («1», «1.2», «1.2.3»), parents before children.

    A need whose parent is not among the needs stands at the top, so that none is lost; so does a ring of parents.
    """
    rows = sorted(needs, key=lambda need: (need.position, need.id))
    ids = {need.id for need in rows}
    children: dict[str | None, list[Need]] = defaultdict(list)
    for need in rows:
        children[need.parent if need.parent in ids else None].append(need)
    placed = list(_walk(children, None, 0, ""))
    lost = ids - {need.id for need, _, _ in placed}
    return placed + [(need, 0, str(len(children[None]) + i)) for i, need in enumerate((n for n in rows if n.id in lost), 1)]


def _walk(children: dict[str | None, list[Need]], parent: str | None, depth: int, prefix: str) -> Iterator[tuple[Need, int, str]]:
    for number, need in enumerate(children.get(parent, ()), 1):
        label = f"{prefix}{number}"
        yield need, depth, label
        yield from _walk(children, need.id, depth + 1, f"{label}.")
