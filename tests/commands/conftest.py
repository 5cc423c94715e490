"""A store with the example, and a function that runs commands on it."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog import cli
from snabbdialog.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store that holds the example; nobody writes to it."""
    path = tmp_path_factory.mktemp("example") / "example.db"
    assert cli.main(["example", "--store", str(path)]) == 0
    return path


@pytest.fixture
def store(tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a store of one's own that holds the example."""
    path = tmp_path / "example.db"
    shutil.copy(example, path)
    capsys.readouterr()
    return path


@pytest.fixture
def run(store: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs a command on the example's store."""

    def run_it(*words: object) -> tuple[int, str, str]:
        code = cli.main(["--store", str(store), *(str(word) for word in words)])
        return code, *capsys.readouterr()

    return run_it


@pytest.fixture
def id(store: Path) -> str:
    with closing(open_store(store, read_only=True)) as opened:
        return opened.sessions()[0].id
