"""What a row of the catalogue says is told in words, never by the names that the program or a file uses."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from snabbdialog.catalogue import Area, Entry, KnownActor, Passage, Recommendation, Region, Theme, compare, load_catalogue
from snabbdialog.catalogue.telling import column_in_words, known, names_in, value_in_words
from snabbdialog.words import LANGUAGES, load_words

if TYPE_CHECKING:
    from pathlib import Path

SV, WORDS = load_catalogue("sv"), load_words("sv")
NAMES = names_in(SV)


def told(column: str, value: object, table: str = "strategy") -> str:
    return value_in_words(table, column, value, words=WORDS, names=NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_list_has_a_name(language: str) -> None:
    for row in (Entry, Region, KnownActor, Recommendation, Theme):
        for field in fields(row):
            assert field.name in ("id", "code", "language") or column_in_words(field.name, load_words(language))


def test_values_are_told_by_their_names() -> None:
    assert told("kind", "strategy") == "Strategi"
    assert told("kind", "county_board", "actor") == "Länsstyrelse"
    assert told("layer", "thematic") == "Tematiskt"
    assert told("status", "in_force") == "Gällande"
    assert told("status", "antagen i juni") == "antagen i juni"
    assert told("s3_verified", "partly", "region") == "Delvis verifierad"
    assert told("themes", ("life_science", "unheard_of")) == "Life science, unheard_of"
    assert told("superseded_by", "N10") == "Sveriges digitaliseringsstrategi 2025–2030"
    assert told("final_due", "2026-03-01") == "1 mars 2026"
    assert told("kind", "") == told("passages", ()) == "tomt"


def test_passages_stand_one_a_line_and_areas_with_their_themes() -> None:
    assert told("passages", (Passage("Ett."), Passage("Två.", "s. 4"))) == "Ett.\nTvå. (s. 4)"
    assert told("areas", (Area("Rymd", ("space",)), Area("Skog")), "region") == "Rymd (Rymd), Skog"


def test_everything_known_of_a_strategy_is_told_but_what_is_empty() -> None:
    entry = Entry(
        id="A", layer="regional", name="A", themes=("energy",), keywords="el", passages=(Passage("Elnät."),), region="Region Norrbotten"
    )
    assert dict(known(entry, WORDS, NAMES)) == {
        "Stycken": "Elnät.",
        "Teman": "Energi",
        "Nyckelord": "el",
        "Lager": "Regionalt",
        "Region": "Region Norrbotten",
        "Senast kontrollerad": "ingen dag är antecknad",
    }


def test_no_difference_shows_how_the_program_writes_a_value(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    row = '[[strategy]]\nid = "N01"\nlayer = "thematic"\nname = "Vår"\nthemes = ["energy"]\npassages = [{ text = "Ja.", place = "s. 4" }]\n'
    path.write_text(row + '[[region]]\ncode = "25"\nname = "Norrbotten"\nareas = ["Rymd"]\n', encoding="utf-8")
    columns = [(one.table, *column) for one in compare(SV, load_catalogue("sv", path)) for column in one.columns]
    texts = [told(column, value, table) for table, column, *values in columns for value in values]
    assert {"Energi", "Ja. (s. 4)", "Rymd", "tomt"} <= set(texts)
    assert [text for text in texts if "Passage(" in text or "Area(" in text or "('" in text] == []
