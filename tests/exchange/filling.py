"""Filling in a form as Word would: text set in controls, rows repeated, moved and deleted, changes tracked, comments added."""

from __future__ import annotations

import copy
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from snabbdialog.exchange.form import form_bytes
from snabbdialog.method import Method, load_methods
from snabbdialog.ooxml import w
from snabbdialog.visibility import share
from tests.office import OFFICE, convert

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from snabbdialog.model import Dialogue

FORM = "2b1c0d5e-0000-4000-8000-000000000001"
AT = "2026-11-22T08:00:00+01:00"


def method(language: str = "sv") -> Method:
    return load_methods(language).by_id["ostergotland"]


def form_of(dialogue: Dialogue, *, revision: int = 2) -> bytes:
    return form_bytes(share(dialogue), method(dialogue.session.language), form_id=FORM, revision=revision, at=AT)


class Filled:
    """A form being filled in."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])

    @property
    def body(self) -> Any:
        return self.root.find(w("body"))

    def control(self, code: str, number: int = 0) -> Any:
        """The control of the answer with that code in the row with that number, counted from the top."""
        tags = [tag for tag in self.root.iter(w("tag")) if tag.get(w("val")).split("_")[1] == code]
        return tags[number].getparent().getparent()

    def write(self, code: str, text: str, number: int = 0) -> None:
        """Type the text over what stands in the control, bold as if it was pasted."""
        control = self.control(code, number)
        for prompt in control.iter(w("showingPlcHdr")):
            prompt.getparent().remove(prompt)
        content = control.find(w("sdtContent"))
        for run in list(content):
            content.remove(run)
        run = etree.SubElement(content, w("r"))
        etree.SubElement(etree.SubElement(run, w("rPr")), w("b"))
        for count, line in enumerate(text.split("\n")):
            if count:
                etree.SubElement(run, w("br"))
            half = len(line) // 2
            for part in (line[:half], line[half:]):
                made = etree.SubElement(run, w("t"))
                made.text = part
                made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def text(self, code: str, number: int = 0) -> str:
        return "".join(t.text or "" for t in self.control(code, number).iter(w("t")))

    def row(self, code: str, number: int = 0) -> Any:
        return next(self.control(code, number).iterancestors(w("tr")))

    def item(self, code: str, number: int = 0) -> Any:
        """The repeating section's item that holds the row."""
        return self.row(code, number).getparent().getparent()

    def repeat(self, code: str, number: int = 0) -> None:
        """Press the plus sign: Word copies the item with its tags, but without its bookmarks."""
        item = self.item(code, number)
        made = copy.deepcopy(item)
        for mark in list(made.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
        item.addnext(made)

    def strip(self, *tags: str) -> None:
        for mark in list(self.root.iter(*(w(tag) for tag in tags))):
            mark.getparent().remove(mark)

    def unwrap(self) -> None:
        """Lose every content control and keep what it held, as LibreOffice does."""
        for control in list(self.root.iter(w("sdt"))):
            for child in list(control.find(w("sdtContent"))):
                control.addprevious(child)
            control.getparent().remove(control)

    def bytes(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        return buffer.getvalue()


def with_part(data: bytes, name: str, edit: Callable[[bytes], bytes]) -> bytes:
    """The package with one part edited."""
    filled = Filled(data)
    made = filled.bytes()
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as package, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for part in package.namelist():
            content = package.read(part)
            out.writestr(part, edit(content) if part == name else content)
    return buffer.getvalue()


def through_libreoffice(data: bytes, folder: Path) -> bytes:
    """The document as LibreOffice saves it; skips the test where there is none."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    (folder / "in").mkdir(exist_ok=True)
    path = folder / "in" / "form.docx"
    path.write_bytes(data)
    return convert(path, to="docx", folder=folder)[0].read_bytes()
