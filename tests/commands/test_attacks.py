"""Files made to harm, as a user meets them: one sentence, little time, little memory, and a store that nobody touched."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import struct
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.exchange.attacks import ODD, SESSION, WORD, form, session

from .looking import rows
from .measured import Measured, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="what a process took is counted in another way there"),
]

SECONDS = 5.0
MEGABYTES = 500.0


def sparse(path: Path, head: bytes, size: int) -> None:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def large_package(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        package.writestr("word/document.xml", b"x" * 2**21 * 100)


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "two hundred megabytes.snabbdialog": (lambda path: sparse(path, b'{"format": "snabbdialog"', 200 * 2**20), "för stor"),
    "two hundred megabytes.docx": (large_package, "för stor"),
    "thirty-two megabytes of nothing.snabbdialog": (lambda path: sparse(path, b"", 32 * 2**20), "inte en fil från Snabbdialog"),
    "not there.snabbdialog": (lambda _path: None, "finns inte"),
    "a folder.snabbdialog": (lambda path: path.mkdir(), "en mapp"),
    "a pipe.snabbdialog": (os.mkfifo, "ingen vanlig fil"),
    "a device.docx": (device, "ingen vanlig fil"),
    "a link to itself.snabbdialog": (loop, "oväntat fel"),
    "a link to nothing.docx": (lambda path: path.symlink_to("nothing"), "finns inte"),
    "a name\nof two lines.docx": (lambda path: path.write_bytes(b""), "tom"),
}


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    """A store with the example that holds what it held after every test of this file."""
    path = tmp_path_factory.mktemp("untouched") / "store.db"
    path.write_bytes(example.read_bytes())
    return path


def fingerprint(store: Path) -> dict[str, str]:
    """Every file beside the store, with what is in it."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in store.parent.rglob("*") if path.is_file()}


def assert_refused(done: Measured, *said: str) -> None:
    assert (done.code, done.out) == (1, ""), done
    assert len(done.err.splitlines()) == 1, done.err
    assert "Traceback" not in done.err
    assert all(words in done.err for words in said), done.err
    assert_cheap(done)


def assert_cheap(done: Measured) -> None:
    assert done.cpu <= SECONDS, done  # what the machine did for others meanwhile is not the file's fault
    assert done.memory <= MEGABYTES, done


def refused(store: Path, *words: object) -> Measured:
    before = fingerprint(store)
    done = run("--store", store, "import", *words)
    assert fingerprint(store) == before
    return done


@pytest.mark.parametrize("attack", [*(f"{name}.docx" for name in WORD), *(f"{name}.snabbdialog" for name in SESSION)])
def test_a_file_made_to_harm_is_one_sentence(untouched: Path, tmp_path: Path, attack: str) -> None:
    name, _, kind = attack.rpartition(".")
    path = tmp_path / f"svar.{kind}"
    path.write_bytes((WORD if kind == "docx" else SESSION)[name][0]())
    assert_refused(refused(untouched, path), str(path), "Inget är ändrat.")


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_to_read_is_one_sentence(untouched: Path, tmp_path: Path, name: str) -> None:
    make, said = PLACES[name]
    make(tmp_path / name)
    assert_refused(refused(untouched, tmp_path / name), said)


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_but_sound_is_taken_in_as_cheaply(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(ODD[name]())
    done = run("--store", tmp_path / "new.db", "import", tmp_path / name)
    assert (done.code, done.err) == (0, ""), done.err
    assert_cheap(done)
    assert rows(tmp_path / "new.db", "session") == 1


@pytest.mark.parametrize("options", [["--dry-run"], ["--json"], ["--dry-run", "--json"], ["--into", "none"]])
def test_no_option_makes_a_bad_file_good(untouched: Path, tmp_path: Path, options: list[str]) -> None:
    path = tmp_path / "svar.snabbdialog"
    path.write_bytes(SESSION["truncated"][0]())
    assert_refused(refused(untouched, path, *options), str(path))


@pytest.mark.parametrize("options", [[], ["--dry-run"], ["--json"]])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_bad_file_among_good_ones_stops_them_all(untouched: Path, tmp_path: Path, place: int, options: list[str]) -> None:
    good = {"a.snabbdialog": session(), "b.docx": form()}
    for name, data in good.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "bad.docx").write_bytes(WORD["an entity bomb"][0]())
    names = list(good)
    names.insert(place, "bad.docx")
    assert_refused(refused(untouched, *(tmp_path / name for name in names), *options), "bad.docx")


def test_a_bad_file_makes_no_store(tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    assert_refused(run("--store", tmp_path / "new.db", "import", tmp_path / "bad.docx"))
    assert [path.name for path in tmp_path.iterdir()] == ["bad.docx"]


def test_files_are_known_by_what_they_hold_and_never_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "one.docx").write_bytes(session())
    (tmp_path / "other.snabbdialog").write_bytes(form())
    done = run("--store", tmp_path / "new.db", "import", tmp_path / "one.docx", tmp_path / "other.snabbdialog", "--json")
    assert (done.code, [plan["session"] for plan in json.loads(done.out)["imports"]]) == (0, ["s-1", "s-1"])


def test_what_is_measured_is_what_was_used(tmp_path: Path) -> None:
    """The measuring itself: a store of forty megabytes that is read whole takes more than nothing."""
    with closing(sqlite3.connect(tmp_path / "large.db")) as connection:
        connection.execute("create table x (y blob)")
        connection.execute("insert into x values (?)", [struct.pack("<I", 7) * 10_000_000])
        connection.commit()
    done = run("--store", tmp_path / "large.db", "list")
    assert done.code == 1
    assert 0 < done.cpu <= done.clock * 2
    assert 10 < done.memory < MEGABYTES
