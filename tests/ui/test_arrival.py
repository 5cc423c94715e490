"""The page of what has come: plans in plain words, a choice a row and for all, by keyboard."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from snabbdialog.exchange import Plan, changes, read_any
from snabbdialog.exchange.session_file import Remark
from snabbdialog.model import Funding, Need, added
from snabbdialog.receiving import plan_arrival
from snabbdialog.ui.arrival import ArrivalPage
from snabbdialog.words import load_words
from tests.ui.acting import CTRL, button, press, settle, shown_texts
from tests.ui.travelling import begun, coming_back, edit, laptop, send

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look


@pytest.fixture
def plan(store: Store, tmp_path: Path) -> Plan:
    """The second need changed on both sides, money added on theirs."""
    begun(store)
    more = added(Funding(id="f1", session="s1", financier="The region", kind="own", applied=25_000_000))
    file = coming_back(store, tmp_path, made=(more,), text="More places at the college")
    edit(store, "need", "s1-n2", text="More places at the university")
    return plan_arrival(store, read_any(file))


@pytest.fixture
def page(plan: Plan, qtbot: QtBot, look: Look) -> ArrivalPage:
    return shown(qtbot, plan)


def shown(qtbot: QtBot, *plans: Plan, problems: tuple[str, ...] = ()) -> ArrivalPage:
    page = ArrivalPage(plans, load_words("en"), problems)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.setFocus()
    settle()
    return page


def rows(page: ArrivalPage) -> dict[str, tuple[str, ...]]:
    return {row.title: row.chips for row in page.list.rows.rows}


def chosen(page: ArrivalPage) -> dict[str, str]:
    return {item.id: item.side for plan in page._plans for item in plan.items}


def test_what_a_file_changes_is_said_in_plain_words(page: ArrivalPage) -> None:
    heading, conflict, new = page.list.rows.rows
    assert heading.title == "s1-back.snabbdialog"
    assert "1 new row" in heading.meta
    assert "1 conflict" in heading.meta
    assert "changed since revision 1" in heading.meta
    assert conflict.title == "Needs and proposals: “Training” is changed on both sides (Description)"
    assert (conflict.lead, conflict.chips) == ("Conflict", ("Keep ours",))
    assert new.title == "Funding: “The region” is new"
    assert (new.lead, new.chips) == ("New", ("Take theirs",))


def test_conflicts_stand_before_what_needs_no_choice(page: ArrivalPage) -> None:
    assert [row.lead for row in page.list.rows.rows] == ["", "Conflict", "New"]


def test_enter_shows_both_texts_with_the_words_that_differ_marked(page: ArrivalPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle()
    ours, theirs = (view for view in page.list.findChildren(QPlainTextEdit) if view.isVisible())
    assert (ours.toPlainText(), theirs.toPlainText()) == ("More places at the university", "More places at the college")
    assert [selection.cursor.selectedText() for selection in ours.extraSelections()] == ["university"]
    assert [selection.cursor.selectedText() for selection in theirs.extraSelections()] == ["college"]
    assert {"Ours (key 1)", "Theirs (key 2)", "Description"} <= set(shown_texts(page))


def test_a_new_row_is_shown_whole_with_choices_and_money_in_words(page: ArrivalPage) -> None:
    page.list.open("0/funding/f1")
    settle()
    ours, theirs = (view.toPlainText() for view in page.list.findChildren(QPlainTextEdit) if view.isVisible())
    assert ours == "empty"
    assert "Financier: The region" in theirs
    assert "SEK 25,000,000" in theirs
    assert "Kind: Own funds" in theirs
    assert "s1" not in theirs


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_1, "ours"), (Qt.Key.Key_2, "theirs")])
def test_1_keeps_ours_and_2_takes_theirs(page: ArrivalPage, key: Qt.Key, side: str) -> None:
    press(Qt.Key.Key_Down)
    press(key)
    assert chosen(page) == {"s1-n2": side, "f1": "theirs"}
    press(Qt.Key.Key_3)
    assert chosen(page)["s1-n2"] == side


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_1, "ours"), (Qt.Key.Key_2, "theirs")])
def test_a_key_on_the_files_row_goes_for_all_of_it(page: ArrivalPage, key: Qt.Key, side: str) -> None:
    press(key)
    assert set(chosen(page).values()) == {side}


def test_the_keyboard_stays_where_it_was_when_something_is_chosen(page: ArrivalPage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2)
    assert page.list.current_id() == "0/need/s1-n2"


@pytest.mark.parametrize(("name", "side"), [("Keep ours everywhere", "ours"), ("Take theirs everywhere", "theirs")])
def test_one_press_chooses_for_every_row_of_every_file(page: ArrivalPage, name: str, side: str) -> None:
    button(page, name).setFocus()
    press(Qt.Key.Key_Space)
    assert set(chosen(page).values()) == {side}


def test_ctrl_enter_takes_it_in_as_chosen(page: ArrivalPage, qtbot: QtBot) -> None:
    assert page._take.isEnabled()
    assert page._take.text().startswith("Take it in, 1 conflict")
    press(Qt.Key.Key_2)
    with qtbot.waitSignal(page.taken) as taken:
        press(Qt.Key.Key_Return, CTRL)
    assert [item.side for item in taken.args[0][0].items] == ["theirs", "theirs"]


@pytest.fixture
def mixed(store: Store, tmp_path: Path, qtbot: QtBot, look: Look) -> ArrivalPage:
    """One row where both wrote the text, and they the title too."""
    begun(store)
    file = coming_back(store, tmp_path, title="Courses", text="More places at the college")
    edit(store, "need", "s1-n2", text="More places at the university")
    return shown(qtbot, plan_arrival(store, read_any(file)))


def said(page: ArrivalPage) -> tuple[str, ...]:
    row = page.list.rows.rows[1]
    return (*row.chips, row.meta)


def test_a_row_says_in_what_ours_stands_and_that_theirs_does_in_the_rest(mixed: ArrivalPage) -> None:
    assert said(mixed) == ("Partly theirs", "Keep ours in Description, take theirs in the rest")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    assert said(mixed) == ("Keep ours", "")
    press(Qt.Key.Key_2)
    assert said(mixed) == ("Take theirs", "")


def test_the_open_details_follow_the_choice(mixed: ArrivalPage) -> None:
    mixed.list.open("0/need/s1-n2", focus=False)
    settle()
    assert {"Title – Take theirs", "Description – Keep ours"} <= set(shown_texts(mixed))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    settle()
    assert {"Title", "Description"} <= set(shown_texts(mixed))


def test_choices_column_by_column_are_kept_when_the_files_are_compared_anew(mixed: ArrivalPage, store: Store) -> None:
    assert mixed.plan_anew([plan_arrival(store, plan.incoming) for plan in mixed._plans])
    assert said(mixed)[0] == "Partly theirs"


def test_all_that_is_said_of_a_file_is_in_its_details(page: ArrivalPage) -> None:
    press(Qt.Key.Key_Return)
    settle()
    assert page.list.rows.rows[0].meta in shown_texts(page)


def test_leaving_it_is_one_press(page: ArrivalPage, qtbot: QtBot) -> None:
    button(page, "Leave it").setFocus()
    with qtbot.waitSignal(page.dismissed):
        press(Qt.Key.Key_Space)


def test_what_could_not_be_read_stands_above_what_could(plan: Plan, qtbot: QtBot, look: Look) -> None:
    page = shown(qtbot, plan, problems=("Could not read a.txt: not ours.", "Could not read b.txt: damaged."))
    assert "Could not read a.txt: not ours.\nCould not read b.txt: damaged." in shown_texts(page)
    assert len(page.list.rows.rows) == 3


def test_a_row_removed_on_one_side_and_changed_on_the_other_says_which(store: Store, tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    begun(store)
    gone = send(store, "s1", tmp_path / "out.snabbdialog")
    with laptop(tmp_path / "other.db", gone) as other:
        other.apply("remove", [added(other.record("need", "s1-n2")).reverse])  # type: ignore[arg-type]
        back = send(other, "s1", tmp_path / "back.snabbdialog")
    edit(store, "need", "s1-n2", text="changed here")
    page = shown(qtbot, plan_arrival(store, read_any(back)))
    assert page.list.rows.rows[1].title == "Needs and proposals: “Training” is removed on their side, but changed or used here"
    page.list.open("0/need/s1-n2")
    settle()
    texts = [view.toPlainText() for view in page.list.findChildren(QPlainTextEdit) if view.isVisible()]
    assert "changed here" in texts[0]
    assert texts[-1] == "empty"


def test_a_file_from_someone_unknown_about_an_unknown_dialogue_says_so(store: Store, tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    with laptop(tmp_path / "other.db") as other:
        begun(other, region="Region South")
        file = send(other, "s1", tmp_path / "new.snabbdialog")
    page = shown(qtbot, plan_arrival(store, read_any(file)))
    assert page.list.rows.rows[0].meta.startswith("Revision 1, a new dialogue: ")
    page.list.open("0/session/s1")
    settle()
    assert any("Region South" in view.toPlainText() for view in page.list.findChildren(QPlainTextEdit))


def test_a_file_is_said_to_come_from_whoever_prepared_it(plan: Plan, qtbot: QtBot, look: Look) -> None:
    by = replace(plan.incoming.prepared_by, role="strategist", organisation="Region North")
    page = shown(qtbot, replace(plan, incoming=replace(plan.incoming, prepared_by=by), base=None))
    assert page.list.rows.rows[0].meta.startswith("Revision 2 from strategist, Region North, compared row by row")


def test_what_had_no_place_is_listed_and_can_be_read(plan: Plan, qtbot: QtBot, look: Look) -> None:
    remarks = (Remark("unplaced", "A sentence at the end"),)
    page = shown(qtbot, replace(plan, incoming=replace(plan.incoming, remarks=remarks)))
    assert "Text without a place in the form: A sentence at the end" in page.list.rows.rows[0].meta
    press(Qt.Key.Key_Return)
    settle()
    assert "A sentence at the end" in [view.toPlainText() for view in page.list.findChildren(QPlainTextEdit)]


def test_a_file_that_was_read_before_says_only_that(store: Store, tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    begun(store)
    file = coming_back(store, tmp_path, text="Written there")
    store.apply("take in", changes(plan_arrival(store, read_any(file))))
    page = shown(qtbot, plan_arrival(store, read_any(file)))
    assert [row.meta for row in page.list.rows.rows] == ["The file has been read before. Nothing new."]


def test_a_point_of_the_regions_account_has_a_name_and_its_text(store: Store, tmp_path: Path, qtbot: QtBot, look: Look) -> None:
    begun(store)
    gone = send(store, "s1", tmp_path / "out.snabbdialog")
    with laptop(tmp_path / "other.db", gone) as other:
        edit(other, "session", "s1", account=json.dumps({"analysis": "What is hard here"}))
        back = send(other, "s1", tmp_path / "back.snabbdialog")
    page = shown(qtbot, plan_arrival(store, read_any(back)))
    page.list.open("0/session/s1")
    settle()
    assert "Account of priorities" in shown_texts(page)
    assert "What is hard here" in [view.toPlainText() for view in page.list.findChildren(QPlainTextEdit)]


def test_choices_are_kept_when_the_files_are_compared_anew(page: ArrivalPage, store: Store) -> None:
    page.list.select("0/need/s1-n2")
    press(Qt.Key.Key_2)
    assert page.plan_anew([plan_arrival(store, plan.incoming) for plan in page._plans])
    assert chosen(page)["s1-n2"] == "theirs"
    store.apply("more", [added(Need(id="n9", session="s1", title="new")), added(Funding(id="f1", session="s1", financier="The region"))])
    assert page.plan_anew([plan_arrival(store, plan.incoming) for plan in page._plans]) is None
