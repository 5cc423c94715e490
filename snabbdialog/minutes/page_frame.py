"""What stands around the text on every page: paper, header, footer, the draft mark and «Sida x av y».

Must not know the text. An agency's own header and footer are kept; what they lack is added below them.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Any

from snabbdialog import ooxml
from snabbdialog.ooxml import R, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from snabbdialog.ooxml import Element

    from .blocks import Minutes

A4 = (11906, 16838)  # twentieths of a point
EMU = 635  # to a twentieth of a point
MARGIN = 1418
_DISTANCES = dict.fromkeys(("left_margin", "right_margin", "top_margin", "bottom_margin"), MARGIN) | {
    "header_distance": MARGIN // 2, "footer_distance": MARGIN // 2, "gutter": 0,
}  # fmt: skip
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PICTURES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_IN_SECTION = (
    "cols",
    "pgNumType",
    "formProt",
    "lnNumType",
    "vAlign",
    "type",
    "textDirection",
    "bidi",
    "rtlGutter",
    "printerSettings",
    "docGrid",
)


def keep_last_section(document: Any) -> None:
    """Empty the body but for its last section, which takes over the headers and footers it inherited."""
    body = document.element.body
    found = list(body.iter(w("sectPr")))
    last = copy.deepcopy(found[-1]) if found else body.makeelement(w("sectPr"))
    inherited = {_place(reference): reference for section in found for reference in _frames(section)}
    for reference in _frames(last):
        last.remove(reference)
    for index, (_, reference) in enumerate(sorted(inherited.items())):
        last.insert(index, copy.deepcopy(reference))
    for name in _IN_SECTION:
        for unwanted in last.findall(w(name)):
            last.remove(unwanted)
    for child in list(body):
        body.remove(child)
    body.append(last)


def _frames(section: Element) -> list[Element]:
    return [*section.findall(w("headerReference")), *section.findall(w("footerReference"))]


def _place(reference: Element) -> tuple[bool, str]:
    return reference.tag == w("footerReference"), reference.get(w("type"), "default")


def references(document: Any) -> set[str]:
    """Return the ids of the relationships to the headers and footers in use."""
    return {reference.get(f"{{{R}}}id") for reference in _frames(document.element.body[-1])}


def set_page(document: Any) -> int:
    """Make the paper A4, upright or lying as it was; return the width of the text in twentieths of a point."""
    section = document.sections[-1]
    lies = bool(section.page_width and section.page_height and section.page_width > section.page_height)
    width, height = reversed(A4) if lies else A4
    section.page_width, section.page_height = width * EMU, height * EMU
    for name, usual in _DISTANCES.items():
        if getattr(section, name) is None:
            setattr(section, name, usual * EMU)
    return max(width // 3, width - int(section.left_margin + section.right_margin) // EMU)


def fill(document: Any, minutes: Minutes, styles: Mapping[str, str], *, ours: bool) -> None:
    """Put the draft mark into every header and «Sida x av y» into every footer that has none."""
    parts = [(_part(header), _part(footer)) for header, footer in _pairs(document)]
    if not ours:
        _tidy([part for pair in parts for part in pair], minutes)
    for index, (header, footer) in enumerate(parts):
        _fill_header(header.element, minutes, styles, ours=ours, running=index == 0)
        _fill_footer(header.element, footer.element, minutes, styles)


def _pairs(document: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the header and footer of ordinary pages, of the first page and of left-hand pages where these have their own."""
    section = document.sections[-1]
    yield section.header, section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header, section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header, section.even_page_footer


def _part(frame: Any) -> Any:
    """Return the part that holds a header or footer, made when there is none."""
    if frame.is_linked_to_previous:
        frame.is_linked_to_previous = False
        frame.part.element[0].clear()
    return frame.part


def _fill_header(header: Element, minutes: Minutes, styles: Mapping[str, str], *, ours: bool, running: bool) -> None:
    first = _blank(header)
    if first is not None:
        ooxml.restyle(first, styles["header"])
        if running and minutes.running:
            ooxml.run(first, minutes.running)
    if not minutes.mark:
        return
    if first is not None and ours:
        ooxml.tab(first)
        ooxml.run(first, minutes.mark, styles["utkastmärke"])
    else:
        ooxml.run(ooxml.paragraph(header, styles["utkastrad"]), minutes.mark, styles["utkastmärke"])


def _fill_footer(header: Element, footer: Element, minutes: Minutes, styles: Mapping[str, str]) -> None:
    fields = ooxml.fields_of([header, footer])
    if re.search(r"\bPAGE\b", fields) and "NUMPAGES" in fields:
        return
    line = _blank(footer)
    line = ooxml.paragraph(footer) if line is None else line
    ooxml.restyle(line, styles["footer"])
    for part in re.split(r"(\{page\}|\{pages\})", minutes.page):
        if part in ("{page}", "{pages}"):
            ooxml.field(line, "PAGE" if part == "{page}" else "NUMPAGES")
        elif part:
            ooxml.run(line, part)


def _blank(frame: Element) -> Element | None:
    """Return the only paragraph of a header or footer that shows nothing."""
    first = frame[0] if len(frame) == 1 and frame[0].tag == w("p") else None
    return None if first is None or any(child.tag != w("pPr") for child in first) else first


def _tidy(parts: list[Any], minutes: Minutes) -> None:
    """Give pictures an id of their own and a text for those who do not see them, and cut every tie to files elsewhere."""
    for part in parts:
        for alternatives in list(part.element.iter(f"{{{MC}}}AlternateContent")):
            _choose(alternatives)
        for id, relation in list(part.rels.items()):
            if relation.is_external and not (relation.reltype.endswith("/hyperlink") and ooxml.is_link(relation.target_ref)):
                del part.rels[id]
                _cut(part.element, id)
    for number, picture in enumerate((picture for part in parts for picture in part.element.iter(PICTURES)), 1):
        picture.set("id", str(number))
        if not (picture.get("descr") or "").strip():
            picture.set("descr", picture.get("title") or ooxml.one_line(minutes.picture))


def _choose(alternatives: Element) -> None:
    """Put the oldest form in the place of alternatives: every program reads it, and it is the one the standard's schema knows."""
    chosen = alternatives.find(f"{{{MC}}}Fallback")
    if chosen is None or not len(chosen):
        chosen = alternatives.find(f"{{{MC}}}Choice")
    for child in [] if chosen is None else list(chosen):
        alternatives.addprevious(child)
    alternatives.getparent().remove(alternatives)


def _cut(element: Element, id: str) -> None:
    for holder in [found for found in element.iter() if id in [v for k, v in found.attrib.items() if k.startswith(f"{{{R}}}")]]:
        if holder.tag == w("hyperlink"):
            del holder.attrib[f"{{{R}}}id"]
            continue
        shown = [holder, *holder.iterancestors()]
        whole = next((found for found in shown if found.tag in (w("drawing"), w("pict"), w("object"))), holder)
        if whole.getparent() is not None:
            whole.getparent().remove(whole)
