"""Reading Word files (.docx): paragraphs, headings, lists, tables and bold lead-ins, as lines.

Must not know what the text is about. What was deleted with tracked changes is left out; headers, footers, notes and comments too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .archive import Archive, Refused
from .builder import Builder, Paragraph
from .columns import asks, cell_text, is_form, lists_answers
from .markers import bare_marker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from .lines import Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = {"del", "moveFrom", "Fallback", "footnoteReference", "commentReference", "instrText", "delText", "rPr", "pPr", "sectPr"}
_OFF = {"0", "false", "off", "none"}
_MAX_DEPTH = 60


@dataclass(frozen=True)
class _Style:
    level: int = 0
    number: str = ""  # numId
    bold: bool = False


@dataclass
class _Styles:
    ns: str
    styles: dict[str, _Style] = field(default_factory=dict)
    formats: dict[tuple[str, int], str] = field(default_factory=dict)


def read(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the text of a Word file. Raises Refused."""
    with Archive(path) as archive:
        if not archive.has("word/document.xml"):
            raise Refused("not_word")
        root = archive.xml("word/document.xml")
        ns = STRICT if root.tag.startswith(STRICT) else W
        known = _Styles(ns, _read_styles(archive, ns), _read_numbering(archive, ns))
        title = _core_title(archive)
    builder = Builder(progress)
    body = root.find(f"{ns}body")
    if body is not None:
        _walk(body, known, builder, 0)
    if any(next(root.iter(ns + name), None) is not None for name in ("ins", "del", "moveFrom")):
        builder.warn("tracked_changes")
    return builder.text(title)


def _walk(element: _Element, known: _Styles, builder: Builder, depth: int) -> None:
    """Take paragraphs and tables in their order, those inside content controls and text boxes too."""
    if depth > _MAX_DEPTH:
        return
    for child in element:
        if builder.full:
            return
        name = _name(child)
        if name == "p":
            _take_paragraph(child, known, builder, depth)
        elif name == "tbl":
            _take_table(child, known, builder, depth)
        elif name not in _SKIPPED:
            _walk(child, known, builder, depth + 1)


def _take_paragraph(element: _Element, known: _Styles, builder: Builder, depth: int) -> None:
    paragraph = Paragraph()
    boxes: list[_Element] = []
    _collect(element, known, paragraph, boxes, builder)
    properties = element.find(f"{known.ns}pPr")
    level, number, indent = _properties(properties, known)
    style = _style_of(properties, known)
    if style.bold and not level:
        paragraph.embolden()
    marker = "" if level or not number else _marker(known.formats.get((number, indent), "bullet"))
    builder.add(paragraph, level=level, marker=marker, depth=indent)
    for box in boxes:
        _walk(box, known, builder, depth + 1)


def _collect(element: _Element, known: _Styles, paragraph: Paragraph, boxes: list[_Element], builder: Builder) -> None:
    """Gather what the runs say; an explicit stack, for hostile nesting."""
    stack = [(child, False) for child in reversed(element)]
    while stack:
        node, bold = stack.pop()
        name = _name(node)
        if name == "t":
            paragraph.say(node.text or "", bold)
        elif name in _MARKS:
            _mark(name, node, paragraph, builder)
        elif name == "txbxContent":
            boxes.append(node)
        elif name not in _SKIPPED:
            bold = bold or (name == "r" and _is_bold(node.find(f"{known.ns}rPr"), known))
            stack.extend((child, bold) for child in reversed(node))


_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": " ", "lastRenderedPageBreak": ""}


def _mark(name: str, node: _Element, paragraph: Paragraph, builder: Builder) -> None:
    if name == "lastRenderedPageBreak" or (name == "br" and _value(node, "type") == "page"):
        builder.turn_page()
    else:
        paragraph.say(_MARKS[name], None)


def _take_table(table: _Element, known: _Styles, builder: Builder, depth: int) -> None:
    form = _is_form(table, known)
    for row in _rows(table, known.ns):
        if builder.full:
            return
        cells = list(_children(row, "tc", known.ns))
        if len(cells) == 1 or (len(cells) == 2 and (form or asks(_cell_text(cells[0], known, Builder.apart())))):
            _take_answer(cells, known, builder, depth + 1)
        else:
            builder.add_row([_cell_text(cell, known, builder) for cell in cells])


def _is_form(table: _Element, known: _Styles) -> bool:
    """Tell whether the table is a form that was filled in: without a head, and names at the left of what is answered."""
    rows = [list(_children(row, "tc", known.ns)) for row in _rows(table, known.ns)]
    return (
        bool(rows)
        and all(len(cells) == 2 for cells in rows)
        and is_form([[_cell_text(c, known, Builder.apart()) for c in r] for r in rows])
    )


def _take_answer(cells: list[_Element], known: _Styles, builder: Builder, depth: int) -> None:
    """Take a question of a form and its answer: what is no sentence in it is an item."""
    for cell in cells[:-1]:
        _walk(cell, known, builder, depth)
    paragraphs = list(cells[-1].iter(f"{known.ns}p"))
    if len(cells) > 1 and lists_answers([_text_of(element, known, Builder.apart()) for element in paragraphs]):
        for element in paragraphs:
            text = _text_of(element, known, builder)
            builder.add_line(text, marker="" if bare_marker(text) else "•")
    else:
        _walk(cells[-1], known, builder, depth)


def _rows(table: _Element, ns: str) -> Iterator[_Element]:
    return _children(table, "tr", ns)


def _children(element: _Element, name: str, ns: str) -> Iterator[_Element]:
    """Yield the children of that name, those wrapped in content controls too."""
    for child in element:
        if child.tag == ns + name:
            yield child
        elif child.tag in (f"{ns}sdt", f"{ns}sdtContent", f"{ns}ins", f"{ns}customXml"):
            yield from _children(child, name, ns)


def _cell_text(cell: _Element, known: _Styles, builder: Builder) -> str:
    return cell_text(_text_of(element, known, builder) for element in cell.iter(f"{known.ns}p"))


def _text_of(element: _Element, known: _Styles, builder: Builder) -> str:
    paragraph = Paragraph()
    _collect(element, known, paragraph, [], builder)
    return paragraph.text.replace("\n", " ")


def _name(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else "comment"


def _value(element: _Element | None, name: str = "val") -> str:
    """Return an attribute whatever namespace it stands in."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _properties(properties: _Element | None, known: _Styles) -> tuple[int, str, int]:
    """Return heading level, list id and list depth of a paragraph, its style's where it says none itself."""
    style = _style_of(properties, known)
    if properties is None:
        return style.level, style.number, 0
    outline = _value(properties.find(f"{known.ns}outlineLvl"))
    level = int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else style.level
    number = properties.find(f"{known.ns}numPr")
    if number is None:
        return level, style.number, 0
    id = _value(number.find(f"{known.ns}numId")) or style.number
    depth = _value(number.find(f"{known.ns}ilvl"))
    return level, "" if id == "0" else id, int(depth) if depth.isdecimal() and int(depth) < 9 else 0


def _style_of(properties: _Element | None, known: _Styles) -> _Style:
    name = "" if properties is None else _value(properties.find(f"{known.ns}pStyle"))
    return known.styles.get(name, _Style())


def _is_bold(properties: _Element | None, known: _Styles) -> bool:
    if properties is None:
        return False
    bold = properties.find(f"{known.ns}b")
    if bold is None:
        return known.styles.get(_value(properties.find(f"{known.ns}rStyle")), _Style()).bold
    return _value(bold) not in _OFF


def _marker(format: str) -> str:
    return {"bullet": "•", "none": "", "lowerLetter": "a)", "lowerRoman": "i)"}.get(format, "1.")


def _read_styles(archive: Archive, ns: str) -> dict[str, _Style]:
    if not archive.has("word/styles.xml"):
        return {}
    elements = {_value(style, "styleId"): style for style in archive.xml("word/styles.xml").iter(f"{ns}style")}
    return {id: _resolve(id, elements, ns) for id in elements}


def _resolve(id: str, elements: dict[str, _Element], ns: str) -> _Style:
    """Follow `basedOn` up to ten steps; loops end there."""
    level, number, bold = 0, "", False
    for _ in range(10):
        element = elements.get(id)
        if element is None:
            break
        level = level or _style_level(element, ns)
        number = number or _value(element.find(f"{ns}pPr/{ns}numPr/{ns}numId"))
        switch = element.find(f"{ns}rPr/{ns}b")
        bold = bold or (switch is not None and _value(switch) not in _OFF)
        id = _value(element.find(f"{ns}basedOn"))
    return _Style(level, number, bold)


def _style_level(element: _Element, ns: str) -> int:
    name = _value(element.find(f"{ns}name")).casefold()
    if name in ("title", "rubrik"):
        return 1
    word, _, digit = name.partition(" ")
    if word in ("heading", "rubrik") and digit.isdecimal():
        return min(int(digit), 9) if len(digit) == 1 else 0
    outline = _value(element.find(f"{ns}pPr/{ns}outlineLvl"))
    return int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else 0


def _read_numbering(archive: Archive, ns: str) -> dict[tuple[str, int], str]:
    """Return the number format of each list and depth."""
    if not archive.has("word/numbering.xml"):
        return {}
    root = archive.xml("word/numbering.xml")
    formats = {
        (_value(abstract, "abstractNumId"), _value(level, "ilvl")): _value(level.find(f"{ns}numFmt"))
        for abstract in root.iter(f"{ns}abstractNum")
        for level in abstract.iter(f"{ns}lvl")
    }
    lists = {_value(number, "numId"): _value(number.find(f"{ns}abstractNumId")) for number in root.iter(f"{ns}num")}
    return {
        (id, int(depth)): shape
        for id, abstract in lists.items()
        for (owner, depth), shape in formats.items()
        if owner == abstract and depth.isdecimal()
    }


def _core_title(archive: Archive) -> str:
    if not archive.has("docProps/core.xml"):
        return ""
    title = archive.xml("docProps/core.xml").find("{http://purl.org/dc/elements/1.1/}title")
    return (title.text or "") if title is not None else ""
