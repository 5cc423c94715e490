from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from snabbdialog.minutes.blocks import Heading, Minutes, to_json
from snabbdialog.minutes.contents import NUMBERED, SECTIONS, Options, file_name
from snabbdialog.minutes.contents import minutes_of as contents_of
from snabbdialog.model import Dialogue, Entry, FocusArea, Participant, Session, Version
from snabbdialog.visibility import share
from snabbdialog.words import load_words
from tests.minutes.dialogues import full, method_of, minutes_of, text_of


def tops(minutes: Minutes) -> list[str]:
    return [
        f"{block.numbering.number if block.numbering else ''} {block.text}".strip()
        for block in minutes.blocks
        if isinstance(block, Heading) and block.level == 1
    ]


def test_the_sections_stand_in_the_order_of_official_minutes() -> None:
    assert tops(minutes_of(full())) == [
        "Sammanfattning", "Om dialogen", "Deltagare", "Dagordning", "1 Regionala behov och förutsättningar",
        "2 Nationella och regionala strategier", "3 Val av fokusområde", "4 Dialog", "5 Överenskommet", "6 Åtgärder och åtaganden",
        "7 Finansiering och resultat", "8 Hemarbete och nästa möte", "Justering", "Sändlista", "Bilagor", "Källor",
    ]  # fmt: skip


def test_minutes_of_nothing_keep_their_numbered_sections_and_say_that_they_are_empty() -> None:
    minutes = minutes_of(Dialogue(session=Session()))
    assert tops(minutes) == ["Sammanfattning", "Om dialogen", *(f"{n} {name}" for n, name in enumerate(names(), 1)), "Justering"]
    assert "Inga behov eller förutsättningar är antecknade." in text_of(minutes)
    assert minutes.subtitle == ""
    assert minutes.properties.title == "Mötesanteckningar"


def names() -> list[str]:
    return [load_words("sv")(f"minutes.sections.{section}") for section in NUMBERED]


def test_sections_can_be_left_out_and_the_rest_is_numbered_anew() -> None:
    minutes = minutes_of(full(), sections=frozenset({"summary", "actions", "homework"}))
    assert tops(minutes) == ["Sammanfattning", "1 Åtgärder och åtaganden", "2 Hemarbete och nästa möte"]


def test_without_the_list_of_sources_needs_name_them() -> None:
    assert "källa 1, s.\u00a04" in text_of(minutes_of(full()))
    assert "Källa: Regionens underlag, s.\u00a04" in text_of(minutes_of(full(), sections=frozenset({"needs"})))


def test_every_section_has_a_name_and_every_numbered_one_a_sentence_for_nothing() -> None:
    for language in ("sv", "en"):
        words = load_words(language)
        assert all(words(f"minutes.sections.{section}") for section in SECTIONS)
        assert all(words(f"minutes.empty.{section}") for section in NUMBERED)


def finalised(contents: str, **options: Any) -> str:
    """Return what is read of finalised minutes whose kept version holds these contents."""
    dialogue = replace(
        full(status="finalised", version=2), versions=(Version(number=2, contents=contents), Version(number=1, contents="{}"))
    )
    return text_of(contents_of(share(dialogue), method_of("sv"), load_words("sv"), options=Options(**options)))


@pytest.mark.parametrize("kind", load_words("sv").choices("entry.kind"))
def test_every_kind_of_entry_has_its_place(kind: str) -> None:
    said = Dialogue(session=Session(), entries=(Entry(kind=kind, text="Det här sades"),))
    assert "Det här sades" in text_of(minutes_of(said))


def test_finalised_minutes_are_those_that_were_kept() -> None:
    kept = to_json(replace(minutes_of(full()), title="Så lydde det"))
    assert "Så lydde det" in finalised(kept)
    assert "Så lydde det" not in finalised(kept, personal_data=False)
    assert "Så lydde det" not in finalised(kept, sections=frozenset({"summary"}))


@pytest.mark.parametrize("contents", ["", "inga anteckningar", "[" * 100_000])
def test_a_kept_version_that_holds_no_minutes_is_written_up_anew(contents: str) -> None:
    assert "Innovationsstöd" in finalised(contents)


def test_a_draft_is_marked_until_it_is_finalised() -> None:
    assert minutes_of(full()).mark == "UTKAST"
    assert minutes_of(full("en")).mark == "DRAFT"
    finalised = minutes_of(full(status="finalised", version=2, finalised_at="2026-05-20"))
    assert (finalised.mark, finalised.properties.version, finalised.properties.status) == ("", "2", "Fastställd")
    assert "UTKAST" not in text_of(finalised)


def test_what_is_internal_or_off_the_record_never_gets_here() -> None:
    said = text_of(minutes_of(full()))
    assert "Hemligt behov" not in said
    assert "Får inte synas" not in said


def test_a_hidden_name_gives_way_to_the_role_and_others_stay() -> None:
    said = text_of(minutes_of(full()))
    assert "Ymer" not in said
    assert "Xenia Zetterby" in said


def test_without_personal_data_there_is_no_name_at_all() -> None:
    minutes = minutes_of(full(), personal_data=False)
    assert "Zetterby" not in text_of(minutes) + repr(minutes)
    assert "Handläggare (Vinnova)" in text_of(minutes)


@pytest.mark.parametrize(
    ("choice", "title"), [("minutes", "Mötesanteckningar"), ("notes", "Minnesanteckningar"), ("protocol", "Protokoll")]
)
def test_the_document_is_called_what_was_chosen(choice: str, title: str) -> None:
    assert minutes_of(full(document_title=choice)).title == title


def test_a_session_in_english_gets_english_minutes() -> None:
    minutes = minutes_of(full("en"))
    assert minutes.properties.language == "en-GB"
    assert tops(minutes)[4] == "1 Regional needs and conditions"
    assert not re.search(r"\b(och|är|inte)\b", " ".join(tops(minutes)))


def test_the_properties_say_what_the_document_is() -> None:
    found = minutes_of(full()).properties
    assert found.title == "Mötesanteckningar · Region Norrbotten · Hälsa i norr · 2026-05-12"
    assert found.author == "Vinnova"
    assert found.subject == "Innovationsstöd · Dnr 2026-0042"
    assert found.keywords == "Strategisk snabbdialog, Region Norrbotten, Dnr 2026-0042"


def test_without_a_facilitator_the_program_is_the_author() -> None:
    people = (Participant(organisation="Region A"), Participant(function="facilitator"))
    assert minutes_of(replace(full(), participants=people)).properties.author.startswith("Snabbdialog ")


@pytest.mark.parametrize(
    ("session", "name"),
    [
        (
            {"date": "2026-11-22", "region": "Region Norrbotten", "version": 1, "status": "finalised"},
            "2026-11-22-norrbotten-motesanteckningar-v1.docx",
        ),
        ({"date": "2026-11-22", "region": "Region Norrbotten", "version": 1}, "2026-11-22-norrbotten-motesanteckningar-v2-utkast.docx"),
        ({"date": "2026-11-22", "region": "Västra Götalandsregionen"}, "2026-11-22-vastra-gotaland-motesanteckningar-utkast.docx"),
        (
            {"region": "Region Östergötland", "document_title": "protocol", "version": 3, "status": "finalised"},
            "ostergotland-protokoll-v3.docx",
        ),
        ({"date": "../22 nov", "region": "a/b\\c:d", "document_title": "notes"}, "22-nov-a-b-c-d-minnesanteckningar-utkast.docx"),
        ({"document_title": "other"}, "motesanteckningar-utkast.docx"),
    ],
)
def test_the_file_has_a_name_that_sorts(session: dict[str, object], name: str) -> None:
    found = file_name(share(Dialogue(session=Session(**session))))  # type: ignore[arg-type]
    assert found == name


def test_a_name_for_another_version_and_never_too_long() -> None:
    shared = share(Dialogue(session=Session(region="å" * 300, version=1)))
    assert file_name(shared, 4).endswith("-v4.docx")
    assert file_name(shared, personal_data=False).endswith("-motesanteckningar-utan-personuppgifter-v2-utkast.docx")
    assert len(file_name(shared)) < 100
    assert file_name(shared).isascii()


def test_the_trace_of_the_decision_begins_a_page() -> None:
    assert [block.text for block in minutes_of(full()).blocks if isinstance(block, Heading) and block.new_page] == ["Val av fokusområde"]
    none = minutes_of(Dialogue(session=Session(), focus_areas=(FocusArea(title="A"),)))
    assert not [block for block in none.blocks if isinstance(block, Heading) and block.new_page]


def test_several_chosen_areas_are_all_named() -> None:
    areas = (FocusArea(title="A", chosen=1), FocusArea(title="B", chosen=1))
    said = text_of(minutes_of(Dialogue(session=Session(), focus_areas=areas)))
    assert "Fokusområde: A" in said
    assert "Fokusområde: B" in said
