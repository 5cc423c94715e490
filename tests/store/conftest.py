"""An open store with one session in it, and places that cannot be written to or are full."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from snabbdialog.model import Session, added
from snabbdialog.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SESSION = Session(id="s1", title="Dialog om gruvor", region="Norrbotten", date="2026-11-24")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store of the test lies."""
    return tmp_path / "snabbdialog.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without sessions, made once, to be copied."""
    made = tmp_path_factory.mktemp("empty") / "empty.db"
    open_store(made).close()
    return made


@pytest.fixture
def store(path: Path, empty: Path) -> Iterator[Store]:
    """An open store with one session."""
    shutil.copy(empty, path)
    opened = open_store(path)
    opened.apply("ny dialog", [added(SESSION)])
    yield opened
    opened.close()


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Return a function that mounts a small file system with these options on a folder; needs root."""
    folder = tmp_path / "mounted"
    folder.mkdir()

    def mount(options: str) -> Path:
        if os.name != "posix" or os.geteuid() != 0:
            pytest.skip("only root may mount a file system")
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("no file system can be mounted here")
        return folder

    yield mount
    while os.path.ismount(folder):
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def make_read_only(request: pytest.FixtureRequest) -> Iterator[Callable[[Path], None]]:
    """Return a function after which nothing in a folder can be written, by root either."""
    undo: list[list[str]] = []

    def lock(folder: Path) -> None:
        if os.name == "posix" and os.geteuid() == 0:
            done = subprocess.run(["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False)
            if done.returncode:
                pytest.skip("root writes everywhere, and nothing can be mounted here")
            subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
            undo.append(["umount", "-l", str(folder)])
        else:
            folder.chmod(0o555)
            undo.append(["chmod", "755", str(folder)])

    yield lock
    for command in undo:
        subprocess.run(command, check=True)
