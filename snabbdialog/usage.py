"""click in the user's language: help pages and wrong usage take their words from resources/words. Must not know any command."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from .words import Words

HEADINGS = {"Options": "cli.help.options", "Commands": "cli.help.commands"}


class Text(click.ParamType[str]):
    """Words that can be looked for and kept: bytes that are no text come from the console as half signs, which nothing can store."""

    name = "text"

    def convert(self, value: str, _param: click.Parameter | None, _ctx: click.Context | None) -> str:
        """Return the text with a question mark for each half sign."""
        return value.encode(errors="replace").decode()


class Page(click.HelpFormatter):
    """A help page whose headings stand in the words' language."""

    def __init__(self, words: Words) -> None:
        super().__init__(max_width=100)
        self.words = words

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is written."""
        super().write_usage(prog, args, prefix or self.words("cli.help.usage") + " ")

    def write_heading(self, heading: str) -> None:
        """Write a heading, click's own by its translation."""
        super().write_heading(self.words(HEADINGS[heading]) if heading in HEADINGS else heading)


class Command(click.Command):
    """A command that explains itself in the words' language."""

    def __init__(self, *arguments: Any, words: Words, **keywords: Any) -> None:
        keywords.setdefault("options_metavar", words("cli.help.options_metavar"))
        super().__init__(*arguments, **keywords)
        self.words = words

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page."""
        page = Page(self.words)
        self.format_help(ctx, page)
        return page.getvalue().rstrip("\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option, explained."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words("cli.help.help")
        return option


class Group(Command, click.Group):
    """Commands; a first word that names none of them but a file goes to `fallback`, together with all words after it."""

    def __init__(self, *arguments: Any, fallback: click.Command, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self.fallback = fallback

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the words call, and its words. Raises UnknownWordError."""
        if self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        if Path(args[0]).suffix or os.path.isfile(args[0]):  # noqa: PTH113 - a name too long is no file, and no fault here
            return self.fallback.name, self.fallback, args
        raise UnknownWordError(args[0], ctx)


class UnknownWordError(click.UsageError):
    """A first word that is neither a command nor a file."""


def sentence(error: click.UsageError, words: Words) -> str:
    """Return what was wrong about the usage, and where to read more."""
    command = error.ctx.command_path if error.ctx else "snabbdialog"
    return f"{_wrong(error, words)} {words('cli.usage.more', command=command)}"


def _wrong(error: click.UsageError, words: Words) -> str:
    match error:
        case click.MissingParameter(param=click.Parameter() as parameter):
            return words("cli.usage.missing", what=_name(parameter))
        case click.BadParameter(param=click.Parameter() as parameter):
            return words("cli.usage.unfit", what=_name(parameter))
        case click.NoSuchOption() | click.BadOptionUsage():
            return words("cli.usage.option", what=error.option_name)
        case UnknownWordError():
            return words("cli.usage.unknown", what=error.message)
    return words("cli.usage.other")


def _name(parameter: click.Parameter) -> str:
    return str(parameter.metavar) if isinstance(parameter, click.Argument) else parameter.opts[-1]
