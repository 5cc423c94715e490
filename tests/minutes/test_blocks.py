from __future__ import annotations

import json

import pytest

from snabbdialog.minutes.blocks import DEEPEST, KINDS, Minutes, Span, from_json, plain, to_json
from snabbdialog.model import Dialogue, Need, Session
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


def broken(minutes: Minutes, **block: object) -> str:
    """Return minutes as JSON, their first block of that kind with other values."""
    document = json.loads(to_json(minutes))
    next(one for one in document["blocks"] if one["block"] == block["block"]).update(block)
    return json.dumps(document)


@pytest.mark.parametrize(
    "block",
    [
        {"block": "Heading", "level": 9},
        {"block": "Heading", "text": 5},
        {"block": "Paragraph", "style": "unknown"},
        {"block": "Paragraph", "text": "no spans"},
        {"block": "Item", "depth": 10**9},
        {"block": "Item", "numbering": {"series": "outline", "depth": "deep", "number": "1"}},
        {"block": "Item", "numbering": {"series": "outline", "depth": -1, "number": "1"}},
        {"block": "Item", "numbering": {"series": "bullets", "depth": 0, "number": "1"}},
        {"block": "Heading", "numbering": {"series": "sections", "depth": 0, "number": "<img src='file:///x.png'>"}},
        {"block": "Heading", "numbering": {"series": "sections", "depth": 0, "number": "1."}},
        {"block": "Paragraph", "text": [{"text": "a", "style": "bold"}]},
        {"block": "Item", "text": [{"text": "a", "style": "link"}]},
        {"block": "Fact", "value": [{"text": "a", "style": "bold"}]},
        {"block": "Table", "columns": []},
        {"block": "Table", "columns": [{"title": "a", "share": 0}], "rows": []},
        {"block": "Table", "columns": [{"title": "a", "share": 1e308}], "rows": []},
        {"block": "Table", "columns": [{"title": "a"}] * 64, "rows": []},
        {"block": "Table", "columns": [{"title": "a"}] * 30, "rows": [[""] * 30] * 10_001},
        {"block": "Table", "rows": [["too few"]]},
        {"block": "Fact", "value": [{"text": None}]},
    ],
)
def test_blocks_that_no_writer_could_show_are_no_minutes(block: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        from_json(broken(minutes_of(full()), **block))


@pytest.mark.parametrize("created", ["igår", "2026-13-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_minutes_made_at_no_moment_are_none(created: str) -> None:
    document = json.loads(to_json(minutes_of(full())))
    document["properties"]["created"] = created
    with pytest.raises(ValueError):
        from_json(json.dumps(document))


@pytest.mark.parametrize("language", ["", "svenska språket", "sv\x00", "sv-SE\n"])
def test_minutes_in_no_language_are_none(language: str) -> None:
    document = json.loads(to_json(minutes_of(full())))
    document["properties"]["language"] = language
    with pytest.raises(ValueError):
        from_json(json.dumps(document))


def test_a_nesting_without_end_is_no_minutes() -> None:
    with pytest.raises(ValueError):
        from_json("[" * 100_000)


def test_needs_under_needs_come_back_however_deep() -> None:
    needs = [Need(id=f"n{depth}", parent=f"n{depth - 1}" if depth else None, title="x") for depth in range(DEEPEST * 3)]
    minutes = minutes_of(Dialogue(session=Session(), needs=tuple(needs)))
    assert from_json(to_json(minutes)) == minutes


def test_a_text_can_be_read_without_its_styles() -> None:
    assert plain((Span("a", "strong"), Span(" b"))) == "a b"
