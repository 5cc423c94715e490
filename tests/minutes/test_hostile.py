"""Kept minutes that came with a file from outside: whatever is taken for minutes can be written by every writer."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog.minutes.blocks import (
    Column,
    Fact,
    Heading,
    Item,
    Minutes,
    Numbering,
    Paragraph,
    Properties,
    Span,
    Table,
    from_json,
    to_json,
)
from snabbdialog.minutes.html import render
from snabbdialog.minutes.word import document_bytes
from tests.minutes.documents import rich_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOUND = json.loads(
    to_json(
        Minutes(
            title="T",
            subtitle="s",
            mark="UTKAST",
            running="r",
            properties=Properties(title="t", author="a", created="2026-01-01T10:00+01:00"),
            blocks=(
                Heading(1, "H", Numbering("sections", 0, "1")),
                Paragraph((Span("a", "strong"), Span("b", target="https://x.se"))),
                Fact("label", (Span("v", "quiet"),)),
                Item((Span("i"),)),
                Item((Span("n"),), 1, Numbering("outline", 1, "1.2")),
                Table("c", "d", (Column("x", 2.5), Column("y", 1, numeric=True)), (("a", "1"), ("sum", "1")), total=True, captioned=True),
            ),
        )
    )
)


def places(holder: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each place of a document: what holds it, and under which key or number."""
    for key, held in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
        yield holder, key
        if isinstance(held, dict | list):
            yield from places(held)


HOSTILE = (
    "", "igår", "fet", "link", "bullets", "x", "1.", "<img src='file://x/y.png'>", "https://x.se/\x01", "https://\ud800", "\x00\ufffe",
    "\ud800", "sv\x00", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "0001-01-01", "2026-W01",
    -3, 4, 10**30, 1e308, 5e-324, float("nan"), float("inf"), True, None, [], {}, [[]], [{}], [["a"]],
    [None] * 70, [{"title": "x"}] * 70, [{"title": "x", "share": 1e308}] * 2,
)  # fmt: skip
VALUES = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=())) | st.integers() | st.floats() | st.booleans()


def changed(number: int, value: Any, document: Any = SOUND) -> Any:
    made = copy.deepcopy(document)
    found = list(places(made))
    holder, key = found[number % len(found)]
    holder[key] = value
    return made


def read(document: Any) -> Minutes | None:
    """Return the minutes, or nothing where they are refused in the one way there is."""
    try:
        return from_json(json.dumps(document))
    except ValueError:
        return None


def write(minutes: Minutes) -> None:
    render(minutes)
    document_bytes(minutes)


def test_what_is_sound_is_read() -> None:
    minutes = read(SOUND)
    assert minutes
    write(minutes)


def test_every_place_may_hold_what_is_hostile() -> None:
    accepted = 0
    for number in range(len(list(places(SOUND)))):
        for value in HOSTILE:
            minutes = read(changed(number, value))
            if minutes:
                accepted += 1
                write(minutes)
    assert accepted > 100


@settings(max_examples=100)
@given(changes=st.lists(st.tuples(st.integers(0, 1000), VALUES), min_size=1, max_size=3))
def test_what_is_read_can_be_written(changes: list[tuple[int, Any]]) -> None:
    document = SOUND
    for number, value in changes:
        document = changed(number, value, document)
    minutes = read(document)
    if minutes:
        write(minutes)


def test_what_is_read_can_be_written_into_the_template_of_an_agency(tmp_path: Path) -> None:
    minutes = read({**SOUND, "picture": "a\x00\ud800", "mark": "\x00", "page": "\x00{page}"})
    assert minutes
    assert document_bytes(minutes, template=rich_template(tmp_path / "t.docx"))
