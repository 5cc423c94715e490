"""Files that leave from the window: four ways, each written whole and kept on record; and receipts for what came."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from snabbdialog.exchange import read_any
from snabbdialog.model import Entry
from snabbdialog.store import open_store
from snabbdialog.ui.panels import ChoicePanel
from tests.ui.acting import file_rows, press, settle, shown_texts, write
from tests.ui.conftest import window_on
from tests.ui.test_receive import arrive, new_files, take
from tests.ui.travelling import begun, coming_back, edit, laptop, send

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

CHECK = Path(__file__).parents[2].parent / "shared" / "tools" / "check_docx.py"
WAYS = ("Word form for the region", "To the region", "From the region", "To a colleague")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What names were proposed; the file lands in the test's folder under that name."""
    proposed: list[str] = []

    def name(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return str(tmp_path / Path(proposal).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    return proposed


@pytest.fixture
def dialogue(window: Window, store: Store) -> Walk:
    begun(store)
    walk = window.open_dialogue("s1")
    assert walk is not None
    document = walk.document
    document.add("add", Entry(session="s1", text="Said between us", visibility="internal"), Entry(session="s1", text="Said to all"))
    document.add("add", Entry(session="s1", text="Said off the record", visibility="off_record"))
    return walk


def panel_of(window: Window) -> ChoicePanel:
    return [panel for panel in window.findChildren(ChoicePanel) if panel.isVisible()][-1]


def choose(window: Window, command: str, name: str) -> None:
    """Give the command and pick a choice by typing its name."""
    window.run(command)
    settle()
    write(name)
    press(Qt.Key.Key_Return)
    settle()


def test_the_four_ways_are_offered_each_with_what_it_holds(window: Window, dialogue: Walk) -> None:
    window.run("send")
    views = panel_of(window)._list.rows.rows
    assert tuple(view.title for view in views) == WAYS
    assert all(view.meta for view in views)
    press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("way", "name", "purpose"),
    [
        ("Word form", "2026-11-24-north-form.docx", "to_region"),
        ("To the region", "2026-11-24-north-to-region.snabbdialog", "to_region"),
        ("From the region", "2026-11-24-north-from-region.snabbdialog", "from_region"),
        ("To a colleague", "2026-11-24-north-colleague.snabbdialog", "colleague"),
    ],
)
def test_a_file_is_written_and_kept_on_record(
    window: Window, dialogue: Walk, store: Store, tmp_path: Path, asked: list[str], way: str, name: str, purpose: str
) -> None:
    choose(window, "send", way)
    assert asked == [name]
    data = (tmp_path / name).read_bytes()
    (row,) = file_rows(store.path, "exchange")
    assert (row["direction"], row["purpose"], row["file_name"]) == ("out", purpose, name)
    assert row["checksum"] == hashlib.sha256(data).hexdigest()
    assert f"Written: {tmp_path / name}" in shown_texts(window)
    assert read_any(tmp_path / name).id == "s1"
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize("way", ["Word form", "To the region"])
def test_what_goes_to_the_region_never_holds_what_is_internal(
    window: Window, dialogue: Walk, tmp_path: Path, asked: list[str], way: str
) -> None:
    choose(window, "send", way)
    path = tmp_path / asked[0]
    parts = [path.read_bytes()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name) for name in package.namelist()]
    data = b"".join(parts)
    assert b"Training" in data
    for hidden in (b"Between us", b"Said between us", b"Not for the record", b"Said off the record"):
        assert hidden not in data


def test_a_colleague_gets_everything(window: Window, dialogue: Walk, tmp_path: Path, asked: list[str]) -> None:
    choose(window, "send", "To a colleague")
    data = (tmp_path / asked[0]).read_bytes()
    assert b"Between us" in data
    assert b"Said to all" in data


def test_what_was_taken_back_has_no_receipt_until_it_is_taken_in_again(window: Window, store: Store, tmp_path: Path) -> None:
    begun(store)
    arrive(window, coming_back(store, tmp_path, text="Written there"))
    take(window)
    assert window.document is not None
    window.document.undo()
    window.run("receipt")
    assert any(text.startswith("Nothing has come since") for text in shown_texts(window))
    assert window.findChild(ChoicePanel) is None
    window.document.redo()
    window.run("receipt")
    assert window.findChild(ChoicePanel) is not None


def test_a_file_that_came_more_than_once_has_one_receipt(window: Window, store: Store, tmp_path: Path, asked: list[str]) -> None:
    begun(store)
    file = coming_back(store, tmp_path, text="Written there")
    for key in (Qt.Key.Key_2, Qt.Key.Key_1):
        arrive(window, file)
        press(key)
        take(window)
        if key == Qt.Key.Key_2:
            assert window.document is not None
            window.document.undo()
    arrive(window, file)  # which was read before
    take(window)
    window.run("receipt")
    assert [row.title for row in panel_of(window)._list.rows.rows] == [file.name, file.name]  # in Word, and as a small file
    press(Qt.Key.Key_Escape)
    choose(window, "receipt", "small file")
    made = json.loads((tmp_path / asked[0]).read_text(encoding="utf-8"))
    assert made["rows"] == [{"table": "need", "kind": "changed", "taken": 0, "partly": 0, "not_taken": 1}]


@pytest.mark.skipif(not CHECK.exists(), reason="the checker is not beside the repository")
@pytest.mark.parametrize("command", ["example", "new"])
def test_the_word_form_is_accessible(
    store: Store, look: Look, tmp_path: Path, asked: list[str], command: str, qtbot: QtBot, kept: QSettings
) -> None:
    window = window_on(store, qtbot=qtbot, kept=kept, language="sv")
    window.run(command)
    choose(window, "send", "Word form")
    done = subprocess.run([sys.executable, str(CHECK), "--form", str(tmp_path / asked[0])], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    window.close()


def test_a_place_that_cannot_be_written_to_is_said_and_nothing_is_recorded(
    window: Window, dialogue: Walk, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "missing" / "file.snabbdialog"), ""))
    choose(window, "send", "To a colleague")
    assert any("the folder does not exist" in text for text in shown_texts(window))
    assert file_rows(store.path, "exchange") == []


def test_choosing_no_place_writes_nothing(window: Window, dialogue: Walk, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    choose(window, "send", "To a colleague")
    assert file_rows(store.path, "exchange") == []


def test_what_is_typed_goes_with_the_file(window: Window, dialogue: Walk, tmp_path: Path, asked: list[str]) -> None:
    dialogue.document.edit("edit", "need", "s1-n2", text="Just typed")
    choose(window, "send", "To a colleague")
    assert b"Just typed" in (tmp_path / asked[0]).read_bytes()


def test_sending_is_not_undone(window: Window, dialogue: Walk, store: Store, asked: list[str]) -> None:
    choose(window, "send", "To a colleague")
    dialogue.document.undo_all()
    assert len(file_rows(store.path, "exchange")) == 1


def test_nothing_is_sent_while_something_cannot_be_written(
    window: Window, dialogue: Walk, store: Store, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogue.document, "save", lambda: False)
    choose(window, "send", "To a colleague")
    monkeypatch.undo()
    assert asked == []


def test_a_store_opened_to_read_sends_nothing_and_says_why(
    store: Store, look: Look, asked: list[str], qtbot: QtBot, kept: QSettings
) -> None:
    begun(store)
    with closing(open_store(store.path, read_only=True)) as reader:
        window = window_on(reader, qtbot=qtbot, kept=kept)
        window.open_dialogue("s1")
        choose(window, "send", "To a colleague")
        assert any("is in use by" in text for text in shown_texts(window))
        assert asked == []
        window.close()


def test_without_a_dialogue_there_is_nothing_to_send(window: Window) -> None:
    from snabbdialog.ui.send import open_sending

    open_sending(window)
    assert not window.findChildren(ChoicePanel)


def test_before_anything_has_come_receipts_say_so(window: Window) -> None:
    window.run("receipt")
    assert any(text.startswith("Nothing has come since the program was started.") for text in shown_texts(window))


def test_a_receipt_in_json_says_what_was_taken_and_what_not(window: Window, store: Store, tmp_path: Path, asked: list[str]) -> None:
    begun(store)
    file = coming_back(store, tmp_path, text="Written there")
    edit(store, "need", "s1-n2", text="Written here")
    arrive(window, file)
    take(window)
    choose(window, "receipt", "small file")
    assert asked == ["s1-back-kvitto.json"]
    made = json.loads((tmp_path / asked[0]).read_text(encoding="utf-8"))
    assert made["checksum"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert made["file_name"] == "s1-back.snabbdialog"
    assert any("Training" in sentence for sentence in made["left"])


@pytest.mark.skipif(not CHECK.exists(), reason="the checker is not beside the repository")
def test_a_receipt_in_word_is_accessible(window: Window, tmp_path: Path, asked: list[str]) -> None:
    with laptop(tmp_path / "other.db") as other:
        edit(other, "session", begun(other, "r0"), language="sv")
        file = send(other, "r0", tmp_path / "region-0.snabbdialog", "from_region")
    arrive(window, file)
    take(window)
    choose(window, "receipt", "Word")
    assert asked == ["region-0-kvitto.docx"]
    done = subprocess.run([sys.executable, str(CHECK), str(tmp_path / asked[0])], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_receipt_may_be_left_unwritten(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrive(window, *new_files(tmp_path, 1))
    take(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    choose(window, "receipt", "Word")
    assert not list(tmp_path.glob("*kvitto*"))
