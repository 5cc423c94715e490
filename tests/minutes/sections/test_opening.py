from __future__ import annotations

from snabbdialog.minutes.sections import opening
from snabbdialog.model import AgendaItem, Entry, FocusArea, Participant
from tests.minutes.dialogues import WHEN, case, lines


def test_a_draft_says_so_and_when_it_was_written() -> None:
    drafted = case()
    assert lines(opening.state(drafted)) == ["Utkast. Texten kan ändras tills den är fastställd."]
    written = type(drafted)(drafted.dialogue, drafted.method, drafted.words, WHEN)
    assert lines(opening.state(written)) == ["Utkast, skrivet 13\u00a0maj\u00a02026. Texten kan ändras tills den är fastställd."]


def test_finalised_minutes_say_when_by_whom_and_which_version() -> None:
    session = {"status": "finalised", "version": 2, "finalised_at": "2026-05-20T15:00:00+02:00", "finalised_by": "Handläggaren"}
    assert lines(opening.state(case(session=session))) == ["Fastställd 20\u00a0maj\u00a02026 av Handläggaren, version 2."]
    assert lines(opening.state(case(session={**session, "finalised_by": ""}))) == ["Fastställd 20\u00a0maj\u00a02026, version 2."]


def test_an_example_is_called_one_in_either_state() -> None:
    for status in ("draft", "finalised"):
        assert "Exempel" in lines(opening.state(case(session={"is_example": 1, "status": status})))[-1]


def test_the_facts_that_are_known_stand_first() -> None:
    session = {
        "reference": "N2019/03157",
        "date": "2026-05-12",
        "start": "13:05",
        "form": "digital",
        "region": "A",
        "other_regions": "B\n\nC",
    }
    assert lines(opening.facts(case(session=session))) == [
        "Diarienummer: N2019/03157",
        "Datum och tid: tisdag 12\u00a0maj\u00a02026, kl. 13.05",
        "Plats och form: Digitalt",
        "Region: A, B, C",
    ]
    assert opening.facts(case()) == []


def test_a_date_nobody_could_read_stands_as_it_was_typed() -> None:
    assert lines(opening.facts(case(session={"date": "i maj"}))) == ["Datum och tid: i\u00a0maj"]


def test_what_the_dialogue_was_for_comes_after_the_summary() -> None:
    session = {"network": "S3", "date": "2026-05-12", "planned": "2026-05-12", "invited": "2026-03-01", "purpose": "Enas\nom ett område"}
    assert lines(opening.about(case("en", session=session))) == [
        "Type of dialogue: Strategic quick dialogue",
        "Called through: S3",
        "Invitation sent: 1\u00a0March\u00a02026",
        "Purpose: Enas om ett område",
    ]
    assert any(line.startswith("Planerat datum") for line in lines(opening.about(case(session={**session, "planned": "2026-04-01"}))))


def test_the_summary_has_focus_area_agreed_and_actions() -> None:
    rows = {
        "focus_areas": (FocusArea(title="Hälsodata", chosen=1), FocusArea(title="Annat")),
        "entries": (Entry(kind="agreement", text="Vi fortsätter"), Entry(kind="action", text="Skriv", who="Vinnova", due="2026-06-01")),
    }
    assert lines(opening.summary(case(**rows))) == [
        "Fokusområde: Hälsodata",
        "## Överenskommet",
        "- Vi fortsätter",
        "## Åtgärder",
        "Åtgärd | Ansvarig | Klart senast | Status",
        "Skriv | Vinnova | 2026-06-01 | Öppen",
    ]


def test_an_empty_summary_says_that_there_is_nothing() -> None:
    assert lines(opening.summary(case())) == [
        "Inget fokusområde är valt.",
        "## Överenskommet",
        "Inget är antecknat som överenskommet.",
        "## Åtgärder",
        "Inga åtgärder är antecknade.",
    ]


def test_present_and_absent_stand_apart_with_organisation_role_and_side() -> None:
    people = (
        Participant(name="X", organisation="Vinnova", role="Handläggare", side="national", function="secretary"),
        Participant(organisation="Region A", role="Strateg", side="region", present=0),
    )
    assert lines(opening.participants(case(participants=people))) == [
        "Namn | Organisation | Roll | Part",
        "X | Vinnova | Handläggare, sekreterare | Nationell part",
        "Organisation | Roll | Part",
        "Region A | Strateg | Region",
    ]


def test_a_role_that_says_the_function_is_not_doubled() -> None:
    people = (Participant(organisation="A", role="Sekreterare", function="secretary"),)
    assert lines(opening.participants(case(participants=people)))[1] == "A | Sekreterare"


def test_the_agenda_has_clock_times_computed_from_the_start() -> None:
    agenda = (AgendaItem(title="Start", minutes=50), AgendaItem(step="needs", minutes=45), AgendaItem(minutes=0), AgendaItem(title="Slut"))
    agenda = tuple(AgendaItem(position=place, title=a.title, step=a.step, minutes=a.minutes) for place, a in enumerate(agenda))
    assert lines(opening.agenda(case(session={"start": "23:05"}, agenda=agenda))) == [
        "Tid | Punkt | Minuter",
        "23.05 | Start | 50",
        "23.55 | Regionala behov och förutsättningar | 45",
        "00.40 | utan rubrik | 0",
        "00.40 | Slut | –",
    ]


def test_an_agenda_without_a_readable_start_has_no_times() -> None:
    agenda = (AgendaItem(title="Start", minutes=5),)
    assert lines(opening.agenda(case(session={"start": "efter lunch"}, agenda=agenda))) == ["Punkt | Minuter", "Start | 5"]
    assert opening.agenda(case()) == []
