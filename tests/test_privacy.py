from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.model import Actor, Dialogue, Entry, Exchange, Participant, Session, Source, Version
from snabbdialog.privacy import mentions, names_out_of, role_of, without_hidden_names, without_personal_data
from snabbdialog.visibility import Shared, share
from snabbdialog.words import load_words

LEADER = Participant(id="p1", name="Xenia Ypsilon Zetterby", organisation="Vinnova", role="Dialogledare", email="xenia.zetterby@vinnova.se")
RECTOR = Participant(id="p2", name="Östen Lund", organisation="Lunds universitet", role="Rektor", show_name=0)
SHOWN = "Dialogledare (Vinnova)"


def dialogue(*texts: str, people: tuple[Participant, ...] = (LEADER, RECTOR), **session: object) -> Shared:
    entries = tuple(Entry(id=f"e{place}", text=text) for place, text in enumerate(texts))
    return share(Dialogue(session=Session(**session), participants=people, entries=entries))  # type: ignore[arg-type]


def veiled(text: str, people: tuple[Participant, ...] = (LEADER, RECTOR)) -> str:
    return without_personal_data(dialogue(text, people=people)).entries[0].text


@pytest.mark.parametrize(
    "written",
    [
        "Xenia Ypsilon Zetterby", "xenia ypsilon zetterby", "XENIA YPSILON ZETTERBY", "Xenia Zetterby", "Zetterby, Xenia Ypsilon",
        "Xenia  Ypsilon\u00a0Zetterby", "Xenia\nYpsilon Zetterby", "X. Zetterby", "Xenia", "ZETTERBY", "Xenia Zetterby, Vinnova",
        "Zetterby (dialogledare, Vinnova)", "Xenia Zetterby från Vinnova",
        "xenia.zetterby@vinnova.se", "XENIA.ZETTERBY@VINNOVA.SE",
    ],
)  # fmt: skip
def test_a_name_gives_way_to_the_role_however_it_is_written(written: str) -> None:
    assert veiled(f"Sagt av {written}, i dag.") == f"Sagt av {SHOWN}, i dag."


def test_a_name_in_parts_of_accents_is_found() -> None:
    assert "Östen" not in veiled("O\u0308sten Lund höll med.")


def test_words_that_only_look_like_part_of_a_name_stay() -> None:
    text = "Lunds universitet i Lund, Zetterbyggnad och xeniatyper. Vinnova."
    assert veiled(text) == text


def test_a_text_without_names_is_not_even_normalised() -> None:
    assert veiled("cafe\u0301") == "cafe\u0301"


def test_two_people_of_the_same_first_name_become_a_participant() -> None:
    people = (Participant(name="Xenia Aaa", role="Strateg"), Participant(name="Xenia Bbb", role="Jurist"))
    assert veiled("Xenia tar det.", people) == "en deltagare tar det."


def test_a_name_with_a_hyphen_is_found() -> None:
    assert veiled("Enligt Ann-Xenias fråga", (Participant(name="Ann-Xenia Öö", role="Strateg"),)) == "Enligt Strategs fråga"


def test_every_address_of_e_mail_goes() -> None:
    assert veiled("Skriv till okand.person@exempel.se.") == "Skriv till e-postadress borttagen."


def test_participants_lose_name_and_address_but_keep_role_and_organisation() -> None:
    found = without_personal_data(dialogue()).participants[0]
    assert (found.name, found.email, found.role, found.organisation) == ("", "", "Dialogledare", "Vinnova")


def test_no_text_column_of_any_record_keeps_a_name() -> None:
    name = LEADER.name
    full = Dialogue(
        session=Session(
            purpose=name, finalised_by=name, adjusted_by=name, distribution=f"{name}\nArkivet", account=json.dumps({"a": name})
        ),
        participants=(LEADER,),
        actors=(Actor(name=f"{name} AB", note=name),),
        sources=(Source(title=f"Brev från {name}", prepared_by=name),),
        entries=(Entry(text=name, who=name, decided_by=name, evidence=name, group_name=name),),
        versions=(Version(contents=json.dumps({"blocks": [name, 1, None]}), finalised_by=name),),
    )
    assert "Zetterby" not in json.dumps(asdict(without_personal_data(share(full))), ensure_ascii=False)


def test_json_columns_stay_json_when_a_role_holds_a_quotation_mark() -> None:
    people = (Participant(name="Xenia Zetterby", role='"Ledare"'),)
    found = without_personal_data(dialogue(people=people, account='{"analysis": "Xenia Zetterby sa ja"}'))
    assert json.loads(found.session.account) == {"analysis": '"Ledare" sa ja'}


def test_a_json_column_that_is_none_is_read_as_text() -> None:
    assert without_personal_data(dialogue(account="Xenia Zetterby {")).session.account == f"{SHOWN} {{"


@pytest.mark.parametrize("written", ["Okänd Person", "Okänd"])
def test_a_name_nobody_listed_goes_from_columns_that_hold_a_person(written: str) -> None:
    assert without_personal_data(dialogue(adjusted_by=written)).session.adjusted_by == "namn utelämnat"


@pytest.mark.parametrize("written", ["Regional utvecklingsdirektör", "Dialogledare, Vinnova", ""])
def test_a_role_stays_in_columns_that_hold_a_person(written: str) -> None:
    assert without_personal_data(dialogue(adjusted_by=written)).session.adjusted_by == written


def test_ids_are_never_touched() -> None:
    people = (Participant(id="xenia", name="Xenia Zetterby", role="Strateg"),)
    assert without_personal_data(dialogue(people=people)).participants[0].id == "xenia"


def test_an_organisation_listed_as_a_participant_keeps_its_name_in_texts() -> None:
    assert veiled("Vinnova bjuder in.", (Participant(name="Vinnova", organisation="Vinnova"),)) == "Vinnova bjuder in."


@pytest.mark.parametrize("name", ["Umeå kommun", "Region Norrbotten"])
def test_an_organisation_of_several_words_keeps_its_name_too(name: str) -> None:
    shared = dialogue(f"{name} bjuder in.", people=(Participant(name=name, organisation=name),), region="Region Norrbotten")
    assert without_personal_data(shared).entries[0].text == f"{name} bjuder in."


def test_a_nobleman_with_a_firm_of_his_own_is_still_a_person() -> None:
    people = (Participant(name="Xerxes von Ypsilon", organisation="Xerxes von Ypsilon", role="Konsult"),)
    assert veiled("Xerxes von Ypsilon och Ypsilon", people) == "Konsult och Konsult"


def test_a_firm_named_after_its_owner_is_not_told() -> None:
    person = Participant(name="Xenia Zetterby", organisation="Xenia Zetterby AB", role="Konsult")
    assert role_of(person, load_words("sv")) == "Konsult"
    assert without_personal_data(dialogue(people=(person,))).participants[0].organisation == "Konsult AB"


@pytest.mark.parametrize(
    ("person", "called"),
    [
        (Participant(role="Strateg", organisation="Region X"), "Strateg (Region X)"),
        (Participant(organisation="Region X"), "en deltagare från Region X"),
        (Participant(role="Strateg"), "Strateg"),
        (Participant(), "en deltagare"),
    ],
)
def test_a_person_is_called_by_what_is_known(person: Participant, called: str) -> None:
    assert role_of(person, load_words("sv")) == called


def test_somebody_shown_who_shares_a_name_with_somebody_hidden_keeps_it() -> None:
    shown = replace(LEADER, name="Östen Zetterby")
    found = without_hidden_names(dialogue("Östen Zetterbys svar till Östen Lund.", people=(shown, RECTOR)))
    assert found.entries[0].text == "Östen Zetterbys svar till Rektor (Lunds universitet)."
    assert [person.name for person in found.participants] == ["Östen Zetterby", ""]


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("Östen Lund Zetterby", "Östen Lund Zetterby sade nej."),
        ("Östen Zetterby", "Zetterby, Östen sade nej."),
        ("Östen Lund-Zetterby", "Östen Lund-Zetterby sade nej."),
    ],
)
def test_what_somebody_shown_said_is_never_said_by_somebody_hidden(shown: str, text: str) -> None:
    found = without_hidden_names(dialogue(text, people=(replace(LEADER, name=shown), RECTOR)))
    assert found.entries[0].text == text


def test_a_hidden_name_within_one_that_is_shown_goes() -> None:
    found = without_hidden_names(dialogue("Östen Lund sade nej.", people=(replace(LEADER, name="Östen Maria Lund"), RECTOR)))
    assert found.entries[0].text == "Rektor (Lunds universitet) sade nej."


def test_a_longer_name_is_not_half_another() -> None:
    longer = replace(LEADER, name="Östen Lund Zetterby", role="Chef", organisation="SGU")
    found = without_personal_data(dialogue("Östen Lund Zetterby sade nej.", people=(longer, RECTOR)))
    assert found.entries[0].text == "Chef (SGU) sade nej."


def test_a_choice_that_is_spelt_as_a_name_stays() -> None:
    found = without_hidden_names(dialogue("Sv svarade.", people=(replace(RECTOR, name="Sv"),), language="sv"))
    assert (found.session.language, found.entries[0].text) == ("sv", "Rektor (Lunds universitet) svarade.")


def test_hidden_names_alone_go_from_the_ordinary_variant() -> None:
    found = without_hidden_names(dialogue("Östen Lund svarade Xenia Zetterby, x@y.se."))
    assert found.entries[0].text == "Rektor (Lunds universitet) svarade Xenia Zetterby, x@y.se."
    assert [person.name for person in found.participants] == [LEADER.name, ""]


def test_with_nothing_to_hide_the_dialogue_is_as_it_was() -> None:
    shared = dialogue("Xenia", people=(LEADER,))
    assert without_hidden_names(shared) is shared


def test_the_words_follow_the_language_of_the_session() -> None:
    found = without_personal_data(dialogue("a@b.se", language="en", adjusted_by="Unknown Person"))
    assert (found.entries[0].text, found.session.adjusted_by) == ("e-mail address removed", "name left out")


def test_a_role_that_says_the_name_hides_nobody() -> None:
    person = Participant(name="Xenia Zetterby", role="Strateg Xenia Zetterby", organisation="Vinnova")
    assert role_of(person, load_words("sv")) == "en deltagare från Vinnova"
    assert veiled("Xenia Zetterby höll med.", (person,)) == "en deltagare från Vinnova höll med."


@pytest.mark.parametrize(
    ("column", "text", "left"),
    [
        ("who", "Xenia Zetterby", SHOWN),
        ("kind", "note", "note"),
        ("kind", "Xenia", SHOWN),
        ("parent", "Xenia", "Xenia"),
        ("file_name", "2026-underlag-lund-xenia.docx", "2026-underlag-lund-en-deltagare.docx"),
        ("file_name", "O\u0308STEN_v2.pdf", "en-deltagare_v2.pdf"),
        ("file_name", "osten.pdf", "en-deltagare.pdf"),
        ("file_name", "na\u0308r.pdf", "na\u0308r.pdf"),
        ("account", '{"a": "Xenia"}', '{"a":"Dialogledare (Vinnova)"}'),
        ("account", '{"a":  1}', '{"a":  1}'),
        ("account", "no JSON", "no JSON"),
        ("finalised_by", "Ytterst Okänd", "namn utelämnat"),
        ("text", "", ""),
    ],
)
def test_names_are_taken_out_of_each_kind_of_column(column: str, text: str, left: str) -> None:
    taken_out = names_out_of(dialogue(), (LEADER, RECTOR))
    assert taken_out(column, text) == left
    assert taken_out(column, left) == left


def test_an_extract_shows_every_row_that_names_the_person() -> None:
    minutes = Version(id="v1", contents=json.dumps(["Xenia Zetterby"]))
    named = dialogue("Xenia tar det.", "Östen tar det.", "xenia.zetterby@vinnova.se", adjusted_by="X. Zetterby")
    received = Exchange(id="x1", summary="Från Xenia")
    found = mentions(replace(named, versions=(minutes,)), LEADER, beyond=[received])
    where = [(mention.table, mention.id, mention.column) for mention in found]
    assert where == [
        ("session", named.session.id, "adjusted_by"), ("entry", "e0", "text"), ("entry", "e2", "text"), ("version", "v1", "contents"),
        ("exchange", "x1", "summary"),
    ]  # fmt: skip
    assert found[1].text == "Xenia tar det."


def test_an_extract_leaves_out_what_only_looks_like_the_name() -> None:
    assert mentions(dialogue("Zetterbyggnad", "cafe\u0301 i Lund", "anna@vinnova.se"), LEADER) == []


def test_a_name_made_of_words_of_organisations_is_still_a_name() -> None:
    person = Participant(id="p3", name="Per Berg", role="Ekonom", organisation="Sametinget")
    told = share(
        Dialogue(
            session=Session(region="Norrbotten"),
            participants=(person,),
            actors=(Actor(id="a1", name="Bergs kommun"), Actor(id="a2", name="Stöd per capita")),
            entries=(Entry(text="Per Berg såg ett berg i Bergs kommun."),),
        )
    )
    assert without_personal_data(told).entries[0].text == "Ekonom (Sametinget) såg ett berg i Bergs kommun."


BY_ROLE = (
    Participant(id="r1", name="Handläggare", organisation="Vinnova"),
    Participant(id="r2", name="Strateg", organisation="Region Dalarna"),
)


@pytest.mark.parametrize("text", ["Strategs roll är oklar, en strateg räcker inte.", "Handläggare på länsstyrelsen saknas", "STRATEG"])
def test_who_was_entered_by_role_changes_no_word(text: str) -> None:
    assert veiled(text, BY_ROLE) == text
    assert names_out_of(dialogue(people=BY_ROLE), BY_ROLE)("text", text) == text
    assert mentions(dialogue(text, people=BY_ROLE), BY_ROLE[0]) == []


def test_a_role_that_was_entered_as_a_name_stays_a_role() -> None:
    people = (*BY_ROLE, Participant(name="Strateg", role="Hälsa", email="x@y.se"))
    found = without_personal_data(dialogue(people=people)).participants
    assert [(person.name, person.role, person.email) for person in found] == [
        ("", "Handläggare", ""), ("", "Strateg", ""), ("", "Strateg, Hälsa", "")
    ]  # fmt: skip


def test_a_role_stays_in_a_column_that_holds_a_person() -> None:
    assert without_personal_data(dialogue(adjusted_by="Regionråd")).session.adjusted_by == "Regionråd"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Mötet hölls i Zetterby", "Mötet hölls i en deltagare från SGU"),
        ("Boken är tryckt i öster", "Boken är tryckt i öster"),
        ("I Zetterby", "I en deltagare från SGU"),
        ("I. Zetterby", "en deltagare från SGU"),
        ("i Örebro och I. Zetterby", "i Örebro och en deltagare från SGU"),
        ("Ida Zetterbys PM", "en deltagare från SGU:s PM"),
        ("enligt en Zetterby", "enligt en deltagare från SGU"),
        ("Ida Zetterby, SGU", "en deltagare från SGU"),
        ("Ida Zetterby, SGU:s PM", "en deltagare från SGU, SGU:s PM"),
        ("Ida", "en deltagare från SGU"),
        ("ida", "ida"),
    ],
)
def test_what_stands_for_a_name_fits_its_sentence(text: str, left: str) -> None:
    assert veiled(text, (Participant(name="Ida Zetterby", organisation="SGU"),)) == left


def test_a_first_name_alone_is_found_with_its_capital_letter() -> None:
    assert veiled("Ros tar det, med en ros.", (Participant(name="Ros", role="Strateg"),)) == "Strateg tar det, med en ros."


@pytest.mark.parametrize("name", ["quista zetterman", "QUISTA ZETTERMAN", "Quista Zetterman"])
def test_a_name_in_letters_of_one_size_is_found_as_a_text_writes_it(name: str) -> None:
    people = (Participant(name=name, role="Strateg"),)
    assert veiled("Quista och Zetterman? QUISTA! En quista.", people) == "Strateg och Strateg? Strateg! En quista."


def test_words_between_two_names_in_small_letters_stay() -> None:
    assert (
        veiled("Och Von Ros sa ja. And so on.", (Participant(name="quista och von ros", role="Strateg"),))
        == "Och Von Strateg sa ja. And so on."
    )


@pytest.mark.parametrize(
    "name", ["Strateg för hälsa, Xenia Zetterby", "Head of Unit Xenia Zetterby", "Projektledare på Vinnova: Xenia Zetterby"]
)
def test_a_name_behind_a_role_is_taken_out(name: str) -> None:
    assert veiled("Zetterby sade, med Xenia, att", (Participant(name=name, role="Strateg"),)) == "Strateg sade, med Strateg, att"


@pytest.mark.parametrize(
    ("role", "language", "left"),
    [
        ("Strateg", "sv", "Strategs (Vinnova) PM"), ("Strateg, kris", "sv", "Strateg, kris (Vinnova) PM"),
        ("VD", "sv", "VD:s (Vinnova) PM"),
        ("Strategist", "en", "Strategist’s (Vinnova) PM"), ("Two strategists", "en", "Two strategists’ (Vinnova) PM"),
    ],
)  # fmt: skip
def test_the_genitive_is_kept(role: str, language: str, left: str) -> None:
    people = (Participant(name="Xenia Zetterby", role=role, organisation="Vinnova"),)
    found = without_personal_data(dialogue("Xenia Zetterbys PM", people=people, language=language))
    assert found.entries[0].text == left


NAMES = st.sampled_from(["Xenia Zetterby", "Ida Quist", "Östen von Wxyz", "Strateg Bo Qvarn", "quista zetterman", "Handläggare", "Ros", ""])
PEOPLE = st.lists(st.builds(Participant, name=NAMES, role=st.sampled_from(["", "Strateg"]), organisation=st.sampled_from(["", "SGU"])))
PLAIN = st.text(st.sampled_from("abdeiåä .,()\n")) | st.sampled_from(["En strateg, SGU", "Handläggare", "i Lund", "rosor och ros", "I Qx"])


@given(PEOPLE, PLAIN)
def test_a_text_without_any_participants_name_is_never_changed(people: list[Participant], text: str) -> None:
    assert veiled(text, tuple(people)) == text


@given(PEOPLE, st.lists(NAMES | PLAIN), st.sampled_from([" ", ", ", "s ", " (", "\n"]))
def test_no_full_name_is_found_afterwards(people: list[Participant], texts: list[str], between: str) -> None:
    left = veiled(between.join(texts), tuple(people)).lower()
    full = [person.name.removeprefix("Strateg ").lower() for person in people if " " in person.name]
    assert not any(name in left for name in full)
