from __future__ import annotations

import pytest

from snabbdialog.intake import cues, sections


@pytest.mark.parametrize(
    "lead_in",
    [
        "Regionen efterlyser därför:",
        "Mot denna bakgrund vill vi se:",
        "Regeringen uppmanas att:",
        "I uppdraget ingår att:",
        "Uppdraget består i att:",
        "Åtgärderna är följande:",
        "Så kan staten hjälpa till:",
        "Staten kan bidra genom att:",
        "The Government should:",
        "Member States should:",
        "Vi kommer att verka för att:",
        "Vårt bidrag till nästa strategi är följande punkter:",
        "Den nya planen ska innehålla:",
        "Utredaren ska bl.a.:",
        "Förstudien menar att dessa punkter bör vara med:",
    ],
)
def test_a_lead_in_announces_what_is_asked_for(lead_in: str) -> None:
    assert cues.announces(lead_in, measures=True)


@pytest.mark.parametrize(
    "lead_in",
    [
        "Ansökan ska innehålla:",
        "Redovisningen av uppdraget ska innehålla:",
        "Följande ska bifogas:",
        "Utredningen föreslår att:",
        "Kommissionen har föreslagit:",
        "Förslag som diskuterades:",
        "Idéer från förra mötet:",
        "Vid mötet diskuterades:",
        "Villkor för stödet:",
        "Effekterna väntas bli:",
    ],
)
def test_a_lead_in_to_forms_accounts_and_others_proposals_does_not(lead_in: str) -> None:
    assert not cues.announces(lead_in, measures=True)


@pytest.mark.parametrize(
    "heading",
    [
        "Vad behöver göras?", "Vad kan staten göra?", "Inspel till regeringen", "Behov av statliga insatser", "Tre steg framåt",
        "Policyrekommendationer",
        "Policy asks", "What we need", "Key asks", "Uppdragets delar", "Ställningstaganden", "Detta krävs", "Budskap",
    ],
)  # fmt: skip
def test_a_heading_announces_what_is_asked_for(heading: str) -> None:
    assert cues.label(heading) == cues.CUE


@pytest.mark.parametrize(
    "heading", ["Tidigare förslag", "Förslag som diskuterades", "Utredningens förslag", "Vad säger forskningen?", "Vad vi har gjort"]
)
def test_a_heading_of_what_was_does_not(heading: str) -> None:
    assert cues.label(heading) != cues.CUE


def test_a_bare_label_says_a_number_and_no_more() -> None:
    assert cues.is_bare_label("Budskap 1")
    assert cues.is_bare_label("Område 2:")
    assert not cues.is_bare_label("Budskap 1: Havet")


def test_goals_are_named_alone() -> None:
    assert sections.names_goals("Våra mål till 2030")
    assert not sections.names_goals("Mål 1: Fler i arbete")


def test_what_is_to_be_so_in_a_year_is_a_goal() -> None:
    assert cues.is_goal_for_a_year("Vi vill att länet 2040 är")
    assert not cues.is_goal_for_a_year("Vi vill att regeringen 2027")


def test_the_terms_on_which_people_live_are_a_theme() -> None:
    assert cues.label("Konstnärers villkor") == cues.PLAIN
    assert cues.label("Stödets villkor") == cues.ASIDE
