# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake import cues
from snabbdialog.intake.reading import as_json, extract

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def texts(folder: Path, text: str, name: str = "underlag.txt") -> list[str]:
    return [proposal for _, proposal in proposals(found_in(folder, text, name))]


def test_every_bold_sentence_is_a_demand_where_most_begin_with_a_verb(tmp_path: Path) -> None:
    """Policy articles: «Mät det som växer.» beside «Ingen mer tid till köer.»"""
    text = "# Rätt väg\n\n**Bygg ut nätet.** Det är fullt i dag.\n\n**Sänk avgiften.** Den är för hög.\n\n**Ingen mer tid i kö.** Den kostar mycket.\n"
    assert len(texts(tmp_path, text, "a.md")) == 3


def test_bold_topics_beside_demands_stay_areas(tmp_path: Path) -> None:
    text = "# Rätt väg\n\n**Bygg ut nätet.** Det är fullt i dag.\n\n**Kompetens:** Den saknas i hela länet.\n\n**Energi:** Elen räcker inte till.\n"
    assert texts(tmp_path, text, "a.md") == ["Bygg ut nätet. Det är fullt i dag."]


def test_short_paragraphs_that_begin_as_demands_are_proposals(tmp_path: Path) -> None:
    """Debate articles: paragraphs below «Gör så här i stället»."""
    text = "DEBATT\n\nVattnet tar slut\n\nDet är torrt.\n\nGör så här i stället\n\nInrätta ett råd. Det ska ledas av staten.\n\nGe kommunerna bidrag till vatten.\n\nVi gör vår del.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Gör så här i stället", "Inrätta ett råd. Det ska ledas av staten."),
        ("Gör så här i stället", "Ge kommunerna bidrag till vatten."),
    ]


def test_one_paragraph_that_begins_as_a_demand_is_none(tmp_path: Path) -> None:
    text = "Om sjön\n\nSjön är grund.\n\nVid stranden\n\nTa bussen hit på sommaren.\n\nDet finns parkering. Den är gratis.\n"
    assert texts(tmp_path, text) == []


def test_demands_counted_in_words_need_not_be_most_of_the_text(tmp_path: Path) -> None:
    text = (
        "DEBATT\n\nInnovation i hela landet\n\nSå är det inte i dag.\n\nDet går bra ändå.\n\nMen inte länge till.\n\nFör det första: låt regionerna vara med.\n\n"
        "För det andra: räkna med företagens medel.\n\nDet är inte svårt. Det går.\n\nVi hoppas på svar från regeringen.\n"
    )
    assert texts(tmp_path, text)[:2] == ["För det första: låt regionerna vara med.", "För det andra: räkna med företagens medel."]


def test_the_title_is_not_counted_among_headings_that_ask(tmp_path: Path) -> None:
    text = "Låt inte vattnet ta slut\n\nDet är torrt i hela länet i år.\n\nBygg en damm vid ån\nÅn svämmar över på våren varje år.\n\nVåra dammar\nVi har två dammar i dag. De är små.\n"
    assert texts(tmp_path, text) == []


def test_an_item_with_a_day_says_when_not_what(tmp_path: Path) -> None:
    text = "Inspel om trä\n\nSkogen\nDen växer.\n\nDet här ska göras:\n- 14 oktober: öppet hus\n- onsdag 3 november frukost\n- Stärk forskningen om trä\n"
    assert texts(tmp_path, text) == ["Stärk forskningen om trä"]


def test_headings_that_are_wishes_stand_right_below_one_of_proposals(tmp_path: Path) -> None:
    text = "Inspel om tåg\n\nTre krav\n\nFyra spår till Skogby\nSträckan är smal i dag.\n\nEtt nytt stickspår\nDet kostar lite grann.\n\nSå bidrar vi\nRegionen köper tåg.\n"
    assert [text.split("\n")[0] for text in texts(tmp_path, text)] == ["Fyra spår till Skogby", "Ett nytt stickspår"]


def test_headings_whose_text_proposes_are_areas(tmp_path: Path) -> None:
    text = "Inspel om tåg\n\nTre krav\n\nSpåren\nVi föreslår att spåren byts.\n\nBroarna\nBroarna är gamla.\n"
    assert proposals(found_in(tmp_path, text)) == [("Spåren", "Vi föreslår att spåren byts.")]


def test_measures_as_key_lines_are_no_talk(tmp_path: Path) -> None:
    text = "HANDLINGSPLAN\n\nMål 1 Fler\nAktivitet: Utbilda rådgivare\nAnsvar: Almi\nTid: 2027\n\nAktivitet: Följa upp medel\nAnsvar: Regionen\nTid: 2028\n\nAktivitet: Ta fram bilder\nAnsvar: Almi\nTid: 2029\n"
    assert len(texts(tmp_path, text)) == 3


def test_three_paragraphs_that_open_with_a_short_demand_are_proposals(tmp_path: Path) -> None:
    """Policy articles whose beginnings nothing marks."""
    reason = "Den som lämnar universitetet för ett bolag förlorar mark i dag mot den som stannar kvar och skriver."
    text = f"DEBATT\n\nSå får vi ut mer\n\nVi har fyrtio parker. De lever ur hand i mun.\n\nRäkna samverkan som merit. {reason}\n\nÖppna miljöerna. {reason}\n\nTa bort regler. {reason}\n\nKritiker säger emot. Det är rimligt.\n"
    assert len(texts(tmp_path, text)) == 3


def test_a_name_may_stand_before_the_demand(tmp_path: Path) -> None:
    text = "Inspel om forskning\n\nLänet har gott om skog.\n\n1. Kluster: Satsa på kunskap som håller.\n\n2. Vård: Använd forskningen mer.\n\n3. System: Det hänger ihop.\n"
    assert len(texts(tmp_path, text)) == 3


def test_a_label_counts_with_a_number_or_a_capital(tmp_path: Path) -> None:
    assert cues.label("Vårt förslag i korthet") == cues.CUE
    assert cues.label("Deluppdrag A. Ta fram en bild") == cues.PROPOSAL
    assert texts(tmp_path, "Inspel om skola\n\nVårt förslag i korthet\n\n• Skolan måste få resurser.\n• Ge lärarna tid.\n") == [
        "Skolan måste få resurser.",
        "Ge lärarna tid.",
    ]


def test_questions_ask_for_no_measure(tmp_path: Path) -> None:
    text = "Om strategin\n\nDet här ville vi veta:\n\n1. Vad behöver vi göra?\n2. Vilka mål ska vi sätta?\n3. Hur ska det göras (och av vem)?\n"
    assert texts(tmp_path, text) == []


def test_a_heading_far_down_is_no_title(tmp_path: Path) -> None:
    long = "En ny regering har mycket att ta itu med. " * 9
    text = f"{long}Företagen vill se följande reformer:\n\nTrygga kompetensen\n\nDen saknas i hela landet.\n\n• Gör tillstånden snabbare.\n• Höj kvaliteten.\n"
    assert [title for title, _ in proposals(found_in(tmp_path, text))] == ["Trygga kompetensen"] * 2


def test_a_list_of_figures_or_of_what_was_is_none_though_measures_were_announced(tmp_path: Path) -> None:
    figures = "Insatser i länet\n\nLäget är gott.\n\nInsatser:\n- 14 företag\n- 3 hamnar\n- 2 parker\n"
    assert texts(tmp_path, figures) == []
    told = "Insatser i länet\n\nLäget är gott.\n\nInsatser:\n- startade en skola\n- gjorde en karta\n- stärkte nätet\n"
    assert texts(tmp_path, told) == []
    asked = "Insatser i länet\n\nLäget är gott.\n\nVi föreslår:\n- 14 platser till\n- 3 nya hamnar\n"
    assert len(texts(tmp_path, asked)) == 2


def test_as_many_points_as_the_title_promised_are_proposals(tmp_path: Path) -> None:
    """Policy articles: «Tre punkter för …» and a list of three, of which some are no verbs."""
    points = (
        "1. **Gör regionerna till parter.** De vet mest.\n2. **En dörr in till staten.** Det räcker.\n3. **Mer risk.** Ingen vågar i dag.\n"
    )
    assert len(texts(tmp_path, f"# Innovation – tre punkter för nästa period\n\nAllt går att göra.\n\n{points}", "a.md")) == 3
    assert texts(tmp_path, f"# Innovation – fyra punkter för nästa period\n\nAllt går att göra.\n\n{points}", "b.md") == []
    headings = "Två vägar till bättre el\n\nElen tar slut.\n\n1. Elnätet först\nUtan el ingen industri.\n\n2. Lita på länen\nDe vet var den behövs.\n"
    assert len(texts(tmp_path, headings)) == 2


def test_what_is_to_be_so_by_a_year_is_a_goal_and_what_is_done_for_it_is_not(tmp_path: Path) -> None:
    text = "Strategi för sten\n\nByggande\nAvfallet är stort.\nTill 2032 vill vi att\n• hälften återbrukas\n• alla har krav\n\nSå gör vi:\n• Vi bygger tre depåer.\n• Vi utbildar inköpare.\n"
    assert texts(tmp_path, text) == ["Vi bygger tre depåer.", "Vi utbildar inköpare."]
    assert (
        len(texts(tmp_path, "Strategi för sten\n\nByggande\nDet är stort.\n\nTill 2032 ska vi:\n• bygga tre depåer\n• utbilda inköpare\n"))
        == 2
    )


def test_what_is_said_beside_a_list_is_asked_for_too(tmp_path: Path) -> None:
    text = (
        "Låt programmen använda parkerna\n\nFöreningen vill att parkerna tas med i fler program.\n\nSå blir det bättre:\n\n"
        "• Parkerna behöver pengar för drift.\n• Klustren behöver pengar för drift.\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "Föreningen vill att parkerna tas med i fler program.",
        "Parkerna behöver pengar för drift.",
        "Klustren behöver pengar för drift.",
    ]


def test_a_sentence_without_its_full_stop_is_no_heading(tmp_path: Path) -> None:
    text = (
        "Om utbildning\n\nRegeringen måste ta ett brett grepp om skolan.\n\n"
        "Högskolorna behöver även rätta till sina anställningar och ge alla tryggare villkor\n\nLedningen av högskolorna behöver stärkas.\n"
    )
    assert len(proposals(found_in(tmp_path, text))) == 3


def test_bold_demands_are_proposals_and_a_bold_theme_is_an_area(tmp_path: Path) -> None:
    text = (
        "# Så lyfter vi forskningen\n\n**Ge länen en egen pott.** I dag saknas medel.\n\n**Stärk de mindre högskolorna.** De utbildar många.\n\n"
        "**Gör bäddarna fasta.** De börjar om varje år.\n\n"
        "**Världen.** Många har kontor i Bryssel. Vinnova bör samordna sina utlysningar med dem. Regeringen behöver förenkla villkoren för dem.\n"
    )
    path = tmp_path / "artikel.md"
    path.write_text(text, encoding="utf-8")
    found = proposals(as_json(extract(path)))
    assert [title for title, _ in found] == ["", "", "", "Världen", "Världen"]


def test_in_an_input_headings_may_be_sentences_that_demand(tmp_path: Path) -> None:
    text = (
        "Länets prioriteringar inför EU:s nästa budget\n\nPolitiken ska omfatta alla regioner\n\nRegionerna känner behoven.\n\n"
        "Reglerna måste bli enklare\n\nTiden går till papper.\n\nTransporter i norr ska ingå i stomnätet\n\nBanan är lång.\n"
    )
    assert [text.split("\n")[0] for _, text in proposals(found_in(tmp_path, text))] == [
        "Politiken ska omfatta alla regioner",
        "Reglerna måste bli enklare",
        "Transporter i norr ska ingå i stomnätet",
    ]
    assert not cues.is_demanding_sentence("Hur regionerna ska delta")


_THEMES = (
    "Inspel till strategin\n\nTillgänglighet\n• Säkra nattågen.\n• Samordna biljetterna.\n\nNatur\n• Höj anslaget för leder.\n• Tydliggör ansvaret.\n\n"
    "Regler\n• Sänk avgifterna.\n• Utred enklare bygglov.\n\n"
)


def test_where_most_themes_hold_demands_names_below_the_others_are_wished_for(tmp_path: Path) -> None:
    text = _THEMES + "Kunskap\n• Statistik på kommunnivå.\n• Ett forskningsprogram om besöksnäring.\n"
    assert [said for area, said in proposals(found_in(tmp_path, text)) if area == "Kunskap"] == [
        "Statistik på kommunnivå.",
        "Ett forskningsprogram om besöksnäring.",
    ]


@pytest.mark.parametrize("heading", ["Hinder i dag", "Var tar det stopp?", "Exemplet Lundby", "Om oss", "Våra medlemmar"])
def test_names_below_what_is_so_are_none(tmp_path: Path, heading: str) -> None:
    text = _THEMES + f"{heading}\n• Statistik på kommunnivå.\n• Avtal med leverantörer.\n"
    assert not [said for area, said in proposals(found_in(tmp_path, text)) if area == heading]


@pytest.mark.parametrize(
    "points",
    ["Inför en tidsgräns för ärenden. Samla prövningen hos färre.", "• Inför en tidsgräns för ärenden • Samla prövningen hos färre"],
)
def test_a_cell_may_hold_several_measures(tmp_path: Path, points: str) -> None:
    text = f"Inspel till förenkling\n\n| Tema | Problem | Förslag |\n|---|---|---|\n| Tillstånd | Det dröjer. | {points} |\n| Upphandling | Få bjuder. | Dela upp dem. |\n"
    said = proposals(found_in(tmp_path, text, name="a.md"))
    assert [area for area, _ in said] == ["Tillstånd", "Tillstånd", "Upphandling"]
    assert said[1][1].startswith("Samla prövningen")


def test_a_wish_list_holds_wishes_in_nouns(tmp_path: Path) -> None:
    text = (
        "RINGEN\n\nVår önskelista till regeringen 2026\n\nRingen samlar 86 företag i länet.\n\nNÄT\n\nElpriset har svängt kraftigt.\n\n"
        "• Max tre års väntan på anslutning\n• Ett stopp för dubbla avgifter\n\nTRANSPORTER\n\n• 74-tonsfordon tillåtna på väg 61\n• Tillbaka med rabatten\n\n"
        "Vad gör vi själva?\n\n• Ett tekniklabb\n• Praktik för unga\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["NÄT", "NÄT", "TRANSPORTER", "TRANSPORTER"]


def test_who_answers_for_a_measure_parts_no_list(tmp_path: Path) -> None:
    text = (
        "TILLGÄNGLIGHETSPLAN 2026–2029\n\n1. Bakgrund\n\nPlanen antogs i fjol. Vandringar gjordes i centrum. Invånarna svarade på en enkät.\n\n"
        "2. Utemiljö\n\n2.1 Sänka trottoarkanter vid övergångsställen.\nAnsvar: tekniska nämnden. Klart: 2028.\n\n2.2 Byta ut belysningen längs vägen.\nAnsvar: tekniska nämnden. Klart: 2026.\n\n"
        "3. Lokaler\n\n3.1 Installera hörslinga i alla rum.\nAnsvar: bolaget. Klart: 2026.\n\n3.2 Inventera skolorna.\nAnsvar: nämnden. Klart: 2027.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Utemiljö", "Utemiljö", "Lokaler", "Lokaler"]


def test_where_nothing_else_is_asked_for_names_below_themes_are(tmp_path: Path) -> None:
    text = (
        "Inspel till strategin för industrin\n\nTack för möjligheten att lämna synpunkter.\n\nKompetens\n\n• Industritekniska programmet i alla kommuner\n• Snabbspår för svetsare\n\n"
        "Tillstånd\n\n• En dörr in till myndigheterna\n• Samma tolkning i hela landet\n\nOm oss\n\n• 86 företag\n• 9 200 anställda\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Kompetens", "Kompetens", "Tillstånd", "Tillstånd"]
