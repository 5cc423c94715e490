"""A document beside what was found in it: taken, left, edited, moved and joined by keyboard, with its place marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from snabbdialog.intake.items import Item, list_items
from snabbdialog.intake.reading import extract
from snabbdialog.ui.review import ReviewPage
from snabbdialog.words import load_words
from tests.ui.acting import ALT, CTRL, SHIFT, button, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.intake import Extraction
    from snabbdialog.ui.application import Look

TEXT = """Region Norr
Inspel till nationell politik

Utmaning 1: Kompetensförsörjning

Område: Utbildning
Förslag:
1. Staten bör finansiera fler utbildningsplatser i norra Sverige.
2. Staten bör ge lärosätena ett längre uppdrag för yrkesutbildning.

Område: Bostäder
Förslag:
1. Staten bör stödja byggandet av bostäder i växande kommuner.

Dnr N2019/03157
"""


@pytest.fixture
def extraction(tmp_path: Path) -> Extraction:
    file = tmp_path / "inspel.txt"
    file.write_text(TEXT, encoding="utf-8")
    return extract(file, known_actors={})


@pytest.fixture
def page(extraction: Extraction, qtbot: QtBot, look: Look) -> ReviewPage:
    return shown(qtbot, extraction)


def shown(qtbot: QtBot, extraction: Extraction, *more: Item) -> ReviewPage:
    page = ReviewPage(extraction, (*list_items(extraction), *more), load_words("en"))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.setFocus()
    settle()
    return page


def taken(page: ReviewPage) -> list[str]:
    return [row.id for row in page.list.rows.rows if row.chips == ("taken in",)]


def order(page: ReviewPage) -> list[str]:
    return [row.id for row in page.list.rows.rows]


def item(page: ReviewPage, key: str) -> Item:
    return page._items[key]


def marked(page: ReviewPage) -> str:
    return " ".join(selection.cursor.selectedText() for selection in page._text.extraSelections())


def go_to(page: ReviewPage, key: str) -> None:
    page.list.setFocus()
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, times=order(page).index(key))
    assert page.list.current_id() == key


def test_the_outline_is_shown_with_kinds_places_and_indent(page: ReviewPage) -> None:
    views = {row.id: row for row in page.list.rows.rows}
    assert list(views) == ["c1", "c1.1", "c1.1.1", "c1.1.2", "c1.2", "c1.2.1", "r1"]
    assert [views[key].lead for key in ("c1", "c1.1", "c1.1.1", "r1")] == ["Challenge", "Area", "Proposal", "Reference"]
    assert [views[key].indent for key in ("c1", "c1.1", "c1.1.1", "r1")] == [0, 1, 2, 0]
    assert "line 8" in views["c1.1.1"].meta.lower()


def test_the_outline_is_proposed_and_references_wait_for_a_person(page: ReviewPage) -> None:
    assert taken(page) == ["c1", "c1.1", "c1.1.1", "c1.1.2", "c1.2", "c1.2.1"]
    assert page._take.isEnabled()
    assert page._take.text().startswith("Take in 6 row")


def test_walking_the_rows_marks_their_place_in_the_document(page: ReviewPage) -> None:
    go_to(page, "c1.1.2")
    assert marked(page) == "2. Staten bör ge lärosätena ett längre uppdrag för yrkesutbildning."
    press(Qt.Key.Key_Down)
    assert marked(page) == "Område: Bostäder"
    go_to(page, "r1")
    assert marked(page) == ""


def test_a_proposal_over_several_lines_is_marked_to_its_end(tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    file = tmp_path / "long.txt"
    file.write_text("Förslag:\n1. Staten bör finansiera fler\nplatser i hela norra Sverige.\n2. Staten bör vänta.\n", encoding="utf-8")
    page = shown(qtbot, extract(file, known_actors={}))
    go_to(page, next(key for key in order(page) if "finansiera" in item(page, key).text))
    assert "hela norra Sverige." in marked(page)
    assert "vänta" not in marked(page)


def test_2_leaves_a_row_and_1_takes_it(page: ReviewPage) -> None:
    go_to(page, "c1.1.1")
    press(Qt.Key.Key_2)
    assert "c1.1.1" not in taken(page)
    press(Qt.Key.Key_1)
    assert "c1.1.1" in taken(page)
    press(Qt.Key.Key_5)
    assert "c1.1.1" in taken(page)


def test_what_stands_under_a_heading_follows_it(page: ReviewPage) -> None:
    go_to(page, "c1.1")
    press(Qt.Key.Key_2)
    assert taken(page) == ["c1", "c1.2", "c1.2.1"]
    go_to(page, "c1")
    press(Qt.Key.Key_1)
    assert "c1.1.2" in taken(page)


def test_delete_leaves_a_row_too(page: ReviewPage) -> None:
    go_to(page, "c1.2.1")
    press(Qt.Key.Key_Delete)
    assert "c1.2.1" not in taken(page)
    assert "c1.2.1" in order(page)


def test_several_rows_are_left_at_once(page: ReviewPage) -> None:
    go_to(page, "c1.1.1")
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_2)
    assert taken(page) == ["c1", "c1.1", "c1.2", "c1.2.1"]


def test_everything_and_nothing_are_one_press(page: ReviewPage) -> None:
    button(page, "Take nothing").setFocus()
    press(Qt.Key.Key_Space)
    assert taken(page) == []
    assert not page._take.isEnabled()
    button(page, "Take everything").setFocus()
    press(Qt.Key.Key_Space)
    assert taken(page) == order(page)


def test_a_row_is_edited_where_it_stands_and_is_then_taken(page: ReviewPage, qtbot: QtBot) -> None:
    go_to(page, "c1.2")
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(page.focusWidget(), QLineEdit))
    press(Qt.Key.Key_A, CTRL)
    write("Housing")
    press(Qt.Key.Key_Escape)
    assert item(page, "c1.2").title == "Housing"
    assert "c1.2" in taken(page)
    assert page.list.current_id() == "c1.2"


def test_text_addressee_and_tags_can_be_edited(page: ReviewPage) -> None:
    page.list.open("c1.1.1")
    settle()
    fields = page.list.findChildren(QLineEdit)
    title, addressee, tags = (next(f for f in fields if f.accessibleName().startswith(name)) for name in ("Title", "Addressee", "Tags"))
    for field, text in ((title, "Places"), (addressee, "The government"), (tags, "skills, , north")):
        field.setFocus()
        press(Qt.Key.Key_A, CTRL)
        write(text)
    (body,) = (view for view in page.list.findChildren(QPlainTextEdit))
    body.setFocus()
    press(Qt.Key.Key_A, CTRL)
    write("More of them")
    made = item(page, "c1.1.1")
    assert (made.title, made.addressee, made.tags, made.text) == ("Places", "The government", ("skills", "north"), "More of them")


def test_a_row_becomes_another_kind_and_finds_its_place(page: ReviewPage) -> None:
    page.list.open("c1.1")
    settle()
    (kind,) = page.list.findChildren(QComboBox)
    kind.setFocus()
    press(Qt.Key.Key_Up)
    settle()
    assert item(page, "c1.1").kind == "challenge"
    assert item(page, "c1.1").parent == ""


def test_the_kind_of_a_reference_is_fixed(page: ReviewPage) -> None:
    page.list.open("r1")
    settle()
    (kind,) = page.list.findChildren(QComboBox)
    assert not kind.isEnabled()


def test_alt_arrows_move_a_row_under_the_heading_above(page: ReviewPage) -> None:
    go_to(page, "c1.2.1")
    press(Qt.Key.Key_Up, ALT)
    assert order(page)[3:6] == ["c1.1.2", "c1.2.1", "c1.2"]
    assert item(page, "c1.2.1").parent == "c1.1"
    assert page.list.current_id() == "c1.2.1"
    press(Qt.Key.Key_Up, ALT, times=20)
    assert order(page)[0] == "c1.2.1"
    assert item(page, "c1.2.1").parent == ""


def test_a_reference_can_be_moved_too(page: ReviewPage) -> None:
    go_to(page, "r1")
    press(Qt.Key.Key_Up, ALT)
    assert order(page)[-2:] == ["r1", "c1.2.1"]


def test_alt_left_and_right_change_the_level(page: ReviewPage) -> None:
    go_to(page, "c1.2")
    press(Qt.Key.Key_Left, ALT)
    assert (item(page, "c1.2").kind, item(page, "c1.2").parent) == ("challenge", "")
    press(Qt.Key.Key_Left, ALT)
    assert item(page, "c1.2").kind == "challenge"
    press(Qt.Key.Key_Right, ALT, times=2)
    assert (item(page, "c1.2").kind, item(page, "c1.2").parent) == ("need", "c1.1")


def test_rows_are_joined_with_the_next_and_what_stood_under_them_follows(page: ReviewPage) -> None:
    go_to(page, "c1.1.2")
    button(page, "Join with the next").click()
    made = item(page, "c1.1.2")
    assert made.text.startswith("Staten bör ge lärosätena")
    assert "Bostäder" in made.text
    assert "c1.2" not in order(page)
    assert item(page, "c1.2.1").parent == "c1.1.2"


def test_the_last_row_has_nothing_to_be_joined_with(page: ReviewPage) -> None:
    go_to(page, "r1")
    button(page, "Join with the next").click()
    assert len(order(page)) == 7


def test_ctrl_enter_hands_over_what_is_taken_in_the_order_shown(page: ReviewPage, qtbot: QtBot) -> None:
    go_to(page, "c1.1.2")
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_2)
    with qtbot.waitSignal(page.taken) as given:
        press(Qt.Key.Key_Return, CTRL)
    assert [made.key for made in given.args[0]] == ["c1", "c1.1", "c1.1.1", "c1.2", "c1.2.1"]


def test_leaving_it_all_is_one_press(page: ReviewPage, qtbot: QtBot) -> None:
    button(page, "Leave it all").setFocus()
    with qtbot.waitSignal(page.dismissed):
        press(Qt.Key.Key_Space)


def test_a_poor_scan_is_said_to_be_one(extraction: Extraction, qtbot: QtBot, look: Look) -> None:
    page = shown(qtbot, replace(extraction, warnings=("poor_scan",)))
    assert any(text.startswith("The text is a poor scan") for text in shown_texts(page))


def test_funding_is_shown_as_money_and_an_item_without_place_marks_nothing(extraction: Extraction, qtbot: QtBot, look: Look) -> None:
    more = (Item("f1", "funding", title="EU", text="EU funds", amount=1_500_000), Item("a1", "actor", title="The park"))
    page = shown(qtbot, extraction, *more)
    views = {row.id: row for row in page.list.rows.rows}
    assert (views["f1"].lead, views["f1"].figure) == ("Funding", "SEK 1,500,000")
    assert views["a1"].lead == "Actor"
    go_to(page, "f1")
    assert marked(page) == ""


def test_an_actor_s_type_is_named_in_words_and_chosen_among_them(extraction: Extraction, qtbot: QtBot, look: Look) -> None:
    page = shown(qtbot, extraction, Item("a1", "actor", title="Vinnova", text="agency"))
    assert next(row.meta for row in page.list.rows.rows if row.id == "a1") == "Government agency"
    go_to(page, "a1")
    press(Qt.Key.Key_Return)
    types = named(page.list, "Type of organisation", QComboBox)
    assert types.currentText() == "Government agency"
    types.setFocus()
    press(Qt.Key.Key_Up)
    assert item(page, "a1").text == "county_board"


def test_markup_in_a_document_stays_text(tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    file = tmp_path / "<b>x<b>.txt"
    file.write_text("Förslag:\n1. Staten bör <img src=x> satsa mer.\n", encoding="utf-8")
    page = shown(qtbot, extract(file, known_actors={}))
    assert any("<img src=x>" in row.title for row in page.list.rows.rows)
    assert "<img src=x>" in page._text.toPlainText()


def test_rows_stand_below_each_other_when_a_scroll_bar_takes_their_room(extraction: Extraction, qtbot: QtBot, look: Look) -> None:
    text = "A proposal that is long enough to be broken over several lines in a list that is not very wide, and then some more"
    more = tuple(Item(f"m{number}", "proposal", text=f"{text} {'and on ' * (number % 7)}", tags=("tag",)) for number in range(40))
    page = shown(qtbot, extraction, *more)
    for width in (1100, 1037, 900):
        page.resize(width, 500)
        settle(12)
        boxes = [page.list.visualRect(page.list.rows.index(number)) for number in range(len(page.list.rows.rows))]
        assert [box.top() for box in boxes[1:]] == [box.bottom() + 1 for box in boxes[:-1]]


def test_a_bullet_of_words_symbol_font_is_one_in_the_document_too(tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    file = tmp_path / "inspel.txt"
    file.write_text("Utmaningar\n\uf0b7 Fler bostäder\n\uf0a7 Bättre vägar\n", encoding="utf-8")
    page = shown(qtbot, extract(file, known_actors={}))
    assert page._text.toPlainText() == "Utmaningar\n• Fler bostäder\n• Bättre vägar"
