# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from snabbdialog.intake import cues
from snabbdialog.intake.reading import as_json, extract

SHARED = Path(__file__).parents[3] / "shared" / "documents"


def found_in(folder: Path, text: str, name: str = "underlag.txt") -> dict[str, Any]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return as_json(extract(path))


def proposals(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(a["title"], p["text"]) for c in found["challenges"] for a in c["areas"] for p in a["proposals"]]


def test_a_list_that_announces_headings_holds_no_proposals(tmp_path: Path) -> None:
    """000: «krävs:» and then the areas, which come again as headings in other words."""
    text = (
        "Utmaning 1: Vi blir äldre\nBakom detta ligger mycket.\nSatsningar krävs inom följande områden:\n\n• Ökad tillgång till vård\n• Trygga hem\n\n"
        "Öka tillgång till vård\nVården är långt borta.\n\nFörslag på åtgärder:\n• Bygg en vårdcentral i varje ort\n\n"
        "Trygga hem\nHemmen är gamla.\n\nFörslag på åtgärder:\n• Rusta upp bostäderna\n"
    )
    found = found_in(tmp_path, text)
    assert proposals(found) == [("Öka tillgång till vård", "Bygg en vårdcentral i varje ort"), ("Trygga hem", "Rusta upp bostäderna")]
    assert found["challenges"][0]["title"] == "Utmaning 1: Vi blir äldre"


def test_an_announced_heading_without_proposals_is_still_an_area(tmp_path: Path) -> None:
    text = (
        "Prioriterade områden är:\n• Bredband överallt\n• Vägar som håller\n\nBredband överallt\nFiber saknas i norr.\n\n"
        "Vägar som håller\nTjälen tar vägarna.\n"
    )
    found = found_in(tmp_path, text)
    assert [area["title"] for area in found["challenges"][0]["areas"]] == ["Bredband överallt", "Vägar som håller"]
    assert found["challenges"][0]["areas"][0]["text"] == "Fiber saknas i norr."


def test_contents_that_come_again_as_headings_make_no_areas(tmp_path: Path) -> None:
    text = (
        "Innehåll\n• Bredband överallt\n• Vägar som håller\n\nBredband överallt\nFiber saknas.\n\nVägar som håller\nTjälen tar vägarna.\n"
    )
    found = found_in(tmp_path, text)
    assert found["challenges"] == []


def test_tags_are_read_from_the_lead_in_over_two_lines(tmp_path: Path) -> None:
    """000: the line «Förslag på åtgärder som bidrar till …» wraps."""
    text = "Data som delas\nDet går trögt.\n\nFörslag på åtgärder som bidrar till excellens, innovation och\ninternationalisering:\n\n• Öppna registren\n"
    area = found_in(tmp_path, text)["challenges"][0]["areas"][0]
    assert area["tags"] == ["excellens", "innovation", "internationalisering"]
    assert area["proposals"][0]["tags"] == area["tags"]


def test_areas_without_a_challenge_stand_under_one_with_an_empty_title(tmp_path: Path) -> None:
    found = found_in(tmp_path, "Kompetens\nDen saknas.\n\nVi föreslår:\n- Inrätta fler platser\n- Sänk kraven\n")
    assert [c["title"] for c in found["challenges"]] == [""]


def test_a_deeper_item_belongs_to_the_proposal_above_it(tmp_path: Path) -> None:
    text = "# Plan\n\n## Vatten\n\nVi föreslår:\n\n- Bygg ett vattenverk\n    - vid ån\n    - med egen el\n- Laga rören\n"
    found = found_in(tmp_path, text, "plan.md")
    assert proposals(found) == [("Vatten", "Bygg ett vattenverk\nvid ån\nmed egen el"), ("Vatten", "Laga rören")]


def test_a_heading_of_proposals_goes_on_through_the_headings_below_it(tmp_path: Path) -> None:
    text = "# Inspel\n\n# Våra förslag\n\n## Skog\n\n- Gallra mer\n\n## Hav\n\n- Fiska mindre\n\n# Om oss\n\n- grundat 1999\n"
    assert proposals(found_in(tmp_path, text, "inspel.md")) == [("Skog", "Gallra mer"), ("Hav", "Fiska mindre")]


def test_a_question_and_scraps_in_a_list_are_no_proposals(tmp_path: Path) -> None:
    found = found_in(tmp_path, "Kompetens\nDen saknas.\n\nVi föreslår:\n- Fler platser\n- Varför inte?\n- x\n")
    assert [text for _, text in proposals(found)] == ["Fler platser"]


def test_an_unannounced_list_holds_proposals_when_most_of_it_asks(tmp_path: Path) -> None:
    text = "Inspel till regeringen\n\nTransporter\nVägarna är slitna.\n- Staten bör laga broarna\n- Inför bärighetsklass 4\n- En vinterväg till\n"
    assert len(proposals(found_in(tmp_path, text))) == 3


def test_an_unannounced_list_of_facts_holds_none(tmp_path: Path) -> None:
    found = found_in(tmp_path, "Inspel till regeringen\n\nRegionen i korthet\n- 14 kommuner\n- 280 000 invånare\n- ett universitet\n")
    assert proposals(found) == []
    assert [words["text"] for words in found["unplaced"]][:2] == ["14 kommuner", "280 000 invånare"]


def test_what_was_done_is_not_proposed(tmp_path: Path) -> None:
    text = "Inspel om energi\n\nGenomförda insatser\n- Byggde en testbädd\n- Stärkte nätet\n\nTidigare åtgärder:\n- Inrätta ett råd\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_bold_beginnings_nobody_announced_are_areas_or_demands(tmp_path: Path) -> None:
    named = "# Rätt väg\n\n**Kompetens.** Den saknas. Staten bör betala utbildningen i tre år.\n\n**Energi.** Elen räcker inte till allt.\n"
    found = found_in(tmp_path, named, "a.md")
    assert proposals(found) == [("Kompetens", "Staten bör betala utbildningen i tre år.")]
    demands = "# Rätt väg\n\n**Bygg ut elnätet.** Det är fullt i dag.\n\n**Sänk avgiften.** Den är för hög.\n"
    assert len(proposals(found_in(tmp_path, demands, "b.md"))) == 2


def test_named_measures_keep_what_stands_below_them(tmp_path: Path) -> None:
    text = "Färdplan för is\n\nÅtgärd 1: Bygg en isbrytare\nDen ska gå på vätgas.\n• minst 90 meter\n\nÅtgärd 2: Märk ut lederna\nLederna flyttar sig.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("", "Åtgärd 1: Bygg en isbrytare\nDen ska gå på vätgas.\nminst 90 meter"),
        ("", "Åtgärd 2: Märk ut lederna\nLederna flyttar sig."),
    ]


def test_sentences_are_read_only_where_no_list_proposes(tmp_path: Path) -> None:
    prose = "Remissvar\n\nRegionen föreslår att stödet höjs till hälften av kostnaden. Utredningen föreslår något annat.\n"
    assert [text for _, text in proposals(found_in(tmp_path, prose))] == ["Regionen föreslår att stödet höjs till hälften av kostnaden."]
    listed = prose + "\nVi föreslår därför:\n- Höj stödet\n- Förläng tiden\n"
    assert [text for _, text in proposals(found_in(tmp_path, listed))] == ["Höj stödet", "Förläng tiden"]


def test_a_table_of_what_is_done_proposes_nothing(tmp_path: Path) -> None:
    done = "| Åtgärd | Status |\n|--|--|\n| Bygga en bro | Klar |\n| Måla bron | Avslutad |\n"
    assert proposals(found_in(tmp_path, "# Handlingsplan\n\n" + done, "h.md")) == []
    planned = "| Insats | Ansvarig |\n|--|--|\n| Bygga en bro | Trafikverket |\n| | |\n"
    area = found_in(tmp_path, "# Handlingsplan\n\n" + planned, "i.md")["challenges"][0]["areas"][0]
    assert area["proposals"][0]["addressee"] == "Trafikverket"


def test_a_list_below_a_title_that_proposes_is_taken(tmp_path: Path) -> None:
    found = found_in(tmp_path, "# Region Slätts förslag till regeringen\n\n- Mer korn\n- Mindre regn\n", "t.md")
    assert proposals(found) == [("", "Mer korn"), ("", "Mindre regn")]


def test_a_paragraph_ends_the_list_a_lead_in_announced(tmp_path: Path) -> None:
    text = "Inspel\n\nJord\nJorden är trött.\n\nVi föreslår:\n- Vila jorden\n\nSå mycket om det.\n\n- 12 gårdar\n- 3 byar\n"
    found = found_in(tmp_path, text)
    assert [text for _, text in proposals(found)] == ["Vila jorden"]
    assert found["challenges"][0]["areas"][0]["text"].endswith("12 gårdar\n3 byar")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")
class TestSharedDocuments:
    def read(self, start: str) -> dict[str, Any]:
        return as_json(extract(next(SHARED.glob(f"{start}_*.txt")), known_actors={"Vinnova": "agency"}))

    def test_the_reference_document_is_read_whole(self) -> None:
        found = self.read("000")
        assert [[len(a["proposals"]) for a in c["areas"]] for c in found["challenges"]] == [[1, 4, 6, 3], [2, 5, 3]]
        two, three = ["excellens", "innovation"], ["excellens", "innovation", "internationalisering"]
        assert [a["tags"] for c in found["challenges"] for a in c["areas"]] == [two, three, two, three, two, two, three]
        assert found["challenges"][1]["title"].startswith("Utmaning 2: Hälso- och sjukvården")
        assert found["challenges"][1]["title"].endswith("sin konkurrenskraft")
        assert not {a["title"] for c in found["challenges"] for a in c["areas"]} & {text for _, text in proposals(found)}

    def test_no_name_of_those_who_signed_is_taken(self) -> None:
        assert not [name for name in ("Eliasson", "Sandahl") if name in str(self.read("000"))]

    def test_the_decision_gives_its_funding_and_no_proposals(self) -> None:
        found = self.read("002")
        rows = found["funding"]["rows"]
        assert (len(rows), found["funding"]["total"], found["funding"]["sum_matches"]) == (10, 20718995, True)
        assert [row["kind"] for row in rows if row["financier"] == "Region Norrbotten"] == ["1:1-medel", "egna medel"]
        assert [day["date"] for day in found["dates"]] == ["2023-09-01", "2026-10-31"]
        assert [word for word in ("RUS", "Smart specialiseringsstrategins") if any(word in one["text"] for one in found["unplaced"])]
        assert proposals(found) == []

    def test_the_poor_scan_gives_its_facts_and_a_warning(self) -> None:
        found = self.read("003")
        assert found["references"] == ["N2019/03157", "UD2019/19211"]
        assert [day["date"] for day in found["dates"]] == ["2024-06-01", "2025-09-30"]
        assert [(one["kronor"], one["year"]) for one in found["amounts"]] == [(25_000_000, 2023), (55_000_000, 2024)]
        assert [warning.split(":")[0] for warning in found["warnings"]] == ["poor_scan"]
        assert found["actors"] == [{"name": "Vinnova", "type": "agency"}]


def test_what_is_proposed_below_the_state_of_things_belongs_to_the_chapter(tmp_path: Path) -> None:
    """Research inputs: «1 Forskning», «1.1 Nuläge», «1.2 Våra förslag»."""
    text = "# Inspel\n\n## 1 Forskning\n\n### 1.1 Nuläge\n\nDen är liten.\n\n### 1.2 Våra förslag\n\n- Öka anslaget\n"
    assert proposals(found_in(tmp_path, text, "i.md")) == [("Forskning", "Öka anslaget")]


def test_a_heading_of_proposals_beside_others_is_its_own_area(tmp_path: Path) -> None:
    text = "# Position\n\n## Why it matters\n\nIt does.\n\n## Recommendations to the Government\n\n- Fund the railway\n"
    assert proposals(found_in(tmp_path, text, "p.md")) == [("Recommendations to the Government", "Fund the railway")]


def test_numbered_headings_below_an_announcement_are_measures_though_they_are_nouns(tmp_path: Path) -> None:
    text = (
        "Uppdrag om batterier\n\n1 Uppdraget\n\nRegeringen uppdrar åt Energimyndigheten att genomföra följande åtgärder.\n\n"
        "1.1 Stöd till sortering\n\nStödet ska gå till fem anläggningar.\n\n1.2 Ett öppet register\n\nRegistret ska visa skicket.\n\n2 Redovisning\n\nDen ska ske.\n"
    )
    assert [text.split("\n")[0] for _, text in proposals(found_in(tmp_path, text))] == ["Stöd till sortering", "Ett öppet register"]


def test_an_input_is_read_by_sentence_where_an_area_has_no_list(tmp_path: Path) -> None:
    text = "Remissvar om järnväg\n\nBanan\nDen är sliten.\n\nVi föreslår:\n- Byt spår\n- Bygg bro\n\nHamnen\nGodset ökar. Regionen menar att en ny infart måste byggas.\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Banan", "Byt spår"),
        ("Banan", "Bygg bro"),
        ("Hamnen", "Regionen menar att en ny infart måste byggas."),
    ]


def test_what_a_summary_says_again_counts_once(tmp_path: Path) -> None:
    text = "Remissvar om stöd\n\nRegionen föreslår att stödet till bredband höjs.\n\nBredband\nRegionen föreslår att stödet till bredband höjs rejält.\n"
    assert [title for title, _ in proposals(found_in(tmp_path, text))] == ["Bredband"]


def test_under_headings_about_other_things_only_own_proposals_count(tmp_path: Path) -> None:
    text = "Remissvar\n\nBakgrund till ärendet\nLänen är olika. Uppgiften bör ses över i tid. Regionen föreslår att stödet höjs.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Regionen föreslår att stödet höjs."]


def test_key_lines_below_a_measure_stand_alone(tmp_path: Path) -> None:
    text = "Åtgärdsplan\n\n1. Transporter\n1.1 Bygga laddstationer vid alla resecentrum\nAnsvarig: Trafiken. Tid: 2027.\n1.2 Byta till biogas i trafiken\nAnsvarig: Trafiken. Tid: 2028.\n"
    assert [text.split("\n")[0] for _, text in proposals(found_in(tmp_path, text))] == [
        "Bygga laddstationer vid alla resecentrum",
        "Byta till biogas i trafiken",
    ]


@pytest.mark.parametrize("head", ["| Vad | Vem | När |", "| Aktivitet | Ansvarig | Tid |", "| What | Who | When |"])
def test_a_column_for_what_is_to_be_done_stands_beside_who_or_when(head: str, tmp_path: Path) -> None:
    text = f"# Plan\n\n## Plats\n\n{head}\n|--|--|--|\n| Öppna ateljéer | Kommunen | 2027 |\n| Ta fram en karta | Filmpoolen | 2028 |\n"
    area = found_in(tmp_path, text, "p.md")["challenges"][0]["areas"][0]
    assert [(p["text"], p["addressee"]) for p in area["proposals"]] == [("Öppna ateljéer", "Kommunen"), ("Ta fram en karta", "Filmpoolen")]
    alone = found_in(tmp_path, "# Plan\n\n| Vad | Mått |\n|--|--|\n| Utsläpp | ton |\n| Resor | km |\n", "q.md")
    assert proposals(alone) == []


def test_a_recommendation_may_say_to_whom_before_what(tmp_path: Path) -> None:
    text = "# Inspel om vård\n\n**Rekommendation till regeringen:** Ge verket ett uppdrag om vård.\n\n**Förslag till Vinnova:** Öppna en utlysning för vård.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text, "i.md"))] == [
        "Rekommendation till regeringen: Ge verket ett uppdrag om vård.",
        "Förslag till Vinnova: Öppna en utlysning för vård.",
    ]


def test_named_areas_in_a_contents_list_without_dots_are_no_areas(tmp_path: Path) -> None:
    text = "Strategi för is\n\nInnehåll\nOmråde A – Sjö\nOmråde B – Hav\n\nOmråde A – Sjö\n\nSå tar vi nästa steg:\n- Vi kyler\n\nOmråde B – Hav\n\nHavet är salt.\n"
    areas = found_in(tmp_path, text)["challenges"][0]["areas"]
    assert [(area["title"], len(area["proposals"])) for area in areas] == [("Område A – Sjö", 1), ("Område B – Hav", 0)]


def test_days_and_times_are_told_from_numbers() -> None:
    assert cues.is_dated("kl. 09.30 Kaffe")
    assert cues.is_dated("2027-03-01 möte")
    assert not cues.is_dated("12 nya platser")


def test_one_heading_of_proposals_after_several_others_holds_its_own(tmp_path: Path) -> None:
    """Slides and reports that end with «Rekommendationer»; where each part has its own, they belong to the part."""
    text = "Hur kan vi arbeta ihop?\n\nLäget\nDet är gott.\n\nPiloter\nDe är tre.\n\nRekommendationer\n• Synkronisera uppdragen\n• Skapa incitament\n"
    assert {title for title, _ in proposals(found_in(tmp_path, text))} == {"Rekommendationer"}
    parts = "Inspel\n\nLäget\nDet är gott.\n\nSkog\nDen växer.\n\nVåra förslag\n• Gallra mer\n\nHav\nDet är salt.\n\nVåra förslag\n• Fiska mindre\n"
    assert [title for title, _ in proposals(found_in(tmp_path, parts))] == ["Skog", "Hav"]


def test_lines_that_never_break_off_are_paragraphs_each(tmp_path: Path) -> None:
    text = (
        "Strategi för skog\n\nFörord\nTillsammans bygger vi.\n\nPrioriterat område 1: Näringsliv i omställning\nNäringslivet är litet.\n\nSkogen ska:\n• växa\n• mätas\n\n"
        "Prioriterat område 2: Livslångt lärande\nUtbildningsnivån är låg.\n\nSkogen ska:\n• visas\n\nUppföljning\nDen sker varje år.\n"
    )
    assert [title for title, _ in proposals(found_in(tmp_path, text))] == ["Prioriterat område 1: Näringsliv i omställning"] * 2 + [
        "Prioriterat område 2: Livslångt lärande"
    ]


def test_bullets_that_head_the_dashes_below_them_are_areas(tmp_path: Path) -> None:
    """Slides: «• Hälsodata», «– Ge regionerna rätt att …»."""
    text = "Vård i Vik\n\nVåra medskick\n• Hälsodata\n– Ge regionerna rätt att dela\n– Finansiera en nod\n• Upphandling\n– Låt staten köpa först\n"
    assert proposals(found_in(tmp_path, text)) == [
        ("Hälsodata", "Ge regionerna rätt att dela"),
        ("Hälsodata", "Finansiera en nod"),
        ("Upphandling", "Låt staten köpa först"),
    ]


def test_dashes_below_a_demand_go_on_about_it(tmp_path: Path) -> None:
    text = "Vård i Vik\n\nVåra medskick\n• Dela data mellan regionerna\n– i hela landet\n– utan avgift\n• Låt staten köpa först\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "Dela data mellan regionerna\ni hela landet\nutan avgift",
        "Låt staten köpa först",
    ]


def test_headings_that_were_counted_as_challenges_are(tmp_path: Path) -> None:
    text = (
        "Inspel om skolan\n\nVi ser två stora utmaningar för länet.\n\nLÄRARNA SAKNAS\n\nMånga slutar.\n\nUtbildning på distans\n\nDet går bra.\n\n"
        "Vi vill se:\n\n• Fler platser\n\nVÄGEN ÄR LÅNG\n\nBussen går sällan.\n\nSkolskjuts\n\nDen är dyr.\n\nVi vill se:\n\n• Ett statligt stöd\n"
    )
    challenges = found_in(tmp_path, text)["challenges"]
    assert [(one["title"], [area["title"] for area in one["areas"]]) for one in challenges] == [
        ("LÄRARNA SAKNAS", ["Utbildning på distans"]),
        ("VÄGEN ÄR LÅNG", ["Skolskjuts"]),
    ]


def test_a_name_in_a_row_below_its_role_is_not_taken(tmp_path: Path) -> None:
    found = found_in(tmp_path, "| Handläggare | Fiktiv Exempelsson |\n| Datum | 2027-03-01 |\n\nBeslut om stöd\n\nStödet beviljas.\n")
    assert "Exempelsson" not in str(found)


def test_in_an_input_follow_up_is_a_theme_like_others(tmp_path: Path) -> None:
    text = "Inspel till strategin\n\nUppföljning\n\nDagens mått är nationella. SCB bör ges resurser för regional statistik.\n\nBilaga med företagens svar\n\nStaten bör sänka skatten.\n"
    assert proposals(found_in(tmp_path, text)) == [("Uppföljning", "SCB bör ges resurser för regional statistik.")]


def test_whom_recommendations_are_for_heads_them_in_a_report(tmp_path: Path) -> None:
    text = (
        "Start / Rapporter / Granskningsrapporter / 2027\n\nStöd till brunnar\nPublicerad: 3 maj 2027\n\nVi granskade brunnarna. De var djupa.\n\n"
        "Rekommendationer\n\nTill regeringen\n\n• Ge ansvaret till en myndighet.\n\nTill Vinnova, Tillväxtverket och Energimyndigheten\n\n"
        "• Enas om hur brunnar mäts.\n\nTill Vinnova\n\n• Håll registret öppet.\n\nOm granskningen\n\nDen gjordes i mars.\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], found["source"]["title"]) == ("report", "Stöd till brunnar")
    assert proposals(found) == [
        ("Till regeringen", "Ge ansvaret till en myndighet."),
        ("Till Vinnova, Tillväxtverket och Energimyndigheten", "Enas om hur brunnar mäts."),
        ("Till Vinnova", "Håll registret öppet."),
    ]
    addressees = [p["addressee"] for c in found["challenges"] for a in c["areas"] for p in a["proposals"]]
    assert addressees == ["Regeringen", "Vinnova, Tillväxtverket och Energimyndigheten", "Vinnova"]


def test_a_line_alone_above_the_word_proposals_is_an_area_whatever_word_it_ends_with(tmp_path: Path) -> None:
    text = "Inspel om hamnar\n\nKajer är dyra. De är få.\n\nFler vägar in\n\nFörslag:\n– Bygg två kajer till\n– Sänk avgiften\n"
    assert proposals(found_in(tmp_path, text)) == [("Fler vägar in", "Bygg två kajer till"), ("Fler vägar in", "Sänk avgiften")]


def test_in_an_input_a_list_under_follow_up_is_of_demands(tmp_path: Path) -> None:
    text = (
        "# Inspel till hamnstrategin\n\n## 1. Ansvar och uppföljning\n\nIngen följer målen.\n\n- Utse en ansvarig\n- Mät varje år\n\n"
        "## 2. Kajer\n\nDe är få.\n\n- Bygg två till\n- Sänk avgiften\n"
    )
    assert [title for title, _ in proposals(found_in(tmp_path, text, "inspel.md"))] == ["Ansvar och uppföljning"] * 2 + ["Kajer"] * 2


def test_who_proposes_without_a_colon_leads_in_and_is_no_proposal(tmp_path: Path) -> None:
    text = (
        "Inspel om hamnar\n\nRegionens förslag\n\nRegion Vik föreslår\n\n• att staten bygger två kajer,\n\n• att avgiften sänks.\n\n"
        "Frågan är svår. Däremot bör Trafikverket få medel för farleden. Isen är tjock och måste brytas.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "att staten bygger två kajer,",
        "att avgiften sänks.",
        "Däremot bör Trafikverket få medel för farleden.",
    ]


SLIDES = "".join(f"{number} Läget vid kaj {number}\n• {number * 7} fartyg\n• {number * 3} lotsar\n\n" for number in range(2, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Tre utmaningar\n\n• Isen ligger allt längre\n• Kajerna är för korta\n• Lotsarna blir allt färre\n",
        SLIDES + "9 Utmaningar vi ser i länet Isen ligger allt längre\nKajerna är för korta\nLotsarna blir allt färre\n",
    ],
)
def test_what_is_listed_as_challenges_are_challenges(text: str, tmp_path: Path) -> None:
    found = found_in(tmp_path, f"Hamnarna i siffror\n\n{text}\n10 Trafik\n• 40 anlöp 2027\n• 12 fartyg\n")
    assert [one["title"] for one in found["challenges"]] == ["Isen ligger allt längre", "Kajerna är för korta", "Lotsarna blir allt färre"]
    assert (found["source"]["kind"], proposals(found)) == ("statistics", [])


def test_areas_below_listed_challenges_stand_under_none_of_them(tmp_path: Path) -> None:
    text = (
        "# Inspel om hamnar\n\n## Utmaningar\n\n- Isen ligger allt längre\n- Kajerna är för korta\n\n## Kajer\n\nVi föreslår:\n\n"
        "- Bygg två kajer till\n"
    )
    found = found_in(tmp_path, text, "inspel.md")
    assert [(one["title"], len(one["areas"])) for one in found["challenges"]] == [
        ("Isen ligger allt längre", 0),
        ("Kajerna är för korta", 0),
        ("", 1),
    ]


def test_questions_and_demands_below_challenges_are_none(tmp_path: Path) -> None:
    text = "# Inspel om hamnar\n\n## Utmaningar\n\n- Bygg två kajer till\n- Sänk avgiften för alla\n\n## Vilka utmaningar ser ni?\n\n- Isen ligger kvar\n- Lotsar saknas här\n"
    assert [one["title"] for one in found_in(tmp_path, text, "inspel.md")["challenges"]] == [""]


def test_challenges_within_each_area_are_the_areas(tmp_path: Path) -> None:
    text = "".join(
        f"## {name}\n\n### Utmaningar\n\n- Isen ligger allt längre\n- Lotsarna blir färre\n\n### Förslag\n\n- Bygg två {name.lower()} till\n\n"
        for name in ("Kajer", "Farleder")
    )
    found = found_in(tmp_path, f"# Inspel om hamnar\n\n{text}", "inspel.md")
    assert [one["title"] for one in found["challenges"]] == [""]
    assert proposals(found) == [("Kajer", "Bygg två kajer till"), ("Farleder", "Bygg två farleder till")]
