"""Lists that announce headings: their items come back as headings, and are no proposals.

Must not know what the headings are about.
"""

from __future__ import annotations

from bisect import bisect
from itertools import takewhile
from typing import TYPE_CHECKING

from . import cues
from .blocks import HEADING, ITEM, PARAGRAPH
from .challenge_words import counts_challenges, heads_challenges, leads_in_challenges
from .context import calls_challenges
from .folding import fold, likeness
from .sentences import last_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_ALIKE = 0.75  # list wording and heading wording differ a little: «Ökad tillgänglighet» and «Öka tillgänglighet» (000)
_WORDS = 2  # of an item that a heading goes on
_MAX_ITEMS = 400
_MAX_LISTS = 400
_MAX_HEADINGS = 120  # after a list, among which one that it announced must stand
_AREA_WORDS = ("omrade", "kravs", "behovs", "priorit", "fokus", "teman", "utmaning", "delar", "insats")


def find_announcements(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of list items that a heading further on repeats; at least half a list must."""
    found: set[int] = set()
    headings = [index for index, block in enumerate(blocks) if block.kind == HEADING]
    for run in _runs(blocks)[:_MAX_LISTS]:
        start = bisect(headings, run[-1])
        later = [blocks[index].text for index in headings[start : start + _MAX_HEADINGS]]
        repeated = [index for index in run if any(_repeats(blocks[index].text, text) for text in later)]
        if len(repeated) >= 2 and len(repeated) * 2 >= len(run):
            found |= set(run)
    return frozenset(found)


def announced_titles(blocks: Sequence[Block], announcements: frozenset[int]) -> frozenset[int]:
    """Return the indices of the headings that a list announced as areas («inom följande områden:»), not as contents."""
    items = [blocks[index].text for index in sorted(announcements) if _announces_areas(blocks, index, announcements)]
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if block.kind == HEADING and cues.label(block.text) != cues.ASIDE and any(_repeats(item, block.text) for item in items)
    )


def announced_challenges(blocks: Sequence[Block], announcements: frozenset[int]) -> frozenset[int]:
    """Return the headings that a list right below «Utmaningar» or «Tre utmaningar» announced: these are the challenges."""
    labelled = calls_challenges(blocks)
    items = [blocks[index].text for index in sorted(announcements) if _is_below_challenges(blocks, index, labelled=labelled)]
    contents = _repeated_headings(blocks)
    items += [blocks[index].text for index in contents]
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if block.kind == HEADING
        and index not in contents
        and cues.label(block.text) == cues.PLAIN
        and any(_repeats(item, block.text) for item in items)
    )


def _repeated_headings(blocks: Sequence[Block]) -> list[int]:
    """Return the lines right below the heading of challenges that look like headings and come again further on, two or more."""
    head = next((index for index, block in enumerate(blocks) if block.kind == HEADING and heads_challenges(block.text) == ""), -1)
    run = list(takewhile(lambda at: blocks[at].kind == HEADING, range(head + 1, len(blocks)))) if head >= 0 else []
    later = [block.text for block in blocks[head + 1 + len(run) :] if block.kind == HEADING][:_MAX_HEADINGS]
    found = [at for at in run[:_MAX_ITEMS] if any(_repeats(blocks[at].text, text) for text in later)]
    return found if len(found) >= 2 else []


def _is_below_challenges(blocks: Sequence[Block], index: int, *, labelled: bool) -> bool:
    """Tell whether a list names challenges: below their heading, or a lead-in that announces them where no heading is `labelled` one."""
    while index and blocks[index].kind == ITEM:
        index -= 1
    if blocks[index].kind == PARAGRAPH and not labelled:
        return counts_challenges(_leading_in(blocks[index].text)) > 0 or leads_in_challenges(blocks[index].text)
    return blocks[index].kind == HEADING and heads_challenges(blocks[index].text) == ""


def _leading_in(text: str) -> str:
    """Return the sentence that says what the list is: «Vi ser två utmaningar. Inom dessa finns fem områden:» lists areas."""
    return last_sentence(text) if text.endswith(":") else text


def _repeats(item: str, heading: str) -> bool:
    """Tell whether a heading says again what an item said; it may say more: «Tid och karriärvägar», «… för forskande personal»."""
    begun = len(item.split()) >= _WORDS and fold(heading).startswith(fold(item.strip(" .,;")) + " ")
    return begun or likeness(item, heading) >= _ALIKE


def _announces_areas(blocks: Sequence[Block], index: int, announcements: frozenset[int]) -> bool:
    while index - 1 in announcements:
        index -= 1
    lead_in = blocks[index - 1] if index else None
    return lead_in is not None and lead_in.kind == PARAGRAPH and any(word in fold(lead_in.text[-160:]) for word in _AREA_WORDS)


def _runs(blocks: Sequence[Block]) -> list[list[int]]:
    runs: list[list[int]] = []
    for index, block in enumerate(blocks[:4000]):
        if block.kind != ITEM:
            continue
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if 2 <= len(run) <= _MAX_ITEMS]
