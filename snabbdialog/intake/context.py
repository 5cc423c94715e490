"""What stands around a block: how deep a heading is, what lies below it, which paragraphs begin in bold.

Must not know what becomes of it.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from . import cues
from .addressee import find_addressee
from .blocks import HEADING, ITEM, PARAGRAPH
from .counting import counts
from .folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_COUNTS = "0123456789.-–— "  # before a heading's words: «--- 9 --- Rekommendationer till …»
_SEVERAL = 3  # headings, the title among them, or items
_FEW = 6  # words of a name in bold


def level_of(block: Block) -> int:
    """Return how deep a heading stands: as the file says, or as its number does («2.1» is 2)."""
    if block.level:
        return block.level
    number = block.marker.strip(". )")
    return number.count(".") + 1 if number and number[0].isdigit() else 0


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


def addressed_cues(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that announce proposals to one body after the other: «Rekommendationer till kommunerna», «… till staten»."""
    found: dict[str, dict[str, int]] = {}
    for index, block in enumerate(blocks):
        if block.kind == HEADING and cues.label(block.text) == cues.CUE:
            what, _, whom = fold(block.text).lstrip(_COUNTS).partition(" till ")
            found.setdefault(what, {})[whom] = index
    several = ({whom: index for whom, index in bodies.items() if whom} for bodies in found.values())
    return frozenset(index for bodies in several if len(bodies) >= 2 for index in bodies.values())


def calls_challenges(blocks: Sequence[Block]) -> bool:
    """Tell whether a heading says that it is a challenge: «Utmaning 1: …»; then those are the paper's."""
    return any(block.kind == HEADING and cues.label(block.text) == cues.CHALLENGE for block in blocks)


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
        # «Tillväxtverket» in the letterhead and above its part
        body = find_addressee(f"{blocks[index].text} ska mäta") == blocks[index].text
        if again[name] > 1 and not body and index in over_text and (above in themes or above in found.get(fold(blocks[above].text), [])):
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


def _leads_list(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a paragraph is a few words in bold and a full stop, right above a list: «**Utbildning som lockar.**»."""
    block = blocks[index]
    whole = block.text.endswith(".") and len(block.lead) >= len(block.text) - 1
    return whole and len(block.text.split()) <= _FEW and [one.kind for one in blocks[index + 1 : index + 2]] == [ITEM]


def area_leads(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs that begin in bold and go on plain, or in a list, when there are two or more.

    A beginning that comes again is a key.
    """
    known = Counter(block.lead for block in blocks if block.kind == PARAGRAPH)
    found = [
        index
        for index, block in enumerate(blocks)
        if block.kind == PARAGRAPH
        and (3 < len(block.lead) < min(len(block.text) - 10, 120) or _leads_list(blocks, index))
        and not block.lead.endswith((",", ";"))
        and known[block.lead] == 1
    ]
    return frozenset(found if len(found) >= 2 else ())
