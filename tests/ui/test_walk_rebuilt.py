"""Another session type has other steps and texts: the walk is built anew on the same document, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.acting import CTRL, file_rows, press, settle, write

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window


def retype(walk: Walk, method: str) -> None:
    walk.document.edit("session type", "session", walk.document.id, method=method)
    settle()


def test_another_session_type_has_its_own_steps_at_once(empty: Walk, window: Window) -> None:
    retype(empty, "underlag")
    assert empty.steps == window.methods["underlag"].walk
    assert [empty.document.method.step(id) for id in empty.steps]
    assert empty.step in empty.steps


def test_undo_survives_and_brings_the_walk_back(empty: Walk, store: Store) -> None:
    empty.document.edit("edit", "session", empty.document.id, region="Before")
    steps = empty.steps
    retype(empty, "underlag")
    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert empty.steps == steps
    assert file_rows(store.path, "session")[0]["method"] == "ostergotland"
    press(Qt.Key.Key_Z, CTRL)
    assert file_rows(store.path, "session")[0]["region"] == ""
    press(Qt.Key.Key_Y, CTRL)
    press(Qt.Key.Key_Y, CTRL)
    settle()
    assert file_rows(store.path, "session")[0]["method"] == "underlag"
    assert empty.document.method.id == "underlag"


def test_a_step_that_the_new_type_lacks_gives_way_to_its_first(empty: Walk) -> None:
    empty.go("minutes")
    retype(empty, "underlag")
    assert empty.step == empty.steps[0]


def test_every_page_works_after_the_change(empty: Walk, store: Store) -> None:
    for method in ("tematisk-kraftsamling", "vertikal-pilot", "underlag", "ostergotland"):
        retype(empty, method)
        for step in empty.steps:
            page = empty.go(step)
            for id, _name in page.section_names:
                page.show_section(id)
                settle()
    assert file_rows(store.path, "session")[0]["method"] == "ostergotland"


def test_the_last_step_of_the_regions_walk_leads_to_sending(window: Window) -> None:
    window.start.input_asked.emit()
    settle()
    walk = window.walk
    assert walk is not None
    given: list[str] = []
    walk.command_given.disconnect()
    walk.command_given.connect(given.append)
    for _ in walk.steps:
        walk.footer.next_asked.emit()
        settle()
    assert walk.step == walk.steps[-1]
    assert given == ["send"]


def test_a_line_nobody_entered_becomes_a_row_when_the_pages_go(empty: Walk, store: Store) -> None:
    empty.go("dialogue").take_hand()
    write("half a sentence")
    retype(empty, "vertikal-pilot")
    assert [row["text"] for row in file_rows(store.path, "entry")] == ["half a sentence"]


def test_the_clock_goes_on_counting_while_the_pages_are_built_anew(empty: Walk) -> None:
    empty.toggle_clock()
    retype(empty, "vertikal-pilot")
    assert empty.clock_runs
    assert empty.step == "prepare"
    empty.toggle_clock()
