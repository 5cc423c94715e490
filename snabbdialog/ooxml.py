"""What every Word writer and reader here shares: clean text, paragraphs by style id, numbers, fields, links and tables as elements.

Must not know what a document is about. Elements are made with lxml, straight into their parent: python-docx looks every style up
by name and rebuilds a table's grid at each cell, which makes long documents slow.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree

from . import files
from .errors import InputUnreadable
from .files import save as save
from .text import clean as clean
from .text import is_link as is_link
from .text import one_line as one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from docx.document import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}
LONG_CELL = 600  # characters; a row with more may be split between pages, or it could not be laid out at all

Element = Any  # lxml has no types of its own


def w(name: str) -> str:
    """Return the WordprocessingML name as lxml writes it."""
    return f"{{{W}}}{name}"


_P, _PPR, _PSTYLE, _R, _RPR, _RSTYLE, _T = (w(name) for name in ("p", "pPr", "pStyle", "r", "rPr", "rStyle", "t"))
_VAL = w("val")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def paragraph(parent: Element, style: str = "") -> Element:
    """Add an empty paragraph of the style id; no style means the document's default."""
    made = etree.SubElement(parent, _P)
    if style:
        etree.SubElement(etree.SubElement(made, _PPR), _PSTYLE).set(_VAL, style)
    return made


def properties(holder: Element) -> Element:
    """Return the paragraph's properties, made when there are none."""
    found = holder.find(_PPR)
    if found is None:
        found = etree.Element(_PPR)
        holder.insert(0, found)
    return found


def run(parent: Element, text: str, style: str = "") -> Element:
    """Add a run of clean text with a character style id; a newline becomes a line break, a tab a space."""
    made = etree.SubElement(parent, _R)
    if style:
        etree.SubElement(etree.SubElement(made, _RPR), _RSTYLE).set(_VAL, style)
    for count, line in enumerate(clean(text).replace("\t", " ").split("\n")):
        if count:
            etree.SubElement(made, w("br"))
        if line:
            _text(made, line)
    return made


def _text(parent: Element, text: str) -> None:
    made = etree.SubElement(parent, _T)
    made.text = text
    if text[0] == " " or text[-1] == " " or "  " in text:
        made.set(_SPACE, "preserve")


def restyle(holder: Element, style: str) -> None:
    """Give the paragraph another style id."""
    found = properties(holder).find(_PSTYLE)
    if found is None:
        found = etree.Element(_PSTYLE)
        properties(holder).insert(0, found)
    found.set(_VAL, style)


def tab(parent: Element) -> None:
    """Add a run that holds one tab."""
    etree.SubElement(etree.SubElement(parent, _R), w("tab"))


def link(parent: Element, relation: str, text: str, *, style: str = "") -> Element:
    """Add a link whose address is the relationship `relation`; the text should say where it leads."""
    made = etree.SubElement(parent, w("hyperlink"))
    made.set(f"{{{R}}}id", relation)
    made.set(w("history"), "1")
    run(made, text, style)
    return made


def field(parent: Element, instruction: str, shown: str = "1") -> None:
    """Add a field such as PAGE or NUMPAGES; `shown` stands there until the program has computed it."""
    _mark(parent, "begin")
    etree.SubElement(etree.SubElement(parent, _R), w("instrText")).text = instruction
    _mark(parent, "separate")
    run(parent, shown)
    _mark(parent, "end")


def _mark(parent: Element, kind: str) -> None:
    etree.SubElement(etree.SubElement(parent, _R), w("fldChar")).set(w("fldCharType"), kind)


def number(holder: Element, series: int, level: int) -> None:
    """Give the paragraph its place in a list: `series` is a w:num's id, `level` 0 to 8."""
    made = etree.Element(w("numPr"))
    etree.SubElement(made, w("ilvl")).set(_VAL, str(min(level, 8)))
    etree.SubElement(made, w("numId")).set(_VAL, str(series))
    before = [child for child in properties(holder) if child.tag in (_PSTYLE, w("pageBreakBefore"))]
    properties(holder).insert(len(before), made)


def space_before(holder: Element, points: int) -> None:
    """Set the space above the paragraph, in twentieths of a point."""
    etree.SubElement(properties(holder), w("spacing")).set(w("before"), str(points))


def begin_page(holder: Element) -> None:
    """Let the paragraph begin a page."""
    _after_style(holder, "pageBreakBefore")


def keep_with_next(holder: Element) -> None:
    """Keep the paragraph on the page of the one after it; in every cell of a row, the row on that of the next."""
    _after_style(holder, "keepNext")


def _after_style(holder: Element, name: str) -> None:
    style = properties(holder).find(_PSTYLE)
    properties(holder).insert(0 if style is None else 1, etree.Element(w(name)))


def align_right(holder: Element) -> None:
    """Set the paragraph flush right, for numbers."""
    etree.SubElement(properties(holder), w("jc")).set(_VAL, "right")


@dataclass(frozen=True, kw_only=True)
class TableLook:
    """How a table looks: style ids, column widths in twentieths of a point, which columns hold numbers, whether the last row is a sum."""

    style: str
    header: str
    cell: str
    strong: str = ""
    widths: tuple[int, ...]
    numeric: frozenset[int] = frozenset()
    total: bool = False


def table(parent: Element, rows: Sequence[Sequence[str]], *, look: TableLook, caption: str, description: str) -> Element:
    """Add a table whose first row is its repeated header; `caption` and `description` are what a screen reader says."""
    made = etree.SubElement(parent, w("tbl"))
    _table_properties(made, look, caption=caption, description=description)
    grid = etree.SubElement(made, w("tblGrid"))
    for width in look.widths:
        etree.SubElement(grid, w("gridCol")).set(w("w"), str(width))
    for index, row in enumerate(rows):
        _row(made, row, look, header=index == 0, strong=look.strong if look.total and index == len(rows) - 1 else "")
    if len(rows) > 2 and _is_short(rows[1]):
        for inner in made.findall(w("tr"))[1].iter(_P):
            keep_with_next(inner)  # one row alone below its head is ugly, and LibreOffice then leaves out all that follow
    return made


def _is_short(row: Sequence[str]) -> bool:
    return sum(map(len, row)) <= LONG_CELL


def _table_properties(made: Element, look: TableLook, *, caption: str, description: str) -> None:
    holder = etree.SubElement(made, w("tblPr"))
    etree.SubElement(holder, w("tblStyle")).set(_VAL, look.style)
    _attributes(etree.SubElement(holder, w("tblW")), {"w": str(sum(look.widths)), "type": "dxa"})
    etree.SubElement(holder, w("tblLayout")).set(w("type"), "fixed")
    flags = {"val": "0460" if look.total else "0420", "firstRow": "1", "lastRow": str(int(look.total)), "firstColumn": "0"}
    _attributes(etree.SubElement(holder, w("tblLook")), flags | {"lastColumn": "0", "noHBand": "0", "noVBand": "1"})
    etree.SubElement(holder, w("tblCaption")).set(_VAL, one_line(caption))
    etree.SubElement(holder, w("tblDescription")).set(_VAL, one_line(description))


def _row(parent: Element, cells: Sequence[str], look: TableLook, *, header: bool, strong: str) -> None:
    made = etree.SubElement(parent, w("tr"))
    holder = etree.SubElement(made, w("trPr"))
    if header or _is_short(cells):
        etree.SubElement(holder, w("cantSplit"))
    if header:
        etree.SubElement(holder, w("tblHeader"))
    for column, text in enumerate(cells):
        cell = etree.SubElement(made, w("tc"))
        _attributes(etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW")), {"w": str(look.widths[column]), "type": "dxa"})
        for line in clean(text).split("\n"):
            inner = paragraph(cell, look.header if header else look.cell)
            if column in look.numeric:
                align_right(inner)
            run(inner, line, strong)


def _attributes(holder: Element, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        holder.set(w(name), value)


def style_name(style: Element) -> str:
    """Return the style's name in lower case, such as «heading 1», whatever the program calls it on screen."""
    name = style.find(w("name"))
    return "" if name is None else str(name.get(_VAL, "")).lower()


def style_ids(styles: Element, kind: str = "paragraph") -> dict[str, str]:
    """Return the id of every style of a kind (paragraph, character, table) by its name in lower case."""
    found: dict[str, str] = {}
    for style in styles.iterfind(w("style")):
        if style.get(w("type")) == kind:
            found.setdefault(style_name(style), style.get(w("styleId"), ""))
    return found


def is_numbered(styles: Element, id: str) -> bool:
    """Tell whether paragraphs of the style number themselves, by it or by a style it builds on."""
    by_id = {style.get(w("styleId")): style for style in styles.iterfind(w("style"))}
    for _ in by_id:
        if id not in by_id:
            return False
        numbers = by_id[id].find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if numbers is not None:
            return bool(numbers.get(_VAL) != "0")
        base = by_id[id].find(w("basedOn"))
        id = "" if base is None else base.get(_VAL)
    return False


def set_language(styles: Element, language: str) -> None:
    """Make `language` (a tag such as `sv-SE`) the language of the document and of every style that names one."""
    defaults = _child(_child(_child(styles, "docDefaults", first=True), "rPrDefault", first=True), "rPr")
    _child(defaults, "lang").set(_VAL, language)
    for holder in styles.iter(w("lang")):
        if holder.get(_VAL) is not None:
            holder.set(_VAL, language)


def _child(holder: Element, name: str, *, first: bool = False) -> Element:
    found = holder.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        holder.insert(0 if first else len(holder), found)
    return found


def add_part(document: Document, name: str, content_type: str, relation: str, *, root: str) -> Element:
    """Add an empty XML part to the document, tied to it by a relation of that kind; return its element."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import PartFactory

    blob = f'<w:{root} xmlns:w="{W}"/>'.encode()
    part: Any = PartFactory(PackURI(name), content_type, f"{R}/{relation}", blob, document.part.package)
    document.part.relate_to(part, f"{R}/{relation}")
    return part.element


def fields_of(elements: Iterable[Element]) -> str:
    """Return every field instruction below the elements, in one string."""
    found = [part.text or "" for element in elements for part in element.iter(w("instrText"))]
    return " ".join([*found, *(part.get(w("instr"), "") for element in elements for part in element.iter(w("fldSimple")))])


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much a .docx from outside may hold, in bytes and parts, before anything of it is parsed."""

    file: int = 100_000_000
    parts: int = 5_000
    unpacked: int = 500_000_000
    xml_part: int = 100_000_000
    ratio: int = 250  # unpacked to packed, of parts above ten megabytes: text packs ten to fifty times, a bomb a thousand


LIMITS = Limits()
_RATIO_FROM = 10_000_000
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what Word writes; other ways to pack may ask for gigabytes to unpack
_DOCUMENT_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = re.compile(rb"application/vnd\.[a-z.-]+\.(macroEnabledT|t)emplate\.main\+xml")  # the macros of a .dotm go with its text
_LOCKED = (b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le"))  # begins as old Office files do, and holds a locked box
BROKEN = (  # what a Word file that is not as it should be can make zipfile, lxml and python-docx raise
    zipfile.BadZipFile, zlib.error, etree.LxmlError, KeyError, ValueError, TypeError, AttributeError, IndexError, AssertionError,
    NotImplementedError, RuntimeError, EOFError, OSError,
)  # fmt: skip


def read_checked(path: Path, *, limits: Limits = LIMITS) -> bytes:
    """Return a .docx from outside as bytes, its sizes and counts held against the limits. Raises InputUnreadable."""
    return checked(files.read(path, limits.file), path, limits=limits)


def checked(data: bytes, path: Path, *, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of a .docx once they were held against the limits; `path` is named in errors. Raises InputUnreadable."""
    if not data:
        raise InputUnreadable(path=path, reason="empty")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            reason = _fault(package, limits)
    except BROKEN as error:
        raise InputUnreadable(path=path, reason=why_no_package(data)) from error
    if reason:
        raise InputUnreadable(path=path, reason=reason)
    return data


def why_no_package(data: bytes) -> str:
    """Return the reason why bytes that cannot be unpacked are no .docx: `encrypted`, `damaged` or `not_word`."""
    if data.startswith(_LOCKED[0]) and _LOCKED[1] in data:
        return "encrypted"
    return "damaged" if data[:2] == b"PK" else "not_word"


def _fault(package: zipfile.ZipFile, limits: Limits) -> str:
    parts = package.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.parts or unpacked > limits.unpacked or any(_too_large(part, limits) for part in parts):
        return "too_large"
    if any(part.compress_type not in _PACKED for part in parts):
        return "damaged"
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        return "not_word"
    return "damaged" if any(_declares_entities(package, part) for part in parts) else ""


def _too_large(part: zipfile.ZipInfo, limits: Limits) -> bool:
    if part.filename.endswith((".xml", ".rels")) and part.file_size > limits.xml_part:
        return True
    return part.file_size > _RATIO_FROM and part.file_size > limits.ratio * max(part.compress_size, 1)


def _declares_entities(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    if not part.filename.endswith((".xml", ".rels")):
        return False
    with package.open(part) as file:
        head = file.read(4096).replace(b"\0", b"")
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head


def open_word(path: Path, *, limits: Limits = LIMITS) -> Document:
    """Open a .docx (or .dotx, .dotm) from outside with python-docx, once it has passed `read_checked`. Raises InputUnreadable."""
    import docx

    data = read_checked(path, limits=limits)
    try:
        document = docx.Document(BytesIO(_as_document(data)))
        if document.element.body is None:
            raise ValueError("body")
    except BROKEN as error:
        raise InputUnreadable(path=path, reason="not_word" if "content type" in str(error) else "damaged") from error
    return document


def open_our_own(path: Path) -> Document:
    """Open a .docx that comes with the program: it needs no check. For what comes from outside there is `open_word`."""
    import docx

    return docx.Document(str(path))


def _as_document(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        if not _TEMPLATE_TYPE.search(package.read("[Content_Types].xml")):
            return data
        parts = {part: package.read(part) for part in package.infolist()}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, _TEMPLATE_TYPE.sub(_DOCUMENT_TYPE, content) if part.filename == "[Content_Types].xml" else content)
    return buffer.getvalue()
