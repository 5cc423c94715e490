"""What must hold of every merge, whatever the dialogue and the edits."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from snabbdialog.exchange import (
    COLLEAGUE,
    PURPOSES,
    SessionFile,
    changes,
    choose_all,
    common_base,
    plan_import,
    read_session_file,
    write_session_file,
)
from snabbdialog.exchange.plan import CONFLICT, KINDS, OURS, THEIRS
from snabbdialog.model import Change, Dialogue, Exchange, all_records

from .dialogues import apply, assert_whole, random_dialogue, random_edits, records_of, texts_of, undo

SEEDS = st.integers(0, 2**32)
AT = "2026-11-24T10:00:00+01:00"
LAWS = settings(max_examples=120, deadline=None)


def sent(dialogue: Dialogue, purpose: str = COLLEAGUE) -> SessionFile:
    return read_session_file(write_session_file(dialogue, purpose, revision=1), "x.snabbdialog")


def bare(dialogue: Dialogue) -> Dialogue:
    """The dialogue without what an exchange itself notes, and without the ids of rows that are one by what they tie.

    Where both sides made such a row, the id that came first stays.
    """
    tied = {
        name: tuple(sorted((replace(r, id="") for r in getattr(dialogue, name)), key=repr)) for name in ("links", "focus_needs", "scores")
    }
    return replace(dialogue, session=replace(dialogue.session, revision=0, based_on=""), **tied)


def take(dialogue: Dialogue | None, file: SessionFile, base: SessionFile | None = None) -> Dialogue:
    return apply(dialogue, changes(plan_import(dialogue, file, base=base), at=AT))[0]


@given(SEEDS)
@LAWS
def test_an_export_into_an_empty_store_gives_the_same_export(seed: int) -> None:
    dialogue = random_dialogue(seed)
    data = write_session_file(dialogue, COLLEAGUE)
    again = take(None, read_session_file(data, "x.snabbdialog"))
    assert write_session_file(again, COLLEAGUE) == data
    assert bare(again) == bare(dialogue)


@given(SEEDS, st.sampled_from(PURPOSES))
@LAWS
def test_a_region_s_export_into_an_empty_store_gives_the_same_export(seed: int, purpose: str) -> None:
    data = write_session_file(random_dialogue(seed), purpose)
    again = take(None, read_session_file(data, "x.snabbdialog"))
    assert_whole(again)
    assert write_session_file(again, purpose) == data


@given(SEEDS, SEEDS, SEEDS)
@LAWS
def test_importing_twice_changes_nothing(seed: int, one: int, two: int) -> None:
    begun = random_dialogue(seed)
    ours, base, theirs = random_edits(one, begun), sent(begun), sent(random_edits(two, begun))
    assume(theirs.checksum != base.checksum)
    merged, archive = apply(ours, changes(plan_import(ours, theirs, base=base), at=AT))
    again = plan_import(merged, theirs, base=common_base(theirs, archive))
    assert again.items == ()
    assert changes(again) == []


@given(SEEDS, SEEDS, SEEDS, st.booleans())
@LAWS
def test_a_merge_that_is_undone_leaves_everything_as_it_was(seed: int, one: int, two: int, known: bool) -> None:
    begun = random_dialogue(seed)
    ours, theirs = random_edits(one, begun), sent(random_edits(two, begun))
    made = changes(plan_import(ours, theirs, base=sent(begun) if known else None), at=AT)
    merged, archive = apply(ours, made)
    assert _undone(merged, archive, made) == ours


@given(SEEDS, SEEDS, SEEDS)
@LAWS
def test_without_conflict_the_order_of_two_files_does_not_matter(seed: int, one: int, two: int) -> None:
    begun = random_dialogue(seed)
    base, first, second = sent(begun), sent(random_edits(one, begun)), sent(random_edits(two, begun))
    there, here = _both(begun, first, second, base), _both(begun, second, first, base)
    if there is not None and here is not None:
        assert bare(there) == bare(here)


@given(SEEDS, SEEDS, SEEDS, st.sampled_from(["default", OURS, THEIRS]), st.booleans())
@LAWS
def test_no_text_is_lost_and_nothing_points_at_nothing_whatever_is_chosen(seed: int, one: int, two: int, choice: str, known: bool) -> None:
    begun = random_dialogue(seed)
    ours, other = random_edits(one, begun), random_edits(two, begun)
    plan = plan_import(ours, sent(other), base=sent(begun) if known else None)
    if choice != "default":
        plan = choose_all(plan, choice, kinds=KINDS)
    made = changes(plan, at=AT)
    merged, archive = apply(ours, made)
    assert_whole(merged)
    journal = {v for c in made for row in (c.before, c.after) if row for v in row.values() if isinstance(v, str)}
    assert texts_of(ours) - {ours.session.based_on} <= texts_of(merged) | journal
    assert [one.checksum for one in archive] == ([plan.incoming.checksum] if made else [])


@given(SEEDS, SEEDS, SEEDS)
@LAWS
def test_every_text_that_both_changed_is_reported_and_both_stay(seed: int, one: int, two: int) -> None:
    begun = random_dialogue(seed)
    ours, other = random_edits(one, begun), random_edits(two, begun)
    plan = plan_import(ours, sent(other), base=sent(begun))
    reported = {(i.table, i.id, c.column) for i in plan.of_kind(CONFLICT) for c in i.cells if c.conflict}
    made = changes(plan, at=AT)
    written = {(c.table, c.id, column, v) for c in made for row in (c.before, c.after) if row for column, v in row.items()}
    for key, mine, theirs, before in _three(ours, other, begun):
        for column in vars(before):
            if len({getattr(r, column) for r in (mine, theirs, before)}) == 3 and column not in ("parent",):
                assert (*key, column) in reported
                assert (*key, column, getattr(theirs, column)) in written


@given(SEEDS, SEEDS, SEEDS)
@LAWS
def test_a_row_that_one_side_removed_and_the_other_edited_is_a_conflict_and_stays(seed: int, one: int, two: int) -> None:
    begun = random_dialogue(seed)
    ours, other = random_edits(one, begun), random_edits(two, begun)
    plan = plan_import(ours, sent(other), base=sent(begun))
    conflicts = {i.key for i in plan.of_kind(CONFLICT)}
    merged = records_of(apply(ours, changes(plan, at=AT))[0])
    rows = [records_of(d) for d in (ours, other)]
    for table, kept in records_of(begun).items():
        for key, before in kept.items():
            mine, theirs = (side.get(table, {}).get(key) for side in rows)
            edited = next((r for r in (mine, theirs) if r is not None and r != before), None)
            if edited is not None and (mine is None or theirs is None):
                assert (table, key) in conflicts
                assert key in merged[table]


def _three(ours: Dialogue, theirs: Dialogue, begun: Dialogue):
    rows = [{(r.table, r.id if r.table != "session" else "s"): r for r in all_records(d)} for d in (ours, theirs, begun)]
    for key in rows[0].keys() & rows[1].keys() & rows[2].keys():
        real = (key[0], rows[2][key].id)
        yield real, rows[0][key], rows[1][key], rows[2][key]


def _both(begun: Dialogue, first: SessionFile, second: SessionFile, base: SessionFile) -> Dialogue | None:
    here: Dialogue = begun
    for file in (first, second):
        plan = plan_import(here, file, base=base)
        if plan.of_kind(CONFLICT):
            return None
        here = apply(here, changes(plan, at=AT))[0]
    return here


def _undone(merged: Dialogue, archive: list[Exchange], made: list[Change]) -> Dialogue:
    kept = {one.id for one in archive}
    back = [change for change in undo(made) if change.id not in kept]
    assert len(made) - len(back) == len(archive)  # the received file is the one thing that is not part of a dialogue
    return apply(merged, back)[0]
