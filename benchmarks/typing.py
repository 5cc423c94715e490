"""At ease: a minute of typing at 12 keys a second in the largest session, each key's time on the window's thread, saves included.

Time is not waited for: between two keys the window's timers run as they would, since those due are let run by hand.
"""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks import generate
from benchmarks.measure import Row
from snabbdialog.store import open_store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from snabbdialog.ui.window import Window

SECONDS, KEYS_A_SECOND = 60, 12
SENTENCE = "Regionen efterfrågar en samlad plan för hur transporterna kan bli elektriska så att fler vågar ställa om i tid. "


def rows() -> list[Row]:
    """Measure typing in a field and on the line that adds rows, and opening the session to a painted page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(dir=generate.store_of().parent) as folder:
        return _measured(generate.copy_of(Path(folder) / "ours.db"))


def _measured(path: Path) -> list[Row]:
    from PySide6.QtCore import QSettings

    from snabbdialog.method import load_methods
    from snabbdialog.ui.application import Look, application
    from snabbdialog.ui.window import Window
    from snabbdialog.words import load_words

    app = application(["bench"])
    kept = QSettings(str(path.parent / "settings.ini"), QSettings.Format.IniFormat)
    Look(app, kept, "sv")
    store = open_store(path)
    window = Window(load_words("sv"), kept)
    window.show_store(store, dict(load_methods("sv").by_id))
    window.show()
    _turn()
    opened = [_opened(window) for _ in range(8)][1:]
    assert window.open_dialogue(generate.largest()) is not None
    keys = _typed(_a_text(window)) + _typed(_the_line(window))
    window.close_dialogue()
    window.close()
    store.close()
    return [
        Row("open the largest session to a painted page", None, statistics.median(opened), "≤ 150 ms"),
        Row(f"a key in the largest session, p99 of {len(keys)}", None, _quantile(keys, 0.99), "≤ 16 ms"),
        Row("the same, median", None, statistics.median(keys), "–"),
        Row("the same, the slowest", None, max(keys), "–"),
    ]


def _opened(window: Window) -> float:
    begin = time.perf_counter()
    window.open_dialogue(generate.largest())
    window.repaint()
    _turn()
    took = (time.perf_counter() - begin) * 1000
    window.close_dialogue()
    _turn()
    return took


def _a_text(window: Window) -> QWidget:
    """Open the first row of what is said, and put the hand in its text."""
    from PySide6.QtWidgets import QApplication

    from snabbdialog.ui.widgets.row_section import RowSection

    assert window.walk is not None
    page = window.walk.go("dialogue")
    rows = page.show_section("entries").findChildren(RowSection)[0].list
    rows.open(rows.rows.rows[0].id)
    for _ in range(5):
        _turn()
    held = QApplication.focusWidget()
    assert held is not None
    return held


def _the_line(window: Window) -> QWidget:
    from snabbdialog.ui.widgets.row_section import RowSection

    assert window.walk is not None
    section = window.walk.page.show_section("entries").findChildren(RowSection)[0]
    section.list.close_details()
    section.add_line.line.setFocus()
    _turn()
    return section.add_line.line


def _typed(held: QWidget) -> list[float]:
    """Type at the pace of a quick writer, in bursts: what a key, its saves and its painting take, without the waits."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    took, gap = [], 1 / KEYS_A_SECOND
    for number in range(SECONDS * KEYS_A_SECOND // 2):
        letter = SENTENCE[number % len(SENTENCE)]
        enter = number % len(SENTENCE) == len(SENTENCE) - 1
        begin = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key, text = (Qt.Key.Key_Return, "\r") if enter else (Qt.Key.Key_unknown, letter)
            QCoreApplication.sendEvent(held, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        busy = time.perf_counter() - begin
        until = begin + gap
        while (now := time.perf_counter()) < until:
            _turn()
            spent = time.perf_counter() - now
            busy += spent if spent > 0.0002 else 0
            time.sleep(0.001)
        took.append(busy * 1000)
    return took


def _turn() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _quantile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]
