from __future__ import annotations

import builtins
import multiprocessing
import runpy
import sys
from typing import TYPE_CHECKING, Any

import pytest

from snabbdialog import cli, start
from snabbdialog.errors import ScreenMissing
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in start.SCREENS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_there_is_a_sentence_and_no_qt(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["--language", "en"]):
        assert cli.main(words) == 1
        assert capsys.readouterr().err == load_words(words[-1] if words else "sv").sentence(ScreenMissing()) + "\n"


def test_missing_libraries_count_as_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", failing(ImportError("libGL.so.1: cannot open shared object file")))
    with pytest.raises(ScreenMissing):
        start.open_window()


def test_a_fault_in_our_own_imports_is_not_taken_for_a_missing_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", failing(ImportError("no name x", name="snabbdialog.ui.application")))
    with pytest.raises(ImportError, match="no name x"):
        start.open_window()


def failing(error: ImportError) -> Any:
    real = builtins.__import__

    def load(name: str, *rest: Any) -> Any:
        if name == "ui.application":
            raise error
        return real(name, *rest)

    return load


def test_the_window_gets_store_language_and_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from snabbdialog.ui import application

    asked: list[Any] = []
    monkeypatch.setattr(application, "run", lambda *words, **more: asked.append((words, more)) or 3)
    assert start.open_window(tmp_path / "s.db", "en", files=[tmp_path / "f"], dialogue="d") == 3
    assert asked == [((tmp_path / "s.db", "en"), {"open": (tmp_path / "f",), "dialogue": "d"})]


def run_program(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    monkeypatch.setattr(sys, "argv", ["snabbdialog", *words])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("snabbdialog", run_name="__main__")
    return ended.value.code


def test_the_program_with_words_is_the_command_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert run_program(monkeypatch, "list", "--store", str(tmp_path / "none.db")) == 1


def test_the_program_alone_is_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "open_window", lambda: 5)
    assert run_program(monkeypatch) == 5


@pytest.mark.usefixtures("no_screen")
def test_the_program_alone_without_a_screen_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(monkeypatch) == 1
    assert capsys.readouterr().err == load_words("sv").sentence(ScreenMissing()) + "\n"


def test_a_frozen_program_may_be_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A frozen program that reads a document in a process of its own starts itself for that."""
    asked: list[bool] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: asked.append(True))
    monkeypatch.setattr(start, "open_window", lambda: 0)
    assert run_program(monkeypatch) == 0
    assert asked == [True]
