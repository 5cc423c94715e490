"""Lines that stand indented below their list item, and numbered lines that are whole, each with a text of its own below it."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.items import list_items
from snabbdialog.intake.prose import proposing_sentences
from snabbdialog.intake.reading import as_json, extract
from snabbdialog.words import load_words

from .making import docx, p
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_indented_below_its_item_belongs_to_it_whatever_it_begins_with(tmp_path: Path) -> None:
    text = "Inspel till transportplanen\n\nGodset\n\nRegion Norr föreslår att:\n• tre nya mötesspår för långa tåg byggs på sträckan\n  Kilsforsen–Ambjörby före 2030\n• bärigheten höjs till 25 ton i samband med redan\n  planerade spårbyten\n• Trafikverket redovisar hur banarbeten kan samlas\n"
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "tre nya mötesspår för långa tåg byggs på sträckan Kilsforsen–Ambjörby före 2030",
        "bärigheten höjs till 25 ton i samband med redan planerade spårbyten",
        "Trafikverket redovisar hur banarbeten kan samlas",
    ]


def test_who_is_responsible_may_hang_below_a_numbered_measure(tmp_path: Path) -> None:
    text = (
        "Handlingsplan 2026–2030\n\nÅtgärder\n\nFör varje åtgärd anges ansvarig enhet.\n\nTorka\n\n1.   Starta ett torknätverk för lantbrukare och vattenråd. Ansvarig:\n     Landsbygd.\n"
        "2.   Införa en gemensam prognos för länets åar.\n     Ansvarig: Vatten.\n\nVärme\n\n3.   Sprida vägledningen till alla kommunala vårdboenden. Ansvarig: Social\n     hållbarhet.\n"
    )
    found = found_in(tmp_path, text)
    assert [area for area, _ in proposals(found)] == ["Torka", "Torka", "Värme"]
    told = [one["addressee"] for challenge in found["challenges"] for area in challenge["areas"] for one in area["proposals"]]
    assert told == ["Landsbygd", "Vatten", "Social hållbarhet"]


def test_numbered_demands_with_a_text_below_each_are_whole(tmp_path: Path) -> None:
    text = (
        "Norra kontoret\n\nGemensam position: EU:s politik efter 2027\n\nOM POSITIONEN\n\nKontoret företräder fyra regioner i arbetet gentemot unionens institutioner och dess\nmedlemsländer. Positionen riktar sig till regeringen.\n\nVÅRA PRIORITERINGAR\n\n"
        "1. Behåll en sammanhållningspolitik som omfattar alla Europas regioner\nUtvecklingskraft finns i hela unionen. Omställningen i norr är ett exempel på att\näven starka regioner har behov.\n\n"
        "2. Höj unionens medfinansieringsgrad till 60 procent i norra Sverige\nDagens 40 procent gör att små kommuner inte klarar av att driva projekt som andra.\n\n"
        "3. Låt samarbetet över gränserna omfatta även beredskap och försörjning\nSamarbetet har fått ny betydelse sedan Finland och Sverige gick med i alliansen.\n\nHUR VI GÅR VIDARE\n\nPositionen ligger till grund för arbetet under 2025.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert [(area, said.partition("\n")[0]) for area, said in proposals(found)] == [
        ("VÅRA PRIORITERINGAR", "Behåll en sammanhållningspolitik som omfattar alla Europas regioner"),
        ("VÅRA PRIORITERINGAR", "Höj unionens medfinansieringsgrad till 60 procent i norra Sverige"),
        ("VÅRA PRIORITERINGAR", "Låt samarbetet över gränserna omfatta även beredskap och försörjning"),
    ]


def test_a_sentence_that_found_no_room_on_its_line_is_no_heading(tmp_path: Path) -> None:
    text = (
        "Response to the call for evidence on the strategy\n\n1. Scaling up\n\nThe step from pilot to plant is where most of our projects come to a halt today.\n\n"
        "A dedicated bioeconomy window should be opened in the future European\nCompetitiveness Fund. The EIB should offer risk-sharing for first plants located\noutside metropolitan areas. In addition, state aid rules need to allow higher aid\nintensities for small and mid-sized companies in sparsely populated areas.\n"
    )
    assert [(area, said[:24]) for area, said in proposals(found_in(tmp_path, text))] == [
        ("Scaling up", "A dedicated bioeconomy w"),
        ("Scaling up", "The EIB should offer ris"),
        ("Scaling up", "In addition, state aid r"),
    ]


def test_chapters_that_are_answered_are_areas(tmp_path: Path) -> None:
    text = "REMISSVAR\n\nYttrande över betänkandet Odla i vatten (SOU 2025:41)\n\nKapitel 6: En samlad prövning\n\nFörbundet anser att en bortre tidsgräns på nio månader ska införas.\n\nKapitel 7: Havsplanering och lokalisering\n\nFör landbaserade odlingar föreslår förbundet att Naturvårdsverket tar fram riktvärden.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == [
        "Kapitel 6: En samlad prövning",
        "Kapitel 7: Havsplanering och lokalisering",
    ]


def test_a_line_right_above_a_table_names_it(tmp_path: Path) -> None:
    text = "Handlingsplan för kompetens 2026–2029\n\nPlanen gäller i hela kommunen.\n\nÅtgärder för bättre matchning\nNr\tÅtgärd\tAnsvarig\tKlart\n1.1\tÖppna ett lärcentrum\tSkolan\t2027\n1.2\tTa fram en kurs\tSkolan\t2026\n\nÅtgärder för att unga ska stanna\nNr\tÅtgärd\tAnsvarig\tKlart\n2.1\tBygga små hyresrätter\tBolaget\t2029\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Åtgärder för bättre matchning"] * 2 + [
        "Åtgärder för att unga ska stanna"
    ]


def test_a_form_of_needs_and_measures_is_read_by_its_needs(tmp_path: Path) -> None:
    text = (
        "SNABBDIALOG – INSPEL FRÅN AKTÖRER\n\nOrganisation: Träklustret\nRegion: Region Småhöjd\nDialogdag: 11 februari 2026\nOmråde: Träbyggande\n\n1. Vilka är ni?\nKlustret samlar 94 företag.\n\n2. Vilka utmaningar ser ni?\nUtmaning A: Kompetensen försvinner\nUtmaning B: Klimatnyttan syns inte\n\n3. Vilka behov finns och vilka åtgärder föreslår ni?\n\n"
        "Behov: Jämnare efterfrågan\nFabrikerna går på halvfart.\nÅtgärder:\n- Statliga byggherrar går före och beställer i trä\n- Boverket tar fram typgodkännanden\n\nBehov: Folk som kan\nMedelåldern är 56 år.\nÅtgärder:\n- Kortkurser utvecklas tillsammans med högskolan\n\n4. Får svaren publiceras?\nJa.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert [challenge["title"] for challenge in found["challenges"] if challenge["title"]] == [
        "Utmaning A: Kompetensen försvinner",
        "Utmaning B: Klimatnyttan syns inte",
    ]
    assert [area for area, _ in proposals(found)] == ["Behov: Jämnare efterfrågan"] * 2 + ["Behov: Folk som kan"]


def test_a_table_of_needs_gives_areas_and_the_words_how_to_fill_it_in_nothing(tmp_path: Path) -> None:
    text = "# Underlag inför strategisk snabbdialog\n\n## 4. Behov och förslag till åtgärder\n\nFyll i en rad per åtgärd. Flera åtgärder kan höra till samma behov.\n\n| Behov | Förslag till åtgärd | Vem |\n|---|---|---|\n| Snabbare tillstånd | Samla prövningen hos en länsstyrelse | Regeringen |\n| Kompetens | Starta en utbildning | Regionen |\n"
    assert proposals(found_in(tmp_path, text, "underlag.md")) == [
        ("Snabbare tillstånd", "Samla prövningen hos en länsstyrelse"),
        ("Kompetens", "Starta en utbildning"),
    ]


def test_what_a_plan_promises_stands_below_its_themes_though_these_begin_like_demands(tmp_path: Path) -> None:
    text = (
        "# Internationell strategi för Region Kusten 2026–2031\n\n## Inriktning\n\n### Påverka tidigt\n\nDen som kommer sent får äta det som finns kvar. Vi ska varje år besluta om högst fem frågor. Regionens politiker ska ges ett eget stöd.\n\n"
        "### Finansiera mera\n\nI dag skriver varje förvaltning sina ansökningar. Vi ska inrätta ett gemensamt projektkontor. En medfinansieringspott ska införas i budgeten.\n\n### En region att flytta till\n\nTillsammans med arbetsgivarna ska vi öppna ett välkomsthus. Strategin ska följas upp varje år.\n"
    )
    found = proposals(found_in(tmp_path, text, "strategi.md"))
    assert [area for area, _ in found] == ["Påverka tidigt"] * 2 + ["Finansiera mera"] * 2 + ["En region att flytta till"]


def test_a_part_without_a_list_beside_parts_with_one_recommends_in_sentences(tmp_path: Path) -> None:
    text = "Utvärdering av försöket\n\nSlutrapport till Region Fjällbygden\n\n5 Rekommendationer\n\n5.1 Till Region Fjällbygden\nVi rekommenderar att regionen\n• permanentar sjukstugorna i länet, samt\n• utser en tekniskt ansvarig.\n\n5.2 Till staten\nVi rekommenderar att Socialstyrelsen följer upp obemannad vård som en egen kategori.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Till Region Fjällbygden"] * 2 + ["Till staten"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Länsstyrelserna behöver dessutom få i uppdrag att tillhandahålla underlag.",
        "För det fjärde vill rådet att operatörerna åläggs att hålla reservkraft.",
        "Staten behöver fullt ut finansiera de merkostnader som uppstår.",
        "In addition, state aid rules need to allow higher aid intensities.",
    ],
)
def test_what_needs_to_be_and_what_a_council_wants_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_an_extract_of_minutes_is_a_decision_and_statistics_that_were_published_are_statistics(tmp_path: Path) -> None:
    extract_of = "Förbundet\n\nDirektionen\n\nSammanträdesprotokoll 2025-12-05\n\nUtdrag\n\n§ 48 Gemensam vuxenutbildning\n\nDirektionen beslutar\n- att anta inriktningen, och\n- att godkänna finansieringen.\n"
    assert found_in(tmp_path, extract_of)["source"]["kind"] == "decision"
    figures = "Statistik i korthet: Nyföretagande 2025\n\nPublicerad 2026-02-20\n\nUnder 2025 registrerades 2 318 nya företag.\n"
    assert found_in(tmp_path, figures)["source"]["kind"] == "statistics"


def test_numbers_of_county_boards_and_half_a_billion_are_read(tmp_path: Path) -> None:
    text = "Yttrande\n\n2025-08-28          501-4417-2025\n\nDnr SKR-Ö 2025-031\n\nNedskärningen uppgår till en halv miljard kronor.\n"
    found = found_in(tmp_path, text)
    assert found["references"] == ["Dnr 501-4417-2025", "Dnr SKR-Ö 2025-031"]
    assert [one["kronor"] for one in found["amounts"]] == [500_000_000]


def test_what_is_taken_is_called_by_its_name_and_nothing_stands_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Region Ö – underlag inför snabbdialog\n\nUtmaning 1: Elförsörjning\n\nOmråde: Ny kabel\n- Svenska kraftnät bör tidigarelägga kabeln till 2031.\n",
        encoding="utf-8",
    )
    items = list_items(extract(path))
    assert [(item.kind, item.title, item.text) for item in items[:3]] == [
        ("challenge", "Elförsörjning", ""),
        ("area", "Ny kabel", ""),
        ("proposal", "", "Svenska kraftnät bör tidigarelägga kabeln till 2031."),
    ]


def test_a_table_whose_cells_came_one_to_a_line_is_one(tmp_path: Path) -> None:
    text = (
        "Åtgärdsprogram för klimatanpassning 2025–2029\n\n3 Åtgärder\n\nÖversvämning\n\nNr\nÅtgärd\nAnsvarig\nTidplan\n\n1\nTa fram skyfallskartor för samtliga tätorter\nLänsstyrelsen\n2025–2026\n\n2\nInrätta en samordningsgrupp för åarna\nLänsstyrelsen, kommunerna\n2025\n\n"
        "Värmeböljor\n\nNr\nÅtgärd\nAnsvarig\nTidplan\n1\nUtbilda personal inom hemtjänsten\nRegionen\n2026\n2\nPlantera träd vid förskolor\nKommunerna\n2027\n\n4 Uppföljning\n\nArbetet redovisas årligen.\n"
    )
    found = found_in(tmp_path, text)
    assert proposals(found) == [
        ("Översvämning", "Ta fram skyfallskartor för samtliga tätorter"),
        ("Översvämning", "Inrätta en samordningsgrupp för åarna"),
        ("Värmeböljor", "Utbilda personal inom hemtjänsten"),
        ("Värmeböljor", "Plantera träd vid förskolor"),
    ]


def test_lines_below_names_that_are_no_columns_make_no_table(tmp_path: Path) -> None:
    text = "Handlingsplan\n\nAktivitet: Utbilda rådgivare\nAnsvar: Almi\nTid: 2027\n\nAktivitet: Ta fram bilder\nAnsvar: Almi\nTid: 2029\n"
    assert len(proposals(found_in(tmp_path, text))) == 2


def test_what_a_board_gives_somebody_to_do_is_proposed_and_what_it_was_told_before_is_not(tmp_path: Path) -> None:
    text = (
        "PROTOKOLLSUTDRAG\n\nKollektivtrafiknämnden, Region Ö\n\n§ 47\n\nTurlista 2026\n\nKollektivtrafiknämndens beslut\n1. Nämnden godkänner turlistan i enlighet med förvaltningens förslag.\n2. Förvaltningschefen får i uppdrag att upphandla en reservfärja.\n"
        "3. att uppdra åt direktören att återkomma med en delrapport.\n\nSammanfattning av ärendet\nFörvaltningen har utrett tre alternativ och förordar det som innebär färre turer.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "decision"
    assert proposals(found) == [("Kollektivtrafiknämndens beslut", "Förvaltningschefen får i uppdrag att upphandla en reservfärja.")]


def test_the_minutes_of_one_paragraph_are_a_decision(tmp_path: Path) -> None:
    text = "Region Ö   SAMMANTRÄDESPROTOKOLL\n\n§ 74 RS 2025/00196\n\nMedfinansiering av ett projekt\n\nRegionstyrelsens beslut\n– att bevilja föreningen medel,\n– att uppdra åt regiondirektören att teckna avtal med projektägaren.\n\nBeslutsgång\nOrdföranden finner att styrelsen bifaller förslaget.\n"
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "decision"
    assert found["references"] == ["RS 2025/00196"]
    assert [area for area, _ in proposals(found)] == ["Regionstyrelsens beslut"]


def test_the_same_table_of_needs_below_each_theme_belongs_to_the_theme(tmp_path: Path) -> None:
    table = "| Behov | Föreslagen åtgärd | Vem? |\n|---|---|---|\n| {} | {} | Regeringen |\n\n"
    text = (
        "# Svarsformulär: inspel om lärosätena\n\n## Del C. Behov och förslag på åtgärder\n\nAnge för varje område vilka behov ni ser och vilka åtgärder ni föreslår.\n\n### Livslångt lärande\n\n"
        + table.format("Kurser hittas inte", "Bygg ut portalen")
        + "### Breddad rekrytering\n\n"
        + table.format("Lärcentrum saknar pengar", "Ge lärosäten rätt att använda anslaget")
    )
    assert proposals(found_in(tmp_path, text, "svar.md")) == [
        ("Livslångt lärande", "Bygg ut portalen"),
        ("Breddad rekrytering", "Ge lärosäten rätt att använda anslaget"),
    ]


def test_a_letter_holds_what_it_asks_for_under_the_heading_that_goes_on_in_the_list(tmp_path: Path) -> None:
    said = [
        "*Till Energiministern*",
        "*Klustren kan göra mer – om staten vågar*",
        "Vi leder sex klusterorganisationer från norr till söder. Bakom oss står mer än 900 företag, de flesta små.",
        "*Vi uppmanar regeringen att*",
        "1) inrätta ett nationellt klusterprogram med en löptid på sex år,",
        "2) öppna exportfrämjandet för kluster.",
    ]
    (tmp_path / "brev.docx").write_bytes(docx("".join(map(p, said))))
    found = as_json(extract(tmp_path / "brev.docx"), load_words("sv"))
    assert [area for area, _ in proposals(found)] == ["Vi uppmanar regeringen att"] * 2


def test_a_plan_that_tells_how_things_were_and_says_what_will_be_done_is_one(tmp_path: Path) -> None:
    text = (
        "Program för arkiv i Region Skogsland 2025–2029\n\nNuläge\n\nUnder 2023 besökte regionarkivet 86 föreningar. Hälften saknade förteckning. En tredjedel hade haft fukt. Nio hade en plan. Kurserna blev fulla. Depån stängdes.\n\n"
        "Rädda det som försvinner\n\nDet finns samlingar som inte kan vänta. Vi ska inrätta en depå dit föreningar kan lämna handlingar. Regionarkivet ska varje år besöka minst tjugo föreningar.\n\n"
        "Göra materialet sökbart\n\nI dag vet bara kassören vad som finns. Vi ska därför bygga upp ett gemensamt register över arkiven.\n\nBarn och unga\n\nFå barn har hållit i ett brev. Vi ska ta fram arkivlådor som skolor kan låna.\n"
    )
    found = found_in(tmp_path, text)
    assert [area for area, _ in proposals(found)] == ["Rädda det som försvinner"] * 2 + ["Göra materialet sökbart", "Barn och unga"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I samband med detta ska en webbutbildning tas fram som kan användas av köpare.",
        "Planen ska övas minst en gång under 2026.",
        "Statistiska centralbyrån ska upprätta en årlig pendlingsstatistik.",
        "Myndigheten ska redovisa ett långsiktigt program för underhållet av fartygen.",
    ],
)
def test_what_is_ordered_besides_is_a_measure_of_the_commission(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="commission") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Detta papper sammanfattar vad vi vill se under mandatperioden.",
        "Vi har länge talat om vad den andra parten borde göra.",
        "En av fyra leder har en bro som är avstängd eller borde vara det.",
        "Norra stationsområdet är det läge som efterfrågas mest.",
    ],
)
def test_what_only_speaks_of_what_is_wanted_is_no_demand(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_a_chamber_that_writes_is_known_by_its_letterhead(tmp_path: Path) -> None:
    text = "Mälarbygdens Handelskammare\n\nRemissvar: förslag till nationell plan (LI2025/01630)\n\nKapitel 6 Investeringar\n\nHandelskammaren yrkar att förbigången flyttas till planens första år.\n"
    assert len(proposals(found_in(tmp_path, text))) == 1


def test_what_is_allotted_in_one_sentence_is_for_the_one_year_it_names(tmp_path: Path) -> None:
    text = "Av medlen för 2025 får högst 9 miljoner kronor användas för bärgning och högst 5 miljoner kronor lämnas som bidrag.\n"
    assert [(one["kronor"], one["year"]) for one in found_in(tmp_path, text)["amounts"]] == [(9_000_000, 2025), (5_000_000, 2025)]
