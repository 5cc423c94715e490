"""What the program does for the store while it runs: backups to go back to, and a search index that catches up."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.errors import DiskFull
from snabbdialog.model import Need, Session, added
from snabbdialog.store import Store, backup, backups
from snabbdialog.store.writing import MANY
from snabbdialog.ui.other_window import raise_it
from snabbdialog.ui.panels import ChoicePanel, TextPanel
from tests.ui.acting import file_rows, press, settle, write
from tests.ui.programs import nobody_works, said, window_of
from tests.ui.travelling import edit, laptop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.model import Change
    from snabbdialog.ui.running import Program

    Start = Callable[..., Program]


def test_the_window_keeps_answering_after_a_restore(start: Start, path: Path, qtbot: QtBot) -> None:
    program = start()
    window_of(program).run("backup")
    program._restore(backups(path)[0])
    qtbot.waitUntil(lambda: program._listener is not None)
    window_of(program).showMinimized()
    assert raise_it(path)
    qtbot.waitUntil(lambda: not window_of(program).isMinimized())


def test_a_backup_is_made_when_asked_for(start: Start, path: Path) -> None:
    program = start()
    window_of(program).run("backup")
    (copy,) = backups(path)
    assert copy.reason == "asked"
    assert said(program, f"Backup made: {copy.path.name}")


@pytest.mark.parametrize("moment", ["start", "hourly"])
def test_backups_are_made_without_asking_and_quietly(start: Start, path: Path, moment: str, qtbot: QtBot) -> None:
    program = start()
    program._backup(moment)
    qtbot.waitUntil(lambda: [copy.reason for copy in backups(path)] == [moment] and nobody_works())
    assert not said(program, "Backup made")


def test_a_backup_that_nobody_asked_for_and_that_fails_is_said(start: Start, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    program = start()
    monkeypatch.setattr(backup, "_copy", lambda *_a: (_ for _ in ()).throw(OSError(28, "full")))
    program._backup("hourly")
    qtbot.waitUntil(lambda: said(program, "No backup could be made of") and nobody_works())


def test_no_backup_is_made_of_what_has_not_changed_since_the_last(start: Start, path: Path, qtbot: QtBot) -> None:
    program = start()
    program._backup("start")
    qtbot.waitUntil(lambda: len(backups(path)) == 1 and nobody_works())
    (copy,) = backups(path)
    os.utime(copy.path, (2**32, 2**32))
    program._backup("hourly")
    assert len(backups(path)) == 1
    window_of(program).run("backup")
    assert len(backups(path)) == 2


def test_a_backup_that_fails_is_said(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    monkeypatch.setattr(backup, "_copy", lambda *_a: (_ for _ in ()).throw(OSError(28, "full")))
    window_of(program).run("backup")
    assert said(program, "No backup could be made of")


def test_a_backup_is_restored_from_the_window_and_that_can_be_taken_back(start: Start, path: Path) -> None:
    program = start(dialogue="s1")
    window = window_of(program)
    window.run("backup")
    assert program.store is not None
    edit(program.store, "session", "s1", region="Renamed since")
    window.run("restore")
    settle()
    (panel,) = (panel for panel in window.findChildren(ChoicePanel) if panel.isVisible())
    assert "kB" in panel._list.rows.rows[0].meta
    press(Qt.Key.Key_Return)
    settle()
    assert file_rows(path, "session")[0]["region"] == "Region North"
    assert said(program, "Restored. What was here before is kept")
    window.run("restore")
    settle()
    write("restor")
    press(Qt.Key.Key_Return)
    settle()
    assert file_rows(path, "session")[0]["region"] == "Renamed since"


def test_a_backup_that_is_gone_is_said_and_the_store_is_as_it_was(start: Start, path: Path) -> None:
    program = start()
    window_of(program).run("backup")
    (copy,) = backups(path)
    copy.path.unlink()
    program._restore(copy)
    assert said(program, "does not exist")
    assert [row.title for row in window_of(program).start.list.rows.rows] == ["Region North"]


def many(session: str) -> list[Change]:
    """Return a dialogue with more rows than the search index follows at once."""
    return [added(Session(id=session, region="Gotland")), *(added(Need(session=session, title=f"Harbour {n}")) for n in range(MANY))]


def is_caught_up(program: Program) -> bool:
    assert program.store is not None
    return program.store.db.table("unsearched").count == 0


def test_what_came_in_many_rows_can_be_searched_soon_without_anybody_asking(start: Start, qtbot: QtBot) -> None:
    program = start()
    assert program.store is not None
    program.store.apply("take in", [*many("g1"), *many("g2")])
    assert program.store.db.table("unsearched").count == 2
    qtbot.waitUntil(lambda: is_caught_up(program))
    assert program.store.db.execute("select count(*) from search where search match 'harbour'").fetchone() == (2 * MANY,)


def test_the_search_index_catches_up_after_a_run_that_ended_before_it_had(start: Start, path: Path, qtbot: QtBot) -> None:
    with laptop(path) as store:
        store.apply("take in", many("g1"))
    program = start()
    qtbot.waitUntil(lambda: is_caught_up(program))


def test_a_search_index_that_cannot_catch_up_disturbs_nobody(start: Start, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    program = start()
    tried: list[Path] = []

    def full(store: Store) -> bool:
        tried.append(store.path)
        raise DiskFull(path=store.path)

    monkeypatch.setattr(Store, "catch_up", full)
    assert program.store is not None
    program.store.apply("take in", many("g1"))
    qtbot.waitUntil(lambda: len(tried) > 0)
    settle()
    assert not is_caught_up(program)
    assert not [panel for panel in window_of(program).findChildren(TextPanel) if panel.isVisible()]


def test_a_program_that_is_closed_catches_up_with_nothing(start: Start, path: Path) -> None:
    program = start()
    assert program.store is not None
    program.store.apply("take in", many("g1"))
    program._close()
    program._catch_up()
    with laptop(path) as store:
        assert store.db.table("unsearched").count == 1
