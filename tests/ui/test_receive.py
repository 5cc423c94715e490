"""Files into the window: dropped, shown, taken in with a backup first, and taken back by one undo."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from snabbdialog.model import Need, added
from snabbdialog.store import backup, backups, open_store
from snabbdialog.ui.arrival import ArrivalPage
from snabbdialog.ui.receive import receive, take_back
from tests.ui.acting import CTRL, button, file_contents, file_rows, press, settle, shown_texts, stand, write
from tests.ui.conftest import window_on
from tests.ui.travelling import begun, coming_back, edit, laptop, send

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.window import Window


def arrive(window: Window, *files: Path) -> ArrivalPage:
    receive(window, files)
    settle()
    return page_of(window)


def page_of(window: Window) -> ArrivalPage:
    page = window._stack.currentWidget()
    assert isinstance(page, ArrivalPage)
    return page


def take(window: Window) -> None:
    press(Qt.Key.Key_Return, CTRL)
    settle()


def new_files(folder: Path, count: int) -> list[Path]:
    """Files with a dialogue each, from other laptops."""
    files = []
    for number in range(count):
        with laptop(folder / f"other{number}.db") as other:
            begun(other, f"r{number}", f"Region {number}")
            files.append(send(other, f"r{number}", folder / f"region-{number}.snabbdialog", "from_region"))
    return files


def text_of(store: Store, id: str = "s1-n2") -> str:
    return next(row["text"] for row in file_rows(store.path, "need") if row["id"] == id)


@pytest.fixture
def back(store: Store, window: Window, tmp_path: Path) -> Path:
    """A file that changes the second need, coming back to a dialogue that is known."""
    begun(store)
    return coming_back(store, tmp_path, text="Written there")


def test_into_the_open_dialogue_it_is_one_step_of_undo(window: Window, store: Store, tmp_path: Path) -> None:
    begun(store)
    file = coming_back(store, tmp_path, made=(added(Need(id="n9", session="s1", title="Another")),), text="Written there")
    walk = window.open_dialogue("s1")
    assert walk is not None
    before = file_contents(store.path)
    arrive(window, file)
    take(window)
    assert window._stack.currentWidget() is walk
    assert text_of(store) == "Written there"
    assert "Take in s1-back.snabbdialog" in shown_texts(window)
    press(Qt.Key.Key_Z, CTRL)
    assert file_contents(store.path) == before
    assert not walk.document.undo_stack.canUndo()


def test_a_known_dialogue_is_opened_to_take_it_in(window: Window, store: Store, back: Path) -> None:
    arrive(window, back)
    take(window)
    assert window.document is not None
    assert (window.document.id, text_of(store)) == ("s1", "Written there")
    press(Qt.Key.Key_Z, CTRL)
    assert text_of(store) == "More places at the school"


def test_a_backup_is_made_before(window: Window, store: Store, back: Path) -> None:
    arrive(window, back)
    assert backups(store.path) == []
    take(window)
    (copy,) = backups(store.path)
    assert copy.reason == "import"
    with closing(open_store(copy.path, read_only=True)) as kept:
        assert kept.record("need", "s1-n2").text == "More places at the school"  # type: ignore[union-attr]


@pytest.mark.parametrize("known", [True, False])
def test_without_a_backup_nothing_happens_and_it_is_said(
    window: Window, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    begun(store)
    file = coming_back(store, tmp_path, text="Written there") if known else new_files(tmp_path, 1)[0]
    before = file_contents(store.path)
    page = arrive(window, file)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_copy", full)
    take(window)
    assert page_of(window) is page
    assert any(text.startswith("No backup could be made of") for text in shown_texts(page))
    assert file_contents(store.path) == before
    assert window.arrived == []
    monkeypatch.undo()
    take(window)
    assert file_contents(store.path) != before


def test_several_files_are_shown_and_the_one_that_cannot_be_read_is_named(window: Window, store: Store, tmp_path: Path) -> None:
    good = new_files(tmp_path, 3)
    bad = tmp_path / "noise.snabbdialog"
    bad.write_bytes(b"\x00\xff" * 50)
    page = arrive(window, good[0], bad, *good[1:])
    said = [text for text in shown_texts(page) if "noise.snabbdialog" in text]
    assert len(said) == 1
    assert said[0].endswith("Nothing has changed.")
    assert [row.title for row in page.list.rows.rows if row.heading] == [file.name for file in good]
    take(window)
    assert {session.region for session in store.sessions()} == {"Region 0", "Region 1", "Region 2"}


def test_a_batch_is_taken_back_by_one_undo_on_the_start_page(window: Window, store: Store, back: Path, tmp_path: Path) -> None:
    before = file_contents(store.path)
    arrive(window, back, *new_files(tmp_path, 2))
    take(window)
    assert window._stack.currentWidget() is window.start
    assert any(text.startswith("3 file") for text in shown_texts(window))
    assert len(store.sessions()) == 3
    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert file_contents(store.path) == before
    assert "The files are taken back." in shown_texts(window)
    press(Qt.Key.Key_Z, CTRL)
    assert file_contents(store.path) == before


def test_a_batch_is_taken_in_wholly_or_not_at_all(window: Window, store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    files = new_files(tmp_path, 2)
    page = arrive(window, *files)
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("create trigger full before insert on need when new.id = 'r1-n2' begin select raise(abort, 'full'); end")
        other.commit()
    with qtbot.capture_exceptions() as caught:
        page.taken.emit(page._plans)
    assert caught[0][0] is sqlite3.IntegrityError
    assert store.sessions() == []


def test_new_dialogues_with_the_same_rows_are_taken_in_together(window: Window, store: Store, tmp_path: Path) -> None:
    (file,) = new_files(tmp_path, 1)
    alike = tmp_path / "alike.snabbdialog"
    alike.write_text(file.read_text(encoding="utf-8").replace('"id": "r0"', '"id": "r9"'), encoding="utf-8")
    arrive(window, file, alike)
    take(window)
    assert len({row["id"] for row in file_rows(store.path, "need")}) == 2 * len(store.dialogue("r9").needs) > 0


def test_a_new_dialogue_opens_and_the_first_undo_in_it_takes_it_back(window: Window, store: Store, tmp_path: Path) -> None:
    arrive(window, *new_files(tmp_path, 1))
    take(window)
    assert window.document is not None
    assert window.document.session.region == "Region 0"
    assert any(text.startswith("1 file") for text in shown_texts(window))
    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert window.document is None
    assert store.sessions() == []


def test_undo_in_another_dialogue_leaves_what_arrived_alone(window: Window, store: Store, tmp_path: Path) -> None:
    begun(store)
    arrive(window, *new_files(tmp_path, 1))
    take(window)
    window.open_dialogue("s1")
    press(Qt.Key.Key_Z, CTRL)
    assert len(store.sessions()) == 2


def test_what_arrived_is_not_taken_back_when_something_was_written_since(window: Window, store: Store, tmp_path: Path) -> None:
    arrive(window, *new_files(tmp_path, 2))
    take(window)
    edit(store, "need", "r0-n2", text="written here since")
    press(Qt.Key.Key_Z, CTRL)
    assert any(text.startswith("Something was written after the files were taken in.") for text in shown_texts(window))
    assert len(store.sessions()) == 2


def test_taking_back_without_a_backup_changes_nothing(
    window: Window, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(window, *new_files(tmp_path, 2))
    take(window)
    monkeypatch.setattr(backup, "_copy", lambda *_a: (_ for _ in ()).throw(OSError(28, "full")))
    take_back(window)
    assert any(text.startswith("No backup could be made of") for text in shown_texts(window))
    assert len(store.sessions()) == 2


def test_the_same_file_twice_says_so_and_changes_nothing(window: Window, store: Store, back: Path) -> None:
    arrive(window, back)
    take(window)
    before = file_contents(store.path), store.last_seq()
    page = arrive(window, back)
    assert page.list.rows.rows[0].meta == "The file has been read before. Nothing new."
    take(window)
    assert (file_contents(store.path), store.last_seq()) == before
    assert "The file has been read before. Nothing new." in shown_texts(window)
    assert len(backups(store.path)) == 1


def test_one_file_given_twice_at_once_is_taken_in_once(window: Window, store: Store, tmp_path: Path) -> None:
    (file,) = new_files(tmp_path, 1)
    page = arrive(window, file, file)
    assert len([row for row in page.list.rows.rows if row.heading]) == 1
    take(window)
    assert [row.meta for row in page_of(window).list.rows.rows] == ["The file has been read before. Nothing new."]
    take(window)
    assert len(store.sessions()) == 1


def test_two_files_for_one_dialogue_are_compared_one_after_the_other(window: Window, store: Store, tmp_path: Path) -> None:
    begun(store)
    gone = send(store, "s1", tmp_path / "out.snabbdialog")
    with laptop(tmp_path / "other.db", gone) as other:
        edit(other, "need", "s1-n2", text="first")
        first = send(other, "s1", tmp_path / "first.snabbdialog")
        edit(other, "need", "s1-n2", text="second")
        second = send(other, "s1", tmp_path / "second.snabbdialog")
    assert arrive(window, first, second).list.rows.rows[0].title == "first.snabbdialog"
    take(window)
    assert text_of(store) == "first"
    page = page_of(window)
    assert (page.list.rows.rows[0].title, page.list.rows.rows[1].lead) == ("second.snabbdialog", "Changed")
    take(window)
    assert text_of(store) == "second"
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert text_of(store) == "More places at the school"


def test_a_conflict_taken_as_theirs_keeps_ours_in_the_history(window: Window, store: Store, back: Path) -> None:
    edit(store, "need", "s1-n2", text="Written here")
    arrive(window, back)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2)
    take(window)
    assert text_of(store) == "Written there"
    assert "Written here" in [(row.after or {}).get("text") for row in store.history("need", "s1-n2")]


def test_a_conflict_kept_as_ours_keeps_theirs_in_the_history(window: Window, store: Store, back: Path) -> None:
    edit(store, "need", "s1-n2", text="Written here")
    arrive(window, back)
    take(window)
    assert text_of(store) == "Written here"
    assert "Written there" in [(row.after or {}).get("text") for row in store.history("need", "s1-n2")]


def test_a_finalised_dialogue_refuses_in_a_sentence(window: Window, store: Store, back: Path) -> None:
    edit(store, "session", "s1", status="finalised")
    before = file_contents(store.path)
    page = arrive(window, back)
    take(window)
    assert any(text.startswith("The minutes are finalised (version 0)") for text in shown_texts(page))
    assert file_contents(store.path) == before
    button(page, "Leave it").click()
    settle()
    assert window._stack.currentWidget() is window.start


def test_a_store_that_another_has_open_refuses_in_a_sentence(
    store: Store, back: Path, window: Window, qtbot: QtBot, kept: QSettings
) -> None:
    with closing(open_store(store.path, read_only=True)) as reader:
        other = window_on(reader, qtbot=qtbot, kept=kept)
        receive(other, [back])
        assert any(text.startswith("1 file") and "not taken in." in text and "is in use by" in text for text in shown_texts(other))
        other.close()


def test_without_a_store_nothing_is_received(window: Window, back: Path) -> None:
    window.store = None
    receive(window, [back])
    take_back(window)
    assert window._stack.currentWidget() is window.start


def test_what_was_typed_is_written_before_the_file_is_compared(window: Window, store: Store, back: Path) -> None:
    walk = window.open_dialogue("s1")
    assert walk is not None
    walk.document.edit("edit", "need", "s1-n2", text="Typed here")
    assert arrive(window, back).list.rows.rows[1].lead == "Conflict"


def test_nothing_is_compared_while_something_cannot_be_written(
    window: Window, store: Store, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = window.open_dialogue("s1")
    assert walk is not None
    monkeypatch.setattr(walk.document, "save", lambda: False)
    receive(window, [back])
    assert window._stack.currentWidget() is walk
    monkeypatch.undo()


def test_a_change_under_the_page_is_shown_before_it_is_taken_in(window: Window, store: Store, back: Path) -> None:
    walk = window.open_dialogue("s1")
    assert walk is not None
    page = arrive(window, back)
    walk.document.edit("edit", "need", "s1-n2", text="Written under the page")
    take(window)
    assert page_of(window) is page
    assert any(text.startswith("The dialogue has changed since") for text in shown_texts(page))
    assert page.list.rows.rows[1].lead == "Conflict"
    take(window)
    assert text_of(store) == "Written under the page"


def test_the_steps_clock_does_not_make_one_look_again(window: Window, store: Store, back: Path) -> None:
    arrive(window, back)
    edit(store, "session", "s1", step="needs")
    take(window)
    assert text_of(store) == "Written there"


def test_files_dropped_on_a_text_field_are_received_not_typed(window: Window, store: Store, back: Path, qtbot: QtBot) -> None:
    stand(window)
    window.start.search_line.setFocus()
    write("abc")
    files, mime = [], QMimeData()
    window.files_dropped.connect(files.extend)
    mime.setUrls([QUrl.fromLocalFile(str(back)), QUrl("https://example.org/x")])
    at = window.start.search_line.mapTo(window, QPoint(5, 5))
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, buttons, none)
    QApplication.sendEvent(window.windowHandle(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, buttons, none))
    assert files == [str(back)]
    assert window.start.search_line.text() == "abc"


def test_a_link_that_is_no_file_is_not_received(window: Window) -> None:
    stand(window)
    files, mime = [], QMimeData()
    window.files_dropped.connect(files.extend)
    mime.setUrls([QUrl("https://example.org/x")])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(QPoint(200, 300), Qt.DropAction.CopyAction, mime, buttons, none))
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(200, 300), Qt.DropAction.CopyAction, mime, buttons, none))
    assert files == []


@pytest.mark.parametrize("name", ["plan.txt", "plan.md"])
def test_a_document_without_an_open_dialogue_says_what_to_do(window: Window, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("A plan\n\n1. A measure\n")
    receive(window, [file])
    said = f"{name} is a document. Open or begin its dialogue first, then receive it there."
    assert said in shown_texts(window)
    assert window._stack.currentWidget() is window.start


def test_a_hostile_file_alone_is_one_sentence_and_no_page(window: Window, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "bad.snabbdialog"
    file.write_text("[" * 100_000)
    before = file_contents(store.path)
    receive(window, [file])
    assert len([text for text in shown_texts(window) if "bad.snabbdialog" in text]) == 1
    assert window._stack.currentWidget() is window.start
    assert file_contents(store.path) == before


def test_leaving_it_changes_nothing(window: Window, store: Store, back: Path) -> None:
    before = file_contents(store.path)
    page = arrive(window, back)
    button(page, "Leave it").setFocus()
    press(Qt.Key.Key_Space)
    settle()
    assert file_contents(store.path) == before
    assert window._stack.currentWidget() is window.start
