"""A dialogue is erased from the bin, and from nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import SessionMissing
from snabbdialog.model import Session, edited
from snabbdialog.store import Store, backup_now, backups
from snabbdialog.store.backup import is_good
from snabbdialog.store.purge import clear, erase
from snabbdialog.store.soundness import examine

from .test_purge import ANNA, NOTE, PIECES, left_in, put

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("act", [clear, erase])
def test_a_session_that_is_not_there_is_missing(store: Store, path: Path, act: object) -> None:
    with pytest.raises(SessionMissing):
        act(path, "nowhere", label="x")


def test_a_session_outside_the_bin_is_not_erased(store: Store, path: Path) -> None:
    with pytest.raises(SessionMissing):
        erase(path, "s1", label="ta bort")
    assert store.record("session", "s1")


def test_erasing_leaves_nothing_but_a_note(store: Store, path: Path) -> None:
    put(store, Session(id="s2", title="Den andra"), ANNA, NOTE)
    backup_now(store, "asked")
    store.apply("kasta", [edited(store.record("session", "s1"), binned_at="2026-11-24T10:00:00+01:00")])
    erase(path, "s1", label="ta bort för gott")
    assert [session.id for session in store.sessions()] == ["s2"]
    assert store.sessions(binned=True) == []
    (note,) = store.history("session", "s1")
    assert (note.label, note.before, note.after) == ("ta bort för gott", {}, None)
    assert left_in(path, *PIECES, "Dialog om gruvor", "Strateg") == []
    assert examine(path) == []
    assert all(is_good(copy.path) for copy in backups(path))
