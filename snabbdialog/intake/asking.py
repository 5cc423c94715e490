"""What asks for something to be done though nothing announced it: lists, headings, bold beginnings and short paragraphs of demands.

Must not know what becomes of it. One demand alone is never enough: most of its kind must be demands.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from . import cues, sections
from .addressee import addressed
from .below import holds_list
from .blocks import HEADING, ITEM, PARAGRAPH
from .context import after_lead
from .counting import counts, counts_areas
from .folding import fold
from .grouping import KEY_LINE
from .markers import is_number
from .prose import proposing_sentences
from .telling import is_told
from .verbs import begins_with_verb, is_ordered, is_promise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .blocks import Block

_WHY = re.compile(
    r"(?:Varför|Vilka (?:är|vi)|Vad (?:har|menar|är|vet|såg|händer|hände|säger)|Hur (?:ser|har)|Why)\b.*\?$"
)  # heads reasons and facts
_STATE = re.compile(
    r"(?:hinder|problem|brist|svarighet|utmaning|mojlighet|fakta|for(?:del|utsattning)|nackdel|risk|om |vi |vara |vad |var |har |exempl|"
    r"lardom|fordel)"
)
_WISHES = re.compile(
    r"\b(?:onskelista|onskemal|kravlista|vara (?:krav|prioriteringar|forslag|medskick)|wish ?list|our (?:asks|priorities))\b"
)
_GOAL = re.compile(r"(?:Delm|M)ål(?:et)?: \S.*\.$")  # stands above what is to be done for it
_TASK = re.compile(r"(?:Vårt u|U)ppdrag(?:et)?\W*")  # of who writes, not of whom the paper is for
_WISH = re.compile(
    r"(?:Fler|"
    r"E(?:n|tt) (?:ny\w*|nationell\w*|statlig\w*|gemensam\w*|särski\w*|fast\w*|permanent\w*)|Ny\w*|Öka[dt]e?|Utöka[dt]e?|Stärk[td]\w*|"
    r"Bättre|Tydligare|Enklare|Snabbare|Längre|Långsiktig\w*|Fördubbla[dt]e?|Höj[dt]\w*|Sänk[td]\w*|Förläng[dt]\w*|Permanent\w*) \w"
)
_TELLS_TO = re.compile(r"[A-ZÅÄÖ][\wåäö -]{3,60} (?:ska|bör|måste) \w")  # «Statens servicecenter ska finnas i varje kommun»
_THING = re.compile(
    r"(?:Stöd|Krav|Plan|Test|Start|Svar|Ansvar|Arbete?|Hjälp) (?:som|till|för|i|på|av|vid|från|med|och|nära|när|hos)\b"
)  # no verb here
_LISTS = 3  # below headings of their own
_SHARE = 0.6  # of a list's items that must ask for something, where nothing announces it
_NEARLY, _SOME = 0.8, 0.2  # of the bold beginnings: hold sentences that propose, are no demands
_TAKEN = 0.3  # of the items below a heading that is a demand
_HALF = 0.5  # of the paragraphs under a heading
_OPENING = 6  # blocks in which a text says how many points it has
_FIRST = 3  # headings that may say what the paper is
_OPENED = 3  # paragraphs that open with a short demand
_NAMED = 3  # words of a lead-in that only names what follows: «Prioriterade insatser:»
_SHORT = 70  # characters of such a demand
_LONGEST = 700  # characters of a paragraph that is a demand


def asked(
    blocks: Sequence[Block],
    announcements: Iterable[int],
    announced: frozenset[int],
    leads: frozenset[int],
    *,
    title: str,
    kind: str,
    eager: bool,
) -> set[int]:
    """Return all that asks for something though nothing announced it; in a plan «Vi bygger …» does, and all does where one is `eager`."""
    promises = kind == "strategy"
    return (
        asking_items(blocks, announcements, promises=promises, eager=eager)
        | asking_headings(blocks, announced, title=title, argues=kind == "input", promises=promises)
        | asking_leads(blocks, leads)
        | asking_paragraphs(blocks)
        | counted(blocks, title=title)
    )


def asking_items(blocks: Sequence[Block], announcements: Iterable[int], *, promises: bool = False, eager: bool = False) -> set[int]:
    """Return the items of lists that nothing announces but most of whose items ask for something to be done.

    Where one is `eager`, as nothing else asks, names below themes do.
    """
    found: set[int] = set()
    alone: list[int] = []
    urged: list[int] = []
    wished: list[list[int]] = []
    facts = fact_items(blocks)
    for run in lists(blocks):
        lead_in = blocks[run[0] - 1] if run[0] else None
        if set(run) & set(announcements) or (lead_in and lead_in.kind in (PARAGRAPH, HEADING) and _is_of_others(lead_in.text)):
            continue
        asking = sum(
            (cues.urges(text) or (promises and is_promise(text))) and " " in text for text in (blocks[index].text for index in run)
        )
        demanded = _heading_above(blocks, run[0])  # «Skapa efterfrågan» heads what it takes, in nouns too
        share = _TAKEN if demanded and begins_with_verb(demanded) else _SHARE
        if len(run) >= 2 and asking >= share * len(run):
            found |= set(run)
        elif all(_WISH.match(blocks[index].text) for index in run) and not facts.intersection(run):
            wished.append(run)
        elif len(run) == 1 and asking and lead_in and begins_with_verb(blocks[run[0]].text):
            alone.append(run[0])
        elif len(run) == 1 and lead_in and _TELLS_TO.match(blocks[run[0]].text):
            urged.append(run[0])
    if eager or len(found) > sum(map(len, wished)):
        found |= {index for run in wished for index in run if len(run) >= 2}  # nouns wish where verbs do beside them
    headings = [block.text for block in blocks if block.kind == HEADING]
    announced = any(cues.label(text) == cues.CUE for text in headings[_FIRST:])  # then the others hold other things
    wanted = eager or (not announced and any(_WISHES.search(fold(text)) for text in headings[:_FIRST]))
    found |= _beside(blocks, found, facts, wanted=wanted)
    found |= set(alone if eager or len(found) > len(alone) else ())  # one measure alone is a list where others are lists
    return found | set(urged if len(found) > len(urged) else ())


def assigned_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the bullets right below a numbered item that gives somebody to do what they say: «3. att ge direktören i uppdrag att»."""
    found: set[int] = set()
    open_ = False
    for index, block in enumerate(blocks):
        numbered = block.kind == ITEM and is_number(block.marker)
        if open_ and block.kind == ITEM and not numbered:
            found.add(index)
            continue
        open_ = numbered and block.text.rstrip(" :").endswith(" att") and cues.is_strong(block.text)
    return frozenset(found)


def _beside(blocks: Sequence[Block], found: set[int], facts: frozenset[int], *, wanted: bool) -> set[int]:
    """Return the items of lists below plain headings, where three such lists or more, and most of them, ask for something.

    Names then wish as well: «Statistik på kommunnivå». Facts do not, nor what stands before the first of them. Where the first headings
    say that the paper holds what is `wanted`, two lists below headings are enough, and none needs to ask.
    """
    headed = [(run, heading) for run in lists(blocks) if (heading := _theme_above(blocks, run[0])) is not None]
    asking = [(run, heading) for run, heading in headed if run[0] in found or wanted]
    if len(asking) < (2 if wanted else _LISTS) or len(asking) <= len(headed) - len(asking):
        return set()
    levels = {heading.level for _, heading in asking}
    others = [run for run, heading in headed if run[0] >= asking[0][0][0] and heading.level in levels and len(run) >= 2]
    others = [run for run in others if not (facts | found).intersection(run) and not any(is_told(blocks[index].text) for index in run)]
    return {index for run in others for index in run}


def _theme_above(blocks: Sequence[Block], index: int) -> Block | None:
    """Return the plain heading a list stands below, right above it or above the one paragraph before it."""
    above = blocks[max(0, index - 2) : index]
    if above and above[-1].kind == PARAGRAPH and not above[-1].text.endswith(":"):
        above = above[:-1]
    heading = above[-1] if above else None
    named = heading is not None and heading.kind == HEADING and cues.label(heading.text) == cues.PLAIN
    return heading if heading and named and not heading.text.endswith("?") and not _STATE.match(fold(heading.text)) else None


def _heading_above(blocks: Sequence[Block], index: int) -> str:
    """Return the heading that a list stands below, with one short line between them at most; empty for others."""
    above = [block for block in blocks[max(0, index - 2) : index] if len(block.text) <= _SHORT]
    return next((block.text for block in reversed(above) if block.kind == HEADING), "")


def _is_of_others(lead_in: str) -> bool:
    """Tell whether a lead-in heads other things than demands, or tells what somebody asked for once."""
    if _WHY.match(lead_in) or _TASK.fullmatch(lead_in):
        return True
    if (len(lead_in) > _SHORT or _GOAL.match(lead_in)) and not lead_in.endswith(":"):
        return False  # its last sentence heads nothing
    return (cues.is_aside(lead_in) and not sections.names_terms(lead_in)) or (len(lead_in.split()) > _NAMED and is_told(lead_in))


def fact_items(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the items of lists that hold facts: most begin with a figure, or tell of what was."""
    found: set[int] = set()
    for run in lists(blocks):
        facts = sum(blocks[index].text[:1].isdigit() or is_told(blocks[index].text) for index in run)
        if len(run) >= 2 and facts >= _SHARE * len(run):
            found |= set(run)
    return frozenset(found)


def counted(blocks: Sequence[Block], *, title: str) -> set[int]:
    """Return the points that the title or a short opening promised and that are just as many: one list's items, or numbered headings.

    «Sex punkter för nästa mandatperiod» and a list of six.
    """
    openings = [title, *(block.text for block in blocks[:_OPENING] if len(block.text) <= _LONGEST)]
    promised = next((number for text in openings if (number := counts(text))), 0)
    if not promised:
        return set()
    numbered = [index for index, block in enumerate(blocks) if block.kind == HEADING and block.marker.strip(" .)").isdecimal()]
    if sum(holds_list(blocks, index) for index in numbered) >= 2:
        numbered = []  # they are what the lists below them are about
    kinds = [run for run in (*lists(blocks), numbered) if len(run) == promised]
    return set(kinds[0]) if len(kinds) == 1 and not fact_items(blocks) & set(kinds[0]) else set()


def asking_headings(blocks: Sequence[Block], announced: frozenset[int], *, title: str, argues: bool, promises: bool = False) -> set[int]:
    """Return the headings that ask for something and have no list below them, when most of their kind do: «1. Bygg ut nätet».

    Their kind is: numbered or not, and at the same level. In a text that argues they may be sentences: «Reglerna måste bli enklare».
    """
    kinds: dict[tuple[bool, int], list[int]] = {}
    for index, block in enumerate(blocks):
        if (
            block.kind == HEADING
            and index
            and block.text != title
            and cues.label(block.text) in (cues.PLAIN, cues.CUE)
            and not sections.is_nameless(block.text)
        ):
            kinds.setdefault((bool(block.marker), block.level), []).append(index)
    found: set[int] = set()
    for group in kinds.values():
        asking = [index for index in group if _heads_demand(blocks[index].text, argues=argues) and not holds_list(blocks, index)]
        several = len(asking) >= 2 and len(asking) >= _SHARE * len(group)
        if several and not announced & set(asking) and not _hold_demands(blocks, asking, promises=promises):
            found |= set(asking)
    return found


def _hold_demands(blocks: Sequence[Block], headings: list[int], *, promises: bool) -> bool:
    """Tell whether below most of the headings sentences say what is demanded: «Gör det sexårigt» and «Låt programmet löpa över sex år.».

    Where the owner of a plan `promises` something, they say what will be done.
    """
    kinds = ("input", "strategy") if promises else ("input",)
    holding = sum(
        any(proposing_sentences(blocks[index + 1].text, kind=kind) for kind in kinds) for index in headings if index + 1 < len(blocks)
    )
    return holding >= 2 and holding >= _SHARE * len(headings)


def _heads_demand(heading: str, *, argues: bool) -> bool:
    return begins_with_verb(heading) or (argues and cues.is_demanding_sentence(heading))


def holding_headings(blocks: Sequence[Block], *, kind: str, fewest: int) -> frozenset[int]:
    """Return the headings that name something and have so many sentences right below them that propose: «2.1 Kapacitet», «Staten bör …».

    Sentences are read as those of a document of the `kind` are.
    """
    return frozenset(
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if block.kind == HEADING
        and below.kind == PARAGRAPH
        and (kind == "recommended" or not begins_with_verb(block.text) or _THING.match(block.text))
        and len(proposing_sentences(below.text, kind=kind)) >= fewest
    )


def labelled_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the headings above paragraphs that call themselves proposals: «4.1 Till regeringen», «Rekommendation 1: …»."""
    found: set[int] = set()
    above = -1
    for index, block in enumerate(blocks):
        if block.kind == HEADING:
            above = index if cues.label(block.text) != cues.PROPOSAL else -1
        elif block.kind == PARAGRAPH and above >= 0 and cues.label(block.text) == cues.PROPOSAL:
            found.add(above)
    return frozenset(found)


def wished_headings(blocks: Sequence[Block], *, promises: bool = False) -> frozenset[int]:
    """Return the headings right below one of proposals that are wishes themselves: «Ett nytt stickspår».

    Each has one paragraph below it, and no list nor any sentence that proposes; where a plan `promises`, none that says what will be done.
    """
    found: set[int] = set()
    for index, block in enumerate(blocks[:-1]):
        if block.kind == HEADING and blocks[index + 1].kind == HEADING and cues.label(block.text) == cues.CUE:
            run = _siblings(blocks, index + 1)
            kind = "strategy" if promises else "input" if sections.recommends(block.text) else "report"
            proposing = any(proposing_sentences(blocks[at + 1].text, kind=kind) for at in run)
            if len(run) >= 2 and not proposing and not holds_list(blocks, run[-1]):
                found |= set(run)
    return frozenset(found)


def _siblings(blocks: Sequence[Block], at: int) -> list[int]:
    """Return the plain headings from there on that have one paragraph each below them, set as the first of them is."""
    run: list[int] = []
    loud = blocks[at].text.isupper()
    while (
        at + 1 < len(blocks)
        and blocks[at].kind == HEADING
        and blocks[at].text.isupper() == loud
        and blocks[at + 1].kind == PARAGRAPH
        and cues.label(blocks[at].text) == cues.PLAIN
    ):
        run.append(at)
        at += 2
    return run


def asking_leads(blocks: Sequence[Block], leads: frozenset[int]) -> set[int]:
    """Return the bold beginnings that are proposals: those with a verb, and beside them every one that is a sentence, no bare theme."""
    verbs = {index for index in leads if begins_with_verb(blocks[index].lead)}
    if len(verbs) >= 2 and len(verbs) >= _SHARE * len(leads):
        return verbs | {index for index in leads if blocks[index].lead.endswith((".", "!")) and len(blocks[index].lead.split()) > 2}
    return verbs


def theme_leads(blocks: Sequence[Block], leads: frozenset[int], *, reports: bool = False) -> frozenset[int]:
    """Return the bold beginnings that name themes: most hold sentences that propose («En ansvarig myndighet. … Inrätta den nu.»).

    They may be demands themselves, unless the words before counted these as the proposals,
    which in what `reports` are themes as well. Those right above lists name what these hold.
    """
    if any(addressed(blocks[index].lead.rstrip(" .:")) for index in leads):
        return frozenset()  # «Till regeringen. Inrätta …» says whom the demand is for
    holding = [index for index in leads if proposing_sentences(after_lead(blocks[index]), kind="input")]
    named = [index for index in leads if not begins_with_verb(blocks[index].lead)]
    if len(named) == len(leads) - 1 >= _OPENED:
        named = sorted(leads)  # one «Trygga miljöer» among names is a name
    numbered = not reports and _are_counted(blocks, leads)
    fewest = _HALF if len(holding) < _NEARLY * len(leads) else _SOME if numbered else 0
    heading = [index for index in named if index + 1 < len(blocks) and blocks[index + 1].kind == ITEM]
    if len(heading) >= 2 and len(heading) >= _SHARE * len(leads):
        return frozenset(heading)
    held = len(holding) >= 2 and len(holding) >= _SHARE * len(leads) and len(named) >= fewest * len(leads)
    return frozenset({*named, *holding} if held else ())


def are_parts(blocks: Sequence[Block], leads: frozenset[int]) -> bool:
    """Tell whether the bold beginnings name single proposals of themes that are headings: two headings or more hold two of them or more."""
    heads: dict[int, list[int]] = {}
    for index in leads:
        head = next((at for at in range(index, -1, -1) if blocks[at].kind == HEADING), -1)
        heads.setdefault(head, []).append(len(proposing_sentences(after_lead(blocks[index]), kind="input")))
    plain = [said for head, said in heads.items() if head >= 0 and cues.label(blocks[head].text) == cues.PLAIN]
    return len(plain) >= 2 and len(plain) == len(heads) and all(len(said) >= 2 and max(said) <= 1 for said in plain)


def _are_counted(blocks: Sequence[Block], leads: frozenset[int]) -> bool:
    """Tell whether what stands before the first of them counts proposals: «Därför föreslår vi fyra reformer.»."""
    first = min(leads, default=0)
    before = blocks[first - 1].text if first else ""
    return cues.announces_count(before, measures=True) and not counts_areas(before)


def asking_paragraphs(blocks: Sequence[Block]) -> set[int]:
    """Return the paragraphs that begin as demands, two or more under one heading and half of what stands there.

    Fewer are enough where they are counted («För det första: låt …»), and three where each opens with a short sentence of its own
    («Räkna samverkan som merit. Den som …»).
    """
    opened = [index for index, block in enumerate(blocks) if block.kind == PARAGRAPH and _opens_with_demand(block.text)]
    found = set(opened) if len(opened) >= _OPENED else set()
    for run in _sections(blocks):
        asking = [index for index in run if begins_with_verb(blocks[index].text) and len(blocks[index].text) <= _LONGEST]
        ordered = [index for index in asking if is_ordered(blocks[index].text)]
        if len(asking) >= 2 and len(asking) >= _HALF * len(run):
            found |= set(asking)
        elif len(ordered) >= 2:
            found |= set(ordered)
    return found


def _opens_with_demand(text: str) -> bool:
    """Tell whether a paragraph opens with a short demand and then gives its reasons."""
    first, dot, rest = text.partition(". ")
    return bool(dot) and len(first) <= _SHORT and len(rest) > _SHORT and begins_with_verb(first)


def _sections(blocks: Sequence[Block]) -> list[list[int]]:
    """Return the indices of the paragraphs under each heading that is not about other things."""
    found: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if block.kind == HEADING:
            found.append([])
        elif block.kind == PARAGRAPH and not block.text.endswith(":"):
            found[-1].append(index)
    return [run for run in found if len(run) >= 2]


def lists(blocks: Sequence[Block]) -> list[list[int]]:
    """Return the indices of each list's items; «Ansvar: …» below an item parts no list."""
    runs: list[list[int]] = []
    last = -2  # of the list
    for index, block in enumerate(blocks):
        if block.kind == ITEM:
            if last == index - 1:
                runs[-1].append(index)
            else:
                runs.append([index])
            last = index
        elif last == index - 1 and block.kind == PARAGRAPH and KEY_LINE.match(block.text):
            last = index
    return runs
