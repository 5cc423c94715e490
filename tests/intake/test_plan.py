from __future__ import annotations

from dataclasses import replace
from typing import Any

from snabbdialog import model
from snabbdialog.intake import as_json
from snabbdialog.intake.items import Item, ancestors, join_items, list_items
from snabbdialog.intake.plan import known_source, new_items, proposals, source_of, split_title
from snabbdialog.intake.reading import extract
from snabbdialog.words import load_words

from . import making

INPUT = extract(making.DOCUMENTS / "inspel-kapitel.txt", known_actors={"Livsmedelsverket": "agency"})
DECISION = extract(making.DOCUMENTS / "beslut-aktiviteter.txt")
SESSION = model.Session(region="Region Kustland")
EMPTY = model.Dialogue(session=SESSION)


def apply(dialogue: model.Dialogue, changes: list[model.Change]) -> model.Dialogue:
    rows: dict[str, list[Any]] = {}
    session = dialogue.session
    for record in model.all_records(dialogue)[1:]:
        rows.setdefault(record.table, []).append(record)
    for change in changes:
        if change.table == "session":
            session = model.applied(session, change)  # type: ignore[assignment]
        else:
            rows.setdefault(change.table, []).append(model.applied(None, change))
    return model.dialogue_of(session, rows)


def take(extraction: Any, dialogue: model.Dialogue, taken: Any) -> model.Dialogue:
    source = source_of(extraction, SESSION.id, received="2026-11-22")
    return apply(dialogue, proposals(extraction, SESSION.id, source=source, existing=dialogue, taken=taken))


def test_everything_taken_becomes_an_outline_with_its_source_and_places() -> None:
    after = take(INPUT, EMPTY, new_items(INPUT, EMPTY))
    (source,) = after.sources
    assert (source.checksum, source.file_name, source.kind, source.received) == (
        INPUT.source.checksum,
        "inspel-kapitel.txt",
        "input",
        "2026-11-22",
    )
    levels = [need.level for need in after.needs]
    assert [levels.count(level) for level in ("challenge", "area", "proposal")] == [2, 3, 7]
    by_id = {need.id: need for need in after.needs}
    proposal = next(need for need in after.needs if need.title.startswith("kommunerna får upphandla"))
    area = by_id[proposal.parent or ""]
    assert (area.title, by_id[area.parent or ""].title) == ("Lokala förädlingsled", "Maten produceras inte där människor bor")
    assert {need.source for need in after.needs} == {source.id}
    assert proposal.place == "s. 1, rad 22"
    assert [(actor.name, actor.kind) for actor in after.actors] == [("Livsmedelsverket", "agency")]


def test_positions_follow_the_rows_that_are_there() -> None:
    before = model.Dialogue(session=SESSION, needs=(model.Need(session=SESSION.id, position=7.0),))
    after = take(INPUT, before, new_items(INPUT, before))
    assert [need.position for need in after.needs] == [7.0 + step for step in range(len(after.needs))]


def test_the_same_document_again_gives_nothing_new() -> None:
    after = take(INPUT, EMPTY, new_items(INPUT, EMPTY))
    assert new_items(INPUT, after) == ()
    assert take(INPUT, after, list_items(INPUT)) == after
    assert known_source(INPUT, after) == after.sources[0]


def test_what_was_edited_since_is_not_taken_for_new() -> None:
    after = take(INPUT, EMPTY, new_items(INPUT, EMPTY))
    edited = replace(after, needs=tuple(replace(need, title="Omskriven", text="") for need in after.needs))
    assert new_items(INPUT, edited) == ()


def test_what_was_left_is_new_the_next_time_and_finds_its_parent() -> None:
    items = list_items(INPUT)
    without = [item for item in items if item.kind in ("challenge", "area")]
    after = take(INPUT, EMPTY, without)
    left = [item for item in new_items(INPUT, after) if item.kind == "proposal"]
    assert len(left) == 7
    again = take(INPUT, after, left)
    assert len(again.sources) == 1
    assert {need.parent for need in again.needs if need.level == "proposal"} == {need.id for need in after.needs if need.level == "area"}


def test_a_proposal_whose_parents_were_left_stands_alone() -> None:
    after = take(INPUT, EMPTY, [item for item in list_items(INPUT) if item.kind == "proposal"])
    assert {need.parent for need in after.needs} == {None}


def test_nothing_taken_changes_nothing() -> None:
    assert proposals(INPUT, SESSION.id, source=source_of(INPUT, SESSION.id), existing=EMPTY, taken=[]) == []


def test_funding_keeps_kinds_and_the_stated_total() -> None:
    after = take(DECISION, EMPTY, new_items(DECISION, EMPTY))
    assert [(row.financier, row.kind, row.applied) for row in after.funding][:2] == [
        ("Fjällbygds tekniska högskola", "own", 1150000),
        ("Region Fjällbygd", "regional_1_1", 2400000),
    ]
    assert after.session.funding_total == 9_000_000
    assert after.sources[0].reference == "Dnr RUN 2025-0143"
    assert [row.reference for row in after.strategies] == list(DECISION.references)
    assert new_items(DECISION, after) == ()


def test_a_total_somebody_gave_stays() -> None:
    given = model.Dialogue(session=replace(SESSION, funding_total=5))
    assert take(DECISION, given, list_items(DECISION)).session.funding_total == 5


def test_kinds_of_money_without_a_key_are_kept_in_words() -> None:
    item = Item("f1", "funding", title="A", text="naturainsats", amount=5)
    (row,) = take(INPUT, EMPTY, [item]).funding
    assert (row.kind, row.note) == ("other", "naturainsats")


def test_unplaced_words_can_be_taken_as_a_need_or_a_condition() -> None:
    first, second, *_ = (item for item in list_items(INPUT) if item.kind == "need")
    after = take(INPUT, EMPTY, [first, replace(second, kind="condition", title="Invånare")])
    assert [need.level for need in after.needs] == ["need"]
    assert (after.conditions[0].title, after.conditions[0].source) == ("Invånare", after.sources[0].id)
    assert take(INPUT, after, [replace(second, kind="condition", title="Invånare")]).conditions == after.conditions


def test_items_are_joined_with_their_words_and_tags() -> None:
    one, two = Item("1", "proposal", text="Bygg", tags=("a",)), Item("2", "area", title="Vatten", text="Rör", tags=("b", "a"))
    assert join_items(one, two) == Item("1", "proposal", text="Bygg\nVatten\nRör", tags=("a", "b"))


def test_a_ring_of_parents_ends() -> None:
    ring = [Item("1", "area", parent="2"), Item("2", "area", parent="1")]
    assert [item.key for item in ancestors(ring[0], ring)] == ["2"]


def test_a_long_text_has_no_title() -> None:
    assert split_title("Kort\nResten") == ("Kort", "Resten")
    assert split_title("x" * 300) == ("", "x" * 300)


def test_a_source_without_title_is_called_by_its_file() -> None:
    bare = replace(INPUT, source=replace(INPUT.source, title=""), references=())
    assert (source_of(bare, "s").title, source_of(bare, "s").reference) == ("inspel-kapitel.txt", "")


def test_warnings_are_a_key_and_a_sentence_in_the_language() -> None:
    (swedish,) = as_json(replace(INPUT, warnings=("poor_scan",)))["warnings"]
    (english,) = as_json(replace(INPUT, warnings=("poor_scan",)), load_words("en"))["warnings"]
    assert swedish.startswith("poor_scan: Texten är dåligt inskannad")
    assert english.startswith("poor_scan: The text is a poor scan")
