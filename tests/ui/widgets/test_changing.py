"""A body built anew: what is typed is written first, and the hand stays in the field of the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from snabbdialog.ui.widgets.changing import Changing
from snabbdialog.ui.widgets.fields import LineField, TextField
from tests.ui.acting import file_rows, hand, press, settle, write

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


class Outer(QWidget):
    """Counts the keys that reach what is around."""

    def __init__(self, inner: Changing) -> None:
        super().__init__()
        self.keys: list[int] = []
        QVBoxLayout(self).addWidget(inner)

    def keyPressEvent(self, event: object) -> None:  # noqa: N802
        self.keys.append(event.key())  # type: ignore[attr-defined]


def shown(walk: Walk, qtbot: QtBot) -> tuple[Changing, Outer]:
    document = walk.document

    def build() -> QWidget:
        body = QWidget()
        column, line = QVBoxLayout(body), LineField(document, "session", document.id, "title")
        line.setObjectName("title")
        column.addWidget(line)
        column.addWidget(TextField(document, "session", document.id, "purpose"))
        return body

    changing = Changing(build)
    outer = Outer(changing)
    qtbot.addWidget(outer)
    outer.show()
    outer.activateWindow()
    qtbot.waitUntil(outer.isActiveWindow)
    return changing, outer


def line(changing: Changing) -> QLineEdit:
    return changing.body.findChild(QLineEdit, "title")  # type: ignore[return-value]


def test_what_is_typed_is_written_before_the_body_goes(empty: Walk, qtbot: QtBot, store: Store) -> None:
    changing, _outer = shown(empty, qtbot)
    line(changing).setFocus()
    write("Health")
    old = changing.body
    changing.renew()
    assert changing.body is not old
    assert [row["title"] for row in file_rows(store.path, "session")] == ["Health"]
    assert line(changing).text() == "Health"
    assert hand() is line(changing)


def test_it_is_built_anew_once_for_many_wishes(empty: Walk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    changing, _outer = shown(empty, qtbot)
    built: list[int] = []
    build = changing._build
    monkeypatch.setattr(changing, "_build", lambda: (built.append(1), build())[1])
    changing.renew_soon()
    changing.renew_soon()
    settle()
    assert built == [1]


def test_the_growth_of_a_field_is_passed_on(empty: Walk, qtbot: QtBot) -> None:
    changing, _outer = shown(empty, qtbot)
    changing.renew()
    text = changing.body.findChild(TextField)
    assert isinstance(text, TextField)
    with qtbot.waitSignal(changing.grew):
        text.setPlainText("a\nb\nc\nd\ne")


def test_keys_that_no_field_takes_stay_inside_but_escape(empty: Walk, qtbot: QtBot) -> None:
    changing, outer = shown(empty, qtbot)
    line(changing).setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert outer.keys == [Qt.Key.Key_Escape]
