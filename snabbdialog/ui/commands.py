"""Every command of the window: its name, key and menu. The command palette and F1 show the same list. Must not know pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QMenu


class Command(NamedTuple):
    """A command: `menu` is the menu's name, `needs_dialogue` says whether one must be open."""

    id: str
    menu: str
    name: str
    key: str = ""
    needs_dialogue: bool = False


def commands() -> list[Command]:
    """Return the commands in the order of the menus. Menus have no letters: those after Alt lead to the fields."""
    t = QCoreApplication.translate
    dialogue, edit, view, help = _menus()
    return [
        Command("new", dialogue, t("Commands", "&New dialogue"), "Ctrl+N"),
        Command("example", dialogue, t("Commands", "Open the &example")),
        Command("start", dialogue, t("Commands", "&All dialogues"), "Alt+Home"),
        Command("receive", dialogue, t("Commands", "&Receive a file …"), "Ctrl+O"),
        Command("send", dialogue, t("Commands", "&Send …"), "Ctrl+E", needs_dialogue=True),
        Command("receipt", dialogue, t("Commands", "Rece&ipt for what came …")),
        Command("backup", dialogue, t("Commands", "Make a &backup now")),
        Command("restore", dialogue, t("Commands", "Restore a backup …")),
        Command("as_opened", dialogue, t("Commands", "As when I &opened it"), needs_dialogue=True),
        Command("extract", dialogue, t("Commands", "What is said of a participant (e&xtract) …"), needs_dialogue=True),
        Command("clear_names", dialogue, t("Commands", "Clear &personal data …"), needs_dialogue=True),
        Command("erase", dialogue, t("Commands", "&Delete from the bin for good …")),
        Command("quit", dialogue, t("Commands", "&Quit"), "Ctrl+Q"),
        Command("undo", edit, t("Commands", "&Undo"), "Ctrl+Z"),
        Command("redo", edit, t("Commands", "&Redo"), "Ctrl+Y", needs_dialogue=True),
        Command("history", edit, t("Commands", "&History of the text"), "Ctrl+H", needs_dialogue=True),
        Command("find", edit, t("Commands", "&Find here"), "Ctrl+F", needs_dialogue=True),
        Command("search", edit, t("Commands", "Find in a&ll dialogues"), "Ctrl+Shift+F"),
        Command("catalogue", edit, t("Commands", "The ca&talogue of strategies"), "Ctrl+L"),
        Command("recommendations", edit, t("Commands", "Recommendations of the commission …"), needs_dialogue=True),
        Command("palette", edit, t("Commands", "&Command palette"), "Ctrl+K"),
        Command("next", view, t("Commands", "&Next step"), "Ctrl+PgDown", needs_dialogue=True),
        Command("previous", view, t("Commands", "&Previous step"), "Ctrl+PgUp", needs_dialogue=True),
        Command("section", view, t("Commands", "Next &section of the page"), "Ctrl+Tab", needs_dialogue=True),
        Command("clock", view, t("Commands", "Start or stop the step's &clock"), "Ctrl+T", needs_dialogue=True),
        Command("larger", view, t("Commands", "&Larger text"), "Ctrl++"),
        Command("smaller", view, t("Commands", "S&maller text"), "Ctrl+-"),
        Command("normal", view, t("Commands", "Normal text si&ze"), "Ctrl+0"),
        Command("scheme", view, t("Commands", "Light or &dark")),
        Command("language", view, t("Commands", "S&venska / English")),
        Command("keys", help, t("Commands", "&Keys of this page"), "F1"),
        Command("process_map", help, t("Commands", "The &method's process map"), needs_dialogue=True),
        Command("where", help, t("Commands", "Show where the &data lies")),
        Command("about", help, t("Commands", "&About Snabbdialog")),
    ]


def _menus() -> tuple[str, ...]:
    t = QCoreApplication.translate
    return t("Commands", "Dialogue"), t("Commands", "Edit"), t("Commands", "View"), t("Commands", "Help")


def add_menus(window: QMainWindow) -> list[QMenu]:
    """Give the window its menus, empty yet, and return them in their order."""
    return [window.menuBar().addMenu(name) for name in _menus()]


def fill(menus: list[QMenu], window: QMainWindow, run: Callable[[str], object]) -> dict[str, QAction]:
    """Fill the menus; each action calls `run` with its command's id. Return the actions by id."""
    from PySide6.QtGui import QAction, QKeySequence

    actions: dict[str, QAction] = {}
    names = _menus()  # the language may be another than when the menus were made
    for command in commands():
        action = QAction(command.name, window)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
        action.triggered.connect(lambda _checked, id=command.id: run(id))
        menus[names.index(command.menu)].addAction(action)
        actions[command.id] = action
    actions["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    actions["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    return actions


def enable(actions: dict[str, QAction], *, dialogue_open: bool) -> None:
    """Let only the commands that can do something be chosen."""
    for command in commands():
        actions[command.id].setEnabled(dialogue_open or not command.needs_dialogue)
