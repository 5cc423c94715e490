"""Challenges: by their numbers below a heading, in lists and paragraphs below it, or by a label alone; and what is none."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.reading import as_json, extract

from .making import docx, p, table
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

INPUT = """Inspel om landsbygdens service

1 Inledning
Länet är stort och har få invånare.

2 Utmaningar
2.1 Butikerna blir färre
Sju butiker har stängt på tio år.

2.1.1 Stöd till drift
Regionen föreslår att
- staten höjer driftstödet till den sista butiken på orten,
- kommunerna får köpa tjänster av butiken.

2.2 Bredbandet räcker inte
Två av tio hushåll saknar fiber.

2.2.1 Utbyggnad
Regionen föreslår att
- staten finansierar de dyraste sträckorna.

3 Avslutning
Regionen deltar gärna i det fortsatta arbetet.
"""


def titles(found: dict) -> list[str]:
    return [challenge["title"] for challenge in found["challenges"] if challenge["title"]]


def test_headings_below_challenges_are_challenges_and_those_below_them_areas(tmp_path: Path) -> None:
    found = found_in(tmp_path, INPUT)
    assert titles(found) == ["Butikerna blir färre", "Bredbandet räcker inte"]
    assert [area for area, _ in proposals(found)] == ["Stöd till drift", "Stöd till drift", "Utbyggnad"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("2.2 Bredbandet räcker inte\nTvå av tio hushåll saknar fiber.\n\n2.2.1 Utbyggnad\n", ""),  # one alone is none
        ("2.2.1 Utbyggnad\n", ""),  # one that heads nothing
    ],
)
def test_where_it_is_not_plain_nothing_is_called_a_challenge(tmp_path: Path, was: str, becomes: str) -> None:
    assert was in INPUT
    assert titles(found_in(tmp_path, INPUT.replace(was, becomes))) == []


NAMED = "# Inspel om länets framtid\n\n## Våra utmaningar\n\n{challenges}\n\n## Våra förslag\n\n### Bostäder\n\n- Inför ett stöd för byggande.\n- Boverket bör se över reglerna.\n"
IN_WORDS = [
    ("1. **Få bostäder.** Det byggs för lite.\n2. **Torra brunnar.** Vattnet sjunker.", ["Få bostäder", "Torra brunnar"]),
    ("**Få bostäder.** Det byggs för lite.\n\n**Torra brunnar.** Vattnet sjunker.", ["Få bostäder", "Torra brunnar"]),
    ("Länet har två.\n\n**Få bostäder** – det byggs för lite.\n\n**Torra brunnar** – vattnet sjunker.", ["Få bostäder", "Torra brunnar"]),
    ("- Få bostäder: det byggs för lite i hela länet.\n- Torra brunnar: vattnet sjunker.", ["Få bostäder", "Torra brunnar"]),
    ("- Det byggs för lite. Få har råd.\n- Vattnet sjunker. Många brunnar är torra.", ["Det byggs för lite", "Vattnet sjunker"]),
    ("Vi ser dessa:\n\n- Det byggs för lite\n- Vattnet sjunker i länet", ["Det byggs för lite", "Vattnet sjunker i länet"]),
    ("- Bygg fler bostäder\n- Spara vattnet", []),  # demands
    ("Länet växer.\n\n- 23 000 söker bostad\n- 4 000 bor trångt", []),  # facts that nothing leads in
    ("- **Elevkullar.** De krymper i hela länet.\n- **Lärarbristen.** Den är stor i alla skolor.", ["Elevkullar", "Lärarbristen"]),
    ("**Få bostäder.** Det byggs för lite.\n\nVattnet sjunker.", []),  # one alone is none
]


@pytest.mark.parametrize(("challenges", "expected"), IN_WORDS)
def test_what_stands_below_our_challenges_names_them(challenges: str, expected: list[str], tmp_path: Path) -> None:
    found = found_in(tmp_path, NAMED.format(challenges=challenges), "inspel.md")
    assert titles(found) == expected
    assert [area for area, _ in proposals(found)] == ["Bostäder", "Bostäder"]


def test_what_is_said_of_a_challenge_stands_with_it(tmp_path: Path) -> None:
    found = found_in(tmp_path, NAMED.format(challenges=IN_WORDS[0][0]), "inspel.md")
    assert [challenge["text"] for challenge in found["challenges"]] == ["Det byggs för lite.", "Vattnet sjunker.", ""]


def test_a_heading_that_says_challenge_only_is_named_by_the_next(tmp_path: Path) -> None:
    text = (
        "INSPEL OM TRÄ\n\nUTMANING\nVärdet lämnar länet\nVirket åker ut som planka.\n\nUTMANING\nFukt och försäkring\nPremierna har höjts.\n\n"
        "PRIORITERAT OMRÅDE 1: FÖRÄDLING\nDet är dyrt.\n\nPrioriterade insatser\n> Verket utlyser ett stöd för robotar.\n> Rådet öppnar ett program för hus.\n"
    )
    found = found_in(tmp_path, text)
    assert titles(found) == ["Värdet lämnar länet", "Fukt och försäkring"]
    assert [proposal for _, proposal in proposals(found)] == ["Verket utlyser ett stöd för robotar.", "Rådet öppnar ett program för hus."]


@pytest.mark.parametrize("mark", ["## {}", "{}"])
@pytest.mark.parametrize("rubric", ["Utmaning", "Nuläge", "Varför är det viktigt?"])
def test_a_heading_that_comes_again_below_each_theme_is_no_theme(rubric: str, mark: str, tmp_path: Path) -> None:
    theme = mark.format("{theme}") + "\n\n" + mark.format(rubric).replace("##", "###") + "\n\nDet är ont om {what}.\n\n"
    theme += (
        mark.format("Förslag").replace("##", "###") + "\n\n- Inför ett stöd för {what}.\n- Boverket bör se över reglerna för {what}.\n\n"
    )
    text = (
        "# Inspel till strategin\n\nRegion Sjö\n\n"
        + theme.format(theme="Bostäder", what="hus")
        + theme.format(theme="Vatten", what="brunnar")
    )
    found = found_in(tmp_path, text, "inspel.md")
    assert [area for area, _ in proposals(found)] == ["Bostäder", "Bostäder", "Vatten", "Vatten"]
    assert [area["text"] for challenge in found["challenges"] for area in challenge["areas"]] == [
        "Det är ont om hus.",
        "Det är ont om brunnar.",
    ]


def test_challenges_are_no_area_of_what_is_proposed_below_them(tmp_path: Path) -> None:
    text = "Inspel till strategin\n\nRegion Sjö\n\nUtmaningar\n\nDet är ont om vatten. Brunnarna är torra.\n\nFörslag\n\n- Inför ett stöd för brunnar.\n- Boverket bör se över reglerna.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Förslag", "Förslag"]


def test_headings_that_count_below_the_one_that_counts_challenges_are_these(tmp_path: Path) -> None:
    text = (
        "Inspel om vatten\nRegion Sjö\n2025-03-01\n\nTre utmaningar\n\n1. Grundvattnet sjunker\nDet regnar mindre på våren och brunnarna sinar.\n\n"
        "2. Näten är gamla\nEn femtedel av vattnet läcker ut.\n\n3. Ingen äger frågan\nAnsvaret är delat mellan fem myndigheter.\n\n"
        "Våra förslag\n\n- Inför ett stöd för brunnar.\n- SGU bör följa nivåerna.\n"
    )
    found = found_in(tmp_path, text)
    assert titles(found) == ["Grundvattnet sjunker", "Näten är gamla", "Ingen äger frågan"]
    assert len(proposals(found)) == 2


def test_a_lead_in_may_announce_challenges_without_counting_them(tmp_path: Path) -> None:
    text = "Inspel om vatten\n\nSamhällsutmaningar\nRegion Sjö ser följande samhällsutmaningar:\n1) Sjunkande grundvatten\n2) Gamla ledningsnät\n\nVi föreslår att\n- staten inför ett stöd\n- SGU följer nivåerna\n"
    assert titles(found_in(tmp_path, text)) == ["Sjunkande grundvatten", "Gamla ledningsnät"]


def test_a_column_of_challenges_names_them(tmp_path: Path) -> None:
    text = "# Inspel om vatten\n\n| Utmaning | Vad vi föreslår |\n|---|---|\n| Grundvattnet sjunker | Inför ett stöd för brunnar |\n| Näten är gamla | Låt kommunerna skriva av näten |\n"
    found = found_in(tmp_path, text, "inspel.md")
    assert titles(found) == ["Grundvattnet sjunker", "Näten är gamla"]
    assert [proposal for _, proposal in proposals(found)] == ["Inför ett stöd för brunnar", "Låt kommunerna skriva av näten"]


def test_a_line_below_each_theme_says_its_challenge(tmp_path: Path) -> None:
    text = "# Inspel om rymden\n\n## Tema 1. Uppskjutning\n\n**Utmaning:** Ingen lag är skriven för det.\n\nDet tar tid.\n\nVårt inspel:\n\n* Anta en lag.\n* Utse en myndighet.\n\n"
    text += "## Tema 2. Försvar\n\n**Utmaning:** Behoven planeras var för sig.\n\nVårt inspel:\n\n* Skapa ett program.\n* Ge verket i uppdrag att köpa.\n\n## Nästa steg\n\nVi deltar gärna.\n"
    found = found_in(tmp_path, text, "inspel.md")
    assert [(one["title"], [area["title"] for area in one["areas"]]) for one in found["challenges"]] == [
        ("Ingen lag är skriven för det.", ["Tema 1. Uppskjutning"]),
        ("Behoven planeras var för sig.", ["Tema 2. Försvar"]),
    ]
    assert "Det tar tid." in found["challenges"][0]["areas"][0]["text"]


def test_headings_right_below_a_count_of_challenges_are_these_up_to_the_proposals(tmp_path: Path) -> None:
    body = p("Läget", "<w:b/>") + p("Ur svaren framträder två utmaningar.")
    body += p("Långsamma tillstånd", "<w:b/>") + p("Det tar elva år.") + p("Brist på bostäder", "<w:b/>") + p("Fyra av tio tackar nej.")
    body += p("Våra förslag", "<w:b/>") + p("Tydliga gränser", "<w:b/>") + p("• Inför bindande gränser.") + p("• Slå samman prövningarna.")
    path = tmp_path / "inspel.docx"
    path.write_bytes(docx(p("Inspel till en mineralstrategi", "<w:b/>") + body))
    assert titles(as_json(extract(path))) == ["Långsamma tillstånd", "Brist på bostäder"]


def test_headings_over_text_alone_below_our_challenges_are_these_up_to_the_proposals(tmp_path: Path) -> None:
    rows = table(
        ("Nr", "Förslag", "Riktas till"), ("1", "Inför en samlad prövning", "Regeringen"), ("2", "Ratificera avtalen", "Regeringen")
    )
    body = p("*Läget i korthet*") + p("Staten har avsatt pengar till det.") + p("*Utmaningar som vi ser*")
    body += (
        p("*Tillstånden tar lång tid*") + p("Det tar fem år i snitt.") + p("*Kedjan saknar ägare*") + p("Ingen tar ansvar för helheten.")
    )
    body += p("*Förslag om tillstånd*") + rows + p("*Förslag om kunskap*") + rows
    path = tmp_path / "inspel.docx"
    path.write_bytes(docx(p("*Inspel inför propositionen om koldioxid*") + body))
    found = as_json(extract(path))
    assert titles(found) == ["Tillstånden tar lång tid", "Kedjan saknar ägare"]
    assert [area for area, _ in proposals(found)] == ["Förslag om tillstånd"] * 2 + ["Förslag om kunskap"] * 2


def test_challenges_listed_below_a_lead_in_come_again_as_headings_over_areas(tmp_path: Path) -> None:
    text = "# Inspel om fordon\n\n## Våra två utmaningar\n\nEfter samtal med företagen ser vi två utmaningar:\n\n1. Effektbrist i depåer\n1. Små åkerier har inte råd\n\n## Effektbrist i depåer\n\nNätet räcker inte.\n\n### Nät\n\n- Ändra reglerna för nät.\n- Inför en tidsgräns.\n\n"
    text += "## Små åkerier har inte råd\n\nFordonen är dyra.\n\n### Ekonomiska villkor\n\n- Gör om premien.\n- Inrätta en garanti.\n"
    found = found_in(tmp_path, text, "inspel.md")
    assert titles(found) == ["Effektbrist i depåer", "Små åkerier har inte råd"]
    assert [area for area, _ in proposals(found)] == ["Nät", "Nät", "Ekonomiska villkor", "Ekonomiska villkor"]


def test_a_slide_counts_itself_before_it_names_the_challenges(tmp_path: Path) -> None:
    text = "Trygg vattenförsörjning\n\nBild 1 – Varför nu?\n* Nivåerna är låga\n* Täkter saknas\n\nBild 2 – Länets viktigaste utmaningar\n1. Torka och ny nederbörd\n2. Föroreningar i råvattnet\n\nBild 3 – Våra förslag\n1. Inför krav på plan\n2. Ge SGU resurser\n"
    assert titles(found_in(tmp_path, text)) == ["Torka och ny nederbörd", "Föroreningar i råvattnet"]


def test_challenges_may_be_somebodys(tmp_path: Path) -> None:
    text = "Inspel till exportstrategin\n\nFöretagens utmaningar på marknaden\n\nVåra medlemmar pekar på följande:\n- Svårt att hitta personal\n- Höga kostnader för intyg\n\nTull\nFörslag:\n• Ge Tullverket i uppdrag att korta tiden.\n\nOm Handelskammaren Mitt\nVi bildades 1906.\n"
    found = found_in(tmp_path, text)
    assert titles(found) == ["Svårt att hitta personal", "Höga kostnader för intyg"]
    assert found["challenges"][-1]["areas"][0]["text"] == ""  # what is said of the writers is none of the area's


def test_a_heading_that_counts_challenges_names_them_whatever_its_rank(tmp_path: Path) -> None:
    text = "# Strategi för kompetens\n\n## Utgångspunkter\n\nLänet växer.\n\n### Tre utmaningar för länet\n\n- Åldrande arbetskraft\n- Låg utbildningsnivå\n- Obalans på arbetsmarknaden\n\n## Mål 1: Fler lär\n\n- Starta ett program för unga.\n- Utbilda fler lärare.\n"
    assert [one["title"] for one in found_in(tmp_path, text, name="a.md")["challenges"] if one["title"]] == [
        "Åldrande arbetskraft",
        "Låg utbildningsnivå",
        "Obalans på arbetsmarknaden",
    ]


def test_challenges_on_a_slide_may_have_lost_their_bullets(tmp_path: Path) -> None:
    text = "Region Skog\n\nVad vi behöver av staten\nUnderlag till möte\n\n1\n\nKort om oss\n\n171 000 invånare\n11 kommuner\n\n2\n\nTre utmaningar\n\nFör få händer\nFör tunna ledningar\nFör långsamma tåg\n\n3\n\nVåra önskemål: Kompetens\n\n• Fler platser på högskolan\n• Snabbare validering\n\n4\n\nVåra önskemål: El\n\n• Korta ledtiderna\n• Tidigarelägg ledningen\n"
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"] if one["title"]] == ["För få händer", "För tunna ledningar", "För långsamma tåg"]


def test_three_challenges_in_a_row_are_no_key_lines(tmp_path: Path) -> None:
    text = "Strategi 2030\n\nUtmaningar\n\nUnder dialogerna återkom tre utmaningar:\n\nUtmaning 1: Kompetensen saknas\nUtmaning 2: Forskningen är samlad\nUtmaning 3: Omställningen går långsamt\n\nMål till 2030\n\no Minst 80 procent av företagen kan rekrytera.\n"
    assert len([one for one in found_in(tmp_path, text)["challenges"] if one["title"]]) == 3


def test_challenges_one_wants_to_help_solve_are_challenges(tmp_path: Path) -> None:
    text = "# Smart specialisering i Norr 2026–2033\n\n## Samhällsutmaningar vi vill bidra till att lösa\n\n1. **Ett hav i förändring** – övergödning och varmare vatten.\n2. **Industrins behov av energi** – elanvändningen ökar.\n\n## Våra områden\n\n### Blå livsmedel\n\n**Insatser**\n\n- Starta en testbädd.\n- Utbilda odlare.\n"
    found = found_in(tmp_path, text, name="a.md")
    assert found["source"]["kind"] == "strategy"
    assert [one["title"] for one in found["challenges"] if one["title"]] == ["Ett hav i förändring", "Industrins behov av energi"]


def test_a_label_in_bold_before_a_challenge_is_not_its_name(tmp_path: Path) -> None:
    text = "# Tillväxtprogram\n\n## Länets utmaningar\n\n- **Utmaning 1:** Få snabbväxande företag\n- **Utmaning 2:** Stor utpendling\n\n## Insatsområden\n\n### Företag\n\n- Starta ett program.\n- Utbilda ledare.\n"
    assert [one["title"] for one in found_in(tmp_path, text, name="a.md")["challenges"] if one["title"]] == [
        "Få snabbväxande företag",
        "Stor utpendling",
    ]


def test_challenges_a_sentence_leads_in_may_begin_as_orders_do_and_are_no_proposals(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Yttrande\n\nÖvergripande synpunkter\nFörbundet ser särskilt följande utmaningar:\n\n"
        "• Korta insatser – deltagarna hinner inte nå en nivå som räcker till ett arbete.\n"
        "• Otydligt ansvar – stat och kommun väntar på varandra.\n\n"
        "Vuxenutbildning\n• Regeringen bör förlänga utbildningstiden till tjugofyra månader.\n",
    )
    assert titles(found) == ["Korta insatser", "Otydligt ansvar"]
    assert [text for _, text in proposals(found) if "Korta" in text or "Otydligt" in text] == []


def test_a_table_of_challenges_names_them(tmp_path: Path) -> None:
    rows = [("Utmaning", "Beskrivning"), ("Mer fukt i byggnader", "Mögel har hittats."), ("Torka på betesmarker", "Djuren får gå in.")]
    path = tmp_path / "plan.docx"
    path.write_bytes(
        docx(p("Handlingsplan", "<w:b/>") + p("Utmaningar", "<w:b/>") + table(*rows) + p("Åtgärder", "<w:b/>") + p("• Byt rören."))
    )
    assert titles(as_json(extract(path))) == ["Mer fukt i byggnader", "Torka på betesmarker"]


@pytest.mark.parametrize(
    "question",
    ["Vilken eller vilka utmaningar vill ni lyfta?", "Vilka är de viktigaste utmaningarna i er region?", "Vilka utmaningar ser ni?"],
)
def test_what_a_form_asks_for_as_challenges_are_challenges(tmp_path: Path, question: str) -> None:
    found = found_in(
        tmp_path,
        f"Formulär för inspel\n\n1. Organisation\nKlustret Norr\n\n2. {question}\n"
        "a) Beroendet av andra världsdelar\nb) För få söker sig till utbildningarna\n\n"
        "3. Beskriv varför de är viktiga\nUnder pandemin saknades komponenter.\n",
    )
    assert [challenge["title"] for challenge in found["challenges"]] == [
        "Beroendet av andra världsdelar",
        "För få söker sig till utbildningarna",
    ]


def test_the_first_and_the_second_challenge_are_challenges_with_what_is_proposed_below_them(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "DEBATT\n\nGe landets sjukhus en chans\n\nVi möter samma två utmaningar överallt.\n\n"
        "Första utmaningen: Pengarna går till inhyrd personal\n\nUnder året betalade vi mer än förut. "
        "Staten bör skriva av studielån. Regionerna ska i gengäld åläggas att anställa fler.\n\n"
        "Andra utmaningen: Journalerna stannar vid gränsen\n\nAnsvaret är delat. Vi vill att regeringen ger en myndighet ansvaret.\n",
    )
    assert [title.partition(": ")[2] for title in titles(found)] == ["Pengarna går till inhyrd personal", "Journalerna stannar vid gränsen"]
    assert [len(challenge["areas"][0]["proposals"]) for challenge in found["challenges"] if challenge["title"]] == [2, 1]


def test_challenges_in_a_table_below_each_theme_are_under_it(tmp_path: Path) -> None:
    head = ("Utmaning", "Vårt förslag till staten")
    path = tmp_path / "underlag.docx"
    path.write_bytes(
        docx(
            p("*Underlag inför dialogen*")
            + p("*Företagande*")
            + p("Länet har 21 000 företag.")
            + table(head, ("Få investerar", "Förläng checkarna till 2030"), ("Ägarskiften uteblir", "Inför rådgivning om ägarskiften"))
            + p("*Kompetens*")
            + table(head, ("Utbildning saknas", "Finansiera platser på annan ort"))
        )
    )
    found = as_json(extract(path))
    assert found["challenges"][0]["areas"][0]["text"] == "Länet har 21 000 företag."
    assert [(c["title"], [area["title"] for area in c["areas"]]) for c in found["challenges"]] == [
        ("Få investerar", ["Företagande"]),
        ("Ägarskiften uteblir", ["Företagande"]),
        ("Utbildning saknas", ["Kompetens"]),
    ]


def test_headings_do_not_count_as_challenges_where_these_say_so_themselves(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "STRATEGI FÖR LÄNET\n\n3 Utmaningar\n\nAnalysen pekar ut två utmaningar.\n\nUtmaning: Företagen saknar tid\n"
        "Var tredje hinner inte.\n\nUtmaning: Kommunerna är små\nDe är elva.\n\n4 Åtgärder\n\n4.1 Digitala företag\n\nÅtgärder\n"
        "a) Utbilda fyrtio rådgivare.\nb) Inrätta en check.\n\n4.2 Gemensam utveckling\n\nÅtgärder\na) Bygga en gemensam plattform.\n"
        "b) Anställa fyra specialister.\n",
    )
    assert [title.removeprefix("Utmaning: ") for title in titles(found)] == ["Företagen saknar tid", "Kommunerna är små"]


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


def test_challenges_may_be_counted_in_the_lead_in_of_their_list(tmp_path: Path) -> None:
    text = (
        "Inspel från hamnarna\n\nSvaren kan sammanfattas i två utmaningar:\n• Svårt att hitta folk\n• Regler för stora företag\n\n"
        "Personal\n\nMånga söker samma kockar.\n\n• Inför ett paket för korta utbildningar\n• Sänk avgiften för den som anställer\n"
    )
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"]] == ["Svårt att hitta folk", "Regler för stora företag", ""]
    assert proposals(found) == [("Personal", "Inför ett paket för korta utbildningar"), ("Personal", "Sänk avgiften för den som anställer")]


def test_challenges_in_numbered_lines_come_again_in_capitals(tmp_path: Path) -> None:
    text = (
        "Inspel från klustret\n\nVILKA UTMANINGAR SER VI?\n\n1 Lönsamheten är för låg\n2 Nya proteiner fastnar i labbet\n\nVåra medlemmar har lyft samma saker.\n\n"
        "1 LÖNSAMHETEN ÄR FÖR LÅG\n\nFöretagen har svårt att investera.\n\nInvesteringar\n\n▪ Inför ett stöd för energieffektivisering.\n▪ Låt Almi erbjuda längre lån.\n\n"
        "2 NYA PROTEINER FASTNAR I LABBET\n\nDet tar två år.\n\nTestbäddar\n\n▪ Säkra långsiktig finansiering av befintliga testbäddar.\n\nRegler\n\n▪ Inrätta en vägledning.\n▪ Driv på för sandlådor.\n"
    )
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"] if one["title"]] == ["LÖNSAMHETEN ÄR FÖR LÅG", "NYA PROTEINER FASTNAR I LABBET"]
    assert [area for area, _ in proposals(found)] == ["Investeringar"] * 2 + ["Testbäddar"] + ["Regler"] * 2


def test_three_lines_below_three_challenges_are_these(tmp_path: Path) -> None:
    text = (
        "Drönare i räddningstjänsten\n\nTre utmaningar\n\nLuftrummet är trångt\nTekniken är dyr\nBilder innehåller personuppgifter\n\nNedan beskriver vi vad som behövs inom ett område, med exempel från länets räddningstjänster, som har använt drönare vid mer än sexhundra insatser sedan det år då de första köptes in.\n\n"
        "1. Luftrummet\nTillstånd söks för varje uppdrag.\n\nFörslag\n- Ge räddningstjänsten ett generellt tillstånd.\n- Inför en digital tjänst.\n"
    )
    found = found_in(tmp_path, text)
    assert [one["title"] for one in found["challenges"] if one["title"]] == [
        "Luftrummet är trångt",
        "Tekniken är dyr",
        "Bilder innehåller personuppgifter",
    ]


def test_obstacles_that_are_counted_are_challenges(tmp_path: Path) -> None:
    text = "Inspel om alger\n\nTre hinder återkommer i våra samtal:\n\n• Tillstånden tar för lång tid\n• Marknaden är liten\n• Miljönyttan får inget pris\n\nTillstånd\n\n• Samordna prövningen i ett ärende\n• Avsätt områden för odling\n"
    assert [one["title"] for one in found_in(tmp_path, text)["challenges"] if one["title"]] == [
        "Tillstånden tar för lång tid",
        "Marknaden är liten",
        "Miljönyttan får inget pris",
    ]
