# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from snabbdialog.errors import InputUnreadable
from snabbdialog.intake import archive, lines, opendocument, pdf, plain, word
from snabbdialog.intake.archive import Archive, Refused
from snabbdialog.intake.builder import Builder, Paragraph
from snabbdialog.intake.lines import Line, Text
from snabbdialog.intake.reading import as_json, extract
from snabbdialog.intake.text import check_file, read_text

from . import making


def read(folder: Path, name: str, data: bytes | str) -> Text:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return read_text(path, lambda *_: None)


def said(text: Text) -> list[str]:
    return [line.text for line in text.lines]


def reason(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(InputUnreadable) as caught:
        extract(path)
    return str(caught.value.facts["reason"])


# Word


def test_word_says_headings_lists_tables_and_bold(tmp_path: Path) -> None:
    body = (
        making.p("Titeln", making.styled("Title")) + making.p("Kapitel", making.styled("Egen")) + making.p("Nivå", making.styled("Niva"))
        + making.p("Slinga", making.styled("Loop")) + making.p("Fet rubrik", making.styled("Fet")) + making.p("*Fet början.* Resten.")
        + making.p("Punkt", making.styled("Punkt")) + making.p("Under", making.listed(1, 1)) + making.p("Bokstav", making.listed(2))
        + making.p("Utan lista", making.styled("Punkt") + making.listed(0)) + making.table(("A", "B"), ("1", "2")) + making.table(("Ensam",))
    )  # fmt: skip
    text = read(tmp_path, "a.docx", making.docx(body, styles=making.STYLES, numbering=making.NUMBERING))
    assert [(line.text, line.level, line.marker, line.depth, line.lead) for line in text.lines] == [
        ("Titeln", 1, "", 0, 0), ("Kapitel", 2, "", 0, 0), ("Nivå", 2, "", 0, 0), ("Slinga", 0, "", 0, 0), ("Fet rubrik", 0, "", 0, 10),
        ("Fet början. Resten.", 0, "", 0, 11), ("Punkt", 0, "•", 0, 0), ("Under", 0, "1.", 1, 0), ("Bokstav", 0, "a)", 0, 0),
        ("Utan lista", 0, "", 0, 0), ("A | B", 0, "", 0, 0), ("1 | 2", 0, "", 0, 0), ("Ensam", 0, "", 0, 0),
    ]  # fmt: skip
    assert text.lines[10].cells == ("A", "B")


def test_word_leaves_out_what_was_deleted_and_says_so(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Kvar </w:t></w:r><w:del><w:r><w:delText>bort</w:delText></w:r></w:del><w:ins><w:r><w:t>nytt</w:t></w:r></w:ins></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>flyttat</w:t></w:r></w:moveFrom></w:p>"
    )
    text = read(tmp_path, "a.docx", making.docx(body))
    assert said(text) == ["Kvar nytt", ""]
    assert text.warnings == ("tracked_changes",)


def test_word_turns_the_page_and_breaks_lines_only_for_lists(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Ett</w:t><w:br/><w:t>två</w:t></w:r></w:p>"
        "<w:p><w:r><w:br w:type='page'/><w:t>Nästa:</w:t><w:br/><w:t>• a</w:t><w:tab/><w:noBreakHyphen/><w:sym/></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:rPr><w:b w:val='0'/></w:rPr><w:t>Tre</w:t></w:r></w:p>"
    )
    text = read(tmp_path, "a.docx", making.docx(body))
    assert [(line.page, line.text) for line in text.lines] == [(1, "Ett två"), (2, "Nästa:"), (2, "• a -"), (3, "Tre")]
    assert text.pages == 3


def test_word_reads_inside_controls_and_boxes_but_not_twice(tmp_path: Path) -> None:
    box = "<w:p><w:r><w:t>Utanför</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    control = f"<w:sdt><w:sdtContent>{making.p('I fältet')}</w:sdtContent></w:sdt>"
    row = f"<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>{making.p('a')}</w:tc></w:sdtContent></w:sdt><w:tc>{making.p('b')}{making.p('c')}</w:tc></w:tr></w:tbl>"
    assert said(read(tmp_path, "a.docx", making.docx(box + control + row))) == ["Utanför", "I rutan", "I fältet", "a | b c"]


def test_word_may_be_strict_or_have_odd_parts(tmp_path: Path) -> None:
    strict = making.docx(making.p("Strikt")).replace(b"", b"")
    namespace = word.STRICT.strip("{}")
    body = f'<w:document xmlns:w="{namespace}"><w:body><w:p><w:pPr><w:outlineLvl w:val="x"/></w:pPr><w:r><w:t>Strikt</w:t></w:r></w:p></w:body></w:document>'
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Namn</dc:title></c>'
    text = read(tmp_path, "a.docx", making.zipped({"word/document.xml": body, "docProps/core.xml": core}))
    assert (said(text), text.title) == (["Strikt"], "Namn")
    empty = making.zipped({"word/document.xml": f'<w:document xmlns:w="{making.W}"/>', "docProps/core.xml": "<c/>"})
    assert reason(tmp_path, "b.docx", empty) == "no_text"
    assert strict


def test_word_nested_too_deep_is_left_there(tmp_path: Path) -> None:
    deep = "<w:sdtContent>" * 80 + making.p("djupt") + "</w:sdtContent>" * 80
    assert said(read(tmp_path, "a.docx", making.docx(making.p("ytan") + deep))) == ["ytan"]


# OpenDocument


def test_opendocument_says_headings_lists_tables_and_bold(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="F"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Ny"><style:paragraph-properties fo:break-before="page"/></style:style>'
        '<text:list-style style:name="Nr"><text:list-level-style-number/></text:list-style>'
    )
    body = (
        '<text:p text:style-name="Title">Titeln</text:p><text:h text:outline-level="2">Kapitel</text:h><text:h text:outline-level="x">Ett</text:h>'
        '<text:p><text:span text:style-name="F">Fet början.</text:span> Resten<text:s text:c="2"/>är<text:tab/>kvar<text:note>not</text:note>.</text:p>'
        '<text:p text:style-name="F">Helt fet</text:p>'
        "<text:list><text:list-item><text:p>Punkt</text:p><text:list><text:list-item><text:p>Under</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:list text:style-name="Nr"><text:list-item><text:p>Nummer</text:p></text:list-item><text:p>löst</text:p></text:list>'
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>Ensam</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p text:style-name="Ny">Ny sida<text:soft-page-break/></text:p><text:section><text:p>Sist</text:p></text:section>'
        "<text:table-of-content><text:p>Innehåll</text:p></text:table-of-content><!-- x -->"
    )
    text = read(tmp_path, "a.odt", making.odt(body, styles))
    assert [(line.page, line.text, line.level, line.marker, line.depth, line.lead) for line in text.lines] == [
        (1, "Titeln", 1, "", 0, 0), (1, "Kapitel", 2, "", 0, 0), (1, "Ett", 1, "", 0, 0), (1, "Fet början. Resten är kvar.", 0, "", 0, 11),
        (1, "Helt fet", 0, "", 0, 8), (1, "Punkt", 0, "•", 0, 0), (1, "Under", 0, "•", 1, 0), (1, "Nummer", 0, "1.", 0, 0),
        (1, "A | B", 0, "", 0, 0), (1, "Ensam", 0, "", 0, 0), (3, "Ny sida", 0, "", 0, 0), (3, "Sist", 0, "", 0, 0),
    ]  # fmt: skip


def test_opendocument_keeps_its_title_and_says_tracked_changes(tmp_path: Path) -> None:
    meta = '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Namn</dc:title></m>'
    text = read(tmp_path, "a.odt", making.odt("<text:tracked-changes/><text:p>Ord</text:p>", meta=meta))
    assert (text.title, text.warnings) == ("Namn", ("tracked_changes",))


def test_opendocument_bounds_spaces_and_depth(tmp_path: Path) -> None:
    deep = "<text:section>" * 90 + "<text:p>djupt</text:p>" + "</text:section>" * 90
    text = read(tmp_path, "a.odt", making.odt(f'<text:p>a<text:s text:c="999999999999"/>b<text:s text:c="9999999"/>c</text:p>{deep}'))
    assert said(text) == ["a b c"]


def test_a_spreadsheet_or_an_empty_package_is_no_text(tmp_path: Path) -> None:
    sheet = making.zipped({"content.xml": "<a/>"})
    assert reason(tmp_path, "a.odt", sheet) == "not_text"
    assert reason(tmp_path, "b.odt", making.zipped({"x": "y"})) == "damaged"
    assert reason(tmp_path, "c.docx", making.zipped({"x": "y"})) == "not_word"


# PDF


def test_pdf_says_size_bold_paragraphs_and_pages(tmp_path: Path) -> None:
    first = [
        (57.0, 780.0, 18.0, "B", "En stor rubrik som"), (57.0, 758.0, 18.0, "B", "går över två rader"),
        (57.0, 720.0, 10.0, "F", "Första raden i stycket som är ganska lång och fyller hela"), (57.0, 708.0, 10.0, "F", "bredden på sidan."),
        (57.0, 684.0, 10.0, "F", "Ett nytt stycke."),
    ]  # fmt: skip
    text = read(tmp_path, "a.pdf", making.pdf(first, [(57.0, 780.0, 10.0, "F", "Sida två.")], title="Egenskap"))
    assert [(line.page, line.text, line.size) for line in text.lines if line.text] == [
        (1, "En stor rubrik som", 18), (1, "går över två rader", 18), (1, "Första raden i stycket som är ganska lång och fyller hela", 10),
        (1, "bredden på sidan.", 10), (1, "Ett nytt stycke.", 10), (2, "Sida två.", 10),
    ]  # fmt: skip
    assert [line.number for line in text.lines if not line.text] == [3, 6]
    assert (text.pages, text.title, text.lines[0].lead) == (2, "Egenskap", 18)


def test_pdf_parts_columns_at_wide_gaps_and_bold_from_plain(tmp_path: Path) -> None:
    page = [
        (57.0, 780.0, 10.0, "F", "Finansiär"), (300.0, 780.0, 10.0, "F", "Belopp"), (57.0, 766.0, 10.0, "F", "Region A"), (300.0, 766.0, 10.0, "F", "1 000 kr"),
        (57.0, 752.0, 10.0, "F", "Region B"), (300.0, 752.0, 10.0, "F", "2 000 kr"),
        (57.0, 720.0, 10.0, "B", "Fet början."), (120.0, 720.0, 10.0, "F", "Resten är mager."),
    ]  # fmt: skip
    text = read(tmp_path, "a.pdf", making.pdf(page))
    assert [line.cells for line in text.lines if line.cells] == [
        ("Finansiär", "Belopp"),
        ("Region A", "1 000 kr"),
        ("Region B", "2 000 kr"),
    ]
    assert text.lines[-1].text[: text.lines[-1].lead].strip() == "Fet början."


def test_a_pdf_without_text_is_said_to_be_one(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.pdf", making.pdf([], [])) == "no_text"
    assert reason(tmp_path, "b.pdf", b"%PDF-1.7 not really") == "damaged"


def test_a_pdf_with_many_pictures_is_warned_about(tmp_path: Path) -> None:
    text = read(tmp_path, "a.pdf", making.pdf([(57.0, 780.0, 10.0, "F", "Text")], [], []))
    assert text.warnings == ("pages_without_text",)


def test_a_pdf_with_too_many_pages_is_read_from_the_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    text = read(tmp_path, "a.pdf", making.pdf(*[[(57.0, 780.0, 10.0, "F", f"Sida {n}.")] for n in (1, 2)]))
    assert (said(text), text.warnings) == (["Sida 1."], ("truncated",))


def test_a_pdf_stops_when_the_text_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINES", 1)
    text = read(tmp_path, "a.pdf", making.pdf(*[[(57.0, 780.0, 10.0, "F", f"Sida {n}.")] for n in (1, 2, 3)]))
    assert text.warnings == ("truncated",)


# Plain text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_the_encodings_people_have(tmp_path: Path, encoding: str) -> None:
    assert said(read(tmp_path, "a.txt", "Förslag: små åkrar är bättre än öde ängar – ”tycker vi”.".encode(encoding))) == [
        "Förslag: små åkrar är bättre än öde ängar – ”tycker vi”."
    ]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.txt", bytes(range(256)) * 4) == "not_text"
    assert reason(tmp_path, "b.md", b"\n \n") == "no_text"


def test_a_form_feed_turns_the_page_and_bars_part_cells(tmp_path: Path) -> None:
    text = read(tmp_path, "a.txt", "Ett\n\fTvå\n| a | b |\n|---|---|\n=====\n")
    assert [(line.page, line.text) for line in text.lines] == [(1, "Ett"), (2, "Två"), (2, "a | b"), (2, ""), (2, "")]


def test_lines_with_gaps_are_rows_only_beside_others(tmp_path: Path) -> None:
    text = read(tmp_path, "a.txt", "Namn    Belopp\n\nKalle   12\nEn mening   med ett hål.\n\n\nEnsam    rad\n\n\n\ta\n")
    assert [line.cells for line in text.lines if line.cells] == [("Namn", "Belopp"), ("Kalle", "12"), ("En mening", "med ett hål.")]


def test_markdown_means_what_its_marks_say(tmp_path: Path) -> None:
    text = read(
        tmp_path, "a.md",
        "---\ntitle: x\n---\n# Ett *stort* ord #\nRubrik\n======\nMindre\n---\n- punkt med [länk](http://a.b)\n  - under\n3. tre\n**Fet.** Mager.\n> citat\n"
        "```\n| a | **b** |\n|---|---|\n---\n",
    )  # fmt: skip
    assert [(line.text, line.level, line.marker, line.depth, line.lead) for line in text.lines if line.text] == [
        ("Ett stort ord", 1, "", 0, 0), ("Rubrik", 1, "", 0, 0), ("Mindre", 2, "", 0, 0), ("punkt med länk", 0, "•", 0, 0), ("under", 0, "•", 1, 0),
        ("tre", 0, "3.", 0, 0), ("Fet. Mager.", 0, "", 0, 4), ("citat", 0, "", 0, 0), ("a | b", 0, "", 0, 0),
    ]  # fmt: skip


def test_settings_that_never_end_are_text(tmp_path: Path) -> None:
    assert "title: x" in said(read(tmp_path, "a.md", "---\ntitle: x\n"))


# Limits


def test_files_that_are_no_files_of_ours_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.xyz").write_text("x")
    (tmp_path / "c.txt").write_text("xx")
    monkeypatch.setattr("snabbdialog.intake.text.MAX_TEXT_FILE", 1)
    reasons = {}
    for name in ("a.txt", "b.xyz", "c.txt", "saknas.txt", ".", "c.txt/under.txt", "x" * 400 + ".txt"):
        with pytest.raises(Refused) as caught:
            check_file(tmp_path / name)
        reasons[name[:12]] = caught.value.reason
    assert list(reasons.values()) == ["empty", "unknown_type", "too_large", "missing", "is_folder", "missing", "other"]


def test_a_file_one_may_not_read_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (tmp_path / "a.txt").write_text("x")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Refused, match="not_allowed"):
        check_file(tmp_path / "a.txt")


def test_what_is_packed_as_no_office_packs_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_LZMA) as package:
        package.writestr("word/document.xml", b"<x/>")
    assert reason(tmp_path, "a.docx", (tmp_path / "a.docx").read_bytes()) == "damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = making.zipped({"word/document.xml": b" " * 30_000_000})
    assert reason(tmp_path, "a.docx", bomb) == "too_large"


def test_too_many_parts_and_too_large_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 2)
    assert reason(tmp_path, "a.docx", making.docx(making.p("x"), core="<a/>")) == "too_large"
    monkeypatch.setattr(archive, "MAX_PART", 50)
    assert reason(tmp_path, "b.docx", making.docx(making.p("x"))) == "too_large"


def test_a_part_that_lies_about_its_size_is_held_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(making.zipped({"a": "x" * 100}))
    with Archive(path) as opened:
        opened._zip.getinfo("a").file_size = 10
        monkeypatch.setattr(archive, "MAX_PART", 20)
        with pytest.raises(Refused):
            opened.read("a")
        with pytest.raises(Refused, match="damaged"):
            opened.read("b")


def test_entities_and_broken_xml_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY l "haha">]><a>&l;</a>'
    assert reason(tmp_path, "a.docx", making.zipped({"word/document.xml": laughs})) == "damaged"
    assert reason(tmp_path, "b.docx", making.zipped({"word/document.xml": "<a>"})) == "damaged"
    assert reason(tmp_path, "c.docx", b"PK\x03\x04 nothing") == "damaged"


def test_a_part_packed_wrongly_is_damaged(tmp_path: Path) -> None:
    data = bytearray(making.docx(making.p("x" * 500)))
    with zipfile.ZipFile(tmp_path / "ok.zip", "w"):
        pass
    at = data.index(b"word/document.xml") + 20
    data[at : at + 30] = b"\xff" * 30
    assert reason(tmp_path, "a.docx", bytes(data)) == "damaged"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", making.docx(making.p("rad") * 9 + making.table(*[("a", "b")] * 9))),
        ("b.docx", making.docx(making.table(*[("a", "b")] * 9))),
        ("a.odt", making.odt("<text:p>rad</text:p>" * 9)),
        (
            "b.odt",
            making.odt(
                "<table:table>"
                + "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell/></table:table-row>" * 9
                + "</table:table>"
            ),
        ),
        ("a.txt", b"rad\n" * 9),
        ("a.md", b"rad\n" * 9),
    ],
)
def test_a_very_long_document_is_read_from_the_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes) -> None:
    monkeypatch.setattr(lines, "MAX_LINES", 4)
    text = read(tmp_path, name, data)
    assert (len(text.lines), text.warnings) == (4, ("truncated",))


def test_a_very_long_line_is_cut_and_progress_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr("snabbdialog.intake.builder._TELL_EVERY", 1)
    builder = Builder(lambda page, _: told.append(page))
    builder.turn_page()
    builder.add_line("x" * 30_000)
    builder.add_row(["", ""])
    builder.add_row(["a"] * 100)
    text = builder.text()
    assert (len(text.lines[0].text), len(text.lines[1].cells), text.warnings, told) == (20_000, 60, ("truncated",), [1, 1])


def test_characters_that_are_no_text_go_and_spaces_are_one() -> None:
    assert lines.clean("a\u00a0\u2009b\u00ad\u200bc\x0c\x07 \ue000d\ufeff") == "a bc \ue000d"
    assert lines.clean("a\u030a") == "å"
    assert lines.clean("  plain  text ") == "plain text"


def test_bold_reaches_as_far_as_the_runs_say() -> None:
    paragraph = Paragraph()
    paragraph.say("Fet", True)
    paragraph.say("\t", None)
    paragraph.say("mager", False)
    paragraph.say("fet", True)
    assert paragraph.lead == 4
    assert Line(2, 3, "x").place == lines.Place(2, 3)
    assert opendocument.read
    assert plain.decode(b"\xff\xfea\x00") == "a"


def test_a_name_as_long_as_its_column_leaves_a_narrow_gap(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Finansiering\n\nFinansiär                               Typ av medel     Belopp\nRegion Norr                             Egna medel       400 000 kr\n"
        "Europeiska regionala utvecklingsfonden  EU-medel         4 200 000 kr\nSumma                                                    4 600 000 kr\n",
        encoding="utf-8",
    )
    rows = as_json(extract(path))["funding"]["rows"]
    assert [(row["financier"], row["kind"], row["amount"]) for row in rows][-1] == (
        "Europeiska regionala utvecklingsfonden",
        "EU-medel",
        4200000,
    )


@pytest.mark.parametrize(
    ("line", "gone"),
    [("E-post: region@example.org", True), ("Kommunen öppnar en lots som nås på en e-postadress. Den samlar alla.", False)],
)
def test_only_lines_that_say_how_one_is_reached_go(tmp_path: Path, line: str, gone: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Ett program\n\n{line}\n\nKommunen har många företag i dag.\n", encoding="utf-8")
    assert (line not in str(as_json(extract(path))["unplaced"])) == gone
