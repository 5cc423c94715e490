"""Sentences, verbs, sums and numbers: the wordings by which a rule is told from one that looks like it."""

# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.cues import urges
from snabbdialog.intake.money import find_amounts
from snabbdialog.intake.prose import proposing_sentences
from snabbdialog.intake.references import find_references
from snabbdialog.intake.sections import is_nameless
from snabbdialog.intake.verbs import begins_with_verb

from .test_structure import found_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "heading",
    ["Till Kulturdepartementet", "Justitiedepartementet", "Till Näringsdepartementet, dnr N2023/01467", "Diarienummer RF 2024/1189"],
)
def test_who_gets_the_letter_and_its_number_are_no_areas(heading: str) -> None:
    assert is_nameless(heading)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Under 2025 får 30 000 000 kronor användas, varav Vinnova 20 000 000 kronor och Digg 10 000 000 kronor.", [2025, 2025, 2025]),
        ("Rådet får under 2026 använda 12 miljoner kronor och Vinnova får samma år använda 20 miljoner kronor.", [2026, 2026]),
        ("Planerade investeringar 2026: 2,3 miljarder kronor", [2026]),
    ],
)  # fmt: skip
def test_a_part_of_a_sum_has_the_sums_year(text: str, years: list[int | None]) -> None:
    assert [one.year for one in find_amounts(text)] == years


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("Vidare anser regionen att Trafikverket ska få i uppdrag att genomföra en studie.", True),
        ("Den statliga medfinansieringen till cykelvägar behöver samtidigt öka.", True),
        ("Kopparnätet ska inte få släckas på en ort utan alternativ.", True),
        ("Lärosätena behöver därtill utveckla forskarskolor för hela länet.", True),
        ("Det borde den inte ha varit under alla dessa år.", False),
        ("Korta kurser på avancerad nivå dominerar i hela landet.", False),
        ("Stålverket i Hammarfors behöver anställa 400 personer till 2030.", False),
    ],
)
def test_sentences_that_ask_and_such_as_do_not(sentence: str, proposed: bool) -> None:
    assert bool(proposing_sentences(sentence, kind="input")) is proposed


def test_what_follows_by_law_is_no_demand() -> None:
    assert not urges("Av plan- och bygglagen följer att kommunen ska bedöma risken.")
    assert urges("Kommunen ska få stöd att bedöma risken.")


@pytest.mark.parametrize("number", ["RUN 2025-0071", "RUN/2024:512", "TU-2024-00093"])
def test_numbers_of_a_register_without_its_name(number: str) -> None:
    assert find_references(f"Ärende {number} gäller vattnet.") == (number,)


@pytest.mark.parametrize(
    "text", ["Inför krav på gemensamma planer för kommuner som delar täkt.", "Fortsätt satsningen på fiber.", "Lås fast målen i lagen."]
)
def test_verbs_that_other_words_look_like(text: str) -> None:
    assert begins_with_verb(text)


@pytest.mark.parametrize("text", ["Inför översynen vill vi lämna våra synpunkter.", "Fortsatt dialog"])
def test_words_that_look_like_verbs(text: str) -> None:
    assert not begins_with_verb(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "I tabellen sammanfattar vi vad vi anser behövs de närmaste tre åren.",
        "Vi föreslår ingen särskild tid utan anpassar oss efter er.",
        "En liten kommun kan inte göra allt, och borde inte heller behöva det.",
        "Företagen är beredda att ta ansvar men behöver veta vad som förväntas.",
        "Stark forskning finns vid tre lärosäten i länet.",
    ],
)
def test_sentences_that_only_speak_of_demands(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_a_day_beside_what_looks_like_a_name_is_kept_and_the_name_is_not(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Täckning där vi bor\n\nNorra Skogslänens Samverkan, antaget 2026-11-18\n\nProv Provsson, 2026-11-19\n\nVi vill ha täckning. Det är viktigt.\n",
    )
    assert [day["date"] for day in found["dates"]] == ["2026-11-18", "2026-11-19"]
    assert "Provsson" not in str({key: value for key, value in found.items() if key != "source"})


def test_what_only_says_that_demands_follow_is_none() -> None:
    assert proposing_sentences("Därför kräver vi i dag följande.", kind="input") == []


def test_a_kind_of_money_keeps_its_brackets(tmp_path: Path) -> None:
    text = "Beslut\n\n| Finansiär | Typ | Belopp (kr) |\n|---|---|---|\n| Verket | EU-medel (ERUF) | 1 800 000 |\n| Region Vik | (egna medel) | 900 000 |\n"
    assert [row["kind"] for row in found_in(tmp_path, text, "beslut.md")["funding"]["rows"]] == ["EU-medel (ERUF)", "egna medel"]
