"""A second start raises the first window and hands over its files or its dialogue; whoever says something else is not heard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from snabbdialog.ui import other_window
from snabbdialog.ui.other_window import LONGEST, listen, raise_it

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def heard() -> list[tuple[list[Path], str]]:
    return []


@pytest.fixture
def store(tmp_path: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot) -> Iterator[Path]:
    """A store whose window listens."""
    path = tmp_path / "dialogues.db"
    server = listen(path, lambda *asked: heard.append(asked))
    yield path
    server.close()


def test_a_second_start_is_answered_and_its_files_come_along(
    store: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot, tmp_path: Path
) -> None:
    assert raise_it(store, [tmp_path / "å b.snabbdialog", Path("here.docx")])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [([tmp_path / "å b.snabbdialog", Path.cwd() / "here.docx"], "")]


def test_a_second_start_without_files_only_raises(store: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot) -> None:
    assert raise_it(store)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [([], "")]


def test_a_second_start_is_answered_and_its_dialogue_comes_along(store: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot) -> None:
    assert raise_it(store, dialogue="s1")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [([], "s1")]


def test_nobody_answers_for_another_store(store: Path, heard: list[tuple[list[Path], str]], tmp_path: Path) -> None:
    assert not raise_it(tmp_path / "other.db")
    assert heard == []


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"noise",
        b"[" * 50_000,
        b"{}",
        b"[null]",
        b'{"files": [null], "dialogue": ""}',
        b'{"files": ["/a"], "dialogue": 1}',
        json.dumps({"files": ["x" * LONGEST], "dialogue": ""}).encode(),
    ],
    ids=["", "noise", "deep", "{}", "1", "no file", "no dialogue", "long"],
)
def test_what_names_neither_files_nor_a_dialogue_only_raises(
    store: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot, said: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(other_window._name(store))
    assert socket.waitForConnected(500)
    socket.write(said)
    socket.waitForBytesWritten(500)
    socket.disconnectFromServer()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [([], "")]


def test_one_who_hung_up_before_being_answered_is_heard(heard: list[tuple[list[Path], str]], qtbot: QtBot, store: Path) -> None:
    raise_it(store, [Path("/a")])
    raise_it(store, [Path("/b")])
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert sorted(heard) == [([Path("/a")], ""), ([Path("/b")], "")]


def test_what_a_killed_program_left_behind_is_no_hindrance(tmp_path: Path, heard: list[tuple[list[Path], str]], qtbot: QtBot) -> None:
    path = tmp_path / "dialogues.db"
    first = listen(path, lambda *asked: heard.append(asked))
    second = listen(path, lambda *asked: heard.append(asked))
    assert isinstance(second, QLocalServer)
    assert second.isListening()
    first.close()
    second.close()
