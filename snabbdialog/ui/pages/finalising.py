"""Finalising: who and when, the text locked and kept as a version; a later change is a new version."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from snabbdialog.minutes.blocks import to_json
from snabbdialog.minutes.contents import Options, build
from snabbdialog.minutes.missing import missing
from snabbdialog.model import Version, added, edited
from snabbdialog.ui.widgets.fields import LineField, labelled, plain
from snabbdialog.ui.widgets.layout import Form
from snabbdialog.ui.widgets.rows import RowList, RowView
from snabbdialog.visibility import share
from snabbdialog.words import load_words

from .kept_version import KeptVersion

if TYPE_CHECKING:
    from snabbdialog.ui.document import Document


class Finalising(QWidget):
    """What finalising means, who does it, and the versions there are."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._state, self._lacking = plain(role="strong", wrap=True), plain(role="mark", wrap=True)
        meaning = self.tr(
            "Finalised minutes say so instead of UTKAST, and their text is locked and kept. A later change makes a new version; "
            "the one before stays."
        )
        archive = self.tr("To publish or archive, save the Word file as PDF/A in Word or LibreOffice: it keeps headings and tables.")
        form = Form(columns=2)
        form.add(labelled(LineField(document, "session", document.id, "finalised_by"), self.tr("&Finalised by (role or name)")))
        self._finalise, self._reopen = QPushButton(self.tr("Finali&se")), QPushButton(self.tr("Make a &new version"))
        self._finalise.clicked.connect(lambda: finalise(document))
        self._reopen.clicked.connect(lambda: reopen(document))
        self._versions = RowList(self.tr("Versions"), details=self._kept, empty=self.tr("No version is finalised yet."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        told = [plain(text, role="meta", wrap=True) for text in (meaning, archive)]
        for widget in (self._state, *told, form, self._lacking, self._finalise, self._reopen):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0))
        layout.addWidget(self._versions, 1)
        document.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        session, words = self._document.session, self._document.words
        finalised = session.status == "finalised"
        state = words.choice("session.status", session.status)
        number = session.version + (not finalised)  # of a draft, the version it will be
        self._state.setText(f"{state}, version {number}" if session.version else state)
        self._finalise.setVisible(not finalised)
        self._finalise.setEnabled(not self._document.store.read_only)
        self._lacking.setText(self._lacks())
        self._lacking.setVisible(bool(self._lacking.text()) and not finalised)
        self._reopen.setVisible(finalised and not self._document.store.read_only)
        rows = [
            RowView(v.id, self.tr("Version %1").replace("%1", str(v.number)), meta=f"{words.date(v.finalised_at[:10])} · {v.finalised_by}")
            for v in sorted(self._document.rows("version"), key=lambda version: version.number, reverse=True)
        ]
        self._versions.show_rows(rows)

    def _kept(self, id: str) -> QWidget:
        return KeptVersion(self._document, self._document.row("version", id))

    def _lacks(self) -> str:
        """Return what is missing, in a line; who finalises, first."""
        lacking = [item.text for item in missing(self._document.dialogue(), self._document.words)]
        who = [] if self._document.session.finalised_by.strip() else [self.tr("who finalises")]
        return self.tr("Missing: %1").replace("%1", " · ".join(who + lacking)) if who + lacking else ""


def finalise(document: Document) -> None:
    """Lock the text: the next version's number, when, and the minutes as they were then."""
    document.save()
    at = datetime.now().astimezone().isoformat(timespec="minutes")
    before, number = document.session, document.session.version + 1
    after = replace(before, status="finalised", version=number, finalised_at=at)
    dialogue = replace(document.dialogue(), session=after)
    minutes = build(share(dialogue), document.minutes_method(), load_words(before.language), options=Options(exported_at=at))
    kept = Version(session=document.id, number=number, finalised_at=at, finalised_by=before.finalised_by, contents=to_json(minutes))
    locked = edited(before, status="finalised", version=number, finalised_at=at)
    document.apply(_tr("finalise the minutes"), [locked, added(kept)])
    document.undo_stack.clear()


def reopen(document: Document) -> None:
    """Begin a new version as a draft; the finalised one is kept."""
    document.apply(_tr("begin a new version"), [edited(document.session, status="draft")])
    document.undo_stack.clear()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Finalising", text)
