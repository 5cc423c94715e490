"""A filled form as rows of cells with their names: the Word file taken apart, and nothing understood yet.

Every way that Word and LibreOffice wrap, track and comment is taken away here. Must not know what an answer means.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from snabbdialog import ooxml
from snabbdialog.errors import InputUnreadable
from snabbdialog.ooxml import Element, Limits, w

from .form_fields import is_fixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIMITS = Limits(file=32 * 2**20, parts=500, unpacked=100_000_000, xml_part=12_000_000, ratio=250)
_ELEMENTS = 300_000  # in one part; a long filled form has some twenty thousand
_DEPTH = 100  # elements within elements; a table in a table in a text box takes some forty
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_CODING = re.compile(rb"encoding\s*=\s*[\"']([^\"']*)")
_DROPPED = (w("del"), w("moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")


@dataclass(frozen=True)
class Cell:
    """A cell's text, the names of ours in it, and what stands there beside our own words."""

    text: str
    names: tuple[str, ...]
    extra: str
    fixed: bool  # it holds words of ours
    bookmarks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Line:
    """A row of a table, or a paragraph outside tables as one cell; `comments` are the ids of those that begin in it."""

    cells: tuple[Cell, ...]
    header: bool = False
    comments: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the whole row in one text."""
        return " | ".join(cell.text for cell in self.cells if cell.text)


@dataclass
class FormDocument:
    """A Word document taken apart, in reading order."""

    identifier: str
    tables: list[list[Line]] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # footnotes and endnotes
    comments: dict[str, str] = field(default_factory=dict)
    tracked: int = 0


def open_form(data: bytes, path: str | Path) -> FormDocument:
    """Return the document taken apart. Raises InputUnreadable for whatever is not a sound .docx."""
    ooxml.checked(data, Path(path), limits=LIMITS)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _opened(package)
    except ooxml.BROKEN as error:
        raise InputUnreadable(path=str(path), reason="damaged") from error


def _opened(package: zipfile.ZipFile) -> FormDocument:
    root = _part(package, _main(package))
    body = None if root is None else root.find(w("body"))
    if root is None or body is None:
        raise ValueError("the document has no body")
    made = FormDocument(identifier=_identifier(_part(package, "docProps/core.xml")))
    made.tracked = _accept(body)
    _take(body, made)
    made.comments = dict(_texts(_part(package, "word/comments.xml"), "comment"))
    for part, name in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        made.notes += [text for _, text in _texts(_part(package, part), name) if text]
    return made


def _part(package: zipfile.ZipFile, name: str) -> Element | None:
    if name not in package.namelist():
        return None
    with package.open(name) as file:
        data = file.read(LIMITS.xml_part + 1)
    if len(data) > LIMITS.xml_part or data.count(b"<") > _ELEMENTS or _hidden(data):
        raise ValueError(f"{name} is too large, or not to be told")
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False))
    if root.getroottree().docinfo.doctype:
        raise ValueError(f"{name} declares a document type")
    if root.xpath("boolean(" + "/*" * (_DEPTH + 1) + ")"):
        raise ValueError(f"{name} nests too deep")
    return root


def _hidden(data: bytes) -> bool:
    """Tell whether the text is in signs where elements cannot be counted before it is parsed; Office knows UTF-8 and UTF-16 alone."""
    head = data.partition(b">")[0].replace(b"\0", b"")
    coding = _CODING.search(head)
    return b"<" not in head or (coding is not None and coding[1].lower() not in (b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1"))


def _main(package: zipfile.ZipFile) -> str:
    relations = _part(package, "_rels/.rels")
    for relation in () if relations is None else relations:
        if relation.get("Type") == _OFFICE and relation.get("TargetMode") != "External":
            return str(relation.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _identifier(core: Element | None) -> str:
    if core is None:
        return ""
    return next((found.text or "" for found in core.iter("{http://purl.org/dc/elements/1.1/}identifier")), "")


def _accept(body: Element) -> int:
    """Take tracked changes as accepted: what was deleted goes, what was inserted stays. Return how many there were."""
    count = sum(1 for _ in body.iter(w("ins"), w("moveTo")))
    marks = [mark.getparent() for mark in body.iter(w("del"))]
    for row in dict.fromkeys(mark.getparent() for mark in marks if mark.tag == w("trPr") and mark.getparent().tag == w("tr")):
        row.getparent().remove(row)
        count += 1
    for gone in [found for found in body.iter(*_DROPPED) if found.getparent() is not None]:
        count += gone.tag != _DROPPED[2]
        gone.getparent().remove(gone)
    return count


def _take(body: Element, made: FormDocument) -> None:
    for found in _outermost(body, w("tbl"), w("p")):
        if found.tag == w("tbl"):
            made.tables.append([_line(row) for row in _outermost(found, w("tr"))])
        else:
            cell = _cell([found], ())
            if cell.text:
                made.loose.append(Line((cell,), comments=_begun(found)))


def _outermost(holder: Element, *tags: str) -> Iterator[Element]:
    """Yield the elements with those tags in reading order, and none that stands within another: each part of a file is read once."""
    waiting = list(reversed(holder))
    while waiting:
        element = waiting.pop()
        if element.tag in tags:
            yield element
        else:
            waiting.extend(reversed(element))


def _line(row: Element) -> Line:
    cells = tuple(_cell(_outermost(cell, w("p")), _wrapped(cell, row)) for cell in _outermost(row, w("tc")))
    header = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    return Line(cells, header, _begun(row))


def _begun(element: Element) -> tuple[str, ...]:
    ids = [mark.get(w("id"), "") for mark in element.iter(w("commentRangeStart"), w("commentReference"))]
    return tuple(dict.fromkeys(ids))


def _wrapped(cell: Element, row: Element) -> tuple[str, ...]:
    """Return the tags of controls that stand around the whole cell."""
    holders = takewhile(lambda holder: holder is not row, cell.iterancestors())
    return tuple(tag.get(w("val"), "") for holder in holders for tag in holder.iterfind(f"{w('sdtPr')}/{w('tag')}"))


def _cell(paragraphs: Iterable[Element], names: tuple[str, ...]) -> Cell:
    """Return what the outermost paragraphs say; those of a text box stand within one, and their text in its text."""
    texts, extras, fixed = [], [], False
    marks, bookmarks = list(names), set[str]()
    for paragraph in paragraphs:
        text = _text(paragraph)
        tags, booked = list(_controls(paragraph)), list(_bookmarks(paragraph))
        here = [*tags, *booked]  # tags first: of a row that was copied they tell where it came from
        bookmarks |= {name for name in booked if not name.startswith("sdx_")}
        ours = any(is_fixed(name, text) for name in here)
        fixed = fixed or any(name.startswith("sdx_") for name in here)
        texts.append(text)
        extras += [] if ours else [text]
        marks += here
    return Cell(_joined(texts), tuple(dict.fromkeys(marks)), _joined(extras), fixed, frozenset(bookmarks))


def _joined(texts: list[str]) -> str:
    return "\n".join(line.strip(" \t") for text in texts for line in text.split("\n")).strip()


def _controls(paragraph: Element) -> Iterator[str]:
    holder = paragraph.getparent()
    if holder.tag == w("sdtContent"):
        yield from (tag.get(w("val"), "") for tag in holder.getparent().iterfind(f"{w('sdtPr')}/{w('tag')}"))
    for properties in paragraph.iter(w("sdtPr")):
        yield from (tag.get(w("val"), "") for tag in properties.iterfind(w("tag")))


def _bookmarks(paragraph: Element) -> Iterator[str]:
    before = paragraph.getprevious()
    while before is not None and before.tag in (w("bookmarkStart"), w("bookmarkEnd")):  # where all text was replaced, it may stand outside
        if before.tag == w("bookmarkStart"):
            yield before.get(w("name"), "")
        before = before.getprevious()
    for mark in paragraph.iter(w("bookmarkStart")):
        yield mark.get(w("name"), "")


_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def _text(paragraph: Element) -> str:
    parts = []
    for found in paragraph.iter(w("t"), *_CHARACTERS):
        if found.tag == w("t"):
            parts.append((found.text or "").replace("\n", " "))  # a line break in the file is none in the text
        elif found.getparent().tag == w("r"):  # a tab stop among the properties has the same name
            parts.append(_CHARACTERS[found.tag])
    return ooxml.clean("".join(parts))


def _texts(root: Element | None, name: str) -> Iterator[tuple[str, str]]:
    for found in () if root is None else _outermost(root, w(name)):
        yield found.get(w("id"), ""), _joined([_text(paragraph) for paragraph in _outermost(found, w("p"))])
