"""How a method file is read: TOML with limits, one file building on another, and a fault with its line for whatever is wrong.

Must not know what a method consists of; method.py asks for it part by part.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from .errors import MethodBroken
from .words import LANGUAGES, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sized
    from pathlib import Path

BYTES = 262_144  # of a file
LETTERS = 2_000  # of a text
ROWS = 60  # of a list or table
JOINED = ("steps", "questions")  # what a file that extends another may change in part
_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_HEADER = re.compile(r"\s*\[+\s*([^\[\]]+?)\s*\]+\s*(?:#.*)?")
_KEY = re.compile(r"\s*([\w\-.\"']+)\s*=")
_AT = re.compile(r"\(at line (\d+), column \d+\)")

Way = tuple[str, ...]


class MethodError(Exception):
    """What is wrong with a file: the reason's key in words under `method`, its facts, and where (a way of names, or a line)."""

    def __init__(self, reason: str, way: Way = (), *, line: int = 0, **facts: object) -> None:
        super().__init__(reason, way)
        self.reason, self.way, self.line, self.facts = reason, way, line, facts


@dataclass(frozen=True)
class File:
    """A method file: its text, and its contents together with those it builds on."""

    path: Path
    text: str = ""
    contents: Mapping[str, Any] = field(default_factory=dict)

    def part(self, language: str) -> Part:
        """Return the whole contents, to be read in one language."""
        return Part(self.contents, (), language)

    def broken(self, fault: MethodError, language: str) -> MethodBroken:
        """Return the fault as a user is told it: path, line and reason in words."""
        facts = {"name": ".".join(fault.way), **fault.facts}
        line = fault.line or line_of(self.text, fault.way)
        return MethodBroken(path=self.path, line=line, reason=load_words(language)(f"method.{fault.reason}", **facts))


@dataclass(frozen=True)
class Part:
    """A table of a file, with the way to it. Each method returns what stands under a name, or raises `MethodError`."""

    contents: Mapping[str, Any]
    way: Way
    language: str

    def __getitem__(self, name: str) -> Part:
        """Return the table that must stand there."""
        return Part(self._table(name, self._must(name)), (*self.way, name), self.language)

    def only(self, *names: str) -> None:
        """Refuse every name but these: a slip of the pen would else change nothing, unseen."""
        for name in self.contents:
            if name not in names:
                raise MethodError("unknown", (*self.way, name))

    def id(self, name: str) -> str:
        """Return an id: a letter a–z, then letters, digits, hyphens and underscores."""
        value = self._must(name)
        if not isinstance(value, str) or not _ID.fullmatch(value):
            raise MethodError("id", (*self.way, name))
        return value

    def text(self, name: str, default: str | None = None) -> str:
        """Return the text in the language asked for; it must stand in every language."""
        if default is not None and name not in self.contents:
            return default
        return self._text(self._must(name), (*self.way, name))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty when none is given."""
        way = (*self.way, name)
        return tuple(self._text(value, way) for value in self._list(name))

    def among(self, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of words, each one of those known, none twice; empty when none is given."""
        values = self._list(name)
        if any(value not in known for value in values) or len(set(values)) < len(values):
            raise MethodError("choice", (*self.way, name), known=", ".join(known))
        return tuple(values)

    def number(self, name: str, limit: int) -> int:
        """Return a whole number from 1 to the limit."""
        value = self._must(name)
        if type(value) is not int or not 1 <= value <= limit:
            raise MethodError("number", (*self.way, name), limit=limit)
        return value

    def rows(self, name: str) -> Iterator[tuple[str, Part]]:
        """Yield the tables under a name with their ids, in the order of the file; none when it is not there."""
        table = self._table(name, self.contents.get(name, {}))
        for key, row in table.items():
            way = (*self.way, name, key)
            if not _ID.fullmatch(key):
                raise MethodError("id", way)
            if not isinstance(row, dict):
                raise MethodError("table", way)
            yield key, Part(row, way, self.language)

    def _must(self, name: str) -> Any:
        if name not in self.contents:
            raise MethodError("missing", (*self.way, name))
        return self.contents[name]

    def _table(self, name: str, value: Any) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise MethodError("table", (*self.way, name))
        self._limit(name, value)
        return value

    def _list(self, name: str) -> list[Any]:
        value = self.contents.get(name, [])
        if not isinstance(value, list):
            raise MethodError("list", (*self.way, name))
        self._limit(name, value)
        return value

    def _limit(self, name: str, value: Sized) -> None:
        if len(value) > ROWS:
            raise MethodError("long_list", (*self.way, name), limit=ROWS)

    def _text(self, value: Any, way: Way) -> str:
        if not isinstance(value, dict) or set(value) != set(LANGUAGES):
            raise MethodError("languages", way)
        if not all(isinstance(text, str) and text.strip() for text in value.values()):
            raise MethodError("languages", way)
        if max(map(len, value.values())) > LETTERS:
            raise MethodError("long_text", way, limit=LETTERS)
        return str(value[self.language]).strip()


def read_files(folder: Path, own: Path | None) -> tuple[list[File], list[tuple[File, MethodError]]]:
    """Return the files of both folders, those of `own` last, and the files that could not be read, each with its fault."""
    read: list[File] = []
    faults: list[tuple[File, MethodError]] = []
    for path in [path for place in (folder, own) if place for path in sorted(place.glob("*.toml"))]:
        try:
            read.append(_read(path))
        except MethodError as fault:
            faults.append((File(path), fault))
    found = []
    for file in read:
        try:
            _alone(file, read)
            found.append(_together(file, read))
        except MethodError as fault:
            faults.append((file, fault))
    return found, faults


def line_of(text: str, way: Way) -> int:
    """Return the line of a TOML text where the way leads, or as near as it gets; 1 when nothing of it is there."""
    best, depth = 1, 0
    section: Way = ()
    for number, line in enumerate(text.splitlines(), 1):
        here: Way = ()
        if header := _HEADER.fullmatch(line):
            here = section = _names(header[1])
        elif key := _KEY.match(line):
            here = (*section, *_names(key[1]))
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, way, strict=False)))
        if shared > depth:
            best, depth = number, shared
    return best


def _names(dotted: str) -> Way:
    return tuple(name.strip(" \t\"'") for name in dotted.split("."))


def _read(path: Path) -> File:
    try:
        with path.open("rb") as stream:
            data = stream.read(BYTES + 1)
    except OSError as error:
        raise MethodError("unreadable") from error
    if len(data) > BYTES:
        raise MethodError("large", limit=BYTES // 1024)
    return File(path, *_parsed(data))


def _parsed(data: bytes) -> tuple[str, dict[str, Any]]:
    """Return text and contents. tomllib tells the line in its sentence only; «at end of document» has none."""
    try:
        text = data.decode("utf-8-sig")
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise MethodError("utf8", line=data.count(b"\n", 0, error.start) + 1) from error
    except (ValueError, RecursionError) as error:
        at = _AT.search(str(error))
        raise MethodError("toml", line=int(at[1]) if at else data.count(b"\n") + 1) from error


def _alone(file: File, read: list[File]) -> None:
    """Refuse an id that an earlier file of the same folder has."""
    for other in read[: read.index(file)]:
        if other.path.parent == file.path.parent and other.contents.get("id") == file.contents.get("id"):
            raise MethodError("taken", ("id",), other=other.path.name)


def _together(file: File, read: list[File]) -> File:
    """Return the file on top of the one it extends: what it says replaces, but for steps and questions, which are joined."""
    if "extends" not in file.contents:
        return file
    name = file.contents["extends"]
    base = next((f.contents for f in read if f.contents.get("id") == name and "extends" not in f.contents), None)
    if base is None:
        raise MethodError("base", ("extends",))
    joined = {name: _joined(base.get(name), file.contents[name]) for name in JOINED if name in file.contents}
    return replace(file, contents={**base, **file.contents, **joined})


def _joined(base: Any, over: Any) -> Any:
    """Return `over` on top of `base`, tables within tables."""
    if not isinstance(base, dict) or not isinstance(over, dict) or "sv" in over:
        return over
    return {**base, **{name: _joined(base.get(name), value) for name, value in over.items()}}
