"""Where other regions' areas meet a region's own, or a need."""

from __future__ import annotations

from snabbdialog.catalogue import complements, load_catalogue, strengths

CATALOGUE = load_catalogue()


def test_areas_meet_by_words_first_and_the_words_are_told() -> None:
    first = complements(CATALOGUE, "Värmland")[0]
    assert (first.own.name, first.region.name, first.area.name) == ("Skoglig bioekonomi", "Region Västernorrland", "Skoglig bioekonomi")
    assert first.words == ("skoglig", "bioekonomi")
    assert first.themes == ("forest",)


def test_areas_that_share_no_word_meet_by_theme() -> None:
    met = [(m.region.name, m.area.name) for m in complements(CATALOGUE, "Dalarna") if m.own.name == "Energieffektivt samhällsbyggande"]
    assert ("Region Skåne", "Smarta hållbara städer") in met


def test_areas_with_nothing_in_common_do_not_meet() -> None:
    matches = [m for m in complements(CATALOGUE, "Norrbotten") if m.own.name == "Rymdteknik"]
    assert all(m.words for m in matches)
    assert not any(m.area.name == "Livsmedel" for m in matches)


def test_a_region_does_not_meet_itself() -> None:
    assert all(match.region.name != "Region Norrbotten" for match in complements(CATALOGUE, "Norrbotten"))


def test_an_unknown_region_or_one_without_areas_meets_nobody() -> None:
    assert complements(CATALOGUE, "Atlantis") == ()
    assert complements(CATALOGUE, "Västerbotten") == ()


def test_a_need_meets_other_regions_strengths_with_the_words_told() -> None:
    found = strengths(CATALOGUE, "Spelstudior behöver hjälp med dataspel", region="Norrbotten")
    assert (found[0].region.name, found[0].area.name) == ("Region Värmland", "Dataspel och spelifiering")
    assert "dataspel" in found[0].words


def test_a_regions_own_strength_is_not_told() -> None:
    assert all(one.region.name != "Region Värmland" for one in strengths(CATALOGUE, "dataspel", region="Värmland"))
    assert strengths(CATALOGUE, "dataspel")[0].region.name == "Region Värmland"
