from __future__ import annotations

from typing import Any

import pytest

from snabbdialog.minutes.blocks import Table
from snabbdialog.minutes.sections.funding import funding
from snabbdialog.model import Funding
from tests.minutes.dialogues import case, lines

TEN = (1245497, 8287468, 3383466, 2193530, 2104864, 1471315, 1032464, 363226, 358752, 278413)  # K70


def said(*rows: Funding, **session: Any) -> list[str]:
    return [line.replace("\u00a0", " ") for line in lines(funding(case(session=session, funding=rows)))]


def test_the_ten_rows_sum_to_the_stated_total() -> None:
    rows = tuple(Funding(position=place, financier=f"F{place}", applied=amount) for place, amount in enumerate(TEN))
    found = said(*rows, funding_total=20718995)
    assert found[0] == "Finansiär | Slags medel | Sökt"
    assert found[-2:] == ["Summa |  | 20 718 995 kr", "Summan stämmer med den angivna totalen, 20 718 995 kr."]


def test_the_sum_is_a_last_row_of_its_own() -> None:
    (table,) = funding(case(funding=(Funding(applied=1),)))
    assert isinstance(table, Table)
    assert table.total
    assert [column.numeric for column in table.columns] == [False, False, True]


def test_columns_stand_where_somebody_wrote_in_them() -> None:
    row = Funding(financier="EU", kind="eu", role="partner", applied=2, granted=1, year="2026")
    assert said(row)[:2] == ["Finansiär | Slags medel | Roll | År | Sökt | Beviljat", "EU | EU-medel | Projektpart | 2026 | 2 kr | 1 kr"]


def test_a_total_that_differs_is_said_with_the_difference() -> None:
    assert (
        said(Funding(applied=900), funding_total=1000)[-1] == "Summan är 900 kr, men totalen är angiven till 1 000 kr. Det skiljer 100 kr."
    )


@pytest.mark.parametrize("row", [Funding(granted=5), Funding(applied=9, granted=5), Funding(applied=5, granted=9)])
def test_the_total_may_be_what_was_applied_for_or_granted(row: Funding) -> None:
    assert said(row, funding_total=5)[-1].startswith("Summan stämmer")


def test_a_total_without_rows_does_not_agree_with_nothing() -> None:
    assert said(funding_total=5) == ["Summan är 0 kr, men totalen är angiven till 5 kr. Det skiljer 5 kr."]


def test_amounts_that_nobody_could_read_stand_as_they_were_typed() -> None:
    row = Funding(financier="A", as_written="applied: cirka en miljon\ngranted: oklart")
    assert said(row)[1] == "A | – | skrivet: cirka en miljon"
    assert said(Funding(applied=1), as_written="funding_total: ungefär två")[-1].startswith("Totalen är skriven som «ungefär två»")


def test_remarks_stand_as_they_were_written_even_against_each_other() -> None:
    rows = (
        Funding(
            position=1,
            financier="A",
            appropriation="1:1",
            conditions="Villkor",
            state_aid="yes",
            state_aid_note="GBER",
            note="Sökande är A",
        ),
        Funding(position=2, financier="B", note="Sökande är B"),
        Funding(position=3, financier="C"),
    )
    assert said(*rows)[5:] == [
        "## Anmärkningar till finansieringen",
        "- A: Anslag: 1:1 · Villkor: Villkor · Statsstöd: Ja, GBER · Sökande är A",
        "- B: Sökande är B",
    ]


def test_results_and_sustainability_follow() -> None:
    session = {"results_long": "Fler bolag.", "sustainability_economic": "Sparad tid."}
    assert said(**session) == ["## Förväntade resultat", "På lång sikt: Fler bolag.", "## Hållbarhet", "Ekonomisk hållbarhet: Sparad tid."]


def test_no_money_is_nothing() -> None:
    assert funding(case()) == []
