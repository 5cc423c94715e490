"""Makes the large store that is measured: 10 000 sessions of 40 rows, one of 1 000 rows; made once and kept under build/.

The rows go straight into the store's own tables, journal and search rows included, and the search index is built at the end.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import shutil
import sys
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import vocabulary
from benchmarks.vocabulary import REGIONS, WHO, Author
from snabbdialog.model import COLUMNS, Condition, Entry, FocusArea, Funding, Link, Need, Participant, Record, Session, Strategy, as_row
from snabbdialog.store import index, open_store, schema, search_words

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILD = Path(__file__).resolve().parent.parent / "build" / "bench"
SESSIONS, ROWS, LARGEST = 10_000, 40, 1_000
KINDS = ("note", "note", "insight", "agreement", "action", "action", "commitment", "question", "parked", "homework")
_AT = "2026-01-01T09:00:00.000+00:00"


def store_of(sessions: int = SESSIONS) -> Path:
    """Return the path of a store with so many sessions, the first of them the largest; made when it is not there yet."""
    path = BUILD / f"{sessions}-{_recipe()}.db"
    if not path.exists():
        print(f"making a store of {sessions} sessions …", file=sys.stderr)
        BUILD.mkdir(parents=True, exist_ok=True)
        for old in BUILD.glob(f"{sessions}-*"):
            if old.is_file():
                old.unlink()
        arriving = path.with_suffix(".part")
        _fill(arriving, sessions)
        arriving.replace(path)
        for left in BUILD.glob("*.lock"):
            left.unlink()
    return path


def copy_of(path: Path) -> Path:
    """Put a copy of the large store there, on the disk: a copy still on its way there is flushed by the first commit that asks for it."""
    shutil.copyfile(store_of(), path)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return path


def largest(sessions: int = SESSIONS) -> str:
    """Return the id of the session with the most rows."""
    del sessions
    return next(iter(_session(Author(0), LARGEST))).id


def _recipe() -> str:
    """Return what changes when the store would come out otherwise."""
    parts = (Path(module.__file__ or "").read_bytes() for module in (schema, index, search_words, vocabulary))
    return hashlib.sha256(b"".join((*parts, Path(__file__).read_bytes()))).hexdigest()[:8]


def _fill(path: Path, sessions: int) -> None:
    path.unlink(missing_ok=True)
    store = open_store(path)
    execute, executemany = store.db.conn.execute, store.db.conn.executemany
    execute("pragma synchronous = off")
    triggers = execute("select name, sql from sqlite_schema where type = 'trigger'").fetchall()
    execute("begin immediate")
    for name, _ in triggers:
        execute(f"drop trigger {name}")
    known: set[str] = set()
    seq = itertools.count(1)
    for number in range(sessions):
        records = list(_session(Author(number), LARGEST if number == 0 else ROWS))
        for table, rows in itertools.groupby(sorted(records, key=lambda record: record.table), key=lambda record: record.table):
            marks = ", ".join("?" for _ in COLUMNS[table])
            executemany(f"insert into {table} ({', '.join(COLUMNS[table])}) values ({marks})", [tuple(as_row(r).values()) for r in rows])
        journal = [_journal(next(seq), records[0].id, record) for record in records]
        executemany("insert into change values (?, ?, ?, ?, ?, ?, ?, ?, ?)", journal)
        execute("insert into touched values (?, ?)", (records[0].id, journal[-1][0]))
        executemany(_SEARCH_ROW, list(_search_rows(records, known)))
    index.remember(store.db.conn, known)
    execute("insert into search (search) values ('rebuild')")
    for _, sql in triggers:
        execute(sql)
    execute("commit")
    execute("insert into search (search) values ('optimize')")
    store.close()


_SEARCH_ROW = "insert into search_row (session, tbl, row, kind, title, body, who, stems, facets) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"


def _search_rows(records: list[Record], known: set[str]) -> Iterator[tuple[str, ...]]:
    for record in records:
        if record.table in index.SEARCHED:
            texts, seen = index.searched(records[0].id, record.table, as_row(record))
            known |= seen
            yield records[0].id, record.table, record.id, *texts


def _journal(seq: int, session: str, record: Record) -> tuple[object, ...]:
    after = json.dumps(as_row(record), ensure_ascii=False, separators=(",", ":"))
    return seq, _AT, seq, "ny", session, record.table, record.id, None, after


def _session(author: Author, rows: int) -> Iterator[Record]:
    """Yield a session and its rows: of every ten four entries, three needs, and three of the rest."""
    session = Session(
        id=_id(author), title=author.title(), region=author.pick(REGIONS), date=f"2026-{author.chance.randint(1, 12):02}-12",
        purpose=author.text(1, 2), structures=author.text(2, 4), capacity=author.text(1, 3), status="draft", created_at=_AT,
        network="RnD-nätverket", step="dialogue",
    )  # fmt: skip
    yield session
    needs: list[Need] = []
    strategies: list[Strategy] = []
    for place in range(1, rows):
        record = _row(author, session.id, place=float(place), needs=needs, strategies=strategies)
        if isinstance(record, Need):
            needs.append(record)
        elif isinstance(record, Strategy):
            strategies.append(record)
        yield record


def _row(author: Author, session: str, *, place: float, needs: list[Need], strategies: list[Strategy]) -> Record:
    key: dict[str, Any] = {"id": _id(author), "session": session}
    match int(place) % 10:
        case 0 | 3 | 6:
            return Need(**key, position=place, parent=needs[0].id if needs else None, title=author.title(), text=author.text(2, 4),
                        evidence=author.text(0, 1), tags=author.noun())  # fmt: skip
        case 1 if int(place) % 20 == 1:
            return Participant(**key, position=place, name=author.pick(WHO), organisation=author.noun().capitalize(), role=author.noun())
        case 1:
            return Condition(**key, position=place, title=author.title(), value=str(author.chance.randint(1, 9999)), note=author.text(1, 2))
        case 2 if int(place) % 20 == 2:
            return Strategy(**key, position=place, name=author.title(), passage=author.text(2, 3), owner=author.pick(WHO))
        case 2 if needs and strategies:
            return Link(**key, need=needs[-1].id, strategy=strategies[-1].id, reason=author.text(1, 2))
        case 4 if int(place) % 20 == 4:
            return FocusArea(**key, position=place, title=author.title(), text=author.text(2, 4), anchoring=author.text(1, 2))
        case 4:
            return Funding(**key, position=place, financier=author.pick(WHO), applied=author.chance.randint(1, 900) * 10_000,
                           conditions=author.text(1, 1))  # fmt: skip
    kind = author.chance.choice(KINDS)
    return Entry(**key, position=place, kind=kind, text=author.text(2, 5), who=author.pick(WHO) if kind == "action" else "",
                 status="open" if kind == "action" else "", need=needs[-1].id if needs else None)  # fmt: skip


def _id(author: Author) -> str:
    return str(uuid.UUID(int=author.chance.getrandbits(128), version=4))


if __name__ == "__main__":
    print(store_of())
