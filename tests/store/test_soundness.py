from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import StoreDamaged, StoreGone
from snabbdialog.model import Need, Session, added
from snabbdialog.store import open_store
from snabbdialog.store.soundness import check

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    session = Session(title="Prov")
    with closing(open_store(tmp_path / "s.db")) as store:
        store.apply("add", [added(session), *(added(Need(session=session.id, title=f"Behov {n}")) for n in range(50))])
    return tmp_path / "s.db"


def test_a_whole_store_is_sound(path: Path) -> None:
    check(path)


def test_a_store_in_use_is_sound(path: Path) -> None:
    with closing(open_store(path)):
        check(path)


def test_an_index_that_says_other_than_its_rows_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma writable_schema = on")
        connection.execute(
            "update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'need') where name = 'entry'"
        )
        connection.commit()
    with pytest.raises(StoreDamaged):
        check(path)


def test_a_row_that_points_at_nothing_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("update need set parent = 'nobody' where rowid = 1")
        connection.commit()
    with pytest.raises(StoreDamaged):
        check(path)


def test_a_file_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    with pytest.raises(StoreGone):
        check(tmp_path / "none.db")
