from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from snabbdialog.errors import InputUnreadable, OutputNotWritten
from snabbdialog.files import read, save


def reason_of(path: Path) -> object:
    with pytest.raises(OutputNotWritten) as caught:
        save(path, b"new")
    assert caught.value.facts["path"] == path
    return caught.value.facts["reason"]


def refuse(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os if name == "fsync" else Path, name, fail)


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    save(tmp_path / "ut.docx", b"text")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("ut.docx", b"text")]


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "ut.docx").write_bytes(b"a much longer text than before")
    save(tmp_path / "ut.docx", b"new")
    assert (tmp_path / "ut.docx").read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "saknas" / "ut.docx") == "folder_missing"


def test_a_file_used_as_folder_is_a_folder_that_is_missing(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    assert reason_of(tmp_path / "fil" / "ut.docx") == "folder_missing"


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "ut.docx").mkdir()
    assert reason_of(tmp_path / "ut.docx") == "is_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["ut.docx"]


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ut.docx").write_bytes(b"old")
    refuse(monkeypatch, "fsync", OSError(errno.ENOSPC, "full"))
    assert reason_of(tmp_path / "ut.docx") == "disk_full"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("ut.docx", b"old")]


def test_a_file_that_another_program_holds_is_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ut.docx").write_bytes(b"old")
    refuse(monkeypatch, "replace", PermissionError(errno.EACCES, "held"))
    assert reason_of(tmp_path / "ut.docx") == "in_use"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("ut.docx", b"old")]


def test_a_folder_where_nobody_may_write_is_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "open", PermissionError(errno.EACCES, "no"))
    assert reason_of(tmp_path / "ut.docx") == "not_allowed"


def test_a_disk_that_is_read_only_is_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "open", OSError(errno.EROFS, "read-only"))
    assert reason_of(tmp_path / "ut.docx") == "not_allowed"


def test_any_other_fault_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "fsync", OSError(errno.EIO, "broken"))
    assert reason_of(tmp_path / "ut.docx") == "other"


def test_a_name_that_is_too_long_is_said_to_be_so(tmp_path: Path) -> None:
    assert reason_of(tmp_path / f"{'å' * 300}.docx") == "name_too_long"
    assert reason_of(tmp_path / ("x/" * 3000) / "ut.docx") == "name_too_long"
    assert not list(tmp_path.iterdir())


def test_no_name_at_all_is_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert reason_of(Path()) == "is_folder"


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.docx").symlink_to(tmp_path / "real.docx")
    save(tmp_path / "link.docx", b"new")
    assert (tmp_path / "link.docx").is_symlink()
    assert (tmp_path / "real.docx").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="has no named pipes among its files")
def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    save(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no device that is always full")
def test_a_device_that_takes_no_more_is_full_and_stays_a_device() -> None:
    assert reason_of(Path("/dev/full")) == "disk_full"
    assert Path("/dev/full").is_char_device()


def why_not(path: Path, limit: int = 10) -> object:
    with pytest.raises(InputUnreadable) as caught:
        read(path, limit)
    assert caught.value.facts["path"] == path
    return caught.value.facts["reason"]


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    assert read(tmp_path / "a", 10) == b"0123456789"
    assert why_not(tmp_path / "a", 9) == "too_large"


def test_what_is_not_there_and_what_is_a_folder_have_their_reasons(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert [why_not(tmp_path / name) for name in ("none", "a/b", "", "\0")] == ["missing", "missing", "is_folder", "other"]


@pytest.mark.skipif(os.name == "nt", reason="has no named pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert why_not(tmp_path / "pipe") == "not_a_file"


@pytest.mark.skipif(not Path("/proc/self/maps").is_file(), reason="every file tells its size there")
def test_a_file_that_does_not_tell_its_size_is_read_no_further_than_the_limit() -> None:
    assert why_not(Path("/proc/self/maps")) == "too_large"


@pytest.mark.parametrize(("error", "reason"), [(PermissionError(), "not_allowed"), (OSError(errno.EIO, "broken"), "other")])
def test_a_file_that_breaks_while_it_is_read_has_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    (tmp_path / "a").write_bytes(b"text")
    monkeypatch.setattr("snabbdialog.files.size_of", lambda _path: 4)
    refuse(monkeypatch, "open", error)
    assert why_not(tmp_path / "a") == reason
