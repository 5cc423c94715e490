"""The open row of a need: a line to tie a strategy by name, and strategies that may concern it. Must not know the list around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.adding import AddLine
from snabbdialog.ui.widgets.changing import Changing, keep_keys
from snabbdialog.ui.widgets.fields import plain

from .suggestions import Suggestions
from .tied import SEEN, kinds, tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from snabbdialog.model import Change, Strategy
    from snabbdialog.ui.document import Document

    from .suggestions import Advice


class Tying(QWidget):
    """Ties strategies to one need. What is typed must name one strategy; a part of the name is enough."""

    grew = Signal()

    def __init__(self, document: Document, need: str, advice: Advice) -> None:
        super().__init__()
        self.document, self._need = document, need
        names = {kind: document.words.choice("link.kind", kind) for kind in kinds(document)}
        self.line = AddLine(self.tr("Strategy to tie to the need"), kinds=names, placeholder=self.tr("Name of a strategy, then Enter"))
        self.problem = plain(role="mark", wrap=True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(plain(document.row("need", need).title, role="strong", wrap=True))
        layout.addWidget(self.line)
        layout.addWidget(self.problem)
        self._offer([strategy.name for strategy in document.rows("strategy")])
        self.line.setEnabled(not document.locked)
        self.line.added.connect(self._tie)
        self.suggestions = Changing(lambda: self._suggestions(advice), stands=lambda: document.row("need", need) is not None)
        self.suggestions.grew.connect(self.grew)
        layout.addWidget(self.suggestions)
        document.changed.connect(self._on_changed)
        self.begins_at = self.line.line  # where the hand is put first; as a focus proxy Tab would never come out of it

    def _suggestions(self, advice: Advice) -> QWidget:
        found = Suggestions(advice, self.document.row("need", self._need), lambda: self.line.kind)
        found.answered.connect(self.line.line.setFocus)
        return found

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(change.table in SEEN for change in changes):
            self.suggestions.renew_soon()

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self.line.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.line.setCompleter(completer)

    def _tie(self, kind: str, texts: Sequence[str]) -> None:
        found = [named(self.document, text) for text in texts]
        tie(self.document, kind, [(self._need, strategy.id) for strategy in found if strategy is not None])
        unknown = [text for text, strategy in zip(texts, found, strict=True) if strategy is None]
        self.problem.setText(
            self.tr("No single strategy here has this in its name: %1").replace("%1", ", ".join(unknown)) if unknown else ""
        )
        self.problem.setVisible(bool(unknown))
        if unknown:
            self.line.line.setText(unknown[0])
        self.grew.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keep_keys(event)


def named(document: Document, text: str) -> Strategy | None:
    """Return the one strategy of that name, or the only one whose name or reference holds the text."""
    wanted, rows = text.casefold().strip(), document.rows("strategy")
    same = [row for row in rows if row.name.casefold() == wanted]
    part = [row for row in rows if wanted in f"{row.name} {row.reference}".casefold()]
    return same[0] if same else part[0] if len(part) == 1 else None
