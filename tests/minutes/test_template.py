from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from snabbdialog import paths
from snabbdialog.errors import TemplateUnreadable
from snabbdialog.minutes.blocks import Minutes, Properties
from snabbdialog.minutes.word import document_bytes
from snabbdialog.ooxml import w
from tests.minutes.dialogues import full, minutes_of
from tests.minutes.documents import OFFICE, changed, plain_template, rich_template, written

if TYPE_CHECKING:
    from tests.minutes.documents import Package

RESOURCES = paths.resources()
TOOLS = Path(__file__).parents[2] / "tools"


def core(made: Package) -> dict[str, str]:
    return {etree.QName(element).localname: element.text or "" for element in made.xml("docProps/core.xml")}


def style_of(made: Package, name: str) -> Any:
    return next(s for s in made.xml("word/styles.xml").iter(w("style")) if s.find(w("name")).get(w("val")).lower() == name)


def test_our_template_is_what_its_script_makes(tmp_path: Path) -> None:
    code = f"import template, pathlib; template.main(pathlib.Path({str(tmp_path / 'a.docx')!r}))"
    subprocess.run([sys.executable, "-c", code], cwd=TOOLS, check=True)
    assert (tmp_path / "a.docx").read_bytes() == (RESOURCES / "minutes.docx").read_bytes()


def test_our_template_carries_nothing_of_anybody() -> None:
    made = written(Minutes(title="T", subtitle="", properties=Properties(title="t", author="a"), blocks=()))
    assert set(made.parts) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml",
        "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml",
        "word/footer2.xml",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_language_of_the_session_is_that_of_the_document(language: str) -> None:
    made = written(minutes_of(full(language)))
    tag = {"sv": "sv-SE", "en": "en-GB"}[language]
    assert {found.get(w("val")) for found in made.xml("word/styles.xml").iter(w("lang"))} == {tag}
    assert core(made)["language"] == tag


def test_the_properties_are_those_of_the_minutes() -> None:
    made = core(written(minutes_of(full(status="finalised", version=2))))
    assert made["title"].startswith("Mötesanteckningar · Region Norrbotten")
    assert (made["creator"], made["lastModifiedBy"], made["version"], made["contentStatus"]) == ("Vinnova", "Vinnova", "2", "Fastställd")
    assert (made["created"], made["description"]) == ("2026-05-13T08:30:00Z", "")
    assert made["keywords"].endswith("Dnr 2026-0042")


def test_without_a_time_the_document_is_made_now() -> None:
    made = core(written(minutes_of(full(), exported_at="")))
    assert abs((datetime.fromisoformat(made["created"]) - datetime.now(UTC)).total_seconds()) < 60


def test_a_time_in_another_zone_becomes_universal_time() -> None:
    assert core(written(minutes_of(full(), exported_at="2026-05-13T10:30:00+02:00")))["created"] == "2026-05-13T08:30:00Z"


def test_properties_too_long_for_word_are_cut() -> None:
    made = core(written(minutes_of(full(finalised_by="x"), exported_at="2026-05-13")))
    long = Minutes(title="T", subtitle="", properties=Properties(title="å" * 300, author="a\x00b", subject="å" * 300), blocks=())
    assert len(core(written(long))["title"]) == 255
    assert core(written(long))["creator"] == "ab"
    assert made["created"].startswith("2026-05-1")


# An agency's own template


def test_an_agencys_template_gives_its_looks_and_nothing_else(tmp_path: Path) -> None:
    made = written(minutes_of(full()), plain_template(tmp_path / "a.docx"))
    assert not made.holds("Kvarglömd")
    assert not made.holds("python-docx")
    assert "docProps/app.xml" not in made.parts
    assert "docProps/thumbnail.jpeg" not in made.parts
    assert style_of(made, "heading 1").find(f"{w('rPr')}/{w('color')}").get(w("val")) == "365F91"  # theirs
    assert ("heading 1", "Sammanfattning") in made.paragraphs()


def test_styles_that_are_missing_are_added_without_our_colours(tmp_path: Path) -> None:
    made = written(minutes_of(full()), plain_template(tmp_path / "a.docx"))
    assert style_of(made, "tabellrubrik").find(f"{w('rPr')}/{w('color')}") is None
    assert style_of(made, "tabelltext").find(w("basedOn")).get(w("val")) == style_of(made, "normal").get(w("styleId"))
    assert style_of(made, "utkastmärke").find(f"{w('rPr')}/{w('color')}") is not None


def test_a_style_id_that_is_taken_is_not_used_twice(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/styles.xml", 'w:styleId="Title"', 'w:styleId="Fokus"')
    made = written(minutes_of(full()), path)
    ids = [style.get(w("styleId")) for style in made.xml("word/styles.xml").iter(w("style"))]
    assert len(ids) == len(set(ids))
    assert ("title", "Mötesanteckningar") in made.paragraphs()


def test_a_template_without_any_styles_gets_them_all(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/styles.xml", r"<w:style .*</w:style>", "")
    made = written(minutes_of(full()), path)
    assert ("heading 2", "Varför valde vi detta?") in made.paragraphs()
    assert style_of(made, "list bullet").find(f".//{w('numPr')}") is None


def test_bullets_are_real_even_where_the_templates_own_are_not(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/styles.xml", r"<w:style .*</w:style>", "")
    body = written(minutes_of(full()), path).body
    bullets = [p for p in body.iter(w("p")) if p.find(f".//{w('pStyle')}[@{w('val')}='ListBullet']") is not None]
    assert bullets
    assert all(p.find(f".//{w('numPr')}") is not None for p in bullets)


def test_headings_that_number_themselves_are_not_numbered_twice(tmp_path: Path) -> None:
    numbered = r'\g<0><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    pattern = r'<w:style w:type="paragraph" w:styleId="Heading1">.*?(?=<w:pPr>)'
    path = changed(plain_template(tmp_path / "a.docx"), "word/styles.xml", pattern + r"<w:pPr>.*?</w:pPr>", numbered)
    path = changed(path, "word/styles.xml", r"</w:pPr><w:pPr><w:numPr>", "<w:numPr>")
    made = written(minutes_of(full()), path)
    heading = next(p for p in made.body.findall(w("p")) if "Regionala behov" in "".join(p.itertext()))
    assert heading.find(f".//{w('numPr')}") is None


def test_a_template_without_lists_gets_them(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/_rels/document.xml.rels", r'<Relationship [^>]*?/numbering"[^>]*?/>', "")
    made = written(minutes_of(full()), path)
    names = [name.get(w("val")) for name in made.xml("word/numbering.xml").iter(w("name"))]
    assert names == ["dialog-bullets", "dialog-sections", "dialog-outline", "dialog-plain"]


def test_lists_are_not_added_again_to_a_file_of_our_own(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(document_bytes(minutes_of(full())))
    made = written(minutes_of(full()), tmp_path / "a.docx")
    names = [name.get(w("val")) for name in made.xml("word/numbering.xml").iter(w("name"))]
    assert sorted(names) == ["dialog-bullets", "dialog-outline", "dialog-plain", "dialog-sections"]
    assert len(made.paragraphs()) == len(written(minutes_of(full())).paragraphs())


def test_lists_come_in_the_order_word_demands(tmp_path: Path) -> None:
    children = [child.tag for child in written(minutes_of(full()), plain_template(tmp_path / "a.docx")).xml("word/numbering.xml")]
    assert children == sorted(children, key=[w("abstractNum"), w("num"), w("numIdMacAtCleanup")].index)


def test_what_lay_hidden_in_the_template_stays_out(tmp_path: Path) -> None:
    made = written(minutes_of(full()), rich_template(tmp_path / "a.docx"))
    for text in ("Kvarglömd", "hemlig", "documentProtection", "attachedTemplate"):
        assert not made.holds(text), text
    assert not [name for name in made.parts if "comments" in name or "customXml" in name]


def test_notes_go_with_the_text_they_belonged_to(tmp_path: Path) -> None:
    path = plain_template(tmp_path / "a.docx")
    with_notes(path)
    made = written(minutes_of(full()), path)
    assert [note.get(w("type")) for note in made.xml("word/footnotes.xml")] == ["separator"]


def with_notes(path: Path) -> None:
    import zipfile

    notes = f'<w:footnotes xmlns:w="{w("")[1:-1]}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    notes += '<w:footnote w:id="1"><w:p><w:r><w:t>Kvarglömd not</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = f'<Relationship Id="rIdN" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    changed(path, "[Content_Types].xml", "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>')
    changed(path, "word/_rels/document.xml.rels", "</Relationships>", f"{relation}</Relationships>")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/footnotes.xml", notes)


@pytest.mark.parametrize(
    ("part", "pattern", "replacement"),
    [
        ("word/document.xml", "<w:sectPr[^>]*>", r'\g<0><w:headerReference r:id="rIdBorta" w:type="default"/>'),
        ("word/numbering.xml", r'w:abstractNumId="\d+"', 'w:abstractNumId="x"'),
        ("word/styles.xml", "<w:styles .*</w:styles>", "<a/>"),
        ("word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="borta.xml"'),
    ],
)
def test_a_template_that_is_broken_inside_is_told_as_damaged(tmp_path: Path, part: str, pattern: str, replacement: str) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), part, pattern, replacement)
    with pytest.raises(TemplateUnreadable) as caught:
        written(minutes_of(full()), path)
    assert caught.value.facts == {"path": path, "reason": "damaged"}


def test_a_fault_of_ours_is_not_blamed_on_a_template() -> None:
    with pytest.raises(AttributeError):
        document_bytes(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"bara text", "not_word"), (b"PK\x03\x04", "damaged")])
def test_a_template_that_is_none_has_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(TemplateUnreadable) as caught:
        document_bytes(minutes_of(full()), template=tmp_path / "a.docx")
    assert caught.value.facts == {"path": tmp_path / "a.docx", "reason": reason}
