"""Files that are dropped, chosen or opened by double click: read, planned, shown, taken in; one after another where they concern the same.

Session files and Word forms are shown together, one for each dialogue; a later file for the same dialogue is compared once the
earlier one is in. Other documents are read into the open dialogue.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.errors import UserError
from snabbdialog.receiving import plan_arrivals

from .document import take_in
from .intake import READS, take_in_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from snabbdialog.exchange import Plan, SessionFile
    from snabbdialog.model import Change
    from snabbdialog.store import Store

    from .arrival import ArrivalPage
    from .window import Window


def receive(window: Window, files: Sequence[Path]) -> None:
    """Show what the files would change; files that cannot be read are named with the reason."""
    store = window.store
    if store is None:
        return
    if store.read_only:
        left = QCoreApplication.translate("Receive", "%n file(s) not taken in.", "", len(files))
        window.tell(f"{left} {window.words.sentence(store.why_read_only())}")
        return
    if window.document is not None and not window.document.save():
        return  # the footer says why; what arrives is compared with what is written
    read, documents, problems = _read(window, files)
    if window.document is None:
        problems += [
            _tr("%1 is a document. Open or begin its dialogue first, then receive it there.").replace("%1", d.name) for d in documents
        ]
        documents = []
    if not read and problems:
        window.tell("\n".join(problems))
    _go_on(window, read, documents, problems)


def _read(window: Window, files: Sequence[Path]) -> tuple[list[SessionFile], list[Path], list[str]]:
    """Return the session files and forms, the documents of other kinds, and a sentence for each that is neither."""
    from snabbdialog.exchange import read_any

    read, documents, problems = list["SessionFile"](), list["Path"](), list[str]()
    for path in files:
        try:
            read.append(read_any(path))
        except UserError as error:
            if path.suffix.lower() in READS and error.facts.get("reason") in ("not_ours", "not_word", "unknown_type"):
                documents.append(path)
            else:
                problems.append(window.words.sentence(error))
    return read, documents, problems


def _go_on(window: Window, read: Sequence[SessionFile], documents: Sequence[Path], problems: Sequence[str] = ()) -> None:
    """Show the next that waits: one file for each dialogue, then document after document."""
    first = {file.id: file for file in reversed(read)}
    later = [file for file in read if file is not first[file.id]]
    if first:
        _show(window, [file for file in read if file is first[file.id]], problems, partial(_go_on, window, later, documents))
    elif documents:
        take_in_documents(window, documents)


def _show(window: Window, read: Sequence[SessionFile], problems: Sequence[str], then: Callable[[], object]) -> None:
    from .arrival import ArrivalPage

    store = window.store
    if store is None:
        return
    page = ArrivalPage(plan_arrivals(store, read), window.words, problems)
    page.seen_at = store.last_seq()
    page.taken.connect(lambda chosen: _take(window, page, chosen, then))
    page.dismissed.connect(partial(window.take_away, page))
    page.dismissed.connect(then)
    window.show_over(page)
    page.list.setFocus()


def _take(window: Window, page: ArrivalPage, plans: Sequence[Plan], then: Callable[[], object]) -> None:
    from snabbdialog.exchange import changes

    store = window.store
    if store is None:
        return
    if page.seen_at != store.last_seq():
        page.seen_at = store.last_seq()
        anew = page.plan_anew(plan_arrivals(store, [plan.incoming for plan in plans]))
        if anew is None:
            page.show_problem(_tr("The dialogue has changed since the files were compared with it. Look once more, then take it in."))
            return
        plans = anew
    try:
        made = [change for plan in plans for change in changes(plan)]
        _apply(window, page, plans, made)
    except UserError as error:
        page.show_problem(window.words.sentence(error))
        return
    window.arrived += [plan for plan in plans if plan.items or not plan.known]  # else there is nothing new to give a receipt for
    then()


def _apply(window: Window, page: ArrivalPage, plans: Sequence[Plan], made: Sequence[Change]) -> None:
    """Write it: into the open dialogue as one step of undo, else into the store in one go. Raises what keeps it from being written."""
    from snabbdialog.exchange import nothing_new

    store, label = window.store, _label(plans)
    if store is None or not made:
        window.take_away(page)
        window.tell("\n".join(dict.fromkeys(nothing_new(plan, window.words) for plan in plans)))
        return
    one = plans[0]
    single = one.session_id if len(plans) == 1 and one.current is not None and not one.from_bin else ""
    take_in(store, [] if single else [(label, made)])
    window.take_away(page)
    if single:
        _into_dialogue(window, single, label, made)
    else:
        _into_store(window, store, plans, made)


def _into_dialogue(window: Window, id: str, label: str, made: Sequence[Change]) -> None:
    walk = window.walk if window.document is not None and window.document.id == id else window.open_dialogue(id)
    if walk is not None:
        walk.document.apply(label, made)
        walk.document.noticed.emit(label[:1].upper() + label[1:])


def _into_store(window: Window, store: Store, plans: Sequence[Plan], made: Sequence[Change]) -> None:
    window.last_taken = [(_label(plans), [change.reverse for change in reversed(made)])]
    window.taken_at, window.last_binned = store.last_seq(), []
    window.close_dialogue()
    window.start.refresh()
    if len(plans) == 1:
        window.open_dialogue(plans[0].session_id)
    else:
        window.start.list.select(plans[0].session_id)
    window.tell(QCoreApplication.translate("Receive", "%n file(s) taken in. Ctrl+Z takes them back.", "", len(plans)))


def take_back(window: Window) -> None:
    """Undo the last arrival of files that went into dialogues that were not open, as long as nothing was written since."""
    store = window.store
    if store is None or not window.last_taken:
        return
    if store.last_seq() != window.taken_at:
        window.tell(
            _tr("Something was written after the files were taken in. Put the dialogue into the bin, or restore the backup made before.")
        )
        return
    if not window.close_dialogue():
        return
    try:
        take_in(store, window.last_taken)
    except UserError as error:
        window.tell(window.words.sentence(error))
        return
    window.last_taken = []
    window.start.refresh()
    window.tell(_tr("The files are taken back."))


def _label(plans: Sequence[Plan]) -> str:
    if len(plans) == 1:
        return _tr("take in %1").replace("%1", plans[0].incoming.file_name)
    return QCoreApplication.translate("Receive", "take in %n file(s)", "", len(plans))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Receive", text)
