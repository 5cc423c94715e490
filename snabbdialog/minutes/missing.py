"""What the minutes lack before they can be finalised: nothing is demanded, but nothing goes unsaid («2 åtgärder utan ansvarig»).

Must not know how it is shown. Looks at the whole dialogue, internal rows too, since each of them can be mended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from snabbdialog import bridge
from snabbdialog.method import QUESTIONS
from snabbdialog.sums import held_against
from snabbdialog.values import unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from snabbdialog.model import Dialogue, Entry, FocusArea, Need
    from snabbdialog.words import Words

Lack = tuple[str, int]


@dataclass(frozen=True)
class Missing:
    """One thing that is missing: `key` names it, `step` is where it is mended, `count` how many there are."""

    key: str
    step: str
    count: int
    text: str


def missing(dialogue: Dialogue, words: Words) -> list[Missing]:
    """Return what is missing, in the order of the steps."""
    steps = {"prepare": _prepare, "needs": _needs, "strategies": _strategies, "focus": _focus, "dialogue": _said, "minutes": _minutes}
    return [
        Missing(key, step, count, words(f"minutes.missing.{key}", n=count))
        for step, find in steps.items()
        for key, count in find(dialogue)
        if count
    ]


def _prepare(dialogue: Dialogue) -> Iterator[Lack]:
    session = dialogue.session
    yield "region", not session.region.strip()
    yield "date", not session.date.strip()
    yield "reference", not session.reference.strip()
    yield "participants", not dialogue.participants
    yield "organisation", _count(not person.organisation.strip() for person in dialogue.participants)


def lacks_source(need: Need) -> bool:
    """Tell whether nothing says where a need or a proposal comes from: neither a document nor what it rests on."""
    return need.level in ("need", "proposal") and not need.source and not need.evidence.strip()


def _needs(dialogue: Dialogue) -> Iterator[Lack]:
    yield "needs", not dialogue.needs
    yield "need_source", _count(map(lacks_source, dialogue.needs))
    facts = [row for row in dialogue.conditions if row.kind != "success_factor"]
    yield "condition_source", _count(not row.source and not row.origin.strip() for row in facts)


def _strategies(dialogue: Dialogue) -> Iterator[Lack]:
    yield "unlinked", _count(not any(row.layers.values()) for row in bridge.need_rows(dialogue))


def _focus(dialogue: Dialogue) -> Iterator[Lack]:
    chosen = [area for area in dialogue.focus_areas if area.chosen]
    yield "focus", not chosen
    yield "several", len(chosen) if len(chosen) > 1 else 0
    yield "reasons", _count(not area.reasons.strip() for area in chosen)
    yield "answers", sum(map(_unanswered, chosen))
    yield "ballots", dialogue.session.ballots_awaited > 0 and bool(dialogue.scores)


def _unanswered(area: FocusArea) -> int:
    return _count(not getattr(area, question).strip() for question in QUESTIONS)


def _said(dialogue: Dialogue) -> Iterator[Lack]:
    agreements, actions, homework = (_of_kind(dialogue, kind) for kind in ("agreement", "action", "homework"))
    yield "no_agreements", not agreements
    yield "agreement_text", _count(not entry.text.strip() for entry in agreements)
    yield "decision", _count(bool(entry.decided_by.strip()) != bool(entry.decided_on.strip()) for entry in agreements)
    yield "action_text", _count(not entry.text.strip() for entry in actions)
    yield "action_who", _count(not entry.who.strip() for entry in actions)
    yield "action_due", _count(not entry.due.strip() for entry in actions)
    yield "homework_who", _count(not entry.who.strip() for entry in homework)
    yield "amounts", sum(len(unread(row.as_written)) for row in dialogue.funding)
    yield "sum", _sum_differs(dialogue)


def _of_kind(dialogue: Dialogue, kind: str) -> list[Entry]:
    return [entry for entry in dialogue.entries if entry.kind == kind]


def _sum_differs(dialogue: Dialogue) -> bool:
    stated = dialogue.session.funding_total
    return stated is not None and held_against(dialogue.funding, stated)[1] > 0


def _minutes(dialogue: Dialogue) -> Iterator[Lack]:
    yield "next_meeting", bool(_of_kind(dialogue, "homework")) and not dialogue.session.next_meeting.strip()
    yield "distribution", not dialogue.session.distribution.strip()


def _count(lacks: Iterable[bool]) -> int:
    return sum(lacks)
