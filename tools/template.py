"""Make `minutes.docx`, the template of styles for minutes: A4, Swedish, real lists, quiet typography. Run it after changing a style here.

The file is the same, byte for byte, as long as nothing here changes.
"""

# ruff: noqa: E501 - a style is one line, and so it can be compared with the next
from __future__ import annotations

import zipfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "minutes.docx"
DATE = (2026, 1, 1, 0, 0, 0)
NAMESPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

INK, ACCENT, QUIET, LINE, TINT = "1B1F24", "1F4E5F", "595F69", "C9CED6", "EEF3F5"
BODY = "Arial"
INDENT = 680  # twentieths of a point; where text stands beside a number

# id, name, based on, next, paragraph properties, run properties
PARAGRAPHS = (
    ("Normal", "Normal", "", "", '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>', ""),
    ("Title", "Title", "Normal", "Subtitle", '<w:keepNext/><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>',
     f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="48"/>'),
    ("Subtitle", "Subtitle", "Normal", "Normal", '<w:keepNext/><w:spacing w:after="160" w:line="264" w:lineRule="auto"/>',
     f'<w:color w:val="{ACCENT}"/><w:sz w:val="27"/>'),
    ("Heading1", "heading 1", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="100" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="0"/>',
     f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="31"/>'),
    ("Heading2", "heading 2", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="80" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="1"/>',
     f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="25"/>'),
    ("Heading3", "heading 3", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="220" w:after="60" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="2"/>',
     f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="22"/>'),
    ("Heading4", "heading 4", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="40" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="3"/>',
     f'<w:b/><w:color w:val="{QUIET}"/><w:sz w:val="21"/>'),
    ("ListBullet", "List Bullet", "Normal", "", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>', ""),
    ("Behovsrad", "Behovsrad", "Normal", "", '<w:keepNext/><w:keepLines/><w:spacing w:before="100" w:after="60"/>', ""),
    ("ListNumber", "List Number", "Normal", "", '<w:spacing w:after="60"/>', ""),
    ("Caption", "caption", "Normal", "Normal", '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', f'<w:b/><w:color w:val="{QUIET}"/><w:sz w:val="18"/>'),
    ("Quote", "Quote", "Normal", "Normal",
     f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="{LINE}"/></w:pBdr><w:ind w:left="{INDENT}" w:right="400"/>', "<w:i/>"),
    ("Faktarad", "Faktarad", "Normal", "",
     '<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:spacing w:after="30" w:line="264" w:lineRule="auto"/><w:ind w:left="2268" w:hanging="2268"/>', ""),
    ("Fokus", "Fokus", "Normal", "Normal",
     f'<w:keepNext/><w:keepLines/><w:pBdr><w:left w:val="single" w:sz="36" w:space="10" w:color="{ACCENT}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
     '<w:spacing w:before="80" w:after="160"/><w:ind w:left="227"/>', '<w:sz w:val="24"/>'),
    ("Notis", "Notis", "Normal", "Normal", '<w:spacing w:after="100" w:line="252" w:lineRule="auto"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="18"/>'),
    ("Uppgift", "Uppgift", "Notis", "", "<w:keepNext/>", ""),
    ("Indrag", "Indrag", "Normal", "", f'<w:spacing w:after="60"/><w:ind w:left="{INDENT}"/>', ""),
    ("UppgiftIndrag", "Uppgift indrag", "Notis", "", f'<w:ind w:left="{INDENT}"/>', ""),
    ("Tabelltext", "Tabelltext", "Normal", "", '<w:spacing w:before="50" w:after="50" w:line="247" w:lineRule="auto"/>', '<w:sz w:val="19"/>'),
    ("Tabellrubrik", "Tabellrubrik", "Tabelltext", "", "<w:keepNext/>", f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="18"/>'),
    ("Header", "header", "Normal", "", '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="17"/>'),
    ("Footer", "footer", "Normal", "", '<w:spacing w:after="0"/><w:jc w:val="right"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="17"/>'),
    ("Utkastrad", "Utkastrad", "Header", "", '<w:spacing w:after="0"/><w:jc w:val="right"/>', ""),
)  # fmt: skip
CHARACTERS = (
    ("DefaultParagraphFont", "Default Paragraph Font", ""),
    ("Strong", "Strong", "<w:b/>"),
    ("Dampad", "Dämpad", f'<w:color w:val="{QUIET}"/>'),
    ("Utkastmarke", "Utkastmärke", '<w:b/><w:color w:val="9A3412"/><w:spacing w:val="40"/><w:sz w:val="20"/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0B5394"/><w:u w:val="single"/>'),
)


def styles() -> str:
    """Return styles.xml."""
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{BODY}" w:hAnsi="{BODY}" w:eastAsia="{BODY}" w:cs="{BODY}"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    return f"{HEAD}<w:styles {NAMESPACE}>{defaults}{''.join(map(_paragraph, PARAGRAPHS))}{''.join(map(_character, CHARACTERS))}{_tables()}</w:styles>"


def _paragraph(style: tuple[str, str, str, str, str, str]) -> str:
    id, name, based, following, paragraph, run = style
    default = ' w:default="1"' if id == "Normal" else ""
    custom = ' w:customStyle="1"' if name[0].isupper() and id in CUSTOM else ""
    parts = [f'<w:name w:val="{name}"/>']
    parts += [f'<w:basedOn w:val="{based}"/>'] if based else []
    parts += [f'<w:next w:val="{following}"/>'] if following else []
    return f'<w:style w:type="paragraph"{default}{custom} w:styleId="{id}">{"".join(parts)}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'


CUSTOM = {"Behovsrad", "Faktarad", "Fokus", "Uppgift", "Notis", "Indrag", "UppgiftIndrag", "Tabelltext", "Tabellrubrik", "Utkastrad"}


def _character(style: tuple[str, str, str]) -> str:
    id, name, run = style
    kind = ' w:default="1"' if id == "DefaultParagraphFont" else ' w:customStyle="1"' if id in ("Dampad", "Utkastmarke") else ""
    return f'<w:style w:type="character"{kind} w:styleId="{id}"><w:name w:val="{name}"/><w:rPr>{run}</w:rPr></w:style>'


def _tables() -> str:
    def edge(name: str, size: int, colour: str) -> str:
        return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'

    margins = '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    borders = f"<w:tblBorders>{edge('top', 8, ACCENT)}{edge('bottom', 8, ACCENT)}{edge('insideH', 4, LINE)}</w:tblBorders>"
    first = f"<w:tcPr><w:tcBorders>{edge('bottom', 8, ACCENT)}</w:tcBorders></w:tcPr>"
    last = f"<w:tcPr><w:tcBorders>{edge('top', 8, ACCENT)}</w:tcBorders></w:tcPr>"
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="Dialogtabell"><w:name w:val="Dialogtabell"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{borders}{margins}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow">{first}</w:tblStylePr><w:tblStylePr w:type="lastRow">{last}</w:tblStylePr></w:style>'
    )


def numbering() -> str:
    """Return numbering.xml: bullets, numbered sections, the outline of needs, and plain numbers."""
    bullets = "".join(_level(i, "bullet", "•–·"[i % 3], left=340 + 340 * i, hanging=340) for i in range(9))
    sections = "".join(_level(i, "decimal", _outline(i), left=567, hanging=567) for i in range(9))
    outline = "".join(
        _level(i, "decimal", _outline(i), left=INDENT + 170 * max(0, i - 2), hanging=INDENT + 170 * max(0, i - 2)) for i in range(9)
    )
    plain = "".join(_level(i, "decimal", f"%{i + 1}.", left=340 + 340 * i, hanging=340) for i in range(9))
    lists = ((1, "bullets", bullets), (2, "sections", sections), (3, "outline", outline), (4, "plain", plain))
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/><w:name w:val="dialog-{name}"/>{levels}</w:abstractNum>'
        for id, name, levels in lists
    )
    return f'{HEAD}<w:numbering {NAMESPACE}>{abstracts}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'


def _outline(level: int) -> str:
    return ".".join(f"%{i + 1}" for i in range(level + 1))


def _level(level: int, kind: str, text: str, *, left: int, hanging: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def settings() -> str:
    """Return settings.xml."""
    return (
        f'{HEAD}<w:settings {NAMESPACE}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def fonts() -> str:
    """Return fontTable.xml: Arial, and what may stand in for it where it is missing."""
    return (
        f'{HEAD}<w:fonts {NAMESPACE}><w:font w:name="{BODY}"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def document() -> str:
    """Return document.xml: no text, one A4 section whose first page has its own header."""
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{part}{kind}"/>' for part in ("header", "footer") for kind in ("default", "first")
    )
    return (
        f"{HEAD}<w:document {NAMESPACE}><w:body><w:sectPr>{references}"
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1418" w:bottom="1418" w:left="1418" w:header="680" w:footer="624" w:gutter="0"/>'
        "<w:titlePg/></w:sectPr></w:body></w:document>"
    )


def parts() -> dict[str, str]:
    """Return every part of the package by its name."""
    made = {
        "word/document.xml": document(), "word/styles.xml": styles(), "word/numbering.xml": numbering(), "word/settings.xml": settings(),
        "word/fontTable.xml": fonts(),
    }  # fmt: skip
    overrides = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
        "fontTable": "fontTable",
    }
    relations = [(name, name, f"{name}.xml") for name in ("styles", "numbering", "settings", "fontTable")]
    for part, root, style in (("header", "hdr", "Header"), ("footer", "ftr", "Footer")):
        for number, kind in enumerate(("default", "first"), 1):
            made[f"word/{part}{number}.xml"] = (
                f'{HEAD}<w:{root} {NAMESPACE}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p></w:{root}>'
            )
            overrides[f"{part}{number}"] = part
            relations.append((f"{part}{kind}", part, f"{part}{number}.xml"))
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in overrides.items())
    links = "".join(f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>' for id, kind, target in relations)
    start = f'<Relationship Id="document" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{start}</Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        **made,
    }  # fmt: skip


def main(target: Path = TARGET) -> None:
    """Write the template."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            package.writestr(zipfile.ZipInfo(name, DATE), text.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
