"""Rules that hold in every test, and the one safe way to type.

Nobody's own settings or data are read or written, no dialog may wait for a click, no warning may be logged unasked, no window may be
left open. Qt is loaded only by tests that use the `qtbot` fixture, so that the core is tested without it.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

# A property says nothing of speed: a machine may be busy. What fixtures give to properties holds nothing of one example.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.load_profile("untimed")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first test asks for a QApplication


def type_text(widget: QWidget, text: str) -> None:
    """Type the text into the widget as a person would: a key each for what a keyboard has, an input method for the rest."""
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

    for character in text:
        if character == "\n":
            events = [QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r") for kind in _press_and_release()]
        elif ord(character) <= 0xFFFF:
            events = [QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character) for kind in _press_and_release()]
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(character)
            events = [composed]
        for event in events:
            QCoreApplication.sendEvent(widget, event)


def _press_and_release() -> tuple[object, object]:
    from PySide6.QtCore import QEvent

    return QEvent.Type.KeyPress, QEvent.Type.KeyRelease


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """Redirect settings, data, logs and caches to an empty folder, for this process and those it starts."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    if "qtbot" in request.fixturenames:
        from PySide6.QtCore import QSettings

        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home))  # Qt reads the variables above only once
    return home


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning; one that means to takes it back with `caplog.clear()`."""
    yield
    unasked = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not unasked, f"logged unasked: {unasked}"


@pytest.fixture(autouse=True)
def no_waiting_dialog(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Fail a test in which a dialog would wait for an answer; one that means to replaces the function it calls."""
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

    waiting = {
        QDialog: ("exec",),
        QMessageBox: ("exec", "about", "aboutQt", "critical", "information", "question", "warning"),
        QFileDialog: ("exec", "getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
        QInputDialog: ("exec", "getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    }
    for kind, names in waiting.items():
        for name in names:
            monkeypatch.setattr(kind, name, _waits(f"{kind.__name__}.{name}"))


def _waits(name: str) -> object:
    def fail(*_arguments: object, **_keywords: object) -> None:
        pytest.fail(f"{name} would wait for an answer")

    return fail


@pytest.fixture(autouse=True)
def no_leftover_window(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a visible window which `qtbot` was not told to close; those it closes before this looks.

    What was closed goes now: else it waits for the next test's event loop, and is dressed once more before it goes.
    """
    yield
    if "qtbot" not in request.fixturenames:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"left open: {left}"
