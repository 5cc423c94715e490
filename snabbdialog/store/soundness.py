"""Whether a store is sound through and through, which takes as long as reading all of it. Must not know what is done about it."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from snabbdialog.errors import StoreDamaged, StoreLocked, StoreReadOnly
from snabbdialog.model import TABLES

from .connection import connect
from .faults import damaged, translated
from .lock import Lock
from .opening import connect_anywhere
from .store import discard

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

MOST = 20  # findings of one kind that are told


@dataclass(frozen=True)
class Finding:
    """Something that is wrong. `kind` is a word under store.finding: pages, references, journal or search."""

    kind: str
    detail: str


def check(path: Path) -> None:
    """Read the whole file. Raises StoreDamaged when anything is wrong, and what reaching a store raises."""
    if examine(path):
        raise damaged(path)


def examine(path: Path) -> list[Finding]:
    """Return what is wrong: in the pages and indexes, the references, the journal and the search index.

    The search index can only be looked into by a program that may write; while another one does, it is left out.
    """
    try:
        found = _read_through(path)
    except StoreDamaged as error:  # SQLite would not even read on
        return [Finding("pages", str(error.__cause__))]
    return found or _search(path)


def _read_through(path: Path) -> list[Finding]:
    with translated(path), _reading(path) as connection:
        pages = connection.execute(f"pragma integrity_check({MOST})").fetchall()
        if pages != [("ok",)]:
            return [Finding("pages", text) for (text,) in pages]
        unmet = connection.execute("pragma foreign_key_check").fetchmany(MOST)
        references = [Finding("references", f"{table} {row} → {target}") for table, row, target, _ in unmet]
        return references + [Finding("journal", text) for text in _astray(connection)]


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    connection, copy = connect_anywhere(path)
    try:
        with closing(connection):
            yield connection
    finally:
        discard(copy)


def _astray(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the rows of the journal that say nothing or cannot be read, and those whose last word is not what the tables hold."""
    broken = (
        "select seq from change where before is null and after is null"
        " or before is not null and not json_valid(before) or after is not null and not json_valid(after) limit ?"
    )
    yield from (f"change {seq}" for (seq,) in connection.execute(broken, (MOST,)))
    latest = "(select row, max(seq), after from change where tbl = ? group by row)"
    for table in TABLES:
        contrary = f"select row from {latest} where (after is null) = (row in (select id from {table})) limit ?"  # noqa: S608 (model)
        yield from (f"{table} {row}" for (row,) in connection.execute(contrary, (table, MOST)))


def _search(path: Path) -> list[Finding]:
    lock = Lock(path)
    try:
        lock.take()
    except (StoreLocked, StoreReadOnly):
        return []
    try:
        with translated(path), closing(connect(path)) as connection:
            connection.execute("insert into search (search) values ('integrity-check')")
    except StoreDamaged as error:
        return [Finding("search", str(error.__cause__))]
    finally:
        lock.release()
    return []
