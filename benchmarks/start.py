"""From the start of the process to a window that is painted, and to one that is usable; and the memory then.

The floor is a bare window with one label. Both run in processes of their own, by turns, and say when they got where.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks import generate
from benchmarks.measure import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

RUNS = 11
ROOT = Path(__file__).resolve().parent.parent

FLOOR = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print(time.perf_counter(), time.perf_counter(), flush=True), input(), app.quit()))
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Label("Snabbdialog"))
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from snabbdialog import start
def runner(load=start._runner):
    run = load()
    from PySide6.QtWidgets import QApplication
    QApplication.exec = lambda app, wait=QApplication.exec: watched(wait)
    return run
def watched(wait):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from snabbdialog.ui.widgets.row_painter import RowPainter
    window, times, drawn = sys._getframe(2).f_locals["window"], [], set()
    def paint(self, painter, option, index, paint=RowPainter.paint):
        paint(self, painter, option, index)
        drawn.add(index.row())
    def tell():
        rows, view = window.start.list, window.start.list.viewport().rect()
        last = rows.indexAt(view.bottomLeft()).row() if rows.rows.rows else 0
        if not drawn or not drawn.issuperset(range(last if last >= 0 else len(rows.rows.rows))):
            return QTimer.singleShot(0, tell)
        assert rows.hasFocus() and drawn
        print(times[0], time.perf_counter(), flush=True), input(), QApplication.quit()
    RowPainter.paint = paint
    window.painted.connect(lambda _window: (times.append(time.perf_counter()), QTimer.singleShot(0, tell)))
    return wait()
start._runner = runner
start.open_window(Path(sys.argv[1]), "sv")
"""


def rows() -> list[Row]:
    """Measure an installed program, warm: neither bytecode nor the store's head is read from the disk for the first time."""
    with TemporaryDirectory(dir=generate.store_of().parent) as home:
        store = generate.copy_of(Path(home) / "ours.db")
        runs = [(_run(FLOOR, home), _run(OURS, home, str(store))) for _ in range(RUNS + 1)][1:]
    floor, ours = zip(*runs, strict=True)
    bare, _, memory = (statistics.median(values) for values in zip(*floor, strict=True))
    painted, usable, our_memory = (statistics.median(values) for values in zip(*ours, strict=True))
    found = [
        Row("start to the first painted window", bare, painted, "≤ 1.5 ×"),
        Row("start to a usable window, 10 000 sessions", bare, usable, "≤ 1.5 ×"),
    ]
    return [*found, Row("memory after start, MB", memory, our_memory, "≤ 1.4 ×")] if memory else found


def _run(program: str, home: str, *words: str) -> tuple[float, float, float]:
    """Return milliseconds to painted and to usable, and megabytes then (0 where that cannot be told)."""
    settings = {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "APPDATA": home,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",  # what is installed has its bytecode
    }
    begin = time.perf_counter()
    process = subprocess.Popen(
        _python(program, words),
        env={**os.environ, **settings},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    painted, usable = (float(moment) for moment in process.stdout.readline().split())
    memory = _memory(process.pid)
    process.communicate("\n")
    return (painted - begin) * 1000, (usable - begin) * 1000, memory


def _python(program: str, words: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", program, *words]


def _memory(process: int) -> float:
    """Return the megabytes a process has in memory."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next(float(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
