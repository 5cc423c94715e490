"""The one window: the start page or a dialogue's walk, the menus, and what the commands do.

What a dialogue needs is loaded when it is first used.
Must not know what stands on a page.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from snabbdialog.errors import UserError

from . import commands
from .start import StartPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent

    from snabbdialog.exchange import Plan
    from snabbdialog.method import Method
    from snabbdialog.model import Change
    from snabbdialog.store import Hit, Store
    from snabbdialog.words import Words

    from .document import Document
    from .dropping import FileDrops
    from .walk import Walk


READY_MS = 50  # after the first picture
IN_SIGHT = ("undo", "redo", "as_opened", "next", "previous", "section")  # what is done to a dialogue only where one sees it


class Window(QMainWindow):
    """The window of one store."""

    command_given = Signal(str)  # what the application does itself: zoom, scheme, language, backups …
    files_dropped = Signal(list)
    painted = Signal(object)  # the window itself, once, when it stands on the screen

    def __init__(self, words: Words, settings: QSettings) -> None:
        super().__init__()
        self.words, self.settings = words, settings
        self.store: Store | None = None
        self.methods: Mapping[str, Method] = {}
        self.walk: Walk | None = None
        self.last_taken: list[tuple[str, list[Change]]] = []  # what undoes the last arrival on the start page
        self.taken_at = 0  # the store's last change when it had arrived
        self.last_binned: list[str] = []  # sessions that were just put into the bin
        self.arrived: list[Plan] = []  # what came while the window was open, for receipts
        self.stands = False  # whether it has been painted
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self._drops: FileDrops | None = None
        self._stack = QStackedWidget()
        self.start = StartPage()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self._menus = commands.add_menus(self)
        self.actions_by_id: dict[str, QAction] = {}
        self._wire_start()
        self._show_title()
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    @property
    def document(self) -> Document | None:
        """The document of the open dialogue."""
        return self.walk.document if self.walk else None

    @property
    def is_held(self) -> bool:
        """Whether something is being done for good, and nothing else may be meanwhile."""
        return not self.menuBar().isEnabled()

    def show_store(self, store: Store, methods: Mapping[str, Method], *, names: Mapping[str, str] | None = None) -> None:
        """Show what a store holds; `names` are those of the methods where they are known without reading the methods."""
        self.store, self.methods = store, methods
        if names is None:
            self.start.show_store(store, {id: method.name for id, method in methods.items()})
        else:
            self.start.show_store(store, names, in_view=True)
        self.start.list.setFocus()

    def fill_menus(self) -> None:
        """Fill the menus, if nobody has: the first picture shows no more of them than their names."""
        if not self.actions_by_id:
            self.actions_by_id = commands.fill(self._menus, self, self.run)
            commands.enable(self.actions_by_id, dialogue_open=False)

    def open_dialogue(self, session_id: str) -> Walk | None:
        """Open a dialogue; a problem is said in a sentence on the start page. For one that is not there, another that is open stays."""
        from .document import Document
        from .walk import Walk

        if self.store is None or self._is_missing_beside_another(session_id) or not self.close_dialogue():
            return None
        self.start.forget()
        self.last_binned = []
        try:
            dialogue = self.store.dialogue(session_id)
        except UserError as error:
            self.start.tell(self.words.sentence(error))
            return None
        method = self.methods.get(dialogue.session.method) or next(iter(self.methods.values()))
        document = Document(self.store, dialogue, method=method, words=self.words, methods=self.methods)
        self.walk = Walk(document, step=str(self.settings.value(f"steps/{session_id}", "")))
        self.walk.page_shown.connect(lambda page: self.settings.setValue(f"steps/{session_id}", page.step))
        self.walk.command_given.connect(self.run)
        document.setParent(self.walk)
        self._stack.addWidget(self.walk)
        self._stack.setCurrentWidget(self.walk)
        document.undo_stack.undoTextChanged.connect(self._name_undo)
        document.undo_stack.redoTextChanged.connect(self._name_undo)
        document.changed.connect(self._show_title)
        self.fill_menus()
        commands.enable(self.actions_by_id, dialogue_open=True)
        self._name_undo()
        self._show_title()
        self.walk.page.take_hand()
        return self.walk

    def _is_missing_beside_another(self, session_id: str) -> bool:
        """Tell whether another dialogue is open and the one asked for is not there; then say so."""
        if self.store is None or self.document is None or self.document.id == session_id:
            return False
        try:
            self.store.dialogue(session_id)
        except UserError as error:
            self.tell(self.words.sentence(error))
            return True
        return False

    def close_dialogue(self) -> bool:
        """Go back to all dialogues; stays when something cannot be saved, so that nothing is lost."""
        if self.walk is None:
            return True
        if not self.walk.close_down():
            return False
        self._stack.setCurrentWidget(self.start)
        self._stack.removeWidget(self.walk)
        closed = self.walk.document.id
        self.walk.deleteLater()
        self.walk = None
        commands.enable(self.actions_by_id, dialogue_open=False)
        self._show_title()
        self.start.refresh()
        self.start.list.select(closed)
        self.start.list.setFocus()
        return True

    def run(self, command: str) -> None:
        """Do a command; what is the application's own is handed on."""
        self.start.forget()
        acts: dict[str, Callable[[], object]] = {
            "new": self._new,
            "example": self._example,
            "start": self.close_dialogue,
            "search": self._search,
            "quit": self.close,
            "palette": lambda: self._over("overlays", "open_palette"),
            "find": lambda: self._over("overlays", "find_here"),
            "history": lambda: self._over("overlays", "open_history"),
            "keys": lambda: self._over("overlays", "open_keys"),
            "catalogue": lambda: self._over("catalogue", "open_catalogue"),
            "recommendations": lambda: self._over("recommendations", "open_recommendations"),
            "send": lambda: self._over("send", "open_sending"),
            "receipt": lambda: self._over("send", "open_receipts"),
            "process_map": lambda: self._over("overlays", "open_process_map"),
            "clear_names": lambda: self._over("clearing", "open_clearing"),
            "extract": lambda: self._over("clearing", "open_extract"),
            "erase": lambda: self._over("clearing", "open_erasing"),
        }
        acts |= self._acts_in(self.walk) if self.walk is not None else {"undo": self._undo_on_start}
        if self._stack.currentWidget() not in (self.start, self.walk):
            acts |= dict.fromkeys(IN_SIGHT, lambda: None)
        if command in acts:
            acts[command]()
        else:
            self.command_given.emit(command)

    def _acts_in(self, walk: Walk) -> dict[str, Callable[[], object]]:
        return {
            "undo": lambda: self._undo(walk),
            "redo": walk.redo,
            "as_opened": walk.document.undo_all,
            "next": walk.next,
            "previous": walk.previous,
            "section": walk.next_section,
            "clock": walk.toggle_clock,
        }

    def _undo(self, walk: Walk) -> None:
        """Take the last step back; in a dialogue that has just arrived, or come out of the bin so, and is untouched, the arrival."""
        back = [change for _label, changes in self.last_taken for change in changes if change.table == "session"]
        arrived = {change.id for change in back if change.after is None or change.after.get("binned_at")}
        if walk.document.undo_stack.canUndo() or walk.document.id not in arrived:
            walk.undo()
        else:
            self._over("receive", "take_back")

    def _over(self, module: str, act: str) -> None:
        """Open something over the window; its module is loaded when it is first used, so that starting is quick."""
        getattr(import_module(f"snabbdialog.ui.{module}"), act)(self)

    def _search(self) -> None:
        if self.close_dialogue():
            self.start.search_for("")

    def _new(self, method_id: str = "ostergotland") -> None:
        if self.store is None or self._is_refused(self.store) or not self.close_dialogue():
            return
        method = self.methods.get(method_id) or next(iter(self.methods.values()))
        from .document import new_session

        self._guarded(
            lambda store: self.open_dialogue(new_session(store, method, language=self.words.language, label=self.tr("new dialogue")))
        )

    def _is_refused(self, store: Store) -> bool:
        """Say why nothing can be added, where the store can only be read."""
        if store.read_only:
            self.tell(self.words.sentence(store.why_read_only()))
        return store.read_only

    def _example(self) -> None:
        if self.store is None:
            return
        known = [session for session in self.store.sessions() if session.is_example]
        if known:
            self.open_dialogue(known[0].id)
            return
        if self._is_refused(self.store) or not self.close_dialogue():
            return
        from snabbdialog.example import build_example

        from .document import add_dialogue

        dialogue = build_example(self.words.language)
        self._guarded(lambda store: self.open_dialogue(add_dialogue(store, dialogue, label=self.tr("add the example"))))

    def tell(self, text: str) -> None:
        """Say something quietly, wherever one is."""
        if self.walk is not None:
            self.walk.footer.notify(text, undoable=False)
        else:
            self.start.tell(text)

    def show_over(self, page: QWidget) -> None:
        """Show a page in place of the start page and the dialogue, until it is taken away."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def take_away(self, page: QWidget) -> None:
        """Go back to where one was before `show_over`."""
        self._stack.setCurrentWidget(self.walk or self.start)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _open_hit(self, hit: Hit) -> None:
        walk = self.open_dialogue(hit.session)
        if walk is not None and hit.step:
            page = walk.go(hit.step)
            QTimer.singleShot(0, page, lambda: page.reveal(hit.table, hit.id))

    def _bin(self, sessions: list[str], binned: bool) -> None:
        from .document import set_binned

        label = self.tr("put into the bin") if binned else self.tr("take out of the bin")
        self.last_binned = sessions if binned else []
        if binned:
            self.tell(self.tr("%n dialogue(s) put into the bin. Ctrl+Z takes them out.", "", len(sessions)))
        for session in sessions:
            self._guarded(partial(set_binned, session_id=session, binned=binned, label=label))
        self.start.refresh()

    def _undo_on_start(self) -> None:
        """Take what was just binned out again, else the last arrival back."""
        if self.last_binned:
            self._bin(self.last_binned, False)
        else:
            self._over("receive", "take_back")

    def _guarded(self, act: Callable[[Store], object]) -> None:
        """Do something with the store; say a problem in a sentence on the start page."""
        try:
            if self.store is not None:
                act(self.store)
        except UserError as error:
            self.start.tell(self.words.sentence(error))

    def _wire_start(self) -> None:
        self.start.open_asked.connect(self.open_dialogue)
        self.start.hit_chosen.connect(self._open_hit)
        self.start.new_asked.connect(self._new)
        self.start.example_asked.connect(self._example)
        self.start.input_asked.connect(lambda: self._new("underlag"))
        self.start.import_asked.connect(lambda: self.run("receive"))
        self.start.bin_asked.connect(self._bin)
        self.start.erase_asked.connect(lambda: self.run("erase"))

    def _name_undo(self) -> None:
        """Say in the menu what is undone and redone."""
        if self.document is None:
            return
        for id, text, name in (
            ("undo", self.document.undo_stack.undoText(), self.tr("&Undo")),
            ("redo", self.document.undo_stack.redoText(), self.tr("&Redo")),
        ):
            step = text.replace("&", "&&")  # which may hold a file's name
            self.actions_by_id[id].setText(f"{name}: {step}" if text else name)
            self.actions_by_id[id].setEnabled(True)

    def _show_title(self) -> None:
        session = self.document.session if self.document else None
        name = (session.region or session.title or self.tr("New dialogue")) if session else ""
        self.setWindowTitle(f"{name} – Snabbdialog" if name else "Snabbdialog")

    def _look_again(self) -> None:
        """Show what the program that writes to the store has written since; only a window that reads only is ever behind."""
        if self.store is None or not self.store.read_only or not self.store.changed_outside():
            return
        if self.walk is None:
            self.start.refresh()
        else:
            step, section = self.walk.step, self.walk.page.section
            if walk := self.open_dialogue(self.walk.document.id):
                walk.go(step).show_section(section)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._look_again)

    def _get_ready(self) -> None:
        """Make what the first picture does not show, and no hand is as quick as to want: what the menus hold, and files dropped."""
        from .dropping import FileDrops

        self.fill_menus()
        self._drops = FileDrops(self)
        self._drops.dropped.connect(self.files_dropped)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.stands:
            self.stands = True
            QTimer.singleShot(0, self, lambda: self.painted.emit(self))
            QTimer.singleShot(READY_MS, self, self._get_ready)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_dialogue():
            event.ignore()
            return
        self.settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
