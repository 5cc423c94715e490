"""Fields for dates, clock times, sums of money and whole numbers, each read by `values` and written by the words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog import values

from .fields import NumberField, ReadField, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent

    from snabbdialog.ui.document import Document


class ReadLines(TextField):
    """Several lines, each read as something of its own, such as a region; a line that cannot be read stays as typed."""

    def __init__(self, document: Document, table: str, id: str, column: str, *, read: Callable[[str], str | None]) -> None:
        self._read = read
        super().__init__(document, table, id, column, lines=1)

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        return {self.address[2]: "\n".join(self._read(line) or line for line in text.split("\n"))}

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.shown(self.stored())


def date_field(document: Document, table: str, id: str, column: str) -> ReadField:
    """Return a field for a date, shown as ISO 8601; what is no date stays as typed, marked."""
    problem = QCoreApplication.translate("Field", "This is not a date. Write it as 2026-05-12 or 12 May 2026.")
    return ReadField(document, table, id, column, read=_date, write=str, problem=problem, placeholder=_tr_date())


def time_field(document: Document, table: str, id: str, column: str) -> ReadField:
    """Return a field for a clock time, such as 13.00."""
    problem = QCoreApplication.translate("Field", "This is not a time. Write it as 13.00.")
    return ReadField(document, table, id, column, read=values.parse_time, write=document.words.clock, problem=problem)


def money_field(document: Document, table: str, id: str, column: str) -> NumberField:
    """Return a field for whole kronor; words that are no sum are kept."""
    problem = QCoreApplication.translate("Field", "This is not a sum in kronor. It is kept as written and not counted.")
    return NumberField(document, table, id, column, read=_kronor, write=lambda text: document.words.number(int(text)), problem=problem)


def minutes_field(document: Document, table: str, id: str, column: str) -> NumberField:
    """Return a field for a whole number, such as minutes or pages."""
    problem = QCoreApplication.translate("Field", "This is not a whole number. It is kept as written and not counted.")
    return NumberField(document, table, id, column, read=_whole, write=str, problem=problem)


def _date(text: str) -> str | None:
    return values.parse_date(text, datetime.now().astimezone().date())


def _kronor(text: str) -> str | None:
    value = values.parse_kronor(text)
    return None if value is None else str(value)


def _whole(text: str) -> str | None:
    value = values.parse_whole(text)
    return None if value is None else str(value)


def _tr_date() -> str:
    return QCoreApplication.translate("Field", "year-month-day")
