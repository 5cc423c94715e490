from __future__ import annotations

import time
from typing import TYPE_CHECKING

from snabbdialog.intake.blocks import Block
from snabbdialog.intake.lines import Place
from snabbdialog.intake.mending import mend

from .test_outline import outline
from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


def mended(text: str, kind: str = "paragraph", marker: str = "") -> list[tuple[str, str, str]]:
    return [(block.kind, block.marker, block.text) for block in mend([Block(kind, text, Place(1, 1), (1,), marker=marker)])]


def test_an_item_ends_where_the_next_number_stands() -> None:
    """Motions that a site has flattened: «3. Riksdagen avslår … 4. Riksdagen ställer sig …»."""
    assert mended("Höj stödet. 4. Sänk kravet", "item", "3.") == [("item", "3.", "Höj stödet."), ("item", "4.", "Sänk kravet")]
    assert mended("Höj stödet enligt 4 kap.", "item", "3.") == [("item", "3.", "Höj stödet enligt 4 kap.")]


def test_a_list_in_running_text_is_parted_from_its_lead_in() -> None:
    """Exports where a page is one line."""
    assert mended("Planen bör ha tre delar: 1. Mät allt 2. Samla det 3. Följ upp") == [
        ("paragraph", "", "Planen bör ha tre delar:"), ("item", "1.", "Mät allt"), ("item", "2.", "Samla det"), ("item", "3.", "Följ upp"),
    ]  # fmt: skip
    assert mended("Vi vill: • Mer korn • Mer regn") == [("paragraph", "", "Vi vill:"), ("item", "•", "Mer korn"), ("item", "•", "Mer regn")]


def test_numbers_that_do_not_count_from_one_part_nothing() -> None:
    for text in ("Se tabell 1. Den visar 2. Den andra", "Kapitel 4. Nu och 5. Sen och 6. Alltid", "Ett tecken • mitt i"):
        assert len(mended(text)) == 1


def test_a_line_full_of_numbers_takes_no_time() -> None:
    begun = time.monotonic()
    mended(" 1. A 2. B" * 2_000)
    mended(" • A" * 5_000)
    assert time.monotonic() - begun < 1


def test_what_a_page_break_parted_is_joined() -> None:
    text = "Vi vill:\n\n1. Utreda hur medlen\n\nfördelas i länet.\n\n2. Höja stödet."
    assert outline(text) == [("paragraph", "Vi vill:"), ("item", "Utreda hur medlen fördelas i länet."), ("item", "Höja stödet.")]


def test_a_long_line_that_has_not_ended_goes_on_below() -> None:
    long = "Verket föreslår bland annat att en statlig utredning prövar under vilka villkor stödet får ges och"
    assert outline(f"{long}\nhur det betalas.", wrapped=False) == [("paragraph", f"{long} hur det betalas.")]
    assert len(outline("kort rad\nännu en kort", wrapped=False)) == 2


def test_clauses_in_a_row_are_items() -> None:
    """Petitions: «… hemställer vi», «att …», «att …»."""
    text = (
        "Banan är sliten och har varit det länge, i norr\nliksom i söder.\n\n"
        "Därför hemställer vi\n\natt banan rustas upp i hela sin längd,\nfrån norr till söder,\n\natt staten betalar.\n\nVi tackar."
    )
    assert outline(text)[1:4] == [
        ("paragraph", "Därför hemställer vi"),
        ("item", "att banan rustas upp i hela sin längd, från norr till söder,"),
        ("item", "att staten betalar."),
    ]
    assert outline("Så är det.\n\natt vara ensam är svårt, säger många.") == [
        ("paragraph", "Så är det."),
        ("paragraph", "att vara ensam är svårt, säger många."),
    ]


def test_a_lead_in_without_its_colon_is_no_heading() -> None:
    assert outline("Inom försöket ska verket\n- pröva reglerna\n- mäta tiden")[0] == ("paragraph", "Inom försöket ska verket")


def test_a_lead_in_may_end_in_a_short_form() -> None:
    assert outline("Utredaren ska bl.a.\n\n- pröva reglerna,\n- mäta tiden.")[0][0] == "paragraph"


def test_a_bullet_alone_on_its_line_stands_before_the_next(tmp_path: Path) -> None:
    text = "Inspel till planen\n\nSkog\n\nSkogen växer.\n\nVi vill se:\n\n•\nStöd till plantering på\nmagra marker\n• \nEn ny myndighet\n"
    assert proposals(found_in(tmp_path, text)) == [("Skog", "Stöd till plantering på magra marker"), ("Skog", "En ny myndighet")]
