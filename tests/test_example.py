import json
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from snabbdialog import paths
from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.model import COLUMNS, CONTENTS, MENTIONS, OWNERS, Dialogue, Record, all_records
from snabbdialog.visibility import share, withheld
from snabbdialog.words import LANGUAGES, load_words

NAMES = (
    "https://",
    "Gäller projektet",
    "Concerns the project",
    "Uppdrag att etablera",
    "Proposed decision",
)  # titles of documents are given as they are
DOCUMENTS = Path(__file__).parents[1].parent / "shared" / "documents"
CHOICES = {
    "session": ("form", "phase", "anchoring", "leadership", "document_title", "status"),
    "participant": ("side", "function"),
    "actor": ("kind",),
    "source": ("kind",),
    "need": ("level", "kind", "proposal_type", "reach", "status"),
    "condition": ("kind",),
    "strategy": ("layer", "kind", "region_role"),
    "link": ("kind",),
    "entry": ("kind", "status", "outcome"),
    "funding": ("kind", "role"),
}


@pytest.fixture(scope="module", params=LANGUAGES)
def dialogue(request: pytest.FixtureRequest) -> Dialogue:
    return build_example(request.param)


def shape(dialogue: Dialogue) -> Counter[tuple[object, ...]]:
    """What must not differ between the languages: kinds, figures and dates."""
    columns = (
        "position",
        "level",
        "kind",
        "layer",
        "applied",
        "granted",
        "due",
        "date",
        "criterion",
        "ballot",
        "chosen",
        "minutes",
        "said_at",
    )
    return Counter((record.table, *(getattr(record, name, None) for name in columns)) for record in all_records(dialogue))


def by_id(dialogue: Dialogue) -> dict[str, Record]:
    return {record.id: record for record in all_records(dialogue)}


def test_the_example_says_that_it_is_one(dialogue: Dialogue) -> None:
    session = dialogue.session
    assert session.is_example == 1
    assert session.title.startswith(("Exempel", "Example"))
    assert "offentliga handlingar" in session.purpose or "public documents" in session.purpose


def test_the_funding_is_the_decision_s_ten_rows(dialogue: Dialogue) -> None:
    assert [row.applied for row in dialogue.funding] == [
        1_245_497, 8_287_468, 3_383_466, 2_193_530, 2_104_864, 1_471_315, 1_032_464, 363_226, 358_752, 278_413,
    ]  # fmt: skip
    assert sum(row.applied or 0 for row in dialogue.funding) == dialogue.session.funding_total == 20_718_995


def test_one_financier_stands_with_two_kinds_of_money(dialogue: Dialogue) -> None:
    kinds = {(row.financier, row.kind) for row in dialogue.funding}
    assert len(kinds) == 10
    assert {("Region Norrbotten", "regional_1_1"), ("Region Norrbotten", "own")} <= kinds


def test_who_applies_is_kept_as_a_remark(dialogue: Dialogue) -> None:
    remarks = [row.note for row in dialogue.funding if "stödsökande" in row.note.lower() or "applicant" in row.note.lower()]
    assert len(remarks) == 3


def test_the_commission_has_its_money_and_dates(dialogue: Dialogue) -> None:
    (commission,) = [s for s in dialogue.strategies if s.catalogue_id == "U02"]
    assert (commission.interim_due, commission.final_due) == ("2024-06-01", "2025-09-30")
    assert "25" in commission.money
    assert "55" in commission.money


def test_the_reference_numbers_are_those_of_the_commission(dialogue: Dialogue) -> None:
    assert {"N2019/03157", "UD2019/19211"} <= {strategy.reference for strategy in dialogue.strategies}


def test_it_is_rich_enough_for_every_page(dialogue: Dialogue) -> None:
    assert len(dialogue.participants) >= 12
    assert len(dialogue.needs) >= 16
    assert len(dialogue.strategies) >= 8
    assert len(dialogue.links) >= 12
    assert len(dialogue.entries) >= 22
    assert len(dialogue.sources) >= 6
    assert {strategy.layer for strategy in dialogue.strategies} == {"national", "thematic", "regional"}
    assert {link.kind for link in dialogue.links} == {"covered", "gap", "pulls_apart", "dismissed"}
    assert {need.level for need in dialogue.needs} == {"challenge", "area", "need", "proposal"}
    assert {entry.kind for entry in dialogue.entries} == set(load_words("sv").choices("entry.kind"))
    assert len({entry.group_name for entry in dialogue.entries if entry.group_name}) == 2


def test_something_is_missing_so_that_it_shows(dialogue: Dialogue) -> None:
    actions = [entry for entry in dialogue.entries if entry.kind == "action"]
    assert len([action for action in actions if not action.who]) == 1
    assert len([action for action in actions if not action.due]) == 1
    assert set(json.loads(dialogue.session.account)) < {point.id for point in load_methods("sv").by_id["ostergotland"].account}


def test_candidates_have_answers_to_all_questions_and_one_is_chosen(dialogue: Dialogue) -> None:
    assert [area.chosen for area in dialogue.focus_areas] == [1, 0, 0]
    assert all(area.anchoring and area.support and area.priority and area.reasons for area in dialogue.focus_areas)


def test_the_ballots_show_two_camps_and_a_dissent(dialogue: Dialogue) -> None:
    def marks(area: int, criterion: str) -> Counter[int]:
        id = dialogue.focus_areas[area].id
        return Counter(score.value for score in dialogue.scores if (score.focus_area, score.criterion) == (id, criterion))

    assert len(dialogue.scores) == 45
    assert marks(1, "capacity") == {1: 2, 5: 3}
    assert marks(2, "anchoring") == {4: 4, 1: 1}


def test_scores_use_the_method_s_criteria(dialogue: Dialogue) -> None:
    criteria = {criterion.id for criterion in load_methods("sv").by_id["ostergotland"].criteria}
    assert {score.criterion for score in dialogue.scores} == criteria


def test_questions_are_the_method_s_in_its_words(dialogue: Dialogue) -> None:
    method = load_methods(dialogue.session.language).by_id["ostergotland"]
    asked = {entry.question for entry in dialogue.entries if entry.question}
    assert asked == {question.text for question in method.questions} | set(method.group_questions)


def test_the_success_factors_are_the_method_s(dialogue: Dialogue) -> None:
    method = load_methods(dialogue.session.language).by_id["ostergotland"]
    rows = {row.title: row.value for row in dialogue.conditions if row.kind == "success_factor"}
    assert list(rows) == [factor.id for factor in method.success_factors]
    assert set(rows.values()) <= set(load_words("sv").choices("condition.met"))


def test_every_pointer_points_at_a_row_of_its_table(dialogue: Dialogue) -> None:
    rows = by_id(dialogue)
    for record in all_records(dialogue):
        for column, table in {**OWNERS.get(record.table, {}), **MENTIONS.get(record.table, {})}.items():
            target = getattr(record, column)
            assert target is None or rows[target].table == table
        assert record.table == "session" or getattr(record, "session", None) == dialogue.session.id


def test_every_choice_is_a_known_one(dialogue: Dialogue) -> None:
    words = load_words("sv")
    for record in all_records(dialogue):
        for column in CHOICES.get(record.table, ()):
            assert getattr(record, column) in {"", *words.choices(f"{record.table}.{column}")}


def test_every_date_is_a_date(dialogue: Dialogue) -> None:
    columns = {"date", "invited", "planned", "due", "decided_on", "received", "interim_due", "final_due", "checked", "next_meeting"}
    for record in all_records(dialogue):
        for column in columns & set(COLUMNS[record.table]):
            if text := getattr(record, column):
                assert date.fromisoformat(text)


def test_nothing_hidden_is_hinted_at_in_what_is_shared(dialogue: Dialogue) -> None:
    assert len(withheld(dialogue)) == 4
    assert {entry.visibility for entry in dialogue.entries} == {"shared", "internal", "off_record"}
    assert len(share(dialogue).entries) == len(dialogue.entries) - 3


def test_people_are_roles(dialogue: Dialogue) -> None:
    assert all(person.role and person.organisation and not person.name and not person.email for person in dialogue.participants)
    assert {person.side for person in dialogue.participants} == {"region", "national", "other"}


def test_it_can_be_built_twice_without_sharing_an_id() -> None:
    assert not set(by_id(build_example())) & set(by_id(build_example()))


def test_both_languages_have_the_same_rows() -> None:
    assert shape(build_example("sv")) == shape(build_example("en"))


def test_every_sentence_differs_between_the_languages() -> None:
    said = {"text", "reason", "reasons", "anchoring", "support", "priority", "guidance", "purpose", "structures"}
    swedish, english = ({getattr(r, c, "") for r in all_records(build_example(language)) for c in said} for language in LANGUAGES)
    assert {text for text in swedish & english if " " in text} == set()
    assert len(swedish) == len(english)


def test_rows_keep_the_order_of_the_file() -> None:
    dialogue = build_example()
    for name, table in CONTENTS.items():
        if "position" in COLUMNS[table]:
            positions = [row.position for row in getattr(dialogue, name)]
            assert positions == [float(n) for n in range(1, len(positions) + 1)]


def test_links_keep_the_order_of_the_file_too() -> None:
    dialogue = build_example()
    needs = [need.id for need in dialogue.needs]
    places = [needs.index(link.need) for link in dialogue.links]
    assert places == sorted(places)


def test_no_sentence_is_copied_from_the_documents() -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip("the documents are not here")

    def words(text: str) -> list[str]:
        return re.findall(r"\w+", text.casefold())

    known = set()
    for path in DOCUMENTS.glob("00[023]*.txt"):
        text = words(path.read_text("utf-8"))
        known |= {tuple(text[i : i + 8]) for i in range(len(text) - 7)}
    with (paths.resources() / "example" / "norrbotten.toml").open("rb") as file:
        said = [text for text in _texts(tomllib.load(file)) if not text.startswith(NAMES)]
    copied = {run for text in said for i in range(len(words(text)) - 7) if (run := tuple(words(text)[i : i + 8])) in known}
    assert not copied


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []
