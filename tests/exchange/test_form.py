"""The region's form as it is handed out."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from snabbdialog.exchange.form import export_form
from snabbdialog.exchange.form_fields import BY_CODE, QUESTION_BY_CODE, ROWS, Identity, Name, fixed_name, is_fixed, parse_identity
from snabbdialog.model import Condition, Exchange, Funding, Need, Participant, Session, added, dialogue_of, new_id
from snabbdialog.ooxml import w

from .dialogues import apply, random_dialogue, small
from .filling import AT, FORM, Filled, form_of, method

CHECK = Path(__file__).parents[3] / "shared" / "tools" / "check_docx.py"


def text_of(data: bytes) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(w("t"))) for p in Filled(data).root.iter(w("p")))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("seed", [0, 7])
def test_the_form_is_a_sound_and_accessible_document(tmp_path: Path, language: str, seed: int) -> None:
    if not CHECK.is_file():
        pytest.skip("the check is not beside the repository")
    dialogue = random_dialogue(seed) if seed else small()
    path = tmp_path / "form.docx"
    path.write_bytes(form_of(replace(dialogue, session=replace(dialogue.session, language=language))))
    tag = {"sv": "sv-SE", "en": "en-GB"}[language]
    checked = subprocess.run([sys.executable, CHECK, path, "--language", tag], check=False, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_the_form_holds_what_is_known_and_nothing_internal() -> None:
    text = text_of(form_of(small()))
    for known in (
        "Region Norrbotten",
        "den",
        "Fler utbildningsplatser",
        "Vi behöver fler platser.",
        "Science parken",
        "1\xa0000 kr",
        "Utmaning",
    ):
        assert known in text or known == "den"
    for hidden in ("Hemligt behov", "Sagt internt", "Namnsson"):
        assert hidden not in text


def test_the_method_s_questions_and_points_stand_word_for_word() -> None:
    text = text_of(form_of(small()))
    for question in method().questions:
        assert question.text in text
    for point in method().account:
        assert point.name in text
        assert point.help in text


def test_kinds_are_drop_down_lists_and_tags_may_be_one_s_own() -> None:
    form = Filled(form_of(small()))
    kinds = [item.get(w("displayText")) for item in form.control("nk").iter(w("listItem"))]
    assert kinds[:2] == ["Finansiering", "Vägledning"]
    assert form.control("nk").find(f".//{w('dropDownList')}") is not None
    assert form.control("ng").find(f".//{w('comboBox')}") is not None
    assert "Förslag" not in [item.get(w("displayText")) for item in form.control("nl").iter(w("listItem"))]


def test_every_row_repeats_and_spare_rows_follow_the_known_ones() -> None:
    form = Filled(form_of(small()))
    items = list(form.root.iter("{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem"))
    assert len(items) == len(form.root.findall(f".//{w('sdt')}/{w('sdtContent')}/{w('tr')}"))
    spare = [tag for tag in form.root.iter(w("tag")) if tag.get(w("val")).startswith("sn_nt_")]
    assert len(spare) == 10


def test_every_answer_carries_its_name_twice_and_no_name_is_too_long() -> None:
    form = Filled(form_of(random_dialogue(5)))
    tags = [tag.get(w("val")) for tag in form.root.iter(w("tag"))]
    marks = [mark.get(w("name")) for mark in form.root.iter(w("bookmarkStart"))]
    assert set(tags) <= set(marks)
    assert len(set(marks)) == len(marks)
    assert max(map(len, marks)) <= 40
    assert len({mark.get(w("id")) for mark in form.root.iter(w("bookmarkStart"))}) == len(marks)


def test_the_form_says_who_it_is_among_its_properties() -> None:
    with zipfile.ZipFile(BytesIO(form_of(small()))) as package:
        core = etree.fromstring(package.read("docProps/core.xml"))
    identifier = core.findtext("{http://purl.org/dc/elements/1.1/}identifier")
    identity = parse_identity(identifier)
    assert (identity.form_id, identity.session_id, identity.revision, identity.language) == (FORM, "s-1", 2, "sv")
    assert identity.points[0] == "analysis"


def test_the_same_dialogue_gives_the_same_bytes() -> None:
    assert form_of(small()) == form_of(small())


def test_a_sum_that_could_not_be_read_stands_as_it_was_written() -> None:
    funding = Funding(id=new_id(), session="s-1", financier="EU", as_written="granted: oklart\napplied: cirka 2 mnkr")
    assert "cirka 2 mnkr" in text_of(form_of(dialogue_of(Session(id="s-1"), {"funding": [funding]})))


def test_the_region_s_own_people_stand_in_the_form_when_they_may_be_named() -> None:
    people = [
        Participant(id=new_id(), session="s-1", name=name, side=side, show_name=show)
        for name, side, show in (("Anna Ek", "region", 1), ("Bo Lind", "national", 1), ("Cecilia Alm", "region", 0))
    ]
    text = text_of(form_of(dialogue_of(Session(id="s-1"), {"participant": people})))
    assert "Anna Ek" in text
    assert "Bo Lind" not in text
    assert "Cecilia Alm" not in text


def test_a_name_that_is_not_to_be_shown_stands_nowhere_in_the_form() -> None:
    person = replace(small().participants[0], show_name=0)
    needs = tuple(replace(need, text="Namn Namnsson har frågat.") for need in small().needs)
    text = text_of(form_of(replace(small(), participants=(person,), needs=needs)))
    assert "Namnsson" not in text
    assert "strateg (Regionen) har frågat." in text


def test_a_proposal_shows_what_it_belongs_to() -> None:
    needs = [
        Need(id=new_id(), session="s-1", level="area", title="Testbäddar", position=1.0),
    ]
    needs.append(Need(id=new_id(), session="s-1", level="proposal", title="Bygg en", parent=needs[0].id, position=2.0))
    form = Filled(form_of(dialogue_of(Session(id="s-1"), {"need": needs})))
    assert form.text("pp") == "Testbäddar"
    assert [item.get(w("value")) for item in form.control("pp").iter(w("listItem"))] == ["Testbäddar"]


def test_needs_and_what_a_proposal_may_belong_to_stand_as_in_the_outline() -> None:
    levels = {"u1": "challenge", "o1": "area", "b1": "need", "f1": "proposal", "u2": "challenge", "o2": "area", "b2": "need"}
    parents = {"o1": "u1", "b1": "o1", "f1": "b1", "o2": "u2", "b2": "o2"}
    place = {"u2": 2.0}
    needs = [
        Need(id=id, session="s-1", level=level, title=id.upper(), parent=parents.get(id), position=place.get(id, 1.0))
        for id, level in levels.items()
    ]
    form = Filled(form_of(dialogue_of(Session(id="s-1"), {"need": sorted(needs, key=lambda need: need.position)})))
    titles = ["U1", "O1", "B1", "U2", "O2", "B2"]
    assert [form.text("nt", number) for number in range(len(titles))] == titles
    assert [item.get(w("value")) for item in form.control("pp").iter(w("listItem"))] == titles


def test_a_form_that_leaves_is_kept_on_record_under_the_id_it_carries() -> None:
    archive = [Exchange(revision=6)]
    data, made = export_form(small(), method(), file_name="underlag.docx", exchanges=archive, at=AT)
    after, kept = apply(small(), made)
    assert (kept[0].direction, kept[0].purpose, kept[0].revision, after.session.revision) == ("out", "to_region", 7, 7)
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert kept[0].id.encode() in package.read("docProps/core.xml")
    assert export_form(small(), method(), file_name="underlag.docx")[1][1].after["at"]


def test_names_of_answers_are_read_back() -> None:
    identity = Identity(FORM, "s-1")
    for row_id in (FORM, "n-1", "A" * 64):
        assert identity.parse(identity.name("nt", row_id)) == Name("nt", row_id)
        assert identity.parse(identity.name("nt", row_id, spare=True)) == Name("nt", row_id, True)
    assert identity.parse("sd_nt_x99") is None
    assert identity.parse("_GoBack") is None
    assert parse_identity("something else") is None


def test_no_code_is_used_twice() -> None:
    assert not set(BY_CODE) & set(QUESTION_BY_CODE)
    assert len(BY_CODE) == sum(len(section.asks) for section in ROWS)


def test_a_text_of_ours_is_known_by_its_bookmark_until_it_is_changed() -> None:
    assert is_fixed(fixed_name("Så fyller du i", 3), "Så  fyller\tdu i")
    assert not is_fixed(fixed_name("Så fyller du i", 3), "Så fyller du i. Ett tillägg")


def test_new_rows_may_be_added_to_an_empty_dialogue() -> None:
    empty = dialogue_of(Session(id=new_id(), title="Utan region"), {})
    assert "Utan region" in text_of(form_of(empty))
    assert apply(empty, [added(Need(id=new_id(), session=empty.session.id))])[0].needs


def test_success_factors_are_not_asked_for_in_the_form() -> None:
    factor = Condition(kind="success_factor", title="Kritisk massa", value="partly")
    fact = Condition(kind="fact", title="Lärosäten", value="fem")
    text = text_of(form_of(dialogue_of(Session(), {"condition": [factor, fact]})))
    assert "Lärosäten" in text
    assert "Kritisk massa" not in text
    assert "partly" not in text
