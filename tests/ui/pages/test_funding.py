"""The funding table: a line gives financier and sum, the sum is checked, what is no sum is kept and not counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from snabbdialog.model import Funding as FundingRow
from snabbdialog.ui.pages.funding import Funding, FundingRows, funding_in, funding_of, joined
from tests.ui.acting import ALT, CTRL, file_rows, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


@pytest.fixture
def funding(empty: Walk) -> Funding:
    """The section, with the keyboard on its line."""
    section = empty.go("dialogue").show_section("funding")
    settle()
    assert isinstance(section, Funding)
    rows_of(section).add_line.line.setFocus()
    return section


def rows_of(section: Funding) -> FundingRows:
    return section.findChild(FundingRows)


def enter(*texts: str) -> None:
    for text in texts:
        write(text)
        press(Qt.Key.Key_Return)
    settle()


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)
    settle()


def in_file(store: Store) -> list[tuple[str, int | None]]:
    return [(row["financier"], row["applied"]) for row in file_rows(store.path, "funding", "position")]


def the_sum(section: Funding) -> str:
    return next(text for text in shown_texts(section) if text.startswith("Applied for: "))


def fill(section: Funding, name: str, text: str) -> None:
    field = named(section, name)
    field.setFocus()
    field.selectAll()
    write(text)
    press(Qt.Key.Key_Tab)
    settle()


@pytest.mark.parametrize(
    ("text", "financier", "applied"),
    [
        ("Umeå kommun 358 752 kr", "Umeå kommun", 358_752),
        ("Region Norrbotten: 1\u00a0245\u00a0497", "Region Norrbotten", 1_245_497),
        ("Europeiska regionala utvecklingsfonden – 10,4 mnkr", "Europeiska regionala utvecklingsfonden", 10_400_000),
        ("Luleå tekniska universitet\t1.692.000 kronor.", "Luleå tekniska universitet", 1_692_000),
        ("Vinnova 500 tkr", "Vinnova", 500_000),
        ("EU 12 000 000:-", "EU", 12_000_000),
        ("EU 1,5 miljoner kr", "EU", 1_500_000),
        ("EU 2 mn kr", "EU", 2_000_000),
        ("EU 3 md kr", "EU", 3_000_000_000),
        ("EU 500 tusen kronor", "EU", 500_000),
        ("EU 1 200 tkr", "EU", 1_200_000),
        ("EU SEK 1,245,497", "EU", 1_245_497),
        ("Boliden AB; 500 tkr", "Boliden AB", 500_000),
        ("Region X, 500 000", "Region X", 500_000),
        ("Interreg 2021–2027 4 mnkr", "Interreg 2021–2027", 4_000_000),
        ("Anslag 1:1 - 500 tkr", "Anslag 1:1", 500_000),
        ("Vinnova", "Vinnova", None),
        ("Interreg 2021–2027", "Interreg 2021–2027", None),
        ("Fas 2 av projektet", "Fas 2 av projektet", None),
        ("5 000 kr", "5 000 kr", None),
        ("ca 2 mnkr", "ca 2 mnkr", None),
        ("1:1-medel 2 mnkr", "1:1-medel", 2_000_000),
        ("Anslag 1:1", "Anslag 1:1", None),
        ("ett par miljoner från EU", "ett par miljoner från EU", None),
    ],
)
def test_a_line_gives_the_financier_and_the_sum_that_stands_last(text: str, financier: str, applied: int | None) -> None:
    row = funding_of("eu", text)
    assert (row.financier, row.applied, row.kind) == (financier, applied, "eu")


@pytest.mark.parametrize(
    "words", ["1–2 mnkr", "1 - 2 mnkr", "1 till 2 miljoner kronor", "ca 2 mnkr", "1,5", "1200 500 kr", "2 miljoner euro", "150 k€"]
)
def test_words_about_money_that_are_no_sum_stand_beside_the_number(words: str) -> None:
    row = funding_of("eu", f"EU {words}")
    assert (row.applied, row.as_written) == (None, f"applied: {words}")


@pytest.mark.parametrize("words", ["-500 000 kr", "−500 000 kr", "–500 000 kr", "-2 mnkr", "minus 500 000 kr"])
def test_a_negative_sum_is_kept_in_words_whole(words: str) -> None:
    row = funding_of("eu", f"Vinnova {words}")
    assert (row.financier, row.applied, row.as_written) == ("Vinnova", None, f"applied: {words}")


@pytest.mark.parametrize(
    ("name", "words"),
    [("Mål", "2 1 000 000 kr"), ("Arena", "46 1 000 kr"), ("Science Park", "2.0 500 000 kr"), ("Industri", "4.0 12 mnkr")],
)
def test_where_a_figure_may_be_the_names_or_the_sums_the_name_loses_nothing(name: str, words: str) -> None:
    row = funding_of("eu", f"{name} {words}")
    assert (row.financier, row.applied, row.as_written) == (f"{name} {words}", None, f"applied: {words}")


def test_a_pasted_line_of_digits_is_read_at_once() -> None:
    assert funding_of("", "1 - " * 20_000).applied is None


def test_a_pasted_sum_that_cannot_be_read_is_marked_and_told_below(funding: Funding) -> None:
    paste("Vinnova 2 mn kr\nEU 1–2 mnkr")
    assert [row.mark for row in rows_of(funding).list.rows.rows] == ["", "not counted: 1–2 mnkr"]
    assert the_sum(funding) == "Applied for: SEK 2,000,000 · 1 row not counted"


def test_a_sum_alone_belongs_to_the_financier_before_it() -> None:
    assert joined(["Region A", "1 000", "Region B 2 000", "Vinnova"]) == ["Region A 1 000", "Region B 2 000", "Vinnova"]
    assert joined(["5 000 kr", "Region A"]) == ["5 000 kr", "Region A"]


def test_the_stated_total_may_be_that_of_what_is_granted(empty: Walk, funding: Funding) -> None:
    row = FundingRow(session=empty.document.id, financier="A", applied=900, granted=600)
    empty.document.add("add", row)
    for stated, said in ((600, "agrees"), (900, "agrees"), (500, "differs from the stated total by SEK 400")):
        empty.document.edit("edit", "session", empty.document.id, funding_total=stated)
        assert said in the_sum(funding)


def test_rows_are_added_with_their_kind_and_summed(funding: Funding, store: Store) -> None:
    press(Qt.Key.Key_5, ALT)
    enter("Umeå kommun 358 752 kr", "Skellefteå kommun 500 000")
    assert in_file(store) == [("Umeå kommun", 358_752), ("Skellefteå kommun", 500_000)]
    assert [row["kind"] for row in file_rows(store.path, "funding")] == ["municipal", "municipal"]
    money = funding._document.words.money
    assert [row.figure for row in rows_of(funding).list.rows.rows] == [money(358_752), money(500_000)]
    assert money(858_752) in the_sum(funding)


@pytest.mark.parametrize(
    "table",
    [
        "Region Norrbotten\t1 245 497\r\nUmeå universitet\t2 983 650\r\n",
        "Region Norrbotten\n1 245 497\nUmeå universitet\n2 983 650",
        "• Region Norrbotten 1 245 497 kr\n• Umeå universitet 2 983 650 kr",
    ],
)
def test_a_pasted_table_becomes_rows_however_it_was_flattened(funding: Funding, store: Store, table: str) -> None:
    paste(table)
    assert in_file(store) == [("Region Norrbotten", 1_245_497), ("Umeå universitet", 2_983_650)]
    press(Qt.Key.Key_Z, CTRL)
    assert in_file(store) == []


def test_the_sum_is_held_against_the_stated_total(funding: Funding) -> None:
    enter("Region Norrbotten 1 000", "Vinnova 500")
    assert "total" not in the_sum(funding)
    fill(funding, "Stated total, to check the sum against", "1 500")
    assert the_sum(funding).endswith("agrees with the stated total")
    fill(funding, "Stated total, to check the sum against", "2 tkr")
    assert the_sum(funding).endswith("differs from the stated total by " + funding._document.words.money(500))


def test_what_is_no_sum_is_kept_as_written_and_not_counted(funding: Funding, store: Store) -> None:
    enter("Region Norrbotten 1 000", "Vinnova")
    rows = rows_of(funding)
    rows.list.setFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    settle()
    fill(funding, "Applied for, kronor", "ett par miljoner")
    assert [row["as_written"] for row in file_rows(store.path, "funding", "position")] == ["", "applied: ett par miljoner"]
    assert rows.list.rows.rows[1].mark == "not counted: ett par miljoner"
    assert the_sum(funding).endswith("1 row not counted")
    assert funding._document.words.money(1_000) in the_sum(funding)


def test_what_is_granted_is_summed_apart_and_stands_first_below(funding: Funding) -> None:
    enter("Region Norrbotten 1 000")
    rows = rows_of(funding)
    rows.list.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    fill(funding, "Granted, kronor", "800")
    fill(funding, "Year or years", "2026–2028")
    fill(funding, "Appropriation", "1:1")
    granted = "granted: " + funding._document.words.money(800)
    assert granted in the_sum(funding)
    assert rows.list.rows.rows[0].meta.startswith(granted + " · ")
    assert "2026–2028 · 1:1" in rows.list.rows.rows[0].meta


def test_the_examples_sums_are_those_of_the_decision(example: Walk) -> None:
    section = example.go("dialogue").show_section("funding")
    settle()
    assert the_sum(section).endswith("agrees with the stated total")


def test_the_total_of_a_pasted_table_is_held_against_the_sum_and_is_no_row(empty: Walk, store: Store) -> None:
    rows = empty.go("dialogue").show_section("funding").findChild(FundingRows)
    rows.add("own", ["Umeå kommun 358 752 kr", "Skellefteå kommun 363 226 kr", "Total projektbudget 721 978 kr"])
    assert sorted(row["applied"] for row in file_rows(store.path, "funding")) == [358752, 363226]
    assert empty.document.session.funding_total == 721978
    empty.document.undo()
    assert (file_rows(store.path, "funding"), empty.document.session.funding_total) == ([], None)


def test_a_total_stated_before_stays_and_the_new_one_is_shown_as_written(empty: Walk, store: Store) -> None:
    empty.document.edit("set", "session", empty.document.id, funding_total=5)
    rows = empty.go("dialogue").show_section("funding").findChild(FundingRows)
    rows.add("own", ["Umeå kommun 10", "Summa 10"])
    assert empty.document.session.funding_total == 5
    assert len(file_rows(store.path, "funding")) == 2


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (
            "Region Skåne|Appropriation 1:1|1 000 000|900 000|2026–2028",
            ("Region Skåne", "regional_1_1", 1_000_000, 900_000, "2026–2028", ""),
        ),
        ("Region Skåne|1 000 000|900 000", ("Region Skåne", "eu", 1_000_000, 900_000, "", "")),
        ("EU|EU funds|2 500 000,00 kr|", ("EU", "eu", 2_500_000, None, "", "")),
        ("Vinnova|State funds||900 000", ("Vinnova", "state", None, 900_000, "", "")),
        ("Summa||3 500 000", ("Summa", "eu", 3_500_000, None, "", "")),
        ("Vinnova|2024|500 000", ("Vinnova", "eu", 500_000, None, "2024", "")),
        ("Vinnova|2000", ("Vinnova", "eu", 2000, None, "", "")),
        ("Vinnova|bidrag|500 tkr|400 tkr|300 tkr", ("Vinnova", "eu", 500_000, 400_000, "", "bidrag, 300 tkr")),
    ],
)
def test_a_tables_cells_are_financier_kind_sums_and_year(empty: Walk, cells: str, wanted: tuple[object, ...]) -> None:
    row = funding_in("eu", cells.split("|"), empty.document.words.choices("funding.kind"))
    assert (row.financier, row.kind, row.applied, row.granted, row.year, row.note) == wanted


def test_a_cell_about_money_that_is_no_sum_stands_beside_the_number() -> None:
    row = funding_in("eu", ["EU", "1–2 mnkr", "900 000"], {})
    assert (row.applied, row.as_written, row.granted) == (None, "applied: 1–2 mnkr", 900_000)


def test_a_pasted_spreadsheet_with_names_of_columns_and_a_total_becomes_rows(funding: Funding, store: Store) -> None:
    paste("Financier\tKind\tApplied\tGranted\nRegion A\tOwn funds\t1 000 000\t900 000\nEU\tEU funds\t2 500 000\t\nSumma\t\t3 500 000\t")
    assert in_file(store) == [("Region A", 1_000_000), ("EU", 2_500_000)]
    assert the_sum(funding).endswith("agrees with the stated total")
