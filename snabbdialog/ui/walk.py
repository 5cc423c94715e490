"""One dialogue in the window: the rail, the page of the step, the footer and the step's clock. Must not know the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from .footer import Footer
from .pages.page import Page
from .rail import Rail
from .theme import em

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from snabbdialog.errors import UserError
    from snabbdialog.model import Change

    from .document import Document

TICK_S = 15


def _pages() -> dict[str, Callable[[Document], Page]]:
    from .pages.dialogue import DialoguePage
    from .pages.focus import FocusPage
    from .pages.minutes import MinutesPage
    from .pages.needs import NeedsPage
    from .pages.prepare import PreparePage
    from .pages.strategies import StrategiesPage

    pages = (PreparePage, NeedsPage, StrategiesPage, FocusPage, DialoguePage, MinutesPage)
    return {page.step: page for page in pages}


class Walk(QWidget):
    """The walk through one dialogue's steps."""

    page_shown = Signal(object)  # Page
    command_given = Signal(str)

    def __init__(self, document: Document, *, step: str = "") -> None:
        super().__init__()
        self.document = document
        self.rail, self.footer, self._stack = Rail(document), Footer(), QStackedWidget()
        self._kinds, self._pages = _pages(), dict[str, Page]()
        self._noticed_at = 0  # the place in the undo stack of what the footer's line offers to undo
        self._lay_out()
        self.rail.chosen.connect(self.go)
        self.footer.next_asked.connect(self._on_next)
        self.footer.undo_asked.connect(self._undo_noticed)
        document.saved.connect(self._on_saved)
        document.save_failed.connect(self._on_failed)
        document.refused.connect(self._on_refused)
        document.noticed.connect(self._on_noticed)
        document.undo_stack.indexChanged.connect(self._on_step)
        document.changed.connect(self._on_changed)
        self._clock = QTimer(self, interval=TICK_S * 1000)
        self._clock.timeout.connect(self._on_tick)
        self.go(step or document.session.step)
        self._show_mode()

    @property
    def step(self) -> str:
        """The step in view."""
        return self.page.step

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps that this session type walks."""
        return self.document.method.walk

    @property
    def page(self) -> Page:
        """The page in view."""
        return self._stack.currentWidget()  # type: ignore[return-value]

    @property
    def clock_runs(self) -> bool:
        """Whether the step's time is counted."""
        return self._clock.isActive()

    def go(self, step: str) -> Page:
        """Show a step's page, and return it."""
        step = step if step in self.steps else self.steps[0]
        self.document.save()
        if step not in self._pages:
            self._pages[step] = self._kinds[step](self.document)
            self._pages[step].hint_changed.connect(self._on_hint)
            self._pages[step].command_given.connect(self.command_given)
            self._stack.addWidget(self._pages[step])
        self._stack.setCurrentWidget(self._pages[step])
        self.rail.show_step(step)
        self.footer.show_next(self.page.primary() or self._where_next())
        self.footer.show_hint(self.page.hint())
        self.page_shown.emit(self.page)
        return self.page

    def next(self) -> None:
        """Go to the next step."""
        index = self.steps.index(self.step)
        if index + 1 < len(self.steps):
            self.go(self.steps[index + 1])
            self.page.take_hand()

    def previous(self) -> None:
        """Go to the step before."""
        self.go(self.steps[max(0, self.steps.index(self.step) - 1)])
        self.page.take_hand()

    def next_section(self) -> None:
        """Go to the page's next section, or its first."""
        names = [id for id, _name in self.page.section_names]
        self.page.show_section(names[(names.index(self.page.section) + 1) % len(names)])
        self.page.take_hand()

    def undo(self) -> None:
        """Take the last step back, and say which: it may lie on another page."""
        self.document.save()
        self._say_step(self.tr("Undone: %1"), self.document.undo_stack.undoText())
        self.document.undo()

    def redo(self) -> None:
        """Make the step that was taken back once more, and say which."""
        self.document.save()
        self._say_step(self.tr("Done again: %1"), self.document.undo_stack.redoText())
        self.document.redo()

    def _undo_noticed(self) -> None:
        """Take back what the footer's line tells of; what is being typed becomes a step of its own first, and is left alone."""
        self.document.save()
        if self.document.undo_stack.index() == self._noticed_at:
            self.undo()

    def _say_step(self, text: str, step: str) -> None:
        if step and not self.document.locked:
            self.footer.notify(text.replace("%1", step), undoable=False)

    def _where_next(self) -> str:
        index = self.steps.index(self.step)
        if index + 1 < len(self.steps):
            return self.tr("Next: %1").replace("%1", self.document.method.step(self.steps[index + 1]).short_name)
        return self.tr("Send the input …")

    def _on_next(self) -> None:
        if self.page.primary():
            self.page.do_primary()
        elif self.step == self.steps[-1]:
            self.command_given.emit("send")
        else:
            self.next()

    def _on_noticed(self, text: str) -> None:
        self._noticed_at = self.document.undo_stack.index()
        self.footer.notify(text)

    def _on_step(self, index: int) -> None:
        if index != self._noticed_at:
            self.footer.withdraw_undo()

    def _on_refused(self, error: UserError) -> None:
        self.footer.notify(self.document.words.sentence(error), undoable=False)

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        self._show_mode()
        if any(change.table == "session" and "method" in (change.after or {}) for change in changes):
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        """Another session type has other texts and steps: build the rail and the pages anew, on the same document."""
        self.document.about_to_leave.emit()
        step, old, left, held = self.step, self.rail, self._pages, self.focusWidget()
        name = held.accessibleName() if held else ""
        self._pages = {}
        self.rail = Rail(self.document)
        self.rail.chosen.connect(self.go)
        self._row.replaceWidget(old, self.rail)
        old.deleteLater()
        self.go(step)
        for page in left.values():  # only now: there is always a page in view, whoever asks
            self._stack.removeWidget(page)
            page.deleteLater()
        self._make_room()
        same = (widget for widget in self.page.findChildren(QWidget) if name and widget.accessibleName() == name)
        if (following := next(same, None)) is not None:
            following.setFocus()
        else:
            self.page.take_hand()

    def toggle_clock(self) -> None:
        """Start counting the step's time, or stop."""
        if self._clock.isActive():
            self._clock.stop()
        else:
            self._clock.start()
        text = self.tr("The clock runs") if self._clock.isActive() else self.tr("The clock stands still")
        self.footer.notify(text, undoable=False)

    def close_down(self) -> bool:
        """Write what is not written; return whether all is durable."""
        self._clock.stop()
        self.document.about_to_leave.emit()
        return self.document.save()

    def _on_tick(self) -> None:
        item = next((i for i in self.document.rows("agenda_item") if i.step == self.step), None)
        if item is not None:
            self.document.tick(item.id, TICK_S)

    def _clock_in_words(self) -> str:
        """Return the time the step has used of what is planned, while the clock runs."""
        if not self.clock_runs:
            return ""
        items = [i for i in self.document.rows("agenda_item") if i.step == self.step]
        used, planned = sum(i.used_seconds for i in items) // 60, sum(i.minutes or 0 for i in items)
        return self.tr("%1 of %2 min").replace("%1", str(used)).replace("%2", str(planned))

    def _on_saved(self, at: str) -> None:
        if not self.document.locked:
            saved = self.tr("Saved %1").replace("%1", self.document.words.clock(at))
            self.footer.show_state(" · ".join(filter(None, (saved, self._clock_in_words()))))

    def _on_failed(self, error: UserError) -> None:
        self.footer.show_state(self.document.words.sentence(error), problem=True)

    def _on_hint(self, text: str) -> None:
        if self.sender() is self.page:
            self.footer.show_hint(text)

    def _show_mode(self) -> None:
        session, store = self.document.session, self.document.store
        if store.read_only:
            self.footer.show_state(self.tr("Read only: %1 has the file").replace("%1", store.holder or "–"), problem=True)
        elif session.status == "finalised":
            self.footer.show_state(self.tr("Finalised, version %1").replace("%1", str(session.version)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        narrow = self.width() < em(46)
        self.rail.narrow(narrow)
        self.footer.narrow(narrow)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
