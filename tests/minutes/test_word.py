from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from snabbdialog.errors import OutputNotWritten
from snabbdialog.minutes.blocks import (
    PARAGRAPH_STYLES,
    Block,
    Column,
    Fact,
    Heading,
    Item,
    Minutes,
    Numbering,
    Paragraph,
    Properties,
    Span,
    Table,
)
from snabbdialog.minutes.word import PARAGRAPHS, write
from snabbdialog.model import Dialogue, Entry, Need, Participant, Session
from snabbdialog.ooxml import w
from tests.minutes.dialogues import full, minutes_of
from tests.minutes.documents import OFFICE, Package, written

NASTY = "a\x00\x07\x0b\ud800<img src=x>&amp; 😀 مرحبا\ufffe\u202eb"
FIT = "a\n<img src=x>&amp; 😀 مرحبا\u202eb"


def document(*blocks: Block, **texts: str) -> Package:
    properties = Properties(title="t", author="a")
    return written(Minutes(**{"title": "Titel", "subtitle": "", "properties": properties, "blocks": blocks, **texts}))  # type: ignore[arg-type]


def test_every_style_of_a_paragraph_has_its_look() -> None:
    assert set(PARAGRAPHS) == set(PARAGRAPH_STYLES)


def test_every_block_has_a_style_of_its_own() -> None:
    numbering = Numbering("outline", 0, "1")
    made = document(
        Heading(1, "R"), Paragraph((Span("P"),)), Paragraph((Span("F"),), "focus"), Fact("L", (Span("V"),)), Item((Span("B"),)),
        Item((Span("N"),), 0, numbering), Item((Span("S"),), 0, Numbering("plain", 0, "1")), Paragraph((Span("I"),), "indented"),
        subtitle="Under",
    )  # fmt: skip
    assert made.paragraphs() == [
        ("title", "Titel"), ("subtitle", "Under"), ("heading 1", "R"), ("normal", "P"), ("fokus", "F"), ("faktarad", "LV"),
        ("list bullet", "B"), ("behovsrad", "N"), ("list number", "S"), ("indrag", "I"),
    ]  # fmt: skip


def test_numbers_are_words_own_and_each_series_counts_by_itself() -> None:
    made = document(
        Heading(1, "A", Numbering("sections", 0, "1")), Item((Span("a"),), 2, Numbering("outline", 2, "1.1.1")),
        Item((Span("b"),), 0, Numbering("outline", 0, "2")), Item((Span("c"),), 0, Numbering("plain", 0, "1")),
    )  # fmt: skip
    found = [(n.find(w("numId")).get(w("val")), n.find(w("ilvl")).get(w("val"))) for n in made.body.iter(w("numPr"))]
    assert [level for _, level in found] == ["0", "2", "0", "0"]
    assert found[1][0] == found[2][0]
    assert len({series for series, _ in found}) == 3
    known = {number.get(w("numId")) for number in made.xml("word/numbering.xml").iter(w("num"))}
    assert {series for series, _ in found} <= known


def test_a_bullet_further_in_has_its_own_level() -> None:
    made = document(Item((Span("a"),)), Item((Span("b"),), 1))
    assert [level.get(w("val")) for level in made.body.iter(w("ilvl"))] == ["1"]


def test_a_table_fills_the_width_and_what_follows_keeps_its_distance() -> None:
    table = Table("Pengar", "Rad för rad", (Column("Vem", 3), Column("Kr", 1, numeric=True)), (("A", "1"), ("Summa", "1")), total=True)
    body = document(table, Paragraph((Span("efter"),)), Paragraph((Span("sedan"),)), table, Heading(1, "R")).body
    assert sum(int(column.get(w("w"))) for column in body.find(w("tbl")).iter(w("gridCol"))) == 9070
    after = [child.find(f"{w('pPr')}/{w('spacing')}") is not None for child in body if child.tag == w("p")]
    assert after == [False, True, False, False]


def test_a_caption_is_written_above_the_table_only_when_asked_for() -> None:
    table = Table("Pengar", "d", (Column("Vem"),), (("A",),))
    captioned = Table("Pengar", "d", (Column("Vem"),), (("A",),), captioned=True)
    assert ("caption", "Pengar") not in document(table).paragraphs()
    assert ("caption", "Pengar") in document(captioned).paragraphs()


def test_links_are_relationships_and_the_same_address_is_one() -> None:
    link = Span("Strategin", target="https://x.se/?a=1&b=2")
    made = document(Paragraph((link, Span("Igen", target=link.target), Span("Nej", target="javascript:x"))))
    relations = [r for r in made.xml("word/_rels/document.xml.rels") if r.get("Type") == f"{OFFICE}/hyperlink"]
    assert [(r.get("Target"), r.get("TargetMode")) for r in relations] == [("https://x.se/?a=1&b=2", "External")]
    assert len(list(made.body.iter(w("hyperlink")))) == 2


def test_hard_text_goes_through_unharmed_wherever_it_stands(tmp_path: Path) -> None:
    session = Session(title=NASTY, region=NASTY, place=NASTY, purpose=NASTY, reference=NASTY, distribution=NASTY)
    dialogue = Dialogue(
        session=session,
        needs=(Need(title=NASTY, text=NASTY),),
        entries=(Entry(kind="action", text=NASTY, who=NASTY), Entry(text=NASTY, question=NASTY, group_name=NASTY)),
        participants=(Participant(name=NASTY, organisation=NASTY),),
    )
    write(minutes_of(dialogue), tmp_path / "a.docx")
    made = Package((tmp_path / "a.docx").read_bytes())
    texts = [text for _, text in made.paragraphs()]
    assert any("<img src=x>&amp; 😀 مرحبا\u202eb" in text for text in texts)
    assert not list(made.body.iter("{*}img"))
    assert "😀" in made.xml("docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title")


def test_a_field_of_a_hundred_thousand_characters_is_kept_whole() -> None:
    long = "ordet " * 16_666 + "slut"
    made = written(minutes_of(Dialogue(session=Session(), entries=(Entry(text=long), Entry(kind="action", text=long)))))
    assert sum(long in text for _, text in made.paragraphs()) == 3
    rows = [row for row in made.body.iter(w("tr")) if row.find(f".//{w('tblHeader')}") is None]
    assert all(row.find(f".//{w('cantSplit')}") is None for row in rows)


def test_no_run_has_a_look_of_its_own_and_no_paragraph_is_empty() -> None:
    body = written(minutes_of(full())).body
    for properties in body.iter(w("rPr")):
        assert [child.tag for child in properties] == [w("rStyle")]
    assert all("".join(t.text or "" for t in p.iter(w("t"))).strip() for p in body.findall(w("p")))


def test_headings_begin_at_one_and_never_jump() -> None:
    levels = [int(name[-1]) for name, _ in written(minutes_of(full())).paragraphs() if name.startswith("heading")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_header_a_description_and_no_merged_cells() -> None:
    tables = list(written(minutes_of(full())).body.iter(w("tbl")))
    assert len(tables) > 8
    for table in tables:
        assert table.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
        assert table.find(f"{w('tblPr')}/{w('tblDescription')}").get(w("val"))
        assert not list(table.iter(w("gridSpan"), w("vMerge")))
        assert all(cell[-1].tag == w("p") for cell in table.iter(w("tc")))


def test_the_same_minutes_are_the_same_document() -> None:
    first, second = (etree.tostring(written(minutes_of(full())).body) for _ in range(2))
    assert first == second


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritten):
        write(minutes_of(full()), tmp_path / "saknas" / "a.docx")


GOLDEN = Path(__file__).with_name("golden") / "document.xml"


def test_the_document_is_the_one_that_was_approved() -> None:
    """When the change is meant, run `python -m tests.minutes.test_word` and read the difference."""
    assert golden() == GOLDEN.read_text(encoding="utf-8")


def golden() -> str:
    root = written(minutes_of(full())).xml("word/document.xml")
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_text(golden(), encoding="utf-8")
