"""The program is killed in the middle of writing, again and again: what was said to be saved is there, whole, and the file is sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from snabbdialog.model import as_row
from snabbdialog.store import Store, open_store
from snabbdialog.store.soundness import examine

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITER = Path(__file__).with_name("writer.py")
ROOT = Path(__file__).parents[2]
KILLS = 300

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked, which this system cannot")


class Writers:
    """A program that starts one writer after another, each to be killed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def kill_one(self, path: Path, *, after: float, first: bool = True) -> list[tuple[int, str]]:
        """Start a writer and kill it so many seconds after its first change is saved, or after its start.

        Return what it said it had saved: the number of the journal and the id of an entry.
        """
        assert self._process.stdin is not None
        print(path, file=self._process.stdin, flush=True)
        writer = int(self._line()[0])
        said = [self._line()] if first else []
        time.sleep(after)
        os.kill(writer, signal.SIGKILL)
        while (line := self._line()) != [str(writer), "is", "dead"]:
            said.append(line)
        return [(int(seq), entry) for seq, entry in said]

    def _line(self) -> list[str]:
        assert self._process.stdout is not None
        return self._process.stdout.readline().split()


@pytest.fixture
def writers() -> Iterator[Writers]:
    command = [sys.executable, str(WRITER)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        yield Writers(process)
        assert process.stdin is not None
        process.stdin.close()


def test_nothing_that_was_saved_is_lost_when_the_program_is_killed(tmp_path: Path, writers: Writers) -> None:
    chance = random.Random(1)  # noqa: S311 (the same kills every time)
    paths = [tmp_path / f"{number}.db" for number in range(6)]
    said = 0
    for kill in range(KILLS):
        path = paths[kill * len(paths) // KILLS]
        saved = writers.kill_one(path, after=chance.uniform(0, 0.012))
        said += len(saved)
        with closing(open_store(path)) as store:
            assert_whole(store, saved)
    assert said > KILLS
    for path in paths:
        assert examine(path) == []


def assert_whole(store: Store, saved: list[tuple[int, str]]) -> None:
    """Assert that what was said to be saved is there, and that the last action is there whole or not at all."""
    assert store.last_seq() >= saved[-1][0]
    for _, entry in saved:
        assert [change.label for change in store.history("entry", entry)] == ["ny anteckning", "ändra"]
        assert store.record("entry", entry).text == f"ändrad {entry[1:]}"
    for change in store.changes_since("s1", saved[-1][0]):
        row = as_row(store.record(change.table, change.id))
        assert store.history(change.table, change.id)[-1].after.items() <= row.items()
    together = [change.action for change in store.changes_since("s1", saved[0][0] - 2) if change.label == "ändra"]
    assert len(together) == 2 * len(set(together))
    assert saved[-1][1] in {hit.id for hit in store.search(saved[-1][1][1:], ranked=True)}


def test_a_program_that_is_killed_while_it_makes_its_store_leaves_one_or_none(tmp_path: Path, writers: Writers) -> None:
    for number in range(12):
        path = tmp_path / f"{number}.db"
        writers.kill_one(path, after=0.006 * number, first=False)
        with closing(open_store(path)) as store:
            assert len(store.sessions()) <= 1
