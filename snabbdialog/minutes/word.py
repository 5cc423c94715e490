"""How minutes look in Word: pours the blocks into a template of styles and saves the file whole or not at all.

Must not know what the blocks are about. Styles are found by name, so any Word document can be the template.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from snabbdialog import ooxml
from snabbdialog.errors import TemplateUnreadable
from snabbdialog.ooxml import Element, TableLook

from .blocks import Block, Fact, Heading, Item, Minutes, Numbering, Paragraph, Span, Table, Text
from .template import Template, prepare

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = {
    "body": "normal", "lead": "subtitle", "state": "notis", "focus": "fokus", "meta": "uppgift", "note": "notis", "quote": "quote",
    "indented": "indrag", "detail": "uppgift indrag",
}  # fmt: skip
SPANS = {"strong": "strong", "quiet": "dämpad", "link": "hyperlink"}
AFTER_TABLE = 160  # twentieths of a point


def write(minutes: Minutes, path: Path, *, template: Path | None = None) -> None:
    """Write the minutes as .docx. Raises OutputNotWritten and, for an agency's own template, TemplateUnreadable."""
    ooxml.save(path, document_bytes(minutes, template=template))


def document_bytes(minutes: Minutes, *, template: Path | None = None) -> bytes:
    """Return the minutes as the bytes of a .docx. Raises TemplateUnreadable."""
    try:
        return _poured(minutes, template)
    except ooxml.BROKEN as error:
        if template is None:
            raise
        raise TemplateUnreadable(path=template, reason="damaged") from error  # something inside it is not as Word writes it


def _poured(minutes: Minutes, template: Path | None) -> bytes:
    prepared = prepare(template, minutes)
    _Pen(prepared).pour(minutes)
    buffer = BytesIO()
    prepared.document.save(buffer)
    return buffer.getvalue()


@dataclass
class _Pen:
    """Writes blocks at the end of the template's body; remembers numbered series and the addresses of links."""

    template: Template
    series: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    after_table: bool = False

    @property
    def body(self) -> Element:
        return self.template.body

    def pour(self, minutes: Minutes) -> None:
        last = self.body[-1]
        self.body.remove(last)
        self._line(self._paragraph("title"), minutes.title)
        if minutes.subtitle:
            self._line(self._paragraph("subtitle"), minutes.subtitle)
        for block in minutes.blocks:
            self._block(block)
        self.body.append(last)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._spans(self._paragraph(PARAGRAPHS[block.style]), block.text)
            case Fact():
                self._fact(block)
            case Item():
                self._item(block)
            case _:
                self._table(block)

    def _heading(self, block: Heading) -> None:
        made = self._paragraph(f"heading {block.level}")
        if block.new_page:
            ooxml.begin_page(made)
        self._number(made, block.numbering)
        self._line(made, block.text)

    def _fact(self, block: Fact) -> None:
        made = self._paragraph("faktarad")
        self._line(made, block.label, "strong")
        ooxml.tab(made)
        self._spans(made, block.value)

    def _item(self, block: Item) -> None:
        made = self._paragraph(_item_style(block))
        self._number(made, block.numbering)
        if not block.numbering and (block.depth or not self.template.bulleted):
            ooxml.number(made, self._series("bullets"), block.depth)
        self._spans(made, block.text)

    def _table(self, block: Table) -> None:
        style = self.template.style
        if block.captioned:
            self._line(self._paragraph("caption"), block.caption)
        look = TableLook(
            style=style("dialogtabell"),
            header=style("tabellrubrik"),
            cell=style("tabelltext"),
            strong=style("strong"),
            widths=_widths([column.share for column in block.columns], self.template.width),
            numeric=frozenset(index for index, column in enumerate(block.columns) if column.numeric),
            total=block.total,
        )
        rows = (tuple(column.title for column in block.columns), *block.rows)
        ooxml.table(self.body, rows, look=look, caption=block.caption, description=block.description)
        self.after_table = True

    def _paragraph(self, style: str) -> Element:
        made = ooxml.paragraph(self.body, self.template.style(style))
        if self.after_table and not style.startswith("heading"):
            ooxml.space_before(made, AFTER_TABLE)
        self.after_table = False
        return made

    def _line(self, made: Element, text: str, style: str = "") -> None:
        ooxml.run(made, ooxml.one_line(text), self._span_style(style))

    def _spans(self, made: Element, text: Text) -> None:
        for span in text:
            self._span(made, span)

    def _span(self, made: Element, span: Span) -> None:
        if ooxml.is_link(span.target):
            ooxml.link(made, self._link(span.target), span.text, style=self._span_style("link"))
        else:
            ooxml.run(made, span.text, self._span_style(span.style))

    def _span_style(self, style: str) -> str:
        return self.template.style(SPANS[style]) if style else ""

    def _number(self, made: Element, numbering: Numbering | None) -> None:
        if numbering and not (numbering.series == "sections" and self.template.numbers_headings):
            ooxml.number(made, self._series(numbering.series), numbering.depth)

    def _series(self, name: str) -> int:
        if name not in self.series:
            self.series[name] = self.template.start_series(name)
        return self.series[name]

    def _link(self, target: str) -> str:
        if target not in self.links:
            self.links[target] = self.template.relate(target)
        return self.links[target]


def _item_style(block: Item) -> str:
    match block.numbering:
        case None:
            return "list bullet"
        case Numbering(series="outline"):
            return "behovsrad"
        case _:
            return "list number"


def _widths(shares: list[float], width: int) -> tuple[int, ...]:
    found = [int(width * share / sum(shares)) for share in shares]
    return (*found[:-1], width - sum(found[:-1]))
