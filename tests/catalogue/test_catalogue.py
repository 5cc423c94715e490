"""The lists that come with the program, and finding in them."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from snabbdialog import paths
from snabbdialog.catalogue import Catalogue, load_catalogue
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from pathlib import Path

SV, EN = load_catalogue("sv"), load_catalogue("en")


def ids(entries: tuple[object, ...]) -> list[str]:
    return [entry.id for entry in entries]  # type: ignore[attr-defined]


def test_there_are_21_regions_each_with_code_county_and_nuts() -> None:
    assert len(SV.regions) == 21
    assert len({region.code for region in SV.regions} | {region.nuts3 for region in SV.regions}) == 42
    assert all(region.county and region.programme_area and region.source for region in SV.regions)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Västra Götalandsregionen", "14"),
        ("Västra Götaland", "14"),
        ("VGR", "14"),
        ("Region Västra Götaland", "14"),
        ("Västra Götalands län", "14"),
        ("vastra gotaland", "14"),
        ("Region Sörmland", "04"),
        ("Sörmland", "04"),
        ("Södermanland", "04"),
        ("Södermanlands län", "04"),
        ("Region Jönköping", "06"),
        ("Jönköpings län", "06"),
        ("Gotland", "09"),
        ("Region Jämtland Härjedalen", "23"),
        ("Jämtlands län", "23"),
        ("NORRBOTTEN", "25"),
        ("Region Norrbottens", "25"),
        ("SE332", "25"),
        ("25", "25"),
    ],
)
def test_a_region_is_found_by_any_of_its_names(name: str, code: str) -> None:
    assert SV.region(name).code == code  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["", "Region", "Götaland", "Atlantis", "län"])
def test_what_is_no_region_is_not_found(name: str) -> None:
    assert SV.region(name) is None


@pytest.mark.parametrize("catalogue", [SV, EN], ids=["sv", "en"])
def test_what_is_not_fully_verified_says_what_is_lacking(catalogue: Catalogue) -> None:
    assert [entry.id for entry in catalogue.strategies if entry.verified in ("partly", "no") and not entry.verified_note] == []
    assert all(entry.verified for entry in catalogue.strategies)


@pytest.mark.parametrize("catalogue", [SV, EN], ids=["sv", "en"])
def test_no_text_names_a_strategy_by_its_id(catalogue: Catalogue) -> None:
    ids = re.compile(rf"\b({'|'.join(re.escape(entry.id) for entry in (*catalogue.strategies, *catalogue.recommendations))})\b")
    rows = (*catalogue.strategies, *catalogue.regions, *catalogue.actors, *catalogue.recommendations, *catalogue.themes)
    texts = (str({k: v for k, v in asdict(row).items() if k not in ("id", "superseded_by", "strategy")}) for row in rows)
    assert [text for text in texts if ids.search(text)] == []


def test_a_region_without_all_its_names_is_not_found_by_none(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[[region]]\ncode = "99"\nname = "Öresund"\n', encoding="utf-8")
    own = load_catalogue("sv", path)
    assert [own.region(name) for name in ("", " ", "Region", "län")] == [None] * 4
    assert own.region("Region Öresund") == own.regions[-1]
    assert own.strategies_for("") == ()


def test_no_name_belongs_to_two_regions() -> None:
    for region in SV.regions:
        for name in (region.name, *region.also, region.county):
            assert SV.region(name) == region


@pytest.mark.parametrize("catalogue", [SV, EN])
def test_every_strategy_says_where_it_comes_from_and_how_sure_it_is(catalogue: Catalogue) -> None:
    for entry in catalogue.strategies:
        assert entry.source, entry.id
        assert entry.verified_in_words, entry.id
        assert entry.about, entry.id
        assert entry.kind in load_words("sv").choices("strategy.kind"), entry.id


def test_every_status_and_theme_that_is_used_has_a_name() -> None:
    themes = {theme.id for theme in SV.themes}
    statuses = set(load_words("sv").choices("catalogue.status")) | {""}
    for entry in SV.strategies:
        assert set(entry.themes) <= themes, entry.id
        assert entry.status in statuses, entry.id
    assert {theme for region in SV.regions for area in region.areas for theme in area.themes} <= themes


def test_what_is_superseded_says_by_what() -> None:
    old = [entry for entry in SV.strategies if entry.status == "superseded"]
    assert {entry.id: entry.superseded_by for entry in old} == {"N03": "N04", "N09": "N10", "N15": "N14", "N16": "N15"}
    assert not any(entry.is_current for entry in old)


def test_every_text_of_ours_stands_in_english_too() -> None:
    for swedish, english in zip(SV.strategies, EN.strategies, strict=True):
        assert swedish.about != english.about, swedish.id
        assert bool(swedish.status_note) == bool(english.status_note)
        if not swedish.region:
            assert swedish.keywords != english.keywords, swedish.id
            assert len(swedish.passages) == len(english.passages) > 0, swedish.id
            assert not set(swedish.passages) & set(english.passages), swedish.id
    assert all(a.note != b.note for a, b in zip(SV.regions, EN.regions, strict=True) if a.note)
    assert all(a.text != b.text for a, b in zip(SV.recommendations, EN.recommendations, strict=True))


def test_every_address_is_one_a_link_may_have() -> None:
    assert all(re.fullmatch(r"https://\S+", entry.web) for entry in SV.strategies if entry.web)


def test_a_known_name_that_is_not_verified_says_so() -> None:
    rus = SV.strategy("RUS-10")
    assert rus is not None
    assert rus.name == "Regional utvecklingsstrategi för Blekinge län (namnet är inte känt)"
    assert rus.verified_in_words.startswith("Ej verifierad; ")


def test_a_regions_own_strategies_are_its_development_strategy_and_its_specialisation() -> None:
    rus, s3 = SV.strategies_for("Norrbotten")
    assert (rus.id, rus.name, rus.layer) == ("RUS-25", "Norrbottensstrategin 2040", "regional")
    assert (s3.id, "Rymdteknik" in s3.areas, "space" in s3.themes) == ("S3-25", True, True)
    assert SV.strategies_for("Atlantis") == ()


def test_filters_narrow_together() -> None:
    assert ids(SV.filter(theme="defence")) == ["N26"]
    assert ids(SV.filter(layer="thematic", theme="food", status="ongoing")) == ["U04"]
    assert len(SV.filter()) == len(SV.strategies)
    assert set(ids(SV.filter(layer="regional", region="Gotland"))) == {"RUS-09", "S3-09"}
    assert set(ids(SV.filter(theme="food", region="Gotland"))) == {"N07", "N08", "U04", "F08", "S3-09"}


def test_a_search_finds_by_reference_name_and_words_with_or_without_marks() -> None:
    assert ids(SV.search("n2019/03157")) == ["N01"]
    assert ids(SV.search("LIVSMEDELSSTRATEGI tillväxtverket")) == ["U04"]
    assert ids(SV.search("bioekonomi skogsprogram")) == ids(SV.search("bioekonomi   SKOGSPROGRAM")) == ["N21"]
    assert "N01" in ids(SV.search("halsodata"))
    assert SV.search("xyzzy") == SV.search("?!") == ()
    assert len(SV.search("")) == len(SV.strategies)


def test_a_search_in_another_form_of_the_word_finds_by_its_stem() -> None:
    assert set(ids(SV.search("livsmedelsstrategierna"))) == set(ids(SV.search("livsmedelsstrategi")))
    assert "N28" in ids(SV.search("mineralstrategins"))


def test_a_hit_in_the_name_comes_before_others() -> None:
    found = ids(SV.search("livsmedel"))
    assert found[:3] == ["N07", "N08", "U04"]
    assert "S3-12" in found


def test_a_search_finds_by_the_name_of_a_theme() -> None:
    assert "S3-25" in ids(SV.search("rymd"))
    assert "N25" in ids(EN.search("cold climate"))


def test_networks_and_agencies_may_be_picked() -> None:
    assert {"RnD-nätverket", "S3-nätverket", "Clusters of Sweden", "SISP", "Triple I"} <= {actor.name for actor in SV.networks}
    assert {"Vinnova", "Tillväxtverket", "Energimyndigheten"} <= {actor.name for actor in SV.actors if actor.kind == "agency"}
    assert all(actor.source for actor in SV.actors)
    assert all(SV.region(region) for actor in SV.actors for region in actor.regions)


def test_recommendations_point_at_a_strategy_that_is_there() -> None:
    assert len(SV.recommendations) == 9
    assert all(SV.strategy(one.strategy) for one in SV.recommendations)


def test_a_strategy_that_is_not_there_is_none() -> None:
    assert SV.strategy("X9") is None


def test_every_bundled_file_has_an_explaining_head() -> None:
    for path in (paths.resources() / "catalogue").iterdir():
        assert path.read_text(encoding="utf-8").startswith("# "), path.name
