"""What of each row can be searched, and how the search index follows an edit. Must not know how searching is done.

`search_row` holds a row's text: title, body, who is responsible, the stems of the words where they differ from the words, and its
facets (session, table, kind, status) as words that nobody can type, so that filters are part of the search itself. Triggers keep
the FTS5 index equal to it. `search_word` holds every word that has been seen, to find words inside compounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from . import search_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from snabbdialog.model import Change, Row


@dataclass(frozen=True)
class Prose:
    """The columns of a table that are searched, by what they are, and the step of the walk where they are shown."""

    step: str
    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    kind: str = ""
    status: str = ""

    @property
    def columns(self) -> frozenset[str]:
        """Every column that counts."""
        return frozenset({*self.title, *self.body, *self.who, self.kind, self.status} - {""})


# Tables without prose of their own stay out.
SEARCHED: Mapping[str, Prose] = {
    "session": Prose(
        "prepare",
        title=("title", "region"),
        body=(
            "other_regions", "purpose", "place", "reference", "network", "structures", "capacity", "maturity", "anchoring_evidence",
            "leadership_evidence", "agreed_how", "backing", "results_short", "results_long", "sustainability_social",
            "sustainability_economic", "sustainability_environmental", "distribution", "attachments",
        ),
    ),
    "participant": Prose("prepare", title=("name",), body=("organisation", "role", "email")),
    "actor": Prose("prepare", title=("name",), body=("role", "regions", "country", "note"), kind="kind"),
    "agenda_item": Prose("prepare", title=("title",)),
    "source": Prose("prepare", title=("title",), body=("reference", "file_name", "prepared_by", "note"), kind="kind"),
    "need": Prose(
        "needs", title=("title",), body=("text", "evidence", "tags", "addressee", "raised_by"), kind="level", status="status"
    ),
    "condition": Prose("needs", title=("title",), body=("value", "origin", "note"), kind="kind"),
    "strategy": Prose(
        "strategies",
        title=("name",),
        body=(
            "reference", "owner", "areas", "passage", "actors", "money", "appropriation", "recipient", "partners", "requirement",
            "note",
        ),
        kind="layer",
    ),
    "link": Prose("strategies", body=("reason", "passage"), kind="kind"),
    "focus_area": Prose("focus", title=("title",), body=("text", "anchoring", "support", "priority", "s3_area", "tags", "reasons")),
    "entry": Prose(
        "dialogue",
        body=("text", "question", "evidence", "funding_path", "tags", "state_aid_note"),
        who=("who", "decided_by"),
        kind="kind",
        status="status",
    ),
    "funding": Prose(
        "dialogue", title=("financier",), body=("appropriation", "conditions", "state_aid_note", "note"), kind="kind"
    ),
}  # fmt: skip

Place = tuple[str, str, str]  # session, table and id of a row

# A facet begins with a character of the private use area, which FTS5 takes for a letter and no keyboard has.
SESSION, TABLE, KIND, STATUS = "\ue000", "\ue001", "\ue002", "\ue003"


class _Letters(dict[int, str]):
    """Small ASCII letters and digits as they are, every other character as one of the private use area."""

    def __missing__(self, key: int) -> str:
        letter = chr(key)
        self[key] = letter if letter.isascii() and (letter.islower() or letter.isdigit()) else chr(0xE100 + key % 0x1700)
        return self[key]


_ONE_WORD = _Letters()
_AT_ONCE = 500  # rows in one statement, well below SQLite's number of parameters
_SAID = ("session", "kind", "title", "body", "who", "stems", "facets")  # what may differ once a row has its place in the index


def follow(connection: sqlite3.Connection, written: Iterable[tuple[str, Change]], known: set[str]) -> None:
    """Bring the search index up to changes that have been written, each with its session, in their order.

    `known` holds runs of letters whose words are in `search_word` already.
    """
    gone: list[tuple[str, str]] = []
    there: dict[tuple[str, str], tuple[str, Row | None]] = {}
    for session, change in written:
        place = change.id, change.table
        if change.table not in SEARCHED:
            continue
        if change.after is None:
            there.pop(place, None)
            gone.append(place)
        elif change.before is None:
            there[place] = session, change.after
        elif not _columns(change.table).isdisjoint(change.after):
            there[place] = session, None
    connection.executemany("delete from search_row where row = ? and tbl = ?", gone)
    put_all(
        connection,
        [((session, table, id), row or _read(connection, table, id)) for (id, table), (session, row) in there.items()],
        known=known,
    )


def put_all(connection: sqlite3.Connection, rows: Iterable[tuple[Place, Row]], *, known: set[str]) -> None:
    """Write rows into the index, many in one statement: FTS5 writes what it has gathered to the file before each statement."""
    found: list[tuple[str, ...]] = []
    new: set[str] = set()
    for place, row in rows:
        texts, runs = searched(place[0], place[1], row)
        found.append((*place, *texts))
        new |= runs
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        connection.execute(_upsert(len(part)), [*chain.from_iterable(part)])
    remember(connection, new - known)
    known |= new


def searched(session: str, table: str, row: Row) -> tuple[tuple[str, str, str, str, str, str], set[str]]:
    """Return kind, title, body, who, stems and facets of a row, and the runs of letters that its words stand in."""
    prose = SEARCHED[table]
    title, body, who = _joined(row, prose.title, " · "), _joined(row, prose.body, " · "), _joined(row, prose.who, ", ")
    runs = search_words.runs(f"{title}\n{body}\n{who}")
    kind = str(row.get(prose.kind) or "")
    facets = (facet(SESSION, session), facet(TABLE, table), facet(KIND, kind), facet(STATUS, row.get(prose.status)))
    return (kind, title, body, who, " ".join(sorted(search_words.other_stems(runs))), " ".join(filter(None, facets))), runs


@lru_cache(maxsize=1_024)
def facet(sort: str, value: object) -> str:
    """Return the word that stands for a value in the index; nothing for nothing."""
    return sort + str(value).translate(_ONE_WORD) if value else ""


def remember(connection: sqlite3.Connection, runs: Iterable[str]) -> None:
    """Add the words of runs of letters to those that have been seen."""
    new = sorted(search_words.words_of(runs))
    connection.executemany("insert or ignore into search_word values (?, ?)", [(word, search_words.fold(word)) for word in new])


@lru_cache(maxsize=8)
def _upsert(rows: int) -> str:
    marks = ", ".join(["(?, ?, ?, ?, ?, ?, ?, ?, ?)"] * rows)
    sets = ", ".join(f"{column} = excluded.{column}" for column in _SAID)
    old, new = (", ".join(f"{which}.{column}" for column in _SAID) for which in ("search_row", "excluded"))
    return (
        f"insert into search_row (session, tbl, row, kind, title, body, who, stems, facets) values {marks}"  # noqa: S608 (constants)
        f" on conflict (row, tbl) do update set {sets} where ({old}) is not ({new})"
    )


def _joined(row: Row, columns: Iterable[str], separator: str) -> str:
    return search_words.plain(separator.join(map(str, filter(None, map(row.get, columns)))))


@cache
def _columns(table: str) -> frozenset[str]:
    return SEARCHED[table].columns


def _read(connection: sqlite3.Connection, table: str, id: str) -> Row:
    sql, names = _reading(table)
    return dict(zip(names, connection.execute(sql, (id,)).fetchone(), strict=True))


@cache
def _reading(table: str) -> tuple[str, tuple[str, ...]]:
    names = tuple(sorted(_columns(table)))
    return f"select {', '.join(names)} from {table} where id = ?", names  # noqa: S608 (names from SEARCHED alone)
