"""What a person does at the window, and a second look at the file. Keys go to whatever has the keyboard, as they do in use."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.conftest import type_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from snabbdialog.ui.window import Window

CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def settle(turns: int = 6) -> None:
    """Let everything that waits for its turn happen."""
    for _ in range(turns):
        QApplication.processEvents()


def stand(window: Window) -> None:
    """Let the window do what it does in the first moment after it has been painted: it listens for files that are dropped."""
    while window._drops is None:
        QTest.qWait(5)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
    """Press a key where the keyboard is."""
    for _ in range(times):
        held = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert held is not None, "nothing has the keyboard"
        QTest.keyClick(held, key, modifiers)
        settle(2)
        _wake()


def _wake() -> None:
    """Give the window the keyboard back after a popup: where there is no screen nobody else does."""
    held = QApplication.focusWidget()
    if held is not None and QApplication.activePopupWidget() is None and not held.isActiveWindow():
        held.window().activateWindow()
        settle(2)


def write(text: str) -> None:
    """Type text where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None, "nothing has the keyboard"
    type_text(held, text)


def hand() -> QWidget:
    """Return the widget that has the keyboard."""
    held = QApplication.focusWidget()
    assert held is not None, "nothing has the keyboard"
    return held


def named(within: QWidget, name: str, kind: type[QWidget] = QWidget) -> Any:
    """Return the visible widget that a screen reader calls by this name."""
    found = [w for w in within.findChildren(kind) if w.isVisibleTo(within) and w.accessibleName() == name]
    assert found, f"nothing is called {name!r}; there are {sorted({w.accessibleName() for w in within.findChildren(kind)} - {''})}"
    return found[0]


def button(within: QWidget, text: str) -> QPushButton:
    """Return the button with this text."""
    found = [b for b in within.findChildren(QPushButton) if b.text().replace("&", "") == text]
    assert found, f"no button {text!r}; there are {[b.text() for b in within.findChildren(QPushButton)]}"
    return found[0]


def shown_texts(within: QWidget) -> list[str]:
    """Return what the visible labels say."""
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def file_rows(path: Path, table: str, order: str = "id") -> list[dict[str, Any]]:
    """Return a table's rows as another program reads them from the file."""
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = [dict(row) for row in connection.execute(f"select * from {table} order by {order}")]  # noqa: S608
    connection.close()
    return found


def file_contents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table of the model."""
    from snabbdialog.model import TABLES

    return {table: file_rows(path, table) for table in TABLES}


def sections(walk: Any) -> Iterator[tuple[str, str, QWidget]]:
    """Walk every page and section; yield step, section and page."""
    from snabbdialog.method import STEPS

    for step in STEPS:
        page = walk.go(step)
        for id, _name in page.section_names:
            page.show_section(id)
            settle()
            yield step, id, page
