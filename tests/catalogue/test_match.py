"""Suggestions for the needs of a dialogue."""

from __future__ import annotations

from dataclasses import replace

from snabbdialog.catalogue import entries_for, index_for, load_catalogue, own_entry, passages, suggest_for
from snabbdialog.model import Dialogue, Link, Need, Session, Strategy

CATALOGUE = load_catalogue()
GRID = Need(id="grid", title="Elnätet är fullt", text="Nya företag får vänta på el i flera år")
CITED = Strategy(id="row", catalogue_id="N12", layer="thematic")


def held(*needs: Need, strategies: tuple[Strategy, ...] = (), links: tuple[Link, ...] = (), region: str = "Norrbotten") -> Dialogue:
    return Dialogue(session=Session(region=region), needs=needs, strategies=strategies, links=links)


def suggested(dialogue: Dialogue, need: Need = GRID) -> list[str]:
    return [one.strategy_id for one in suggest_for(need, dialogue, index_for(dialogue, CATALOGUE), limit=10)]


def test_title_and_text_are_searched() -> None:
    assert suggested(held(GRID))[0] == "N12"
    assert suggested(held(GRID), Need(text="Elnätet är fullt"))[0] == "N12"


def test_a_dismissed_or_linked_strategy_stays_away_for_that_need_alone() -> None:
    for kind in ("dismissed", "covered", "gap", "pulls_apart"):
        dialogue = held(GRID, strategies=(CITED,), links=(Link(need="grid", strategy="row", kind=kind),))
        assert "N12" not in suggested(dialogue)
        assert suggested(dialogue, Need(title="Elnätet"))[0] == "N12"


def test_what_is_dismissed_in_the_need_s_own_row_stays_away_cited_or_not() -> None:
    need = replace(GRID, dismissed="N01\nN12")
    assert "N12" not in suggested(held(need), need)
    assert "N12" not in suggested(held(need, strategies=(CITED,)), need)


def test_a_dismissed_own_strategy_stays_away() -> None:
    own = Strategy(id="own", name="Vår elnätsplan")
    assert "own" in suggested(held(GRID, strategies=(own,)))
    assert "own" not in suggested(held(GRID, strategies=(own,), links=(Link(need="grid", strategy="own", kind="dismissed"),)))


def test_a_link_to_a_strategy_that_is_gone_hides_nothing() -> None:
    assert suggested(held(GRID, links=(Link(need="grid", strategy="gone"),)))[0] == "N12"


def test_other_regions_strategies_are_not_suggested() -> None:
    regional = {entry.id for entry in entries_for(held(), CATALOGUE) if entry.layer == "regional"}
    assert regional == {"RUS-25", "S3-25"}


def test_secondary_regions_count_and_unknown_ones_do_not() -> None:
    dialogue = Dialogue(session=Session(region="Atlantis", other_regions="VGR\nHalland"))
    assert {entry.id for entry in entries_for(dialogue, CATALOGUE) if entry.region} == {"RUS-14", "S3-14", "RUS-13", "S3-13"}


def test_a_passage_pasted_on_a_cited_strategy_is_suggested() -> None:
    cited = Strategy(id="row", catalogue_id="N28", passage="Kobolt ur slagg.\n\nTorvtäkter ska avvecklas.")
    dialogue = held(strategies=(cited,))
    need = Need(title="Torvtäkter")
    (found,) = suggest_for(need, dialogue, index_for(dialogue, CATALOGUE))
    assert (found.strategy_id, found.passage.text) == ("N28", "Torvtäkter ska avvecklas.")  # type: ignore[union-attr]


def test_a_cited_strategy_without_a_passage_stays_as_it_is() -> None:
    (found,) = [entry for entry in entries_for(held(strategies=(CITED,)), CATALOGUE) if entry.id == "N12"]
    assert found == CATALOGUE.strategy("N12")


def test_a_strategy_whose_catalogue_row_is_gone_counts_as_own() -> None:
    gone = Strategy(id="row", catalogue_id="X9", name="Torvplan")
    assert "row" in {entry.id for entry in entries_for(held(strategies=(gone,)), CATALOGUE)}


def test_an_own_strategy_is_searched_by_name_areas_and_passages() -> None:
    own = own_entry(Strategy(id="own", reference="Dnr 1", areas="Torv\nSten", passage="Ett.\n\nTvå."))
    assert (own.name, own.areas, [p.text for p in own.passages]) == ("Dnr 1", ("Torv", "Sten"), ["Ett.", "Två."])


def test_what_the_need_stands_under_lends_its_words() -> None:
    area = Need(id="area", title="Livsmedel")
    need = Need(id="need", parent="area", title="Rådgivning")
    found = suggested(held(area, need), need)
    assert found[0] == "U04"
    assert "N07" in found


def test_rows_in_a_ring_do_no_harm() -> None:
    one, other = Need(id="a", parent="b", title="Elnätet"), Need(id="b", parent="a", title="Gruvor")
    assert "N12" in suggested(held(one, other), one)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "En mening om torv som är ganska lång och säger en sak. "
    cut = [passage.text for passage in passages(sentence * 30, "s. 3")]
    assert len(cut) > 1
    assert all(len(text) <= 600 and text.endswith("sak.") for text in cut)
    assert "".join(cut).replace(" ", "") == (sentence * 30).replace(" ", "")
    assert {passage.place for passage in passages("Torv", "s. 3")} == {"s. 3"}


def test_an_empty_text_has_no_passages() -> None:
    assert list(passages(" \n\n \n")) == []
