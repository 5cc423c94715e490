"""Layouts that regions and others use: how what is proposed is set below what it is about."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.announcing import is_lead_in
from snabbdialog.intake.blocks import HEADING, PARAGRAPH, Block
from snabbdialog.intake.counting import counts_areas
from snabbdialog.intake.cues import ASIDE, is_aside, label
from snabbdialog.intake.funding import funding_kind
from snabbdialog.intake.lines import Place
from snabbdialog.intake.markers import bare_marker
from snabbdialog.intake.reading import as_json, extract

from .making import docx, p
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "glyph", ["→", "➔", "⇒", "◉", "✱", "★", "👉", "⬤", ">", "›", "->", "=>", "¤", "‒", "―", "Ø", "ü", "§", "[ ]", "[x]"]
)
def test_any_sign_before_a_line_is_a_bullet(glyph: str, tmp_path: Path) -> None:
    assert bare_marker(f"{glyph} rena åarna") == f"{glyph} "
    text = f"Vår strategi\n\nVatten för alla\n\nRegionen ska:\n\n{glyph} rena åarna i norr\n{glyph} mäta sjöarna varje år\n"
    assert proposals(found_in(tmp_path, text)) == [("Vatten för alla", "rena åarna i norr"), ("Vatten för alla", "mäta sjöarna varje år")]


@pytest.mark.parametrize("letter", ["o", "q", "v"])
def test_a_letter_that_lost_its_font_is_a_bullet_before_a_capital(letter: str) -> None:
    assert bare_marker(f"{letter} Rena åarna") == f"{letter} "
    assert bare_marker(f"{letter} rena åarna") == ("o " if letter == "o" else "")  # what Word's open circle becomes, whatever follows
    assert bare_marker(f"{letter} s v") == ""


def test_a_paragraph_sign_before_a_number_is_none() -> None:
    assert bare_marker("§ 12 Val av justerare") == ""


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


def test_slides_may_be_parted_by_a_line_that_counts_them(tmp_path: Path) -> None:
    slides = (
        "Vätgas i Vik\nRegion Vik", "Vilka är vi?\n• 312 000 invånare\n• Två hamnar", "Våra utmaningar\n• Otydliga regler för rör\n• Osäker efterfrågan",
        "Det här behövs: regler\n• Utse en ansvarig myndighet för rören\n• Inför en snabbfil för tillstånd", "Så bidrar vi själva\n• Regionen betalar en processledare\n• Högskolan startade en kurs", "Tack!",
    )  # fmt: skip
    text = "\n\n".join(slide if number == 1 else f"--- Bild {number} ---\n{slide}" for number, slide in enumerate(slides, 1))
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"] if one["title"]] == ["Otydliga regler för rör", "Osäker efterfrågan"]
    assert proposals(found) == [
        ("Det här behövs: regler", "Utse en ansvarig myndighet för rören"),
        ("Det här behövs: regler", "Inför en snabbfil för tillstånd"),
    ]


def test_a_foot_with_the_papers_name_and_a_page_number_is_no_heading(tmp_path: Path) -> None:
    lines = [
        "Region Vik",
        "Regional digitaliseringsstrategi 2024–2030",
        "Antagen 2024-02-20",
        "",
        "1 Inledning",
        "Länet växer.",
        "",
        "2 Mål",
        "Alla ska med.",
        "",
    ]
    text = "\n".join(lines) + (
        "\n3 Data som resurs\n\nMycket data används inte.\n\nRegion Vik – Regional digitaliseringsstrategi 2024–2030   7\n\nVi ska:\n- publicera öppna data\n- skapa ett kompetenscentrum\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Data som resurs"] * 2


def test_numbers_with_a_letter_count_items(tmp_path: Path) -> None:
    text = "Rapport om bolagen\n\n3 Rekommendationer\n\n3.1 Kapital\nR1. Saminvest bör få ett bredare mandat.\nR2. Stödet bör utvidgas.\n\n3.2 Studier\nR3. Regionerna bör enas om ett avtal.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Kapital", "Kapital", "Studier"]


def test_bold_themes_that_hold_demands_are_areas_whatever_was_announced(tmp_path: Path) -> None:
    text = (
        "# Vattnet tar slut\n\nDebatt\n\nVi efterlyser därför två saker av regeringen.\n\n**En ansvarig myndighet.** I dag delar nio på frågan. Ge en av dem ansvar för att vattnet räcker.\n\n"
        "**Ett statligt stöd.** Återinför det stöd som fanns till 2020. Det gav mycket.\n"
    )
    assert proposals(found_in(tmp_path, text, "debatt.md")) == [
        ("En ansvarig myndighet", "Ge en av dem ansvar för att vattnet räcker."),
        ("Ett statligt stöd", "Återinför det stöd som fanns till 2020."),
    ]


def test_a_demand_alone_on_its_line_is_a_heading_whatever_it_ends_with(tmp_path: Path) -> None:
    text = (
        "Debatt\n\nSlå ihop högskolorna rätt\n\nRegeringen vill ha färre lärosäten, och vi som företräder näringslivet är i grunden positiva till det.\n\n"
        "Lås fast utbildningarna på alla orter\n\nDen som utbildas här stannar här, och det är det starkaste verktyg vi har.\n\n"
        "Satsa på det vi är bra på\n\nTillsammans har lärosätena stark forskning om trä, och att bredda sig vore ett misstag.\n"
    )
    assert [text.split("\n")[0] for _, text in proposals(found_in(tmp_path, text))] == [
        "Lås fast utbildningarna på alla orter",
        "Satsa på det vi är bra på",
    ]


def test_lines_in_capitals_are_headings_with_a_colon_too(tmp_path: Path) -> None:
    text = "HÄLSODATA I PRAKTIKEN\n\nJURIDIK: LIKA I HELA LANDET\n\nSamma ansökan bedöms olika.\n\nVi föreslår att:\n• Regionerna inrättar ett gemensamt råd.\n\nTEKNIK: BÖRJA MED DET SOM FINNS\n\nFlera har redan byggt.\n\nVi föreslår att:\n• Befintliga miljöer öppnas för andra.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["JURIDIK: LIKA I HELA LANDET", "TEKNIK: BÖRJA MED DET SOM FINNS"]


def test_what_the_words_before_a_list_complain_of_does_not_set_the_list_aside(tmp_path: Path) -> None:
    text = "Ståndpunkter\n\nEnklare för den som söker\n\nMånga avstår. Kraven på redovisning upplevs inte stå i proportion till stödets storlek.\n\n• Använd schabloner som förstahandsval.\n• Samordna revisionerna.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Enklare för den som söker", "Använd schabloner som förstahandsval."),
        ("Enklare för den som söker", "Samordna revisionerna."),
    ]


def test_a_drawn_table_is_taken_before_the_lines_it_would_make(tmp_path: Path) -> None:
    text = "Beslut\n\nFinansieringsplan\n\n| Finansiär | Typ av medel | Belopp |\n|---|---|---|\n| Region Vik | Regionala medel | 2 400 000 kr |\n| Näringslivet | Privat kontant | 400 000 kr |\n| Summa | | 2 800 000 kr |\n"
    rows = found_in(tmp_path, text, "beslut.md")["funding"]["rows"]
    assert [(row["financier"], row["kind"]) for row in rows] == [("Region Vik", "Regionala medel"), ("Näringslivet", "Privat kontant")]


def test_what_stands_below_a_heading_of_proposals_is_an_area_whatever_it_is_about(tmp_path: Path) -> None:
    text = (
        "# Utvärdering av checkarna\n\n## 4 Rekommendationer\n\n### Urval\n\n- Rikta information till företag i norr.\n- Inför en förenklad check.\n\n"
        "### Uppföljning och lärande\n\n- Följ upp företagen efter ett år.\n- Dela resultaten med grannregionerna.\n\n## Bilagor\n\n- Enkätfrågor\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, "rapport.md"))] == ["Urval"] * 2 + ["Uppföljning och lärande"] * 2


def test_we_propose_right_below_a_theme_is_of_that_theme(tmp_path: Path) -> None:
    text = "# Skoglig bioekonomi\n\nPresentation för utskottet, studiebesök 2026-04-16\n\n## Energi och nät\n\n**Vi föreslår**\n\n- Inför en kreditgaranti\n- Ge länsstyrelserna resurser\n\n## Regler att leva med\n\n**Vi föreslår**\n\n- Samla ansvaret hos en myndighet\n- Ta fram schabloner\n"
    found = found_in(tmp_path, text, "bilder.md")
    assert [area for area, _ in proposals(found)] == ["Energi och nät"] * 2 + ["Regler att leva med"] * 2
    assert found["source"]["kind"] == "input"


def test_a_theme_may_be_parted_from_its_words_by_a_dash_or_be_a_demand_itself(tmp_path: Path) -> None:
    text = (
        "# Små kommuner och AI\n\nDebatt\n\nNedan sammanfattar vi vad medlemmarna kommit fram till.\n\n**Gemensam infrastruktur** – Staten bör tillhandahålla en säker modell för alla kommuner.\n\n"
        "**Kompetens hos dem som leder** – De flesta kurser riktar sig till teknikerna. Vi vill se ett nationellt program för kommunchefer.\n\n"
        "**Låt staten dela kostnaden** – Det är dyrt. Utforma utlysningar med lägre krav på medfinansiering.\n"
    )
    assert proposals(found_in(tmp_path, text, "debatt.md")) == [
        ("Gemensam infrastruktur", "Staten bör tillhandahålla en säker modell för alla kommuner."),
        ("Kompetens hos dem som leder", "Vi vill se ett nationellt program för kommunchefer."),
        ("Låt staten dela kostnaden", "Utforma utlysningar med lägre krav på medfinansiering."),
    ]


def test_why_is_answered_by_no_proposals(tmp_path: Path) -> None:
    text = "Halvledare i Vik\n\nVarför halvledare?\n\n• Stark forskning i kiselkarbid\n• Bygg och verkstad finns\n\nVåra förslag\n\n• Inrätta en pilotlinje\n• Utbilda fler tekniker\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Inrätta en pilotlinje", "Utbilda fler tekniker"]


def test_measures_for_years_are_those_of_the_area_above(tmp_path: Path) -> None:
    text = "Smart specialisering i Vik\n\nOmråde 1: Tillverkning\n\nÅtgärder 2025–2027\n\n→ Starta ett centrum\n→ Erbjuda en analys\n\nOmråde 2: Livsmedel\n\nÅtgärder 2025–2027\n\n→ Etablera en testgård\n→ Öka andelen lokala råvaror\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Område 1: Tillverkning"] * 2 + ["Område 2: Livsmedel"] * 2


def test_a_chapter_after_a_lettered_list_is_none_of_its_items(tmp_path: Path) -> None:
    text = "Inspel från rådet\n\n1. Utgångspunkter\nNäringen växer.\n\n2. Förslag\n2.1 Leder\nDe slits.\na) Inför ett bidrag för skötsel av leder.\nb) Utred en frivillig avgift.\n\n3. Övrigt\nRådet deltar gärna.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "Inför ett bidrag för skötsel av leder.",
        "Utred en frivillig avgift.",
    ]


def test_a_tab_after_a_bullet_makes_no_table(tmp_path: Path) -> None:
    text = "Inspel om torven\n\nErsättningen\n\nRegion Vik föreslår att\n•\tersättningen höjs efter bördighet\n•\tavtalen kan tecknas på 30 år\n1.\tstaten finansierar resten\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "ersättningen höjs efter bördighet", "avtalen kan tecknas på 30 år", "staten finansierar resten",
    ]  # fmt: skip


def test_headings_in_capitals_stand_above_the_others(tmp_path: Path) -> None:
    text = (
        "VARFÖR DETTA INSPEL\n\nInsamlingen blir obligatorisk.\n\nSAMHÄLLSUTMANINGAR\n\nVi köper mer än vi använder.\n\nVÅRA FÖRSLAG\n\nLängre liv\n\n* Sänkt moms på lagning.\n* Ett nationellt märke för syateljéer.\n\n"
        "Sortering\n\n* Ett stöd för sortering.\n* En gemensam standard.\n\nForskning som når golvet\n\n* Ett tioårigt program.\n* Öppna testmiljöer för små företag.\n\nOM OSS\n\nVi bildades 2018.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Längre liv"] * 2 + ["Sortering"] * 2 + [
        "Forskning som når golvet"
    ] * 2


def test_themes_without_bold_may_be_demands_beside_names(tmp_path: Path) -> None:
    text = (
        "Debatt\n\nFlyget är ingen livsstil\n\nVi menar att det kräver tre beslut.\n\nEtt statligt grundansvar. Flygplatserna hålls öppna dygnet runt. Staten bör ta hela kostnaden för dem.\n\n"
        "Upphandla för fler år. Korta avtal gör att ingen vågar köpa nytt. Trafikverket bör övergå till åttaåriga avtal.\n\n"
        "Gör inlandet till testbana. Bättre förutsättningar finns inte. Låt Energimyndigheten utlysa medel till laddning.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == [
        "Ett statligt grundansvar",
        "Upphandla för fler år",
        "Gör inlandet till testbana",
    ]


def test_a_numbered_question_is_a_heading_and_no_item(tmp_path: Path) -> None:
    text = "Chip för alla\n\n1. Vilka är vi?\n- Branschförening\n- 64 medlemmar\n\n2. Skolan\nVi föreslår:\n- Elektronik som valbart ämne\n- Fortbildning för lärare\n\n3. Vad händer annars?\n- Företagen flyttar\n- Försvaret köper utomlands\n\n4. Tack!\nVi hörs.\n"
    assert proposals(found_in(tmp_path, text)) == [("Skolan", "Elektronik som valbart ämne"), ("Skolan", "Fortbildning för lärare")]


def test_recommendations_to_several_keep_what_announced_them(tmp_path: Path) -> None:
    text = "Utvärdering av kedjan\n\nRekommendationer\n\nTill förbundet\n\n• Behåll kontakten i alla kommuner.\n• Rikta insatsen till fler.\n\nTill parterna\n\n• Se till att alla har mandat.\n• Involvera arbetsgivaren tidigt.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Till förbundet"] * 2 + ["Till parterna"] * 2


def test_our_message_to_you_announces_wishes_without_verbs(tmp_path: Path) -> None:
    text = "Trä i Vik\n\nIndustri\n\nVårt budskap till er:\n• Statliga garantier till husfabriker\n• Kortare prövning för sågverk\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "Statliga garantier till husfabriker",
        "Kortare prövning för sågverk",
    ]


def test_priorities_to_come_may_sound_like_what_was(tmp_path: Path) -> None:
    text = "Inspel om skärgården\n\nFriluftsliv\n\nPrioriterade insatser:\n• Avgifter, öronmärkta för skötsel\n• Fler bevakare, finansierade av Naturvårdsverket\n• Gemensamma regler för hastighet\n"
    assert len(proposals(found_in(tmp_path, text))) == 3


def test_demands_in_bold_are_areas_of_what_they_hold_but_the_proposals_where_these_are_counted(tmp_path: Path) -> None:
    bold = "**Korta tillståndstiderna.** Det tar fyra år i dag. Regeringen bör ge anläggningarna en egen prövning.\n\n**Räkna in det andra livet.** Batterier kan lagra el. Vi vill att Energimyndigheten öppnar ett stöd.\n"
    areas = found_in(tmp_path, f"# Återvinn batterierna\n\nDebatt\n\nVi ser två områden där beslut behövs.\n\n{bold}", "a.md")
    assert [area for area, _ in proposals(areas)] == ["Korta tillståndstiderna", "Räkna in det andra livet"]
    counted = found_in(tmp_path, f"# Återvinn batterierna\n\nDebatt\n\nDärför föreslår vi två reformer.\n\n{bold}", "b.md")
    assert [text[:26] for _, text in proposals(counted)] == ["Korta tillståndstiderna. D", "Räkna in det andra livet. "]


def test_the_same_heading_below_each_theme_is_of_that_theme(tmp_path: Path) -> None:
    text = "Inspel om språk\n\nUtmaning 1: Avstånden\n\nFjärrundervisning\n\nFörslag\n\n• Tillåt kurser på distans\n• Avsätt medel för lärcentrum\n\nResor till studier\n\nFörslag\n\n• Pröva ett bidrag för resor till undervisning\n\nBeredning\n\nÄrendet är berett.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Fjärrundervisning"] * 2 + ["Resor till studier"]


def test_words_alone_below_a_question_are_no_demands(tmp_path: Path) -> None:
    text = "Synergi i länet\n\nVad menar vi med synergi?\n\n• Utforska\n• Prioritera\n• Mobilisera\n\nTack\n\nVi ses.\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_the_column_of_the_kind_has_many_names(tmp_path: Path) -> None:
    text = "Beslut\n\n| Finansiär | Finansieringstyp | Belopp (kr) |\n|---|---|---|\n| Region Vik | 1:1-medel | 2 100 000 |\n| Viks kommun | Offentlig kontant | 600 000 |\n"
    assert [row["kind"] for row in found_in(tmp_path, text, "beslut.md")["funding"]["rows"]] == ["1:1-medel", "Offentlig kontant"]


def test_one_numbered_clause_alone_is_an_item(tmp_path: Path) -> None:
    text = "# Inspel om tåg\n\n### Fordon\n\nVi föreslår:\n\n1. att staten medfinansierar inköp\n2. att stödet öppnas\n\n### Kompetens\n\nVi föreslår:\n\n1. att myndigheten beviljar en utbildning\n\n## Kontakt\n\nRegionen svarar.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Fordon"] * 2 + ["Kompetens"]


def test_a_table_of_projects_with_who_is_to_do_them_holds_measures(tmp_path: Path) -> None:
    text = "# Textil i soptunnan\n\nInspel från nätverket\n\n## Förslag till gemensamma projekt\n\n| Projekt | Ansvarig | Kostnad |\n|---|---|---|\n| Pröva insamling i hus | Nätverket | 3 000 000 kr |\n| Mät innehållet i avfallet | Naturvårdsverket | 800 000 kr |\n"
    assert [text for _, text in proposals(found_in(tmp_path, text, "bilder.md"))] == ["Pröva insamling i hus", "Mät innehållet i avfallet"]
