"""Paragraphs that begin with the name of a theme."""
# ruff: noqa: E501 - documents in miniature stay on their lines

from __future__ import annotations

from typing import TYPE_CHECKING

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "DEBATT\n\nHamnarna behöver en plan\n\n"
THEMES = (
    "Kajerna. De är gamla. Rost och salt har tagit sitt. Regeringen bör betala hälften av varje ny kaj.\n\n"
    "Järnvägen. Den går för sällan. Godset väntar i dagar. Trafikverket måste bygga ut spåret till hamnen.\n\n"
    "De som lastar. De är få. Många slutar. Det är ett tungt arbete med långa pass.\n\n"
)


def test_themes_in_a_row_are_areas_and_their_sentences_stand_under_them(tmp_path: Path) -> None:
    found = found_in(tmp_path, HEAD + THEMES + "Vi tackar för ordet. Hamnarna är många. De är våra.\n")
    assert proposals(found) == [
        ("Kajerna", "Regeringen bör betala hälften av varje ny kaj."),
        ("Järnvägen", "Trafikverket måste bygga ut spåret till hamnen."),
    ]


def test_two_short_sentences_or_such_as_say_something_are_no_themes(tmp_path: Path) -> None:
    two = HEAD + THEMES.rsplit("De som lastar", 1)[0] + "Så länge det finns hamnar finns det också frågor om dem. De är svåra. De är nya.\n"
    said = HEAD + THEMES.replace("Kajerna. ", "Det är sent. ").replace("Järnvägen. ", "Vi har väntat. ")
    assert [title for title, _ in proposals(found_in(tmp_path, two))] == ["", ""]
    assert [title for title, _ in proposals(found_in(tmp_path, said))] == ["", ""]


def test_bold_themes_in_english_hold_what_their_sentences_ask_for(tmp_path: Path) -> None:
    text = (
        "# Ports that last\n\n*Opinion, 3 May 2027*\n\n"
        "**Older quays.** Most were built long ago. Replace the loans with grants that run for ten years.\n\n"
        "**A common table.** Ports meet too seldom. We want each agency to name a person for the ports.\n\n"
        "**What we know.** Reports exist. Nobody reads them.\n"
    )
    assert proposals(found_in(tmp_path, text, "article.md")) == [
        ("Older quays", "Replace the loans with grants that run for ten years."),
        ("A common table", "We want each agency to name a person for the ports."),
    ]


def test_one_name_among_demands_that_hold_what_is_asked_for_makes_all_of_them_themes(tmp_path: Path) -> None:
    text = (
        "# Låt hampan växa\n\nDEBATT\n\nDärför vill vi se fyra förändringar.\n\n**Höj gränsvärdet.** Sverige bör verka för att gränsen höjs till 0,5 procent.\n\n**En väg in.** Jordbruksverket bör få ansvar för tillstånden.\n\n"
        "**Bygg med hampa.** Boverket måste ta fram godkända konstruktioner. Staten bör också gå före.\n\n**Dela risken.** Inför en statlig garanti för anläggningarna.\n"
    )
    found = proposals(found_in(tmp_path, text, "debatt.md"))
    assert [area for area, _ in found] == ["Höj gränsvärdet", "En väg in", "Bygg med hampa", "Bygg med hampa", "Dela risken"]


def test_themes_may_stand_before_a_colon_one_line_below_the_other(tmp_path: Path) -> None:
    text = (
        "Regionens önskelista\n\nVi har frågat 40 företag. Här är vad de vill se.\n\nInfrastruktur: Bygg dubbelspår till 2035. Elektrifiera hela Inlandsbanan.\n"
        "Kompetens: Fler platser behövs. Validera utländsk utbildning snabbare.\nEnergi: Planera för ny kärnkraft i norr. Ge kommuner del av skatten på vindkraft.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Infrastruktur", "Bygg dubbelspår till 2035."),
        ("Infrastruktur", "Elektrifiera hela Inlandsbanan."),
        ("Kompetens", "Validera utländsk utbildning snabbare."),
        ("Energi", "Planera för ny kärnkraft i norr."),
        ("Energi", "Ge kommuner del av skatten på vindkraft."),
    ]


def test_facts_before_a_colon_are_no_themes(tmp_path: Path) -> None:
    text = "Fakta om länet\n\nYta: Länet är stort. Det är glest.\nFolk: Många bor i norr. Få flyttar.\nSkog: Den växer. Den är gammal.\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_labelled_measures_are_no_themes(tmp_path: Path) -> None:
    measures = "\n\n".join(
        f"Åtgärd {n}. {what}. Kostnaden är låg. Det görs i år."
        for n, what in enumerate(("Bygg vägen", "Sätt upp pumpar", "Inför sopning"), 1)
    )
    text = f"Cykelplan 2026–2035\n\n3 Åtgärder\nKostnaden är i årets priser.\n\n3.1 Nät\nNätet består i dag av 87 kilometer väg. Standarden varierar. Det syns.\n\n{measures}\n"
    said = proposals(found_in(tmp_path, text))
    assert [area for area, _ in said] == ["Nät"] * 3
    assert all(text.startswith("Åtgärd ") for _, text in said)


def test_a_name_in_bold_alone_above_its_list_is_a_theme_beside_those_that_go_on(tmp_path: Path) -> None:
    text = (
        "# Inspel till strategin\n\n## Utmaning 1: Säsongen är för kort\n\nIntäkterna kommer på fem månader.\n\n"
        "**Skollov.** I andra länder sprids loven.\n\n1. Utred hur loven kan fördelas.\n2. Sprid sportlovet över fler veckor.\n\n"
        "## Utmaning 2: Kompetensen försvinner\n\nUtbildningarna har få sökande.\n\n"
        "**Utbildning som lockar.**\n\n3. Inför en branschskola.\n4. Se över valideringen på arbetsplatsen.\n\n"
        "**Säsongsarbete.** Tillstånden dröjer.\n\n5. Inför en gräns på trettio dagar.\n"
    )
    assert sorted({area for area, _ in proposals(found_in(tmp_path, text, "inspel.md"))}) == [
        "Skollov",
        "Säsongsarbete",
        "Utbildning som lockar",
    ]
