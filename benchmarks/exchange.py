"""Import of 21 regions' session files with 60 needs each, beside `json.loads` and raw inserts of the same rows with the same pragmas."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import Row, side_by_side
from benchmarks.vocabulary import Author
from snabbdialog.exchange import FROM_REGION, changes, plan_import, read_session_file, write_session_file
from snabbdialog.model import Actor, Condition, Funding, Link, Need, Session, Strategy, dialogue_of
from snabbdialog.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.model import Change
    from snabbdialog.store import Store

REGIONS, NEEDS = 21, 60


def rows() -> list[Row]:
    """Measure the import whole, half of it, and its parts."""
    files = [_file(number) for number in range(REGIONS)]
    plans = [plan_import(None, read_session_file(data, "x")) for data in files]
    lists = [changes(plan) for plan in plans]
    with tempfile.TemporaryDirectory() as folder:
        whole = _beside_raw(files, Path(folder) / "whole", partial(_ours, files))
        half = _beside_raw(files[: REGIONS // 2], Path(folder) / "half", partial(_ours, files[: REGIONS // 2]))
        writing = _beside_raw(files, Path(folder) / "writing", partial(_write, lists))
    reading = side_by_side(lambda: [json.loads(data) for data in files], lambda: [read_session_file(data, "x") for data in files])
    planning = side_by_side(lambda: [json.loads(data) for data in files], lambda: [changes(plan_import(None, p.incoming)) for p in plans])
    return [
        Row(f"import of {REGIONS} regions' files, {NEEDS} needs each", *whole, "≤ 3 ×"),
        Row(f"import of {REGIONS // 2} of them (linear: half of the line above)", *half, "≤ 3 ×"),
        Row("of it, reading and checking, beside json.loads", *reading, "–"),
        Row("of it, the plan and its changes, beside json.loads", *planning, "–"),
        Row("of it, what the store writes: rows, journal, search index", *writing, "–"),
    ]


def _beside_raw(files: list[bytes], folder: Path, ours: Callable[[Store], object]) -> tuple[float, float]:
    """Write into a new store each time, so that every row is new."""
    folder.mkdir()
    names = count()
    with closing(_stores(folder, names)) as stores:
        return side_by_side(lambda: _raw(files, next(stores)), lambda: ours(next(stores)))


def _stores(folder: Path, names: count[int]):
    store: Store | None = None
    try:
        while True:
            if store is not None:
                store.close()
            store = open_store(folder / f"{next(names)}.db")
            yield store
    finally:
        if store is not None:
            store.close()


def _ours(files: list[bytes], store: Store) -> None:
    for data in files:
        store.apply("import", changes(plan_import(None, read_session_file(data, "x"))))


def _write(lists: list[list[Change]], store: Store) -> None:
    for found in lists:
        store.apply("import", found)


def _raw(files: list[bytes], store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as db:
        db.execute("pragma synchronous = full")
        db.execute("pragma foreign_keys = on")
        for data in files:
            _insert(db, json.loads(data))


def _insert(db: sqlite3.Connection, document: dict) -> None:
    session = document["session"]
    db.execute("begin immediate")
    _rows(db, "session", [session])
    for table, found in document["rows"].items():
        _rows(db, table, [row | {"session": session["id"]} for row in found])
    db.execute("commit")


def _rows(db: sqlite3.Connection, table: str, found: list[dict]) -> None:
    if found:
        columns, marks = ", ".join(found[0]), ", ".join("?" for _ in found[0])
        db.executemany(f"insert into {table} ({columns}) values ({marks})", [tuple(row.values()) for row in found])


def _file(number: int) -> bytes:
    author = Author(number)
    session = Session(title=f"Dialog {number}", region=f"Region {number}", purpose=author.text(2, 4))
    strategies = [Strategy(session=session.id, name=author.title(), passage=author.text(2, 4)) for _ in range(10)]
    needs = [Need(session=session.id, position=float(n), title=author.title(), text=author.text(2, 5)) for n in range(NEEDS)]
    found = {
        "need": needs,
        "strategy": strategies,
        "link": [Link(session=session.id, need=n.id, strategy=author.pick(strategies).id, reason=author.sentence()) for n in needs],
        "condition": [Condition(session=session.id, title=author.title(), value="1 245") for _ in range(15)],
        "actor": [Actor(session=session.id, name=author.title(), note=author.text(1, 2)) for _ in range(20)],
        "funding": [Funding(session=session.id, financier=author.noun(), applied=author.chance.randrange(10**7)) for _ in range(10)],
    }
    return write_session_file(dialogue_of(session, found), FROM_REGION, revision=1)
