"""Catalogue files of one's own: what is read, and how every fault is told with its line."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.catalogue import entries, load_catalogue
from snabbdialog.catalogue import file as catalogue_file
from snabbdialog.errors import CatalogueBroken
from snabbdialog.words import load_words

STRATEGY = '[[strategy]]\nid = "X1"\nlayer = "thematic"\nname = "Länets vätgasplan"\n'
REGION = '[[region]]\ncode = "99"\nname = "Region Nyland"\n'


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def fault(path: Path, language: str = "sv") -> CatalogueBroken:
    with pytest.raises(CatalogueBroken) as caught:
        load_catalogue(language, path)
    return caught.value


def test_an_own_strategy_needs_only_id_layer_and_name(tmp_path: Path) -> None:
    found = load_catalogue("sv", write(tmp_path, STRATEGY)).strategy("X1")
    assert found is not None
    assert (found.name, found.layer, found.verified_in_words) == ("Länets vätgasplan", "thematic", "")


def test_an_own_row_replaces_ours_of_the_same_id_and_others_stay(tmp_path: Path) -> None:
    ours = load_catalogue()
    own = load_catalogue("sv", write(tmp_path, STRATEGY.replace("X1", "N01")))
    assert own.strategy("N01").name == "Länets vätgasplan"  # type: ignore[union-attr]
    assert len(own.strategies) == len(ours.strategies)


def test_a_file_that_replaces_leaves_only_its_own_rows_in_the_lists_it_holds(tmp_path: Path) -> None:
    own = load_catalogue("sv", write(tmp_path, f'mode = "replace"\n{STRATEGY}'))
    assert [entry.id for entry in own.strategies if not entry.region] == ["X1"]
    assert len(own.regions) == 21


def test_an_own_region_brings_its_strategies(tmp_path: Path) -> None:
    text = REGION + 'rus = "Nylandsplanen"\nareas = ["Vätgas", { name = "Drönare", themes = ["defence"] }]\n'
    own = load_catalogue("sv", write(tmp_path, text))
    rus, s3 = own.strategies_for("Nyland")
    assert (rus.name, s3.areas, s3.themes) == ("Nylandsplanen", ("Vätgas", "Drönare"), ("defence",))


@pytest.mark.parametrize(("name", "text"), [("own.csv", "hej"), ("own.csv", "id;layer;name\n;;\n"), ("own.csv", ""), ("own.toml", "")])
def test_a_file_without_rows_is_no_list(tmp_path: Path, name: str, text: str) -> None:
    assert "filen har inga rader" in load_words("sv").sentence(fault(write(tmp_path, text, name)))


def test_a_regions_strategy_can_be_replaced_by_a_row_of_its_own(tmp_path: Path) -> None:
    text = STRATEGY.replace("X1", "S3-25") + 'region = "Norrbotten"\n'
    own = load_catalogue("sv", write(tmp_path, text))
    assert [entry.name for entry in own.strategies_for("Region Norrbotten")][1:] == ["Länets vätgasplan"]


def test_passages_may_be_texts_or_have_a_place_or_stand_by_language(tmp_path: Path) -> None:
    text = STRATEGY + 'passages = ["Fler ska tanka vätgas", { text = "Vätgas i industrin", place = "s. 4" }]\n'
    plain, placed = load_catalogue("sv", write(tmp_path, text)).strategy("X1").passages  # type: ignore[union-attr]
    assert (plain.text, plain.place, placed.place) == ("Fler ska tanka vätgas", "", "s. 4")
    text = STRATEGY + 'passages = { sv = ["Vätgas"], en = ["Hydrogen"] }\n'
    assert load_catalogue("en", write(tmp_path, text)).strategy("X1").passages[0].text == "Hydrogen"  # type: ignore[union-attr]


def test_a_text_that_stands_in_one_language_is_used_in_the_other(tmp_path: Path) -> None:
    text = STRATEGY + 'about = { en = "Hydrogen" }\npassages = { en = ["Gas"] }\n'
    found = load_catalogue("sv", write(tmp_path, text)).strategy("X1")
    assert (found.about, found.passages[0].text) == ("Hydrogen", "Gas")  # type: ignore[union-attr]


def test_a_date_of_toml_and_a_year_as_a_number_are_read(tmp_path: Path) -> None:
    found = load_catalogue("sv", write(tmp_path, STRATEGY + "checked = 2026-05-01\nyear = 2025\n")).strategy("X1")
    assert (found.checked, found.year) == ("2026-05-01", "2025")  # type: ignore[union-attr]


def test_a_list_of_strategies_may_come_as_csv(tmp_path: Path) -> None:
    text = "\ufeffid;layer;name;areas;passages;year\nX1;thematic;Vätgasplan;Gas|Stål;Tanka här|Tanka där;2025\n;;;;;\nX2;national;Kort\n"
    own = load_catalogue("sv", write(tmp_path, text, "own.CSV"))
    first, second = own.strategy("X1"), own.strategy("X2")
    assert first is not None
    assert second is not None
    assert (first.areas, [p.text for p in first.passages], first.year) == (("Gas", "Stål"), ["Tanka här", "Tanka där"], "2025")
    assert (second.name, second.areas) == ("Kort", ())


def test_csv_may_be_parted_by_commas(tmp_path: Path) -> None:
    own = load_catalogue("sv", write(tmp_path, 'id,layer,name\nX1,national,"Vatten, hav"\n', "own.csv"))
    assert own.strategy("X1").name == "Vatten, hav"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[[strategy]\n", 1, "TOML"),
        ("\nmode = [", 2, "TOML"),
        ('[[strategy]]\nid = "A\n', 2, "TOML"),
        (STRATEGY + STRATEGY, 5, "«X1» står två gånger"),
        (STRATEGY + '\n[[strategy]]\nid = "X2"\nlayer = "thematic"\n', 6, "«name» saknas"),
        (STRATEGY.replace("thematic", "lokal"), 1, "«layer» ska vara något av national, thematic, regional"),
        (STRATEGY.replace('layer = "thematic"\n', ""), 1, "«layer» saknas"),
        (STRATEGY.replace("X1", "X 1"), 1, "«id» får bara innehålla"),
        (STRATEGY + 'checked = "i maj"\n', 1, "«checked» ska vara ett datum"),
        (STRATEGY + 'colour = "blå"\n', 1, "«colour» är inget namn"),
        (STRATEGY + "name2 = 1\n", 1, "«name2» är inget namn"),
        (STRATEGY + 'themes = "energi"\n', 1, "«themes» ska vara en lista"),
        (STRATEGY + "about = true\n", 1, "«about» ska vara en text"),
        (STRATEGY + "about = 1.5\n", 1, "«about» ska vara en text"),
        (STRATEGY + "about = 0x" + "f" * 5_000 + "\n", 1, "«about» ska vara en text"),
        (STRATEGY + "about = " + "9" * 5_000 + "\n", 0, "TOML"),
        (STRATEGY + 'kind = "sak"\n', 1, "«kind» ska vara något av strategy"),
        (STRATEGY + 'passages = [{ text = "a", sida = "1" }]\n', 1, "«sida» är inget namn"),
        (STRATEGY + 'passages = [""]\n', 1, "«text» saknas"),
        (REGION + 'areas = [""]\n', 1, "«name» saknas"),
        ('colour = "blå"\n', 0, "«colour» är inget namn"),
        ('mode = "lägg till"\n', 0, "«mode» ska vara något av extend, replace"),
        ("strategy = 1\n", 0, "«strategy» ska vara en lista"),
        ("strategy = [1]\n", 0, "«strategy» ska vara en lista"),
        ('strategy = [{ id = "A" }]\n', 0, "«layer» saknas"),
        ('[[actor]]\nnamn = "A"\n', 1, "«namn» är inget namn"),
        ('[[recommendation]]\nid = "A"\n', 1, "«text» saknas"),
        ('[[theme]]\nid = "A"\n', 1, "«name» saknas"),
    ],
)
def test_a_fault_in_a_file_is_told_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    told = fault(write(tmp_path, text))
    assert told.facts["line"] == line
    assert reason in str(told.facts["reason"])


def test_a_fault_is_told_as_a_sentence_in_either_language(tmp_path: Path) -> None:
    path = write(tmp_path, "[[strategy]]\n")
    assert load_words("sv").sentence(fault(path)).startswith(f"Katalogfilen {path} kan inte läsas, rad 1: ")
    assert "“id” is missing" in load_words("en").sentence(fault(path, "en"))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("id;layer;name\nX1;national;A;B\n", 2, "fler kolumner"),
        ('id;layer;name\nX1;national;"A" b\n', 2, "formatet CSV"),
        ("id;layer;name\nX1;national;A\nX2;national;\n", 3, "«name» saknas"),
        ("namn;layer\nA;national\n", 2, "«namn» är inget namn"),
    ],
)
def test_a_fault_in_csv_is_told_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    told = fault(write(tmp_path, text, "own.csv"))
    assert (told.facts["line"], reason in str(told.facts["reason"])) == (line, True)


def test_a_file_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes("id;layer;name\nX1;national;Sjö\n".encode("latin-1"))
    assert (fault(path).facts["line"], fault(path).facts["reason"]) == (2, "texten är inte sparad som UTF-8")


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.toml").facts["reason"] == "filen går inte att öppna"
    assert fault(tmp_path).facts["reason"] == "filen går inte att öppna"


def test_deep_nesting_is_a_fault_and_not_a_crash(tmp_path: Path) -> None:
    assert "TOML" in str(fault(write(tmp_path, "a = " + "[" * 100_000)).facts["reason"])


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    assert fault(write(tmp_path, STRATEGY + "#" * 4_194_304)).facts["reason"] == "filen är större än 4 MB"


def test_too_many_rows_are_told(tmp_path: Path) -> None:
    assert fault(write(tmp_path, "[[theme]]\n" * 5_001)).facts["reason"] == "«theme» har fler än 5000 rader"
    text = "id;layer;name\n" + "X1;national;A\n" * 5_001
    assert fault(write(tmp_path, text, "own.csv")).facts["reason"] == "«strategy» har fler än 5000 rader"


def test_a_text_too_long_is_told(tmp_path: Path) -> None:
    assert fault(write(tmp_path, STRATEGY + 'about = "' + "a" * 20_001 + '"\n')).facts["reason"] == "«about» är längre än 20000 tecken"


def test_too_many_passages_are_told(tmp_path: Path) -> None:
    text = STRATEGY + 'passages = ["a"' + ', "a"' * 2_000 + "]\n"
    assert fault(write(tmp_path, text)).facts["reason"] == "«passages» har fler än 2000 rader"


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    own = load_catalogue("sv", write(tmp_path, 'id;layer;name\nX1;national;"A\x07B"\n', "own.csv"))
    assert own.strategy("X1").name == "AB"  # type: ignore[union-attr]


VALUES = st.recursive(
    st.one_of(st.text(max_size=5), st.integers(), st.booleans(), st.floats(allow_nan=False), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["sv", "en", "text", "name"]), inner, max_size=3)),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["id", "layer", "name", "themes", "areas", "passages", "checked", "about", "code", "also"]), VALUES))
def test_any_values_make_a_row_or_a_fault(values: dict[str, object]) -> None:
    row = catalogue_file.Row(1, values, "sv")
    for make in (entries.as_entry, entries.as_region, entries.as_actor, entries.as_theme, entries.as_recommendation):
        with suppress(catalogue_file.RowError):
            make(row)


@given(st.binary(max_size=300), st.sampled_from(["own.toml", "own.csv"]))
def test_any_bytes_are_a_file_or_a_fault(data: bytes, name: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(data)
        with suppress(CatalogueBroken):
            catalogue_file.read_file(Path(folder) / name, "sv")


def test_the_example_in_the_documentation_is_read(tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "docs" / "catalogue.md").read_text(encoding="utf-8")
    toml, table = (block.partition("\n")[2] for block in text.split("```")[1::2])
    own = load_catalogue("sv", write(tmp_path, toml))
    assert own.strategy("REG-1").passages[1].place == "s. 4"  # type: ignore[union-attr]
    assert [area.name for area in own.region("Norrbotten").areas] == ["Rymdteknik", "Energiteknik"]  # type: ignore[union-attr]
    listed = load_catalogue("sv", write(tmp_path, table, "own.csv")).strategy("REG-1")
    assert listed is not None
    assert (listed.themes, len(listed.passages)) == (("energy", "transport"), 2)
