"""Commissions in parts: which heading holds orders, who is told, and what is no measure."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.cues import label
from snabbdialog.intake.owners import commissioned
from snabbdialog.intake.parts import is_part
from snabbdialog.intake.prose import proposing_sentences

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

COMMISSION = "Regeringsbeslut\n2026-03-05\nLI2026/00123\n\nUppdrag att skydda sjöarna\n\nRegeringens beslut\n"


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
        ("Regeringens beslut", "Regeringen uppdrar åt Sjövården att utveckla tillsynen."),
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


def test_a_label_that_says_what_about_is_no_proposal() -> None:
    assert is_part("Våra förslag: tillsyn", demands=False)
    assert is_part("Deluppdrag 2 – Varuförsörjning", demands=False)
    assert not is_part("Förslag: Inrätta en fond", demands=False)
    assert not is_part("Förslag: Snabbare väg för utländsk kompetens", demands=False)
    assert is_part("Förslag: Snabbare väg för utländsk kompetens", demands=True)
    assert not is_part("Förslag 3: Finansiering", demands=False)


def test_a_label_over_several_is_their_area_and_talk_of_them_is_none(tmp_path: Path) -> None:
    assert is_part("MEDSKICK 1–3: TILLGÄNGLIGHET", demands=False)
    assert label("Medskick 1 och 3 ryms i budgeten") != label("Medskick 1: Ryms det?")
    text = (
        "Medskick till regionen\n\nMedskick 1–2: Tillgänglighet\n\n1. Skapa en gemensam ingång på webben\n2. Inför testcheckar för små företag\n\n"
        "Medskick 3–4: Långsiktighet\n\n3. Gå till fyraåriga avtal\n4. Följ upp nyttan för företagen\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Medskick 1–2: Tillgänglighet"] * 2 + [
        "Medskick 3–4: Långsiktighet"
    ] * 2


def test_further_bodies_in_the_decision_are_told_too(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen uppdrar åt Vattenverket att skydda sjöarna. Länsstyrelsen i Kalmar län ska därutöver ta fram en karta.\n\nNärmare om uppdraget\nVattenverket ska\n– mäta sjöarna,\n– rena åarna.\n\n"
        "Under genomförandet ska Vattenverket föra dialog med länsstyrelserna.\n\nÅterrapportering\nVattenverket ska senast den 15 februari 2026 redovisa insatser.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Regeringen uppdrar åt Vattenverket att skydda sjöarna."),
        ("Regeringens beslut", "Länsstyrelsen i Kalmar län ska därutöver ta fram en karta."),
        ("Närmare om uppdraget", "mäta sjöarna,"),
        ("Närmare om uppdraget", "rena åarna."),
    ]


def test_a_part_named_by_its_theme_holds_what_its_sentences_order(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen uppdrar åt Sveriges undersökning (SU) att öka kunskapen. Uppdraget är indelat i två delar.\n\n"
        "Deluppdrag 1 – Provtagning\nSU ska provta minst 40 deponier. Urvalet ska omfatta hela landet.\n\nDeluppdrag 2 – Hinder\nSU ska analysera hindren. Vid behov ska myndigheterna lämna förslag till ändringar.\n\n"
        "Samlad lägesbild\nSU ska varje halvår ta fram en lägesbild.\n\nHur uppdraget ska redovisas\nSU ska senast den 1 maj 2027 lämna en rapport.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Regeringen uppdrar åt Sveriges undersökning (SU) att öka kunskapen."),
        ("Deluppdrag 1 – Provtagning", "SU ska provta minst 40 deponier."),
        ("Deluppdrag 2 – Hinder", "SU ska analysera hindren."),
        ("Deluppdrag 2 – Hinder", "Vid behov ska myndigheterna lämna förslag till ändringar."),
        ("Samlad lägesbild", "SU ska varje halvår ta fram en lägesbild."),
    ]


def test_a_commission_given_under_its_own_heading_is_the_measure_there(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen beslutar om uppdrag till två myndigheter.\n\nUppdrag till Sjöverket\nSjöverket ska mäta sjöarna.\n\nUppdrag till Åverket\nRegeringen uppdrar åt Åverket att lämna förslag till regler.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Uppdrag till Sjöverket", "Sjöverket ska mäta sjöarna."),
        ("Uppdrag till Åverket", "Regeringen uppdrar åt Åverket att lämna förslag till regler."),
    ]


def test_a_part_of_the_decision_may_be_about_follow_up(tmp_path: Path) -> None:
    text = (
        "# Uppdrag att stärka tandvården\n\n## Regeringens beslut\n\nRegeringen uppdrar åt Socialstyrelsen att förbereda nästa steg. Uppdraget består av följande delar.\n\n"
        "### Uppföljning av vårdens innehåll\n\n- Socialstyrelsen ska följa upp vilka åtgärder som utförs.\n- Socialstyrelsen ska bedöma om vården räcker.\n\n"
        "### Information\n\n- Socialstyrelsen ska ta fram lättläst information.\n- Socialstyrelsen ska pröva uppsökande arbete.\n\n## Redovisning\n\nUppdraget ska redovisas i maj.\n"
    )
    parts = ["Uppföljning av vårdens innehåll"] * 2 + ["Information"] * 2
    assert [area for area, _ in proposals(found_in(tmp_path, text, "uppdrag.md"))] == ["Regeringens beslut", *parts]


def test_what_the_government_orders_further_is_a_measure_too(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen uppdrar åt Sjöverket att\n– mäta sjöarna,\n– rena åarna.\n\nRegeringen uppdrar vidare åt Åverket att beskriva åarnas tillstånd.\n\nRedovisning\nUppdraget ska redovisas i maj.\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "mäta sjöarna,",
        "rena åarna.",
        "Regeringen uppdrar vidare åt Åverket att beskriva åarnas tillstånd.",
    ]


def test_the_title_has_the_first_rank_though_a_part_says_more_of_what_it_is(tmp_path: Path) -> None:
    text = "# Uppdrag inom skolområdet\n\n## Regeringens beslut\n\n### Uppdrag till Skolverket om simning\n\nRegeringen uppdrar åt Skolverket att stärka simningen. I uppdraget ingår att\n\n- fördela medel till extra undervisning,\n- ta fram ett stödmaterial.\n"
    found = found_in(tmp_path, text, "uppdrag.md")
    assert found["source"]["title"] == "Uppdrag inom skolområdet"
    assert [area for area, _ in proposals(found)] == ["Uppdrag till Skolverket om simning"] * 2


def test_measures_named_by_their_theme_are_areas_where_a_body_is_told_what_to_do_in_them(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen uppdrar åt Myndigheten för digital förvaltning (Digg) att stödja kommunerna. Uppdraget består av tre åtgärder.\n\nBeskrivning av åtgärderna\n\n"
        "Åtgärd 1: Gemensamma underlag\nDigg ska ta fram mallar för kommunerna. Myndigheten ska även pröva dem.\n\nÅtgärd 2: Kompetens hos chefer\nDigg ska\n• erbjuda en kurs,\n• sprida exempel.\n\n"
        "Åtgärd 3 – Mätning\nEtt program ska tas fram.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Regeringen uppdrar åt Myndigheten för digital förvaltning (Digg) att stödja kommunerna."),
        ("Åtgärd 1: Gemensamma underlag", "Digg ska ta fram mallar för kommunerna."),
        ("Åtgärd 1: Gemensamma underlag", "Myndigheten ska även pröva dem."),
        ("Åtgärd 2: Kompetens hos chefer", "erbjuda en kurs,"),
        ("Åtgärd 2: Kompetens hos chefer", "sprida exempel."),
        ("Åtgärd 2: Kompetens hos chefer", "Åtgärd 3 – Mätning\nEtt program ska tas fram."),
    ]


def test_what_a_body_shall_also_do_stands_below_the_list_of_the_decision(tmp_path: Path) -> None:
    text = COMMISSION + (
        "Regeringen ger Vattenverket (VV) i uppdrag att\n– mäta sjöarna,\n– rena åarna.\n\nVV ska inom ramen för uppdraget också pröva hur brunnar kan sparas.\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))][2:] == [
        "VV ska inom ramen för uppdraget också pröva hur brunnar kan sparas.",
    ]


def test_agencies_that_a_commission_is_sent_to_are_not_its_title(tmp_path: Path) -> None:
    text = (
        "Klimat- och näringslivsdepartementet\nRegeringsbeslut I:11\n2026-02-12\nKN2026/00318\n\nNaturvårdsverket\nStatens energimyndighet\nSveriges geologiska undersökning\n\nUppdrag att främja återvinning av batterier\n\n"
        "Regeringens beslut\nRegeringen uppdrar åt myndigheterna att främja återvinning.\n\nNaturvårdsverket\nNaturvårdsverket ska\n• bedöma hur transporter prövas,\n• ta fram en vägledning.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["title"] == "Uppdrag att främja återvinning av batterier"
    assert [area for area, _ in proposals(found)] == ["Regeringens beslut"] + ["Naturvårdsverket"] * 2


def test_a_plan_that_is_to_be_handed_in_is_a_measure_and_the_report_is_not() -> None:
    said = "Vattenverket ska redovisa en plan för hur dammar kan rivas."
    assert proposing_sentences(said, kind="commission") == [said]
    assert proposing_sentences("Vattenverket ska redovisa uppdraget senast den 1 maj 2027.", kind="commission") == []


def test_each_body_is_told_in_its_part_by_the_commission_itself(tmp_path: Path) -> None:
    text = (
        "Utbildningsdepartementet\nDatum 2025-12-18\nDiarienummer U2025/02460\n\nUppdrag om kompetens till försvaret\n\nUppdraget till Myndigheten för yrkeshögskolan\n"
        "Regeringen ger Myndigheten för yrkeshögskolan i uppdrag att utlysa korta utbildningar. Myndigheten ska därtill pröva kortare ledtider.\n\n"
        "Uppdraget till Försvarets materielverk\nRegeringen ger Försvarets materielverk (FMV) i uppdrag att\na) sammanställa behoven,\nb) identifiera flaskhalsar.\n\n"
        "Gemensamma bestämmelser\nMyndigheterna ska hålla varandra informerade.\n\nUppföljning\nFMV ska etablera ett program för mätning. Länsstyrelsen ska ges möjlighet att lämna synpunkter.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        (
            "Uppdraget till Myndigheten för yrkeshögskolan",
            "Regeringen ger Myndigheten för yrkeshögskolan i uppdrag att utlysa korta utbildningar.",
        ),
        ("Uppdraget till Myndigheten för yrkeshögskolan", "Myndigheten ska därtill pröva kortare ledtider."),
        ("Uppdraget till Försvarets materielverk", "sammanställa behoven,"),
        ("Uppdraget till Försvarets materielverk", "identifiera flaskhalsar."),
        ("Uppföljning", "FMV ska etablera ett program för mätning."),
    ]


def test_the_opening_of_a_commission_is_a_measure_beside_its_parts_unless_it_only_points_at_them(tmp_path: Path) -> None:
    text = (
        COMMISSION
        + "Regeringen uppdrar åt Vattenverket att {what}.\n\nInom ramen för uppdraget ska Vattenverket\n– kartlägga källorna,\n– beräkna kostnaderna.\n"
    )
    opening = found_in(tmp_path, text.format(what="stödja arbetet med rena sjöar"))
    assert [proposal for _, proposal in proposals(opening)] == [
        "Regeringen uppdrar åt Vattenverket att stödja arbetet med rena sjöar.",
        "kartlägga källorna,",
        "beräkna kostnaderna.",
    ]
    for what in (
        "under 2027–2029 genomföra de åtgärder som framgår av listan",
        "genomföra följande deluppdrag",
        "genomföra två deluppdrag",
    ):
        pointing = found_in(tmp_path, text.format(what=what))
        assert [proposal for _, proposal in proposals(pointing)] == ["kartlägga källorna,", "beräkna kostnaderna."]


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("Materialet ska översättas till minst sex språk.", True),
        ("Resultatet ska kunna jämföras mellan kommuner.", True),
        ("Uppdraget ska redovisas senast den 1 maj 2027.", False),
        ("Arbetet ska bedrivas i dialog med regionerna.", False),
    ],
)
def test_what_is_to_become_of_what_a_body_makes_is_ordered_too(said: str, *, ordered: bool) -> None:
    assert proposing_sentences(said, kind="commission") == ([said] if ordered else [])


def test_what_a_board_gives_somebody_to_do_may_be_a_list_of_its_own(tmp_path: Path) -> None:
    text = (
        "# Protokollsutdrag\n\n## § 71 Kortare väntetider\n\n### Regionstyrelsens beslut\n\nRegionstyrelsen beslutar\n\n1. att godkänna rapporten,\n"
        "2. att ge regiondirektören i uppdrag att\n   - inrätta en gemensam väg in,\n   - upphandla utredningar,\n3. att uppdraget ska återrapporteras i november.\n\n"
        "### Bakgrund\n\nAntalet remisser har ökat.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text, name="a.md"))] == [
        "inrätta en gemensam väg in,",
        "upphandla utredningar,",
    ]


def test_a_report_of_a_journey_may_end_in_proposals(tmp_path: Path) -> None:
    text = (
        "# Rapport från studieresa till Jylland\n\n## Vad vi såg\n\nVi möttes av en chef. Anläggningen levererades sent. Vattnet höll inte kvalitet.\n\n"
        "## Våra förslag till nämnden\n\nVi föreslår följande:\n\n1. Starta en förstudie om spillvärme.\n2. Bjud in nätbolagen till en dialog.\n"
    )
    found = found_in(tmp_path, text, name="a.md")
    assert (found["source"]["kind"], len(proposals(found))) == ("report", 2)
