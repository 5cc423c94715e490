"""What kind of paper it is by its first lines and by what it tells: letters, reports, inquiries, minutes, what was published."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake import sections

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plan_in_tables_is_one_though_it_tells_of_how_things_were(tmp_path: Path) -> None:
    told = "Under perioden skadades 412 personer. Fyra omkom. Sex av ti skadades svårt. Förslaget var på samråd. Det behandlades av nämnden. Planen ersatte en äldre."
    text = f"# Handlingsplan för trafiksäkerhet 2025–2028\n\n## Nuläge\n\n{told}\n\n## Åtgärder\n\n### Säkra skolvägar\n\n| Åtgärd | Ansvarig | Klart |\n|---|---|---|\n| Bygga övergångar vid skolorna | Nämnden | 2027 |\n| Ta fram en plan för varje skola | Nämnden | 2026 |\n"
    found = found_in(tmp_path, text, "plan.md")
    assert (found["source"]["kind"], [area for area, _ in proposals(found)]) == ("strategy", ["Säkra skolvägar"] * 2)


def test_an_article_that_says_what_the_government_should_do_in_a_list_argues_where_it_was_published(tmp_path: Path) -> None:
    text = "Publicerad i Näringslivsposten\n\nSluta köpa gårdagen\n\nOffentlig sektor är störst. Ändå är det svårt för unga företag att sälja.\n\nFem steg framåt\n\nDärför bör regeringen:\n- införa ett mål om tre procent,\n- inrätta en fond som delar risken.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], [area for area, _ in proposals(found)]) == ("input", ["Fem steg framåt"] * 2)


def test_where_it_was_published_is_no_title(tmp_path: Path) -> None:
    text = "# Utan bussen stannar bygden\n\n*Debatt · publicerad 2026-05-06*\n\nBussen går inte längre.\n\n## Det här behöver regeringen göra\n\n**1. Inför ett stöd till trafiken.** Andra länder har det.\n\n**2. Ändra skollagen.** I dag kör tomma bussar.\n"
    found = found_in(tmp_path, text, name="a.md")
    assert found["source"]["title"] == "Utan bussen stannar bygden"
    assert [area for area, _ in proposals(found)] == ["Det här behöver regeringen göra"] * 2


def test_whom_a_letter_is_for_and_where_it_was_written_are_no_areas(tmp_path: Path) -> None:
    text = (
        "Gemensam skrivelse\n\nTill statsrådet och chefen för Socialdepartementet\n\nHärnby den 6 oktober 2025\n\nStaten behöver ta ett större ansvar\n\n"
        "Våra sjukhus är gamla och slitna.\n\nVåra förslag till regeringen\nFör att våra invånare ska få god vård vill vi att regeringen\n\n"
        "1. inför ett stöd till byggnader,\n\n2. ser över momsen.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Våra förslag till regeringen", "inför ett stöd till byggnader,"),
        ("Våra förslag till regeringen", "ser över momsen."),
    ]


def test_three_decisions_that_are_wanted_are_no_decision(tmp_path: Path) -> None:
    text = (
        "# Låt inte lärandet stanna\n\n*Debattartikel publicerad den 23 april 2025*\n\nSystemet är gammalt.\n\n## Tre beslut som skulle göra skillnad\n\n"
        "För det första bör regeringen införa ett tak.\n\nFör det andra behöver nämnden få resurser att ge besked.\n"
    )
    found = found_in(tmp_path, text, name="a.md")
    assert found["source"]["title"] == "Låt inte lärandet stanna"
    assert proposals(found)[0] == ("Tre beslut som skulle göra skillnad", "För det första bör regeringen införa ett tak.")


def test_agencies_in_a_long_letterhead_are_neither_title_nor_rubric(tmp_path: Path) -> None:
    text = (
        "Regeringsbeslut III 7\n2024-05-16\nKN2024/01017\nKN2023/04290 (delvis)\n\nKlimat- och näringslivsdepartementet\n\nTillväxtverket\nBox 4044\n102 61 Stockholm\n\nStatens energimyndighet\nBox 310\n631 04 Eskilstuna\n\n"
        "Uppdrag till Tillväxtverket och Statens energimyndighet om energi\n\nRegeringens beslut\n\nRegeringen uppdrar åt Tillväxtverket och Statens energimyndighet att genomföra insatser i enlighet med vad som anges nedan.\n\n"
        "Tillväxtverket\n\nTillväxtverket ska\n\n• fördela medel till regionerna,\n• utforma riktlinjer.\n\nEnergimyndigheten\n\nEnergimyndigheten ska\n\n• utbilda rådgivare,\n• ta fram nyckeltal.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["title"] == "Uppdrag till Tillväxtverket och Statens energimyndighet om energi"
    assert [area for area, _ in proposals(found)] == ["Tillväxtverket"] * 2 + ["Energimyndigheten"] * 2


def test_an_inquirys_own_summary_proposes_and_news_of_it_does_not(tmp_path: Path) -> None:
    words = "Utredningen föreslår att regionerna får ett ansvar för planeringen. Systemet bör anpassas till korta kurser."
    own = f"SOU 2025:88\n\nNärmare till kunskapen\n\nUtredningens uppdrag\n\nUtredningen har haft i uppdrag att se över ansvaret.\n\nPlanering\n\n{words}\n"
    found = found_in(tmp_path, own)
    assert (found["source"]["kind"], [area for area, _ in proposals(found)]) == ("report", ["Planering"] * 2)
    news = f"Nyhet\nPublicerad 2025-09-01\n\nUtredning vill ge regioner ansvar\n\n{words} Det är bra, säger ordföranden. Förslaget lämnades i går.\n"
    assert proposals(found_in(tmp_path, news)) == []


def test_a_letter_without_headings_asks_of_public_bodies_beside_its_list(tmp_path: Path) -> None:
    text = (
        "Öppet brev till regeringen\n\nVi är borgmästare i fem kommuner längs banan. Därför vill vi att regeringen:\n\n- återför etappen till planen,\n- låter upphandlingen ske i ett steg.\n\n"
        "Det räcker inte med spår. Staten bör dela risken med oss genom ett stöd till terminaler. Vi delar gärna vår.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))][-1] == "Staten bör dela risken med oss genom ett stöd till terminaler."


def test_what_is_to_be_presented_is_no_list_of_those_present(tmp_path: Path) -> None:
    text = "STATEMENT ON THE EUROPEAN PORTS STRATEGY\n\nWaterfronts\n\nMany cities build homes.\n\nWe call on the European Commission to:\n- present guidance on noise;\n- make cleaning eligible.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], len(proposals(found))) == ("input", 2)


def test_a_letter_that_tells_of_a_yearly_meeting_is_a_letter(tmp_path: Path) -> None:
    text = (
        "Hultnäs byalag\n\nHultnäs den 3 april 2025\n\nTill Kommunstyrelsen i Granby kommun\n\nHej!\n\n"
        "På byalagets årsmöte den 23 mars 2025 var vi 41 personer i bygdegården, vilket är fler än på många år. Mest tid gick åt till att prata om vägen och bussen.\n\n"
        "Vägen genom byn\n\nTimmerbilarna kör fort. Vi vill därför att kommunen sätter upp ett farthinder.\n\nBussen\n\nDen går sällan. Vi föreslår att regionen provar anropsstyrd trafik.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert [area for area, _ in proposals(found)] == ["Vägen genom byn", "Bussen"]


def test_an_inquiry_proposes_in_its_own_report_and_not_in_an_answer_to_it(tmp_path: Path) -> None:
    said = "Utredningens förslag\n\nUtredningen föreslår följande:\n- Ett krav på reserv införs i lagen.\n- Länsstyrelserna upprättar planer.\n"
    own = found_in(tmp_path, f"Kort om utredningen: Vatten till alla\nDelbetänkande av Vattenutredningen\n\n{said}")
    assert own["source"]["kind"] == "report"
    assert proposals(own) == [
        ("Utredningens förslag", text) for text in ["Ett krav på reserv införs i lagen.", "Länsstyrelserna upprättar planer."]
    ]
    assert proposals(found_in(tmp_path, f"Yttrande över delbetänkandet Vatten till alla\n\n{said}")) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Publicerad den 9 oktober 2026", "Pressmeddelande", "Kallelse till nämnden", "Inbjudan till seminarium", "Utlysning av medel",
        "Minnesanteckningar från träff", "Rapport från tematräff om mat", "Noteringar efter besök hos regionen", "Sammanställning från rundabordssamtal",
        "Nätverksträff 14 januari 2027", "Så gick det för klustret 2026", "Verksamhetsberättelse 2026",
    ],
)  # fmt: skip
def test_papers_that_tell_summon_or_invite_hold_no_proposals(opening: str, tmp_path: Path) -> None:
    text = f"{opening}\n\nProgrammet\nDet är fullt.\n\n- Inrätta ett råd\n- Stärk samverkan\n- Vinnova bör samla exempel\n"
    assert proposals(found_in(tmp_path, text)) == []


@pytest.mark.parametrize("said", ["Det här tog deltagarna upp", "Idéer som kom upp", "Nästa möte"])
def test_a_gathering_is_known_by_what_its_headings_tell(said: str, tmp_path: Path) -> None:
    text = f"Dialogdag om kusten\n\nDagen inleddes av länsstyrelsen. Deltagarna diskuterade vatten.\n\n{said}\n- ta bort bidraget\n- skapa en plan\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], proposals(found)) == ("minutes", [])


def test_questions_to_somebody_make_an_interview(tmp_path: Path) -> None:
    text = "# Navet\n\n**Hur började det?**\n\nVi föreslår att staten ändrar sig.\n\n**Vad vill du ha?**\n\nStaten bör betala.\n"
    assert proposals(found_in(tmp_path, text, "n.md")) == []


def test_a_strategy_that_rests_on_talks_is_no_interview(tmp_path: Path) -> None:
    text = "# Regional utvecklingsstrategi\n\nDen bygger på samtal med 600 invånare.\n\n## Mål: Ett näringsliv\n\nFör att nå målet ska vi\n\n- öka exporten\n\n## Mål: Ett liv\n\nFör att nå målet ska vi\n\n- ge plats\n"
    found = found_in(tmp_path, text, "r.md")
    assert (found["source"]["kind"], len(proposals(found))) == ("strategy", 2)


def test_a_dialogue_told_of_is_minutes_whatever_its_headings_say(tmp_path: Path) -> None:
    text = (
        "Dialog om skog i Västerdal\n\nTorsdagen den 4 mars 2027 träffades fyrtio personer från företag och lärosäten. Vinnova deltog på länk.\n\n"
        "Vad lyftes fram?\n\nFöretagen pekade på bristen på folk. Högskolan ville se fler platser.\n\n"
        "Förslag på vägen framåt\n- Staten bör inrätta ett råd\n- Ta fram en utlysning\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], proposals(found)) == ("minutes", [])


def test_a_named_measure_is_no_title(tmp_path: Path) -> None:
    text = "Näringsdepartementet\n\nUppdrag till verket om skog\nDiarienummer N2027/00311\n\nÅtgärd 1 – Skogsprogram (24 miljoner kronor 2027)\nEtt program ska tas fram.\n\nÅtgärd 2 – Mätning\nVerket ska mäta.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], len(proposals(found))) == ("commission", 2)


def test_a_title_about_a_budget_is_still_the_title_and_prose_beside_a_list_counts(tmp_path: Path) -> None:
    text = (
        "Regionens kommentarer till EU:s nya budget\n\nRegionen är kritisk.\n\nRegionen vill att:\n\na) programmen blir kvar\nb) forskningen skyddas\n\n"
        "Regionen föreslår också att en fond för hamnar inrättas.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("", "programmen blir kvar"),
        ("", "forskningen skyddas"),
        ("", "Regionen föreslår också att en fond för hamnar inrättas."),
    ]


def test_who_wrote_and_when_is_no_area(tmp_path: Path) -> None:
    text = "Inspel till planen\n\nRegion Mossvik\n\nVi vill lyfta fram följande.\n\nStärk länens roll. Länen bör få en plats i alla de nationella programmen.\n"
    assert {title for title, _ in proposals(found_in(tmp_path, text))} == {""}
    assert sections.is_nameless("Publicerad 4 juni 2027")
    assert not sections.is_nameless("Regionens roll")


def test_a_picture_of_a_year_to_come_holds_no_proposals(tmp_path: Path) -> None:
    text = "Vision 2040 för länet\n\nVi vill att länet 2040 är\n\n• ett län där alla trivs\n• ett län utan utsläpp\n\nLänet byggdes av bruken.\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_english_notes_of_a_meeting_are_minutes(tmp_path: Path) -> None:
    found = found_in(tmp_path, "Ports of the North\n\nSummary of the third network meeting\n\nTwo ports should merge, somebody said.\n")
    assert (found["source"]["kind"], proposals(found)) == ("minutes", [])


def test_an_article_that_says_who_writes_argues_though_it_is_published(tmp_path: Path) -> None:
    lede = "När bärigheten sviker stannar hela orter, skriver tre företrädare för skogen."
    text = (
        f"# Vägarna är en angelägenhet\n\nPublicerad den 12 februari 2025 i Bladet\n\n**{lede}**\n\nI fjol stängdes 140 mil väg. Sågarna gick på halvfart. "
        "Regeringen måste öronmärka en större del av pengarna. Vi vill att Trafikverket öppnar fler vägar.\n"
    )
    found = found_in(tmp_path, text, "debatt.md")
    assert found["source"]["kind"] == "input"
    assert [text for _, text in proposals(found)] == [
        "Regeringen måste öronmärka en större del av pengarna.",
        "Vi vill att Trafikverket öppnar fler vägar.",
    ]


def test_demands_as_headings_over_demands_are_areas_in_what_a_site_published(tmp_path: Path) -> None:
    text = (
        "Publicerad: 2025-09-03\n\nInkubatorerna behöver spelregler\n\nSverige har ett bra system, men det lever ur hand i mun.\n\n"
        "Gör programmet sexårigt\n\nKorta beslut ger korta anställningar. Låt programmet löpa över sex år.\n\n"
        "Städa i rapporteringen\n\nSamma uppgifter begärs in tre gånger. Ge Tillväxtverket i uppgift att ta fram en mall.\n\n"
        "Öppna för andra\n\nFler vill hit. Skapa ett visum med besked inom 30 dagar.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert proposals(found) == [
        ("Gör programmet sexårigt", "Låt programmet löpa över sex år."),
        ("Städa i rapporteringen", "Ge Tillväxtverket i uppgift att ta fram en mall."),
        ("Öppna för andra", "Skapa ett visum med besked inom 30 dagar."),
    ]


def test_an_article_with_demands_in_its_themes_argues_where_it_was_published(tmp_path: Path) -> None:
    themes = "**Utan väntan.** Det brådskar. Regeringen bör införa ansvaret nu.\n\n**Sortering.** Där skapas värdet. Vi vill se ett stöd på 150 miljoner kronor.\n\n**Second hand.** Butikerna gör mest. Ta bort momsen på begagnade kläder.\n"
    found = found_in(
        tmp_path,
        f"# Fart på återvinningen\n\nPublicerad i Cirkulärt nr 1, 2026-01-22\n\nInsamlingen ökade i fjol.\n\n{themes}",
        "artikel.md",
    )
    assert found["source"]["kind"] == "input"
    assert [area for area, _ in proposals(found)] == ["Utan väntan", "Sortering", "Second hand"]


def test_slides_shown_at_a_meeting_are_no_minutes_of_it(tmp_path: Path) -> None:
    slides = (
        "[1]\nKALL IS, VARM STAD\nKommunchefsmöte 3 februari 2026", "[2]\nUppdraget från kommunerna\n→ Nulägesbild av 17 hallar\n→ Besök på plats under hösten", "[3]\nVad vi såg\n→ Medelålder 41 år\n→ Nio hallar har gamla köldmedier",
        "[4]\nDriften: lågt hängande frukter\n→ Sänk istjockleken till tre centimeter\n→ Utbilda samtliga vaktmästare", "[5]\nInvesteringar som blir av\n→ Koppla ihop ishall och simhall\n→ Teckna avtal om spillvärme", "[6]\nTack!\nFrågor?",
    )  # fmt: skip
    found = found_in(tmp_path, "\n\n".join(slides))
    assert found["source"]["kind"] == "input"
    assert [area for area, _ in proposals(found)] == ["Driften: lågt hängande frukter"] * 2 + ["Investeringar som blir av"] * 2


def test_an_article_with_demands_in_three_parts_argues_where_it_was_published(tmp_path: Path) -> None:
    text = (
        "Bär kan bli en exportvara\n\nPublicerad 24 juli 2025 i Lantbladet\n\nI fjol ruttnade bären i skogen.\n\nTeknik\n\nRedskapen är gamla. Vinnova bör utlysa ett program för lätta maskiner.\n\n"
        "Köket\n\nSylten kommer utifrån. Upphandlingsmyndigheten bör ta fram kriterier för vilda bär.\n\nAllemansrätten\n\nDen är inte tydlig. Naturvårdsverket behöver ta fram en vägledning.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Teknik", "Köket", "Allemansrätten"]


def test_general_views_are_a_theme_of_an_answer(tmp_path: Path) -> None:
    text = (
        "# Yttrande över strategin\n\n## Övergripande synpunkter\n\nStrategin är lättläst.\n\n- Beskriv civilsamhällets roll på samma sätt som andras.\n- Komplettera målen med en analys.\n\n"
        "## Mål 1: Ett näringsliv i framkant\n\n- Inför ett mål för små företag.\n- Mät det varje år.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text, name="a.md"))][:2] == ["Övergripande synpunkter"] * 2


def test_goals_and_their_structure_are_a_theme_of_an_answer(tmp_path: Path) -> None:
    text = "# Yttrande över vattenstrategin\n\n## Mål och målstruktur\n\nMålen är många. Strategin bör också innehålla ett särskilt mål om läckor.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, name="a.md"))] == ["Mål och målstruktur"]


def test_an_inquiry_proposes_in_sentences_beside_a_list_below_another_heading(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "SOU 2025:41\n\nSammanfattning\n\nUtredningens uppdrag\n\nRegeringen beslutade att tillkalla en utredare.\n\n"
        "En samlad prioritering\n\nVi föreslår att ett råd inrättas vid Vetenskapsrådet. Rådet ska ha ledamöter från akademin.\n\n"
        "Öppnare för företag\n\nVi lämnar följande förslag:\n\n– Vinnova ska få medel för checkar.\n– Regeringen ska klargöra reglerna.\n",
    )
    assert found["source"]["kind"] == "report"
    assert proposals(found) == [
        ("En samlad prioritering", "Vi föreslår att ett råd inrättas vid Vetenskapsrådet."),
        ("Öppnare för företag", "Vinnova ska få medel för checkar."),
        ("Öppnare för företag", "Regeringen ska klargöra reglerna."),
    ]
