"""Documents whose looks were lost on the way: bold beginnings, ranks, tables and indents that came as plain lines."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.cues import without_label
from snabbdialog.intake.prose import proposing_sentences
from snabbdialog.intake.reading import extract

from .making import W, docx, p
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def test_parts_that_count_under_any_name_are_areas(tmp_path: Path) -> None:
    text = "Leder till liv – program för vandring 2026–2028\n\nBakgrund\n\nKommunerna samarbetar.\n\nVäg 1: Leder som håller\n\nLänet har 94 mil leder.\n\n• Klassificera alla leder enligt ramverket\n• Teckna skötselavtal med föreningar\n\nVäg 2: Hit utan bil\n\nNio av tio kommer med bil.\n\n• Förhandla med trafiken om cykelplatser\n• Placera lånecyklar vid stationerna\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Väg 1: Leder som håller"] * 2 + ["Väg 2: Hit utan bil"] * 2


def test_lists_for_one_body_after_the_other_are_areas_of_their_own(tmp_path: Path) -> None:
    lists = "Till {}:\na) Tydliggör ansvaret för brunnarna.\nb) Säkerställ att kartorna stämmer.\n\nTill {}:\na) Upprätta en plan för torra år.\nb) Rikta stöd till gårdarna.\n"
    head = "Revisionsrapport\nGranskning av brunnarna\n\n1. Iakttagelser\nBrunnarna var grundare än nämnden trodde. Kartorna var gamla.\n\n2. Rekommendationer\n\n"
    said = found_in(tmp_path, head + lists.format("regionstyrelsen", "brunnsnämnden"))
    assert said["source"]["kind"] == "report"
    assert [area for area, _ in proposals(said)] == ["Till regionstyrelsen"] * 2 + ["Till brunnsnämnden"] * 2
    once = head + "Brunnarna borrades om. Till exempel:\n\nTill exempel:\n- den norra\n- den södra\n"
    assert proposals(found_in(tmp_path, once)) == []


def test_obstacles_in_words_part_a_paper(tmp_path: Path) -> None:
    text = "Satelliterna ser mer\n\nPolicybrev nr 4, Tankesmedjan\n\nHinder ett: kompetensen finns på fel ställen\n\nKunskapen är samlad.\n\nVi föreslår:\n• att Rymdstyrelsen driver en stödfunktion för kommuner\n\nHinder två: data ligger i stuprör\n\nFyra verk köper bilder.\n\nVi föreslår:\n• att myndigheterna publicerar sina kartskikt\n"
    assert len({area for area, _ in proposals(found_in(tmp_path, text))}) == 2


def test_measures_of_something_head_their_lists(tmp_path: Path) -> None:
    text = "Robust kommun 2026–2028\n\nHandlingsplan\n\nÅtgärder: Vatten, värme och el\n\n• Installera reservkraft på vattenverken\n• Köpa in mobila tankar\n\nÅtgärder: Mat och omsorg\n\n• Bygga upp ett lager för 14 dagar\n• Ta fram en reservmatsedel\n"
    assert len({area for area, _ in proposals(found_in(tmp_path, text))}) == 2


def test_a_name_above_a_table_may_end_in_any_word(tmp_path: Path) -> None:
    text = "Handlingsplan för cykling 2025–2028\n\nÅtgärder\n\nSammanhängande nät\n\nNr\tÅtgärd\tAnsvarig\tTid\n1\tBygga cykelväg\tNämnden\t2026\n\nTrygg cykling året om\n\nNr\tÅtgärd\tAnsvarig\tTid\n2\tByta ut belysningen\tEnheten\t2026\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Sammanhängande nät", "Trygg cykling året om"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # demands, each followed by what is demanded
        (
            "Ge modet en egen satsning. Bolagen är små och marknaderna långt borta. Business Sweden bör få i uppdrag att hjälpa dem.",
            "Gör det billigt att laga. Priset på nytt är lågt. Regeringen bör återinföra den sänkta momsen.",
            "Rädda sömnadskunskapen. Antalet sömmare har halverats. Skolverket bör öppna en riksrekryterande utbildning.",
        ),
        # names that end in a comma's clause, and one that begins with «det»
        (
            "Tillstånd på månader, inte år. En provbana tar sex år. Regeringen bör införa en snabbfil för tillstånd.",
            "Det småskaliga fisket. Yrkesfiskarna är färre än 500. Reservera en femtedel av kvoten för dem.",
            "Matens väg. En tiondel äts av människor. Livsmedelsverket bör få i uppdrag att underlätta.",
        ),
        # names before a dash
        (
            "Gemensam infrastruktur – Staten bör tillhandahålla en säker modell. Den ska vara öppen.",
            "Juridiskt stöd – Integritetsskyddsmyndigheten bör få medel för en rådgivning. Den behövs nu.",
            "Finansiering att söka – Utforma utlysningar med lägre krav. Då kan små delta.",
        ),
    ],
)
def test_beginnings_that_lost_their_bold_are_areas(tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    text = "Debattartikel\n\nSverige behöver mer\n\nDetta är en inledning om hur det är i dag.\n\n" + "\n\n".join(paragraphs) + "\n"
    found = proposals(found_in(tmp_path, text))
    assert len(found) >= 3
    assert len({area for area, _ in found}) == 3


def test_names_above_lists_are_areas_of_what_these_hold(tmp_path: Path) -> None:
    text = "Lastcykeln\n\nPolicy brief, Föreningen Väst\n\nVad vi vill se\n\nRegler som passar. Breda cyklar räknas som undantag.\n• Transportstyrelsen bör tillåta 1,2 meter.\n• Inför en fordonsklass.\n\nPlats i staden. Utan hubbar blir det långt.\n• Kommunerna bör avsätta mark.\n• Omvandla lastzoner.\n\nUpphandling som drivkraft. Det offentliga köper mycket.\n• Låt verksamheter samordna inköp.\n• Ta fram kriterier.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Regler som passar"] * 2 + ["Plats i staden"] * 2 + [
        "Upphandling som drivkraft"
    ] * 2


def test_what_recommendations_follow_is_no_theme_of_them(tmp_path: Path) -> None:
    text = "Utvärdering av programmet\n\nSlutrapport\n\nSlutsatser\n\nProgrammet är relevant.\n\nRekommendationer\n\n1. Förenkla första steget.\n2. Samordna utlysningarna med regionerna.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Rekommendationer"] * 2


def test_items_that_call_themselves_recommendations_are(tmp_path: Path) -> None:
    text = "Utvärdering av checkar\n\nSlutrapport\n\n4. Slutsatser\n\nVår bedömning är god.\n\nUrval och målgrupp\n\n• Rekommendation 1: Rikta information till tjänsteföretag.\n• Rekommendation 2: Inför en förenklad check.\n\nHandläggning\n\n• Rekommendation 3: Låt två handläggare bedöma varje ansökan.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Urval och målgrupp"] * 2 + ["Handläggning"]


def test_text_after_cells_one_to_a_line_is_text(tmp_path: Path) -> None:
    text = (
        "Inspel om elnätet\n\nÅtgärd\nAnsvarig\nTidplan\n\nBygg ut nätet\nSvenska kraftnät\n2026\n\nKorta ledtiderna\nRegeringen\n2027\n\n"
        "Vi anser att regeringen bör se över regelverket för\nelnätskoncessioner, eftersom handläggningen i dag tar\nför lång tid.\n\nMed vänlig hälsning\nRegion Norr\nFebruari 2026\n"
    )
    found = [said for _, said in proposals(found_in(tmp_path, text))]
    assert found[:2] == ["Bygg ut nätet", "Korta ledtiderna"]
    assert all(not said.startswith("Region") and not said.endswith(" för") for said in found)
    assert any("elnätskoncessioner" in said for said in found)


def test_contents_above_paragraphs_make_no_table(tmp_path: Path) -> None:
    text = "Inspel\n\nMålet\nÅtgärder\nAktörer\n\nVi föreslår att regeringen höjer\nanslagen till forskning\nvid länets lärosäten.\n\nDet är länge sedan något\nhände i denna fråga och\nandra.\n"
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "Vi föreslår att regeringen höjer anslagen till forskning vid länets lärosäten."
    ]


def test_many_heads_below_each_other_take_no_longer_than_the_text_is_long(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Åtgärd\nAnsvarig\nTid\n\n" * 4_000, encoding="utf-8")
    assert extract(tmp_path / "a.txt").challenges == ()


def test_an_indented_text_below_a_numbered_heading_is_no_part_of_it(tmp_path: Path) -> None:
    text = "Inspel från Region Norr\n\n1. Bakgrund\n   Länet har vuxit under många år och behöver mer.\n   Det syns i alla kommuner.\n2. Våra förslag\n   Vi föreslår att regeringen höjer stödet till nätet.\n   Vi föreslår att Energimyndigheten tar fram en plan.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Våra förslag", "Vi föreslår att regeringen höjer stödet till nätet."),
        ("Våra förslag", "Vi föreslår att Energimyndigheten tar fram en plan."),
    ]


def test_looking_ahead_in_a_table_turns_no_page(tmp_path: Path) -> None:
    turn = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r></w:p>"
    rows = "".join(f"<w:tr><w:tc>{turn.format(name)}</w:tc><w:tc>{p('svar')}</w:tc></w:tr>" for name in ("Ett", "Två?"))
    (tmp_path / "a.docx").write_bytes(docx(f"{p('Början')}<w:tbl xmlns:w='{W}'>{rows}</w:tbl>{p('Slut')}"))
    assert [line.page for line in extract(tmp_path / "a.docx").lines if line.text == "Slut"] == [3]


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("Utmaning 1: Vatten", "Vatten"),
        ("Område: Smarta mätare", "Smarta mätare"),
        ("Utmaning 2026: elbrist", "Utmaning 2026: elbrist"),
        ("Utmaning 1 och 2: El och vatten", "Utmaning 1 och 2: El och vatten"),
        ("Område 1–3: allt", "Område 1–3: allt"),
        ("Samhällsutmaning 5 miljoner invånare", "Samhällsutmaning 5 miljoner invånare"),
        ("Utmaning 1", "Utmaning 1"),
    ],
)
def test_only_a_label_and_its_sign_are_left_out_of_a_name(heading: str, called: str) -> None:
    assert without_label(heading) == called


@pytest.mark.parametrize("sentence", ["Ansökan ska göras senast i mars.", "Rapporten ska läsas av alla i styrelsen."])
def test_how_a_plan_is_handled_is_no_measure_of_it(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="strategy") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Förvaltningen ska inte göra något mer i frågan.",
        "Styrelsen uppmanar alla att delta i mötet i maj.",
        "Nämnden föreslår att uppdra åt direktören att teckna avtal.",
    ],
)
def test_what_a_board_does_not_give_to_do_is_none(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="decision") == []


def test_a_name_above_a_table_may_end_in_a_year_and_a_day_is_none(tmp_path: Path) -> None:
    table = "Nr\tÅtgärd\tAnsvarig\tTid\n1\tTa fram en plan\tRegionen\t2025\n2\tRusta upp entréer\tLänsstyrelsen\t2026\n"
    text = f"Handlingsplan för besöksnäring\n\nLäget i länet\n\nGästnätterna ökade.\n\nÅtgärder 2025–2026\n\n{table}"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Åtgärder 2025–2026"] * 2
    dated = f"Energi: lista över förslag\n\nBilaga till inspelet, 2026-10-30\n\n{table}"
    assert [area for area, _ in proposals(found_in(tmp_path, dated))] == [""] * 2


def test_a_line_above_a_list_is_a_heading_whatever_word_it_ends_with(tmp_path: Path) -> None:
    text = "Regional utvecklingsstrategi 2035\n\nInsatser som regionen tar ledning för\n\n• Bygga ut anropsstyrd trafik\n• Samordna en satsning på inflyttning\n\nInsatser som vi gör tillsammans\n\n• Planera bostäder utifrån prognoser\n• Säkerställa serviceplatser\n"
    assert len({area for area, _ in proposals(found_in(tmp_path, text))}) == 2


def test_a_part_of_a_commission_may_be_called_follow_up_where_a_body_is_told_in_it(tmp_path: Path) -> None:
    text = "Regeringsbeslut\n\nUppdrag att förebygga undernäring\n\nRegeringens beslut\n\nRegeringen uppdrar åt Socialstyrelsen att stödja kommunerna.\n\nKunskapsstöd\n\nSocialstyrelsen ska\n• uppdatera kunskapsstödet,\n• ta fram en utbildning.\n\nUppföljning och statistik\n\nSocialstyrelsen ska\n• utveckla indikatorer,\n• kartlägga tillgången till dietist.\n"
    parts = ["Kunskapsstöd"] * 2 + ["Uppföljning och statistik"] * 2
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Regeringens beslut", *parts]


def test_a_theme_beside_others_may_say_less(tmp_path: Path) -> None:
    text = (
        "Så får Sverige fart\n\nPublicerad i Cirkulärt nr 1\n\nVägar framåt\n\nPengar som går att planera efter. Bidragen betalas ut ett år i taget. Regeringen bör gå över till fyraåriga överenskommelser.\n\n"
        "Sortering. Det är där värdet skapas. Vi vill se ett stöd till anläggningar.\n\nOffentlig upphandling. Regionerna köper kläder. Upphandlingsmyndigheten bör ta fram kriterier.\n\nSecond hand. Butikerna gör mycket. Kommunerna bör få upplåta lokaler.\n\nForskning och kompetens. Vinnova bör avsätta medel till forskning.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == [
        "Pengar som går att planera efter",
        "Sortering",
        "Offentlig upphandling",
        "Second hand",
        "Forskning och kompetens",
    ]
