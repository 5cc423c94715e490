"""The published JSON Schema, the records and the reader say the same."""

from __future__ import annotations

import json
from random import Random

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog import paths
from snabbdialog.errors import UserError
from snabbdialog.exchange import PURPOSES, read_session_file, write_session_file
from snabbdialog.exchange.purpose import CARRIED, COLLEAGUE
from snabbdialog.exchange.schema import columns_of, json_schema
from snabbdialog.model import CONTENTS

from .dialogues import random_dialogue, small

PUBLISHED = json.loads((paths.resources() / "session-file.schema.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(PUBLISHED)


def test_the_published_schema_is_the_one_drawn_from_the_records() -> None:
    assert json_schema() == PUBLISHED


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(PUBLISHED)


def test_every_column_that_a_colleague_gets_has_its_place_in_the_schema() -> None:
    for table in CONTENTS.values():
        assert list(PUBLISHED["properties"]["rows"]["properties"][table]["items"]["properties"]) == list(CARRIED[COLLEAGUE][table])
        assert list(columns_of(table)) == list(CARRIED[COLLEAGUE][table])


@pytest.mark.parametrize("purpose", PURPOSES)
def test_what_is_written_holds_to_the_schema(purpose: str) -> None:
    CHECK.validate(json.loads(write_session_file(small(), purpose)))


@given(st.integers(0, 2**32), st.sampled_from(PURPOSES))
@settings(max_examples=40)
def test_whatever_is_written_holds_to_the_schema(seed: int, purpose: str) -> None:
    CHECK.validate(json.loads(write_session_file(random_dialogue(seed), purpose)))


@given(st.integers(0, 2**32))
@settings(max_examples=300)
def test_what_breaks_the_schema_is_refused(seed: int) -> None:
    document = json.loads(write_session_file(small(), COLLEAGUE))
    _spoil(document, Random(seed))  # noqa: S311 (a test, not a secret)
    if not CHECK.is_valid(document):
        with pytest.raises(UserError):
            read_session_file(json.dumps(document).encode(), "x.snabbdialog")


WRONG = [None, True, 0, -1, 1.5, 2**70, "", "../x", "a" * 99, [], {}, ["x"], {"id": "x"}]


def _spoil(document: dict, dice: Random) -> None:
    """Put something wrong somewhere that the schema speaks of."""
    here = dice.choice(
        [document, document["session"], document["prepared_by"]] + [row for rows in document["rows"].values() for row in rows]
    )
    key = dice.choice(list(here))
    if dice.random() < 0.15:
        del here[key]
    else:
        here[key] = dice.choice(WRONG)
