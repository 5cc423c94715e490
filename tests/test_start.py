from __future__ import annotations

import builtins
import multiprocessing
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from snabbdialog import cli, start
from snabbdialog.errors import ScreenMissing
from snabbdialog.words import load_words


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


WATCHED = """
import sys
from pathlib import Path
from snabbdialog import start
from snabbdialog.ui import application
seen = []
class Window(application.Window):
    def __init__(self, *given):
        super().__init__(*given)
        self.painted.connect(self.tell)
    def tell(self):
        print(len(self.start.list.rows.rows), *sys.modules)
        if self.start.list.rows.rows:
            application.QApplication.quit()
        else:
            application.QTimer.singleShot(1, self.tell)
application.Window = Window
start.open_window(Path(sys.argv[1]), "sv")
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home where the program has been used before."""
    home = tmp_path_factory.mktemp("home")
    assert cli.main(["--store", str(home / "s.db"), "example"]) == 0
    loaded(home, home / "s.db")
    return home


def loaded(home: Path, store: Path) -> list[set[str]]:
    """Return what is loaded when the window is painted, and each time it is asked again until it shows what the store holds."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-c", WATCHED, str(store)]
    ended = subprocess.run(command, env={**os.environ, **surroundings}, capture_output=True, text=True, timeout=60, check=True)
    return [set(line.split()) for line in ended.stdout.splitlines()]


def test_the_first_picture_is_the_list_of_dialogues_and_needs_no_dialogue(home: Path) -> None:
    (first,) = loaded(home, home / "s.db")
    assert "snabbdialog.store.reading" in first
    heavy = {
        "docx",
        "lxml",
        "pypdfium2",
        "sqlite_utils",
        "click",
        "snowballstemmer",
        "platformdirs",
        "hashlib",
        "json",
        "difflib",
        "tomllib",
    }
    assert not first & {*heavy, "dataclasses", "PySide6.QtNetwork"}
    of_ours = {
        "method",
        "model",
        "text",
        "store.backup",
        "store.search",
        "store.index",
        "ui.document",
        "ui.walk",
        "ui.dropping",
        "ui.widgets.fields",
    }
    assert not first & {f"snabbdialog.{name}" for name in of_ours}


@pytest.mark.parametrize("left", [".holder", "-wal"])
def test_a_store_that_takes_its_time_is_opened_behind_a_painted_window(home: Path, left: str, tmp_path: Path) -> None:
    store = Path(shutil.copy(home / "s.db", tmp_path))
    store.with_name(store.name + left).write_bytes(b"x")
    first, *_, last = loaded(home, store)
    assert "0" in first
    assert "0" not in last
