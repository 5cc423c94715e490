"""Section «Regionala behov och förutsättningar»: the outline of needs, the conditions, what the region rests on.

Must not know strategies, nor the other sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.account import points_of
from snabbdialog.minutes.blocks import DEEPEST, Block, Heading, Item, Numbering, Span
from snabbdialog.minutes.case import Case, cell, dotted, labelled, note, prose, without_bullet
from snabbdialog.outline import in_order
from snabbdialog.text import one_line

if TYPE_CHECKING:
    from snabbdialog.model import Condition, Need


def needs(case: Case) -> list[Block]:
    """Return what the region needs and what it has to build on."""
    return [
        *case.heading(2, "outline", _outline(case)),
        *case.heading(2, "conditions", _conditions(case)),
        *case.heading(2, "ecosystem", _ecosystem(case)),
        *case.heading(2, "anchoring", _anchoring(case)),
        *case.heading(2, "success_factors", _success_factors(case)),
        *case.heading(2, "account", _account(case)),
        *case.heading(2, "actors", _actors(case)),
    ]


def _outline(case: Case) -> list[Block]:
    """Return challenge, area, need and proposal as one numbered outline; rows with others under them are headings."""
    parents = {need.parent for need in case.dialogue.needs}
    made: list[Block] = []
    for need, depth, number in in_order(case.dialogue.needs):
        numbering = Numbering("outline", min(depth, DEEPEST), number)
        is_heading = need.id in parents and depth < 2
        made += _headed(case, need, numbering) if is_heading else _leaf(case, need, numbering)
    return made


def _headed(case: Case, need: Need, numbering: Numbering) -> list[Block]:
    heading = Heading(3 + numbering.depth, case.titled(need.title, need.text), numbering)
    return [heading, *_facts(case, need, "meta"), *(prose(need.text) if need.title.strip() else [])]


def _leaf(case: Case, need: Need, numbering: Numbering) -> list[Block]:
    title, text = without_bullet(one_line(need.title)), need.text
    spans = (Span(title, "strong"),) if title else (Span(case.titled(text)),)
    rest = prose(text, "indented") if title else []
    return [Item(spans, numbering.depth, numbering), *rest, *_facts(case, need, "detail")]


def _facts(case: Case, need: Need, style: str) -> list[Block]:
    facts = note(
        case.name_of("need.level", need.level),
        case.name_of("need.kind", need.kind),
        case.name_of("need.proposal_type", need.proposal_type) if need.proposal_type != need.kind else "",
        need.tags,
        case.fact("addressee", need.addressee),
        case.name_of("need.reach", need.reach),
        case.name_of("need.status", need.status) if need.status != "open" else "",
        case.fact("raised_by", need.raised_by),
        case.from_source(need.source, need.place),
        style=style,
    )
    return [*labelled(case.say("facts.evidence"), need.evidence, "indented" if style == "detail" else "body"), *facts]


def _conditions(case: Case) -> list[Block]:
    rows = [_condition(case, row) for row in case.dialogue.conditions if row.kind != "success_factor"]
    return case.table("conditions", (("condition", 3.4), ("?value", 2.6), ("?year", 1.1), ("?origin", 3)), rows)


def _condition(case: Case, row: Condition) -> tuple[str, ...]:
    kind = case.name_of("condition.kind", row.kind) if row.kind != "fact" else ""
    title = case.titled(row.title, kind)
    return cell(f"{title} ({kind.lower()})" if kind and kind != title else title), cell(row.value), cell(row.year), cell(_origin(case, row))


def _origin(case: Case, row: Condition) -> str:
    where = ", ".join(part for part in (one_line(row.origin), case.from_source(row.source)) if part)
    return "\n".join(part for part in (where, row.note) if part.strip())


def _success_factors(case: Case) -> list[Block]:
    """Return the checklist (K16); what the method calls a factor stands for its id."""
    names = {point.id: point.name for point in case.method.success_factors}
    rows = [
        (cell(names.get(row.title, row.title)), cell(case.name_of("condition.met", row.value)), cell(_origin(case, row)))
        for row in case.dialogue.conditions
        if row.kind == "success_factor"
    ]
    return case.table("success_factors", (("success_factor", 3), ("?met", 1.3), ("?grounds", 5)), rows)


def _ecosystem(case: Case) -> list[Block]:
    """Return structures, capacity and maturity apart (K13)."""
    session = case.dialogue.session
    texts = (("structures", session.structures), ("capacity", session.capacity), ("maturity", session.maturity))
    return [block for key, text in texts for block in labelled(case.say(f"facts.{key}"), text)]


def _anchoring(case: Case) -> list[Block]:
    """Return local anchoring and regional leadership with their evidence (K14)."""
    session = case.dialogue.session
    return [
        *_judged(case, "anchoring", session.anchoring, session.anchoring_evidence),
        *_judged(case, "leadership", session.leadership, session.leadership_evidence),
    ]


def _judged(case: Case, key: str, value: str, evidence: str) -> list[Block]:
    judged = case.name_of(f"session.{key}", value)
    text = ". ".join(part for part in (judged, evidence.strip()) if part)
    return labelled(case.say(f"facts.{key}"), text)


def _account(case: Case) -> list[Block]:
    """Return the region's account of its priorities, point by point as the method names them."""
    account = case.dialogue.session.account
    answers = points_of(account) or {"": account}  # what cannot be read stands as it is
    names = {point.id: point.name for point in case.method.account}
    ordered = {**{id: answers[id] for id in names if id in answers}, **answers}
    return [block for id, text in ordered.items() for block in (labelled(names.get(id, one_line(id)), text) if id else prose(text))]


def _actors(case: Case) -> list[Block]:
    rows = [
        (
            cell(actor.name),
            cell(case.name_of("actor.kind", actor.kind)),
            cell(_actor_role(case, actor.role, actor.intermediary)),
            cell(dotted(actor.regions, actor.country)),
        )
        for actor in case.dialogue.actors
    ]
    return case.table("actors", (("actor", 3), ("?kind", 2), ("?role", 3), ("?where", 2)), rows)


def _actor_role(case: Case, role: str, intermediary: int) -> str:
    return ", ".join(part for part in (one_line(role), case.say("intermediary") if intermediary else "") if part)
