"""The program while it runs: one store, one writer, backups to go back to, and faults that do not end it."""

from __future__ import annotations

import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from snabbdialog.method import load_methods
from snabbdialog.model import Need
from snabbdialog.store import backup, backups, open_store
from snabbdialog.ui import running, theme
from snabbdialog.ui.arrival import ArrivalPage
from snabbdialog.ui.clearing import FinalPanel
from snabbdialog.ui.known_methods import KnownMethods
from snabbdialog.ui.panels import TextPanel
from snabbdialog.ui.start import IN_VIEW
from snabbdialog.ui.working import Working
from tests.ui.acting import file_rows, named, press, settle, shown_texts
from tests.ui.programs import nobody_works, said, text_panel, window_of
from tests.ui.travelling import begun, laptop, send

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look
    from snabbdialog.ui.running import Program

    Start = Callable[..., Program]


def test_it_shows_what_the_store_holds(start: Start) -> None:
    program = start()
    assert [row.title for row in window_of(program).start.list.rows.rows] == ["Region North"]


def test_a_double_clicked_file_is_shown_and_only_once(start: Start, tmp_path: Path) -> None:
    with laptop(tmp_path / "other.db") as other:
        begun(other, "s2", "Region South")
        file = send(other, "s2", tmp_path / "south.snabbdialog")
    program = start((file,))
    window = window_of(program)
    assert isinstance(window._stack.currentWidget(), ArrivalPage)
    window._stack.currentWidget().dismissed.emit()
    program.start()
    assert window._stack.currentWidget() is window.start


def test_a_dialogue_is_opened_by_its_id(start: Start) -> None:
    window = window_of(start(dialogue="s1"))
    assert window.document is not None
    assert window.document.id == "s1"


def test_a_store_that_is_none_is_said_on_the_start_page(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "noise.db"
    file.write_bytes(b"no store at all" * 100)
    program = start(at=file)
    assert said(program, "is not a Snabbdialog file")
    assert program.store is None
    assert file.read_bytes() == b"no store at all" * 100


def test_a_damaged_store_is_kept_and_a_backup_can_be_restored_from_the_window(start: Start, path: Path, tmp_path: Path) -> None:
    with closing(open_store(path)) as store:
        backup.backup_now(store, "start")
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 3] = b"\xff" * 8192
    path.write_bytes(bytes(data))
    program = start()
    assert program.store is None
    assert said(program, "is damaged. It has been kept untouched")
    window_of(program).run("restore")
    settle()
    press(Qt.Key.Key_Return)
    settle()
    assert [row.title for row in window_of(program).start.list.rows.rows] == ["Region North"]


def test_a_second_program_reads_only_and_says_who_has_it(start: Start, path: Path) -> None:
    with closing(open_store(path)):
        program = start()
        assert program.store is not None
        assert program.store.read_only
        assert said(program, "is in use by")
        window_of(program).run("backup")
        assert backups(path) == []
        program._close()


def test_a_second_start_raises_the_first_window_with_its_files_and_ends(
    start: Start, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    qtbot.waitUntil(lambda: first._listener is not None)
    window_of(first).showMinimized()
    with laptop(tmp_path / "other.db") as other:
        begun(other, "s2", "Region South")
        file = send(other, "s2", tmp_path / "south.snabbdialog")
    quits = []
    monkeypatch.setattr(first._app, "quit", lambda: quits.append(1))
    second = start((file,))
    qtbot.waitUntil(lambda: quits == [1])
    assert second.store is None
    qtbot.waitUntil(lambda: isinstance(window_of(first)._stack.currentWidget(), ArrivalPage))
    assert not window_of(first).isMinimized()


def test_a_window_that_only_reads_opens_the_dialogue_and_says_that_files_are_left(start: Start, path: Path, tmp_path: Path) -> None:
    with closing(open_store(path)):
        program = start((tmp_path / "south.snabbdialog",), "s1")
        window = window_of(program)
        assert window.document is not None
        assert window.document.id == "s1"
        assert said(program, "not taken in")
        window.close()
        program._close()


def test_a_second_start_on_a_dialogue_opens_it_in_the_first_window(
    start: Start, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    window = window_of(first)
    qtbot.waitUntil(lambda: first._listener is not None)
    monkeypatch.setattr(first._app, "quit", lambda: None)
    start(dialogue="s1")
    qtbot.waitUntil(lambda: window.document is not None)
    walk = window.walk
    start(dialogue="s1")
    settle()
    assert window.walk is walk


def test_a_second_start_on_a_dialogue_that_is_not_there_leaves_the_open_one_open(start: Start) -> None:
    program = start(dialogue="s1")
    walk = window_of(program).walk
    program._come_forward([], "no-such-id")
    assert window_of(program).walk is walk
    assert said(program, "no-such-id")


def test_a_second_start_opens_nothing_while_names_are_cleared(start: Start, path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    program = start()
    window, done = window_of(program), threading.Event()
    panel = FinalPanel(window, "Clear", "Clear")
    told: list[str] = []
    panel.work(lambda _progress: done.wait(10), told.append)
    program._come_forward([], "s1")
    program._come_forward([tmp_path / "south.snabbdialog"], "")
    program._come_forward([], "")
    assert window.walk is None
    assert said(program, "until what is being done here is finished")
    done.set()
    qtbot.waitUntil(lambda: told == [""])
    program._come_forward([], "s1")
    assert window.walk is not None


def test_the_language_changes_and_dialogue_step_and_section_stay(start: Start, look: Look, kept: QSettings) -> None:
    program = start(dialogue="s1")
    old = window_of(program)
    assert old.walk is not None
    old.walk.go("focus").show_section("choice")
    old.run("language")
    settle()
    window = window_of(program)
    assert window is not old
    assert (look.language, kept.value("language")) == ("sv", "sv")
    assert window.walk is not None
    assert (window.walk.document.id, window.walk.step, window.walk.page.section) == ("s1", "focus", "choice")
    assert window.walk.document.method.step("focus").name == "Välj fokusområde"
    window.walk.document.edit("ändra", "session", "s1", region="Norr")
    assert window.windowTitle() == "Norr – Snabbdialog"


def test_the_hand_the_clock_and_what_arrived_outlive_a_change_of_language(start: Start) -> None:
    program = start(dialogue="s1")
    old = window_of(program)
    assert old.walk is not None
    old.walk.go("prepare").show_section("frame")
    named(old.walk.page, "Subject, in a few words").setFocus()
    old.walk.toggle_clock()
    old.last_taken, old.taken_at = [("file", [])], 7
    old.run("language")
    settle()
    window = window_of(program)
    assert window.walk is not None
    assert named(window.walk.page, "Ämne, i några få ord").hasFocus()
    assert window.walk.clock_runs
    assert (window.last_taken, window.taken_at) == ([("file", [])], 7)
    assert not any("Ångra börjar om" in text for text in shown_texts(window))
    window.walk.toggle_clock()


def test_the_row_stays_and_it_is_said_that_undo_begins_anew_in_another_language(start: Start) -> None:
    program = start(dialogue="s1")
    old = window_of(program)
    assert old.walk is not None
    old.walk.document.add("add", *(Need(session="s1", title=title, position=i) for i, title in enumerate(("A", "B"), 1)))
    rows = old.walk.go("needs").show_section("needs").list
    settle()
    rows.select(old.walk.document.rows("need")[0].id)
    rows.setFocus()
    old.run("language")
    settle()
    window = window_of(program)
    assert window.walk is not None
    rows = window.walk.page.show_section("needs").list
    assert rows.hasFocus()
    assert rows.current_id() == window.walk.document.rows("need")[0].id
    assert any("Ångra börjar om" in text for text in shown_texts(window))


def test_the_language_does_not_change_while_something_is_not_saved(start: Start, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start(dialogue="s1")
    window = window_of(program)
    assert window.walk is not None
    monkeypatch.setattr(window.walk, "close_down", lambda: False)
    window.run("language")
    assert window_of(program) is window
    assert look.language == "en"
    monkeypatch.undo()


def test_files_dropped_after_the_language_changed_are_received(start: Start, tmp_path: Path) -> None:
    program = start()
    window_of(program).run("language")
    settle()
    file = tmp_path / "noise.snabbdialog"
    file.write_bytes(b"\x00")
    window_of(program).files_dropped.emit([str(file)])
    assert said(program, "noise.snabbdialog")


def test_text_size_and_scheme_follow_the_commands(start: Start, look: Look, kept: QSettings) -> None:
    window = window_of(start())
    window.run("larger")
    assert look.zoom > 1.0
    window.run("smaller")
    window.run("smaller")
    assert look.zoom < 1.0
    window.run("normal")
    assert float(str(kept.value("zoom"))) == 1.0
    window.run("scheme")
    assert theme.is_dark()
    window.run("nothing of the kind")


def test_files_are_chosen_in_the_systems_own_dialog(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([], ""))
    window_of(program).run("receive")
    file = tmp_path / "gone.snabbdialog"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([str(file)], ""))
    window_of(program).run("receive")
    assert said(program, "the file does not exist")


def test_the_place_of_the_data_is_opened(start: Start, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window_of(start()).run("where")
    assert [Path(place) for place in opened] == [path.parent]


def test_about_names_version_licence_and_place(start: Start, path: Path) -> None:
    program = start()
    window_of(program).run("about")
    text = text_panel(program)
    assert "MIT" in text
    assert "LGPL" in text
    assert str(path) in text


def test_a_fault_of_ours_is_a_report_to_copy_and_the_program_goes_on(start: Start, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = start(dialogue="s1")
    for _ in range(3):
        try:
            raise ZeroDivisionError("something of ours")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError: something of ours" in text_panel(program)
    assert "ZeroDivisionError" in capsys.readouterr().err
    press(Qt.Key.Key_Escape)
    settle()
    window = window_of(program)
    assert window.document is not None
    window.document.edit("edit", "session", "s1", purpose="still here")
    assert file_rows(path, "session")[0]["purpose"] == "still here"


def test_a_fault_of_ours_off_the_windows_thread_is_shown_in_it(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = start()
    threads: list[object] = []
    build = TextPanel.__init__

    def built(panel: TextPanel, *arguments: str) -> None:
        threads.append(threading.current_thread())
        build(panel, *arguments)

    monkeypatch.setattr(TextPanel, "__init__", built)
    Working(lambda _progress: 1 / 0).start()
    qtbot.waitUntil(lambda: bool(threads) and nobody_works())
    assert threads == [threading.main_thread()]
    assert "ZeroDivisionError" in text_panel(program)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_ctrl_c_in_the_console_ends_the_program(start: Start, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    program = start()
    quits = []
    monkeypatch.setattr(program._app, "quit", lambda: quits.append(1))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert quits == [1]
    capsys.readouterr()


def test_a_method_file_that_is_broken_is_named(
    start: Start, own_folders: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    from snabbdialog import paths

    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    (tmp_path / "methods").mkdir()
    (tmp_path / "methods" / "own.toml").write_text("this is no toml", encoding="utf-8")
    program = start()
    qtbot.waitUntil(lambda: said(program, "own.toml cannot be read"))


@pytest.fixture
def unhurried(start: Start, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Start the program; what can wait until the window can be used waits for the test to ask."""
    monkeypatch.setattr(running, "READY_MS", 100_000)
    return start


def read_methods(program: Program) -> None:
    window = window_of(program)
    assert isinstance(window.methods, KnownMethods)
    program._read_methods(window, window.methods)


def test_the_names_of_methods_are_known_from_the_last_time_and_read_anew(unhurried: Start, look: Look, kept: QSettings) -> None:
    kept.setValue(f"methods/{look.language}", {"ostergotland": "As it was called"})
    program = unhurried()
    rows = window_of(program).start.list.rows.rows
    assert "As it was called" in rows[0].meta
    read_methods(program)
    assert load_methods(look.language).by_id["ostergotland"].name in rows[0].meta
    assert KnownMethods(kept, look.language).names()["ostergotland"] in rows[0].meta


def test_a_start_shows_the_rows_in_view_and_then_the_others(unhurried: Start, path: Path) -> None:
    with laptop(path) as store:
        for number in range(IN_VIEW + 3):
            begun(store, f"more{number}", f"Region {number}")
    program = unhurried()
    rows = window_of(program).start.list.rows.rows
    assert len(rows) == IN_VIEW
    read_methods(program)
    assert len(rows) == IN_VIEW + 4


def test_a_store_in_a_synchronised_folder_is_warned_of(start: Start, tmp_path: Path) -> None:
    place = tmp_path / "OneDrive"
    place.mkdir()
    program = start(at=place / "dialogues.db")
    assert program.store is not None
    assert said(program, "a folder that is synchronised")


def test_closing_gives_the_store_free(start: Start, path: Path) -> None:
    program = start(dialogue="s1")
    window_of(program).close()
    program._close()
    assert QCoreApplication.instance() is not None
    with closing(open_store(path)) as store:
        assert not store.read_only
