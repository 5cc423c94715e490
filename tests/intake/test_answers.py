"""The documents of many shapes, each with answers written by hand before it was read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from snabbdialog.intake.reading import as_json, extract
from snabbdialog.words import load_words

from .scoring import THINGS, read_answers, score

ANSWERS = read_answers()
PAGE = Path(__file__).parents[2] / "docs" / "intake.md"


@pytest.mark.parametrize("document", ANSWERS, ids=lambda path: path.stem)
def test_what_a_document_says_is_found_and_nothing_else(document: Path) -> None:
    answers, found = ANSWERS[document], as_json(extract(document))
    wrong = {thing: one for thing, one in score(found, answers).items() if not one.right == one.found == one.there}
    assert not wrong
    assert found["source"]["kind"] == answers["kind"]
    said = json.dumps(found, ensure_ascii=False)
    assert not [name for name in answers.get("absent", []) if name in said]  # of private persons


def test_there_are_documents_of_every_kind_and_of_every_thing_and_some_that_propose_nothing() -> None:
    assert {answers["kind"] for answers in ANSWERS.values()} == set(load_words("sv").choices("source.kind"))
    assert all(sum(bool(answers.get(thing)) for answers in ANSWERS.values()) >= 10 for thing in THINGS if thing != "proposals")
    assert sum(not answers.get("areas") for answers in ANSWERS.values()) >= 10


def test_the_page_about_reading_names_as_many_documents_as_there_are() -> None:
    named = re.search(r"(\d+)\D*documents of our own", PAGE.read_text(encoding="utf-8"))
    assert named
    assert int(named[1]) == len(ANSWERS)
