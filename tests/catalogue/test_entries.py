"""How status and verification are said."""

from __future__ import annotations

from snabbdialog.catalogue import Entry


def test_a_status_is_said_with_what_is_to_be_said_of_it() -> None:
    entry = Entry(id="A", layer="national", name="A", status="in_force", status_note="mål till 2030")
    assert entry.status_in_words == "Gällande; mål till 2030"


def test_a_status_in_ones_own_words_stands_as_written() -> None:
    assert Entry(id="A", layer="national", name="A", status="på remiss").status_in_words == "på remiss"


def test_nothing_is_said_of_what_is_not_known() -> None:
    entry = Entry(id="A", layer="national", name="A")
    assert (entry.status_in_words, entry.verified_in_words) == ("", "")


def test_words_follow_the_language() -> None:
    entry = Entry(id="A", layer="national", name="A", verified="no", verified_note="from a podcast", language="en")
    assert entry.verified_in_words == "Not verified; from a podcast"


def test_what_has_ended_is_not_current() -> None:
    assert [Entry(id="A", layer="national", name="A", status=status).is_current for status in ("ended", "superseded", "completed", "")] == [
        False,
        False,
        True,
        True,
    ]
