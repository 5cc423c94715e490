from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.store import search_words


def test_a_text_is_split_into_words_in_lower_case() -> None:
    assert search_words.words("Hälso- och SJUKVÅRD, RnD_nätverket: 1:1-medel!") == [
        "hälso", "och", "sjukvård", "rnd", "nätverket", "1", "1", "medel",
    ]  # fmt: skip


@pytest.mark.parametrize("forms", [("behov", "behovet", "behoven"), ("region", "regionen", "regioner", "regionernas")])
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({search_words.stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("word", "folded"), [("småföretag", "smaforetag"), ("ärla", "arla"), ("idé", "ide"), ("plan", "plan")])
def test_folding_takes_rings_dots_and_accents_away(word: str, folded: str) -> None:
    assert search_words.fold(word) == folded


def test_letters_and_their_accents_come_together() -> None:
    assert search_words.plain("a\u030al") == "ål"
    assert search_words.plain("al") == "al"


def test_words_are_sorted_as_in_swedish() -> None:
    names = ["Örebro", "Ystad", "åre", "Ärla", "Åre", "zon", "Ålborg", "Aalborg", "idé", "ide2", "Über", "yl", "Ærø"]
    assert sorted(names, key=search_words.swedish) == [
        "Aalborg", "idé", "ide2", "Über", "yl", "Ystad", "zon", "Ålborg", "åre", "Åre", "Ärla", "Ærø", "Örebro",
    ]  # fmt: skip


@given(text=st.text())
def test_the_words_of_runs_are_those_of_the_whole_text(text: str) -> None:
    words = set(search_words.words(text))
    assert search_words.words_of(search_words.runs(text)) == words
    assert search_words.other_stems(search_words.runs(text)) == {stem for word in words if (stem := search_words.stem(word)) != word}


def test_what_was_stemmed_is_let_go_when_there_is_too_much_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = search_words._OtherStems()
    monkeypatch.setattr(search_words, "_KEPT", 2)
    for run in ("behoven,", "regionerna", "skogarna", "x" * 100):
        assert kept[run] == tuple(cut for word in search_words.words(run) if (cut := search_words.stem(word)) != word)
    assert list(kept) == ["skogarna"]
