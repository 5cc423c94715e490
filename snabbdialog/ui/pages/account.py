"""The region's account of its priorities, point by point as the method names them. What is missing shows; nothing is demanded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog.account import account_of, points_of
from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.fields import TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form, scrolling

from .candidates import with_mnemonic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from snabbdialog.ui.document import Document


class Account(QWidget):
    """A text for each point, and how many are still empty."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._state = document, plain(role="meta", wrap=True)
        form, taken = Form(columns=1), set[str]()
        for point in document.method.account:
            form.add(labelled(AccountField(document, point.id), with_mnemonic(point.name, taken), help=point.help))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._state)
        layout.addWidget(scrolling(form))
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        answered = points_of(self._document.session.account)
        empty = sum(1 for point in self._document.method.account if not answered.get(point.id, "").strip())
        self._state.setText(self.tr("%n point(s) still empty", "", empty) if empty else self.tr("Every point is answered."))


class AccountField(TextField):
    """One point of the account, kept under its id in the session's one column."""

    def __init__(self, document: Document, point: str) -> None:
        self._point = point
        super().__init__(document, "session", document.id, "account")

    def stored(self) -> str:
        return points_of(super().stored()).get(self._point, "")

    def text_in(self, row: Mapping[str, str | int | float | None]) -> str:
        return points_of(super().text_in(row)).get(self._point, "")

    def columns_of(self, row: Mapping[str, str | int | float | None]) -> Mapping[str, str | int | float | None]:
        return self.columns(self.text_in(row))

    def agrees(self) -> bool:
        return self.typed() == self.stored()

    def columns(self, text: str) -> Mapping[str, str | int | None]:
        rest = {k: v for k, v in points_of(super().stored()).items() if k != self._point}
        return {"account": account_of(rest | ({self._point: text} if text else {}))}
