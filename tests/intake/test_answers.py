"""The documents of many shapes, each with answers written by hand before it was read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from snabbdialog.intake.reading import as_json, extract
from snabbdialog.intake.travel import pack, unpack
from snabbdialog.words import load_words

from .scoring import THINGS, read_answers, score


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(of: Any) -> dict[str, Any]:
    return {"type": "array", "items": of}


STRING, WHOLE = {"type": "string"}, {"type": "integer"}
PLACE = _object(page=WHOLE, line=WHOLE)
PROPOSAL = _object(text=STRING, tags=_list(STRING), addressee=STRING, place=PLACE)
AREA = _object(title=STRING, text=STRING, tags=_list(STRING), place=PLACE, proposals=_list(PROPOSAL))
SCHEMA = _object(
    source=_object(file=STRING, pages=WHOLE, title=STRING, kind=STRING),
    challenges=_list(_object(title=STRING, text=STRING, place=PLACE, areas=_list(AREA))),
    unplaced=_list(_object(text=STRING, place=PLACE)),
    funding=_object(
        rows=_list(_object(financier=STRING, kind=STRING, amount=WHOLE)),
        total={"type": ["integer", "null"]},
        sum_matches={"type": ["boolean", "null"]},
    ),
    references=_list(STRING),
    dates=_list(_object(date=STRING, text=STRING, place=PLACE)),
    amounts=_list(_object(kronor=WHOLE, year={"type": ["integer", "null"]}, text=STRING, place=PLACE)),
    actors=_list(_object(name=STRING, type=STRING)),
    warnings=_list(STRING),
)

ANSWERS = read_answers()
PAGE = Path(__file__).parents[2] / "docs" / "intake.md"


@pytest.mark.parametrize("document", ANSWERS, ids=lambda path: path.stem)
def test_what_a_document_says_is_found_and_nothing_else(document: Path) -> None:
    extraction, answers = extract(document, known_actors={"Vinnova": "agency", "Region Slättmark": "region"}), ANSWERS[document]
    assert unpack(pack(extraction)) == extraction  # on its way between processes
    said = json.dumps(as_json(extraction), ensure_ascii=False)
    found = json.loads(said)
    jsonschema.validate(found, SCHEMA)
    wrong = {thing: one for thing, one in score(found, answers).items() if not one.right == one.found == one.there}
    assert not wrong
    assert found["source"]["kind"] == answers["kind"]
    assert not [name for name in answers.get("absent", []) if name in said]  # of private persons


def test_there_are_documents_of_every_kind_and_of_every_thing_and_some_that_propose_nothing() -> None:
    assert {answers["kind"] for answers in ANSWERS.values()} == set(load_words("sv").choices("source.kind"))
    assert all(sum(bool(answers.get(thing)) for answers in ANSWERS.values()) >= 10 for thing in THINGS if thing != "proposals")
    assert sum(not answers.get("areas") for answers in ANSWERS.values()) >= 10


def test_the_page_about_reading_names_as_many_documents_as_there_are() -> None:
    named = re.search(r"(\d+)\D*documents of our own", PAGE.read_text(encoding="utf-8"))
    assert named
    assert int(named[1]) == len(ANSWERS)
