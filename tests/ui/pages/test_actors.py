"""Actors are picked from what is known, or typed new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.acting import file_rows, press, settle, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


def test_a_known_actor_brings_its_kind_and_a_new_one_is_taken_as_written(empty: Walk, store: Store) -> None:
    section = empty.go("prepare").show_section("actors")
    section.add_line.line.setFocus()
    settle()
    completer = section.add_line.line.completer()
    assert completer is not None
    for name in ("Vinnova", "En helt ny aktör"):
        write(name)
        completer.popup().hide()
        press(Qt.Key.Key_Return)
    kinds = {row["name"]: row["kind"] for row in file_rows(store.path, "actor")}
    assert kinds == {"Vinnova": "agency", "En helt ny aktör": ""}
