"""Strategies that a need may touch, with the words that matched. A person ties one or says no; nothing is tied by itself.

Must not know how words are weighed. The catalogue is read and searched when a need is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from snabbdialog.errors import CatalogueBroken
from snabbdialog.model import Link, added, edited
from snabbdialog.ui.theme import M, S
from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.layout import FlowLayout

from .tied import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.catalogue import Catalogue, Entry, Index, Passage, Suggestion
    from snabbdialog.model import Need
    from snabbdialog.ui.document import Document

MOST = 3
PASSAGE = 200  # letters of a passage shown


class Advice:
    """What the catalogue and the dialogue's own strategies say of a need; the index is kept until strategies change."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._catalogue: Catalogue | None = None
        self._index: Index | None = None
        document.changed.connect(self._on_changed)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in the dialogue's language."""
        if self._catalogue is None:
            self._catalogue = catalogue_of(self.document)
        return self._catalogue

    def on(self, need: Need) -> list[tuple[Suggestion, Entry]]:
        """Return the best suggestions for a need, with what is suggested."""
        from snabbdialog.catalogue import entries_for, index_for, suggest_for

        dialogue = self.document.dialogue()
        if self._index is None:
            self._index = index_for(dialogue, self.catalogue)
        entries = {entry.id: entry for entry in entries_for(dialogue, self.catalogue)}
        found = suggest_for(need, dialogue, self._index, limit=MOST)
        return [(one, entries[one.strategy_id]) for one in found if one.strategy_id in entries]

    def tie(self, need: str, entry: Entry, *, kind: str, passage: Passage | None) -> None:
        """Tie what was suggested to the need, with the passage; what is not cited yet is cited in the same step."""
        from snabbdialog.catalogue import as_passage, as_strategy

        held, changes = cited(self.document, entry), []
        if held is None:
            strategy = as_strategy(entry, self.document.id, self.document.end_of("strategy"))
            held, changes = strategy.id, [added(strategy)]
        says = as_passage(passage, entry)
        changes.append(added(Link(session=self.document.id, need=need, strategy=held, kind=kind, passage=says)))
        self.document.apply(_tr("tie suggested strategy to need"), changes)

    def dismiss(self, need: str, entry: Entry) -> None:
        """Say no to a suggestion: by a link when the strategy is cited here, else in the need's own row."""
        held, row = cited(self.document, entry), self.document.row("need", need)
        if held is None:
            change = edited(row, dismissed="\n".join((*row.dismissed.splitlines(), entry.id)))
        else:
            change = added(Link(session=self.document.id, need=need, strategy=held, kind="dismissed"))
        self.document.apply(_tr("dismiss suggestion"), [change])

    def _on_changed(self, changes: tuple[object, ...]) -> None:
        if any(getattr(change, "table", "") in ("strategy", "session") for change in changes):
            self._index = None


def catalogue_of(document: Document) -> Catalogue:
    """Return the catalogue with one's own list; a broken list of one's own is left out."""
    from snabbdialog.catalogue import load_catalogue, own_file

    try:
        return load_catalogue(document.session.language, own_file())
    except CatalogueBroken as error:
        document.refused.emit(error)
        return load_catalogue(document.session.language)


def cited(document: Document, entry: Entry) -> str | None:
    """Return the id of the row that cites the entry, or None."""
    return next((row.id for row in document.rows("strategy") if entry.id in (row.id, row.catalogue_id)), None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Suggestions", text)


class SuggestionRow(QWidget):
    """One suggestion: its name, the words that matched, the passage, and the two answers."""

    tied = Signal()
    dismissed = Signal()

    def __init__(self, document: Document, suggestion: Suggestion, entry: Entry) -> None:
        super().__init__()
        layer = document.words.choice("strategy.layer_short", entry.layer)
        matched = self.tr("Words that matched: %1").replace("%1", ", ".join(suggestion.words))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain(f"{entry.name} ({layer.lower()})", wrap=True))
        column.addWidget(plain(matched, role="meta", wrap=True))
        if suggestion.passage:
            place = f" ({suggestion.passage.place})" if suggestion.passage.place else ""
            column.addWidget(plain(short(suggestion.passage.text, PASSAGE) + place, role="meta", wrap=True))
        column.addWidget(self._answers(entry, locked=document.locked))

    def _answers(self, entry: Entry, *, locked: bool) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, spacing=S)
        for text, spoken, signal in (
            (self.tr("Tie to the need"), self.tr("Tie %1 to the need"), self.tied),
            (self.tr("Dismiss"), self.tr("Dismiss %1"), self.dismissed),
        ):
            button = QPushButton(text)
            button.setProperty("role", "quiet")
            button.setAccessibleName(spoken.replace("%1", entry.name))
            button.setEnabled(not locked)
            button.clicked.connect(signal)
            flow.addWidget(button)
        return bar


class Suggestions(QWidget):
    """The suggestions for one need, under a heading that says what they are."""

    answered = Signal()

    def __init__(self, advice: Advice, need: Need, kind: Callable[[], str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S, 0, 0)
        column.setSpacing(M)
        found = advice.on(need)
        if found:
            column.addWidget(plain(self.tr("May concern the need (found by words; you decide):"), role="label", wrap=True))
        for suggestion, entry in found:
            row = SuggestionRow(advice.document, suggestion, entry)
            row.tied.connect(lambda entry=entry, says=suggestion.passage: advice.tie(need.id, entry, kind=kind(), passage=says))
            row.dismissed.connect(lambda entry=entry: advice.dismiss(need.id, entry))
            row.tied.connect(self.answered)
            row.dismissed.connect(self.answered)
            column.addWidget(row)
