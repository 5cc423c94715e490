from __future__ import annotations

import subprocess
import sys
import tomllib
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from snabbdialog import cli, commands
from snabbdialog.errors import DiskFull, StoreGone, UserError
from snabbdialog.example import build_example
from snabbdialog.exchange import write_session_file
from snabbdialog.model import Session, added
from snabbdialog.store import open_store
from snabbdialog.words import LANGUAGES, load_words

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
ENGLISH = {"Usage", "Options", "Commands", "Show", "Missing", "Error", "required", "default"}
SWEDISH = {"Så här", "Val", "Kommandon", "Visa", "saknas", "Filen", "Dialog "}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs a command and gives exit code, output and error output."""

    def run_it(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        return code, *capsys.readouterr()

    return run_it


def every_help(language: str) -> list[list[str]]:
    names = cli.program(load_words(language)).commands
    return [["--language", language, "--help"], *([name, "--help", "--language", language] for name in names)]


@pytest.mark.parametrize("words", every_help("sv"), ids=" ".join)
def test_help_is_swedish(run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, err) == (0, "")
    assert out.startswith("Så här: snabbdialog")
    assert not [word for word in ENGLISH if word in out]


@pytest.mark.parametrize("words", every_help("en"), ids=" ".join)
def test_help_is_english_when_asked_for(run, words: list[str]) -> None:
    code, out, _err = run(*words)
    assert code == 0
    assert out.startswith("Usage: snabbdialog")
    assert not [word for word in SWEDISH if word in out]


def test_every_word_of_the_command_line_is_used() -> None:
    """A text that nothing asks for is a text that nobody keeps up to date."""
    source = "".join((ROOT / "snabbdialog" / name).read_text(encoding="utf-8") for name in ("cli.py", "commands.py", "usage.py"))
    table = tomllib.loads((ROOT / "resources" / "words" / "sv.toml").read_text(encoding="utf-8"))["cli"]
    keys = [key for name, texts in table.items() for key in (texts if isinstance(texts, dict) else [name])]
    assert not [key for key in keys if f'"{key}"' not in source and f".{key}" not in source]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["minutes"], "ID saknas."),
        (["minutes", "x"], "--output saknas."),
        (["list", "--nope"], "Valet --nope finns inte"),
        (["--nope"], "Valet --nope finns inte"),
        (["list", "--store"], "Valet --store finns inte eller är ofullständigt"),
        (["list", "too", "many"], "inte går att tolka"),
        (["nonsense"], "«nonsense» är varken ett kommando eller en fil"),
        (["search", "x", "--limit", "many"], "Det som står för --limit går inte att använda"),
        (["search", "x", "--limit", "0"], "Det som står för --limit går inte att använda"),
        (["--language", "fi", "list"], "Det som står för --language går inte att använda"),
        (["export", "x", "-o", "y", "--for", "everybody"], "Det som står för --for går inte att använda"),
        (["import"], "FIL... saknas."),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_two(run, words: list[str], said: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert "--help" in err


def test_wrong_usage_is_told_in_the_language_asked_for(run) -> None:
    assert run("minutes", "--language=en")[2] == "ID is missing. See snabbdialog minutes --help\n"


def test_what_a_user_can_mend_is_one_sentence_and_exit_one(run, tmp_path: Path) -> None:
    code, out, err = run("--store", tmp_path / "none.db", "list")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "none.db" in err


@pytest.mark.parametrize("words", [("--store", "{}", "list"), ("list", "--store", "{}"), ("list", "--store={}", "--language", "en")])
def test_the_store_may_stand_before_or_after_the_command(run, tmp_path: Path, words: tuple[str, ...]) -> None:
    path = tmp_path / "mine.db"
    run("example", "--store", path)
    assert len(run(*(word.format(path) for word in words))[1].splitlines()) == 1


def test_a_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(commands.Call, "reading", lambda _call: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        cli.main(["list", "--store", str(tmp_path / "x.db")])


def test_breaking_off_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(_call: commands.Call) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands.Call, "reading", break_off)
    assert cli.main(["list"]) == 130


def test_a_reader_that_goes_away_is_no_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def gone(_call: commands.Call) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(commands.Call, "reading", gone)
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert cli.main(["list"]) == 1


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device here that is always full")
@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["--help"], ["import", "x.snabbdialog"], ["minutes"]])
def test_output_that_takes_nothing_is_one_sentence_and_what_was_done_stays_done(tmp_path: Path, words: list[str]) -> None:
    example, store = build_example("sv"), tmp_path / "x.db"
    (tmp_path / "x.snabbdialog").write_bytes(write_session_file(example, "colleague"))
    with closing(open_store(store)) as opened:
        for _ in range(999 if "--json" in words else 1):  # more than the stream holds back
            opened.apply("x", [added(Session(region="Norrbotten"))])
    command = [sys.executable, "-m", "snabbdialog", "--store", store, *words]
    environment = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    with FULL.open("w") as full:
        done = subprocess.run(command, env=environment, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
        silent = subprocess.run(command, env=environment, cwd=tmp_path, stdout=full, stderr=full, check=False)
    assert done.returncode == silent.returncode == (2 if words == ["minutes"] else 1)
    assert (done.stderr.count(b"\n"), b"Traceback" in done.stderr) == (1, False)
    with closing(open_store(store)) as opened:
        assert (opened.record("session", example.session.id) is not None) == ("import" in words)


def test_a_fault_of_the_system_that_is_no_printing_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_call: commands.Call) -> None:
        raise OSError(28, "elsewhere")

    monkeypatch.setattr(commands.Call, "reading", fail)
    with pytest.raises(OSError, match="elsewhere"):
        cli.main(["list"])


def test_output_is_utf8_whatever_the_console_says(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "snabbdialog", "--store", tmp_path / "år.db", "list"]
    environment = {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert "år.db finns inte" in done.stderr.decode("utf-8")


def test_without_a_console_nothing_is_written_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program frozen for a window on Windows has neither output nor error output."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["list", "--store", str(tmp_path / "none.db")]) == 1


def test_both_languages_describe_the_same_commands() -> None:
    swedish, english = (cli.program(load_words(language)) for language in LANGUAGES)
    assert [(name, len(command.params)) for name, command in swedish.commands.items()] == [
        (name, len(command.params)) for name, command in english.commands.items()
    ]


def test_a_name_with_line_breaks_and_console_codes_stays_one_line(run, tmp_path: Path) -> None:
    for words in (["list", "--store", tmp_path / "a\nb\x1b[2J.db"], ["a\nb"]):
        _code, out, err = run(*words)
        assert (out, err.count("\n"), "\x1b" in err) == ("", 1, False)


@pytest.mark.parametrize("fault", [DiskFull, StoreGone])
def test_a_command_never_speaks_of_a_screen(fault: type[UserError], monkeypatch: pytest.MonkeyPatch, run) -> None:
    def fail(_call: commands.Call) -> None:
        raise fault(path="x.db")

    monkeypatch.setattr(commands.Call, "reading", fail)
    for language in LANGUAGES:
        code, out, err = run("list", "--language", language)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "x.db" in err
        assert not {"skärmen", "screen"} & set(err.replace(".", " ").split())
