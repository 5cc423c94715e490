"""The records a person writes: one frozen dataclass per table, and which column points at which table.

Must not know how rows are stored, shown or exported, nor what an edit is. Text columns are never null; a date is ISO 8601
(`2026-11-24`) or, where nobody could read it as one, the words as typed; a time is `HH:MM`; money is whole kronor. `position` orders
rows among their siblings. `as_written` keeps what was typed into a number column and could not be read, one `column: text` per line.
Records are imported from `model`; docs/glossary.md explains every column.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, ClassVar, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | None
Row = dict[str, Value]


def new_id() -> str:
    """Return a fresh identifier: a random UUID in its usual text form."""
    return str(uuid.uuid4())


@dataclass(frozen=True, kw_only=True)
class Session:
    """One dialogue: a region, its national parties, a day."""

    table: ClassVar[str] = "session"
    id: str = field(default_factory=new_id)
    method: str = "ostergotland"
    title: str = ""
    region: str = ""
    other_regions: str = ""  # one name a line
    date: str = ""
    start: str = ""
    form: str = ""  # choices: session.form
    place: str = ""
    reference: str = ""  # diarienummer, free text
    purpose: str = ""
    network: str = ""
    phase: str = ""  # choices: session.phase
    invited: str = ""
    planned: str = ""
    language: str = "sv"
    document_title: str = "minutes"  # choices: session.document_title
    structures: str = ""
    capacity: str = ""
    maturity: str = ""
    anchoring: str = ""  # choices: session.anchoring (yes, partly, no)
    anchoring_evidence: str = ""
    leadership: str = ""  # choices: session.leadership
    leadership_evidence: str = ""
    agreed_how: str = ""  # how the priority was agreed
    backing: str = ""  # the political leadership's backing
    results_short: str = ""
    results_long: str = ""
    sustainability_social: str = ""
    sustainability_economic: str = ""
    sustainability_environmental: str = ""
    account: str = ""  # the region's account of its priorities, as JSON: point id to text
    funding_total: int | None = None  # the total somebody stated, to hold the sum against
    as_written: str = ""
    next_meeting: str = ""
    next_meeting_place: str = ""
    distribution: str = ""  # sändlista, one recipient a line
    attachments: str = ""  # bilagor, one a line
    status: str = "draft"  # draft, finalised
    version: int = 0  # of the minutes; 0 before the first finalising
    finalised_at: str = ""
    finalised_by: str = ""
    adjusted_by: str = ""  # justerat av
    adjusted_on: str = ""
    ballots_awaited: int = 0  # how many ballots are given before the marks are shown; 0 when they may be seen
    step: str = ""  # where the dialogue stands
    is_example: int = 0
    created_at: str = ""
    binned_at: str = ""  # set while the session lies in the bin
    revision: int = 0
    based_on: str = ""


@dataclass(frozen=True, kw_only=True)
class Participant:
    """Somebody in the room: name, organisation, role and side, nothing more but an e-mail."""

    table: ClassVar[str] = "participant"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    name: str = ""
    organisation: str = ""
    role: str = ""
    side: str = ""  # choices: participant.side
    email: str = ""
    function: str = ""  # choices: participant.function (facilitator, secretary, adjuster)
    present: int = 1
    show_name: int = 1


@dataclass(frozen=True, kw_only=True)
class Actor:
    """An organisation or network that matters to the dialogue."""

    table: ClassVar[str] = "actor"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    name: str = ""
    kind: str = ""  # choices: actor.kind
    regions: str = ""
    country: str = ""
    role: str = ""
    intermediary: int = 0
    web: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """A point on the agenda; the clock times are computed from the session's start."""

    table: ClassVar[str] = "agenda_item"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    step: str = ""  # the method's step, or none
    title: str = ""
    minutes: int | None = None
    used_seconds: int = 0
    as_written: str = ""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document the region sent, or one that is cited."""

    table: ClassVar[str] = "source"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    title: str = ""
    kind: str = ""  # choices: source.kind
    reference: str = ""
    file_name: str = ""
    web: str = ""
    received: str = ""
    revision: str = ""
    prepared_by: str = ""
    pages: int | None = None
    checksum: str = ""  # sha-256, hexadecimal
    note: str = ""
    as_written: str = ""


@dataclass(frozen=True, kw_only=True)
class Need:
    """A row of the region's outline: challenge, area, need or proposal; `parent` is the row it stands under."""

    table: ClassVar[str] = "need"
    id: str = field(default_factory=new_id)
    session: str = ""
    parent: str | None = None
    position: float = 0.0
    level: str = "need"  # choices: need.level
    title: str = ""
    text: str = ""
    kind: str = ""  # choices: need.kind
    evidence: str = ""
    tags: str = ""  # separated by commas
    addressee: str = ""
    proposal_type: str = ""  # choices: need.proposal_type
    reach: str = ""  # choices: need.reach (local, regional, national, EU, beyond)
    raised_by: str = ""  # who brought it up, separated by commas
    status: str = ""  # choices: need.status
    source: str | None = None
    place: str = ""  # page and line in the source
    visibility: str = "shared"  # choices: visibility
    dismissed: str = ""  # ids in the catalogue of suggested strategies that somebody said no to, one a line


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A fact about the region with its source, or a success factor with how far it is met."""

    table: ClassVar[str] = "condition"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    kind: str = "fact"  # choices: condition.kind
    title: str = ""
    value: str = ""
    year: str = ""
    origin: str = ""  # where the figure comes from, in words
    source: str | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Strategy:
    """A strategy, commission, programme or statute as it stood when it was cited."""

    table: ClassVar[str] = "strategy"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    layer: str = "national"  # choices: strategy.layer (national, thematic, regional)
    kind: str = ""  # choices: strategy.kind
    name: str = ""
    reference: str = ""
    owner: str = ""
    year: str = ""
    status: str = ""
    valid: str = ""
    web: str = ""
    areas: str = ""  # insatsområden or fokusområden, one a line
    passage: str = ""  # the words that matter, with page
    catalogue_id: str = ""
    verified: str = ""  # how far the facts are verified, in words; empty for one's own
    checked: str = ""
    region_role: str = ""  # choices: strategy.region_role (leading, contributing)
    maturity: str = ""
    actors: str = ""
    money: str = ""
    appropriation: str = ""
    interim_due: str = ""
    final_due: str = ""
    recipient: str = ""
    partners: str = ""
    requirement: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A need tied to a strategy by a person, with the reason and where it says so."""

    table: ClassVar[str] = "link"
    id: str = field(default_factory=new_id)
    session: str = ""
    need: str = ""
    strategy: str = ""
    kind: str = "covered"  # choices: link.kind (covered, gap, pulls_apart, dismissed)
    reason: str = ""
    passage: str = ""


@dataclass(frozen=True, kw_only=True)
class FocusArea:
    """A candidate for the dialogue's focus; the answers are to the model's three questions."""

    table: ClassVar[str] = "focus_area"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    title: str = ""
    text: str = ""
    anchoring: str = ""
    support: str = ""
    priority: str = ""
    s3_area: str = ""
    tags: str = ""
    chosen: int = 0
    reasons: str = ""  # why chosen, or why not


@dataclass(frozen=True, kw_only=True)
class FocusNeed:
    """What a candidate rests on: a need or a strategy, one of the two."""

    table: ClassVar[str] = "focus_need"
    id: str = field(default_factory=new_id)
    session: str = ""
    focus_area: str = ""
    need: str | None = None
    strategy: str | None = None


@dataclass(frozen=True, kw_only=True)
class Score:
    """One ballot's mark, 1 to 5, on one criterion for one candidate."""

    table: ClassVar[str] = "score"
    id: str = field(default_factory=new_id)
    session: str = ""
    focus_area: str = ""
    criterion: str = ""
    ballot: int = 1
    value: int = 0


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Whatever is said in the dialogue; `kind` makes it a note, an agreement, an action and so on."""

    table: ClassVar[str] = "entry"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    kind: str = "note"  # choices: entry.kind
    text: str = ""
    question: str = ""  # the method's question, or one's own words
    group_name: str = ""
    agenda_item: str | None = None
    need: str | None = None
    who: str = ""
    due: str = ""
    status: str = ""  # choices: entry.status
    outcome: str = ""  # choices: entry.outcome (support, guidance, contact, call, none)
    evidence: str = ""
    funding_path: str = ""
    reach: str = ""  # choices: need.reach
    tags: str = ""
    state_aid: str = ""  # choices: state_aid
    state_aid_note: str = ""
    decided_by: str = ""
    decided_on: str = ""
    confirmed: int = 0
    said_at: str = ""
    visibility: str = "shared"  # choices: visibility


@dataclass(frozen=True, kw_only=True)
class Funding:
    """A row of the funding table; a financier may stand twice with different money."""

    table: ClassVar[str] = "funding"
    id: str = field(default_factory=new_id)
    session: str = ""
    position: float = 0.0
    financier: str = ""
    kind: str = ""  # choices: funding.kind
    role: str = ""  # choices: funding.role
    applied: int | None = None
    granted: int | None = None
    year: str = ""
    appropriation: str = ""
    conditions: str = ""
    state_aid: str = ""  # choices: state_aid
    state_aid_note: str = ""
    note: str = ""
    as_written: str = ""


@dataclass(frozen=True, kw_only=True)
class Version:
    """The minutes as they were finalised; `contents` is the blocks as JSON."""

    table: ClassVar[str] = "version"
    id: str = field(default_factory=new_id)
    session: str = ""
    number: int = 1
    finalised_at: str = ""
    finalised_by: str = ""
    contents: str = ""


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A file that left or came: what, when, from whom, and the bytes as they were."""

    table: ClassVar[str] = "exchange"
    id: str = field(default_factory=new_id)
    session: str = ""
    direction: str = ""  # choices: exchange.direction (out, in)
    purpose: str = ""  # choices: exchange.purpose
    revision: int = 0
    based_on: str = ""
    at: str = ""
    file_name: str = ""
    checksum: str = ""
    prepared_by: str = ""
    summary: str = ""
    content: str = ""  # the file, base64


Record = (
    Session | Participant | Actor | AgendaItem | Source | Need | Condition | Strategy | Link
    | FocusArea | FocusNeed | Score | Entry | Funding | Version | Exchange
)  # fmt: skip
RECORDS: tuple[type[Record], ...] = get_args(Record)
TABLES: Mapping[str, type[Record]] = {record.table: record for record in RECORDS}
COLUMNS: Mapping[str, tuple[str, ...]] = {table: tuple(f.name for f in fields(kind)) for table, kind in TABLES.items()}

# Which column points at which table. A row that cannot stand without what it points at is removed with it; the other columns are emptied.
OWNERS: Mapping[str, Mapping[str, str]] = {
    "need": {"parent": "need"},
    "link": {"need": "need", "strategy": "strategy"},
    "focus_need": {"focus_area": "focus_area", "need": "need", "strategy": "strategy"},
    "score": {"focus_area": "focus_area"},
}
MENTIONS: Mapping[str, Mapping[str, str]] = {
    "need": {"source": "source"},
    "condition": {"source": "source"},
    "entry": {"agenda_item": "agenda_item", "need": "need"},
}
