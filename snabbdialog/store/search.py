"""Searching all sessions. Must not know the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True)
class Filter:
    """What a search keeps to; an empty value keeps to nothing."""

    session: str = ""
    region: str = ""
    kind: str = ""
    who: str = ""
    status: str = ""


@dataclass(frozen=True)
class Hit:
    """One row that holds the words."""

    session: str
    table: str
    id: str
    kind: str
    step: str
    title_of_session: str
    region: str
    date: str
    snippet: str
    marks: tuple[tuple[int, int], ...]


def search(connection: sqlite3.Connection, words: str, *, ranked: bool, limit: int, filter: Filter) -> list[Hit]:
    """Return the hits."""
    raise NotImplementedError
