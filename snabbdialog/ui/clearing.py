"""What cannot be undone, and is therefore asked about: taking names out of a dialogue, and deleting one from the bin for good.

Also the extract of what is said of one participant. Each panel shows first what will happen and what it cannot reach. The work is
done off the window's thread. Must not know how it is done.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton, QStackedWidget

from snabbdialog.privacy import mentions, with_role
from snabbdialog.store.purge import Reach, clear, erase, survey

from .panels import ChoicePanel, Panel, TextPanel
from .widgets.rows import RowView
from .working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.errors import UserError
    from snabbdialog.model import Exchange, Participant
    from snabbdialog.store import SessionSummary, Store
    from snabbdialog.words import Words

    from .document import Document
    from .window import Window
    from .working import Work

_PIECES = ("contents", "account", "content")  # columns that hold a whole text or file, not words to show


def open_clearing(window: Window) -> None:
    """Show what taking the names out of the open dialogue will do, and do it when asked to."""
    document = window.document
    if document is None or not _may_write(window, document.store) or not document.save():
        return
    path, id = document.store.path, document.id
    panel = FinalPanel(window, _tr("Clear personal data"), _tr("&Clear the names for good"))
    panel.ask(lambda _: survey(path, id), lambda reach: in_words(reach, window.words))
    panel.begin = lambda: _clear(window, panel, document)


def open_erasing(window: Window) -> None:
    """Show the dialogues in the bin; choosing one shows what deleting it for good will do."""
    if window.store is None or not _may_write(window, window.store):
        return
    binned = window.store.sessions(binned=True)
    if not binned:
        window.tell(_tr("The bin is empty."))
        return
    choices = [(_session_view(window.words, one), partial(_ask_to_erase, window, window.store, one)) for one in binned]
    ChoicePanel(window, _tr("Delete from the bin for good"), choices)


def open_extract(window: Window) -> None:
    """Show the participants; choosing one shows all that is said of that person."""
    document = window.document
    if document is None:
        return
    people: list[Participant] = [person for person in document.rows("participant") if with_role(person).name]
    if not people:
        window.tell(_tr("No participant is listed by name."))
        return
    meta = [" · ".join(part for part in (person.role, person.organisation) if part) for person in people]
    views = [RowView(person.id, person.name, meta=text) for person, text in zip(people, meta, strict=True)]
    choices = [(view, partial(_show_extract, window, document, person)) for view, person in zip(views, people, strict=True)]
    ChoicePanel(window, _tr("Extract: what is said of a participant"), choices)


def in_words(reach: Reach, words: Words) -> str:
    """Return what will happen, and what cannot be reached."""
    happens = [words("purge.what"), words("purge.names", n=reach.names) if reach.names else words("purge.nobody"), words("purge.history")]
    counts = {"backups": len(reach.backups), "versions": reach.versions, "files": reach.files}
    happens += [words(f"purge.{key}", n=n) for key, n in counts.items() if n]
    beyond = [words("purge.beyond.documents")]
    lists = {"sent": reach.sent, "elsewhere": reach.elsewhere, "damaged": [file.name for file in reach.beyond]}
    beyond += [words(f"purge.beyond.{key}", names=", ".join(names)) for key, names in lists.items() if names]
    beyond += [words("purge.beyond.unknown"), words("purge.beyond.computer")]
    return "\n\n".join([*happens, words("purge.beyond.heading") + "\n" + "\n".join(f"– {line}" for line in beyond)])


class FinalPanel(Panel):
    """What will happen, and a button that does it for good. Cannot be closed while it happens."""

    def __init__(self, window: Window, title: str, act: str) -> None:
        super().__init__(window, title)
        self._owner, self._busy = window, False
        self.begin: Callable[[], object] = self.dismiss
        self._body = QPlainTextEdit(self.tr("Looking through the store and its backups …"))
        self._body.setReadOnly(True)
        self._body.setTabChangesFocus(True)
        self._body.setAccessibleName(title)
        self._sure = QCheckBox()
        self._sure.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel, self._act = QPushButton(self.tr("Cancel")), QPushButton(act)
        self._cancel.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._cancel.clicked.connect(self.dismiss)
        self._act.clicked.connect(lambda: self.begin())
        self._sure.toggled.connect(self._act.setEnabled)
        self._act.setEnabled(False)
        self._lay_out()
        self.open(self._body)

    def ask(self, look: Work, told: Callable[[Any], str]) -> None:
        """Look at what is concerned, and tell it; then the button may be pressed."""
        self._run(look, lambda found: self.tell(told(found)))

    def tell(self, text: str, *, sure: str = "") -> None:
        """Show what will happen; with `sure`, the button waits until that is ticked."""
        self._body.setPlainText(text)
        self._sure.setText(sure)
        self._sure.setVisible(bool(sure))
        self._bar.hide()
        self._act.setEnabled(not sure)

    def work(self, work: Work, then: Callable[[str], object]) -> None:
        """Do it while nothing else can be done in the window; `then` is told the problem, if there was one."""
        self._busy = True
        for widget in (self._cancel, self._act, self._sure):
            widget.setEnabled(False)
        self._let_go(enabled=False)
        self._bar.show()
        self._run(work, lambda _: self._end(then, ""), lambda problem: self._end(then, problem))

    def dismiss(self) -> None:
        if not self._busy:
            super().dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._act.hasFocus():
            self._act.click()
        else:
            super().keyPressEvent(event)

    def _run(self, work: Work, done: Callable[[Any], object], failed: Callable[[str], object] | None = None) -> None:
        self._done, self._failed = done, failed or self._give_up
        working = Working(work)
        working.progressed.connect(self._on_progress)
        working.done.connect(self._on_done)
        working.failed.connect(self._on_failed)
        working.broke.connect(self._on_broke)
        working.start()

    def _on_progress(self, done: int, files: int) -> None:
        self._bar.setRange(0, files)
        self._bar.setValue(done)

    def _on_done(self, found: object) -> None:
        self._done(found)

    def _on_failed(self, error: UserError) -> None:
        self._failed(self._owner.words.sentence(error))

    def _on_broke(self) -> None:
        self._failed(self.tr("It was not finished: something went wrong in the program."))

    def _give_up(self, problem: str) -> None:
        self.dismiss()
        self._owner.tell(problem)

    def _end(self, then: Callable[[str], object], problem: str) -> None:
        self._busy = False
        self._let_go(enabled=True)
        self.dismiss()
        then(problem)

    def _let_go(self, *, enabled: bool) -> None:
        self._owner.menuBar().setEnabled(enabled)
        for page in self._owner.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            page.setEnabled(enabled)
        self._owner.setAcceptDrops(enabled)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._act)
        for widget in (self._bar, self._sure):
            self._layout.addWidget(widget)
        self._layout.insertWidget(1, self._body, 1)
        self._layout.addLayout(buttons)


def _clear(window: Window, panel: FinalPanel, document: Document) -> None:
    """Close the dialogue, whose rows and steps of undo hold the names, clear them, and open it anew where it was."""
    path, id, step = document.store.path, document.id, window.walk.step if window.walk else ""
    if not window.close_dialogue():
        panel.dismiss()
        return

    def then(problem: str) -> None:
        _forget(window)
        walk = window.open_dialogue(id)
        if walk is not None:
            walk.go(step)
        window.tell(problem or _tr("The names are cleared. Read through the dialogue: names that nobody listed may be left."))

    label = _tr("clear personal data")
    panel.work(lambda progress: clear(path, id, label=label, progress=progress), then)


def _ask_to_erase(window: Window, store: Store, session: SessionSummary) -> None:
    words = window.words
    sent: list[Exchange] = store.records("exchange", session.id)  # type: ignore[assignment]
    whole = max((one for one in sent if one.direction == "out" and one.purpose == "colleague"), key=lambda one: one.at, default=None)
    kept = words("purge.erase.exported", date=words.date(whole.at[:10]), file=whole.file_name) if whole else words("purge.erase.never")
    panel = FinalPanel(window, _tr("Delete for good: %1").replace("%1", _name(session)), _tr("&Delete for good"))
    sure = "" if whole else _tr("Delete it &although no file holds all of it")
    panel.tell("\n\n".join([words("purge.erase.what"), kept, words("purge.erase.beyond")]), sure=sure)
    panel.begin = lambda: _erase(window, panel, store, session.id)


def _erase(window: Window, panel: FinalPanel, store: Store, id: str) -> None:
    def then(problem: str) -> None:
        _forget(window)
        window.start.refresh()
        window.tell(problem or _tr("The dialogue is deleted for good."))

    label = _tr("delete for good")
    panel.work(lambda progress: erase(store.path, id, label=label, progress=progress), then)


def _forget(window: Window) -> None:
    """Let go of what is held in memory of what is gone: files that came, and what would undo their coming."""
    window.last_taken, window.arrived = [], []
    if window.store is not None:
        window.store.forget()


def _may_write(window: Window, store: Store) -> bool:
    if store.read_only:
        window.tell(window.words.sentence(store.why_read_only()))
    return not store.read_only


def _show_extract(window: Window, document: Document, person: Participant) -> None:
    words = window.words
    facts = [f"{words(f'exchange.columns.{column}')}: {getattr(person, column)}" for column in ("name", "organisation", "role", "email")]
    found = mentions(document.dialogue(), person, beyond=document.store.records("exchange", document.id))
    lines = [
        _place(words, mention.table) + ("" if mention.column in _PIECES else ": " + " ".join(mention.text.split())) for mention in found
    ]
    text = "\n".join(
        [*facts, "", words("purge.extract.rows", n=len(found)), *(f"– {line}" for line in lines), "", words("purge.extract.more")]
    )
    TextPanel(window, _tr("What is said of %1").replace("%1", person.name), text)


def _place(words: Words, table: str) -> str:
    return words("purge.extract.file" if table == "exchange" else f"exchange.tables.{table}")


def _session_view(words: Words, session: SessionSummary) -> RowView:
    return RowView(session.id, _name(session), meta=" · ".join(part for part in (session.title, words.date(session.date)) if part))


def _name(session: SessionSummary) -> str:
    return session.region or session.title or _tr("Untitled dialogue")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Clearing", text)
