"""The commission's recommendations, chosen from a list, become proposals with their reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from snabbdialog.ui.recommendations import open_recommendations
from tests.ui.acting import file_rows, press, settle

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


def test_a_chosen_recommendation_becomes_a_proposal_with_its_reference(empty: Walk, window: Window, store: Store) -> None:
    open_recommendations(window)
    settle()
    press(Qt.Key.Key_Return)
    settle()
    (row,) = file_rows(store.path, "need")
    assert (row["level"], bool(row["title"]), bool(row["evidence"])) == ("proposal", True, True)
    assert empty.step == "needs"
    empty.document.undo()
    assert file_rows(store.path, "need") == []
