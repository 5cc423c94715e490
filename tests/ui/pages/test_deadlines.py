"""Every date that binds somebody, in order, with what is late said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.model import Entry, Strategy
from snabbdialog.ui.widgets.rows import RowList, RowView
from tests.ui.acting import settle

if TYPE_CHECKING:
    from snabbdialog.ui.walk import Walk


def rows(walk: Walk) -> list[RowView]:
    section = walk.go("dialogue").show_section("deadlines")
    settle()
    (found,) = section.findChildren(RowList)
    return list(found.rows.rows)


def say(walk: Walk, kind: str, text: str, **columns: str) -> None:
    document = walk.document
    document.add("add", Entry(session=document.id, kind=kind, text=text, position=document.end_of("entry"), **columns))


def test_dates_stand_soonest_first_and_those_without_one_last(empty: Walk) -> None:
    say(empty, "action", "later", due="2999-05-02")
    say(empty, "homework", "sooner", due="2999-01-02")
    say(empty, "commitment", "some day")
    assert [(row.title, row.lead) for row in rows(empty)] == [
        ("sooner", "2 January 2999"),
        ("later", "2 May 2999"),
        ("some day", "no date"),
    ]


def test_what_is_late_is_said_and_what_is_done_is_gone(empty: Walk) -> None:
    say(empty, "action", "late", due="2020-01-01")
    say(empty, "action", "done", due="2020-01-01", status="done")
    say(empty, "note", "a note binds nobody", due="2020-01-01")
    assert [(row.title, row.mark) for row in rows(empty)] == [("late", "overdue")]


def test_a_commission_s_reports_and_the_next_meeting_stand_among_them(empty: Walk) -> None:
    document = empty.document
    document.add("add", Strategy(session=document.id, name="The commission", interim_due="2999-06-01", final_due="2999-09-30"))
    document.edit("set", "session", document.id, next_meeting="2999-07-01", next_meeting_place="Luleå")
    assert [(row.title, row.chips[0]) for row in rows(empty)] == [
        ("The commission", "Interim report"), ("Next meeting", "Meeting"), ("The commission", "Final report"),
    ]  # fmt: skip


def test_the_list_follows_what_is_said(empty: Walk) -> None:
    assert rows(empty) == []
    say(empty, "action", "new", due="2999-01-01")
    settle()
    assert [row.title for row in rows(empty)] == ["new"]
