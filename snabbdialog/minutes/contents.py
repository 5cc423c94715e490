"""What is said in the minutes, and in what order: a shared dialogue in, plain blocks out (D3, D6).

Must not know Word, HTML or the window. Takes only a `Shared` dialogue, so what is internal cannot come here.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from snabbdialog import __version__, privacy
from snabbdialog.text import one_line

from .blocks import Block, Heading, Minutes, Numbering, Properties, from_json
from .case import Case, dotted
from .missing import Missing, missing
from .sections import closing, dialogue, focus, funding, needs, opening, outcome, strategies

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from snabbdialog.method import Method
    from snabbdialog.model import Session
    from snabbdialog.visibility import Shared
    from snabbdialog.words import Words

_BUILDERS: Mapping[str, Callable[[Case], list[Block]]] = {
    "summary": opening.summary,
    "about": opening.about,
    "participants": opening.participants,
    "agenda": opening.agenda,
    "needs": needs.needs,
    "strategies": strategies.strategies,
    "focus": focus.focus,
    "dialogue": dialogue.dialogue,
    "agreements": outcome.agreed,
    "actions": outcome.actions,
    "funding": funding.funding,
    "homework": closing.homework,
    "approval": closing.approval,
    "distribution": closing.distribution,
    "attachments": closing.attachments,
    "sources": closing.sources,
}
SECTIONS = tuple(_BUILDERS)
NUMBERED = ("needs", "strategies", "focus", "dialogue", "agreements", "actions", "funding", "homework")


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the reader of the minutes shall get: `sections` None means all; `exported_at` is ISO 8601 with time."""

    sections: frozenset[str] | None = None
    personal_data: bool = True
    exported_at: str = ""


def minutes_of(shared: Shared, method: Method, words: Words, *, options: Options = Options()) -> Minutes:
    """Return the minutes: finalised ones as they were kept, where all of them is wanted; else written up anew."""
    session = shared.session
    kept = next((version for version in shared.versions if version.number == session.version), None)
    if session.status == "finalised" and kept is not None and options.personal_data and options.sections is None:
        with suppress(ValueError):  # a version that came with a file from outside and holds no minutes
            return from_json(kept.contents)
    return build(shared, method, words, options=options)


def build(shared: Shared, method: Method, words: Words, *, options: Options = Options()) -> Minutes:
    """Write the dialogue up. `words` are those of the session's language."""
    veiled = privacy.without_hidden_names(shared) if options.personal_data else privacy.without_personal_data(shared)
    chosen = [name for name in SECTIONS if options.sections is None or name in options.sections]
    case = Case(veiled, method, words, options.exported_at, numbers_sources="sources" in chosen)
    blocks: list[Block] = [*opening.state(case), *opening.facts(case)]
    for name in chosen:
        blocks += _section(case, name, chosen)
    session = veiled.session
    return Minutes(
        title=words.choice("session.document_title", session.document_title) or words("minutes.untitled"),
        subtitle=dotted(session.region, session.title),
        properties=_properties(case),
        blocks=tuple(blocks),
        mark="" if session.status == "finalised" else case.say("draft_mark"),
        running=dotted(session.region, case.date(session.date), session.reference),
        page=case.say("page"),
        picture=case.say("picture"),
    )


def _section(case: Case, name: str, chosen: list[str]) -> list[Block]:
    body = _BUILDERS[name](case)
    if not body and name not in NUMBERED:
        return []
    place = [other for other in chosen if other in NUMBERED].index(name) + 1 if name in NUMBERED else 0
    numbering = Numbering("sections", 0, str(place)) if place else None
    new_page = name == "focus" and any(area.chosen for area in case.dialogue.focus_areas)  # the trace of the decision on a page of its own
    return [Heading(1, case.say(f"sections.{name}"), numbering, new_page), *(body or case.nothing(name))]


def _properties(case: Case) -> Properties:
    session = case.dialogue.session
    title = dotted(case.name_of("session.document_title", session.document_title), session.region, session.title, session.date)
    return Properties(
        title=title or case.say("untitled"),
        author=_author(case),
        subject=dotted(*(area.title for area in case.dialogue.focus_areas if area.chosen), session.reference),
        keywords=", ".join(filter(None, map(one_line, (case.method.name, session.region, session.reference)))),
        language=case.words.tag,
        created=case.exported_at,
        version=str(session.version) if session.status == "finalised" else "",
        status=case.name_of("session.status", session.status),
    )


def _author(case: Case) -> str:
    people = sorted(case.dialogue.participants, key=lambda person: person.function != "facilitator")
    found = next((one_line(p.organisation) for p in people if p.function == "facilitator" and p.organisation.strip()), "")
    return found or f"Snabbdialog {__version__}"


def file_name(shared: Shared, version: int | None = None, *, personal_data: bool = True) -> str:
    """Return a name for the file: ASCII, hyphens, sortable by date («2026-11-22-norrbotten-motesanteckningar-v1.docx»).

    Minutes without personal data have a name of their own, so that they do not take the place of the whole ones.
    """
    session = shared.session
    kind = {"minutes": "motesanteckningar", "notes": "minnesanteckningar", "protocol": "protokoll"}.get(
        session.document_title, "motesanteckningar"
    )
    region = re.sub(r"^region-|sregionen$|-region$", "", _slug(session.region))
    variant = "" if personal_data else "utan-personuppgifter"
    parts = (_slug(session.date), region, kind, variant, f"v{version}" if version else _state(session))
    return "-".join(part for part in parts if part) + ".docx"


def _state(session: Session) -> str:
    """Return the version in a file's name. A draft that follows version 1 must not take its name, and its place on the disk."""
    if session.status == "finalised":
        return f"v{session.version}"
    return f"v{session.version + 1}-utkast" if session.version else "utkast"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-")


__all__ = ["NUMBERED", "SECTIONS", "Minutes", "Missing", "Options", "build", "file_name", "minutes_of", "missing"]
