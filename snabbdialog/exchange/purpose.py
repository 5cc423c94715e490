"""Which tables and columns travel for each purpose, and how a dialogue becomes the content of a file.

A file to or from a region is made of `Shared` alone, so that nothing internal can travel; from the region the facilitator's
parts stay out.
Must not know how a file is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from snabbdialog.model import COLUMNS, CONTENTS, Dialogue, Participant, Record, Row, Session
from snabbdialog.privacy import without_hidden_names
from snabbdialog.visibility import Shared, share

from .session_file import Mark, Preparer, Rows, SessionFile, to_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COLLEAGUE, TO_REGION, FROM_REGION = "colleague", "to_region", "from_region"
PURPOSES = (TO_REGION, FROM_REGION, COLLEAGUE)

_LOCAL = {"binned_at", "revision", "based_on"}  # what a session is on this machine only
_MEETING = {"start", "form", "place", "reference", "invited", "planned", "next_meeting", "next_meeting_place"}
_FINAL = {"status", "version", "finalised_at", "finalised_by", "adjusted_by", "adjusted_on"}
_MINUTES = {"document_title", "distribution", "attachments"} | _FINAL
_WALK = {"step", "is_example", "created_at", "ballots_awaited"}
_BALLOTS_AND_VERSIONS = {"score", "version"}
_DIALOGUE = {"agenda_item", "entry"}
_LEFT_OUT: Mapping[str, Mapping[str, set[str]]] = {
    COLLEAGUE: {"session": _LOCAL},
    TO_REGION: {
        "session": _LOCAL | _MINUTES | _WALK,
        "participant": {"email"},
        "need": {"visibility", "dismissed"},
        "entry": {"visibility"},
    },
    FROM_REGION: {
        "session": _LOCAL | _MINUTES | _WALK | _MEETING,
        "need": {"visibility", "dismissed"},
        "focus_area": {"chosen", "reasons"},
    },
}
_TABLES_LEFT_OUT = {COLLEAGUE: set[str](), TO_REGION: _BALLOTS_AND_VERSIONS, FROM_REGION: _BALLOTS_AND_VERSIONS | _DIALOGUE}


def _carried(purpose: str) -> dict[str, tuple[str, ...]]:
    out = _LEFT_OUT[purpose]
    tables = ["session", *(t for t in CONTENTS.values() if t not in _TABLES_LEFT_OUT[purpose])]
    return {t: tuple(c for c in COLUMNS[t] if c != "session" and c not in out.get(t, ())) for t in tables}


# Purpose to table to the columns that travel; rows never name their session, since a file holds one.
CARRIED: Mapping[str, Mapping[str, tuple[str, ...]]] = {purpose: _carried(purpose) for purpose in PURPOSES}


def for_colleague(dialogue: Dialogue) -> SessionFile:
    """Return everything, for somebody who works on the same dialogue."""
    return _file(dialogue, COLLEAGUE)


def for_region(dialogue: Shared) -> SessionFile:
    """Return what a region may have of a dialogue: a name that is not to be shown stands in no text."""
    return _file(without_hidden_names(dialogue), TO_REGION)


def from_region(dialogue: Shared) -> SessionFile:
    """Return a region's input, without the facilitator's parts (K86)."""
    return _file(dialogue, FROM_REGION)


def content_for(dialogue: Dialogue, purpose: str) -> SessionFile:
    """Return what the purpose allows of the dialogue."""
    if purpose == COLLEAGUE:
        return for_colleague(dialogue)
    make: Callable[[Shared], SessionFile] = {TO_REGION: for_region, FROM_REGION: from_region}[purpose]
    return make(share(dialogue))


def write_session_file(
    dialogue: Dialogue,
    purpose: str,
    *,
    revision: int = 1,
    based_on: tuple[Mark, ...] = (),
    prepared_by: Preparer | None = None,
    exported_at: str = "",
) -> bytes:
    """Return the dialogue as a session file; `exported_at` is an ISO time, `based_on` newest first."""
    file = content_for(dialogue, purpose)
    return to_bytes(
        SessionFile(
            purpose=purpose,
            session=file.session,
            rows=file.rows,
            revision=revision,
            based_on=based_on,
            prepared_by=prepared_by or Preparer(),
            exported_at=exported_at,
        )
    )


def _file(dialogue: Dialogue, purpose: str) -> SessionFile:
    carried = CARRIED[purpose]
    rows: Rows = {
        table: {record.id: _row(record, carried[table], purpose) for record in cast("tuple[Record, ...]", getattr(dialogue, name))}
        for name, table in CONTENTS.items()
        if table in carried
    }
    return SessionFile(purpose=purpose, session=_row(dialogue.session, carried["session"], purpose), rows=rows)


def _row(record: Record | Session, columns: tuple[str, ...], purpose: str) -> Row:
    row: Row = {column: getattr(record, column) for column in columns}
    if purpose == TO_REGION and isinstance(record, Participant) and not record.show_name:
        del row["name"]
    return row
