"""What a plan says of what came, case by case."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from snabbdialog.errors import SessionFinalised
from snabbdialog.exchange import (
    COLLEAGUE,
    FROM_REGION,
    TO_REGION,
    SessionFile,
    changes,
    choose,
    choose_all,
    plan_import,
    read_session_file,
    write_session_file,
)
from snabbdialog.model import Actor, AgendaItem, Dialogue, Entry, Link, Need, Record, Score, added, edited, removal

from .dialogues import apply, assert_whole, records_of, small

AT = "2026-11-24T10:00:00+01:00"


def sent(dialogue: Dialogue, purpose: str = COLLEAGUE, **more: object) -> SessionFile:
    return read_session_file(write_session_file(dialogue, purpose, **more), "x.snabbdialog")


def edit(dialogue: Dialogue, table: str, key: str, **columns: object) -> Dialogue:
    return apply(dialogue, [edited(records_of(dialogue)[table][key], **columns)])[0]


def remove(dialogue: Dialogue, table: str, key: str) -> Dialogue:
    return apply(dialogue, removal(records_of(dialogue), table, key))[0]


def add(dialogue: Dialogue, *rows: Record) -> Dialogue:
    return apply(dialogue, [added(row) for row in rows])[0]


def kinds(plan) -> dict[str, str]:
    return {item.id: item.kind for item in plan.items}


def test_a_file_of_a_session_that_is_not_here_is_all_new() -> None:
    plan = plan_import(None, sent(small(), revision=4))
    assert plan.counts() == {"new": 18, "changed": 0, "removed": 0, "conflict": 0, "unchanged": 0}
    made, archive = apply(None, changes(plan, at=AT))
    assert made == replace(small(), session=replace(small().session, revision=4, based_on=plan.incoming.mark))
    assert (archive[0].direction, archive[0].at, archive[0].revision) == ("in", AT, 4)


def test_a_new_session_that_says_not_when_it_was_made_was_made_on_arrival() -> None:
    made, _archive = apply(None, changes(plan_import(None, sent(small(), FROM_REGION)), at=AT))
    assert made.session.created_at == AT


def test_what_only_they_changed_is_changed_and_what_only_we_changed_stays() -> None:
    base = sent(small())
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", text="Deras")), base=base)
    assert kinds(plan) == {"n-2": "changed"}
    need = records_of(apply(ours, changes(plan, at=AT))[0])["need"]["n-2"]
    assert (need.title, need.text) == ("Vårt", "Deras")


def test_what_both_changed_is_a_conflict_and_ours_stands_while_theirs_is_in_the_history() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", title="Deras")), base=sent(small()))
    cell = plan.items[0].cells[0]
    assert (cell.ours, cell.theirs, cell.base, cell.known, cell.conflict, cell.side) == (
        "Vårt",
        "Deras",
        "Fler utbildningsplatser",
        True,
        True,
        "ours",
    )
    made = changes(plan, at=AT)
    assert records_of(apply(ours, made)[0])["need"]["n-2"].title == "Vårt"
    assert [change.after for change in made if change.id == "n-2"] == [{"title": "Deras"}, {"title": "Vårt"}]


def test_a_conflict_may_be_decided_for_them_for_one_row_or_for_all() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", title="Deras")), base=sent(small()))
    for decided in (choose(plan, plan.items[0], "theirs"), choose_all(plan, "theirs")):
        assert records_of(apply(ours, changes(decided, at=AT))[0])["need"]["n-2"].title == "Deras"


def test_one_column_may_be_decided_apart_from_the_rest_of_its_row() -> None:
    ours = edit(edit(small(), "need", "n-2", title="Vårt"), "need", "n-2", text="Vår text")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", title="Deras", text="Deras text")), base=sent(small()))
    decided = choose(plan, plan.items[0], "theirs", column="text")
    need = records_of(apply(ours, changes(decided, at=AT))[0])["need"]["n-2"]
    assert (need.title, need.text) == ("Vårt", "Deras text")


def test_all_that_is_refused_in_a_row_stands_in_its_history() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    theirs = edit(edit(small(), "need", "n-2", title="Deras", text="Deras text", parent=None), "actor", "a-1", note="deras")
    plan = choose_all(plan_import(ours, sent(theirs), base=sent(small())), "ours", kinds=("conflict", "changed"))
    made = changes(plan, at=AT)
    assert replace(apply(ours, made)[0], session=ours.session) == ours
    assert [(change.table, change.after) for change in made[:4:2]] == [
        ("actor", {"note": "deras"}),
        ("need", {"title": "Deras", "text": "Deras text"}),  # what it belonged to may be gone
    ]


def test_a_choice_touches_no_other_row() -> None:
    theirs = add(edit(small(), "need", "n-2", title="Deras"), Actor(id="a-9", session="s-1", name="Ny"))
    plan = plan_import(small(), sent(theirs), base=sent(small()))
    decided = choose(plan, next(item for item in plan.items if item.id == "a-9"), "ours")
    made = apply(small(), changes(decided, at=AT))[0]
    assert "a-9" not in records_of(made)["actor"]
    assert records_of(made)["need"]["n-2"].title == "Deras"


def test_without_a_base_what_one_has_filled_in_stands_and_two_texts_are_a_conflict() -> None:
    ours = edit(small(), "actor", "a-1", note="Vår anmärkning", role="Vår roll")
    theirs = edit(small(), "actor", "a-1", country="Norge", role="Deras roll")
    plan = plan_import(ours, sent(theirs))
    assert [(cell.column, cell.conflict) for cell in plan.items[0].cells] == [("country", False), ("role", True)]
    actor = records_of(apply(ours, changes(plan, at=AT))[0])["actor"]["a-1"]
    assert (actor.note, actor.country, actor.role) == ("Vår anmärkning", "Norge", "Vår roll")


def test_without_a_base_nothing_is_removed() -> None:
    assert plan_import(small(), sent(remove(small(), "actor", "a-1"))).items == ()


def test_what_they_removed_is_removed_when_nobody_here_changed_it() -> None:
    plan = plan_import(small(), sent(remove(small(), "need", "n-1")), base=sent(small()))
    assert {kind for key, kind in kinds(plan).items() if key != "e-1"} == {"removed"}
    made, _archive = apply(small(), changes(plan, at=AT))
    assert_whole(made)
    assert made.needs == ()


def test_what_they_removed_and_we_edited_is_a_conflict_and_stays() -> None:
    ours = edit(small(), "actor", "a-1", note="viktig")
    plan = plan_import(ours, sent(remove(small(), "actor", "a-1")), base=sent(small()))
    assert [(item.kind, item.deleted, item.side) for item in plan.items] == [("conflict", "theirs", "ours")]
    assert apply(ours, changes(plan, at=AT))[0].actors == ours.actors
    assert apply(ours, changes(choose_all(plan, "theirs"), at=AT))[0].actors == ()


def test_what_we_removed_and_they_edited_is_a_conflict_and_comes_back() -> None:
    ours = remove(small(), "actor", "a-1")
    plan = plan_import(ours, sent(edit(small(), "actor", "a-1", note="viktig")), base=sent(small()))
    assert [(item.kind, item.deleted, item.side) for item in plan.items] == [("conflict", "ours", "theirs")]
    assert apply(ours, changes(plan, at=AT))[0].actors[0].note == "viktig"
    assert apply(ours, changes(choose_all(plan, "ours"), at=AT))[0].actors == ()


def test_what_we_removed_and_they_left_alone_stays_away() -> None:
    assert plan_import(remove(small(), "actor", "a-1"), sent(small()), base=sent(small())).items == ()


def test_a_need_they_removed_that_something_of_ours_hangs_on_is_a_conflict() -> None:
    ours = add(small(), Need(id="n-9", session="s-1", parent="n-2", title="Under det borttagna"))
    plan = plan_import(ours, sent(remove(small(), "need", "n-2")), base=sent(small()))
    assert kinds(plan)["n-2"] == "conflict"
    kept = apply(ours, changes(plan, at=AT))[0]
    assert_whole(kept)
    assert {"n-2", "n-9"} <= records_of(kept)["need"].keys()
    gone = apply(ours, changes(choose_all(plan, "theirs"), at=AT))[0]
    assert_whole(gone)
    assert not {"n-2", "n-9"} & records_of(gone)["need"].keys()


def test_a_need_we_removed_that_something_of_theirs_hangs_on_is_a_conflict() -> None:
    ours = remove(small(), "need", "n-2")
    theirs = add(small(), Need(id="n-9", session="s-1", parent="n-2", title="Under det borttagna"))
    plan = plan_import(ours, sent(theirs), base=sent(small()))
    item = next(item for item in plan.items if item.id == "n-2")
    assert (item.kind, item.deleted, item.side) == ("conflict", "ours", "theirs")
    assert {"n-2", "n-9"} <= records_of(apply(ours, changes(plan, at=AT))[0])["need"].keys()


def test_two_moves_that_would_put_needs_under_each_other_are_a_conflict() -> None:
    begun = add(small(), Need(id="n-8", session="s-1", title="A"), Need(id="n-9", session="s-1", title="B"))
    ours, theirs = edit(begun, "need", "n-8", parent="n-9"), edit(begun, "need", "n-9", parent="n-8")
    plan = plan_import(ours, sent(theirs), base=sent(begun))
    assert kinds(plan) == {"n-9": "conflict"}
    assert_whole(apply(ours, changes(plan, at=AT))[0])
    forced = apply(ours, changes(choose_all(plan, "theirs"), at=AT))[0]
    assert_whole(forced)
    assert records_of(forced)["need"]["n-8"].parent == "n-9"


def test_a_mention_of_a_row_that_goes_is_emptied() -> None:
    begun = add(small(), AgendaItem(id="g-9", session="s-1", title="Paus"))
    ours = add(begun, Entry(id="e-9", session="s-1", text="Under pausen", agenda_item="g-9"))
    plan = plan_import(ours, sent(remove(begun, "agenda_item", "g-9")), base=sent(begun))
    made = apply(ours, changes(plan, at=AT))[0]
    assert_whole(made)
    assert records_of(made)["entry"]["e-9"].agenda_item is None


def test_the_same_link_made_on_both_sides_stands_once() -> None:
    begun = remove(small(), "link", "l-1")
    ours = add(begun, Link(id="l-8", session="s-1", need="n-2", strategy="t-1", reason="vårt"))
    theirs = add(begun, Link(id="l-9", session="s-1", need="n-2", strategy="t-1", reason="deras"))
    plan = plan_import(ours, sent(theirs), base=sent(begun))
    assert kinds(plan) == {"l-8": "conflict"}
    assert len(apply(ours, changes(plan, at=AT))[0].links) == 1


def test_two_ballots_of_theirs_on_one_of_ours_are_both_seen() -> None:
    theirs = add(small(), Score(id="x-8", session="s-1", focus_area="f-1", criterion="value", value=2))
    plan = plan_import(remove(small(), "score", "x-1"), sent(theirs))
    assert {key for key, kind in kinds(plan).items() if kind == "new"} == {"x-1", "x-8"}
    ours = add(remove(small(), "score", "x-1"), Score(id="x-7", session="s-1", focus_area="f-1", criterion="value", value=5))
    assert set(kinds(plan_import(ours, sent(theirs)))) == {"x-7", "x-8"}


def test_where_each_laptop_stands_in_the_walk_is_its_own() -> None:
    ours, theirs = edit(small(), "session", "s-1", step="focus"), edit(small(), "session", "s-1", step="needs", created_at="2020")
    assert plan_import(ours, sent(theirs), base=sent(small())).items == ()


def test_of_two_clocks_that_ran_at_once_the_longer_holds() -> None:
    ours, theirs = (edit(small(), "agenda_item", "g-1", used_seconds=seconds) for seconds in (60, 90))
    assert apply(ours, changes(plan_import(ours, sent(theirs), base=sent(small())), at=AT))[0].agenda[0].used_seconds == 90
    assert plan_import(theirs, sent(ours), base=sent(small())).items == ()


def dismissed(*ids: str) -> Dialogue:
    return edit(small(), "need", "n-1", dismissed="\n".join(ids))


@pytest.mark.parametrize(
    ("ours", "theirs", "base", "both"),
    [
        ("b", "a", "", "a b"), ("k b", "k a", "k", "k a b"), ("k l", "l", "k l", "l"), ("l", "k l", "k l", "l"),
        ("l b", "k a", "k l", "a b"),
        ("", "a", "", "a"), ("a", "a", "", "a"),
    ],
)  # fmt: skip
def test_what_each_laptop_said_no_to_holds_and_what_either_took_back_is_gone(ours: str, theirs: str, base: str, both: str) -> None:
    here, there, began = (dismissed(*ids.split()) for ids in (ours, theirs, base))
    for mine, other in ((here, there), (there, here)):
        plan = plan_import(mine, sent(other), base=sent(began))
        assert plan.of_kind("conflict") == ()
        assert records_of(apply(mine, changes(plan, at=AT))[0])["need"]["n-1"].dismissed.split() == both.split()


def test_what_each_laptop_said_no_to_holds_where_nobody_knows_what_they_began_with() -> None:
    plan = plan_import(dismissed("k", "b"), sent(dismissed("k", "a")))
    assert [(cell.theirs, cell.conflict) for item in plan.items for cell in item.cells] == [("a\nb\nk", False)]
    assert plan_import(dismissed("a", "b"), sent(dismissed("b", "a"))).items == ()


def test_notes_of_two_laptops_interleave_by_place_and_then_by_when_they_were_said() -> None:
    ours = add(small(), *(Entry(id=f"z-{n}", session="s-1", text=f"F{n}", position=3.0, said_at=f"10:1{n}") for n in (1, 3)))
    theirs = add(small(), *(Entry(id=f"a-{n}", session="s-1", text=f"S{n}", position=3.0, said_at=f"10:1{n}") for n in (2, 4)))
    here = apply(ours, changes(plan_import(ours, sent(theirs), base=sent(small())), at=AT))[0]
    there = apply(theirs, changes(plan_import(theirs, sent(ours), base=sent(small())), at=AT))[0]
    assert [entry.text for entry in here.entries[2:]] == ["F1", "S2", "F3", "S4"]
    assert here.entries == there.entries


def test_a_region_s_file_never_touches_what_it_does_not_carry() -> None:
    base = sent(small(), TO_REGION)
    ours = edit(edit(small(), "focus_area", "f-1", reasons="ändrat"), "session", "s-1", status="draft", reference="Dnr 1")
    assert plan_import(ours, sent(small(), FROM_REGION), base=base).items == ()


def test_a_region_that_removes_a_need_does_not_remove_what_it_never_saw() -> None:
    theirs = remove(small(), "need", "n-1")
    plan = plan_import(small(), sent(theirs, FROM_REGION), base=sent(small(), TO_REGION))
    assert kinds(plan)["n-1"] == "conflict"
    assert "n-3" in records_of(apply(small(), changes(plan, at=AT))[0])["need"]


def test_the_account_is_compared_point_by_point() -> None:
    begun = edit(small(), "session", "s-1", account=json.dumps({"analysis": "a", "eu": "e"}))
    ours = edit(begun, "session", "s-1", account=json.dumps({"analysis": "vår", "eu": "e"}))
    theirs = edit(begun, "session", "s-1", account=json.dumps({"eu": "deras", "analysis": "a", "state": "ny"}))
    plan = plan_import(ours, sent(theirs), base=sent(begun))
    assert [cell.column for cell in plan.items[0].cells] == ["account.eu", "account.state"]
    account = json.loads(apply(ours, changes(plan, at=AT))[0].session.account)
    assert account == {"analysis": "vår", "eu": "deras", "state": "ny"}


def test_a_point_of_the_account_that_loses_stands_in_the_history() -> None:
    begun = edit(small(), "session", "s-1", account='{"eu": "e"}')
    ours, theirs = (edit(begun, "session", "s-1", account=json.dumps({"eu": text})) for text in ("vår", "deras"))
    made = changes(plan_import(ours, sent(theirs), base=sent(begun)), at=AT)
    assert made[0].after == {"account": '{"eu": "deras"}'}
    assert json.loads(apply(ours, made)[0].session.account) == {"eu": "vår"}


def test_an_account_that_nobody_can_read_is_compared_as_one_text() -> None:
    ours, theirs = (edit(small(), "session", "s-1", account=text) for text in ("[1]", "{trasig"))
    plan = plan_import(ours, sent(theirs), base=sent(small()))
    assert [cell.column for cell in plan.items[0].cells] == ["account"]
    assert apply(ours, changes(choose_all(plan, "theirs"), at=AT))[0].session.account == "{trasig"


def test_finalised_minutes_are_not_changed_by_a_file() -> None:
    ours = edit(small(), "session", "s-1", status="finalised", version=2)
    with pytest.raises(SessionFinalised):
        changes(plan_import(ours, sent(edit(ours, "need", "n-2", title="Deras")), base=sent(ours)))
    assert [change.table for change in changes(plan_import(ours, sent(ours)), at=AT)] == ["session", "exchange"]


def test_the_same_file_again_writes_nothing() -> None:
    ours, _archive = apply(small(), changes(plan_import(small(), sent(edit(small(), "actor", "a-1", note="ny"))), at=AT))
    plan = plan_import(ours, sent(edit(small(), "actor", "a-1", note="ny")))
    assert plan.known
    assert changes(plan) == []


def test_a_dialogue_in_the_bin_is_taken_out_of_it_also_by_a_file_that_was_read_before() -> None:
    ours = edit(small(), "session", "s-1", binned_at=AT)
    plan = plan_import(ours, sent(edit(small(), "actor", "a-1", note="ny")))
    taken_in, _archive = apply(ours, changes(plan))
    assert (taken_in.session.binned_at, taken_in.actors[0].note, plan.as_json()["from_bin"]) == ("", "ny", True)
    again = plan_import(edit(taken_in, "session", "s-1", binned_at=AT), plan.incoming)
    assert [change.after for change in changes(again)] == [{"binned_at": ""}]


def test_the_plan_as_data_holds_counts_conflicts_and_both_texts() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", title="Deras"), revision=3), base=sent(small(), revision=2))
    data = json.loads(json.dumps(plan.as_json()))
    assert (data["session"], data["revision"], data["base_revision"], data["new_session"]) == ("s-1", 3, 2, False)
    assert data["counts"]["conflict"] == 1
    assert data["conflicts"][0]["columns"] == [
        {"column": "title", "ours": "Vårt", "theirs": "Deras", "base": "Fler utbildningsplatser", "conflict": True, "side": "ours"}
    ]
    assert data["remarks"] == []


def test_rows_are_removed_before_what_they_stand_on_and_added_after() -> None:
    made = changes(plan_import(None, sent(small())), at=AT)
    order = [change.id for change in made]
    assert order.index("n-1") < order.index("n-2") < order.index("l-1")
    assert made[0].table == "session"
    emptied = Dialogue(session=small().session)
    gone = [change.id for change in changes(plan_import(small(), sent(emptied), base=sent(small())), at=AT) if change.after is None]
    assert gone.index("l-1") < gone.index("n-2")


def test_what_a_region_s_file_may_not_show_is_not_taken_for_removed() -> None:
    begun = add(
        small(),
        Need(id="n-4", session="s-1", parent="n-3", title="Under det hemliga"),
        Entry(id="e-4", session="s-1", text="Om det hemliga", need="n-4"),
    )
    plan = plan_import(begun, sent(begun, TO_REGION), base=sent(begun))
    assert plan.items == ()


def test_names_that_a_region_s_file_hides_are_no_changes_when_it_comes_back() -> None:
    named = edit(edit(small(), "need", "n-2", text="Namn Namnsson har frågat."), "participant", "p-1", show_name=0)
    gone = sent(named, TO_REGION)
    there, _archive = apply(None, changes(plan_import(None, gone)))
    back = sent(edit(there, "need", "n-2", title="Regionens ord"), FROM_REGION)
    for base in (gone, None):
        assert [cell.column for item in plan_import(named, back, base=base).items for cell in item.cells] == ["title"]
    told = sent(edit(there, "need", "n-2", text="strateg (Regionen) har frågat igen."), FROM_REGION)
    assert kinds(plan_import(named, told, base=gone)) == {"n-2": "changed"}
    alone = sent(remove(there, "need", "n-2"), FROM_REGION)
    assert kinds(plan_import(named, alone, base=gone))["n-2"] == "removed"


def test_the_plan_as_data_holds_new_and_removed_rows_whole() -> None:
    theirs = add(remove(small(), "actor", "a-1"), Entry(id="e-9", session="s-1", said_at="10:15"))
    data = plan_import(small(), sent(theirs), base=sent(small())).as_json()
    assert {item["kind"]: (item["name"], item["row"]["id"]) for item in data["items"]} == {
        "new": ("", "e-9"),
        "removed": ("Science parken", "a-1"),
    }
