"""Other regions' areas beside the region's own, with what they have in common said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.ui.widgets.rows import RowList, RowView
from tests.ui.acting import settle

if TYPE_CHECKING:
    from snabbdialog.ui.walk import Walk


def rows(walk: Walk) -> list[RowView]:
    section = walk.go("strategies").show_section("complements")
    settle()
    (found,) = section.findChildren(RowList)
    return list(found.rows.rows)


def test_the_region_s_own_areas_head_those_of_others(example: Walk) -> None:
    shown = rows(example)
    assert shown[0].heading
    others = [row for row in shown if not row.heading]
    assert others
    assert all(row.lead != "Region Norrbotten" for row in others)
    assert all(row.chips or row.meta for row in others), "every match says what is in common"


def test_nothing_stands_there_until_a_region_is_chosen_and_then_it_does(empty: Walk) -> None:
    assert rows(empty) == []
    document = empty.document
    document.edit("set", "session", document.id, region="Region Värmland")
    settle()
    assert any("Värmland" not in row.lead and not row.heading for row in rows(empty))
