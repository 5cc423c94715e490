from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.model import COLUMNS, Need, Score, added, edited
from snabbdialog.store import index
from snabbdialog.store.index import KIND, SEARCHED, SESSION, facet, searched
from snabbdialog.store.search_words import words, words_of

if TYPE_CHECKING:
    import pytest

    from snabbdialog.store import Store


def test_only_columns_that_exist_are_searched() -> None:
    for table, prose in SEARCHED.items():
        assert prose.columns <= set(COLUMNS[table])
        assert prose.step in ("prepare", "needs", "strategies", "focus", "dialogue")


def test_a_row_is_searched_by_title_body_and_the_stems_that_differ() -> None:
    row = {"title": "Behovet", "text": "vatten", "tags": "", "level": "need"}
    (kind, title, body, who, stems, _), runs = searched("s1", "need", row)
    assert (kind, title, body, who, stems) == ("need", "Behovet", "vatten", "", "behov vatt")
    assert words_of(runs) == {"behovet", "vatten"}


@given(value=st.text(min_size=1))
def test_a_facet_is_one_word_that_nobody_can_type(value: str) -> None:
    assert facet(SESSION, value)[0] == SESSION
    assert words(facet(SESSION, value)[0]) == []
    assert not any(letter.isspace() or letter in '"-_' for letter in facet(SESSION, value))


def test_values_that_look_alike_are_different_facets() -> None:
    values = ["pulls_apart", "pullsapart", "pulls apart", "pulls-apart", "Pullsapart"]
    assert len({facet(KIND, value) for value in values}) == len(values)
    assert facet(KIND, "") == facet(KIND, None) == ""


def test_every_word_that_is_seen_is_kept_with_its_folded_form(store: Store) -> None:
    store.apply("ny", [added(Need(session="s1", title="Småföretag"))])
    assert store.db.execute("select folded from search_word where word = 'småföretag'").fetchall() == [("smaforetag",)]


def test_a_word_is_kept_though_the_change_that_first_held_it_failed(store: Store) -> None:
    need = Need(session="s1", title="Ovanligt")
    try:
        store.apply("fel", [added(need), edited(Need(id="borta"), title="x")])
    except LookupError:
        store.apply("rätt", [added(need)])
    assert store.db.execute("select count(*) from search_word where word = 'ovanligt'").fetchone() == (1,)


def test_more_rows_than_one_statement_takes_are_all_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_AT_ONCE", 2)
    store.apply("många", [added(Need(session="s1", title=f"Hamnen {number}")) for number in range(5)])
    assert len(store.search("hamnen")) == 5


def test_a_list_within_the_limit_needs_fewer_parameters_than_sqlite_takes() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert index._upsert(index._AT_ONCE).count("?") <= connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)


def test_tables_without_prose_are_not_in_the_index(store: Store) -> None:
    before = store.db.table("search_row").count
    store.db.execute("insert into focus_area (id, session) values ('f1', 's1')")
    store.apply("poäng", [added(Score(session="s1", focus_area="f1", criterion="need", value=3))])
    assert store.db.table("search_row").count == before
