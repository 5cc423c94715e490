"""How minutes look on screen and printed from it: HTML of the kind that a QTextDocument knows, everything escaped.

Must not know Qt. A QTextDocument reads a small part of HTML 4 and CSS 2.1: no flex, no hanging indents, borders on tables only.
"""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from snabbdialog.text import clean, is_link, one_line

from .blocks import Block, Fact, Heading, Item, Minutes, Numbering, Paragraph, Span, Table, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

LIGHT = {
    "ink": "#1b1f24",
    "accent": "#1f4e5f",
    "quiet": "#595f69",
    "line": "#c9ced6",
    "tint": "#eef3f5",
    "mark": "#9a3412",
    "link": "#0b5394",
}
DARK = {
    "ink": "#e8eaed",
    "accent": "#8fc7d9",
    "quiet": "#a9b0ba",
    "line": "#454c56",
    "tint": "#22303a",
    "mark": "#f5a97f",
    "link": "#8ab4f8",
}
SIZES = {1: "150%", 2: "120%", 3: "105%", 4: "100%"}
PLACES = {"indented": "margin-left: 34px", "detail": "margin-left: 34px", "quote": "margin-left: 24px"}
APART = "margin-top: 4px; margin-bottom: 12px"  # a table from what stands above and below it
WITH_NEXT = 1
KEEP = f"; -qt-user-state: {WITH_NEXT}"  # Qt's own word for a paragraph's mark: printed, it stands on the page of what follows
KEPT = ("meta", "lead")
QUIET = ("state", "meta", "detail", "note")


def render(minutes: Minutes, *, dark: bool = False) -> str:
    """Return the minutes as one HTML document."""
    return _Page(DARK if dark else LIGHT).render(minutes)


class _Page:
    def __init__(self, colours: dict[str, str]) -> None:
        self.colours = colours

    def render(self, minutes: Minutes) -> str:
        ink, accent, mark = (self.colours[name] for name in ("ink", "accent", "mark"))
        head = f'<p align="right" style="color: {mark}"><b>{_line(minutes.mark)}</b></p>' if minutes.mark else ""
        head += f'<p style="font-size: xx-large; margin-bottom: 2px{KEEP}"><b>{_line(minutes.title)}</b></p>'
        if minutes.subtitle:
            head += f'<p style="font-size: large; color: {accent}; margin-top: 0px{KEEP}">{_line(minutes.subtitle)}</p>'
        body = head + "".join(self._blocks(minutes.blocks))
        return f'<html><head><title>{_line(minutes.title)}</title></head><body style="color: {ink}">{body}</body></html>'

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for kind, group in groupby(blocks, key=_kind):
            match kind:
                case "fact":
                    yield self._facts([block for block in group if isinstance(block, Fact)])
                case "bullet":
                    yield self._bullets([block for block in group if isinstance(block, Item)])
                case _:
                    yield from (self._block(block) for block in group if not isinstance(block, Fact))

    def _block(self, block: Heading | Paragraph | Item | Table) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(style="focus"):
                cell = f'<td style="{KEEP}">{self._text(block.text)}</td>'
                return f'<table width="100%" cellpadding="8" bgcolor="{self.colours["tint"]}"><tr>{cell}</tr></table>'
            case Paragraph():
                return f'<p style="{self._paragraph_style(block.style)}">{self._text(block.text)}</p>'
            case Item():
                keep = KEEP if block.numbering and block.numbering.series == "outline" else ""
                return f'<p style="margin-top: 2px; margin-bottom: 4px{keep}">{_number(block.numbering)}{self._text(block.text)}</p>'
            case _:
                return self._table(block)

    def _heading(self, block: Heading) -> str:
        colour, above = (self.colours["accent"], 22) if block.level == 1 else (self.colours["ink"], 14)
        style = f"color: {colour}; font-size: {SIZES[block.level]}; margin-top: {above}px; margin-bottom: 6px{KEEP}"
        style += "; page-break-before: always" if block.new_page else ""
        return f'<h{block.level} style="{style}">{_number(block.numbering)}{_line(block.text)}</h{block.level}>'

    def _paragraph_style(self, style: str) -> str:
        colour = f"color: {self.colours['quiet']}; font-size: small" if style in QUIET else ""
        keep = KEEP if style in KEPT else ""
        return "; ".join(part for part in (colour, PLACES.get(style, ""), "margin-top: 0px; margin-bottom: 8px") if part) + keep

    def _facts(self, facts: list[Fact]) -> str:
        rows = "".join(
            f'<tr><td style="padding-right: 16px"><b>{_line(fact.label)}</b></td><td>{self._text(fact.value)}</td></tr>' for fact in facts
        )
        return f'<table cellspacing="0" cellpadding="2" style="{APART}">{rows}</table>'

    def _bullets(self, items: list[Item]) -> str:
        made, depth = "", -1
        for item in items:
            made += "<ul>" * (item.depth - depth) + "</ul>" * (depth - item.depth)
            made += f"<li>{self._text(item.text)}</li>"
            depth = item.depth
        return made + "</ul>" * (depth + 1)

    def _table(self, block: Table) -> str:
        whole = sum(column.share for column in block.columns)
        head = "".join(
            f'<th align="{_side(column.numeric)}" width="{100 * column.share / whole:.2f}%"><font color="{self.colours["accent"]}">'
            f"{_line(column.title)}</font></th>"
            for column in block.columns
        )
        rows = "".join(self._row(block, row, strong=block.total and row is block.rows[-1]) for row in block.rows)
        caption = (
            ""
            if not block.captioned
            else f'<p style="color: {self.colours["quiet"]}; margin-bottom: 2px{KEEP}"><b>{_line(block.caption)}</b></p>'
        )
        style = f"border-collapse: collapse; border-style: solid; border-color: {self.colours['line']}; {APART}"
        shape = f'width="100%" border="1" cellspacing="0" cellpadding="4" style="{style}"'
        return f"{caption}<table {shape}><thead><tr>{head}</tr></thead>{rows}</table>"

    def _row(self, block: Table, row: tuple[str, ...], *, strong: bool) -> str:
        cells = (
            f'<td align="{_side(column.numeric)}">{"<b>" * strong}{_lines(text)}{"</b>" * strong}</td>'
            for column, text in zip(block.columns, row, strict=True)
        )
        return f"<tr>{''.join(cells)}</tr>"

    def _text(self, text: Text) -> str:
        return "".join(map(self._span, text))

    def _span(self, span: Span) -> str:
        shown = _lines(span.text)
        if is_link(span.target):
            return f'<a href="{escape(span.target)}" style="color: {self.colours["link"]}">{shown}</a>'
        match span.style:
            case "strong":
                return f"<b>{shown}</b>"
            case "quiet":
                return f'<span style="color: {self.colours["quiet"]}">{shown}</span>'
            case _:
                return shown


def _kind(block: Block) -> str:
    match block:
        case Fact():
            return "fact"
        case Item(numbering=None):
            return "bullet"
        case _:
            return "other"


def _number(numbering: Numbering | None) -> str:
    return f"{_line(numbering.number)}&nbsp;&nbsp;" if numbering else ""


def _side(numeric: bool) -> str:
    return "right" if numeric else "left"


def _line(text: str) -> str:
    return escape(one_line(text))


def _lines(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")
