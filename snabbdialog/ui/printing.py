"""Print and PDF from the same contents as the preview, on paper that looks as Word's. Loaded when used."""

from __future__ import annotations

import re
from dataclasses import replace
from heapq import nlargest
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTransform,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from snabbdialog import files
from snabbdialog.minutes import html
from snabbdialog.minutes.blocks import Table
from snabbdialog.text import one_line
from snabbdialog.ui.sheets import Sheet, Stretch, sheets
from snabbdialog.ui.widgets.minutes_view import MinutesText

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from snabbdialog.minutes.blocks import Minutes

FONT = "Arial"
TEXT_POINTS = 10
SPACE = re.compile("[ \t\n]+")  # where a line may end; not the space within an amount
MM_PER_INCH = 25.4
MARGIN_MM = 25
EDGE_MM = 12  # from the paper's edge to the head and the foot
CELL_MM = 3  # of a column that no text stands in
MEASURED = 12  # of the words of a column, by letters; the widest is among them


def write_pdf(minutes: Minutes, path: Path) -> None:
    """Write the minutes as an A4 PDF. Raises OutputNotWritten."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    layout = writer.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    writer.setTitle(minutes.title)
    writer.setCreator("Snabbdialog")
    paper = _Paper(minutes, writer)
    paper.paint(range(len(paper.sheets)))
    files.save(path, bytes(made.data().data()))  # Qt itself would not tell where it may not write


def print_minutes(minutes: Minutes, parent: QWidget) -> None:
    """Ask for a printer, and print the minutes."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        printer.setFullPage(True)
        paper = _Paper(minutes, printer)
        paper.paint(_asked_for(printer, len(paper.sheets)))


def _asked_for(printer: QPrinter, count: int) -> list[int]:
    """Return which sheets to print, in which order; copies too, where the printer does not make them itself."""
    ranges = printer.pageRanges()
    chosen = [index for index in range(count) if ranges.isEmpty() or ranges.contains(index + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return chosen * copies if printer.collateCopies() else [index for index in chosen for _ in range(copies)]


class _Paper:
    """Minutes laid out for a device, whose whole paper is painted on: the text inside the margins, its head and foot in them."""

    def __init__(self, minutes: Minutes, device: QPdfWriter | QPrinter) -> None:
        self._minutes, self._device = minutes, device
        self._mm = device.resolution() / MM_PER_INCH
        self._paper = QRectF(device.pageLayout().fullRectPixels(device.resolution()))
        margin = MARGIN_MM * self._mm
        self._area = self._paper.adjusted(margin, margin, -margin, -margin)
        self._text = self._laid_out()
        self.sheets = sheets(self._text, self._area.height())

    def paint(self, chosen: Iterable[int]) -> None:
        """Paint the chosen sheets, each on a paper of its own."""
        painter = QPainter()
        if not painter.begin(self._device):
            return
        for count, index in enumerate(chosen):
            if count:
                self._device.newPage()
            self._paint_sheet(painter, self.sheets[index])
            self._paint_frame(painter, index)
        painter.end()

    def _laid_out(self) -> QTextDocument:
        text = MinutesText()
        text.setDefaultFont(_font(TEXT_POINTS))
        text.setDocumentMargin(0)
        text.documentLayout().setPaintDevice(self._device)
        blocks = tuple(self._fitted(block) if isinstance(block, Table) else block for block in self._minutes.blocks)
        text.setHtml(html.render(replace(self._minutes, blocks=blocks, mark="")))  # the mark stands in the head of every page
        text.setTextWidth(self._area.width())
        text.size()  # lays all of it out at once; Qt would do so by and by
        return text

    def _fitted(self, table: Table) -> Table:
        """Return the table with columns as wide as their longest words, so that none is torn."""
        width = QFontMetricsF(_font(TEXT_POINTS, bold=True), self._device).horizontalAdvance
        texts = zip(*([column.title for column in table.columns], *table.rows), strict=True)
        words = [nlargest(MEASURED, {word for text in column for word in SPACE.split(text)}, key=len) for column in texts]
        least = [max(map(width, column), default=0) + CELL_MM * self._mm for column in words]
        shares = widths([column.share for column in table.columns], least, self._area.width())
        return replace(table, columns=tuple(replace(column, share=share) for column, share in zip(table.columns, shares, strict=True)))

    def _paint_sheet(self, painter: QPainter, sheet: Sheet) -> None:
        top = self._area.top()
        if sheet.head:
            self._paint_stretch(painter, sheet.head, top - sheet.head.top)
            top += sheet.head.bottom - sheet.head.top
        for line, at in sheet.rest:
            line.draw(painter, at + QPointF(self._area.left(), top - sheet.top))
        if sheet.body.bottom > sheet.body.top:
            self._paint_stretch(painter, sheet.body, top - sheet.top)

    def _paint_stretch(self, painter: QPainter, stretch: Stretch, down: float) -> None:
        """Paint a stretch of the text, moved down from where it stands in the text."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(html.LIGHT["ink"]))  # the window's may be white
        # A pixel less than the stretch: the lines above and below it touch it.
        context.clip = QRectF(0, stretch.top + 1, self._area.width(), stretch.bottom - stretch.top - 2)
        painter.save()
        painter.setTransform(QTransform.fromTranslate(self._area.left(), down), True)
        painter.setClipRect(context.clip)
        self._text.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_frame(self, painter: QPainter, index: int) -> None:
        """Paint the head and the foot: what the minutes are, the draft mark, which page of how many."""
        minutes, height = self._minutes, (MARGIN_MM - EDGE_MM) * self._mm
        head = QRectF(self._area.left(), self._area.top() - height, self._area.width(), height)
        foot = head.translated(0, self._area.height() + height)
        page = minutes.page.replace("{page}", str(index + 1)).replace("{pages}", str(len(self.sheets)))
        right = Qt.AlignmentFlag.AlignRight
        taken = self._write(painter, head, minutes.mark, _font(TEXT_POINTS, bold=True), "mark", right)
        if index:
            head.setWidth(head.width() - taken)
            self._write(painter, head, minutes.running, _font(8.5), "quiet", Qt.AlignmentFlag.AlignLeft)
        self._write(painter, foot, page, _font(8.5), "quiet", right | Qt.AlignmentFlag.AlignBottom)

    def _write(self, painter: QPainter, row: QRectF, text: str, font: QFont, colour: str, where: Qt.AlignmentFlag) -> float:
        """Write a line, no longer than the row; return the width it takes."""
        measures = QFontMetricsF(font, self._device)
        shown = measures.elidedText(one_line(text), Qt.TextElideMode.ElideRight, row.width())
        painter.setFont(font)
        painter.setPen(QColor(html.LIGHT[colour]))
        painter.drawText(row, where | Qt.TextFlag.TextSingleLine, shown)
        return measures.horizontalAdvance(f"{shown}  ") if shown else 0


def widths(shares: list[float], least: list[float], whole: float) -> list[float]:
    """Return how wide columns are that share a width, none narrower than its least as far as there is room for that."""
    highest = _highest(least, whole)
    least = [min(one, highest) for one in least]
    made = [max(one, whole * share / sum(shares)) for share, one in zip(shares, least, strict=True)]
    over, spare = sum(made) - whole, sum(made) - sum(least)
    return [one - over * (one - low) / spare for one, low in zip(made, least, strict=True)] if spare else made


def _highest(least: list[float], whole: float) -> float:
    """Return what none may be wider than, for all to have room: those that ask for little get it, the others share what is left."""
    room = whole
    for index, one in enumerate(sorted(least)):
        fair = room / (len(least) - index)
        if one > fair:
            return fair
        room -= one
    return whole


def _font(points: float, *, bold: bool = False) -> QFont:
    font = QFont(FONT)
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
