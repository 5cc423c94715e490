"""A region's own document into the open dialogue: read off the thread, looked at, taken in as one step of undo."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QLabel

from snabbdialog.intake import extract
from snabbdialog.ui import reading as module
from snabbdialog.ui.intake import take_in_documents
from snabbdialog.ui.panels import ProgressPanel
from snabbdialog.ui.reading import Reading
from snabbdialog.ui.receive import receive
from snabbdialog.ui.review import ReviewPage
from tests.ui.acting import CTRL, button, file_contents, file_rows, hand, press, settle, shown_texts
from tests.ui.test_review import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


@pytest.fixture(autouse=True)
def nothing_left_reading(qtbot: QtBot) -> Iterator[None]:
    yield
    qtbot.waitUntil(lambda: not readings())


def readings() -> list[Reading]:
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChildren(Reading)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "inspel.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def second(tmp_path: Path) -> Path:
    second = tmp_path / "second.md"
    second.write_text("# Inspel\n\nFörslag:\n\n1. Staten bör vänta med besparingar.\n", encoding="utf-8")
    return second


def review_of(window: Window, qtbot: QtBot) -> ReviewPage:
    qtbot.waitUntil(lambda: isinstance(window._stack.currentWidget(), ReviewPage), timeout=20_000)
    settle()
    page = window._stack.currentWidget()
    assert isinstance(page, ReviewPage)
    return page


def read(window: Window, file: Path, qtbot: QtBot) -> ReviewPage:
    receive(window, [file])
    return review_of(window, qtbot)


def take(window: Window) -> None:
    press(Qt.Key.Key_Return, CTRL)
    settle()


def said(window: Window, qtbot: QtBot, words: str) -> str:
    qtbot.waitUntil(lambda: any(words in text for text in shown_texts(window)), timeout=20_000)
    return next(text for text in shown_texts(window) if words in text)


def test_a_document_is_read_into_the_open_dialogue(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    page = read(window, file, qtbot)
    assert page.list.hasFocus()
    take(window)
    assert window._stack.currentWidget() is empty
    (source,) = file_rows(store.path, "source")
    assert source["checksum"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (source["file_name"], source["received"][:2]) == ("inspel.txt", "20")
    needs = {row["title"]: row for row in file_rows(store.path, "need", "position")}
    assert [row["level"] for row in needs.values()] == ["challenge", "area", "area", "proposal", "proposal", "proposal"]
    proposal = needs["Staten bör stödja byggandet av bostäder i växande kommuner."]
    assert proposal["parent"] == needs["Bostäder"]["id"]
    assert (proposal["source"], "13" in proposal["place"]) == (source["id"], True)
    assert any(text.startswith("6 row") and text.endswith("taken in") for text in shown_texts(window))


def test_all_of_it_is_one_step_of_undo(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    before = file_contents(store.path)
    read(window, file, qtbot)
    take(window)
    assert file_contents(store.path) != before
    press(Qt.Key.Key_Z, CTRL)
    assert file_contents(store.path) == before
    assert not empty.document.undo_stack.canUndo()


def test_the_same_document_shows_only_what_is_new(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    page = read(window, file, qtbot)
    page._choose(["c1.2"], take=False)
    take(window)
    again = read(window, file, qtbot)
    assert [row.id for row in again.list.rows.rows] == ["c1.2", "c1.2.1", "r1"]
    take(window)
    assert len(file_rows(store.path, "source")) == 1
    last = read(window, file, qtbot)
    assert [row.id for row in last.list.rows.rows] == ["r1"]
    assert not last._take.isEnabled()
    button(last, "Leave it all").click()
    settle()
    assert window._stack.currentWidget() is empty


def test_leaving_it_all_changes_nothing(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    before = file_contents(store.path)
    button(read(window, file, qtbot), "Leave it all").click()
    settle()
    assert file_contents(store.path) == before
    assert window._stack.currentWidget() is empty


def test_two_documents_are_read_one_after_the_other(
    window: Window, empty: Walk, store: Store, file: Path, second: Path, qtbot: QtBot
) -> None:
    receive(window, [file, second])
    first = review_of(window, qtbot)
    take(window)
    qtbot.waitUntil(lambda: window._stack.currentWidget() not in (first, empty), timeout=20_000)
    review_of(window, qtbot)
    take(window)
    assert {row["file_name"] for row in file_rows(store.path, "source")} == {"inspel.txt", "second.md"}


@pytest.mark.parametrize("name", ["noise.pdf", "noise.docx", "noise.odt"])
def test_a_hostile_document_is_one_sentence(window: Window, empty: Walk, store: Store, tmp_path: Path, name: str, qtbot: QtBot) -> None:
    file = tmp_path / name
    file.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
    before = file_contents(store.path)
    receive(window, [file])
    assert name in said(window, qtbot, "Could not read")
    assert file_contents(store.path) == before
    assert window._stack.currentWidget() is empty


def test_a_hostile_document_does_not_keep_the_next_one_away(window: Window, empty: Walk, file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 and nothing more")
    receive(window, [bad, file])
    assert review_of(window, qtbot)._extraction.source.file == "inspel.txt"


def test_cancelling_one_document_is_said_and_goes_on_with_the_next(
    window: Window, empty: Walk, file: Path, second: Path, qtbot: QtBot
) -> None:
    receive(window, [file, second])
    press(Qt.Key.Key_Escape)
    assert review_of(window, qtbot)._extraction.source.file == "second.md"
    assert empty.footer._notice.text() == "Reading cancelled: inspel.txt"


def test_the_next_documents_panel_has_the_keyboard(window: Window, empty: Walk, file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 and nothing more")
    receive(window, [bad, file])
    qtbot.waitUntil(lambda: any("Reading inspel.txt" in shown_texts(panel) for panel in window.findChildren(ProgressPanel)))
    settle()
    assert hand().text() == "Cancel"
    review_of(window, qtbot)


def test_documents_whose_dialogue_was_closed_are_named(window: Window, empty: Walk, file: Path, second: Path, qtbot: QtBot) -> None:
    receive(window, [file, second])
    window.run("new")
    assert said(window, qtbot, "no longer open").endswith(": inspel.txt, second.md")


def test_a_document_whose_dialogue_is_closed_under_its_review_is_named(
    window: Window, empty: Walk, file: Path, second: Path, qtbot: QtBot
) -> None:
    receive(window, [file, second])
    page = review_of(window, qtbot)
    window.close_dialogue()
    page._on_take()
    assert said(window, qtbot, "no longer open").endswith(": inspel.txt, second.md")


def test_a_fault_of_ours_in_a_reading_is_reported_and_goes_on_with_the_next(
    window: Window, empty: Walk, file: Path, second: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(path: Path, **keywords: Any) -> object:
        return extract(path, **keywords) if path == second else 1 / 0

    monkeypatch.setattr(module, "extract", faulty)
    with qtbot.capture_exceptions() as faults:
        receive(window, [file, second])
        assert review_of(window, qtbot)._extraction.source.file == "second.md"
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert empty.footer._notice.text().startswith("inspel.txt was not read")


def pdf(path: Path, paint: object = None, text: str = "") -> Path:
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    if text:
        document = QTextDocument()
        document.setPlainText(text)
        document.print_(writer)
    else:
        painter = QPainter(writer)
        picture = QImage(200, 200, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGray)
        painter.drawImage(0, 0, picture)
        painter.end()
    path.write_bytes(data.data().data())
    return path


def test_a_scanned_pdf_without_text_says_so(window: Window, empty: Walk, tmp_path: Path, qtbot: QtBot) -> None:
    receive(window, [pdf(tmp_path / "scan.pdf")])
    assert "no text to read" in said(window, qtbot, "scan.pdf: ")


def test_a_pdf_keeps_the_page_as_its_place(window: Window, empty: Walk, store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    read(window, pdf(tmp_path / "plan.pdf", text=TEXT), qtbot)
    take(window)
    places = {row["place"] for row in file_rows(store.path, "need")}
    assert places
    assert all("1" in place for place in places)


def test_progress_is_shown_and_cancel_stops_the_reading(window: Window, empty: Walk, file: Path, qtbot: QtBot) -> None:
    receive(window, [file])
    (panel,) = window.findChildren(ProgressPanel)
    assert "Reading inspel.txt" in shown_texts(panel)
    assert button(panel, "Cancel").hasFocus()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not readings() and not window.findChildren(ProgressPanel))
    settle()
    assert window._stack.currentWidget() is empty


def test_esc_cancels_too(window: Window, empty: Walk, file: Path, qtbot: QtBot) -> None:
    receive(window, [file])
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not readings())
    settle()
    assert window._stack.currentWidget() is empty


def test_the_panel_tells_the_page(window: Window, empty: Walk, qtbot: QtBot) -> None:
    panel = ProgressPanel(window, "Reading", lambda: None)
    panel.show_progress(3, 50)
    assert "Page 3 of 50" in [label.text() for label in panel.findChildren(QLabel)]
    panel.show_progress(4, 0)
    assert "Page 4" in [label.text() for label in panel.findChildren(QLabel)]
    panel.dismiss()


def test_closing_the_window_while_reading_harms_nothing(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    receive(window, [file])
    window.close()
    qtbot.waitUntil(lambda: not readings(), timeout=20_000)
    settle()
    assert file_rows(store.path, "source") == []


def test_quitting_while_a_document_is_read_stops_the_reading(window: Window, empty: Walk, file: Path, qtbot: QtBot) -> None:
    receive(window, [file])
    (reading,) = readings()
    reading.stop()
    assert reading.isFinished()


def test_what_was_read_for_one_dialogue_never_lands_in_another(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    receive(window, [file])
    window.run("new")
    qtbot.waitUntil(lambda: not readings(), timeout=20_000)
    settle()
    assert not isinstance(window._stack.currentWidget(), ReviewPage)


def test_a_dialogue_closed_under_the_review_takes_nothing_in(window: Window, empty: Walk, store: Store, file: Path, qtbot: QtBot) -> None:
    page = read(window, file, qtbot)
    window.close_dialogue()
    page._on_take()
    settle()
    assert file_rows(store.path, "source") == []


def test_a_finalised_dialogue_reads_nothing_and_says_why(window: Window, empty: Walk, file: Path) -> None:
    empty.document.edit("finalise", "session", empty.document.id, status="finalised")
    take_in_documents(window, [file])
    settle()
    assert any(text.startswith("The minutes are finalised") for text in shown_texts(window))
    assert readings() == []


def test_without_a_dialogue_nothing_is_read(window: Window, file: Path) -> None:
    take_in_documents(window, [file])
    assert readings() == []


def test_reading_tells_what_was_found_how_far_it_is_and_what_went_wrong(file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    found, failed = [], []
    for path in (file, tmp_path / "nothing.txt"):
        reading = Reading(path, {})
        reading.found.connect(found.append)
        reading.failed.connect(failed.append)
        reading.run()
        reading.deleteLater()
    assert [extraction.source.file for extraction in found] == ["inspel.txt"]
    assert [error.facts["reason"] for error in failed] == ["missing"]
    settle()


def test_a_reading_that_was_stopped_tells_that_and_nothing_else(file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Reading(file, {})
    monkeypatch.setattr(reading, "isInterruptionRequested", lambda: True)
    with qtbot.assertNotEmitted(reading.found), qtbot.assertNotEmitted(reading.failed), qtbot.waitSignal(reading.cancelled):
        reading.run()
    reading.deleteLater()
    settle()
