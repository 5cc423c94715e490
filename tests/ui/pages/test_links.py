"""Tying needs to strategies: by name, by key, from suggestions that nobody accepts but a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from snabbdialog.errors import CatalogueBroken
from snabbdialog.model import Link, Need, Strategy
from snabbdialog.ui.pages import suggestions
from snabbdialog.ui.pages.links import Links
from snabbdialog.ui.pages.suggestions import SuggestionRow
from snabbdialog.ui.pages.tying import Tying, named
from tests.ui.acting import ALT, file_rows, hand, press, settle, shown_texts, write

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.store import Store
    from snabbdialog.ui.document import Document
    from snabbdialog.ui.walk import Walk

NEED = "Advice on clinical trials and life science in health care"


@pytest.fixture
def links(empty: Walk) -> Links:
    """The section, with one need and two strategies."""
    document = empty.document
    document.add("add", Need(id="need", session=document.id, title=NEED))
    document.add("add", Strategy(id="life", session=document.id, name="Life science strategy", passage=NEED))
    document.add("add", Strategy(id="digital", session=document.id, position=2, layer="thematic", name="Digital strategy"))
    section = empty.go("strategies").show_section("links")
    settle()
    assert isinstance(section, Links)
    section.list.setFocus()
    return section


def open_need(links: Links) -> Tying:
    links.list.select("need")
    press(Qt.Key.Key_Return)
    settle()
    (tying,) = links.list.findChildren(Tying)
    return tying


def rows(links: Links) -> list[Any]:
    settle()
    return links.list.rows.rows


def tie(document: Document, kind: str = "covered", **columns: str) -> str:
    link = Link(session=document.id, need="need", strategy="life", kind=kind, **columns)
    document.add("tie", link)
    settle()
    return link.id


def test_a_need_is_tied_by_writing_part_of_a_strategys_name(links: Links, store: Store) -> None:
    tying = open_need(links)
    assert hand() is tying.line.line
    press(Qt.Key.Key_2, ALT)
    write("digital")
    press(Qt.Key.Key_Return)
    (row,) = file_rows(store.path, "link")
    assert (row["need"], row["strategy"], row["kind"]) == ("need", "digital", "gap")
    assert [(r.lead, r.title) for r in rows(links)][1] == ("Gap", "Digital strategy")


def test_the_row_stays_open_to_tie_the_next(links: Links, store: Store) -> None:
    open_need(links)
    for name in ("digital", "life"):
        write(name)
        press(Qt.Key.Key_Return)
        settle()
    assert {row["strategy"] for row in file_rows(store.path, "link")} == {"digital", "life"}
    assert links.list.open_id == "need"


def test_a_name_that_fits_no_single_strategy_is_kept_and_said(links: Links, store: Store) -> None:
    tying = open_need(links)
    write("strategy")
    press(Qt.Key.Key_Return)
    assert tying.line.line.text() == "strategy"
    assert "strategy" in tying.problem.text()
    assert tying.problem.isVisible()
    assert file_rows(store.path, "link") == []


def test_a_strategy_is_found_by_its_reference(links: Links) -> None:
    links.document.edit("edit", "strategy", "life", reference="N2019/03157")
    found = named(links.document, "n2019/0")
    assert found is not None
    assert found.id == "life"
    assert named(links.document, "nowhere") is None


def test_a_whole_name_wins_over_others_that_hold_it(links: Links) -> None:
    document = links.document
    document.add("add", Strategy(id="longer", session=document.id, position=3, name="Digital strategy for schools"))
    found = named(document, "digital STRATEGY ")
    assert found is not None
    assert found.id == "digital"


def test_tying_again_changes_what_the_link_says(links: Links, store: Store) -> None:
    tie(links.document, reason="seen")
    open_need(links)
    press(Qt.Key.Key_3, ALT)
    write("life")
    press(Qt.Key.Key_Return)
    (row,) = file_rows(store.path, "link")
    assert (row["kind"], row["reason"]) == ("pulls_apart", "seen")


def test_figures_change_a_link_and_delete_takes_it_away(links: Links, store: Store) -> None:
    links.list.select(tie(links.document))
    press(Qt.Key.Key_3)
    assert file_rows(store.path, "link")[0]["kind"] == "pulls_apart"
    press(Qt.Key.Key_4)
    assert file_rows(store.path, "link")[0]["kind"] == "pulls_apart"
    press(Qt.Key.Key_Delete)
    assert file_rows(store.path, "link") == []
    links.document.undo()
    assert len(file_rows(store.path, "link")) == 1


def test_delete_and_figures_on_a_need_change_nothing(links: Links, store: Store) -> None:
    links.list.select("need")
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_1)
    assert len(file_rows(store.path, "need")) == 1
    assert file_rows(store.path, "link") == []


def test_a_links_reason_is_written_where_it_stands(links: Links, store: Store) -> None:
    links.list.select(tie(links.document))
    assert rows(links)[1].mark == "no reason given"
    press(Qt.Key.Key_Return)
    settle()
    from snabbdialog.ui.widgets.fields import TextField

    (reason,) = links.list.findChildren(TextField)
    reason.setFocus()
    write("The strategy names trials")
    links.document.save()
    assert file_rows(store.path, "link")[0]["reason"] == "The strategy names trials"
    assert rows(links)[1].mark == ""


def test_a_need_says_in_which_layers_it_has_holes(links: Links) -> None:
    assert rows(links)[0].meta == "Nothing in the national, thematic and regional layers."
    tie(links.document)
    assert rows(links)[0].meta == "Nothing in the thematic and regional layers."


def test_a_locked_dialogue_takes_no_link_away(links: Links, store: Store) -> None:
    id, document = tie(links.document), links.document
    document.edit("finalise", "session", document.id, status="finalised")
    links.list.select(id)
    press(Qt.Key.Key_Delete)
    assert len(file_rows(store.path, "link")) == 1


def suggested(links: Links) -> list[SuggestionRow]:
    settle()
    return [row for row in links.list.findChildren(SuggestionRow) if row.isVisible()]


def answer(row: SuggestionRow, text: str) -> None:
    next(button for button in row.findChildren(QPushButton) if button.text() == text).setFocus()
    press(Qt.Key.Key_Space)
    settle()


def test_suggestions_show_the_words_that_matched_and_tie_nothing(links: Links, store: Store) -> None:
    open_need(links)
    assert suggested(links)
    assert any(text.startswith("Words that matched: ") for text in shown_texts(links))
    assert file_rows(store.path, "link") == []
    assert len(file_rows(store.path, "strategy")) == 2


def test_a_suggestion_from_the_catalogue_is_cited_and_tied_in_one_step(links: Links, store: Store) -> None:
    open_need(links)
    before = len(suggested(links))
    catalogued = next(row for row in suggested(links) if "Life science strategy" not in " ".join(shown_texts(row)))
    answer(catalogued, "Tie to the need")
    assert len(file_rows(store.path, "strategy")) == 3
    assert len(file_rows(store.path, "link")) == 1
    assert before
    links.document.undo()
    assert (len(file_rows(store.path, "strategy")), file_rows(store.path, "link")) == (2, [])


def test_a_tied_suggestion_keeps_the_passage_it_showed(links: Links, store: Store) -> None:
    open_need(links)
    own = next(row for row in suggested(links) if any("Life science strategy" in text for text in shown_texts(row)))
    answer(own, "Tie to the need")
    (row,) = file_rows(store.path, "link")
    assert (row["strategy"], row["passage"]) == ("life", NEED)


def test_a_dismissed_suggestion_of_a_cited_strategy_never_returns(links: Links, store: Store) -> None:
    open_need(links)
    own = next(row for row in suggested(links) if any("Life science strategy" in text for text in shown_texts(row)))
    answer(own, "Dismiss")
    (row,) = file_rows(store.path, "link")
    assert (row["strategy"], row["kind"]) == ("life", "dismissed")
    assert not any("Life science strategy" in text for row in suggested(links) for text in shown_texts(row))
    assert [r.id for r in rows(links)] == ["need"]


def test_a_dismissed_suggestion_of_the_catalogue_is_kept_and_undone(links: Links, store: Store) -> None:
    open_need(links)
    before = [shown_texts(row)[0] for row in suggested(links)]
    row = next(row for row in suggested(links) if not any("Life science strategy" in text for text in shown_texts(row)))
    name = shown_texts(row)[0]
    answer(row, "Dismiss")
    assert name not in [shown_texts(row)[0] for row in suggested(links)]
    (need,) = file_rows(store.path, "need")
    assert need["dismissed"]
    assert len(file_rows(store.path, "strategy")) == 2
    links.document.undo()
    assert [shown_texts(row)[0] for row in suggested(links)] == before


def test_an_undone_dismissal_of_a_cited_strategy_is_suggested_again_in_the_open_row(links: Links) -> None:
    open_need(links)
    before = [shown_texts(row)[0] for row in suggested(links)]
    answer(suggested(links)[0], "Dismiss")
    assert [shown_texts(row)[0] for row in suggested(links)] != before
    links.document.undo()
    assert [shown_texts(row)[0] for row in suggested(links)] == before


def test_a_need_that_shares_no_word_gets_no_suggestion(links: Links) -> None:
    links.document.edit("edit", "need", "need", title="Xyzzy")
    open_need(links)
    assert suggested(links) == []
    assert not any("May concern" in text for text in shown_texts(links))


def test_a_broken_list_of_ones_own_is_told_and_left_out(links: Links, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import snabbdialog.catalogue

    broken, told = tmp_path / "catalogue.toml", list[object]()
    broken.write_text("[[strategy]\n", encoding="utf-8")
    monkeypatch.setattr(snabbdialog.catalogue, "own_file", lambda: broken)
    links.document.refused.connect(told.append)
    assert suggestions.catalogue_of(links.document).strategies
    assert isinstance(told[0], CatalogueBroken)


def test_a_need_that_is_undone_while_it_is_being_tied_takes_its_form_with_it(links: Links) -> None:
    document = links.document
    document.add("add", Need(id="late", session=document.id, title=f"More {NEED}", position=2.0))
    settle()
    links.list.select("late")
    press(Qt.Key.Key_Return)
    settle()
    (tying,) = links.list.findChildren(Tying)
    document.edit("edit", "need", "late", text="Health")  # its suggestions are to be found anew, soon
    document.undo()
    document.undo()
    assert document.row("need", "late") is None
    tying.suggestions.renew()  # nothing is built of what is gone
    settle()
    assert not [form for form in links.list.findChildren(Tying) if form.isVisible()]
