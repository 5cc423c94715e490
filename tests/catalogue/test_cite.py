"""A dialogue keeps a strategy as it stood when it was cited."""

from __future__ import annotations

from snabbdialog.catalogue import Entry, Passage, as_actor_record, as_passage, as_strategy, load_catalogue

SV, EN = load_catalogue("sv"), load_catalogue("en")


def test_a_commission_is_cited_with_its_money_and_dates() -> None:
    cited = as_strategy(SV.strategy("U02"), "s", 2.0)  # type: ignore[arg-type]
    assert (cited.session, cited.position, cited.catalogue_id, cited.layer, cited.kind) == ("s", 2.0, "U02", "national", "commission")
    assert (cited.interim_due, cited.final_due) == ("2024-06-01", "2025-09-30")
    assert "25 miljoner kronor 2023" in cited.money
    assert cited.recipient == "Klimat- och näringslivsdepartementet"
    assert cited.checked == "2026-01-29"


def test_status_verification_and_source_are_cited_in_words() -> None:
    cited = as_strategy(SV.strategy("N27"), "s", 1.0)  # type: ignore[arg-type]
    assert cited.status == "Status okänd"
    assert cited.verified.startswith("Ej verifierad; ")
    assert cited.note == "Källa: regeringens uppdrag till Vinnova om avancerade läkemedel."


def test_a_citation_in_english_is_english() -> None:
    cited = as_strategy(EN.strategy("N12"), "s", 1.0)  # type: ignore[arg-type]
    assert (cited.status, cited.verified, cited.note) == ("In force", "Verified", "Source: regeringen.se.")
    assert cited.name == "Energipolitikens långsiktiga inriktning"


def test_areas_are_cited_one_a_line() -> None:
    assert as_strategy(SV.strategy("S3-09"), "s", 1.0).areas == "Besöksnäring\nMat- och livsmedel"  # type: ignore[arg-type]


def test_a_passage_is_kept_with_its_place() -> None:
    own = Entry(id="A", layer="national", name="A")
    assert as_passage(Passage("En testbädd\nska inrättas.", "s. 4"), own) == "En testbädd ska inrättas. (s. 4)"
    assert as_passage(Passage("En testbädd ska inrättas."), own) == "En testbädd ska inrättas."
    assert as_passage(None, own) == ""


def test_our_own_words_about_a_strategy_are_not_kept_as_what_it_says() -> None:
    for catalogue in (SV, EN):
        entry = catalogue.strategy("N12")
        assert entry is not None
        assert as_passage(entry.passages[0], entry) == ""
        assert as_passage(Passage("Ur strategin"), entry) == "Ur strategin"


def test_an_own_entry_without_source_is_cited_without_a_note() -> None:
    assert as_strategy(Entry(id="A", layer="national", name="A"), "s", 1.0).note == ""


def test_each_citation_is_a_row_of_its_own() -> None:
    entry = SV.strategies[0]
    assert as_strategy(entry, "s", 1.0).id != as_strategy(entry, "s", 1.0).id


def test_an_actor_becomes_a_row() -> None:
    (known,) = [actor for actor in EN.actors if actor.name == "Cell and Gene Therapy Catapult"]
    row = as_actor_record(known, "s", 3.0)
    assert (row.name, row.kind, row.country, row.session, row.position) == (known.name, "innovation_hub", "United Kingdom", "s", 3.0)
