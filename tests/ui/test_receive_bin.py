"""Files for a dialogue that lies in the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.acting import CTRL, press, settle
from tests.ui.test_receive import arrive, take
from tests.ui.travelling import begun, coming_back, edit

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.store import Store
    from snabbdialog.ui.window import Window


def test_a_dialogue_in_the_bin_is_taken_out_by_its_file_and_undo_puts_it_back(window: Window, store: Store, tmp_path: Path) -> None:
    begun(store)
    back = coming_back(store, tmp_path, text="More places")
    arrive(window, back)
    take(window)
    window.close_dialogue()
    edit(store, "session", "s1", binned_at="2026-11-24T10:00:00+01:00", status="finalised")  # whose text is locked
    page = arrive(window, back)
    assert page.list.rows.rows[0].meta == "The file has been read before. The dialogue is taken out of the bin."
    take(window)
    assert window.document is not None
    assert [session.id for session in store.sessions()] == ["s1"]
    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert [session.id for session in store.sessions(binned=True)] == ["s1"]
