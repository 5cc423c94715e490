"""Searching every session that is not in the bin: what holds the words, where it stands, and which letters answered.

First the words as they are typed and their other forms; when hits are few, words inside compounds; when there are none, the same
without rings and dots. Must not know the screen, nor how the index is kept.
"""

from __future__ import annotations

from collections.abc import Iterator  # noqa: TC003
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, Any

from . import query, search_words
from .index import KIND, SEARCHED, SESSION, STATUS, TABLE, facet

if TYPE_CHECKING:
    import sqlite3

    from .query import Term, Wanted

FEW = 10  # hits; with fewer, compounds are looked into
SHORTEST = 3  # letters of a word that is looked for inside others
RANKED = 50_000  # hits, the newest, that are ranked
EXPANDED = 300  # words, the shortest first, that one word may stand for
BEFORE, LENGTH = 48, 180  # characters of a snippet: before the first mark, and in all
_WEIGHTS = "4.0, 2.0, 2.0, 1.0, 0.0"  # title, body, who, stems, facets: the word itself above its stem
_CLOSED = ("done", "dropped")
_AT_ONCE = 500  # rows that are read in one statement
NOTHING = '"\ue0ff"'  # a word that no row holds


@dataclass(frozen=True)
class Filter:
    """What a search keeps to; an empty value keeps to nothing. `kind` is an entry's kind or a need's level.

    `who` is the beginnings of names; `open` leaves out what is done or dropped. With a filter, no words at all means everything.
    """

    session: str = ""
    region: str = ""
    table: str = ""
    kind: str = ""
    status: str = ""
    who: str = ""
    open: bool = False


@dataclass(frozen=True)
class Hit:
    """One row that holds the words. `kind` as in Filter; `marks` is where in the snippet the words stand."""

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
    """Return what holds all the words: newest first and by the beginnings of words, or ranked and by whole words."""
    kept_to = _narrowing(connection, filter)
    found: dict[int, Wanted] = {}
    for wanted in _attempts(connection, words, ranked=ranked, found=found):
        expression = _within(wanted.expression, kept_to)
        if expression:
            find = _most_apt if ranked and wanted.expression and not found else _newest
            for row in find(connection, expression, limit):
                found.setdefault(row, wanted)
    return list(_hits(connection, dict(islice(found.items(), limit))))


def _attempts(connection: sqlite3.Connection, words: str, *, ranked: bool, found: dict[int, Wanted]) -> Iterator[Wanted]:
    """Yield one way to search after another; `found` fills while they are tried."""
    looked_for = query.terms(words)
    yield query.as_typed(looked_for, typing=not ranked)
    if looked_for and len(found) < FEW:
        yield _inside(connection, looked_for, "word")
    if looked_for and not found:
        yield _inside(connection, looked_for, "folded")


def _inside(connection: sqlite3.Connection, looked_for: list[Term], column: str) -> Wanted:
    """Return the search for words that hold the words: «forskning» in «klimatforskningen»."""
    known = {term.words[0]: _holding(connection, term.words[0], column) for term in looked_for if not term.whole}
    return query.by_words(looked_for, known)


def _holding(connection: sqlite3.Connection, word: str, column: str) -> list[str]:
    wanted = search_words.fold(word) if column == "folded" else word
    test = "instr({0}, ?)" if len(word) >= SHORTEST else "{0} = ?"
    sql = f"select word from search_word where {test.format(column)} order by length(word) limit {EXPANDED}"  # noqa: S608
    return [found for (found,) in connection.execute(sql, (wanted,))] or [word]


def _within(expression: str, kept_to: tuple[list[str], list[str]]) -> str:
    """Return the expression inside what is kept to and outside what is left out; empty when nothing is asked for."""
    inside, outside = kept_to
    positive = " AND ".join([*([f"({expression})"] if expression else []), *inside])
    return f"({positive}) NOT ({' OR '.join(outside)})" if positive and outside else positive


def _narrowing(connection: sqlite3.Connection, filter: Filter) -> tuple[list[str], list[str]]:
    """Return the expressions that must hold and those that must not."""
    facets = ((SESSION, filter.session), (TABLE, filter.table), (KIND, filter.kind), (STATUS, filter.status))
    inside = [f'"{word}"' for sort, value in facets if (word := facet(sort, value))]
    if filter.who:
        inside.append(_of(filter.who))
    if filter.region:
        inside.append(_in_region(connection, filter.region))
    outside = [f'"{facet(SESSION, session)}"' for (session,) in connection.execute("select id from session where binned_at != ''")]
    if filter.open:
        inside.append(f'"{facet(TABLE, "entry")}"')
        outside.extend(f'"{facet(STATUS, status)}"' for status in _CLOSED)
    return inside, outside


def _of(who: str) -> str:
    return f"who : ({query.beginning(search_words.words(search_words.plain(who))) or NOTHING})"


def _in_region(connection: sqlite3.Connection, region: str) -> str:
    region = region.encode("utf-8", "ignore").decode()  # half a character, which SQLite would not take
    rows = connection.execute(
        "select id from session where region = ? or instr(char(10) || other_regions || char(10), char(10) || ? || char(10))",
        (region, region),
    )
    there = [f'"{facet(SESSION, session)}"' for (session,) in rows]
    return f"({' OR '.join(there) or NOTHING})"


def _newest(connection: sqlite3.Connection, expression: str, limit: int, after: int = 0) -> list[int]:
    sql = "select rowid from search where search match ? order by rowid desc limit ? offset ?"
    return [row for (row,) in connection.execute(sql, (expression, limit, after))]


def _most_apt(connection: sqlite3.Connection, expression: str, limit: int) -> list[int]:
    """Return the most apt of the newest hits. To rank takes as long as there are hits, so a word that stands everywhere is bounded."""
    bound = _newest(connection, expression, 1, RANKED) or [0]
    sql = f"select rowid from search where search match ? and rowid >= ? order by bm25(search, {_WEIGHTS}) limit ?"  # noqa: S608
    return [row for (row,) in connection.execute(sql, (expression, *bound, limit))]


def _hits(connection: sqlite3.Connection, found: dict[int, Wanted]) -> Iterator[Hit]:
    """Yield the rows as hits, in their order; a row that is no longer there, or is none of ours, is left out."""
    ids = list(found)
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        rows = {row[0]: row for row in connection.execute(_reading(len(part)), part)}
        yield from (_hit(rows[id], found[id]) for id in part if id in rows and rows[id][2] in SEARCHED)


def _hit(row: tuple[Any, ...], wanted: Wanted) -> Hit:
    _, session, table, key, kind, title, region, date, *texts = row
    snippet, marks = _snippet(" · ".join(filter(None, texts)).replace("\n", " "), wanted)
    return Hit(session, table, key, kind, SEARCHED[table].step, title, region, date, snippet, marks)


@lru_cache(maxsize=8)
def _reading(rows: int) -> str:
    return (
        "select r.id, r.session, r.tbl, r.row, r.kind, s.title, s.region, s.date, r.title, r.body, r.who"  # noqa: S608 (marks alone)
        f" from search_row r join session s on s.id = r.session where r.id in ({', '.join('?' * rows)})"
    )


def _snippet(text: str, wanted: Wanted) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the part of a text around the first mark, and the marks in it."""
    marks = wanted.marks(text)
    first = next(marks, (0, 0))
    start = max(0, first[0] - BEFORE) if len(text) > LENGTH else 0
    if start:
        start = text.find(" ", start, first[0]) + 1 or start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), first[1], start + LENGTH // 2)
    lead, tail = "…" if start else "", "…" if end < len(text) else ""
    shift = len(lead) - start
    inside = takewhile(lambda mark: mark[1] <= end, chain([first] if first[1] else [], marks))
    return f"{lead}{text[start:end]}{tail}", tuple((a + shift, b + shift) for a, b in inside)
