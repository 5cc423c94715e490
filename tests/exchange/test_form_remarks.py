"""What stands in a form beside its answers is listed or becomes a note; nothing that somebody wrote is lost."""

from __future__ import annotations

import copy

from lxml import etree

from snabbdialog.exchange import changes, plan_import
from snabbdialog.ooxml import w

from .answering import assert_filled, dialogue, fill, plain_row, read, said
from .dialogues import apply
from .filling import AT, Filled, form_of, method


def test_text_beside_the_boxes_is_listed() -> None:
    form = Filled(form_of(dialogue()))
    paragraph = etree.Element(w("p"))
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("t")).text = "En hälsning"
    form.body.insert(3, paragraph)
    label = next(t for t in form.root.iter(w("t")) if t.text == "Så fyller du i")
    label.text = "Så fyller du i? Jag förstår inte"
    help_text = next(t for t in form.root.iter(w("t")) if t.text == method().account[0].name)
    help_text.text = "Egen rubrik"
    assert {remark.text for remark in read(form).remarks} == {"En hälsning", "Så fyller du i? Jag förstår inte", "Egen rubrik"}


def test_a_table_of_one_s_own_is_listed_cell_by_cell() -> None:
    form = Filled(form_of(dialogue()))
    table = etree.Element(w("tbl"))
    form.body.insert(1, table)
    plain_row(form, etree.SubElement(table, w("tblPr")), "Eget", "bord")
    assert [remark.text for remark in read(form).remarks] == ["Eget", "bord"]


def test_footnotes_are_listed() -> None:
    form = Filled(form_of(dialogue()))
    text = '<w:footnote w:id="2"><w:p><w:r><w:t>Se rapporten</w:t></w:r></w:p></w:footnote>'
    note = f'<w:footnotes xmlns:w="{w("x")[1:-2]}">{text}</w:footnotes>'
    form.parts["word/footnotes.xml"] = note.encode()
    assert [remark.text for remark in read(form).remarks] == ["Se rapporten"]


def test_headings_that_lost_their_bookmarks_are_not_answers() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    for mark in list(form.root.iter(w("bookmarkStart"))):
        if mark.get(w("name")).startswith("sdx_") and mark.getparent().getparent().tag == w("tc"):
            mark.getparent().remove(mark)
    file = read(form)
    assert_filled(file)
    assert all(remark.kind == "unplaced" for remark in file.remarks)


def test_tracked_changes_are_read_as_accepted_and_it_is_said() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    content = form.control("nt", 1).find(w("sdtContent"))
    run = content[0]
    gone = etree.SubElement(content, w("del"))
    gone.append(run)
    for t in gone.iter(w("t")):
        t.tag = w("delText")
    new = etree.SubElement(etree.SubElement(content, w("ins")), w("r"))
    etree.SubElement(new, w("t")).text = "Ny rubrik"
    mark = etree.SubElement(form.row("pt", 0).find(w("trPr")), w("del"))
    assert mark is not None
    file = read(form)
    assert file.rows["need"][begun.needs[1].id]["title"] == "Ny rubrik"
    assert begun.needs[2].id not in file.rows["need"]
    assert said(file) == {"tracked"}


def comment(form: Filled, key: str, text: str) -> None:
    part = form.parts.get("word/comments.xml", f'<w:comments xmlns:w="{w("x")[1:-2]}"/>'.encode())
    root = etree.fromstring(part)
    made = etree.SubElement(root, w("comment"))
    made.set(w("id"), key)
    made.set(w("author"), "Namn Namnsson")
    etree.SubElement(etree.SubElement(etree.SubElement(made, w("p")), w("r")), w("t")).text = text
    form.parts["word/comments.xml"] = etree.tostring(root)


def test_comments_become_internal_notes_at_their_row() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    for key, text in (("1", "Stämmer detta?"), ("2", "Om allt"), ("3", "Om strukturer")):
        comment(form, key, text)
    for code, number, key in (("nt", 1, "1"), ("st", 0, "3")):
        mark = etree.SubElement(form.control(code, number).find(w("sdtContent")), w("commentRangeStart"))
        mark.set(w("id"), key)
    file = read(form)
    notes = {str(row["text"]): row for row in file.rows["entry"].values()}
    assert (notes["Stämmer detta?"]["need"], notes["Stämmer detta?"]["visibility"]) == (begun.needs[1].id, "internal")
    assert notes["Om allt"]["need"] is None
    assert str(notes["Om strukturer"]["question"]).startswith("Strukturer")
    assert [remark.text for remark in file.remarks if remark.kind == "comment"] == ["Om strukturer", "Stämmer detta?", "Om allt"]
    made, _archive = apply(begun, changes(plan_import(begun, file), at=AT))
    assert len(made.entries) == 3
    assert "Namnsson" not in str(made)


def test_what_a_proposal_belongs_to_is_asked_about_when_nothing_has_that_name() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    form.write("pp", "Något annat")
    file = read(form)
    assert "parent" not in file.rows["need"][begun.needs[2].id]
    assert [(remark.kind, remark.text) for remark in file.remarks] == [("parent", "Något annat")]
    form.write("pp", "")
    assert read(form).rows["need"][begun.needs[2].id]["parent"] is None


def test_an_unknown_level_is_a_need_and_is_listed_while_an_unknown_kind_stands_as_written() -> None:
    form = Filled(form_of(dialogue()))
    form.write("nl", "Galax", 1)
    form.write("nk", "Rymden", 1)
    row = read(form).rows["need"][dialogue().needs[1].id]
    assert (row["level"], row["kind"]) == ("need", "Rymden")
    assert said(read(form)) == {"unknown_value"}


def test_the_words_that_stood_there_to_be_written_over_are_no_answer() -> None:
    form = Filled(form_of(dialogue()))
    form.write("st", "Skriv här")
    form.write("ca", "Skriv härDet finns")
    form.write("mt", "Klicka eller tryck här för att ange text.")
    session = read(form).session
    assert [session[column] for column in ("structures", "capacity", "maturity")] == ["", "Det finns", ""]


def test_an_answer_given_twice_is_listed_the_second_time() -> None:
    form = Filled(form_of(dialogue()))
    form.write("st", "Först")
    row = form.row("st")
    twin = copy.deepcopy(row)
    row.addnext(twin)
    form.write("st", "Sedan", 1)
    file = read(form)
    assert file.session["structures"] == "Först"
    assert [remark.text for remark in file.remarks] == ["Sedan"]


def test_a_text_box_in_a_cell_is_read_once() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    paragraph = next(form.control("nt", 1).iterancestors(w("p")))
    box = etree.SubElement(etree.SubElement(paragraph, w("r")), w("txbxContent"))
    etree.SubElement(etree.SubElement(etree.SubElement(box, w("p")), w("r")), w("t")).text = " i rutan"
    assert read(form).rows["need"][begun.needs[1].id]["title"] == "Kompetens i rutan"


def test_a_loose_paragraph_may_carry_a_comment_and_an_empty_comment_is_nothing() -> None:
    form = Filled(form_of(dialogue()))
    comment(form, "1", "Om inledningen")
    comment(form, "2", "")
    mark = etree.SubElement(form.body[0], w("commentRangeStart"))
    mark.set(w("id"), "1")
    etree.SubElement(form.body[0], w("commentReference")).set(w("id"), "1")
    notes = list(read(form).rows["entry"].values())
    assert [(note["text"], note["question"]) for note in notes] == [("Om inledningen", "Underlag till snabbdialog")]


def test_the_same_answer_twice_is_not_listed() -> None:
    form = Filled(form_of(dialogue()))
    form.write("st", "Först")
    form.row("st").addnext(copy.deepcopy(form.row("st")))
    assert read(form).remarks == ()


def test_an_answer_pasted_into_another_section_s_row_is_listed() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    cell = etree.SubElement(form.row("mf"), w("tc"))
    cell.append(copy.deepcopy(next(form.control("nt", 1).iterancestors(w("p")))))
    file = read(form)
    assert_filled(file)
    assert [remark.text for remark in file.remarks] == ["Kompetens"]
