"""A table of the dialogue as a line to add on and a list of rows: adding, pasting, moving, converting, removing, all undoable.

The page says how a record looks and what a new one is; everything else is alike on every page. Must not know pages.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from snabbdialog.model import Change, Record, added
from snabbdialog.ui.theme import S

from .adding import AddLine
from .pasted import cells_of, joined
from .rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from snabbdialog.ui.document import Document


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowSection", text)


@dataclass(frozen=True, kw_only=True)
class Rows:
    """What a page says of one table: `noun` names a row in «Undo: add …»; `kinds` are the values of `kind_column`."""

    table: str
    noun: str
    label: str  # the name of the line and the list, for a screen reader
    view: Callable[[Any], RowView]
    new: Callable[[str, str], Record]  # kind, text
    row: Callable[[str, list[str]], Record] | None = None  # kind, cells of a pasted table; joined into one text when None
    details: Callable[[str], QWidget] | None = None
    records: Callable[[], list[Any]] | None = None  # which and in what order; all by position when None
    kinds: Mapping[str, str] = field(default_factory=dict)
    kind_column: str = "kind"
    placeholder: str = ""
    empty: str = ""
    also: tuple[str, ...] = ()  # other tables the view looks at
    alone: bool = False  # the view looks at its own record and nothing else, so that it is made anew only when that has changed
    button: QPushButton | None = None


class RowSection(QWidget):
    """The line and the list of one table."""

    count_changed = Signal()

    def __init__(self, document: Document, rows: Rows) -> None:
        super().__init__()
        self.document, self.spec = document, rows
        self._views: dict[str, tuple[Any, RowView]] = {}
        self.add_line = AddLine(rows.label, kinds=rows.kinds, placeholder=rows.placeholder, button=rows.button)
        self.list = RowList(rows.label, details=rows.details, empty=rows.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.add_line)
        layout.addWidget(self.list, 1)
        self.add_line.added.connect(self.add)
        self.list.moved.connect(self.move_row)
        self.list.dropped.connect(self.drop)
        self.list.removed.connect(self.remove)
        self.list.digit_pressed.connect(self.convert)
        document.changed.connect(self._on_changed)
        document.about_to_leave.connect(self.add_line.enter)
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self.refresh)
        self.refresh()

    def records(self) -> list[Any]:
        """Return the records shown, in their order."""
        return self.spec.records() if self.spec.records else self.document.rows(self.spec.table)

    def refresh(self) -> None:
        """Show the rows as they are."""
        self.add_line.setEnabled(not self.document.locked)
        records = self.records()
        self._views = {record.id: (record, self._view_of(record)) for record in records}
        self.list.show_rows([self._views[record.id][1] for record in records])
        self.count_changed.emit()

    def _view_of(self, record: Any) -> RowView:
        known = self._views.get(record.id) if self.spec.alone else None
        return known[1] if known and known[0] is record else self.spec.view(record)

    def add(self, kind: str, texts: Sequence[str]) -> None:
        """Add a row for each text after the last one, as one step."""
        self.add_with(kind, texts, ())

    def add_with(self, kind: str, texts: Sequence[str], also: Sequence[Change]) -> None:
        """Add the rows and what else the texts said, as one step."""
        position = self.document.end_of(self.spec.table)
        new = [self.new(kind, text) for text in texts]
        placed = [replace(record, session=self.document.id, position=position + i) for i, record in enumerate(new)]
        self.document.apply(_tr("add %1").replace("%1", self.spec.noun), [*(added(record) for record in placed), *also])
        self._late.stop()
        self.refresh()
        if placed:
            self.list.select(placed[-1].id)

    def new(self, kind: str, text: str) -> Any:
        """Return the record that a line gives, or a row of a pasted table."""
        cells = cells_of(text)
        if len(cells) > 1 and self.spec.row is not None:
            return self.spec.row(kind, cells)
        return self.spec.new(kind, joined(*cells))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove rows with what hangs on them, and offer to take it back."""
        if self.document.locked:
            return
        index = next((i for i, r in enumerate(self.records()) if r.id == ids[0]), 0)
        self.document.remove(_tr("remove %1").replace("%1", self.spec.noun), self.spec.table, *ids)
        self._late.stop()
        self.refresh()
        left = self.records()
        if left:
            self.list.select(left[min(index, len(left) - 1)].id)
        self.document.noticed.emit(_tr("Removed: %1").replace("%1", self.spec.noun))

    def siblings(self, record: Any) -> list[Any]:
        """Return the records shown that a row is ordered among; it must not have to pass rows that nobody sees here."""
        parent = getattr(record, "parent", None)
        return [r for r in self.records() if getattr(r, "parent", None) == parent]

    def move_row(self, id: str, steps: int) -> None:
        """Move a row up or down among its siblings."""
        record = self.document.row(self.spec.table, id)
        around = self.siblings(record)
        others = [r for r in around if r.id != id]
        target = next(i for i, r in enumerate(around) if r.id == id) + steps
        if 0 <= target <= len(others):
            self._put_after(record, others, others[target - 1].id if target else None)

    def drop(self, id: str, before: str) -> None:
        """Put a row right before another."""
        record, other = self.document.row(self.spec.table, id), self.document.row(self.spec.table, before)
        others = [r for r in self.siblings(other or record) if r.id != id]
        index = next((i for i, r in enumerate(others) if r.id == before), len(others))
        if other is None or getattr(other, "parent", None) == getattr(record, "parent", None):
            self._put_after(record, others, others[index - 1].id if index else None)

    def convert(self, id: str, number: int) -> None:
        """Make a row the kind of that number; nothing else of it is lost."""
        kinds = list(self.spec.kinds)
        if number <= len(kinds):
            label = _tr("change kind of %1").replace("%1", self.spec.noun)
            self.document.edit(label, self.spec.table, id, **{self.spec.kind_column: kinds[number - 1]})

    def _put_after(self, record: Any, others: list[Any], id: str | None) -> None:
        self.document.move(_tr("move %1").replace("%1", self.spec.noun), record, others, id)
        self._late.stop()
        self.refresh()
        self.list.select(record.id)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(c.table == self.spec.table or c.table in self.spec.also or c.table == "session" for c in changes):
            self._late.start()
