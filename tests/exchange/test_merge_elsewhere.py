"""A file of another session goes into ours, and rows that stand in some other session get ids of their own."""

from __future__ import annotations

from dataclasses import replace

from snabbdialog.exchange import (
    FROM_REGION,
    changes,
    plan_import,
    read_session_file,
    write_session_file,
)
from snabbdialog.model import Dialogue

from .dialogues import apply, assert_whole, small
from .test_merge import AT, sent


def other_session() -> Dialogue:
    text = write_session_file(small(), FROM_REGION).decode().replace('"s-1"', '"s-2"').replace("Dialog om vätgas", "Regionens egen")
    return apply(None, changes(plan_import(None, read_session_file(text.encode(), "x")), at=AT))[0]


def test_a_file_of_another_session_goes_into_ours_with_its_rows_ids_kept() -> None:
    ours = Dialogue(session=replace(small().session, region=""))
    plan = plan_import(ours, sent(other_session(), FROM_REGION))
    made = apply(ours, changes(plan, at=AT))[0]
    assert made.session.id == "s-1"
    assert made.session.region == "Region Norrbotten"
    assert {need.id for need in made.needs} == {"n-1", "n-2"}
    assert all(need.session == "s-1" for need in made.needs)
    assert [(c.column, c.conflict) for c in plan.of_kind("conflict")[0].cells if c.conflict] == [("title", True)]
    assert made.session.title == "Dialog om vätgas"


def test_rows_that_stand_in_some_other_session_get_ids_of_their_own_always_the_same() -> None:
    ours = Dialogue(session=small().session)
    incoming = sent(other_session(), FROM_REGION)
    plan = plan_import(ours, incoming, elsewhere=lambda _table, key: key.startswith("n-"))
    made = apply(ours, changes(plan, at=AT))[0]
    assert_whole(made)
    assert not {"n-1", "n-2"} & {need.id for need in made.needs}
    again = plan_import(made, incoming, elsewhere=lambda _table, key: key.startswith("n-"))
    assert [item.table for item in again.items] == ["session"]
