"""The catalogue over the window: browse, search and filter; where each row comes from and when it was checked; one's own list.

What is cited goes into the open dialogue as it stands today. Must not know how the catalogue is read.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from snabbdialog.catalogue import load_catalogue
from snabbdialog.catalogue.compare import compare
from snabbdialog.catalogue.own import forget, keep, own_file
from snabbdialog.catalogue.telling import column_in_words, known, names_in, value_in_words
from snabbdialog.errors import UserError
from snabbdialog.text import one_line

from .theme import XL, L, S
from .widgets.fields import labelled, plain
from .widgets.layout import FlowLayout, Form, scrolled
from .widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent

    from snabbdialog.catalogue import Entry
    from snabbdialog.catalogue.compare import Difference
    from snabbdialog.model import Change
    from snabbdialog.words import Words

    from .document import Document
    from .window import Window

HALF_LINE, LINE = 50, 90  # letters: what is no longer is a line to copy, and may share it; the rest is a paragraph


def open_catalogue(window: Window) -> None:
    """Show the catalogue; citing is possible while a dialogue is open."""
    page = CataloguePage(window.words, window.document)
    page.dismissed.connect(lambda: window.take_away(page))
    window.show_over(page)
    page.search.setFocus()


class CataloguePage(QWidget):
    """Every strategy, commission, programme and statute that is known, with what is known of it."""

    dismissed = Signal()

    def __init__(self, words: Words, document: Document | None) -> None:
        super().__init__()
        self._words, self._document = words, document
        self._candidate: Path | None = None
        self._differences: dict[str, Difference] = {}  # by row, while a list is compared with the one in use
        self._title, self._told = plain(self.tr("The catalogue"), role="title", wrap=True), plain(role="meta", wrap=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, number, subject"))
        self.layer, self.theme, self.region, self.status = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.list = RowList(self.tr("Strategies"), details=self._details, empty=self.tr("Nothing in the catalogue matches."))
        self._cite, self._keep = QPushButton(self.tr("&Cite in the dialogue")), QPushButton(self.tr("&Use this list"))
        self._cite.clicked.connect(self._on_cite)
        self._keep.clicked.connect(self._on_keep)
        self._lay_out()
        self._load()
        if document is not None:
            document.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what the search and the filters leave."""
        chosen = {"layer": self.layer, "theme": self.theme, "region": self.region, "status": self.status}
        kept = {entry.id for entry in self._catalogue.filter(**{name: str(box.currentData() or "") for name, box in chosen.items()})}
        text = self.search.text().strip()
        found = self._catalogue.search(text) if text else self._catalogue.strategies
        self._entries, self._differences = {entry.id: entry for entry in found if entry.id in kept}, {}
        self._names = names_in(self._catalogue)
        self._show_entries()
        self._told.setText(self.tr("%n row(s)", "", len(self._entries)))
        self._keep.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _show_entries(self) -> None:
        cited = {row.catalogue_id for row in self._document.rows("strategy")} if self._document is not None else set()
        self.list.show_rows([self._view(entry, cited=entry.id in cited) for entry in self._entries.values()])
        self._cite.setEnabled(self._document is not None and not self._document.locked)

    def _load(self) -> None:
        try:
            self._catalogue = load_catalogue(self._words.language, own_file())
            self._problem.setText("")
        except UserError as error:
            self._catalogue = load_catalogue(self._words.language)
            self._problem.setText(self._words.sentence(error))
        self._fill(self.layer, self._words.choices("strategy.layer_short"))
        self._fill(self.theme, {theme.id: theme.name for theme in self._catalogue.themes})
        self._fill(self.region, {region.name: region.name for region in self._catalogue.regions})
        self._fill(self.status, self._words.choices("catalogue.status"))
        self.refresh()

    def _fill(self, box: QComboBox, choices: dict[str, str]) -> None:
        box.clear()
        box.addItem(self.tr("all"), "")
        for value, name in choices.items():
            box.addItem(name, value)

    def _view(self, entry: Entry, *, cited: bool) -> RowView:
        words = self._words
        facts = (entry.reference, entry.owner, entry.year, entry.status_in_words)
        chips = (self.tr("cited already") if cited else "", words.choice("strategy.kind", entry.kind))
        mark = entry.verified_in_words if entry.verified in ("no", "partly") else ""
        lead = words.choice("strategy.layer_short", entry.layer)
        return RowView(entry.id, entry.name, lead=lead, meta=" · ".join(filter(None, facts)), chips=tuple(filter(None, chips)), mark=mark)

    def _details(self, id: str) -> QWidget:
        form, one, entry = Form(), self._differences.get(id), self._entries.get(id)
        form.add(plain(one.name if one else entry.name if entry else "", role="strong", wrap=True), wide=True)
        for column, before, after in self._columns(one) if one else ():
            form.add(_paragraph(column, f"{before} → {after}"), wide=True)
        for label, text in known(entry, self._words, self._names) if entry else ():
            is_long = len(text) > LINE or "\n" in text
            form.add(_paragraph(label, text) if is_long else labelled(_to_copy(text), label), wide=is_long or len(text) > HALF_LINE)
        return form

    def _on_cite(self) -> None:
        from .pages.catalogue_choice import cite
        from .pages.suggestions import cited

        entry = self._entries.get(self.list.current_id())
        if entry is not None and self._document is not None:
            told = self.tr("Cited: %1") if cited(self._document, entry) is None else self.tr("Cited already: %1")
            cite(self._document, entry)
            self._told.setText(told.replace("%1", entry.name))

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if self._entries and any(change.table in ("strategy", "session") for change in changes):
            self._show_entries()

    def _on_choose_list(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A list of one's own"), "", self.tr("Lists (*.toml *.csv)"))
        if name:
            self.show_difference(Path(name))

    def show_difference(self, path: Path) -> None:
        """Show what a list would change before it is used."""
        try:
            new = load_catalogue(self._words.language, path)
        except UserError as error:
            self._problem.setText(self._words.sentence(error))
            return
        self._problem.setText("")
        differences = compare(self._catalogue, new)
        self._candidate = path
        self._names = names_in(self._catalogue, new)
        self._entries = {}
        self._differences = {f"{number}/{one.id}": one for number, one in enumerate(differences)}
        self.list.show_rows([self._difference_view(id, one) for id, one in self._differences.items()])
        self._told.setText(self.tr("%n difference(s) from the list in use", "", len(differences)))
        self._keep.setVisible(bool(differences))
        self._cite.setEnabled(False)

    def _difference_view(self, id: str, one: Difference) -> RowView:
        kinds = {"added": self.tr("Added"), "removed": self.tr("Removed"), "changed": self.tr("Changed")}
        columns = "; ".join(f"{column}: {_short(before)} → {_short(after)}" for column, before, after in self._columns(one))
        return RowView(id, one.name, lead=kinds[one.kind], meta=columns, chips=(self._words(f"catalogue.tables.{one.table}"),))

    def _columns(self, one: Difference) -> Iterator[tuple[str, str, str]]:
        """Yield what is changed in a row, in words: the name of the column, what it says before and after."""
        for column, *values in one.columns:
            before, after = (value_in_words(one.table, column, value, words=self._words, names=self._names) for value in values)
            yield column_in_words(column, self._words), before, after

    def _on_keep(self) -> None:
        if self._candidate is not None:
            self._attempt(partial(keep, self._candidate))

    def _attempt(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self._problem.setText(self._words.sentence(error))
        else:
            self._load()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(scrolled(self))
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(S)
        layout.addWidget(self._title)
        guidance = self.tr("Strategies, commissions, programmes and statutes, each with its source. Enter shows what is known.")
        layout.addWidget(plain(guidance, role="guidance", wrap=True))
        self._problem = plain(role="mark", wrap=True)
        layout.addWidget(self._problem)
        filters = Form(columns=5)
        filters.add(labelled(self.search, self.tr("&Search")))
        for box, label in (
            (self.layer, self.tr("&Layer")),
            (self.theme, self.tr("&Theme")),
            (self.region, self.tr("&Region")),
            (self.status, self.tr("St&atus")),
        ):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self.refresh)
            filters.add(labelled(box, label))
        self.search.textChanged.connect(self.refresh)
        layout.addWidget(filters)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        quiet = QWidget()
        flow = FlowLayout(quiet)
        for name, act in (
            (self.tr("&Back"), self.dismissed.emit),
            (self.tr("Read a list of one's &own …"), self._on_choose_list),
            (self.tr("Only the program's ow&n list"), lambda: self._attempt(forget)),
        ):
            button = QPushButton(name)
            button.clicked.connect(act)
            flow.addWidget(button)
        flow.addWidget(self._keep)
        self._cite.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addWidget(quiet, 1)
        row.addWidget(self._cite)
        return row


def _paragraph(label: str, text: str) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(plain(label, role="label"))
    column.addWidget(plain(text, wrap=True))
    return box


def _to_copy(text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setReadOnly(True)
    line.setCursorPosition(0)
    return line


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= 60 else text[:57] + "…"
