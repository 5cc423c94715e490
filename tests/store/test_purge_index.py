"""Names that stand in rows the search index has not followed yet, or follows no more, are cleared too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.model import Entry, Session, added, edited, removed
from snabbdialog.store import Store, backup_now
from snabbdialog.store.purge import clear, erase, survey
from snabbdialog.store.soundness import examine
from snabbdialog.store.writing import MANY

from .test_purge import ANNA, PIECES, left_in, put

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.model import Record


def many(session: str, said: str) -> list[Record]:
    return [Entry(id=f"{session}-{number}", session=session, text=f"{said} {number}") for number in range(MANY + 1)]


def test_what_the_search_index_has_not_followed_yet_is_cleared_too(store: Store, path: Path) -> None:
    put(store, ANNA, *many("s1", "Xånna Wärnström"))
    backup_now(store, "asked")
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []
    assert len(store.search("Strateg", limit=1000)) > MANY
    assert examine(path) == []


def test_rows_that_are_gone_but_stand_in_the_search_index_are_cleared_too(store: Store, path: Path) -> None:
    put(store, ANNA, *many("s1", "Xånna Wärnström"))
    store.catch_up()
    backup_now(store, "asked")
    store.apply("ta bort", [removed(row) for row in store.records("entry", "s1")])
    backup_now(store, "asked")
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []


def test_a_dialogue_that_the_search_index_has_not_followed_yet_is_named_where_it_names_the_same(store: Store, path: Path) -> None:
    put(store, ANNA)
    put(store, Session(id="s2", region="Gotland"), *many("s2", "Xånna Wärnström"))
    assert survey(path, "s1").elsewhere == ("Gotland",)


def test_a_dialogue_that_was_taken_back_is_not_named(store: Store, path: Path) -> None:
    put(store, ANNA)
    other = [added(record) for record in (Session(id="s2", region="Gotland"), *many("s2", "Xånna Wärnström"))]
    store.apply("ta in", other)
    store.catch_up()
    store.apply("ångra", [change.reverse for change in reversed(other)])
    assert survey(path, "s1").elsewhere == ()


def test_a_dialogue_that_waits_for_the_search_index_is_erased_whole(store: Store, path: Path) -> None:
    put(store, ANNA, *many("s1", "Xånna Wärnström"))
    backup_now(store, "asked")
    store.apply("kasta", [edited(store.record("session", "s1"), binned_at="2026-11-24T10:00:00+01:00")])
    erase(path, "s1", label="ta bort för gott")
    assert left_in(path, *PIECES, "Dialog om gruvor") == []
    assert store.catch_up() is False
    assert examine(path) == []
