"""Forms in tables with questions and answers, challenges whose own words say what is to be done, and funding in columns that lost their gaps."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.prose import proposing_sentences
from snabbdialog.intake.reading import as_json, extract
from snabbdialog.words import load_words

from . import making
from .making import docx, p, styled
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def found(tmp_path: Path, *body: str) -> dict[str, Any]:
    """Return what a Word file with this body says."""
    (tmp_path / "svar.docx").write_bytes(docx("".join(body), styles=making.STYLES))
    return as_json(extract(tmp_path / "svar.docx"), load_words("sv"))


def cell(*texts: str) -> str:
    """Return a cell of Word with a paragraph for each text."""
    return f"<w:tc>{''.join(p(text) for text in texts)}</w:tc>"


def form(*rows: tuple[str, ...]) -> str:
    """Return a table of questions, each with the paragraphs of its answer."""
    return f"<w:tbl>{''.join(f'<w:tr>{cell(question)}{cell(*answer)}</w:tr>' for question, *answer in rows)}</w:tbl>"


def test_questions_of_a_form_hold_the_measures_that_are_answered(tmp_path: Path) -> None:
    parts = [
        (
            p(f"Område {number}. {theme}", styled("Rubrik2")),
            form(
                ("Vilket behov ser ni?", f"Företagen i {theme.lower()} saknar folk. Det är svårt."),
                ("Vilka åtgärder föreslår ni?", *measures),
                ("Vem bör ansvara?", "Regionen, kommunerna"),
            ),
        )
        for number, theme, measures in (
            (1, "Ungas väg", ("Starta ett gemensamt teknikcollege", "Erbjud alla elever en veckas praktik")),
            (2, "Omställning", ("Finansiera lärcentrum långsiktigt",)),
        )
    ]
    said = found(
        tmp_path,
        p("Svarsformulär: Behov inför regional kompetensstrategi", styled("Rubrik1")),
        *(part for pair in parts for part in pair),
    )
    assert said["source"]["kind"] == "input"
    assert proposals(said) == [
        ("Område 1. Ungas väg", "Starta ett gemensamt teknikcollege"),
        ("Område 1. Ungas väg", "Erbjud alla elever en veckas praktik"),
        ("Område 2. Omställning", "Finansiera lärcentrum långsiktigt"),
    ]


def test_a_chosen_challenge_is_one_and_themes_below_what_was_agreed_hold_it(tmp_path: Path) -> None:
    text = (
        "# Snabbdialog: cirkulär textil\n\n## Vald utmaning\n\n**Textil som samlas in blir inte ny råvara**\n\nTekniken finns men marknaden saknas.\n\n## Inspel från dialogen\n\nGruppen har enats om följande förslag.\n\n"
        "### Insamling\n\n- Ta fram en gemensam standard för insamlad textil\n- Naturvårdsverket bör samordna en statistik\n\n### Efterfrågan\n\n- Regionerna går före och ställer krav i sina upphandlingar\n- Inför differentierade avgifter i producentansvaret\n"
    )
    said = found_in(tmp_path, text, "textil.md")
    assert "Textil som samlas in blir inte ny råvara" in [challenge["title"] for challenge in said["challenges"]]
    assert [area for area, _ in proposals(said)] == ["Insamling"] * 2 + ["Efterfrågan"] * 2


def test_numbered_themes_with_lists_are_no_points_though_the_title_counts_them(tmp_path: Path) -> None:
    text = "Två prioriteringar för en stark kustturism\n\nVarför kusten är viktig\n\nNäringen sysselsätter många.\n\n1. Längre säsong\n\nDet är tomt på hösten.\n\n- Utred en spridning av höstlovet\n- Ge trafiken statlig medfinansiering\n\n2. Bättre statistik\n\nDen saknas.\n\n- Låt SCB utveckla en månadsvis statistik\n- Gör den öppen för alla\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Längre säsong"] * 2 + ["Bättre statistik"] * 2


def test_bold_themes_below_a_ranked_heading_of_recommendations_are_its_areas(tmp_path: Path) -> None:
    said = found(
        tmp_path,
        p("Gods på rätt köl", styled("Rubrik1")),
        p("Konsultrapport på uppdrag av Samverkan Öst"),
        p("Rekommendationer", styled("Rubrik1")),
        p("Utifrån analysen lämnar vi följande rekommendationer till uppdragsgivaren."),
        p("*Infrastruktur*"),
        p("• Rusta upp industrispåret till hamnen."),
        p("• Reservera mark för en kombiterminal."),
        p("*Villkor och incitament*"),
        p("• Inför en miljörabatt i hamntaxan."),
        p("*Organisation*"),
        p("• Bilda ett gemensamt godsråd med hamn och kommuner."),
    )
    assert said["source"]["kind"] == "report"
    assert [area for area, _ in proposals(said)] == ["Infrastruktur"] * 2 + ["Villkor och incitament", "Organisation"]


def test_recommendations_to_one_body_after_the_other_stand_below_one_heading_of_them(tmp_path: Path) -> None:
    text = "Utvärdering av kompetensråden\n\nSlutrapport\n\nSlutsatser\n\nMandatet är otydligt.\n\nRekommendationer\n\nRekommendationer till regionerna\n\n1. Ge varje råd ett skriftligt mandat.\n2. Begränsa antalet råd.\n\nRekommendationer till staten\n\n3. Förläng uppdraget till fyraåriga perioder.\n4. Gör registerdata tillgängliga.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Rekommendationer till regionerna"] * 2 + [
        "Rekommendationer till staten"
    ] * 2


def test_whom_recommendations_are_for_is_no_person(tmp_path: Path) -> None:
    said = found(
        tmp_path,
        p("Utvärdering av en inkubator", styled("Rubrik1")),
        p("Rekommendationer", styled("Rubrik1")),
        p("Till Region Sydslätten", styled("Rubrik2")),
        p("1. Teckna fleråriga avtal."),
        p("2. Öppna vården som testmiljö."),
        p("Till Inkubator Öst", styled("Rubrik2")),
        p("1. Utveckla branschspår i programmet."),
        p("2. Bygg upp närvaro i länets södra del."),
    )
    assert [area for area, _ in proposals(said)] == ["Till Region Sydslätten"] * 2 + ["Till Inkubator Öst"] * 2


def test_a_line_that_names_a_body_and_ends_in_an_amount_is_no_foot_of_a_page(tmp_path: Path) -> None:
    text = "Regeringsbeslut\n\nBoverket\nNaturvårdsverket\n\nUppdrag om återbruk\n\nFör uppdragets genomförande får myndigheterna under 2025 använda sammanlagt\n9 000 000 kronor, varav Boverket 7 000 000 kronor och Naturvårdsverket 2 000 000\nkronor. Av beloppet får 1 000 000 kronor avse administration.\n"
    amounts = [(one["kronor"], one["year"]) for one in found_in(tmp_path, text)["amounts"]]
    assert amounts == [(9_000_000, 2025), (7_000_000, 2025), (2_000_000, 2025), (1_000_000, 2025)]


def test_funding_is_read_from_outcomes_kinds_by_any_name_and_columns_that_lost_their_gaps(tmp_path: Path) -> None:
    flat = "BESLUT\n\nFinansieringsbudget\nFinansiär Typ Belopp\nRegion Ö Statliga regionala utvecklingsmedel 3 200 000\nKustens kommun Offentlig kontantfinansiering 1 600 000\nSumma finansiering 4 800 000\n"
    assert found_in(tmp_path, flat)["funding"]["rows"] == [
        {"financier": "Region Ö", "kind": "Statliga regionala utvecklingsmedel", "amount": 3_200_000},
        {"financier": "Kustens kommun", "kind": "Offentlig kontantfinansiering", "amount": 1_600_000},
    ]
    drawn = "# Slutrapport\n\n| Finansiär | Finansieringsslag | Utfall |\n|---|---|---|\n| Jordbruksverket | Leaderstöd | 1 430 000 |\n| Norrdals kommun | Kontant, offentlig | 420 000 |\n"
    assert [row["kind"] for row in found_in(tmp_path, drawn, "rapport.md")["funding"]["rows"]] == ["Leaderstöd", "Kontant, offentlig"]


def test_a_form_of_names_and_answers_without_a_head_is_read_as_its_text(tmp_path: Path) -> None:
    need = "Sedan januari ska textilavfall samlas in separat, men kommunernas lösningar skiljer sig åt i hela länet."
    parts = [
        (
            p(f"*Behov {number}: {theme}*"),
            form(("Beskrivning av behovet", need), ("Förslag till åtgärder", *measures), ("Koppling till strategi", "Mål 4")),
        )
        for number, theme, measures in (
            (1, "Insamling", ("Bygg en gemensam anläggning", "Inför enhetliga anvisningar")),
            (2, "Kompetens", ("Starta en utbildning till textiltekniker",)),
        )
    ]
    said = found(tmp_path, p("*Formulär: Behov inför den regionala strategin*"), *(part for pair in parts for part in pair))
    assert proposals(said) == [
        ("Behov 1: Insamling", "Bygg en gemensam anläggning"),
        ("Behov 1: Insamling", "Inför enhetliga anvisningar"),
        ("Behov 2: Kompetens", "Starta en utbildning till textiltekniker"),
    ]


def test_a_chapter_that_is_answered_is_a_theme_whatever_it_is_about(tmp_path: Path) -> None:
    text = "REMISSVAR\n\nRemissvar på promemorian (Ds 2025:19)\n\nAvsnitt 5.1 Avgifter och organisation\n\nFöreningen anser att en och samma organisation bör ansvara för insamlingen.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Avsnitt 5.1 Avgifter och organisation"]


def test_a_sentence_that_ends_in_the_middle_of_a_line_makes_no_heading(tmp_path: Path) -> None:
    text = (
        "Inspel från Region Älvlandet till regeringens arbete med en elektrifieringsplan\n\nUtmaning 1: Elnätet byggs inte ut i samma takt som industrin ställer om\nLedtiderna för en ny ledning är tio till tolv år. Företag väljer att gå vidare i\nandra länder.\n\n"
        "Regionala effektplaner\n\nDet saknas i dag en gemensam bild av var effekten behövs och när. Region\nÄlvlandet har på eget initiativ gjort en prognos, men uppgiften är inte\nfinansierad.\n\nRegion Älvlandet föreslår därför att:\n• regionerna ges ett uppdrag att ta fram effektplaner\n• uppdraget finansieras med ett anslag\n"
    )
    said = found_in(tmp_path, text)
    assert [challenge["title"] for challenge in said["challenges"] if challenge["title"]] == [
        "Utmaning 1: Elnätet byggs inte ut i samma takt som industrin ställer om"
    ]
    assert [area for area, _ in proposals(said)] == ["Regionala effektplaner"] * 2


def test_numbered_themes_over_labelled_measures_are_areas_though_one_begins_like_a_verb(tmp_path: Path) -> None:
    text = "# Program för ungas väg 2026–2030\n\n## Åtgärder\n\n**1. En väg in**\n\nÅtgärd 1.1: Öppna en gemensam mottagning.\n\nÅtgärd 1.2: Inför en fast kontaktperson.\n\n**2. Stöd på arbetsplatsen**\n\nÅtgärd 2.1: Anställ två coacher.\n\nÅtgärd 2.2: Bilda ett nätverk för arbetsgivare.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text, "program.md"))] == ["En väg in"] * 2 + ["Stöd på arbetsplatsen"] * 2


def test_themes_below_the_recommendations_of_a_report_hold_what_bodies_should_do(tmp_path: Path) -> None:
    text = "# Folkhögskolornas roll\n\nRapport 2025:4, analysgruppen\n\n## Slutsatser och rekommendationer\n\nUtifrån kartläggningen lämnar vi följande rekommendationer.\n\n**Knyt skolorna närmare arbetslivet.** Regionerna bör inrätta ett branschråd. Varje skola bör utse en ansvarig.\n\n**Bredda utbudet.** Skolorna bör pröva korta kurser.\n"
    said = found_in(tmp_path, text, "rapport.md")
    assert said["source"]["kind"] == "report"
    assert [area for area, _ in proposals(said)] == ["Knyt skolorna närmare arbetslivet"] * 2 + ["Bredda utbudet"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Det är inte rimligt att den som bor där ska betala.", "input"),
        ("Tillväxtverket ska lämna en lägesrapport senast den 2 juni.", "commission"),
        ("Strategin ska bidra till ett bättre län.", "strategy"),
    ],
)
def test_what_is_not_reasonable_and_what_is_reported_is_none(sentence: str, kind: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == []


def test_numbered_questions_that_are_answered_are_no_interview(tmp_path: Path) -> None:
    text = "# Snabbdialog: rymd – skriftligt inspel\n\nTill: Utbildningsdepartementet\n\n## 1. Hur ser nuläget ut hos er?\n\nVi har raketbas.\n\n## 2. Vad vill ni att staten gör?\n\n- **Gör klart rymdlagen.** Företagen behöver veta.\n- **Inrätta en väg in** för tillstånd.\n\n## 3. Vad bör prioriteras i forskningen?\n\n- Ett nationellt program för raketer\n- Forskarskolor där doktorander är i företag\n"
    said = found_in(tmp_path, text, "inspel.md")
    assert said["source"]["kind"] == "input"
    assert [area for area, _ in proposals(said)] == ["Vad vill ni att staten gör?"] * 2 + ["Vad bör prioriteras i forskningen?"] * 2


def test_one_heading_of_proposals_is_for_all_themes_below_it(tmp_path: Path) -> None:
    text = "Cirkulära textilier – inspel från Region Sjuvik\n\nInledning\n\nHär finns industrin.\n\nVåra förslag\n\nSortering\n\nDet finns kapacitet.\n\n• Ge Naturvårdsverket i uppdrag att ta fram en standard\n• Inför ett driftstöd\n\nEfterfrågan på fiber\n\nOffentlig sektor köper kläder.\n\n• Upphandlingsmyndigheten utvecklar kriterier för andelen fiber\n• Producentavgiften differentieras så att fler vinner\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Sortering"] * 2 + ["Efterfrågan på fiber"] * 2


def test_a_sentence_about_a_part_is_no_part(tmp_path: Path) -> None:
    text = "Regeringsbeslut\n\nUppdrag om jordbruk\n\nDeluppdrag 1 – Stöd\n\nJordbruksverket ska ta fram ett stöd för små gårdar.\n\nRedovisning\n\nDeluppdrag 1 ska redovisas senast den 30 april 2026.\n"
    assert not any("redovisas" in said for _, said in proposals(found_in(tmp_path, text)))


def test_what_bodies_should_do_below_recommendations_is_recommended(tmp_path: Path) -> None:
    text = "Rapport 2025:9\n\nFärjor i skärgården\n\nBakgrund\n\nTrafiken har minskat.\n\nSlutsatser och rekommendationer\n\nVår slutsats är att trafiken behövs. Kommunerna bör avsätta medel för flytbryggor. Länsstyrelserna bör prioritera bryggor i sin tillsyn.\n"
    said = found_in(tmp_path, text)
    assert said["source"]["kind"] == "report"
    assert len(proposals(said)) == 2


def test_a_municipality_that_answers_is_known_and_another_that_is_told_of_is_not(tmp_path: Path) -> None:
    text = "Torsviks kommun\n\nREMISSVAR\n\nYttrande över betänkandet (SOU 2025:4)\n\nAnsvar (kapitel 5)\n\nTorsviks kommun anser att lagen bör kompletteras med ett bemyndigande. Utredningen gör bedömningen att lagen inte behöver ändras.\n"
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "Torsviks kommun anser att lagen bör kompletteras med ett bemyndigande."
    ]


def test_funding_whose_cells_came_one_to_a_line_is_a_table_and_holds_no_other_amounts(tmp_path: Path) -> None:
    text = "PROTOKOLLSUTDRAG\n\nFinansiering\n\nFinansiär\nTyp\nBelopp, kr\nTillväxtverket\nERUF\n4 400 000\nRegion Åsmark\nRegionala projektmedel\n2 750 000\n\nProjektet pågår till 2028.\n"
    said = found_in(tmp_path, text)
    assert [(row["financier"], row["kind"], row["amount"]) for row in said["funding"]["rows"]] == [
        ("Tillväxtverket", "ERUF", 4_400_000),
        ("Region Åsmark", "Regionala projektmedel", 2_750_000),
    ]
    assert said["amounts"] == []


def test_what_a_consultation_asks_the_commission_is_asked() -> None:
    for sentence in (
        "We ask the Commission to raise the thresholds for pilots.",
        "It would also be useful to let regional bodies certify.",
    ):
        assert proposing_sentences(sentence, kind="input") == [sentence]


def test_what_a_board_decided_of_a_programme_is_a_decision(tmp_path: Path) -> None:
    text = "Hedebo kommun                         SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen                       Utdrag\n\nKS § 112     Dnr KS 2024/00561\n\nLokalt serviceprogram för landsbygden\n\nKommunstyrelsens beslut\n\nKommunstyrelsen beslutar att\n\n1. anta förslaget till lokalt serviceprogram,\n2. ge kommundirektören i uppdrag att teckna avtal om servicepunkter.\n\nSammanfattning av ärendet\nKommunen har fem butiker.\n"
    said = found_in(tmp_path, text)
    assert said["source"]["kind"] == "decision"
    assert [said for _, said in proposals(said)] == ["ge kommundirektören i uppdrag att teckna avtal om servicepunkter."]


@pytest.mark.parametrize(
    "sentence",
    ["The competence centres need long-term funding beyond 2028.", "Därtill behövs en nationell samordning av hur tiden fördelas."],
)
def test_what_is_needed_besides_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_the_challenges_a_form_asks_for_are_challenges(tmp_path: Path) -> None:
    answers = ("1. Servicen försvinner från orterna", "2. Unga flyttar och kommer inte tillbaka")
    body = p("*Övergripande*") + form(("Fråga", "Svar"), ("Vilka är de viktigaste utmaningarna för länet fram till 2035?", *answers))
    body += p("*Område 1: Leva*") + form(
        ("Vilka insatser föreslår ni?", "Inrätta servicepunkter i varje kommundel.", "Höj driftstödet till butiker.")
    )
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body))
    found = as_json(extract(path))
    assert [one["title"] for one in found["challenges"] if one["title"]] == [
        "Servicen försvinner från orterna",
        "Unga flyttar och kommer inte tillbaka",
    ]
    assert [text for _, text in proposals(found)] == ["Inrätta servicepunkter i varje kommundel.", "Höj driftstödet till butiker."]


def test_numbered_questions_are_those_of_a_form(tmp_path: Path) -> None:
    text = (
        "Svarsformulär: Inspel till strategin\n\nFråga 1. Beskriv kort er verksamhet.\n\nRegionen driver ett sjukhus.\n\n"
        "Fråga 2. Vilka åtgärder bör regeringen prioritera när det gäller prövningar?\n\nRegeringen bör införa ett nationellt mål. Vi föreslår också att ersättningen kopplas till antalet.\n\n"
        "Fråga 3. Vilka åtgärder bör regeringen prioritera när det gäller data?\n\nVi vill se följande:\n- Samla ansvaret hos en myndighet.\n- Inrätta säkra miljöer.\n\n"
        "Fråga 4. Hur kan ni bidra?\n\nVi kan erbjuda vår testbädd.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert len(proposals(found)) == 4


def test_what_a_question_asks_to_be_changed_is_proposed_in_nouns_too(tmp_path: Path) -> None:
    text = (
        "Svar på departementets enkät om villkoren för företag\n\n1. Beskriv kort er organisation\n\nVi bildades 2009.\n\n"
        "2. Vilka förändringar av regelverket vill ni se?\n\n• En gemensam mall för uppgifter.\n• Slopa kravet på revisor.\n• Kortare handläggningstider.\n\n3. Övrigt\n\nTack för enkäten.\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], len(proposals(found))) == ("input", 3)


def test_a_form_for_a_meeting_is_no_record_of_it(tmp_path: Path) -> None:
    text = "Underlag inför dialogmöte om energi\n\n3. Behov och förslag: nät\n\n| Behov | Förslag | Aktör |\n|---|---|---|\n| Långa tider | Inför en gräns på tolv månader | Regeringen |\n| Lite effekt | Ta fram en modell | Nätbolagen |\n"
    found = found_in(tmp_path, text, name="a.md")
    assert (found["source"]["kind"], len(proposals(found))) == ("input", 2)


@pytest.mark.parametrize(
    ("line", "kind"), [("Enkätsvar – Översyn av det statliga stödet", "input"), ("Statistikbulletin 2024:7", "statistics")]
)
def test_what_a_first_line_calls_the_paper(tmp_path: Path, line: str, kind: str) -> None:
    text = f"{line}\n\nStödet och gästnätterna\n\nAntalet gästnätter uppgick till 742 000 i somras och har ökat sedan i fjol.\n"
    assert found_in(tmp_path, text)["source"]["kind"] == kind


def test_a_numbered_question_heads_the_lettered_answers_right_below(tmp_path: Path) -> None:
    text = (
        "Enkätsvar om service\n\n1. Har ni fått stöd?\n\nJa, nio butiker fick stöd.\n\n2. Vilka förändringar av stödet anser ni är mest angelägna?\n\n"
        "a) Driftstödet bör beviljas för tre år.\nb) Taket behöver höjas för laddstolpar.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Vilka förändringar av stödet anser ni är mest angelägna?"] * 2


def test_answers_that_call_themselves_so_are_those_of_a_form(tmp_path: Path) -> None:
    text = (
        "Frågor till kommunerna om skolans framtid\n\nFråga 1. Hur är skolan organiserad i er kommun?\nSvar: Den är en enhet.\n\nFråga 2. Vilka avgifter tar ni ut?\nSvar: Avgiften är 600 kronor.\n\n"
        "Fråga 3. Har ni sökt statsbidrag?\nSvar: Ja, varje år.\n\nFråga 4. Hur kan det statliga stödet till skolan i hela landet förbättras?\nSvar:\n- Gör bidraget flerårigt.\n- Betala ut pengarna tidigt.\n\n"
        "Fråga 5. Vad behövs för att säkra tillgången på pedagoger?\nSvar: Vi har vakanser. Staten bör återinföra en utbildning.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "input"
    assert [area for area, _ in proposals(found)] == [
        "Fråga 4. Hur kan det statliga stödet till skolan i hela landet förbättras?",
        "Fråga 4. Hur kan det statliga stödet till skolan i hela landet förbättras?",
        "Fråga 5. Vad behövs för att säkra tillgången på pedagoger?",
    ]


def test_a_question_ends_its_line_and_its_answer_may_lead_in_a_list(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Svar på frågor inför dialogen\n\nFråga 1. Vilka är de viktigaste utmaningarna för företagens utveckling i länet?\n"
        "Vi ser framför allt två utmaningar:\n– Kapitalet stannar i storstäderna\n– Generationsskiftena på landsbygden uteblir\n"
        "Utmaningarna är inte nya, men de har förstärkts av räntor och handelshinder under året.\n\n"
        "Fråga 2. Vad vill ni att staten gör? Dela gärna in efter område.\n\nKapital\n- En väg in, dvs samordna stöden\n"
        "- Höj taket för lånen\n\nLokal nytta\n- Ge bygdemedlen en lägsta nivå\n\nFråga 3. Vad gör ni själva?\nEn hel del.\n",
    )
    assert [challenge["title"] for challenge in found["challenges"] if challenge["title"]] == [
        "Kapitalet stannar i storstäderna",
        "Generationsskiftena på landsbygden uteblir",
    ]
    assert [text for _, text in proposals(found)] == [
        "En väg in, dvs samordna stöden",
        "Höj taket för lånen",
        "Ge bygdemedlen en lägsta nivå",
    ]


def test_names_with_a_colon_right_above_their_lists_are_areas_of_what_was_asked(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Enkät inför handlingsplanen\n\n1. Beskriv er verksamhet.\n\nVi samlar föreningar.\n\n2. Vilka åtgärder vill ni se?\n\n"
        "Legitimation och ombud:\n- Staten ska erbjuda en egen e-legitimation.\n\nStöd nära människor:\n- Ett statsbidrag bör införas.\n",
    )
    assert proposals(found) == [
        ("Legitimation och ombud", "Staten ska erbjuda en egen e-legitimation."),
        ("Stöd nära människor", "Ett statsbidrag bör införas."),
    ]
