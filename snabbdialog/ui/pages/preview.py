"""The minutes as they will be: preview, print, PDF and Word from the same contents. What is exported is only what is shared."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from snabbdialog.errors import UserError
from snabbdialog.minutes.contents import SECTIONS, Options, file_name, minutes_of
from snabbdialog.minutes.missing import missing
from snabbdialog.ui.saving_as import ask_where
from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.fields import plain
from snabbdialog.ui.widgets.layout import FlowLayout, column
from snabbdialog.ui.widgets.minutes_view import MinutesView
from snabbdialog.visibility import share
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from snabbdialog.minutes.blocks import Minutes
    from snabbdialog.ui.document import Document

WAIT_MS = 300


class Preview(QWidget):
    """The preview, what is missing, and the ways out."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._sections = set(SECTIONS)
        self._personal_data, self._written = True, Path()
        self._template: Path | None = None
        self._missing, self._done = plain(role="mark", wrap=True), plain(role="meta", wrap=True)
        self._view = MinutesView(self.tr("Preview of the minutes"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(self._missing, self._buttons(), self._done, self._view, spacing=S, stretch=(0, 0, 0, 1)))
        self._done.hide()
        self._late = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._late.timeout.connect(self.refresh)
        document.changed.connect(self._refresh_soon)
        self.refresh()

    def minutes(self) -> Minutes:
        """Return the minutes as chosen: the kept version when finalised and whole, else from what is shared."""
        document = self._document
        options = Options(
            sections=None if len(self._sections) == len(SECTIONS) else frozenset(self._sections),
            personal_data=self._personal_data,
            exported_at=datetime.now().astimezone().isoformat(timespec="minutes"),
        )
        words = load_words(document.session.language)
        return minutes_of(share(document.dialogue()), document.minutes_method(), words, options=options)

    def refresh(self) -> None:
        """Show the minutes as they are now, where one was reading."""
        if not self.isVisible() and self._view.toPlainText():
            return
        bar = self._view.verticalScrollBar()
        at = bar.value()
        self._view.show_minutes(self.minutes())
        bar.setValue(at)
        lacking = [item.text for item in missing(self._document.dialogue(), self._document.words)]
        self._missing.setText(self.tr("Missing: %1").replace("%1", " · ".join(lacking)))
        self._missing.setVisible(bool(lacking))

    def _refresh_soon(self) -> None:
        self._late.start()

    def export_word(self) -> None:
        """Ask where, and write the minutes as a Word document."""
        path = self._ask("docx", self.tr("Word document (*.docx)"))
        if path:
            from snabbdialog.minutes import word

            self._attempt(lambda: word.write(self.minutes(), path, template=self._template), path)

    def export_pdf(self) -> None:
        """Ask where, and write what the preview shows as a PDF."""
        path = self._ask("pdf", self.tr("PDF document (*.pdf)"))
        if path:
            from snabbdialog.ui.printing import write_pdf

            self._attempt(lambda: write_pdf(self.minutes(), path), path)

    def print_out(self) -> None:
        """Print what the preview shows."""
        from snabbdialog.ui.printing import print_minutes

        print_minutes(self.minutes(), self)

    def choices(self) -> QWidget:
        """Return the choices of what goes into the document: sections, personal data, template."""
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plain(self.tr("Sections"), role="heading"))
        flow = FlowLayout()
        for id in SECTIONS:
            check = QCheckBox(self._document.words(f"minutes.sections.{id}"))
            check.setChecked(True)
            check.toggled.connect(lambda on, id=id: self._choose_section(id, on=on))
            flow.addWidget(check)
        layout.addLayout(flow)
        names = QCheckBox(self.tr("&Without personal data: roles instead of names"))
        names.toggled.connect(self._leave_names_out)
        template = QPushButton(self.tr("Use the agency's own te&mplate …"))
        template.clicked.connect(self._choose_template)
        self._own_template = QPushButton(self.tr("Use Snabbdialog's o&wn template"))
        self._own_template.clicked.connect(lambda: self._use_template(None))
        self._template_name = plain(role="meta", wrap=True)
        ways = FlowLayout()
        ways.addWidget(template)
        ways.addWidget(self._own_template)
        layout.addWidget(names)
        layout.addLayout(ways)
        layout.addWidget(self._template_name)
        self._use_template(None)
        return box

    def _buttons(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar)
        for name, act in (
            (self.tr("Save as &PDF …"), self.export_pdf),
            (self.tr("P&rint …"), self.print_out),
            (self.tr("Open the e&xported document"), self._open_written),
        ):
            button = QPushButton(name)
            button.clicked.connect(act)
            flow.addWidget(button)
        self._open = button
        self._open.hide()
        return bar

    def _ask(self, ending: str, kinds: str) -> Path | None:
        shared = share(self._document.dialogue())
        folder = self._written.parent if self._written.name else Path(_documents())
        name = Path(file_name(shared, personal_data=self._personal_data)).with_suffix(f".{ending}")
        return ask_where(self, self.tr("Export"), folder / name, kinds)

    def _attempt(self, act, path: Path) -> None:  # type: ignore[no-untyped-def]
        self._document.save()
        try:
            act()
        except UserError as error:
            self._tell(self._document.words.sentence(error), problem=True)
            return
        self._written = path
        self._open.show()
        self._tell(self.tr("Exported: %1").replace("%1", str(path)), problem=False)

    def _tell(self, text: str, *, problem: bool) -> None:
        _say(self._done, text, problem=problem)
        self._done.show()

    def _open_written(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _choose_section(self, id: str, *, on: bool) -> None:
        self._sections = self._sections | {id} if on else self._sections - {id}
        self._late.start()

    def _leave_names_out(self, on: bool) -> None:
        self._personal_data = not on
        self._late.start()

    def _choose_template(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The agency's template"), "", self.tr("Word document (*.docx *.dotx)"))
        if chosen:
            self._try_template(Path(chosen))

    def _try_template(self, template: Path) -> None:
        """Use a template that minutes can be poured into; say at once of another what is wrong, and keep the one in use."""
        from snabbdialog.minutes import word

        try:
            word.document_bytes(self.minutes(), template=template)
        except UserError as error:
            _say(self._template_name, self._document.words.sentence(error), problem=True)
        else:
            self._use_template(template)

    def _use_template(self, template: Path | None) -> None:
        self._template = template
        _say(self._template_name, str(template or self.tr("Snabbdialog's own template")), problem=False)
        self._own_template.setVisible(template is not None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._late.start()


def _say(label: QLabel, text: str, *, problem: bool) -> None:
    label.setText(text)
    label.setProperty("role", "mark" if problem else "meta")
    label.style().polish(label)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
