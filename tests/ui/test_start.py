"""The start page: what there is, search while one types and on Enter, the bin and back, problems in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.model import Need
from snabbdialog.store import open_store
from snabbdialog.ui.pages.finalising import reopen
from snabbdialog.words import load_words
from tests.ui.acting import CTRL, button, file_rows, hand, press, settle, shown_texts, write

from .conftest import opened, window_on

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.start import StartPage
    from snabbdialog.ui.window import Window


@pytest.fixture
def start(window: Window) -> StartPage:
    """The start page of a store with the example and a dialogue of Kalmar, which is the newer."""
    opened(window, "example")
    document = opened(window, "new").document
    document.edit("edit", "session", document.id, region="Kalmar", title="Vatten", date="2026-05-12")
    document.add("add", Need(id="pump", session=document.id, level="need", title="Avsaltning i skärgården"))
    window.close_dialogue()
    return window.start


def titles(start: StartPage) -> list[str]:
    return [row.title for row in start.list.rows.rows]


def search(start: StartPage, words: str) -> None:
    start.search_line.setFocus()
    start.search_line.selectAll()
    write(words)


def test_recent_dialogues_stand_with_subject_method_date_and_state(start: StartPage) -> None:
    assert titles(start)[0] == "Kalmar"
    kalmar, example = start.list.rows.rows
    assert kalmar.meta.startswith("Vatten · ")
    assert kalmar.meta.endswith(" · 12 May 2026")
    assert kalmar.chips == ("Draft",)
    assert example.chips == ("Example", "Draft")
    assert "Recent dialogues" in shown_texts(start)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_states_and_dates_are_called_as_in_documents(start: StartPage, window: Window, look: Look, language: str) -> None:
    look.set_language(language)
    words = load_words(language)
    start.refresh()
    kalmar = start.list.rows.rows[0]
    assert kalmar.meta.endswith(f" · {words.date('2026-05-12')}")
    assert kalmar.chips == (words.choice("session.status", "draft"),)
    document = opened(window, "example").document
    document.edit("finalise", "session", document.id, status="finalised", version=1)
    window.close_dialogue()
    assert f"{words.choice('session.status', 'finalised')} v1" in [chip for row in start.list.rows.rows for chip in row.chips]


def test_a_date_that_is_none_stands_as_it_was_written(start: StartPage, window: Window) -> None:
    document = opened(window, "example").document
    document.edit("change the date", "session", document.id, date="in May")
    window.close_dialogue()
    assert any(row.meta.endswith(" · in May") for row in start.list.rows.rows)


def test_enter_opens_the_dialogue_the_keyboard_is_on(start: StartPage, window: Window) -> None:
    assert hand() is start.list
    press(Qt.Key.Key_Return)
    assert window.walk is not None
    assert window.walk.document.session.region == "Kalmar"


def test_a_dialogue_without_a_name_says_so(window: Window) -> None:
    opened(window, "new")
    window.close_dialogue()
    assert titles(window.start) == ["Untitled dialogue"]


def test_a_version_stands_with_the_state(start: StartPage, store: Store, window: Window) -> None:
    document = opened(window, "example").document
    document.edit("finalise", "session", document.id, status="finalised", version=2)
    window.close_dialogue()
    assert "Finalised v2" in [chip for row in start.list.rows.rows for chip in row.chips]
    document = opened(window, "example").document
    reopen(document)
    window.close_dialogue()
    assert "Draft v3" in [chip for row in start.list.rows.rows for chip in row.chips]


def test_hits_come_while_one_types_and_go_when_the_line_is_emptied(start: StartPage, qtbot: QtBot) -> None:
    search(start, "avsalt")
    qtbot.waitUntil(lambda: [title for title in titles(start) if "Avsaltning" in title] != [])
    assert len(titles(start)) == 1
    assert "1 hit" in shown_texts(start)
    assert start.list.rows.rows[0].meta == "Kalmar · 12 May 2026"
    start.search_line.clear()
    qtbot.waitUntil(lambda: titles(start)[0] == "Kalmar")
    assert "Recent dialogues" in shown_texts(start)


def test_enter_searches_at_once_and_enter_on_a_hit_opens_its_row(start: StartPage, window: Window) -> None:
    search(start, "avsaltning skärgården")
    press(Qt.Key.Key_Return)
    assert hand() is start.list
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    settle()
    assert window.walk is not None
    assert (window.walk.step, window.walk.page.section) == ("needs", "needs")
    assert hand().current_id() == "pump"


def test_a_hit_in_the_session_itself_opens_the_dialogue(start: StartPage, window: Window) -> None:
    search(start, "Vatten")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    settle()
    assert window.walk is not None
    assert window.walk.document.session.title == "Vatten"


def test_enter_in_an_empty_search_line_stays_there(start: StartPage) -> None:
    search(start, " ")
    press(Qt.Key.Key_Return)
    assert hand() is start.search_line
    assert len(titles(start)) == 2


def test_many_hits_are_said_to_be_the_first(start: StartPage, window: Window) -> None:
    document = opened(window, "new").document
    document.add("add", *[Need(session=document.id, level="need", title=f"Bergvärme {n}", position=n) for n in range(210)])
    window.close_dialogue()
    search(start, "bergvärme")
    press(Qt.Key.Key_Return)
    assert "The first 200 hits" in shown_texts(start)


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_a_key_that_was_held_when_the_dialogue_closed_chooses_no_other_one(
    start: StartPage, window: Window, store: Store, held: Qt.KeyboardModifier
) -> None:
    opened(window, "new")
    press(Qt.Key.Key_F5, held)  # whatever it does: the toolkit now believes that the key is down
    window.close_dialogue()
    press(Qt.Key.Key_Delete)
    assert sum(bool(row["binned_at"]) for row in file_rows(store.path, "session")) == 1


def test_delete_puts_a_dialogue_into_the_bin_and_enter_takes_it_out(start: StartPage, store: Store) -> None:
    press(Qt.Key.Key_Delete)
    assert titles(start) == [title for title in titles(start) if title != "Kalmar"]
    assert [bool(row["binned_at"]) for row in file_rows(store.path, "session") if row["region"] == "Kalmar"] == [True]
    button(start, "Show the bin").setFocus()
    press(Qt.Key.Key_Space)
    assert titles(start) == ["Kalmar"]
    assert "The bin" in shown_texts(start)
    start.list.setFocus()
    press(Qt.Key.Key_Return)
    assert titles(start) == []
    button(start, "Back to the dialogues").click()
    assert "Kalmar" in titles(start)
    assert not any(row["binned_at"] for row in file_rows(store.path, "session"))


def test_what_is_put_into_the_bin_by_mistake_comes_back_at_one_press(start: StartPage, store: Store) -> None:
    before = titles(start)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    assert titles(start) == []
    assert f"{len(before)} dialogues put into the bin. Ctrl+Z takes them out." in shown_texts(start)
    press(Qt.Key.Key_Z, CTRL)
    assert sorted(titles(start)) == sorted(before)
    assert not any(row["binned_at"] for row in file_rows(store.path, "session"))
    assert not any("put into the bin" in text for text in shown_texts(start))


def test_delete_on_a_hit_removes_nothing(start: StartPage, store: Store) -> None:
    search(start, "avsaltning")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Delete)
    assert not any(row["binned_at"] for row in file_rows(store.path, "session"))


def test_a_dialogue_that_is_gone_is_said_in_a_sentence(start: StartPage, window: Window) -> None:
    assert window.open_dialogue("gone") is None
    assert any(text.startswith("There is no dialogue with id gone") for text in shown_texts(start))
    window.run("new")
    window.close_dialogue()
    assert not any("gone" in text for text in shown_texts(start))


def test_the_example_is_added_once(start: StartPage, store: Store, window: Window) -> None:
    button(start, "Open the example").click()
    first = window.document.id
    window.run("example")
    assert window.document.id == first
    assert [row["is_example"] for row in file_rows(store.path, "session")].count(1) == 1


def test_a_regions_input_has_the_regions_own_method(start: StartPage, window: Window) -> None:
    button(start, "Prepare a region's input").click()
    assert window.document.session.method == "underlag"


def test_the_buttons_ask_for_what_they_say(start: StartPage, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window, "run", asked.append)
    button(start, "Receive a file …").click()
    assert asked == ["receive"]
    button(start, "New dialogue").click()
    assert window.document.session.region == ""


def test_a_store_that_may_not_be_written_offers_no_new_dialogue(qtbot: QtBot, look: Look, kept: QSettings, store: Store) -> None:
    reader = open_store(store.path, read_only=True)
    window = window_on(reader, qtbot=qtbot, kept=kept)
    assert not button(window.start, "New dialogue").isEnabled()
    assert not button(window.start, "Prepare a region's input").isEnabled()
    for command in ("new", "example"):
        window.run(command)
        assert window.walk is None
    reader.close()


def test_an_empty_store_says_how_to_begin(window: Window) -> None:
    assert titles(window.start) == []
    assert window.start.list.empty.startswith("No dialogues yet")


def test_an_empty_list_says_why_it_is_empty(start: StartPage, qtbot: QtBot) -> None:
    button(start, "Show the bin").click()
    assert (titles(start), start.list.empty) == ([], "The bin is empty.")
    button(start, "Back to the dialogues").click()
    assert titles(start)
    search(start, "zzzzz")
    qtbot.waitUntil(lambda: titles(start) == [])
    assert start.list.empty.startswith("Nothing is found")


def test_what_is_wrong_is_added_to_what_stands_and_waits_for_what_was_told(start: StartPage) -> None:
    start.show_problem("The file can only be read.")
    start.add_problem("A method cannot be read.")
    assert "The file can only be read.\nA method cannot be read." in shown_texts(start)
    start.tell("Restored.")
    start.add_problem("Nor can another.")
    assert "Restored." in shown_texts(start)
    start.forget()
    assert "The file can only be read.\nA method cannot be read.\nNor can another." in shown_texts(start)
