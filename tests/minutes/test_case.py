from __future__ import annotations

import pytest

from snabbdialog.minutes.blocks import Item, Paragraph, Span, Table
from snabbdialog.minutes.case import cell, dotted, labelled, linked, listed, note, prose, without_bullet
from snabbdialog.model import Source
from tests.minutes.dialogues import case, lines


def test_dates_and_money_do_not_break_over_lines() -> None:
    assert case().date("2026-05-12") == "12\u00a0maj\u00a02026"
    assert case().date("2026-05-12T09:00:00+02:00") == "12\u00a0maj\u00a02026"
    assert case().money(1245497) == "1\u00a0245\u00a0497\u00a0kr"
    assert (case().date(""), case().money(None), case().date("i vår")) == ("", "", "i\u00a0vår")


def test_words_for_a_date_stand_whole() -> None:
    assert case().date("Torsdag vecka 48") == "Torsdag\u00a0vecka\u00a048"
    assert case().date("T.ex. i höst, 2026-10-01T") == "T.ex.\u00a0i\u00a0höst,\u00a02026-10-01T"


def test_a_choice_that_is_none_stands_as_it_was_written() -> None:
    assert case().name_of("need.kind", "data") == "Data"
    assert case().name_of("need.kind", "Annat slag") == "Annat slag"
    assert case().name_of("need.kind", "") == ""


def test_each_line_is_a_paragraph_and_typed_bullets_become_a_list() -> None:
    blocks = prose("Inledning\n• ett\n- två\n\uf0a7 tre\n\n1-3 år\n–5 grader")
    assert [type(block) for block in blocks] == [Paragraph, Item, Item, Item, Paragraph, Paragraph]
    assert lines(blocks) == ["Inledning", "- ett", "- två", "- tre", "1-3 år", "–5 grader"]


@pytest.mark.parametrize(
    ("typed", "left"), [("• ", ""), ("•", ""), ("•text", "text"), ("- text", "text"), ("-text", "-text"), ("  x ", "x")]
)
def test_a_typed_bullet_is_taken_off(typed: str, left: str) -> None:
    assert without_bullet(typed) == left


def test_a_list_leaves_out_what_says_nothing() -> None:
    assert lines(listed(["  ", "ett", "• två", "•"])) == ["- ett", "- två"]


def test_a_cell_is_never_empty() -> None:
    assert (cell(" \n "), cell("• a\n\n• b"), cell("a\tb")) == ("–", "a\nb", "a\tb")


def test_facts_on_one_line_have_dots_between() -> None:
    assert dotted("a", " ", "b\nc") == "a · b c"
    assert lines(note("a", "", "b")) == ["a · b"]
    assert note("", " ") == []


def test_a_label_stands_before_the_first_line() -> None:
    assert lines(labelled("Syfte", "Välja\nnu")) == ["Syfte: Välja", "nu"]
    assert lines(labelled("Syfte", "• ett\n• två")) == ["Syfte:", "- ett", "- två"]
    assert labelled("Syfte", " ") == []


def test_an_address_is_a_link_only_when_it_may_be() -> None:
    assert linked("Strategin", " https://x.se ") == (Span("Strategin", target="https://x.se"),)
    assert linked("Strategin", "javascript:x") == (Span("Strategin (javascript:x)"),)
    assert linked("Strategin", "") == (Span("Strategin"),)


def test_the_first_text_that_says_something_is_the_title() -> None:
    assert case().titled(" ", "•", "- en\nrad") == "en rad"
    assert case().titled("") == "utan rubrik"


def test_a_source_is_told_by_its_number_when_the_sources_are_listed() -> None:
    rows = {"sources": (Source(id="a", title="A"), Source(id="b", file_name="b.pdf"))}
    assert case(**rows).from_source("b", "s. 4") == "källa 2, s.\u00a04"
    assert case(**rows).from_source("b") == "källa 2"
    assert case(**rows, numbers_sources=False).from_source("b", "s. 4") == "Källa: b.pdf, s.\u00a04"


def test_a_place_without_a_source_still_stands() -> None:
    assert case().from_source("borta", "bilaga 1") == "Källa: bilaga 1"
    assert case().from_source(None) == ""


def test_a_column_that_says_nothing_may_be_left_out() -> None:
    columns = (("need", 2.0), ("?reason", 1.0), ("?#year", 1.0))
    (table,) = case().table("links", columns, [("a", "–", "1"), ("b", "", "–")])
    assert isinstance(table, Table)
    assert [(column.title, column.numeric) for column in table.columns] == [("Behov", False), ("År", True)]
    assert table.rows == (("a", "1"), ("b", "–"))


def test_a_table_without_rows_is_none() -> None:
    assert case().table("links", (("need", 1),), []) == []


def test_a_heading_without_anything_under_it_is_none() -> None:
    assert case().heading(2, "links", []) == []
    assert lines(case().heading(2, "links", case().nothing("layer"))) == [
        "## Så möts behov och strategier",
        "Inga strategier är antecknade i det här lagret.",
    ]


def test_a_fact_has_its_label_or_is_nothing() -> None:
    assert case("en").fact("addressee", "Vinnova\n") == "Addressed to: Vinnova"
    assert case().fact("addressee", " ") == ""
