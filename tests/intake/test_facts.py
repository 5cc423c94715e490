# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.actors import find_actors
from snabbdialog.intake.addressee import addressee_of_lead_in, find_addressee
from snabbdialog.intake.blocks import ROW, Block
from snabbdialog.intake.dates import find_dates
from snabbdialog.intake.facts import find_days, find_money, passages, sentence_at
from snabbdialog.intake.lines import Line, Place
from snabbdialog.intake.money import find_amounts, read_number, scale_of
from snabbdialog.intake.outline import build_outline
from snabbdialog.intake.persons import without_persons
from snabbdialog.intake.reading import as_json, extract
from snabbdialog.intake.references import find_references
from snabbdialog.intake.scan import is_poor_scan
from snabbdialog.intake.sentences import sentences
from snabbdialog.intake.text import read_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("får under 2023 använda 25 miljoner kronor", [(25_000_000, 2023)]),
        ("25 miljoner kronor 2025 och 30 miljoner kronor 2026", [(25_000_000, 2025), (30_000_000, 2026)]),
        ("avsätts 1 245 497 kr.", [(1_245_497, None)]),
        ("avsätts 1.245.497 kronor", [(1_245_497, None)]),
        ("en budget på 12,5 mnkr (2024)", [(12_500_000, 2024)]),
        ("omkring 500 tkr och MSEK 3", [(500_000, None), (3_000_000, None)]),
        ("närmare en miljard kronor årligen", [(1_000_000_000, None)]),
        ("mellan 10 och 15 miljoner kronor", [(10_000_000, None), (15_000_000, None)]),
        ("25 respektive 55 miljoner kronor 2023 respektive 2024", [(25_000_000, 2023), (55_000_000, 2024)]),
        ("för 2023 och 2024 är det 25 resp. 55 mnkr", [(25_000_000, 2023), (55_000_000, 2024)]),
        ("30 miljoner kronor per år 2025–2027", [(30_000_000, None)]),
        ("SEK 6.5 million in 2026 and SEK 8 million in 2027", [(6_500_000, 2026), (8_000_000, 2027)]),
        ("SEK 1,200 million, and SEK 2bn later", [(1_200_000_000, None), (2_000_000_000, None)]),
        ("amounts to SEK 1 450 million.", [(1_450_000_000, None)]),
        ("SEK 450,000 each, and EUR 30 million", [(450_000, None)]),
        ("För 2027 och 2028 beräknas 3 miljoner kronor respektive 4,5 miljoner kronor.", [(3_000_000, 2027), (4_500_000, 2028)]),
        ("30 miljoner kronor, varav hälften 2026", [(30_000_000, 2026)]),
        ("kostnaden SEK 40 000 betalas", [(40_000, None)]),
        ("3 miljoner invånare och en krona", []),
        ("anslaget 1:1 och artikel 25", []),
        ("det är två kronor", []),
        ("noll, 0 kronor", []),
        ("Kostnad 85 mnkr 2026–2028", [(85_000_000, None)]),
    ],
)
def test_amounts_have_kronor_and_year(text: str, amounts: list[tuple[int, int | None]]) -> None:
    assert [(one.kronor, one.year) for one in find_amounts(text)] == amounts


def test_numbers_are_read_as_swedish_writes_them() -> None:
    assert [read_number(text) for text in ("1 245", "1.245,5", "12,5", "tre", "tolv säckar", "")] == [1245, 1245.5, 12.5, 3, None, None]
    assert [scale_of(text) for text in ("mdkr", "(mnkr)", "tkr", "kr", "st")] == [10**9, 10**6, 1000, 1, 0]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("senast den 1 juni 2024 och 30 september 2025", ["2024-06-01", "2025-09-30"]),
        ("Projekttid: 23-09-01 – 26-10-31", ["2023-09-01", "2026-10-31"]),
        ("17 juni 2021 – 15 april 2023", ["2021-06-17", "2023-04-15"]),
        ("den 1–3 juni 2024", ["2024-06-01", "2024-06-03"]),
        ("28 maj till 2 juni 2025", ["2025-05-28", "2025-06-02"]),
        ("2025-02-30 och 2025-13-01", []),
        ("June 5, 2025 and 6 July 2025", ["2025-06-05", "2025-07-06"]),
        ("1/6 2024 och 24.12.2025", ["2024-06-01", "2025-12-24"]),
        ("under kvartal 2 2025 och Q3 2026", ["kvartal 2 2025", "Q3 2026"]),
        ("tredje kvartalet 2027", ["tredje kvartalet 2027"]),
        ("senast i juni 2029", ["juni 2029"]),
        ("den 12 maj, utan år, och 1:a mars", []),
        ("30 juni 1850", []),
        ("31 – 30 juni 2025", ["2025-06-30"]),
    ],
)
def test_dates_are_iso_and_quarters_their_words(text: str, dates: list[str]) -> None:
    assert [day for _, day in find_dates(text)] == dates


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("enligt N2019/03157 och UD2019/19211.", ["N2019/03157", "UD2019/19211"]),
        ("prop. 2024/25:60, bet. 2016/17:MJU23, rskr. 2016/17:338", ["Prop. 2024/25:60", "bet. 2016/17:MJU23", "rskr. 2016/17:338"]),
        ("Skr. 2020/21:133", ["Skr. 2020/21:133"]),
        ("SOU 2022:68, Ds 2023:4 och dir. 2022:41", ["SOU 2022:68", "Ds 2023:4", "Dir. 2022:41"]),
        ("lagen om regionalt utvecklingsansvar 2010:630", ["SFS 2010:630"]),
        ("Lag (2010:630) om, och hälso- och sjukvårdslagen (2017:30)", ["SFS 2010:630", "SFS 2017:30"]),
        ("SFS 2017:583 och RA-FS 2009:2", ["SFS 2017:583", "RA-FS 2009:2"]),
        ("Dnr 5.2-2020-00845", ["Dnr 5.2-2020-00845"]),
        ("Diarienummer: RS 2024-01988", ["Dnr RS 2024-01988"]),
        ("Dnr KN2024/01434", ["KN2024/01434"]),
        ("dnr 123-2024", ["Dnr 123-2024"]),
        ("Diarienummer | REGU 2025/141", ["Dnr REGU 2025/141"]),
        ("Reference: Ä 2023-2210", ["Dnr Ä 2023-2210"]),
        ("Kommittédirektiv 2023:177", ["Dir. 2023:177"]),
        ("N2017/03643/D, M2020/01133, LI2023/00161", ["N2017/03643/D", "M2020/01133", "LI2023/00161"]),
        ("(EU) 2021/1060 och COM(2023) 62", ["(EU) 2021/1060", "COM(2023) 62"]),
        ("Response (Ares(2025)2671914) to the call", ["Ares(2025)2671914"]),
        ("N2013.02", ["N2013.02"]),
        ("Dnr RUN 2026/00213", ["Dnr RUN 2026/00213"]),
        ("dnr RS/2025:611", ["Dnr RS/2025:611"]),
        ("Q2025/01 och V2024/12, dnr 12", []),
        ("RU 2025/0219", ["RU 2025/0219"]),
        ("granskningarna RiR 2031:7 och (RIR 2029:12)", ["RiR 2031:7", "RiR 2029:12"]),
        ("Datum Diarienummer 2027-03-01 RUN/77/2027", ["RUN/77/2027"]),
        ("RS-2027-00412, CVE-2027-00412, 12-2027-00412", ["RS-2027-00412"]),
        ("Diarienummer: 27HAM044", ["Dnr 27HAM044"]),
        ("Dnr 2025-RUS-0147, ärende RGL 25/0402", ["Dnr 2025-RUS-0147", "RGL 25/0402"]),
        ("Diarienummer: Dnr 2025-0147", ["Dnr 2025-0147"]),
        ("villkoren (RUN-2022/0031)", ["RUN-2022/0031"]),
        ("kvoten 3/4 och A9999/12", []),
    ],
)
def test_references_have_one_form(text: str, references: list[str]) -> None:
    assert list(find_references(text)) == references


def test_known_organisations_are_found_and_longer_names_hide_shorter() -> None:
    known = {"Umeå universitet": "university", "Umeå universitet holding": "company", "Almi": "company", "Vinnova": "agency", "x": "y"}
    found = find_actors("Vinnovas stöd går till Umeå Universitet Holding, inte till almi eller Vinnovagruppen.", known)
    assert [(one.name, one.type) for one in found] == [("Vinnova", "agency"), ("Umeå universitet holding", "company")]


def test_a_poor_scan_is_searched_without_marks() -> None:
    assert [one.name for one in find_actors("Tillvaxtverket och Umea universitet", {"Tillväxtverket": "", "Umeå universitet": ""}, folded=True)] == [
        "Tillväxtverket", "Umeå universitet",
    ]  # fmt: skip
    assert find_actors("straße İstanbul Tillväxtverket", {"Tillväxtverket": "agency"})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Regeringen bör se över reglerna", "Regeringen"),
        ("Det nationella life science-kontoret utgör en part som behöver stärkas", "Det nationella life science-kontoret"),
        ("Sverige bör verka för full kostnadstäckning", "Sverige"),
        ("Lärosätena behöver stärkas genom riktade medel", ""),
        ("Ge Tillväxtverket i uppdrag att redovisa", "Tillväxtverket"),
        ("Vi föreslår att Vinnova betalar", "Vinnova"),
        ("Ge kommunerna lån", ""),
        ("Bygg en bro", ""),
        ("ß regeringen bör", ""),
    ],
)
def test_the_addressee_is_a_public_body_that_is_to_act(text: str, who: str) -> None:
    assert find_addressee(text) == who


def test_a_lead_in_says_whom_it_speaks_to() -> None:
    assert addressee_of_lead_in("Läget är svårt. Vi föreslår att regeringen:") == "Regeringen"
    assert addressee_of_lead_in("Vi vill:") == ""


def test_dates_and_amounts_keep_their_sentence_and_line() -> None:
    lines = [Line(1, 1, "Först. Stödet är 5 miljoner"), Line(1, 2, "kronor den 1 juni 2024. Sist.")]
    block = Block("paragraph", "Först. Stödet är 5 miljoner kronor den 1 juni 2024. Sist.", Place(1, 1), (1, 2))
    found = passages([block], lines, frozenset())
    assert [(day.date, day.text, day.place) for day in find_days(found)] == [
        ("2024-06-01", "Stödet är 5 miljoner kronor den 1 juni 2024.", Place(1, 2))
    ]
    assert [(one.kronor, one.year, one.place.line) for one in find_money(found)] == [(5_000_000, 2024, 1)]


def test_lines_outside_the_blocks_are_read_too_but_not_those_left_out() -> None:
    lines = [Line(1, 1, "2025-01-01"), Line(1, 2, "2025-02-02"), Line(1, 3, "")]
    assert [day.date for day in find_days(passages([], lines, frozenset({2})))] == ["2025-01-01"]


def test_the_head_of_a_table_gives_unit_and_year() -> None:
    def row(number: int, *cells: str) -> Block:
        return Block(ROW, " | ".join(cells), Place(1, number), (number,), cells=cells)

    blocks = [row(1, "2024", "2025"), row(2, "Stöd, tkr", "1 200", "900"), row(3, "År 2", "4 mnkr", "2026")]
    lines = [Line(1, block.place.line, block.text, cells=block.cells) for block in blocks]
    found = find_money(passages(blocks, lines, frozenset()))
    assert [(one.kronor, one.year) for one in found] == [(1_200_000, 2024), (900_000, 2025), (4_000_000, 2024)]


def test_long_sentences_are_cut_around_what_was_found() -> None:
    text = "a " * 300 + "den 1 juni 2024 " + "b " * 300
    cut = sentence_at(text, 600)
    assert "1 juni 2024" in cut
    assert len(cut) <= 300


def test_short_forms_end_no_sentence() -> None:
    assert sentences("Vi vill t.ex. Öka takten. Sedan vila.") == ["Vi vill t.ex. Öka takten.", "Sedan vila."]
    assert sentence_at("Enligt prop. 2024/25:60 gäller det. Nästa.", 15) == "Enligt prop. 2024/25:60 gäller det."


def test_swedish_without_its_letters_is_a_poor_scan() -> None:
    swedish = "Det är viktigt att regionen och företagen får rätt stöd för att nå målen i tid, och att ingen blir utan. "
    assert not is_poor_scan(swedish * 10)
    assert is_poor_scan(swedish.translate(str.maketrans("åäö", "aao")) * 10)
    assert is_poor_scan(swedish.replace("för", "f6r") * 10)
    assert not is_poor_scan("Only English stands here and it has none of the letters in question. " * 20)
    assert not is_poor_scan("kort")


def test_a_year_that_bounds_is_no_year_of_the_amount() -> None:
    assert [one.year for one in find_amounts("Banan har fått 210 miljoner kronor, varav större delen ligger efter 2030.")] == [None]
    assert [one.year for one in find_amounts("För 2020 beräknas 20 miljoner kronor, för 2021 beräknas 34 miljoner kronor.")] == [2020, 2021]


def test_the_first_cell_of_a_row_may_end_in_its_year() -> None:
    block = Block(ROW, "Prognos 2024 | 6 200 000 kr", Place(1, 1), (1,), cells=("Prognos 2024", "6 200 000 kr"))
    line = Line(1, 1, block.text, cells=block.cells)
    assert [(one.kronor, one.year) for one in find_money(passages([block], [line], frozenset()))] == [(6_200_000, 2024)]


def test_a_day_below_a_head_is_no_number_of_a_paper() -> None:
    assert find_references("Diarienummer 2022-10-25 2022-02892") == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Inspel\n\nSkogen växer fort i länet.\n\nProv Provsson, Parken Mitt\nTesta Låtsas, Parken Norr\n",
            "Inspel Skogen växer fort i länet.",
        ),
        ("Inspel\n\nBeslutat av nämnden. Handläggare har varit Prova Provsson, strateg.\n", "Inspel Beslutat av nämnden."),
        ("Inspel\n\nBeredningen utser Mallfrid Testsson att justera protokollet. Nästa fråga är skog.\n", "Inspel Nästa fråga är skog."),
        (
            "Inspel\n\nSkogen växer.\n\nTesta Provsson   Mallvin Provberg\nOrdförande   Direktör\n",
            "Inspel Skogen växer.",
        ),
        (
            "Motion om skog\n\nMotion 2026/27:1 av Testa Provsson m.fl. (XP) om skog i länet.\n",
            "Motion om skog Motion 2026/27:1 om skog i länet.",
        ),
        ("Inspel\n\nSkogen växer.\n\nYtterst ansvarig: Testa Mallvin-Provberg\n", "Inspel Skogen växer."),
        ("Inspel\n\nTill Vinnova, Tillväxtverket\n\nVi vill väl.\n", "Inspel Till Vinnova, Tillväxtverket Vi vill väl."),
        ("Inspel\n\nRegion Vik, Region Sjö\n\nVi vill väl.\n", "Inspel Region Vik, Region Sjö Vi vill väl."),
    ],
)
def test_names_of_those_who_sign_handle_and_check_are_left_out(text: str, left: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert " ".join(block.text for block in without_persons(build_outline(read_text(path, lambda *_: None)))) == left


def test_the_same_year_is_the_one_just_named(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_text(
        "Brev till regeringen\n\nSjukfrånvaron var 11,3 procent 2024. Samma år betalade kommunerna 215 miljoner kronor för inhyrd personal. "
        "Posten är 4 miljoner kronor.\n",
        encoding="utf-8",
    )
    assert [(one["kronor"], one["year"]) for one in as_json(extract(path))["amounts"]] == [(215_000_000, 2024), (4_000_000, None)]


def test_a_number_that_a_line_broke_at_its_hyphen_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "Handlingsplan\n\nBeslutad av nämnden 2025-10-15 (dnr RUN 2025-\n00266) och gäller åren 2025-\n2027.\n", encoding="utf-8"
    )
    assert as_json(extract(path))["references"] == ["Dnr RUN 2025-00266"]
