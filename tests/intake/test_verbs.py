from __future__ import annotations

import pytest

from snabbdialog.intake.verbs import begins_with_verb, is_ordered


@pytest.mark.parametrize(
    "text",
    [
        "Inrätta ett råd",
        "inrätta ett råd",
        "Att stärka regionerna",
        "Se över reglerna",
        "Mät det som växer",
        "Elektrifiera inlandsbanan",
        "Tillgängliggöra data",
        "”Riv muren”",
        "För det första: låt regionerna vara med",
        "För det andra räkna med företagen",
        "Share booking systems",
        "Kräva utredning i alla planer",
        "Anlägga öppna ytor",
        "Knyt skolorna närmare arbetslivet",
        "Korta ledtiderna hos myndigheten",
        "Set up a desk for applicants",
    ],
)
def test_a_demand_begins_with_its_verb(text: str) -> None:
    assert begins_with_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mat i skolan",
        "Andra insatser",
        "Flera kommuner",
        "Se bilaga 2",
        "Gör så här i stället",
        "Få företag är öppna",
        "Inga pengar",
        "14 kommuner",
        "Korta projekt skapar trötthet",
        "Inför valet 2026 har handelskammaren frågat sina medlemmar",
    ],
)
def test_what_only_looks_like_a_verb_is_none(text: str) -> None:
    assert not begins_with_verb(text)


def test_words_of_order_count_what_they_stand_before() -> None:
    assert is_ordered("För det tredje: ge högskolorna rätt")
    assert not is_ordered("Det tredje vi vill")


def test_a_question_demands_nothing() -> None:
    assert begins_with_verb("Anpassa oss")
    assert not begins_with_verb("Anpassa oss eller gå före?")
