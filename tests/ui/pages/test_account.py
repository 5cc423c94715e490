"""The region's account of its priorities: a text a point, and what is still empty shows without being demanded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from snabbdialog.account import points_of
from snabbdialog.ui.pages.account import Account, AccountField
from tests.ui.acting import CTRL, file_rows, press, settle, shown_texts, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


@pytest.fixture
def walk(window: Window) -> Walk:
    """A region's own walk."""
    window.start.input_asked.emit()
    settle()
    assert window.walk is not None
    return window.walk


@pytest.fixture
def account(walk: Walk, qtbot: QtBot) -> Account:
    account = Account(walk.document)
    qtbot.addWidget(account)
    account.show()
    account.activateWindow()
    qtbot.waitUntil(account.isActiveWindow)
    return account


def fields(account: Account) -> list[AccountField]:
    return account.findChildren(AccountField)


def stored(store: Store) -> dict[str, str]:
    return points_of(file_rows(store.path, "session")[0]["account"])


def test_the_regions_walk_is_its_own(walk: Walk) -> None:
    assert walk.document.method.id == "underlag"
    assert "dialogue" not in walk.steps
    assert walk.document.method.account


def test_every_point_has_a_field_and_what_is_empty_is_counted(account: Account, walk: Walk) -> None:
    points = walk.document.method.account
    assert len(fields(account)) == len(points) == 6
    assert any(text.startswith("6 point") for text in shown_texts(account))


def test_each_point_is_kept_for_itself_and_follows_undo(account: Account, walk: Walk, store: Store) -> None:
    first, second, *_ = fields(account)
    for field, text in ((first, "What is hard"), (second, "What comes first")):
        field.setFocus()
        write(text)
        field.write()
    ids = [point.id for point in walk.document.method.account]
    assert stored(store) == {ids[0]: "What is hard", ids[1]: "What comes first"}
    assert any(text.startswith("4 point") for text in shown_texts(account))
    second.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    second.write()
    assert stored(store) == {ids[0]: "What is hard"}
    walk.document.undo()
    assert first.toPlainText() == stored(store).get(ids[0], "")
    assert second.toPlainText() == stored(store).get(ids[1], "")


def test_when_every_point_is_answered_it_says_so(account: Account, walk: Walk) -> None:
    texts = {point.id: "answered" for point in walk.document.method.account}
    walk.document.edit("edit", "session", walk.document.id, account=json.dumps(texts))
    assert "Every point is answered." in shown_texts(account)


def test_clearing_the_last_point_leaves_nothing_behind(account: Account, walk: Walk, store: Store) -> None:
    field = fields(account)[0]
    assert field.columns("") == {"account": ""}
    walk.document.edit("edit", "session", walk.document.id, **field.columns("one"))
    walk.document.edit("edit", "session", walk.document.id, **field.columns(""))
    assert file_rows(store.path, "session")[0]["account"] == ""
