"""Print and PDF from the same contents as the preview, on paper that looks as Word's. Loaded when used."""

from __future__ import annotations

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
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from snabbdialog.minutes.blocks import Minutes

FONT = "Arial"
TEXT_POINTS = 10
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö 0123456789"
LETTERS_EM = 20.24  # how wide they are in Arial, in sizes of the type
MM_PER_INCH = 25.4
MARGIN_MM = 25
EDGE_MM = 12  # from the paper's edge to the head and the foot
CELL_MM = 3  # of a column that no text stands in
MEASURED = 12  # of the words of a column, by letters; the widest is nearly always among them


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
        """Paint the chosen sheets, each on a paper of its own. Raises RuntimeError, which the window tells, if nothing can be painted."""
        painter = QPainter()
        if not painter.begin(self._device):
            message = "the printer takes no pages"
            raise RuntimeError(message)
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
        rows = table.rows[:-1] if table.total else table.rows
        bold = [[column.title for column in table.columns], *table.rows[len(rows) :]]
        light, strong = self._longest(rows, bold=False), self._longest(bold, bold=True)
        least = [max(words) + CELL_MM * self._mm for words in zip(light or strong, strong, strict=True)]
        least = with_room(least, [column.numeric for column in table.columns], self._area.width())
        shares = widths([column.share for column in table.columns], least, self._area.width())
        return replace(table, columns=tuple(replace(column, share=share) for column, share in zip(table.columns, shares, strict=True)))

    def _longest(self, rows: Sequence[Sequence[str]], *, bold: bool) -> list[float]:
        """Return how wide the widest word is in each column of the rows."""
        width = QFontMetricsF(_font(TEXT_POINTS, bold=bold), self._device).horizontalAdvance
        columns = ({word for text in column for word in one_line(text).split(" ")} for column in zip(*rows, strict=True))
        return [max(map(width, nlargest(MEASURED, words, key=len))) for words in columns]

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


def with_room(least: list[float], numeric: list[bool], whole: float) -> list[float]:
    """Return the least widths, less where not all have room: words give way first, a number only where numbers take over half."""
    numbers = sum(one for one, number in zip(least, numeric, strict=True) if number)
    firm = numeric if numbers <= whole / 2 else [False] * len(least)
    words = [one for one, kept in zip(least, firm, strict=True) if not kept]
    highest = _highest(words, whole - numbers if any(firm) else whole)
    return [one if kept else min(one, highest) for one, kept in zip(least, firm, strict=True)]


def widths(shares: list[float], least: list[float], whole: float) -> list[float]:
    """Return how wide columns are that share a width, none narrower than its least, if there is room for that."""
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
    """Return the type of the minutes; where Arial is missing a wider one is set smaller, so that as much stands on a line."""
    font = QFont(FONT)
    font.setPixelSize(1000)
    wide = QFontMetricsF(font).horizontalAdvance(LETTERS) / 1000
    font.setPointSizeF(points * min(1, LETTERS_EM / wide))
    font.setBold(bold)
    return font
