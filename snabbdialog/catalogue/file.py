"""How a catalogue file is read: TOML, or a list of strategies as CSV, with limits, and every fault told with its line.

Must not know what a strategy or a region consists of; entries.py asks for it value by value.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from snabbdialog.errors import CatalogueBroken
from snabbdialog.text import clean
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BYTES = 4_194_304  # of a file
ROWS = 5_000  # of a list
LETTERS = 20_000  # of a text
PASSAGES = 2_000  # of a strategy
LARGEST = 10**15  # of a number; longer ones Python refuses to write
TABLES = ("strategy", "region", "actor", "recommendation", "theme")
LISTS = ("areas", "passages", "themes")  # what holds several values, apart by | in CSV
MODES = ("extend", "replace")
_ID = re.compile(r"[\w.:-]{1,60}")
_AT = re.compile(r"\(at line (\d+), column \d+\)")


class RowError(Exception):
    """What is wrong with a row: the reason's key in words under `catalogue.broken`, the name it stands at, and facts."""

    def __init__(self, reason: str, name: str = "", **facts: object) -> None:
        super().__init__(reason, name)
        self.reason, self.name, self.facts = reason, name, facts


@dataclass(frozen=True)
class Row:
    """One row of a list, in one language. Each method returns what stands under a name, or raises `RowError`."""

    line: int
    values: Mapping[str, Any]
    language: str

    def only(self, names: frozenset[str]) -> None:
        """Refuse every name but these: a slip of the pen would else change nothing, unseen."""
        for name in self.values:
            if name not in names:
                raise RowError("unknown", name)

    def id(self, name: str) -> str:
        """Return an identifier that must be there: letters, digits, `.`, `:`, `-` and `_`, at most 60."""
        value = self.must(name)
        if not _ID.fullmatch(value):
            raise RowError("id", name)
        return value

    def must(self, name: str) -> str:
        """Return a text that must be there and not be empty."""
        value = self.text(name)
        if not value:
            raise RowError("missing", name)
        return value

    def text(self, name: str) -> str:
        """Return a text, in this language where there are several; nothing when it is not there."""
        return self._text(self.values.get(name, ""), name)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts without the empty ones."""
        return tuple(text for value in self._list(name) if (text := self._text(value, name)))

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of a list; a text alone stands for a row with that `text`."""
        for value in self._list(name):
            is_row = isinstance(value, dict) and ("text" in value or "name" in value)
            yield Row(self.line, value if is_row else {"text": value}, self.language)

    def among(self, name: str, known: tuple[str, ...], default: str = "") -> str:
        """Return one of the known values, or the default when nothing stands there."""
        value = self.text(name) or default
        if value and value not in known:
            raise RowError("choice", name, known=", ".join(known))
        return value

    def date(self, name: str) -> str:
        """Return a date as ISO 8601, or nothing."""
        value = self.text(name)
        try:
            return value and date.fromisoformat(value).isoformat()
        except ValueError:
            raise RowError("date", name) from None

    def _list(self, name: str) -> list[Any]:
        value = self.values.get(name, [])
        if isinstance(value, dict):
            value = value.get(self.language) or next(iter(value.values()), [])
        if not isinstance(value, list):
            raise RowError("list", name)
        if len(value) > PASSAGES:
            raise RowError("long_list", name, limit=PASSAGES)
        return value

    def _text(self, value: Any, name: str) -> str:
        if isinstance(value, dict):
            value = value.get(self.language) or value.get("sv") or value.get("en") or ""
        if not isinstance(value, (str, int, date)) or isinstance(value, bool) or (isinstance(value, int) and abs(value) > LARGEST):
            raise RowError("text", name)
        text = clean(str(value)).strip()
        if len(text) > LETTERS:
            raise RowError("long_text", name, limit=LETTERS)
        return text


@dataclass(frozen=True)
class File:
    """A catalogue file as it was read: its lists of rows, and whether they extend or replace what was there."""

    path: Path
    mode: str = "extend"
    tables: Mapping[str, list[Row]] = field(default_factory=dict)

    def broken(self, fault: RowError, *, line: int, language: str) -> CatalogueBroken:
        """Return the fault as a user is told it: path, line and reason in words."""
        reason = load_words(language)(f"catalogue.broken.{fault.reason}", name=fault.name, **fault.facts)
        return CatalogueBroken(path=self.path, line=line, reason=reason)


def read_file(path: Path, language: str) -> File:
    """Read a catalogue file, `.csv` as a list of strategies, anything else as TOML. Raises CatalogueBroken."""
    blank = File(path)
    try:
        text = _read(path)
        is_csv = path.suffix.lower() == ".csv"
        mode, tables = (MODES[0], {"strategy": _csv_rows(text, language)}) if is_csv else _toml_rows(text, language)
        if mode == MODES[0] and not any(tables.values()):
            raise RowError("no_rows", line=1)
    except RowError as fault:
        raise blank.broken(fault, line=int(str(fault.facts.pop("line", 0))), language=language) from None
    return File(path, mode, tables)


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(BYTES + 1)
    except OSError:
        raise RowError("unreadable") from None
    if len(raw) > BYTES:
        raise RowError("large", limit=BYTES // 1_048_576)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise RowError("utf8", line=raw[: fault.start].count(b"\n") + 1) from None


def _toml_rows(text: str, language: str) -> tuple[str, dict[str, list[Row]]]:
    try:
        contents = tomllib.loads(text)
    except (ValueError, RecursionError) as fault:  # a number of thousands of digits is a plain ValueError
        raise RowError("toml", line=_line_of(fault, text)) from None
    mode = contents.pop("mode", MODES[0])
    if mode not in MODES:
        raise RowError("choice", "mode", known=", ".join(MODES))
    for name in contents:
        if name not in TABLES:
            raise RowError("unknown", name)
    return mode, {name: _rows(name, value, text, language) for name, value in contents.items()}


def _line_of(fault: Exception, text: str) -> int:
    found = _AT.search(str(fault))
    at_end = text.count("\n") + 1 if "end of document" in str(fault) else 0
    return int(found[1]) if found else at_end


def _rows(name: str, values: Any, text: str, language: str) -> list[Row]:
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise RowError("list", name)
    if len(values) > ROWS:
        raise RowError("long_list", name, limit=ROWS)
    header = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]
    lines += [0] * (len(values) - len(lines))
    return [Row(line, value, language) for line, value in zip(lines, values, strict=False)]


def _csv_rows(text: str, language: str) -> list[Row]:
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        rows = [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error:
        raise RowError("csv", line=reader.line_num) from None
    if len(rows) > ROWS:
        raise RowError("long_list", "strategy", limit=ROWS)
    return [Row(line, _cells(names, cells, line), language) for line, cells in rows]


def _cells(names: list[str], cells: list[str], line: int) -> dict[str, Any]:
    if len(cells) > len(names):
        raise RowError("columns", line=line)
    values: dict[str, Any] = dict(zip(names, cells, strict=False))
    return {name: value.split("|") if name in LISTS else value for name, value in values.items() if value.strip()}
