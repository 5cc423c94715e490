from __future__ import annotations

from snabbdialog.minutes.blocks import Item, Span
from snabbdialog.minutes.sections import closing
from snabbdialog.model import Entry, Participant, Source, Version
from tests.minutes.dialogues import case, lines


def test_homework_is_due_at_the_next_meeting_unless_it_says_otherwise() -> None:
    rows = (
        Entry(position=1, kind="homework", text="Läs", who="Alla"),
        Entry(position=2, kind="homework", text="Skriv", due="2026-06-01"),
    )
    found = lines(closing.homework(case(session={"next_meeting": "2026-06-09", "next_meeting_place": "Luleå"}, entries=rows)))
    assert found == [
        "Uppgift | Ansvarig | Redovisas",
        "Läs | Alla | 2026-06-09",
        "Skriv | Ansvarig saknas | 2026-06-01",
        "Nästa möte: tisdag 9\u00a0juni\u00a02026, Luleå",
    ]


def test_without_a_next_meeting_homework_says_that_a_date_is_missing() -> None:
    assert lines(closing.homework(case(entries=(Entry(kind="homework", text="Läs"),)))) == [
        "Uppgift | Ansvarig | Redovisas",
        "Läs | Ansvarig saknas | Datum saknas",
    ]
    assert closing.homework(case()) == []


def test_a_place_alone_is_said_too() -> None:
    assert lines(closing.homework(case(session={"next_meeting_place": "Luleå"}))) == ["Nästa möte: Luleå"]


def test_approval_names_who_led_wrote_and_adjusts() -> None:
    people = (
        Participant(name="X", organisation="Vinnova", function="facilitator"),
        Participant(position=1, role="Strateg", function="adjuster"),
        Participant(position=2, organisation="Region B", function="adjuster"),
        Participant(position=3, name="Åhörare"),
    )
    assert lines(closing.approval(case(participants=people))) == [
        "Leder dialogen: X, Vinnova",
        "Justerare: Strateg; Region B",
        "Justerat: Ännu inte justerat",
    ]


def test_approval_has_its_date() -> None:
    session = {"adjusted_by": "Regiondirektören, digitalt", "adjusted_on": "2026-05-20"}
    assert lines(closing.approval(case(session=session))) == ["Justerat: Regiondirektören, digitalt, 20\u00a0maj\u00a02026"]


def test_earlier_versions_are_named_and_this_one_is_not() -> None:
    versions = (
        Version(number=2, finalised_at="2026-05-20", finalised_by="B"),
        Version(number=1, finalised_at="2026-05-13", finalised_by="A"),
        Version(number=3),
    )
    finalised = lines(closing.approval(case(session={"status": "finalised", "version": 2}, versions=versions)))
    assert finalised[1:] == ["Version 1: 13\u00a0maj\u00a02026 · A"]
    assert len(lines(closing.approval(case(session={"version": 2}, versions=versions)))) == 3


def test_recipients_and_attachments_are_lists() -> None:
    session = {"distribution": "Arkivet\n\n• Registrator", "attachments": "Underlag"}
    assert lines(closing.distribution(case(session=session))) == ["- Arkivet", "- Registrator"]
    assert lines(closing.attachments(case(session=session))) == ["- Underlag"]


def test_sources_are_numbered_and_lead_to_where_they_lie() -> None:
    rows = (
        Source(
            position=1, title="Beslut", kind="decision", reference="Dnr 1", received="2026-04-01", revision="2", pages=6, web="https://x.se"
        ),
        Source(position=2, file_name="b.pdf", note="Skannad", pages=1),
        Source(position=3, reference="N2019/1", prepared_by="Region A"),
        Source(position=4),
    )
    found = closing.sources(case(sources=rows))
    assert lines(found) == [
        "1 Beslut · Beslut · Dnr 1 · Inkom: 1\u00a0april\u00a02026 · Revision: 2 · 6 sidor",
        "2 b.pdf · 1 sida · Skannad",
        "3 N2019/1 · Region A",
        "4 utan rubrik",
    ]
    assert isinstance(found[0], Item)
    assert found[0].text[0] == Span("Beslut", target="https://x.se")
