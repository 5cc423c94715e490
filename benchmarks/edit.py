"""One edit, from the store's door to a durable row with journal and search index, beside a raw commit of that row."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import generate
from benchmarks.measure import Row, side_by_side
from snabbdialog.model import Entry, added, edited
from snabbdialog.store import Store, open_store

RUNS = 301
TEXT = "Regionen efterfrågar en samlad plan för elektrifieringen av transporterna så att åkerierna vågar ställa om i tid nummer"


def rows() -> list[Row]:
    """Measure on a copy of the large store and a raw connection to another."""
    with TemporaryDirectory(dir=generate.store_of().parent) as folder:
        raw_path, our_path = Path(folder) / "raw.db", Path(folder) / "ours.db"
        generate.copy_of(raw_path)
        store = open_store(generate.copy_of(our_path))
        with closing(_raw(raw_path)) as raw:
            found = [_typing(raw, store), _adding(raw, store)]
        store.close()
    return found


def _raw(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=1)
    for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = on"):
        connection.execute(f"pragma {pragma}")
    return connection


def _typing(raw: sqlite3.Connection, store: Store) -> Row:
    """A letter more in the text of an entry; the cheapest place for it, so that the floor is low."""
    entry = store.dialogue(generate.largest()).entries[0]
    number = itertools.count()

    def floor() -> None:
        raw.execute("begin immediate")
        raw.execute("update entry set text = ? where id = ?", (f"{TEXT} {next(number)}", entry.id))
        raw.execute("commit")

    def ours() -> None:
        store.apply("ändra", [edited(entry, text=f"{TEXT} {next(number)}")])

    return Row("one edit of a text, 400 000 rows", *side_by_side(floor, ours, runs=RUNS), "≤ 2 ×")


def _adding(raw: sqlite3.Connection, store: Store) -> Row:
    """A new entry, the row that Enter makes."""
    session = generate.largest()

    def floor() -> None:
        entry = Entry(session=session, text=TEXT)
        raw.execute("begin immediate")
        raw.execute("insert into entry (id, session, kind, text) values (?, ?, ?, ?)", (entry.id, session, "note", TEXT))
        raw.execute("commit")

    def ours() -> None:
        store.apply("ny", [added(Entry(session=session, text=TEXT))])

    return Row("one new entry, 400 000 rows", *side_by_side(floor, ours, runs=RUNS), "≤ 2 ×")
