"""What opens over the window: the command palette, the history of a text, the keys of a page, the process map, the backups."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from .commands import commands
from .panels import ChoicePanel, TextPanel
from .widgets.fields import Field
from .widgets.rows import RowList, RowView

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.store import Backup, Journal
    from snabbdialog.words import Words

    from .document import Document
    from .window import Window


def _tr(text: str) -> str:
    return QCoreApplication.translate("Overlays", text)


def open_palette(window: Window) -> None:
    """Open the list of every command, step and section that can be chosen now."""
    choices: list[tuple[RowView, Callable[[], object]]] = []
    for command in commands():
        action = window.actions_by_id[command.id]
        if action.isEnabled() and command.id != "palette":
            key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            view = RowView(command.id, action.text().replace("&", ""), meta=command.menu.replace("&", ""), figure=key)
            choices.append((view, action.trigger))
    if window.walk is not None:
        walk = window.walk
        steps, sections = [walk.document.method.step(id) for id in walk.steps], walk.page.section_names
        choices += [(RowView(f"step/{s.id}", s.name, meta=_tr("Step")), partial(walk.go, s.id)) for s in steps]
        choices += [
            (RowView(f"section/{id}", name, meta=_tr("On this page")), partial(walk.page.show_section, id)) for id, name in sections
        ]
    ChoicePanel(window, window.actions_by_id["palette"].text().replace("&", ""), choices)


def find_here(window: Window) -> None:
    """List the rows of this page; typing narrows, Enter goes to the row."""
    if window.walk is None:
        return
    page = window.walk.page
    choices = [
        (view._replace(indent=0, heading=False), lambda rows=rows, id=view.id: (rows.select(id), rows.setFocus()))
        for rows in page.findChildren(RowList)
        if rows.isVisible()
        for view in rows.rows.rows
    ]
    ChoicePanel(window, _tr("Find here"), choices)


def open_history(window: Window) -> None:
    """Show what stood in the field where the hand is, and when; choosing one writes it anew."""
    field = QApplication.focusWidget()
    document = window.document
    if not isinstance(field, Field) or document is None:
        window.tell(_tr("Put the cursor in a text to see what stood there before."))
        return
    field.write()
    table, id, column = field.address
    past = [row for row in document.store.history(table, id) if column in (row.after or {})]
    choices = [(_past_view(document.words, field, row), partial(_take_back, document, field, row)) for row in reversed(past)]
    ChoicePanel(window, _tr("History: %1").replace("%1", field.label), choices)


def _past_view(words: Words, field: Field, row: Journal) -> RowView:
    at = datetime.fromisoformat(row.at).astimezone()
    meta = f"{words.date(f'{at:%Y-%m-%d}')} · {row.label}"
    return RowView(str(row.seq), field.text_in(row.after or {}) or _tr("(empty)"), lead=words.clock(f"{at:%H:%M}"), meta=meta)


def _take_back(document: Document, field: Field, row: Journal) -> None:
    table, id, _column = field.address
    document.edit(_tr("take back an earlier text"), table, id, **field.columns_of(row.after or {}))


def open_keys(window: Window) -> None:
    """Show the keys that do something on this page."""
    lines = [f"{key}\t{name}" for key, name in _list_keys()]
    for command in commands():
        action = window.actions_by_id[command.id]
        keys = [shortcut.toString(shortcut.SequenceFormat.NativeText) for shortcut in action.shortcuts()]
        if keys and action.isEnabled():
            lines.append(f"{keys[0]}\t{command.name.replace('&', '')}")
    TextPanel(window, _tr("Keys of this page"), "\n".join(lines))


def _list_keys() -> list[tuple[str, str]]:
    return [
        ("Alt+1–9", _tr("Choose the kind of what you write")),
        ("Enter", _tr("Add; on a row: open or close its details")),
        ("Esc", _tr("Close the details")),
        ("1–9", _tr("Make the row the kind with that number")),
        ("Alt+↑ / Alt+↓", _tr("Move the row")),
        ("Alt+← / Alt+→", _tr("Move the row out or in, in the outline")),
        ("Delete", _tr("Remove the row (can be undone)")),
        ("Tab", _tr("On to the next field, out of a list")),
    ]


def open_process_map(window: Window) -> None:
    """Show the method's process map, and that it is an interpretation."""
    document = window.document
    if document is None:
        return
    method = document.method
    parts = [f"{phase.name}\n" + "\n".join(f"  – {item}" for item in phase.items) for phase in method.process_map]
    terms = "\n".join(f"{term.name}: {term.help}" for term in method.terms)
    TextPanel(window, _tr("Process map: %1").replace("%1", method.name), "\n\n".join([*parts, method.process_map_note, terms]))


def open_backups(window: Window, backups: list[Backup], restore: Callable[[Backup], object]) -> None:
    """Show the backups with when and why; choosing one restores it, which can itself be taken back."""
    words = window.words
    choices = [(_backup_view(words, copy), lambda copy=copy: restore(copy)) for copy in backups]
    ChoicePanel(window, _tr("Restore a backup: what is here now is kept as a backup too"), choices)


def _backup_view(words: Words, copy: Backup) -> RowView:
    at = f"{words.date(copy.made_at[:10])} {words.clock(copy.made_at[11:16])}"
    return RowView(str(copy.path), at, meta=f"{words(f'store.backup.{copy.reason}')} · {words.number(copy.size // 1024)} kB")
