"""Packing a Word document that is written here: our template's styles and pages, this text, these properties. Always the same bytes.

Must not know what the document says.
"""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, cast

from lxml import etree

from snabbdialog import ooxml, paths
from snabbdialog.ooxml import Element, w

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from snabbdialog.words import Words

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_CORE_PART = "docProps/core.xml"


def new_document() -> Element:
    """Return an empty document; its first child is the body."""
    root = etree.Element(w("document"), nsmap={**ooxml.NAMESPACES, "w15": W15, "mc": _MC})
    root.set(f"{{{_MC}}}Ignorable", "w15")
    etree.SubElement(root, w("body"))
    return root


def packed(document: Element, words: Words, *, title: str, identifier: str, at: str) -> bytes:
    """Return the document as .docx in the template's dress; `at` is the ISO time it was made."""
    with zipfile.ZipFile(paths.resources() / "minutes.docx") as template:
        parts = {name: template.read(name) for name in template.namelist()}
    document[0].append(etree.fromstring(parts["word/document.xml"]).find(f".//{w('sectPr')}"))
    parts["word/document.xml"] = _xml(document)
    parts[_CORE_PART] = _core(words, title=title, identifier=identifier, at=at)
    edits: Mapping[str, Callable[[Element], None]] = {
        "word/styles.xml": lambda root: ooxml.set_language(root, words.tag),
        "word/footer1.xml": lambda root: _footer(root, words),
        "word/footer2.xml": lambda root: _footer(root, words),
        "[Content_Types].xml": _declare,
        "_rels/.rels": _relate,
    }
    for name, edit in edits.items():
        root = etree.fromstring(parts[name])
        edit(root)
        parts[name] = _xml(root)
    return _zipped(parts)


def _core(words: Words, *, title: str, identifier: str, at: str) -> bytes:
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    texts = {"title": ooxml.one_line(title), "creator": "Snabbdialog", "language": words.tag, "identifier": identifier}
    for name, text in texts.items():
        etree.SubElement(root, f"{{{_DC}}}{name}").text = text
    for name in ("created", "modified"):
        made = etree.SubElement(root, f"{{{_TERMS}}}{name}")
        made.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        made.text = datetime.fromisoformat(at).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return _xml(root)


def _footer(root: Element, words: Words) -> None:
    before, between, after = words("form.page").replace("{page}", "\0").replace("{pages}", "\0").split("\0")
    holder = root[0]
    ooxml.run(holder, before)
    ooxml.field(holder, "PAGE")
    ooxml.run(holder, between)
    ooxml.field(holder, "NUMPAGES")
    ooxml.run(holder, after)


def _declare(root: Element) -> None:
    made = etree.SubElement(root, f"{{{root.nsmap[None]}}}Override")
    made.set("PartName", f"/{_CORE_PART}")
    made.set("ContentType", "application/vnd.openxmlformats-package.core-properties+xml")


def _relate(root: Element) -> None:
    made = etree.SubElement(root, f"{{{root.nsmap[None]}}}Relationship")
    made.set("Id", "core")
    made.set("Type", _CORE.replace("/metadata/", "/relationships/metadata/"))
    made.set("Target", _CORE_PART)


def _xml(root: Element) -> bytes:
    return cast("bytes", etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
