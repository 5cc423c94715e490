"""Section «Regionala behov och förutsättningar»: the outline of needs, the conditions, what the region rests on.

Must not know strategies, nor the other sections.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from snabbdialog.text import one_line
from snabbdialog.minutes.blocks import Block, Heading, Item, Numbering, Span
from snabbdialog.minutes.case import Case, labelled, note, prose, without_bullet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snabbdialog.model import Need


def needs(case: Case) -> list[Block]:
    """Return the outline."""
    return outline(case)


def outline(case: Case) -> list[Block]:
    """Return challenge, area, need and proposal as one numbered outline; rows with others under them are headings."""
    parents = {need.parent for need in case.dialogue.needs}
    made: list[Block] = [Heading(2, case.say("needs.outline"))] if case.dialogue.needs else []
    for need, path in walk(case.dialogue.needs):
        numbering = Numbering("outline", len(path) - 1, ".".join(map(str, path)))
        is_heading = need.id in parents and len(path) <= 2
        made += _headed(case, need, numbering) if is_heading else _leaf(case, need, numbering)
    return made


def walk(needs: tuple[Need, ...]) -> Iterator[tuple[Need, tuple[int, ...]]]:
    """Yield every row, in the outline's order, with its place («1.2» as (1, 2)); rows in a ring come last."""
    known = {need.id for need in needs}
    under: dict[str | None, list[Need]] = defaultdict(list)
    for need in needs:
        under[need.parent if need.parent in known else None].append(need)
    seen: set[str] = set()
    top = 0
    for first in (*under[None], *needs):
        if first.id not in seen:
            top += 1
            yield from _below(first, (top,), under, seen)


def _below(
    first: Need, path: tuple[int, ...], under: dict[str | None, list[Need]], seen: set[str]
) -> Iterator[tuple[Need, tuple[int, ...]]]:
    waiting = [(first, path)]
    while waiting:
        need, here = waiting.pop()
        if need.id not in seen:
            seen.add(need.id)
            yield need, here
            waiting += [(child, (*here, place)) for place, child in reversed(list(enumerate(under[need.id], 1)))]


def _headed(case: Case, need: Need, numbering: Numbering) -> list[Block]:
    heading = Heading(3 + numbering.depth, case.titled(need.title, need.text), numbering)
    return [heading, *_facts(case, need, "meta"), *(prose(need.text) if need.title.strip() else [])]


def _leaf(case: Case, need: Need, numbering: Numbering) -> list[Block]:
    title, text = without_bullet(one_line(need.title)), need.text
    spans = (Span(title, "strong"),) if title and text.strip() else (Span(case.titled(title, text)),)
    rest = prose(text, "indented") if title else []
    return [Item(spans, numbering.depth, numbering), *rest, *_facts(case, need, "detail")]


def _facts(case: Case, need: Need, style: str) -> list[Block]:
    facts = note(
        case.name_of("need.level", need.level),
        case.name_of("need.kind", need.kind) or case.name_of("need.proposal_type", need.proposal_type),
        need.tags,
        case.say("needs.addressee", who=one_line(need.addressee)) if need.addressee.strip() else "",
        case.name_of("need.reach", need.reach),
        case.name_of("need.status", need.status) if need.status not in ("", "open") else "",
        case.say("needs.raised_by", who=one_line(need.raised_by)) if need.raised_by.strip() else "",
        case.from_source(need.source, need.place),
        style=style,
    )
    return facts + labelled(case.say("needs.evidence"), need.evidence, "indented" if style == "detail" else "body")
