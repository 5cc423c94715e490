"""The shape of a session file, drawn from the records: each column's type, what an id may look like, and the published JSON Schema.

`resources/session-file.schema.json` is `json_schema()` as it was written; a test holds the two together. Must not know how a file is read.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from snabbdialog.model import CONTENTS, MENTIONS, OWNERS, TABLES, Value
from snabbdialog.spread import MARKS, MOST

from .purpose import CARRIED, COLLEAGUE, PURPOSES
from .session_file import COUNT_LIMIT, FORMAT, FORMAT_VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

ID_PATTERN = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
NAME_PATTERN = "^[A-Za-z0-9_-]{0,64}$"
WHOLE_LIMIT = 2**63 - 1
POSITION_LIMIT = 1e12  # so that a place between two others can always be computed
FLAGS = {"present", "show_name", "intermediary", "chosen", "confirmed", "is_example"}
COUNTS = {("session", "version"), ("version", "number"), ("agenda_item", "used_seconds")}  # these are counted up here
LIMITS = {("score", "value"): MARKS[-1], ("session", "ballots_awaited"): MOST}
NAMES = {("session", "method"), ("session", "language")}  # these become file names here, so they may not be paths
_TYPES = {"str": "string", "int": "integer", "float": "number"}


@dataclass(frozen=True)
class Column:
    """A column as a file may hold it: `type` is string, integer or number; `refers` the table it points at, or nothing."""

    name: str
    type: str
    optional: bool
    default: Value
    refers: str = ""
    lowest: float = -WHOLE_LIMIT
    highest: float = WHOLE_LIMIT


@cache
def columns_of(table: str) -> Mapping[str, Column]:
    """Return the columns that a file may carry for a table, by name, in the order of the record."""
    refers = {**OWNERS.get(table, {}), **MENTIONS.get(table, {})}
    carried = set(CARRIED[COLLEAGUE][table])
    known = [f for f in fields(TABLES[table]) if f.name in carried]
    return {f.name: _column(table, f.name, str(f.type), f.default, refers.get(f.name, "")) for f in known}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a session file; it allows unknown keys, as the reader does."""
    whole, text = {"type": "integer", "minimum": 0, "maximum": COUNT_LIMIT}, {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:snabbdialog:session-file:{FORMAT_VERSION}",
        "title": "Snabbdialog session file",
        "description": "One dialogue, whole or in part. A column that is not there says nothing; a table that is not there was not sent.",
        "type": "object",
        "required": ["format", "format_version", "purpose", "session", "rows"],
        "properties": {
            "format": {"const": FORMAT},
            "format_version": {"const": FORMAT_VERSION},
            "purpose": {"enum": list(PURPOSES)},
            "revision": whole,
            "based_on": {
                "description": "The files this one builds on, newest first: a file's SHA-256, or a Word form's id.",
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["mark"],
                    "properties": {"mark": {"type": "string", "pattern": ID_PATTERN}, "revision": whole},
                },
            },
            "prepared_by": {"type": "object", "properties": {"role": text, "organisation": text}},
            "exported_at": text,
            "session": _row_schema("session"),
            "rows": {"type": "object", "properties": {t: {"type": "array", "items": _row_schema(t)} for t in CONTENTS.values()}},
        },
    }


def _column(table: str, name: str, annotation: str, default: Any, refers: str) -> Column:
    kind = _TYPES[annotation.removesuffix(" | None")]
    lowest, highest = _range(table, name, kind)
    default = "" if default is MISSING else default  # an id has none; it is always there
    return Column(name, kind, "None" in annotation, default, refers, lowest, highest)


def _range(table: str, name: str, kind: str) -> tuple[float, float]:
    if kind == "number":
        return -POSITION_LIMIT, POSITION_LIMIT
    if name in FLAGS:
        return 0, 1
    if (table, name) in COUNTS:
        return 0, COUNT_LIMIT
    return (0, LIMITS[table, name]) if (table, name) in LIMITS else (-WHOLE_LIMIT, WHOLE_LIMIT)


def _row_schema(table: str) -> dict[str, Any]:
    about = " ".join((TABLES[table].__doc__ or "").split())
    columns = columns_of(table).values()
    needed = ["id", *(column.name for column in columns if column.refers and not column.optional)]
    return {"description": about, "type": "object", "required": needed, "properties": {c.name: _column_schema(table, c) for c in columns}}


def _column_schema(table: str, column: Column) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": [column.type, "null"] if column.optional else column.type}
    if column.type != "string":
        schema |= {"minimum": column.lowest, "maximum": column.highest}
    if column.name == "id" or column.refers:
        schema["pattern"] = ID_PATTERN
    elif (table, column.name) in NAMES:
        schema["pattern"] = NAME_PATTERN
    return schema
