"""A running program in a test: its window, and what that says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

from snabbdialog.ui.panels import TextPanel
from snabbdialog.ui.working import Working

from .acting import shown_texts

if TYPE_CHECKING:
    from snabbdialog.ui.running import Program
    from snabbdialog.ui.window import Window


def window_of(program: Program) -> Window:
    assert program.window is not None
    return program.window


def text_panel(program: Program) -> str:
    (panel,) = (panel for panel in window_of(program).findChildren(TextPanel) if panel.isVisible())
    return panel.findChildren(QPlainTextEdit)[0].toPlainText()


def said(program: Program, words: str) -> bool:
    return any(words in text for text in shown_texts(window_of(program)))


def nobody_works() -> bool:
    app = QCoreApplication.instance()
    return app is not None and not app.findChildren(Working)
