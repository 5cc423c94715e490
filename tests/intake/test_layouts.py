"""Layouts that regions and agencies use: how what is proposed is set below what it is about."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.announcing import is_lead_in
from snabbdialog.intake.blocks import HEADING, PARAGRAPH, Block
from snabbdialog.intake.cues import ASIDE, counts_areas, is_aside, is_nameless, is_part, label
from snabbdialog.intake.funding import funding_kind
from snabbdialog.intake.lines import Place
from snabbdialog.intake.markers import bare_marker
from snabbdialog.intake.prose import commissioned
from snabbdialog.intake.reading import as_json, extract

from .making import docx, p
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

COMMISSION = "Regeringsbeslut\n2026-03-05\nLI2026/00123\n\nUppdrag att skydda sjöarna\n\nRegeringens beslut\n"


@pytest.mark.parametrize("glyph", ["→", "➔", "⇒", "◉", "✱", "★", "👉", "⬤"])
def test_any_sign_before_a_line_is_a_bullet(glyph: str, tmp_path: Path) -> None:
    assert bare_marker(f"{glyph} rena åarna") == f"{glyph} "
    text = f"Vår strategi\n\nVatten för alla\n\nRegionen ska:\n\n{glyph} rena åarna i norr\n{glyph} mäta sjöarna varje år\n"
    assert proposals(found_in(tmp_path, text)) == [("Vatten för alla", "rena åarna i norr"), ("Vatten för alla", "mäta sjöarna varje år")]


def test_a_part_of_a_commission_heads_what_the_body_is_to_do_without_a_colon(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen uppdrar åt Vattenverket att genomföra två deluppdrag.\n\nDeluppdrag 1: Sjöarna\nVattenverket ska\n– mäta alla sjöar i landet,\n– rena de sämsta.\n\n"
        "Deluppdrag 2: Åarna\nVattenverket ska\n– räkna åarna.\n\nRedovisning\nUppdraget ska redovisas senast den 1 mars 2028.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Deluppdrag 1: Sjöarna", "mäta alla sjöar i landet,"),
        ("Deluppdrag 1: Sjöarna", "rena de sämsta."),
        ("Deluppdrag 2: Åarna", "räkna åarna."),
    ]


def test_a_body_is_known_by_what_the_decision_calls_it(tmp_path: Path) -> None:
    """No ending tells that «Sjövården» is an agency; «Arbetet ska …» is no order to one."""
    text = COMMISSION + (
        "Regeringen uppdrar åt Sjövården att utveckla tillsynen.\n\nKartor\n\nSjövården ska rita kartor över alla djup. Arbetet ska omfatta hela landet.\n\n"
        "Sjövården ska dessutom pröva drönare vid kusten.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Kartor", "Sjövården ska rita kartor över alla djup."),
        ("Kartor", "Sjövården ska dessutom pröva drönare vid kusten."),
    ]
    assert commissioned("Regeringen ger Sjövården (SV) och Vattenverket i uppdrag att mäta.") == ["Sjövården", "SV", "Vattenverket"]
    assert commissioned("Regeringen anser att det är bra.") == []


def test_the_commission_itself_is_a_measure_where_the_next_sentence_goes_on(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen ger Vattenverket i uppdrag att utreda avgifterna.\n\nVattenverket ska också rita en karta över hamnarna.\n\n"
        "Skälen för regeringens beslut\nVattnet är viktigt.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Regeringen ger Vattenverket i uppdrag att utreda avgifterna."),
        ("Regeringens beslut", "Vattenverket ska också rita en karta över hamnarna."),
    ]


def test_with_whom_to_work_is_no_measure(tmp_path: Path) -> None:
    text = COMMISSION + "Vattenverket ska mäta sjöarna. Vattenverket ska samverka med länsstyrelserna.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Vattenverket ska mäta sjöarna."]


def test_bold_beginnings_after_a_count_of_areas_are_areas(tmp_path: Path) -> None:
    text = (
        "# Kusten behöver en ny politik\n\nVi vill se handling på två områden.\n\n"
        "**Kvoter för unga.** I dag köps de upp av få. Vi vill att regeringen avsätter fem procent till nya fiskare. Avgiften för den som börjar bör dessutom tas bort.\n\n"
        "**Hamnar som håller.** Kajerna är gamla. Vi föreslår ett statligt stöd till upprustning.\n"
    )
    assert proposals(found_in(tmp_path, text, "debatt.md")) == [
        ("Kvoter för unga", "Vi vill att regeringen avsätter fem procent till nya fiskare."),
        ("Kvoter för unga", "Avgiften för den som börjar bör dessutom tas bort."),
        ("Hamnar som håller", "Vi föreslår ett statligt stöd till upprustning."),
    ]
    assert counts_areas("Vi vill se handling på två områden.")
    assert not counts_areas("Vi lämnar två förslag.")


def test_themes_are_found_across_the_headings_between_them(tmp_path: Path) -> None:
    text = (
        "Inspel till en ny rymdstrategi\n\nUtmaning A – Marknaden\n\nUpphandling som motor. Staten köper sällan av nya företag. Vi föreslår att Rymdverket köper tjänster för minst 50 miljoner kronor.\n\n"
        "Bidraget. Sveriges del är bland de lägsta. Vi föreslår att bidraget höjs inför nästa möte.\n\nUtmaning B – Skyddet\n\n"
        "Skydd av stationerna. De tar emot data från hela Europa. Regionen menar att anläggningarna bör klassas som riksintresse.\n"
    )
    found = found_in(tmp_path, text)
    assert [area for area, _ in proposals(found)] == ["Upphandling som motor", "Bidraget", "Skydd av stationerna"]
    assert [one["title"] for one in found["challenges"]] == ["Utmaning A – Marknaden", "Utmaning B – Skyddet"]


def test_challenges_named_in_a_list_and_begun_again_below_stand_once(tmp_path: Path) -> None:
    text = (
        "Inspel om sjöarna\n\nVåra två utmaningar\n\nUtmaning A – Sjöarna grumlas\nUtmaning B – Åarna torkar\n\nUtmaning A – Sjöarna grumlas\n\nRening\n\nVi föreslår:\n• Bygg reningsverk\n\n"
        "Utmaning B – Åarna torkar\n\nDammar\n\nVi föreslår:\n• Riv de gamla dammarna\n"
    )
    found = found_in(tmp_path, text)
    assert [(one["title"], len(one["areas"])) for one in found["challenges"]] == [
        ("Utmaning A – Sjöarna grumlas", 1),
        ("Utmaning B – Åarna torkar", 1),
    ]


def test_headings_that_a_list_of_challenges_announced_are_challenges(tmp_path: Path) -> None:
    slides = (
        "Sjöarna\nRegion Vik", "Om oss\n• 61 000 invånare\n• 14 procent fiskare", "Två utmaningar\n1. Vattnet är grumligt\n2. Fisken tar slut",
        "Vattnet är grumligt\nSikt i maj: 2 meter\n\nVad vi vill se:\n• Ett reningsverk i varje hamn\n• Flytta utsläppen från sjön",
        "Fisken tar slut\nFångst: 2 ton\n\nVad vi vill se:\n• Ett fiskefritt område i norr", "Det gör vi själva\n• Provtagning på 40 platser\n• Kurs för guider", "Tack!",
    )  # fmt: skip
    numbered = "\n\n".join(f"{number}\n\n{slide}" if number > 1 else slide for number, slide in enumerate(slides, 1))
    found = found_in(tmp_path, numbered)
    assert [(one["title"], [p["text"] for a in one["areas"] for p in a["proposals"]]) for one in found["challenges"]] == [
        ("Vattnet är grumligt", ["Ett reningsverk i varje hamn", "Flytta utsläppen från sjön"]),
        ("Fisken tar slut", ["Ett fiskefritt område i norr"]),
    ]


def test_a_slide_says_whose_proposals_it_holds_and_of_what(tmp_path: Path) -> None:
    for title in ("Vi föreslår: Finansiering", "Våra förslag: finansiering"):
        slides = (
            "Batterier i Vik\nRegion Vik", "Läget\n• Två varsel\n• 640 personer", "Varför?\n• Bilar behöver celler\n• Försvaret också",
            "Utmaning 1: Kapitalet tar slut\n• Lång tid till fabrik\n• Konkurrens", f"{title}\n• Utvidga garantierna till små\n• Låt banken gå in tidigare", "Tack!\nFrågor?",
        )  # fmt: skip
        found = found_in(tmp_path, "\f".join(slides))
        assert proposals(found) == [(title, "Utvidga garantierna till små"), (title, "Låt banken gå in tidigare")]


def test_a_list_announces_a_heading_that_says_more(tmp_path: Path) -> None:
    text = (
        "Utmaning 1: Vården tränger undan forskningen\n\nVi vill särskilt lyfta:\n\n• Tid och karriärvägar\n• Prövningar i hela landet\n\n"
        "Tid och karriärvägar för forskande personal\n\nVi föreslår:\n• Ett program för kombinationstjänster\n\nPrövningar i hela landet\n\nVi föreslår:\n• En kontaktpunkt för företag\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Tid och karriärvägar för forskande personal", "Ett program för kombinationstjänster"),
        ("Prövningar i hela landet", "En kontaktpunkt för företag"),
    ]


def test_bold_lines_are_headings_whatever_word_they_end_with(tmp_path: Path) -> None:
    """The title too, with its colon: «Ståndpunkt: …» labels no proposal there."""
    path = tmp_path / "underlag.docx"
    body = (
        p("*Ståndpunkt: Sjöarnas framtid*") + p("Region Vik, 5 maj 2026") + p("*Utmaning 1 Tillstånden är långsamma*") + p("Det tar tid.")
    )
    body += (
        p("*En väg in*")
        + p("Företagen behöver en tydlig ingång.")
        + p("• Utse en länsstyrelse till samordnare")
        + p("• Inför anmälan i stället för tillstånd")
    )
    path.write_bytes(docx(body))
    assert proposals(as_json(extract(path))) == [
        ("En väg in", "Utse en länsstyrelse till samordnare"),
        ("En väg in", "Inför anmälan i stället för tillstånd"),
    ]


def test_a_label_on_a_line_of_its_own_is_put_together_with_the_name_below(tmp_path: Path) -> None:
    text = "Inspel om kultur\n\nUTMANING 1\nKulturen når inte alla\n\nMånga bor långt bort.\n\nKultur i hela länet\n\nVi föreslår:\n– att bidraget höjs\n– att lokalerna rustas\n"
    found = found_in(tmp_path, text)
    assert found["challenges"][0]["title"] == "UTMANING 1: Kulturen når inte alla"
    assert proposals(found)[0] == ("Kultur i hela länet", "att bidraget höjs")


def test_numbered_sentences_below_a_numbered_heading_are_proposals(tmp_path: Path) -> None:
    text = (
        "Inspel om träet\n\n2 Utmaningar\n2.1 Virket räcker inte\nKonkurrensen har ökat.\n2.2 Lövträden används inte\nBjörken bränns.\n\n3 Förslag inom prioriterade områden\n"
        "3.1 Forskning om lövträ\nKunskapen är splittrad.\n3.1.1 Vinnova ges i uppdrag att utlysa ett program för lövträ.\n3.1.2 Skogsverket tar fram regler för björk.\n\n"
        "3.2 Skonsam teknik\nMaskinerna är tunga.\n3.2.1 Staten medfinansierar en testpark för lätta maskiner.\n\n4 Avslutning\nVi deltar gärna.\n"
    )
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"] if one["title"]] == ["Virket räcker inte", "Lövträden används inte"]
    assert proposals(found) == [
        ("Forskning om lövträ", "Vinnova ges i uppdrag att utlysa ett program för lövträ."),
        ("Forskning om lövträ", "Skogsverket tar fram regler för björk."),
        ("Skonsam teknik", "Staten medfinansierar en testpark för lätta maskiner."),
    ]
    assert [one["title"] for one in found["challenges"] if one["areas"]] == [""]


def test_chapters_may_end_with_any_word_and_speak_of_conditions(tmp_path: Path) -> None:
    text = (
        "Strategi för kulturen\n\n4. Insatsområden\n\n4.1 Platser att skapa på\n\nHyrorna stiger.\n\nRegion Vik ska:\n\n• kartlägga tomma lokaler\n• öppna egna lokaler om kvällen\n\n"
        "4.2 Företagande på konstens villkor\n\nMånga är ensamma.\n\nRegion Vik ska:\n\n• utbilda rådgivare\n• starta en inkubator\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Platser att skapa på"] * 2 + [
        "Företagande på konstens villkor"
    ] * 2
    assert label("Ekonomiska villkor") == label("Villkor") == ASIDE
    assert is_aside("Villkor för stödet")


def test_a_summary_that_counts_recommendations_does_not_make_one_of_the_next_chapter() -> None:
    here = Place(1, 1)
    counted = Block(PARAGRAPH, "Vi lämnar sju rekommendationer.", here, (1,))
    chapter = Block(HEADING, "Uppdrag och metod", here, (2,), level=1, marker="1.")
    assert not is_lead_in(counted, chapter, None, level=1, measures=False)
    assert is_lead_in(counted, chapter, None, level=0, measures=False)


@pytest.mark.parametrize(
    "heading",
    ["Till Kulturdepartementet", "Justitiedepartementet", "Till Näringsdepartementet, dnr N2023/01467", "Diarienummer RF 2024/1189"],
)
def test_who_gets_the_letter_and_its_number_are_no_areas(heading: str) -> None:
    assert is_nameless(heading)


def test_a_label_that_says_what_about_is_no_proposal() -> None:
    assert is_part("Våra förslag: tillsyn")
    assert is_part("Deluppdrag 2 – Varuförsörjning")
    assert not is_part("Förslag: Inrätta en fond")
    assert not is_part("Förslag 3: Finansiering")


def test_a_name_broken_in_its_cell_is_whole_again_and_the_kind_stands_as_written(tmp_path: Path) -> None:
    text = (
        "Beslut om stöd\n\nFinansiering\n\nFinansiär                          Typ                    Belopp\n"
        "Region Vik                         Kontant                1 850 000 kr\nEuropeiska regionala\nutvecklingsfonden                  EU-medel               1 920 000 kr\n"
        "Stiftelsen Glas                    Eget arbete              310 000 kr\nSumma                                                     4 080 000 kr\n"
    )
    funding = found_in(tmp_path, text)["funding"]
    assert [(row["financier"], row["kind"], row["amount"]) for row in funding["rows"]] == [
        ("Region Vik", "Kontant", 1_850_000), ("Europeiska regionala utvecklingsfonden", "EU-medel", 1_920_000), ("Stiftelsen Glas", "Eget arbete", 310_000),
    ]  # fmt: skip
    assert funding["sum_matches"] is True
    assert (funding_kind("Privat"), funding_kind("EU-bidrag")) == ("business", "eu")
