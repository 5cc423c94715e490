"""What stands around a block: how deep a heading is, what lies below it, which paragraphs begin in bold.

Must not know what becomes of it.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from . import cues
from .blocks import HEADING, ITEM, PARAGRAPH
from .parts import names_theme
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_LABEL = 45  # characters of an item that heads others
_HIGH = 2  # the deepest level of a heading that is for the whole document
_NAMES = 100  # characters of a line that names a challenge
_WORDS = 2  # of such a name
_SEVERAL = 3  # headings, the title among them


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


def orders_below(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a part of a commission is named by its theme, and the next block says what a body is to do in it."""
    below = blocks[index + 1 : index + 2]
    return names_theme(blocks[index].text) and any(one.kind != HEADING and " ska " in one.text for one in below)


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


def item_above(blocks: Sequence[Block], index: int) -> int:
    """Return the index of the item that the item stands below, -1 where it stands below none."""
    at = index
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


def cues_for_all(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the index of the one heading of proposals that follows several challenges: they are for all of these (slides)."""
    labels = [(index, cues.label(block.text), level_of(block)) for index, block in enumerate(blocks) if block.kind == HEADING]
    challenges = [(index, level) for index, name, level in labels if name == cues.CHALLENGE]
    announcing = [(index, level) for index, name, level in labels if name == cues.CUE]
    if len(challenges) < 2 or len(announcing) != 1 or announcing[0][0] < challenges[-1][0]:
        return frozenset()
    deeper = announcing[0][1] > challenges[-1][1] > 0
    return frozenset() if deeper else frozenset({announcing[0][0]})


def sums_up(blocks: Sequence[Block]) -> bool:
    """Tell whether the one heading of proposals comes after several others without rank: what it holds is for the whole paper."""
    names = [cues.label(block.text) for block in blocks if block.kind == HEADING and not level_of(block)]
    if names.count(cues.CUE) != 1:
        return False
    before = names[: names.index(cues.CUE)]
    return before.count(cues.PLAIN) + before.count(cues.ASIDE) >= _SEVERAL and cues.CHALLENGE not in before and cues.AREA not in before


def goals_hold_areas(blocks: Sequence[Block]) -> bool:
    """Tell whether the goals are what the areas stand under: named areas come between them, and nothing is called a challenge."""
    labels = [cues.label(block.text) for block in blocks if block.kind == HEADING]
    if cues.CHALLENGE in labels or cues.GOAL not in labels:
        return False
    return cues.AREA in labels[labels.index(cues.GOAL) :]


def counted_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that a paragraph counted as challenges («Vi ser två utmaningar»): as many of one kind, each above others.

    Their kind is: in capitals or not, at the same level, with a number or letter or none.
    """
    counted = next(((index, count) for index, block in enumerate(blocks) if (count := _challenges_in(block))), None)
    if counted is None:
        return frozenset()
    kinds: dict[tuple[bool, int, bool], list[int]] = {}
    for index, block in enumerate(blocks):
        if index > counted[0] and block.kind == HEADING and cues.label(block.text) == cues.PLAIN:
            kinds.setdefault((block.text.isupper(), block.level, bool(block.marker)), []).append(index)
    held = [run for run in kinds.values() if len(run) == counted[1] and all(_heads_others(blocks, index, run) for index in run)]
    return frozenset(held[0]) if held else frozenset()


def headed_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings one level below «Utmaningar», two or more: each above headings of its own («3.1», above «3.1.1»), or none.

    Where none is, the paper goes on after them.
    """
    headings = [(index, level) for index, block in enumerate(blocks) if block.kind == HEADING and (level := level_of(block))]
    heads = [
        place
        for place, (index, level) in enumerate(headings[:-1])
        if cues.heads_challenges(blocks[index].text) == "" and headings[place + 1][1] > level  # in the contents nothing is below it
    ]
    if len(heads) != 1:
        return frozenset()
    _, top = headings[heads[0]]
    below = list(takewhile(lambda heading: heading[1] > top, headings[heads[0] + 1 :]))
    found = [place for place, (_, level) in enumerate(below) if level == top + 1]
    above = sum(place + 1 < len(below) and below[place + 1][1] > top + 1 for place in found)
    rest = headings[heads[0] + 1 + len(below) :]
    held = above == len(found) or (not above and bool(rest))
    return frozenset(below[place][0] for place in found) if held and len(found) >= 2 else frozenset()


def listed_challenges(blocks: Sequence[Block]) -> dict[int, str]:
    """Return what the items or lines below «Utmaningar» or «Tre utmaningar» name, two or more, by their index.

    The first of them may have run together with the heading. Where each area has such a heading, or challenges have headings of their
    own, none of these lists is the document's.
    """
    headings = [index for index, block in enumerate(blocks) if block.kind == HEADING]
    if led_in := _led_in(blocks):
        return led_in
    heads = [index for index in headings if cues.heads_challenges(blocks[index].text) is not None]
    if len(heads) != 1 or blocks[heads[0]].level > _HIGH or any(cues.label(blocks[index].text) == cues.CHALLENGE for index in headings):
        return {}
    glued = cues.heads_challenges(blocks[heads[0]].text)
    found = {heads[0]: glued} if glued else {}
    found |= {at: blocks[at].text for at in _lines_below(blocks, heads[0])}
    return found if len(found) >= 2 else {}


def _led_in(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the items below «Svaren kan sammanfattas i tre utmaningar:» when they are as many, unless headings are called challenges."""
    if any(block.kind == HEADING and cues.label(block.text) == cues.CHALLENGE for block in blocks):
        return {}
    for index, block in enumerate(blocks):
        if (count := _challenges_in(block)) and block.text.endswith(":"):
            items = [index + 1 + at for at, _ in enumerate(takewhile(lambda below: below.kind == ITEM, blocks[index + 1 :]))]
            if len(items) == count and not any(begins_with_verb(blocks[at].text) or len(blocks[at].text) > _NAMES for at in items):
                return {at: blocks[at].text for at in items}
    return {}


def _lines_below(blocks: Sequence[Block], index: int) -> list[int]:
    """Return the items, or the unmarked lines that head nothing, right below the heading; each names something, none is a demand."""
    run: list[int] = []
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        line = block.kind == ITEM or (block.kind == HEADING and not block.marker and block.level == blocks[index].level)
        if not line or len(block.text) > _NAMES or (run and block.kind != blocks[run[0]].kind):
            break
        run.append(at)
    heads = bool(run) and blocks[run[-1]].kind == HEADING and run[-1] + 1 < len(blocks) and blocks[run[-1] + 1].kind != HEADING
    counted = cues.counts_challenges(blocks[index].text) == len(run)  # «Tre utmaningar» and three lines
    named = all(len(blocks[at].text.split()) >= _WORDS and not begins_with_verb(blocks[at].text) for at in run)
    return run if named and (counted or not heads) else []


def _challenges_in(block: Block) -> int:
    return cues.counts_challenges(block.text) if block.kind == PARAGRAPH else 0


def _heads_others(blocks: Sequence[Block], index: int, run: list[int]) -> bool:
    """Tell whether a heading of another kind stands below this one, before the next of its own."""
    end = next((other for other in run if other > index), len(blocks))
    return any(block.kind == HEADING for block in blocks[index + 1 : end])


def after_lead(block: Block) -> str:
    """Return what follows the bold beginning, without the dash or colon between them."""
    return block.text[len(block.lead) :].lstrip(" –—:-").strip()


def area_leads(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs that begin in bold and go on plain, when there are two or more; a beginning that comes again is a key."""
    known = Counter(block.lead for block in blocks if block.kind == PARAGRAPH)
    found = [
        index
        for index, block in enumerate(blocks)
        if block.kind == PARAGRAPH
        and 3 < len(block.lead) < min(len(block.text) - 10, 120)
        and not block.lead.endswith((",", ";"))
        and known[block.lead] == 1
    ]
    return frozenset(found if len(found) >= 2 else ())
