"""What came out of the dialogue: agreements, actions and commitments. Must not know the other sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.text import one_line
from snabbdialog.minutes.blocks import Block, Column, Heading, Item, Span, Table, Text
from snabbdialog.minutes.case import Case, cell, dotted, note, plain_text

if TYPE_CHECKING:
    from snabbdialog.model import Entry


def agreements(case: Case) -> list[Block]:
    """Return an item for each agreement; one is called a decision only when who decided and when are both known (D4)."""
    return [Item(_agreement(case, entry)) for entry in case.entries("agreement")]


def _agreement(case: Case, entry: Entry) -> Text:
    text = case.titled(entry.text)
    if entry.decided_by.strip() and entry.decided_on.strip():
        decided = case.say("decision", who=one_line(entry.decided_by), date=case.date(entry.decided_on))
        return (Span(f"{decided} ", "strong"), Span(text))
    return plain_text(text)


def agreed(case: Case) -> list[Block]:
    """Return the agreements, with how many were read back and confirmed in the room."""
    found = case.entries("agreement")
    confirmed = sum(1 for entry in found if entry.confirmed)
    return agreements(case) + (note(case.say("confirmed", confirmed=confirmed, n=len(found))) if confirmed else [])


def action_table(case: Case, kind: str) -> list[Block]:
    """Return the table of actions or commitments: what, who, when, status (D3); nothing when there are none."""
    rows = tuple(_action(case, entry) for entry in case.entries(kind))
    if not rows:
        return []
    columns = tuple(
        Column(case.say(f"actions.{name}"), share) for name, share in ((kind, 4.6), ("who", 2.4), ("due", 1.7), ("status", 1.3))
    )
    return [Table(case.say(f"actions.{kind}_caption"), case.say(f"actions.{kind}_description"), columns, rows)]


def _action(case: Case, entry: Entry) -> tuple[str, ...]:
    who = one_line(entry.who) or case.say("actions.nobody")
    due = case.date(entry.due) or case.say("actions.no_date")
    return cell(entry.text), who, due, case.name_of("entry.status", entry.status or "open")


def actions(case: Case) -> list[Block]:
    """Return the tables of actions and commitments, and what was said about how they are paid for and known to be done."""
    details = [item for entry in case.entries("action", "commitment") for item in _detail(case, entry)]
    heading: list[Block] = [Heading(2, case.say("actions.details"))] if details else []
    return [*action_table(case, "action"), *action_table(case, "commitment"), *heading, *details]


def _detail(case: Case, entry: Entry) -> list[Block]:
    facts = dotted(
        _fact(case, "outcome", case.name_of("entry.outcome", entry.outcome)),
        _fact(case, "funding_path", entry.funding_path),
        _fact(case, "state_aid", dotted(case.name_of("state_aid", entry.state_aid), entry.state_aid_note)),
        _fact(case, "reach", case.name_of("need.reach", entry.reach)),
        _fact(case, "evidence", entry.evidence),
        _fact(case, "tags", entry.tags),
    )
    return [Item((Span(f"{case.titled(entry.text)}: ", "strong"), Span(facts)))] if facts else []


def _fact(case: Case, key: str, value: str) -> str:
    return case.say("fact", label=case.say(f"entry.{key}"), value=one_line(value)) if value.strip() else ""
