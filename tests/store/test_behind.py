"""After many changes at once the search index follows later: never forgotten, and in the end as if each change had been made alone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from snabbdialog.errors import DiskFull, StoreLocked
from snabbdialog.model import Actor, Change, Entry, Link, Need, Session, Strategy, added, all_records, edited, removed
from snabbdialog.store import behind, open_store, writing
from snabbdialog.store.soundness import examine
from tests.store.conftest import SESSION

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.store import Store

INDEX = ("search_row order by id", "search_word order by word", "search_docsize order by id", "search('vätgas') order by rowid")


def arriving(session: str = "s9", rows: int = writing.MANY) -> list[Change]:
    """Return what a file of a new session brings: rows of several tables, in the order of the tables."""
    needs = [
        Need(id=f"{session}-n{n}", session=session, title=f"Vätgas {n}", text="Behovet av vätgas och RnD-nätverk") for n in range(rows)
    ]
    strategy = Strategy(id=f"{session}-t", session=session, name="Regional vätgasstrategi", owner="Regionen")
    links = [Link(id=f"{session}-l{n}", session=session, need=need.id, strategy=strategy.id, reason="Café") for n, need in enumerate(needs)]
    actor = Actor(id=f"{session}-a", session=session, name="Småföretagen", kind="business")
    session_row = Session(id=session, title="Dialog om vätgas", region="Gotland")
    return [added(record) for record in (session_row, actor, *needs, strategy, *links)]


def reverse(changes: list[Change]) -> list[Change]:
    return [change.reverse for change in reversed(changes)]


def waiting(store: Store) -> list[str]:
    return [id for (id,) in store.db.execute("select session from unsearched order by session")]


def index_of(store: Store, *, numbered: bool = True) -> dict[str, list[Any]]:
    """Return all of the index; rows by their numbers, or regardless of them."""
    found = {name: store.db.execute(f"select * from {name}").fetchall() for name in INDEX}  # noqa: S608 (constants)
    if not numbered:
        return {"rows": sorted(row[1:] for row in found[INDEX[0]]), "words": found[INDEX[1]]}
    return found


@pytest.fixture
def other(store: Store, tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The same store, written change by change: its index is never behind."""
    del store
    opened = open_store(shutil.copy(empty, tmp_path / "other.db"))
    opened.apply("ny dialog", [added(SESSION)])
    opened.db.execute("pragma synchronous = off")
    opened.db.execute("pragma foreign_keys = off")
    yield opened
    opened.close()


def one_by_one(store: Store, changes: list[Change]) -> None:
    for change in changes:
        store.apply("en", [change])
    assert waiting(store) == []


def ids(store: Store, words: str) -> set[str]:
    return {hit.id for hit in store.search(words, limit=1000)}


def sound(store: Store) -> bool:
    store.db.execute("insert into search (search) values ('integrity-check')")
    path = store.path
    store.close()
    return examine(path) == []


def test_few_changes_are_in_the_index_at_once_and_many_wait(store: Store) -> None:
    store.apply("några", [added(Need(session="s1", title="Hamnen")) for _ in range(writing.MANY)])
    assert waiting(store) == []
    store.apply("många", [added(Need(session="s1", title="Älven")) for _ in range(writing.MANY + 1)])
    assert waiting(store) == ["s1"]
    assert store.db.execute("select count(*) from search where search match 'hamnen'").fetchone() == (writing.MANY,)
    assert store.db.execute("select count(*) from search where search match 'älven'").fetchone() == (0,)


def test_an_index_that_has_caught_up_is_the_one_that_single_changes_make(store: Store, other: Store) -> None:
    store.apply("in", arriving())
    one_by_one(other, arriving())
    assert store.catch_up() is False
    assert waiting(store) == []
    assert index_of(store) == index_of(other)
    assert sound(store)


def test_a_search_straight_after_finds_everything(store: Store) -> None:
    store.apply("in", [*arriving("s8"), *arriving("s9")])
    assert {"s8-t", "s9-t", "s8-n0", "s9-n99"} <= ids(store, "vätgas")
    assert waiting(store) == []
    assert "s9-a" in ids(store, "företag")  # a word inside another
    assert sound(store)


def test_each_session_is_caught_up_by_itself(store: Store) -> None:
    store.apply("in", [*arriving("s8"), *arriving("s9")])
    assert store.catch_up() is True
    assert len(waiting(store)) == 1
    assert store.catch_up() is False
    assert waiting(store) == []
    assert store.catch_up() is False


def test_somebody_is_told_that_sessions_wait(store: Store) -> None:
    told: list[list[str]] = []
    store.when_behind = lambda: told.append(waiting(store))
    store.apply("ändra", [edited(SESSION, place="Luleå")])
    assert told == []
    store.apply("in", arriving())
    assert told == [["s9"]]


@pytest.mark.parametrize("caught_up", [False, True])
def test_an_import_that_is_undone_leaves_the_index_as_it_was_and_redone_as_it_became(store: Store, caught_up: bool) -> None:
    before = index_of(store, numbered=False)["rows"]
    store.apply("in", arriving())
    if caught_up:
        store.catch_up()
    store.apply("ångra", reverse(arriving()))
    if caught_up:
        store.catch_up()
        assert index_of(store, numbered=False)["rows"] == before
    store.apply("gör om", arriving())
    assert len(ids(store, "vätgas")) == len(arriving()) - len([c for c in arriving() if c.table in ("actor", "link")])
    store.apply("ångra", reverse(arriving()))
    assert ids(store, "vätgas") == set()
    assert index_of(store, numbered=False)["rows"] == before
    assert sound(store)


def test_edits_in_a_session_that_waits_are_found_at_once_and_stay(store: Store, other: Store) -> None:
    edits = [
        [edited(Need(id="s9-n1", session="s9", title="Vätgas 1"), title="Ammoniak")],
        [removed(Link(id="s9-l2", session="s9", need="s9-n2", strategy="s9-t", reason="Café"))],
        [added(Entry(id="s9-e", session="s9", text="Ammoniak i hamnen", kind="note"))],
    ]
    store.apply("in", arriving())
    for edit in edits:
        store.apply("ändra", edit)
    found = "select r.row from search join search_row r on r.id = search.rowid where search match 'ammoniak' order by 1"
    assert store.db.execute(found).fetchall() == [("s9-e",), ("s9-n1",)]
    assert waiting(store) == ["s9"]
    assert ids(store, "ammoniak") == {"s9-e", "s9-n1"}
    one_by_one(other, arriving())
    for edit in edits:
        one_by_one(other, edit)
    assert index_of(store, numbered=False)["rows"] == index_of(other, numbered=False)["rows"]
    assert sound(store)


def test_a_large_change_of_a_session_that_is_indexed_is_followed_row_by_row(store: Store, other: Store) -> None:
    needs = [Need(id=f"n{n}", session="s1", title=f"Hamn {n}") for n in range(writing.MANY)]
    changes = [
        *(edited(need, title=f"Kaj {need.id}") for need in needs[:40]),
        *(removed(need) for need in needs[40:60]),
        *(added(Need(id=f"m{n}", session="s1", title=f"Bro {n}")) for n in range(60)),
    ]
    for one in (store, other):
        one.apply("ny", [added(need) for need in needs])
    store.apply("mycket", changes)
    assert waiting(store) == ["s1"]
    one_by_one(other, changes)
    assert store.catch_up() is False
    assert index_of(store) == index_of(other)
    assert sound(store)


def test_catching_up_twice_changes_nothing(store: Store) -> None:
    store.apply("in", arriving())
    store.catch_up()
    before = index_of(store)
    store.db.execute("insert into unsearched values ('s9'), ('nowhere')")
    assert store.catch_up() is True
    assert store.catch_up() is False
    assert index_of(store) == before


def test_a_row_that_comes_back_in_another_session_is_found_there(store: Store) -> None:
    rows = arriving()
    store.apply("in", rows)
    store.catch_up()
    store.apply("ångra", reverse(rows))
    store.apply("ny", [added(Need(id="s9-n1", session="s1", title="Vätgas i malmfälten"))])
    assert [(hit.session, hit.id) for hit in store.search("vätgas")] == [("s1", "s9-n1")]
    assert sound(store)


KILLED = """
import os, signal, sys
from pathlib import Path
from snabbdialog.store import open_store
from tests.store.test_behind import arriving
store = open_store(Path(sys.argv[1]))
store.apply("in", [*arriving("s8"), *arriving("s9")])
if sys.argv[2] == "between":
    store.catch_up()
elif sys.argv[2] == "within":
    store._connection.execute("begin immediate")
    from snabbdialog.store import behind
    behind.catch_up(store._connection, "s8", set())
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that cannot be caught")
@pytest.mark.parametrize("moment", ["before", "within", "between"])
def test_a_program_that_is_killed_before_it_has_caught_up_forgets_nothing(path: Path, moment: str, other: Store) -> None:
    path = path.with_name("killed.db")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path), moment], check=False)
    assert done.returncode == -signal.SIGKILL
    with closing(open_store(path)) as store:
        assert waiting(store) == (["s9"] if moment == "between" else ["s8", "s9"])
        assert {"s8-n0", "s9-n0", "s9-t"} <= ids(store, "vätgas")
        assert waiting(store) == []
        one_by_one(other, [*arriving("s8"), *arriving("s9"), *(removed(record) for record in all_records(other.dialogue("s1")))])
        assert index_of(store, numbered=False)["rows"] == index_of(other, numbered=False)["rows"]
    assert examine(path) == []


def test_what_goes_wrong_while_catching_up_leaves_the_session_waiting(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.apply("in", arriving())
    before = index_of(store)
    with monkeypatch.context() as broken:
        broken.setattr(behind.index, "remember", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            store.catch_up()
    assert (index_of(store), waiting(store)) == (before, ["s9"])
    assert "s9-n0" in ids(store, "vätgas")


def test_where_nothing_can_be_written_a_search_answers_with_what_it_knows(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.apply("en", [added(Need(id="n1", session="s1", title="Vätgas"))])
    store.apply("in", arriving())

    def full(*_: object) -> None:
        raise DiskFull(path=store.path)

    with monkeypatch.context() as broken:
        broken.setattr(behind, "catch_up", full)
        assert ids(store, "vätgas") == {"n1"}
    assert waiting(store) == ["s9"]
    assert "s9-n0" in ids(store, "vätgas")


def test_a_store_that_is_only_read_stays_behind_until_its_writer_has_caught_up(store: Store) -> None:
    store.apply("in", arriving())
    with closing(open_store(store.path, read_only=True)) as reader:
        assert reader.catch_up() is False
        assert ids(reader, "vätgas") == set()
        store.catch_up()
        assert "s9-n0" in ids(reader, "vätgas")
        with pytest.raises(StoreLocked):
            reader.apply("in", arriving("s8"))


def test_a_change_that_fails_leaves_nobody_waiting(store: Store) -> None:
    with pytest.raises(LookupError):
        store.apply("fel", [*arriving(), edited(Need(id="nowhere"), title="x")])
    assert waiting(store) == []


def test_a_store_in_which_sessions_wait_is_sound(store: Store) -> None:
    store.apply("in", arriving())
    path = store.path
    store.close()
    assert examine(path) == []
