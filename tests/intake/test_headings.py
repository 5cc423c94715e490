"""Headings, bold names and tables over what is proposed: which of them are areas, and of what."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.reading import as_json, extract

from .making import docx, p, table
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def test_bold_names_right_above_lists_are_areas_of_what_was_announced(tmp_path: Path) -> None:
    text = (
        "# Lastcykeln\n\nPolicy brief nr 3\n\n## Vad vi vill se\n\n**Regler som passar.** Breda cyklar räknas som undantag.\n\n- Transportstyrelsen bör tillåta en bredd på 1,2 meter.\n"
        "- Inför en tydlig klass för tunga cyklar.\n\n**Plats i staden.** Utan plats blir vägen lång.\n\n- Kommunerna bör avsätta mark för omlastning.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, "brief.md"))] == [
        "Regler som passar",
        "Regler som passar",
        "Plats i staden",
    ]


def test_a_heading_over_a_table_is_an_area_though_it_begins_like_a_demand(tmp_path: Path) -> None:
    rows = "| Åtgärd | Ansvarig |\n|---|---|\n| Öppna en lots för unga | Kommunerna |\n| Pröva en garanti för praktik | Regionen |\n"
    text = f"# Handlingsplan för unga 2025–2027\n\n## Åtgärder\n\n### Praktik och jobb\n\n{rows}\n### Stöd till den som fastnat\n\n{rows}"
    found = proposals(found_in(tmp_path, text, "plan.md"))
    assert [area for area, _ in found] == ["Praktik och jobb"] * 2 + ["Stöd till den som fastnat"] * 2


def test_a_count_of_recommendations_is_not_of_the_chapters_below_it(tmp_path: Path) -> None:
    text = (
        "Utvärdering av inkubatorn\n\nSammanfattning\n\nBolagen växer. Utvärderingen utmynnar i sju rekommendationer.\n\n1 Uppdrag och metod\n\nVi läste allt som skrivits.\n\n"
        "2 Resultat\n\nBolagen är fler än förr.\n\n3 Rekommendationer\n\n3.1 Urval\n\n- Regionen bör sätta ett mål.\n- Rekrytera bredare.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Urval", "Urval"]


def test_one_name_that_looks_like_a_demand_is_a_name_among_names(tmp_path: Path) -> None:
    text = (
        "DEBATT\n\n# Spelen växer\n\nVi ser fyra saker som går att göra nu.\n\n**Pengar i tid.** Banken lånar inte ut. Regeringen bör inrätta ett stöd.\n\n"
        "**Kompetens hela vägen.** Platserna är få. Ge utbildningarna längre beslut.\n\n**Data och forskning.** Ingen vet hur många vi är. Vinnova bör öppna sina utlysningar för spel.\n\n"
        "**Trygga miljöer.** Hatet drabbar unga. Men staten kan göra mer: låt verket samordna arbetet mot hat.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, "debatt.md"))] == [
        "Pengar i tid",
        "Kompetens hela vägen",
        "Data och forskning",
        "Trygga miljöer",
    ]


def test_a_numbered_list_goes_on_over_the_reasons_between_its_items(tmp_path: Path) -> None:
    text = "DEBATT\n\nGör det möjligt\n\nVi föreslår följande:\n\n1. Skriv av lånen för tandläkare.\n\nI Norge stannar sju av tio kvar.\n\n2. Starta en utbildning i Sveg.\n\nI Umeå är erfarenheten god.\n\n3. Ge stöd till bussar.\n\nEn buss kostar mindre.\n\nInget av detta är omöjligt.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "Skriv av lånen för tandläkare.\nI Norge stannar sju av tio kvar.",
        "Starta en utbildning i Sveg.\nI Umeå är erfarenheten god.",
        "Ge stöd till bussar.",
    ]


def test_a_heading_that_is_a_demand_heads_what_it_takes_in_nouns_too(tmp_path: Path) -> None:
    text = "# Batterier i Norden\n\nVad branschen behöver\n\n# Skapa efterfrågan\n\n- Ställ krav på återvunnet innehåll\n- Gröna garantier för lån\n- Premie för batterier\n\n# Marknaden\n\n- Priset är lågt\n- Köparna betalar dåligt\n\n# Behåll materialet\n\n- Stoppa exporten\n- Inför dokument\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "bilder.md"))] == ["Skapa efterfrågan"] * 3 + ["Behåll materialet"] * 2


def test_recommendations_to_one_after_the_other_are_theirs(tmp_path: Path) -> None:
    text = "FLÖDEN I VÄST\n\n---\n\nSlutsatser\no Det finns underlag\no Ideella är nyckeln\n\n---\n\nRekommendationer till kommunerna\no Byt containrar\no Teckna avtal\n\n---\n\nRekommendationer till staten\no Tidigarelägg ansvaret\no Tillåt avgifter\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Rekommendationer till kommunerna"] * 2 + [
        "Rekommendationer till staten"
    ] * 2


def test_named_measures_are_areas_and_a_time_plan_holds_none(tmp_path: Path) -> None:
    text = "# Robust kommun 2026–2028\n\n## Åtgärder: Vatten\n\n- Installera reservkraft\n- Köpa tankar\n\n## Åtgärder: Invånarna\n\n- Skylta platserna\n- Hålla kurser\n\n## Tidplan\n\n| När | Vad |\n|---|---|\n| Maj | Beslut i fullmäktige |\n| Juni | Start |\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "bilder.md"))] == ["Åtgärder: Vatten"] * 2 + ["Åtgärder: Invånarna"] * 2


def test_headings_that_look_like_demands_are_themes_where_the_text_below_says_what_is_demanded(tmp_path: Path) -> None:
    text = "DEBATT\n\nGruvorna får inte tömma bygden\n\nVi leder tre kommuner.\n\nPengarna ska stanna\n\nI dag får kommunen ingenting. Inför en avgift på en procent av värdet.\n\nSkatten ska betalas på plats\n\nMånga pendlar. Riksdagen bör låta skatten följa arbetet.\n\nPlanera för dagen efter\n\nMalmen tar slut. Kräv att bolagen redovisar en plan.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Pengarna ska stanna", "Inför en avgift på en procent av värdet."),
        ("Skatten ska betalas på plats", "Riksdagen bör låta skatten följa arbetet."),
        ("Planera för dagen efter", "Kräv att bolagen redovisar en plan."),
    ]


def test_what_a_strategys_owner_shall_do_is_read_beside_the_lists_of_its_other_areas(tmp_path: Path) -> None:
    rows = "| Åtgärd | Ansvarig |\n|---|---|\n| Gemensam modell | Regionen |\n| Studie av spåret | Regionen |\n\n"
    text = f"# Mer gods på spår – handlingsplan 2026–2029\n\n## Insatsområden\n\n### Terminaler\n\n{rows}### Påverkan\n\nFlaskhalsarna är statens. Regionen ska tillsammans med grannlänen ta fram ett ställningstagande.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "plan.md"))] == ["Terminaler"] * 2 + ["Påverkan"]


def test_what_is_so_above_a_list_of_proposals_is_none_of_them(tmp_path: Path) -> None:
    text = "# Inspel om mat\n\n## Våra förslag\n\n### Ägarbyte\n\nDen som vill ta över en gård behöver ofta låna mycket pengar av banken.\n\n- Inför en garanti.\n- Se över lagen.\n"
    assert len(proposals(found_in(tmp_path, text, "inspel.md"))) == 2


def test_numbered_names_over_sentences_that_propose_are_areas_of_an_input(tmp_path: Path) -> None:
    text = (
        "Inspel till kommande livsmedelsstrategi\n\nRegion Väst\n\n1. Inledning\nRegionen är stor.\n\n2. Våra förslag\n\n2.1 En livsmedelsfond\nSmå företag får inte låna. Regeringen bör inrätta en fond.\n\n"
        "2.2 Beredskap i köken\nKöken saknar el. Länsstyrelserna ska ges resurser för lager.\n\n3. Avslutning\nVi ser fram emot dialog.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("En livsmedelsfond", "Regeringen bör inrätta en fond."),
        ("Beredskap i köken", "Länsstyrelserna ska ges resurser för lager."),
    ]


def test_each_sentence_that_proposes_in_a_paragraph_is_one(tmp_path: Path) -> None:
    text = "Inspel om bostäder\n\nDalboda kommuner\n\n1. Kommunernas förslag\n\n1.1 Statens ansvar\nVi föreslår att regeringen tar fram en strategi mot hemlöshet. Vi föreslår också att bidraget räknas upp. Boverket bör dessutom få i uppdrag att ge stöd.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Statens ansvar"] * 3


def test_an_association_by_its_short_name_announces_what_it_wants(tmp_path: Path) -> None:
    text = "# BFR: inspel till strategin för vården\n\n## Utmaning 1. Erfarna lämnar\n\nMånga slutar.\n\n### Arbetsmiljö\n\nBFR kräver att:\n\n- principen om en barnmorska skrivs in i riktlinjerna\n- regionerna begränsar antalet nattpass\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Arbetsmiljö"] * 2


def test_what_the_owners_of_a_strategy_say_that_they_do_is_a_measure(tmp_path: Path) -> None:
    text = "Strategi för digital hälsa 2025–2030\n\nInsatsområde 1: Egenvård\n► Vi inför egenvård för hjärtsvikt\n► Vi bygger en central i öster\n\nInsatsområde 2: Vård på distans\n► Vi öppnar vårdrum i sex byar\n► Vi utbildar guider\n\nVarför nu?\n► Vi blir äldre\n► Vi har långt till vården\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Insatsområde 1: Egenvård"] * 2 + [
        "Insatsområde 2: Vård på distans"
    ] * 2


def test_wishes_in_nouns_count_beside_lists_of_demands(tmp_path: Path) -> None:
    text = "# Inspel om sjöfart\n\n## Avgifter\n\n- Ta bort avgiften för farleden\n- Gör bonusen permanent\n\n## El i hamnarna\n\n- Inför ett stöd för landström\n- Ge hamnarna förtur\n\n## Kompetens\n\nFolk saknas.\n\n- Fler platser för befäl\n- En nationell utbildning för tekniker\n\n## Läget\n\n- Fler gäster kom i somras\n- Ny båt sattes in\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Avgifter"] * 2 + ["El i hamnarna"] * 2 + [
        "Kompetens"
    ] * 2


def test_the_task_of_who_writes_is_no_demand(tmp_path: Path) -> None:
    text = "# Slutpresentation: Förstudie om sjöfart\n\n## Uppdraget\n\n- Kartlägga godset\n- Räkna på en slinga\n\n## Rekommendationer till regionen\n\n- Bilda en grupp\n- Sök stöd\n"
    found = found_in(tmp_path, text, "bilder.md")
    assert (found["source"]["kind"], [area for area, _ in proposals(found)]) == ("report", ["Rekommendationer till regionen"] * 2)


def test_who_writes_is_known_by_the_name_it_gives_itself(tmp_path: Path) -> None:
    text = (
        "REMISSVAR\n\nBetänkandet Ett livskraftigt vattenbruk (SOU 2025:41)\n\nSveriges Fiskodlare (Fiskodlarna) har fått möjlighet att yttra sig över betänkandet.\n\n"
        "Avsnitt 5.3 Prövning\n\nUtredningen föreslår att plikten ska räcka. Fiskodlarna föreslår även att befintliga odlingar får längre tillstånd.\n\nAvsnitt 6.1 Avgift\n\nOm en avgift ändå införs anser Fiskodlarna att den ska följa utsläppen.\n"
    )
    assert [proposal for _, proposal in proposals(found_in(tmp_path, text))] == [
        "Fiskodlarna föreslår även att befintliga odlingar får längre tillstånd.",
        "Om en avgift ändå införs anser Fiskodlarna att den ska följa utsläppen.",
    ]


def test_what_politics_needs_to_do_announces_areas(tmp_path: Path) -> None:
    text = "# Stål för framtiden\n\nPositionspapper\n\n## Det här behöver politiken göra\n\n### El och nät\n\n1. Korta tiden för nät.\n2. Ge verket i uppdrag att ansluta.\n\n### Råvaror\n\nUtredningen om styrmedel pekar på att det missgynnas.\n\n1. Klassa skrot som produkt.\n2. Stöd utvecklingen av teknik.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "papper.md"))] == ["El och nät"] * 2 + ["Råvaror"] * 2


def test_numbered_lines_with_who_and_when_are_measures_of_their_area(tmp_path: Path) -> None:
    text = "Handlingsplan för besöksnäringen 2026-2028, Region Norr\n\nFokusområde 1 Resor\nMål: Fler ska kunna resa.\nAktiviteter:\n1.1 Utreda nattåg. Ansvar: Region Norr. Tid: 2026\n1.2 Samordna bussar. Ansvar: Länstrafiken. Tid: 2027\n\nFokusområde 2 Kompetens\nMål: Det ska vara lätt.\nAktiviteter:\n2.1 Starta en kurs. Ansvar: Högskolan. Tid: 2026\n2.2 Ta fram en kampanj. Ansvar: Region Norr. Tid: 2026\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Fokusområde 1 Resor"] * 2 + ["Fokusområde 2 Kompetens"] * 2


def test_a_by_line_is_no_area(tmp_path: Path) -> None:
    text = "# Fler ska cykla\n\n*Ledare i Cykelbladet, 4 juni 2025*\n\nCyklingen minskar.\n\nVi vill se tre saker. För det första måste Trafikverket få bygga cykelvägar. För det andra bör arbetsgivare få bjuda på förmånen.\n"
    assert proposals(found_in(tmp_path, text, "ledare.md")) == [
        ("", "För det första måste Trafikverket få bygga cykelvägar."),
        ("", "För det andra bör arbetsgivare få bjuda på förmånen."),
    ]


def test_bold_names_of_single_proposals_are_none_of_the_areas_that_headings_are(tmp_path: Path) -> None:
    text = (
        "# Stärkelse för beredskap\n\nInspel till livsmedelsstrategin\n\n## Vatten till odlingen\n\n**Tillstånd.** Det tar fyra år. Vi vill att mindre dammar ska kunna anmälas till kommunen.\n\n**Stöd.** Stödet till dammar bör höjas till 60 procent.\n\n"
        "## Växtskydd\n\n**Forskning.** Formas bör utlysa medel för växtförädling.\n\n**Dispenser.** Kemikalieinspektionen måste få kortare tider.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Vatten till odlingen"] * 2 + ["Växtskydd"] * 2


def test_numbered_headings_over_what_calls_itself_a_proposal_are_areas(tmp_path: Path) -> None:
    text = (
        "Rapport 2025:14\n\nPendling över gränserna\n\nSammanfattning\n\nPendlingen ökar. Vi lämnar fyra rekommendationer.\n\n1 Omfattning\n\nDen är stor i söder.\n\n2 Hinder\n\nReglerna är oklara.\n\n3 Tidigare insatser\n\nDe var få.\n\n"
        "4 Slutsatser och rekommendationer\n\nPendlingen är viktig.\n\n4.1 Till regeringen\n\nRekommendation 1: Regeringen bör permanenta tjänsterna.\n\nRekommendation 2: Ta initiativ till ett avtal.\n\n4.2 Till regioner\n\nRekommendation 3: Regionerna bör ge tågen högre prioritet.\n"
    )
    found = proposals(found_in(tmp_path, text))
    assert [area for area, _ in found] == ["Till regeringen", "Till regeringen", "Till regioner"]


def test_a_table_of_what_measures_cost_does_not_propose_them_again(tmp_path: Path) -> None:
    text = "# Malm och spår\n\n## Våra förslag: spåret\n\n- Bygg ut fem stationer\n- Höj axellasten\n\n## Kostnader\n\n| Åtgärd | Mnkr | När |\n|---|---|---|\n| Stationer | 2 400 | 2026 |\n| Axellast | 1 150 | 2027 |\n"
    assert len(proposals(found_in(tmp_path, text, "bilder.md"))) == 2


def test_goals_for_something_are_a_theme_of_who_answers(tmp_path: Path) -> None:
    text = "REMISSVAR\n\nSvar på remiss av betänkandet Hjälp på väg (SOU 2025:94)\n\n6.3 Nationella mål för inställelsetid\nKommunen tillstyrker. Målen bör dock anges för varje kommun.\n\n7.1 Samverkan\nKommunen anser att frågan om journaler måste lösas.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Nationella mål för inställelsetid", "Samverkan"]


def test_terms_for_somebody_are_a_theme_below_a_challenge(tmp_path: Path) -> None:
    text = "# Inspel mot ensamhet\n\n## Utmaning: Platserna försvinner\n\nDe är få.\n\n### Långsiktiga villkor för ideella\n\nPengarna tar slut.\n\n- Gör bidraget fyraårigt.\n- Ta bort kravet på medfinansiering.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Långsiktiga villkor för ideella"] * 2


def test_needs_of_a_quick_dialogue_are_areas_of_the_wanted_measures(tmp_path: Path) -> None:
    text = (
        "# Region Fjärd: Underlag till strategisk snabbdialog\n\n## 1. Regionens prioriterade behov\n\n### Behov 1: Kompetens\nIndustrin behöver 2 000 personer.\n\n**Önskade insatser**\n- Vinnova utlyser medel till utbildningar.\n- Yrkeshögskolan får fler platser.\n\n"
        "### Behov 2: Testbäddar\nVarven saknar platser.\n\n**Önskade insatser**\n- Staten medfinansierar en testbädd.\n- Sjöfartsverket deltar med fartyg.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, "underlag.md"))] == ["Behov 1: Kompetens"] * 2 + [
        "Behov 2: Testbäddar"
    ] * 2


def test_a_table_of_changes_by_chapter_proposes_where_something_is_asked_and_keeps_the_other_rows_aside(tmp_path: Path) -> None:
    text = (
        "# Input till den nationella strategin för skärgårdar\n\nFrån Region Fjärd.\n\n| Avsnitt | Vår ändring |\n|---|---|\n"
        "| Kapitel 2 | Lägg till ett mål om färjetrafik året runt |\n| Kapitel 3 | Inget. |\n| Kapitel 4 | Stryk kravet på fast förbindelse |\n"
    )
    found = found_in(tmp_path, text, "input.md")
    assert found["source"]["kind"] == "input"
    assert proposals(found) == [
        ("Kapitel 2", "Lägg till ett mål om färjetrafik året runt"),
        ("Kapitel 4", "Stryk kravet på fast förbindelse"),
    ]
    assert any("Inget" in loose["text"] for loose in found["unplaced"])


def test_counted_chapters_of_a_reports_recommendations_hold_what_bodies_should_do(tmp_path: Path) -> None:
    text = (
        "Rapport om hamnar\n\n1 Bakgrund\n\nHamnarna har undersökts. De besöktes under 2024 av myndigheten.\n\n4 Slutsatser och rekommendationer\n\n"
        "4.1 Tydligare ägande\n\nMånga hamnar drivs av föreningar. Myndigheten rekommenderar att kommunerna tar fram planer för hamnarna. Staten bör pröva om de kan säljas.\n\n"
        "4.2 Stöd som går att använda\n\nSmå ägare avstår från stöd. Jordbruksverket bör införa utbetalning i förskott.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Tydligare ägande", "Myndigheten rekommenderar att kommunerna tar fram planer för hamnarna."),
        ("Tydligare ägande", "Staten bör pröva om de kan säljas."),
        ("Stöd som går att använda", "Jordbruksverket bör införa utbetalning i förskott."),
    ]


def test_what_bodies_should_do_below_a_reports_own_proposals_counts_in_sentences(tmp_path: Path) -> None:
    text = (
        "Trafiken på vattnet\n\nUtredning på uppdrag av Region Skärgård\n\n1 Uppdraget\n\nRegionen gav oss uppdraget. Arbetet gjordes under 2025.\n\n"
        "4 Våra förslag\n\n4.1 Linjer\n\n• Fem knutpunkter etableras.\n• Tidtabellen görs gemensam.\n\n"
        "4.2 Fartyg\n\nRegionen bör ta över ägandet av fartygen. Därigenom blir tiden längre. Vi föreslår att de äldsta fartygen ersätts.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "report"
    assert [said for area, said in proposals(found) if area == "Fartyg"] == [
        "Regionen bör ta över ägandet av fartygen.",
        "Vi föreslår att de äldsta fartygen ersätts.",
    ]


def test_a_heading_with_rank_stands_above_a_bold_line_that_has_its_list(tmp_path: Path) -> None:
    text = (
        "# Program för material\n\n## 3. Områden\n\n### 3.1 Inköp\n\nRegionen har ett avtal.\n\n**Åtgärder**\n\n| Nr | Åtgärd | Ansvar |\n|---|---|---|\n"
        "| 1 | Upphandla avtal | Enheten |\n| 2 | Utbilda beställare | Enheten |\n\n### 3.2 Bygga med det som finns\n\nBolaget förvaltar hus.\n\n**Åtgärder**\n\n"
        "- Inventera material före rivning.\n- Etablera ett lager.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, name="a.md"))] == [
        "Inköp",
        "Inköp",
        "Bygga med det som finns",
        "Bygga med det som finns",
    ]


def test_what_is_proposed_below_a_numbered_goal_counts(tmp_path: Path) -> None:
    text = "# Yttrande över strategin\n\n### Mål 2. Vägledning för alla\n\nI dag finns elva centrum. Vi föreslår därför att:\n\n1. Strategin anger en lägsta nivå.\n2. Den digitala ingången byggs vidare.\n"
    assert len(proposals(found_in(tmp_path, text, name="a.md"))) == 2


def test_what_an_agency_calls_its_proposal_is_read_sentence_by_sentence(tmp_path: Path) -> None:
    text = (
        "Rapport PTS-ER-2025:19\n\nRobust uppkoppling\n\nRedovisning av uppdrag till regeringen\n\n2 Reservkraft\n\n"
        "PTS förslag: Regeringen bör ge PTS rätt att meddela föreskrifter. Elnätsföretag ska vara skyldiga att lämna uppgifter.\n\n"
        "PTS bedömning: Det finns inte skäl att föreslå mer.\n\nSkälen för förslagen: Operatörerna hade svaga skäl. Reparatörer skickades ut i onödan.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Reservkraft", "Regeringen bör ge PTS rätt att meddela föreskrifter."),
        ("Reservkraft", "Elnätsföretag ska vara skyldiga att lämna uppgifter."),
    ]


@pytest.mark.parametrize("heading", ["4. Tvärgående insatser", "4. Kunskap och uppföljning"])
def test_sentences_of_a_strategy_count_where_its_other_themes_have_lists(tmp_path: Path, heading: str) -> None:
    text = (
        "Strategi för specialisering 2025–2032\n\n3. Prioriterade områden\n\n3.1 Metall\n\nInriktning:\n• Utveckla en testbädd\n• Bygga upp en arena\n\n"
        f"3.2 Vård\n\nInriktning:\n• Ta fram en modell\n• Förstärka stödet\n\n{heading}\n\nRegionen ska erbjuda företag hjälp med ansökningar.\n\n"
        "5. Genomförande\n\nRegionen avsätter 19 miljoner kronor för ändamålet.\n"
    )
    said = proposals(found_in(tmp_path, text))
    assert said[4:] == [(heading[3:], "Regionen ska erbjuda företag hjälp med ansökningar.")]


def test_a_heading_may_end_in_any_word_where_its_line_had_room(tmp_path: Path) -> None:
    text = (
        "Inspel inför en ny strategi\n\nTillsammans är ett av landets centrum för kooperativ utveckling. Vi har sedan\n1994 gett kostnadsfri rådgivning till människor som vill starta företag.\n\n"
        "Rådgivningen måste gå att lita på\nStatens stöd till utvecklingsarbete har legat stilla sedan 2011 i kronor räknat.\nVi föreslår att stödet räknas upp till samma köpkraft som det hade det året.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Rådgivningen måste gå att lita på", "Vi föreslår att stödet räknas upp till samma köpkraft som det hade det året.")
    ]


def test_proposals_below_each_chapter_of_a_report_are_its_chapters_whatever_these_are_called(tmp_path: Path) -> None:
    text = (
        "# Översyn av organisationen\n\nRapport till Region Mellan\n\n## Styrning och ägande\n\nDirektivet var från 2016. Det angav elva mål. Rådet träffades sällan.\n\n**Förslag**\n\n- Ta fram ett nytt direktiv.\n- Låt rådet mötas oftare.\n\n"
        "## Finansiering\n\nTillskottet var oförändrat. Vi föreslår att det räknas upp. Avgiften bör ersättas av ett program.\n\n"
        "## Uppföljning och kunskap\n\nDagsbesök mättes inte.\n\n**Förslag**\n\n- Upphandla en mätning.\n- Publicera en barometer.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, name="a.md"))] == ["Styrning och ägande"] * 2 + ["Finansiering"] * 2 + [
        "Uppföljning och kunskap"
    ] * 2


def test_what_bodies_should_do_below_what_a_report_proposes_outright_counts(tmp_path: Path) -> None:
    text = (
        "# Enklare tillstånd till havs\n\nRapport till regeringen\n\nVi undersökte havet. Det mättes. Det gick bra.\n\n## Förslag\n\n### Anvisade områden\n\nEnergimyndigheten föreslår att:\n\n- regeringen inför ett system,\n- ansökningar prövas enligt äldre regler.\n\n"
        "### Gemensamma undersökningar\n\nHavsbotten undersöktes av var och en. Sveriges geologiska undersökning bör få i uppdrag att utföra dem.\n"
    )
    said = proposals(found_in(tmp_path, text, name="a.md"))
    assert said[-1] == ("Gemensamma undersökningar", "Sveriges geologiska undersökning bör få i uppdrag att utföra dem.")


def test_counted_headings_of_a_programme_hold_what_its_bodies_do(tmp_path: Path) -> None:
    text = (
        "Program för digital delaktighet 2025–2028\n\n4 Insatser\n\n4.1 Hjälp nära människor\n\nBiblioteken ska erbjuda handledning tre dagar i veckan. Socialförvaltningarna ska ta fram en rutin.\n\n"
        "4.2 Teknik\n\nFibern når de flesta. It-enheten ska rusta upp datorer. Gratis wifi ska finnas på alla bibliotek.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Hjälp nära människor"] * 2 + ["Teknik"] * 2


def test_bold_demands_of_a_report_stand_below_its_bold_themes(tmp_path: Path) -> None:
    text = (
        "# Besöksnäringen\n\nRapport framtagen av Kompass AB på uppdrag av förbundet\n\n## 2. Nuläge\n\nGästnätterna uppgick till 412 000. Många lyfte skyltningen. Det var svårt.\n\n"
        "## 4. Våra förslag\n\nUtifrån analysen föreslår vi tre insatser inom två områden.\n\n**Gemensam organisation**\n\n**Bilda ett gemensamt bolag.** Det ägs av kommunerna.\n\n**Inför en gemensam bokning.** Gästen bokar allt på en gång.\n\n"
        "**Produkter året runt**\n\n**Utveckla Järnleden.** Den knyter samman gruvor.\n"
    )
    found = found_in(tmp_path, text, name="a.md")
    assert found["source"]["kind"] == "report"
    assert [area for area, _ in proposals(found)] == ["Gemensam organisation"] * 2 + ["Produkter året runt"]


def test_a_chapter_of_cards_may_say_something_first(tmp_path: Path) -> None:
    text = (
        "Lekplatsplan 2023–2028\n\n3 Åtgärder\n\n3.1 Temalekplatser\n\nDe är mål för hela kommunen.\n\nÅtgärd 1. Parkens lekplats byggs om helt. (2025)\n\nÅtgärd 2. En ny lekplats anläggs vid dammen. (2027)\n\n"
        "3.2 Närlekplatser\n\nDe ligger tätt.\n\nÅtgärd 3. Fallskydden byts på nio lekplatser. (2024)\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Temalekplatser"] * 2 + ["Närlekplatser"]


def test_where_people_live_is_no_demand(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Inspel till strategin\n\nUtbildning nära där människor bor\n\nRegionen föreslår att:\n- lärosätena får ett nytt uppdrag\n"
        "- platserna blir fler\n",
    )
    assert proposals(found) == [
        ("Utbildning nära där människor bor", "lärosätena får ett nytt uppdrag"),
        ("Utbildning nära där människor bor", "platserna blir fler"),
    ]


def test_the_next_chapter_is_no_item_of_the_list_above_it(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Rapport 2025:7\n\n1. Utvecklingen\n\nLänet växer.\n\n2. Rekommendationer\n\nR1. Regionen bör samla statistiken.\n\n"
        "R2. Inför ett bidrag till leder.\n\n3. Genomförande\n\nRekommendationerna kan genomföras var för sig.\n",
    )
    assert [text for _, text in proposals(found)] == [
        "Regionen bör samla statistiken.",
        "Inför ett bidrag till leder.",
    ]


def test_a_sentence_about_a_table_is_none_of_its_measures(tmp_path: Path) -> None:
    path = tmp_path / "pm.docx"
    path.write_bytes(
        docx(
            p("Förslag", "<w:b/>")
            + p("Tabellen visar vad vi föreslår ska prövas under dialogen.")
            + table(("Område", "Förslag"), ("Boende", "Kommunerna enas om en modell"), ("Service", "Öppna lokalerna för fler"))
        )
    )
    assert [text for _, text in proposals(as_json(extract(path)))] == [
        "Kommunerna enas om en modell",
        "Öppna lokalerna för fler",
    ]
