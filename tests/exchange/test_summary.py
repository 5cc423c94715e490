"""A plan in plain words, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.exchange import (
    COLLEAGUE,
    Preparer,
    changes,
    choice_in_words,
    choose_all,
    column_name,
    item_in_words,
    marked,
    plan_import,
    read_session_file,
    remarks_in_words,
    summary,
    taken,
    value_in_words,
    write_session_file,
)
from snabbdialog.exchange.plan import KINDS
from snabbdialog.exchange.schema import columns_of
from snabbdialog.model import CONTENTS, Dialogue
from snabbdialog.words import load_words

from .dialogues import apply, small
from .test_merge import AT, edit, remove, sent

SV, EN = load_words("sv"), load_words("en")


def signed_file(dialogue: Dialogue, revision: int):
    data = write_session_file(dialogue, COLLEAGUE, revision=revision, prepared_by=Preparer("strateg", "Region Norrbotten"))
    return read_session_file(data, "x")


def test_a_plan_says_which_revision_from_whom_since_when_and_what() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    theirs = remove(edit(small(), "need", "n-2", title="Deras"), "actor", "a-1")
    plan = plan_import(ours, signed_file(theirs, 3), base=signed_file(small(), 2))
    assert summary(plan, SV) == (
        "Revision 3 från strateg, Region Norrbotten, ändrat sedan revision 2: 1 borttagen rad, 1 konflikt, 16 oförändrade rader"
    )
    assert summary(plan, EN).endswith("changed since revision 2: 1 removed row, 1 conflict, 16 unchanged rows")


def test_a_plan_without_a_base_and_one_for_a_new_session_say_so() -> None:
    assert "ingen tidigare revision är känd" in summary(plan_import(small(), sent(small())), SV)
    assert summary(plan_import(None, sent(small())), SV) == "Revision 1, en ny dialog: 18 nya rader"


def test_a_file_that_was_read_before_says_so() -> None:
    ours, _archive = apply(small(), changes(plan_import(small(), sent(small())), at=AT))
    assert summary(plan_import(ours, sent(small())), SV) == "Filen är redan inläst. Inget nytt."
    binned = edit(ours, "session", "s-1", binned_at=AT)
    assert summary(plan_import(binned, sent(small())), SV) == "Filen är redan inläst. Dialogen tas upp ur papperskorgen."


def test_a_dialogue_that_lies_in_the_bin_is_said_to_be_taken_out() -> None:
    binned = edit(small(), "session", "s-1", binned_at=AT)
    said = summary(plan_import(binned, sent(edit(small(), "need", "n-2", title="Deras"))), SV)
    assert said.endswith("17 oförändrade rader, dialogen tas upp ur papperskorgen")


def test_what_had_no_place_is_counted_and_listed() -> None:
    data = write_session_file(small(), COLLEAGUE).replace(b'"title": "Dialog', b'"mood": "glad", "title": "Dial\\u0000og', 1)
    plan = plan_import(None, read_session_file(data, "x"))
    assert "2 uppgifter utan plats" in summary(plan, SV)
    assert remarks_in_words(plan, SV) == ["Okänd uppgift, inte inläst: session.mood: glad", "Styrtecken i texterna togs bort"]


def test_every_kind_of_item_has_its_sentence() -> None:
    ours = remove(edit(edit(small(), "need", "n-2", title="Vårt"), "strategy", "t-1", note="x"), "condition", "c-1")
    theirs = edit(edit(small(), "need", "n-2", title="Deras"), "condition", "c-1", note="deras")
    theirs = remove(remove(edit(theirs, "focus_area", "f-1", text="mer"), "actor", "a-1"), "strategy", "t-1")
    plan = plan_import(ours, sent(theirs), base=sent(small()))
    said = {item_in_words(plan, item, SV) for item in plan.items}
    assert said >= {
        "Behov och förslag: «Deras» är ändrad på båda håll (Rubrik)",
        "Fokusområden: «Vätgas» är ändrad (Beskrivning)",
        "Aktörer: «Science parken» är borttagen hos dem",
        "Strategier: «Strategin» är borttagen hos dem, men ändrad eller använd här",
        "Förutsättningar: «Invånare» är borttagen här, men ändrad eller använd hos dem",
    }
    new = plan_import(None, sent(small()))
    assert item_in_words(new, new.items[1], EN) == "Participants: “Namn Namnsson” is new"


def test_marks_and_links_are_called_by_what_they_tie_together() -> None:
    theirs = edit(edit(small(), "score", "x-1", value=2, criterion="anchoring", ballot=3), "link", "l-1", reason="deras")
    plan = plan_import(small(), sent(theirs), base=sent(small()))
    assert {item_in_words(plan, item, SV) for item in plan.items} == {
        "Bedömningar: «Vätgas, Lokal förankring och regionalt ledarskap, röstsedel 3» är ändrad (Kriterium, Röstsedel, Värde)",
        "Kopplingar mellan behov och strategi: «Fler utbildningsplatser ↔ Strategin» är ändrad (Skäl)",
    }
    gone = plan_import(small(), sent(remove(remove(small(), "score", "x-1"), "focus_need", "fn-1")), base=sent(small()))
    assert {item_in_words(gone, item, EN) for item in gone.items} == {
        "Scores: “Vätgas, value, ballot 1” is removed on their side",  # a criterion that the method does not have
        "What focus areas rest on: “Vätgas ↔ Fler utbildningsplatser” is removed on their side",
    }
    assert [item["name"] for item in plan.as_json()["items"]] == ["Fler utbildningsplatser ↔ Strategin", "Vätgas, anchoring, 3"]


def test_a_mark_of_a_method_that_is_not_here_is_called_by_the_criterion_s_id() -> None:
    plan = plan_import(None, sent(edit(small(), "session", "s-1", method="egen")))
    assert any("«Vätgas, value, röstsedel 1»" in item_in_words(plan, item, SV) for item in plan.items)


def test_whose_row_stands_is_said_and_in_what_where_it_is_of_both() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(edit(small(), "need", "n-2", title="Deras", text="Deras text", tags="x")), base=sent(small()))
    assert choice_in_words(plan.items[0], SV) == ("Delvis deras", "Behåll vårt i Rubrik, ta deras i övrigt")
    assert choice_in_words(choose_all(plan, "ours").items[0], SV) == ("Behåll vårt", "")
    assert choice_in_words(choose_all(plan, "theirs").items[0], EN) == ("Take theirs", "")
    gone = plan_import(small(), sent(remove(small(), "actor", "a-1")), base=sent(small()))
    assert choice_in_words(gone.items[0], SV) == ("Ta deras", "")


def test_many_columns_are_cut_short_and_a_row_without_text_is_untitled() -> None:
    theirs = edit(small(), "actor", "a-1", note="1", role="2", country="3", web="4", regions="5")
    plan = plan_import(small(), sent(theirs), base=sent(small()))
    assert item_in_words(plan, plan.items[0], SV) == "Aktörer: «Science parken» är ändrad (Regioner, Land, Roll, Webbadress …)"
    blank = plan_import(None, sent(edit(small(), "version", "v-1", number=2)))
    assert "«utan rubrik»" in item_in_words(blank, blank.items[-1], SV)


def test_what_is_taken_follows_the_choice() -> None:
    ours = edit(small(), "need", "n-2", title="Vårt")
    plan = plan_import(ours, sent(remove(edit(small(), "need", "n-2", title="Deras"), "actor", "a-1")), base=sent(small()))
    assert {item.table: taken(item) for item in plan.items} == {"need": False, "actor": True}
    assert not any(taken(item) for item in choose_all(plan, "ours", kinds=KINDS).items)


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_every_table_and_column_has_a_name(words) -> None:
    for table in ("session", *CONTENTS.values()):
        assert words(f"exchange.tables.{table}")
        assert all(column_name(column, words) for column in columns_of(table) if column != "id")
    assert column_name("account.eu", words) == column_name("account", words)


def test_a_value_is_said_as_it_is_read() -> None:
    assert value_in_words("need", "level", "challenge", SV) == "Utmaning"
    assert value_in_words("need", "level", "eget", SV) == "eget"
    assert value_in_words("entry", "visibility", "internal", SV) == "Internt"
    assert value_in_words("funding", "applied", 1000, SV) == "1\xa0000 kr"
    assert value_in_words("funding", "applied", None, SV) == "tomt"
    assert value_in_words("need", "title", "Rubrik", SV) == "Rubrik"
    assert value_in_words("agenda_item", "minutes", 30, SV) == "30"


def show(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_the_words_that_differ_are_marked_in_both_texts() -> None:
    made = marked("Vi behöver fler platser i norr.", "Vi behöver många fler platser i söder.")
    assert (show(made.ours, made.ours_spans), show(made.theirs, made.theirs_spans)) == (["norr"], ["många ", "söder"])


@pytest.mark.parametrize(("ours", "theirs"), [("", ""), ("samma", "samma")])
def test_texts_that_are_alike_have_no_marks(ours: str, theirs: str) -> None:
    assert marked(ours, theirs).ours_spans == marked(ours, theirs).theirs_spans == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_not_marked_is_the_same_on_both_sides(ours: str, theirs: str) -> None:
    made, rest = marked(ours, theirs), []
    for text, spans in ((ours, made.ours_spans), (theirs, made.theirs_spans)):
        for start, end in reversed(spans):
            text = text[:start] + text[end:]
        rest.append(text)
    assert rest[0] == rest[1]


def test_letters_outside_the_first_plane_are_marked_in_their_place() -> None:
    made = marked("åäö 🙂 slut", "åäö 🙃 slut")
    assert (show(made.ours, made.ours_spans), show(made.theirs, made.theirs_spans)) == (["🙂"], ["🙃"])


def test_a_text_that_is_wholly_new_is_marked_whole() -> None:
    assert marked("", "ny text").theirs_spans == ((0, 7),)


def test_very_long_texts_are_marked_between_their_like_ends() -> None:
    ours, theirs = ("början " + f"{word} " * 5_000 + "slut" for word in ("a", "b"))
    made = marked(ours, theirs)
    assert len(made.ours_spans) == 1
    assert show(ours, made.ours_spans)[0].startswith("a a")
    assert show(ours, made.ours_spans)[0].endswith("a")
