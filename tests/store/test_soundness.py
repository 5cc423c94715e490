from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import StoreDamaged, StoreGone
from snabbdialog.model import Need, Session, added
from snabbdialog.store import open_store
from snabbdialog.store.soundness import Finding, check, examine
from snabbdialog.words import LANGUAGES, load_words

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


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("update need set parent = 'nobody' where rowid = 1", "references"),
        ("update change set after = '{' where seq = 2", "journal"),
        ("update change set after = null where seq = 3", "journal"),
        ("insert into change values (999, '', 999, '', 's', 'need', 'n', '{}', null)", ""),
        ("insert into change values (999, '', 999, '', 's', 'need', 'n', null, '{}')", "journal"),
        ("insert into change select 999, at, 999, label, session, tbl, row, '{}', null from change where seq = 4", "journal"),
        ("delete from search_data where id > 10", "search"),
    ],
)
def test_what_is_wrong_is_told_by_its_kind(path: Path, statement: str, kind: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    found = examine(path)
    assert {finding.kind for finding in found} == ({kind} if kind else set())
    assert all(finding.detail for finding in found)


def test_damaged_pages_are_told_and_nothing_is_asked_of_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma writable_schema = on")
        connection.execute("update sqlite_schema set rootpage = 9999 where name = 'need_source'")
        connection.commit()
    assert [finding.kind for finding in examine(path)] == ["pages"]


def test_while_the_store_is_open_the_search_index_is_left_alone(path: Path) -> None:
    with closing(open_store(path)) as store:
        store.db.execute("delete from search_data where id > 10")
        assert examine(path) == []
    assert examine(path) == [Finding("search", "database disk image is malformed")]


def test_every_kind_has_its_words_in_each_language() -> None:
    for language in LANGUAGES:
        assert set(load_words(language)._find("store.finding")) == {"pages", "references", "journal", "search"}
