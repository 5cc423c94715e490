from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import (
    BackupFailed,
    StoreBusy,
    StoreDamaged,
    StoreGone,
    StoreLocked,
    StoreMissing,
    StoreNewer,
    StoreNotOurs,
)
from snabbdialog.model import Need, Session, added, edited
from snabbdialog.store import Store, backup, backup_now, backups, copy_of, newest_good, open_store, restore
from snabbdialog.store.backup import DAYS, NEWEST
from snabbdialog.store.lock import beside
from snabbdialog.words import LANGUAGES, load_words

from .conftest import SESSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def flip(file: Path, letter: bytes, other: bytes) -> None:
    """Change a letter in the file as a worn disk does, where no check of SQLite looks."""
    content = file.read_bytes()
    assert content.count(letter) > 0
    file.write_bytes(content.replace(letter, other))


def titles(path: Path) -> set[str]:
    with closing(open_store(path, read_only=True)) as store:
        return {session.title for session in store.sessions()}


def test_a_copy_is_one_sound_file_that_opens_as_a_store(store: Store) -> None:
    copy = backup_now(store, "start")
    assert [found.path for found in backups(store.path)] == [copy]
    assert titles(copy) == {SESSION.title}
    assert {file.name for file in copy.parent.iterdir()} == {copy.name, copy.name + ".sha256"}


def test_a_copy_is_made_while_the_store_is_in_use_and_holds_the_latest_change(store: Store) -> None:
    store.apply("ändra", [edited(SESSION, title="Nyss sagt")])
    assert [found.title for found in backup.contents(backup_now(store, "hourly"))] == ["Nyss sagt"]


def test_a_copy_tells_when_and_why_it_was_made(store: Store) -> None:
    copy = backup_now(store, "migration")
    (found,) = backups(store.path)
    assert found.reason == "migration"
    assert found.size == copy.stat().st_size
    assert copy.name.startswith(f"{found.made_at[:10]}-{found.made_at[11:].replace(':', '')}")


def test_two_copies_in_one_second_are_two(store: Store) -> None:
    assert len({backup_now(store, "start") for _ in range(3)}) == len(backups(store.path)) == 3


def test_what_else_lies_in_the_folder_is_no_copy(store: Store) -> None:
    copy = backup_now(store, "start")
    (copy.parent / "min egen.db").write_text("hej")
    assert [found.path for found in backups(store.path)] == [copy]


def test_every_reason_the_program_gives_has_a_name_in_each_language() -> None:
    for language in LANGUAGES:
        names = load_words(language)._find("store.backup")
        assert {"start", "hourly", "asked", "migration", "import", "merge", "restore", "purge"} == set(names)


def test_the_newest_ten_and_the_last_of_each_of_fourteen_days_stay(store: Store) -> None:
    copy = backup_now(store, "start")
    for day in range(1, 21):
        for hour in ("09", "15"):
            shutil.copy(copy, copy.parent / f"2025-01-{day:02}-{hour}0000-hourly.db")
            (copy.parent / f"2025-01-{day:02}-{hour}0000-hourly.db.sha256").write_text("")
    newest = backup_now(store, "hourly")
    left = [found.path.name for found in backups(store.path)]
    assert left[:2] == [newest.name, copy.name]
    assert left[2:10] == [f"2025-01-{day:02}-{hour}0000-hourly.db" for day in range(20, 16, -1) for hour in ("15", "09")]
    assert left[10:] == [f"2025-01-{day:02}-150000-hourly.db" for day in range(16, 7, -1)]
    assert len(list(copy.parent.iterdir())) == 2 * len(left)


def test_the_newest_good_copy_is_the_newest_that_has_not_changed_since_it_was_made(store: Store) -> None:
    good, worn = backup_now(store, "start"), backup_now(store, "start")
    flip(worn, b"Dialog om gruvor", b"Dialog om gravar")
    assert backup.is_good(good)
    assert not backup.is_good(worn)
    found = newest_good(store.path)
    assert found is not None
    assert found.path == good


def test_without_its_sum_a_copy_is_good_when_sqlite_finds_nothing_wrong(store: Store) -> None:
    copy = backup_now(store, "start")
    beside(copy, ".sha256").unlink()
    assert backup.is_good(copy)
    os.truncate(copy, copy.stat().st_size // 2)
    assert not backup.is_good(copy)
    assert newest_good(store.path) is None


def test_a_sum_that_cannot_be_read_vouches_for_nothing(store: Store) -> None:
    copy = backup_now(store, "start")
    beside(copy, ".sha256").write_bytes(b"\xff\xfe")
    assert not backup.is_good(copy)


def test_a_copy_of_a_damaged_store_is_refused_and_leaves_nothing(store: Store) -> None:
    store.apply("behov", [added(Need(session="s1", text="kompetens " * 400)) for _ in range(50)])
    root = store.db.execute("select rootpage from sqlite_schema where name = 'need'").fetchone()[0]
    store.close()
    with store.path.open("r+b") as file:
        file.seek(4096 * (root - 1))
        file.write(os.urandom(4096))
    with pytest.raises(BackupFailed) as caught:
        backup.make(store.path, "start")
    assert caught.value.facts == {"path": store.path, "reason": "damaged"}
    assert backups(store.path) == []
    assert list(backup.folder(store.path).iterdir()) == []


def test_a_copy_that_comes_out_wrong_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_is_sound", lambda _: False)
    with pytest.raises(BackupFailed, match="damaged"):
        backup_now(store, "start")
    assert list(backup.folder(store.path).iterdir()) == []


def test_no_copy_is_made_of_what_is_not_there(path: Path) -> None:
    with pytest.raises(BackupFailed) as caught:
        backup.make(path, "start")
    assert caught.value.facts["reason"] == "missing"


def test_no_copy_is_made_on_a_full_disk_and_that_is_said(mounted: Callable[[str], Path]) -> None:
    folder = mounted("size=700k")
    with closing(open_store(folder / "s.db")) as store:
        (folder / "annat").write_bytes(b"x" * 150_000)
        with pytest.raises(BackupFailed) as caught:
            backup_now(store, "start")
    assert caught.value.facts["reason"] == "disk_full"


def test_no_copy_is_made_in_a_folder_that_cannot_be_written(store: Store, make_read_only: Callable[[Path], None]) -> None:
    store.close()
    make_read_only(store.path.parent)
    with pytest.raises(BackupFailed) as caught:
        backup.make(store.path, "start")
    assert caught.value.facts["reason"] == "not_allowed"
    for language in LANGUAGES:
        assert load_words(language).sentence(caught.value)


def test_a_copy_is_due_when_the_last_is_old_and_something_has_changed(store: Store) -> None:
    assert backup.is_due(store.path)
    copy = backup_now(store, "start")
    os.utime(copy, (1, 1))
    assert backup.is_due(store.path)
    assert not backup.is_due(store.path, hours=10**6)
    os.utime(copy, (2**32, 2**32))
    assert not backup.is_due(store.path, hours=-(10**6))


def test_what_was_there_is_kept_when_a_copy_is_restored_and_restoring_that_takes_it_back(store: Store) -> None:
    copy = backup_now(store, "start")
    store.apply("ny", [added(Session(title="Senare"))])
    store.close()
    kept = restore(store.path, copy)
    assert titles(store.path) == {SESSION.title}
    assert kept in [found.path for found in backups(store.path)]
    restore(store.path, kept)
    assert titles(store.path) == {SESSION.title, "Senare"}


@pytest.mark.parametrize("times", [[f"2025-01-01-{n:02}0000" for n in range(NEWEST)], [f"2025-01-{n + 1:02}-090000" for n in range(DAYS)]])
def test_the_oldest_copy_is_restored_and_stays_when_what_was_there_is_kept(store: Store, times: list[str]) -> None:
    copy = backup_now(store, "start")
    oldest, *others = [copy.with_name(f"{time}-hourly.db") for time in times]
    for other in others:
        shutil.copy(copy, other)
    copy.rename(oldest)
    store.apply("ny", [added(Session(title="Senare"))])
    store.close()
    restore(store.path, oldest)
    assert titles(store.path) == {SESSION.title}
    assert oldest.exists()


def test_a_restored_store_can_be_written_and_searched(store: Store) -> None:
    copy = backup_now(store, "start")
    store.close()
    restore(store.path, copy)
    with closing(open_store(store.path)) as opened:
        opened.apply("ny", [added(Need(session="s1", title="Efteråt"))])
        assert len(opened.search("efteråt")) == 1
        assert opened.db.execute("pragma journal_mode").fetchone() == ("wal",)


def test_a_damaged_store_is_set_aside_untouched_when_a_copy_is_restored(store: Store) -> None:
    copy = backup_now(store, "start")
    store.close()
    store.path.write_bytes(b"\0" * 5000)
    beside(store.path, "-wal").write_bytes(b"the log of a damaged store")
    kept = restore(store.path, copy)
    assert kept.read_bytes() == b"\0" * 5000
    assert beside(kept, "-wal").read_bytes() == b"the log of a damaged store"
    assert titles(store.path) == {SESSION.title}


def test_a_copy_can_be_restored_where_there_is_no_store_any_more(store: Store) -> None:
    copy = backup_now(store, "start")
    store.close()
    store.path.unlink()
    assert restore(store.path, copy) == store.path
    assert titles(store.path) == {SESSION.title}


def test_nothing_is_restored_while_the_store_is_open(store: Store) -> None:
    with pytest.raises(StoreLocked):
        restore(store.path, backup_now(store, "start"))
    store.apply("ändra", [edited(SESSION, title="Ännu öppen")])


def test_a_worn_copy_is_not_restored_and_the_good_one_is_named(store: Store) -> None:
    good, worn = backup_now(store, "start"), backup_now(store, "start")
    flip(worn, b"Dialog om gruvor", b"Dialog om gravar")
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreDamaged) as caught:
        restore(store.path, worn)
    assert (caught.value.facts["path"], caught.value.facts["backup"]) == (worn, good)
    assert store.path.read_bytes() == before


def test_of_a_copy_that_is_cut_off_the_copy_is_called_damaged_and_not_the_store(store: Store, tmp_path: Path) -> None:
    good = backup_now(store, "start")
    (tmp_path / "half.db").write_bytes(good.read_bytes()[:20_000])
    store.close()
    with pytest.raises(StoreDamaged) as caught:
        restore(store.path, tmp_path / "half.db")
    assert (caught.value.facts["path"], caught.value.facts["backup"]) == (tmp_path / "half.db", good)


def test_a_copy_that_was_never_finished_goes_after_a_while(store: Store) -> None:
    where = backup_now(store, "start").parent
    old, new = where / "2026-01-01-000000-start.db.part", where / "2026-01-01-000001-start.db.part"
    for half in (old, new):
        half.write_bytes(b"half")
    os.utime(old, (0, 0))
    backup_now(store, "start")
    assert (old.exists(), new.exists()) == (False, True)


def test_only_a_store_of_ours_is_restored(store: Store, tmp_path: Path) -> None:
    store.close()
    stranger, newer = tmp_path / "stranger.db", tmp_path / "newer.db"
    stranger.write_text("hej")
    shutil.copy(store.path, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("pragma user_version = 99")
    for file, error in ((stranger, StoreNotOurs), (newer, StoreNewer), (tmp_path / "none.db", StoreMissing)):
        with pytest.raises(error):
            restore(store.path, file)
    assert titles(store.path) == {SESSION.title}


@pytest.mark.parametrize("reason", ["disk_full", "not_allowed"])
def test_nothing_is_restored_when_what_is_there_cannot_be_kept(store: Store, monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    copy = backup_now(store, "start")
    store.apply("ny", [added(Session(title="Senare"))])
    store.close()

    def fail(path: Path, _: str, **_spare: Path) -> Path:
        raise BackupFailed(path=path, reason=reason)

    monkeypatch.setattr(backup, "make", fail)
    with pytest.raises(BackupFailed):
        restore(store.path, copy)
    assert titles(store.path) == {SESSION.title, "Senare"}


def test_a_damaged_store_that_cannot_be_set_aside_is_not_overwritten(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = backup_now(store, "start")
    store.close()
    store.path.write_bytes(b"\0" * 5000)
    monkeypatch.setattr(backup, "set_aside", lambda path: path)
    with pytest.raises(BackupFailed):
        restore(store.path, copy)
    assert store.path.read_bytes() == b"\0" * 5000


def test_the_sessions_of_a_copy_that_is_gone_cannot_be_shown(tmp_path: Path) -> None:
    with pytest.raises(StoreGone):
        backup.contents(tmp_path / "none.db")


def test_a_folder_is_neither_a_copy_nor_a_place_for_one(store: Store, tmp_path: Path) -> None:
    copy = backup_now(store, "start")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreNotOurs):
        restore(store.path, tmp_path / "folder")
    with pytest.raises(StoreNotOurs):
        restore(tmp_path / "folder", copy)
    assert not list((tmp_path / "folder").iterdir())


def test_a_store_that_a_foreign_program_writes_to_is_not_replaced(store: Store) -> None:
    copy = backup_now(store, "start")
    store.apply("rename", [edited(store.dialogue(SESSION.id).session, title="later")])
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreBusy):
            restore(store.path, copy)
    assert titles(store.path) == {"later"}


def test_a_copy_of_ones_own_needs_nothing_beside_the_store(store: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_bytes(copy_of(store))
    assert titles(tmp_path / "mine.db") == {SESSION.title}
    assert not backup.folder(store.path).exists()


def test_a_copy_of_ones_own_is_checked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_is_sound", lambda _copy: False)
    with pytest.raises(BackupFailed) as caught:
        copy_of(store)
    assert caught.value.facts["reason"] == "damaged"


def test_a_place_that_is_gone_is_not_made_to_restore_to(store: Store, tmp_path: Path) -> None:
    copy = backup_now(store, "start")
    with pytest.raises(StoreMissing):
        restore(tmp_path / "gone" / "x.db", copy)
    assert not (tmp_path / "gone").exists()
