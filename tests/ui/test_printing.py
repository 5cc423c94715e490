"""PDF and print from the same contents as the preview."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from snabbdialog.errors import OutputNotWritten
from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.minutes.blocks import Block, Column, Heading, Item, Minutes, Paragraph, Properties, Span, Table, plain
from snabbdialog.minutes.contents import build
from snabbdialog.ui import printing
from snabbdialog.ui.printing import print_minutes, widths, with_room, write_pdf
from snabbdialog.visibility import share
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def minutes(qtbot: QtBot) -> Minutes:
    return minutes_in("sv")


def minutes_in(language: str) -> Minutes:
    dialogue = build_example(language)
    method = load_methods(language).by_id[dialogue.session.method]
    return build(share(dialogue), method, load_words(language))


def pages_of(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n").replace("\xa0", " ") for page in document]


def written(minutes: Minutes, path: Path) -> list[str]:
    """Return the text of each page of the minutes as a PDF."""
    write_pdf(minutes, path)
    return pages_of(path)


def lines_of(page: str) -> list[str]:
    """Return the lines of the text, without head and foot, which are painted last."""
    return page.split("\n")[:-2]


def only(*blocks: Block) -> Minutes:
    return Minutes(
        title="Titel", subtitle="", properties=Properties(title="t", author="a"), blocks=blocks, mark="UTKAST", running="Löpande"
    )


def test_a_pdf_holds_the_minutes_on_a4(minutes: Minutes, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    pages = written(minutes, path)
    assert "Norrbotten" in pages[0]
    assert len(pages) > 1
    with pypdfium2.PdfDocument(path) as document:
        assert [round(side) for side in document[0].get_size()] == [595, 842]


def test_every_page_says_what_it_belongs_to(minutes: Minutes, tmp_path: Path) -> None:
    pages = written(minutes, tmp_path / "minutes.pdf")
    for number, page in enumerate(pages, 1):
        assert page.count("UTKAST") == 1
        assert page.endswith(f"Sida {number} av {len(pages)}")
        assert (minutes.running.replace("\xa0", " ") in page) == (number > 1)


def test_finalised_minutes_have_no_mark(minutes: Minutes, tmp_path: Path) -> None:
    assert "UTKAST" not in "".join(written(replace(minutes, mark=""), tmp_path / "minutes.pdf"))


def test_a_long_running_line_leaves_room_for_the_mark(minutes: Minutes, tmp_path: Path) -> None:
    page = written(replace(minutes, running="Region " * 100), tmp_path / "minutes.pdf")[1]
    assert "…" in page
    assert page.count("UTKAST") == 1
    assert page.count("Region Region") < 50


def test_the_margins_are_those_of_word(minutes: Minutes, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdf(minutes, path)
    with pypdfium2.PdfDocument(path) as document:
        text = [page.get_textpage() for page in document]
        boxes = [page.get_rect(index) for page in text for index in range(page.count_rects())]
    millimetres = 72 / 25.4
    assert min(left for left, *_ in boxes) == pytest.approx(25 * millimetres, abs=2)
    assert 595 - max(right for *_, right, _ in boxes) == pytest.approx(25 * millimetres, abs=2)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_heading_is_the_last_line_of_a_page(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    minutes = minutes_in(language)
    listed = {plain(block.text) for block in minutes.blocks if isinstance(block, Item) and not block.numbering}
    headings = {block.text for block in minutes.blocks if isinstance(block, Heading)} - listed
    for page in written(minutes, tmp_path / "minutes.pdf")[:-1]:
        assert lines_of(page)[-1] not in headings


def test_headings_are_kept_wherever_the_page_ends(qtbot: QtBot, tmp_path: Path) -> None:
    for count in range(50, 60):
        lines = [Paragraph((Span(f"rad {number}"),)) for number in range(count)]
        minutes = only(*lines, Heading(1, "Kapitel"), Heading(2, "Avsnitt"), Paragraph((Span("Text"),)))
        for page in written(minutes, tmp_path / "minutes.pdf"):
            assert ("Kapitel" in page) == ("Avsnitt" in page) == ("Text" in page)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_word_of_a_table_is_torn(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    minutes = minutes_in(language)
    text = "\n".join(written(minutes, tmp_path / "minutes.pdf"))
    tables = [block for block in minutes.blocks if isinstance(block, Table)]
    words = {word for table in tables for row in table.rows for cell in row for word in re.split(r"[ \n]+", cell)}
    words |= {word for table in tables for column in table.columns for word in column.title.split()}
    assert "2026-12-15" in words
    whole = {part for word in words for part in ([word] if any(map(str.isdigit, word)) else word.split("-"))}  # a line may end at a hyphen
    assert [word for word in whole if word.replace("\xa0", " ") not in text] == []


def test_a_row_is_whole_on_one_page_and_the_head_stands_above_it(qtbot: QtBot, tmp_path: Path) -> None:
    rows = tuple((f"början {number}\n\nslutet {number}", "x") for number in range(60))
    pages = written(only(Table("c", "d", (Column("Rubrik", 3), Column("Annan", 1)), rows)), tmp_path / "minutes.pdf")
    assert len(pages) > 2
    for page in pages:
        assert page.removeprefix("Titel").lstrip().startswith("Rubrik Annan")
        assert page.count("början") == page.count("slutet") > 0
    assert sum(page.count("början") for page in pages) == 60


def test_a_row_that_no_page_holds_loses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    long = "\n".join(f"rad-{number}" for number in range(200))
    pages = written(only(Table("c", "d", (Column("Rubrik"), Column("Annan")), ((long, long), ("kort", "kort")))), tmp_path / "m.pdf")
    assert set(re.findall(r"rad-\d+", "\n".join(pages))) == set(long.split())
    assert all("Rubrik" in page for page in pages)


def test_every_text_is_there(minutes: Minutes, tmp_path: Path) -> None:
    text = re.sub(r"\s", "", "".join("".join(lines_of(page)) for page in written(minutes, tmp_path / "minutes.pdf")))
    for block in minutes.blocks:
        if isinstance(block, Paragraph | Item):
            assert re.sub(r"\s", "", plain(block.text)) in text


def test_a_long_paragraph_goes_on_where_the_page_ended(qtbot: QtBot, tmp_path: Path) -> None:
    words = [f"ord{number}" for number in range(3000)]
    pages = written(only(Paragraph((Span(" ".join(words)),))), tmp_path / "minutes.pdf")
    assert len(pages) > 3
    assert re.findall(r"ord\d+", "\n".join(pages)) == words


def test_links_lead_out_of_the_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    write_pdf(only(Paragraph((Span("Läs mer", target="https://example.org/a"),))), path)
    assert b"https://example.org/a" in path.read_bytes()


@pytest.mark.parametrize(
    ("shares", "least", "made"),
    [
        ([3, 1], [10, 10], [75, 25]),
        ([9, 1], [10, 30], [70, 30]),
        ([8, 1, 1], [20, 20, 20], [60, 20, 20]),
        ([1, 1], [50, 50], [50, 50]),
    ],
)
def test_columns_give_room_to_their_longest_words(shares: list[float], least: list[float], made: list[float]) -> None:
    assert widths(shares, least, 100) == pytest.approx(made)


@pytest.mark.parametrize(
    ("least", "numeric", "made"),
    [
        ([40, 30], [False, True], [40, 30]),
        ([90, 30], [False, False], [70, 30]),
        ([70, 80], [False, False], [50, 50]),
        ([40, 45, 40], [False, True, False], [27.5, 45, 27.5]),
        ([10, 70, 60], [False, True, True], [10, 45, 45]),
    ],
)
def test_where_room_is_short_words_give_way_to_numbers(least: list[float], numeric: list[bool], made: list[float]) -> None:
    assert with_room(least, numeric, 100) == pytest.approx(made)


def test_without_arial_as_much_stands_on_a_line(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = only(Paragraph((Span("Ett behov som många har i länet. " * 400),)))
    with_arial = len(written(text, tmp_path / "arial.pdf"))
    monkeypatch.setattr(printing, "FONT", "DejaVu Sans")
    assert len(written(text, tmp_path / "wide.pdf")) <= with_arial


def test_a_device_that_takes_nothing_is_told_and_nothing_is_written(
    minutes: Minutes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    with pytest.raises(RuntimeError):
        write_pdf(minutes, tmp_path / "minutes.pdf")
    assert list(tmp_path.iterdir()) == []


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


@pytest.mark.parametrize(("from_to", "reverse", "numbers"), [((2, 3), False, [2, 3]), ((1, 2), True, [2, 1])])
def test_only_the_pages_asked_for_are_printed(
    minutes: Minutes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    from_to: tuple[int, int],
    reverse: bool,
    numbers: list[int],
) -> None:
    path = tmp_path / "printed.pdf"

    class Asking:
        def __init__(self, printer: QPrinter, _parent: QWidget) -> None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(path))
            printer.setFromTo(*from_to)
            printer.setPageOrder(QPrinter.PageOrder.LastPageFirst if reverse else QPrinter.PageOrder.FirstPageFirst)

        def exec(self) -> QDialog.DialogCode:
            return QDialog.DialogCode.Accepted

    monkeypatch.setattr(printing, "QPrintDialog", Asking)
    parent = QWidget()
    qtbot.addWidget(parent)
    print_minutes(minutes, parent)
    assert [int(page.split()[-3]) for page in pages_of(path)] == numbers
