"""How minutes begin: state and facts of the meeting, the summary, who was there, the agenda. Must not know the other sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.text import one_line
from snabbdialog.minutes.blocks import Block, Column, Fact, Heading, Paragraph, Span, Table
from snabbdialog.minutes.case import Case, cell, dotted, plain_text
from .outcome import action_table, agreements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snabbdialog.model import AgendaItem, Participant


def state(case: Case) -> Paragraph:
    """Return the line that says whether this is a draft or finalised, when and by whom (D2)."""
    session = case.dialogue.session
    if session.status != "finalised":
        date = case.date(case.exported_at)
        return Paragraph(plain_text(case.say("state.draft_on", date=date) if date else case.say("state.draft")), "state")
    who = one_line(session.finalised_by)
    key = "state.finalised_by" if who else "state.finalised"
    return Paragraph(plain_text(case.say(key, version=session.version, date=case.date(session.finalised_at), who=who)), "state")


def facts(case: Case) -> list[Block]:
    """Return the facts of the meeting, those that are known."""
    session = case.dialogue.session
    known = (
        ("reference", session.reference),
        ("date", dotted_date(case)),
        ("place", dotted(session.place, case.name_of("session.form", session.form))),
        ("region", session.region),
        ("other_regions", ", ".join(session.other_regions.split("\n"))),
        ("kind", case.method.name),
        ("network", session.network),
        ("phase", case.name_of("session.phase", session.phase)),
        ("invited", case.date(session.invited)),
        ("planned", case.date(session.planned)),
        ("purpose", session.purpose),
    )
    return [Fact(case.say(f"facts.{key}"), plain_text(text)) for key, value in known if (text := one_line(value))]


def dotted_date(case: Case) -> str:
    """Return day, date and clock: «tisdag 12 maj 2026, kl. 13.05»."""
    session = case.dialogue.session
    day = f"{case.words.weekday(session.date)} {case.date(session.date)}".strip()
    clock = case.say("clock", time=case.words.clock(session.start)) if session.start else ""
    return ", ".join(part for part in (day, clock) if part)


def summary(case: Case) -> list[Block]:
    """Return what was agreed and who does what, first of all (D6)."""
    chosen = [area for area in case.dialogue.focus_areas if area.chosen]
    made: list[Block] = [
        Paragraph((Span(case.say("focus_area") + ": ", "strong"), Span(case.titled(area.title, area.text))), "focus") for area in chosen
    ]
    if not chosen:
        made.append(Paragraph(plain_text(case.say("empty.chosen")), "note"))
    made += [Heading(2, case.say("sections.agreements")), *(agreements(case) or empty(case, "agreements"))]
    return [*made, Heading(2, case.say("summary.actions")), *(action_table(case, "action") or empty(case, "actions"))]


def empty(case: Case, section: str) -> list[Block]:
    """Return the sentence that says that there is nothing."""
    return [Paragraph(plain_text(case.say(f"empty.{section}")), "note")]


def participants(case: Case) -> list[Block]:
    """Return who was there and who was not: name when it may be shown, organisation, role and side."""
    present = [person for person in case.dialogue.participants if person.present]
    absent = [person for person in case.dialogue.participants if not person.present]
    made: list[Block] = [_people(case, present, "present")] if present else []
    return made + ([_people(case, absent, "absent")] if absent else [])


def _people(case: Case, people: list[Participant], key: str) -> Table:
    named = any(person.name.strip() for person in people)
    columns = [Column(case.say(f"people.{name}"), share) for name, share in (("organisation", 3), ("role", 3), ("side", 2))]
    rows = [(cell(p.organisation), cell(_role(case, p)), cell(case.name_of("participant.side", p.side))) for p in people]
    if named:
        columns = [Column(case.say("people.name"), 2.5), *columns]
    shown = [(cell(person.name), *row) for person, row in zip(people, rows, strict=True)] if named else rows
    return Table(case.say(f"people.{key}"), case.say(f"people.{key}_description"), tuple(columns), tuple(shown))


def _role(case: Case, person: Participant) -> str:
    return ", ".join(part for part in (one_line(person.role), case.name_of("participant.function", person.function).lower()) if part)


def agenda(case: Case) -> list[Block]:
    """Return the agenda with clock times, computed from the start, and planned minutes."""
    rows = tuple((clock, cell(case.titled(item.title, _step_name(case, item))), str(item.minutes or "–")) for clock, item in _clocked(case))
    if not rows:
        return []
    columns = (Column(case.say("agenda.time"), 1), Column(case.say("agenda.item"), 6), Column(case.say("agenda.minutes"), 1, numeric=True))
    return [Table(case.say("agenda.caption"), case.say("agenda.description"), columns, rows)]


def _clocked(case: Case) -> Iterator[tuple[str, AgendaItem]]:
    now = _minutes(case.dialogue.session.start)
    for item in case.dialogue.agenda:
        yield case.words.clock(f"{now // 60 % 24:02}:{now % 60:02}") if now is not None else "–", item
        now = None if now is None else now + max(0, item.minutes or 0)


def _minutes(clock: str) -> int | None:
    hours, colon, minutes = clock.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes)


def _step_name(case: Case, item: AgendaItem) -> str:
    return next((step.name for step in case.method.steps if step.id == item.step), "")
