"""Challenges: which headings, items and paragraphs name what the paper says is difficult.

Must not know what stands below them.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from . import cues
from .below import holds_list
from .blocks import HEADING, ITEM, PARAGRAPH, ROW
from .context import after_lead, level_of
from .counting import NUMERALS, number_in
from .folding import fold
from .prose import proposing_sentences
from .sentences import last_sentence, sentences
from .tables import challenge_column
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_HIGH = 2  # the deepest level of a heading that is for the whole document
_NAMES = 100  # characters of a line that names a challenge
_MOST = 12  # challenges of one paper
_SAYS = 240  # characters of an item that says in one sentence what the challenge is
_WORDS = 2  # of such a name
_NAME_AND_TEXT = re.compile(r"(?P<name>[^.:!?]{5,70}?)(?::| [–—-]) +(?P<text>\S.{10,})", re.DOTALL)
_CHALLENGES = re.compile(rf"\b({'|'.join(NUMERALS)}|[2-9])\s+(?:\w+\s+){{0,2}}?(?:\w*utmaningar|\w*problem|hinder|challenges|barriers)\b")
_THESE_CHALLENGES = re.compile(
    r"\b(?:foljande|dessa|vara|storsta|viktigaste|following|these) (?:\w+ ){0,2}?(?:\w*utmaningar(?:na)?|challenges)\b"
)
_CHALLENGE_HEAD = re.compile(
    r"(?:(?:Våra|[A-ZÅÄÖ]\w+s|De|Vi ser|Två|Tre|Fyra|Fem|Sex|Our|Two|Three|Four|Five|[2-9]) )?(?:(?:två|tre|fyra|fem) )?"
    r"(?:(?:stora|största|viktigaste|övergripande|main) )?"
    r"(?:(?:[Ss]amhällsu|[Hh]uvudu|[Uu])tmaningar(?:na)?|[Cc]hallenges)(?: [a-zåäö]+){0,7}:?(?=\s+[A-ZÅÄÖ]|$)"
)
_WHICH_CHALLENGES = re.compile(
    r"(?:vara |vilka |lanets |regionens |kvarstaende |aterstaende )"
    r"(?:ar )?(?:de |vara )?(?:\w+ )?utmaningar(?:na)?"
    r"(?: (?:ser|moter|har) (?:vi|lanet|regionen))?(?: (?:for|i) \w+)?(?: (?:fram till|de narmaste|till) [\w ]{2,16})?\W*"
)
_ASKED = re.compile(r"(?:vilk(?:a|en)|what)\b(?: \w+){0,4}? (?:utmaning(?:ar(?:na)?|en)?|challenges?)\b(?: \w+){0,8}\?")  # of a form
_PROBLEM = re.compile(
    r"(?:vad ar |vilka ar )?(?:problem(?:et|en)?|hindren|flaskhalsarna|what is the problem|the problems?|(?:the )?barriers)\W*"
)
_SLIDE = re.compile(r"(?:Bild|Sida|Slide)\s+\d{1,3}\s*[–—:.-]\s*")
_BARE = re.compile(r"(?:Vald u|Den valda u|Huvudu|Samhällsu|U)tmaning(?:en)?|(?:HUVUDU|SAMHÄLLSU|U)TMANING|Challenge|CHALLENGE")
_SAID = re.compile(rf"{_BARE.pattern}|Problem(?:et)?|Hinder")


def counts_challenges(text: str) -> int:
    """Return how many challenges a paragraph says there are: «Vi ser två övergripande utmaningar» is 2; 0 where it counts none."""
    return number_in(_CHALLENGES.search(fold(text)))


def leads_in_challenges(text: str) -> bool:
    """Tell whether a paragraph announces the challenges below it: «Vi ser följande utmaningar:», «Vilka är era utmaningar?»."""
    return _ASKED.fullmatch(fold(text)) is not None or (
        text.endswith(":") and _THESE_CHALLENGES.search(fold(last_sentence(text))) is not None
    )


def heads_challenges(heading: str) -> str | None:
    """Return what stands in a heading after «Utmaningar vi ser i länet», where a slide lost its line breaks; `None` for other headings."""
    said = _SLIDE.sub("", heading.strip())
    found = _CHALLENGE_HEAD.match(said)
    if _WHICH_CHALLENGES.fullmatch(fold(said)) or _ASKED.fullmatch(fold(said)):
        return ""
    return said[found.end() :].strip(" :") if found and not said.endswith("?") else None


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
    if any(cues.label(blocks[index].text) == cues.CHALLENGE for index in headings):
        return []
    texts = [index for index, after in pairwise(headings) if not holds_list(blocks, index) and holds_list(blocks, after)]
    return texts if len(texts) == count and texts[:1] == [start + 1] else []


def bare_challenges(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings right below «Utmaningar» or «… tre utmaningar.», two or more, each over text alone, up to what is proposed.

    Where they are counted there are as many.
    """
    for index, block in enumerate(blocks):
        heads = block.kind == HEADING and heads_challenges(block.text) == ""
        if heads or _challenges_in(block):
            run = _over_text(blocks, index + 1)
            after = blocks[run[-1] + 2] if run and run[-1] + 2 < len(blocks) else None
            counted = _challenges_in(block) or counts_challenges(block.text)
            if after and cues.label(after.text) in (cues.CUE, cues.AREA, cues.GOAL) and (len(run) == counted or (heads and len(run) >= 2)):
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
    own = labelled_challenges(blocks) or any(cues.label(blocks[index].text) == cues.CHALLENGE for index in headings)
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
    if 3 < len(block.lead) < len(block.text) - 10:
        return block.lead.rstrip(" .:–—-"), after_lead(block)
    if found := _NAME_AND_TEXT.fullmatch(block.text):
        return found["name"].strip(), found["text"]
    first, *rest = sentences(block.text)
    return (first.rstrip("."), " ".join(rest)) if rest and len(first) <= _NAMES else (block.text, "")


def _led_in(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the items below «Svaren kan sammanfattas i tre utmaningar:» when they are as many, or below «Vi ser dessa utmaningar:».

    Where headings are called challenges these are.
    """
    if any(block.kind == HEADING and cues.label(block.text) == cues.CHALLENGE for block in blocks):
        return {}
    for index, block in enumerate(blocks):
        count = _challenges_in(block) if block.text.endswith(":") else 0
        if count or (block.kind == PARAGRAPH and leads_in_challenges(block.text)):
            items = [index + 1 + at for at, _ in enumerate(takewhile(lambda below: below.kind == ITEM, blocks[index + 1 :]))]
            if len(items) == (count or max(len(items), 2)) and _all_name(blocks, items, told=True):
                return {at: name_and_text(blocks[at])[0] for at in items}
    return {}


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
    start = index + 1
    while start < len(blocks) and blocks[start].kind == PARAGRAPH and not _has_name(blocks[start]):
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


def _has_name(block: Block) -> bool:
    """Tell whether a paragraph begins with a name: in bold, or with a colon after it."""
    return 3 < len(block.lead) < len(block.text) - 10 or _NAME_AND_TEXT.fullmatch(block.text) is not None


def _leads_in(block: Block) -> bool:
    return block.text.endswith(":") or _challenges_in(block) > 0


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


def _challenges_in(block: Block) -> int:
    return counts_challenges(block.text) if block.kind == PARAGRAPH else 0


def _heads_others(blocks: Sequence[Block], index: int, run: list[int]) -> bool:
    """Tell whether a heading of another kind stands below this one, before the next of its own."""
    end = next((other for other in run if other > index), len(blocks))
    return any(block.kind == HEADING for block in blocks[index + 1 : end])
