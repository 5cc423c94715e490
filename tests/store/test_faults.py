from __future__ import annotations

import errno
import json
import shutil
import sqlite3
from collections import namedtuple
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import (
    DiskFull,
    StoreBusy,
    StoreDamagedWithoutBackup,
    StoreError,
    StoreGone,
    StoreLocked,
    StoreReadOnly,
)
from snabbdialog.store.faults import of_sqlite, of_system, translated
from snabbdialog.words import LANGUAGES, load_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Usage = namedtuple("Usage", "total used free")


def fault(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_BUSY", StoreBusy),
        ("SQLITE_BUSY_SNAPSHOT", StoreBusy),
        ("SQLITE_LOCKED", StoreBusy),
        ("SQLITE_READONLY", StoreReadOnly),
        ("SQLITE_READONLY_DIRECTORY", StoreReadOnly),
        ("SQLITE_READONLY_DBMOVED", StoreGone),
        ("SQLITE_CORRUPT", StoreDamagedWithoutBackup),
        ("SQLITE_CORRUPT_VTAB", StoreDamagedWithoutBackup),
        ("SQLITE_NOTADB", StoreDamagedWithoutBackup),
        ("SQLITE_IOERR_WRITE", StoreGone),
        ("SQLITE_CANTOPEN", StoreGone),
    ],
)
def test_what_sqlite_reports_is_told_as_what_a_user_can_mend(path: Path, name: str, error: type[StoreError]) -> None:
    with pytest.raises(error) as caught, translated(path):
        raise fault(name)
    assert type(caught.value) is error
    assert caught.value.facts["path"] == path
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    for language in LANGUAGES:
        assert load_words(language).sentence(caught.value)


@pytest.mark.parametrize("name", ["SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_INTERRUPT", ""])
def test_a_fault_of_ours_stays_what_it_is(path: Path, name: str) -> None:
    assert of_sqlite(fault(name), path) is None
    with pytest.raises(sqlite3.OperationalError), translated(path):
        raise fault(name)


def test_an_error_that_sqlite_does_not_name_stays_what_it_is(path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError), translated(path):
        raise sqlite3.ProgrammingError("of another thread")


def test_an_input_error_on_a_disk_without_room_is_a_full_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.touch()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 4096))
    assert isinstance(of_sqlite(fault("SQLITE_IOERR_SHMSIZE"), path), DiskFull)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 0, 10**9))
    assert isinstance(of_sqlite(fault("SQLITE_IOERR_SHMSIZE"), path), StoreGone)


def test_a_place_that_cannot_even_be_asked_is_gone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(folder: Path) -> None:
        raise OSError(errno.EIO, "gone")

    path.touch()
    monkeypatch.setattr(shutil, "disk_usage", fail)
    assert isinstance(of_sqlite(fault("SQLITE_IOERR_READ"), path), StoreGone)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EACCES, StoreReadOnly), (errno.EROFS, StoreReadOnly),
        (errno.ENOENT, StoreGone), (errno.EIO, StoreGone),
    ],
)  # fmt: skip
def test_what_the_system_reports_is_told_as_what_a_user_can_mend(path: Path, number: int, error: type[StoreError]) -> None:
    assert type(of_system(OSError(number, "so"), path)) is error
    with pytest.raises(error), translated(path):
        raise OSError(number, "so")


@pytest.mark.parametrize("text", ["Could not decode to UTF-8 column 'body' with text 'x'", "SQL logic error", "string or blob too big"])
def test_damage_is_known_by_what_is_said_where_it_has_no_name(path: Path, text: str) -> None:
    with pytest.raises(StoreDamagedWithoutBackup), translated(path):
        raise sqlite3.OperationalError(text)


@pytest.mark.parametrize("read", [lambda: json.loads("{"), lambda: b"\xff".decode()])
def test_a_text_that_is_none_any_more_is_damage(path: Path, read: Callable[[], object]) -> None:
    with pytest.raises(StoreDamagedWithoutBackup), translated(path):
        read()


def test_a_busy_store_is_a_locked_one_whose_holder_nobody_knows() -> None:
    assert issubclass(StoreBusy, StoreLocked)


def test_a_fault_of_ours_is_not_told_as_one_of_the_file(path: Path) -> None:
    with pytest.raises(ValueError, match="not to be"), translated(path):
        raise ValueError("not to be")
