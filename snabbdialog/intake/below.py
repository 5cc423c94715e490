"""What lies below a heading or around an item: lists, orders, demands, deeper items.

Must not know what becomes of it.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from . import cues
from .addressee import find_addressee
from .blocks import HEADING, ITEM, PARAGRAPH, ROW
from .parts import names_theme
from .verbs import begins_with_verb
from .wrapping import is_open_lead_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_LETTERHEAD = 8  # blocks
_RECIPIENT = re.compile(r"Till (?:[Ss]tats|[Rr]egeringen|[Rr]iksdagen|\w*minister|.{0,40}(?:departementet|verket|myndigheten)\b)")
_BOLD = 3  # characters of a beginning that is more than a mark
_FAR, _NEAR = 30, 4  # items, and blocks, that are looked at
_LABEL = 45  # characters of an item that heads others
_SHALL = re.compile(r"\bska\b")


def list_depth(blocks: Sequence[Block], index: int) -> int:
    """Return the depth the list began with."""
    while index and blocks[index - 1].kind == ITEM:
        index -= 1
    return blocks[index].depth


def holds_list(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a list or a table stands below the heading, before the next one."""
    for block in blocks[index + 1 :]:
        if block.kind == HEADING:
            return False
        if block.kind in (ITEM, ROW):
            return True
    return False


def orders_below(blocks: Sequence[Block], index: int, *, ordered: bool) -> bool:
    """Tell whether a part of a commission is named by its theme, and the next block says what a body is to do in it.

    `ordered` says that the paper is a commission.
    """
    below = blocks[index + 1 : index + 2]
    itself = names_theme(blocks[index].text, ordered=False)
    named = itself or (ordered and names_theme(blocks[index].text, ordered=True))
    return named and any(one.kind != HEADING and _orders(one.text, told=not itself) for one in below)


def orders_in_list(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether right below a heading a body is told what its list says: «Uppföljning och statistik», «Socialstyrelsen ska»."""
    below = blocks[index + 1 : index + 3]
    if len(below) < 2 or below[1].kind != ITEM:
        return False
    return is_open_lead_in(below[0].text.rstrip(" :")) and bool(find_addressee(f"{below[0].text} x"))


def _orders(text: str, *, told: bool) -> bool:
    """Tell whether something shall be done, and where it must be `told` to whom, by which body."""
    return _SHALL.search(text) is not None and (not told or bool(find_addressee(text)) or text.rstrip(" :").endswith("ska"))


def names_recipient(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether one of the first lines says whom the letter is for: «Till statsrådet och chefen för Socialdepartementet»."""
    below = blocks[index + 1 : index + 2]
    return index < _LETTERHEAD and _RECIPIENT.match(blocks[index].text) is not None and not (below and below[0].kind == ITEM)


def holds_points(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a list or a table stands below the heading, or a paragraph that begins in bold right below it."""
    after = blocks[index + 1 : index + 2]
    bold = bool(after) and after[0].kind == PARAGRAPH and _BOLD < len(after[0].lead) < len(after[0].text)
    return bold or holds_list(blocks, index)


def holds_parts(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a list or a table stands below the heading, or the next one calls itself a measure: «Åtgärd 1: …»."""
    after = next((block for block in blocks[index + 1 : index + 1 + _NEAR] if block.kind != PARAGRAPH), None)
    labelled = after is not None and after.kind == HEADING and cues.label(after.text) == cues.PROPOSAL
    return labelled or holds_list(blocks, index)


def ordered_parts(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings of a commission right below which a body is told what to do: «1. Lärares kunskaper», «Skolverket ska …».

    Of those of one kind, numbered or not and of one level, all are where one of them is no demand itself.
    """
    kinds: dict[tuple[bool, int], list[int]] = {}
    for index, (block, below) in enumerate(pairwise(blocks)):
        if block.kind == HEADING and below.kind == PARAGRAPH and _orders(below.text, told=True):
            kinds.setdefault((bool(block.marker), block.level), []).append(index)
    named = (parts for parts in kinds.values() if any(not begins_with_verb(blocks[index].text) for index in parts))
    return frozenset(index for parts in named for index in parts)


def holds_demands(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a list stands right below, two items or more and most of them demands."""
    items = list(takewhile(lambda block: block.kind == ITEM, blocks[index + 1 : index + 1 + _FAR]))
    return len(items) > 1 and sum(begins_with_verb(item.text) for item in items) * 2 > len(items)


def heading_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the items that head the deeper ones below them: short, no demands themselves, while most of those are."""
    found: set[int] = set()
    for index, block in enumerate(blocks[:-1]):
        below = _deeper(blocks, index)
        short = (
            block.kind == ITEM and len(block.text) <= _LABEL and not block.text.endswith((".", ":")) and not begins_with_verb(block.text)
        )
        if short and below and sum(begins_with_verb(text) for text in below) * 2 > len(below):
            found.add(index)
    return frozenset(found if len(found) >= 2 else ())


def lost_its_bullet(blocks: Sequence[Block], index: int, *, after: str) -> bool:
    """Tell whether this is a demand on a line of its own below what announced it, or right `after` another, and nothing is said of it."""
    below = blocks[index + 1 : index + 2]
    last = not below or below[0].kind == HEADING or (below[0].kind == PARAGRAPH and begins_with_verb(below[0].text))
    led_in = blocks[index - 1].text.endswith(":") or blocks[index - 1].text == after
    return led_in and last and begins_with_verb(blocks[index].text)


def item_above(blocks: Sequence[Block], index: int) -> int:
    """Return the index of the item that the item stands below, -1 where it stands below none."""
    at = index if blocks[index].depth else 0  # above the outermost stands none
    while at and blocks[at - 1].kind == ITEM:
        at -= 1
        if blocks[at].depth < blocks[index].depth:
            return at
    return -1


def _deeper(blocks: Sequence[Block], index: int) -> list[str]:
    texts = []
    for block in blocks[index + 1 :]:
        if block.kind != ITEM or block.depth <= blocks[index].depth:
            break
        texts.append(block.text)
    return texts
