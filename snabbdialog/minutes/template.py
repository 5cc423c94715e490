"""A template of styles made ready for minutes: what it lacks is added, what it held is emptied, its header and footer are kept.

Must not know the blocks. Works on the elements below python-docx, which only opens and saves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lxml import etree

from snabbdialog import ooxml
from snabbdialog.errors import InputUnreadable, TemplateUnreadable
from snabbdialog.ooxml import Element, w

if TYPE_CHECKING:
    from pathlib import Path

    from .blocks import Minutes, Properties

OURS = "minutes.docx"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
A4 = (11906, 16838)  # twentieths of a point
ABSTRACTS = {"sections": "dialog-sections", "outline": "dialog-outline", "bullets": "dialog-bullets"}
DROPPED = (  # what a template carries that is none of the minutes: stale facts, comments, a link to the template's own template
    "extended-properties", "custom-properties", "metadata/thumbnail", "attachedTemplate", "comments", "commentsExtended", "commentsIds",
    "commentsExtensible", "people", "customXml", "vbaProject", "keyMapCustomizations", "mailMergeSource", "glossaryDocument",
)  # fmt: skip


@dataclass
class Template:
    """An open template: its body, its styles by name, the text's width in twentieths of a point."""

    document: Any
    styles: dict[str, str] = field(default_factory=dict)
    width: int = 9070
    bulleted: bool = False  # its own «List Bullet» has bullets
    numbers_headings: bool = False  # its own headings are numbered

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
        """Return the id of a new list that counts from one; the name before a dash says of what kind."""
        numbering = self.document.part.numbering_part.element
        kind = ABSTRACTS[name.split("-", maxsplit=1)[0]]
        abstract = next(
            a for a in numbering.iterfind(w("abstractNum")) if a.find(w("name")) is not None and a.find(w("name")).get(w("val")) == kind
        )
        id = max((int(n.get(w("numId"))) for n in numbering.iterfind(w("num"))), default=0) + 1
        made = etree.SubElement(numbering, w("num"))
        made.set(w("numId"), str(id))
        etree.SubElement(made, w("abstractNumId")).set(w("val"), abstract.get(w("abstractNumId")))
        for level in range(9):
            override = etree.SubElement(made, w("lvlOverride"))
            override.set(w("ilvl"), str(level))
            etree.SubElement(override, w("startOverride")).set(w("val"), "1")
        return id


def prepare(path: Path, minutes: Minutes) -> Template:
    """Open the template for these minutes. Raises TemplateUnreadable."""
    try:
        document = ooxml.open_word(path)
    except InputUnreadable as error:
        raise TemplateUnreadable(**error.facts) from error
    template = Template(document)
    template.styles = ooxml.style_ids(document.styles.element)
    template.bulleted = True
    _dress(template, minutes)
    _describe(document, minutes.properties)
    return template


def _dress(template: Template, minutes: Minutes) -> None:
    section = template.document.sections[-1]
    for index, part in enumerate((section.header, section.first_page_header)):
        holder = part._element
        first = holder[0]
        if minutes.running and not index:
            ooxml.run(first, minutes.running)
        if minutes.mark:
            ooxml.run(ooxml.paragraph(holder, template.style("utkastmärke")), minutes.mark)
    before, between, after = minutes.page.replace("{page}", "\0").replace("{pages}", "\0").split("\0")
    for part in (section.footer, section.first_page_footer):
        first = part._element[0]
        ooxml.run(first, before)
        ooxml.field(first, "PAGE")
        ooxml.run(first, between)
        ooxml.field(first, "NUMPAGES")
        ooxml.run(first, after)


def _describe(document: Any, properties: Properties) -> None:
    core = document.core_properties
    core.title = ooxml.one_line(properties.title)[:255]
    core.author = ooxml.one_line(properties.author)[:255]
    core.last_modified_by = core.author
    core.subject = ooxml.one_line(properties.subject)[:255]
    core.keywords = ooxml.one_line(properties.keywords)[:255]
    core.comments = ""
    core.language = properties.language
    core.version = properties.version
    core.created = core.modified = datetime.fromisoformat(properties.created) if properties.created else datetime.now(UTC)
