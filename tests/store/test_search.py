from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog.model import (
    Actor,
    Entry,
    FocusArea,
    Funding,
    Link,
    Need,
    Participant,
    Session,
    Strategy,
    Version,
    added,
    edited,
    removed,
)
from snabbdialog.store import Filter, Hit, Store, search
from snabbdialog.store.index import SEARCHED

from .conftest import SESSION

if TYPE_CHECKING:
    from snabbdialog.model import Record


def say(store: Store, *records: Record) -> None:
    store.apply("ny", [added(record) for record in records])


def ids(hits: list[Hit]) -> list[str]:
    return [hit.id for hit in hits]


def entry(id: str, text: str, **columns: object) -> Entry:
    return Entry(id=id, session="s1", text=text, **columns)


def test_a_hit_tells_where_it_stands_and_what_answered(store: Store) -> None:
    say(store, Need(id="n1", session="s1", title="Fler batteritekniker", text="Företagen hittar\ninte folk."))
    (hit,) = store.search("folk")
    assert (hit.session, hit.table, hit.id, hit.step, hit.kind) == ("s1", "need", "n1", "needs", "need")
    assert (hit.title_of_session, hit.region, hit.date) == (SESSION.title, "Norrbotten", "2026-11-24")
    assert hit.snippet == "Fler batteritekniker · Företagen hittar inte folk."
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["folk"]


def test_what_stands_in_different_columns_is_kept_apart(store: Store) -> None:
    say(store, entry("e1", "Vi prövar en testbädd\ni Falun", question="Hur kan området utvecklas?", who="SGU"))
    (hit,) = store.search("utvecklas")
    assert hit.snippet == "Vi prövar en testbädd i Falun · Hur kan området utvecklas? · SGU"
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["utvecklas"]


@pytest.mark.parametrize("ranked", [False, True])
@pytest.mark.parametrize(
    "words", ["behov", "behovet", "behoven", "BEHOV", '"behovet av"', "kompetens behov", "Rnd", "rnd-nätverk", "+behov!"]
)
def test_forms_case_and_order_of_words_do_not_matter(store: Store, words: str, ranked: bool) -> None:
    say(store, entry("e1", "Behovet av kompetens, sade RnD-nätverket"), entry("e2", "Något annat"))
    assert ids(store.search(words, ranked=ranked)) == ["e1"]


def test_a_word_is_found_while_it_is_typed(store: Store) -> None:
    say(store, entry("e1", "Kompetensförsörjning"))
    for end in range(2, len("kompetensförsörjning")):
        assert ids(store.search("Kompetensförsörjning"[:end])) == ["e1"]


def test_all_the_words_are_needed(store: Store) -> None:
    say(store, entry("e1", "vatten och energi"), entry("e2", "vatten"))
    assert ids(store.search("vatten energi")) == ["e1"]
    assert store.search("vatten industri") == []


def test_a_phrase_is_found_as_it_stands_alone(store: Store) -> None:
    say(store, entry("e1", "hälso- och sjukvård"), entry("e2", "sjukvård och hälso"))
    for words in ('"hälso- och sjukvård"', "”hälso- och sjukvård”", '"hälso och sjukvård'):
        assert ids(store.search(words, ranked=True)) == ["e1"]


@pytest.mark.parametrize("ranked", [False, True])
def test_words_inside_compounds_are_found_and_come_last(store: Store, ranked: bool) -> None:
    say(store, entry("e1", "forskningen i norr"), entry("e2", "klimatforskningsprogrammet"), entry("e3", "annat"))
    assert ids(store.search("forskning", ranked=ranked)) == ["e1", "e2"]


def test_letters_that_begin_nothing_are_looked_for_inside_words_from_three_on(store: Store) -> None:
    say(store, entry("e1", "klimatforskning"))
    assert ids(store.search("orskn")) == ["e1"]
    assert store.search("or") == []


def test_far_is_not_får_but_a_keyboard_without_rings_finds_all_the_same(store: Store) -> None:
    say(store, entry("e1", "far"), entry("e2", "får"), entry("e3", "småföretag"))
    assert ids(store.search("far", ranked=True)) == ["e1"]
    assert ids(store.search("får", ranked=True)) == ["e2"]
    (hit,) = store.search("smaforetag")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["småföretag"]


def test_what_has_two_names_is_found_by_either(store: Store) -> None:
    say(store, entry("e1", "regionala tillväxtåtgärder"), entry("e2", "utvecklingsåtgärderna"), entry("e3", "smart specialisering"))
    assert set(ids(store.search("utvecklingsåtgärder"))) == {"e1", "e2"}
    assert set(ids(store.search("tillväxtåtgärd", ranked=True))) == {"e1", "e2"}
    assert ids(store.search("S3")) == ["e3"]


def test_letters_in_two_pieces_are_the_same_as_in_one(store: Store) -> None:
    say(store, entry("e1", "fo\u0308rso\u0308rjning"))
    assert ids(store.search("försörjning", ranked=True)) == ids(store.search("fo\u0308rso\u0308rjning")) == ["e1"]


def test_the_newest_come_first_while_typing_and_the_most_apt_when_ranked(store: Store) -> None:
    long = "Något om annat. " * 40
    say(store, Need(id="n1", session="s1", title="Behov"), entry("e1", f"{long} behov"), entry("e2", f"{long} behovet {long}"))
    assert ids(store.search("behov")) == ["e2", "e1", "n1"]
    assert ids(store.search("behov", ranked=True)) == ["n1", "e1", "e2"]


def test_a_word_that_stands_everywhere_is_ranked_among_the_newest(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 3)
    monkeypatch.setattr(search, "FEW", 1)
    say(store, *(entry(f"e{n}", "vatten") for n in range(9)))
    assert set(ids(store.search("vatten", ranked=True))) == {"e5", "e6", "e7", "e8"}


def test_no_more_hits_come_than_were_asked_for(store: Store) -> None:
    say(store, *(entry(f"e{n}", "klimatvatten" if n % 2 else "vatten") for n in range(9)))
    assert len(store.search("vatten")) == 9
    assert ids(store.search("vatten", limit=2)) == ["e8", "e6"]


def test_edits_undo_and_removal_are_followed(store: Store) -> None:
    note = entry("e1", "gammalt")
    say(store, note)
    store.apply("ändra", [edited(note, text="nytt")])
    assert (store.search("gammalt"), ids(store.search("nytt"))) == ([], ["e1"])
    store.apply("ångra", [edited(note, text="nytt").reverse])
    assert ids(store.search("gammalt")) == ["e1"]
    store.apply("ta bort", [removed(note)])
    assert store.search("gammalt") == []
    say(store, note)
    assert ids(store.search("gammalt")) == ["e1"]


def test_a_row_that_is_gone_though_the_index_still_holds_it_is_no_hit(store: Store) -> None:
    say(store, entry("e1", "vatten"), entry("e2", "vatten"))
    store.db.execute("drop trigger search_row_removed")
    store.db.execute("delete from search_row where row = 'e1'")
    assert ids(store.search("vatten")) == ["e2"]


def test_an_edit_of_what_is_not_searched_changes_nothing(store: Store) -> None:
    note = entry("e1", "vatten")
    say(store, note, Version(session="s1", contents="vatten"))
    store.apply("flytta", [edited(note, position=7.0)])
    assert ids(store.search("vatten")) == ["e1"]


def test_what_lies_in_the_bin_is_not_found(store: Store) -> None:
    other = Session(id="s2", title="I papperskorgen", binned_at="2026-11-20")
    say(store, other, Entry(id="e1", session="s2", text="vatten"), entry("e2", "vatten"))
    assert ids(store.search("vatten")) == ["e2"]
    assert store.search("papperskorgen") == []
    store.apply("återställ", [edited(other, binned_at="")])
    assert set(ids(store.search("vatten"))) == {"e1", "e2"}


@pytest.fixture
def meetings(store: Store) -> Store:
    """Two sessions with actions and agreements."""
    say(store, Session(id="s2", region="Skåne", other_regions="Blekinge\nHalland"))
    say(
        store,
        entry("a1", "vatten", kind="action", status="open", who="Länsstyrelsen, Anna"),
        entry("a2", "vatten", kind="action", status="done", who="Regionen"),
        entry("a3", "vatten", kind="action"),
        entry("g1", "vatten", kind="agreement", decided_by="Regionen"),
        Entry(id="a4", session="s2", kind="action", text="vatten", who="Lärosätet"),
        Need(id="n1", session="s2", level="challenge", title="vatten"),
        Link(id="l1", session="s2", need="n1", strategy="t1", kind="pulls_apart", reason="vatten"),
        Strategy(id="t1", session="s2", name="Vattenstrategi"),
    )
    return store


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        (Filter(kind="action"), {"a1", "a2", "a3", "a4"}),
        (Filter(kind="action", open=True), {"a1", "a3", "a4"}),
        (Filter(open=True), {"a1", "a3", "a4", "g1"}),
        (Filter(kind="agreement"), {"g1"}),
        (Filter(kind="pulls_apart"), {"l1"}),
        (Filter(status="done"), {"a2"}),
        (Filter(who="anna läns"), {"a1"}),
        (Filter(who="regionen"), {"a2", "g1"}),
        (Filter(who="nej"), set()),
        (Filter(who="!"), set()),
        (Filter(session="s2"), {"a4", "n1", "l1", "t1", "s2"}),
        (Filter(session="S2"), set()),
        (Filter(region="Skåne"), {"a4", "n1", "l1", "t1", "s2"}),
        (Filter(region="Halland", kind="challenge"), {"n1"}),
        (Filter(region="Hal"), set()),
        (Filter(table="need"), {"n1"}),
        (Filter(session="s1", kind="challenge"), set()),
    ],
)
@pytest.mark.parametrize("ranked", [False, True])
def test_filters_narrow_and_need_no_words(meetings: Store, filter: Filter, found: set[str], ranked: bool) -> None:
    assert set(ids(meetings.search("", filter=filter, ranked=ranked))) == found
    assert set(ids(meetings.search("vatten", filter=filter, ranked=ranked))) == found - {"s2"}
    assert meetings.search("eld", filter=filter, ranked=ranked) == []


def test_who_is_found_by_name_too_and_kinds_are_told(meetings: Store) -> None:
    (hit,) = meetings.search("anna")
    assert hit.snippet == "vatten · Länsstyrelsen, Anna"
    assert hit.kind == "action"
    assert meetings.search("", filter=Filter(table="link"))[0].kind == "pulls_apart"


def test_every_kind_of_row_with_prose_is_found_at_its_step(store: Store) -> None:
    say(
        store,
        Participant(session="s1", organisation="Vattenverket"),
        Actor(session="s1", name="Vattenklustret"),
        FocusArea(session="s1", reasons="Vattenbrist"),
        Funding(session="s1", financier="Vattenfonden"),
        Strategy(session="s1", name="Vattenplan"),
        Need(session="s1", title="Vattenrening"),
        entry("e1", "Vattennät"),
    )
    steps = {hit.table: hit.step for hit in store.search("vatten")}
    assert steps == {table: SEARCHED[table].step for table in steps}
    assert len(steps) == 7


def test_a_long_text_is_shown_around_what_answered(store: Store) -> None:
    say(store, entry("e1", "Inledande ord om annat. " * 30 + "Här står behovet" + " och mer därefter" * 30))
    (hit,) = store.search("behov", ranked=True)
    assert hit.snippet[0] == hit.snippet[-1] == "…"
    assert len(hit.snippet) <= search.LENGTH + 2
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["behovet"]


def test_a_snippet_ends_where_a_word_ends_and_marks_nothing_beyond(store: Store) -> None:
    say(store, entry("e1", "vatten " + "x" * 400 + " vatten"), entry("e2", "vatten " * 60))
    by_id = {hit.id: hit for hit in store.search("vatten")}
    assert len(by_id["e1"].marks) == 1
    assert len(by_id["e1"].snippet) <= search.LENGTH + 2
    assert all(by_id["e2"].snippet[start:end] == "vatten" for start, end in by_id["e2"].marks)
    assert len(by_id["e2"].marks) == search.LENGTH // 7


@pytest.mark.parametrize(
    "words",
    [
     "", " ", "*", "(", ")", '"', '""', "a AND", "OR", "NOT b", "NEAR(a b)", "foo:bar", "c++", "hälso-och", '"oavslutad', "title:", "-",
     "^a", "a*b", "\0", "\ud800", "{", "'; drop table need; --", "%", "_", "\ue001entry",
     "x" * 5000, "a " * 5000, "𞤀", "İ", "1/2", "😀"],
)  # fmt: skip
@pytest.mark.parametrize("ranked", [False, True])
def test_nothing_that_can_be_typed_is_wrong(meetings: Store, words: str, ranked: bool) -> None:
    assert isinstance(meetings.search(words, ranked=ranked), list)
    assert isinstance(meetings.search("", ranked=ranked, filter=Filter(words, words, words, words, words, words)), list)


@settings(max_examples=150)
@given(words=st.text(max_size=60), who=st.text(max_size=9), ranked=st.booleans())
def test_whatever_is_typed_gives_hits_or_none(meetings: Store, words: str, who: str, ranked: bool) -> None:
    for hit in meetings.search(words, ranked=ranked, filter=Filter(who=who)):
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)


@settings(max_examples=100)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_can_be_indexed_and_its_words_found(store: Store, text: str) -> None:
    note = Entry(session="s1", text=f"{text} igenkänningsord")
    say(store, note)
    assert note.id in ids(store.search("igenkänningsord", limit=1000))
    store.apply("ta bort", [removed(note)])
    store.db.execute("insert into search (search) values ('integrity-check')")
