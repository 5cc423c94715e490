from __future__ import annotations

import pytest

from snabbdialog.minutes.blocks import Heading, Item
from snabbdialog.minutes.sections.needs import needs
from snabbdialog.model import Actor, Condition, Need, Source
from tests.minutes.dialogues import case, lines


def test_the_outline_is_numbered_and_rows_with_others_under_them_are_headings() -> None:
    rows = (
        Need(id="a", level="challenge", title="Utmaning", text="Bakgrund\n• punkt"),
        Need(id="b", parent="a", level="area", title="Område"),
        Need(id="c", parent="b", title="Behov", text="Text"),
        Need(id="d", parent="c", level="proposal", title="Förslag"),
        Need(id="e", position=2, text="Ensamt behov"),
    )
    assert lines(needs(case(needs=rows))) == [
        "## Behov och förslag",
        "### 1 Utmaning", "Utmaning", "Bakgrund", "- punkt",
        "#### 1.1 Område", "Område",
        "    1.1.1 Behov", "Text", "Behov",
        "      1.1.1.1 Förslag", "Förslag",
        "2 Ensamt behov", "Behov",
    ]  # fmt: skip


def test_levels_of_headings_never_jump_however_the_rows_stand() -> None:
    rows = (
        Need(id="a", level="proposal"),
        Need(id="b", parent="a"),
        Need(id="c", parent="b", level="challenge"),
        Need(id="d", parent="c"),
    )
    levels = [block.level for block in needs(case(needs=rows)) if isinstance(block, Heading)]
    assert levels == [2, 3, 4]


def test_what_is_known_of_a_need_stands_below_it() -> None:
    row = Need(
        title="Regler", text="Se över.", kind="regulation", evidence="Tre föll.", tags="excellens, innovation", addressee="Vinnova",
        proposal_type="legislation", reach="national", raised_by="Region A", status="taken_up", source="u", place="s. 3",
    )  # fmt: skip
    assert lines(needs(case(needs=(row,), sources=(Source(id="u", title="Underlag"),))))[2:] == [
        "Se över.",
        "Belägg: Tre föll.",
        "Behov · Regelverk · Lagstiftning och regelverk · excellens, innovation · Riktas till: Vinnova · Nationellt · Tas om hand"
        " · Lyft av: Region A · källa 1, s.\u00a03",
    ]


def test_rows_in_a_ring_are_told_too() -> None:
    rows = (Need(id="a", parent="b", title="A"), Need(id="b", parent="a", title="B"))
    said = lines(needs(case(needs=rows)))
    assert any("A" in line for line in said)
    assert any("B" in line for line in said)


def test_a_row_without_a_title_is_headed_by_its_text_or_said_to_have_none() -> None:
    rows = (Need(id="a", text="Bara text"), Need(id="b", parent="a"))
    assert lines(needs(case(needs=rows)))[1:] == ["### 1 Bara text", "Behov", "  1.1 utan rubrik", "Behov"]


def test_conditions_have_their_source() -> None:
    rows = (
        Condition(title="Invånare", value="249 693", year="2025", origin="SCB", note="Preliminärt", source="u"),
        Condition(position=1, kind="geography", title="Yta"),
        Condition(position=2, kind="demography"),
    )
    assert lines(needs(case(conditions=rows, sources=(Source(id="u"),)))) == [
        "## Förutsättningar",
        "Förutsättning | Uppgift | År | Källa",
        "Invånare | 249 693 | 2025 | SCB, källa 1\nPreliminärt",
        "Yta (geografi) | – | – | –",
        "Demografi | – | – | –",
    ]


def test_success_factors_are_called_what_the_method_calls_them() -> None:
    rows = (Condition(kind="success_factor", title="courage", value="partly"), Condition(kind="success_factor", title="Tur", value="nja"))
    said = lines(needs(case(conditions=rows)))
    assert said[:2] == ["## Framgångsfaktorer", "Framgångsfaktor | Finns den?"]
    assert set(said[2:]) == {"Mod | Delvis", "Tur | nja"}


def test_structures_capacity_and_maturity_stand_apart() -> None:
    session = {"structures": "Två kluster", "maturity": "Under uppbyggnad"}
    assert lines(needs(case(session=session))) == [
        "## Strukturer, kapacitet och mognad",
        "Strukturer: Två kluster",
        "Mognad: Under uppbyggnad",
    ]


def test_anchoring_and_leadership_have_judgement_and_evidence() -> None:
    session = {"anchoring": "yes", "anchoring_evidence": "Sju parter.", "leadership_evidence": "Oklart."}
    assert lines(needs(case(session=session))) == [
        "## Förankring och ledarskap",
        "Lokal förankring: Ja. Sju parter.",
        "Regionalt ledarskap: Oklart.",
    ]


def test_the_account_follows_the_method_and_loses_nothing() -> None:
    account = '{"egen": "Eget.", "state": "Vägledning.", "analysis": "Analys.", "": "Lös text.", "eu": ""}'
    said = lines(needs(case(session={"account": account})))
    assert said[0] == "## Regionens redovisning av sina prioriteringar"
    assert said[1].endswith(": Analys.")
    assert said[2].endswith(": Vägledning.")
    assert said[3:] == ["egen: Eget.", "Lös text."]


@pytest.mark.parametrize("account", ["Fri text", '["Fri text"]', "[" * 100_000 + "Fri text"])
def test_an_account_that_is_no_table_stands_as_text(account: str) -> None:
    assert "Fri text" in lines(needs(case(session={"account": account})))[1]


def test_actors_say_who_works_between_the_others() -> None:
    rows = (
        Actor(name="Paper Province", kind="cluster", regions="Värmland", country="Sverige", role="Samlar", intermediary=1),
        Actor(name="A"),
    )
    said = lines(needs(case(actors=rows)))
    assert said[:2] == ["## Aktörer", "Aktör | Slag | Roll | Var"]
    assert set(said[2:]) == {"Paper Province | Kluster | Samlar, arbetar mellan aktörerna | Värmland · Sverige", "A | – | – | –"}


def test_nothing_noted_is_nothing() -> None:
    assert needs(case()) == []


def test_every_leaf_is_numbered_in_the_same_series() -> None:
    items = [block for block in needs(case(needs=(Need(title="a"), Need(title="b")))) if isinstance(block, Item)]
    assert {item.numbering.series for item in items if item.numbering} == {"outline"}
