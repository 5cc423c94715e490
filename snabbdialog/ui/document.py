"""One open session, and the only door by which edits reach the store: it applies changes, keeps Qt's undo stack and says what changed.

What is typed is kept here even when the store cannot take it: unsaved changes queue up, and are tried again until they are durable.
Must not know pages or widgets.
"""

from __future__ import annotations

from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from snabbdialog.agenda import agenda_of, retyped
from snabbdialog.errors import SessionFinalised, UserError
from snabbdialog.model import (
    CONTENTS,
    TABLES,
    Change,
    Dialogue,
    Record,
    Session,
    Value,
    added,
    all_records,
    applied,
    between,
    dialogue_of,
    edited,
    order,
    removal,
)
from snabbdialog.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from snabbdialog.method import Method
    from snabbdialog.store import Store
    from snabbdialog.words import Words

PHRASE_SECONDS = 2.0  # a pause this long begins a new step of undo
RETRY_MS = 2000


class Document(QObject):
    """A session being edited. Rows are the model's frozen records; every edit goes through `apply`."""

    changed = Signal(object)  # tuple[Change, ...]
    saved = Signal(str)  # HH:MM of the last durable change
    save_failed = Signal(object)  # the UserError; cleared by the next `saved`
    refused = Signal(object)  # the UserError of an edit that may not be made
    noticed = Signal(str)  # a quiet line about what was just done; the window offers to undo it
    about_to_save = Signal()  # whoever holds typed text hands it over now
    about_to_leave = Signal()  # the pages go: whoever holds a line that nobody has entered yet enters it

    def __init__(
        self, store: Store, dialogue: Dialogue, *, method: Method, words: Words, methods: Mapping[str, Method] | None = None
    ) -> None:
        super().__init__()
        self.store, self.words = store, words
        self._methods = methods or {}
        self._method = method
        self.id = dialogue.session.id
        self._rows: dict[str, dict[str, Record]] = {table: {} for table in TABLES}
        for record in all_records(dialogue):
            self._rows[record.table][record.id] = record
        self.undo_stack = QUndoStack(self)
        self._names: dict[str, list[str]] | None = None
        self._unsaved: list[tuple[str, Sequence[Change]]] = []
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.save)

    @property
    def session(self) -> Session:
        """The session's own row."""
        return self._rows["session"][self.id]  # type: ignore[return-value]

    @property
    def method(self) -> Method:
        """The method of the session's type, in the window's language."""
        return self._methods.get(self.session.method, self._method)

    @property
    def methods(self) -> Mapping[str, Method]:
        """The methods there are, by id, in the window's language."""
        return self._methods or {self._method.id: self._method}

    @property
    def locked(self) -> bool:
        """Whether nothing may be edited: the minutes are finalised, or another program writes to the store."""
        return self.session.status == "finalised" or self.store.read_only

    @property
    def unsaved(self) -> bool:
        """Whether something stands on the screen that is not yet durable."""
        return bool(self._unsaved)

    def row(self, table: str, id: str) -> Any:
        """Return a row, or None when it is gone."""
        return self._rows[table].get(id)

    def rows(self, table: str) -> list[Any]:
        """Return a table's rows in their order."""
        return sorted(self._rows[table].values(), key=order)

    def dialogue(self) -> Dialogue:
        """Return all of it, as the minutes and files take it."""
        return dialogue_of(self.session, {table: list(self._rows[table].values()) for table in CONTENTS.values()})

    def minutes_method(self) -> Method:
        """Return the method in the language of the minutes, which may be another than the window's."""
        return self._minutes_methods().get(self.session.method, self._method)

    def _minutes_methods(self) -> Mapping[str, Method]:
        from snabbdialog import paths
        from snabbdialog.method import load_methods

        if self.session.language == self.words.language:
            return self.methods
        return load_methods(self.session.language, own=paths.data_folder() / "methods").by_id

    def known(self, kind: str) -> list[str]:
        """Return the names used before, here or in other sessions, to pick from: organisation, actor, financier, who …."""
        if self._names is None:
            self._names = self.store.names()
        return self._names.get(kind, [])

    def record_exchange(self, label: str, changes: Sequence[Change]) -> None:
        """Keep on record that a file left. It has left: nothing to undo."""
        self.perform(label, changes)

    def tick(self, agenda_item: str, seconds: int) -> None:
        """Add to the time a point on the agenda has used. The clock is no edit: nothing to undo."""
        item = self.row("agenda_item", agenda_item)
        if item is not None and not self.locked:
            self.perform("", [edited(item, used_seconds=item.used_seconds + seconds)])

    def edit(self, label: str, table: str, id: str, **columns: Value) -> None:
        """Give a row these columns. Edits of the same columns without a pause are undone as one.

        An agenda that nobody has touched becomes, in the same step, that of the type of session that is chosen.
        """
        record = self._rows[table].get(id)
        if record is None:
            return
        change = edited(record, **{name: _clean(value) for name, value in columns.items()})
        if change.after:
            also = self._retyped(str(change.after["method"])) if "method" in change.after else []
            self.apply(label, [change, *also], key=(table, id, *columns))

    def _retyped(self, method: str) -> list[Change]:
        """Return what makes an untouched agenda another type's, in the language it is in: the window's or that of the minutes."""
        agenda, old = self.rows("agenda_item"), self.session.method
        both = (methods for methods in (self.methods, self._minutes_methods()) if old in methods and method in methods)
        return next(filter(None, (retyped(agenda, methods[old], methods[method]) for methods in both)), [])

    def add(self, label: str, *records: Record) -> None:
        """Add rows, all as one step."""
        self.apply(label, [added(record) for record in records])

    def remove(self, label: str, table: str, *ids: str) -> None:
        """Remove rows with all that cannot stand without them, as one step."""
        rows = {name: dict(held) for name, held in self._rows.items()}
        changes: list[Change] = []
        for id in ids:
            if id in rows[table]:
                part = removal(rows, table, id)
                changes += part
                for change in part:
                    _put(rows, change)
        self.apply(label, changes)

    def move(self, label: str, record: Any, others: Sequence[Any], after: str | None, **columns: Value) -> None:
        """Put a row right after another among its siblings, the `others`, or first, and give it these columns; all as one step.

        Positions may leave no room between two rows: two laptops gave them the same. Then the whole table is numbered anew.
        """
        index = next((i + 1 for i, other in enumerate(others) if other.id == after), 0)
        low = others[index - 1].position if index else None
        high = others[index].position if index < len(others) else None
        position = between(low, high)
        changes = [edited(record, position=position, **columns)]
        if position in (low, high):
            rows = [row for row in self.rows(record.table) if row.id != record.id]
            rows.insert(rows.index(others[index]), record)
            numbered = (edited(row, position=float(i), **(columns if row is record else {})) for i, row in enumerate(rows, 1))
            changes = [change for change in numbered if change.after]
        self.apply(label, changes)

    def end_of(self, table: str) -> float:
        """Return the position after a table's last row."""
        rows = self.rows(table)
        return between(rows[-1].position if rows else None, None)

    def apply(self, label: str, changes: Sequence[Change], *, key: tuple[str, ...] = ()) -> None:
        """Make the changes as one named step of undo, show them, and make them durable."""
        if not changes:
            return
        if self.store.read_only or (self.locked and not _unlocks(changes)):
            self.refused.emit(self.why_locked())
            return
        step = _Step(self, label, tuple(_fit_for_a_file(change) for change in changes), key)
        self.perform(label, step.changes)  # not while Qt takes the step: after an error it would hold one that Python has let go of
        self.undo_stack.push(step)

    def undo(self) -> None:
        """Take the last step back."""
        self.about_to_save.emit()
        if not self.store.read_only:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Make the step that was taken back once more."""
        self.about_to_save.emit()
        if not self.store.read_only:
            self.undo_stack.redo()

    def undo_all(self) -> None:
        """Take back everything since the dialogue was opened; redo brings it again."""
        self.about_to_save.emit()
        if not self.store.read_only:
            self.undo_stack.setIndex(0)

    def save(self) -> bool:
        """Write what is not durable yet; return whether everything is."""
        self.about_to_save.emit()
        return self._write()

    def perform(self, label: str, changes: Sequence[Change]) -> None:
        """Show the changes and write them, with nothing to undo; what can be undone goes through `apply`."""
        for change in changes:
            _put(self._rows, change)
        self._unsaved.append((label, changes))
        try:
            self._write()
        finally:
            self.changed.emit(tuple(changes))

    def why_locked(self) -> UserError:
        """Return why nothing may be edited, where `locked` says so."""
        return self.store.why_read_only() if self.store.read_only else SessionFinalised(version=self.session.version)

    def _write(self) -> bool:
        while self._unsaved:
            waiting = self._unsaved.pop(0)  # before it is tried: a fault of ours must not stand in the way of what is written later
            try:
                self.store.apply(*waiting)
            except UserError as error:
                self._unsaved.insert(0, waiting)
                self._retry.start()
                self.save_failed.emit(error)
                return False
        self.saved.emit(datetime.now().astimezone().strftime("%H:%M"))
        return True


class _Step(QUndoCommand):
    """A step of undo that has been made: changes one way, their reverse the other. Typing in one field is merged into phrases."""

    def __init__(self, document: Document, label: str, changes: tuple[Change, ...], key: tuple[str, ...]) -> None:
        super().__init__(label)
        self._document, self.changes, self.key, self.at = document, changes, key, monotonic()
        self._pushed = False

    def redo(self) -> None:
        if self._pushed:
            self._document.perform(self.text(), self.changes)
        self._pushed = True  # Qt calls this as it takes the step

    def undo(self) -> None:
        self._document.perform(self.text(), [change.reverse for change in reversed(self.changes)])

    def id(self) -> int:
        return 1 if self.key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.key != self.key or other.at - self.at > PHRASE_SECONDS:
            return False
        merged = {(change.table, change.id): change for change in self.changes}
        for new in other.changes:
            mine = merged.get((new.table, new.id), Change(new.table, new.id, {}, {}))
            before, after = {**(new.before or {}), **(mine.before or {})}, {**(mine.after or {}), **(new.after or {})}
            merged[new.table, new.id] = Change(new.table, new.id, before, after)
        self.changes, self.at = tuple(merged.values()), other.at
        self.setObsolete(all(change.before == change.after for change in self.changes))
        return True


def _put(rows: dict[str, dict[str, Record]], change: Change) -> None:
    record = applied(rows[change.table].get(change.id), change)
    if record is None:
        rows[change.table].pop(change.id, None)
    else:
        rows[change.table][change.id] = record


def _fit_for_a_file(change: Change) -> Change:
    """Return the change without characters that neither the store nor a Word document can hold."""
    after = change.after and {name: _clean(value) for name, value in change.after.items()}
    return Change(change.table, change.id, change.before, after)


def _clean(value: Value) -> Value:
    return clean(value) if isinstance(value, str) else value


def _unlocks(changes: Sequence[Change]) -> bool:
    return any(change.table == "session" and "status" in (change.after or {}) for change in changes)


def new_session(store: Store, method: Method, *, language: str, label: str) -> str:
    """Add a session with the method's steps as its agenda; return its id."""
    today = datetime.now().astimezone()
    session = Session(method=method.id, language=language, date=f"{today:%Y-%m-%d}", created_at=today.isoformat(timespec="seconds"))
    store.apply(label, [added(session), *(added(item) for item in agenda_of(method, session.id))])
    return session.id


def add_dialogue(store: Store, dialogue: Dialogue, *, label: str) -> str:
    """Add a whole dialogue, such as the example; return its id."""
    store.apply(label, [added(record) for record in all_records(dialogue)])
    return dialogue.session.id


def take_in(store: Store, made: Sequence[tuple[str, Sequence[Change]]]) -> None:
    """Write what arrived, each file's changes under its label, after a backup. Raises BackupFailed, and then nothing is changed."""
    from snabbdialog.store import backup_now

    backup_now(store, "import")
    for label, changes in made:
        store.apply(label, changes)


def set_binned(store: Store, session_id: str, *, binned: bool, label: str) -> None:
    """Put a session into the bin, or back."""
    session = store.record("session", session_id)
    if session is not None:
        at = datetime.now().astimezone().isoformat(timespec="seconds") if binned else ""
        store.apply(label, [edited(session, binned_at=at)])
