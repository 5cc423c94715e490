"""Section «Val av fokusområde»: why the chosen area was chosen, on its own, and the candidates it stood against.

Must not know how ballots are given, nor the other sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import spread
from snabbdialog.minutes.blocks import Block, Heading, Item, Paragraph, Span
from snabbdialog.minutes.case import NOTHING, Case, labelled, note, plain_text, prose
from snabbdialog.text import one_line

if TYPE_CHECKING:
    from snabbdialog.model import FocusArea, Need, Strategy

DISSENT = 2  # steps between the lowest and highest mark from which a criterion is named as one where views differ


def focus(case: Case) -> list[Block]:
    """Return the trace of the decision, then every candidate."""
    chosen = [area for area in case.dialogue.focus_areas if area.chosen]
    others = [area for area in case.dialogue.focus_areas if not area.chosen]
    trace = [block for area in chosen for block in _trace(case, area)]
    candidates = [block for area in others for block in _candidate(case, area)]
    if not trace and candidates:
        trace = [*case.nothing("chosen"), *_how_agreed(case)]
    return [*trace, *case.heading(2, "other_candidates" if chosen else "candidates", candidates)]


def _trace(case: Case, area: FocusArea) -> list[Block]:
    """Return why this one was chosen: answers, scores, agreement and dissent, what it rests on, and the alternatives."""
    return [
        Heading(2, case.say("headings.why")),
        Paragraph((Span(case.titled(area.title, area.text), "strong"),), "focus"),
        *(prose(area.text) if area.title.strip() else []),
        *_about(case, area),
        *case.heading(3, "reasons", prose(area.reasons)),
        *case.heading(3, "answers", _answers(case, area)),
        *case.heading(3, "scores", _scores(case, area)),
        *case.heading(3, "agreement", [*_how_agreed(case), *_dissent(case, area)]),
        *case.heading(3, "rests_on_needs", _needs(case, area)),
        *case.heading(3, "rests_on_strategies", _strategies(case, area)),
        *case.heading(3, "alternatives", _alternatives(case)),
    ]


def _candidate(case: Case, area: FocusArea) -> list[Block]:
    rests = [*_needs(case, area), *_strategies(case, area)]
    return [
        Heading(3, case.titled(area.title, area.text)),
        *(prose(area.text) if area.title.strip() else []),
        *_about(case, area),
        *_answers(case, area),
        *case.heading(4, "scores", _scores(case, area)),
        *case.heading(4, "rests_on", rests),
        *case.heading(4, "why_not", prose(area.reasons)),
    ]


def _about(case: Case, area: FocusArea) -> list[Block]:
    return note(case.fact("s3_area", area.s3_area), area.tags)


def _answers(case: Case, area: FocusArea) -> list[Block]:
    """Return the model's three questions, word for word, each with its answer."""
    made: list[Block] = []
    for question in case.method.questions:
        answer = prose(getattr(area, question.id, ""))
        made += [Heading(4, question.text), *answer] if answer else []
    return made


def _scores(case: Case, area: FocusArea) -> list[Block]:
    """Return a row for each criterion: how many gave each mark, and the spread in words; no means that hide two camps."""
    rows = []
    for id, name in _criteria(case).items():
        found = spread.spread_of(case.dialogue.scores, focus_area=area.id, criterion=id)
        if found.marks:
            rows.append((name, *(str(count) if count else NOTHING for count in found.counts), spread.in_words(found, case.words)))
    marks = [(f"mark_{mark}", 0.7) for mark in spread.MARKS]
    return case.table("scores", (("criterion", 3.6), *marks, ("spread", 3.4)), rows, captioned=True)


def _criteria(case: Case) -> dict[str, str]:
    """Return every criterion that has a name or a score, the method's first."""
    named = {criterion.id: criterion.name for criterion in case.method.criteria}
    return {**named, **{score.criterion: score.criterion for score in case.dialogue.scores if score.criterion not in named}}


def _how_agreed(case: Case) -> list[Block]:
    """Return how the priority was agreed and who stands behind it (K34), and how far the ballots agree."""
    session = case.dialogue.session
    found = spread.agreement(case.dialogue.scores)
    return [
        *labelled(case.say("facts.agreed_how"), session.agreed_how),
        *labelled(case.say("facts.backing"), session.backing),
        *([Paragraph(plain_text(found.in_words(case.words)))] if found else []),
        *_awaited(case),
    ]


def _awaited(case: Case) -> list[Block]:
    """Return how many ballots are in, while their marks are not shown."""
    dialogue = case.dialogue
    if dialogue.session.ballots_awaited <= 0 or not dialogue.scores:
        return []
    places = {(area.id, criterion.id) for area in dialogue.focus_areas for criterion in case.method.criteria}
    given = {(score.ballot, score.focus_area, score.criterion) for score in dialogue.scores}
    ballots = {score.ballot for score in dialogue.scores}
    whole = sum(all((ballot, *place) in given for place in places) for ballot in ballots)
    of = min(spread.MOST, max(dialogue.session.ballots_awaited, *ballots))
    return [Paragraph(plain_text(case.say("ballots_awaited", n=whole, of=of)))]


def _dissent(case: Case, area: FocusArea) -> list[Block]:
    """Return on which criteria the ballots differ."""
    apart = []
    for id, name in _criteria(case).items():
        found = spread.spread_of(case.dialogue.scores, focus_area=area.id, criterion=id)
        if found.marks and found.high - found.low >= DISSENT:
            apart.append(f"{case.say('quoted', text=name)}: {spread.in_words(found, case.words)}")
    return [Paragraph(plain_text(case.say("views_differ", criteria="; ".join(apart))))] if apart else []


def _needs(case: Case, area: FocusArea) -> list[Block]:
    rests = [case.needs.get(row.need or "") for row in case.dialogue.focus_needs if row.focus_area == area.id]
    return [_need(case, need) for need in rests if need]


def _need(case: Case, need: Need) -> Block:
    level = case.name_of("need.level", need.level).lower()
    return Item((Span(case.titled(need.title, need.text)), Span(_behind(level, one_line(need.place)), "quiet")))


def _strategies(case: Case, area: FocusArea) -> list[Block]:
    """Return the strategies cited, each with the passage where somebody noted one."""
    rests = [case.strategies.get(row.strategy or "") for row in case.dialogue.focus_needs if row.focus_area == area.id]
    return [_strategy(case, strategy) for strategy in rests if strategy]


def _strategy(case: Case, strategy: Strategy) -> Block:
    layer = case.name_of("strategy.layer_short", strategy.layer).lower()
    passage = (Span(f": {one_line(strategy.passage)}"),) if strategy.passage.strip() else ()
    return Item((Span(case.titled(strategy.name)), Span(_behind(layer, one_line(strategy.reference)), "quiet"), *passage))


def _behind(*facts: str) -> str:
    found = ", ".join(fact for fact in facts if fact)
    return f" ({found})" if found else ""


def _alternatives(case: Case) -> list[Block]:
    return [
        Item((Span(f"{case.titled(area.title, area.text)}: ", "strong"), Span(one_line(area.reasons) or case.say("no_reason"))))
        for area in case.dialogue.focus_areas
        if not area.chosen
    ]
