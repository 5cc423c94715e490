"""The minutes on the screen and on their way out: the same contents, only what is shared, and as they were when finalised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from docx import Document as WordDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from snabbdialog.minutes import contents
from snabbdialog.model import Entry, Participant
from snabbdialog.ui.pages.finalising import finalise, reopen
from snabbdialog.ui.pages.preview import Preview
from tests.ui.acting import button, press, settle, shown_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.document import Document


@pytest.fixture
def preview(document: Document, qtbot: QtBot) -> Preview:
    """The preview of the example, with something said internally and off the record."""
    session = document.id
    document.add("add", Entry(session=session, text="Said between us", visibility="internal"))
    document.add("add", Entry(session=session, text="Said off the record", visibility="off_record"))
    document.add("add", Participant(session=session, name="Somebody Named", organisation="An agency", role="analyst"))
    return opened(document, qtbot)


def opened(document: Document, qtbot: QtBot) -> Preview:
    preview = Preview(document)
    qtbot.addWidget(preview)
    preview.resize(800, 600)
    preview.show()
    qtbot.waitExposed(preview)
    return preview


@pytest.fixture
def choices(preview: Preview, qtbot: QtBot) -> QWidget:
    box = preview.choices()
    qtbot.addWidget(box)
    box.show()
    return box


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    proposed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _p, _t, name, _k: (proposed.append(Path(name).name), (str(path), ""))[1])
    return proposed


def said_in(path: Path) -> str:
    document = WordDocument(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def seen(preview: Preview, qtbot: QtBot) -> str:
    preview.refresh()
    return preview._view.toPlainText()


def tick(choices: QWidget, name: str) -> None:
    box = next(box for box in choices.findChildren(QCheckBox) if box.text().replace("&", "").startswith(name))
    box.setFocus()
    box.click()


def test_the_preview_follows_what_is_written(preview: Preview, document: Document, qtbot: QtBot) -> None:
    document.add("add", Entry(session=document.id, text="An entirely new remark"))
    qtbot.waitUntil(lambda: "An entirely new remark" in preview._view.toPlainText())


def test_what_is_not_shared_is_never_seen_nor_written(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    save_as(monkeypatch, tmp_path / "minutes.docx")
    preview.export_word()
    for text in (seen(preview, qtbot), said_in(tmp_path / "minutes.docx")):
        assert "Norrbotten" in text
        assert "Said between us" not in text
        assert "Said off the record" not in text


def test_what_is_missing_is_said_above(preview: Preview, document: Document) -> None:
    document.add("add", Entry(session=document.id, kind="action", text="Somebody should"))
    preview.refresh()
    assert any(text.startswith("Missing: ") for text in shown_texts(preview))


def test_a_word_file_is_named_after_day_and_region_and_can_be_opened(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = save_as(monkeypatch, tmp_path / "minutes.docx")
    opened_urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_urls.append(url.toLocalFile()))
    preview.export_word()
    assert proposed[0].endswith("-norrbotten-motesanteckningar-utkast.docx")
    assert f"Exported: {tmp_path / 'minutes.docx'}" in shown_texts(preview)
    button(preview, "Open the exported document").setFocus()
    press(Qt.Key.Key_Space)
    assert [Path(url) for url in opened_urls] == [tmp_path / "minutes.docx"]


def test_a_pdf_says_what_the_preview_says(preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed = save_as(monkeypatch, tmp_path / "minutes.pdf")
    preview.export_pdf()
    assert proposed[0].endswith("-utkast.pdf")
    with pypdfium2.PdfDocument(tmp_path / "minutes.pdf") as pdf:
        assert "Norrbotten" in pdf[0].get_textpage().get_text_range()


@pytest.mark.parametrize("way", ["export_word", "export_pdf"])
def test_a_place_that_cannot_be_written_to_is_a_sentence(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    save_as(monkeypatch, tmp_path / "missing" / "minutes")
    getattr(preview, way)()
    assert any(text.startswith("Could not write") for text in shown_texts(preview))


@pytest.mark.parametrize("way", ["export_word", "export_pdf"])
def test_choosing_no_place_writes_nothing(preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    save_as(monkeypatch, "")
    before = set(tmp_path.iterdir())
    getattr(preview, way)()
    assert set(tmp_path.iterdir()) == before


def test_printing_takes_the_same_minutes(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[object] = []
    monkeypatch.setattr("snabbdialog.ui.printing.print_minutes", lambda minutes, _parent: printed.append(minutes.blocks))
    preview.print_out()
    assert printed == [preview.minutes().blocks]


def test_sections_can_be_left_out(preview: Preview, choices: QWidget, document: Document, qtbot: QtBot) -> None:
    name = document.words("minutes.sections.participants")
    assert "Somebody Named" in seen(preview, qtbot)
    tick(choices, name)
    assert "Somebody Named" not in seen(preview, qtbot)
    tick(choices, name)
    assert "Somebody Named" in seen(preview, qtbot)


def test_personal_data_can_be_left_out(
    preview: Preview, choices: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tick(choices, "Without personal data")
    assert "Somebody Named" not in seen(preview, qtbot)
    proposed = save_as(monkeypatch, tmp_path / "minutes.docx")
    preview.export_word()
    assert proposed[0].endswith("-motesanteckningar-utan-personuppgifter-utkast.docx")
    assert "Somebody Named" not in said_in(tmp_path / "minutes.docx")
    assert "analyst" in said_in(tmp_path / "minutes.docx")


def test_the_agencys_own_template_gives_its_look(
    preview: Preview, choices: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from snabbdialog import paths

    own = WordDocument(str(paths.resources() / "minutes.docx"))
    own.sections[0].header.paragraphs[0].text = "Our agency's own head"
    own.save(str(tmp_path / "own.docx"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "own.docx"), ""))
    button(choices, "Use the agency's own template …").click()
    assert str(tmp_path / "own.docx") in shown_texts(choices)
    save_as(monkeypatch, tmp_path / "minutes.docx")
    preview.export_word()
    sections = WordDocument(str(tmp_path / "minutes.docx")).sections
    assert any("Our agency's own head" in p.text for section in sections for p in section.header.paragraphs)


def test_a_template_that_is_none_is_a_sentence_at_once_and_the_one_in_use_stays(
    preview: Preview, choices: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own.docx").write_bytes(b"no Word file")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "own.docx"), ""))
    button(choices, "Use the agency's own template …").click()
    assert any(text.startswith("The template") for text in shown_texts(choices))
    save_as(monkeypatch, tmp_path / "minutes.docx")
    preview.export_word()
    assert (tmp_path / "minutes.docx").exists()


def test_choosing_no_template_keeps_the_one_in_use_and_a_button_takes_it_away(
    preview: Preview, choices: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.docx"
    WordDocument().save(str(own))
    away = button(choices, "Use Snabbdialog's own template")
    assert not away.isVisible()
    for answer in (str(own), ""):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, answer=answer: (answer, ""))
        button(choices, "Use the agency's own template …").click()
        assert str(own) in shown_texts(choices)
    away.click()
    assert "Snabbdialog's own template" in shown_texts(choices)


def test_a_finalised_version_is_shown_as_it_was_kept(
    preview: Preview, document: Document, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert preview.minutes().mark == "DRAFT"
    finalise(document)
    then = preview.minutes()

    def changed(*_arguments: object, **_keywords: object) -> object:
        raise AssertionError("built anew from texts that may have changed")

    monkeypatch.setattr(contents, "build", changed)
    assert preview.minutes() == then
    assert "Norrbotten" in seen(preview, qtbot)
    monkeypatch.undo()
    reopen(document)
    document.add("add", Entry(session=document.id, text="Said in the new version"))
    assert "Said in the new version" in repr(preview.minutes())


def test_a_preview_nobody_looks_at_waits(preview: Preview, document: Document) -> None:
    preview.hide()
    document.add("add", Entry(session=document.id, text="Said unseen"))
    preview.refresh()
    assert "Said unseen" not in preview._view.toPlainText()
    preview.show()
    settle()
    preview.refresh()
    assert "Said unseen" in preview._view.toPlainText()
