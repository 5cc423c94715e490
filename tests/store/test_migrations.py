from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import BackupFailed, StoreReadOnly
from snabbdialog.model import COLUMNS, TABLES, all_records
from snabbdialog.store import backups, migrations, open_store, opening
from snabbdialog.store.schema import APPLICATION_ID, VERSION
from snabbdialog.store.soundness import examine

from .storing import stored

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database


def steps_so_far() -> migrations.Migrations:
    """Return the program's steps, to add one to."""
    steps = migrations.Migrations("snabbdialog")
    for number in range(1, VERSION + 1):
        steps()(getattr(migrations, f"version_{number}"))
    return steps


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program be one version further than it is."""
    steps = steps_so_far()

    @steps()
    def version_next(db: Database) -> None:
        db.execute("alter table need add column weather text not null default ''")
        db.execute(f"pragma user_version = {VERSION + 1}")

    monkeypatch.setattr(migrations, "steps", steps)
    monkeypatch.setattr(opening, "VERSION", VERSION + 1)


@pytest.mark.parametrize(
    ("marks", "status", "chosen", "awaited"),
    [
        ([(1, 5), (2, 4)], "draft", 1, 0), ([(1, 5), (3, 4)], "draft", 1, 3), ([(1, 5), (3, 4)], "finalised", 1, 0), ([], "draft", 1, 0),
        ([(1, 5), (9, 7)], "draft", 1, 0), ([(1, 5), (2, 4)], "draft", 0, 2), ([(1, 5), (2, 4)], "finalised", 0, 0), ([], "draft", 0, 0),
        ([(900, 5)], "draft", 0, 40),
    ],
)  # fmt: skip
def test_ballots_of_an_older_file_stay_hidden_where_a_mark_may_be_missing(
    marks: list[tuple[int, int]], status: str, chosen: int, awaited: int, path: Path
) -> None:
    """No mark for any criterion but one: the method may have more, and before an area is chosen they are not taken for left out."""
    with closing(sqlite3.connect(stored(2, path))) as connection, connection:
        connection.execute("update session set status = ?", (status,))
        connection.execute("insert into focus_area (id, session, chosen) values ('f1', 's1', ?)", (chosen,))
        for ballot, value in marks:
            row = (f"m{ballot}", "s1", "f1", "anchoring", ballot, value)
            connection.execute("insert into score (id, session, focus_area, criterion, ballot, value) values (?, ?, ?, ?, ?, ?)", row)
    with closing(open_store(path)) as store:
        assert store.dialogue("s1").session.ballots_awaited == awaited


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_file_of_each_version_opens_with_everything_in_it(version: int, path: Path) -> None:
    with closing(open_store(stored(version, path))) as store:
        assert {record.id for record in all_records(store.dialogue("s1"))} == {"s1", "n1", "e1"}
        assert [hit.id for hit in store.search("batteritekniker")] == ["n1"]
        assert len(store.history("need", "n1")) == 2
    assert examine(path) == []


def test_a_new_file_has_the_tables_and_columns_of_the_records(path: Path) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        for table in TABLES:
            columns = {row[1]: row for row in connection.execute(f"pragma table_info({table})")}
            assert set(columns) == set(COLUMNS[table])
        strict = dict(connection.execute("select name, strict from pragma_table_list where name not like 'sqlite%'"))
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
    assert all(strict[table] for table in (*TABLES, "change", "touched", "unsearched", "search_row", "search_word"))


def test_a_new_file_is_of_this_version_and_made_by_the_steps_of_the_stored_ones(path: Path, tmp_path: Path) -> None:
    open_store(path).close()
    open_store(stored(1, tmp_path / "old.db")).close()
    schema = "select type, name, sql from sqlite_schema where name not like '\\_sqlite%' escape '\\' order by 1, 2"
    found = []
    for file in (path, tmp_path / "old.db"):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("pragma user_version").fetchone() == (VERSION,)
            found.append(connection.execute(schema).fetchall())
    assert found[0] == found[1]


def test_a_record_that_is_added_with_its_defaults_alone_equals_the_row_that_comes_back(path: Path) -> None:
    """So a column that a later version adds has a default in the file as well."""
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        for table in TABLES:
            missing = connection.execute(
                'select name from pragma_table_info(?) where dflt_value is null and "notnull" and not pk', (table,)
            ).fetchall()
            assert {name for (name,) in missing} <= {"session", "need", "strategy", "focus_area"}


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_file_of_an_earlier_version_is_kept_as_it_was(version: int, path: Path) -> None:
    stored(version, path)
    open_store(path).close()
    (copy,) = backups(path)
    assert copy.reason == "migration"
    with closing(sqlite3.connect(copy.path)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (version,)


@pytest.mark.usefixtures("next_version")
def test_an_older_file_is_copied_and_then_brought_up_to_date(path: Path) -> None:
    stored(VERSION, path)
    with closing(open_store(path)) as store:
        assert "weather" in store.db.table("need").columns_dict
        assert store.dialogue("s1").needs[0].title == "Fler batteritekniker i länet"
    assert [backup.reason for backup in backups(path)] == ["migration"]


@pytest.mark.usefixtures("next_version")
def test_when_no_copy_can_be_made_an_older_file_stays_as_it_is(path: Path) -> None:
    before = stored(VERSION, path).read_bytes()
    path.with_name(path.name + "-backups").write_text("a file where the folder should be")
    with pytest.raises(BackupFailed):
        open_store(path)
    assert path.read_bytes() == before
    with pytest.raises(BackupFailed):  # and nothing keeps it locked
        open_store(path)


@pytest.mark.usefixtures("next_version")
def test_an_older_file_that_may_only_be_read_is_refused(path: Path) -> None:
    with pytest.raises(StoreReadOnly):
        open_store(stored(VERSION, path), read_only=True)


def test_a_step_that_fails_leaves_the_file_of_the_older_version(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = steps_so_far()

    @steps()
    def version_next(db: Database) -> None:
        db.execute("alter table need add column weather text not null default ''")
        db.execute(f"pragma user_version = {VERSION + 1}")
        raise LookupError

    monkeypatch.setattr(migrations, "steps", steps)
    monkeypatch.setattr(opening, "VERSION", VERSION + 1)
    with pytest.raises(LookupError):
        open_store(stored(VERSION, path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (VERSION,)
        assert "weather" not in {row[1] for row in connection.execute("pragma table_info(need)")}
