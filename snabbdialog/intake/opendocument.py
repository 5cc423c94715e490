"""Reading OpenDocument text (.odt): paragraphs, headings, lists, tables and bold lead-ins, as lines.

Must not know what the text is about. What was deleted with tracked changes is left out; notes and comments too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .archive import Archive, Refused
from .builder import Builder, Paragraph
from .columns import asks, cell_text, lists_answers
from .markers import bare_marker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lxml.etree import _Element

    from .lines import Text

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE, OFFICE = (f"{{{_URN}{name}:1.0}}" for name in ("text", "table", "style", "office"))
_FO = f"{{{_URN}xsl-fo-compatible:1.0}}"
_DC_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SKIPPED = {f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}bookmark", f"{OFFICE}forms", f"{TEXT}sequence-decls"}
_INDEXES = {f"{TEXT}table-of-content", f"{TEXT}illustration-index", f"{TEXT}table-index", f"{TEXT}alphabetical-index"}
_BOLD = {"bold", "600", "700", "800", "900"}
_MAX_DEPTH = 60
_MAX_SPACES = 40


@dataclass(frozen=True)
class _Known:
    bold: frozenset[str]
    numbered: frozenset[str]
    breaks: frozenset[str]


def read(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the text of an OpenDocument file. Raises Refused."""
    with Archive(path) as archive:
        if not archive.has("content.xml"):
            raise Refused("damaged")
        root = archive.xml("content.xml")
        sheets = [archive.xml("styles.xml")] if archive.has("styles.xml") else []
        title = archive.xml("meta.xml").find(f".//{_DC_TITLE}") if archive.has("meta.xml") else None
    builder = Builder(progress)
    body = root.find(f".//{OFFICE}text")
    if body is None:
        raise Refused("not_text")
    if body.find(f"{TEXT}tracked-changes") is not None:
        builder.warn("tracked_changes")
    _walk(body, _styles([root, *sheets]), builder, _At())
    return builder.text((title.text or "") if title is not None else "")


@dataclass(frozen=True)
class _At:
    depth: int = 0
    marker: str = ""
    list_depth: int = -1
    list_style: str = ""


def _walk(element: _Element, known: _Known, builder: Builder, at: _At) -> None:
    if at.depth > _MAX_DEPTH:
        return
    for child in element:
        if builder.full:
            return
        _take(child, known, builder, at)


def _take(child: _Element, known: _Known, builder: Builder, at: _At) -> None:
    deeper = _At(at.depth + 1, at.marker, at.list_depth, at.list_style)
    match child.tag:
        case tag if tag in (f"{TEXT}p", f"{TEXT}h"):
            _add(child, known, builder, at)
        case tag if tag == f"{TEXT}list":
            _take_list(child, known, builder, deeper)
        case tag if tag == f"{TABLE}table":
            _take_table(child, known, builder, deeper)
        case tag if tag in _SKIPPED or tag in _INDEXES or not isinstance(tag, str):
            return
        case _:
            _walk(child, known, builder, deeper)


def _take_list(element: _Element, known: _Known, builder: Builder, at: _At) -> None:
    style = element.get(f"{TEXT}style-name", at.list_style)
    marker = "1." if style in known.numbered else "•"
    for item in element:
        if item.tag in (f"{TEXT}list-item", f"{TEXT}list-header"):
            _walk(item, known, builder, _At(at.depth, marker, min(at.list_depth + 1, 8), style))


def _take_table(table: _Element, known: _Known, builder: Builder, at: _At) -> None:
    for row in table.iter(f"{TABLE}table-row"):
        if builder.full:
            return
        cells = [cell for cell in row if cell.tag == f"{TABLE}table-cell"]
        question = len(cells) == 2 and asks(" ".join(_paragraphs(cells[0], known, Builder.apart())))
        if question and lists_answers(_paragraphs(cells[1], known, Builder.apart())):
            _walk(cells[0], known, builder, at)
            for text in _paragraphs(cells[1], known, builder):
                builder.add_line(text, marker="" if bare_marker(text) else "•")
        elif len(cells) == 1 or question:
            for cell in cells:
                _walk(cell, known, builder, at)
        else:
            builder.add_row(cell_text(_paragraphs(cell, known, builder)) for cell in cells)


def _paragraphs(cell: _Element, known: _Known, builder: Builder) -> list[str]:
    return [_said(p, known, builder).text for p in cell.iter(f"{TEXT}p", f"{TEXT}h")]


def _add(element: _Element, known: _Known, builder: Builder, at: _At) -> None:
    style = element.get(f"{TEXT}style-name", "")
    if style in known.breaks:
        builder.turn_page()
    paragraph = _said(element, known, builder)
    outline = element.get(f"{TEXT}outline-level", "1")
    level = (int(outline) if outline.isdecimal() and len(outline) == 1 else 1) if element.tag == f"{TEXT}h" else 0
    if style in ("Title", "Rubrik") and not level:
        level = 1
    if style in known.bold:
        paragraph.embolden()
    builder.add(paragraph, level=level, marker="" if level else at.marker, depth=max(at.list_depth, 0))


def _said(element: _Element, known: _Known, builder: Builder) -> Paragraph:
    """Gather what the paragraph says; an explicit stack, for hostile nesting. A string on it is text after an element."""
    paragraph = Paragraph()
    paragraph.say(element.text or "", False)
    stack: list[tuple[_Element | str, bool]] = _children(element, False)
    while stack:
        node, bold = stack.pop()
        if isinstance(node, str):
            paragraph.say(node, bold)
        elif node.tag in _SKIPPED or node.tag in (f"{TEXT}p", f"{TEXT}h") or not isinstance(node.tag, str):
            continue
        elif node.tag in _SIGNS:
            paragraph.say(_sign(node), None)
        elif node.tag == f"{TEXT}soft-page-break":
            builder.turn_page()
        else:
            strong = bold or node.get(f"{TEXT}style-name", "") in known.bold
            stack.extend(_children(node, strong))
            stack.append((node.text or "", strong))
    return paragraph


def _children(element: _Element, bold: bool) -> list[tuple[_Element | str, bool]]:
    """Return children and the text after each, last first."""
    return [pair for child in reversed(element) for pair in ((child.tail or "", bold), (child, bold))]


_SIGNS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


def _sign(node: _Element) -> str:
    count = node.get(f"{TEXT}c", "1")
    return _SIGNS[str(node.tag)] * (min(int(count), _MAX_SPACES) if count.isdecimal() and len(count) < 9 else 1)


def _styles(roots: list[_Element]) -> _Known:
    """Return the names of the styles that are bold, of the lists that count, and of the styles that begin a page."""
    bold, numbered, breaks = set(), set(), set()
    for root in roots:
        for style in root.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name", "")
            if any(properties.get(f"{_FO}font-weight") in _BOLD for properties in style.iter(f"{STYLE}text-properties")):
                bold.add(name)
            if any(properties.get(f"{_FO}break-before") == "page" for properties in style.iter(f"{STYLE}paragraph-properties")):
                breaks.add(name)
        for sheet in root.iter(f"{TEXT}list-style"):
            if sheet.find(f"{TEXT}list-level-style-number") is not None and sheet.find(f"{TEXT}list-level-style-bullet") is None:
                numbered.add(sheet.get(f"{STYLE}name", ""))
    return _Known(frozenset(bold), frozenset(numbered), frozenset(breaks))
