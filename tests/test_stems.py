"""Words folded, cut to stems, and compounds taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.stems import fold, split, stem, words

PARTS = "innovation stöd kompetens skog el nät hälsa data vatten verk livsmedel kyrka industri"
KNOWN = frozenset(form for word in PARTS.split() for form in (word, stem(word)))


@pytest.mark.parametrize(
    "forms",
    [
        "tillverka tillverkare tillverkning tillverkningen",
        "digital digitalisering digitalisera digitaliseringens",
        "forska forskare forskning forskningen",
        "industri industrin industriell industrier",
        "energi energin",
        "region regionen regional regioner",
        "klimat klimatet",
        "hälsa hälsan",
        "behandla behandling behandlingar",
        "investera investering investerare",
        "teknik teknisk tekniken tekniker",
        "medicin medicinen medicinsk",
        "myndighet myndigheter myndigheternas",
        "miljö miljön miljöer",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_other_words_keep_other_stems() -> None:
    assert len({stem(word) for word in ("väg", "våg", "vård", "värde", "skog", "skola", "el", "ai", "hav", "mat", "mark")}) == 11


def test_english_has_stems_of_its_own() -> None:
    assert stem("charging", "en") == stem("charge", "en")
    assert stem("digitalisation", "en") == stem("digital", "en")


def test_folding_takes_away_marks_and_capitals() -> None:
    assert fold("ÅTGÄRD för Öland, café") == "atgard for oland, cafe"
    assert fold("PLAIN") == "plain"


def test_words_are_parted_by_whatever_is_no_letter_or_digit() -> None:
    assert words("EU:s 1:1-medel, hälso- och sjukvård (5G) _x_ foto\u0308n") == ["eu", "medel", "hälso", "och", "sjukvård", "5g", "fotön"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("innovationsstödskompetens", ("innovation", "stöd", "kompetens")),
        ("innovationsstödskompetensen", ("innovation", "stöd", "kompetensen")),
        ("elnätet", ("el", "nätet")),
        ("hälsodata", ("hälsa", "data")),
        ("vattenverket", ("vatten", "verket")),
        ("skogsindustrins", ("skog", "industrins")),
        ("kyrkodata", ("kyrka", "data")),
    ],
)
def test_a_compound_is_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert split(word, KNOWN) == parts


def test_what_is_known_whole_is_never_taken_apart() -> None:
    assert split("livsmedel", KNOWN | {"liv", "medel"}) == ()
    assert split("livsmedlet", KNOWN | {"liv", stem("livsmedlet")}) == ()


def test_a_piece_that_is_not_known_is_left_out() -> None:
    assert split("livsmedelsgrossist", KNOWN) == ("livsmedel",)
    assert split("grundvatten", KNOWN) == ("vatten",)


def test_a_short_part_beside_an_unknown_piece_does_not_count() -> None:
    assert split("elfenben", KNOWN) == ()
    assert split("internät", KNOWN) == ()


@pytest.mark.parametrize("word", ["", "a", "se", "xyz", "sos", "xyzxyzxyz"])
def test_what_is_no_compound_has_no_parts(word: str) -> None:
    assert split(word, KNOWN) == ()


@given(st.text(max_size=60))
def test_any_text_has_words_stems_and_parts(text: str) -> None:
    for word in words(text):
        assert stem(word)
        assert all(part for part in split(word, KNOWN))
