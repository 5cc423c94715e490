"""A region's document at one side, what was found in it at the other: a person takes, leaves, edits, moves and joins.

Nothing reaches the dialogue before it is taken; then all of it is one step of undo. Must not know how the document was read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QSplitter, QTextEdit, QVBoxLayout, QWidget

from snabbdialog.intake.items import ACTOR, FUNDING, OUTLINE, Item, join_items

from .theme import XL, L, M, S, color
from .widgets.fields import labelled, plain
from .widgets.layout import FlowLayout, Form, column
from .widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.intake import Extraction
    from snabbdialog.words import Words

SYMBOL = re.compile("[\uf020-\uf0ff]")  # as Word writes the bullets of its symbol fonts, which no other font has
AT_ONCE = ("challenge", "area", "proposal", FUNDING)  # what is proposed to be taken; the rest waits for a person to say so


class ReviewPage(QWidget):
    """The document and what was found. 1 takes a row, 2 leaves it; Alt+arrows move it; Enter edits it."""

    taken = Signal(list)  # Item
    dismissed = Signal()

    def __init__(self, extraction: Extraction, items: Sequence[Item], words: Words) -> None:
        super().__init__()
        self._extraction, self._words = extraction, words
        self._items = {item.key: item for item in items}
        self._chosen = {item.key for item in items if item.kind in AT_ONCE}
        self._text = QPlainTextEdit(SYMBOL.sub("•", "\n".join(line.text for line in extraction.lines)))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The document"))
        self.list = RowList(self.tr("What was found"), details=self._details, empty=self.tr("Nothing new was found in this document."))
        self._take = QPushButton()
        self._take.setProperty("role", "primary")
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._take.click)  # a button's own goes when its text is set
        self._take.clicked.connect(self._on_take)
        self.list.digit_pressed.connect(self._on_digit)
        self.list.moved.connect(self._move)
        self.list.indented.connect(self._indent)
        self.list.removed.connect(lambda keys: self._choose(keys, take=False))
        self.list.selectionModel().currentChanged.connect(self._show_place)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what was found as it is chosen."""
        self.list.show_rows([self._view(item) for item in self._items.values()])
        self._take.setText(self.tr("Take in %n row(s)", "", len(self._chosen)))
        self._take.setEnabled(bool(self._chosen))

    def _view(self, item: Item) -> RowView:
        words = self._words
        state = self.tr("taken in") if item.key in self._chosen else self.tr("left")
        place = words("intake.place", page=item.place.page, line=item.place.line) if item.place else ""
        text = words.choice("actor.kind", item.text) if item.kind == ACTOR else item.text
        meta = " · ".join(part for part in (place, item.addressee, ", ".join(item.tags), text if item.title else "") if part)
        indent = 0
        parent = self._items.get(item.parent)
        while parent is not None and indent < len(OUTLINE):
            indent, parent = indent + 1, self._items.get(parent.parent)
        return RowView(
            item.key, item.title or item.text, lead=self._kind(item.kind), meta=meta[:300], chips=(state,), indent=indent,
            heading=item.kind == "challenge", figure=words.money(item.amount) if item.kind == FUNDING else "",
        )  # fmt: skip

    def _kind(self, kind: str) -> str:
        others = {
            "funding": self.tr("Funding"),
            "strategy": self.tr("Reference"),
            "actor": self.tr("Actor"),
            "condition": self.tr("Condition"),
        }
        return others.get(kind) or self._words.choice("need.level", kind)

    def _details(self, key: str) -> QWidget:
        form, item = Form(columns=2), self._items[key]
        title, text, tags, addressee = (
            QLineEdit(item.title),
            QPlainTextEdit(item.text),
            QLineEdit(", ".join(item.tags)),
            QLineEdit(item.addressee),
        )
        text.setTabChangesFocus(True)
        text.setFixedHeight(4 * text.fontMetrics().lineSpacing() + 2 * S)
        kind = QComboBox()
        for value in (*OUTLINE, "condition"):
            kind.addItem(self._kind(value), value)
        kind.setCurrentIndex(max(0, kind.findData(item.kind)))
        kind.setEnabled(item.kind in (*OUTLINE, "condition"))
        title.textEdited.connect(lambda value: self._edit(key, title=value))
        text.textChanged.connect(lambda: self._edit(key, text=text.toPlainText()))
        tags.textEdited.connect(lambda value: self._edit(key, tags=tuple(tag.strip() for tag in value.split(",") if tag.strip())))
        addressee.textEdited.connect(lambda value: self._edit(key, addressee=value))
        kind.activated.connect(lambda _index: self._edit(key, kind=str(kind.currentData())))
        form.add(labelled(title, self.tr("&Title")), wide=True)
        form.add(self._type(item) if item.kind == ACTOR else labelled(text, self.tr("Te&xt")), wide=True)
        form.add(labelled(kind, self.tr("&Becomes")))
        form.add(labelled(addressee, self.tr("&Addressee")))
        form.add(labelled(tags, self.tr("Ta&gs, separated by commas")), wide=True)
        return form

    def _type(self, item: Item) -> QWidget:
        """Return the field for what type of organisation an actor is."""
        types = QComboBox()
        types.addItem("–", "")
        for value, name in self._words.choices("actor.kind").items():
            types.addItem(name, value)
        types.setCurrentIndex(max(0, types.findData(item.text)))
        types.activated.connect(lambda _index: self._edit(item.key, text=str(types.currentData())))
        return labelled(types, self.tr("Type of &organisation"))

    def _edit(self, key: str, **columns: object) -> None:
        item = replace(self._items[key], **columns)  # type: ignore[arg-type]
        parent = self._parent_above(key, item.kind) if "kind" in columns else item.parent
        self._items[key] = replace(item, parent=parent)
        self._chosen.add(key)
        self.refresh()

    def _on_digit(self, key: str, digit: int) -> None:
        if digit in (1, 2):
            self._choose(self.list.selected() or [key], take=digit == 1)

    def _choose(self, keys: Sequence[str], *, take: bool) -> None:
        """Take or leave rows; a heading's choice goes for what stands under it."""
        wanted = set(keys)
        for item in self._items.values():
            if item.parent in wanted:
                wanted.add(item.key)
        self._chosen = self._chosen | wanted if take else self._chosen - wanted
        self.refresh()

    def _move(self, key: str, steps: int) -> None:
        keys = list(self._items)
        at = keys.index(key)
        to = min(max(at + steps, 0), len(keys) - 1)
        keys.insert(to, keys.pop(at))
        item = self._items[key]
        self._items = {k: self._items[k] for k in keys}
        if item.kind in OUTLINE:
            self._items[key] = replace(item, parent=self._parent_above(key, item.kind))
        self.refresh()
        self.list.select(key)

    def _indent(self, key: str, step: int) -> None:
        item = self._items[key]
        levels = ("challenge", "area", "need", "proposal")
        if item.kind in levels and 0 <= levels.index(item.kind) + step < len(levels):
            kind = levels[levels.index(item.kind) + step]
            self._items[key] = replace(item, kind=kind, parent=self._parent_above(key, kind))
            self.refresh()

    def _parent_above(self, key: str, kind: str) -> str:
        holders = {"challenge": (), "area": ("challenge",), "condition": ()}.get(kind, ("area", "challenge"))
        above = list(self._items)[: list(self._items).index(key)]
        return next((other for other in reversed(above) if self._items[other].kind in holders), "")

    def _join(self) -> None:
        """Join the selected rows, or the current one with the next, into one."""
        keys = list(self._items)
        chosen = self.list.selected()
        if len(chosen) == 1 and chosen[0] in keys and keys.index(chosen[0]) + 1 < len(keys):
            chosen = [chosen[0], keys[keys.index(chosen[0]) + 1]]
        if len(chosen) < 2:
            return
        first, *others = (self._items[key] for key in chosen)
        self._items[first.key] = join_items(first, *others)
        for other in others:
            del self._items[other.key]
            self._chosen.discard(other.key)
        self._items = {k: replace(i, parent=first.key) if i.parent in chosen[1:] else i for k, i in self._items.items()}
        self.refresh()

    def _show_place(self) -> None:
        """Mark in the document where the current row stands."""
        item = self._items.get(self.list.current_id())
        if item is None or item.place is None:
            self._text.setExtraSelections([])
            return
        block = self._text.document().findBlockByNumber(item.place.line - 1)
        cursor, length = QTextCursor(block), max(len(item.title), len(item.text) if not item.title else 0)
        last = block
        while last.isValid() and last.next().isValid() and last.position() + last.length() - block.position() < length:
            last = last.next()
        cursor.setPosition(last.position() + max(0, last.length() - 1), QTextCursor.MoveMode.KeepAnchor)
        mark, form = QTextEdit.ExtraSelection(), QTextCharFormat()
        form.setBackground(color("soft"))
        form.setFontUnderline(True)
        mark.cursor, mark.format = cursor, form
        self._text.setExtraSelections([mark])
        self._text.setTextCursor(QTextCursor(block))
        self._text.centerCursor()

    def _on_take(self) -> None:
        self.taken.emit([item for item in self._items.values() if item.key in self._chosen])

    def _lay_out(self) -> None:
        source, words = self._extraction.source, self._words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(S)
        layout.addWidget(plain(source.title or source.file, role="title", wrap=True))
        guidance = self.tr("1 takes a row, 2 leaves it, Enter edits it, Alt+arrows move it. What stands under a heading follows it.")
        layout.addWidget(plain(guidance, role="guidance", wrap=True))
        warnings = plain(" ".join(words(f"intake.warnings.{key}") for key in self._extraction.warnings), role="mark", wrap=True)
        layout.addWidget(warnings)
        warnings.setVisible(bool(self._extraction.warnings))
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(column(plain(self.tr("The document"), role="heading"), self._text, stretch=(0, 1)))
        sides.addWidget(column(plain(self.tr("What was found"), role="heading"), self.list, stretch=(0, 1)))
        sides.setSizes([400, 600])
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(M)
        layout.addWidget(sides, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        quiet = QWidget()
        flow = FlowLayout(quiet)
        for name, act in (
            (self.tr("&Leave it all"), self.dismissed.emit),
            (self.tr("&Join with the next"), self._join),
            (self.tr("Take &everything"), lambda: self._choose(list(self._items), take=True)),
            (self.tr("Take &nothing"), lambda: self._choose(list(self._items), take=False)),
        ):
            button = QPushButton(name)
            button.clicked.connect(act)
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(quiet, 1)
        row.addWidget(self._take)
        return row
