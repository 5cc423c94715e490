"""Challenges in a list: which items, paragraphs, rows or lines name what the paper says is difficult.

Must not know what stands below them.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from . import cues
from .blocks import HEADING, ITEM, PARAGRAPH, ROW
from .challenge_words import challenges_in, counts_challenges, heads_challenges, leads_in_challenges
from .challenges import labelled_challenges
from .context import after_lead, calls_challenges
from .folding import fold
from .sentences import sentences
from .tables import challenge_column
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_HIGH = 2  # the deepest level of a heading that is for the whole document
_NAMES = 100  # characters of a line that names a challenge
_SAYS = 240  # characters of an item that says in one sentence what the challenge is
_WORDS = 2  # of such a name
_OPENS = 60  # characters of a sentence that names one
_NAME_AND_TEXT = re.compile(r"(?P<name>[^.:!?]{5,70}?)(?::| [–—-]) +(?P<text>\S.{10,})", re.DOTALL)
_PROBLEM = re.compile(
    r"(?:vad ar |vilka ar )?(?:problem(?:et|en)?|hindren|flaskhalsarna|what is the problem|the problems?|(?:the )?barriers)\W*"
)


def listed_challenges(blocks: Sequence[Block]) -> dict[int, str]:
    """Return what the items, lines, paragraphs or rows below «Utmaningar» or «Tre utmaningar» name, two or more, by their index.

    The first of them may have run together with the heading. Where each area has such a heading, or challenges have headings of their
    own, none of these lists is the document's.
    """
    headings = [index for index, block in enumerate(blocks) if block.kind == HEADING]
    if led_in := _led_in(blocks) or _tabled(blocks) or _counting_paragraphs(blocks):
        return led_in
    heads = [index for index in headings if heads_challenges(blocks[index].text) is not None]
    heads = heads or [index for index in headings if _PROBLEM.fullmatch(fold(blocks[index].text)) and _are_named_below(blocks, index)]
    own = labelled_challenges(blocks) or calls_challenges(blocks)
    counting = [index for index in heads if counts_challenges(blocks[index].text)]
    heads = counting if len(heads) > 1 else heads  # «Utmaningarna i siffror» comes after «Fem utmaningar»
    if len(heads) != 1 or own:
        return {}
    below = _named_below(blocks, heads[0])
    if blocks[heads[0]].level > _HIGH and counts_challenges(blocks[heads[0]].text) != len(below):
        return {}  # one that counts them is for the whole document whatever its rank
    glued = heads_challenges(blocks[heads[0]].text)
    found = {heads[0]: glued} if glued else {}
    found |= {at: name_and_text(blocks[at])[0] for at in below}
    return found if len(found) >= 2 else {}


def name_and_text(block: Block) -> tuple[str, str]:
    """Return what an item, paragraph or row names and what it says of it.

    The name is its bold beginning or first cell, what stands before a colon, or its first sentence.
    """
    if block.kind == ROW:
        name, *said = block.cells[int(not any(map(str.isalpha, block.cells[0][1:]))) :]  # «U1» counts
        return name, " ".join(said)
    if _is_numbered(block.text):
        first, *said = sentences(block.text)
        return cues.without_label(first).rstrip("."), " ".join(said)
    if cues.is_bare_label(block.lead):
        return cues.without_label(block.text), ""  # «**Utmaning 1:** Få snabbväxande företag»
    if _has_bold_name(block):
        return block.lead.rstrip(" .:–—-"), after_lead(block)
    if found := _NAME_AND_TEXT.fullmatch(block.text):
        return found["name"].strip(), found["text"]
    first, *rest = sentences(block.text)
    return (first.rstrip("."), " ".join(rest)) if rest and len(first) <= _NAMES else (block.text, "")


def _led_in(blocks: Sequence[Block]) -> dict[int, str]:
    """Return what stands below «Svaren kan sammanfattas i tre utmaningar:», as many as that, or below «Vi ser dessa utmaningar:».

    They are items, or paragraphs with a bold name, whatever these end in. Where headings are called challenges these are.
    """
    if calls_challenges(blocks):
        return {}
    for index, block in enumerate(blocks):
        count = challenges_in(block)
        if count or (block.kind == PARAGRAPH and leads_in_challenges(block.text)):
            run = _items(blocks, index + 1) if block.text.endswith((":", "?")) else []
            run = (
                run
                or _opening(blocks, index + 1, count)
                or list(takewhile(lambda at: blocks[at].kind == PARAGRAPH and _has_bold_name(blocks[at]), range(index + 1, len(blocks))))
            )
            if len(run) == (count or max(len(run), 2)) and _all_name(blocks, run, told=True):
                return {at: name_and_text(blocks[at])[0] for at in run}
    return {}


def _opening(blocks: Sequence[Block], start: int, count: int) -> list[int]:
    """Return as many paragraphs as were counted that each open with what is difficult in a few words: «Bostäderna saknas. I ett län …»."""
    run = range(start, start + count) if start + count <= len(blocks) else range(0)
    return list(run) if all(blocks[at].kind == PARAGRAPH and _opens(blocks[at].text) for at in run) else []


def _opens(text: str) -> bool:
    first, *rest = sentences(text) or [""]
    return bool(rest) and len(first) <= _OPENS and first.endswith(".")


def _items(blocks: Sequence[Block], start: int) -> list[int]:
    return list(takewhile(lambda at: blocks[at].kind == ITEM, range(start, len(blocks))))


def _tabled(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the rows of the first table that names challenges and no measures, two or more."""
    tables = ((index, challenge_column(block.cells)) for index, block in enumerate(blocks) if block.kind == ROW)
    head, column = next((found for found in tables if found[1] >= 0), (len(blocks), 0))
    rows = takewhile(lambda at: blocks[at].kind == ROW, range(head + 1, len(blocks)))
    found = {at: blocks[at].cells[column] for at in rows if column < len(blocks[at].cells)}
    return found if len(found) >= 2 and all(found.values()) else {}


def _counting_paragraphs(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the paragraphs, two or more in a row, that each begin with the number of a challenge: «Den första utmaningen är …»."""
    counting = [block.kind == PARAGRAPH and _is_numbered(block.text) for block in blocks]
    found = [at for at in range(len(blocks)) if counting[at] and (counting[at - 1 : at] == [True] or counting[at + 1 : at + 2] == [True])]
    return {at: name_and_text(blocks[at])[0] for at in found}


def _is_numbered(text: str) -> bool:
    return cues.label(first := sentences(text)[0]) == cues.CHALLENGE and cues.without_label(first) != first if text else False


def _named_below(blocks: Sequence[Block], index: int) -> list[int]:
    """Return the items, the paragraphs with a name, or the unmarked lines that head nothing, below the heading and what leads them in."""
    lines = list(takewhile(lambda at: blocks[at].kind == PARAGRAPH, range(index + 1, len(blocks))))
    if lines and len(lines) == counts_challenges(blocks[index].text) and all(_is_line(blocks[at].text) for at in lines):
        return lines  # a slide whose bullets were lost: «Tre utmaningar», «För få händer»
    if len(lines) >= 2 and all(_opens(blocks[at].text) and not blocks[at].lead for at in lines) and _all_name(blocks, lines, told=True):
        return lines  # «Fragmentation. Twenty-three organisations offer support.»
    start = index + 1
    while start < len(blocks) and blocks[start].kind == PARAGRAPH and (blocks[start].text.endswith(":") or not _has_name(blocks[start])):
        start += 1
    if start == len(blocks) or (blocks[start].kind == HEADING and start > index + 1):
        return []
    kind = blocks[start].kind
    ordered = blocks[start].marker[:1].isdigit()  # «4. Inom vilka områden?» of a form ends the bullets below its third question
    alike = takewhile(lambda block: block.kind == kind and block.marker[:1].isdigit() == ordered, blocks[start:])
    run = [start + at for at, _ in enumerate(alike)]
    match kind:
        case "item":
            return run if _all_name(blocks, run) and (start == index + 1 or _leads_in(blocks[start - 1])) else []
        case "paragraph":
            named = list(takewhile(lambda at: _has_name(blocks[at]), run))
            return named if _all_name(blocks, named) else []
        case _:
            return _lines_below(blocks, index)


def _are_named_below(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether each item right below the heading begins with what the problem is, in bold or before a colon, and says more."""
    items = list(takewhile(lambda block: block.kind == ITEM, blocks[index + 1 :]))
    return len(items) >= 2 and all(_has_name(item) for item in items)


def _is_line(text: str) -> bool:
    return len(text) <= _NAMES and not text.endswith((".", ":", "?"))


def _has_bold_name(block: Block) -> bool:
    return 3 < len(block.lead) < len(block.text) - 10


def _has_name(block: Block) -> bool:
    """Tell whether a paragraph begins with a name: in bold, or with a colon after it."""
    return _has_bold_name(block) or _NAME_AND_TEXT.fullmatch(block.text) is not None


def _leads_in(block: Block) -> bool:
    return block.text.endswith(":") or challenges_in(block) > 0


def _all_name(blocks: Sequence[Block], run: Sequence[int], *, told: bool = False) -> bool:
    """Tell whether each names or says what is difficult; none is a demand, or has a text after its name where it is `told` what they are.

    «Korta insatser – deltagarna hinner inte» begins as an order does.
    """
    for at in run:
        name, text = name_and_text(blocks[at])[0], blocks[at].text
        named = name != text
        if len(name) > _SAYS or not (named or len(name.split()) >= _WORDS) or (begins_with_verb(name) and not (told and named)):
            return False
    return True


def _lines_below(blocks: Sequence[Block], index: int) -> list[int]:
    """Return the unmarked lines right below the heading; each names something, none is a demand or heads a text of its own."""
    run: list[int] = []
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if block.kind != HEADING or block.marker or block.level != blocks[index].level or len(block.text) > _NAMES:
            break
        run.append(at)
    heads = bool(run) and run[-1] + 1 < len(blocks) and blocks[run[-1] + 1].kind != HEADING
    counted = counts_challenges(blocks[index].text) == len(run)  # «Tre utmaningar» and three lines
    return run if _all_name(blocks, run) and (counted or not heads) else []
