"""The text of a document as lines with places and what the file itself said about each; what every reader gives and every rule takes.

Must not know any file format, nor what the text is about.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

MAX_LINES = 60_000
MAX_LINE = 20_000  # characters
MAX_CHARACTERS = 6_000_000

_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_NOT_TEXT = re.compile("[^\t\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_ODD = re.compile("[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u26ff\u2700-\u27bf]|  ")
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: page from 1, and line from 1 counted through the whole extracted text."""

    page: int
    line: int


class Line(NamedTuple):
    """One line of text; `level`, `marker`, `lead`, `cells` and `size` are what the file said, empty where it said nothing.

    `level` is the heading level from 1, `marker` a list marker, `depth` how deep the list stands, `lead` how many characters at the
    start are bold, `cells` the cells of a table row, `size` the type size in points, `hangs` that it stands indented right below its list
    item. A tuple, for there are sixty thousand of them.
    """

    page: int
    number: int
    text: str
    level: int = 0
    marker: str = ""
    depth: int = 0
    lead: int = 0
    cells: tuple[str, ...] = ()
    size: float = 0.0
    hangs: bool = False

    @property
    def place(self) -> Place:
        """Return where the line stands."""
        return Place(self.page, self.number)


@dataclass(frozen=True)
class Text:
    """A document's lines; `wrapped` says whether one paragraph may lie over several lines; `warnings` are codes."""

    lines: tuple[Line, ...]
    pages: int
    title: str = ""
    wrapped: bool = True
    warnings: tuple[str, ...] = ()


def clean(text: str) -> str:
    """Return the text composed (NFC), every kind of space as one plain space, without what is no text."""
    if not _ODD.search(text):
        return text.strip()
    text = unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")
    return _SPACES.sub(" ", _NOT_TEXT.sub("", text)).strip()


def is_full(lines: int, characters: int) -> bool:
    """Tell whether a reader must stop: the text has grown past what is read of one document."""
    return lines >= MAX_LINES or characters >= MAX_CHARACTERS
