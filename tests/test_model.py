import re
from collections import defaultdict
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.example import build_example
from snabbdialog.model import (
    COLUMNS,
    CONTENTS,
    MENTIONS,
    OWNERS,
    TABLES,
    Change,
    Condition,
    Dialogue,
    Entry,
    FocusArea,
    Link,
    Need,
    Record,
    Score,
    Session,
    Source,
    Strategy,
    added,
    all_records,
    applied,
    as_record,
    as_row,
    between,
    dialogue_of,
    edited,
    removal,
    removed,
)

Rows = dict[str, dict[str, Record]]
EXAMPLE = build_example()


def rows_of(*records: Record) -> Rows:
    rows: Rows = defaultdict(dict)
    for record in records:
        rows[record.table][record.id] = record
    return rows


def gone(changes: list[Change]) -> set[tuple[str, str]]:
    return {(change.table, change.id) for change in changes if change.after is None}


def apply_all(rows: Rows, changes: list[Change]) -> Rows:
    after: Rows = defaultdict(dict, {table: dict(records) for table, records in rows.items()})
    for change in changes:
        record = applied(after[change.table].pop(change.id, None), change)
        if record is not None:
            after[change.table][change.id] = record
    return {table: records for table, records in after.items() if records}


def test_a_row_and_its_record_are_the_same() -> None:
    need = Need(title="Rådgivare", position=2.0)
    assert as_record("need", as_row(need)) == need
    assert tuple(as_row(need)) == COLUMNS["need"]


def test_every_table_has_an_id_and_a_session() -> None:
    for table, columns in COLUMNS.items():
        assert columns[0] == "id"
        assert "session" in columns or table == "session"


def test_every_new_record_has_an_id_of_its_own() -> None:
    assert len({Need().id for _ in range(50)}) == 50


def test_a_text_is_never_null_by_default() -> None:
    for record in (kind() for kind in TABLES.values()):
        for one in fields(record):
            assert getattr(record, one.name) is not None or "None" in str(one.type)


def test_an_added_record_is_removed_by_the_reverse() -> None:
    need = Need()
    change = added(need)
    assert (change.before, change.after) == (None, as_row(need))
    assert change.reverse == removed(need)
    assert applied(None, change) == need
    assert applied(need, change.reverse) is None


def test_an_edit_holds_only_the_columns_that_differ() -> None:
    need = Need(title="Före", text="kvar")
    change = edited(need, title="Efter", text="kvar")
    assert (change.before, change.after) == ({"title": "Före"}, {"title": "Efter"})
    assert applied(need, change) == Need(id=need.id, title="Efter", text="kvar")


@given(st.text(), st.text())
def test_an_edit_and_its_reverse_leave_the_record_as_it_was(before: str, after: str) -> None:
    need = Need(title=before)
    change = edited(need, title=after)
    there = applied(need, change)
    assert there is not None
    assert applied(there, change.reverse) == need


def test_removing_a_challenge_takes_what_stands_under_it_and_its_links() -> None:
    challenge, area = Need(level="challenge"), Need(level="area")
    need = Need(parent=area.id)
    area = Need(id=area.id, level="area", parent=challenge.id)
    strategy = Strategy()
    link, other = Link(need=need.id, strategy=strategy.id), Link(need="elsewhere", strategy=strategy.id)
    changes = removal(rows_of(challenge, area, need, strategy, link, other), "need", challenge.id)
    assert gone(changes) == {("need", challenge.id), ("need", area.id), ("need", need.id), ("link", link.id)}


def test_what_hangs_on_a_row_is_removed_before_it() -> None:
    need = Need()
    link = Link(need=need.id)
    assert [change.table for change in removal(rows_of(need, link), "need", need.id)] == ["link", "need"]


def test_what_only_mentions_a_removed_row_forgets_it() -> None:
    source = Source()
    need, fact = Need(source=source.id, title="står kvar"), Condition(source=source.id)
    changes = removal(rows_of(source, need, fact), "source", source.id)
    after = apply_all(rows_of(source, need, fact), changes)
    assert after == rows_of(Need(id=need.id, title="står kvar"), Condition(id=fact.id))


def test_a_mention_by_a_row_that_goes_too_is_not_told_apart() -> None:
    source = Source()
    parent = Need(source=source.id)
    child = Need(parent=parent.id)
    assert {change.table for change in removal(rows_of(source, parent, child), "need", parent.id)} == {"need"}


def test_an_entry_outlives_its_need() -> None:
    need = Need()
    entry = Entry(need=need.id, text="sagt")
    changes = removal(rows_of(need, entry), "need", need.id)
    assert [(change.table, change.after) for change in changes] == [("entry", {"need": None}), ("need", None)]


def test_removing_a_candidate_takes_its_scores() -> None:
    area = FocusArea()
    mine, other = Score(focus_area=area.id), Score(focus_area="other")
    assert gone(removal(rows_of(area, mine, other), "focus_area", area.id)) == {("focus_area", area.id), ("score", mine.id)}


def test_needs_in_a_ring_are_all_removed_once() -> None:
    one = Need()
    two = Need(parent=one.id)
    one = Need(id=one.id, parent=two.id)
    assert len(removal(rows_of(one, two), "need", one.id)) == 2


@given(st.sampled_from([(r.table, r.id) for r in all_records(EXAMPLE) if r.table != "session"]))
def test_after_any_removal_nothing_points_at_what_is_gone_and_the_reverse_brings_it_back(which: tuple[str, str]) -> None:
    rows = rows_of(*all_records(EXAMPLE))
    changes = removal(rows, *which)
    after = apply_all(rows, changes)
    assert which[1] not in after.get(which[0], {})
    for table, records in after.items():
        for column, target in {**OWNERS.get(table, {}), **MENTIONS.get(table, {})}.items():
            assert all(getattr(r, column) is None or getattr(r, column) in after[target] for r in records.values())
    assert apply_all(after, [change.reverse for change in reversed(changes)]) == rows


@pytest.mark.parametrize(("before", "after", "expected"), [(None, None, 1.0), (None, 3.0, 2.0), (3.0, None, 4.0), (1.0, 2.0, 1.5)])
def test_a_position_lies_between_its_neighbours(before: float | None, after: float | None, expected: float) -> None:
    assert between(before, after) == expected


@given(st.integers(1, 40))
def test_there_is_room_for_many_rows_at_the_same_place(times: int) -> None:
    low, high = 1.0, 2.0
    for _ in range(times):
        middle = between(low, high)
        assert low < middle < high
        high = middle


def test_a_dialogue_s_rows_stand_in_their_order_whatever_order_they_come_in() -> None:
    first, second = Need(position=1.0), Need(position=2.0)
    assert dialogue_of(Session(), {"need": [second, first]}).needs == (first, second)


def test_rows_at_the_same_position_have_a_lasting_order() -> None:
    rows = [Need(id="b", position=1.0), Need(id="a", position=1.0)]
    assert [need.id for need in dialogue_of(Session(), {"need": rows}).needs] == ["a", "b"]


def test_a_dialogue_holds_every_table_but_the_exchanged_files() -> None:
    assert set(CONTENTS.values()) == set(TABLES) - {"session", "exchange"}
    assert {one.name for one in fields(Dialogue)} == {"session", *CONTENTS}


def test_all_records_begin_with_the_session_and_leave_none_out() -> None:
    records = all_records(EXAMPLE)
    assert records[0] is EXAMPLE.session
    assert len(records) == 1 + sum(len(getattr(EXAMPLE, name)) for name in CONTENTS)


def test_the_glossary_explains_every_table_and_column() -> None:
    text = (Path(__file__).parents[1] / "docs" / "glossary.md").read_text("utf-8")
    told = {}
    for part in text.split("\n## ")[1:]:
        names = re.findall(r"^\| ([a-z_0-9, ]+) \|", part, re.MULTILINE)
        told[part.split("\n")[0]] = {name for cell in names for name in cell.split(", ")} - {"column"}
    assert {table: told.get(table) for table in COLUMNS} == {table: set(columns) for table, columns in COLUMNS.items()}
