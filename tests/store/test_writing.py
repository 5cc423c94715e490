"""Any edits, all undone, give the file as it was, byte for byte; done again, as it was after them."""

from __future__ import annotations

import copy
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog.model import (
    COLUMNS,
    MENTIONS,
    OWNERS,
    TABLES,
    Change,
    Exchange,
    FocusArea,
    Need,
    Record,
    Score,
    Session,
    added,
    applied,
    as_row,
    edited,
    removal,
    removed,
)
from snabbdialog.store import open_store, writing
from snabbdialog.store.index import SEARCHED
from snabbdialog.store.soundness import examine

if TYPE_CHECKING:
    from snabbdialog.store import Store

KINDS = [table for table in TABLES if table != "session"]
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
INTEGERS = st.integers(-(2**63), 2**63 - 1)
FLOATS = st.floats(allow_nan=False, allow_infinity=False, width=32)
REFERENCES = {table: {**OWNERS.get(table, {}), **MENTIONS.get(table, {})} for table in TABLES}
Records = dict[str, dict[str, Record]]


class Hand:
    """Draws edits that fit what is there, and remembers what is there after each."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data
        self.session = Session(id="s1")
        self.records: Records = {table: {} for table in TABLES}
        self.made = 0

    def action(self) -> list[Change]:
        """Return the changes of one action and take them in."""
        act = self.data.draw(st.sampled_from(["add", "add", "edit", "edit", "remove", "session"]))
        there = [record for table in KINDS for record in self.records[table].values()]
        if act == "session":
            changes = [edited(self.session, **self.values(self.session, 3))]
            self.session = applied(self.session, changes[0])
            return changes
        if act == "add" or not there:
            return self.take([added(record) for record in self.new()])
        record = self.data.draw(st.sampled_from(there))
        if act == "edit":
            return self.take([edited(record, **self.values(record, 4))])
        return self.take(removal(self.records, record.table, record.id))

    def new(self) -> list[Record]:
        """Return a new row, if what it must point at is there."""
        table = self.data.draw(st.sampled_from(KINDS))
        if any(column != "parent" and not self.records[target] for column, target in OWNERS.get(table, {}).items()):
            return []
        self.made += 1
        record = TABLES[table](id=f"{table}-{self.made}", session="s1")
        must = {column: self.data.draw(st.sampled_from(sorted(self.records[target]))) for column, target in OWNERS.get(table, {}).items()
                if column != "parent"}  # fmt: skip
        return [replace(record, **{**self.values(record, 5), **must})]

    def values(self, record: Record, most: int) -> dict[str, Any]:
        """Return new values for some columns of a row."""
        free = [column for column in COLUMNS[record.table] if column not in ("id", "session", *REFERENCES[record.table])]
        chosen = self.data.draw(st.lists(st.sampled_from(free), max_size=most, unique=True))
        values = {column: self.data.draw(self.like(getattr(record, column))) for column in chosen}
        for column, target in REFERENCES[record.table].items():
            if column not in OWNERS.get(record.table, {}) and self.records[target] and self.data.draw(st.booleans()):
                values[column] = self.data.draw(st.sampled_from([None, *sorted(self.records[target])]))
        return values

    def like(self, value: object) -> st.SearchStrategy[Any]:
        """Return values of the sort a column holds."""
        if isinstance(value, str):
            return TEXT
        if isinstance(value, float):
            return FLOATS
        return INTEGERS if value is not None else st.none() | INTEGERS

    def take(self, changes: list[Change]) -> list[Change]:
        for change in changes:
            there = applied(self.records[change.table].get(change.id), change)
            if there is None:
                del self.records[change.table][change.id]
            else:
                self.records[change.table][change.id] = there
        return changes


def content(store: Store) -> dict[str, list[Any]]:
    """Return every row as it lies in the file, the search rows with it."""
    rows = {table: list(store.db.query(f"select * from {table} order by id")) for table in TABLES}  # noqa: S608 (names of the model)
    rows["search_row"] = store.db.execute(
        "select tbl, row, kind, title, body, who, stems, facets from search_row where title || body || who != '' order by row, tbl"
    ).fetchall()
    return rows


@settings(max_examples=60)
@given(data=st.data())
def test_any_edits_undone_give_the_file_as_it_was_and_redone_as_it_became(empty: Path, data: st.DataObject) -> None:
    hand = Hand(data)
    with TemporaryDirectory() as folder, closing(open_store(Path(shutil.copy(empty, folder)))) as store:
        store.db.execute("pragma synchronous = off")
        store.apply("ny", [added(hand.session)])
        states, actions = [content(store)], []
        for _ in range(data.draw(st.integers(1, 8))):
            actions.append(hand.action())
            store.apply("gör", actions[-1])
            states.append(content(store))
        for table in KINDS:
            assert {record.id: record for record in store.records(table, "s1")} == hand.records[table]
        for before, action in zip(reversed(states[:-1]), reversed(actions), strict=True):
            store.apply("ångra", [change.reverse for change in reversed(action)])
            assert content(store) == before
        for action, after in zip(actions, states[1:], strict=True):
            store.apply("gör om", action)
            assert content(store) == after
        store.close()
        assert examine(store.path) == []


def test_the_journal_alone_can_build_every_row(store: Store) -> None:
    from snabbdialog.model import as_record

    need = Need(id="n1", session="s1", title="Först")
    store.apply("ny", [added(need)])
    store.apply("ändra", [edited(need, title="Sedan", position=2.5)])
    built: dict[str, Any] = {}
    for change in store.history("need", "n1"):
        built |= copy.deepcopy(change.after or {})
    assert as_record("need", built) == store.record("need", "n1")
    store.apply("ta bort", [removed(as_record("need", built))])
    assert store.history("need", "n1")[-1].before == as_row(as_record("need", built))
    assert store.history("need", "n1")[-1].after is None


def test_swedish_stays_readable_in_the_journal(store: Store) -> None:
    store.apply("ändra", [edited(Session(id="s1", title="Dialog om gruvor"), title="Åtgärder för «ömsesidighet»")])
    (text,) = store.db.execute("select after from change order by seq desc limit 1").fetchone()
    assert text == '{"title":"Åtgärder för «ömsesidighet»"}'
    assert json.loads(text) == {"title": "Åtgärder för «ömsesidighet»"}


def test_what_goes_wrong_half_way_leaves_neither_row_nor_journal_nor_search(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before, seq = content(store), store.last_seq()

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing.index, "follow", fail)
    with pytest.raises(KeyboardInterrupt):
        store.apply("ändra", [edited(Session(id="s1"), title="Halv")])
    assert (content(store), store.last_seq()) == (before, seq)
    with closing(sqlite3.connect(store.path)) as other:
        assert other.execute("select count(*) from change").fetchone() == (seq,)


def test_one_list_of_changes_gives_what_the_same_changes_give_one_by_one(store: Store, empty: Path, tmp_path: Path) -> None:
    first, second = Need(id="n1", session="s1", title="Först"), Need(id="n2", session="s1", title="Sedan")
    moved = edited(first, title="Ändrat")
    changes = [
        added(first), added(second), moved, edited(second, position=2.0), added(Score(id="c1", session="s1", focus_area="f1")),
        added(FocusArea(id="f1", session="s1", title="Vatten")), removed(second), added(second), removed(applied(first, moved)),
    ]  # fmt: skip
    with closing(open_store(Path(shutil.copy(empty, tmp_path / "other.db")))) as other:
        other.apply("ny dialog", [added(Session(id="s1", title="Dialog om gruvor", region="Norrbotten", date="2026-11-24"))])
        other.db.execute("pragma foreign_keys = off")
        store.apply("allt", changes)
        for change in changes:
            other.apply("ett", [change])
        assert content(store) == content(other)
        journal = "select seq, session, tbl, row, before, after from change order by seq"
        assert store.db.execute(journal).fetchall() == other.db.execute(journal).fetchall()
        newest = "select row from search_row order by id"
        assert store.db.execute(newest).fetchall() == other.db.execute(newest).fetchall()
    assert examine(store.path) == []


@pytest.mark.parametrize("wrong", [
    Change("need", "n3", None, None), Change("need", "n3", None, {"id": "n4", "session": "s1"}),
    Change("need", "n3", {"title": ""}, {"title": "x"}), Change("need", "n3", None, {"id": "n3", "session": "s1", "colour": "red"}),
])  # fmt: skip
def test_one_fault_among_many_changes_leaves_nothing(store: Store, wrong: Change) -> None:
    before, seq = content(store), store.last_seq()
    many = [added(Need(id=f"many-{number}", session="s1", title="Många")) for number in range(3)]
    with pytest.raises(LookupError):
        store.apply("fel", [*many, wrong, *many])
    assert (content(store), store.last_seq()) == (before, seq)


def test_only_the_first_change_in_a_session_moves_it_to_the_front(store: Store) -> None:
    store.apply("ny", [added(Session(id="s2"))])
    place = "select seq from touched where session = 's2'"
    first = store.db.execute(place).fetchone()
    store.apply("ändra", [edited(Session(id="s2"), title="Två")])
    assert store.db.execute(place).fetchone() == first
    store.apply("ändra", [edited(Session(id="s1"), title="Ett")])
    assert store.sessions()[0].id == "s1"


def test_a_file_that_came_stands_once_and_its_removal_can_be_undone(store: Store) -> None:
    came = Exchange(id="x1", session="s1", direction="in", checksum="abc", content="ZmlsZW4=")
    store.apply("ta emot", [added(came)])
    assert store.record("exchange", "x1") == came
    (arrival,) = store.history("exchange", "x1")
    assert arrival.after == {column: value for column, value in as_row(came).items() if column != "content"}
    store.apply("ångra", [added(came).reverse])
    assert store.history("exchange", "x1")[-1].before == as_row(came)
    store.apply("gör om", [added(came)])
    assert store.record("exchange", "x1") == came


def test_many_rows_at_once_are_indexed_as_they_are_one_by_one(store: Store, empty: Path, tmp_path: Path) -> None:
    texts = ["Behovet av vätgas", "vätgas, behov och RnD-nätverk", "", "Café  cafe\u0301 ÅÄÖ", "behov behoven BEHOVET"]
    changes = [added(Need(id=f"n{place}", session="s1", title=text, text=text * 3)) for place, text in enumerate(texts)]
    with closing(open_store(Path(shutil.copy(empty, tmp_path / "other.db")))) as other:
        other.apply("ny dialog", [added(Session(id="s1", title="Dialog om gruvor", region="Norrbotten", date="2026-11-24"))])
        store.apply("alla", changes)
        for change in changes:
            other.apply("en", [change])
        for rows in (
            "search_row order by id",
            "search_word order by word",
            "search('vätgas') order by rowid",
            "search_docsize order by id",
        ):
            sql = f"select * from {rows}"  # noqa: S608 (constants)
            assert store.db.execute(sql).fetchall() == other.db.execute(sql).fetchall()
    store.close()
    assert examine(store.path) == []


def test_every_table_with_prose_has_a_record() -> None:
    assert set(SEARCHED) <= set(TABLES)
