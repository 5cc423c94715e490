"""Both languages whole: every text of the window is translated, with its places to fill and its letter, and neither shows through."""

# ruff: noqa: F811 — a test names the fixtures it uses

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from snabbdialog import paths
from snabbdialog.ui.commands import commands
from snabbdialog.ui.panels import Panel
from snabbdialog.ui.widgets.fields import Field
from snabbdialog.ui.widgets.rows import RowList
from tests.test_accessibility import views
from tests.ui.acting import sections, settle
from tests.ui.conftest import kept, look, new_store, opened, store, window_on  # noqa: F401 — fixtures
from tools.texts import Text, read, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from snabbdialog.store import Store
    from snabbdialog.ui.application import Look
    from snabbdialog.ui.window import Window

UI = Path(__file__).parents[1] / "snabbdialog" / "ui"
I18N = paths.resources() / "i18n"
SAME_IN_BOTH = {"Snabbdialog"}
LETTER = re.compile(r"&([^&\s])")
SAYING = {"plain", "labelled", "setText", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setToolTip",
          "setWindowTitle", "addItem", "QLabel", "QPushButton", "QCheckBox", "QAction", "Section", "Command", "ChoicePanel",
          "TextPanel", "ProgressPanel", "RowView", "AddLine", "RowList", "tell", "notify", "show_problem", "show_state"}  # fmt: skip
IDS = {"Section", "Command", "RowView"}  # their first argument is no text


class Message(NamedTuple):
    context: str
    source: str
    forms: list[str]  # several where there is a plural
    state: str
    plural: bool


def messages(ts: Path) -> Iterator[Message]:
    for context in ElementTree.parse(ts).getroot().iter("context"):  # noqa: S314 — our own file
        for message in context.iter("message"):
            made = message.find("translation")
            assert made is not None
            forms = [form.text or "" for form in made.findall("numerusform")] or [made.text or ""]
            plural = message.get("numerus") == "yes"
            yield Message(context.findtext("name", ""), message.findtext("source", ""), forms, made.get("type", ""), plural)


@pytest.fixture(scope="module")
def swedish() -> list[Message]:
    return list(messages(I18N / "snabbdialog_sv.ts"))


@pytest.fixture(scope="module")
def english() -> list[Message]:
    return list(messages(I18N / "snabbdialog_en.ts"))


def test_every_text_of_the_code_stands_in_the_translations(swedish: list[Message], english: list[Message]) -> None:
    told = texts(UI)
    assert {Text(m.context, m.source, m.plural) for m in swedish} == set(told)
    assert {Text(m.context, m.source, m.plural) for m in english} == {text for text in told if text.plural}


def test_nothing_is_put_together_before_it_is_translated() -> None:
    assert [(path.name, line) for path in UI.rglob("*.py") for line in read(ast.parse(path.read_text("utf-8"))).unreadable] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("class Page:\n    def f(self): self.tr('one')", [Text("Page", "one")]),
        ("class Page:\n    def f(self, n): self.tr('%n row(s)', '', len(n))", [Text("Page", "%n row(s)", plural=True)]),
        ("QCoreApplication.translate('Send', 'two')", [Text("Send", "two")]),
        ("t = QCoreApplication.translate\nt('Menu', 'three')", [Text("Menu", "three")]),
        ("def _tr(text, n=-1):\n    return Q.translate('Here', text, '', n)\n_tr('four')\n_tr('five', 2)",
         [Text("Here", "four"), Text("Here", "five", plural=True)]),
        ("words.tr_none('six')", []),
    ],
)  # fmt: skip
def test_texts_are_found_however_they_are_translated(code: str, found: list[Text]) -> None:
    reader = read(ast.parse(code))
    assert (reader.found, reader.unreadable) == (found, [])


@pytest.mark.parametrize("code", ["self.tr(f'{n} needs')", "self.tr('a' + b)", "Q.translate('Menu', 'a' % b)", "self.tr(name.lower())"])
def test_texts_that_would_never_match_are_told(code: str) -> None:
    assert read(ast.parse(code)).unreadable == [1]


def test_no_widget_is_given_words_that_are_not_translated() -> None:
    bare = [
        f"{path.name}:{call.lineno} {text}" for path in UI.rglob("*.py") for call, text in _bare_words(ast.parse(path.read_text("utf-8")))
    ]
    assert bare == []


def test_words_that_are_not_translated_are_found() -> None:
    found = [text for _call, text in _bare_words(ast.parse("QLabel('Hello you'); plain(f'{n} needs'); plain('Snabbdialog'); plain('–')"))]
    assert found == ["Hello you", " needs"]


def _bare_words(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield the words that calls give to widgets as they stand in the code."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in SAYING:
            for argument in call.args[name in IDS :]:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                words = (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
                yield from ((call, text) for text in words if re.search(r"[^\W\d_]{2}", text) and not _says_nothing(text))


def _says_nothing(text: str) -> bool:
    """Tell whether it names a command, a key or a role, or is alike in both languages."""
    return text.strip(" –") in SAME_IN_BOTH or bool(re.fullmatch(r"[a-z_]+(/[a-z_]*)?|(Ctrl|Alt|Shift|F\d).*|\s*(kB|MB|min|S3: )\s*", text))


def test_nothing_is_unfinished_or_empty(swedish: list[Message], english: list[Message]) -> None:
    assert [m.source for m in [*swedish, *english] if m.state or not all(form.strip() for form in m.forms)] == []


def test_a_text_that_counts_has_one_and_many_in_both_languages(swedish: list[Message], english: list[Message]) -> None:
    assert [m.source for m in [*swedish, *english] if len(m.forms) != (2 if m.plural else 1)] == []
    assert [form for m in english for form in m.forms if re.search(r"\(i?e?s\)", form)] == []


def test_places_to_fill_are_the_same(swedish: list[Message], english: list[Message]) -> None:
    places = re.compile(r"%(?:\d|n)")
    said = [(m.source, form) for m in [*swedish, *english] for form in m.forms]
    assert [source for source, form in said if Counter(places.findall(source)) != Counter(places.findall(form))] == []


def test_a_text_with_a_letter_has_one_in_swedish(swedish: list[Message]) -> None:
    assert [m.source for m in swedish for form in m.forms if LETTER.search(m.source) and len(LETTER.findall(form)) != 1] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_compiled_translation_is_what_the_text_gives(language: str, tmp_path: Path) -> None:
    made, program = tmp_path / "made.qm", Path(sys.executable).parent / "pyside6-lrelease"
    assert program.exists() or shutil.which(program.name), f"{program.name} comes with PySide6-Essentials"
    subprocess.run([str(program), "-silent", str(I18N / f"snabbdialog_{language}.ts"), "-qm", str(made)], check=True, capture_output=True)
    assert made.read_bytes() == (I18N / f"snabbdialog_{language}.qm").read_bytes()


def test_the_swedish_window_shows_no_english(qtbot: QtBot, look: Look, kept: QSettings, store: Store, swedish: list[Message]) -> None:
    look.set_language("sv")
    english = {_bare(m.source) for m in swedish} - {_bare(form) for m in swedish for form in m.forms} - SAME_IN_BOTH
    assert _shown(window_on(store, qtbot=qtbot, kept=kept, language="sv")) & english == set()


def test_the_english_window_shows_no_swedish(qtbot: QtBot, look: Look, kept: QSettings, store: Store, swedish: list[Message]) -> None:
    ours = {_bare(form) for m in swedish for form in m.forms} - {_bare(m.source) for m in swedish}
    assert _shown(window_on(store, qtbot=qtbot, kept=kept)) & ours == set()


class Asked(QTranslator):
    """Answers nothing, and keeps what it is asked in our own contexts."""

    def __init__(self, contexts: set[str]) -> None:
        super().__init__()
        self._contexts, self.missing = contexts, dict[str, set[str]]()

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> None:  # noqa: ARG002
        if context in self._contexts:
            self.missing.setdefault(source, set()).add(context)

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def test_what_the_window_asks_for_is_in_the_translation(
    qtbot: QtBot, qapp: QApplication, look: Look, kept: QSettings, store: Store, swedish: list[Message]
) -> None:
    asked, known = Asked({m.context for m in swedish}), {(m.context, m.source) for m in swedish}
    qapp.installTranslator(asked)
    try:
        _shown(window_on(store, qtbot=qtbot, kept=kept))
    finally:
        qapp.removeTranslator(asked)
    assert len(asked.missing) > 100
    assert [source for source, contexts in asked.missing.items() if not any((context, source) in known for context in contexts)] == []


def test_fields_have_letters_and_names_of_their_own_in_swedish(qtbot: QtBot, look: Look, kept: QSettings, store: Store) -> None:
    look.set_language("sv")
    window = window_on(store, qtbot=qtbot, kept=kept, language="sv")
    wrong = _clashes(window, "start")
    for where, page in views(opened(window, "example")):
        wrong += _clashes(window, where)
        wrong += [f"{where}: {w.address} has no name" for w in page.findChildren(QWidget) if isinstance(w, Field) and not w.label]
    assert not wrong, "\n".join(wrong)


def _clashes(window: Window, where: str) -> list[str]:
    said = [w.text() for w in window.findChildren(QAbstractButton) if w.isVisible()]
    said += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy()]
    letters = Counter(letter.lower() for text in said for letter in LETTER.findall(text.replace("&&", "")))
    return [f"{where}: {letter} leads to {[t for t in said if f'&{letter}' in t.lower()]}" for letter, n in letters.items() if n > 1]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_letters_in_a_menu_lead_to_one_command_each(qtbot: QtBot, look: Look, language: str) -> None:
    look.set_language(language)
    menus: dict[str, list[str]] = {}
    for command in commands():
        menus.setdefault(command.menu, []).append(command.name)
    for names in menus.values():
        letters = Counter(letter.lower() for name in names for letter in LETTER.findall(name))
        assert letters == Counter(set(letters)), names


def test_the_toolkits_own_words_are_swedish_too(look: Look, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    look.set_language("sv")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    line = QLineEdit("text")
    qtbot.addWidget(box)
    qtbot.addWidget(line)
    offered = [_bare(action.text()).split("\t")[0] for action in line.createStandardContextMenu().actions()]
    assert _bare(box.buttons()[0].text()) == "Avbryt"
    assert {"Ångra", "Klistra in", "Kopiera"} <= set(offered)


def test_the_language_changes_while_the_program_runs(look: Look, qtbot: QtBot, kept: QSettings, store: Store) -> None:
    english, menus = window_on(store, qtbot=qtbot, kept=kept), ["Dialogue", "Edit", "View", "Help"]
    assert [_bare(action.text()) for action in english.menuBar().actions()] == menus
    look.set_language("sv")
    swedish = window_on(store, qtbot=qtbot, kept=kept, language="sv")
    assert [_bare(action.text()) for action in swedish.menuBar().actions()] == ["Dialog", "Redigera", "Visa", "Hjälp"]
    look.set_language("en")
    again = window_on(store, qtbot=qtbot, kept=kept)
    assert [_bare(action.text()) for action in again.menuBar().actions()] == menus


def _shown(window: Window) -> set[str]:
    """Return every text of the window: start page, menus, each page and section of the example, and what opens over it."""
    found = {_bare(action.text()) for action in window.findChildren(QAction)} | _texts(window)
    for _step, _section, page in sections(opened(window, "example")):
        found |= _texts(page)
    for command in ("palette", "keys", "send", "process_map", "recommendations", "extract"):
        window.run(command)
        found |= _texts(window)
        for panel in window.findChildren(Panel):
            panel.dismiss()
        settle()
    window.run("catalogue")
    return (found | _texts(window)) - {""}


def _texts(within: QWidget) -> set[str]:
    found = {_bare(w.text()) for kind in (QLabel, QAbstractButton) for w in within.findChildren(kind)}
    found |= {_bare(w.placeholderText()) for kind in (QLineEdit, QPlainTextEdit) for w in within.findChildren(kind)}
    found |= {_bare(part) for w in within.findChildren(QPlainTextEdit) for part in re.split(r"[\n\t]", w.toPlainText())}
    for row in (row for rows in within.findChildren(RowList) for row in rows.rows.rows):
        found |= {_bare(part) for part in (row.title, row.lead, row.mark, *row.chips, *row.meta.split(" · "))}
    found |= {_bare(w.accessibleName()) for w in within.findChildren(QWidget)}
    return found | {_bare(w.toolTip()) for w in within.findChildren(QWidget)}


def _bare(text: str) -> str:
    return text.replace("&", "").strip()
