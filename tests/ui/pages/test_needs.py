"""The outline of needs: what is added stands under what can hold it; rows change level, move and carry their branch; conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from snabbdialog.model import Condition, Need, Source
from snabbdialog.ui.pages.needs import NeedOutline
from snabbdialog.ui.widgets.row_section import RowSection
from tests.ui.acting import ALT, CTRL, file_rows, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk

LEVELS = {"challenge": Qt.Key.Key_1, "area": Qt.Key.Key_2, "need": Qt.Key.Key_3, "proposal": Qt.Key.Key_4}


@pytest.fixture
def outline(empty: Walk) -> NeedOutline:
    """An empty outline, with the keyboard on its line."""
    section = empty.go("needs").show_section("needs")
    settle()
    assert isinstance(section, NeedOutline)
    section.add_line.line.setFocus()
    return section


def write_down(outline: NeedOutline, *rows: tuple[str, str]) -> None:
    """Write rows (level, text) on the line."""
    for level, text in rows:
        outline.add_line.line.setFocus()
        press(LEVELS[level], ALT)
        write(text)
        press(Qt.Key.Key_Return)
    settle()


@pytest.fixture
def tree(outline: NeedOutline) -> NeedOutline:
    """Two challenges; the first with an area that has two needs, one with a proposal."""
    write_down(
        outline,
        ("challenge", "C1"),
        ("area", "A1"),
        ("need", "N1"),
        ("proposal", "P1"),
        ("need", "N2"),
        ("challenge", "C2"),
        ("need", "N3"),
    )
    return outline


def drawn(outline: NeedOutline) -> list[str]:
    """Return the outline as it is shown, a space for each step to the right."""
    return [" " * row.indent + row.title for row in outline.list.rows.rows]


def filed(store: Store) -> dict[str, str | None]:
    """Return from the file each row's text with that of its parent."""
    rows = file_rows(store.path, "need")
    texts = {row["id"]: row["title"] for row in rows}
    return {row["title"]: texts.get(row["parent"]) for row in rows}


def stand_on(outline: NeedOutline, title: str) -> None:
    outline.list.setFocus()
    outline.list.select(next(row.id for row in outline.list.rows.rows if row.title == title))


def test_what_is_added_stands_under_the_nearest_row_that_can_hold_it(tree: NeedOutline, store: Store) -> None:
    assert drawn(tree) == ["C1", " A1", "  N1", "  P1", "  N2", "C2", " N3"]
    assert filed(store) == {"C1": None, "A1": "C1", "N1": "A1", "P1": "A1", "N2": "A1", "C2": None, "N3": "C2"}


def test_rows_are_numbered_by_their_place(tree: NeedOutline) -> None:
    assert [row.lead for row in tree.list.rows.rows][:4] == ["Challenge 1", "Area 1.1", "Need 1.1.1", "Proposal 1.1.2"]


def test_what_is_added_goes_where_the_keyboard_is_in_the_outline(tree: NeedOutline, store: Store) -> None:
    stand_on(tree, "A1")
    write_down(tree, ("need", "N4"))
    assert filed(store)["N4"] == "A1"
    assert drawn(tree).index("  N4") == drawn(tree).index("C2") - 1


def test_a_need_without_anything_above_stands_at_the_top(outline: NeedOutline, store: Store) -> None:
    write_down(outline, ("need", "N"), ("area", "A"))
    assert filed(store) == {"N": None, "A": None}


def test_an_empty_outline_begins_with_a_challenge_and_one_with_rows_with_a_need(outline: NeedOutline, empty: Walk) -> None:
    assert outline.add_line.kind == "challenge"
    write_down(outline, ("challenge", "C"))
    again = NeedOutline(empty.document)
    assert again.add_line.kind == "need"
    again.deleteLater()


def test_a_pasted_list_becomes_needs_in_their_order_as_one_step(tree: NeedOutline, store: Store) -> None:
    stand_on(tree, "C2")
    tree.add_line.line.setFocus()
    press(LEVELS["need"], ALT)
    QGuiApplication.clipboard().setText("• första\n• andra\n• tredje")
    press(Qt.Key.Key_V, CTRL)
    settle()
    assert drawn(tree)[-4:] == [" N3", " första", " andra", " tredje"]
    press(Qt.Key.Key_Z, CTRL)
    assert "första" not in filed(store)


def test_a_figure_makes_a_row_another_level_under_what_can_hold_it(tree: NeedOutline, store: Store) -> None:
    stand_on(tree, "N3")
    press(Qt.Key.Key_2)
    assert [(row["level"], row["title"]) for row in file_rows(store.path, "need") if row["title"] == "N3"] == [("area", "N3")]
    assert filed(store)["N3"] == "C2"
    press(Qt.Key.Key_1)
    assert filed(store)["N3"] is None
    before = filed(store)
    for key in (Qt.Key.Key_1, Qt.Key.Key_7):
        press(key)
    assert filed(store) == before


def test_a_row_keeps_its_branch_when_it_becomes_another_level(tree: NeedOutline, store: Store) -> None:
    stand_on(tree, "C1")
    press(Qt.Key.Key_2)
    assert filed(store)["A1"] == "C1"
    assert len(drawn(tree)) == 7


def test_alt_and_an_arrow_move_a_row_in_and_out(tree: NeedOutline, store: Store) -> None:
    stand_on(tree, "N2")
    press(Qt.Key.Key_Left, ALT)
    assert next(row["level"] for row in file_rows(store.path, "need") if row["title"] == "N2") == "area"
    assert filed(store)["N2"] == "C1"
    press(Qt.Key.Key_Right, ALT, times=3)
    assert next(row["level"] for row in file_rows(store.path, "need") if row["title"] == "N2") == "proposal"
    for _ in range(2):
        press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert filed(store)["N2"] == "A1"


def test_a_row_that_moves_out_stands_after_the_branch_it_stood_in(tree: NeedOutline) -> None:
    write_down(tree, ("area", "A2"), ("need", "N4"))
    stand_on(tree, "C1")
    write_down(tree, ("area", "A3"))
    before = drawn(tree)
    stand_on(tree, "N1")
    press(Qt.Key.Key_Left, ALT)
    assert drawn(tree) == ["C1", " A1", "  P1", "  N2", " N1", " A3", "C2", " N3", " A2", "  N4"]
    press(Qt.Key.Key_Left, ALT)
    assert drawn(tree) == ["C1", " A1", "  P1", "  N2", " A3", "N1", "C2", " N3", " A2", "  N4"]
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert drawn(tree) == before


def test_a_branch_moves_among_its_siblings_with_all_that_is_below(tree: NeedOutline) -> None:
    stand_on(tree, "C2")
    press(Qt.Key.Key_Up, ALT)
    assert drawn(tree) == ["C2", " N3", "C1", " A1", "  N1", "  P1", "  N2"]
    press(Qt.Key.Key_Up, ALT)
    assert drawn(tree)[0] == "C2"


def test_removing_a_row_takes_its_branch_and_undo_brings_it_back(tree: NeedOutline, store: Store) -> None:
    before = filed(store)
    stand_on(tree, "A1")
    press(Qt.Key.Key_Delete)
    assert filed(store) == {"C1": None, "C2": None, "N3": "C2"}
    press(Qt.Key.Key_Z, CTRL)
    assert filed(store) == before


@pytest.mark.parametrize(
    ("level", "more", "less"),
    [
        ("challenge", {"Text", "Evidence"}, {"What is needed", "Type of proposal", "Addressee"}),
        ("need", {"What is needed"}, {"Type of proposal", "Addressee"}),
        ("proposal", {"What is needed", "Type of proposal", "Addressee"}, set()),
    ],
)
def test_a_row_asks_for_what_its_level_needs(outline: NeedOutline, level: str, more: set[str], less: set[str]) -> None:
    write_down(outline, (level, "x"))
    outline.list.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    names = {widget.accessibleName() for widget in outline.list.findChildren(QWidget)}
    assert more <= names
    assert not less & names


def test_particulars_are_written_and_shown_below(outline: NeedOutline, store: Store) -> None:
    document = outline.document
    document.add("add", Source(id="s", session=document.id, title="Underlag 2026"))
    write_down(outline, ("proposal", "P"))
    outline.list.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    for name, text in (
        ("Addressee", "Vinnova"),
        ("Raised by", "Region Kalmar"),
        ("Page or place in it", "s. 4"),
        ("Tags, separated by commas", "hälsa"),
    ):
        named(outline.list, name).setFocus()
        write(text)
        press(Qt.Key.Key_Tab)
    for name in ("Source document", "Visibility"):
        named(outline.list, name).setFocus()
        press(Qt.Key.Key_Down)
    settle()
    (row,) = file_rows(store.path, "need")
    assert (row["source"], row["addressee"], row["raised_by"], row["place"], row["visibility"]) == (
        "s", "Vinnova", "Region Kalmar", "s. 4", "internal",
    )  # fmt: skip
    shown = outline.list.rows.rows[0]
    assert shown.meta == "Underlag 2026 · s. 4 · To Vinnova · Region Kalmar"
    assert shown.chips == ("hälsa", document.words.choice("visibility", "internal"))
    named(outline.list, "Source document").setFocus()
    press(Qt.Key.Key_Up)
    assert file_rows(store.path, "need")[0]["source"] is None


def test_a_text_without_a_title_is_shown_and_a_kind_is_a_chip(outline: NeedOutline) -> None:
    document = outline.document
    document.add("add", Need(session=document.id, text="only text", kind="knowledge"))
    settle()
    assert outline.list.rows.rows[0].title == "only text"
    assert outline.list.rows.rows[0].chips == (document.words.choice("need.kind", "knowledge"),)


def test_needs_without_a_source_are_counted_in_the_footer(outline: NeedOutline, empty: Walk) -> None:
    write_down(outline, ("challenge", "C"), ("need", "N"), ("proposal", "P"))
    assert "2 needs without a source" in shown_texts(empty.footer)
    for row in empty.document.rows("need"):
        empty.document.edit("edit", "need", row.id, evidence="a report")
    assert not any("without a source" in text for text in shown_texts(empty.footer))


@pytest.fixture
def conditions(empty: Walk) -> RowSection:
    """The conditions, with the keyboard on their line."""
    section = empty.go("needs").show_section("conditions")
    settle()
    assert isinstance(section, RowSection)
    section.add_line.line.setFocus()
    return section


def test_a_condition_has_a_kind_a_figure_and_a_source_or_says_it_has_none(conditions: RowSection, store: Store) -> None:
    press(Qt.Key.Key_2, ALT)
    write("Invånare")
    press(Qt.Key.Key_Return)
    settle()
    assert conditions.list.rows.rows[0].mark == "no source"
    conditions.list.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    for name, text in (("Figure or answer", "249 000"), ("Year", "2025"), ("Source, in words", "SCB")):
        named(conditions.list, name).setFocus()
        write(text)
        press(Qt.Key.Key_Tab)
    settle()
    (row,) = file_rows(store.path, "condition")
    assert (row["kind"], row["value"], row["year"], row["origin"]) == ("demography", "249 000", "2025", "SCB")
    shown = conditions.list.rows.rows[0]
    assert (shown.title, shown.meta, shown.mark, shown.lead) == ("Invånare: 249 000", "SCB · 2025", "", "Demography")


def test_success_factors_stand_with_the_ecosystem_and_not_here(conditions: RowSection) -> None:
    document = conditions.document
    document.add("add", Condition(session=document.id, kind="success_factor", title="x", value="yes"))
    document.add("add", Source(id="s", session=document.id, title="Rapport"), Condition(session=document.id, value="fem", source="s"))
    settle()
    assert [(row.title, row.meta, row.mark) for row in conditions.list.rows.rows] == [("fem", "Rapport", "")]
    assert "success_factor" not in conditions.spec.kinds
