"""What every step's page is: its name, its guiding question, and sections one at a time, built when first looked at.

A page owns no state. Must not know the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from snabbdialog.ui.theme import XL, L, M, S, em
from snabbdialog.ui.widgets.adding import AddLine
from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.layout import FlowLayout, ToggleButton, choose, scrolled
from snabbdialog.ui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from snabbdialog.ui.document import Document


@dataclass(frozen=True)
class Section:
    """A part of a page: its name, and what builds it."""

    id: str
    name: str
    build: Callable[[], QWidget]


class Page(QWidget):
    """A step of the walk. Subclasses say their sections and what is missing."""

    hint_changed = Signal(str)
    section_changed = Signal(str)
    command_given = Signal(str)  # a command of the window that a page offers where it belongs

    step = ""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self._sections = list(self.sections())
        self._built: dict[int, QWidget] = {}
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        layout = self._column = QVBoxLayout(scrolled(self))
        layout.setContentsMargins(XL, L, XL, S)
        layout.setSpacing(S)
        self._head(layout)
        layout.addWidget(self._bar())
        layout.addWidget(self._stack, 1)
        self._holders = [self._holder() for _ in self._sections]
        document.changed.connect(self._show_hint)
        self.show_section(self._sections[0].id)

    def sections(self) -> Sequence[Section]:
        """Return the page's sections in their order."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return in words what is missing here, or nothing."""
        return ""

    def primary(self) -> str:
        """Return what the page's primary button says instead of leading to the next step."""
        return ""

    def do_primary(self) -> None:
        """Do what the primary button says."""

    @property
    def section_names(self) -> list[tuple[str, str]]:
        """The ids and names of the sections."""
        return [(section.id, section.name) for section in self._sections]

    @property
    def section(self) -> str:
        """The section in view."""
        return self._sections[self._stack.currentIndex()].id

    def show_section(self, id: str) -> QWidget:
        """Bring a section into view, and return it."""
        index = next(i for i, section in enumerate(self._sections) if section.id == id)
        if index not in self._built:
            self._built[index] = self._sections[index].build()
            self._holders[index].addWidget(self._built[index])
        self._stack.setCurrentIndex(index)
        choose(self._group, self._group.button(index))
        self.section_changed.emit(id)
        return self._built[index]

    def take_hand(self) -> None:
        """Put the keyboard where the section in view adds rows, else in its first field, or on what else it has first."""
        usable = list(_on_the_way_of_tab(self.show_section(self.section)))
        lines = [widget for widget in usable if isinstance(widget.parent(), AddLine)]
        fields = [widget for widget in usable if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QAbstractItemView)]
        next(iter((*lines, *fields, *usable)), self).setFocus(Qt.FocusReason.TabFocusReason)

    def place(self) -> tuple[int, str]:
        """Return where the hand is in the section in view: which widget on the way of Tab, or -1, and which row of a list."""
        held = QApplication.focusWidget()
        for index, widget in enumerate(self._places()):
            if isinstance(widget, RowList) and held is not None and widget.isAncestorOf(held):
                return index, widget.current_id()
            if widget is held:
                return index, ""
        return -1, ""

    def take_hand_at(self, index: int, row: str) -> None:
        """Put the keyboard at such a place, which may be that of a page in another language."""
        places = self._places()
        if not 0 <= index < len(places):
            self.take_hand()
            return
        if isinstance(rows := places[index], RowList):
            rows.select(row)
        places[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _places(self) -> list[QWidget]:
        """Return the widgets of the section in view on the way of Tab, without the details of an open row, which come and go."""
        section = self.show_section(self.section)
        lists = section.findChildren(RowList)
        return [
            widget for widget in _on_the_way_of_tab(section) if not any(rows is not widget and rows.isAncestorOf(widget) for rows in lists)
        ]

    def reveal(self, table: str, id: str) -> None:
        """Show the row a search found; pages with several sections choose the one that has it."""
        from snabbdialog.ui.widgets.row_section import RowSection

        for section in self._sections:
            for rows in [*self.show_section(section.id).findChildren(RowSection), self.show_section(section.id)]:
                if isinstance(rows, RowSection) and rows.spec.table == table and rows.list.rows.index_of(id).isValid():
                    rows.list.select(id)
                    rows.list.setFocus()
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = XL if self.width() > em(32) else M
        self._column.setContentsMargins(side, L if side == XL else S, side, S)
        cramped = self.height() < em(24)
        self._guidance.setText(first_sentence(self._guidance_text) if cramped else self._guidance_text)
        self._guidance.setToolTip(self._guidance_text if cramped else "")

    def _show_hint(self) -> None:
        self.hint_changed.emit(self.hint())

    def _holder(self) -> QVBoxLayout:
        place = QWidget()
        holder = QVBoxLayout(place)
        holder.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(place)
        return holder

    def _head(self, layout: QVBoxLayout) -> None:
        step = self.document.method.step(self.step)
        layout.addWidget(plain(step.name, role="title", wrap=True))
        questions = [self.document.method.question(id).text for id in step.questions]
        self._guidance_text = "\n".join(questions) or step.guidance
        self._guidance = plain(self._guidance_text, role="guidance", wrap=True)
        layout.addWidget(self._guidance)

    def _bar(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, spacing=M)
        for index, section in enumerate(self._sections):
            button = ToggleButton(section.name, role="section")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked, id=section.id: self.show_section(id))
            self._group.addButton(button, index)
            flow.addWidget(button)
        if len(self._sections) < 2:
            bar.hide()  # never shown before it has its place: it would be a window of its own for a moment
        return bar


def first_sentence(text: str) -> str:
    """Return the first sentence: what stays of a guidance where large text leaves little room."""
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


def _on_the_way_of_tab(section: QWidget) -> Iterator[QWidget]:
    widget = section.nextInFocusChain()
    while widget is not None and widget is not section:
        usable = widget.isEnabled() and widget.isVisibleTo(section) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if usable and section.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()
