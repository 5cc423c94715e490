"""The law of undo: whatever is done at the pages, all of it undone is the file as it was, and all of it redone the file as it became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from snabbdialog.method import STEPS
from snabbdialog.ui.widgets.checklist import CheckList
from snabbdialog.ui.widgets.fields import Field
from snabbdialog.ui.widgets.rows import RowList

from .acting import ALT, CTRL, file_contents, press, settle
from .conftest import opened

if TYPE_CHECKING:
    from snabbdialog.ui.pages.page import Page
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

TEXTS = ("Hälsa", "12 maj 2026", "ett par miljoner", "1 245 497", "<img src=x>", "🙂 två\nrader", "\x0c\x00", "")
WAYS = ("type", "add", "paste", "convert", "move", "indent", "remove", "choose", "tick", "details", "mark")
Deed = tuple[int, int, str, int, str]


def deeds() -> st.SearchStrategy[list[Deed]]:
    """What is done: a step, a section, a way, which of what is there, a text."""
    deed = st.tuples(st.integers(0, 5), st.integers(0, 4), st.sampled_from(WAYS), st.integers(0, 30), st.sampled_from(TEXTS))
    return st.lists(deed, min_size=3, max_size=14)


@settings(max_examples=14, suppress_health_check=list(HealthCheck))
@given(done=deeds())
@example(done=[(1, 0, "remove", 0, ""), (4, 0, "convert", 3, ""), (4, 1, "details", 2, "12"), (3, 1, "mark", 4, ""), (2, 2, "mark", 2, "")])
@example(done=[(0, 0, "type", n, text) for n, text in enumerate(TEXTS)])
@example(
    done=[(step, section, way, 1, "x") for way in ("add", "move", "remove") for step, section in ((0, 1), (0, 2), (1, 0), (4, 0), (4, 3))]
)
def test_all_undone_is_the_file_as_it_was_and_all_redone_as_it_became(window: Window, done: list[Deed]) -> None:
    walk = window.walk or opened(window, "example")
    path, document = walk.document.store.path, walk.document
    document.undo_stack.clear()
    before = file_contents(path)
    for deed in done:
        do(walk, *deed)
    document.save()
    after = file_contents(path)
    for step in range(document.undo_stack.count(), 0, -1):
        press(Qt.Key.Key_Z, CTRL)
        assert document.undo_stack.index() == step - 1, document.undo_stack.undoText()
    assert file_contents(path) == before
    for step in range(document.undo_stack.count()):
        press(Qt.Key.Key_Y, CTRL)
        assert document.undo_stack.index() == step + 1, document.undo_stack.redoText()
    assert file_contents(path) == after
    assert document.store.dialogue(document.id) == document.dialogue()


def do(walk: Walk, step: int, section: int, way: str, number: int, text: str) -> None:
    """Do one thing at a page, if there is something there to do it to."""
    page = walk.go(STEPS[step])
    names = page.section_names
    page.show_section(names[section % len(names)][0])
    settle(2)
    globals()[f"_{way}"](page, number, text)
    settle(2)


def _held(page: Page, kind: type[QWidget], number: int) -> QWidget | None:
    """Put the keyboard on one of the page's widgets of a kind, and return it."""
    found = [w for w in page.findChildren(kind) if w.isVisible() and w.isEnabled() and not w.objectName().startswith("qt_")]
    if not found:
        return None
    chosen = found[number % len(found)]
    chosen.setFocus()
    settle(1)
    return chosen


def _enter(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)


def _type(page: Page, number: int, text: str) -> None:
    fields = [w for w in page.findChildren(QWidget) if isinstance(w, Field) and isinstance(w, QLineEdit | QPlainTextEdit) and w.isVisible()]
    if fields:
        field = fields[number % len(fields)]
        field.setFocus()
        if number % 2:
            press(Qt.Key.Key_A, CTRL)
        _enter(text)
        press(Qt.Key.Key_Tab)


def _add(page: Page, number: int, text: str) -> None:
    lines = [w for w in page.findChildren(QLineEdit) if w.isVisible() and type(w).__name__ == "_PasteLine" and w.isEnabled()]
    if lines:
        lines[number % len(lines)].setFocus()
        press(Qt.Key(Qt.Key.Key_1 + number % 4), ALT)
        lines[number % len(lines)].setFocus()
        _enter(text)
        press(Qt.Key.Key_Return)


def _paste(page: Page, number: int, _text: str) -> None:
    _add(page, number, "• ett 12\n– två 3 500 kr\n\n3) tre, Region Norrbotten")


def _row(page: Page, number: int) -> RowList | None:
    rows = _held(page, RowList, 0)
    if not isinstance(rows, RowList) or not rows.rows.rows:
        return None
    rows.select(rows.rows.rows[number % len(rows.rows.rows)].id)
    return rows


def _convert(page: Page, number: int, _text: str) -> None:
    if _row(page, number):
        press(Qt.Key(Qt.Key.Key_1 + number % 9))


def _move(page: Page, number: int, _text: str) -> None:
    if _row(page, number):
        press(Qt.Key.Key_Down if number % 2 else Qt.Key.Key_Up, ALT)


def _indent(page: Page, number: int, _text: str) -> None:
    if _row(page, number):
        press(Qt.Key.Key_Right if number % 2 else Qt.Key.Key_Left, ALT)


def _remove(page: Page, number: int, _text: str) -> None:
    if _row(page, number):
        press(Qt.Key.Key_Delete)


def _choose(page: Page, number: int, _text: str) -> None:
    if isinstance(_held(page, QComboBox, number), QComboBox):
        press(Qt.Key.Key_Up if number % 3 == 0 else Qt.Key.Key_Down)


def _tick(page: Page, number: int, _text: str) -> None:
    boxes = [w for w in page.findChildren(QAbstractButton) if isinstance(w, Field) and w.isVisible()]
    boxes += [w for w in page.findChildren(CheckList) if w.isVisible()]
    if boxes:
        boxes[number % len(boxes)].setFocus()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)


def _details(page: Page, number: int, text: str) -> None:
    rows = _row(page, number)
    if rows is not None:
        press(Qt.Key.Key_Return)
        settle(3)
        _type(page, number, text)
        _choose(page, number, text)
        rows.close_details()


def _mark(page: Page, number: int, _text: str) -> None:
    if isinstance(table := _held(page, QTableView, 0), QTableView) and table.model() is not None:
        rows, columns = max(1, table.model().rowCount()), max(1, table.model().columnCount())
        table.setCurrentIndex(table.model().index(number % rows, number % columns))
        press(Qt.Key(Qt.Key.Key_1 + number % 5))
