from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.stems import WORD
from snabbdialog.store.query import MOST, Term, Wanted, as_typed, beginning, by_words, terms


def test_what_is_typed_becomes_words_and_phrases() -> None:
    assert terms('Hälso-och "ny Plan" c++') == [Term(("hälso",)), Term(("och",)), Term(("ny", "plan"), whole=True), Term(("c",))]
    assert terms('"oavslutad fras') == [Term(("oavslutad", "fras"), whole=True)]
    assert terms('* ( "" -') == []
    assert len(terms("a " * 100)) == MOST


def test_while_typing_a_word_stands_for_its_beginnings_and_its_stem() -> None:
    assert as_typed(terms("behovet x"), typing=True).expression == '("behovet" * OR "behov") AND ("x")'
    assert as_typed(terms("behovet"), typing=False).expression == '("behovet" OR "behov")'


def test_a_phrase_stands_as_it_is() -> None:
    assert as_typed(terms('"behovet av"'), typing=True).expression == '"behovet av"'


def test_known_words_take_the_place_of_what_was_typed() -> None:
    wanted = by_words(terms('forskning "i norr"'), {"forskning": ["klimatforskning", "forskningen"]})
    assert wanted.expression == '("klimatforskning" OR "forskningen") AND ("i norr")'
    assert list(wanted.marks("Klimatforskning i norr")) == [(0, 15), (16, 17), (18, 22)]


def test_marks_stand_on_whole_words_in_any_form() -> None:
    wanted = as_typed(terms("behov"), typing=False)
    assert [text for start, end in wanted.marks("Behovet, behov och behovsanalys")
            for text in ["Behovet, behov och behovsanalys"[start:end]]] == ["Behovet", "behov"]  # fmt: skip
    assert list(Wanted("").marks("vad som helst")) == []


def test_the_beginnings_of_names_are_all_needed() -> None:
    assert beginning(["anna", "läns"]) == '"anna" * AND "läns" *'
    assert beginning([]) == ""


@given(st.lists(st.sampled_from(["behov", "Behovet", "obehov", "behov_et", "İstanbul", "i", "och", "BEHOVEN", "x-behov", "ß"]), max_size=8))
def test_marks_stand_where_the_text_taken_apart_has_a_wanted_word(parts: list[str]) -> None:
    text, wanted = " ".join(parts), as_typed(terms("behovet is"), typing=True)
    apart = WORD.finditer(text)
    assert list(wanted.marks(text)) == [match.span() for match in apart if wanted._is_wanted(match[0].lower())]
