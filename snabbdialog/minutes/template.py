"""A template of styles made ready for minutes: what it lacks is added, what it held is emptied, its look, header and footer are kept.

Must not know the blocks. Works on the elements below python-docx, which only opens and saves. An agency's own document comes from
outside: nothing of its text, its history, its authors or its links to other files may follow into the minutes.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from snabbdialog import ooxml, paths
from snabbdialog.errors import InputUnreadable, TemplateUnreadable
from snabbdialog.ooxml import Element, w

from . import page_frame

if TYPE_CHECKING:
    from pathlib import Path

    from .blocks import Minutes, Properties

OURS = "minutes.docx"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
NUMBERING = ("/word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml", "numbering")
KEPT_PARTS = ("styles", "numbering", "settings", "webSettings", "fontTable", "theme", "footnotes", "endnotes", "header", "footer")
FORGOTTEN = ("attachedTemplate", "documentProtection", "writeProtection", "trackRevisions", "mailMerge", "docVars", "rsids")
KEEP_COLOUR = ("utkastmärke", "dämpad", "hyperlink")


@dataclass
class Template:
    """An open template: its styles by name, the text's width in twentieths of a point, and the lists it can number."""

    document: Any
    width: int
    styles: dict[str, str]
    bulleted: bool  # its «List Bullet» has bullets of its own
    numbers_headings: bool  # its headings are numbered by their style
    abstracts: dict[str, str] = field(default_factory=dict)  # the ids of our lists, by name

    @property
    def body(self) -> Element:
        """Return the element that holds the text."""
        return self.document.element.body

    def style(self, name: str) -> str:
        """Return the id of the style with that name in lower case."""
        return self.styles[name]

    def relate(self, target: str) -> str:
        """Return the id of a new relationship to an address outside."""
        return str(self.document.part.relate_to(target, HYPERLINK, is_external=True))

    def start_series(self, name: str) -> int:
        """Return the id of a new list that counts from one; `name` says of what kind: bullets, sections, outline or plain."""
        numbering = self.document.part.numbering_part.element
        number = max((int(made.get(w("numId"))) for made in numbering.iterfind(w("num"))), default=0) + 1
        made = etree.Element(w("num"))
        made.set(w("numId"), str(number))
        etree.SubElement(made, w("abstractNumId")).set(w("val"), self.abstracts[f"dialog-{name}"])
        for level in range(9):
            override = etree.SubElement(made, w("lvlOverride"))
            override.set(w("ilvl"), str(level))
            etree.SubElement(override, w("startOverride")).set(w("val"), "1")
        _last(numbering, "num", "abstractNum").addnext(made)
        return number


def prepare(path: Path | None, minutes: Minutes) -> Template:
    """Open the agency's template, or ours, for these minutes. Raises TemplateUnreadable, or any of ooxml.BROKEN."""
    if not path:
        return _prepared(ooxml.open_our_own(paths.resources() / OURS), minutes, ours=True)
    try:
        document = ooxml.open_word(path)
    except InputUnreadable as error:
        raise TemplateUnreadable(**error.facts) from error
    _empty(document)
    return _prepared(document, minutes, ours=False)


def _prepared(document: Any, minutes: Minutes, *, ours: bool) -> Template:
    template = Template(document, page_frame.set_page(document), *_dress(document))
    template.abstracts = _lists(document)
    ooxml.set_language(document.styles.element, minutes.properties.language)
    page_frame.fill(document, minutes, template.styles, ours=ours)
    _describe(document, minutes.properties)
    return template


def _empty(document: Any) -> None:
    """Take everything out of an agency's document but its styles, lists, page, headers and footers."""
    page_frame.keep_last_section(document)
    used = page_frame.references(document)
    for holder in (document.part, document.part.package):
        for id, relation in list(holder.rels.items()):
            kind = relation.reltype.rsplit("/", 1)[-1]
            is_frame = kind in ("header", "footer")
            keeps = kind == "officeDocument" if holder is not document.part else kind in KEPT_PARTS and (not is_frame or id in used)
            if not keeps:
                del holder.rels[id]
    _forget(document.settings.element)
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/settings"):
            relation.target_part.rels.clear()
        elif relation.reltype.endswith(("/footnotes", "/endnotes")):
            _empty_notes(relation.target_part)


def _forget(settings: Element) -> None:
    for name in FORGOTTEN:
        for found in settings.findall(w(name)):
            settings.remove(found)
    for zoom in settings.iterfind(w("zoom")):
        zoom.set(w("percent"), zoom.get(w("percent")) or "100")


def _empty_notes(part: Any) -> None:
    """Keep of footnotes and endnotes only the lines that part them from the text; the notes go with the text."""
    root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    for note in [note for note in root if note.get(w("type")) is None]:
        root.remove(note)
    part.rels.clear()
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001 - no setter


@cache
def _ours() -> tuple[Element, Element]:
    """Return the styles and the lists of our own template."""
    document = ooxml.open_our_own(paths.resources() / OURS)
    return document.styles.element, document.part.numbering_part.element


def _dress(document: Any) -> tuple[dict[str, str], bool, bool]:
    """Add the styles that are missing; return every style we use by name, and whether bullets and headings number themselves."""
    styles, ours = document.styles.element, _ours()[0]
    if styles.tag != w("styles"):
        raise ValueError(styles.tag)
    theirs = {kind: ooxml.style_ids(styles, kind) for kind in ("paragraph", "character", "table")}
    ids: dict[str, str] = {}
    added = []
    for style in ours.iterfind(w("style")):
        kind, name = style.get(w("type")), ooxml.style_name(style)
        if name not in theirs[kind]:
            added.append(_added(styles, style, name))
            theirs[kind][name] = added[-1].get(w("styleId"))
        ids[name] = theirs[kind][name]
    _point(added, {style.get(w("styleId")): ids[ooxml.style_name(style)] for style in ours.iterfind(w("style"))})
    return ids, ooxml.is_numbered(styles, ids["list bullet"]), ooxml.is_numbered(styles, ids["heading 1"])


def _added(styles: Element, style: Element, name: str) -> Element:
    """Add a copy of our style under an id of its own, without our colours and lists: it takes its looks from theirs."""
    made = copy.deepcopy(style)
    taken = {found.get(w("styleId")) for found in styles.iterfind(w("style"))}
    id = style.get(w("styleId"))
    made.set(w("styleId"), id if id not in taken else f"Dialog{id}")
    made.attrib.pop(w("default"), None)
    for unwanted in ("numPr", *(() if name in KEEP_COLOUR else ("color",))):
        for found in list(made.iter(w(unwanted))):
            found.getparent().remove(found)
    styles.append(made)
    return made


def _point(added: list[Element], ids: dict[str, str]) -> None:
    """Let the added styles build on the styles that stand in the template for ours."""
    for style in added:
        for name in ("basedOn", "next"):
            found = style.find(w(name))
            if found is not None:
                found.set(w("val"), ids[found.get(w("val"))])


def _lists(document: Any) -> dict[str, str]:
    """Add our kinds of list to the template's; return the id of each by name."""
    numbering = _numbering(document)
    made: dict[str, str] = {}
    for ours in _ours()[1].iterfind(w("abstractNum")):
        name = ours.find(w("name")).get(w("val"))
        found = [
            a for a in numbering.iterfind(w("abstractNum")) if a.find(w("name")) is not None and a.find(w("name")).get(w("val")) == name
        ]
        made[name] = (found[0] if found else _added_list(numbering, ours)).get(w("abstractNumId"))
    return made


def _added_list(numbering: Element, ours: Element) -> Element:
    made = copy.deepcopy(ours)
    taken = [int(found.get(w("abstractNumId"))) for found in numbering.iterfind(w("abstractNum"))]
    made.set(w("abstractNumId"), str(max(taken, default=0) + 1))
    before = _last(numbering, "abstractNum", "numPicBullet")
    if before is None:
        numbering.insert(0, made)
    else:
        before.addnext(made)
    return made


def _last(holder: Element, *names: str) -> Element:
    return next((found for name in names for found in reversed(holder.findall(w(name)))), None)


def _numbering(document: Any) -> Element:
    if any(relation.reltype.endswith("/numbering") for relation in document.part.rels.values()):
        return document.part.numbering_part.element
    return ooxml.add_part(document, *NUMBERING, root="numbering")


def _describe(document: Any, properties: Properties) -> None:
    core = document.core_properties
    author = ooxml.one_line(properties.author)[:255]
    facts = {
        "title": properties.title, "author": author, "last_modified_by": author, "subject": properties.subject,
        "keywords": properties.keywords, "language": properties.language, "version": properties.version,
        "content_status": properties.status, "comments": "", "category": "", "identifier": "",
    }  # fmt: skip
    for name, value in facts.items():
        setattr(core, name, ooxml.one_line(value)[:255])
    core.revision = 1
    core.created = core.modified = properties.moment()
