"""What each command of the command line does. Must not know how a command is written, nor how anything is stored or laid out.

Everything heavy is loaded by the command that needs it; Qt by none but those that open the window.
"""

from __future__ import annotations

import json
import os
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from . import paths, start
from .errors import InputUnreadable, OutputNotWritten
from .method import load_methods
from .model import added, all_records
from .receiving import exchanges_of, plan_arrival
from .text import clean
from .words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .exchange import Plan, SessionFile
    from .method import Method
    from .store import Hit, SessionSummary, Store
    from .words import Words

AUDIENCES = {"colleague": "colleague", "region": "to_region", "facilitator": "from_region"}  # to the purposes of `exchange`


@dataclass
class Call:
    """What stands beside a command: the words of its language, and the store it is about."""

    words: Words
    store: Path | None = None
    language: str | None = None  # as asked for; the window has one of its own to begin with

    def reading(self) -> closing[Store]:
        """Open the store to read, which another program may be writing to. Nobody's first use is an empty store, not a fault."""
        from .store import open_store

        path = self.path
        if self.store is None and not path.exists():
            return closing(open_store(path))
        return closing(open_store(path, create=False, read_only=True))

    @contextmanager
    def trying(self) -> Iterator[Store]:
        """Open the store to read, or an empty one that goes again where `writing` would make one."""
        from .store import open_store

        is_there = os.path.exists(self.path)  # noqa: PTH110 - a name too long is no fault here
        if is_there or (self.store is not None and not self.path.parent.is_dir()):
            with self.reading() as store:
                yield store
        else:
            with TemporaryDirectory(prefix="snabbdialog-") as away, closing(open_store(Path(away) / "empty.db")) as store:
                yield store

    @contextmanager
    def writing(self, *, create: bool = True) -> Iterator[Store]:
        """Open the store to write, and let its search index catch up in the end."""
        from .store import open_store

        with closing(open_store(self.path, create=create)) as store:
            try:
                yield store
            finally:
                store.catch_up_wholly()

    @property
    def path(self) -> Path:
        """Where the store lies."""
        return self.store or paths.default_store()


@click.pass_context
def open_window(ctx: click.Context, *, selftest: bool, dialogue: str) -> int:
    """Open the window when no command follows."""
    if selftest:
        from .selftest import run

        return run()
    return 0 if ctx.invoked_subcommand else start.open_window(ctx.obj.store, ctx.obj.language, dialogue=dialogue)


@click.pass_obj
def open_files(call: Call, *, files: tuple[Path, ...]) -> int:
    """Open the window with the files, as a double click does."""
    for file in files:
        _standing(file)
    return start.open_window(call.store, call.language, files=[file.absolute() for file in files])


@click.pass_obj
def add_example(call: Call) -> None:
    """Add the example dialogue and print its id."""
    from .example import build_example

    example = build_example(call.words.language)
    with call.writing() as store:
        store.apply(call.words("cli.labels.example"), [added(record) for record in all_records(example)])
    click.echo(example.session.id)


@click.pass_obj
def list_sessions(call: Call, *, as_json: bool) -> None:
    """Print the sessions outside the bin, the last changed first."""
    with call.reading() as store:
        found = store.sessions()
    if as_json:
        _print_json({"sessions": [_session_json(session) for session in found]})
        return
    for session in found:
        _print_row(session.id, session.date, session.region, session.title, call.words.choice("session.status", session.status))


@click.pass_obj
def write_minutes(call: Call, id: str, output: Path, *, template: Path | None, without_personal_data: bool) -> None:
    """Write the minutes in Word; into a folder under a name of their own."""
    from .minutes import contents, word
    from .visibility import share

    with call.reading() as store:
        shared = share(store.dialogue(id))
    words = load_words(shared.session.language)
    options = contents.Options(personal_data=not without_personal_data, exported_at=_now())
    minutes = contents.minutes_of(shared, _method(shared.session.method, words.language), words, options=options)
    name = contents.file_name(shared, personal_data=options.personal_data)
    target = output / name if os.path.isdir(output) else output  # noqa: PTH112 - a name too long is no fault here
    _spare(target, call.path, template)
    word.write(minutes, target, template=template)
    click.echo(target)


@click.pass_obj
def search(call: Call, query: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Print the rows that hold the words, the most apt first."""
    with call.reading() as store:
        hits = store.search(" ".join(query), ranked=True, limit=limit)
    if as_json:
        _print_json({"words": " ".join(query), "hits": [_hit_json(hit) for hit in hits]})
        return
    names = {step.id: step.short_name for step in _method("ostergotland", call.words.language).steps}
    for hit in hits:
        _print_row(hit.session, hit.title_of_session or hit.region, names.get(hit.step, ""), hit.snippet)


@click.pass_obj
def export(call: Call, id: str, output: Path, *, audience: str) -> None:
    """Write a session file and keep on record that it left."""
    from . import exchange

    with call.writing(create=False) as store:
        dialogue, kept = store.dialogue(id), exchanges_of(store, id)
        data, changes = exchange.export(dialogue, AUDIENCES[audience], file_name=output.name, exchanges=kept)
        _save(output, data, call.path)
        store.apply(call.words("cli.labels.export"), changes)
    click.echo(output)


@click.pass_obj
def import_files(call: Call, files: tuple[Path, ...], *, into: str | None, dry_run: bool, as_json: bool) -> None:
    """Take in session files and Word forms, or only tell what they would change. Reads all of them before the first is taken in."""
    from .exchange import read_any

    incoming = [read_any(file) for file in files]
    taken: list[tuple[Plan, bool]] = []
    try:
        with call.trying() if dry_run else call.writing() as store:
            for file in incoming:
                beside = [plan for plan, _ in taken if dry_run and plan.session_id != (into or file.id)]  # as if they were taken in
                taken.append(_take_in(call, store, file, into=into, dry_run=dry_run, beside=beside))
    finally:
        if taken:
            _print_taken(call, taken, dry_run=dry_run, as_json=as_json)


def _print_taken(call: Call, taken: list[tuple[Plan, bool]], *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        _print_json({"imports": [plan.as_json() | {"applied": applied} for plan, applied in taken]})
        return
    for plan, _applied in taken:
        _print_plan(call, plan, dry_run=dry_run)


def _take_in(call: Call, store: Store, file: SessionFile, *, into: str | None, dry_run: bool, beside: Sequence[Plan]) -> tuple[Plan, bool]:
    """Return the plan of an import, and whether anything was written.

    Where both sides wrote, ours stands and theirs is in the history; what was removed here and edited there comes back.
    """
    from .exchange import changes
    from .store import backup_now

    plan = plan_arrival(store, file, into=into, beside=beside)
    made = changes(plan)
    if not made or dry_run:
        return plan, False
    backup_now(store, "import")
    store.apply(call.words("cli.labels.import", file=clean(file.file_name)), made)
    return plan, True


def _print_plan(call: Call, plan: Plan, *, dry_run: bool) -> None:
    from .exchange import item_in_words, remarks_in_words, summary
    from .exchange.plan import CONFLICT, OURS

    words, file = call.words, plan.incoming.file_name
    key = "cli.planned" if dry_run else "cli.imported"
    click.echo(words(key, file=file, session=plan.session_id, summary=summary(plan, words)))
    conflicts = plan.of_kind(CONFLICT)
    for item in conflicts:
        click.echo("  " + item_in_words(plan, item, words))
    if any(item.deleted != OURS for item in conflicts):
        click.echo("  " + words("cli.ours_stands"))
    if any(item.deleted == OURS for item in conflicts):
        click.echo("  " + words("cli.comes_back"))
    for remark in remarks_in_words(plan, words):
        click.echo("  " + remark)


@click.pass_obj
def write_form(call: Call, id: str, output: Path) -> None:
    """Write the region's form in Word and keep on record that it left."""
    from .exchange import form

    with call.writing(create=False) as store:
        dialogue = store.dialogue(id)
        method = _method(dialogue.session.method, dialogue.session.language)
        data, changes = form.export_form(dialogue, method, file_name=output.name, exchanges=exchanges_of(store, id))
        _save(output, data, call.path)
        store.apply(call.words("cli.labels.form"), changes)
    click.echo(output)


@click.pass_obj
def extract(call: Call, file: Path, *, as_json: bool) -> None:
    """Print what a document proposes, without importing it."""
    from . import intake
    from .catalogue import load_catalogue

    known = {name: actor.kind for actor in load_catalogue(call.words.language).actors for name in (actor.name, *actor.also)}
    extraction = intake.extract(file, known_actors=known)
    found = intake.as_json(extraction, call.words)
    if as_json:
        _print_json(found)
        return
    _print_outline(found)
    for warning in extraction.warnings:
        click.echo(call.words(f"intake.warnings.{warning}"), err=True)


@click.pass_obj
def check(call: Call) -> None:
    """Read all of the store and tell whether it is sound."""
    from .store import backups
    from .store.soundness import check as check_store

    with call.reading() as store:
        sessions = len(store.sessions()) + len(store.sessions(binned=True))
    check_store(call.path)
    copies = backups(call.path)
    click.echo(call.words("cli.sound", path=call.path, sessions=sessions, copies=len(copies), newest=copies[0].made_at if copies else "–"))


@click.pass_obj
def back_up(call: Call, *, output: Path | None) -> None:
    """Make a checked copy of the store, in its folder of copies or as the file named."""
    from .store import backup_now, copy_of

    with call.reading() as store:
        copy = backup_now(store, "asked") if output is None else _save(output, copy_of(store), call.path)
    click.echo(copy)


@click.pass_obj
def restore(call: Call, file: Path) -> None:
    """Put a copy in the store's place and tell where what was there is kept."""
    from .store import restore as put_back

    kept = put_back(call.path, file.absolute())
    click.echo(call.words("cli.restored" if kept != call.path else "cli.restored_new", path=call.path, kept=kept))


def _method(id: str, language: str) -> Method:
    """Return the method with that id, or the first there is: a session outlives its method."""
    methods = load_methods(language, own=paths.data_folder() / "methods").by_id
    return methods.get(id) or next(iter(methods.values()))


def _save(output: Path, data: bytes, *read: Path) -> Path:
    """Write a file whole or not at all, but over none that the command reads. Raises OutputNotWritten."""
    from .files import save

    _spare(output, *read)
    save(output, data)
    return output


def _spare(output: Path, *read: Path | None) -> None:
    """Refuse to write over what the command reads: the store, or a template. Raises OutputNotWritten."""
    for file in read:
        with suppress(OSError):  # one of them is not there
            if file and output.samefile(file):
                raise OutputNotWritten(path=output, reason="being_read")


def _standing(file: Path) -> None:
    if not file.exists():
        raise InputUnreadable(path=file, reason="missing")


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _session_json(session: SessionSummary) -> dict[str, Any]:
    names = ("id", "date", "region", "title", "method", "status", "version", "step", "created_at", "changed_at")
    return {name: getattr(session, name) for name in names} | {"is_example": bool(session.is_example)}


def _hit_json(hit: Hit) -> dict[str, Any]:
    names = ("session", "region", "date", "step", "table", "id", "kind", "snippet", "marks")
    return {"title": hit.title_of_session} | {name: getattr(hit, name) for name in names}


def _print_json(data: dict[str, Any]) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_row(*cells: str) -> None:
    click.echo("\t".join(" ".join(cell.split()) for cell in cells))


def _print_outline(found: dict[str, Any]) -> None:
    for challenge in found["challenges"]:
        _print_nested(0, challenge["title"])
        for area in challenge["areas"]:
            _print_nested(1, area["title"], *area["tags"])
            for proposal in area["proposals"]:
                _print_nested(2, proposal["text"], *proposal["tags"])
    for words in found["unplaced"]:
        _print_nested(0, "– " + words["text"])


def _print_nested(depth: int, text: str, *tags: str) -> None:
    click.echo("  " * depth + " ".join([*text.split(), *(f"[{tag}]" for tag in tags)]))
