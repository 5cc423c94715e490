"""Section «Dialog»: what was said, by question and by group. Must not know what was agreed, nor the other sections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from snabbdialog.minutes.blocks import Block, Heading, Item, Span
from snabbdialog.minutes.case import Case, listed, without_bullet
from snabbdialog.text import clean, one_line

if TYPE_CHECKING:
    from snabbdialog.model import Entry

Group = tuple[str, str]


def dialogue(case: Case) -> list[Block]:
    """Return notes and insights under their question and group, then open questions and what was parked."""
    made: list[Block] = []
    question = None
    for (here, group), entries in _grouped(case).items():
        made += [Heading(2, here)] if here != question else []
        made += [Heading(3, group)] if group else []
        made += [item for entry in entries for item in _note(case, entry)]
        question = here
    return [
        *made,
        *case.heading(2, "questions", listed(entry.text for entry in case.entries("question"))),
        *case.heading(2, "parked", listed(entry.text for entry in case.entries("parked"))),
    ]


def _grouped(case: Case) -> dict[Group, list[Entry]]:
    """Return the notes by question and group, the questions in the order in which they first occur."""
    groups: dict[str, dict[str, list[Entry]]] = {}
    for entry in case.entries("note", "insight"):
        groups.setdefault(_question(case, entry), {}).setdefault(without_bullet(one_line(entry.group_name)), []).append(entry)
    return {
        (question, group): entries
        for question, by_group in groups.items()
        for group, entries in sorted(by_group.items(), key=lambda item: _natural(item[0]))  # what no group said comes before the groups
    }


def _natural(name: str) -> list[tuple[int, str]]:
    """Return a key that puts «Grupp 2» before «Grupp 10»; a file may hold more digits than a number is read from at once."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d{1,18})", name.casefold())]


def _question(case: Case, entry: Entry) -> str:
    texts = {question.id: question.text for question in case.method.questions}
    points = {item.id: item.title for item in case.dialogue.agenda}
    asked = texts.get(entry.question, entry.question) or points.get(entry.agenda_item or "", "")
    return without_bullet(one_line(asked)) or case.say("headings.notes")


def _note(case: Case, entry: Entry) -> list[Block]:
    lines = [without_bullet(line) for line in clean(entry.text).split("\n") if without_bullet(line)]
    kind = (Span(f"{case.name_of('entry.kind', 'insight')}: ", "strong"),) if entry.kind == "insight" else ()
    about = case.needs.get(entry.need or "")
    behind = (Span(f" ({case.titled(about.title, about.text)})", "quiet"),) if about else ()
    return [Item((*kind, Span(lines[0]), *behind)), *(Item((Span(line),), 1) for line in lines[1:])] if lines else []
