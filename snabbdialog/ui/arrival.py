"""Arrival of files: what each would change, in plain words, both texts side by side; a choice per row and for all; then taken in.

Read, plan, show, apply. A backup is made first; one undo takes the whole back. Must not know a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from snabbdialog.exchange import Plan, choose, choose_all
from snabbdialog.exchange.plan import CONFLICT, KINDS, OURS, THEIRS

from .theme import XL, L, S
from .widgets.fields import plain
from .widgets.layout import FlowLayout
from .widgets.rows import RowList, RowView
from .widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.exchange import Item
    from snabbdialog.model import Value
    from snabbdialog.words import Words


class ArrivalPage(QWidget):
    """The plans of the files that came, row by row. 1 keeps ours, 2 takes theirs."""

    taken = Signal(list)  # Plan
    dismissed = Signal()

    def __init__(self, plans: Sequence[Plan], words: Words, problems: Sequence[str] = ()) -> None:
        super().__init__()
        self._plans, self._words = list(plans), words
        self._rows: dict[str, tuple[int, Item | None]] = {}
        self._problem = plain("\n".join(problems), role="mark", wrap=True)
        self._problem.setVisible(bool(problems))
        self.list = RowList(self.tr("What the files change"), details=self._details, empty=self.tr("Nothing differs."))
        self.list.digit_pressed.connect(self._on_digit)
        self._ours, self._theirs = QPushButton(self.tr("Keep &ours everywhere")), QPushButton(self.tr("Take &theirs everywhere"))
        self._take, self._leave = QPushButton(), QPushButton(self.tr("&Leave it"))
        self._take.setProperty("role", "primary")
        self._ours.clicked.connect(lambda: self._all(OURS))
        self._theirs.clicked.connect(lambda: self._all(THEIRS))
        self._take.setShortcut(QKeySequence("Ctrl+Return"))
        self._take.clicked.connect(lambda: self.taken.emit(self._plans))
        self._leave.clicked.connect(self.dismissed)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the plans as they are chosen."""
        self._rows = {}
        views = []
        for number, plan in enumerate(self._plans):
            self._rows[f"file/{number}"] = (number, None)
            views.append(self._file_view(number, plan))
            for item in plan.of_kind(*KINDS):
                key = f"{number}/{item.table}/{item.id}"
                self._rows[key] = (number, item)
                views.append(self._item_view(key, item))
        self.list.show_rows(views)
        conflicts = sum(plan.counts()[CONFLICT] for plan in self._plans)
        self._take.setText(self.tr("Take it in, %n conflict(s) as chosen", "", conflicts) if conflicts else self.tr("Ta&ke it in"))
        self._take.setEnabled(bool(self._plans))

    def _file_view(self, number: int, plan: Plan) -> RowView:
        words, file = self._words, plan.incoming
        who = " ".join(part for part in (file.prepared_by.role, file.prepared_by.organisation) if part)
        facts = [words("exchange.from", revision=file.revision, who=who) if who else words("exchange.from_unknown", revision=file.revision)]
        if plan.current is None:
            facts.append(words("exchange.new_session"))
        elif plan.base is not None:
            facts.append(words("exchange.since", revision=plan.base.revision))
        else:
            facts.append(words("exchange.first"))
        counts = plan.counts()
        facts += [words(f"exchange.{kind}", n=counts[kind]) for kind in (*KINDS, "unchanged") if counts[kind]]
        if plan.known:
            facts = [words("exchange.known")]
        facts += [f"{words(f'exchange.remarks.{remark.kind}')}: {remark.text}" for remark in file.remarks]
        return RowView(f"file/{number}", file.file_name, meta=" · ".join(facts), heading=True)

    def _item_view(self, key: str, item: Item) -> RowView:
        words = self._words
        columns = ", ".join(words(f"exchange.columns.{cell.column}").lower() for cell in item.cells)
        text = f"deleted_{item.deleted}" if item.kind == CONFLICT and item.deleted else item.kind
        table, name = words(f"exchange.tables.{item.table}"), item.name or words("exchange.untitled")
        title = words(f"exchange.item.{text}", table=table, name=name, columns=columns)
        side = words(f"exchange.sides.{item.side}")
        return RowView(key, title, lead=words(f"exchange.kinds.{item.kind}"), chips=(side,), indent=1)

    def _details(self, key: str) -> QWidget:
        number, item = self._rows[key]
        box = SideBySide(self.tr("Ours (key 1)"), self.tr("Theirs (key 2)"))
        if item is None:
            for remark in self._plans[number].incoming.remarks:
                box.add(self._words(f"exchange.remarks.{remark.kind}"), "", remark.text)
            return box
        box.head(self._item_view(key, item).title)
        for cell in item.cells:
            box.add(self._words(f"exchange.columns.{cell.column}"), _text(cell.ours), _text(cell.theirs))
        if not item.cells:
            box.add(self._words(f"exchange.tables.{item.table}"), *self._whole_rows(number, item))
        return box

    def _whole_rows(self, number: int, item: Item) -> tuple[str, str]:
        plan = self._plans[number]
        sides = (plan.ours.get(item.table, {}).get(item.id), plan.theirs.get(item.table, {}).get(item.id))
        return tuple("\n".join(_said(self._words, row)) if row else self._words("exchange.empty") for row in sides)  # type: ignore[return-value]

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
            "Look before anything is taken in. Enter shows both texts; 1 keeps ours, 2 takes theirs. What loses stays in the history."
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


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _said(words: Words, row: dict[str, Value]) -> list[str]:
    hidden = ("id", "session", "position", "parent", "content")
    return [f"{words(f'exchange.columns.{c}')}: {v}" for c, v in row.items() if c not in hidden and v not in ("", None, 0)]
