"""Rows on a page: moved, converted, removed and dropped by key and mouse; all in the file, all undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox

from snabbdialog.ui.pages.finalising import finalise
from snabbdialog.ui.widgets.fields import TextField
from snabbdialog.ui.widgets.row_section import RowSection
from snabbdialog.ui.widgets.rows import MIME, RowList
from tests.ui.acting import ALT, CTRL, SHIFT, button, file_rows, hand, press, settle, shown_texts

if TYPE_CHECKING:
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


def rows_of(walk: Walk, step: str, section: str) -> RowSection:
    page = walk.go(step)
    page.show_section(section)
    settle()
    rows = next(r for r in page.findChildren(RowSection) if r.isVisible())
    rows.list.setFocus()
    press(Qt.Key.Key_Home)
    return rows


def in_file(walk: Walk, table: str, column: str = "id") -> list[str]:
    return [row[column] for row in file_rows(walk.document.store.path, table, "position, id")]


def test_alt_and_an_arrow_move_a_row_and_it_keeps_the_keyboard(example: Walk) -> None:
    rows = rows_of(example, "dialogue", "funding")
    first, second, third, *rest = in_file(example, "funding")
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Down, ALT, times=2)
    assert in_file(example, "funding") == [second, third, first, *rest]
    assert rows.list.current_id() == first
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert in_file(example, "funding") == [first, second, third, *rest]


def test_a_row_dragged_before_another_stands_there(example: Walk) -> None:
    rows = rows_of(example, "dialogue", "funding")
    first, second, third, *rest = in_file(example, "funding")
    drop(rows.list, third, at=first, above=True)
    assert in_file(example, "funding") == [third, first, second, *rest]
    drop(rows.list, third, at="", above=False)
    assert in_file(example, "funding") == [first, second, *rest, third]


def drop(rows: RowList, id: str, *, at: str, above: bool) -> None:
    """Let go of a row over another, or below all."""
    data = QMimeData()
    data.setData(MIME, id.encode())
    rows.scrollToTop()
    rect = rows.visualRect(rows.rows.index_of(at)) if at else rows.viewport().rect()
    where = QPointF(rect.center().x(), rect.top() + 2 if above else rect.bottom() - 2)
    if not at:
        rows.scrollToBottom()
        rows.dropped.emit(id, "")
    else:
        none = Qt.KeyboardModifier.NoModifier
        rows.dropEvent(QDropEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none))
    settle()


def test_a_figure_makes_a_row_another_kind_and_loses_nothing(example: Walk) -> None:
    rows = rows_of(example, "dialogue", "entries")
    before = example.document.row("entry", rows.list.current_id())
    kinds = list(rows.spec.kinds)
    press(Qt.Key(Qt.Key.Key_1 + (kinds.index(before.kind) + 1) % len(kinds)))
    after = example.document.row("entry", before.id)
    assert after.kind != before.kind
    assert {c for c in vars(before) if getattr(before, c) != getattr(after, c)} == {"kind"}
    press(Qt.Key.Key_9)
    assert example.document.row("entry", before.id) == after


def test_delete_removes_and_the_footer_offers_to_undo(example: Walk) -> None:
    rows_of(example, "dialogue", "funding")
    before = in_file(example, "funding")
    press(Qt.Key.Key_Delete)
    assert in_file(example, "funding") == before[1:]
    assert "Removed: funding" in shown_texts(example.footer)
    button(example.footer, "Undo").click()
    assert in_file(example, "funding") == before


def test_several_chosen_rows_are_removed_as_one_step(example: Walk) -> None:
    rows_of(example, "dialogue", "funding")
    before = in_file(example, "funding")
    press(Qt.Key.Key_Down, SHIFT, times=2)
    press(Qt.Key.Key_Delete)
    assert in_file(example, "funding") == before[3:]
    press(Qt.Key.Key_Z, CTRL)
    assert in_file(example, "funding") == before


def test_enter_opens_a_row_where_it_stands_and_esc_closes_it(example: Walk) -> None:
    rows = rows_of(example, "prepare", "actors")
    press(Qt.Key.Key_Return)
    settle(8)
    assert rows.list.open_id == rows.list.current_id()
    assert rows.list.isAncestorOf(hand())
    press(Qt.Key.Key_Escape)
    assert rows.list.open_id == ""
    assert hand() is rows.list


def test_keys_in_an_open_rows_fields_are_not_meant_for_the_row(example: Walk) -> None:
    rows = rows_of(example, "prepare", "participants")
    before = in_file(example, "participant")
    side = in_file(example, "participant", "side")
    press(Qt.Key.Key_Return)
    settle(8)
    rows.list.findChildren(QCheckBox)[0].setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_2):
        press(key)
    assert in_file(example, "participant") == before
    assert in_file(example, "participant", "side") == side


def test_a_finalised_dialogue_takes_no_row_and_loses_none(example: Walk) -> None:
    rows = rows_of(example, "dialogue", "funding")
    before = in_file(example, "funding")
    finalise(example.document)
    settle()
    rows.list.setFocus()
    for key, modifiers in ((Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, ALT)):
        press(key, modifiers)
    assert in_file(example, "funding") == before
    assert not rows.add_line.isEnabled()
    assert QApplication.focusWidget() is rows.list


def test_fields_of_an_open_row_stand_whole_when_their_text_takes_more_lines_than_at_first(example: Walk, window: Window) -> None:
    window.resize(1024, 700)
    rows = rows_of(example, "needs", "needs")
    need = next(need for need in example.document.rows("need") if need.level == "need")
    example.document.edit(
        "edit", "need", need.id, text="A background that takes several lines in a window like this. " * 6, evidence="x " * 200
    )
    rows.list.select(need.id)
    press(Qt.Key.Key_Return)
    settle(30)
    fields = [field for field in rows.list.findChildren(TextField) if field.isVisible()]
    assert len(fields) >= 3
    for field in fields:
        assert field.height() >= field.minimumHeight()
        assert field.geometry().bottom() < field.parentWidget().height(), field.accessibleName()
