"""The program while it runs: opens the store, keeps backups, and does the commands that are not a dialogue's own."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal, Slot

from snabbdialog.errors import StoreLocked, UserError
from snabbdialog.store import Store, open_store
from snabbdialog.store.places import is_risky_place
from snabbdialog.words import load_words

from .known_methods import KnownMethods
from .window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from PySide6.QtNetwork import QLocalServer
    from PySide6.QtWidgets import QApplication

    from snabbdialog.store import Backup

    from .application import Look
    from .panels import TextPanel
    from .walk import Walk

HOUR_MS = 3_600_000
READY_MS = 50  # between parts, and before the first: the hand goes before
STEPS = ("prepare", "needs", "strategies", "focus", "dialogue", "minutes")
PARTS = ("store.search", "ui.document", "ui.walk", *(f"ui.pages.{step}" for step in STEPS))


class Program(QObject):
    """One run of the program on one store."""

    faulted = Signal(str)  # the report of a fault of ours, from whichever thread

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
        self._behind = QTimer(self, interval=READY_MS, singleShot=True)
        self._behind.timeout.connect(self._catch_up)
        self.faulted.connect(self._show_fault)
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
            QTimer.singleShot(0, self._app, self._app.quit)  # when the event loop runs, which it may not do yet
            return
        self.store.when_behind = self._behind.start
        self._show_store(self.window)
        self._later(self.window, self._listen)
        self._later(self.window, self._make_ready)
        problems = []
        if place := is_risky_place(self._path):
            problems.append(words(f"store.place.{place}"))
        if self.store.read_only:
            problems.append(words.sentence(StoreLocked(path=self._path, holder=self.store.holder)))
        self.window.start.show_problem("\n".join(problems))
        asked, self._dialogue = self._dialogue, ""
        files, self._files = self._files, ()
        self._open(files, asked)
        if not self.store.read_only:
            QTimer.singleShot(2000, self, lambda: self._backup("start"))
            self._hourly.start()

    def _open(self, files: Sequence[Path], dialogue: str) -> None:
        """Open what a start asks for; the dialogue that is open already stays as it is."""
        window = self.window
        if window is not None and window.is_held and (files or dialogue):
            window.tell(self.tr("Nothing else is opened until what is being done here is finished. Then open it again."))
            return
        if window is not None and dialogue and (window.document is None or window.document.id != dialogue):
            window.open_dialogue(dialogue)
        if files:
            self._receive(files)

    def _show_store(self, window: Window) -> None:
        """Show the store with the methods' names as they were last; the files are read in a moment."""
        assert self.store is not None  # noqa: S101 — it has just been opened
        methods = KnownMethods(self._kept, window.words.language)
        window.show_store(self.store, methods, names=methods.names())
        self._later(window, lambda: self._read_methods(window, methods))

    def _read_methods(self, window: Window, methods: KnownMethods) -> None:
        if problems := methods.read().problems:
            window.start.add_problem("\n".join(window.words.sentence(problem) for problem in problems))
        window.start.show_methods(methods.names())

    def _opened(self) -> Store | None:
        """Return the store, to read only where another program has it; nothing where that program's window has come forward."""
        try:
            store = open_store(self._path)
        except StoreLocked:
            from .other_window import raise_it

            return None if raise_it(self._path, self._files, self._dialogue) else open_store(self._path, read_only=True)
        return store

    def _later(self, window: Window, act: Callable[[], object]) -> None:
        """Do something when the window stands there and can be used."""
        if window.stands:
            QTimer.singleShot(READY_MS, window, lambda: act())  # Qt would not keep what a method is bound to
        else:
            window.painted.connect(lambda _window: QTimer.singleShot(READY_MS, window, lambda: act()))

    def _listen(self) -> None:
        from .other_window import listen

        self._hang_up()
        self._listener = listen(self._path, self._come_forward)

    def _make_ready(self, parts: Sequence[str] = PARTS) -> None:
        """Load what a dialogue needs while nobody asks for anything, a part at a time, so that the first one opens at once."""
        if parts is PARTS and self.store is not None:
            self.store.make_ready()
        import_module(f"snabbdialog.{parts[0]}")
        if parts[1:]:
            QTimer.singleShot(READY_MS, self, lambda: self._make_ready(parts[1:]))
        else:
            self._behind.start()  # the last run may have ended before it was done

    def _catch_up(self) -> None:
        """Bring the search index up to a session that waits, some ten milliseconds of work, and come again while there are more."""
        if self.store is None:
            return
        with suppress(UserError):  # the next search tries again, or the next start
            if self.store.catch_up():
                self._behind.start()

    def _hang_up(self) -> None:
        if self._listener is not None:
            self._listener.close()
        self._listener = None

    def _come_forward(self, files: Sequence[Path], dialogue: str) -> None:
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()
            self._open(files, dialogue)

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
            "where": self._show_place,
            "about": self._about,
        }
        if command in acts:
            acts[command]()

    def _change_language(self) -> None:
        """Build the window anew in the other language, where the old one stands; what has arrived can still be taken back."""
        old = self.window
        assert old is not None  # noqa: S101 — a command comes from a window
        come_back = self._way_back(old.walk) if old.walk else None
        if not old.close_dialogue():
            return
        self._look.set_language("en" if self._look.language == "sv" else "sv")
        words = load_words(self._look.language)
        window = Window(words, self._kept)
        self.take(window)
        window.setGeometry(old.geometry())
        if self.store is not None:
            self._show_store(window)
        window.show()
        if come_back is not None:
            come_back(window)
        window.arrived, window.last_taken, window.taken_at = old.arrived, old.last_taken, old.taken_at
        old.close()
        old.deleteLater()

    def _way_back(self, walk: Walk) -> Callable[[Window], None]:
        """Return what opens the dialogue in another window, with step, section, hand and clock as they are, and says if undo is lost."""
        walk.document.save()
        id, step, section, place = walk.document.id, walk.step, walk.page.section, walk.page.place()
        runs, done = walk.clock_runs, walk.document.undo_stack.count() > 0

        def come_back(window: Window) -> None:
            if (anew := window.open_dialogue(id)) is None:
                return
            page = anew.go(step)
            page.show_section(section)
            page.take_hand_at(*place)
            if runs:
                anew.toggle_clock()
            if done:
                window.tell(self.tr("The language has changed. Undo begins anew here; what was done before stays."))

        return come_back

    def _backup(self, reason: str) -> None:
        from snabbdialog.store import backup_now, is_due

        if self.store is None or self.store.read_only or self.window is None:
            return
        if reason != "asked":
            if is_due(self._path, hours=0):  # a copy like the last would only crowd out an older one
                self._back_up_quietly(reason)
            return
        try:
            copy = backup_now(self.store, reason)
        except UserError as error:
            self._on_backup_failed(error)
        else:
            self._say(self.tr("Backup made: %1").replace("%1", copy.name))

    def _back_up_quietly(self, reason: str) -> None:
        """Make a backup off the window's thread: of a large store it takes seconds, and somebody may be typing."""
        from snabbdialog.store.backup import make

        from .working import Working

        copying = Working(lambda _progress: make(self._path, reason))
        copying.failed.connect(self._on_backup_failed)
        copying.start()

    def _on_backup_failed(self, error: UserError) -> None:
        if self.window is not None:
            self._say(self.window.words.sentence(error))

    def _show_place(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

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
        from snabbdialog import __version__

        from .panels import TextPanel

        assert self.window is not None  # noqa: S101 — a command comes from a window
        text = self.tr("Snabbdialog %1\nLicence: MIT. Qt for Python under the LGPL.\nData: %2\nThe program makes no network connection.")
        TextPanel(self.window, self.tr("About Snabbdialog"), text.replace("%1", __version__).replace("%2", str(self._path)))

    def _on_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Hand a fault of ours over to the window's thread; the program goes on."""
        import traceback

        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
        else:
            self.faulted.emit("".join(traceback.format_exception(kind, error, trace)))

    @Slot(str)
    def _show_fault(self, report: str) -> None:
        """Show a fault as a report to copy."""
        from shiboken6 import isValid

        from .panels import TextPanel

        if self.window is not None and (self._fault is None or not isValid(self._fault)):  # the first fault tells the most
            self._fault = TextPanel(self.window, self.tr("Something went wrong in the program. What you have written is kept."), report)

    def _close(self) -> None:
        sys.excepthook = sys.__excepthook__
        self._hang_up()
        if self.store is not None:
            self.store.close()
        self.store = None
