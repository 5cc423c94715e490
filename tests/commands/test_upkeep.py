from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from snabbdialog import cli, paths
from snabbdialog.store import connection, open_store

from .looking import rows

ROOT = Path(__file__).parents[2]


def test_a_sound_store_is_said_to_be_sound(run) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert "är hel. Dialoger: 1." in out


def test_a_damaged_store_is_told_and_left_as_it_is(run, store: Path) -> None:
    data = bytearray(store.read_bytes())
    data[8192 : len(data) // 2] = bytes(len(data) // 2 - 8192)
    store.write_bytes(data)
    code, out, err = run("check")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert store.read_bytes() == data


def test_a_sqlite_that_is_too_old_is_told_in_a_sentence(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "OLDEST", (99, 1, 0))
    code, out, err = run("list")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "99.1" in err


def test_a_backup_is_printed_and_restored(run, store: Path, id: str) -> None:
    copy = Path(run("backup")[1].strip())
    run("example")
    assert len(run("list")[1].splitlines()) == 2
    code, out, _err = run("restore", copy)
    assert code == 0
    assert "example.db-backups" in out
    assert [line.split("\t")[0] for line in run("list")[1].splitlines()] == [id]


def test_restoring_can_be_taken_back(run) -> None:
    copy = run("backup")[1].strip()
    run("example")
    kept = run("restore", copy)[1].rstrip(".\n").rpartition(" ")[2]
    run("restore", kept)
    assert len(run("list")[1].splitlines()) == 2


def test_a_backup_may_go_to_a_file_of_ones_own(run, tmp_path: Path) -> None:
    assert run("backup", "-o", tmp_path / "mine.db") == (0, f"{tmp_path / 'mine.db'}\n", "")
    assert rows(tmp_path / "mine.db", "session") == 1


def test_a_backup_is_restored_where_there_was_nothing(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("backup", "-o", tmp_path / "mine.db")
    assert cli.main(["restore", str(tmp_path / "mine.db"), "--store", str(tmp_path / "new.db")]) == 0
    assert "inget förut" in capsys.readouterr().out
    assert cli.main(["restore", str(tmp_path / "mine.db")]) == 0
    assert rows(paths.default_store(), "session") == 1


@pytest.mark.parametrize("content", [b"", b"noise", None, "sqlite"])
def test_what_is_no_backup_is_refused(run, store: Path, tmp_path: Path, content: bytes | str | None) -> None:
    file, before = tmp_path / "other", store.read_bytes()
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content:
        sqlite3.connect(file).execute("create table a (b)").connection.close()
    code, out, err = run("restore", file)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert store.read_bytes() == before


def test_a_store_is_not_restored_under_a_program_that_has_it_open(run, store: Path, tmp_path: Path) -> None:
    run("backup", "-o", tmp_path / "mine.db")
    with closing(open_store(store)):
        assert run("restore", tmp_path / "mine.db")[0] == 1
