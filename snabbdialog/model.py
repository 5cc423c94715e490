"""The dialogue as data: the records, `Change`, the only form an edit has, and `Dialogue`, a whole session at once.

Must not know how rows are stored, shown or exported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from .records import (
    COLUMNS,
    MENTIONS,
    OWNERS,
    RECORDS,
    TABLES,
    Actor,
    AgendaItem,
    Condition,
    Entry,
    Exchange,
    FocusArea,
    FocusNeed,
    Funding,
    Link,
    Need,
    Participant,
    Record,
    Row,
    Score,
    Session,
    Source,
    Strategy,
    Value,
    Version,
    new_id,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "COLUMNS",
    "CONTENTS",
    "MENTIONS",
    "OWNERS",
    "RECORDS",
    "TABLES",
    "Actor",
    "AgendaItem",
    "Change",
    "Condition",
    "Dialogue",
    "Entry",
    "Exchange",
    "FocusArea",
    "FocusNeed",
    "Funding",
    "Link",
    "Need",
    "Participant",
    "Record",
    "Row",
    "Score",
    "Session",
    "Source",
    "Strategy",
    "Value",
    "Version",
    "added",
    "all_records",
    "applied",
    "as_record",
    "as_row",
    "between",
    "dialogue_of",
    "edited",
    "new_id",
    "order",
    "removal",
    "removed",
]


def as_row(record: Record) -> Row:
    """Return the record as a plain row, columns in their order."""
    return {name: getattr(record, name) for name in COLUMNS[record.table]}


def as_record(table: str, row: Mapping[str, Any]) -> Record:
    """Return the row as the dataclass of its table."""
    return TABLES[table](**row)


class Change(NamedTuple):
    """One row's way from before to after: `before=None` is added, `after=None` is removed, else only the columns that differ."""

    table: str
    id: str
    before: Row | None
    after: Row | None

    @property
    def reverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.table, self.id, self.after, self.before)


def added(record: Record) -> Change:
    """Return the change that adds the record."""
    return Change(record.table, record.id, None, as_row(record))


def removed(record: Record) -> Change:
    """Return the change that removes the record, and nothing that hangs on it (see `removal`)."""
    return Change(record.table, record.id, as_row(record), None)


def edited(record: Record, **columns: Value) -> Change:
    """Return the change that gives the record these columns; columns that stay as they are do not count."""
    after = {name: value for name, value in columns.items() if getattr(record, name) != value}
    return Change(record.table, record.id, {name: getattr(record, name) for name in after}, after)


def applied(record: Record | None, change: Change) -> Record | None:
    """Return the record as it is after the change."""
    if change.after is None:
        return None
    return as_record(change.table, change.after) if record is None else replace(record, **change.after)  # type: ignore[arg-type]


def removal(records: Mapping[str, Mapping[str, Record]], table: str, id: str) -> list[Change]:
    """Return the changes that remove a row, what cannot stand without it, and mentions of either.

    `records` maps table to id to record and holds one whole session.
    """
    gone: dict[tuple[str, str], Record] = {}
    _collect(records, table, id, gone)
    mentions = [
        edited(record, **{column: None})
        for holder, columns in MENTIONS.items()
        for column, target in columns.items()
        for record in records.get(holder, {}).values()
        if (target, getattr(record, column)) in gone and (holder, record.id) not in gone
    ]
    return [*mentions, *(removed(record) for record in reversed(gone.values()))]


def _collect(records: Mapping[str, Mapping[str, Record]], table: str, id: str, gone: dict[tuple[str, str], Record]) -> None:
    if (table, id) in gone:
        return
    gone[table, id] = records[table][id]
    for holder, columns in OWNERS.items():
        for column, target in columns.items():
            if target == table:
                for record in records.get(holder, {}).values():
                    if getattr(record, column) == id:
                        _collect(records, holder, record.id, gone)


def between(before: float | None, after: float | None) -> float:
    """Return a position between two others; `None` is the beginning or the end. Two that leave no room give one of them back."""
    if before is None:
        return 1.0 if after is None else after - 1.0
    return before + 1.0 if after is None else (before + after) / 2


@dataclass(frozen=True, kw_only=True)
class Dialogue:
    """A whole session, each table's rows by position. Built by the store and by the window's document."""

    session: Session
    participants: tuple[Participant, ...] = ()
    actors: tuple[Actor, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    sources: tuple[Source, ...] = ()
    needs: tuple[Need, ...] = ()
    conditions: tuple[Condition, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    links: tuple[Link, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()
    focus_needs: tuple[FocusNeed, ...] = ()
    scores: tuple[Score, ...] = ()
    entries: tuple[Entry, ...] = ()
    funding: tuple[Funding, ...] = ()
    versions: tuple[Version, ...] = ()


# The tables a dialogue carries, by the name it has there. `exchange` stays out: received files are fetched when asked for.
CONTENTS: Mapping[str, str] = {
    "participants": "participant", "actors": "actor", "agenda": "agenda_item", "sources": "source", "needs": "need",
    "conditions": "condition", "strategies": "strategy", "links": "link", "focus_areas": "focus_area",
    "focus_needs": "focus_need", "scores": "score", "entries": "entry", "funding": "funding", "versions": "version",
}  # fmt: skip


def dialogue_of(session: Session, rows: Mapping[str, list[Any]]) -> Dialogue:
    """Put a session and its rows, by table, together; rows are ordered by position."""
    return Dialogue(session=session, **{name: tuple(sorted(rows.get(table, ()), key=order)) for name, table in CONTENTS.items()})


def order(record: Any) -> tuple[float, str, str]:
    """Return what rows of a table are sorted by; notes that two laptops gave the same place stand in the order they were said."""
    return getattr(record, "position", 0.0), getattr(record, "said_at", ""), record.id


def all_records(dialogue: Dialogue) -> list[Record]:
    """Return every row of the dialogue, the session first."""
    return [dialogue.session, *(record for name in CONTENTS for record in getattr(dialogue, name))]
