from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.roles import is_role, personal


@pytest.mark.parametrize(
    "text",
    [
        "Handläggare", "Strateg", "strateg", "Handläggarna", "Regional utvecklingsdirektör", "Strateg för Smart specialisering",
        "Handläggare på Region Dalarna", "VD", "tf chef", "Projektledare Region Dalarna", "Kommunalråd", "Områdesansvarig", "En student",
        "2 doktorander", "regional utveckling", "näringsliv", "SGU", "Head of Health", "Programme manager", "Senior adviser", "–",
    ],
)  # fmt: skip
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
    ("text", "name"),
    [
        ("Xenia Zetterby", "Xenia Zetterby"),
        ("Professor Xenia Zetterby", "Xenia Zetterby"),
        ("Xenia Zetterby från Vinnova", "Xenia Zetterby"),
        ("Handläggare", "Handläggare"),
    ],
)
def test_the_person_is_what_is_neither_title_nor_place_of_work(text: str, name: str) -> None:
    assert personal(text) == name


@given(st.text())
def test_any_text_is_told(text: str) -> None:
    assert isinstance(is_role(text), bool)
    assert isinstance(personal(text), str)
