"""The ballots of a dialogue: how many, which marks are given, and whether they may be seen yet.

Marks are rows of the dialogue, and so is that they are hidden: the session says how many ballots are awaited before they are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from snabbdialog.model import Change, Score, added, edited, removed
from snabbdialog.spread import MARKS, MOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snabbdialog.ui.document import Document

USUAL = 5
Place = tuple[str, str, int]  # focus area, criterion, ballot


class Ballots(QObject):
    """The marks by place. Hidden from the first one on until somebody shows them, for everybody who reads the dialogue."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._asked = self.begun or USUAL
        document.changed.connect(self._on_changed)

    @property
    def marks(self) -> dict[Place, Score]:
        """The marks given, by candidate, criterion and ballot."""
        return {(row.focus_area, row.criterion, row.ballot): row for row in self.document.rows("score") if row.value in MARKS}

    @property
    def begun(self) -> int:
        """The highest ballot with a mark, 0 when there is none."""
        return min(MOST, max((ballot for _, _, ballot in self.marks), default=0))

    @property
    def count(self) -> int:
        """How many ballots there are."""
        return max(min(MOST, self.document.session.ballots_awaited) if self.hidden else self._asked, self.begun)

    @property
    def places(self) -> list[tuple[str, str]]:
        """Each candidate and criterion to be marked."""
        return [(area.id, criterion.id) for area in self.document.rows("focus_area") for criterion in self.document.method.criteria]

    @property
    def missing(self) -> int:
        """How many marks are not in yet."""
        given, ballots = self.marks, range(1, self.count + 1)
        return sum((area, criterion, ballot) not in given for area, criterion in self.places for ballot in ballots)

    @property
    def complete(self) -> bool:
        """Whether there are marks, and none is missing."""
        return bool(self.begun) and not self.missing

    @property
    def hidden(self) -> bool:
        """Whether marks may not be seen yet."""
        return self.document.session.ballots_awaited > 0 and bool(self.begun)

    def ask(self, count: int) -> None:
        """Choose how many ballots there are; never fewer than have marks."""
        self._asked = max(1, min(count, MOST))
        if self.hidden:
            self._await(self.tr("change number of ballots"), max(self._asked, self.begun))
        self.changed.emit()

    def show_marks(self, shown: bool) -> None:
        """Show all marks at the same time, or hide them."""
        if shown:
            self._asked = self.count
            self._await(self.tr("show marks"), 0)
        else:
            self._await(self.tr("hide marks"), self.count)

    def _await(self, label: str, count: int) -> None:
        change = edited(self.document.session, ballots_awaited=count)
        if change.after:
            self.document.apply(label, [change])

    def mark(self, places: Iterable[Place], value: int) -> None:
        """Give these places a mark, as one step; 0 takes the marks away. The first mark of all is hidden, and those that follow."""
        given, changes = self.marks, list[Change]()
        if value and not self.begun:
            changes.append(edited(self.document.session, ballots_awaited=self.count))
        for place in places:
            held = given.get(place)
            if held is not None:
                changes.append(edited(held, value=value) if value else removed(held))
            elif value:
                area, criterion, ballot = place
                changes.append(added(Score(session=self.document.id, focus_area=area, criterion=criterion, ballot=ballot, value=value)))
        label = self.tr("give mark") if value else self.tr("take mark away")
        self.document.apply(label, [change for change in changes if change.after != {}])

    def in_words(self) -> str:
        """Return how many there are and whether they are shown, or nothing."""
        if not self.begun:
            return ""
        count = self.tr("%n ballot(s)", "", self.count)
        if not self.hidden:
            return self.tr("%1, shown together").replace("%1", count)
        return (self.tr("%1, hidden until all are in") if self.missing else self.tr("%1, all in, not shown yet")).replace("%1", count)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in ("score", "focus_area") or _is_of_ballots(change) for change in changes):
            self.changed.emit()


def _is_of_ballots(change: Change) -> bool:
    """Tell whether the change awaits, shows or locks the ballots; typing in other fields of the session asks nothing of them."""
    return change.table == "session" and not {"ballots_awaited", "status"}.isdisjoint({*(change.before or {}), *(change.after or {})})
