"""Finalising locks the text and keeps it as a version; a later change is a new version, and the one before stays."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from docx import Document as WordDocument
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from snabbdialog.model import Entry
from snabbdialog.store import open_store
from snabbdialog.ui.pages.finalising import Finalising, finalise, reopen
from tests.ui.acting import button, file_rows, hand, press, settle, shown_texts
from tests.ui.conftest import opened, window_on

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.document import Document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> Finalising:
    page = Finalising(document)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_a_draft_can_be_finalised_and_is_then_locked(page: Finalising, document: Document, store: Store) -> None:
    document.edit("edit", "session", document.id, finalised_by="The facilitator")
    button(page, "Finalise").click()
    (session,) = file_rows(store.path, "session")
    assert (session["status"], session["version"]) == ("finalised", 1)
    (version,) = file_rows(store.path, "version")
    assert (version["number"], version["finalised_by"], version["finalised_at"]) == (1, "The facilitator", session["finalised_at"])
    assert json.loads(version["contents"])
    document.edit("edit", "session", document.id, region="Another")
    assert file_rows(store.path, "session")[0]["region"] == session["region"]


def test_finalising_is_no_step_of_undo(page: Finalising, document: Document, store: Store) -> None:
    document.edit("edit", "session", document.id, region="Just before")
    button(page, "Finalise").click()
    document.undo()
    assert file_rows(store.path, "session")[0]["status"] == "finalised"
    assert file_rows(store.path, "session")[0]["region"] == "Just before"


def test_what_is_not_shared_is_not_in_the_version_kept(page: Finalising, document: Document, store: Store) -> None:
    document.add("add", Entry(session=document.id, text="Said between us", visibility="internal"))
    finalise(document)
    assert "Said between us" not in file_rows(store.path, "version")[0]["contents"]


def test_a_new_version_opens_the_text_and_keeps_the_one_before(page: Finalising, document: Document, store: Store) -> None:
    button(page, "Finalise").click()
    assert any("version 1" in text for text in shown_texts(page))
    assert not button(page, "Finalise").isVisible()
    button(page, "Make a new version").click()
    document.edit("edit", "session", document.id, region="Changed since")
    button(page, "Finalise").click()
    versions = file_rows(store.path, "version", "number")
    assert [row["number"] for row in versions] == [1, 2]
    assert "Changed since" not in versions[0]["contents"]
    assert "Changed since" in versions[1]["contents"]
    assert [row.title for row in page._versions.rows.rows] == ["Version 2", "Version 1"]


def test_what_may_only_be_read_can_not_be_finalised(store: Store, look: Look, qtbot: QtBot, kept: QSettings) -> None:
    writing = window_on(store, qtbot=qtbot, kept=kept)
    id = opened(writing, "example").document.id
    writing.close_dialogue()
    with closing(open_store(store.path, read_only=True)) as reader:
        window = window_on(reader, qtbot=qtbot, kept=kept)
        walk = window.open_dialogue(id)
        assert walk is not None
        page = Finalising(walk.document)
        qtbot.addWidget(page)
        assert not button(page, "Finalise").isEnabled()
        finalise(walk.document)
        assert file_rows(store.path, "version") == []
        window.close()
        settle()


def test_what_is_missing_is_said_before_it_is_locked_and_stops_nobody(page: Finalising, document: Document) -> None:
    document.edit("edit", "session", document.id, reference="")
    settle()
    (said,) = [text for text in shown_texts(page) if text.startswith("Missing: who finalises")]
    assert "reference" in said
    document.edit("edit", "session", document.id, finalised_by="The facilitator")
    settle()
    assert not any("who finalises" in text for text in shown_texts(page))
    button(page, "Finalise").click()
    settle()
    assert not any(text.startswith("Missing") for text in shown_texts(page))


def test_an_earlier_version_is_read_and_exported_as_it_was(
    page: Finalising, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    document.edit("edit", "session", document.id, title="As it was")
    finalise(document)
    reopen(document)
    document.edit("edit", "session", document.id, title="As it is")
    finalise(document)
    page._versions.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hand().accessibleName() == "Version 1 as it was finalised")
    assert "As it was" in hand().toPlainText()
    proposed: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _p, _t, name, _k: (proposed.append(name), (str(tmp_path / "v1.docx"), ""))[1]
    )
    button(page, "Export this version to Word …").click()
    said = "\n".join(paragraph.text for paragraph in WordDocument(str(tmp_path / "v1.docx")).paragraphs)
    assert "As it was" in said
    assert "As it is" not in said
    assert proposed[0].endswith("-v1.docx")
    assert f"Exported: {tmp_path / 'v1.docx'}" in shown_texts(page)


def test_a_version_that_cannot_be_written_is_a_sentence(
    page: Finalising, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalise(document)
    page._versions.open(page._versions.rows.rows[0].id)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "missing" / "v1.docx"), ""))
    button(page, "Export this version to Word …").click()
    assert any(text.startswith("Could not write") for text in shown_texts(page))
