"""Searching 400 000 rows: the first page of hits beside the same FTS5 query raw, and beside a scan for what FTS5 cannot find."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from benchmarks import generate
from benchmarks.measure import Row, side_by_side
from snabbdialog.store import Store, open_store, query

if TYPE_CHECKING:
    from collections.abc import Callable

NEWEST = "select rowid, title, body from search where search match ? order by rowid desc limit 50"
RANKED = "select rowid, title, body from search where search match ? order by bm25(search, 4.0, 2.0, 2.0, 1.0, 0.0) limit 50"
INSIDE = "select id, title, body from search_row where body like ? order by id desc limit 50"
REACH = "≤ 1.5 ×, ≤ 100 ms"


def rows() -> list[Row]:
    """Measure words that stand often and seldom, while they are typed and when they are looked for in earnest."""
    store = open_store(generate.store_of(), read_only=True)
    raw = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    found = [
        _row(store, raw, "klimat", ranked=False),
        _row(store, raw, "forskn", ranked=False),
        _row(store, raw, "inn", ranked=False),
        _row(store, raw, "samverkan behov", ranked=False),
        _row(store, raw, "klimatforskning", ranked=True),
        _row(store, raw, "samverkan behov", ranked=True),
        _row(store, raw, "behov", ranked=True),
        _row(store, raw, "regionen", ranked=True),
        _inside(store, raw, "torskning"),
        _inside(store, raw, "eriplatt"),
    ]
    raw.close()
    store.close()
    return found


def _row(store: Store, raw: sqlite3.Connection, words: str, *, ranked: bool) -> Row:
    expression = query.as_typed(query.terms(words), typing=not ranked).expression
    hits = raw.execute("select count(*) from search where search match ?", (expression,)).fetchone()[0]
    floor = _asking(raw, RANKED if ranked else NEWEST, expression)
    how = "ranked" if ranked else "while typing"
    return Row(f"search «{words}» {how}, {hits} hits", *side_by_side(floor, lambda: store.search(words, ranked=ranked)), REACH)


def _inside(store: Store, raw: sqlite3.Connection, words: str) -> Row:
    floor = _asking(raw, INSIDE, f"%{words}%")
    return Row(f"search «{words}», inside words; floor: a scan", *side_by_side(floor, lambda: store.search(words)), "≤ 100 ms")


def _asking(raw: sqlite3.Connection, sql: str, value: str) -> Callable[[], object]:
    return lambda: raw.execute(sql, (value,)).fetchall()
