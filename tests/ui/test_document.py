"""The document: what is edited is in the file, can be undone, and is never lost when the file cannot take it."""

from __future__ import annotations

import gc
from sqlite3 import IntegrityError
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import DiskFull, SessionFinalised, SessionMissing, StoreLocked
from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.model import Entry, FocusNeed, Need, edited
from snabbdialog.store import Store, open_store
from snabbdialog.ui import document as module
from snabbdialog.ui.document import Document, add_dialogue, new_session, set_binned
from snabbdialog.words import load_words

from .acting import file_contents, file_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def doc(qtbot: QtBot, store: Store) -> Document:
    return opened(store, add_dialogue(store, build_example("en"), label="add"))


def opened(store: Store, id: str) -> Document:
    return Document(store, store.dialogue(id), method=load_methods("en").by_id["ostergotland"], words=load_words("en"))


class FullDisk:
    """Makes a store's disk full, and empties it again."""

    def __init__(self, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, take = True, store.apply
        monkeypatch.setattr(store, "apply", lambda label, changes: self._refuse(store) if self.full else take(label, changes))

    @staticmethod
    def _refuse(store: Store) -> None:
        raise DiskFull(path=store.path)


def test_an_edit_is_in_the_file_when_edit_returns(doc: Document, store: Store) -> None:
    doc.edit("edit", "session", doc.id, title="Hälsa")
    assert [row["title"] for row in file_rows(store.path, "session")] == ["Hälsa"]


def test_an_edit_that_changes_nothing_is_no_step(doc: Document) -> None:
    doc.edit("edit", "session", doc.id, title=doc.session.title)
    assert not doc.undo_stack.canUndo()


def test_an_edit_of_a_row_that_is_gone_is_no_step(doc: Document) -> None:
    doc.edit("edit", "need", "gone", title="x")
    assert not doc.undo_stack.canUndo()


def test_typing_in_one_field_is_undone_as_one(doc: Document, store: Store) -> None:
    before = doc.session.title
    for text in ("H", "Hä", "Häl"):
        doc.edit("edit subject", "session", doc.id, title=text)
    doc.undo()
    assert doc.session.title == before == file_rows(store.path, "session")[0]["title"]
    doc.redo()
    assert file_rows(store.path, "session")[0]["title"] == "Häl"


def test_a_pause_begins_a_new_step(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    at = 100.0
    monkeypatch.setattr(module, "monotonic", lambda: at)
    doc.edit("edit", "session", doc.id, title="first")
    at += module.PHRASE_SECONDS + 0.1
    doc.edit("edit", "session", doc.id, title="first second")
    doc.undo()
    assert doc.session.title == "first"


def test_another_field_begins_a_new_step(doc: Document) -> None:
    doc.edit("edit", "session", doc.id, title="a")
    doc.edit("edit", "session", doc.id, place="b")
    doc.undo()
    assert (doc.session.title, doc.session.place == "b") == ("a", False)


def test_what_is_typed_and_taken_back_leaves_no_step(doc: Document) -> None:
    before = doc.session.title
    doc.edit("edit", "session", doc.id, title=before + "x")
    doc.edit("edit", "session", doc.id, title=before)
    assert not doc.undo_stack.canUndo()


def test_removing_takes_what_hangs_on_it_and_undo_brings_all_back(doc: Document, store: Store) -> None:
    before = file_contents(store.path)
    needs = [need.id for need in doc.rows("need") if need.level == "challenge"]
    doc.remove("remove", "need", *needs)
    assert not doc.rows("need")
    assert not doc.rows("link")
    doc.undo()
    assert file_contents(store.path) == before


def test_removing_twice_removes_once(doc: Document) -> None:
    need = doc.rows("need")[0].id
    doc.remove("remove", "need", need, need, "gone")
    doc.undo()
    assert doc.row("need", need) is not None


def test_a_row_moved_lies_between_its_neighbours_and_the_others_stay(doc: Document) -> None:
    first, second, third, *rest = doc.rows("funding")
    doc.move("move", third, [first, second, *rest], first.id)
    assert doc.rows("funding") == [first, doc.row("funding", third.id), second, *rest]
    doc.move("move", second, [first, doc.row("funding", third.id), *rest], None)
    assert doc.rows("funding")[0].id == second.id
    doc.undo()
    doc.undo()
    assert doc.rows("funding") == [first, second, third, *rest]


def test_a_row_moves_between_two_that_stand_in_the_same_place(doc: Document) -> None:
    doc.add("add", *(Entry(id=f"e{i}", session=doc.id, kind="homework", position=500.0) for i in range(3)))
    before = doc.rows("entry")
    e0, e1, e2 = before[-3:]
    for moving, after in ((e2, "e0"), (e0, "e2"), (e1, "e2")):
        others = [row for row in doc.rows("entry")[-3:] if row.id != moving.id]
        doc.move("move", doc.row("entry", moving.id), others, after)
        ids = [row.id for row in doc.rows("entry")]
        assert ids.index(moving.id) == ids.index(after) + 1
        assert ids[:-3] == [row.id for row in before[:-3]]
    for _ in range(3):
        doc.undo()
    assert doc.rows("entry") == before


def test_a_row_can_be_put_in_the_same_place_as_often_as_one_likes(doc: Document) -> None:
    first = doc.rows("funding")[0].id
    for _ in range(120):
        others, moving = doc.rows("funding")[:-1], doc.rows("funding")[-1]
        doc.move("move", moving, others, first)
        assert [row.id for row in doc.rows("funding")[:2]] == [first, moving.id]


def test_notes_in_the_same_place_stand_as_they_were_said_in_the_window_too(doc: Document) -> None:
    late, early = (
        Entry(id=id, session=doc.id, position=500.0, said_at=at) for id, at in (("a", "2026-05-12T10:02"), ("b", "2026-05-12T10:01"))
    )
    doc.add("add", late, early)
    assert [row.id for row in doc.rows("entry")[-2:]] == ["b", "a"] == [row.id for row in doc.dialogue().entries[-2:]]


def test_the_end_of_a_table_is_after_its_last_row(doc: Document) -> None:
    assert doc.end_of("funding") > doc.rows("funding")[-1].position


def test_a_full_disk_keeps_what_is_typed_and_says_so(doc: Document, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = FullDisk(store, monkeypatch)
    with qtbot.waitSignal(doc.save_failed) as failed:
        doc.edit("edit", "session", doc.id, title="kept")
    assert isinstance(failed.args[0], DiskFull)
    assert doc.unsaved
    assert doc.session.title == "kept"
    assert not doc.save()
    disk.full = False
    assert doc.save()
    assert file_rows(store.path, "session")[0]["title"] == "kept"


def test_a_fault_of_ours_is_told_and_does_not_stand_in_the_way_of_what_is_written_later(
    doc: Document, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_label: str, _changes: object) -> None:
        raise KeyError("a fault of ours")

    with monkeypatch.context() as broken, qtbot.waitSignal(doc.changed):
        broken.setattr(store, "apply", fail)
        with pytest.raises(KeyError):
            doc.perform("edit", [edited(doc.session, place="lost")])
    doc.edit("edit", "session", doc.id, title="kept")
    assert not doc.unsaved
    assert file_rows(store.path, "session")[0]["title"] == "kept"


def test_a_step_that_fails_by_a_fault_of_ours_is_none_and_the_others_are_undone(
    doc: Document, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc.edit("edit", "session", doc.id, title="one")
    for number in range(3):
        with pytest.raises(IntegrityError):
            doc.add("add", FocusNeed(id=f"stray{number}", session=doc.id, focus_area="gone"))
    assert doc.undo_stack.count() == 1
    gc.collect()
    doc.undo()
    doc.redo()
    doc.undo_stack.clear()
    assert file_rows(store.path, "session")[0]["title"] == "one"


def test_what_could_not_be_saved_is_tried_again_by_itself(
    doc: Document, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk(store, monkeypatch)
    doc._retry.setInterval(10)
    doc.edit("edit", "session", doc.id, title="one")
    doc.undo()
    doc.redo()
    disk.full = False
    with qtbot.waitSignal(doc.saved):
        pass
    assert file_rows(store.path, "session")[0]["title"] == "one"
    assert not doc.unsaved


def test_a_finalised_dialogue_refuses_edits_until_it_is_reopened(doc: Document, qtbot: QtBot) -> None:
    doc.apply("finalise", [edited(doc.session, status="finalised", version=1)])
    with qtbot.waitSignal(doc.refused) as refused:
        doc.edit("edit", "session", doc.id, title="x")
    assert isinstance(refused.args[0], SessionFinalised)
    doc.tick(doc.rows("agenda_item")[0].id, 15)
    assert doc.rows("agenda_item")[0].used_seconds == build_example("en").agenda[0].used_seconds
    doc.apply("reopen", [edited(doc.session, status="draft")])
    doc.edit("edit", "session", doc.id, title="x")
    assert doc.session.title == "x"


def test_a_store_that_another_program_has_refuses_edits_and_says_who(doc: Document, store: Store, qtbot: QtBot) -> None:
    with_reader = open_store(store.path, read_only=True)
    reader = opened(with_reader, doc.id)
    with qtbot.waitSignal(reader.refused) as refused:
        reader.edit("edit", "session", doc.id, title="x")
    assert isinstance(refused.args[0], StoreLocked)
    with qtbot.waitSignal(reader.refused):
        reader.apply("finalise", [edited(reader.session, status="finalised")])
    reader.undo()
    reader.redo()
    assert not reader.unsaved
    assert reader.session == doc.session
    with_reader.close()


def test_a_store_that_is_only_read_makes_no_step_once_more(doc: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    first = doc.session
    doc.edit("edit", "session", doc.id, title="x")
    doc.undo()
    monkeypatch.setattr(doc.store, "read_only", True)
    doc.redo()
    assert doc.session == first


def test_the_clock_is_saved_and_is_no_step_of_undo(doc: Document, store: Store) -> None:
    item = doc.rows("agenda_item")[0]
    doc.tick(item.id, 15)
    doc.tick("gone", 15)
    assert [r["used_seconds"] for r in file_rows(store.path, "agenda_item") if r["id"] == item.id] == [item.used_seconds + 15]
    assert not doc.undo_stack.canUndo()


def test_names_used_before_are_offered(doc: Document) -> None:
    assert {row.financier for row in doc.rows("funding")} <= set(doc.known("financier"))
    assert doc.known("nothing of the kind") == []


def test_the_minutes_follow_their_own_language(doc: Document) -> None:
    doc.edit("edit", "session", doc.id, language="sv")
    assert doc.minutes_method().step("needs").name != doc.method.step("needs").name


def test_rows_stand_in_their_order(doc: Document) -> None:
    positions = [row.position for row in doc.rows("entry")]
    assert positions == sorted(positions)
    assert doc.dialogue().entries == tuple(doc.rows("entry"))


def test_text_that_no_file_can_hold_is_cleaned_on_the_way_in(doc: Document, store: Store) -> None:
    doc.edit("edit", "session", doc.id, title="a\x00b\ud800c\x0cd")
    doc.add("add", Need(session=doc.id, title="x\x01y"), Entry(session=doc.id, text="\udfff"))
    assert file_rows(store.path, "session")[0]["title"] == doc.session.title == "abc\nd"
    assert "xy" in [row["title"] for row in file_rows(store.path, "need")]


def test_a_new_session_has_the_methods_steps_as_its_agenda(store: Store) -> None:
    method = load_methods("en").by_id["ostergotland"]
    id = new_session(store, method, language="en", label="new")
    agenda = store.dialogue(id).agenda
    assert [item.step for item in agenda] == [step.id for step in method.steps]
    assert [agenda[0].title, agenda[-1].title] == ["Welcome and introduction", "Summary and next steps"]


def test_a_session_goes_into_the_bin_and_comes_back(store: Store) -> None:
    id = add_dialogue(store, build_example("en"), label="add")
    set_binned(store, id, binned=True, label="bin")
    assert [s.id for s in store.sessions(binned=True)] == [id]
    set_binned(store, id, binned=False, label="back")
    set_binned(store, "gone", binned=True, label="bin")
    assert [s.id for s in store.sessions()] == [id]
    with pytest.raises(SessionMissing):
        store.dialogue("gone")


def test_a_dialogue_read_anew_is_what_the_document_held(doc: Document, store: Store, tmp_path: Path) -> None:
    doc.edit("edit", "session", doc.id, title="Åre ß 🙂 \u202e rtl")
    assert store.dialogue(doc.id) == doc.dialogue()


def agenda_in(store: Store) -> list[tuple[str, int | None]]:
    return [(row["title"], row["minutes"]) for row in file_rows(store.path, "agenda_item", "position")]


@pytest.mark.parametrize(("of_session", "of_window"), [("sv", "sv"), ("sv", "en")])
def test_an_untouched_agenda_follows_the_type_of_session_in_one_step_and_its_own_language(
    qtbot: QtBot, store: Store, of_session: str, of_window: str
) -> None:
    of, now = load_methods(of_session).by_id, load_methods(of_window).by_id
    id = new_session(store, of["ostergotland"], language=of_session, label="new")
    doc = Document(store, store.dialogue(id), method=now["ostergotland"], words=load_words(of_window), methods=now)
    doc.edit("type", "session", doc.id, method="tematisk-kraftsamling")
    doc.edit("type", "session", doc.id, method="vertikal-pilot")
    assert agenda_in(store) == [(step.agenda, step.minutes) for step in of["vertikal-pilot"].steps]
    doc.undo()
    assert agenda_in(store) == [(step.agenda, step.minutes) for step in of["ostergotland"].steps]
    assert (doc.session.method, doc.undo_stack.canUndo()) == ("ostergotland", False)


def test_choosing_a_type_and_going_back_is_no_step(qtbot: QtBot, store: Store) -> None:
    methods = load_methods("en").by_id
    id = new_session(store, methods["ostergotland"], language="en", label="new")
    doc = Document(store, store.dialogue(id), method=methods["ostergotland"], words=load_words("en"), methods=methods)
    doc.edit("type", "session", doc.id, method="vertikal-pilot")
    doc.edit("type", "session", doc.id, method="ostergotland")
    assert not doc.undo_stack.canUndo()
