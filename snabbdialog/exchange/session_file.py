"""What a session file holds: who prepared it, which files it builds on, and a dialogue's rows as plain columns; and how it is written.

A row carries only the columns its purpose allows: a column that is not there says nothing, and a table that is not there was not sent.
Must not know how a file is read, merged or shown.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from snabbdialog.model import Row
from snabbdialog.text import permitted

FORMAT = "snabbdialog"
FORMAT_VERSION = 1
SUFFIX = ".snabbdialog"
COUNT_LIMIT = 999_999_999  # of what is counted up, so that there is always a next; nine digits, as a Word form holds
Rows = Mapping[str, Mapping[str, Row]]  # table to id to row


@dataclass(frozen=True)
class Mark:
    """How one file names another it builds on: its checksum, or a Word form's id, and its revision."""

    mark: str
    revision: int = 0


@dataclass(frozen=True)
class Preparer:
    """Who prepared a file: a role and an organisation, never a name (D14)."""

    role: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class Remark:
    """Something a file held that has no place in the dialogue; `kind` is a key of the words `exchange.remarks`."""

    kind: str
    text: str


@dataclass(frozen=True, kw_only=True)
class SessionFile:
    """One file of a session, ready to be written, or as it was read."""

    purpose: str  # choices: exchange.purpose
    session: Row
    rows: Rows
    revision: int = 0
    based_on: tuple[Mark, ...] = ()  # newest first
    prepared_by: Preparer = field(default_factory=Preparer)
    exported_at: str = ""
    remarks: tuple[Remark, ...] = ()
    partial: frozenset[str] = frozenset()  # tables where a row that is not there says nothing, not that it was removed
    mark: str = ""  # what a later file calls this one
    checksum: str = ""  # sha-256 of the bytes, hexadecimal
    file_name: str = ""
    content: bytes = b""

    @property
    def id(self) -> str:
        """Return the id of the session the file speaks of."""
        return str(self.session["id"])


def to_bytes(file: SessionFile) -> bytes:
    """Return the file as UTF-8 JSON, always the same bytes for the same content."""
    document = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "purpose": file.purpose,
        "revision": file.revision,
        "based_on": [{"mark": mark.mark, "revision": mark.revision} for mark in file.based_on],
        "prepared_by": {"role": permitted(file.prepared_by.role), "organisation": permitted(file.prepared_by.organisation)},
        "exported_at": file.exported_at,
        "session": _clean_row(file.session),
        "rows": {table: [_clean_row(row) for row in rows.values()] for table, rows in file.rows.items()},
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")


def checksum(data: bytes) -> str:
    """Return the sha-256 of the bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _clean_row(row: Row) -> Row:
    return {column: permitted(value) if isinstance(value, str) else value for column, value in row.items()}
