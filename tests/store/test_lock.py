from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import StoreGone, StoreLocked
from snabbdialog.store.lock import Lock, beside, holder_of, writer_of

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys; from pathlib import Path; from snabbdialog.store.lock import Lock
lock = Lock(Path(sys.argv[1])); lock.take(); print(flush=True); sys.stdin.read()
"""


def test_the_holder_is_told_until_it_lets_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERNAME", "sekreteraren")
    lock = Lock(path)
    lock.take()
    assert writer_of(path) == holder_of(path)
    assert writer_of(path).startswith("sekreteraren@")
    with pytest.raises(StoreLocked, match="sekreteraren"):
        Lock(path).take()
    lock.release()
    assert writer_of(path) == ""
    Lock(path).take()


def test_a_lock_whose_holder_was_killed_can_be_taken_and_is_known_to_have_been_held(path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline()
        with pytest.raises(StoreLocked):
            Lock(path).take()
        process.send_signal(signal.SIGKILL)
    lock = Lock(path)
    lock.take()
    assert lock.was_held
    lock.release()


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"user": "a"}', "\xff"])
def test_a_card_that_cannot_be_read_names_nobody(path: Path, card: str) -> None:
    beside(path, ".holder").write_text(card, encoding="latin-1")
    assert holder_of(path) == "?"


def test_where_no_lock_can_be_made_nobody_is_known_to_write(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    impossible = tmp_path / "fil" / "s.db"
    assert writer_of(impossible) == ""
    with pytest.raises(StoreGone):
        Lock(impossible).take()


def test_letting_go_of_a_place_that_is_gone_is_no_fault(tmp_path: Path) -> None:
    folder = tmp_path / "minne"
    folder.mkdir()
    lock = Lock(folder / "s.db")
    lock.take()
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    lock.release()
    assert not os.path.lexists(folder)


def test_where_the_file_system_knows_no_locks_the_store_is_not_taken_and_nothing_is_left_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_files = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH208, PTH112

    def no_locks(_file: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    with pytest.raises(StoreGone):
        Lock(path).take()
    assert writer_of(path) == ""
    assert not open_files or len(os.listdir("/proc/self/fd")) == open_files  # noqa: PTH208
