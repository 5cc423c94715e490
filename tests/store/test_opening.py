from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog import paths
from snabbdialog.errors import (
    DiskFull,
    SqliteOld,
    StoreBusy,
    StoreDamaged,
    StoreDamagedWithoutBackup,
    StoreError,
    StoreGone,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreNotOurs,
    StoreReadOnly,
)
from snabbdialog.model import Need, added
from snabbdialog.store import Store, backup_now, connection, open_store, opening, soundness
from snabbdialog.store.lock import beside
from snabbdialog.store.places import NETWORK
from snabbdialog.words import LANGUAGES, load_words

from .conftest import SESSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def closed(store: Store) -> Path:
    """A store that was closed, large enough to be damaged in the middle."""
    store.apply("behov", [added(Need(session="s1", title=f"Behov {n}", text="kompetens " * 40)) for n in range(300)])
    store.close()
    return store.path


def left_uncleanly(path: Path, *changes: tuple[str, str]) -> None:
    """Leave the store as a crash does: with what was written last in the log alone, and the holder's card."""
    store = open_store(path)
    for id, title in changes:
        store.apply("ny", [added(Need(id=id, session="s1", title=title))])
    for ending in ("", "-wal", ".holder"):
        shutil.copy(beside(path, ending), beside(path, ending + ".kept"))
    store.close()
    for ending in ("", "-wal", ".holder"):
        beside(path, ending + ".kept").replace(beside(path, ending))


def scribble(path: Path, at: int, what: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(what)


def test_a_new_store_is_made_whole_and_nothing_lies_beside_it_when_closed(path: Path) -> None:
    open_store(path).close()
    assert {file.name for file in path.parent.iterdir()} == {path.name, path.name + ".lock"}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)


def test_every_commit_reaches_the_disk_before_it_is_called_saved(store: Store) -> None:
    execute = store.db.execute
    assert execute("pragma synchronous").fetchone() == (2,)
    assert execute("pragma fullfsync").fetchone() == (1,)
    assert execute("pragma foreign_keys").fetchone() == (1,)
    assert execute("pragma journal_mode").fetchone() == ("wal",)


def test_on_a_network_drive_the_older_journal_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "is_risky_place", lambda _: NETWORK)
    with closing(open_store(path)) as store:
        assert store.db.execute("pragma journal_mode").fetchone() == ("delete",)
        store.apply("ny", [added(SESSION)])
    with closing(open_store(path, read_only=True)) as store:
        assert store.record("session", "s1") == SESSION


def test_half_a_new_store_from_a_crash_is_thrown_away(path: Path) -> None:
    beside(path, ".new").write_text("half")
    with closing(open_store(path)) as store:
        assert store.sessions() == []
    assert not beside(path, ".new").exists()


def test_the_folder_of_the_default_store_is_made_and_no_other(tmp_path: Path) -> None:
    with closing(open_store(paths.default_store())) as store:
        assert store.path == paths.default_store()
    with pytest.raises(StoreMissing):
        open_store(tmp_path / "urkopplad" / "s.db")
    assert not (tmp_path / "urkopplad").exists()


@pytest.mark.parametrize("how", [{"create": False}, {"read_only": True}])
def test_a_store_that_is_not_there_is_missing_when_none_is_to_be_made(path: Path, how: dict[str, bool]) -> None:
    with pytest.raises(StoreMissing):
        open_store(path, **how)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    "content",
    [b"", b"hej", b"Protokoll\n" * 1000, os.urandom(8192), b"PK\x03\x04" + bytes(5000), b"SQLite format 3\0" + b"\xff" * 9000],
    ids=["empty", "short", "text", "noise", "zip", "header alone"],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(path: Path, content: bytes, read_only: bool) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreNotOurs):
        open_store(path, read_only=read_only)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table bookmarks (id)")
    before = path.read_bytes()
    with pytest.raises(StoreNotOurs):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreNotOurs):
        open_store(tmp_path)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_sqlite_that_is_too_old_is_told_and_nothing_is_made(closed: Path, read_only: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    before, new = closed.read_bytes(), closed.with_name("new.db")
    monkeypatch.setattr(connection, "OLDEST", (99, 1, 0))
    for path in (closed, *([] if read_only else [new])):
        with pytest.raises(SqliteOld) as told:
            open_store(path, read_only=read_only)
        assert told.value.facts == {"version": sqlite3.sqlite_version, "needed": "99.1"}
    assert closed.read_bytes() == before
    assert not new.exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_from_a_newer_version_is_refused_and_left_alone(closed: Path, read_only: bool) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("pragma user_version = 99")
    before = closed.read_bytes()
    with pytest.raises(StoreNewer):
        open_store(closed, read_only=read_only)
    assert closed.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: scribble(path, 0, bytes(200)),
        lambda path: os.truncate(path, path.stat().st_size // 2),
        lambda path: os.truncate(path, 5000),
        lambda path: scribble(path, 4096 * 20, os.urandom(4096 * 60)),
    ],
    ids=["zeroed head", "half", "one page", "noise in the middle"],
)
def test_a_damaged_store_is_copied_aside_untouched_and_stays_in_its_place(closed: Path, damage: Callable[[Path], None]) -> None:
    damage(closed)
    before = closed.read_bytes()
    with pytest.raises(StoreDamagedWithoutBackup) as caught:
        open_store(closed)
    kept = caught.value.facts["kept"]
    assert kept != closed
    assert kept.read_bytes() == closed.read_bytes() == before
    with pytest.raises(StoreDamaged) as again:
        open_store(closed)
    assert again.value.facts["kept"] == kept


@pytest.mark.parametrize("content", [b"", b"hej", os.urandom(9000)], ids=["empty", "text", "noise"])
def test_with_copies_beside_it_a_file_that_is_no_store_any_more_is_a_damaged_one(store: Store, content: bytes) -> None:
    copy = backup_now(store, "start")
    store.close()
    store.path.write_bytes(content)
    with pytest.raises(StoreDamaged) as caught:
        open_store(store.path)
    assert caught.value.facts["backup"] == copy
    for language in LANGUAGES:
        assert str(copy) in load_words(language).sentence(caught.value)


def test_damage_that_only_a_full_check_finds_is_found_after_a_crash(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        root = connection.execute("select rootpage from sqlite_schema where name = 'need_session'").fetchone()[0]
    scribble(closed, 4096 * (root - 1) + 200, b"\x55" * 300)
    monkeypatch.setattr(opening, "SMALL", 0)
    open_store(closed).close()  # a clean exit: not looked for in a large file
    beside(closed, ".holder").write_text("{}")
    with pytest.raises(StoreDamaged):
        open_store(closed)


def test_what_was_written_before_a_crash_is_there_after_it(closed: Path) -> None:
    left_uncleanly(closed, ("n1", "Sist sagt"))
    with closing(open_store(closed)) as store:
        assert store.record("need", "n1") is not None
        assert [hit.id for hit in store.search("sist sagt")] == ["n1"]


def test_a_log_that_was_left_behind_goes_aside_with_the_damaged_file(closed: Path) -> None:
    left_uncleanly(closed, ("n1", "Sist sagt"))
    scribble(closed, 4096 * 20, os.urandom(4096 * 60))
    log = beside(closed, "-wal").read_bytes()
    with pytest.raises(StoreDamaged) as caught:
        open_store(closed)
    assert beside(caught.value.facts["kept"], "-wal").read_bytes() == log


def test_a_damaged_store_on_a_full_disk_stays_where_it_is(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.truncate(closed, 5000)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(StoreDamaged) as caught:
        open_store(closed)
    assert caught.value.facts["kept"] == closed
    assert closed.stat().st_size == 5000


def test_a_second_program_is_told_who_has_the_store_and_may_read_it(store: Store) -> None:
    with pytest.raises(StoreLocked) as caught:
        open_store(store.path)
    user, host, pid, _since = beside(store.path, ".holder").read_text(encoding="utf-8").splitlines()
    assert caught.value.facts["holder"].startswith(f"{user}@{host}")
    assert int(pid) == os.getpid()
    with closing(open_store(store.path, read_only=True)) as reader:
        assert reader.read_only
        assert reader.holder == caught.value.facts["holder"]
        assert reader.sessions()[0].id == "s1"
    assert not store.read_only
    assert store.holder == ""


def test_when_nobody_writes_a_reader_names_nobody(closed: Path) -> None:
    beside(closed, ".holder").write_text("left by a crash")
    with closing(open_store(closed, read_only=True)) as reader:
        assert reader.holder == ""


def test_a_store_that_cannot_be_opened_is_not_left_locked(path: Path) -> None:
    path.write_text("hej")
    for _ in range(2):
        with pytest.raises(StoreNotOurs):
            open_store(path)
    path.unlink()
    open_store(path).close()


def test_a_store_that_another_program_keeps_for_itself_is_busy(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("pragma journal_mode = delete")
        other.execute("begin exclusive")
        with pytest.raises(StoreBusy):
            open_store(closed, read_only=True)


def test_no_store_can_be_made_in_a_folder_that_cannot_be_written(tmp_path: Path, make_read_only: Callable[[Path], None]) -> None:
    make_read_only(tmp_path)
    with pytest.raises(StoreReadOnly):
        open_store(tmp_path / "s.db")


def test_a_store_in_a_folder_that_cannot_be_written_can_still_be_read(closed: Path, make_read_only: Callable[[Path], None]) -> None:
    make_read_only(closed.parent)
    with pytest.raises(StoreReadOnly):
        open_store(closed)
    with closing(open_store(closed, read_only=True)) as store:
        assert len(store.dialogue("s1").needs) == 300
        assert store.holder == ""
        with pytest.raises(StoreReadOnly):
            store.apply("ny", [added(Need(session="s1"))])


def test_a_crashed_store_in_a_folder_that_cannot_be_written_is_read_with_what_was_said_last(
    closed: Path, make_read_only: Callable[[Path], None], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_uncleanly(closed, ("n1", "Sist sagt"))
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    make_read_only(closed.parent)
    with closing(open_store(closed, read_only=True)) as store:
        assert store.record("need", "n1") is not None
        assert len(list(temporary.iterdir())) == 1
    assert list(temporary.iterdir()) == []
    assert store.path == closed


def test_a_file_of_anothers_in_a_folder_that_cannot_be_written_is_refused(path: Path, make_read_only: Callable[[Path], None]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
        connection.execute("create table bookmarks (id)")
        shutil.copy(path, path.with_name("x"))
        shutil.copy(beside(path, "-wal"), path.with_name("x-wal"))
    make_read_only(path.parent)
    for name in (path.name, "x"):
        with pytest.raises(StoreNotOurs):
            open_store(path.with_name(name), read_only=True)


def test_a_file_that_cannot_be_written_in_a_folder_that_can_is_read_only(closed: Path) -> None:
    if os.name == "posix" and os.geteuid() == 0:
        pytest.skip("root writes every file")
    closed.chmod(0o444)
    with pytest.raises(StoreReadOnly):
        open_store(closed)


def test_on_a_full_disk_nothing_is_lost_and_it_is_written_when_there_is_room(mounted: Callable[[str], Path]) -> None:
    folder = mounted("size=2m")
    with closing(open_store(folder / "s.db")) as store:
        store.apply("ny", [added(SESSION)])
        saved: list[str] = []
        with pytest.raises(DiskFull):
            fill(store, saved)
        assert {need.id for need in store.dialogue("s1").needs} == set(saved)
        mounted("remount,size=6m")
        store.apply("behov", [added(Need(id="sist", session="s1", text="kompetens " * 500))])
        assert store.record("need", "sist") is not None


def fill(store: Store, saved: list[str]) -> None:
    """Write until there is no room; `saved` holds what was said to be saved."""
    for number in range(10_000):
        store.apply("behov", [added(Need(id=f"n{number}", session="s1", text="kompetens " * 500))])
        saved.append(f"n{number}")


def test_no_store_is_made_on_a_full_disk(mounted: Callable[[str], Path]) -> None:
    folder = mounted("size=64k")
    with pytest.raises(DiskFull):
        open_store(folder / "s.db")
    assert not (folder / "s.db").exists()


def test_a_drive_that_vanishes_is_gone(mounted: Callable[[str], Path], tmp_path: Path) -> None:
    folder = mounted("size=4m")
    store = open_store(folder / "s.db")
    subprocess.run(["umount", "-l", str(folder)], check=True)
    with pytest.raises(StoreGone):
        store.apply("ny", [added(SESSION)])
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="has no named pipes among its files, and no names that are not text")
def test_a_pipe_and_a_name_that_is_no_text_are_no_stores(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    with pytest.raises(StoreNotOurs):
        open_store(tmp_path / "pipe.db")
    assert [path.name for path in tmp_path.iterdir()] == ["pipe.db"]
    with pytest.raises(StoreError):
        open_store(tmp_path / "\udcff.db")


def test_the_logs_of_a_store_that_is_gone_are_kept_and_never_played_into_a_new_one(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute("update session set title = 'the other life'")
    connection.commit()
    log = beside(closed, "-wal").read_bytes()
    connection.close()
    closed.unlink()
    beside(closed, "-wal").write_bytes(log)
    with closing(open_store(closed)) as store:
        assert store.sessions() == []
    assert soundness.examine(closed) == []
    assert [path.read_bytes() for path in closed.parent.glob("*-lost-*-wal")] == [log]


def test_a_store_that_cannot_be_made_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_connection: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(opening, "_migrate", full)
    with pytest.raises(DiskFull):
        open_store(tmp_path / "new.db")
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")] == []
