"""Who has been named as a participant of a session: in its rows, its journal and the files kept with it.

What stood in a name's field on the way to the name, letter by letter, is no name. Must not know what is done with them.
"""

from __future__ import annotations

import base64
import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from snabbdialog.model import COLUMNS, Participant
from snabbdialog.privacy import with_role

from . import reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_SHORTEST = 2  # letters of what may be a name


def people(connection: sqlite3.Connection, session: str) -> list[Participant]:
    """Return everybody who is, or was once, named as a participant: those there are now first, once for each name they have had."""
    now = [row for row in reading.records(connection, "participant", session) if isinstance(row, Participant)]
    return each_once([*now, *_once(connection, session, now), *_in_files(connection, session)])


def each_once(found: Iterable[Participant]) -> list[Participant]:
    """Return the people by name, the first that is described by it; who was entered by role has no name."""
    by_name: dict[str, Participant] = {}
    for person in map(with_role, found):
        by_name.setdefault(unicodedata.normalize("NFC", person.name or person.email).casefold().strip(), person)
    return [person for name, person in by_name.items() if name]


def rows_in(content: str) -> dict[str, Any] | None:
    """Return the rows of a session file as it is kept, in base64; None for what is no such file."""
    try:
        document = json.loads(base64.b64decode(content, validate=True))
    except (ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _once(connection: sqlite3.Connection, session: str, now: list[Participant]) -> Iterator[Participant]:
    """Yield the people that the journal knows, each as last described."""
    last = {person.id: person for person in now}
    stay = frozenset(last)
    names: dict[str, dict[str, None]] = {}
    journal = "select row, before, after from change where tbl = 'participant' and session = ? order by seq"
    for id, *states in connection.execute(journal, (session,)):
        for row in (json.loads(state) for state in states if state is not None):
            names.setdefault(id, {})[row.get("name", "")] = None
            if id not in stay:
                last[id] = replace(last.get(id, Participant(id=id)), **_described(row))
    for id, had in names.items():
        yield from (replace(last[id], name=name) for name in _whole(had))


def _whole(texts: Iterable[str]) -> list[str]:
    """Return the texts that are not the beginning of another one."""
    known = [text.strip() for text in texts if len(text.strip()) >= _SHORTEST]
    return [text for text in known if not any(other != text and other.startswith(text) for other in known)]


def _in_files(connection: sqlite3.Connection, session: str) -> Iterator[Participant]:
    for (content,) in connection.execute("select content from exchange where session = ?", (session,)):
        rows = (rows_in(content) or {}).get("rows")
        listed = rows.get("participant") if isinstance(rows, dict) else None
        for row in listed if isinstance(listed, list) else ():
            if isinstance(row, dict):
                yield Participant(**_described(row))


def _described(row: dict[str, Any]) -> dict[str, Any]:
    texts = ("name", "email", "organisation", "role")
    return {column: row[column] for column in COLUMNS["participant"] if column in texts and isinstance(row.get(column), str)}
