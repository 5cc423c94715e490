from __future__ import annotations

from snabbdialog.minutes.sections import outcome
from snabbdialog.model import Entry
from tests.minutes.dialogues import case, lines


def test_an_agreement_is_called_a_decision_only_with_who_and_when() -> None:
    rows = (
        Entry(position=1, kind="agreement", text="Ett", decided_by="Nämnden", decided_on="2026-05-12"),
        Entry(position=2, kind="agreement", text="Två", decided_on="2026-05-12"),
        Entry(position=3, kind="agreement", text="Tre", decided_by="Nämnden"),
        Entry(position=4, kind="agreement"),
    )
    said = lines(outcome.agreed(case(entries=rows)))
    assert said == ["- Beslut 12\u00a0maj\u00a02026 av Nämnden: Ett", "- Två", "- Tre", "- utan rubrik"]


def test_what_was_read_back_is_counted() -> None:
    rows = (Entry(kind="agreement", text="a", confirmed=1), Entry(kind="agreement", text="a"))
    assert lines(outcome.agreed(case(entries=rows)))[-1] == "1 av 2 lästes upp och bekräftades vid mötet."
    assert lines(outcome.agreed(case(entries=rows[:1])))[-1] == "Lästes upp och bekräftades vid mötet."


def test_an_action_without_anybody_or_date_says_so() -> None:
    rows = (Entry(kind="action", text="Skriv", status="doing"), Entry(kind="note", text="nej"))
    assert lines(outcome.action_table(case(entries=rows), "action")) == [
        "Åtgärd | Ansvarig | Klart senast | Status",
        "Skriv | Ansvarig saknas | Datum saknas | Pågår",
    ]


def test_details_stand_with_the_action_in_its_own_section_only() -> None:
    row = Entry(
        kind="action", text="Skriv", who="A", due="i vår", outcome="guidance", funding_path="ERUF", state_aid="investigate",
        state_aid_note="art. 27", reach="eu", evidence="Protokoll", tags="data",
    )  # fmt: skip
    details = (
        "Utfall: Vägledning · Väg till finansiering: ERUF · Statsstöd: Utreds, art. 27 · Räckvidd: EU · Belägg: Protokoll · Taggar: data"
    )
    assert lines(outcome.actions(case(entries=(row,))))[1] == f"Skriv\n{details} | A | i vår | Öppen"
    assert lines(outcome.action_table(case(entries=(row,)), "action"))[1] == "Skriv | A | i vår | Öppen"


def test_commitments_have_a_table_of_their_own_and_captions_tell_them_apart() -> None:
    rows = (Entry(kind="action", text="a"), Entry(kind="commitment", text="b", who="C", due="2027-01-01", status="done"))
    tables = outcome.actions(case(entries=rows))
    assert [table.captioned for table in tables] == [True, True]  # type: ignore[union-attr]
    assert lines(tables)[2:] == ["Åtagande | Ansvarig | Klart senast | Status", "b | C | 2027-01-01 | Klar"]
    assert [table.captioned for table in outcome.actions(case(entries=rows[:1]))] == [False]  # type: ignore[union-attr]


def test_nothing_agreed_is_nothing() -> None:
    assert outcome.agreed(case()) == outcome.actions(case()) == []
