"""The catalogue over the window: searched, filtered, looked into, cited; and a list of one's own, seen before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from snabbdialog import paths
from snabbdialog.catalogue.own import own_file
from snabbdialog.ui.catalogue import CataloguePage, open_catalogue
from tests.ui.acting import button, file_rows, press, settle, shown_texts

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

OWN = """
mode = "extend"

[[strategy]]
id = "own-1"
layer = "regional"
name = "A strategy of our own"
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test alone."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setattr(paths, "data_folder", lambda: folder)
    return folder


@pytest.fixture
def page(empty: Walk, window: Window, data: Path) -> CataloguePage:
    """The catalogue, open over a new dialogue."""
    open_catalogue(window)
    settle()
    (found,) = window.findChildren(CataloguePage)
    return found


def names(page: CataloguePage) -> list[str]:
    settle()
    return [row.title for row in page.list.rows.rows]


def choose(page: CataloguePage, box: str, value: str) -> None:
    combo = getattr(page, box)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_searching_and_filters_narrow_the_list_together(page: CataloguePage) -> None:
    everything = names(page)
    page.search.setText("life science")
    found = names(page)
    assert 0 < len(found) < len(everything)
    choose(page, "layer", "regional")
    assert set(names(page)) < set(found)
    page.search.clear()
    choose(page, "region", "Region Norrbotten")
    assert any("Norrbotten" in name for name in names(page))


def test_a_row_says_where_it_comes_from_and_when_it_was_checked(page: CataloguePage) -> None:
    page.search.setText("N2019/03157")
    names(page)
    page.list.open(page.list.rows.rows[0].id)
    settle()
    labels = shown_texts(page)
    assert {"Source", "Last checked", "Verified"} <= set(labels)


def test_an_open_row_still_says_its_name_and_everything_that_is_known(page: CataloguePage) -> None:
    page.search.setText("N2019/03157")
    names(page)
    page.list.open(page.list.rows.rows[0].id)
    settle()
    shown = shown_texts(page.list)
    assert "En nationell strategi för life science" in shown
    assert {"Passages", "Keywords", "Themes", "Owner", "Status"} <= set(shown)
    page.search.setText("S3")
    choose(page, "region", "Region Norrbotten")
    names(page)
    page.list.open(page.list.rows.rows[-1].id)
    settle()
    assert "Region" in shown_texts(page.list)


def test_what_is_cited_already_is_said_and_not_cited_again(page: CataloguePage, store: Store) -> None:
    page.search.setText("N2019/03157")
    names(page)
    page.list.select(page.list.rows.rows[0].id)
    button(page, "Cite in the dialogue").click()
    settle()
    assert "cited already" in page.list.rows.rows[0].chips
    button(page, "Cite in the dialogue").click()
    assert len(file_rows(store.path, "strategy")) == 1
    assert any(text.startswith("Cited already: ") for text in shown_texts(page))


def test_while_differences_are_shown_nothing_can_be_cited(page: CataloguePage, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    page.show_difference(own)
    assert not button(page, "Cite in the dialogue").isEnabled()
    page.search.setText("life")
    assert button(page, "Cite in the dialogue").isEnabled()


def test_what_a_list_changes_is_told_in_words(page: CataloguePage, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[strategy]]\nid = "N01"\nlayer = "thematic"\nname = "Ours"\npassages = ["Yes."]\n', encoding="utf-8")
    page.show_difference(own)
    names(page)
    (row,) = page.list.rows.rows
    assert "Kind: Strategy → empty" in row.meta
    page.list.open(row.id)
    settle()
    shown = shown_texts(page.list)
    assert {"Ours", "Kind", "Strategy → empty", "Passages"} <= set(shown)
    assert not any("Passage(" in text or "life_science" in text for text in (*shown, row.meta))


def test_what_is_cited_stands_in_the_dialogue_as_it_is_today(page: CataloguePage, store: Store) -> None:
    page.search.setText("N2019/03157")
    names(page)
    page.list.select(page.list.rows.rows[0].id)
    button(page, "Cite in the dialogue").click()
    (row,) = file_rows(store.path, "strategy")
    assert row["reference"] == "N2019/03157"
    assert row["catalogue_id"]


def test_a_list_of_one_s_own_is_seen_before_it_is_used_and_can_be_left_again(
    page: CataloguePage, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(own), ""))
    button(page, "Read a list of one's own …").click()
    assert names(page) == ["A strategy of our own"]
    assert own_file(data) is None
    page.list.setFocus()
    page.list.select(page.list.rows.rows[0].id)
    press(Qt.Key.Key_Return)
    assert "A strategy of our own" in shown_texts(page.list)
    button(page, "Use this list").click()
    assert "A strategy of our own" in names(page)
    assert own_file(data) is not None
    button(page, "Only the program's own list").click()
    assert "A strategy of our own" not in names(page)


def test_a_broken_list_gives_its_sentence_and_nothing_is_used(page: CataloguePage, data: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[[strategy]\n", encoding="utf-8")
    page.show_difference(broken)
    assert any(str(broken) in text for text in shown_texts(page))
    assert own_file(data) is None


def test_a_kept_list_that_broke_is_named_and_the_program_s_own_is_shown(empty: Walk, window: Window, data: Path) -> None:
    (data / "catalogue.toml").write_text("=", encoding="utf-8")
    open_catalogue(window)
    settle()
    (page,) = window.findChildren(CataloguePage)
    assert any("catalogue.toml" in text for text in shown_texts(page))
    assert len(names(page)) > 50


def test_back_leads_to_the_dialogue_and_without_one_nothing_can_be_cited(page: CataloguePage, window: Window, empty: Walk) -> None:
    button(page, "Back").click()
    settle()
    assert empty.isVisible()
    window.close_dialogue()
    open_catalogue(window)
    settle()
    (again,) = [one for one in window.findChildren(CataloguePage) if one.isVisible()]
    assert not button(again, "Cite in the dialogue").isEnabled()


def test_esc_closes_what_is_open_and_then_leads_back(page: CataloguePage, empty: Walk) -> None:
    page.list.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert page.isVisible()
    page.search.setFocus()
    press(Qt.Key.Key_Escape)
    assert empty.isVisible()
