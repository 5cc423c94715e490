"""Print and PDF from the same contents as the preview. Loaded when used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from snabbdialog import files
from snabbdialog.minutes import html
from snabbdialog.ui.widgets.minutes_view import MinutesText

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.minutes.blocks import Minutes

MARGINS_MM = QMarginsF(25, 20, 25, 20)


def write_pdf(minutes: Minutes, path: Path) -> None:
    """Write the minutes as an A4 PDF. Raises OutputNotWritten."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    writer.setTitle(minutes.title)
    writer.setCreator("Snabbdialog")
    _document(minutes).print_(writer)
    files.save(path, bytes(made.data().data()))  # Qt itself would not tell where it may not write


def print_minutes(minutes: Minutes, parent: QWidget) -> None:
    """Ask for a printer, and print the minutes."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        _document(minutes).print_(printer)


def _document(minutes: Minutes) -> MinutesText:
    document = MinutesText()
    document.setDefaultFont(QFont("Arial", 10))
    document.setHtml(html.render(minutes))
    return document
