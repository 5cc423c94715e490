"""Start: process to the first painted, usable window on the store of 10 000 sessions, and its memory, beside a bare window."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import generate
from benchmarks.measure import Row

RUNS = 9
MEMORY = """
import sys
def resident():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
"""
BARE = (
    MEMORY
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Snabbdialog"))
window.show()
app.processEvents()
print(resident(), flush=True)
"""
)
OURS = (
    MEMORY
    + """
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from snabbdialog.ui import application, window

def ready():
    print(resident(), flush=True)
    QApplication.quit()  # closes the store: after a sudden end the next start examines it

def usable(self, store, methods, show=window.Window.show_store):
    show(self, store, methods)
    self.repaint()
    QTimer.singleShot(0, ready)

window.Window.show_store = usable
application.run(Path(sys.argv[1]))
"""
)


def rows() -> list[Row]:
    """Measure both in turns, so that a busy machine slows both."""
    with TemporaryDirectory(dir=generate.store_of().parent) as folder:
        path = Path(folder) / "ours.db"
        shutil.copyfile(generate.store_of(), path)
        runs = [(_once(BARE, path), _once(OURS, path)) for _ in range(RUNS + 1)][1:]
    bare_ms, ours_ms = (statistics.median(run[side][0] for run in runs) for side in (0, 1))
    bare_mb, ours_mb = (statistics.median(run[side][1] for run in runs) for side in (0, 1))
    return [
        Row("start, 10 000 sessions; floor: a bare window", bare_ms, ours_ms, "≤ 1.5 ×"),
        Row("memory after start, MB; floor: the same", bare_mb, ours_mb, "≤ 1.4 ×"),
    ]


def _once(code: str, path: Path) -> tuple[float, float]:
    """Return milliseconds from the process's start until the window can be used, and the memory then in megabytes."""
    home = str(path.parent)
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings)
    assert process.stdout is not None
    line = process.stdout.readline()
    took = (time.perf_counter() - begin) * 1000
    process.communicate()
    return took, float(line)
