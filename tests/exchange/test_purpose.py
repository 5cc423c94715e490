"""Nothing travels that its purpose does not allow."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from snabbdialog.exchange import COLLEAGUE, FROM_REGION, TO_REGION, write_session_file
from snabbdialog.model import dialogue_of

from .dialogues import small


def rows(purpose: str) -> dict:
    return json.loads(write_session_file(small(), purpose))["rows"]


def test_a_colleague_gets_everything() -> None:
    assert len(rows(COLLEAGUE)["need"]) == 3
    assert all(rows(COLLEAGUE).values())
    assert rows(COLLEAGUE)["participant"][0]["email"] == "a@b.se"


@pytest.mark.parametrize("purpose", [TO_REGION, FROM_REGION])
def test_nothing_internal_travels_to_or_from_a_region(purpose: str) -> None:
    text = write_session_file(small(), purpose).decode()
    assert "Hemligt behov" not in text
    assert "Sagt internt" not in text
    assert "visibility" not in text
    assert "dismissed" not in text


def test_a_region_gets_no_ballots_no_minutes_and_no_addresses() -> None:
    assert not {"score", "version"} & rows(TO_REGION).keys()
    assert "email" not in rows(TO_REGION)["participant"][0]


def test_a_region_sends_none_of_the_facilitator_s_parts() -> None:
    document = json.loads(write_session_file(small(), FROM_REGION))
    assert not {"score", "version", "agenda_item", "entry"} & document["rows"].keys()
    assert not {"chosen", "reasons"} & document["rows"]["focus_area"][0].keys()
    assert not {"status", "finalised_by", "step", "reference", "start"} & document["session"].keys()


def test_a_name_that_is_not_to_be_shown_does_not_travel_to_a_region() -> None:
    dialogue = small()
    hidden = replace(dialogue, participants=(replace(dialogue.participants[0], show_name=0),))
    hidden = replace(hidden, entries=(replace(dialogue.entries[0], text="Namn Namnsson ringer", who="Namn Namnsson"),))
    sent = write_session_file(hidden, TO_REGION).decode()
    assert "Namnsson" not in sent
    assert "strateg (Regionen) ringer" in sent
    assert "Namnsson" in write_session_file(hidden, COLLEAGUE).decode()


def test_no_file_says_what_a_session_is_on_this_machine() -> None:
    dialogue = dialogue_of(replace(small().session, binned_at="2026-01-01", based_on="abc"), {})
    session = json.loads(write_session_file(dialogue, COLLEAGUE))["session"]
    assert not {"binned_at", "revision", "based_on"} & session.keys()


def test_the_file_reads_as_plain_text_in_a_fixed_order() -> None:
    text = write_session_file(small(), COLLEAGUE).decode()
    assert text == write_session_file(small(), COLLEAGUE).decode()
    assert text.startswith('{\n "format": "snabbdialog",\n "format_version": 1,\n "purpose": "colleague",')
    assert "Fler utbildningsplatser" in text
    assert text.endswith("}\n")


def test_control_characters_in_a_text_of_ours_do_not_travel() -> None:
    dialogue = replace(small(), session=replace(small().session, title="a\x00b\x0bc"))
    assert json.loads(write_session_file(dialogue, COLLEAGUE))["session"]["title"] == "abc"
