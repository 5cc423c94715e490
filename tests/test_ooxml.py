from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from snabbdialog import ooxml
from snabbdialog.errors import InputUnreadable
from snabbdialog.ooxml import Limits, TableLook, w

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def holder(name: str = "body") -> Any:
    return etree.Element(w(name), nsmap=ooxml.NAMESPACES)


def shown(element: Any) -> str:
    return etree.tostring(element, encoding="unicode").replace(f' xmlns:w="{ooxml.W}"', "").replace(f' xmlns:r="{ooxml.R}"', "")


# Writing


def test_a_paragraph_has_its_style_by_id_and_none_without() -> None:
    assert shown(ooxml.paragraph(holder(), "Body")) == '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>'
    assert shown(ooxml.paragraph(holder())) == "<w:p/>"


def test_a_run_keeps_spaces_at_its_ends_and_breaks_lines() -> None:
    made = ooxml.run(holder("p"), "ett \n\n två\tfält\x00", "Strong")
    assert shown(made) == (
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ett </w:t><w:br/><w:br/>'
        '<w:t xml:space="preserve"> två fält</w:t></w:r>'
    )


def test_markup_in_text_is_text() -> None:
    assert "&lt;img src=x&gt; &amp;" in shown(ooxml.run(holder("p"), "<img src=x> &"))


def test_a_link_holds_its_relation_and_says_where_it_leads() -> None:
    made = ooxml.link(holder("p"), "rId7", "Läs mer: strategin", style="Hyperlink")
    assert made.get(f"{{{ooxml.R}}}id") == "rId7"
    assert "".join(made.itertext()) == "Läs mer: strategin"


def test_a_field_has_its_instruction_between_its_marks() -> None:
    paragraph = ooxml.paragraph(holder())
    ooxml.field(paragraph, "NUMPAGES", "3")
    assert [mark.get(w("fldCharType")) for mark in paragraph.iter(w("fldChar"))] == ["begin", "separate", "end"]
    assert ooxml.fields_of([paragraph]) == "NUMPAGES"
    assert [text.text for text in paragraph.iter(ooxml.w("t"))] == ["3"]


def test_simple_fields_are_found_too() -> None:
    paragraph = ooxml.paragraph(holder())
    etree.SubElement(paragraph, w("fldSimple")).set(w("instr"), "PAGE")
    assert ooxml.fields_of([paragraph]).strip() == "PAGE"


def test_list_number_comes_after_the_style_and_before_spacing() -> None:
    made = ooxml.paragraph(holder(), "Lista")
    ooxml.space_before(made, 160)
    ooxml.align_right(made)
    ooxml.begin_page(made)
    ooxml.number(made, 5, 12)
    assert [child.tag for child in ooxml.properties(made)] == [w("pStyle"), w("pageBreakBefore"), w("numPr"), w("spacing"), w("jc")]
    assert made.find(f".//{w('ilvl')}").get(w("val")) == "8"


def test_a_paragraph_without_style_can_be_numbered_and_restyled() -> None:
    made = ooxml.paragraph(holder())
    ooxml.number(made, 5, 0)
    ooxml.restyle(made, "A")
    ooxml.restyle(made, "B")
    assert shown(made) == '<w:p><w:pPr><w:pStyle w:val="B"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p>'


def test_a_paragraph_without_style_can_begin_a_page() -> None:
    made = ooxml.paragraph(holder())
    ooxml.begin_page(made)
    assert shown(made) == "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>"


def test_a_tab_stands_in_a_run_of_its_own() -> None:
    made = ooxml.paragraph(holder())
    ooxml.tab(made)
    assert shown(made) == "<w:p><w:r><w:tab/></w:r></w:p>"


def made_table(rows: list[list[str]], *, total: bool = False) -> Any:
    look = TableLook(style="T", header="H", cell="C", strong="S", widths=(100, 200), numeric=frozenset({1}), total=total)
    return ooxml.table(holder(), rows, look=look, caption="Pengar\n", description="En rad var")


def test_a_table_says_what_it_is_and_repeats_its_header() -> None:
    made = made_table([["Vem", "Kr"], ["Vinnova", "1"]])
    first, second = made.findall(w("tr"))
    assert first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert second.find(f"{w('trPr')}/{w('tblHeader')}") is None
    assert made.find(f".//{w('tblCaption')}").get(w("val")) == "Pengar"
    assert made.find(f".//{w('tblDescription')}").get(w("val")) == "En rad var"
    assert [column.get(w("w")) for column in made.iter(w("gridCol"))] == ["100", "200"]


def test_numbers_stand_to_the_right_and_the_sum_is_strong() -> None:
    rows = made_table([["Vem", "Kr"], ["Vinnova", "1"], ["Summa", "1"]], total=True).findall(w("tr"))
    assert [row.find(f".//{w('jc')}") is not None for row in rows] == [True, True, True]
    assert [row.find(f".//{w('rStyle')}") is not None for row in rows] == [False, False, True]


def test_a_row_is_kept_whole_unless_it_could_fill_a_page() -> None:
    rows = made_table([["Vem", "Kr"], ["kort", "1"], ["lång" * 1000, "1"]]).findall(w("tr"))
    assert [row.find(f".//{w('cantSplit')}") is not None for row in rows] == [True, True, False]


@pytest.mark.parametrize(
    ("count", "first", "kept"), [(1, "kort", []), (2, "kort", ["kort"]), (3, "kort", ["kort"]), (2, "lång" * 1000, [])]
)
def test_the_first_row_does_not_stand_alone_below_its_head(count: int, first: str, kept: list[str]) -> None:
    made = made_table([["Vem", "Kr"], *[[first, "1"], ["nästa", "2"], ["sist", "3"]][:count]])
    rows = [
        row
        for row in made.findall(w("tr"))
        if all(cell.find(f"{w('p')}/{w('pPr')}/{w('keepNext')}") is not None for cell in row.findall(w("tc")))
    ]
    assert [row.findtext(f".//{w('t')}") for row in rows] == kept


def test_lines_in_a_cell_are_paragraphs_and_an_empty_cell_has_one() -> None:
    cells = made_table([["Vem", "Kr"], ["a\nb", ""]]).findall(f".//{w('tc')}")
    assert [len(cell.findall(w("p"))) for cell in cells[2:]] == [2, 1]


# Styles

NUMBERED = '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>'
STYLES = f"""<w:styles xmlns:w="{ooxml.W}">
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="Heading 1"/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="List Bullet"/><w:basedOn w:val="Bas"/></w:style>
<w:style w:type="paragraph" w:styleId="Bas"><w:name w:val="Bas"/>{NUMBERED.format(3)}</w:style>
<w:style w:type="paragraph" w:styleId="Av"><w:name w:val="Av"/><w:basedOn w:val="Bas"/>{NUMBERED.format(0)}</w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/>
<w:rPr><w:lang w:bidi="ar-SA"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fet"><w:name w:val="Strong"/></w:style>
<w:style w:type="paragraph" w:styleId="Namnlos"/>
</w:styles>"""


def test_styles_are_found_by_name_whatever_their_id() -> None:
    found = ooxml.style_ids(etree.fromstring(STYLES))
    assert found["heading 1"] == "Rubrik1"
    assert "strong" not in found
    assert ooxml.style_ids(etree.fromstring(STYLES), "character") == {"strong": "Fet"}


@pytest.mark.parametrize(("id", "numbers"), [("Lista", True), ("Rubrik1", False), ("Av", False), ("Ring", False), ("saknas", False)])
def test_a_style_numbers_itself_through_what_it_builds_on(id: str, numbers: bool) -> None:
    assert ooxml.is_numbered(etree.fromstring(STYLES), id) is numbers


def test_the_language_is_set_everywhere_and_made_where_it_was_missing() -> None:
    styles = etree.fromstring(STYLES)
    ooxml.set_language(styles, "sv-SE")
    ooxml.set_language(styles, "en-GB")
    found = [element.get(w("val")) for element in styles.iter(w("lang"))]
    assert found == ["en-GB", "en-GB", None]
    assert styles[0].tag == w("docDefaults")


def test_a_part_can_be_added_and_is_there_after_saving(tmp_path: Path) -> None:
    document = docx.Document()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    element = ooxml.add_part(document, "/word/numbering9.xml", kind, "numbering", root="numbering")
    etree.SubElement(element, w("num")).set(w("numId"), "4")
    document.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert b'numId="4"' in package.read("word/numbering9.xml")


# Opening what comes from outside


def word_bytes() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Hej")
    document.save(buffer)
    return buffer.getvalue()


def packed(parts: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", kind) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def changed(part: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word_bytes())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    return packed(parts)


def reason_of(path: Path, data: bytes | None = None, **limits: int) -> object:
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputUnreadable) as caught:
        ooxml.open_word(path, limits=Limits(**limits))
    assert caught.value.facts["path"] == path
    return caught.value.facts["reason"]


def test_a_word_file_opens(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_bytes())
    assert [p.text for p in ooxml.open_word(tmp_path / "a.docx").paragraphs] == ["Hej"]


def test_a_word_template_opens_as_a_document(tmp_path: Path) -> None:
    data = changed("[Content_Types].xml", b"wordprocessingml.document.main", b"wordprocessingml.template.main")
    (tmp_path / "a.dotx").write_bytes(data)
    assert [p.text for p in ooxml.open_word(tmp_path / "a.dotx").paragraphs] == ["Hej"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"Bara text", "not_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 half a zip", "damaged"),
        (packed({"a.txt": b"x"}), "not_word"),
        (packed({"[Content_Types].xml": TYPES}), "not_word"),
        (packed({"[Content_Types].xml": TYPES, "word/document.xml": b"<a/>"}), "damaged"),
        (packed({"[Content_Types].xml": b"<", "word/document.xml": b"<a/>"}), "damaged"),
        (packed({"[Content_Types].xml": b'<!DOCTYPE a [<!ENTITY b "c">]>', "word/document.xml": b"<a/>"}), "damaged"),
        (packed({"[Content_Types].xml": '<!DOCTYPE a>'.encode("utf-16"), "word/document.xml": b"<a/>"}), "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_has_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason_of(tmp_path / "a.docx", data) == reason


def test_a_template_with_macros_opens_as_a_document(tmp_path: Path) -> None:
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = changed("[Content_Types].xml", kind, b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml")
    (tmp_path / "a.dotm").write_bytes(data)
    assert [p.text for p in ooxml.open_word(tmp_path / "a.dotm").paragraphs] == ["Hej"]


def test_a_file_with_macros_is_not_taken(tmp_path: Path) -> None:
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = changed("[Content_Types].xml", kind, b"application/vnd.ms-word.document.macroEnabled.main+xml")
    assert reason_of(tmp_path / "a.docm", data) == "not_word"


def test_a_document_without_a_body_is_damaged(tmp_path: Path) -> None:
    data = changed("word/document.xml", b"w:body>", b"w:other>")
    assert reason_of(tmp_path / "a.docx", data) == "damaged"


def test_a_part_that_fails_its_checksum_is_damaged(tmp_path: Path) -> None:
    data = bytearray(packed({"[Content_Types].xml": TYPES, "word/document.xml": b"<a/>" * 50}, zipfile.ZIP_STORED))
    data[data.index(b"<a/>") + 1] ^= 1
    assert reason_of(tmp_path / "a.docx", bytes(data)) == "damaged"


@pytest.mark.parametrize("limits", [{"file": 1000}, {"parts": 3}, {"unpacked": 5000}, {"xml_part": 500}])
def test_too_much_is_refused_before_it_is_parsed(tmp_path: Path, limits: dict[str, int]) -> None:
    assert reason_of(tmp_path / "a.docx", word_bytes(), **limits) == "too_large"


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    data = packed({"[Content_Types].xml": TYPES, "word/media/a.bin": b"\0" * 20_000_000})
    assert len(data) < 100_000
    assert reason_of(tmp_path / "a.docx", data) == "too_large"


def test_what_is_not_there_or_not_a_file_has_its_reason(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"x")
    assert reason_of(tmp_path / "saknas.docx") == "missing"
    assert reason_of(tmp_path / "fil" / "a.docx") == "missing"
    assert reason_of(tmp_path) == "is_folder"


@pytest.mark.parametrize(("error", "reason"), [(PermissionError(13, "no"), "not_allowed"), (OSError(5, "broken"), "other")])
def test_a_file_that_cannot_be_read_has_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    (tmp_path / "a.docx").write_bytes(b"x")
    monkeypatch.setattr(Path, "open", refuse)
    assert reason_of(tmp_path / "a.docx") == reason
