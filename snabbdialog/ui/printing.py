"""Print and PDF from the same contents as the preview. Loaded when used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from snabbdialog.errors import OutputNotWritten
from snabbdialog.minutes import html

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.minutes.blocks import Minutes

MARGINS_MM = QMarginsF(25, 20, 25, 20)


def write_pdf(minutes: Minutes, path: Path) -> None:
    """Write the minutes as an A4 PDF. Raises OutputNotWritten."""
    try:
        with path.open("ab"):
            pass  # Qt writes without telling when it may not
    except OSError as error:
        reason = "not_allowed" if isinstance(error, PermissionError) else "folder_missing"
        raise OutputNotWritten(path=path, reason=reason) from error
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    writer.setTitle(minutes.title)
    writer.setCreator("Snabbdialog")
    _document(minutes).print_(writer)


def print_minutes(minutes: Minutes, parent: QWidget) -> None:
    """Ask for a printer, and print the minutes."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        _document(minutes).print_(printer)


def _document(minutes: Minutes) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont("Arial", 10))
    document.setHtml(html.render(minutes))
    return document
