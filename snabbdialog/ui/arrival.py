"""Arrival of files: what each would change, in plain words, both texts side by side; a choice per row and for all; then taken in.

Read, plan, show, apply. A backup is made first; one undo takes the whole back. Must not know a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from snabbdialog.exchange import (
    Plan,
    choice_in_words,
    choose,
    choose_all,
    choose_as,
    column_name,
    item_in_words,
    remarks_in_words,
    summary,
    value_in_words,
)
from snabbdialog.exchange.plan import CONFLICT, KINDS, OURS, THEIRS

from .theme import XL, L, S
from .widgets.fields import plain
from .widgets.layout import FlowLayout
from .widgets.rows import RowList, RowView
from .widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.exchange import Item
    from snabbdialog.model import Row
    from snabbdialog.words import Words

# where a row stands, not what it says
UNSAID = {"id", "session", "position", "parent", "content", "source", "need", "strategy", "agenda_item", "focus_area", "ballot"}


class ArrivalPage(QWidget):
    """The plans of the files that came, row by row. 1 keeps ours, 2 takes theirs."""

    taken = Signal(list)  # Plan
    dismissed = Signal()

    def __init__(self, plans: Sequence[Plan], words: Words, problems: Sequence[str] = ()) -> None:
        super().__init__()
        self._plans, self._words = list(plans), words
        self._rows: dict[str, tuple[int, Item | None]] = {}
        self.seen_at = 0  # the store's last change when the plans were made
        self._problem = plain(role="mark", wrap=True)
        self.list = RowList(self.tr("What the files change"), details=self._details, empty=self.tr("Nothing differs."))
        self.list.digit_pressed.connect(self._on_digit)
        self._ours, self._theirs = QPushButton(self.tr("Keep &ours everywhere")), QPushButton(self.tr("Take &theirs everywhere"))
        self._take, self._leave = QPushButton(), QPushButton(self.tr("&Leave it"))
        self._take.setProperty("role", "primary")
        self._ours.clicked.connect(lambda: self._all(OURS))
        self._theirs.clicked.connect(lambda: self._all(THEIRS))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._take.click)  # a button's own goes when its text is set
        self._take.clicked.connect(lambda: self.taken.emit(self._plans))
        self._leave.clicked.connect(self.dismissed)
        self._lay_out()
        self.show_problem("\n".join(problems))
        self.refresh()

    def show_problem(self, text: str) -> None:
        """Say above the rows what could not be read or done."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def plan_anew(self, plans: Sequence[Plan]) -> list[Plan] | None:
        """Show newer plans of the same files, with the choices made; return them when they say what was shown already."""
        old, self._plans = self._plans, [choose_as(plan, old) for plan, old in zip(plans, self._plans, strict=True)]
        self.refresh()
        return self._plans if list(map(_shape, old)) == list(map(_shape, self._plans)) else None

    def refresh(self) -> None:
        """Show the plans as they are chosen."""
        self._rows = {}
        views = []
        for number, plan in enumerate(self._plans):
            self._rows[f"file/{number}"] = (number, None)
            views.append(self._file_view(number, plan))
            for item in sorted(plan.of_kind(*KINDS), key=lambda item: item.kind != CONFLICT):
                key = f"{number}/{item.table}/{item.id}"
                self._rows[key] = (number, item)
                views.append(self._item_view(key, plan, item))
        self.list.show_rows(views)
        if self.list.open_id:  # the details say what is chosen
            self.list.open(self.list.open_id, focus=False)
        conflicts = sum(plan.counts()[CONFLICT] for plan in self._plans)
        self._take.setText(self.tr("Take it in, %n conflict(s) as chosen", "", conflicts) if conflicts else self.tr("Ta&ke it in"))
        self._take.setEnabled(bool(self._plans))

    def _file_view(self, number: int, plan: Plan) -> RowView:
        return RowView(f"file/{number}", plan.incoming.file_name, meta=" · ".join(self._facts(plan)), heading=True)

    def _facts(self, plan: Plan) -> tuple[str, ...]:
        return summary(plan, self._words), *remarks_in_words(plan, self._words)

    def _item_view(self, key: str, plan: Plan, item: Item) -> RowView:
        words = self._words
        (side, both), kind = choice_in_words(item, words), words(f"exchange.kinds.{item.kind}")
        return RowView(key, item_in_words(plan, item, words), lead=kind, meta=both, chips=(side,), indent=1)

    def _details(self, key: str) -> QWidget:
        number, item = self._rows[key]
        words, plan = self._words, self._plans[number]
        box = SideBySide(self.tr("Ours (key 1)"), self.tr("Theirs (key 2)"))
        if item is None:
            box.head("\n".join(self._facts(plan)))  # which the row may be too short for
            for remark in plan.incoming.remarks:
                box.add(words(f"exchange.remarks.{remark.kind}"), "", remark.text)
            return box
        view = self._item_view(key, plan, item)
        box.head("\n".join(part for part in (view.title, view.meta) if part))
        for cell in item.cells:
            texts = (value_in_words(item.table, cell.column, value, words) for value in (cell.ours, cell.theirs))
            side = f" – {words(f'exchange.sides.{cell.side}')}" if view.meta else ""
            box.add(column_name(cell.column, words) + side, *texts)
        if not item.cells:
            box.add(words(f"exchange.tables.{item.table}"), *self._whole_rows(number, item))
        return box

    def _whole_rows(self, number: int, item: Item) -> tuple[str, str]:
        plan = self._plans[number]
        sides = (plan.ours.get(item.table, {}).get(item.id), plan.theirs.get(item.table, {}).get(item.id))
        return tuple(_said(self._words, item.table, row) if row else self._words("exchange.empty") for row in sides)  # type: ignore[return-value]

    def _on_digit(self, key: str, digit: int) -> None:
        number, item = self._rows[key]
        if digit not in (1, 2):
            return
        side = OURS if digit == 1 else THEIRS
        plan = self._plans[number]
        self._plans[number] = choose_all(plan, side, kinds=KINDS) if item is None else choose(plan, item, side)
        self.refresh()

    def _all(self, side: str) -> None:
        self._plans = [choose_all(plan, side, kinds=KINDS) for plan in self._plans]
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(S)
        layout.addWidget(plain(self.tr("Files that have come"), role="title", wrap=True))
        guidance = self.tr(
            "Look before anything is taken in. Enter shows both texts; 1 keeps ours, 2 takes theirs. What loses stays in the row's history."
        )
        layout.addWidget(plain(guidance, role="guidance", wrap=True))
        layout.addWidget(self._problem)
        layout.addWidget(self.list, 1)
        quiet = QWidget()
        flow = FlowLayout(quiet)
        for button in (self._leave, self._ours, self._theirs):
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addWidget(quiet, 1)
        row.addWidget(self._take)
        layout.addLayout(row)


def _said(words: Words, table: str, row: Row) -> str:
    """Return a row's own texts, a line each."""
    said = {column: value for column, value in row.items() if column not in UNSAID and value not in ("", None, 0)}
    return "\n".join(f"{column_name(c, words)}: {value_in_words(table, c, v, words)}" for c, v in said.items()) or words("exchange.empty")


def _shape(plan: Plan) -> list[object]:
    """Return what a person sees of a plan."""
    return [(item.key, item.kind, [(cell.column, cell.ours, cell.theirs) for cell in item.cells]) for item in plan.items]
