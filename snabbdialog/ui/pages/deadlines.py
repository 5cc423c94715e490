"""Every date that binds somebody, in order: actions, commitments, homework, reports of commissions, the next meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.ui.widgets.rows import RowList, RowView

from .entries import BINDING, is_overdue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snabbdialog.ui.document import Document


@dataclass(frozen=True)
class Deadline:
    """A date with what is due; `late` when it has passed and nothing says that it is done."""

    id: str
    due: str
    what: str
    kind: str
    who: str = ""
    late: bool = False


class Deadlines(QWidget):
    """The dates, soonest first; those without a date last (K28, K81)."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._list = RowList(self.tr("Deadlines"), empty=self.tr("No dates yet: actions, homework and commissions with a date come here."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        today = datetime.now().astimezone().date()
        rows = sorted(self._deadlines(today), key=lambda row: (not row.due, row.due, row.what))
        self._list.show_rows([self._view(row) for row in rows])

    def _deadlines(self, today: date) -> Iterator[Deadline]:
        document, words = self._document, self._document.words
        for entry in document.rows("entry"):
            if entry.kind in BINDING and entry.status not in ("done", "dropped"):
                late = is_overdue(entry, today=today)
                yield Deadline(entry.id, entry.due, entry.text, words.choice("entry.kind", entry.kind), entry.who, late)
        for strategy in document.rows("strategy"):
            for column, name in (("interim_due", self.tr("Interim report")), ("final_due", self.tr("Final report"))):
                if getattr(strategy, column):
                    yield Deadline(f"{strategy.id}/{column}", getattr(strategy, column), strategy.name, name, strategy.owner)
        if document.session.next_meeting:
            place = document.session.next_meeting_place
            yield Deadline("next", document.session.next_meeting, self.tr("Next meeting"), self.tr("Meeting"), place)

    def _view(self, row: Deadline) -> RowView:
        due = self._document.words.date(row.due) or self.tr("no date")
        return RowView(row.id, row.what, lead=due, meta=row.who, chips=(row.kind,), mark=self.tr("overdue") if row.late else "")
