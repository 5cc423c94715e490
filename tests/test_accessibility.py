"""Everybody can use every page: what a screen reader is told, the way of Tab, letters that do not clash, text that is not cut off."""

# ruff: noqa: F811 — a test names the fixtures it uses

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from snabbdialog.method import STEPS
from tests.ui.acting import hand, press, sections, settle
from tests.ui.conftest import empty, example, kept, look, new_store, opened, store, window, window_on  # noqa: F401 — fixtures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

OPEN_DETAILS = (
    "needs",
    "conditions",
    "participants",
    "agenda",
    "sources",
    "actors",
    "strategies",
    "links",
    "candidates",
    "entries",
    "funding",
)


@pytest.fixture(params=["example", "new"])
def walk(request: pytest.FixtureRequest, window: Window) -> Walk:
    return opened(window, request.param)


def views(walk: Walk) -> Iterator[tuple[str, QWidget]]:
    """Show every section, and every list with its first row open; yield its name and the window."""
    from snabbdialog.ui.widgets.rows import RowList

    for step, section, page in sections(walk):
        yield f"{step}/{section}", page
        for rows in page.findChildren(RowList):
            if rows.isVisible() and rows._details is not None and rows.rows.rows and section in OPEN_DETAILS:
                rows.open(rows.rows.rows[0].id)
                settle()
                yield f"{step}/{section} open", page
                rows.close_details()
                settle()


def reachable(within: QWidget) -> list[QWidget]:
    """Return the visible widgets that Tab should come to, a group of exclusive buttons as the one that is chosen."""
    found = [
        w for w in within.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.objectName().startswith("qt_")
        and w.focusProxy() is None and not _inside_a_combo(w)
    ]  # fmt: skip
    return [w for w in found if not (isinstance(w, QAbstractButton) and w.group() and w.group().exclusive() and not w.isChecked())]


def _inside_a_combo(widget: QWidget) -> bool:
    return isinstance(widget.parent(), QComboBox) or widget.metaObject().className() == "QComboBoxListView"


def describe(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")() if not isinstance(widget, QPlainTextEdit) else ""
    return f"{type(widget).__name__} {widget.accessibleName()!r} {text!r}"


def test_everything_that_takes_the_keyboard_has_a_name_a_role_and_a_value_of_its_own(walk: Walk, window: Window) -> None:
    wrong = []
    for where, _page in views(walk):
        for widget in reachable(window):
            told = QAccessible.queryAccessibleInterface(widget)
            name, value = _name(widget), told.text(QAccessible.Text.Value)
            if not name.strip() or told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
                wrong.append(f"{where}: {describe(widget)} has no name or no role ({told.role().name})")
            if isinstance(widget, QComboBox | QLineEdit | QPlainTextEdit) and value and name == value:
                wrong.append(f"{where}: {describe(widget)} has its value as its name")
    assert not wrong, "\n".join(wrong)


def _name(widget: QWidget) -> str:
    """Return what the widget is called; of a combo box Qt tells its value there on Linux, and its label as a relation."""
    told = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() if isinstance(widget, QComboBox) else told.text(QAccessible.Text.Name)


def test_the_line_of_a_combo_that_is_typed_into_has_its_name(example: Walk) -> None:
    page = example.go("dialogue")
    lines = [combo.lineEdit() for combo in page.findChildren(QComboBox) if combo.isEditable()]
    assert [QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name) for line in lines] == ["The question one is at"]


def test_rows_of_lists_are_told_in_words(example: Walk) -> None:
    from snabbdialog.ui.widgets.rows import RowList

    for step, section, page in sections(example):
        for rows in (r for r in page.findChildren(RowList) if r.isVisible() and r.rows.rows):
            told = QAccessible.queryAccessibleInterface(rows)
            first = told.child(0).text(QAccessible.Text.Name)
            assert first == rows.rows.rows[0].spoken, f"{step}/{section}"


def test_tab_comes_to_everything_and_out_of_everything(walk: Walk, window: Window) -> None:
    missed = []
    for where, _page in views(walk):
        wanted = set(reachable(window))
        walk.page.setFocus()
        window.focusNextChild()
        seen = {hand()}
        for _ in range(2 * len(wanted) + 60):  # a text stays while Tab goes through its links
            if wanted <= seen:
                break
            press(Qt.Key.Key_Tab)
            seen.add(hand())
        missed += [f"{where}: {describe(w)}" for w in wanted - seen]
    assert not missed, "\n".join(missed)


def test_tab_goes_as_one_reads(walk: Walk, window: Window) -> None:
    wrong = []
    for where, page in views(walk):
        chain = _chain(page)
        for first, second in itertools.pairwise(chain):
            if _before(second, first, page):
                wrong.append(f"{where}: {describe(second)} stands before {describe(first)}")
    assert not wrong, "\n".join(wrong)


def _chain(page: QWidget) -> list[QWidget]:
    """Return the page's widgets in the order of Tab."""
    wanted, chain = set(reachable(page)), []
    here = page.nextInFocusChain()
    while here is not page and len(chain) <= len(wanted):
        if here in wanted:
            chain.append(here)
        here = here.nextInFocusChain()
    return chain


def _before(one: QWidget, other: QWidget, page: QWidget) -> bool:
    """Tell whether one stands wholly above the other, or beside it on the left."""
    a, b = _place(one, page), _place(other, page)
    if b.contains(a) or a.contains(b):
        return False
    same_line = a.top() < b.bottom() - 4 and b.top() < a.bottom() - 4
    return a.right() <= b.left() if same_line else a.bottom() <= b.top() + 4


def _place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint()), widget.size())


def test_letters_after_alt_lead_to_one_place_each(walk: Walk, window: Window) -> None:
    wrong = []
    for where, _page in views(walk):
        letters: Counter[str] = Counter()
        texts = [w.text() for w in window.findChildren(QAbstractButton) if w.isVisible()]
        texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
        for text in texts:
            letters.update(letter.lower() for letter in re.findall(r"&([^&\s])", text.replace("&&", "")))
        twice = {letter: [t for t in texts if f"&{letter}" in t.lower()] for letter, count in letters.items() if count > 1}
        wrong += [f"{where}: {letter} leads to {names}" for letter, names in twice.items()]
    assert not wrong, "\n".join(wrong)


def test_every_label_of_a_field_has_a_letter(walk: Walk) -> None:
    wrong = []
    for where, page in views(walk):
        labels = [label.text() for label in page.findChildren(QLabel) if label.buddy() in reachable(page)]
        wrong += [f"{where}: {text}" for text in labels if "&" not in text]
    assert not wrong, "\n".join(wrong)


class Stretched(QTranslator):
    """Says everything of the program's own with four tenths more letters."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        return source.replace("%n", str(n)) + "w" * round(len(source.split()[-1]) * 0.4) + " wolllow" * round(len(source) * 0.4 / 8)

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.mark.parametrize("kind", ["example", "new"])
def test_nothing_is_cut_off_at_twice_the_text_size_in_a_small_window(window: Window, look: Look, kind: str) -> None:
    window.resize(1024, 700)
    look.set_zoom(2.0)
    walk = opened(window, kind)
    cut = [found for where, _page in views(walk) for found in _cut_off(window, where)]
    assert not cut, "\n".join(cut)


def test_texts_that_are_two_fifths_longer_are_not_cut_off(
    qtbot: QtBot,
    qapp: QApplication,
    look: Look,
    kept: QSettings,
    store: Store,
) -> None:
    longer = Stretched()
    qapp.installTranslator(longer)
    try:
        window = window_on(store, qtbot=qtbot, kept=kept)
        window.resize(1024, 700)
        cut = list(_cut_off(window, "start"))
        walk = opened(window, "example")
        cut += [f for where, _page in views(walk) for f in _cut_off(window, where)]
    finally:
        qapp.removeTranslator(longer)
    assert not cut, "\n".join(cut)


def test_the_start_page_is_whole_at_twice_the_text_size(window: Window, look: Look) -> None:
    window.resize(1024, 700)
    look.set_zoom(2.0)
    settle()
    assert list(_cut_off(window, "start")) == []
    assert all(QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in reachable(window))


def _cut_off(window: QWidget, where: str) -> Iterator[str]:
    """Yield what has less room than its words need, or lies where nothing can be scrolled to it."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QPushButton | QCheckBox) and widget.isVisible() and widget.text():
            need = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
            wide = widget.sizeHint().width() if not (isinstance(widget, QLabel) and widget.wordWrap()) else _longest_word(widget)
            if widget.height() < need - 1 or widget.width() < wide - 1:
                yield f"{where}: {describe(widget)} has {widget.width()} × {widget.height()}, needs {wide} × {need}"
            elif lost := _outside(widget, window):
                yield f"{where}: {describe(widget)} lies outside {lost}"


def _longest_word(label: QLabel) -> int:
    return max((label.fontMetrics().horizontalAdvance(word) for word in label.text().replace("&", "").split()), default=0)


def _outside(widget: QWidget, window: QWidget) -> str:
    """Return what cuts the widget off: every ancestor must hold it, but the body of a scroll area may be higher than what is seen."""
    here = widget
    while here is not window and here.parentWidget() is not None:
        above = here.parentWidget()
        rect = QRect(widget.mapTo(above, QPoint()), widget.size())
        area = above.parentWidget()
        if isinstance(area, QAbstractScrollArea) and above is area.viewport():
            if rect.left() < 0 or rect.right() > above.width():
                return f"{type(area).__name__} sideways"
            widget = area
        elif not above.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return f"{type(above).__name__} {above.objectName()}"
        here = above
    return ""


def test_each_step_is_reached_by_keys_alone(empty: Walk) -> None:
    from tests.ui.acting import CTRL

    for step in STEPS[1:]:
        press(Qt.Key.Key_PageDown, CTRL)
        assert empty.step == step
