"""The command line: how each command is written, and how a run ends (design.md 7).

Ends with 0 when done, 2 on wrong usage, 1 on anything a user can mend, with one sentence on standard error. What a command does
stands in `commands`; this must not know it.
"""

from __future__ import annotations

import io
import os
import re
import sys
from itertools import pairwise
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, TextIO

import click

from . import commands, usage
from .errors import DiskFull, StoreGone, UserError
from .words import LANGUAGES, Words, load_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NO_SCREEN: dict[type[UserError], str] = {DiskFull: "cli.disk_full", StoreGone: "cli.store_gone"}
FILE = click.Path(path_type=Path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _write_utf8()
    words = load_words(_language(given))
    try:
        code = program(words).main(given, prog_name="snabbdialog", standalone_mode=False, obj=commands.Call(words))
    except UserError as error:
        _tell(_sentence(error, words))
        return 1
    except click.UsageError as error:
        _tell(usage.sentence(error, words))
        return 2
    except click.Abort:
        return 130
    except BrokenPipeError:  # whoever read us has seen enough
        _silence(sys.stdout)
        return 1
    except OSError as error:
        if not _was_printing(error):
            raise
        _silence(sys.stdout)
        _tell(words("cli.not_printed"))
        return 1
    return code if isinstance(code, int) else 0


def _sentence(error: UserError, words: Words) -> str:
    """Return what was wrong; of what stays on the screen the window alone can speak."""
    return words(_NO_SCREEN[type(error)], **error.facts) if type(error) in _NO_SCREEN else words.sentence(error)


def _tell(sentence: str) -> None:
    """Write one line to standard error: a name in it may hold line breaks, and signs that the console would obey."""
    try:
        click.echo(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", sentence), err=True)
    except OSError:  # it can be told nowhere; the exit code says it
        _silence(sys.stderr)


def _was_printing(error: OSError) -> bool:
    """Tell whether it was standard output that took no more, of all that can fail."""
    return any(frame.f_code is click.echo.__code__ for frame, _line in walk_tb(error.__traceback__))


def _silence(stream: TextIO) -> None:
    """Let what still waits to be written go nowhere, or Python complains of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def program(words: Words) -> usage.Group:
    """Return the program with its commands, explained in these words."""
    out = _option(words, "output", "-o", "--output", type=FILE, metavar=words("cli.file"), callback=_required)
    made = usage.Group(
        "snabbdialog",
        words=words,
        fallback=_command(words, "open", commands.open_files, _argument(words, "files", nargs=-1, type=FILE)),
        callback=commands.open_window,
        invoke_without_command=True,
        subcommand_metavar=words("cli.help.command_metavar"),
        params=[*_common(words), *_for_the_window(words)],
        help=words("cli.about"),
    )
    id, files = _argument(words, "id", type=usage.Text()), _argument(words, "files", nargs=-1, required=True, type=FILE)
    as_json = _option(words, "as_json", "--json", is_flag=True)
    for command in (
        _command(words, "example", commands.add_example),
        _command(words, "list", commands.list_sessions, as_json),
        _command(words, "minutes", commands.write_minutes, id, out, *_choices_of_minutes(words)),
        _command(
            words, "search", commands.search, _argument(words, "query", nargs=-1, required=True, type=usage.Text()), _limit(words), as_json
        ),
        _command(words, "export", commands.export, id, out, _audience(words)),
        _command(words, "form", commands.write_form, id, out),
        _command(words, "import", commands.import_files, files, *_choices_of_import(words), as_json),
        _command(words, "extract", commands.extract, _argument(words, "file", type=FILE), as_json),
        _command(words, "check", commands.check),
        _command(words, "backup", commands.back_up, _option(words, "output", "-o", "--output", type=FILE, metavar=words("cli.file"))),
        _command(words, "restore", commands.restore, _argument(words, "file", type=FILE)),
    ):
        made.add_command(command)
    return made


def _command(words: Words, name: str, callback: Callable[..., Any], *params: click.Parameter) -> usage.Command:
    return usage.Command(name, words=words, callback=callback, params=[*params, *_common(words)], help=words(f"cli.commands.{name}"))


def _common(words: Words) -> list[click.Parameter]:
    """Return the options that may stand before or after any command."""
    file, languages = words("cli.file"), click.Choice(LANGUAGES)
    return [
        _option(words, "store", "--store", type=FILE, metavar=file, expose_value=False, callback=_remember_store),
        _option(
            words, "language", "--language", type=languages, metavar="|".join(LANGUAGES), expose_value=False, callback=_remember_language
        ),
    ]


def _option(words: Words, name: str, *spellings: str, **keywords: Any) -> click.Option:
    return click.Option([*spellings, name], help=words(f"cli.options.{name}"), **keywords)


def _argument(words: Words, name: str, **keywords: Any) -> click.Argument:
    return click.Argument([name], metavar=words(f"cli.arguments.{name}"), **keywords)


def _for_the_window(words: Words) -> list[click.Option]:
    return [
        _option(words, "dialogue", "--dialogue", default="", type=usage.Text(), metavar=words("cli.arguments.id")),
        _option(words, "selftest", "--selftest", is_flag=True, hidden=True),
    ]


def _choices_of_minutes(words: Words) -> list[click.Option]:
    return [
        _option(words, "template", "--template", type=FILE, metavar=words("cli.file")),
        _option(words, "without_personal_data", "--without-personal-data", is_flag=True),
    ]


def _choices_of_import(words: Words) -> list[click.Option]:
    return [
        _option(words, "into", "--into", type=usage.Text(), metavar=words("cli.arguments.id")),
        _option(words, "dry_run", "--dry-run", is_flag=True),
    ]


def _audience(words: Words) -> click.Option:
    names = tuple(commands.AUDIENCES)
    return _option(words, "audience", "--for", type=click.Choice(names), default=names[0], metavar="|".join(names))


def _limit(words: Words) -> click.Option:
    return _option(words, "limit", "--limit", type=click.IntRange(min=1), default=100, metavar=words("cli.number"))


def _required(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    if value is None and not ctx.resilient_parsing:
        raise click.MissingParameter(ctx=ctx, param=param)
    return value


def _remember_store(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.obj.store = value


def _remember_language(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.obj.language = value


def _language(arguments: Sequence[str]) -> str:
    """Return the language asked for anywhere among the words, since help and errors are to speak it too."""
    for word, following in pairwise([*arguments, ""]):
        chosen = following if word == "--language" else word.removeprefix("--language=")
        if chosen in LANGUAGES and word.startswith("--language"):
            return chosen
    return LANGUAGES[0]


def _write_utf8() -> None:
    """Write UTF-8 whatever the console's own coding is: Swedish names and arrows stand in none of the older ones."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
