# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

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


def test_goals_are_challenges_where_areas_stand_between_them(tmp_path: Path) -> None:
    text = (
        "Strategi för is\n\nMål 1: Mer is\nDet behövs is.\n\nOmråde 1: Sjöar\nSjöarna är varma.\n\nInsatser:\n• Kyl sjöarna\n\n"
        "Mål 2: Bättre is\nDen är dålig.\n\nOmråde 2: Hav\nHavet är salt.\n\nInsatser:\n• Söta havet\n"
    )
    found = found_in(tmp_path, text)
    assert [c["title"] for c in found["challenges"]] == ["Mål 1: Mer is", "Mål 2: Bättre is"]


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
