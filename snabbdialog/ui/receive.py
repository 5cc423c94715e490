"""Files that are dropped, chosen or opened by double click: read, planned, shown, taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.errors import UserError

from .document import take_in
from .intake import READS, take_in_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from snabbdialog.exchange import Plan, SessionFile
    from snabbdialog.model import Change

    from .arrival import ArrivalPage
    from .window import Window


def receive(window: Window, files: Sequence[Path]) -> None:
    """Show what the files would change; files that cannot be read are named with the reason."""
    from snabbdialog.exchange import read_any
    from snabbdialog.receiving import plan_arrival

    from .arrival import ArrivalPage

    if window.store is None or window.store.read_only:
        return
    read: list[SessionFile] = []
    problems: list[str] = []
    for path in files:
        try:
            read.append(read_any(path))
        except UserError as error:
            if len(files) == 1 and _is_document(window, path, error):
                take_in_document(window, path)
                return
            problems.append(window.words.sentence(error))
    if window.document is not None:
        window.document.save()
    plans = [plan_arrival(window.store, file) for file in read]
    page = ArrivalPage(plans, window.words, problems)
    page.taken.connect(lambda chosen: _take(window, page, chosen))
    page.dismissed.connect(lambda: window.take_away(page))
    window.show_over(page)
    page.list.setFocus()


def _is_document(window: Window, path: Path, error: UserError) -> bool:
    """Tell whether a file that is neither a session file nor our form is a document to read into the open dialogue."""
    return (
        window.document is not None
        and path.suffix.lower() in READS
        and error.facts.get("reason") in ("not_ours", "not_word", "unknown_type")
    )


def _take(window: Window, page: ArrivalPage, plans: Sequence[Plan]) -> None:
    from snabbdialog.exchange import changes

    try:
        made = [(_label(plan), changes(plan)) for plan in plans]
        window.take_away(page)
        window.arrived += plans
        _apply(window, plans, [(label, changed) for label, changed in made if changed])
    except UserError as error:
        window.take_away(page)
        window.start.show_problem(window.words.sentence(error))


def _apply(window: Window, plans: Sequence[Plan], made: Sequence[tuple[str, Sequence[Change]]]) -> None:
    """Write it: into the open dialogue as one step of undo, else into the store with the dialogue opened after."""
    store = window.store
    if store is None:
        return
    if not made:
        window.tell(window.words("exchange.known"))
        return
    single = plans[0].session_id if len(plans) == 1 and plans[0].current is not None else ""
    walk = window.walk if window.document is not None and window.document.id == single else None
    if single and walk is None:
        walk = window.open_dialogue(single)
    if walk is not None and single:
        take_in(store, [])
        for label, changed in made:
            walk.document.apply(label, changed)
        walk.footer.notify(_tr("Taken in: %1").replace("%1", plans[0].incoming.file_name))
        return
    take_in(store, made)
    window.last_taken = [(label, [change.reverse for change in reversed(changed)]) for label, changed in reversed(made)]
    window.close_dialogue()
    window.start.refresh()
    window.tell(QCoreApplication.translate("Receive", "%n file(s) taken in. Ctrl+Z takes them back.", "", len(made)))
    if len(plans) == 1:
        window.open_dialogue(plans[0].session_id)


def take_back(window: Window) -> None:
    """Undo the last arrival of files that went into dialogues that were not open."""
    if window.store is None or not window.last_taken:
        return
    try:
        take_in(window.store, window.last_taken)
    except UserError as error:
        window.tell(window.words.sentence(error))
        return
    window.last_taken = []
    window.start.refresh()
    window.tell(_tr("The files are taken back."))


def _label(plan: Plan) -> str:
    return _tr("take in %1").replace("%1", plan.incoming.file_name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Receive", text)
