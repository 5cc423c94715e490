# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

import pytest

from snabbdialog.intake import cues
from snabbdialog.intake.blocks import Block
from snabbdialog.intake.folding import fold, likeness
from snabbdialog.intake.furniture import without_furniture
from snabbdialog.intake.kind import tell_nature
from snabbdialog.intake.lines import Line, Place, Text
from snabbdialog.intake.markers import bare_marker, chapter_number, is_bullet, is_number
from snabbdialog.intake.outline import build_outline
from snabbdialog.intake.persons import without_persons
from snabbdialog.intake.tags import tags_of
from snabbdialog.intake.titles import find_title
from snabbdialog.intake.wrapping import goes_on, is_filled, is_open, join


def lines(text: str) -> list[Line]:
    return [Line(1, number, line) for number, line in enumerate(text.split("\n"), 1)]


def outline(text: str, *, wrapped: bool = True) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in build_outline(Text(tuple(lines(text)), 1, wrapped=wrapped))]


def left(given: list[Line]) -> list[str]:
    return [line.text for line in without_furniture(given) if line.text]


def paragraph(text: str, kind: str = "paragraph") -> Block:
    return Block(kind, text, Place(1, 1), (1,))


@pytest.mark.parametrize("glyph", ["•", "–", "-", "*", "\uf0a7", "\uf0b7", "▪", "✓", "➢", "1.", "(2)", "a)"])
def test_every_glyph_begins_an_item(glyph: str) -> None:
    assert outline(f"Lista:\n{glyph} Första saken\n{glyph} Andra saken") == [
        ("paragraph", "Lista:"),
        ("item", "Första saken"),
        ("item", "Andra saken"),
    ]


def test_markers_count_or_do_not() -> None:
    assert (bare_marker("o En sak"), bare_marker("och mer"), chapter_number("2.1 Kapitel")) == ("o ", "", "2.1 ")
    assert (is_number("1."), is_bullet("•"), is_bullet(""), is_number("o ")) == (True, True, False, False)


def test_words_parted_at_the_line_end_are_mended() -> None:
    assert join("byggandet av projekt-", "konsortium och") == "byggandet av projektkonsortium och"
    assert join("näringslivets FoU-", "investeringar") == "näringslivets FoU-investeringar"
    assert join("forsknings-", "och innovation") == "forsknings- och innovation"
    assert join("år 2020 -", "slut") == "år 2020 - slut"
    assert join("Norr-", "Botten") == "Norr-Botten"


def test_a_line_goes_on_when_it_is_open_or_full() -> None:
    assert is_open("samverkan mellan")
    assert is_filled("x" * 70, "nästa", 74)
    assert not goes_on("", "x", width=80, blank=False, loose=False, opening=True)
    assert not goes_on("Vi vill:", "Ha mer", width=80, blank=False, loose=False, opening=True)
    assert not goes_on("Slut", "Början", width=80, blank=True, loose=False, opening=True)
    assert goes_on("Slut.", "Början", width=4, blank=False, loose=False, opening=True) is False


def test_page_numbers_running_heads_and_contents_go() -> None:
    pages = [
        Line(page, page * 10 + row, text)
        for page in (1, 2, 3)
        for row, text in enumerate(("Region A, plan", f"Stycke nummer {'i' * page}", "", f"{page} (3)"))
    ]
    assert left(pages) == ["Stycke nummer i", "Stycke nummer ii", "Stycke nummer iii"]
    assert left(lines("Inledning ............ 3\nSida 3 av 12\ntext")) == ["text"]
    table = [Line(1, n, f"Del {n} | {n}", cells=(f"Del {n}", str(n))) for n in (1, 2, 3)]
    assert left(table) == []


def test_addresses_footnotes_and_signatures_go() -> None:
    assert left(lines("https://a.b/c\nTelefon: 010\nkalle@a.se\nord")) == ["ord"]
    assert left(lines("Se AstaZero* här.\n\n* En bana\nför prov\n\nMer.")) == ["Se AstaZero* här.", "Mer."]
    assert left(lines("* en\n* två")) == ["* en", "* två"]
    assert left(lines("Text.\n\nAnna Berg\nRegiondirektör")) == ["Text."]
    assert left(lines("På regionens vägnar\n\nAnna Berg\nOlle Dal\nBifogas")) == ["Bifogas"]
    assert left(lines("På regionens vägnar")) == []


def test_lines_with_columns_stay_apart_and_bold_lines_head() -> None:
    given = (Line(1, 1, "Fet rubrik", lead=10), Line(1, 2, "Text som följer på den."), Line(1, 3, "a | b", cells=("a", "b")))
    assert [(block.kind, block.text) for block in build_outline(Text(given, 1))] == [
        ("heading", "Fet rubrik"), ("paragraph", "Text som följer på den."), ("row", "a | b"),
    ]  # fmt: skip


def test_larger_type_is_a_heading_and_its_level_follows_its_size() -> None:
    given = (
        Line(1, 1, "Titel", size=20), Line(1, 2, "Kapitel som är", size=14), Line(1, 3, "på två rader", size=14),
        Line(1, 4, "Brödtext som är mycket längre än allt annat.", size=10), Line(1, 5, "• punkt", size=14),
    )  # fmt: skip
    assert [(block.kind, block.text, block.level) for block in build_outline(Text(given, 1))] == [
        ("heading", "Titel", 1), ("heading", "Kapitel som är på två rader", 2), ("paragraph", "Brödtext som är mycket längre än allt annat.", 0), ("item", "punkt", 0),
    ]  # fmt: skip


def test_numbered_headings_hold_text_and_numbered_lists_do_not() -> None:
    assert [kind for kind, _ in outline("1. Vatten\nDet rinner.\n2. Eld\nDen brinner.\n")] == [
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]
    assert [kind for kind, _ in outline("Vi vill:\n1. ha vatten\n2. ha eld\n")] == ["paragraph", "item", "item"]
    assert [kind for kind, _ in outline("1. Vatten\nDet rinner.\n2. Eld\n• brinner\n")] == ["heading", "paragraph", "heading", "item"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Utmaning 1: Allt", "challenge"), ("Utmaning:", "plain"), ("Mål 2 – Mer", "goal"), ("Område 3", "area"), ("Åtgärd 4: Gör", "proposal"), ("Förslag:", "cue"),
        ("Bakgrund", "aside"), ("Nästa steg", "aside"), ("Våra förslag", "cue"), ("Genomförda åtgärder", "aside"), ("Havet", "plain"), ("Vad vill vi?", "plain"),
    ],
)  # fmt: skip
def test_headings_say_what_they_are(heading: str, label: str) -> None:
    assert cues.label(heading) == label


def test_what_announces_and_what_does_not() -> None:
    assert not cues.announces("Genomförda åtgärder:", measures=True)
    assert not cues.announces("Följande åtgärder och resultat:", measures=True)
    assert cues.announces("Därför krävs:", measures=True)
    assert not cues.announces("Därför krävs:", measures=False)
    assert cues.begins_with_verb("Att stärka") is True
    assert cues.begins_with_verb("att") is False
    assert cues.begins_with_verb("Se exempel på") is False
    assert cues.begins_with_verb("Se över reglerna") is True
    assert tags_of("som bidrar till allt som är bra och riktigt gott i hela världen:") == ()
    assert tags_of("Stärk #innovation") == ("innovation",)


def test_folding_makes_scans_and_case_one() -> None:
    assert fold("F6rslag ÅTGÄRD") == "forslag atgard"
    assert likeness("Ökad tillgång", "Öka tillgång") == 1.0
    assert likeness("", "x") == 0.0


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["Handlingsplan för is", "Mötet inleddes. Deltagarna diskuterade is. Gruppen enades och ordföranden avslutade."], "minutes"),
        (["Om is", "§ 1 Val", "§ 2 Övrigt"], "minutes"),
        (["Om is", "Regeringen uppdrar åt verket att mäta."], "commission"),
        (["Om is", "Vi anser det. Regionen föreslår mer."], "input"),
        (["Om is", "Is är kallt."], "other"),
        (["Statistik om is"], "statistics"),
    ],
)
def test_the_kind_is_told_by_title_or_telling(texts: list[str], kind: str) -> None:
    blocks = [paragraph(text) for text in texts]
    assert tell_nature(blocks, title=texts[0]).kind == kind


@pytest.mark.parametrize(
    "turns", [["Fråga: Varför?", "Svar: Därför."] * 3, ["Anna: Hej", "Bo: Hej", "Anna: Ja", "Bo: Nej", "Anna: Så", "Bo: Ha"]]
)
def test_talk_is_told_by_its_turns(turns: list[str]) -> None:
    assert tell_nature([paragraph(turn) for turn in turns], title="").spoken
    assert [block.text for block in without_persons([paragraph("Anna Berg: Ja"), paragraph("Bo: "), paragraph("Nej")], spoken=True)] == [
        "Ja",
        "Nej",
    ]


def test_the_title_is_a_heading_a_property_or_a_project() -> None:
    assert find_title([paragraph("Utbildningsdepartementet", "heading"), paragraph("En plan", "heading")], said="x") == "En plan"
    assert find_title([paragraph("En lång mening som slutar.")], said="Egenskap") == "Egenskap"
    assert find_title([paragraph("Projektet ”Kall vinter i norr” beviljas stöd.")], said="") == "Kall vinter i norr"
    assert find_title([paragraph("Slut.")], said="") == ""


def test_a_heading_that_names_itself_ends_where_its_line_does_whatever_its_last_word(tmp_path: object) -> None:
    text = (
        "Utmaning: Bussarna har slutat gå av\nNär linjen lades ned fick ungdomarna ingen väg till skolan, och det\nmärks i hur många som söker sig dit.\n\n"
        "Utmaning 2: Vi behöver en tågförbindelse som binder ihop länets\nöstra och västra delar\nAvstånden är långa och vägarna dåliga på vintern, så få pendlar i dag."
    )
    headings = [words for kind, words in outline(text) if kind == "heading"]
    assert headings == [
        "Utmaning: Bussarna har slutat gå av",
        "Utmaning 2: Vi behöver en tågförbindelse som binder ihop länets östra och västra delar",
    ]
