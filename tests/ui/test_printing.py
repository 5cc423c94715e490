"""PDF and print from the same contents as the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from snabbdialog.errors import OutputNotWritten
from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.minutes.contents import build
from snabbdialog.ui import printing
from snabbdialog.ui.printing import print_minutes, write_pdf
from snabbdialog.visibility import share
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.minutes.blocks import Minutes


@pytest.fixture
def minutes(qtbot: QtBot) -> Minutes:
    dialogue = build_example("sv")
    method = load_methods("sv").by_id[dialogue.session.method]
    return build(share(dialogue), method, load_words("sv"))


def text_of(path: Path) -> tuple[str, int, tuple[float, float]]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [document[number] for number in range(len(document))]
        size = pages[0].get_size()
        return "\n".join(page.get_textpage().get_text_range() for page in pages), len(pages), size


def test_a_pdf_holds_the_minutes_on_a4(minutes: Minutes, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdf(minutes, path)
    text, pages, (width, height) = text_of(path)
    assert "Norrbotten" in text
    assert "UTKAST" in text
    assert pages > 1
    assert (round(width), round(height)) == (595, 842)


def test_a_pdf_replaces_the_one_before_whole(minutes: Minutes, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(b"older and longer" * 200_000)
    write_pdf(minutes, path)
    assert path.read_bytes().startswith(b"%PDF")
    assert b"older and longer" not in path.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("name", "reason"), [("missing/minutes.pdf", "folder_missing"), ("", "is_folder")])
def test_a_place_that_cannot_be_written_to_is_said(minutes: Minutes, tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(OutputNotWritten) as raised:
        write_pdf(minutes, tmp_path / name)
    assert raised.value.facts["reason"] == reason


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_printing_asks_first(
    minutes: Minutes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, answer: QDialog.DialogCode
) -> None:
    path = tmp_path / "printed.pdf"

    class Asking:
        def __init__(self, printer: QPrinter, _parent: QWidget) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(path))

        def exec(self) -> QDialog.DialogCode:
            return answer

    assert issubclass(QPrintDialog, QDialog)
    monkeypatch.setattr(printing, "QPrintDialog", Asking)
    parent = QWidget()
    qtbot.addWidget(parent)
    print_minutes(minutes, parent)
    assert path.exists() == (answer == QDialog.DialogCode.Accepted)
