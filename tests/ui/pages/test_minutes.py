"""The minutes' page: what is left out and why, said before anything is exported; the contents that only minutes need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from snabbdialog.model import Entry, Need
from snabbdialog.ui.pages.minutes import LeftOut
from snabbdialog.ui.widgets.rows import RowList
from tests.ui.acting import button, file_rows, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


def left_out(walk: Walk) -> LeftOut:
    section = walk.go("minutes").show_section("left_out")
    settle()
    assert isinstance(section, LeftOut)
    return section


def listed(section: LeftOut) -> list[tuple[str, str, str]]:
    return [(row.lead, row.title, row.meta) for row in section.findChild(RowList).rows.rows]


def test_what_visibility_keeps_out_is_listed_with_the_reason(empty: Walk) -> None:
    document, section = empty.document, left_out(empty)
    document.add(
        "add",
        Need(id="top", session=document.id, level="challenge", title="Internt", visibility="internal"),
        Need(session=document.id, level="need", title="Under", parent="top", position=1.0),
        Entry(session=document.id, kind="note", text="Sagt i förtroende", visibility="off_record"),
        Entry(session=document.id, kind="note", text="Öppet", position=1.0),
    )
    choice = document.words.choice
    assert listed(section) == [
        ("Challenge", "Internt", choice("visibility", "internal")),
        ("Need", "Under", "stands under one that is left out"),
        ("Note", "Sagt i förtroende", choice("visibility", "off_record")),
    ]
    assert "This is left out (3)" in shown_texts(section)
    assert "3 rows left out" in shown_texts(empty.footer)


def test_the_list_follows_what_is_changed_and_undone(empty: Walk) -> None:
    document, section = empty.document, left_out(empty)
    document.add("add", Entry(id="e", session=document.id, text="x", visibility="internal"))
    document.edit("share", "entry", "e", visibility="shared")
    assert listed(section) == []
    assert not any("left out" in text for text in shown_texts(empty.footer))
    document.undo()
    assert len(listed(section)) == 1


def test_nothing_left_out_is_said(empty: Walk) -> None:
    section = left_out(empty)
    assert "This is left out (0)" in shown_texts(section)
    assert section.findChild(RowList).empty == "Nothing is left out: everything written is shared."


@pytest.mark.parametrize(
    ("name", "typed", "column", "stored"),
    [
        ("Registry number (diarienummer)", "2026-00123", "reference", "2026-00123"),
        ("Recipients, one a line", "Registrator\nRegionen", "distribution", "Registrator\nRegionen"),
        ("Attachments, one a line", "Underlag", "attachments", "Underlag"),
        ("Adjusted by", "Ordförande", "adjusted_by", "Ordförande"),
        ("Adjusted on", "1 juni 2026", "adjusted_on", "2026-06-01"),
    ],
)
def test_what_only_the_minutes_need_is_in_the_file(empty: Walk, store: Store, name: str, typed: str, column: str, stored: str) -> None:
    empty.go("minutes").show_section("contents")
    settle()
    named(empty.page, name).setFocus()
    write(typed)
    press(Qt.Key.Key_Tab)
    assert file_rows(store.path, "session")[0][column] == stored


def test_the_documents_title_is_chosen_and_never_empty(empty: Walk, store: Store) -> None:
    empty.go("minutes").show_section("contents")
    settle()
    field = named(empty.page, "Title of the document")
    assert field.findData("") < 0
    field.setFocus()
    press(Qt.Key.Key_Down)
    assert file_rows(store.path, "session")[0]["document_title"] == field.itemData(1) != "minutes"


def test_the_primary_button_exports(empty: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    page, asked = empty.go("minutes"), list[str]()
    monkeypatch.setattr(page.preview, "export_word", lambda: asked.append("word"))
    button(empty.footer, "Export to Word …").click()
    assert asked == ["word"]


@pytest.mark.parametrize("section", ["contents", "left_out", "finalise"])
def test_exporting_from_any_section_says_how_it_went(empty: Walk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, section: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "minutes.docx"), ""))
    empty.go("minutes").show_section(section)
    button(empty.footer, "Export to Word …").click()
    settle()
    assert f"Exported: {tmp_path / 'minutes.docx'}" in shown_texts(empty.page)
