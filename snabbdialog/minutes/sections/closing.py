"""How minutes end: homework and next meeting, adjustment, distribution, attachments, sources. Must not know the earlier sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.minutes.blocks import Block, Fact, Item, Numbering, Paragraph, Span
from snabbdialog.minutes.case import Case, cell, dotted, linked, listed, plain_text
from snabbdialog.text import one_line

if TYPE_CHECKING:
    from snabbdialog.model import Source


def homework(case: Case) -> list[Block]:
    """Return what is to be done until the next meeting, and when and where that is (K42)."""
    session = case.dialogue.session
    rows = [
        (
            cell(entry.text),
            cell(one_line(entry.who) or case.say("nobody")),
            cell(one_line(entry.due or session.next_meeting) or case.say("no_date")),
        )
        for entry in case.entries("homework")
    ]
    place = one_line(session.next_meeting_place)
    meeting = ", ".join(
        part for part in (f"{case.words.weekday(session.next_meeting)} {case.date(session.next_meeting)}".strip(), place) if part
    )
    table = case.table("homework", (("homework", 5), ("who", 2.5), ("reported", 2)), rows)
    return [*table, *([Paragraph((Span(case.say("next_meeting"), "strong"), Span(f" {meeting}")))] if meeting else [])]


def approval(case: Case) -> list[Block]:
    """Return who led, who wrote and who adjusts, and when that was done (D3, D18)."""
    session = case.dialogue.session
    functions = ("facilitator", "secretary", "adjuster")
    people = [(case.name_of("participant.function", function), _holders(case, function)) for function in functions]
    made: list[Block] = [Fact(label, plain_text(who)) for label, who in people if who]
    if session.adjusted_by.strip() or session.adjusted_on.strip():
        done = ", ".join(part for part in (one_line(session.adjusted_by), case.date(session.adjusted_on)) if part)
        made.append(Fact(case.say("facts.adjusted"), plain_text(done)))
    else:
        made.append(Fact(case.say("facts.adjusted"), plain_text(case.say("not_adjusted"))))
    return [*made, *_earlier(case)]


def _holders(case: Case, function: str) -> str:
    found = [person for person in case.dialogue.participants if person.function == function]
    return "; ".join(", ".join(filter(None, map(one_line, (person.name or person.role, person.organisation)))) for person in found)


def _earlier(case: Case) -> list[Block]:
    """Return the versions before this one: a later change is never silent."""
    session = case.dialogue.session
    last = session.version if session.status == "finalised" else session.version + 1
    return [
        Fact(case.say("facts.version", number=version.number), plain_text(dotted(case.date(version.finalised_at), version.finalised_by)))
        for version in sorted(case.dialogue.versions, key=lambda version: version.number)
        if version.number < last and (version.finalised_at or version.finalised_by)
    ]


def distribution(case: Case) -> list[Block]:
    """Return who gets the minutes (K45)."""
    return listed(case.dialogue.session.distribution.splitlines())


def attachments(case: Case) -> list[Block]:
    """Return what is attached."""
    return listed(case.dialogue.session.attachments.splitlines())


def sources(case: Case) -> list[Block]:
    """Return the documents the dialogue rests on."""
    return [
        Item((*linked(_title(case, source), source.web), *_about(case, source)), 0, Numbering("plain", 0, str(number)))
        for number, source in enumerate(case.dialogue.sources, 1)
    ]


def _title(case: Case, source: Source) -> str:
    return case.titled(source.title, source.file_name, source.reference)


def _about(case: Case, source: Source) -> tuple[Span, ...]:
    facts = (
        case.name_of("source.kind", source.kind),
        source.reference if source.title.strip() else "",
        source.prepared_by,
        case.fact("received", case.date(source.received)),
        case.fact("revision", source.revision),
        case.say("pages", n=source.pages) if source.pages else "",
        source.note,
    )
    said = dotted(*facts)
    return (Span(f" · {said}", "quiet"),) if said else ()
