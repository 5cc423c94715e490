"""What a pasted list or table is read as: bullets, quoted cells, the names of columns."""

from __future__ import annotations

import pytest

from snabbdialog.ui.widgets.pasted import cells_of, is_heading, lines_of

GLYPHS = ("•", "◦", "▪", "●", "○", "■", "□", "–", "—", "*", "-", "·", "‣", "\uf0a7", "\uf0b7", "1.", "2)", "(3)", "12.")


@pytest.mark.parametrize("glyph", GLYPHS)
def test_a_pasted_list_loses_its_glyphs_and_nothing_else(glyph: str) -> None:
    assert lines_of(f"{glyph} ett – två\r\n\n  {glyph}\ttre 4.5\n") == ["ett – två", "tre 4.5"]


def test_figures_and_dashes_that_are_no_glyphs_stay() -> None:
    assert lines_of("2026 var ett bra år\n-5 grader\n1.5 miljoner") == ["2026 var ett bra år", "-5 grader", "1.5 miljoner"]


def test_a_tab_ends_a_cell_and_a_quoted_cell_with_a_line_break_is_one() -> None:
    lines = lines_of('Behov A\t"en ""bra""\r\nbeskrivning"\r\n"Behov\nB"\tx\t\r\n')
    assert [cells_of(line) for line in lines] == [["Behov A", 'en "bra" beskrivning'], ["Behov B", "x"]]


@pytest.mark.parametrize("text", ['"Det här är bra", sa hon\nSlut', 'Hon sa "bra"\noch "bättre"', '"a\nb', '"Ett citat"\nSlut'])
def test_quotation_marks_that_are_the_texts_own_stay(text: str) -> None:
    assert lines_of(text) == text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "Namn\tOrganisation\tRoll",
        "Namn, Organisation, Roll",
        "Finansiär\tSlag\tSökt belopp (kr)\tBeviljat",
        "Need\tDescription",
        "Financier\tKind\tApplied\tGranted\tYear",
        "Åtgärd\tAnsvarig\tKlart senast",
    ],
)
def test_the_names_of_columns_are_no_row_of_a_list(line: str) -> None:
    assert is_heading(line)
    assert lines_of(f"{line}\nett\ttvå") == ["ett\ttvå"]
    assert lines_of(f"ett\ttvå\n{line}") == ["ett\ttvå", line]
    assert lines_of(line) == [line]


@pytest.mark.parametrize(
    "line", ["Anna Åkesson, Vinnova", "Roll", "Behov\tFler bostäder", "Strategi 2030\tNationell", "Datum, tid och plats"]
)
def test_a_row_that_names_more_than_columns_stays(line: str) -> None:
    assert lines_of(f"{line}\nett") == [line, "ett"]


def test_quotation_marks_without_end_are_read_at_once() -> None:
    assert len(lines_of('"a\n' * 20_000)) == 20_000
    assert lines_of('""\t' * 20_000 + '"x') != []
