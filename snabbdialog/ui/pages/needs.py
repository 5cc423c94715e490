"""Step 1: the region's outline of challenges, areas, needs and proposals, its conditions, and its ecosystem."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton

from snabbdialog.minutes.missing import lacks_source
from snabbdialog.model import Condition, Need
from snabbdialog.outline import LEVELS, in_order
from snabbdialog.ui.widgets.fields import ChoiceField, LineField, TextField, labelled
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.pasted import YEAR, joined
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView

from .account import Account
from .ecosystem import Ecosystem
from .page import Page, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from snabbdialog.ui.document import Document


class NeedsPage(Page):
    """Needs, conditions, the ecosystem."""

    step = "needs"

    def sections(self) -> Sequence[Section]:
        return [
            Section("needs", self.tr("Needs"), self._outline),
            Section("conditions", self.tr("Conditions"), lambda: conditions_section(self.document)),
            Section("account", self.tr("Account of priorities"), lambda: Account(self.document)),
            Section("ecosystem", self.tr("Ecosystem, anchoring and leadership"), lambda: Ecosystem(self.document)),
        ]

    def _outline(self) -> NeedOutline:
        fetch = QPushButton(self.tr("Fetch input …"))
        fetch.clicked.connect(lambda: self.command_given.emit("receive"))
        return NeedOutline(self.document, fetch)

    def hint(self) -> str:
        unsourced = sum(map(lacks_source, self.document.rows("need")))
        return self.tr("%n need(s) without a source", "", unsourced) if unsourced else ""


class NeedOutline(RowSection):
    """The outline: what is added goes under the nearest row above that can hold it; Alt+←/→ moves a row out or in."""

    def __init__(self, document: Document, fetch: QPushButton | None = None) -> None:
        self.document = document
        words = document.words
        super().__init__(
            document,
            Rows(
                table="need",
                noun=self.tr("need"),
                label=self.tr("Needs"),
                kinds=words.choices("need.level"),
                kind_column="level",
                placeholder=self.tr("Write a need and press Enter"),
                empty=self.tr(
                    "Begin with a challenge: write it above and press Enter. Then the areas under it, and the needs and proposals of each."
                ),
                records=lambda: [record for record, _depth, _number in in_order(document.rows("need"))],
                view=self._view,
                new=lambda level, text: Need(level=level or "need", title=text),
                row=lambda level, cells: Need(level=level or "need", title=cells[0], text=joined(*cells[1:])),
                details=lambda id: need_details(document, id),
                also=("source", "link"),
                button=fetch,
            ),
        )
        self.add_line.choose("challenge" if not self.records() else "need")
        self.list.indented.connect(self._indent)

    def refresh(self) -> None:
        self._numbers = {need.id: (depth, number) for need, depth, number in in_order(self.document.rows("need"))}
        super().refresh()

    def add(self, kind: str, texts: Sequence[str]) -> None:
        """Add rows where the keyboard is in the outline: after its branch, under the nearest row that can hold them."""
        new = [replace(self.new(kind, text), session=self.document.id) for text in texts]
        parent = self._parent_for(kind)
        siblings = [n for n in self.document.rows("need") if n.parent == parent]
        start = siblings[-1].position + 1 if siblings else 1.0
        placed = [replace(need, parent=parent, position=start + i) for i, need in enumerate(new)]
        self.document.add(self.tr("add %1").replace("%1", self.document.words.choice("need.level", kind).lower()), *placed)
        self.refresh()
        self.list.select(placed[-1].id)

    def convert(self, id: str, number: int) -> None:
        """Make a row another level; it moves under what can hold it, after the branch it stood in."""
        level = LEVELS[number - 1] if number <= len(LEVELS) else ""
        need = self.document.row("need", id)
        if not level or level == need.level:
            return
        label, parent = self.tr("change level of %1").replace("%1", self.spec.noun), self._parent_above(id, level)
        if parent == need.parent:
            self.document.edit(label, "need", id, level=level)
            return
        above = [row.id for row in takewhile(lambda row: row.id != id, self.records())]
        others = [row for row in self.document.rows("need") if row.parent == parent and row.id != id]
        after = next((row.id for row in reversed(others) if row.id in above), None)
        self.document.move(label, need, others, after, level=level, parent=parent)

    def _indent(self, id: str, step: int) -> None:
        level = LEVELS.index(self.document.row("need", id).level) + step
        if 0 <= level < len(LEVELS):
            self.convert(id, level + 1)

    def _parent_for(self, level: str) -> str | None:
        current = self.list.current_id() or (self.records()[-1].id if self.records() else "")
        return self._parent_above(current, level, inclusive=True) if current else None

    def _parent_above(self, id: str, level: str, *, inclusive: bool = False) -> str | None:
        """Return the nearest row above that can hold this level, not below the row itself."""
        ids = [record.id for record in self.records()]
        below = self._below(id) if not inclusive else set()
        for other in reversed(ids[: ids.index(id) + inclusive]):
            if other not in below and LEVELS.index(self.document.row("need", other).level) < min(LEVELS.index(level), 2):
                return str(other)
        return None

    def _below(self, id: str) -> set[str]:
        found = {id}
        for record in self.records():
            if record.parent in found:
                found.add(record.id)
        return found

    def _view(self, need: Need) -> RowView:
        words = self.document.words
        depth, number = self._numbers[need.id]
        source = self.document.row("source", need.source) if need.source else None
        meta = [
            source.title if source else "",
            need.place,
            need.addressee and self.tr("To %1").replace("%1", need.addressee),
            need.raised_by,
        ]
        chips = [words.choice("need.kind", need.kind)] if need.kind else []
        chips += [tag.strip() for tag in need.tags.split(",") if tag.strip()]
        if need.visibility != "shared":
            chips.append(words.choice("visibility", need.visibility))
        lead, heading = f"{words.choice('need.level', need.level)} {number}", need.level == "challenge"
        facts = " · ".join(filter(None, meta))
        return RowView(need.id, need.title or need.text, lead=lead, meta=facts, chips=tuple(chips), indent=depth, heading=heading)


def need_details(document: Document, id: str) -> QWidget:
    """Return the fields of a need, those its level asks for."""
    return _NeedForm(document, id)


class _NeedForm(Form):
    def __init__(self, document: Document, id: str) -> None:
        super().__init__(columns=3)
        words, need = document.words, document.row("need", id)
        self._at = (document, "need", id)
        self.add(labelled(TextField(*self._at, "title", lines=1), self.tr("&Text")), wide=True)
        self.add(labelled(TextField(*self._at, "text"), self.tr("&Background and description")), wide=True)
        if need.level in ("need", "proposal"):
            self._choice("kind", self.tr("&What is needed"), words.choices("need.kind"))
        if need.level == "proposal":
            self._choice("proposal_type", self.tr("Type of &proposal"), words.choices("need.proposal_type"))
            self._line("addressee", self.tr("&Addressee"), document.known("actor"))
        self._line("tags", self.tr("Ta&gs, separated by commas"), document.method.tags)
        self._choice("reach", self.tr("Reac&h"), words.choices("need.reach"))
        self._line("raised_by", self.tr("&Raised by"), document.known("organisation"))
        self.add(labelled(TextField(*self._at, "evidence", lines=1), self.tr("&Evidence")), wide=True)
        self._choice("source", self.tr("S&ource document"), {s.id: s.title for s in document.rows("source")})
        self._line("place", self.tr("Page or pla&ce in it"))
        self._choice("status", self.tr("&Status"), words.choices("need.status"))
        self._choice("visibility", self.tr("Vis&ibility"), words.choices("visibility"), required=True)

    def _choice(self, column: str, label: str, choices: dict[str, str], *, required: bool = False) -> None:
        kind = ReferenceField if column == "source" else ChoiceField
        self.add(labelled(kind(*self._at, column, choices=choices, required=required), label))

    def _line(self, column: str, label: str, known: Sequence[str] = ()) -> None:
        self.add(labelled(LineField(*self._at, column, known=known), label))


class ReferenceField(ChoiceField):
    """A choice among the rows of another table; none is null."""

    def columns(self, text: str) -> dict[str, Any]:
        return {self.address[2]: text or None}


def conditions_section(document: Document) -> RowSection:
    """Return the region's conditions: facts and figures with their source."""
    return _Conditions(document)


class _Conditions(RowSection):
    def __init__(self, document: Document) -> None:
        kinds = {k: name for k, name in document.words.choices("condition.kind").items() if k != "success_factor"}
        super().__init__(
            document,
            Rows(
                table="condition",
                noun=self.tr("condition"),
                label=self.tr("Conditions"),
                kinds=kinds,
                placeholder=self.tr("Write a fact about the region, such as «five universities», and press Enter"),
                empty=self.tr("Facts about the region that the dialogue rests on, each with its figure, year and source."),
                records=lambda: [c for c in document.rows("condition") if c.kind != "success_factor"],
                view=self._view,
                new=lambda kind, text: Condition(kind=kind or "fact", title=text),
                row=_condition,
                details=self._details,
                also=("source",),
            ),
        )

    def _view(self, condition: Condition) -> RowView:
        source = self.document.row("source", condition.source) if condition.source else None
        origin = " · ".join(part for part in (condition.origin, source.title if source else "", condition.year) if part)
        title = f"{condition.title}: {condition.value}" if condition.value and condition.title else condition.title or condition.value
        mark = "" if condition.origin or source else self.tr("no source")
        return RowView(condition.id, title, lead=self.document.words.choice("condition.kind", condition.kind), meta=origin, mark=mark)

    def _details(self, id: str) -> QWidget:
        document, form = self.document, Form(columns=3)
        at = (document, "condition", id)
        form.add(labelled(TextField(*at, "title", lines=1), self.tr("&Condition")), wide=True)
        form.add(labelled(LineField(*at, "value"), self.tr("&Figure or answer")))
        form.add(labelled(LineField(*at, "year"), self.tr("&Year")))
        form.add(labelled(ChoiceField(*at, "kind", choices=self.spec.kinds, required=True), self.tr("&Kind")))
        form.add(labelled(LineField(*at, "origin"), self.tr("S&ource, in words")))
        sources = {s.id: s.title for s in document.rows("source")}
        form.add(labelled(ReferenceField(*at, "source", choices=sources), self.tr("Source &document")))
        form.add(labelled(TextField(*at, "note", lines=1), self.tr("&Note")), wide=True)
        return form


def _condition(kind: str, cells: Sequence[str]) -> Condition:
    """Return the condition of a table's row: what, how much, which year, and where the figure comes from."""
    title, value, *facts = cells
    year = next(filter(YEAR.fullmatch, facts), "")
    origin = joined(*(fact for fact in facts if fact != year))
    return Condition(kind=kind or "fact", title=title, value=value, year=year, origin=origin)
