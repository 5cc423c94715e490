from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from snabbdialog.errors import StoreBusy
from snabbdialog.model import Entry, Exchange, Participant, added
from snabbdialog.store import backup_now, open_store
from snabbdialog.ui.clearing import FinalPanel, in_words
from snabbdialog.ui.panels import ChoicePanel, TextPanel
from snabbdialog.words import load_words

from .acting import file_rows, press, settle, shown_texts, write
from .conftest import opened, window_on

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

NAME = "Xenia Zetterby"


@pytest.fixture
def walk(empty: Walk) -> Walk:
    """A dialogue with one participant, who is named in a note."""
    document = empty.document
    person = Participant(session=document.id, name=NAME, role="Strategist", email="xenia@example.se")
    document.add("add", person, Entry(session=document.id, text=f"{NAME} takes it"))
    document.save()
    return empty


def panel_of(window: Window, kind: type[FinalPanel | TextPanel | ChoicePanel] = FinalPanel) -> FinalPanel | TextPanel | ChoicePanel:
    (found,) = [panel for panel in window.findChildren(kind) if panel.isVisible()]
    return found


def asked(window: Window, command: str, qtbot: QtBot) -> FinalPanel:
    """Give a command; return its panel when it has looked."""
    window.run(command)
    panel = panel_of(window)
    qtbot.waitUntil(panel._act.isEnabled)
    return panel


def body(panel: FinalPanel | TextPanel) -> str:
    return panel.findChild(QPlainTextEdit).toPlainText()


def confirm(window: Window, panel: FinalPanel, qtbot: QtBot) -> None:
    """Press the button with the keyboard and wait until it is done."""
    panel._act.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not [p for p in window.findChildren(FinalPanel) if p.isVisible()])
    settle()


def binned(window: Window, *, sent: bool = False) -> str:
    """Put the open dialogue into the bin, sent whole before or not; return its id."""
    document = window.document
    if sent:
        whole = Exchange(session=document.id, direction="out", purpose="colleague", at="2026-11-20T10:00:00", file_name="whole.snabbdialog")
        document.record_exchange("send", [added(whole)])
    window.close_dialogue()
    window._bin([document.id], True)
    return document.id


def test_the_panel_says_first_what_will_happen_and_what_it_cannot_reach(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    backup_now(store, "asked")
    panel = asked(window, "clear_names", qtbot)
    text = body(panel)
    assert "The program knows 1 name in the dialogue." in text
    assert "1 backup is cleared" in text
    assert "cannot be undone" in text
    assert "What the program cannot reach" in text
    assert file_rows(store.path, "participant")[0]["name"] == NAME


def test_clearing_reopens_the_dialogue_without_names_and_without_undo(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    walk.go("dialogue")
    confirm(window, asked(window, "clear_names", qtbot), qtbot)
    assert window.walk is not None
    assert window.walk is not walk
    assert window.walk.step == "dialogue"
    assert [entry.text for entry in window.document.rows("entry")] == ["Strategist takes it"]
    assert not window.document.undo_stack.canUndo()
    assert NAME.encode() not in store.path.read_bytes()
    assert any("names are cleared" in text for text in shown_texts(window))


def test_after_clearing_one_can_go_on_writing_and_searching(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    confirm(window, asked(window, "clear_names", qtbot), qtbot)
    document = window.document
    document.add("add", Entry(session=document.id, text="Zetterbyfrågan"))
    assert document.save()
    assert window.menuBar().isEnabled()
    assert [hit.snippet for hit in store.search("frågan")] == ["Zetterbyfrågan"]


def test_escape_leaves_everything_as_it_is(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    asked(window, "clear_names", qtbot)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not [panel for panel in window.findChildren(FinalPanel) if panel.isVisible()])
    assert window.walk is walk
    assert file_rows(store.path, "participant")[0]["name"] == NAME


def test_what_came_is_no_longer_held_in_memory(walk: Walk, window: Window, qtbot: QtBot) -> None:
    window.last_taken = [("taken in", [])]
    confirm(window, asked(window, "clear_names", qtbot), qtbot)
    assert (window.last_taken, window.arrived) == ([], [])


def test_while_it_works_the_panel_cannot_be_closed_nor_anything_else_be_done(walk: Walk, window: Window, qtbot: QtBot) -> None:
    panel = asked(window, "clear_names", qtbot)
    told: list[str] = []
    panel.work(lambda progress: progress(1, 2), told.append)
    panel.dismiss()
    assert panel.isVisible()
    assert not window.menuBar().isEnabled()
    qtbot.waitUntil(lambda: told == [""])
    assert window.menuBar().isEnabled()
    assert window.start.isEnabled()


def test_a_problem_is_said_and_the_dialogue_opened_again(
    walk: Walk, window: Window, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_arguments: object, **_keywords: object) -> None:
        raise StoreBusy(path=store.path)

    monkeypatch.setattr("snabbdialog.ui.clearing.clear", busy)
    confirm(window, asked(window, "clear_names", qtbot), qtbot)
    assert window.words.sentence(StoreBusy(path=store.path)) in shown_texts(window)
    assert window.document.rows("participant")[0].name == NAME


def test_a_fault_of_ours_frees_the_window_is_said_and_reported(
    walk: Walk, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = asked(window, "clear_names", qtbot)
    monkeypatch.setattr("snabbdialog.ui.clearing.clear", lambda *_arguments, **_keywords: 1 / 0)
    with qtbot.capture_exceptions() as faults:
        confirm(window, panel, qtbot)
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert any(text.startswith("It was not finished") for text in shown_texts(window))
    assert window.menuBar().isEnabled()
    assert window.document.rows("participant")[0].name == NAME


def test_a_fault_of_ours_while_looking_is_said(walk: Walk, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("snabbdialog.ui.clearing.survey", lambda *_arguments: 1 / 0)
    with qtbot.capture_exceptions() as faults:
        window.run("clear_names")
        qtbot.waitUntil(lambda: any(text.startswith("It was not finished") for text in shown_texts(window)))
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert not [panel for panel in window.findChildren(FinalPanel) if panel.isVisible()]


def test_a_problem_while_looking_is_said(walk: Walk, window: Window, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_arguments: object) -> None:
        raise StoreBusy(path=store.path)

    monkeypatch.setattr("snabbdialog.ui.clearing.survey", busy)
    window.run("clear_names")
    qtbot.waitUntil(lambda: window.words.sentence(StoreBusy(path=store.path)) in shown_texts(window))
    assert not [panel for panel in window.findChildren(FinalPanel) if panel.isVisible()]


def test_a_dialogue_that_cannot_be_saved_is_not_cleared(walk: Walk, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = asked(window, "clear_names", qtbot)
    monkeypatch.setattr(window, "close_dialogue", lambda: False)
    panel.begin()
    monkeypatch.undo()
    assert window.walk is walk
    assert walk.document.rows("participant")[0].name == NAME


def test_names_are_shown_as_plain_text(window: Window, walk: Walk) -> None:
    document = walk.document
    document.edit("edit", "participant", document.rows("participant")[0].id, name="<b>Xenia</b> Zetterby")
    window.run("extract")
    press(Qt.Key.Key_Return)
    settle()
    assert "<b>Xenia</b> Zetterby" in body(panel_of(window, TextPanel))


def test_the_extract_shows_all_that_is_said_of_a_person(window: Window, walk: Walk) -> None:
    document = walk.document
    content = base64.b64encode(b"{}").decode()
    document.record_exchange("send", [added(Exchange(session=document.id, summary=f"to {NAME}", content=content))])
    window.run("extract")
    write("xenia")
    press(Qt.Key.Key_Return)
    settle()
    text = body(panel_of(window, TextPanel))
    assert "Role: Strategist" in text
    assert "The person is named in 2 places:" in text
    assert f": {NAME} takes it" in text
    assert f"Sent and received files: to {NAME}" in text


def test_without_named_participants_there_is_no_extract(window: Window, empty: Walk) -> None:
    window.run("extract")
    settle()
    assert "No participant is listed by name." in shown_texts(window)


def test_deleting_for_good_asks_about_a_dialogue_that_was_never_sent_whole(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    id = binned(window)
    window.run("erase")
    press(Qt.Key.Key_Return)
    settle()
    panel = panel_of(window)
    assert "never been saved as a file" in body(panel)
    assert not panel._act.isEnabled()
    panel.findChild(QCheckBox).setChecked(True)
    confirm(window, panel, qtbot)
    assert file_rows(store.path, "session") == []
    assert [row["label"] for row in file_rows(store.path, "change", "seq")] == ["delete for good"]
    assert id in {row["session"] for row in file_rows(store.path, "change", "seq")}
    assert "The dialogue is deleted for good." in shown_texts(window)


def test_deleting_for_good_says_when_the_dialogue_was_sent_whole(walk: Walk, window: Window, store: Store, qtbot: QtBot) -> None:
    binned(window, sent=True)
    window.run("erase")
    press(Qt.Key.Key_Return)
    settle()
    panel = panel_of(window)
    assert "20 November 2026: whole.snabbdialog" in body(panel)
    assert panel._act.isEnabled()
    confirm(window, panel, qtbot)
    assert file_rows(store.path, "session") == []


def test_delete_in_the_bin_leads_to_deleting_for_good(walk: Walk, window: Window) -> None:
    id = binned(window)
    window.start._toggle_bin()
    window.start.list.select(id)
    window.start.list.setFocus()
    press(Qt.Key.Key_Delete)
    settle()
    assert "Delete from the bin for good" in shown_texts(panel_of(window, ChoicePanel))


def test_an_empty_bin_has_nothing_to_delete(window: Window, walk: Walk) -> None:
    window.run("erase")
    settle()
    assert "The bin is empty." in shown_texts(window)


def test_a_store_that_another_program_writes_to_is_left_alone(
    walk: Walk, window: Window, store: Store, qtbot: QtBot, kept: QSettings
) -> None:
    reading = open_store(store.path, read_only=True)
    other = window_on(reading, qtbot=qtbot, kept=kept)
    for command in ("erase", "clear_names"):
        assert other.open_dialogue(walk.document.id)
        other.run(command)
        settle()
        assert not other.findChildren(FinalPanel)
        assert any("writes" in text or "@" in text for text in shown_texts(other))
    other.close_dialogue()
    reading.close()


def test_nothing_happens_before_a_store_and_a_dialogue_are_open(window: Window) -> None:
    window.run("clear_names")
    window.run("extract")
    window.store = None
    window.run("erase")
    assert not window.findChildren(FinalPanel)


def test_only_what_there_is_is_told() -> None:
    from pathlib import Path

    from snabbdialog.store.purge import Reach

    words = load_words("sv")
    nothing = in_words(Reach(0, 0, 0, (), (), (), ()), words)
    assert "säkerhetskopi" not in nothing.partition(words("purge.beyond.heading"))[0]
    assert "Ingen deltagare har något namn" in nothing
    everything = in_words(Reach(2, 1, 3, (Path("a.db"),), (Path("x-damaged-1"),), ("till.docx",), ("Gotland",)), words)
    for said in ("2 namn", "1 fastställd version", "3 sparade kopior", "x-damaged-1", "till.docx", "Gotland"):
        assert said in everything


def test_the_example_can_be_cleared(window: Window, store: Store, qtbot: QtBot) -> None:
    walk = opened(window, "example")
    names = [person.name for person in walk.document.rows("participant") if person.name]
    confirm(window, asked(window, "clear_names", qtbot), qtbot)
    assert not [person.name for person in window.document.rows("participant") if person.name]
    assert not [name for name in names if len(name.split()) > 1 and name.encode() in store.path.read_bytes()]
