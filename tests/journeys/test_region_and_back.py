"""From laptop to laptop: the region prepares, the facilitator merges and answers; facilitator and secretary write on two machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from snabbdialog.method import load_methods
from snabbdialog.minutes.contents import build
from snabbdialog.model import Entry, Need, all_records, as_row
from snabbdialog.store import open_store
from snabbdialog.ui.arrival import ArrivalPage
from snabbdialog.ui.receive import receive
from snabbdialog.visibility import share
from snabbdialog.words import load_words
from tests.ui.acting import CTRL, press, settle, write
from tests.ui.conftest import kept, look, window_on  # noqa: F401 — fixtures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from snabbdialog.model import Dialogue
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.window import Window


@pytest.fixture
def laptop(tmp_path: Path, look: Look, kept: QSettings, qtbot: QtBot) -> Iterator[Callable[[str], Window]]:  # noqa: F811 — fixtures
    """Start the program on somebody's own machine."""
    stores = []

    def start(name: str) -> Window:
        stores.append(open_store(tmp_path / f"{name}.db"))
        return window_on(stores[-1], qtbot=qtbot, kept=kept)

    yield start
    for store in stores:
        store.close()


class Post:
    """A stick that goes between the machines."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder, self._sent = folder, 0
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._ask)

    def _ask(self, *_arguments: object) -> tuple[str, str]:
        return str(self.last), ""

    @property
    def last(self) -> Path:
        return self._folder / f"{self._sent}.{self._suffix}"

    def send(self, window: Window, way: str, *, command: str = "send", suffix: str = "snabbdialog") -> Path:
        """Send by keyboard; return the file."""
        self._sent, self._suffix = self._sent + 1, suffix
        raise_up(window)
        window.run(command)
        settle()
        write(way)
        press(Qt.Key.Key_Return)
        settle()
        assert self.last.exists()
        return self.last


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Post:
    return Post(tmp_path, monkeypatch)


def raise_up(window: Window) -> None:
    window.activateWindow()
    settle()


def arrive(window: Window, file: Path) -> ArrivalPage:
    raise_up(window)
    receive(window, [file])
    settle()
    page = window._stack.currentWidget()
    assert isinstance(page, ArrivalPage)
    return page


def take(window: Window) -> None:
    press(Qt.Key.Key_Return, CTRL)
    settle()


def need(window: Window, title: str) -> Need:
    assert window.document is not None
    return next(row for row in window.document.rows("need") if row.title == title)


def add(window: Window, *records: object) -> None:
    assert window.document is not None
    window.document.add("add", *records)  # type: ignore[arg-type]


def stored(window: Window) -> Dialogue:
    assert window.document is not None
    assert window.store is not None
    return window.store.dialogue(window.document.id)


def minutes(window: Window) -> str:
    dialogue = stored(window)
    made = build(share(dialogue), load_methods("en").by_id[dialogue.session.method], load_words("en"))
    return repr(made.blocks)


def test_a_region_prepares_its_input_and_the_facilitator_merges_it_and_answers(laptop: Callable[[str], Window], post: Post) -> None:
    region = laptop("region")
    region.start.input_asked.emit()
    settle()
    assert region.document is not None
    id = region.document.id
    region.document.edit("edit", "session", id, region="Region North", title="Our input")
    add(region, Need(session=id, position=1.0, level="challenge", title="Skills", text="Too few welders"))
    add(region, Need(session=id, position=2.0, title="Only for us", visibility="internal"))
    sent = post.send(region, "From the region")
    assert b"Only for us" not in sent.read_bytes()

    facilitator = laptop("facilitator")
    arrive(facilitator, sent)
    take(facilitator)
    assert need(facilitator, "Skills").text == "Too few welders"
    skills = need(facilitator, "Skills").id
    add(facilitator, Entry(session=id, text="What we think of it", visibility="internal"))
    back = post.send(facilitator, "To the region")
    assert b"What we think of it" not in back.read_bytes()

    facilitator.document.edit("edit", "need", skills, text="Too few welders and drivers")
    arrive(region, back)
    take(region)
    region.document.edit("edit", "need", skills, text="Too few welders in the mines")
    add(region, Need(session=id, position=3.0, title="Housing"))
    again = post.send(region, "From the region")

    page = arrive(facilitator, again)
    assert [row.lead for row in page.list.rows.rows] == ["", "Conflict", "New"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2)
    take(facilitator)
    assert need(facilitator, "Skills").text == "Too few welders in the mines"
    assert need(facilitator, "Housing")
    history = facilitator.store.history("need", skills)
    assert "Too few welders and drivers" in [(row.after or {}).get("text") for row in history]

    receipt = json.loads(post.send(facilitator, "1.snabbdialog small", command="receipt", suffix="json").read_text(encoding="utf-8"))
    assert (receipt["session"], receipt["revision"]) == (id, 1)

    press(Qt.Key.Key_Z, CTRL)
    settle()
    assert need(facilitator, "Skills").text == "Too few welders and drivers"
    assert "Housing" not in {row.title for row in facilitator.document.rows("need")}


def test_facilitator_and_secretary_swap_files_during_the_day_and_end_with_the_same_notes(
    laptop: Callable[[str], Window], post: Post
) -> None:
    facilitator = laptop("facilitator")
    facilitator.run("example")
    settle()
    id = facilitator.document.id
    agenda = facilitator.document.rows("agenda_item")[-1].id
    file = post.send(facilitator, "To a colleague")
    secretary = laptop("secretary")
    arrive(secretary, file)
    take(secretary)
    for hour in range(3):
        add(facilitator, Entry(session=id, agenda_item=agenda, position=hour * 2 + 1.0, text=f"Facilitator {hour}", said_at=f"1{hour}:10"))
        add(secretary, Entry(session=id, agenda_item=agenda, position=hour * 2 + 1.5, text=f"Secretary {hour}", said_at=f"1{hour}:20"))
        page = arrive(facilitator, post.send(secretary, "To a colleague"))
        assert "Conflict" not in [row.lead for row in page.list.rows.rows]
        take(facilitator)
        page = arrive(secretary, post.send(facilitator, "To a colleague"))
        assert "Conflict" not in [row.lead for row in page.list.rows.rows]
        take(secretary)
    ours, theirs = (
        {(r.table, r.id): {k: v for k, v in as_row(r).items() if k not in ("revision", "based_on")} for r in all_records(stored(window))}
        for window in (facilitator, secretary)
    )
    assert ours == theirs
    said = [row.text for row in facilitator.document.rows("entry") if row.agenda_item == agenda and row.text.endswith(("0", "1", "2"))]
    assert [text for text in said if text.startswith(("Facilitator ", "Secretary "))] == [
        f"{who} {hour}" for hour in range(3) for who in ("Facilitator", "Secretary")
    ]
    assert minutes(facilitator) == minutes(secretary)
