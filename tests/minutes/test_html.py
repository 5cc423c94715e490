from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from snabbdialog.minutes.blocks import Block, Column, Fact, Heading, Item, Minutes, Numbering, Paragraph, Properties, Span, Table
from snabbdialog.minutes.html import DARK, LIGHT, render
from tests.minutes.dialogues import full, minutes_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def page(*blocks: Block, mark: str = "", dark: bool = False, title: str = "Titel", subtitle: str = "") -> str:
    properties = Properties(title="t", author="a")
    return render(Minutes(title=title, subtitle=subtitle, properties=properties, blocks=blocks, mark=mark), dark=dark)


class Balanced(HTMLParser):
    """Fails on a tag that is closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_tag_is_closed_in_turn(language: str) -> None:
    reader = Balanced()
    reader.feed(render(minutes_of(full(language))))
    assert reader.open == []


def test_text_is_never_markup() -> None:
    made = page(
        Heading(1, "<img src=x>"), Paragraph((Span("<b>&"),)), Item((Span("<i>"),)), Fact("<u>", (Span("<s>"),)),
        Item((Span("n"),), 0, Numbering("plain", 0, "<img>")), Heading(1, "h", Numbering("sections", 0, "<img>")),
        Table("<c>", "d", (Column("<h>"),), (("<td>",),), captioned=True), title="<t>", subtitle="<x>", mark="<m>",
    )  # fmt: skip
    for tag in ("<img", "<i>", "<u>", "<s>", "<c>", "<h>", "<td><td>", "<t>", "<x>", "<m>", "<b>&<"):
        assert tag not in made


def test_lines_are_kept_and_control_characters_are_not() -> None:
    assert "a<br>bc" in page(Paragraph((Span("a\nb\x00c"),)))


def test_headings_and_items_show_their_numbers() -> None:
    made = page(Heading(2, "Rubrik", Numbering("sections", 0, "3")), Item((Span("x"),), 1, Numbering("outline", 1, "1.2")))
    assert "3&nbsp;&nbsp;Rubrik</h2>" in made
    assert "1.2&nbsp;&nbsp;x" in made


def test_a_heading_may_begin_a_page() -> None:
    assert "page-break-before: always" in page(Heading(1, "R", new_page=True))
    assert "page-break" not in page(Heading(1, "R"))


def test_lists_nest_by_their_depth() -> None:
    made = page(Item((Span("a"),)), Item((Span("b"),), 1), Item((Span("c"),)))
    assert "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>" in made


def test_facts_that_follow_each_other_share_a_table() -> None:
    assert page(Fact("A", (Span("1"),)), Fact("B", (Span("2"),))).count("<table") == 1


def test_a_table_has_its_caption_header_and_sum() -> None:
    made = page(
        Table("Pengar", "d", (Column("Vem", 3), Column("Kr", 1, numeric=True)), (("A", "1"), ("Summa", "1")), total=True, captioned=True)
    )
    assert "<b>Pengar</b>" in made
    assert 'width="75.00%"' in made
    assert '<td align="right">1</td>' in made
    assert "<b>Summa</b>" in made
    assert "<b>A</b>" not in made
    assert "Pengar" not in page(Table("Pengar", "d", (Column("Vem"),), (("A",),)))


def test_spans_have_their_styles_and_links_lead_somewhere() -> None:
    made = page(
        Paragraph((Span("a", "strong"), Span("b", "quiet"), Span("c", target="https://x.se/?a=1&b=2"), Span("d", target="javascript:x")))
    )
    assert "<b>a</b>" in made
    assert f'<span style="color: {LIGHT["quiet"]}">b</span>' in made
    assert 'href="https://x.se/?a=1&amp;b=2"' in made
    assert "javascript" not in made


@pytest.mark.parametrize("style", ["body", "state", "focus", "meta", "note", "quote", "indented", "detail"])
def test_every_style_of_paragraph_is_known(style: str) -> None:
    assert "Text" in page(Paragraph((Span("Text"),), style))


def test_the_draft_mark_stands_first() -> None:
    assert page(mark="UTKAST").index("UTKAST") < page(mark="UTKAST").index("<b>Titel")
    assert "align" not in page()


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("colours", "ground"), [(LIGHT, "#ffffff"), (DARK, "#16191d"), (LIGHT, LIGHT["tint"]), (DARK, DARK["tint"])])
def test_every_text_can_be_read_against_its_ground(colours: dict[str, str], ground: str) -> None:
    for name in ("ink", "accent", "quiet", "mark", "link"):
        light, dark = sorted((luminance(colours[name]), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def test_dark_is_another_set_of_colours() -> None:
    assert DARK["ink"] in page(dark=True)
    assert LIGHT["ink"] not in page(dark=True)


def test_the_window_reads_what_was_written(qtbot: QtBot) -> None:
    from PySide6.QtGui import QTextDocument, QTextTable

    document = QTextDocument()
    document.setHtml(render(minutes_of(full())))
    shown = document.toPlainText()
    assert "Varför valde vi detta?" in shown
    assert "Innovationsstöd" in shown
    assert "&nbsp;" not in shown
    assert any(isinstance(frame, QTextTable) for frame in document.rootFrame().childFrames())
