from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import SessionMissing, StoreBusy, StoreGone, StoreLocked, StoreReadOnly
from snabbdialog.model import Change, Entry, Exchange, FocusArea, Need, Participant, Session, added, all_records, edited, removed
from snabbdialog.store import Store, open_store

from .conftest import SESSION

if TYPE_CHECKING:
    from pathlib import Path


def rows(path: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Ask the file itself, by a connection of its own."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def test_a_change_is_in_the_file_and_in_the_journal_when_apply_returns(store: Store) -> None:
    need = Need(session="s1", title="Behov av kompetens")
    store.apply("nytt behov", [added(need)])
    assert rows(store.path, "select title from need where id = ?", need.id) == [("Behov av kompetens",)]
    assert rows(store.path, "select label, session, before from change where row = ?", need.id) == [("nytt behov", "s1", None)]


def test_an_edit_writes_only_the_columns_that_differ(store: Store) -> None:
    need = Need(session="s1", title="Behov", text="som det var")
    store.apply("nytt", [added(need)])
    store.apply("ändra", [edited(need, title="Större behov")])
    found = store.history("need", need.id)
    assert (found[1].before, found[1].after) == ({"title": "Behov"}, {"title": "Större behov"})
    assert store.record("need", need.id) == Need(id=need.id, session="s1", title="Större behov", text="som det var")


def test_history_tells_when_and_under_what_name_and_what_was_made_together(store: Store) -> None:
    a, b = Need(session="s1"), Need(session="s1")
    store.apply("klistra in", [added(a), added(b)])
    first, second = store.history("need", a.id)[0], store.history("need", b.id)[0]
    assert first.label == second.label == "klistra in"
    assert first.action == second.action == first.seq == second.seq - 1
    assert first.at.endswith("+00:00")
    assert (first.table, first.id, first.session) == ("need", a.id, "s1")


def test_changes_since_are_those_of_the_session_alone(store: Store) -> None:
    seq = store.last_seq()
    other = Session(title="En annan")
    need = Need(session="s1")
    store.apply("två", [added(other), added(need)])
    assert [change.id for change in store.changes_since("s1", seq)] == [need.id]
    assert store.changes_since("s1", store.last_seq()) == []


def test_a_row_may_come_before_what_it_points_at(store: Store) -> None:
    area = Need(session="s1", level="area")
    need = Need(session="s1", parent=area.id)
    store.apply("klistra in", [added(need), added(area)])
    assert {found.id for found in store.dialogue("s1").needs} == {area.id, need.id}


def test_a_reference_to_nothing_is_a_fault_and_nothing_is_written(store: Store) -> None:
    seq = store.last_seq()
    with pytest.raises(sqlite3.IntegrityError):
        store.apply("fel", [added(Need(session="s1", parent="ingen"))])
    assert store.last_seq() == seq
    assert store.dialogue("s1").needs == ()


@pytest.mark.parametrize(
    "change",
    [
        removed(Need(id="borta", session="s1")),
        Change("need", "borta", {"title": "a"}, {"title": "b"}),
        Change("need", "s1", None, None),
        Change("need", "n", None, {"id": "annan", "session": "s1"}),
        Change("need", "n", None, {"id": "n", "session": "s1", "colour": "red"}),
        Change("session", "s1", {"colour": ""}, {"colour": "red"}),
        Change("sqlite_schema", "n", None, {"id": "n", "session": "s1"}),
    ],
)
def test_a_change_that_does_not_fit_the_file_is_a_loud_fault_and_undoes_what_came_with_it(store: Store, change: Change) -> None:
    need = Need(session="s1", title="Unikt")
    with pytest.raises(LookupError):
        store.apply("fel", [added(need), change])
    assert store.record("need", need.id) is None
    assert store.search("unikt") == []
    store.apply("rätt", [added(need)])
    assert len(store.search("unikt")) == 1


def test_an_edit_of_nothing_leaves_a_trace_and_no_harm(store: Store) -> None:
    store.apply("inget", [edited(SESSION)])
    assert store.record("session", "s1") == SESSION


def test_sessions_are_listed_the_last_changed_first(store: Store) -> None:
    second, third = Session(id="s2"), Session(id="s3", binned_at="2026-11-20")
    store.apply("två till", [added(second), added(third)])
    store.apply("ändra", [edited(SESSION, title="Om energi")])
    found = store.sessions()
    assert [session.id for session in found] == ["s1", "s2"]
    assert (found[0].title, found[0].region, found[0].date, found[0].status) == ("Om energi", "Norrbotten", "2026-11-24", "draft")
    assert found[0].changed_at == store.history("session", "s1")[-1].at
    assert [session.id for session in store.sessions(limit=1)] == ["s1"]
    assert [session.id for session in store.sessions(binned=True)] == ["s3"]


def test_a_change_in_any_table_puts_its_session_first(store: Store) -> None:
    store.apply("ny", [added(Session(id="s2"))])
    store.apply("anteckning", [added(Entry(session="s1", text="hej"))])
    store.apply("en till", [added(Entry(session="s1", text="hej"))])
    assert [session.id for session in store.sessions()] == ["s1", "s2"]


def test_a_removed_session_is_gone_from_the_list_and_can_come_back(store: Store) -> None:
    store.apply("ta bort", [removed(SESSION)])
    assert store.sessions() == []
    store.apply("ångra", [added(SESSION)])
    assert [session.id for session in store.sessions()] == ["s1"]


def test_a_dialogue_holds_every_row_in_order_and_leaves_files_out(store: Store) -> None:
    needs = [Need(id=f"n{n}", session="s1", position=float(10 - n)) for n in range(5)]
    file = Exchange(id="e1", session="s1", content="QUJD")
    store.apply("många", [*map(added, needs), added(file), added(FocusArea(id="f1", session="s1"))])
    dialogue = store.dialogue("s1")
    assert [need.id for need in dialogue.needs] == ["n4", "n3", "n2", "n1", "n0"]
    assert {record.id for record in all_records(dialogue)} == {"s1", "f1", *(need.id for need in needs)}
    assert store.records("exchange", "s1") == [file]
    assert store.record("exchange", "e1") == file


def test_a_dialogue_that_is_not_there_is_said_to_be_missing(store: Store) -> None:
    with pytest.raises(SessionMissing) as caught:
        store.dialogue("s0")
    assert caught.value.facts == {"id": "s0"}
    assert store.record("need", "n0") is None


def test_names_are_gathered_across_sessions_in_swedish_order(store: Store) -> None:
    people = [Participant(session="s1", organisation=name) for name in ("Örebro", "åre", "Zinkgruvan", "Ärla", "Åre", "Zinkgruvan", "")]
    store.apply("deltagare", [added(person) for person in people])
    names = store.names()
    assert names["organisation"][0] == "Zinkgruvan"
    assert sorted(names["organisation"][1:3]) == ["Åre", "åre"]
    assert names["organisation"][3:] == ["Ärla", "Örebro"]
    assert {"actor", "strategy", "network"} <= set(names)


def test_queries_can_be_sorted_as_in_swedish(store: Store) -> None:
    sql = "select value from json_each(?) order by value collate swedish"
    found = store.db.execute(sql, ['["ö", "Å", "z", "é", "f", "ä", "a"]']).fetchall()
    assert [name for (name,) in found] == ["a", "é", "f", "z", "Å", "ä", "ö"]


def test_a_change_by_another_program_is_noticed_once(store: Store) -> None:
    assert not store.changed_outside()
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("update session set title = 'Utifrån'")
        other.commit()
    assert store.changed_outside()
    assert not store.changed_outside()


def test_ones_own_change_is_not_taken_for_anothers(store: Store) -> None:
    store.apply("ändra", [edited(SESSION, title="Inifrån")])
    assert not store.changed_outside()


def test_a_write_that_another_program_holds_up_is_given_up_within_a_second_and_can_be_made_again(store: Store) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(StoreBusy):
            store.apply("ändra", [edited(SESSION, title="Ny")])
        other.execute("rollback")
    store.apply("ändra", [edited(SESSION, title="Ny")])
    assert store.sessions()[0].title == "Ny"


def test_a_store_whose_file_has_vanished_is_gone_though_sqlite_would_go_on(store: Store) -> None:
    store.path.unlink()
    with pytest.raises(StoreGone):
        store.apply("ändra", [edited(SESSION, title="Ny")])


def test_a_store_whose_folder_has_vanished_is_gone_and_can_be_closed(tmp_path: Path) -> None:
    folder = tmp_path / "minne"
    folder.mkdir()
    store = open_store(folder / "s.db")
    shutil.rmtree(folder)
    with pytest.raises(StoreGone):
        store.apply("ny", [added(SESSION)])
    store.close()


def test_a_store_whose_file_was_replaced_is_gone(store: Store) -> None:
    shutil.copy(store.path, store.path.with_name("annan.db"))
    store.path.with_name("annan.db").replace(store.path)
    with pytest.raises(StoreGone):
        store.apply("ändra", [edited(SESSION, title="Ny")])


def test_what_only_reads_cannot_write_and_says_who_can(store: Store) -> None:
    with closing(open_store(store.path, read_only=True)) as reader:
        with pytest.raises(StoreLocked) as caught:
            reader.apply("ändra", [edited(SESSION, title="Ny")])
        assert caught.value.facts["holder"] == reader.holder != ""
    store.close()
    with closing(open_store(store.path, read_only=True)) as reader, pytest.raises(StoreReadOnly):
        reader.apply("ändra", [edited(SESSION, title="Ny")])


def test_a_reader_sees_what_is_written_while_it_reads(store: Store) -> None:
    with closing(open_store(store.path, read_only=True)) as reader:
        store.apply("ändra", [edited(SESSION, title="Ny")])
        assert reader.changed_outside()
        assert reader.sessions()[0].title == "Ny"


def test_sqlite_utils_has_the_same_connection(store: Store) -> None:
    assert store.db.table("session").count == 1
    assert store.db is store.db


def test_a_question_can_be_stopped_from_another_thread(store: Store) -> None:
    store.db.conn.create_function("stop", 0, store.interrupt)
    endless = "with recursive n(x) as (select stop() union all select x from n) select count(*) from n"
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        store.db.execute(endless).fetchone()


def test_opening_and_listing_loads_nothing_heavy(store: Store) -> None:
    store.close()
    program = (
        "import sys; from pathlib import Path; from snabbdialog.store import open_store\n"
        f"s = open_store(Path({str(store.path)!r})); s.sessions(limit=20); s.dialogue('s1')\n"
        "print([m for m in ('sqlite_utils', 'snowballstemmer', 'click', 'docx', 'lxml', 'PySide6') if m in sys.modules]); s.close()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
