"""Challenges that are headings: which of them name what the paper says is difficult.

Must not know what stands below them.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from . import cues
from .below import holds_list
from .blocks import HEADING, PARAGRAPH
from .challenge_words import challenges_in, counts_challenges, heads_challenges
from .context import calls_challenges, level_of
from .prose import proposing_sentences
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_MOST = 12  # challenges of one paper
_SEVERAL = 3  # headings that are as many as were counted and need nothing else to be these
_SAYS = 240  # characters of an item that says in one sentence what the challenge is
_BARE = re.compile(r"(?:Vald u|Den valda u|Huvudu|Samhällsu|U)tmaning(?:en)?|(?:HUVUDU|SAMHÄLLSU|U)TMANING|Challenge|CHALLENGE")
_SAID = re.compile(rf"{_BARE.pattern}|Problem(?:et)?|Hinder")


def counted_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that a paragraph counted as challenges («Vi ser två utmaningar»): as many of one kind, each above others.

    Their kind is: in capitals or not, at the same level, with a number or letter or none.
    """
    counted = next(((index, count) for index, block in enumerate(blocks) if (count := challenges_in(block))), None)
    if counted is None or calls_challenges(blocks):
        return frozenset()
    kinds: dict[tuple[bool, int, bool], list[int]] = {}
    for index, block in enumerate(blocks):
        if index > counted[0] and block.kind == HEADING and cues.label(block.text) == cues.PLAIN:
            kinds.setdefault((block.text.isupper(), level_of(block), bool(block.marker)), []).append(index)
    held = (_heading_others(blocks, run, right_below=run[0] == counted[0] + 1) for run in kinds.values())
    return frozenset(next((run for run in held if len(run) == counted[1]), []) or _over_areas(blocks, *counted))


def _heading_others(blocks: Sequence[Block], run: list[int], *, right_below: bool) -> list[int]:
    """Return the headings if each has others below it; those `right_below` their count may be followed by some that have none."""
    held = list(takewhile(lambda index: _heads_others(blocks, index, run), run))
    after = any(_heads_others(blocks, index, run) for index in run[len(held) :])
    return held if len(held) == len(run) or (right_below and not after) else []


def _over_areas(blocks: Sequence[Block], start: int, count: int) -> list[int]:
    """Return the headings over text alone, each right above one over a list, if they are as many as were counted right above the first."""
    headings = [index for index, block in enumerate(blocks) if block.kind == HEADING and index > start]
    texts = [index for index, after in pairwise(headings) if not holds_list(blocks, index) and holds_list(blocks, after)]
    return texts if len(texts) == count and texts[:1] == [start + 1] else []


def bare_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings right below «Utmaningar» or «… tre utmaningar.», two or more, each over text alone, up to what is proposed.

    Where they are counted there are as many.
    """
    for index, block in enumerate(blocks):
        heads = block.kind == HEADING and heads_challenges(block.text) == ""
        if heads or challenges_in(block):
            run = _over_text(blocks, index + 1)
            after = blocks[run[-1] + 2] if run and run[-1] + 2 < len(blocks) else None
            counted = challenges_in(block) or counts_challenges(block.text)
            ended = after is not None and cues.label(after.text) in (cues.CUE, cues.AREA, cues.GOAL)
            if after and ((len(run) == counted >= _SEVERAL) or (ended and (len(run) == counted or (heads and len(run) >= 2)))):
                return frozenset(run)
    return frozenset()


def _over_text(blocks: Sequence[Block], start: int) -> list[int]:
    """Return the headings of one kind from there on that name something, each over one paragraph that asks for nothing."""
    run = list(
        takewhile(
            lambda at: blocks[at].kind == HEADING and blocks[at + 1].kind == PARAGRAPH,
            range(start, min(start + 2 * _MOST, len(blocks) - 1), 2),
        )
    )
    plain = list(takewhile(lambda at: cues.label(blocks[at].text) == cues.PLAIN, run))
    alike = {(blocks[at].text.isupper(), level_of(blocks[at])) for at in plain}
    asking = any(proposing_sentences(blocks[at + 1].text, kind="input") for at in plain)
    return plain if len(alike) == 1 and not asking else []


def headed_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings one level below «Utmaningar», two or more: each above headings of its own («3.1», above «3.1.1»), or none.

    Where none is, the paper goes on after them.
    """
    headings = [(index, level) for index, block in enumerate(blocks) if block.kind == HEADING and (level := level_of(block))]
    heads = [
        place
        for place, (index, level) in enumerate(headings[:-1])
        if heads_challenges(blocks[index].text) == "" and headings[place + 1][1] > level  # in the contents nothing is below it
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


def numbered_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that count from one right below «Tre utmaningar», which has no number itself, each over a text of its own."""
    heads = (index for index, block in enumerate(blocks) if block.kind == HEADING and heads_challenges(block.text) == "")
    head = next(heads, None)
    if head is None or blocks[head].marker:
        return frozenset()
    below = [at for at in range(head + 1, len(blocks)) if blocks[at].kind != PARAGRAPH]
    ranked = [at for at in below if blocks[at].kind == HEADING and "." not in blocks[at].marker.strip(" .)(")]
    if below[:1] != ranked[:1]:
        return frozenset()  # a list of them comes first
    run = [at for count, at in takewhile(lambda one: blocks[one[1]].marker.strip(" .)(") == str(one[0]), enumerate(ranked, 1))]
    over_text = all(blocks[at + 1 : at + 2] and blocks[at + 1].kind != HEADING for at in run)  # in the contents they are not
    return frozenset(run if len(run) >= 2 and over_text else ())


def labelled_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings that say «Utmaning» and no more, each right above the heading that names it."""
    return frozenset(
        index
        for index, block in enumerate(blocks[:-1])
        if block.kind == blocks[index + 1].kind == HEADING
        and _BARE.fullmatch(block.text.rstrip(" :"))
        and cues.label(blocks[index + 1].text) == cues.PLAIN
    )


def challenges_of_themes(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the challenge that a line right below each of two themes or more says, by the heading's index: «Utmaning: Ingen vet hur»."""
    found = {
        index: text
        for index, (block, below) in enumerate(pairwise(blocks))
        if block.kind == HEADING and below.kind in (PARAGRAPH, HEADING) and (text := _said_challenge(below))
    }
    return found if len(found) >= 2 else {}


def _said_challenge(block: Block) -> str:
    """Return what stands after «Utmaning:» when it is one sentence."""
    label, colon, text = block.text.partition(":")
    said = text.strip()
    return said if colon and _SAID.fullmatch(label.strip()) and len(said) <= _SAYS and len(sentences(said)) == 1 else ""


def _heads_others(blocks: Sequence[Block], index: int, run: list[int]) -> bool:
    """Tell whether a heading of another kind stands below this one, before the next of its own."""
    end = next((other for other in run if other > index), len(blocks))
    return any(block.kind == HEADING for block in blocks[index + 1 : end])
