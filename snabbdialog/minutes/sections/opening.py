"""How minutes begin: state and facts of the meeting, the summary, who was there, the agenda. Must not know the later sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.agenda import clock_times
from snabbdialog.minutes.blocks import Block, Fact, Paragraph, Span
from snabbdialog.minutes.case import NOTHING, Case, cell, dotted, plain_text
from snabbdialog.text import one_line

from .outcome import action_table, agreements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snabbdialog.model import Participant


def state(case: Case) -> list[Block]:
    """Return the line that says whether this is a draft or finalised, when and by whom (D2), and whether it is an example."""
    session = case.dialogue.session
    example: list[Block] = [Paragraph(plain_text(case.say("state.example")), "state")] if session.is_example else []
    if session.status != "finalised":
        date = case.date(case.exported_at)
        return [Paragraph(plain_text(case.say("state.draft_on", date=date) if date else case.say("state.draft")), "state"), *example]
    who = one_line(session.finalised_by)
    text = case.say(
        "state.finalised_by" if who else "state.finalised", version=session.version, date=case.date(session.finalised_at), who=who
    )
    return [Paragraph(plain_text(text), "state"), *example]


def facts(case: Case) -> list[Block]:
    """Return the facts of the meeting, those that are known (D3)."""
    session = case.dialogue.session
    known = (
        ("reference", session.reference),
        ("date", when(case, session.date, session.start)),
        ("place", dotted(session.place, case.name_of("session.form", session.form))),
        ("region", ", ".join(line.strip() for line in (session.region, *session.other_regions.splitlines()) if line.strip())),
    )
    return _facts(case, known)


def about(case: Case) -> list[Block]:
    """Return what kind of dialogue it was, how it came about and what for (K02–K05)."""
    session = case.dialogue.session
    known = (
        ("kind", case.method.name),
        ("network", session.network),
        ("phase", case.name_of("session.phase", session.phase)),
        ("invited", case.date(session.invited)),
        ("planned", case.date(session.planned) if session.planned != session.date else ""),
        ("purpose", session.purpose),
    )
    return _facts(case, known)


def _facts(case: Case, known: Iterable[tuple[str, str]]) -> list[Block]:
    return [Fact(case.say(f"facts.{key}"), plain_text(text)) for key, value in known if (text := one_line(value))]


def when(case: Case, date: str, start: str) -> str:
    """Return day, date and clock: «tisdag 12 maj 2026, kl. 13.05»."""
    day = f"{case.words.weekday(date)} {case.date(date)}".strip()
    clock = case.say("clock", time=case.words.clock(start)) if start else ""
    return ", ".join(part for part in (day, clock) if part)


def summary(case: Case) -> list[Block]:
    """Return the focus area, what was agreed and who does what, first of all (D6)."""
    chosen: list[Block] = [
        Paragraph((Span(case.say("focus_area") + ": ", "strong"), Span(case.titled(area.title, area.text))), "focus")
        for area in case.dialogue.focus_areas
        if area.chosen
    ]
    agreed = case.heading(2, "agreed", agreements(case) or case.nothing("agreements"))
    return [
        *(chosen or case.nothing("chosen")),
        *agreed,
        *case.heading(2, "actions", action_table(case, "action") or case.nothing("actions")),
    ]


def participants(case: Case) -> list[Block]:
    """Return who was there and who was not: name when it may be shown, organisation, role and side."""
    present = [person for person in case.dialogue.participants if person.present]
    absent = [person for person in case.dialogue.participants if not person.present]
    return [*_people(case, present, "present"), *_people(case, absent, "absent")]


def _people(case: Case, people: list[Participant], key: str) -> list[Block]:
    columns = [("organisation", 3.0), ("?role", 3.0), ("?side", 1.6)]
    rows = [(cell(p.organisation), cell(_role(case, p)), cell(case.name_of("participant.side", p.side))) for p in people]
    if not any(person.name.strip() for person in people):
        return case.table(key, columns, rows, captioned=True)
    named: list[tuple[str, ...]] = [(cell(person.name), *row) for person, row in zip(people, rows, strict=True)]
    return case.table(key, [("name", 2.4), *columns], named, captioned=True)


def _role(case: Case, person: Participant) -> str:
    role, function = one_line(person.role), case.name_of("participant.function", person.function).lower()
    return role if function in role.lower() else ", ".join(part for part in (role, function) if part)


def agenda(case: Case) -> list[Block]:
    """Return the agenda with clock times, computed from the start, and planned minutes."""
    steps = {step.id: step.name for step in case.method.steps}
    rows = [
        (clock, cell(case.titled(item.title, steps.get(item.step, ""))), NOTHING if item.minutes is None else str(item.minutes))
        for clock, item in zip(_clocks(case), case.dialogue.agenda, strict=True)
    ]
    return case.table("agenda", (("?time", 1), ("item", 6), ("?#minutes", 1)), rows)


def _clocks(case: Case) -> list[str]:
    agenda = case.dialogue.agenda
    times = clock_times(case.dialogue.session.start, agenda)[:-1]
    return [case.words.clock(time) for time in times] or [NOTHING] * len(agenda)
