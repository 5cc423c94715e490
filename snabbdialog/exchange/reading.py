"""Reading a session file that may be anything: every byte is suspect until its place in the records is known.

Nothing here recurses, follows a path or keeps half a file: the result is a whole `SessionFile` or one error with its reason.
Must not know what will be done with what was read.
"""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from snabbdialog.errors import InputNewer, InputUnreadable
from snabbdialog.model import CONTENTS, Row, Value
from snabbdialog.text import permitted
from snabbdialog.words import LANGUAGES, load_words

from .purpose import CARRIED, COLLEAGUE, PURPOSES
from .schema import ID_PATTERN, NAME_PATTERN, NAMES, Column, columns_of
from .session_file import COUNT_LIMIT, FORMAT, FORMAT_VERSION, Mark, Preparer, Remark, SessionFile, checksum
from .whole import cycles, deepest

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZE_LIMIT = 32 * 2**20  # bytes; the largest dialogue tried is under 8 MB
_OPENERS, _COMMAS = 120_000, 1_000_000  # what the limit of size alone would let grow to gigabytes in memory
_LINEAGE = 200
_REMARK = 2_000  # characters of a remark
_REMARKS = 10_000  # in one file; nobody reads more
_LEVELS = 200  # of needs under needs; the outline has four, and a number that names them all

_ID = re.compile(ID_PATTERN.removesuffix("$"))
_NAME = re.compile(NAME_PATTERN.removesuffix("$"))
_ESCAPED, _UNESCAPED = ("\\u", "\\b", "\\f"), ("\ufffe", "\uffff")  # how what no text should hold can stand in JSON
# A row with an unknown value here would be shown nowhere, or to everybody.
_CHOICES = {
    ("need", "level"): "need.level",
    ("need", "visibility"): "visibility",
    ("strategy", "layer"): "strategy.layer",
    ("link", "kind"): "link.kind",
    ("entry", "kind"): "entry.kind",
    ("entry", "visibility"): "visibility",
    ("session", "status"): "session.status",
    ("session", "language"): "",
}


class _RefusedError(Exception):
    """The file cannot be taken; the argument is the reason."""


def read_session_file(data: bytes, path: str | Path) -> SessionFile:
    """Return the session file in the bytes; `path` is named in errors. Raises InputUnreadable and InputNewer."""
    try:
        document, dirty = _document(data)
        if document["format_version"] > FORMAT_VERSION:
            raise InputNewer(path=str(path))
        return _Reading(document, dirty=dirty).file(data, Path(path).name)
    except _RefusedError as refused:
        raise InputUnreadable(path=str(path), reason=str(refused)) from None


def is_session_file(data: bytes) -> bool:
    """Tell whether the bytes begin as JSON does."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def _document(data: bytes) -> tuple[dict[str, Any], bool]:
    if not data.strip():
        raise _RefusedError("empty")
    if _is_too_large(data):
        raise _RefusedError("too_large")
    if not is_session_file(data):
        raise _RefusedError("not_ours")
    document, dirty = _json(data)
    if document.get("format") != FORMAT:
        raise _RefusedError("not_ours")
    version = document.get("format_version")
    if type(version) is not int or version < 1:
        raise _RefusedError("damaged")
    return document, dirty


def _is_too_large(data: bytes) -> bool:
    if len(data) <= _OPENERS:  # as most are: they cannot hold so many
        return False
    return len(data) > SIZE_LIMIT or data.count(b"{") + data.count(b"[") > _OPENERS or data.count(b",") > _COMMAS


def _json(data: bytes) -> tuple[Any, bool]:
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except (ValueError, RecursionError):  # not UTF-8, not JSON, a number of thousands of digits, or nested without end
        raise _RefusedError("damaged") from None
    return document, _may_be_dirty(text)  # this spares the cleaning of every text in a file that needs none


def _may_be_dirty(text: str) -> bool:
    return any(sign in text for sign in (_ESCAPED if "\\" in text else ()) + _UNESCAPED)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _RefusedError("damaged")
    return made


def _constant(_name: str) -> NoReturn:
    raise _RefusedError("damaged")


class _Reading:
    """One file on its way in: what was said about it so far."""

    def __init__(self, document: dict[str, Any], *, dirty: bool) -> None:
        self.document = document
        self.dirty = dirty
        self.remarks: list[Remark] = []

    def file(self, data: bytes, name: str) -> SessionFile:
        document = self.document
        purpose = document.get("purpose")
        if purpose not in PURPOSES:
            raise _RefusedError("damaged")
        session = self._row("session", _mapping(document.get("session")), purpose)
        rows = self._tables(_mapping(document.get("rows")), purpose)
        _check_whole(rows)
        for key in document.keys() - _KEYS:
            self._say("unknown_column", key, document[key])
        return SessionFile(
            purpose=purpose,
            session=session,
            rows=rows,
            revision=_count(document.get("revision", 0)),
            based_on=_lineage(document.get("based_on", [])),
            prepared_by=_preparer(_mapping(document.get("prepared_by", {}))),
            exported_at=_text(document.get("exported_at", "")),
            remarks=tuple(self.remarks),
            mark=(mark := checksum(data)),
            checksum=mark,
            file_name=name,
            content=data,
        )

    def _tables(self, tables: Mapping[str, Any], purpose: str) -> dict[str, dict[str, Row]]:
        known = CARRIED[purpose]
        for table in tables.keys() - known.keys():
            self._say("not_carried" if table in CONTENTS.values() else "unknown_column", table, tables[table])
        return {table: self._table(table, tables[table], purpose) for table in CONTENTS.values() if table in tables and table in known}

    def _table(self, table: str, rows: Any, purpose: str) -> dict[str, Row]:
        if not isinstance(rows, list):
            raise _RefusedError("damaged")
        usual = not self.dirty and _are_usual(purpose, table, rows)
        read = {str(row["id"]): row for row in (rows if usual else (self._row(table, _mapping(row), purpose) for row in rows))}
        if len(read) != len(rows):  # an id stands twice
            raise _RefusedError("damaged")
        return read

    def _row(self, table: str, row: Mapping[str, Any], purpose: str) -> Row:
        if "id" not in row:
            raise _RefusedError("damaged")
        columns, carried = columns_of(table), _carried(purpose, table)
        plain = _NONE if self.dirty else _plain(purpose, table)
        read: Row = {}
        for name, value in row.items():
            if name in plain and type(value) is str:
                read[name] = value
            elif name in carried:
                read[name] = self._value(table, columns[name], value)
            else:
                self._say("not_carried" if name in columns else "unknown_column", f"{table}.{name}", value)
        return read if tuple(read) == CARRIED[purpose][table] else {name: read[name] for name in columns if name in read}

    def _value(self, table: str, column: Column, value: Any) -> Value:
        if value is None and column.optional:
            return None
        if column.type != "string":
            return _number(column, value)
        if type(value) is not str:
            raise _RefusedError("damaged")
        if column.name == "id" or column.refers:
            return _id(value)
        return self._string(table, column, value)

    def _string(self, table: str, column: Column, value: str) -> str:
        text = self._clean(value) if self.dirty else value
        key = (table, column.name)
        if key in NAMES and not _NAME.fullmatch(text):
            raise _RefusedError("damaged")
        if key in _CHOICES and text not in _allowed(_CHOICES[key]):
            self._say("unknown_value", f"{table}.{column.name}", text)
            return "internal" if column.name == "visibility" else str(column.default)
        return re.split(r"[/\\]", text)[-1] if column.name == "file_name" else text

    def _clean(self, value: str) -> str:
        text = permitted(value)
        if text != value and Remark("control", "") not in self.remarks:
            self.remarks.append(Remark("control", ""))
        return text

    def _say(self, kind: str, name: str, value: Any) -> None:
        if value not in ("", None, [], {}):
            if len(self.remarks) == _REMARKS:
                raise _RefusedError("too_large")
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            self.remarks.append(Remark(kind, permitted(f"{name}: {text}")[:_REMARK]))


_KEYS = {"format", "format_version", "purpose", "revision", "based_on", "prepared_by", "exported_at", "session", "rows"}


_NONE: frozenset[str] = frozenset()
_TEXT, _WHOLE, _DECIMAL = frozenset({str}), frozenset({int}), frozenset({float})


def _are_usual(purpose: str, table: str, rows: list[Any]) -> bool:
    """Tell whether rows can stay as they are, as nearly all can: each has every column in its place, and every value is one we write.

    A column is looked at through all rows at once. Where anything is unusual, the rows are read one by one.
    """
    if set(map(type, rows)) != {dict} or set(map(tuple, rows)) != {CARRIED[purpose][table]}:
        return False
    plain, columns = _plain(purpose, table), columns_of(table)
    texts = map(itemgetter(*plain), rows) if len(plain) > 1 else ()
    return _TEXT.issuperset(map(type, chain.from_iterable(texts))) and all(
        _is_usual(table, columns[name], list(map(itemgetter(name), rows)))
        for name in CARRIED[purpose][table]
        if name not in plain or len(plain) == 1
    )


def _is_usual(table: str, column: Column, values: list[Any]) -> bool:
    if column.optional:
        values = [value for value in values if value is not None]
    kinds = set(map(type, values))
    if column.type == "string":
        return kinds <= _TEXT and _is_usual_text(table, column, values)
    if not kinds <= (_DECIMAL if column.type == "number" else _WHOLE):
        return False
    return not values or (column.lowest <= min(values) and max(values) <= column.highest)


def _is_usual_text(table: str, column: Column, values: list[str]) -> bool:
    if column.name == "id" or column.refers:
        return all(map(_ID.fullmatch, values))
    choices = _CHOICES.get((table, column.name))
    if choices is not None:
        return _allowed(choices).issuperset(values)
    return column.name in _plain(COLLEAGUE, table)


@cache
def _plain(purpose: str, table: str) -> frozenset[str]:
    """Return the columns that hold any text at all: most of a file, read without further ado."""
    found = (column for column in columns_of(table).values() if column.type == "string" and not column.optional and not column.refers)
    special = {"id", "file_name"} | {name for place, name in [*NAMES, *_CHOICES] if place == table}
    return frozenset(column.name for column in found if column.name not in special) & _carried(purpose, table)


@cache
def _carried(purpose: str, table: str) -> frozenset[str]:
    return frozenset(CARRIED[purpose][table])


@cache
def _allowed(choices: str) -> frozenset[str]:
    return frozenset(load_words("sv").choices(choices) if choices else LANGUAGES)


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _RefusedError("damaged")
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise _RefusedError("damaged")
    return permitted(value)


def _id(value: Any) -> str:
    if type(value) is not str or not _ID.fullmatch(value):
        raise _RefusedError("damaged")
    return value


def _count(value: Any) -> int:
    if type(value) is float and value.is_integer():
        value = int(value)
    if type(value) is not int or not 0 <= value <= COUNT_LIMIT:
        raise _RefusedError("damaged")
    return value


def _number(column: Column, value: Any) -> int | float:
    if type(value) not in (int, float) or not column.lowest <= value <= column.highest:  # NaN lies nowhere
        raise _RefusedError("damaged")
    if column.type == "number":
        return float(value)
    if value != int(value):
        raise _RefusedError("damaged")
    return int(value)


def _lineage(value: Any) -> tuple[Mark, ...]:
    if not isinstance(value, list):
        raise _RefusedError("damaged")
    marks = (_mapping(mark) for mark in value[:_LINEAGE])
    return tuple(Mark(_id(mark.get("mark")), _count(mark.get("revision", 0))) for mark in marks)


def _preparer(value: Mapping[str, Any]) -> Preparer:
    return Preparer(_text(value.get("role", "")), _text(value.get("organisation", "")))


def _check_whole(rows: Mapping[str, Mapping[str, Row]]) -> None:
    """Refuse what points at a row that is not there, and needs that stand under themselves or deeper than anyone wrote."""
    for table, kept in rows.items():
        refers = [column for column in columns_of(table).values() if column.refers]
        for row in kept.values():
            for column in refers:
                target = row.get(column.name) if column.optional else row.get(column.name, "")
                if target is not None and target not in rows.get(column.refers, {}):
                    raise _RefusedError("damaged")
    parents = {key: row.get("parent") for key, row in rows.get("need", {}).items()}
    if cycles(parents) or deepest(parents) > _LEVELS:
        raise _RefusedError("damaged")
