"""A filled form finds its way back, whatever was done to it on the way."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from snabbdialog.exchange import changes, common_base, plan_import
from snabbdialog.exchange.form import export_form
from snabbdialog.ooxml import w

from .answering import assert_filled, dialogue, fill, plain_row, read, said
from .dialogues import apply, assert_whole, records_of, small
from .filling import AT, FORM, Filled, form_of, method, through_libreoffice, with_part

if TYPE_CHECKING:
    from pathlib import Path


def test_a_form_that_nobody_touched_changes_nothing() -> None:
    begun = small()
    plan = plan_import(begun, read(form_of(begun)), base=read(form_of(begun)))
    assert plan.items == ()
    assert read(form_of(begun)).remarks == ()


def test_every_answer_comes_to_its_place() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    file = read(form)
    assert_filled(file)
    assert file.remarks == ()
    assert (file.purpose, file.revision, file.based_on[0].mark) == ("from_region", 2, FORM)


def test_every_answer_comes_to_its_place_when_libreoffice_has_saved_it(tmp_path: Path) -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    file = read(through_libreoffice(form.bytes(), tmp_path))
    assert_filled(file)
    assert file.remarks == ()


def test_every_answer_comes_to_its_place_when_all_controls_are_gone() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    form.unwrap()
    assert_filled(read(form))


def test_every_answer_comes_to_its_place_when_all_bookmarks_are_gone() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    form.strip("bookmarkStart", "bookmarkEnd")
    assert_filled(read(form))


def test_rows_that_were_moved_are_the_same_rows() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    form.item("nt", 3).addnext(form.item("nt", 1))
    form.item("nt", 0).addprevious(form.item("nt", 5))
    assert {key: row["text"] for key, row in read(form).rows["need"].items()}[dialogue().needs[1].id] == "Många fler platser"


def test_sections_that_were_moved_are_the_same_sections() -> None:
    form = Filled(form_of(dialogue()))
    fill(form)
    for table in list(form.body.iterchildren(w("tbl"))):
        form.body.insert(0, table)
    assert_filled(read(form))


def test_a_row_that_was_deleted_is_removed_and_one_that_only_changed_is_changed() -> None:
    begun = dialogue()
    sent = form_of(begun)
    form = Filled(sent)
    form.item("nt", 1).getparent().remove(form.item("nt", 1))
    form.write("pt", "Bygg två")
    plan = plan_import(begun, read(form), base=read(sent))
    assert {item.id: item.kind for item in plan.items} == {begun.needs[1].id: "removed", begun.needs[2].id: "changed"}


def test_a_row_that_word_repeated_and_somebody_filled_in_is_new() -> None:
    form = Filled(form_of(dialogue()))
    form.repeat("nt", 1)
    form.write("nt", "En till", 2)
    file = read(form)
    titles = [str(row["title"]) for row in file.rows["need"].values()]
    assert sorted(titles) == ["Bygg", "En till", "Kompetens", "Testbäddar"]
    assert file.rows["need"][dialogue().needs[1].id]["title"] == "Kompetens"
    assert said(file) == {"duplicate"}
    assert read(form).rows == file.rows


def test_a_row_that_was_repeated_above_its_original_leaves_the_original_its_id() -> None:
    form = Filled(form_of(dialogue()))
    form.repeat("nt", 1)
    form.item("nt", 1).addprevious(form.item("nt", 2))
    form.write("nt", "En till", 1)
    assert read(form).rows["need"][dialogue().needs[1].id]["title"] == "Kompetens"


def test_two_repeated_rows_are_two_new_rows() -> None:
    form = Filled(form_of(dialogue()))
    for _ in range(2):
        form.repeat("nt", 1)
    form.write("nt", "En till", 2)
    form.write("nt", "Två till", 3)
    assert len(read(form).rows["need"]) == 5


def test_a_row_repeated_without_a_change_counts_once_and_an_empty_one_not_at_all() -> None:
    form = Filled(form_of(dialogue()))
    form.repeat("nt", 1)
    form.repeat("pt", 0)
    for code in ("pt", "px", "pa", "py", "pp"):
        form.write(code, "", 1)
    file = read(form)
    assert len(file.rows["need"]) == 3
    assert said(file) == {"same"}


def test_a_row_without_names_between_known_ones_is_new_and_it_is_said() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    plain_row(form, form.item("nt", 1), "Behov", "Utan namn", "Text", "Data", "")
    file = read(form)
    made = next(row for row in file.rows["need"].values() if row["title"] == "Utan namn")
    assert (made["level"], made["kind"], made["parent"]) == ("need", "data", begun.needs[0].id)
    assert [remark.kind for remark in file.remarks] == ["unlabelled"]
    assert read(form).rows == file.rows


def test_a_row_without_names_and_without_text_is_nothing_and_a_cell_too_many_is_listed() -> None:
    form = Filled(form_of(dialogue()))
    plain_row(form, form.item("nt", 1), "", "", "", "", "", "utanför", "")
    form.body.insert(0, etree.Element(w("p")))
    plain_row(form, form.item("nt", 1), "", "")
    plain_row(form, form.item("nt", 1), "Välj", "Skriv här")
    file = read(form)
    assert len(file.rows["need"]) == 3
    assert [(remark.kind, remark.text) for remark in file.remarks] == [("unplaced", "utanför")]


def test_a_table_whose_rows_are_all_gone_says_nothing_of_what_was_there() -> None:
    begun = dialogue()
    sent, form = form_of(begun), Filled(form_of(begun))
    tables = {next(form.control(code).iterancestors(w("tbl"))) for code in ("pt", "an")}
    for table in tables:
        table.getparent().remove(table)
    assert plan_import(begun, read(form), base=read(sent)).items == ()


def test_cells_that_were_merged_keep_their_text() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    row = form.row("nt", 1)
    cells = list(row.iter(w("tc")))
    for paragraph in list(cells[2].iter(w("p"))):
        cells[1].append(paragraph)
    row.remove(cells[2])
    assert read(form).rows["need"][begun.needs[1].id]["title"] == "Kompetens\nFler platser"


def test_a_name_pasted_into_another_row_s_cell_leaves_the_row_its_id() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    cell = next(form.control("nx", 1).iterancestors(w("tc")))
    cell.append(copy.deepcopy(next(form.control("nt", 0).iterancestors(w("p")))))
    extra = etree.SubElement(form.row("nt", 1), w("tc"))
    extra.append(copy.deepcopy(next(form.control("nt", 0).iterancestors(w("p")))))
    row = read(form).rows["need"][begun.needs[1].id]
    assert (row["title"], row["text"]) == ("Kompetens", "Fler platser\nTestbäddar")
    assert [remark.text for remark in read(form).remarks] == ["Testbäddar"]


def test_an_answer_that_left_its_table_is_still_found() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    form.body.insert(0, next(form.control("st").iterancestors(w("p"))))
    form.write("st", "Utanför bordet")
    form.body.insert(0, next(form.control("nx", 1).iterancestors(w("p"))))
    file = read(form)
    assert file.session["structures"] == "Utanför bordet"
    assert file.rows["need"][begun.needs[1].id]["title"] == "Kompetens"


def test_what_comes_back_is_compared_with_the_form_that_was_sent() -> None:
    begun = dialogue()
    data, made = export_form(begun, method(), file_name="underlag.docx", at=AT)
    ours, archive = apply(begun, made)
    form = Filled(data)
    fill(form)
    file = read(form)
    plan = plan_import(ours, file, base=common_base(file, archive))
    assert plan.counts()["conflict"] == 0
    merged, received = apply(ours, changes(plan, at=AT))
    assert_whole(merged)
    assert {need.title for need in merged.needs} == {"Testbäddar", "Kompetens", "Bygg", "Elnät", "Nät i norr", "Ändra lagen"}
    again = plan_import(merged, file, base=common_base(file, [*archive, *received]))
    assert (again.items, changes(again)) == ((), [])


def test_a_second_return_of_the_same_form_is_compared_with_the_first() -> None:
    begun = dialogue()
    data, made = export_form(begun, method(), file_name="underlag.docx", at="2026-11-22T08:00:00")
    ours, archive = apply(begun, made)
    first, second = Filled(data), Filled(data)
    fill(first)
    fill(second)
    second.write("nt", "Elnät i hela länet", 2)
    file = read(first)
    merged, received = apply(ours, changes(plan_import(ours, file, base=common_base(file, archive)), at="2026-11-23T08:00:00"))
    later = read(second)
    plan = plan_import(merged, later, base=common_base(later, [*archive, *received]))
    assert [(item.kind, [cell.column for cell in item.cells]) for item in plan.items] == [("changed", ["title"])]


def test_another_person_s_copy_of_the_form_takes_nothing_of_the_first_back() -> None:
    begun = dialogue()
    data, made = export_form(begun, method(), file_name="underlag.docx", at="2026-11-22T08:00:00")
    ours, archive = apply(begun, made)
    first, other = Filled(data), Filled(data)
    fill(first)
    other.write("nt", "Något annat", 1)
    file, later = read(first), read(other)
    merged, received = apply(ours, changes(plan_import(ours, file, base=common_base(file, archive)), at="2026-11-23T08:00:00"))
    plan = plan_import(merged, later, base=common_base(later, [*archive, *received]))
    assert [(item.kind, plan.name(item)) for item in plan.items] == [("changed", "Något annat")]


def test_a_form_of_a_newer_version_is_refused_as_newer() -> None:
    from snabbdialog.errors import InputNewer

    data = with_part(form_of(small()), "docProps/core.xml", lambda part: part.replace(b"snabbdialog:form:1:", b"snabbdialog:form:2:"))
    with pytest.raises(InputNewer):
        read(data)


def test_an_english_form_is_read_the_same(tmp_path: Path) -> None:
    begun = dialogue()
    form = Filled(form_of(replace(begun, session=replace(begun.session, language="en"))))
    form.write("nl", "Challenge", 2)
    form.write("nt", "Grid", 2)
    form.write("ma", "SEK 1,245,497")
    form.write("mf", "The region")
    file = read(form)
    assert [row["level"] for row in file.rows["need"].values() if row["title"] == "Grid"] == ["challenge"]
    assert next(iter(file.rows["funding"].values()))["applied"] == 1245497


def test_odd_ids_survive_libreoffice_too(tmp_path: Path) -> None:
    begun = small()
    file = read(through_libreoffice(form_of(begun), tmp_path))
    assert plan_import(begun, file, base=read(form_of(begun))).items == ()
    assert records_of(begun)["need"].keys() >= file.rows["need"].keys()


def test_controls_around_paragraphs_and_around_cells_are_read_too() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    for code, wrapped in (("nt", "p"), ("nx", "tc")):
        control = form.control(code, 1)
        around = next(control.iterancestors(w(wrapped)))
        for child in list(control.find(w("sdtContent"))):
            control.addprevious(child)
        control.getparent().remove(control)
        around.addprevious(control)
        content = control.find(w("sdtContent"))
        content.append(around)
    form.strip("bookmarkStart", "bookmarkEnd")
    row = read(form).rows["need"][begun.needs[1].id]
    assert (row["title"], row["text"]) == ("Kompetens", "Fler platser")


def test_a_bookmark_that_word_moved_before_its_paragraph_is_found() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    paragraph = next(form.control("nt", 1).iterancestors(w("p")))
    for mark in list(paragraph.iter(w("bookmarkEnd"), w("bookmarkStart"))):
        paragraph.addprevious(mark)
    form.unwrap()
    assert read(form).rows["need"][begun.needs[1].id]["title"] == "Kompetens"


def test_tabs_breaks_and_hyphens_are_read_and_tab_stops_are_not() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    content = form.control("nx", 1).find(w("sdtContent"))
    run = content[0]
    for tag, text in (("tab", "efter"), ("br", "rad"), ("noBreakHyphen", "test"), ("cr", " slut")):
        etree.SubElement(run, w(tag))
        etree.SubElement(run, w("t")).text = text
    properties = next(content.iterancestors(w("p"))).find(w("pPr"))
    etree.SubElement(etree.SubElement(properties, w("tabs")), w("tab"))
    assert read(form).rows["need"][begun.needs[1].id]["text"] == "Fler platser\tefter\nrad-test\nslut"


def test_a_proposal_that_lost_its_last_cell_keeps_what_it_belongs_to() -> None:
    begun, form = dialogue(), Filled(form_of(dialogue()))
    cell = next(form.control("pp", 0).iterancestors(w("tc")))
    cell.getparent().remove(cell)
    assert "parent" not in read(form).rows["need"][begun.needs[2].id]
