from __future__ import annotations

from snabbdialog.minutes.sections.dialogue import dialogue
from snabbdialog.model import AgendaItem, Entry, Need
from tests.minutes.dialogues import case, lines


def entries(*rows: dict[str, object]) -> tuple[Entry, ...]:
    return tuple(Entry(position=place, **row) for place, row in enumerate(rows))  # type: ignore[arg-type]


def test_notes_stand_under_their_question_and_group() -> None:
    rows = entries(
        {"text": "c", "question": "support", "group_name": "Grupp 10"},
        {"text": "b", "question": "support", "group_name": "Grupp 2"},
        {"text": "e", "question": "Egen fråga"},
        {"text": "a", "question": "support"},
        {"text": "d", "question": "support", "group_name": "Grupp 2", "kind": "insight"},
    )
    assert lines(dialogue(case(entries=rows))) == [
        "## Hur kan området utvecklas med stöd eller vägledning från Vinnova?",
        "- a",
        "### Grupp 2", "- b", "- Insikt: d",
        "### Grupp 10", "- c",
        "## Egen fråga", "- e",
    ]  # fmt: skip


def test_a_group_may_have_any_number_since_a_file_may_hold_any() -> None:
    rows = entries({"text": "b", "group_name": "Grupp " + "1" * 5000}, {"text": "a", "group_name": "Grupp 2"})
    assert [line for line in lines(dialogue(case(entries=rows))) if line.startswith("-")] == ["- a", "- b"]


def test_a_note_without_a_question_stands_under_its_point_on_the_agenda() -> None:
    rows = entries({"text": "a", "agenda_item": "g"}, {"text": "b"}, {"text": "c", "agenda_item": "borta"})
    said = lines(dialogue(case(entries=rows, agenda=(AgendaItem(id="g", title="Frågestund"),))))
    assert said == ["## Frågestund", "- a", "## Anteckningar", "- b", "- c"]


def test_a_note_of_several_lines_keeps_them_under_itself_and_names_its_need() -> None:
    rows = entries({"text": "• Först\n\n- sedan", "need": "n"}, {"text": " \n"})
    said = lines(dialogue(case(entries=rows, needs=(Need(id="n", title="Rådgivare"),))))
    assert said == ["## Anteckningar", "- Först (Rådgivare)", "  - sedan"]


def test_open_questions_and_what_was_parked_come_last() -> None:
    rows = entries({"kind": "parked", "text": "Gränsen"}, {"kind": "question", "text": "Vem?"}, {"kind": "action", "text": "Nej"})
    assert lines(dialogue(case(entries=rows))) == ["## Frågor att följa upp", "- Vem?", "## Parkerat", "- Gränsen"]


def test_nothing_said_is_nothing() -> None:
    assert dialogue(case()) == []
