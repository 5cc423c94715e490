"""A second laptop, and files between the two: written and taken in without a window."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from snabbdialog.exchange import changes, export, read_any
from snabbdialog.model import Need, Session, added, edited
from snabbdialog.receiving import exchanges_of, plan_arrival
from snabbdialog.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from snabbdialog.model import Change


_SECONDS = count(1)  # no two files are sent in the same second


def begun(store: Store, id: str = "s1", region: str = "Region North") -> str:
    """Put a small dialogue into the store."""
    needs = (
        Need(id=f"{id}-n1", session=id, position=1.0, level="challenge", title="Skills", text="We need more welders in the north"),
        Need(id=f"{id}-n2", session=id, position=2.0, parent=f"{id}-n1", title="Training", text="More places at the school"),
        Need(id=f"{id}-n3", session=id, position=3.0, parent=f"{id}-n1", title="Between us", visibility="internal"),
        Need(id=f"{id}-n4", session=id, position=4.0, parent=f"{id}-n1", title="Not for the record", visibility="off_record"),
    )
    session = Session(id=id, region=region, date="2026-11-24", language="en", created_at="2026-11-01T10:00:00+01:00")
    store.apply("begin", [added(session), *(added(need) for need in needs)])
    return id


def send(store: Store, id: str, path: Path, purpose: str = "colleague") -> Path:
    """Write a session file, kept on record."""
    at = (datetime.now().astimezone() + timedelta(seconds=next(_SECONDS))).isoformat(timespec="seconds")
    data, made = export(store.dialogue(id), purpose, file_name=path.name, exchanges=exchanges_of(store, id), at=at)
    path.write_bytes(data)
    store.apply("send", made)
    return path


def take(store: Store, path: Path) -> None:
    """Take a file in as it comes."""
    store.apply("take in", changes(plan_arrival(store, read_any(path))))


@contextmanager
def laptop(path: Path, *files: Path) -> Iterator[Store]:
    """A store on another machine, with what the files brought."""
    store = open_store(path)
    for file in files:
        take(store, file)
    yield store
    store.close()


def edit(store: Store, table: str, id: str, **columns: str) -> None:
    """Change a row in a store."""
    store.apply("edit", [edited(store.record(table, id), **columns)])  # type: ignore[arg-type]


def coming_back(store: Store, folder: Path, *, id: str = "s1", made: tuple[Change, ...] = (), **columns: str) -> Path:
    """Send the dialogue away, have its second need (and whatever else) changed there, and return the file that comes back."""
    gone = send(store, id, folder / f"{id}-out.snabbdialog")
    with laptop(folder / f"{id}-other.db", gone) as other:
        if columns:
            edit(other, "need", f"{id}-n2", **columns)
        if made:
            other.apply("there", made)
        return send(other, id, folder / f"{id}-back.snabbdialog")
