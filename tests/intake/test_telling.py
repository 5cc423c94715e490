# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.telling import is_told, told_share

from .test_outline import paragraph
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "sentence",
    [
        "Dagen inleddes med en rundvandring på varvet.",
        "Regionen menade att stödet var för lågt.",
        "I våras hölls fem samtal i länet.",
        "Företagen fick vänta i två år.",
        "The panel discussed the new rules.",
    ],
)
def test_the_past_tense_tells(sentence: str) -> None:
    assert is_told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De prioriterade områdena är tre.",
        "Regionen bör höja stödet till var tionde företag.",
        "Staten borde betala hälften av kostnaden.",
        "Inrätta ett råd för de berörda myndigheterna.",
        "Förslaget innebär att beslut som fattades förra året ska ses över.",
        "Under året ska båda parter mötas.",
    ],
)
def test_participles_and_the_present_do_not(sentence: str) -> None:
    assert not is_told(sentence)


def test_the_share_is_of_sentences_and_headings_are_none() -> None:
    blocks = [
        paragraph("Mötet hölls i går kväll. Vi ska ses igen i maj."),
        paragraph("Vi samlades igår kväll", "heading"),
        paragraph("Kort."),
    ]
    assert told_share(blocks) == (0.5, 2)
    assert told_share([]) == (0.0, 0)


STORY = (
    "Hösten var lång på kusten. I oktober kom tre företag till rådhuset. Kommunen visade upp en ny hamn. "
    "Många ville bygga där genast. Ingen av dem fick lov. Till slut gick alla hem igen."
)


def test_a_text_that_tells_holds_no_lists_of_measures(tmp_path: Path) -> None:
    asked = "Åtgärder:\n- Inrätta en fond\n- Stärk hamnen\n"
    assert proposals(found_in(tmp_path, f"Kusten\n\n{STORY}\n\n{asked}")) == []
    assert len(proposals(found_in(tmp_path, f"Kusten\n\nKusten är lång. Hamnen är full. Det är trångt.\n\n{asked}"))) == 2


def test_what_the_writers_say_they_propose_counts_in_a_story_too(tmp_path: Path) -> None:
    found = found_in(tmp_path, f"Kusten\n\n{STORY}\n\nVi föreslår:\n- Inrätta en fond\n- Stärk hamnen\n")
    assert len(proposals(found)) == 2


def test_a_page_that_says_when_it_was_published_may_be_a_commission(tmp_path: Path) -> None:
    text = "Uppdrag att stärka fisket\n\nPublicerad\n\nRegeringen uppdrar åt Fiskeverket att stärka det kustnära fisket. Det ska ske med en utlysning.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], len(proposals(found))) == ("commission", 1)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lappar från dagen\n\nBORD 1 (blå)\n\nVad ska göras?\n\n• Bygg en bro\n• Öppna en skola\n\nBORD 2 (röd)\n\n• Satsa på gas\n• Sänk skatten\n", "minutes"),
        ("Förslag till föredragningslista\n\n1. Upprop\n\n2. Cykelväg\n\nStyrelsen föreslår att cykelvägen byggs.\n", "minutes"),
        ("Ärenden i mars\n\nVal av justerare av protokollet\n\nProjekt om export\n\nRegionen söker stöd till ett projekt.\n", "minutes"),
        ("Enas om ett program\n\nDEBATT: Grannarna satsar redan. Nu är det vår tur att göra detsamma.\n", "input"),
        ("Granskning\n\nRiksrevisionen har granskat programmen. De är få.\n", "report"),
        ("Long chains\n\nFinal report, June 2027\n\nFirms are small.\n", "report"),
        ("Mer tid för uppdraget om vatten\n\nVattenverket får ett år till.\n", "commission"),
        ("Nu får det räcka\n\nRegeringen måste sänka skatten. Staten bör ge länen en egen pott att råda över.\n", "input"),
    ],
)  # fmt: skip
def test_the_kind_is_told_by_the_whole(tmp_path: Path, text: str, kind: str) -> None:
    assert found_in(tmp_path, text)["source"]["kind"] == kind


def test_what_tables_and_groups_wrote_proposes_nothing(tmp_path: Path) -> None:
    text = "Framtidens bygd\n\nGrupp 1\n\n■ Inrätta ett råd\n■ Öppna köken\n\nGrupp 2\n\n■ Bilda ett bolag\n■ Staten bör flytta hit\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_a_gathering_is_told_by_who_came(tmp_path: Path) -> None:
    text = (
        "Dokumentation framtidsverkstad om bygden\n\nMedverkande: föreningar och företag\n\nVad behövs?\n\n• Starta en fond\n"
        "• Staten måste sluta centralisera\n• Inför resebidrag\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], proposals(found)) == ("minutes", [])


def test_news_that_quotes_is_news_though_it_speaks_of_a_budget(tmp_path: Path) -> None:
    text = (
        "Publicerad 14 april 2027\n\nBudskap inför nästa budget\n\nRegionerna har enats.\n\n"
        "– Vi vill att medlen fördelas i länen, sade ordföranden.\n\nDet sades på ett möte.\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], proposals(found)) == ("other", [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Departementet\n\nRemissvar: En ny modell för staten\n\nRegionens synpunkter\n\nVi tillstyrker.\n",
            "Remissvar: En ny modell för staten",
        ),
        ("TJÄNSTESKRIVELSE\n\nStöd till hamnen\n\nNämnden föreslås besluta om stöd.\n", "Stöd till hamnen"),
    ],
)
def test_the_title_says_what_it_is(tmp_path: Path, text: str, title: str) -> None:
    assert found_in(tmp_path, text)["source"]["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "Inspel till Utredningen om lärande (dir. 2024:92)\n\nVi ser att verkstäderna blir färre.\n",
        "Rätt val från början\n\nAvsändare: Kommunförbundet\nMottagare: Utbildningsdepartementet\n\nFörbundet har av sina medlemmar fått i uppdrag att samla förslag.\n",
        "Region Fjäll\n\nTill\n\nSjukvårdsministern\n\nFortsatt drift av basen i Storsele\n\nRegionen driver sedan 2011 en bas.\n",
    ],
)
def test_who_writes_to_the_government_gives_input_whatever_it_speaks_of(tmp_path: Path, text: str) -> None:
    assert found_in(tmp_path, text)["source"]["kind"] == "input"


def test_what_is_for_an_inquiry_is_an_input(tmp_path: Path) -> None:
    text = "Lärarförbundet\n\nTill Utredningen om yrkeslärare (Dir. 2024:98)\n\nFler lärare\n\nVi ser att de blir färre.\n"
    assert found_in(tmp_path, text)["source"]["kind"] == "input"
