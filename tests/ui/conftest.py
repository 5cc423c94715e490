"""A window on a store of its own, in English (the language of the source), with the example or an empty dialogue."""

from __future__ import annotations

import shutil
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt, QTranslator
from PySide6.QtTest import QTest

from snabbdialog.method import Methods, load_methods
from snabbdialog.store import Store, open_store
from snabbdialog.ui import theme
from snabbdialog.ui.application import Look, application
from snabbdialog.ui.running import Program
from snabbdialog.ui.window import Window
from snabbdialog.words import load_words

from .acting import settle
from .programs import window_of
from .travelling import begun, laptop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.document import Document
    from snabbdialog.ui.walk import Walk

    Start = Callable[..., Program]


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    """Settings of this test alone."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def look(qtbot: QtBot, qapp: QApplication, kept: QSettings) -> Iterator[Look]:
    """The look, in English and light, taken off afterwards."""
    locale, font = QLocale(), qapp.font()
    if qapp.applicationName() != "Snabbdialog":
        application([])
    kept.setValue("scheme", "light")
    look = Look(qapp, kept, "en")
    yield look
    for translator in qapp.findChildren(QTranslator):  # a test's own looks leave theirs too
        qapp.removeTranslator(translator)
    look._translators = []
    QLocale.setDefault(locale)
    qapp.setFont(font)
    theme.choose(theme.Qt.ColorScheme.Unknown)


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as it is made, which every test gets a copy of: to make one takes longer than most tests."""
    path = tmp_path_factory.mktemp("new") / "dialogues.db"
    open_store(path).close()
    return path


@pytest.fixture
def store(tmp_path: Path, new_store: Path) -> Iterator[Store]:
    """An empty store on the disk."""
    shutil.copyfile(new_store, tmp_path / "dialogues.db")
    store = open_store(tmp_path / "dialogues.db")
    yield store
    store.close()


@pytest.fixture
def window(qtbot: QtBot, look: Look, kept: QSettings, store: Store) -> Window:
    """The window on the store, shown and in use."""
    return window_on(store, qtbot=qtbot, kept=kept)


@pytest.fixture
def example(window: Window) -> Walk:
    """The example dialogue, open."""
    return opened(window, "example")


@pytest.fixture
def empty(window: Window) -> Walk:
    """A new dialogue, open."""
    return opened(window, "new")


@pytest.fixture
def document(example: Walk) -> Document:
    """The example's document."""
    return example.document


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a dialogue, closed."""
    path = tmp_path / "dialogues.db"
    with laptop(path) as store:
        begun(store)
    return path


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, look: Look, kept: QSettings, path: Path) -> Iterator[Start]:
    """Start the program on the store, or on another."""
    programs: list[Program] = []

    def begin(files: tuple[Path, ...] = (), dialogue: str = "", *, at: Path = path) -> Program:
        program = Program(qapp, look, kept, at, files, dialogue)
        programs.append(program)
        window = Window(load_words(look.language), kept)
        qtbot.addWidget(window)
        program.take(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        program.start()
        settle()
        return program

    hook = sys.excepthook
    yield begin
    for program in programs:
        window = window_of(program)
        window.close()
        program._close()
        program._hourly.stop()
        qapp.aboutToQuit.disconnect(program._close)
        program.deleteLater()
    sys.excepthook = hook
    settle()


def opened(window: Window, command: str) -> Walk:
    """Give a command that opens a dialogue; return its walk."""
    window.run(command)
    settle()
    assert window.walk is not None
    return window.walk


def window_on(store: Store, *, qtbot: QtBot, kept: QSettings, language: str = "en") -> Window:
    """Return a window on a store, shown and with the keyboard."""
    window = Window(load_words(language), kept)
    qtbot.addWidget(window, before_close_func=_let_go)
    window.resize(1280, 800)
    window.show_store(store, dict(_methods(language).by_id))
    window.fill_menus()  # as a moment later by itself
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QTest.keyRelease(window, Qt.Key.Key_Control)  # the toolkit believes that a key is held which an earlier test held
    settle()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@cache
def _methods(language: str) -> Methods:
    """The methods that come with the program, read once and not for every window."""
    return load_methods(language)


def _let_go(window: Window) -> None:
    """Take the dialogue away even where a test leaves it unsaved."""
    if window.walk is not None:
        window.walk.document._unsaved.clear()
        window.close_dialogue()
