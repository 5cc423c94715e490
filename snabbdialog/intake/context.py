"""What stands around a block: how deep a heading is, what lies below it, which lists ask for something without being announced.

Must not know what becomes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .outline import HEADING, ITEM, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .outline import Block

_SHARE = 0.6  # of a list's items that must ask for something, where nothing announces it


def level_of(block: Block) -> int:
    """Return how deep a heading stands: as the file says, or as its number does («2.1» is 2)."""
    if block.level:
        return block.level
    number = block.marker.strip(". )")
    return number.count(".") + 1 if number and number[0].isdigit() else 0


def list_depth(blocks: Sequence[Block], index: int) -> int:
    """Return the depth the list began with."""
    while index and blocks[index - 1].kind == ITEM:
        index -= 1
    return blocks[index].depth


def holds_list(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a list stands below the heading, before the next one."""
    for block in blocks[index + 1 :]:
        if block.kind == HEADING:
            return False
        if block.kind == ITEM:
            return True
    return False


def cues_for_all(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the index of the one heading of proposals that follows several challenges: they are for all of these (slides)."""
    labels = [(index, cues.label(block.text), level_of(block)) for index, block in enumerate(blocks) if block.kind == HEADING]
    challenges = [(index, level) for index, name, level in labels if name == cues.CHALLENGE]
    announcing = [(index, level) for index, name, level in labels if name == cues.CUE]
    if len(challenges) < 2 or len(announcing) != 1 or announcing[0][0] < challenges[-1][0]:
        return frozenset()
    deeper = announcing[0][1] > challenges[-1][1] > 0
    return frozenset() if deeper else frozenset({announcing[0][0]})


def goals_hold_areas(blocks: Sequence[Block]) -> bool:
    """Tell whether the goals are what the areas stand under: named areas come between them, and nothing is called a challenge."""
    labels = [cues.label(block.text) for block in blocks if block.kind == HEADING]
    if cues.CHALLENGE in labels or cues.GOAL not in labels:
        return False
    return cues.AREA in labels[labels.index(cues.GOAL) :]


def asking_items(blocks: Sequence[Block], announcements: Iterable[int]) -> set[int]:
    """Return the items of lists that nothing announces but most of whose items ask for something to be done."""
    found: set[int] = set()
    for run in lists(blocks):
        lead_in = blocks[run[0] - 1] if run[0] else None
        if set(run) & set(announcements) or (lead_in and lead_in.kind in (PARAGRAPH, HEADING) and cues.is_aside(lead_in.text)):
            continue
        asking = sum(cues.urges(blocks[index].text) for index in run)
        if len(run) >= 2 and asking >= _SHARE * len(run):
            found |= set(run)
    return found


def asking_headings(blocks: Sequence[Block], announced: frozenset[int]) -> set[int]:
    """Return the headings that ask for something and have no list below them, when most of their kind do: «1. Bygg ut nätet».

    Their kind is: numbered or not, and at the same level.
    """
    kinds: dict[tuple[bool, int], list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind == HEADING and index and cues.label(block.text) in (cues.PLAIN, cues.CUE) and not cues.is_nameless(block.text):
            kinds.setdefault((bool(block.marker), block.level), []).append(index)
    found: set[int] = set()
    for group in kinds.values():
        asking = [index for index in group if cues.begins_with_verb(blocks[index].text) and not holds_list(blocks, index)]
        if len(asking) >= 2 and len(asking) >= _SHARE * len(group) and not announced & set(asking):
            found |= set(asking)
    return found


def area_leads(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs that begin in bold and go on plain, when there are two or more."""
    found = [
        index
        for index, block in enumerate(blocks)
        if block.kind == PARAGRAPH and 3 < len(block.lead) < min(len(block.text) - 10, 120) and not block.lead.endswith((",", ";"))
    ]
    return frozenset(found if len(found) >= 2 else ())


def lists(blocks: Sequence[Block]) -> list[list[int]]:
    """Return the indices of each list's items."""
    runs: list[list[int]] = []
    for index, block in enumerate(blocks):
        if block.kind == ITEM:
            if index and blocks[index - 1].kind == ITEM and runs:
                runs[-1].append(index)
            else:
                runs.append([index])
    return runs
