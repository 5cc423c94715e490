from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from snabbdialog.model import Need, added
from snabbdialog.store import log, open_store
from snabbdialog.store.connection import connect_to_read

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from snabbdialog.store import Store


def in_the_file(path: Path) -> int:
    """How many needs are in the file itself, its log left out."""
    alone = shutil.copy(path, path.with_name("alone.db"))
    with closing(connect_to_read(alone, immutable=True)) as connection:
        found: int = connection.execute("select count(*) from need").fetchone()[0]
    return found


def test_what_was_written_is_taken_over_into_the_file_before_it_is_closed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "ENOUGH", 40)  # the session that is there counts 14
    store.apply("ny", [added(Need(session="s1", title="Först"))])
    assert in_the_file(store.path) == 0
    store.apply("ny", [added(Need(session="s1", title="Sedan"))])
    store._log.wait()
    assert in_the_file(store.path) == 2


def test_a_commit_does_not_take_the_log_over_itself(store: Store) -> None:
    for number in range(80):
        store.apply("ny", [added(Need(session="s1", title=f"Behov {number}", text="ord " * 2_000))])
    assert store._connection.execute("pragma wal_autocheckpoint").fetchone()[0] > log.ENOUGH
    store._log.wait()
    assert in_the_file(store.path) > 0


def test_a_log_that_cannot_be_taken_over_is_left_for_the_next_time(tmp_path: Path) -> None:
    log.take_over(tmp_path / "gone" / "store.db")
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"no store at all" * 100)
    log.take_over(noise)


def test_edits_go_on_while_the_log_is_taken_over(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "ENOUGH", 1)
    for number in range(30):
        store.apply("ny", [added(Need(session="s1", title=f"Behov {number}"))])
    store.close()
    with closing(open_store(store.path)) as again:
        assert len(again.records("need", "s1")) == 30
        assert not again.path.with_name(again.path.name + "-lost").exists()
