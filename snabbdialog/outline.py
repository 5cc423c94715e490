"""The order and numbers of the outline of needs: challenge, area, then needs and proposals. Must not know how it is shown."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    placed = list(_walk(children))
    lost = ids - {need.id for need, _, _ in placed}
    return placed + [(need, 0, str(len(children[None]) + i)) for i, need in enumerate((n for n in rows if n.id in lost), 1)]


def _walk(children: dict[str | None, list[Need]]) -> Iterator[tuple[Need, int, str]]:
    """Yield each need under the top, its branch before its next sibling; a stack of its own, since files may nest as deep as they like."""
    waiting = [iter(enumerate(children.get(None, ()), 1))]
    labels: list[str] = []
    while waiting:
        number, need = next(waiting[-1], (0, None))
        if need is None:
            waiting.pop()
            labels = labels[:-1]
            continue
        label = f"{labels[-1]}.{number}" if labels else str(number)
        yield need, len(labels), label
        labels.append(label)
        waiting.append(iter(enumerate(children.get(need.id, ()), 1)))
