import re
import string
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog import errors, paths
from snabbdialog.errors import UserError
from snabbdialog.model import COLUMNS
from snabbdialog.words import LANGUAGES, NO_BREAK, Words, load_words


def texts(language: str) -> dict[str, Any]:
    with (paths.resources() / "words" / f"{language}.toml").open("rb") as file:
        return dict(leaves(tomllib.load(file)))


def leaves(table: dict[str, Any], way: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{way}{name}.")
        else:
            yield way + name, value


def places(text: object) -> set[str]:
    """The names in braces, whole: {count:,} and {count} are the same fact."""
    return {name for _, name, _, _ in string.Formatter().parse(str(text)) if name is not None}


def user_errors(kind: type[UserError] = UserError) -> Iterator[type[UserError]]:
    for below in kind.__subclasses__():
        yield below
        yield from user_errors(below)


ERRORS = sorted({kind for kind in user_errors() if kind.__module__ == errors.__name__}, key=lambda kind: kind.__name__)


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(texts("sv")) == list(texts("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_untidy(language: str) -> None:
    for key, text in texts(language).items():
        for line in text if isinstance(text, list) else [text]:
            assert line == line.strip(), key
            assert "  " not in line, key
            assert line, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_read_part_by_part_the_words_are_those_of_the_whole_file(language: str) -> None:
    with (paths.resources() / "words" / f"{language}.toml").open("rb") as file:
        whole = tomllib.load(file)
    words = Words(language)
    for name, part in whole.items():
        assert words._find(name) == part
    with pytest.raises(KeyError):
        words("nothing.of.the.kind")


def test_both_languages_ask_for_the_same_facts() -> None:
    english = texts("en")
    assert {key: places(text) for key, text in texts("sv").items()} == {key: places(text) for key, text in english.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_a_form_for_one_has_one_for_others(language: str) -> None:
    keys = texts(language)
    assert [key for key in keys if key.endswith(".one") and key.removesuffix("one") + "other" not in keys] == []


def test_sentences_differ_between_the_languages() -> None:
    english = texts("en")
    same = [text for key, text in texts("sv").items() if text == english[key] and isinstance(text, str)]
    assert [text for text in same if len(re.findall(r"[a-zåäö]{2,}", re.sub(r"\{.*?\}", "", text))) > 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_has_a_sentence_with_the_facts_it_names(kind: type[UserError], language: str) -> None:
    named = {word.strip(".,") for word in (kind.__doc__ or "").partition("Facts:")[2].replace("(", " (").split()}
    asked = places(texts(language)[f"errors.{kind.__name__}"])
    assert asked <= named
    sentence = load_words(language).sentence(kind(**dict.fromkeys(asked, "here")))
    assert sentence.endswith((".", "?", "list", "help", "here"))
    assert "{" not in sentence


def test_no_sentence_is_left_without_its_error() -> None:
    assert {key.removeprefix("errors.") for key in texts("sv") if key.startswith("errors.")} == {kind.__name__ for kind in ERRORS}


def test_a_reason_is_told_by_its_name_and_other_words_as_they_stand() -> None:
    words = load_words("sv")
    assert "filen är tom" in words.sentence(errors.InputUnreadable(path="a.docx", reason="empty"))
    assert "för många sidor" in words.sentence(errors.InputUnreadable(path="a.docx", reason="för många sidor"))


def test_the_choices_of_a_column_belong_to_a_column() -> None:
    for key in texts("sv"):
        group, _, rest = key.removeprefix("choices.").partition(".")
        if key.startswith("choices.") and group in COLUMNS:
            assert rest.split(".")[0] in {*COLUMNS[group], "layer_short", "met"}, key


def test_a_choice_has_a_name_and_other_values_stand_as_written() -> None:
    words = load_words("en")
    assert words.choice("need.kind", "funding") == "Funding"
    assert words.choice("need.kind", "Något eget") == "Något eget"
    assert list(words.choices("need.level")) == ["challenge", "area", "need", "proposal"]


def test_one_and_many_are_told_apart() -> None:
    words = Words("sv", {"rows": {"one": "{n} rad", "other": "{n} rader"}, "name": "namn"})
    assert [words("rows", n=n) for n in (0, 1, 2)] == ["0 rader", "1 rad", "2 rader"]
    assert words("name") == "namn"


def test_a_key_that_is_not_there_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        load_words("sv")("no.such.key")


def test_an_unknown_language_is_read_as_swedish() -> None:
    assert load_words("fi").language == "sv"


def test_dates_times_and_money_are_written_as_the_language_does() -> None:
    swedish, english = load_words("sv"), load_words("en")
    assert (swedish.date("2026-05-12"), english.date("2026-05-12")) == ("12 maj 2026", "12 May 2026")
    assert (swedish.weekday("2026-05-12"), english.weekday("2026-05-12")) == ("tisdag", "Tuesday")
    assert (swedish.clock("13:05"), english.clock("13:05")) == ("13.05", "13:05")
    assert swedish.money(1245497).split() == ["1", "245", "497", "kr"]
    assert NO_BREAK in swedish.money(1245497)
    assert english.money(1245497) == "SEK 1,245,497"
    assert swedish.months[4] == "maj"


@given(st.text(max_size=20))
def test_what_is_no_date_stands_as_written(text: str) -> None:
    words = load_words("sv")
    written = words.date(text)
    assert written == text or words.weekday(text)
