"""Files that leave: to the region, from the region, to a colleague, the Word form, and receipts for what came.

Only what may be shared leaves, but for the colleague's file: it holds everything.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths

from snabbdialog import files
from snabbdialog.errors import UserError
from snabbdialog.minutes.contents import file_name
from snabbdialog.receiving import exchanges_of
from snabbdialog.visibility import share
from snabbdialog.words import load_words

from .panels import ChoicePanel
from .saving_as import ask_where
from .widgets.rows import RowView

if TYPE_CHECKING:
    from collections.abc import Callable

    from snabbdialog.exchange import Plan
    from snabbdialog.model import Change

    from .document import Document
    from .window import Window

Made = tuple[bytes, "list[Change]"]


def open_sending(window: Window) -> None:
    """Offer what can be sent, each with what it holds."""
    if window.document is None:
        return
    ways = (
        ("form", _tr("Word form for the region"), _tr("The region fills it in with nothing but Word, and sends it back"), "docx"),
        ("to_region", _tr("To the region"), _tr("What is shared, for a region that has Snabbdialog"), "snabbdialog"),
        ("from_region", _tr("From the region"), _tr("The region's input, to the facilitator"), "snabbdialog"),
        (
            "colleague",
            _tr("To a colleague"),
            _tr("Everything, internal notes too: for the secretary or another facilitator"),
            "snabbdialog",
        ),
    )
    choices = [(RowView(id, name, meta=help), partial(_send, window, id, suffix)) for id, name, help, suffix in ways]
    ChoicePanel(window, _tr("Send"), choices)


def open_receipts(window: Window) -> None:
    """Offer receipts for what has come since the program was started, and has not been taken back."""
    latest = {(plan.session_id, plan.incoming.checksum): plan for plan in window.arrived}  # of a file that came anew after undo
    taken_in = [plan for plan in latest.values() if _is_taken_in(window, plan)]
    if not taken_in:
        window.tell(_tr("Nothing has come since the program was started. A receipt is made for what has been taken in."))
        return
    choices = [
        (RowView(f"{number}/{suffix}", plan.incoming.file_name, meta=name), partial(_send_receipt, window, plan, suffix))
        for number, plan in enumerate(taken_in)
        for suffix, name in (("docx", _tr("Receipt in Word, one page")), ("json", _tr("Receipt as a small file")))
    ]
    ChoicePanel(window, _tr("Receipt to send back"), choices)


def _is_taken_in(window: Window, plan: Plan) -> bool:
    """Tell whether the store has it on record that the file came: undo takes that back with all else, redo brings it again."""
    kept = exchanges_of(window.store, plan.session_id) if window.store is not None else []
    return any(one.direction == "in" and one.checksum == plan.incoming.checksum for one in kept)


def _send(window: Window, way: str, suffix: str) -> None:
    document = window.document
    if document is None:
        return
    if document.store.read_only:  # what leaves is kept on record, so that what comes back can be compared with it
        window.tell(window.words.sentence(document.why_locked()))
        return
    if not document.save():
        return
    about = re.sub(r"-?[a-z]+-(v\d+|v\d+-utkast|utkast)$", "", Path(file_name(share(document.dialogue()))).stem)
    path = _ask(window, f"{about or 'dialog'}-{way.replace('_', '-')}.{suffix}")
    if path is not None:
        _attempt(window, lambda: _write(document, way, path), path)


def _write(document: Document, way: str, path: Path) -> None:
    data, changes = _made(document, way, path.name)
    files.save(path, data)
    document.record_exchange(_tr("send %1").replace("%1", path.name), changes)


def _made(document: Document, way: str, name: str) -> Made:
    from snabbdialog.exchange import export, form

    exchanges = exchanges_of(document.store, document.id)
    if way == "form":
        return form.export_form(document.dialogue(), document.minutes_method(), file_name=name, exchanges=exchanges)
    return export(document.dialogue(), way, file_name=name, exchanges=exchanges)


def _send_receipt(window: Window, plan: Plan, suffix: str) -> None:
    from snabbdialog.exchange.receipt import receipt, receipt_json, receipt_word

    path = _ask(window, f"{Path(plan.incoming.file_name).stem}-kvitto.{suffix}")
    if path is None:
        return
    words = load_words(str(plan.theirs["session"][plan.session_id].get("language") or window.words.language))
    made = receipt(plan, words, at=datetime.now().astimezone().isoformat(timespec="minutes"))
    data = receipt_word(made, words) if suffix == "docx" else receipt_json(made)
    _attempt(window, lambda: files.save(path, data), path)


def _ask(window: Window, name: str) -> Path | None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return ask_where(window, _tr("Save as"), Path(folder) / name)


def _attempt(window: Window, act: Callable[[], object], path: Path) -> None:
    try:
        act()
    except UserError as error:
        window.tell(window.words.sentence(error))
    else:
        window.tell(_tr("Written: %1").replace("%1", str(path)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Send", text)
