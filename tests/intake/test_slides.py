# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.intake.lines import Line
from snabbdialog.intake.slides import begins_apart, is_deck, openers, turns_pages

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

SLIDES = (
    "Hav och hamn",
    "Region Vik\n1 mars 2027",
    "Upplägg\n• Läget\n• Rekommendationer\n• Frågor",
    "Läget\n74 procent av godset går förbi\nTre hamnar är fulla\n• Kön är nio år\n• Staten ska äga rälsen",
    "Budskap 1\nHavet behöver en samlad röst\n- Utse en myndighet för havet\n- Låt regionerna få plats\nEtt råd fanns till 2018",
    "Budskap 2\nHamnen är ett nav\n- Jämställ landström med biogas\n- Prioritera hamnen i planen",
    "Tack",
)


def deck(*pages: str) -> list[Line]:
    rows = [(page, text) for page, slide in enumerate(pages, 1) for text in slide.split("\n")]
    return [Line(page, number, text) for number, (page, text) in enumerate(rows, 1)]


def test_short_lines_without_sentences_on_many_pages_are_slides() -> None:
    assert is_deck(deck(*SLIDES))
    assert turns_pages(deck(*SLIDES))
    assert openers(deck(*SLIDES), deck(*SLIDES)) == {1, 2, 4, 8, 13, 18, 22}
    assert openers(deck("A\nB", "C"), deck("A\nB", "C")) == set()


def test_letters_and_wrapped_text_are_no_slides() -> None:
    assert not is_deck(deck(*["Vi skriver till er.\nDet gäller kusten."] * 10))
    assert not is_deck(deck(*["Hamnen är full och\nkön är lång i\nalla delar av"] * 10))
    assert not is_deck(deck("Kort\nText"))
    assert not is_deck(deck(*["En rad som är lång nog för att fylla ut en hel sida i en vanlig skrivelse"] * 20))


def test_a_capital_begins_anew_after_a_short_line() -> None:
    assert begins_apart("Tre hamnar är fulla", "Kön är lång")
    assert not begins_apart("Tre hamnar och", "Kön")
    assert not begins_apart("Tre hamnar är fulla", "och kön är lång")


def test_slides_give_their_bullets_under_the_slide_and_nothing_else(tmp_path: Path) -> None:
    found = found_in(tmp_path, "\f".join(SLIDES))
    assert proposals(found) == [
        ("Budskap 1: Havet behöver en samlad röst", "Utse en myndighet för havet"),
        ("Budskap 1: Havet behöver en samlad röst", "Låt regionerna få plats"),
        ("Budskap 2: Hamnen är ett nav", "Jämställ landström med biogas"),
        ("Budskap 2: Hamnen är ett nav", "Prioritera hamnen i planen"),
    ]


def test_what_a_slide_recommends_stands_under_that_slide_not_under_a_question(tmp_path: Path) -> None:
    pages = (
        "ARBETSLIV 2030\nVad behöver vi göra?", "VAD SÄGER FÖRETAGEN?\n► Skolan är långt borta\n► De måste bli bättre",
        "REKOMMENDATIONER – LOCKA\nRek 1 Bygg hundra lägenheter\nRek 2 Öppna en byrå för medflyttare som söker arbete i hela länet",
        "MEDSKICK TILL STATEN\n✓ Förenkla reglerna\n✓ Flytta hit en myndighet", "LÄS MER\nRapporten", "TACK\nFrågor",
    )  # fmt: skip
    assert [(title, text.removeprefix("Rek ")) for title, text in proposals(found_in(tmp_path, "\f".join(pages)))] == [
        ("REKOMMENDATIONER – LOCKA", "1 Bygg hundra lägenheter"),
        ("REKOMMENDATIONER – LOCKA", "2 Öppna en byrå för medflyttare som söker arbete i hela länet"),
        ("MEDSKICK TILL STATEN", "Förenkla reglerna"),
        ("MEDSKICK TILL STATEN", "Flytta hit en myndighet"),
    ]


def test_numbers_alone_on_their_lines_part_slides(tmp_path: Path) -> None:
    slides = (
        "Planen 2040\nFör kommunerna",
        "Vad är planen?\nLänets egen\nVisar riktning",
        "Vägval\nVäxa eller krympa?\nGå före eller följa?",
        "Principer\nLänet är ett\nAlla ska med",
        "Våra förslag\n– Bygg ut bredbandet\n– Öppna fler museer",
        "Tack\nVi ses",
    )
    text = "\n\n".join(f"{number}\n{slide}" for number, slide in enumerate(slides, 1))
    found = found_in(tmp_path, text)
    assert proposals(found) == [("Våra förslag", "Bygg ut bredbandet"), ("Våra förslag", "Öppna fler museer")]


def test_what_we_need_is_asked_for_and_what_others_say_is_not(tmp_path: Path) -> None:
    slides = (
        "Vatten i länet\nDialog med departementet",
        "Läget\no Tre täkter saknar skydd\no Torka 2018",
        "Vad säger kommunerna?\no Det är dyrt\no Verket måste bli snabbare",
        "Det här behöver vi från staten\no Snabbare prövning\no En databas över grundvatten",
        "Medskick till verket\n➢ Samordna länens råd\n➢ Ta fram nyckeltal",
        "Frågor\no Vem ska äga datan?\no Vem ska betala?",
    )
    text = "\n".join(f"{slide}\nSida {number}" for number, slide in enumerate(slides, 1))
    assert proposals(found_in(tmp_path, text)) == [
        ("Det här behöver vi från staten", "Snabbare prövning"),
        ("Det här behöver vi från staten", "En databas över grundvatten"),
        ("Medskick till verket", "Samordna länens råd"),
        ("Medskick till verket", "Ta fram nyckeltal"),
    ]


def test_what_the_first_slide_calls_the_deck_announces_nothing_where_its_slides_do(tmp_path: Path) -> None:
    text = (
        "Våra medskick\nRegionernas budskap inför planen\n\nRegionerna i korthet\n\n• Fyra regioner i norr\n• 38 procent av varuexporten\n\n2\n\n"
        "Så har vi arbetat\n\n• Workshop med 46 kommuner\n• Gemensam analys klar i maj\n\n3\n\nVåra medskick: järnväg\n\n• Bygg ut dubbelspår\n• Prioritera vinterberedskap\n\n4\n\n"
        "Våra medskick: väg\n\n• Höj anslaget till bärighet\n• Inför en pott för broar\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Våra medskick: järnväg"] * 2 + ["Våra medskick: väg"] * 2
