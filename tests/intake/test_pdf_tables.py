"""Tables of a PDF: cells below each other in columns, by where their words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.intake.pdf_tables import Piece, find_rows
from snabbdialog.intake.reading import extract

from . import making

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WIDTH = 5.0  # of a character, in points


def page(*lines: tuple[float, float, str]) -> tuple[list[Piece], dict[int, float]]:
    """Return the pieces of a page from x, y and text, and where each character stands; «~» is a wide gap up to the next column."""
    pieces, places, start = [], {}, 0
    for x, y, text in lines:
        at = x
        for offset in range(len(text)):
            places[start + offset] = at
            at = (at // 100 + 1) * 100 if text[offset] == "~" else at + WIDTH
        pieces.append(Piece(text.replace("~", " "), start, x, y, 10.0))
        start += len(text) + 2
    return pieces, places


def rows(*lines: tuple[float, float, str]) -> list[tuple[str, ...]]:
    """Return the cells of the rows that are found."""
    pieces, places = page(*lines)
    return [row.cells for _, row in sorted(find_rows(pieces, places.__getitem__).items())]


def test_cells_of_several_lines_are_rows() -> None:
    assert rows(
        (0, 700, "Text ovanför tabellen som är lång "),
        (0, 660, "Nr~Åtgärd~Ansvarig"),
        (0, 640, "1~Bygga "),
        (100, 628, "cykelväg "),
        (100, 616, "längs banan"),
        (200, 640, "Nämnden"),
        (0, 600, "2~Komplettera "),
        (100, 588, "gatan"),
        (200, 600, "Enheten "),
        (200, 588, "för gator"),
        (0, 540, "Text under tabellen. "),
    ) == [
        ("Nr", "Åtgärd", "Ansvarig"),
        ("1", "Bygga cykelväg längs banan", "Nämnden"),
        ("2", "Komplettera gatan", "Enheten för gator"),
    ]


def test_a_word_that_was_broken_in_its_cell_is_whole_again() -> None:
    table = (
        (0, 640, "Förvaltningsch"),
        (0, 628, "efen"),
        (100, 640, "Tar fram "),
        (100, 628, "en plan"),
        (0, 600, "HR-"),
        (0, 588, "avdelningen"),
        (100, 600, "Utbildar "),
        (100, 588, "chefer"),
    )
    assert rows(*table) == [("Förvaltningschefen", "Tar fram en plan"), ("HR-avdelningen", "Utbildar chefer")]


def test_rows_of_one_line_have_their_columns_though_the_one_of_two_lines_holds_two_together() -> None:
    assert rows(
        (0, 700, "Finansiär~Slag~Belopp"),
        (0, 688, "Regionen~Medel~2 700"),
        (0, 676, "Stiftelsen "),
        (0, 664, "Ekholma"),
        (100, 676, "Kontant~600"),
    ) == [("Finansiär", "Slag", "Belopp"), ("Regionen", "Medel", "2 700"), ("Stiftelsen Ekholma", "Kontant", "600")]


def test_two_columns_of_text_are_no_table() -> None:
    left = [(0.0, 700.0 - 12 * line, "Vänster spalt med text ") for line in range(40)]
    right = [(300.0, 700.0 - 12 * line, "Höger spalt med annan text ") for line in range(40)]
    assert rows(*left, *right) == []


def test_one_row_alone_is_no_table() -> None:
    assert rows((0, 700, "Avsändare"), (0, 688, "Regionen"), (300, 700, "Datum"), (300, 688, "2026-01-01"), (0, 600, "Text. ")) == []


def test_measures_of_a_table_in_a_pdf_are_read_with_who_is_to_do_them(tmp_path: Path) -> None:
    def cell(x: float, y: float, *lines: str) -> list[tuple[float, float, float, str, str]]:
        return [(x, y - 13 * order, 11.0, "F", line) for order, line in enumerate(lines)]

    placed: Sequence[tuple[float, float, float, str, str]] = [
        (57.0, 780.0, 18.0, "B", "Handlingsplan 2026"),
        (57.0, 740.0, 14.0, "B", "Trygg cykling"),
        *cell(57, 700, "Nr"),
        *cell(120, 700, "Åtgärd"),
        *cell(320, 700, "Ansvarig"),
        *cell(57, 680, "1"),
        *cell(120, 680, "Byta ut belysningen ", "i fyra gångtunnlar"),
        *cell(320, 680, "Gatuenheten"),
        *cell(57, 640, "2"),
        *cell(120, 640, "Inrätta cykelparkering ", "vid resecentrum"),
        *cell(320, 640, "Fastighetsbolaget"),
    ]
    (tmp_path / "plan.pdf").write_bytes(making.pdf(list(placed)))
    found = extract(tmp_path / "plan.pdf")
    assert [
        (area, text, who)
        for area, text, who in (
            (area.title, one.text, one.addressee) for challenge in found.challenges for area in challenge.areas for one in area.proposals
        )
    ] == [
        ("Trygg cykling", "Byta ut belysningen i fyra gångtunnlar", "Gatuenheten"),
        ("Trygg cykling", "Inrätta cykelparkering vid resecentrum", "Fastighetsbolaget"),
    ]
