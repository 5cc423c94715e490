"""The program while it runs: opens the store, keeps backups, and does the commands that are not a dialogue's own."""

from __future__ import annotations

import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from snabbdialog import __version__, paths
from snabbdialog.errors import StoreLocked, UserError
from snabbdialog.method import STEPS, load_methods
from snabbdialog.store import Store, open_store
from snabbdialog.store.places import is_risky_place
from snabbdialog.words import load_words

from .other_window import listen, raise_it
from .window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from PySide6.QtNetwork import QLocalServer
    from PySide6.QtWidgets import QApplication

    from snabbdialog.store import Backup

    from .application import Look
    from .panels import TextPanel

HOUR_MS = 3_600_000
READY_MS = 50  # between parts, and before the first: the hand goes before
PARTS = ("document", "walk", *(f"pages.{step}" for step in STEPS))


class Program(QObject):
    """One run of the program on one store."""

    def __init__(self, app: QApplication, look: Look, kept: QSettings, path: Path, files: tuple[Path, ...], dialogue: str = "") -> None:
        super().__init__(app)
        self._app, self._look, self._kept, self._path, self._files = app, look, kept, path, files
        self._dialogue = dialogue
        self.window: Window | None = None
        self.store: Store | None = None
        self._listener: QLocalServer | None = None
        self._fault: TextPanel | None = None
        self._hourly = QTimer(self, interval=HOUR_MS)
        self._hourly.timeout.connect(lambda: self._backup("hourly"))
        sys.excepthook = self._on_fault
        app.aboutToQuit.connect(self._close)

    def take(self, window: Window) -> None:
        """Make a window this program's."""
        self.window = window
        window.command_given.connect(self._run)
        window.files_dropped.connect(lambda names: self._receive([Path(name) for name in names]))

    def start(self) -> None:
        """Open the store and show what it holds; every problem is a sentence on the start page."""
        assert self.window is not None  # noqa: S101 — `take` comes first
        words = self.window.words
        try:
            self.store = self._opened()
        except UserError as error:
            self.window.start.show_problem(words.sentence(error))
            return
        if self.store is None:
            self._app.quit()
            return
        methods = load_methods(words.language, own=paths.data_folder() / "methods")
        self.window.show_store(self.store, dict(methods.by_id))
        QTimer.singleShot(READY_MS, self, self._make_ready)
        if methods.problems:
            self.window.start.show_problem("\n".join(words.sentence(problem) for problem in methods.problems))
        if place := is_risky_place(self._path):
            self.window.start.show_problem(words(f"store.place.{place}"))
        if self.store.read_only:
            self.window.start.show_problem(words.sentence(StoreLocked(path=self._path, holder=self.store.holder)))
        else:
            asked, self._dialogue = self._dialogue, ""
            files, self._files = self._files, ()
            if asked:
                self.window.open_dialogue(asked)
            if files:
                self._receive(files)
            QTimer.singleShot(2000, self, lambda: self._backup("start"))
            self._hourly.start()

    def _opened(self) -> Store | None:
        """Return the store, to read only where another program has it; nothing where that program's window has come forward."""
        try:
            store = open_store(self._path)
        except StoreLocked:
            return None if raise_it(self._path, self._files) else open_store(self._path, read_only=True)
        QTimer.singleShot(0, self, self._listen)
        return store

    def _listen(self) -> None:
        self._hang_up()
        self._listener = listen(self._path, self._come_forward)

    def _make_ready(self, parts: Sequence[str] = PARTS) -> None:
        """Load what a dialogue needs while nobody asks for anything, a part at a time, so that the first one opens at once."""
        import_module(f"snabbdialog.ui.{parts[0]}")
        if parts[1:]:
            QTimer.singleShot(READY_MS, self, lambda: self._make_ready(parts[1:]))

    def _hang_up(self) -> None:
        if self._listener is not None:
            self._listener.close()
        self._listener = None

    def _come_forward(self, files: Sequence[Path]) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()
            if files:
                self._receive(files)

    def _run(self, command: str) -> None:
        look = self._look
        acts: dict[str, Callable[[], object]] = {
            "larger": lambda: look.step_zoom(1),
            "smaller": lambda: look.step_zoom(-1),
            "normal": lambda: look.set_zoom(1.0),
            "scheme": look.toggle_scheme,
            "language": self._change_language,
            "backup": lambda: self._backup("asked"),
            "receive": self._choose_files,
            "restore": self._choose_backup,
            "where": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))),
            "about": self._about,
        }
        if command in acts:
            acts[command]()

    def _change_language(self) -> None:
        """Build the window anew in the other language, on the same dialogue and step."""
        old = self.window
        assert old is not None  # noqa: S101 — a command comes from a window
        session, step = (old.document.id, old.walk.step) if old.walk and old.document else ("", "")
        if not old.close_dialogue():
            return
        self._look.set_language("en" if self._look.language == "sv" else "sv")
        words = load_words(self._look.language)
        window = Window(words, self._kept)
        self.take(window)
        window.setGeometry(old.geometry())
        if self.store is not None:
            window.show_store(self.store, dict(load_methods(words.language, own=paths.data_folder() / "methods").by_id))
        window.show()
        if session and (walk := window.open_dialogue(session)):
            walk.go(step)
        old.close()
        old.deleteLater()

    def _backup(self, reason: str) -> None:
        from snabbdialog.store import backup_now, is_due

        if self.store is None or self.store.read_only or self.window is None:
            return
        if reason != "asked" and not is_due(self._path, hours=0):
            return  # a copy like the last would only crowd out an older one
        try:
            copy = backup_now(self.store, reason)
        except UserError as error:
            self._say(self.window.words.sentence(error))
        else:
            if reason == "asked":
                self._say(self.tr("Backup made: %1").replace("%1", copy.name))

    def _choose_files(self) -> None:
        kinds = self.tr("What Snabbdialog reads (*.snabbdialog *.docx *.pdf *.odt *.txt *.md);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Receive files"), "", kinds)
        if names and self.window is not None:
            self._receive([Path(name) for name in names])

    def _receive(self, files: Sequence[Path]) -> None:
        from .receive import receive

        if self.window is not None:
            receive(self.window, files)

    def _choose_backup(self) -> None:
        if self.window is not None and self.window.close_dialogue():
            from snabbdialog.store import backups

            from .overlays import open_backups

            open_backups(self.window, backups(self._path), self._restore)

    def _restore(self, copy: Backup) -> None:
        """Put a backup in the store's place; what is there is kept as a backup, so that this too can be taken back."""
        from snabbdialog.store import restore

        assert self.window is not None  # noqa: S101 — somebody chose it
        if self.store is not None:
            self.store.close()
        self.store = self.window.store = None
        try:
            kept = restore(self._path, copy.path)
        except UserError as error:
            self.start()
            self._say(self.window.words.sentence(error))
        else:
            self.start()
            self._say(self.tr("Restored. What was here before is kept: %1").replace("%1", kept.name))

    def _say(self, text: str) -> None:
        assert self.window is not None  # noqa: S101 — there is somebody to tell
        self.window.tell(text)

    def _about(self) -> None:
        from .panels import TextPanel

        assert self.window is not None  # noqa: S101 — a command comes from a window
        text = self.tr("Snabbdialog %1\nLicence: MIT. Qt for Python under the LGPL.\nData: %2\nThe program makes no network connection.")
        TextPanel(self.window, self.tr("About Snabbdialog"), text.replace("%1", __version__).replace("%2", str(self._path)))

    def _on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show a fault of ours as a report to copy; the program goes on."""
        from .panels import TextPanel

        report = "".join(traceback.format_exception(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
        elif self.window is not None and (self._fault is None or not isValid(self._fault)):  # the first fault tells the most
            self._fault = TextPanel(self.window, self.tr("Something went wrong in the program. What you have written is kept."), report)

    def _close(self) -> None:
        sys.excepthook = sys.__excepthook__
        self._hang_up()
        if self.store is not None:
            self.store.close()
