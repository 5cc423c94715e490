"""Making small real documents of each type, without a word processor."""
# ruff: noqa: E501 - XML is not broken for the sake of width

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

DOCUMENTS = Path(__file__).parent / "documents"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CONTENT = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_NAMES = " ".join(f'xmlns:{name}="{_CONTENT}{name}:1.0"' for name in ("office", "text", "table", "style")) + (
    f' xmlns:fo="{_CONTENT}xsl-fo-compatible:1.0"'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip file of the parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; parts are given as `styles`, `numbering`, or `core`."""
    names = {"styles": "word/styles.xml", "numbering": "word/numbering.xml", "core": "docProps/core.xml"}
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **{names[name]: text for name, text in parts.items()}})


def p(text: str, properties: str = "") -> str:
    """Return a paragraph of Word; a part between stars is bold."""
    runs = "".join(
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if number % 2 else ''}<w:t xml:space='preserve'>{escape(part)}</w:t></w:r>"
        for number, part in enumerate(text.split("*"))
        if part
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of Word."""
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="Fet"><w:name w:val="Fet"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Niva"><w:name w:val="Niva"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def styled(style: str) -> str:
    """Return the properties of a paragraph in that style."""
    return f'<w:pStyle w:val="{style}"/>'


def listed(id: int, depth: int = 0) -> str:
    """Return the properties of a list paragraph."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{id}"/></w:numPr>'


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text with this body and these automatic styles."""
    content = (
        f"<office:document-content {ODT_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    extra: dict[str, str | bytes] = {"meta.xml": meta} if meta else {}
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **extra})


def pdf(*pages: list[tuple[float, float, float, str, str]], title: str = "") -> bytes:
    """Return a PDF; each page is a list of (x, y, size, font, text), the font «F» or «B» for bold. Text is Windows Latin."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _font("Helvetica"), _font("Helvetica-Bold")]
    kids = []
    for page in pages:
        drawn = "\n".join(f"BT /{font} {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, size, font, text in page)
        stream = drawn.encode("cp1252", "replace")
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    if title:
        objects.append(b"<< /Title (%s) >>" % _escaped(title).encode("cp1252"))
    return _assembled(objects, with_info=bool(title))


def _font(name: str) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[bytes], *, with_info: bool) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    info = b" /Info %d 0 R" % len(objects) if with_info else b""
    made += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, info, start)
    return bytes(made)


def pdf_bomb(drawn: bytes, times: int) -> bytes:
    """Return a PDF of a few kilobytes whose one page draws the same so many times, packed twice."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(drawn * 1_000) for _ in range(times // 1_000)) + packer.flush()
    packed = zlib.compress(packed, 9)
    return _assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
            _font("Helvetica"),
            b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n" % len(packed) + packed + b"\nendstream",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>",
        ],
        with_info=False,
    )


def pdf_of_text(text: str) -> bytes:
    """Return a PDF of plain lines, fifty on a page."""
    lines = text.split("\n")
    parts = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    return pdf(*([(57.0, 780.0 - 14 * row, 10.0, "F", line) for row, line in enumerate(part) if line.strip()] for part in parts))


def docx_of_text(text: str) -> bytes:
    """Return a Word file of plain paragraphs, one a line."""
    return docx("".join(p(line.replace("*", "")) for line in text.split("\n")), styles=STYLES, numbering=NUMBERING)


def odt_of_text(text: str) -> bytes:
    """Return an OpenDocument text of plain paragraphs, one a line."""
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")))


@cache
def SAMPLES() -> dict[str, list[bytes]]:  # noqa: N802 - a constant that costs to make
    """Return a few real documents of each type, to be broken."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("*.txt"))]
    rich = (
        p("Handlingsplan", styled("Title")) + p("Område", styled("Rubrik1")) + p("*Inrätta en fond.* Den behövs.") + p("Punkt", listed(1))
        + table(("Åtgärd", "Ansvarig"), ("Bygg", "Vinnova")) + table(("Finansiär", "Belopp"), ("A", "1 000 kr"), ("B", "2 000 kr"), ("Summa", "3 000 kr"))
    )  # fmt: skip
    return {
        "txt": [text.encode("utf-8") for text in texts],
        "md": [path.read_bytes() for path in sorted(DOCUMENTS.glob("*.md"))],
        "docx": [docx(rich, styles=STYLES, numbering=NUMBERING), *(docx_of_text(text) for text in texts[:4])],
        "odt": [odt_of_text(text) for text in texts[:4]],
        "pdf": [pdf_of_text(text) for text in texts[:5]],
    }
