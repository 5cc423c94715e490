"""What the links of a dialogue say about holes, gaps, unmet needs and unanswered strategies."""

from __future__ import annotations

from snabbdialog import bridge
from snabbdialog.model import Dialogue, Link, Need, Session, Strategy
from snabbdialog.words import load_words

SV, EN = load_words("sv"), load_words("en")
NATIONAL = Strategy(id="n", layer="national")
THEMATIC = Strategy(id="t", layer="thematic")
REGIONAL = Strategy(id="r", layer="regional")


def dialogue(needs: list[Need], *links: Link) -> Dialogue:
    return Dialogue(session=Session(id="s"), needs=tuple(needs), strategies=(NATIONAL, THEMATIC, REGIONAL), links=links)


def link(need: str, strategy: str, *, kind: str = "covered") -> Link:
    return Link(need=need, strategy=strategy, kind=kind)


def only_row(held: Dialogue) -> bridge.NeedRow:
    (row,) = bridge.need_rows(held)
    return row


def test_a_need_without_links_has_a_hole_in_every_layer() -> None:
    row = only_row(dialogue([Need(id="a")]))
    assert row.holes == ("national", "thematic", "regional")
    assert bridge.holes_in_words(row, SV) == "Inget i de nationella, tematiska och regionala lagren."
    assert bridge.holes_in_words(row, EN) == "Nothing in the national, thematic and regional layers."


def test_a_layer_with_any_link_is_no_hole() -> None:
    row = only_row(dialogue([Need(id="a")], link("a", "n"), link("a", "t", kind="gap"), link("a", "r", kind="pulls_apart")))
    assert row.holes == ()
    assert row.layers == {"national": ("covered",), "thematic": ("gap",), "regional": ("pulls_apart",)}
    assert bridge.holes_in_words(row, SV) == ""


def test_one_hole_is_said_in_the_singular() -> None:
    row = only_row(dialogue([Need(id="a")], link("a", "t"), link("a", "r")))
    assert bridge.holes_in_words(row, SV) == "Inget i det nationella lagret."
    assert bridge.holes_in_words(row, EN) == "Nothing in the national layer."


def test_a_layer_holds_each_kind_that_is_said_in_it_once() -> None:
    gap, other = link("a", "n", kind="gap"), Strategy(id="n2", layer="national")
    held = Dialogue(session=Session(), needs=(Need(id="a"),), strategies=(NATIONAL, other), links=(gap, link("a", "n2")))
    assert only_row(held).layers["national"] == ("covered", "gap")


def test_a_dismissed_link_counts_for_nothing() -> None:
    held = dialogue([Need(id="a")], link("a", "n", kind="dismissed"))
    assert only_row(held).holes == bridge.LAYERS
    assert NATIONAL in bridge.unanswered_strategies(held)


def test_a_gap_does_not_meet_a_need_but_answers_for_the_strategy() -> None:
    held = dialogue([Need(id="a")], link("a", "n", kind="gap"))
    assert [need.id for need in bridge.unmet_needs(held)] == ["a"]
    assert bridge.unanswered_strategies(held) == (THEMATIC, REGIONAL)


def test_a_covered_need_is_met() -> None:
    held = dialogue([Need(id="a"), Need(id="b")], link("a", "r"))
    assert [need.id for need in bridge.unmet_needs(held)] == ["b"]
    assert [row.need.id for row in bridge.holes(held)] == ["a", "b"]


def test_a_need_linked_in_every_layer_is_not_among_the_holes() -> None:
    assert bridge.holes(dialogue([Need(id="a")], link("a", "n"), link("a", "t"), link("a", "r"))) == ()


def test_a_link_on_an_area_counts_for_the_needs_under_it() -> None:
    needs = [Need(id="area"), Need(id="x", parent="area"), Need(id="y", parent="area")]
    held = dialogue(needs, link("area", "n"), link("x", "n", kind="gap"))
    rows = {row.need.id: row for row in bridge.need_rows(held)}
    assert rows["y"].layers["national"] == ("covered",)
    assert rows["x"].layers["national"] == ("gap",)
    assert rows["area"].layers["national"] == ("covered",)


def test_an_unlinked_heading_is_no_row_of_its_own() -> None:
    needs = [Need(id="challenge"), Need(id="x", parent="challenge")]
    assert [row.need.id for row in bridge.need_rows(dialogue(needs))] == ["x"]


def test_rows_come_in_the_order_of_the_outline() -> None:
    needs = [
        Need(id="1", position=1),
        Need(id="2", position=2),
        Need(id="1a", parent="1", position=5),
        Need(id="1b", parent="1", position=6),
    ]
    assert [row.need.id for row in bridge.need_rows(dialogue(needs))] == ["1a", "1b", "2"]


def test_a_need_under_a_row_that_is_gone_stands_at_the_top() -> None:
    assert only_row(dialogue([Need(id="x", parent="gone")])).need.id == "x"


def test_rows_in_a_ring_are_still_told_once() -> None:
    held = dialogue([Need(id="x", parent="y"), Need(id="y", parent="x")], link("x", "n"))
    assert [row.need.id for row in bridge.need_rows(held)] == ["x"]
    both = dialogue([Need(id="x", parent="y"), Need(id="y", parent="x")], link("x", "n"), link("y", "t"))
    assert [row.holes for row in bridge.need_rows(both)] == [("regional",), ("regional",)]


def test_a_link_to_a_strategy_that_is_gone_is_passed_over() -> None:
    assert only_row(dialogue([Need(id="a")], link("a", "gone"))).holes == bridge.LAYERS
