from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.roles import is_role, personal

ROLES = [
    "Handläggare", "Strateg", "strateg", "Handläggarna", "Utvecklingsdirektör", "Regional utvecklingsdirektör", "Regionråd", "Kommunalråd",
    "Strateg för hälsa", "Strateg för Smart specialisering", "Enhetschef näringsliv", "Enhetschef, forskning och utbildning", "Professor",
    "Handläggare på Länsstyrelsen", "Handläggare på Vinnova", "Handläggare på Region Dalarna", "Projektledare Region Dalarna",
    "Chef på Volvo",
    "Skellefteå kommun, utvecklingsledare", "Kommunalråd i Umeå", "Professor vid Luleå tekniska universitet", "Samordnare för EU-frågor",
    "vd", "VD", "GD", "tf chef", "Vice ordförande", "regionstrateg", "Områdesansvarig", "Talesperson", "Strategi- och planeringschef",
    "En student", "2 doktorander", "Deltagare A", "regional utveckling", "näringsliv", "SGU", "Vinnova", "–", "Head of Health",
    "Head of Unit",
    "Head of unit, research and education", "Programme manager", "Senior adviser", "Case officer, regional fund",
]  # fmt: skip


@pytest.mark.parametrize("text", ROLES)
def test_a_role_and_what_somebody_works_with_name_nobody(text: str) -> None:
    assert is_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "Xenia Zetterby", "xenia zetterby", "XENIA ZETTERBY", "Xenia", "Bo Ek", "X. Zetterby", "Xerxes von Ypsilon", "Clare", "Fredrik",
        "Strateg Xenia Zetterby", "Xenia Zetterby, strateg", "Professor Zetterby", "Xenia på Vinnova", "Mona Person", "Michael Head",
        "Xenia och Östen", "Ylva Rosendal", "William Shakespeare", "", " ",
    ],
)  # fmt: skip
def test_a_name_is_no_role_nor_is_nothing(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "eva", "anna", "EVA", "IDA", "kim", "王伟", "Junior", "Case", "An", "Head", "strateg anna", "anna (strateg)", "anna från Vinnova",
    ],
)  # fmt: skip
def test_a_name_may_stand_in_small_letters_in_capitals_or_without_either(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "Strateg Anna", "GD Anna", "Projektledare Maria", "Director Smith", "Erik Läkare", "Anna Konsult",
        "Handläggare på Vinnova, Anna Åkesson",
        "Strateg för hälsa, Anna Berg", "Strateg för hälsa Anna Berg", "Strateg på Region Norrbotten Karin Olsson", "Strateg för Anna",
        "Handläggare på Anna Åkesson", "Handläggare på Annas avdelning", "Strateg för 王伟", "Head of Unit Olle Falk",
        "Head of Unit: Karin Olsson",
    ],
)  # fmt: skip
def test_a_role_beside_a_name_does_not_hide_it(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize(
    "text", ["Lars Stalman", "Stalman", "Wessling", "Strateg Schilling", "Gabriella", "Manuella", "Franciska", "Hanna Kronling"]
)
def test_a_name_that_sounds_like_a_role_or_a_subject_is_a_name(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize("text", ["Region Dalarna", "Umeå kommun"])
def test_an_organisation_by_its_whole_name_is_no_role(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xenia Zetterby", "Xenia Zetterby"),
        ("Professor Xenia Zetterby", "Xenia Zetterby"),
        ("Xenia Zetterby från Vinnova", "Xenia Zetterby"),
        ("Strateg för hälsa, Xenia Zetterby", "Xenia Zetterby"),
        ("Strateg på Region Norrbotten Xenia Zetterby", "Xenia Zetterby"),
        ("Head of Unit Xenia Zetterby", "Xenia Zetterby"),
        ("Handläggare", "Handläggare"),
    ],
)
def test_the_person_is_what_is_neither_title_nor_place_of_work(text: str, name: str) -> None:
    assert personal(text) == name


FIRST = st.sampled_from(
    [
        "Anna", "Eva", "Karin", "Maria", "Lars", "Erik", "Bo", "Gabriella", "Franciska", "Henning", "Flemming", "Ida", "Åsa", "Östen",
        "Kim", "Per", "Björn", "Sten", "Muhammad", "Li", "Till", "Anna-Karin",
    ]
)  # fmt: skip
LAST = st.sampled_from(
    [
        "Berg", "Olsson", "Åkesson", "Falk", "Ek", "Stalman", "Läkare", "Wessling", "Schilling", "Person", "Head", "Rosendal", "Holm",
        "Ståhl", "Kronling", "Uusitalo", "Halland", "Lind-Ek",
    ]
)  # fmt: skip
AROUND = st.sampled_from(["", *ROLES, "strateg för hälsa", "på Vinnova", "Region Norrbotten", "i Umeå kommun", "SGU", "och", "en"])
BETWEEN = st.sampled_from([" ", ", ", ": ", " (", " – ", "\n", "; ", " för ", " på ", " och "])


@given(first=FIRST, last=LAST, before=AROUND, after=AROUND, gap=BETWEEN, end=BETWEEN)
def test_whatever_stands_around_it_a_persons_name_is_no_role(first: str, last: str, before: str, after: str, gap: str, end: str) -> None:
    assert not is_role(f"{before}{gap}{first} {last}{end}{after}")


@given(st.text())
def test_any_text_is_told(text: str) -> None:
    assert isinstance(is_role(text), bool)
    assert isinstance(personal(text), str)
