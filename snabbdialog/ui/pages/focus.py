"""Step 3: the candidates, how they are judged, and the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .ballots import Ballots
from .candidates import Candidates
from .choice import Choice
from .page import Page, Section
from .scores import Assessment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.ui.document import Document


class FocusPage(Page):
    """Candidates, assessment, choice."""

    step = "focus"

    def __init__(self, document: Document) -> None:
        self._ballots = Ballots(document)
        super().__init__(document)
        self._ballots.setParent(self)
        self._ballots.changed.connect(lambda: self.hint_changed.emit(self.hint()))

    def sections(self) -> Sequence[Section]:
        return [
            Section("candidates", self.tr("Candidates"), lambda: Candidates(self.document)),
            Section("assessment", self.tr("Assessment"), lambda: Assessment(self.document, self._ballots)),
            Section("choice", self.tr("Choice"), lambda: Choice(self.document, self._ballots)),
        ]

    def hint(self) -> str:
        areas = self.document.rows("focus_area")
        chosen = any(area.chosen for area in areas)
        parts = [self._ballots.in_words(), self.tr("no focus area chosen") if areas and not chosen else ""]
        return " · ".join(part for part in parts if part)
