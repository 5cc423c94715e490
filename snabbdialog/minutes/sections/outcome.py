"""What came out of the dialogue: agreements, actions and commitments. Must not know the other sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.minutes.blocks import Block, Item, Span, Text
from snabbdialog.minutes.case import Case, cell, dotted, note, plain_text
from snabbdialog.text import one_line

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
    """Return the agreements, and how many were read back and confirmed in the room."""
    found = case.entries("agreement")
    confirmed = sum(1 for entry in found if entry.confirmed)
    return agreements(case) + (note(case.say("confirmed", confirmed=confirmed, n=len(found))) if confirmed else [])


def action_table(case: Case, kind: str, *, detailed: bool = False, captioned: bool = False) -> list[Block]:
    """Return the table of actions or commitments: what, who, when, status (D3); nothing when there are none.

    Dates are ISO, as in every table (D19). Detailed rows say how it is paid for and known to be done.
    """
    rows = [_action(case, entry, _detail(case, entry) if detailed else "") for entry in case.entries(kind)]
    return case.table(kind, ((kind, 5.0), ("who", 2.4), ("due", 1.5), ("status", 1.1)), rows, captioned=captioned)


def _action(case: Case, entry: Entry, detail: str) -> tuple[str, ...]:
    who = one_line(entry.who) or case.say("nobody")
    due = one_line(entry.due) or case.say("no_date")
    return cell(f"{entry.text}\n{detail}"), cell(who), cell(due), case.name_of("entry.status", entry.status or "open")


def actions(case: Case) -> list[Block]:
    """Return the tables of actions and of commitments, with what was said about how they are paid for and followed up."""
    commitments = action_table(case, "commitment", detailed=True, captioned=True)
    return [*action_table(case, "action", detailed=True, captioned=bool(commitments)), *commitments]


def _detail(case: Case, entry: Entry) -> str:
    return dotted(
        case.fact("outcome", case.name_of("entry.outcome", entry.outcome)),
        case.fact("funding_path", entry.funding_path),
        case.fact("state_aid", ", ".join(filter(None, (case.name_of("state_aid", entry.state_aid), one_line(entry.state_aid_note))))),
        case.fact("reach", case.name_of("need.reach", entry.reach)),
        case.fact("evidence", entry.evidence),
        case.fact("tags", entry.tags),
    )
