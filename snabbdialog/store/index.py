"""What of each row can be searched, and how the search index follows an edit. Must not know how searching is done.

`search_row` holds the text of a row, its title apart from its body, and the stems of its words where they differ from the
words. Triggers keep the FTS5 index equal to it. `search_word` holds every word that has been seen, for words inside compounds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from . import stems

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from snabbdialog.model import Change, Row

# Table: the columns that make the title, and those that make the body. Tables without prose stay out.
SEARCHED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "session": (
        ("title", "region"),
        ("other_regions", "purpose", "place", "reference", "network", "structures", "capacity", "maturity", "anchoring_evidence",
         "leadership_evidence", "agreed_how", "backing", "results_short", "results_long", "sustainability_social",
         "sustainability_economic", "sustainability_environmental", "distribution", "attachments"),
    ),
    "participant": (("name",), ("organisation", "role", "email")),
    "actor": (("name",), ("role", "regions", "country", "note")),
    "agenda_item": (("title",), ()),
    "source": (("title",), ("reference", "file_name", "prepared_by", "note")),
    "need": (("title",), ("text", "evidence", "tags", "addressee", "raised_by")),
    "condition": (("title",), ("value", "origin", "note")),
    "strategy": (
        ("name",),
        ("reference", "owner", "areas", "passage", "actors", "money", "appropriation", "recipient", "partners", "requirement", "note"),
    ),
    "link": ((), ("reason", "passage")),
    "focus_area": (("title",), ("text", "anchoring", "support", "priority", "s3_area", "tags", "reasons")),
    "entry": ((), ("text", "question", "who", "evidence", "funding_path", "tags", "decided_by", "state_aid_note")),
    "funding": (("financier",), ("appropriation", "conditions", "state_aid_note", "note")),
}  # fmt: skip

_UPSERT = (
    "insert into search_row (session, tbl, row, title, body, stems) values (?, ?, ?, ?, ?, ?)"
    " on conflict (row, tbl) do update set title = excluded.title, body = excluded.body, stems = excluded.stems"
)


def follow(connection: sqlite3.Connection, change: Change, session: str, known: set[str]) -> None:
    """Bring the search index up to one change that has been written. `known` holds words that are in `search_word` already."""
    if change.table not in SEARCHED:
        return
    if change.after is None:
        connection.execute("delete from search_row where row = ? and tbl = ?", (change.id, change.table))
        return
    columns = _columns(change.table)
    if change.before is None:
        row = change.after
    elif columns.isdisjoint(change.after):
        return
    else:
        row = _read(connection, change.table, change.id)
    text = texts(change.table, row)
    if change.before is not None or any(text):
        put(connection, (session, change.table, change.id), text, known)


def texts(table: str, row: Row) -> tuple[str, str]:
    """Return the title and the body of a row, as search shows them."""
    title, body = SEARCHED[table]
    return _joined(row, title, " · "), _joined(row, body, "\n")


def put(connection: sqlite3.Connection, place: tuple[str, str, str], text: tuple[str, str], known: set[str]) -> None:
    """Write the text of one row (session, table, id) into the index."""
    seen = set(stems.words(text[0])) | set(stems.words(text[1]))
    connection.execute(_UPSERT, (*place, *text, stems_of(seen)))
    remember(connection, seen - known)
    known |= seen


def stems_of(words: Iterable[str]) -> str:
    """Return the stems of the words where they differ from the words."""
    return " ".join(sorted({stem for word in words if (stem := stems.stem(word)) != word}))


def remember(connection: sqlite3.Connection, words: Iterable[str]) -> None:
    """Add words to those that have been seen."""
    connection.executemany("insert or ignore into search_word values (?, ?)", [(word, stems.fold(word)) for word in words])


def _joined(row: Row, columns: Iterable[str], separator: str) -> str:
    return stems.plain(separator.join(str(text) for name in columns if (text := row.get(name))))


@cache
def _columns(table: str) -> frozenset[str]:
    return frozenset(name for part in SEARCHED[table] for name in part)


def _read(connection: sqlite3.Connection, table: str, id: str) -> Row:
    sql, names = _reading(table)
    return dict(zip(names, connection.execute(sql, (id,)).fetchone(), strict=True))


@cache
def _reading(table: str) -> tuple[str, tuple[str, ...]]:
    names = tuple(sorted(_columns(table)))
    return f"select {', '.join(names)} from {table} where id = ?", names  # noqa: S608 (names from SEARCHED alone)
