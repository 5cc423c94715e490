"""A whole dialogue with keys alone: from an empty window to Word minutes that say what was typed.

The facts are those of a regional decision about life science and health in the north; the words are ours.
"""

# ruff: noqa: F811 — a test names the fixtures it uses

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document as WordDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from snabbdialog.ui.widgets.rows import RowList
from tests.ui.acting import ALT, CTRL, SHIFT, file_rows, hand, press, settle, write
from tests.ui.conftest import kept, look, new_store, store, window  # noqa: F401 — fixtures

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.window import Window

CHECK_DOCX = Path(__file__).parents[2].parent / "shared" / "tools" / "check_docx.py"

FUNDING = (
    ("Region Norrbotten", 1_245_497), ("Region Västerbotten", 1_245_497), ("Europeiska regionala utvecklingsfonden", 10_359_498),
    ("Umeå universitet", 2_983_650), ("Luleå tekniska universitet", 1_692_000), ("Umeå universitet holding", 1_030_000),
    ("Skellefteå kommun", 500_000), ("Umeå kommun", 358_752), ("Region Norrbotten, eget arbete", 720_101),
    ("Region Västerbotten, eget arbete", 584_000),
)  # fmt: skip
TOTAL = 20_718_995
NEEDS = ("Idéer från vården stannar på vägen", "Stödet saknar kunskap om hälsoområdets regler", "En väg in för anställda med en idé")


def focus_on(name: str, kind: type[QWidget] = QWidget, *, most: int = 80) -> QWidget:
    """Press Tab until the keyboard is on what a screen reader calls this."""
    for _ in range(most):
        called = hand().accessibleName() or getattr(hand(), "text", lambda: "")().replace("&", "")
        if isinstance(hand(), kind) and called == name:
            return hand()
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name!r}")


def fill(name: str, text: str) -> None:
    """Go to a field with Tab and write in it."""
    focus_on(name)
    write(text)
    press(Qt.Key.Key_Tab)


def add_rows(line: str, *texts: str) -> None:
    """Write rows on a line, Enter after each."""
    focus_on(line, QLineEdit)
    for text in texts:
        write(text)
        press(Qt.Key.Key_Return)


def next_section() -> None:
    press(Qt.Key.Key_Tab, CTRL)


def next_step() -> None:
    press(Qt.Key.Key_PageDown, CTRL)


def prepare() -> None:
    fill("Region", "Norrbotten")
    fill("Subject, in a few words", "Life science och hälsa i norr")
    fill("Date", "12 maj 2026")
    fill("Begins", "13.00")
    focus_on("Language of the minutes")
    press(Qt.Key.Key_Up)
    fill("Purpose", "Enas om hur goda idéer från vården tas till vara.")
    next_section()
    add_rows("Participants", "Strateg, Region Norrbotten", "Innovationsrådgivare, Umeå universitet")
    press(Qt.Key.Key_2, ALT)
    add_rows("Participants", "Handläggare, Vinnova")


def needs() -> None:
    add_rows("Needs", "Kompetensbrist inom vård och omsorg")
    press(Qt.Key.Key_3, ALT)
    QGuiApplication.clipboard().setText("\n".join(f"• {need}" for need in NEEDS))
    focus_on("Needs", QLineEdit)
    press(Qt.Key.Key_V, CTRL)


def strategies() -> None:
    add_rows("Strategies", "En nationell strategi för life science")
    press(Qt.Key.Key_3, ALT)
    add_rows("Strategies", "Regional utvecklingsstrategi för Norrbotten")
    next_section()
    rows = focus_on("Needs and the strategies tied to them")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle(8)
    assert hand() is not rows
    write("En nationell strategi för life science")
    press(Qt.Key.Key_Return)
    settle(8)


def focus() -> None:
    add_rows("Candidates for the focus area", "Innovationsstöd i hälsa", "Gemensamma testmiljöer")
    next_section()
    next_section()
    focus_on("Innovationsstöd i hälsa")
    press(Qt.Key.Key_Space)
    settle(8)


def dialogue() -> None:
    add_rows("What is said", "Jurister med kunskap om hälsa behövs tidigt")
    press(Qt.Key.Key_3, ALT)
    add_rows("What is said", "Parterna prövar en gemensam ingång under 2027")
    press(Qt.Key.Key_4, ALT)
    add_rows("What is said", "Ta fram ett förslag till bemanning")
    focus_on("What is said", RowList)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    settle(8)
    fill("Who is responsible", "Region Norrbotten")
    fill("Done by", "2026-09-01")
    press(Qt.Key.Key_Escape)
    next_section()
    for who, kronor in FUNDING:
        add_rows("Funding", f"{who} {kronor} kr")
    fill("Stated total, to check the sum against", "20 718 995")


@pytest.fixture
def word_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "minutes.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    return path


def text_of(path: Path) -> str:
    document = WordDocument(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]).replace("\N{NO-BREAK SPACE}", " ")


def test_the_sums_are_those_of_the_decision() -> None:
    assert sum(kronor for _who, kronor in FUNDING) == TOTAL
    assert len(FUNDING) == 10


def test_a_first_dialogue_from_an_empty_window_to_word_with_keys_alone(window: Window, store: Store, word_file: Path) -> None:
    press(Qt.Key.Key_N, CTRL)
    settle()
    for step in (prepare, needs, strategies, focus, dialogue):
        step()
        next_step()
    focus_on("Export to Word …")
    press(Qt.Key.Key_Space)
    settle()
    said = text_of(word_file)
    for words in (
        "Norrbotten", "Life science och hälsa i norr", "Enas om hur goda idéer", "Vinnova", *NEEDS,
        "En nationell strategi för life science",
        "Innovationsstöd i hälsa", "Gemensamma testmiljöer", "Jurister med kunskap", "Parterna prövar en gemensam ingång",
        "Ta fram ett förslag till bemanning", "Region Norrbotten", *(who for who, _ in FUNDING),
    ):  # fmt: skip
        assert words in said, words
    amounts = {row["applied"] for row in file_rows(store.path, "funding")}
    assert amounts == {kronor for _who, kronor in FUNDING}
    assert all(any(f"{kronor:,}".replace(",", mark) in said for mark in (" ", ",")) for kronor in (*amounts, TOTAL))
    action = next(row for row in file_rows(store.path, "entry") if row["kind"] == "action")
    assert (action["who"], action["due"]) == ("Region Norrbotten", "2026-09-01")
    assert [row["kind"] for row in file_rows(store.path, "link")] == ["covered"]
    assert [row["title"] for row in file_rows(store.path, "focus_area") if row["chosen"]] == ["Innovationsstöd i hälsa"]
    press(Qt.Key.Key_Home, ALT)
    assert window.walk is None
    if CHECK_DOCX.exists():
        checked = subprocess.run([sys.executable, str(CHECK_DOCX), str(word_file)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr


def test_shift_tab_and_the_application_stay_alive(window: Window) -> None:
    press(Qt.Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is not None
