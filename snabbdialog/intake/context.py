"""What stands around a block: how deep a heading is, what lies below it, which paragraphs begin in bold.

Must not know what becomes of it.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from . import cues
from .addressee import find_addressee
from .blocks import HEADING, ITEM, PARAGRAPH, ROW
from .counting import counts
from .folding import fold
from .parts import names_theme
from .verbs import begins_with_verb
from .wrapping import is_open_lead_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_FAR = 30  # items that are looked at
_LABEL = 45  # characters of an item that heads others
_COUNTS = "0123456789.-–— "  # before a heading's words: «--- 9 --- Rekommendationer till …»
_SHALL = re.compile(r"\bska\b")
_SEVERAL = 3  # headings, the title among them, or items


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


def reasons(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs between three numbered items or more, which say why: «1. Skriv av lånet», «I Norge …», «2. Starta …»."""
    found: set[int] = set()
    run: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind == ITEM and block.marker.strip(" .)(").isdecimal():
            apart = bool(run) and index == run[-1] + 2 and blocks[index - 1].kind == PARAGRAPH
            goes_on = apart and _number(block) == _number(blocks[run[-1]]) + 1
            run = [*run, index] if goes_on else [index]
            found |= {before + 1 for before in run[-_SEVERAL:-1]} if len(run) >= _SEVERAL else set()
    return frozenset(found)


def _number(block: Block) -> int:
    return int(block.marker.strip(" .)("))


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


def addressed_cues(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that announce proposals to one body after the other: «Rekommendationer till kommunerna», «… till staten»."""
    found: dict[str, dict[str, int]] = {}
    for index, block in enumerate(blocks):
        if block.kind == HEADING and cues.label(block.text) == cues.CUE:
            what, _, whom = fold(block.text).lstrip(_COUNTS).partition(" till ")
            found.setdefault(what, {})[whom] = index
    several = ({whom: index for whom, index in bodies.items() if whom} for bodies in found.values())
    return frozenset(index for bodies in several if len(bodies) >= 2 for index in bodies.values())


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
    """Tell whether the one heading of proposals comes after several others without rank: what it holds is for the whole paper.

    One that goes on in its list («Vi uppmanar regeringen att») is for the whole letter after its title alone, too.
    """
    names = [cues.label(block.text) for block in blocks if block.kind == HEADING and not level_of(block)]
    if names.count(cues.CUE) != 1:
        return False
    before = names[: names.index(cues.CUE)]
    heading = next(block for block in blocks if block.kind == HEADING and not level_of(block) and cues.label(block.text) == cues.CUE)
    if cues.leads_in(heading.text) and before.count(cues.PLAIN) <= _SEVERAL and cues.CHALLENGE not in before:
        return True
    return before.count(cues.PLAIN) + before.count(cues.ASIDE) >= _SEVERAL and cues.CHALLENGE not in before and cues.AREA not in before


def miscounting(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs that count otherwise than the numbered headings right below them: «sju råd» above four chapters."""
    return frozenset(
        index
        for index, block in enumerate(blocks[:-1])
        if block.kind == PARAGRAPH
        and blocks[index + 1].kind == HEADING
        and blocks[index + 1].marker
        and (promised := counts(block.text))
        and not _are_counted(blocks, index + 1, promised)
    )


def _are_counted(blocks: Sequence[Block], index: int, promised: int) -> bool:
    """Tell whether as many headings of the rank count on from this one, and none of them announces proposals itself."""
    level = level_of(blocks[index])
    ranks = [heading for heading in blocks[index:] if heading.kind == HEADING and level_of(heading) <= level and heading.marker]
    numbers = [heading.marker.strip(" .)(").rpartition(".")[2] for heading in ranks]
    count = next((at for at, number in enumerate(numbers) if number != str(at + 1)), len(numbers))
    return count == promised and not any(cues.label(heading.text) == cues.CUE for heading in ranks[:count])


def rubrics(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that come again below one theme after the other («Nuläge», «Utmaning»), each above text: these are no themes."""
    headings = [index for index, block in enumerate(blocks) if block.kind == HEADING]
    again = Counter(fold(blocks[index].text) for index in headings)
    over_text = [index for index in headings if index + 1 < len(blocks) and blocks[index + 1].kind != HEADING]
    themes = {index for index in headings if again[fold(blocks[index].text)] == 1}
    found: dict[str, list[int]] = {}
    for above, index in pairwise(headings):
        name = fold(blocks[index].text)
        if again[name] > 1 and index in over_text and (above in themes or above in found.get(fold(blocks[above].text), [])):
            found.setdefault(name, []).append(index)
    return frozenset(index for name, indices in found.items() if len(indices) == again[name] for index in indices)


def goals_hold_areas(blocks: Sequence[Block]) -> bool:
    """Tell whether the goals are what the areas stand under: named areas come between them, and nothing is called a challenge."""
    labels = [cues.label(block.text) for block in blocks if block.kind == HEADING]
    if cues.CHALLENGE in labels or cues.GOAL not in labels:
        return False
    return cues.AREA in labels[labels.index(cues.GOAL) :]


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
