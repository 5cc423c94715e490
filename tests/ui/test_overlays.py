"""What opens over the window: palette, history, find here, keys, process map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from snabbdialog.model import edited
from snabbdialog.ui.overlays import find_here, open_process_map
from snabbdialog.ui.pages.account import AccountField
from snabbdialog.ui.panels import ChoicePanel, TextPanel
from snabbdialog.ui.widgets.fields import TextField
from snabbdialog.ui.widgets.rows import RowList, RowView
from tests.ui.acting import CTRL, NONE, file_rows, hand, press, settle, shown_texts, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


def panel_of(window: Window) -> ChoicePanel:
    return next(panel for panel in window.findChildren(ChoicePanel) if panel.isVisible())


def text_of(window: Window) -> str:
    panel = next(panel for panel in window.findChildren(TextPanel) if panel.isVisible())
    return panel.findChildren(QPlainTextEdit)[0].toPlainText()


def views(window: Window) -> list[RowView]:
    return panel_of(window)._list.rows.rows


def settled_field(walk: Walk, column: str) -> TextField:
    field = next(f for f in walk.page.findChildren(TextField) if f.address[2] == column and f.isVisible())
    field.setFocus()
    return field


def account_fields(walk: Walk) -> list[AccountField]:
    """Go to the account's section."""
    for step in walk.steps:
        page = walk.go(step)
        for id, _name in page.section_names:
            page.show_section(id)
            settle()
            if fields := [field for field in page.findChildren(AccountField) if field.isVisible()]:
                return fields
    return []


def test_the_palette_lists_every_command_step_and_section(window: Window, empty: Walk) -> None:
    press(Qt.Key.Key_K, CTRL)
    found = {view.title: view for view in views(window)}
    assert found["New dialogue"].figure == "Ctrl+N"
    for step in empty.steps:
        assert empty.document.method.step(step).name in found
    for _id, name in empty.page.section_names:
        assert name in found
    press(Qt.Key.Key_Escape)


def test_the_palette_runs_what_is_chosen(window: Window, empty: Walk) -> None:
    press(Qt.Key.Key_K, CTRL)
    write(empty.document.method.step("focus").name)
    press(Qt.Key.Key_Return)
    settle()
    assert empty.step == "focus"
    press(Qt.Key.Key_K, CTRL)
    write("Keys of this page")
    press(Qt.Key.Key_Return)
    settle()
    assert "Ctrl+N" in text_of(window)
    press(Qt.Key.Key_Escape)


def test_the_palette_without_a_dialogue_offers_only_what_can_be_done(window: Window) -> None:
    press(Qt.Key.Key_K, CTRL)
    titles = {view.title for view in views(window)}
    assert "New dialogue" in titles
    assert "Send …" not in titles
    press(Qt.Key.Key_Escape)


def test_the_palette_goes_to_a_section(window: Window, empty: Walk) -> None:
    id, name = empty.page.section_names[-1]
    press(Qt.Key.Key_K, CTRL)
    write(f"{name} on this page")
    press(Qt.Key.Key_Return)
    settle()
    assert empty.page.section == id


def test_history_shows_earlier_texts_with_times_and_takes_one_back(window: Window, empty: Walk, store: Store) -> None:
    document = empty.document
    field = settled_field(empty, "purpose")
    for text in ("First words", "Second words"):
        document.apply("edit", [edited(document.session, purpose=text)])  # each a step of its own, as after a pause
    press(Qt.Key.Key_H, CTRL)
    found = views(window)
    assert [view.title for view in found][:2] == ["Second words", "First words"]
    assert all(re.fullmatch(r"\d\d[:.]\d\d", view.lead) for view in found)
    write("first")
    press(Qt.Key.Key_Return)
    settle()
    assert field.toPlainText() == "First words"
    assert file_rows(store.path, "session")[0]["purpose"] == "First words"
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(store.path, "session")[0]["purpose"] == "Second words"


def test_what_is_typed_and_not_yet_written_is_in_the_history(window: Window, empty: Walk) -> None:
    settled_field(empty, "purpose")
    write("Just now")
    press(Qt.Key.Key_H, CTRL)
    assert views(window)[0].title == "Just now"
    press(Qt.Key.Key_Escape)


def test_history_of_no_text_says_where_to_put_the_hand(window: Window, empty: Walk) -> None:
    empty.setFocus()
    window.run("history")
    assert any(text.startswith("Put the cursor in a text") for text in shown_texts(window))
    assert not window.findChildren(ChoicePanel)


def test_history_of_a_point_of_the_account_is_that_points_own(window: Window, store: Store) -> None:
    window.start.input_asked.emit()
    settle()
    walk = window.walk
    assert walk is not None
    first, second, *_ = account_fields(walk)
    second.setFocus()
    write("Of the second")
    first.setFocus()
    write("Of the first")
    first.write()
    walk.document.edit("edit", "session", walk.document.id, **first.columns("Changed"))
    press(Qt.Key.Key_H, CTRL)
    assert "Of the first" in [view.title for view in views(window)]
    write("of the first")
    press(Qt.Key.Key_Return)
    settle()
    assert (first.stored(), second.stored()) == ("Of the first", "Of the second")


def test_find_here_goes_to_a_row_of_the_page(window: Window, example: Walk) -> None:
    page = example.go("needs")
    settle()
    press(Qt.Key.Key_F, CTRL)
    target = views(window)[-1]
    write(target.title)
    press(Qt.Key.Key_Return)
    settle()
    held = hand()
    assert isinstance(held, RowList)
    assert page.isAncestorOf(held)
    assert held.rows.rows[held.currentIndex().row()].title == target.title


def test_find_here_needs_a_dialogue(window: Window) -> None:
    find_here(window)
    open_process_map(window)
    assert not window.findChildren(ChoicePanel)
    assert not window.findChildren(TextPanel)


def test_f1_shows_the_keys_that_work_here(window: Window, empty: Walk) -> None:
    press(Qt.Key.Key_F1)
    lines = text_of(window).splitlines()
    assert "Ctrl+N\tNew dialogue" in lines
    assert any(line.startswith("Delete\t") for line in lines)
    assert any(line.startswith("Ctrl+PgDown\t") for line in lines)
    press(Qt.Key.Key_Escape)


def test_the_process_map_comes_with_its_note_and_terms(window: Window, empty: Walk) -> None:
    window.run("process_map")
    text, method = text_of(window), empty.document.method
    assert method.process_map_note in text
    assert all(phase.name in text for phase in method.process_map)
    assert all(term.name in text for term in method.terms)
    press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F1, NONE)])
def test_esc_puts_the_hand_back_in_the_field(empty: Walk, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    field = settled_field(empty, "purpose")
    press(key, held)
    press(Qt.Key.Key_Escape)
    settle()
    assert hand() is field
