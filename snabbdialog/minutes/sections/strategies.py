"""Section «Nationella och regionala strategier»: three layers kept apart (K20), how needs are tied to them, and where nothing is.

Must not know the focus area, nor the other sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import bridge
from snabbdialog.minutes.blocks import Block, Heading, Item, Paragraph, Span
from snabbdialog.minutes.case import Case, cell, labelled, linked, listed, note, plain_text, prose
from snabbdialog.text import one_line

if TYPE_CHECKING:
    from snabbdialog.model import Link, Strategy

COMMISSION = ("money", "appropriation", "interim_due", "final_due", "recipient", "partners", "requirement")  # K28


def strategies(case: Case) -> list[Block]:
    """Return the strategies of each layer, the links, and the holes; nothing when no strategy is named."""
    if not case.dialogue.strategies:
        return []
    return [
        *(block for layer in bridge.LAYERS for block in _layer(case, layer)),
        *case.heading(2, "links", _links(case)),
        *case.heading(2, "holes", _holes(case)),
        *case.heading(2, "unanswered", listed(strategy.name for strategy in bridge.unanswered_strategies(case.dialogue))),
    ]


def _layer(case: Case, layer: str) -> list[Block]:
    rows = [strategy for strategy in case.dialogue.strategies if strategy.layer == layer]
    body = [block for strategy in rows for block in _strategy(case, strategy)]
    return [Heading(2, case.name_of("strategy.layer", layer)), *(body or case.nothing("layer"))]


def _strategy(case: Case, strategy: Strategy) -> list[Block]:
    name = case.titled(strategy.name, strategy.reference)
    return [
        Heading(3, name),
        *note(
            case.name_of("strategy.kind", strategy.kind),
            strategy.reference,
            strategy.owner,
            strategy.year,
            strategy.status,
            case.fact("valid", strategy.valid),
            case.fact("region_role", case.name_of("strategy.region_role", strategy.region_role)),
            case.fact("maturity", strategy.maturity),
        ),
        *_checked(case, strategy),
        *labelled(case.say("facts.areas"), _series(strategy.areas)),
        *prose(strategy.passage, "quote"),
        *labelled(case.say("facts.actors"), strategy.actors),
        *_commission(case, strategy),
        *prose(strategy.note),
        *_address(case, strategy),
    ]


def _checked(case: Case, strategy: Strategy) -> list[Block]:
    """Return how far the facts are verified; one's own strategies say nothing of it."""
    return (
        note(case.fact("verified", strategy.verified), case.fact("checked", case.date(strategy.checked)))
        if strategy.verified.strip()
        else []
    )


def _series(lines: str) -> str:
    return ", ".join(line.strip() for line in lines.splitlines() if line.strip())


def _commission(case: Case, strategy: Strategy) -> list[Block]:
    known = {"interim_due": case.date(strategy.interim_due), "final_due": case.date(strategy.final_due)}
    facts = [(key, known.get(key, getattr(strategy, key))) for key in COMMISSION]
    return [Item((Span(f"{case.say(f'facts.{key}')}: ", "strong"), Span(one_line(text)))) for key, text in facts if text.strip()]


def _address(case: Case, strategy: Strategy) -> list[Block]:
    web = strategy.web.strip()
    return [Paragraph(linked(case.say("read_more", name=case.titled(strategy.name)), web), "note")] if web else []


def _links(case: Case) -> list[Block]:
    """Return who meets what: need, strategy, covered, gap or pulls apart, the reason and where it says so."""
    rows = [_link(case, link) for link in bridge.links(case.dialogue) if link.need in case.needs and link.strategy in case.strategies]
    return case.table("links", (("need", 3), ("strategy", 3), ("link", 1.4), ("?reason", 3.6)), rows)


def _link(case: Case, link: Link) -> tuple[str, ...]:
    need, strategy = case.needs[link.need], case.strategies[link.strategy]
    reason = "\n".join(part for part in (link.reason, case.fact("passage", link.passage)) if part.strip())
    return case.titled(need.title, need.text), case.titled(strategy.name), case.name_of("link.kind", link.kind), cell(reason)


def _holes(case: Case) -> list[Block]:
    """Return what each need has in each layer, in words, and how many needs have nothing in some layer."""
    needs = bridge.need_rows(case.dialogue)
    if not needs:
        return []
    lacking = sum(1 for need in needs if need.holes)
    rows = [(case.titled(row.need.title, row.need.text), *(_held(case, row, layer) for layer in bridge.LAYERS)) for row in needs]
    columns = (("need", 4.0), *((f"layer_{layer}", 2.0) for layer in bridge.LAYERS))
    return [Paragraph(plain_text(case.say("lacking", lacking=lacking, n=len(needs)))), *case.table("holes", columns, rows)]


def _held(case: Case, row: bridge.NeedRow, layer: str) -> str:
    return ", ".join(case.name_of("link.kind", kind) for kind in row.layers[layer]) or case.say("nothing_there")
