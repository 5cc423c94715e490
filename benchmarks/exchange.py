"""Import of 21 regions' session files with 60 needs each, beside `json.loads` and raw inserts of the same rows with the same pragmas.

The import is over when everything is durable; the search index catches up afterwards, which has a line of its own.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import RUNS, Row, side_by_side
from benchmarks.vocabulary import Author
from snabbdialog.exchange import FROM_REGION, changes, plan_import, read_session_file, write_session_file
from snabbdialog.model import Actor, Condition, Funding, Link, Need, Session, Strategy, dialogue_of
from snabbdialog.store import Store, open_store
from snabbdialog.store.writing import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from snabbdialog.model import Change

    Call = tuple[bool, str, Any]  # whether for many rows, the statement, its values

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
        index = _beside_raw(files, Path(folder) / "index", Store.catch_up_wholly, before=partial(_write, lists))
        with closing(open_store(Path(folder) / "statements.db")) as store:
            statements = _statements(lists, store)
        sqlite = _beside_raw(files, Path(folder) / "sqlite", partial(_repeat, statements))
    reading = side_by_side(lambda: [json.loads(data) for data in files], lambda: [read_session_file(data, "x") for data in files])
    planning = side_by_side(lambda: [json.loads(data) for data in files], lambda: [changes(plan_import(None, p.incoming)) for p in plans])
    return [
        Row(f"import of {REGIONS} regions' files, {NEEDS} needs each", *whole, "≤ 3 ×"),
        Row(f"import of {REGIONS // 2} of them (linear: half of the line above)", *half, "≤ 3 ×"),
        Row("of it, reading and checking, beside json.loads", *reading, "–"),
        Row("of it, the plan and its changes, beside json.loads", *planning, "–"),
        Row("of it, what the store writes: rows and journal", *writing, "–"),
        Row("of that, SQLite alone: the same statements, worked out beforehand", *sqlite, "–"),
        Row("afterwards, in idle moments: the search index catching up with all of them", *index, "–"),
    ]


def _beside_raw(
    files: list[bytes], folder: Path, ours: Callable[[Store], object], *, before: Callable[[Store], object] = lambda _store: None
) -> tuple[float, float]:
    """Write into a new store each time, so that every row is new; that the stores are made, prepared and closed does not count."""
    folder.mkdir()
    with ExitStack() as stack:
        raw, own = (
            [stack.enter_context(closing(open_store(folder / f"{kind}{number}.db"))) for number in range(RUNS + 1)]
            for kind in ("raw", "own")
        )
        for store in own:
            before(store)
        floor, done = iter(raw), iter(own)
        return side_by_side(lambda: _raw(files, next(floor)), lambda: ours(next(done)))


def _ours(files: list[bytes], store: Store) -> None:
    for data in files:
        store.apply("import", changes(plan_import(None, read_session_file(data, "x"))))


def _write(lists: list[list[Change]], store: Store) -> None:
    for found in lists:
        store.apply("import", found)


def _statements(lists: list[list[Change]], store: Store) -> list[list[Call]]:
    """Return what the store says to SQLite to write each list, worked out beforehand."""
    known: set[str] = set()
    found = []
    for changes_of_file in lists:
        recorder = _Recorder(store.db.conn)
        store.db.conn.execute("begin immediate")
        write(recorder, "import", changes_of_file, known)  # type: ignore[arg-type]
        store.db.conn.execute("commit")
        found.append(recorder.calls)
    return found


class _Recorder:
    """A connection that keeps what is said to it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.calls: list[Call] = []

    def execute(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        self.calls.append((False, sql, values))
        return self._connection.execute(sql, values)

    def executemany(self, sql: str, rows: Iterable[Sequence[object]]) -> sqlite3.Cursor:
        self.calls.append((True, sql, list(rows)))
        return self._connection.executemany(sql, self.calls[-1][2])


def _repeat(statements: list[list[Call]], store: Store) -> None:
    connection = store.db.conn
    for calls in statements:
        connection.execute("begin immediate")
        for many, sql, values in calls:
            connection.executemany(sql, values) if many else connection.execute(sql, values)
        connection.execute("commit")


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
