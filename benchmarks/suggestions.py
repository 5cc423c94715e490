"""Suggestions: a need against the catalogue with 2 000 passages of one's own, beside a plain FTS5 query over the same texts."""

from __future__ import annotations

import random
import re
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

from benchmarks.measure import Row, median, side_by_side
from snabbdialog.catalogue import Catalogue, Entry, Passage, build_index, load_catalogue, suggest
from snabbdialog.catalogue.catalogue import ours, ours_alone

OWN, PASSAGES, WORDS = 20, 100, 40
NEEDS = Path(__file__).parents[1] / "tests" / "catalogue" / "answers.toml"


def rows() -> list[Row]:
    """Measure loading, indexing and asking; every need of the answer key is asked in turn."""
    catalogue = load_catalogue()
    entries = (*catalogue.strategies, *_own(catalogue))
    index = build_index(entries, catalogue.themes)
    needs = [need["text"] for need in tomllib.loads(NEEDS.read_text(encoding="utf-8"))["need"]]
    with closing(_plain(entries)) as db:
        floor, spent = side_by_side(lambda: [_ask(db, need) for need in needs], lambda: [suggest(need, index) for need in needs])
    return [
        Row("a need against the catalogue and 2 000 passages", floor / len(needs), spent / len(needs), "≤ 30 ms"),
        Row("loading the catalogue for the first time", None, median(_load), "≤ 30 ms"),
        Row("the index of the catalogue and 2 000 passages, once", None, median(lambda: build_index(entries, catalogue.themes)), "–"),
    ]


def _load() -> None:
    ours.cache_clear()
    ours_alone.cache_clear()
    load_catalogue()


def _own(catalogue: Catalogue) -> list[Entry]:
    chance = random.Random(1)
    words = [word for entry in catalogue.strategies for passage in entry.passages for word in passage.text.split()]
    texts = [[" ".join(chance.choices(words, k=WORDS)) for _ in range(PASSAGES)] for _ in range(OWN)]
    return [Entry(id=f"own-{n}", layer="regional", name=f"Egen {n}", passages=tuple(map(Passage, held))) for n, held in enumerate(texts)]


def _plain(entries: tuple[Entry, ...]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table passage using fts5(id unindexed, body, tokenize = 'unicode61 remove_diacritics 0')")
    for entry in entries:
        head = " ".join((entry.name, entry.about, entry.keywords, *entry.areas))
        db.executemany("insert into passage values (?, ?)", [(entry.id, head), *((entry.id, p.text) for p in entry.passages)])
    return db


def _ask(db: sqlite3.Connection, need: str) -> list[tuple[str]]:
    query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", need))
    return db.execute("select id from passage where passage match ? order by rank limit 5", (query,)).fetchall()
