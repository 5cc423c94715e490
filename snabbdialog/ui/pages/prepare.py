"""Step 0: the dialogue's frame, who takes part, the agenda with its clock times, the region's documents and the actors."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from snabbdialog.agenda import clock_times
from snabbdialog.model import Actor, AgendaItem, Participant, Source
from snabbdialog.privacy import with_role
from snabbdialog.ui.widgets.fields import CheckField, ChoiceField, LineField, TextField, labelled, offer
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.pasted import joined, named
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView
from snabbdialog.ui.widgets.typed_fields import date_field, minutes_field
from snabbdialog.values import unread

from .frame import Frame
from .page import Page, Section
from .suggestions import catalogue_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from snabbdialog.ui.document import Document


POINT = re.compile(r"(?P<title>.*\S)\s+(?P<minutes>[0-9]{1,3})(?:\s?(?:min|minuter|minutes)\.?)?", re.IGNORECASE)


class PreparePage(Page):
    """The frame, participants, agenda, documents and actors."""

    step = "prepare"

    def sections(self) -> Sequence[Section]:
        return [
            Section("frame", self.tr("The dialogue"), lambda: Frame(self.document)),
            Section("participants", self.tr("Participants"), lambda: Participants(self.document)),
            Section("agenda", self.tr("Agenda"), lambda: Agenda(self.document)),
            Section("sources", self.tr("The region's documents"), lambda: Sources(self.document)),
            Section("actors", self.tr("Actors"), lambda: Actors(self.document)),
        ]

    def hint(self) -> str:
        session = self.document.session
        if not session.region:
            return self.tr("no region chosen")
        return "" if self.document.rows("participant") else self.tr("no participants yet")


class Participants(RowSection):
    """Who takes part: name, organisation, role and side; nothing more is asked."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="participant",
                noun=self.tr("participant"),
                label=self.tr("Participants"),
                kinds=document.words.choices("participant.side"),
                kind_column="side",
                placeholder=self.tr("Name or role, organisation – and press Enter"),
                empty=self.tr("Who takes part? Write a name or a role, a comma and the organisation. A pasted list becomes rows."),
                view=self._view,
                new=lambda side, text: _participant(side, *(part.strip() for part in text.partition(",")[::2])),
                row=lambda side, cells: _participant(side, *(*cells, "")[:2], role=joined(*cells[2:])),
                details=self._details,
            ),
        )

    def _view(self, participant: Participant) -> RowView:
        words = self.document.words
        chips = [words.choice("participant.function", participant.function)] if participant.function else []
        chips += [] if participant.present else [self.tr("absent")]
        meta = " · ".join(part for part in (participant.role if participant.name else "", participant.organisation) if part)
        title = participant.name or participant.role or participant.organisation
        return RowView(
            participant.id,
            title,
            lead=words.choice("participant.side", participant.side),
            meta=meta if title != meta else "",
            chips=tuple(chips),
        )

    def _details(self, id: str) -> QWidget:
        document, words, form, at = self.document, self.document.words, Form(columns=3), (self.document, "participant", id)
        form.add(labelled(LineField(*at, "name"), self.tr("&Name")))
        form.add(labelled(LineField(*at, "role"), self.tr("&Role")))
        form.add(labelled(LineField(*at, "organisation", known=document.known("organisation")), self.tr("&Organisation")))
        form.add(labelled(ChoiceField(*at, "side", choices=words.choices("participant.side")), self.tr("S&ide")))
        form.add(labelled(ChoiceField(*at, "function", choices=words.choices("participant.function")), self.tr("&Task in the dialogue")))
        form.add(labelled(LineField(*at, "email"), self.tr("E-&mail, if it is needed")))
        form.add(CheckField(*at, "present", text=self.tr("&Present")))
        form.add(CheckField(*at, "show_name", text=self.tr("Show the name in the minutes and to the region")), wide=True)
        return form


def _participant(side: str, name: str, organisation: str, *, role: str = "") -> Participant:
    """Return who takes part: in a line the name or role and, after a comma, the organisation; in a pasted table the role stands third."""
    person = Participant(side=side, name=name, organisation=organisation, role=role)
    return person if role else with_role(person)


class Agenda(RowSection):
    """The agenda: minutes per point, and the clock times they give."""

    def __init__(self, document: Document) -> None:
        self.document = document
        super().__init__(
            document,
            Rows(
                table="agenda_item",
                noun=self.tr("point on the agenda"),
                label=self.tr("Agenda"),
                placeholder=self.tr("Write a point, such as «Coffee 15», and press Enter"),
                empty=self.tr("What happens when? Write a point and its minutes."),
                view=self._view,
                new=lambda _kind, text: _agenda_item(text),
                row=lambda _kind, cells: _agenda_item(f"{joined(*cells[:-1])} {cells[-1]}"),
                details=self._details,
            ),
        )

    def refresh(self) -> None:
        items = self.document.rows("agenda_item")
        self._starts = dict(zip((item.id for item in items), clock_times(self.document.session.start, items), strict=False))
        super().refresh()

    def _view(self, item: AgendaItem) -> RowView:
        step = next((step.short_name for step in self.document.method.steps if step.id == item.step), "")
        used = self.tr("used: %1 min").replace("%1", str(item.used_seconds // 60)) if item.used_seconds >= 60 else ""
        minutes = self.tr("%1 min").replace("%1", str(item.minutes)) if item.minutes is not None else ""
        meta = " · ".join(part for part in (minutes, used, step if step != item.title else "") if part)
        mark = unread(item.as_written).get("minutes", "") if item.minutes is None else ""
        return RowView(item.id, item.title, lead=self.document.words.clock(self._starts.get(item.id, "")), meta=meta, mark=mark)

    def _details(self, id: str) -> QWidget:
        form, at, method = Form(columns=3), (self.document, "agenda_item", id), self.document.method
        form.add(labelled(LineField(*at, "title"), self.tr("&Point")))
        form.add(labelled(minutes_field(*at, "minutes"), self.tr("&Minutes")))
        steps = {step.id: step.short_name for step in method.steps}
        form.add(labelled(ChoiceField(*at, "step", choices=steps), self.tr("&Step of the walk")))
        return form


def _agenda_item(text: str) -> AgendaItem:
    """Return the point a line names, with its minutes where they stand last: «Coffee 15», «Coffee 15 min», a row of a table."""
    found = POINT.fullmatch(text)
    return AgendaItem(title=found["title"], minutes=int(found["minutes"])) if found else AgendaItem(title=text)


class Sources(RowSection):
    """The documents the region sent, and those that are cited."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="source",
                noun=self.tr("document"),
                label=self.tr("Documents"),
                kinds={k: v for k, v in document.words.choices("source.kind").items() if k in ("input", "strategy", "decision", "report")},
                placeholder=self.tr("Write a document's title and press Enter"),
                empty=self.tr("The documents the dialogue rests on. A need can point at the page it comes from."),
                view=self._view,
                new=lambda kind, text: Source(kind=kind, title=text),
                details=self._details,
            ),
        )

    def _view(self, source: Source) -> RowView:
        revision = self.tr("rev. %1").replace("%1", source.revision) if source.revision else ""
        meta = " · ".join(part for part in (source.prepared_by, source.reference, revision, source.received, source.file_name) if part)
        return RowView(source.id, source.title, lead=self.document.words.choice("source.kind", source.kind), meta=meta)

    def _details(self, id: str) -> QWidget:
        words, form, at = self.document.words, Form(columns=3), (self.document, "source", id)
        form.add(labelled(TextField(*at, "title", lines=1), self.tr("&Title")), wide=True)
        form.add(labelled(ChoiceField(*at, "kind", choices=words.choices("source.kind")), self.tr("&Kind")))
        form.add(labelled(LineField(*at, "reference"), self.tr("Re&ference number")))
        form.add(labelled(LineField(*at, "prepared_by"), self.tr("&Prepared by")))
        form.add(labelled(date_field(*at, "received"), self.tr("&Received")))
        form.add(labelled(LineField(*at, "revision"), self.tr("Re&vision")))
        form.add(labelled(minutes_field(*at, "pages"), self.tr("Pa&ges")))
        form.add(labelled(LineField(*at, "web"), self.tr("&Web address")), wide=True)
        form.add(labelled(TextField(*at, "note", lines=1), self.tr("N&ote")), wide=True)
        return form


class Actors(RowSection):
    """Organisations and networks that matter to the dialogue."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="actor",
                noun=self.tr("actor"),
                label=self.tr("Actors"),
                placeholder=self.tr("Write an organisation or a network and press Enter"),
                empty=self.tr("Who matters to this dialogue beside those in the room: universities, clusters, networks, companies."),
                view=self._view,
                new=lambda _kind, text: self._actor(text),
                row=lambda _kind, cells: self._actor_row(*cells),
                details=self._details,
            ),
        )
        self.add_line.line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer the known actors when the hand first comes to the line; the catalogue is read no sooner."""
        if watched is self.add_line.line and event.type() == QEvent.Type.FocusIn and self.add_line.line.completer() is None:
            names = [actor.name for actor in catalogue_of(self.document).actors]
            offer(self.add_line.line, [*names, *self.document.known("actor")])
        return super().eventFilter(watched, event)

    def _actor(self, text: str) -> Actor:
        """Return the actor, with its kind and regions when the catalogue knows it."""
        from snabbdialog.catalogue import as_actor_record

        names = {name.casefold(): actor for actor in catalogue_of(self.document).actors for name in (actor.name, *actor.also)}
        known = names.get(text.casefold())
        return as_actor_record(known, self.document.id, 0.0) if known else Actor(name=text)

    def _actor_row(self, name: str, *facts: str) -> Actor:
        """Return the actor of a table's row: a kind where a cell names one, the other words as its role."""
        actor, kinds = self._actor(name), self.document.words.choices("actor.kind")
        kind = next((found for fact in facts if (found := named(kinds, fact))), actor.kind)
        role = joined(*(fact for fact in facts if not named(kinds, fact)))
        return replace(actor, kind=kind, role=role or actor.role)

    def _view(self, actor: Actor) -> RowView:
        chips = (self.tr("works in between"),) if actor.intermediary else ()
        meta = " · ".join(part for part in (actor.role, actor.regions, actor.country) if part)
        return RowView(actor.id, actor.name, lead=self.document.words.choice("actor.kind", actor.kind), meta=meta, chips=chips)

    def _details(self, id: str) -> QWidget:
        words, form, at = self.document.words, Form(columns=3), (self.document, "actor", id)
        form.add(labelled(LineField(*at, "name", known=self.document.known("actor")), self.tr("&Name")))
        form.add(labelled(ChoiceField(*at, "kind", choices=words.choices("actor.kind")), self.tr("&Kind")))
        form.add(labelled(LineField(*at, "role"), self.tr("&Role in the dialogue's subject")))
        form.add(labelled(LineField(*at, "regions"), self.tr("Re&gions")))
        form.add(labelled(LineField(*at, "country"), self.tr("&Country or place, if abroad")))
        form.add(labelled(LineField(*at, "web"), self.tr("&Web address")))
        form.add(CheckField(*at, "intermediary", text=self.tr("Works in &between others")), wide=True)
        form.add(labelled(TextField(*at, "note", lines=1), self.tr("N&ote")), wide=True)
        return form
