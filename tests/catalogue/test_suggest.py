"""Suggestions by the words a need and a strategy share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.catalogue import Entry, Index, Passage, Theme, build_index, load_catalogue, suggest

CATALOGUE = load_catalogue()
INDEX = build_index((e for e in CATALOGUE.strategies if not e.region), CATALOGUE.themes)


def entry(id: str, *texts: str, name: str = "", keywords: str = "", status: str = "", themes: tuple[str, ...] = ()) -> Entry:
    passages = tuple(Passage(text) for text in texts)
    return Entry(id=id, layer="national", name=name or f"Strategi {id}", keywords=keywords, passages=passages, status=status, themes=themes)


def indexed(*entries: Entry) -> Index:
    filler = [entry(f"F{n}", "Bredband till alla hushåll") for n in range(8)]  # so that a word may be rare
    return build_index((*entries, *filler), CATALOGUE.themes)


def ids(need: str, index: Index, **more: object) -> list[str]:
    return [one.strategy_id for one in suggest(need, index, **more)]  # type: ignore[arg-type]


def test_a_suggestion_tells_the_passage_and_the_words_that_matched() -> None:
    index = indexed(entry("A", "Skolor byggs om", "Laddstolpar för tunga lastbilar"))
    (found,) = suggest("Åkerierna vill ha fler laddstolpar för sina lastbilar", index)
    assert found.strategy_id == "A"
    assert found.passage == Passage("Laddstolpar för tunga lastbilar")
    assert found.words == ("laddstolpar", "lastbilar")


def test_a_compound_meets_its_parts() -> None:
    index = indexed(entry("A", "Kompetens om innovation"))
    (found,) = suggest("innovationsstödskompetens", index)
    assert set(found.words) == {"innovation", "kompetens"}


def test_parts_meet_a_compound() -> None:
    assert ids("Mer skog", indexed(entry("A", "Skogsbruket växer"))) == ["A"]


def test_a_part_is_not_told_beside_its_whole() -> None:
    (found,) = suggest("vindkraftspark", indexed(entry("A", "En vindkraftspark och vindkraft")))
    assert found.words == ("vindkraftspark",)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    index = indexed(entry("A", "Bredband och gruvor"), entry("B", "Bredband och hamnar"))
    assert ids("bredband till gruvor", index)[0] == "A"


def test_words_that_say_nothing_are_passed_over() -> None:
    index = indexed(entry("A", "Det behövs ökade möjligheter för regionen att vara med"))
    assert suggest("Regionen behöver möjligheter att öka", index) == []


def test_a_need_that_shares_no_word_has_no_suggestion() -> None:
    assert suggest("Kyrkogården behöver nya grindar", INDEX) == []
    assert suggest("", INDEX) == []
    assert suggest("?! …", INDEX) == []


def test_dismissed_strategies_stay_away() -> None:
    need = "Elnätet är fullt"
    assert ids(need, INDEX)[0] == "N12"
    assert "N12" not in ids(need, INDEX, without={"N12"}, limit=50)


def test_what_is_superseded_comes_after_what_replaced_it() -> None:
    found = ids("Digital kompetens och bredband", INDEX, limit=20)
    assert found.index("N10") < found.index("N09")
    index = indexed(entry("A", "Gruvor", status="ended"), entry("B", "Gruvor"))
    assert ids("gruvor", index) == ["B", "A"]


def test_a_need_written_without_marks_still_finds() -> None:
    assert ids("Karnkraft och fjarrvarme", INDEX)[0] == "N12"


def test_the_words_of_a_theme_help() -> None:
    index = indexed(entry("A", themes=("food",)))
    (found,) = suggest("Fler bagerier", index)
    assert (found.strategy_id, found.passage, found.words) == ("A", None, ("bagerier",))


def test_the_context_weighs_less_than_the_need() -> None:
    index = indexed(entry("A", "Gruvor i fjällen"), entry("B", "Hamnar vid kusten"))
    assert ids("hamnar", index, context="gruvor") == ["B", "A"]
    assert ids("hamnar", index, context="hamnar och gruvor") == ["B", "A"]


def test_no_more_than_asked_for() -> None:
    assert len(suggest("forskning om hälsa, energi, digitalisering och livsmedel", INDEX, limit=4)) == 4


def test_best_first() -> None:
    scores = [one.score for one in suggest("forskning om hälsa, energi och livsmedel", INDEX, limit=50)]
    assert scores == sorted(scores, reverse=True)


def test_a_short_passage_that_says_it_beats_a_long_one_that_mentions_it() -> None:
    long = "Vatten, skolor, vägar, sjukhus, bibliotek, parker, idrott, museer, bad, torg, broar, tunnlar, kajer och gruvor"
    (found, *_) = suggest("gruvor", indexed(entry("A", long, "Gruvor öppnas")))
    assert found.passage == Passage("Gruvor öppnas")


def test_an_english_index_is_searched_in_english() -> None:
    english = load_catalogue("en")
    index = build_index((e for e in english.strategies if not e.region), english.themes, language="en")
    assert ids("Hauliers need more charging points for lorries before they dare to buy electric trucks", index)[0] == "N13"
    assert "N28" in ids("New mines for critical raw materials are stuck in permits", index, limit=3)


def test_own_strategies_take_part_without_themes() -> None:
    own = entry("own", "Trähusklustret vill bygga högre")
    assert ids("trähusklustret", build_index([own, *INDEX.entries], [Theme("food", "Mat")]))[0] == "own"


@given(st.text(max_size=200))
def test_any_need_gives_a_list(need: str) -> None:
    for one in suggest(need, INDEX, limit=3):
        assert one.words
        assert one.score > 0
