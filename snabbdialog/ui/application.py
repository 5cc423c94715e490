"""The application around the window: language, look, settings, the store's opening, and errors nobody caught.

Opens the store before the window is first painted where that takes a few milliseconds, else in the next turn of the event loop.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLibraryInfo, QLocale, QSettings, Qt, QThreadPool, QTimer, QTranslator
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from snabbdialog import paths
from snabbdialog.store.opening import opens_at_once
from snabbdialog.words import load_words

from . import theme
from .running import READY_MS, Program
from .window import Window

if TYPE_CHECKING:
    from pathlib import Path


def application(arguments: list[str]) -> QApplication:
    """Return the one application object, named and with its icons."""
    app = QApplication.instance() or QApplication([*arguments, "-style", "fusion"])  # a style set later would be a second one
    assert isinstance(app, QApplication)  # noqa: S101 — Qt's own type
    app.setApplicationName("Snabbdialog")
    app.setApplicationDisplayName("")
    QDir.addSearchPath("icon", str(paths.resources() / "icons"))
    return app


def settings() -> QSettings:
    """Return the user's settings: language, text size, scheme, the window's place. Never content."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Snabbdialog", "Snabbdialog")


class Look:
    """The language, text size and scheme in force."""

    def __init__(self, app: QApplication, kept: QSettings, language: str | None = None) -> None:
        self._app, self._kept = app, kept
        self._font = QFont(app.font())
        self.language = language or str(kept.value("language", "sv"))
        self.zoom = _zoom(str(kept.value("zoom")))
        self._translators: list[QTranslator] = []
        self.set_scheme(str(kept.value("scheme", "system")))
        self._speak(self.language)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self.dress())

    def set_language(self, language: str) -> None:
        """Speak another language, from now on; one asked for when the program is started goes for that run alone."""
        self._speak(language)
        self._kept.setValue("language", self.language)

    def _speak(self, language: str) -> None:
        """Translate the program's texts and the toolkit's own."""
        self.language = language if language in ("sv", "en") else "sv"
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale("sv_SE" if self.language == "sv" else "en_GB"))
        own, toolkit = str(paths.resources() / "i18n"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{self.language}", toolkit), (f"snabbdialog_{self.language}", own)):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)

    def set_zoom(self, zoom: float) -> None:
        """Set the text size, 0.8 to 2.0 times the system's."""
        self.zoom = min(max(zoom, theme.ZOOMS[0]), theme.ZOOMS[-1])
        self._kept.setValue("zoom", self.zoom)
        self.dress()

    def step_zoom(self, step: int) -> None:
        """Make the text one size larger or smaller."""
        nearest = min(range(len(theme.ZOOMS)), key=lambda i: abs(theme.ZOOMS[i] - self.zoom))
        self.set_zoom(theme.ZOOMS[min(max(nearest + step, 0), len(theme.ZOOMS) - 1)])

    def set_scheme(self, scheme: str) -> None:
        """Set light, dark or the system's."""
        self._kept.setValue("scheme", scheme)
        known = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        theme.choose(known.get(scheme, Qt.ColorScheme.Unknown))
        self.dress()

    def toggle_scheme(self) -> None:
        """Change between light and dark."""
        self.set_scheme("light" if theme.is_dark() else "dark")

    def dress(self) -> None:
        """Put the look on."""
        theme.apply(self._app, system_font=self._font, zoom=self.zoom)


def _zoom(kept: str) -> float:
    """Return the text size that is kept, or the system's where that is none: anybody may write in the file."""
    try:
        zoom = float(kept)
    except ValueError:
        return 1.0
    return zoom if theme.ZOOMS[0] <= zoom <= theme.ZOOMS[-1] else 1.0


def run(store: Path | None = None, language: str | None = None, *, open: tuple[Path, ...] = (), dialogue: str = "") -> int:
    """Open the window, on files or a dialogue where they are given, and stay until it is closed; return the exit code."""
    app = application(["snabbdialog"])
    kept = settings()
    look = Look(app, kept, language)

    path = store or paths.default_store()
    window = Window(load_words(look.language), kept)
    program = Program(app, look, kept, path, open, dialogue)
    program.take(window)
    if opens_at_once(path) and not open and not dialogue:
        program.start()  # so that the first picture is the list of dialogues
    else:
        window.painted.connect(lambda _window: program.start())
    window.painted.connect(lambda _window: QTimer.singleShot(READY_MS, app, lambda: _settle(app)))
    window.show()
    ended = app.exec()
    QThreadPool.globalInstance().waitForDone()  # what is reckoned at leisure speaks to objects that are gone after this
    return ended


def _settle(app: QApplication) -> None:
    """Do what can wait until the window can be used: show the icon, and look for rubbish again, which whoever started us turned off."""
    gc.freeze()  # but not among what has been loaded, which stays: to go through it takes longer than a key may
    gc.enable()
    app.setWindowIcon(QIcon("icon:snabbdialog.svg"))
