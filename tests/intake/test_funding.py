from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.intake.funding import find_funding, funding_kind, split_kind
from snabbdialog.intake.lines import Line
from snabbdialog.intake.reading import as_json, extract

if TYPE_CHECKING:
    from pathlib import Path


def lines(*texts: str | tuple[str, ...]) -> list[Line]:
    return [
        Line(1, number, text if isinstance(text, str) else " | ".join(text), cells=() if isinstance(text, str) else text)
        for number, text in enumerate(texts, 1)
    ]


def rows(*texts: str | tuple[str, ...]) -> list[tuple[str, str, int]]:
    return [(row.financier, row.kind, row.amount) for row in find_funding(lines(*texts)).table.rows]


def test_a_table_flattened_into_lines_is_read_with_blank_lines_between() -> None:
    """002: each line of the table is followed by a blank one."""
    found = find_funding(
        lines(
            "Före.",
            "Finansiär Sökt belopp",
            "",
            "Region A 1:1-medel 1 000 kr",
            "",
            "Region A (egna medel) 2 500 kr",
            "",
            "Total projektbudget 3 500 kr",
            "Efter 9 000 kr",
        )
    )
    assert [(row.financier, row.kind, row.amount) for row in found.table.rows] == [
        ("Region A", "1:1-medel", 1000),
        ("Region A", "egna medel", 2500),
    ]
    assert found.table.total == 3500
    assert found.table.sum_matches is True
    assert found.lines == {2, 4, 6, 8}


def test_a_sum_that_does_not_match_is_said_and_one_that_is_missing_is_none() -> None:
    wrong = find_funding(lines("Finansiärer", "A 1 000 kr", "B 2 000 kr", "Summa 4 000 kr")).table
    assert wrong.sum_matches is False
    assert find_funding(lines("Finansiärer", "A 1 000 kr", "B 2 000 kr")).table.sum_matches is None


def test_name_and_amount_may_stand_on_lines_of_their_own() -> None:
    assert rows("Finansiär", "Belopp (tkr)", "Kommunen", "500", "Ett bolag med", "långt namn", "1 250") == [
        ("Kommunen", "", 500_000), ("Ett bolag med långt namn", "", 1_250_000),
    ]  # fmt: skip


def test_a_year_and_a_small_number_are_no_amounts() -> None:
    assert rows("Medfinansiärer", "Kommun A 2024", "Kommun B 12", "Slut på listan.") == []


def test_the_list_ends_where_other_text_begins() -> None:
    assert rows("Finansiär", "A 1 000 kr", "B 2 000 kr", "Detta är en mening.", "C 3 000 kr") == [("A", "", 1000), ("B", "", 2000)]
    assert rows("Finansiär", "A 1 000 kr", "B 2 000 kr", "5 000 kr", "C 3 000 kr") == [("A", "", 1000), ("B", "", 2000)]
    assert rows("Finansiär", "x", "y", "z", "A 1 000 kr") == []


def test_a_real_table_is_read_by_its_head() -> None:
    table = (
        ("Finansiär", "Typ av medel", "Sökt", "Beviljat"),
        ("Region A", "egna medel", "900", "800"),
        ("EU", "EU-medel", "90", "70"),
        ("", "", "", ""),
        ("Summa", "", "990", "870"),
    )
    found = find_funding(lines(*table, "Efter.")).table
    assert [(row.financier, row.kind, row.amount) for row in found.rows] == [("Region A", "egna medel", 800), ("EU", "EU-medel", 70)]
    assert found.total == 870


def test_years_are_added_where_no_sum_stands() -> None:
    assert rows(("Finansiär", "2025", "2026"), ("A", "1 000 kr", "2 000 kr"), ("B", "500 kr", "-")) == [("A", "", 3000), ("B", "", 500)]


def test_a_unit_in_the_head_counts() -> None:
    assert rows(("Medfinansiär", "Belopp (mnkr)"), ("A", "1,5"), ("B", "2"), ("", "7")) == [("A", "", 1_500_000), ("B", "", 2_000_000)]


def test_a_table_without_financier_or_money_is_none() -> None:
    assert rows(("Finansiering", "Läge"), ("A", "klart"), ("B", "klart")) == []
    assert rows(("Finansiär", "Läge"), ("A", "klart"), ("B", "klart")) == []
    assert rows(("Finansiär", "Belopp"), ("A", "1 000 kr")) == []


def test_kinds_of_money_have_their_keys() -> None:
    assert [funding_kind(words) for words in ("1:1-medel", "egna medel", "naturainsats", "")] == ["regional_1_1", "own", "other", ""]
    assert split_kind("Kommunen (statliga medel)") == ("Kommunen", "statliga medel")
    assert split_kind("Egna medel") == ("Egna medel", "Egna medel")
    assert split_kind("ß egna medel") == ("ß egna medel", "")


def test_several_amounts_a_row_stand_each_on_a_line_of_its_own() -> None:
    """What was granted counts, not what was sought."""
    texts = (
        "Finansiär", "Sökt belopp", "Beviljat belopp", "Region A, 1:1-medel", "900 000 kr", "800 000 kr", "Kommun B", "300 000 kr",
        "200 000 kr", "Summa", "1 200 000 kr", "1 000 000 kr", "Slut.",
    )  # fmt: skip
    found = find_funding(lines(*texts))
    assert [(row.financier, row.kind, row.amount) for row in found.table.rows] == [
        ("Region A", "1:1-medel", 800_000),
        ("Kommun B", "", 200_000),
    ]
    assert (found.table.total, found.lines) == (1_000_000, frozenset(range(1, 13)))


def test_the_first_amount_counts_where_no_column_says_more() -> None:
    texts = (
        "Finansiär",
        "Belopp ett (kr)",
        "Belopp två (kr)",
        "Region A",
        "9 000 kr",
        "8 000 kr",
        "Kommun B",
        "3 000 kr",
        "2 000 kr",
        "Summa",
        "12 000 kr",
        "1 kr",
    )
    found = find_funding(lines(*texts)).table
    assert ([row.amount for row in found.rows], found.total) == ([9000, 3000], 12_000)


def test_a_table_of_funding_ends_where_its_rows_do() -> None:
    found = find_funding(
        lines(("Finansiär", "Belopp (kr)"), ("Region A", "9 000"), ("Kommun B", "3 000"), "Sedan talas om annat.", ("C", "1 000"))
    )
    assert [row.financier for row in found.table.rows] == ["Region A", "Kommun B"]


def test_a_sum_without_its_empty_cells_stands_at_the_right(tmp_path: Path) -> None:
    path = tmp_path / "beslut.txt"
    path.write_text(
        "Finansiär            Slag            Sökt        Beviljat\nRegion Vik           1:1-medel       200 000     100 000\n"
        "Hamnbolaget          privat kontant    400 000     300 000\nSumma                                600 000     400 000\n",
        encoding="utf-8",
    )
    funding = as_json(extract(path))["funding"]
    assert [(row["kind"], row["amount"]) for row in funding["rows"]] == [("1:1-medel", 100000), ("privat kontant", 300000)]
    assert (funding["total"], funding["sum_matches"]) == (400000, True)


def test_the_kind_of_money_keeps_its_capital_and_still_has_its_key() -> None:
    table = (("Finansiär", "Typ av medel", "Belopp (kr)"), ("Kommun A", "Kontanta medel", "9 000"), ("Region B", "Egna medel", "3 000"))
    assert [kind for _, kind, _ in rows(*table)] == ["Kontanta medel", "Egna medel"]
    assert funding_kind("Egna medel") == "own"


def test_lines_of_money_below_the_word_funding_alone_need_kinds_and_a_sum() -> None:
    said = ("Finansiering", "Region Norr, 1:1-medel 2 400 000 kr", "Näringslivet, kontant 800 000 kr")
    assert rows(*said, "Summa 3 200 000 kr") == [("Region Norr", "1:1-medel", 2_400_000), ("Näringslivet", "kontant", 800_000)]
    assert rows(*said, "Projektet är väl förberett.") == []
    assert rows("Finansiering", "År 2025 2 400 000 kr", "År 2026 800 000 kr", "Summa 3 200 000 kr") == []


def test_cells_one_to_a_line_keep_their_three_columns_below_a_title_and_above_a_sum_of_two_cells(tmp_path: Path) -> None:
    path = tmp_path / "beslut.txt"
    path.write_text(
        "BESLUT\n\nBeslut om stöd till projektet Fiber\n\nFinansiering\nFinansiär\nTyp\nBelopp (kr)\nRegion Norr\nOffentligt kontant\n"
        "3 150 000\nUtvecklingsfonden\nEU-medel\n4 200 000\nDalens kommun\nOffentligt kontant\n900 000\nSumma\n8 250 000\n\nVillkor\n"
        "Utbetalning sker i efterskott.\n",
        encoding="utf-8",
    )
    found = as_json(extract(path))["funding"]
    assert [(row["financier"], row["kind"], row["amount"]) for row in found["rows"]] == [
        ("Region Norr", "Offentligt kontant", 3_150_000),
        ("Utvecklingsfonden", "EU-medel", 4_200_000),
        ("Dalens kommun", "Offentligt kontant", 900_000),
    ]
    assert (found["total"], found["sum_matches"]) == (8_250_000, True)


def test_bodies_and_a_sum_that_matches_below_the_word_funding_are_a_table_whatever_the_money() -> None:
    said = ("Finansiering", "Länsstyrelsen i Norr  850 000 kr", "Region Norr  500 000 kr")
    assert rows(*said, "Summa  1 350 000 kr") == [("Länsstyrelsen i Norr", "", 850_000), ("Region Norr", "", 500_000)]
    assert rows(*said, "Summa  1 400 000 kr") == []
