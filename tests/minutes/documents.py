"""Word files read part by part, and agencies' templates of many kinds to write into."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from snabbdialog.minutes.word import document_bytes
from snabbdialog.ooxml import w

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.minutes.blocks import Minutes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Package:
    """The parts of a .docx by name."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None
            self.parts = {name: package.read(name) for name in package.namelist()}

    def xml(self, name: str) -> Any:
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> Any:
        return self.xml("word/document.xml")[0]

    def frames(self, kind: str) -> list[Any]:
        return [self.xml(name) for name in sorted(self.parts) if re.fullmatch(rf"word/{kind}\d*\.xml", name)]

    def style_names(self) -> dict[str, str]:
        return {s.get(w("styleId")): s.find(w("name")).get(w("val")) for s in self.xml("word/styles.xml").iter(w("style"))}

    def holds(self, text: str) -> bool:
        return any(text.encode() in part for part in self.parts.values())

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return the name of the style and the text of every paragraph of the body, tables included."""
        names = self.style_names()
        found = []
        for paragraph in self.body.iter(w("p")):
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            name = names[style.get(w("val"))] if style is not None else ""
            found.append((name.lower(), "".join(t.text or "" for t in paragraph.iter(w("t")))))
        return found


def written(minutes: Minutes, template: Path | None = None) -> Package:
    return Package(document_bytes(minutes, template=template))


def picture() -> io.BytesIO:
    """Return a PNG of one red point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


def plain_template(path: Path) -> Path:
    """Save the library's own template with some text: American paper and language, 164 styles, no header."""
    document = docx.Document()
    document.add_heading("Kvarglömd rubrik", 1)
    document.core_properties.author = "Kvarglömd Författare"
    document.save(str(path))
    return path


def rich_template(path: Path) -> Path:
    """Save a document with everything an agency's may have: three kinds of header, pictures, ties to other files, notes, protection."""
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.header.paragraphs[0].text = "Myndigheten"
    section.header.paragraphs[0].add_run().add_picture(picture())
    section.footer.paragraphs[0].text = "Org.nr 202100-0000"
    document.add_picture(picture())
    document.add_comment(document.paragraphs[0].runs, text="Kvarglömd kommentar", author="Kvarglömd")
    tie_elsewhere(section.header)
    document.add_section()
    last = document.sections[-1]
    last.page_width, last.page_height = 15840 * 635, 12240 * 635
    protect(document)
    document.save(str(path))
    return path


def tie_elsewhere(header: Any) -> None:
    """Put a picture and links into the header that lie outside the file."""
    far = header.part.relate_to("file:///c:/hemlig/logotyp.png", f"{OFFICE}/image", is_external=True)
    shape = f'<v:shape><v:imagedata r:id="{far}"/><v:fill r:id="{far}"/></v:shape>'
    header.paragraphs[0].add_run()._r.append(
        parse_xml(f'<w:pict {nsdecls("w", "r")} xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:pict>')
    )
    for target in ("https://myndigheten.se", "file:///c:/hemlig/mall.docx"):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), header.part.relate_to(target, f"{OFFICE}/hyperlink", is_external=True))
        link.append(header.paragraphs[0].add_run(f"till {target[:4]}")._r)
        header.paragraphs[0]._p.append(link)


def protect(document: Any) -> None:
    settings = document.settings.element
    tie = document.part._settings_part.relate_to("file:///c:/hemlig/Mall.dotm", f"{OFFICE}/attachedTemplate", is_external=True)
    for name, attributes in (("attachedTemplate", {"r:id": tie}), ("documentProtection", {"w:edit": "readOnly"})):
        element = OxmlElement(f"w:{name}")
        for key, value in attributes.items():
            element.set(qn(key), value)
        settings.insert(1, element)


def changed(path: Path, part: str, pattern: str, replacement: str) -> Path:
    """Change a part of a file by a regular expression; every part when `part` is empty and the replacement drops what it names."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    new, count = re.subn(pattern, replacement, parts[part].decode(), flags=re.DOTALL)
    assert count
    parts[part] = new.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path
