"""What the owner of a plan says will be done: sentences that promise, tables and cards of measures, and goals that are none."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.prose import proposing_sentences

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_plan_promises_below_its_challenges_is_theirs(tmp_path: Path) -> None:
    text = (
        "Fjällriket 2032\n\nStrategi för en hållbar besöksnäring\n\nVåra utmaningar\n\n- Säsongen är för kort\n- Fjället slits där flest går\n\nStrategin är uppbyggd kring dessa utmaningar.\n\n"
        "Säsongen är för kort\n\nVår målbild är att fler kommer på hösten. Vi ska utveckla ett ledsystem för cykel som binder samman byarna.\n\n"
        "Fjället slits där flest går\n\nVissa leder har fått fler vandrare. Vi ska införa ett frivilligt ledbidrag hos alla medlemmar.\n\nSå följer vi upp\n\nStyrelsen redovisar varje år läget.\n"
    )
    said = found_in(tmp_path, text)
    held = {challenge["title"]: sum(len(area["proposals"]) for area in challenge["areas"]) for challenge in said["challenges"]}
    assert held == {"Säsongen är för kort": 1, "Fjället slits där flest går": 1}


@pytest.mark.parametrize(
    "sentence",
    [
        "En följeforskare ska anlitas för att löpande värdera arbetet.",
        "I pilotverksamheten ska även privata utförare inkluderas.",
        "Sveriges geologiska undersökning ska bistå lärosäten med underlag.",
    ],
)
def test_what_is_to_be_made_and_who_is_to_take_part_is_ordered(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="commission") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tillsammans med Trafikverket ska kommunerna säkra broar och stationer.",
        "Programparterna ska som arbetsgivare utbilda alla chefer.",
        "Vidare ska vi ta fram gemensamma riktlinjer för turer.",
    ],
)
def test_what_the_parties_of_a_plan_shall_do_is_promised(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="strategy") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Därefter ska avdelningen anlägga magasin vid de tre sjukhusen.",
        "Primärvården ska ringa upp sköra patienter när det är varmt.",
        "Senast 2026 ska samtliga förvaltningar upprätta en lista.",
        "Alla patienter som vårdats ska kontaktas inom tre dygn.",
        "Därför ska förskolan aktivt kontakta familjerna.",
        "Region Åmark ska under strategiperioden bygga upp en testbädd.",
        "Regionen och kommunerna ska gemensamt kartlägga industrins flöden.",
        "Almi, inkubatorn och regionen ska samla sitt stöd till bolagen.",
        "Därutöver ska en regional hub startas i hamnen.",
        "Kommunen ska tillsammans med polisen och Region Älv genomföra vandringar.",
        "Därutöver ska kommunen och polisen bilda ett lokalt team.",
        "Utöver åtgärderna i tabellen ska kommunstyrelsen bilda en grupp.",
        "Vi avser att starta en samordning av skolorna.",
        "Dessutom planerar vi att knyta en grupp till nämnden.",
        "Regionen vill tillämpa avtalet i all egen verksamhet.",
        "Det kommunala bolaget ska ta fram en modell för byten.",
        "I kommunens upphandlingar ska krav på sysselsättning ställas.",
    ],
)
def test_whoever_does_whatever_in_a_plan_is_promised(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="strategy") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Medianinkomsten för utövare ska öka snabbare än i landet.",
        "År 2035 ska alla unga ha gått klart skolan.",
        "Senast 2030 ska inga byggnader behöva stänga.",
        "Tåget ska vara förstahandsvalet mellan städerna.",
    ],
)
def test_how_things_are_to_be_is_a_goal(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="strategy") == []
    assert proposing_sentences(sentence, kind="planned") == []


@pytest.mark.parametrize(
    "provided",
    [
        "Handledning ska finnas på alla filialer varje vecka.",
        "Skolorna ska få ett material om att laga.",
        "Turlistan ska göras om så att fler når badet.",
        "En ungdomsbiljett som gäller dygnet runt införs från hösten.",
        "Taligenkänning ska därför införas på alla mottagningar senast 2027.",
        "Inför varje nytt system ska en bedömning av miljön göras.",
    ],
)
def test_what_is_to_be_there_is_a_measure_where_a_plan_says_besides_what_it_does(tmp_path: Path, provided: str) -> None:
    goal = f"Strategi för bibliotek 2025–2029\n\nMål\n\n{provided}\n\n"
    measure = (
        f"Läsning\n\nVi ska erbjuda bokstart till alla föräldrar. {provided}\n\nUppföljning\n\nNämnden följer upp strategin varje år.\n"
    )
    said = [text for _, text in proposals(found_in(tmp_path, goal + measure))]
    assert said == ["Vi ska erbjuda bokstart till alla föräldrar.", provided]


def test_measures_that_a_decision_says_shall_be_carried_out_count(tmp_path: Path) -> None:
    text = "PROTOKOLLSUTDRAG\n\nRegionstyrelsens beslut\n\n1. Styrelsen fastställer insatserna enligt nedan.\n\nInsatser som ska genomföras under 2026\n\n1. Förvaltningarna tar emot 150 ungdomar i praktik.\n2. En utbildning till vårdbiträde startas.\n"
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Insatser som ska genomföras under 2026"] * 2


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Varje institution ska utse en dataombudsperson med ansvar.", "strategy"),
        ("Biblioteket och it-avdelningen ska samla stödet i en ingång.", "strategy"),
        ("När nya verksamhetslokaler byggs ska förbundets medlemmar pröva återbruk.", "strategy"),
        ("Länsstyrelserna i Skåne, Västra Götalands, Örebro och Norrbottens län ska dessutom utveckla en metod.", "commission"),
        ("A common European guideline on cyber security is needed.", "input"),
    ],
)
def test_who_shall_do_it_may_be_anybody(sentence: str, kind: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Regionen startar under 2026 ett program för unga.",
        "Tillsammans med skolorna inrättar regionen en fond.",
        "Därtill ska en sommarskola för elever arrangeras varje år.",
    ],
)
def test_a_plan_may_promise_in_the_present(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="strategy") == [sentence]


def test_a_plan_may_do_something_besides_its_table(tmp_path: Path) -> None:
    text = (
        "# Handlingsplan för klimat 2026\n\n## Anpassning\n\n| Åtgärd | Ansvar |\n|---|---|\n| Anlägg dammar | Tekniska nämnden |\n| Plantera träd | Tekniska nämnden |\n\n"
        "Utöver åtgärderna i tabellen ska kommunstyrelsen bilda en grupp. Kommunen ska enligt lagen ha en plan.\n"
    )
    assert proposals(found_in(tmp_path, text, name="a.md"))[2:] == [
        ("Anpassning", "Utöver åtgärderna i tabellen ska kommunstyrelsen bilda en grupp.")
    ]


def test_a_chapter_heads_the_cards_of_measures_below_it(tmp_path: Path) -> None:
    text = (
        "Handlingsplan mot frånvaro 2026\n\n3. Åtgärder\n\nÅtgärderna står i kort.\n\n3.1 Upptäcka tidigt\n\nÅtgärd 1: Inför registrering i alla skolor\nAnsvarig: Förvaltningschef\n\n"
        "Åtgärd 2: Starta möten på varje enhet\nAnsvarig: Rektor\n\n3.2 Främja trygghet\n\nÅtgärd 3: Utbilda all personal\nAnsvarig: Chef\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Upptäcka tidigt"] * 2 + ["Främja trygghet"]


def test_partial_goals_are_areas_and_goals_hold_them(tmp_path: Path) -> None:
    text = "# Strategi\n\n## Mål 1. Fler i arbete\n\n### Delmål 1.1 Utbildning\n\nPrioriteringar:\n\n- Bygga ut lärcentrum\n"
    found = found_in(tmp_path, text, "s.md")
    assert [c["title"] for c in found["challenges"]] == ["Mål 1. Fler i arbete"]
    assert proposals(found) == [("Delmål 1.1 Utbildning", "Bygga ut lärcentrum")]


def test_a_strategy_with_lists_is_not_read_by_sentence(tmp_path: Path) -> None:
    text = "Strategi för is\n\nSjöar\nInsatser:\n• Kyl sjöarna\n• Mät isen\n\nHav\nVi ska stärka havet.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Kyl sjöarna", "Mät isen"]


def test_a_follow_up_tells_how_far_measures_have_come(tmp_path: Path) -> None:
    text = "Uppföljning av handlingsplanen för gäster\n\nSammanfattning\nNio är klara.\n\nÅtgärd 1: Märk leder\nStatus: Genomförd.\n\nÅtgärd 2: Bygg en portal\nStatus: Pågår.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["title"], found["source"]["kind"], proposals(found)) == (
        "Uppföljning av handlingsplanen för gäster",
        "report",
        [],
    )


def test_goals_are_challenges_where_areas_stand_between_them(tmp_path: Path) -> None:
    text = (
        "Strategi för is\n\nMål 1: Mer is\nDet behövs is.\n\nOmråde 1: Sjöar\nSjöarna är varma.\n\nInsatser:\n• Kyl sjöarna\n\n"
        "Mål 2: Bättre is\nDen är dålig.\n\nOmråde 2: Hav\nHavet är salt.\n\nInsatser:\n• Söta havet\n"
    )
    found = found_in(tmp_path, text)
    assert [c["title"] for c in found["challenges"]] == ["Mål 1: Mer is", "Mål 2: Bättre is"]
