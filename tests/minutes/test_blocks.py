from __future__ import annotations

import json

import pytest

from snabbdialog.minutes.blocks import KINDS, Span, from_json, plain, to_json
from tests.minutes.dialogues import full, minutes_of


def test_minutes_come_back_from_their_json_as_they_were() -> None:
    minutes = minutes_of(full())
    assert {type(block).__name__ for block in minutes.blocks} == set(KINDS)
    assert from_json(to_json(minutes)) == minutes


def test_the_json_is_readable_and_names_its_format() -> None:
    text = to_json(minutes_of(full()))
    assert json.loads(text)["format"] == 1
    assert "Innovationsstöd" in text


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 1}', "null", '{"format": 1, "blocks": [{"block": "Picture"}]}'])
def test_what_is_no_minutes_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)


def test_a_text_can_be_read_without_its_styles() -> None:
    assert plain((Span("a", "strong"), Span(" b"))) == "a b"
