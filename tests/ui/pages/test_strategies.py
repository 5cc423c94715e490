"""The page of strategies: rows by layer, fields by kind, the catalogue, and links to needs, all by keyboard and in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from snabbdialog.errors import SessionFinalised
from snabbdialog.model import Need, Strategy
from snabbdialog.ui.pages.strategies import Strategies, StrategiesPage
from snabbdialog.ui.pages.strategy_form import COMMISSION, FACTS, OF_KIND, ORDER, StrategyDetails
from snabbdialog.ui.pages.tied import doubt, in_layers, short
from snabbdialog.ui.panels import Panel
from snabbdialog.ui.widgets.fields import Field
from snabbdialog.words import load_words
from tests.ui.acting import ALT, button, file_rows, hand, press, settle, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.document import Document
    from snabbdialog.ui.walk import Walk

EN = load_words("en")


def strategies(walk: Walk) -> Strategies:
    page = walk.go("strategies")
    section = page.show_section("strategies")
    settle()
    assert isinstance(section, Strategies)
    return section


def add(document: Document, **columns: Any) -> str:
    strategy = Strategy(session=document.id, position=document.end_of("strategy"), **columns)
    document.add("add", strategy)
    settle()
    return strategy.id


def add_need(document: Document, title: str) -> str:
    need = Need(session=document.id, position=document.end_of("need"), title=title)
    document.add("add", need)
    settle()
    return need.id


def columns(section: Strategies) -> set[str]:
    return {field.address[2] for field in section.list.findChildren(QWidget) if isinstance(field, Field)}


def test_a_strategy_is_written_in_the_layer_that_is_chosen(empty: Walk, store: Store) -> None:
    section = strategies(empty)
    section.add_line.line.setFocus()
    press(Qt.Key.Key_2, ALT)
    write("A roadmap for precision medicine")
    press(Qt.Key.Key_Return)
    (row,) = file_rows(store.path, "strategy")
    assert (row["name"], row["layer"], row["session"]) == ("A roadmap for precision medicine", "thematic", empty.document.id)


def test_rows_stand_by_layer_whatever_the_order_they_came_in(empty: Walk) -> None:
    section, document = strategies(empty), empty.document
    for layer in ("regional", "thematic", "national", "regional"):
        add(document, name=layer, layer=layer)
    assert [row.title for row in section.list.rows.rows] == ["national", "thematic", "regional", "regional"]


def test_a_layer_of_another_version_stands_last(empty: Walk) -> None:
    add(empty.document, name="new", layer="european")
    add(empty.document, name="old", layer="regional")
    assert [row.name for row in in_layers(empty.document)] == ["old", "new"]


def test_a_row_moves_within_its_layer_only(empty: Walk, store: Store) -> None:
    section, document = strategies(empty), empty.document
    add(document, name="a", layer="national")
    add(document, name="b", layer="regional")
    last = add(document, name="c", layer="regional")
    section.list.select(last)
    section.list.setFocus()
    press(Qt.Key.Key_Up, ALT, times=3)
    assert [row.title for row in section.list.rows.rows] == ["a", "c", "b"]
    assert [row["name"] for row in file_rows(store.path, "strategy", "layer, position")] == ["a", "c", "b"]


def test_a_figure_moves_a_row_to_another_layer(empty: Walk, store: Store) -> None:
    section = strategies(empty)
    section.list.select(add(empty.document, name="S3", layer="national"))
    section.list.setFocus()
    press(Qt.Key.Key_3)
    assert [row["layer"] for row in file_rows(store.path, "strategy")] == ["regional"]


def test_a_row_says_what_it_is_and_how_many_needs_it_answers(example: Walk) -> None:
    section = strategies(example)
    row = next(row for row in section.list.rows.rows if "N2019/03157" in row.meta)
    assert "2019" in row.meta
    assert "answers" in row.meta
    assert row.lead == "National"


def test_facts_that_are_not_verified_are_said_so_in_the_row(empty: Walk) -> None:
    section = strategies(empty)
    for verified in ("Not verified: the year", "Verified", "", "Nej, bara nämnd"):
        add(empty.document, name="x", verified=verified)
    assert [row.mark for row in section.list.rows.rows] == ["Not verified", "", "", "Not verified"]


@pytest.mark.parametrize(
    ("verified", "said"),
    [
        ("Verifierad", ""),
        ("Verified; on the web", ""),
        ("Ja; webb", ""),
        ("Delvis: året", "Partly verified"),
        (" ", ""),
        ("Heard: a talk", "Heard"),
    ],
)
def test_doubt_is_said_in_one_way(verified: str, said: str) -> None:
    assert doubt(verified, EN) == said


def test_a_commission_asks_for_money_and_dates_and_a_gap_for_hardly_anything(empty: Walk) -> None:
    section = strategies(empty)
    section.list.open(add(empty.document, name="commission", kind="commission"))
    settle()
    assert columns(section) >= {*COMMISSION, *FACTS}
    assert not columns(section) & {"region_role", "maturity"}
    section.list.open(add(empty.document, name="gap", kind="missing"))
    settle()
    section.list.close_details()
    assert set(OF_KIND["missing"]) == {"owner", "passage"}


def test_an_area_of_smart_specialisation_asks_for_role_maturity_and_actors(empty: Walk) -> None:
    section = strategies(empty)
    section.list.open(add(empty.document, name="area", kind="s3_area"))
    assert {"region_role", "maturity", "actors"} <= columns(section)
    assert not columns(section) & set(COMMISSION)


def test_what_is_filled_in_is_shown_whatever_the_kind(empty: Walk) -> None:
    section = strategies(empty)
    section.list.open(add(empty.document, name="gap", kind="missing", money="25 mnkr"))
    assert "money" in columns(section)


def test_another_kind_brings_its_fields_and_leaves_the_hand(empty: Walk, store: Store) -> None:
    section = strategies(empty)
    id = add(empty.document, name="x", kind="strategy")
    section.list.open(id)
    settle()
    kind = next(field for field in section.list.findChildren(QWidget) if field.objectName() == "kind")
    kind.setFocus()
    empty.document.edit("kind", "strategy", id, kind="commission")
    settle()
    assert "money" in columns(section)
    assert hand().objectName() == "kind"


def test_every_column_of_a_strategy_can_be_reached_by_some_kind() -> None:
    from snabbdialog.model import COLUMNS

    elsewhere = {"id", "session", "position", "layer", "kind", "name", "catalogue_id", "verified", "note"}
    reached = set(FACTS) | {"areas"} | {column for kind in OF_KIND.values() for column in kind}
    assert reached | elsewhere == set(COLUMNS["strategy"])
    assert reached == set(ORDER)


def test_a_finalised_dialogue_shows_the_fields_and_takes_no_edit(empty: Walk, store: Store) -> None:
    section, document = strategies(empty), empty.document
    id = add(document, name="x")
    document.edit("finalise", "session", document.id, status="finalised")
    settle()
    refused: list[object] = []
    document.refused.connect(refused.append)
    document.edit("edit", "strategy", id, name="y")
    section.remove([id])
    assert isinstance(refused[0], SessionFinalised)
    assert [row["name"] for row in file_rows(store.path, "strategy")] == ["x"]
    assert not section.add_line.isEnabled()


def open_catalogue(section: Strategies) -> Panel:
    button(section, "From the catalogue …").click()
    settle()
    (panel,) = [p for p in section.window().findChildren(Panel) if p.isVisible()]
    return panel


def test_the_catalogue_puts_the_regions_own_first_and_cites_what_is_chosen(empty: Walk, store: Store) -> None:
    document = empty.document
    document.edit("region", "session", document.id, region="Region Norrbotten")
    section = strategies(empty)
    panel = open_catalogue(section)
    first = panel._list.rows.rows[0]
    assert "Norrbotten" in first.spoken
    assert first.lead == "Regional"
    write("N2019/03157")
    press(Qt.Key.Key_Return)
    settle()
    (row,) = file_rows(store.path, "strategy")
    assert (row["catalogue_id"], row["reference"], row["layer"]) == ("N01", "N2019/03157", "national")
    assert section.list.current_id() == row["id"]


def test_what_is_cited_already_is_said_so_and_not_cited_twice(empty: Walk, store: Store) -> None:
    section = strategies(empty)
    id = add(empty.document, name="Life science", catalogue_id="N01")
    panel = open_catalogue(section)
    write("N2019/03157")
    assert "cited already" in panel._list.rows.rows[0].chips
    press(Qt.Key.Key_Return)
    settle()
    assert section.list.current_id() == id
    assert len(file_rows(store.path, "strategy")) == 1


def test_citing_is_one_step_that_can_be_undone(empty: Walk, store: Store) -> None:
    open_catalogue(strategies(empty))
    press(Qt.Key.Key_Return)
    settle()
    empty.document.undo()
    assert file_rows(store.path, "strategy") == []


def test_the_hint_counts_needs_and_strategies_that_nothing_meets(empty: Walk) -> None:
    page = empty.go("strategies")
    assert page.hint() == ""
    add_need(empty.document, "a need")
    assert page.hint() == ""
    add(empty.document, name="x")
    assert page.hint() == "1 need that no strategy covers · 1 strategy tied to no need"


def test_a_search_hit_is_revealed_where_it_stands(example: Walk) -> None:
    page = example.go("strategies")
    assert isinstance(page, StrategiesPage)
    strategy, link = example.document.rows("strategy")[-1], example.document.rows("link")[-1]
    page.reveal("strategy", strategy.id)
    assert (page.section, page.show_section("strategies").list.current_id()) == ("strategies", strategy.id)
    page.reveal("link", link.id)
    assert (page.section, page.show_section("links").list.current_id()) == ("links", link.id)


def test_a_name_is_cut_between_words() -> None:
    assert short("short", 10) == "short"
    assert short("A strategy, and more", 12) == "A strategy …"


def test_a_strategy_that_is_undone_right_after_its_kind_was_chosen_takes_its_form_with_it(empty: Walk) -> None:
    section = strategies(empty)
    id = add(empty.document, name="x", kind="strategy")
    section.list.open(id)
    settle()
    (details,) = section.list.findChildren(StrategyDetails)
    empty.document.edit("kind", "strategy", id, kind="missing")  # other fields are to come, soon
    empty.document.undo()
    empty.document.undo()
    assert empty.document.row("strategy", id) is None
    details.renew()  # nothing is built of what is gone
    settle()
