"""A fault while painting is told, and the program goes on: each widget that paints is made to fail, in a process that could end by it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

FAILING = """
import sys
from snabbdialog.ui.application import application
from snabbdialog.ui.widgets.dots import Dots
from snabbdialog.ui.widgets.radio_title import RadioTitle
from snabbdialog.ui.rail import StepButton
from snabbdialog.ui.widgets.rows import RowList, RowView

def rows():
    made = RowList("Rows")
    made.show_rows([RowView("a", "Row", lead="Note")])
    made.painter._lead = fail
    return made

def failing(made, part):
    setattr(made, part, fail)
    return made

def fail(*_):
    raise ValueError("not to be painted")

app, faults = application([]), []
sys.excepthook = lambda *fault: faults.append(fault)
widget = WIDGET
widget.resize(300, 100)
widget.show()
for _ in range(4):
    (widget.viewport() if hasattr(widget, "viewport") else widget).update()
    app.processEvents()
print("went on", len(faults) > 1)
"""


@pytest.mark.parametrize(
    "widget", ["rows()", "failing(RadioTitle('a', 'b'), '_ring')", "failing(Dots(), '_numbers')", "failing(StepButton('a'), '_paint_mark')"]
)
def test_the_program_outlives_a_fault_while_painting(widget: str) -> None:
    told = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", FAILING.replace("WIDGET", widget)], env=told, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "went on True\n"), done.stderr
