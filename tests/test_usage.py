from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from snabbdialog import usage
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

SV = load_words("sv")


@pytest.fixture
def group() -> usage.Group:
    fallback = click.Command("open", params=[click.Argument(["files"], nargs=-1)], callback=lambda files: files)
    made = usage.Group("program", words=SV, fallback=fallback, help="Om programmet.")
    made.add_command(usage.Command("count", words=SV, params=[click.Argument(["n"], type=int, metavar="TAL")], callback=lambda n: n))
    return made


def run(group: usage.Group, *words: str) -> object:
    return group.main(list(words), standalone_mode=False)


def test_a_word_that_names_a_command_runs_it(group: usage.Group) -> None:
    assert run(group, "count", "4") == 4


def test_a_word_that_looks_like_a_file_goes_to_the_fallback_with_the_rest(group: usage.Group) -> None:
    assert run(group, "a.txt", "b.txt") == ("a.txt", "b.txt")


def test_a_file_needs_no_ending(group: usage.Group, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(group, "notes") == ("notes",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["counted"], "«counted» är varken ett kommando eller en fil. Se program --help"),
        (["count"], "TAL saknas. Se program count --help"),
        (["count", "x"], "Det som står för TAL går inte att använda. Se program count --help"),
        (["count", "1", "--fast"], "Valet --fast finns inte eller är ofullständigt. Se program count --help"),
        (["count", "1", "2"], "Kommandot är skrivet på ett sätt som inte går att tolka. Se program count --help"),
    ],
)
def test_wrong_usage_becomes_a_sentence(group: usage.Group, words: list[str], said: str) -> None:
    with pytest.raises(click.UsageError) as wrong:
        group.main(words, prog_name="program", standalone_mode=False)
    assert usage.sentence(wrong.value, SV) == said


def test_a_fault_that_belongs_to_no_command_names_the_program() -> None:
    assert usage.sentence(click.UsageError("x"), SV).endswith("Se snabbdialog --help")


def test_own_headings_stand_as_they_are() -> None:
    page = usage.Page(SV)
    page.write_heading("Exempel")
    assert page.getvalue() == "Exempel:\n"


def test_a_command_may_do_without_help() -> None:
    command = usage.Command("bare", words=SV, add_help_option=False)
    assert command.get_help_option(click.Context(command)) is None


def test_an_empty_word_and_a_folder_are_no_files(group: usage.Group, tmp_path: Path) -> None:
    for word in ("", str(tmp_path)):
        with pytest.raises(usage.UnknownWordError):
            run(group, word)


def test_bytes_that_are_no_text_become_question_marks() -> None:
    assert usage.Text().convert("a\udcffb", None, None) == "a?b"
