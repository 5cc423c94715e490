"""The start page: recent dialogues, a new one, the example, search in all of them, and the bin. Must not know a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from .theme import XL, L, M, S
from .widgets.labels import plain
from .widgets.layout import FlowLayout
from .widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent

    from snabbdialog.store import Hit, SessionSummary, Store

SHOWN = 200
IN_VIEW = 24  # rows that are laid out at once; the others follow when the first stand there
TYPING_MS = 150


class StartPage(QWidget):
    """What one sees first. Enter opens a dialogue or a hit; Delete puts a dialogue into the bin."""

    open_asked = Signal(str)  # session id
    hit_chosen = Signal(object)  # Hit
    new_asked = Signal()
    example_asked = Signal()
    input_asked = Signal()
    import_asked = Signal()
    bin_asked = Signal(list, bool)  # session ids, into the bin
    erase_asked = Signal()  # something in the bin is to go for good

    def __init__(self) -> None:
        super().__init__()
        self._binned, self._standing = False, ""
        self._store: Store | None = None
        self._methods: Mapping[str, str] = {}
        self._hits: dict[str, Hit] = {}
        self._problem = plain(role="mark", wrap=True)
        self._problem.hide()
        self.search_line = QLineEdit()
        self.search_line.setPlaceholderText(self.tr("Search in all dialogues"))
        self.search_line.setAccessibleName(self.tr("Search in all dialogues"))
        self._heading = plain(role="heading")
        self._nothing = self.tr("No dialogues yet. Begin a new one, or open the example to look around.")
        self.list = RowList(self.tr("Dialogues"), empty=self._nothing)
        self.list.setBatchSize(IN_VIEW)
        self._bin = QPushButton(self.tr("Show the &bin"))
        self._new = QPushButton(self.tr("&New dialogue"))
        self._lay_out()
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(lambda: self.refresh())
        self.search_line.textChanged.connect(self._on_typed)
        self.search_line.returnPressed.connect(self._on_enter)
        self.list.chosen.connect(self._on_chosen)
        self.list.removed.connect(self._on_removed)

    def show_store(self, store: Store, methods: Mapping[str, str], *, in_view: bool = False) -> None:
        """Show what the store holds; `methods` are their names by id. `in_view` leaves the rows below to `show_methods`."""
        self._store, self._methods = store, methods
        for button in self._writing:
            button.setEnabled(not store.read_only)
        self.refresh(limit=IN_VIEW if in_view else SHOWN)

    def show_methods(self, methods: Mapping[str, str]) -> None:
        """Call the methods by these names, and show all rows."""
        if methods != self._methods or len(self.list.rows.rows) == IN_VIEW:
            self._methods = methods
            self.refresh()

    def show_problem(self, text: str) -> None:
        """Say in a sentence what is wrong and what to do, as long as it is so; nothing hides it."""
        self._standing = text
        self.tell(text)

    def add_problem(self, text: str) -> None:
        """Say one more thing that is wrong, after what was told meanwhile."""
        told = self._problem.text() != self._standing
        self._standing = "\n".join(filter(None, (self._standing, text)))
        if not told:
            self.forget()

    def tell(self, text: str) -> None:
        """Say something until something else is done."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def forget(self) -> None:
        """Take away what was told; what stands is said again."""
        self.tell(self._standing)

    def refresh(self, *, limit: int = SHOWN) -> None:
        """Show the dialogues, or the hits of what is searched for."""
        if self._store is None:
            return
        words = self.search_line.text().strip()
        if words:
            self._show_hits(self._store.search(words, limit=SHOWN))
            return
        sessions = self._store.sessions(binned=self._binned, limit=limit)
        self._hits = {}
        self._heading.setText(self.tr("The bin") if self._binned else self.tr("Recent dialogues"))
        self._bin.setText(self.tr("Back to the dialo&gues") if self._binned else self.tr("Show the &bin"))
        empty = self.tr("The bin is empty.") if self._binned else self._nothing
        self._show_rows([self._session_view(session) for session in sessions], empty)

    def search_for(self, words: str) -> None:
        """Put the hand in the search line."""
        self.search_line.setText(words)
        self.search_line.setFocus()
        self.search_line.selectAll()

    def _show_rows(self, rows: list[RowView], empty: str) -> None:
        self.list.empty = empty
        self.list.show_rows(rows)

    def _session_view(self, session: SessionSummary) -> RowView:
        status = {"draft": self.tr("Draft"), "finalised": self.tr("Finalised")}.get(session.status, session.status)
        chips = [self.tr("Example")] if session.is_example else []
        number = session.version + (session.status != "finalised")  # of a draft, the version it will be
        chips.append(f"{status} v{number}" if session.version else status)
        meta = [session.title if session.region else "", self._methods.get(session.method, session.method), _day(session.date)]
        title = session.region or session.title or self.tr("Untitled dialogue")
        return RowView(session.id, title, meta=" · ".join(m for m in meta if m), chips=tuple(chips))

    def _show_hits(self, hits: list[Hit]) -> None:
        self._hits = {f"{hit.table}/{hit.id}": hit for hit in hits}
        self._heading.setText(self.tr("%n hit(s)", "", len(hits)) if len(hits) < SHOWN else self.tr("The first %n hit(s)", "", len(hits)))
        views = [
            RowView(key, hit.snippet, meta=" · ".join(m for m in (hit.region or hit.title_of_session, _day(hit.date)) if m))
            for key, hit in self._hits.items()
        ]
        self._show_rows(views, self.tr("Nothing is found. Try fewer words, or the beginning of one."))

    def _on_chosen(self, id: str) -> None:
        if id in self._hits:
            self.hit_chosen.emit(self._hits[id])
        elif self._binned:
            self.bin_asked.emit([id], False)
        else:
            self.open_asked.emit(id)

    def _on_typed(self) -> None:
        self.search_line.setClearButtonEnabled(True)  # not before: its icon is a thirtieth of the start
        self._typing.start()

    def _on_enter(self) -> None:
        if self._store is not None and self.search_line.text().strip():
            self._typing.stop()
            self._show_hits(self._store.search(self.search_line.text(), ranked=True, limit=SHOWN))
            self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._typing.stop()
        super().hideEvent(event)

    def _on_removed(self, ids: list[str]) -> None:
        if not self._hits and not self._binned:
            self.bin_asked.emit(ids, True)
        elif not self._hits:
            self.erase_asked.emit()

    def _toggle_bin(self) -> None:
        self._binned = not self._binned
        self.search_line.clear()
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(S)
        layout.addWidget(plain("Snabbdialog", role="title"))
        layout.addWidget(plain(self.tr("From regional needs to finished minutes, all on your own disk."), role="guidance", wrap=True))
        layout.addWidget(self._problem)
        layout.addSpacing(M)
        layout.addWidget(self.search_line)
        layout.addSpacing(S)
        layout.addWidget(self._heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        example, fetch = QPushButton(self.tr("Open the &example")), QPushButton(self.tr("&Receive a file …"))
        region = QPushButton(self.tr("&Prepare a region's input"))
        region.clicked.connect(self.input_asked)
        quiet = QWidget()
        flow = FlowLayout(quiet)
        for button in (region, fetch, example, self._bin):
            flow.addWidget(button)
        self._writing = (self._new, region, example)
        self._new.setProperty("role", "primary")
        self._bin.clicked.connect(self._toggle_bin)
        fetch.clicked.connect(self.import_asked)
        example.clicked.connect(self.example_asked)
        self._new.clicked.connect(self.new_asked)
        row = QHBoxLayout()
        row.addWidget(quiet, 1)
        row.addWidget(self._new)
        return row


def _day(iso: str) -> str:
    """Return a date as `Words` writes it («12 maj 2023»), from Qt: a start need not wait for the file of words. Other text as it stands."""
    day = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else iso
