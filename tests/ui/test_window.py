"""The window: what commands do, its title and menus, closing without losing anything, a full disk, a file somebody else has."""

from __future__ import annotations

import re
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from snabbdialog.errors import DiskFull
from snabbdialog.model import Dialogue, FocusArea, Session, edited
from snabbdialog.store import open_store
from snabbdialog.ui.commands import commands
from snabbdialog.ui.document import add_dialogue
from snabbdialog.words import load_words
from tests.ui.acting import ALT, CTRL, file_rows, hand, named, press, settle, shown_texts, write

from .conftest import opened, window_on

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


class Disk:
    """The store's disk, which can be full for a while."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, self._take, self._store = True, store.apply, store
        monkeypatch.setattr(store, "apply", self._apply)

    def _apply(self, *made: object) -> None:
        if self.full:
            raise DiskFull(path=self._store.path)
        self._take(*made)


@pytest.fixture
def disk(empty: Walk, store: Store, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A full disk under an open dialogue."""
    return Disk(store, monkeypatch)


def subject(walk: Walk, text: str) -> None:
    named(walk.page, "Subject, in a few words").setFocus()
    write(text)


def test_a_new_dialogue_is_in_the_file_and_has_the_keyboard_in_its_first_field(window: Window, store: Store) -> None:
    press(Qt.Key.Key_N, CTRL)
    assert len(file_rows(store.path, "session")) == 1
    assert hand().accessibleName() == "Region"
    write("Kalmar")
    window.walk.document.save()
    assert file_rows(store.path, "session")[0]["region"] == "Region Kalmar län"


def test_the_title_names_the_region_else_the_subject(window: Window) -> None:
    assert window.windowTitle() == "Snabbdialog"
    document = opened(window, "new").document
    assert window.windowTitle() == "New dialogue – Snabbdialog"
    document.edit("edit", "session", document.id, title="Hälsa")
    assert window.windowTitle() == "Hälsa – Snabbdialog"
    document.edit("edit", "session", document.id, region="Kalmar")
    assert window.windowTitle() == "Kalmar – Snabbdialog"
    press(Qt.Key.Key_Home, ALT)
    assert window.windowTitle() == "Snabbdialog"


def test_the_menu_names_what_is_undone_and_redone(empty: Walk, window: Window) -> None:
    assert window.actions_by_id["undo"].text() == "&Undo"
    subject(empty, "x")
    empty.document.save()
    assert window.actions_by_id["undo"].text() == "&Undo: edit subject, in a few words"
    press(Qt.Key.Key_Z, CTRL)
    assert window.actions_by_id["redo"].text() == "&Redo: edit subject, in a few words"
    press(Qt.Key.Key_Y, CTRL)
    assert empty.document.session.title == "x"


def test_all_is_as_it_was_opened_and_redo_brings_it_again(example: Walk, window: Window) -> None:
    before = example.document.dialogue()
    for text in ("a", "b"):
        example.document.add("add", FocusArea(session=example.document.id, title=text))
    after = example.document.dialogue()
    window.run("as_opened")
    assert example.document.dialogue() == before
    window.run("redo")
    window.run("redo")
    assert example.document.dialogue() == after


def test_only_what_can_do_something_can_be_chosen(window: Window) -> None:
    needing = [command.id for command in commands() if command.needs_dialogue]
    assert not any(window.actions_by_id[id].isEnabled() for id in needing)
    opened(window, "new")
    assert all(window.actions_by_id[id].isEnabled() for id in needing)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_menu_has_a_letter_that_a_field_could_want(window: Window, look: Look, language: str) -> None:
    look.set_language(language)
    titles = [command.menu for command in commands()]
    assert ("Visa" if language == "sv" else "View") in titles
    assert not any("&" in title for title in titles)


def test_menus_are_filled_though_the_language_has_changed_since_they_were_made(qtbot: QtBot, look: Look, kept: QSettings) -> None:
    from snabbdialog.ui.window import Window

    look.set_language("en")
    window = Window(load_words("en"), kept)
    qtbot.addWidget(window)
    look.set_language("sv")
    window.fill_menus()
    assert window.actions_by_id["quit"] in window._menus[0].actions()


def test_every_command_acts_or_is_handed_on_to_the_program(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, "new")
    over, handed = list[str](), list[str]()
    monkeypatch.setattr(window, "_over", lambda _module, act: over.append(act))
    window.command_given.connect(handed.append)
    for command in commands():
        if command.id not in ("quit", "start", "new", "example", "search"):
            window.run(command.id)
    assert handed == ["receive", "backup", "restore", "larger", "smaller", "normal", "scheme", "language", "where", "about"]
    assert {"open_palette", "find_here", "open_history", "open_keys", "open_catalogue", "open_sending", "open_process_map"} <= set(over)


def test_search_closes_the_dialogue_and_has_the_keyboard(empty: Walk, window: Window) -> None:
    window.run("search")
    assert window.walk is None
    assert hand() is window.start.search_line


def test_a_dialogue_opens_where_one_stood_last(empty: Walk, window: Window, kept: QSettings) -> None:
    id, before = empty.document.id, empty.document.undo_stack.count()
    empty.go("strategies")
    assert empty.document.undo_stack.count() == before
    opened(window, "example").go("dialogue")
    assert window.open_dialogue(id).step == "strategies"
    assert kept.value(f"steps/{id}") == "strategies"
    assert opened(window, "example").step == "dialogue"
    assert hand().accessibleName() == "What is said"


def test_a_place_that_is_no_step_any_more_is_the_first(empty: Walk, window: Window, kept: QSettings) -> None:
    id = empty.document.id
    window.close_dialogue()
    kept.setValue(f"steps/{id}", "gone")
    assert window.open_dialogue(id).step == "prepare"


def test_a_dialogue_never_seen_here_opens_at_its_own_step(window: Window, store: Store) -> None:
    from dataclasses import replace

    from snabbdialog.example import build_example

    dialogue = build_example("en")
    id = add_dialogue(store, replace(dialogue, session=replace(dialogue.session, step="focus")), label="add")
    assert window.open_dialogue(id).step == "focus"


def test_what_is_typed_stays_on_screen_while_the_disk_is_full_and_is_saved_when_it_can_be(
    empty: Walk, window: Window, store: Store, disk: Disk, qtbot: QtBot
) -> None:
    empty.document._retry.setInterval(20)
    subject(empty, "Hälsa")
    qtbot.waitUntil(lambda: any(text.startswith("The disk is full") for text in shown_texts(empty.footer)))
    assert named(empty.page, "Subject, in a few words").text() == "Hälsa"
    assert file_rows(store.path, "session")[0]["title"] == ""
    write(" och vård")
    disk.full = False
    qtbot.waitUntil(lambda: file_rows(store.path, "session")[0]["title"] == "Hälsa och vård")
    qtbot.waitUntil(lambda: any(text.startswith("Saved ") for text in shown_texts(empty.footer)))
    assert not any(text.startswith("The disk is full") for text in shown_texts(empty.footer))


def test_the_window_stays_while_something_is_unsaved_and_says_why(empty: Walk, window: Window, store: Store, disk: Disk) -> None:
    subject(empty, "Hälsa")
    for leave in (window.close, lambda: window.run("start"), lambda: window.run("new"), lambda: window.run("search")):
        leave()
        assert window.walk is empty
        assert window.isVisible()
        assert any(text.startswith("The disk is full") for text in shown_texts(empty.footer))
    assert named(empty.page, "Subject, in a few words").text() == "Hälsa"
    disk.full = False
    assert window.close()
    assert file_rows(store.path, "session")[0]["title"] == "Hälsa"


def test_a_full_disk_on_the_start_page_is_said_in_a_sentence(window: Window, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(store, monkeypatch)
    for command in ("new", "example"):
        window.run(command)
        assert any(text.startswith("The disk is full") for text in shown_texts(window.start))
    disk.full = False
    assert opened(window, "new")
    window.close_dialogue()
    assert not any(text.startswith("The disk is full") for text in shown_texts(window.start))


def test_a_file_somebody_else_has_can_be_read_and_says_who(example: Walk, store: Store, qtbot: QtBot, look: Look, kept: QSettings) -> None:
    reader = open_store(store.path, read_only=True)
    second = window_on(reader, qtbot=qtbot, kept=kept)
    walk = second.open_dialogue(example.document.id)
    assert f"Read only: {reader.holder} has the file" in shown_texts(walk.footer)
    walk.go("prepare")
    assert named(walk.page, "Subject, in a few words").isReadOnly()
    second.run("undo")
    second.close()
    reader.close()


def test_a_new_dialogue_is_refused_in_words_where_the_file_can_only_be_read(
    example: Walk, store: Store, qtbot: QtBot, look: Look, kept: QSettings
) -> None:
    reader = open_store(store.path, read_only=True)
    second = window_on(reader, qtbot=qtbot, kept=kept)
    said = second.words.sentence(reader.why_read_only())
    second.run("new")
    assert said in shown_texts(second.start)
    second.run("example")  # it is there, and can be read
    assert second.document is not None
    second.run("new")
    assert second.document is not None
    assert said in shown_texts(second.walk.footer)
    second.close()
    reader.close()


def test_an_example_that_cannot_be_added_is_refused_in_words(window: Window, store: Store, qtbot: QtBot, kept: QSettings) -> None:
    reader = open_store(store.path, read_only=True)
    second = window_on(reader, qtbot=qtbot, kept=kept)
    second.start.example_asked.emit()
    assert second.words.sentence(reader.why_read_only()) in shown_texts(second.start)
    second.close()
    reader.close()


def test_closing_by_key_writes_what_was_just_typed(empty: Walk, window: Window, store: Store) -> None:
    subject(empty, "sista ordet")
    press(Qt.Key.Key_Q, CTRL)
    assert not window.isVisible()
    assert file_rows(store.path, "session")[0]["title"] == "sista ordet"


def test_the_windows_place_and_size_are_kept(window: Window, store: Store, qtbot: QtBot, kept: QSettings) -> None:
    window.resize(700, 600)
    window.close()
    again = type(window)(window.words, kept)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 600)


def test_a_geometry_that_is_none_is_passed_over(window: Window, qtbot: QtBot, kept: QSettings) -> None:
    kept.setValue("geometry", "broken")
    again = type(window)(window.words, kept)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1280, 800)


def test_something_is_said_quietly_wherever_one_is(window: Window) -> None:
    window.tell("A backup is made.")
    assert "A backup is made." in shown_texts(window.start)
    walk = opened(window, "new")
    window.tell("Another is made.")
    assert "Another is made." in shown_texts(walk.footer)


def test_a_page_over_the_window_goes_away_to_where_one_was(window: Window) -> None:
    for command in ("start", "new"):
        window.run(command)
        page, under = QWidget(), window.walk or window.start
        window.show_over(page)
        assert page.isVisible()
        window.take_away(page)
        settle()
        assert under.isVisible()


def test_the_window_says_once_that_it_stands(window: Window, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(window.painted):
        window.repaint()
        settle()


def test_nothing_is_asked_for_the_first_open_dialogue_before_there_is_a_store(look: Look, kept: QSettings, qtbot: QtBot) -> None:
    from snabbdialog.ui.window import Window

    bare = Window(load_words("en"), kept)
    qtbot.addWidget(bare)
    for command in ("new", "example"):
        bare.run(command)
    assert bare.open_dialogue("any") is None
    bare.start.refresh()
    bare.start.search_for("x")
    bare.start.search_line.returnPressed.emit()
    assert bare.walk is None
    assert not [label.text() for label in bare.start.findChildren(QLabel) if re.search("Error|None", label.text())]


def test_a_window_that_reads_only_shows_what_the_other_has_written_when_one_comes_back_to_it(
    store: Store, qtbot: QtBot, kept: QSettings, look: Look
) -> None:
    id = add_dialogue(store, Dialogue(session=Session(region="Region Norr")), label="add")
    with closing(open_store(store.path, read_only=True)) as reader:
        window, other = window_on(reader, qtbot=qtbot, kept=kept), QWidget()
        qtbot.addWidget(other)
        walk = window.open_dialogue(id)
        walk.go("needs").show_section("conditions")
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        store.apply("edit", [edited(store.record("session", id), region="Region Syd")])
        window.activateWindow()
        qtbot.waitUntil(lambda: window.windowTitle() == "Region Syd – Snabbdialog")
        assert (window.walk.step, window.walk.page.section) == ("needs", "conditions")
        window.close_dialogue()


def test_a_file_with_an_ampersand_in_its_name_is_named_whole_in_the_menu(empty: Walk, window: Window) -> None:
    empty.document.edit("take in R&D.docx", "session", empty.document.id, region="Norr")
    assert window.actions_by_id["undo"].text() == "&Undo: take in R&&D.docx"


def test_what_was_told_goes_at_the_next_command_and_what_stands_stays(window: Window) -> None:
    window.start.show_problem("The file lies in a synchronised folder.")
    window.tell("Backup made.")
    assert "Backup made." in shown_texts(window)
    window.run("keys")
    assert "Backup made." not in shown_texts(window)
    assert "The file lies in a synchronised folder." in shown_texts(window)
    press(Qt.Key.Key_Escape)


def test_keys_of_a_dialogue_do_nothing_to_it_while_a_page_lies_over_it(empty: Walk, window: Window, store: Store) -> None:
    empty.document.edit("edit", "session", empty.document.id, region="Norr")
    page = QWidget()
    window.show_over(page)
    press(Qt.Key.Key_PageDown, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert (empty.step, file_rows(store.path, "session")[0]["region"]) == ("prepare", "Norr")
    window.take_away(page)
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(store.path, "session")[0]["region"] == ""
