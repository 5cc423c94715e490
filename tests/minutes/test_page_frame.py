from __future__ import annotations

from typing import TYPE_CHECKING, Any

from snabbdialog import ooxml
from snabbdialog.minutes.page_frame import PICTURES
from snabbdialog.ooxml import w
from tests.minutes.dialogues import full, minutes_of
from tests.minutes.documents import changed, plain_template, rich_template, written

if TYPE_CHECKING:
    from pathlib import Path


def said(frames: list[Any]) -> list[str]:
    return ["".join(text.text or "" for text in frame.iter(w("t"))) for frame in frames]


def test_the_draft_mark_stands_in_every_header_until_the_minutes_are_finalised() -> None:
    assert all("UTKAST" in text for text in said(written(minutes_of(full())).frames("header")))
    finalised = written(minutes_of(full(status="finalised", version=1)))
    assert said(finalised.frames("header")) == ["Region Norrbotten · 12\u00a0maj\u00a02026 · Dnr 2026-0042", ""]


def test_every_footer_counts_the_pages() -> None:
    footers = written(minutes_of(full())).frames("footer")
    assert said(footers) == ["Sida 1 av 1"] * 2
    assert [ooxml.fields_of([footer]) for footer in footers] == ["PAGE NUMPAGES"] * 2


def test_a_template_without_header_gets_mark_and_pages(tmp_path: Path) -> None:
    made = written(minutes_of(full()), plain_template(tmp_path / "a.docx"))
    assert said(made.frames("header")) == ["Region Norrbotten · 12\u00a0maj\u00a02026 · Dnr 2026-0042UTKAST"]
    assert said(made.frames("footer")) == ["Sida 1 av 1"]


def test_paper_is_a4_the_way_it_lay_and_tables_fill_it(tmp_path: Path) -> None:
    for template, size in ((plain_template, ("11906", "16838")), (rich_template, ("16838", "11906"))):
        body = written(minutes_of(full()), template(tmp_path / "a.docx")).body
        page, margins = body[-1].find(w("pgSz")), body[-1].find(w("pgMar"))
        assert (page.get(w("w")), page.get(w("h"))) == size
        width = int(size[0]) - int(margins.get(w("left"))) - int(margins.get(w("right")))
        assert {sum(int(c.get(w("w"))) for c in table.iter(w("gridCol"))) for table in body.iter(w("tbl"))} == {width}


def test_a_section_without_paper_or_margins_gets_them(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/document.xml", r"<w:sectPr.*</w:sectPr>", "")
    section = written(minutes_of(full()), path).body[-1]
    assert section.find(w("pgSz")).get(w("w")) == "11906"
    assert section.find(w("pgMar")).get(w("left")) == "1418"


def test_an_agencys_header_and_footer_stay_on_the_kinds_of_page_they_had(tmp_path: Path) -> None:
    made = written(minutes_of(full()), rich_template(tmp_path / "a.docx"))
    headers, footers = said(made.frames("header")), said(made.frames("footer"))
    assert [text.endswith("UTKAST") for text in headers] == [True] * 3
    assert sum("Myndigheten" in text for text in headers) == 1
    assert sum("Org.nr" in text for text in footers) == 1
    assert all("Sida 1 av 1" in text for text in footers)
    kinds = [reference.get(w("type")) for reference in made.body[-1].findall(w("headerReference"))]
    assert sorted(kinds) == ["default", "even", "first"]


def test_page_numbers_that_are_there_are_not_doubled(tmp_path: Path) -> None:
    path = rich_template(tmp_path / "a.docx")
    fields = '<w:fldSimple w:instr="PAGE"/><w:fldSimple w:instr="NUMPAGES"/></w:p>'
    made = written(minutes_of(full()), changed(path, "word/footer1.xml", "</w:p>", fields))
    assert sum(text == "Org.nr 202100-0000" for text in said(made.frames("footer"))) == 1


def test_pictures_in_a_header_have_a_text_and_an_id_of_their_own(tmp_path: Path) -> None:
    made = written(minutes_of(full()), rich_template(tmp_path / "a.docx"))
    pictures = [picture for header in made.frames("header") for picture in header.iter(PICTURES)]
    assert [(picture.get("id"), picture.get("descr")) for picture in pictures] == [("1", "Bild ur mallen")]


def test_a_picture_that_has_a_text_keeps_it(tmp_path: Path) -> None:
    path = changed(rich_template(tmp_path / "a.docx"), "word/header1.xml", r"<wp:docPr ", '<wp:docPr descr="Vapen" ')
    made = written(minutes_of(full()), path)
    assert [picture.get("descr") for header in made.frames("header") for picture in header.iter(PICTURES)] == ["Vapen"]


def test_ties_to_files_elsewhere_are_cut_and_links_to_the_web_stay(tmp_path: Path) -> None:
    made = written(minutes_of(full()), rich_template(tmp_path / "a.docx"))
    targets = [relation.get("Target") for relation in made.xml("word/_rels/header1.xml.rels") if relation.get("TargetMode") == "External"]
    assert targets == ["https://myndigheten.se"]
    header = made.frames("header")[0]
    assert not list(header.iter(w("pict")))
    assert "till file" in said([header])[0]


ALTERNATIVES = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:t>ny</w:t></mc:Choice>{}</mc:AlternateContent></w:r></w:p>'
)


def test_of_alternatives_the_one_every_program_reads_is_kept(tmp_path: Path) -> None:
    for fallback, shown in (("<mc:Fallback><w:t>gammal</w:t></mc:Fallback>", "gammal"), ("<mc:Fallback/>", "ny"), ("", "ny")):
        path = rich_template(tmp_path / "a.docx")
        changed(path, "word/header1.xml", r"</w:r></w:hyperlink></w:p>", f"</w:r></w:hyperlink><w:r>{ALTERNATIVES.format(fallback)}")
        assert f"{shown}UTKAST" in "".join(said(written(minutes_of(full()), path).frames("header")))


def test_what_belonged_to_the_templates_own_pages_goes(tmp_path: Path) -> None:
    more = r'<w:pgNumType w:start="7"/><w:cols w:num="2"/>\g<0>'
    path = changed(plain_template(tmp_path / "a.docx"), "word/document.xml", r"<w:docGrid", more)
    section = written(minutes_of(full()), path).body[-1]
    assert section.find(w("pgNumType")) is None
    assert section.find(w("cols")) is None


def test_a_template_without_a_page_of_its_own_gets_whole_margins(tmp_path: Path) -> None:
    path = changed(plain_template(tmp_path / "a.docx"), "word/document.xml", r"(?s)<w:sectPr.*</w:sectPr>", "")
    margins = written(minutes_of(full()), path).body[-1].find(w("pgMar"))
    assert {name.rpartition("}")[2] for name in margins.attrib} == {"left", "right", "top", "bottom", "header", "footer", "gutter"}
