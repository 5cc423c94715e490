"""The documents of many shapes, each with answers written by hand before it was read."""

from __future__ import annotations

import json
import re
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from snabbdialog.intake.reading import as_json, extract

from .scoring import THINGS, Score, read_answers, score

ANSWERS = read_answers()
PAGE = Path(__file__).parents[2] / "docs" / "intake.md"


@pytest.fixture(scope="module")
def results() -> dict[Path, dict[str, Any]]:
    return {document: as_json(extract(document)) for document in ANSWERS}


@pytest.mark.parametrize("document", ANSWERS, ids=lambda path: path.stem)
def test_what_a_document_says_is_found_and_nothing_else(document: Path, results: dict[Path, dict[str, Any]]) -> None:
    scores = score(results[document], ANSWERS[document])
    wrong = {thing: one for thing, one in scores.items() if not one.right == one.found == one.there}
    assert not wrong
    assert results[document]["source"]["kind"] == ANSWERS[document]["kind"]


@pytest.mark.parametrize("document", [path for path, answers in ANSWERS.items() if answers.get("absent")], ids=lambda path: path.stem)
def test_names_of_private_persons_are_not_taken(document: Path, results: dict[Path, dict[str, Any]]) -> None:
    said = json.dumps(results[document], ensure_ascii=False)
    assert not [name for name in ANSWERS[document]["absent"] if name in said]


def test_texts_without_proposals_give_none(results: dict[Path, dict[str, Any]]) -> None:
    empty = [path for path, answers in ANSWERS.items() if not answers.get("areas")]
    assert len(empty) >= 6
    assert not [path.name for path in empty if any(area["proposals"] for c in results[path]["challenges"] for area in c["areas"])]


@pytest.mark.parametrize("thing", THINGS)
def test_over_all_documents_nine_of_ten_are_right(thing: str, results: dict[Path, dict[str, Any]]) -> None:
    total = reduce(Score.__add__, (score(results[path], answers)[thing] for path, answers in ANSWERS.items()))
    assert total.there
    assert min(total.precision, total.recall) >= 0.9


def test_the_page_about_reading_names_as_many_documents_as_there_are() -> None:
    named = re.search(r"(\d+)\D*documents of our own", PAGE.read_text(encoding="utf-8"))
    assert named
    assert int(named[1]) == len(ANSWERS)
