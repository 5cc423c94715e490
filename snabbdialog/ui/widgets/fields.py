"""Fields bound to one column of one row: each shows the row, writes every change through the document and follows it.

A field that cannot be read as what it should be keeps what was typed and carries a quiet mark with words.
Must not know pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from snabbdialog.ui.theme import XS, em
from snabbdialog.values import as_written, unread

from .labels import plain as plain  # whoever has fields has labels too

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from snabbdialog.model import Change
    from snabbdialog.ui.document import Document

WRITE_MS = 300  # typed text is durable this long after the key, at most
LONGEST = 2**30  # letters in a line; Qt would cut at 32 767 without a word


class Field:
    """What every bound field shares. Mixed into a widget, which says how it `shown`s and `typed`s its text."""

    _document: Document
    address: tuple[str, str, str]

    def bind(self, document: Document, table: str, id: str, column: str) -> None:
        """Tie the widget to a column; call once, when the widget is built."""
        self._document, self.address, self.label = document, (table, id, column), ""
        self._touched = False
        self._timer = QTimer(self, interval=WRITE_MS, singleShot=True)  # type: ignore[arg-type]
        self._timer.timeout.connect(self.write)
        document.changed.connect(self._on_changed)
        document.about_to_save.connect(self.write)
        self.show_value()

    def stored(self) -> str:
        """Return the column as text, as the field shows it."""
        table, id, column = self.address
        row = self._document.row(table, id)
        value = getattr(row, column) if row is not None else ""
        return "" if value is None else str(value)

    def text_in(self, row: Mapping[str, str | int | float | None]) -> str:
        """Return the field's text in an earlier state of its row."""
        value = row[self.address[2]]
        return "" if value is None else str(value)

    def columns_of(self, row: Mapping[str, str | int | float | None]) -> Mapping[str, str | int | float | None]:
        """Return the columns that bring back an earlier state of its row."""
        return {self.address[2]: row[self.address[2]]}

    def typed(self) -> str:
        """Return what stands in the widget."""
        raise NotImplementedError

    def shown(self, text: str) -> None:
        """Put text into the widget without telling anybody."""
        raise NotImplementedError

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        """Return the columns that the typed text gives the row."""
        return {self.address[2]: text}

    def agrees(self) -> bool:
        """Tell whether what is typed gives the row what it already holds."""
        table, id, _ = self.address
        row = self._document.row(table, id)
        return row is None or all(getattr(row, name) == value for name, value in self.columns(self.typed()).items())

    def show_value(self) -> None:
        """Show the row's text, unless the hand is ahead of it."""
        if not self._timer.isActive() and not self.agrees():
            self.shown(self.stored())
        self.lock(self._document.locked)

    def lock(self, locked: bool) -> None:
        """Let the value be read, and copied where it is text, but not changed."""
        if isinstance(self, QLineEdit | QPlainTextEdit):
            self.setReadOnly(locked)
        else:
            self.setEnabled(not locked)  # type: ignore[attr-defined]

    def schedule(self) -> None:
        """Write what the hand has changed soon, not at every key."""
        self._touched = True
        if not self._timer.isActive():
            self._timer.start()

    def write_now(self) -> None:
        """Write what was just chosen."""
        self._touched = True
        self.write()

    def write(self) -> None:
        """Hand what is typed to the document, if it differs."""
        self._timer.stop()
        touched, self._touched = self._touched, False
        if not touched:
            return  # what nobody has typed is nobody's edit
        table, id, _ = self.address
        if not self.agrees():
            label = QCoreApplication.translate("Field", "edit %1").replace("%1", self.label.lower() or self.address[2])
            self._document.edit(label, table, id, **self.columns(self.typed()))

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        table, id, _ = self.address
        if any((c.table == table and c.id == id) or (c.table == "session" and "status" in (c.after or {})) for c in changes):
            self.show_value()


def leaves_to_the_window(event: QEvent) -> bool:
    """Tell whether a text field would swallow a key of the window's: undo and redo, and what X11 and macOS take Ctrl+K and Ctrl+E for."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    standard, control = QKeySequence.StandardKey, Qt.KeyboardModifier.ControlModifier
    keys = [standard.Undo, standard.Redo]
    if event.modifiers() == control:
        keys += [standard.DeleteEndOfLine, standard.MoveToEndOfLine]
    return any(event.matches(key) for key in keys)


class LineField(Field, QLineEdit):
    """One line of text; may offer known values while one types."""

    def __init__(self, document: Document, table: str, id: str, column: str, *, known: Iterable[str] = (), placeholder: str = "") -> None:
        QLineEdit.__init__(self)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(placeholder)
        self.bind(document, table, id, column)
        self.offer(known)
        self.textEdited.connect(self.schedule)
        self.editingFinished.connect(self.write)

    def offer(self, known: Iterable[str]) -> None:
        """Offer known values under the line while one types; what is typed wins."""
        if completer := offer(self, known):
            completer.activated.connect(self.write_now)

    def typed(self) -> str:
        return self.text()

    def shown(self, text: str) -> None:
        """Replace the text, the cursor where the hand is; a long text nobody writes in shows its beginning."""
        old, cursor = self.text(), self.cursorPosition()
        start, end = _middle(old, text)
        with QSignalBlocker(self):
            self.setText(text)
        if cursor >= _utf16(old[:start]):
            cursor = _utf16(text) - min(_utf16(old) - cursor, _utf16(old[len(old) - end :]))
        self.setCursorPosition(cursor if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        if leaves_to_the_window(event):
            event.ignore()
            return False
        return super().event(event)


class TextField(Field, QPlainTextEdit):
    """Text of several lines; grows with what is written, up to twelve lines. Tab leaves it."""

    grew = Signal()

    def __init__(self, document: Document, table: str, id: str, column: str, *, lines: int = 2, placeholder: str = "") -> None:
        QPlainTextEdit.__init__(self)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setPlaceholderText(placeholder)
        self.bind(document, table, id, column)
        self.textChanged.connect(self.schedule)
        self.textChanged.connect(self._grow)
        self._grow()

    def typed(self) -> str:
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")  # unlike toPlainText, keeps no-break spaces

    def shown(self, text: str) -> None:
        """Replace only the middle that differs, so that the cursor stays where the hand is."""
        old, new = self.typed(), text
        start, end = _middle(old, new)
        cursor = QTextCursor(self.document())
        with QSignalBlocker(self):
            cursor.setPosition(_utf16(old[:start]))
            cursor.setPosition(_utf16(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new[start : len(new) - end])
        self._grow()

    def event(self, event: QEvent) -> bool:
        if leaves_to_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self.write()
        super().focusOutEvent(event)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._grow)  # a layout that is being worked out forgets what changes meanwhile

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def _height(self) -> int:
        text = self.document()
        lines = max(self._lines, min(12, round(text.size().height())))
        return lines * self.fontMetrics().lineSpacing() + 2 * round(text.documentMargin()) + 14

    def _grow(self) -> None:
        height = self._height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grew.emit()


class ChoiceField(Field, QComboBox):
    """One of the choices the words name; an unknown value stays as it was written."""

    def __init__(self, document: Document, table: str, id: str, column: str, *, choices: Mapping[str, str], required: bool = False) -> None:
        QComboBox.__init__(self)
        if not required:
            self.addItem("–", "")
        for value, name in choices.items():
            self.addItem(name, value)
        self.bind(document, table, id, column)
        self.activated.connect(self.write_now)

    def typed(self) -> str:
        return str(self.currentData() or "")

    def shown(self, text: str) -> None:
        with QSignalBlocker(self):
            if self.findData(text) < 0:
                self.addItem(text, text)
            self.setCurrentIndex(self.findData(text))

    def wheelEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        event.ignore()  # scrolling the page must not change a choice


class CheckField(Field, QCheckBox):
    """Yes or no, kept as 1 or 0."""

    def __init__(self, document: Document, table: str, id: str, column: str, *, text: str) -> None:
        QCheckBox.__init__(self, text)
        self.bind(document, table, id, column)
        self.label = text.replace("&", "")
        self.clicked.connect(self.write_now)

    def typed(self) -> str:
        return "1" if self.isChecked() else "0"

    def shown(self, text: str) -> None:
        with QSignalBlocker(self):
            self.setChecked(text == "1")

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        return {self.address[2]: int(text)}


class ReadField(LineField):
    """A line that should be read as something: a date, a time, a sum. What cannot be read is kept as typed, and marked."""

    marked = Signal(str)

    def __init__(
        self, document: Document, table: str, id: str, column: str, *, read: Callable[[str], str | None], write: Callable[[str], str],
        problem: str, placeholder: str = "",
    ) -> None:  # fmt: skip
        self._read, self._write_out, self.problem = read, write, problem
        super().__init__(document, table, id, column, placeholder=placeholder)
        self.editingFinished.connect(lambda: self.shown(self.stored()))
        document.changed.connect(self._mark)

    def stored(self) -> str:
        value = super().stored()
        return self._write_out(value) if value and self._read(value) is not None else value  # what cannot be read stands as typed

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        return {self.address[2]: self._read(text) or text.strip()}

    def show_value(self) -> None:
        super().show_value()
        self._mark()

    def _mark(self, *_: object) -> None:
        text = self.typed().strip()
        problem = self.problem if text and self._read(text) is None else ""
        mark(self, problem)
        self.marked.emit(problem)


class NumberField(ReadField):
    """A whole number in a number column; words that are no number are kept in the row's `as_written`."""

    def stored(self) -> str:
        table, id, column = self.address
        row = self._document.row(table, id)
        value = getattr(row, column, None)
        if value is not None:
            return self._write_out(str(value))
        return unread(getattr(row, "as_written", "")).get(column, "")

    def columns_of(self, row: Mapping[str, str | int | float | None]) -> Mapping[str, str | int | float | None]:
        return self.columns(self.text_in(row))  # words that stood beside the number go with it

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        table, id, column = self.address
        number = self._read(text.strip()) if text.strip() else None
        words = unread(getattr(self._document.row(table, id), "as_written", "")) | {column: text if number is None else ""}
        return {column: None if number is None else int(number), "as_written": as_written(words)}


def _middle(old: str, new: str) -> tuple[int, int]:
    """Return how many letters two texts share at their beginning, and at their end; the end first, since one types before it."""
    most = min(len(old), len(new))
    end = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    start = next((i for i in range(most - end) if old[i] != new[i]), most - end)
    return start, end


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def offer(line: QLineEdit, known: Iterable[str]) -> QCompleter | None:
    """Offer known values under a line while one types; what is typed wins. Nothing known offers nothing."""
    values = list(dict.fromkeys(value for value in known if value))
    if not values:
        return None
    completer = QCompleter(values, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    return completer


def mark(widget: QWidget, problem: str) -> None:
    """Mark a field quietly, in words as well as colour; nothing clears it."""
    if widget.property("problem") == problem:
        return
    widget.setProperty("problem", problem)
    widget.setProperty("marked", bool(problem))
    widget.setAccessibleDescription(problem)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def labelled(field: QWidget, label: str, *, help: str = "") -> QWidget:
    """Return the field under its visible label, with help and room for a mark in words; the label names it to a screen reader."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(XS)
    title = plain(label, role="label", wrap=True)
    title.setBuddy(field)
    name = label.replace("&", "")
    field.setAccessibleName(name)
    if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
        line.setAccessibleName(name)  # it has the keyboard, and its own name to a screen reader
    if isinstance(field, Field):
        field.label = name
    column.addWidget(title)
    column.addWidget(field)
    if help:
        field.setToolTip("")
        column.addWidget(plain(help, role="meta", wrap=True))
    if isinstance(field, ReadField):
        problem = plain(str(field.property("problem") or ""), role="mark", wrap=True)
        column.addWidget(problem)
        problem.setVisible(bool(problem.text()))
        field.marked.connect(problem.setText)
        field.marked.connect(lambda text: problem.setVisible(bool(text)))
    column.addStretch(1)
    box.setMinimumWidth(em(6))
    return box


def letters(*parts: QWidget) -> set[str]:
    """Return the letters that lead to a field or press a button of these parts after Alt, in lower case."""
    inner = [widget for part in parts for widget in (part, *part.findChildren(QWidget))]
    named = [w for w in inner if isinstance(w, QAbstractButton) or (isinstance(w, QLabel) and w.buddy())]
    texts = [widget.text().replace("&&", "") for widget in named]
    return {text[text.index("&") + 1].lower() for text in texts if "&" in text[:-1]}
