"""An exchange through two real stores: what arrives, what is undone, and what is the same text at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import InputUnreadable
from snabbdialog.exchange import COLLEAGUE, FROM_REGION, TO_REGION, changes, common_base, export, plan_import, read_any, write_session_file
from snabbdialog.exchange.form import export_form
from snabbdialog.model import Dialogue, added, all_records, edited
from snabbdialog.store import Store, open_store

from .dialogues import small, undo
from .filling import AT, Filled, method

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def stores(tmp_path: Path):
    here, there = open_store(tmp_path / "vinnova.db"), open_store(tmp_path / "regionen.db")
    here.apply("begin", [added(record) for record in all_records(small())])
    yield here, there
    here.close()
    there.close()


def send(store: Store, purpose: str, path: Path) -> Path:
    data, made = export(store.dialogue("s-1"), purpose, file_name=path.name, exchanges=store.records("exchange", "s-1"))
    store.apply("send", made)
    path.write_bytes(data)
    return path


def take(store: Store, path: Path, current: Dialogue | None):
    file = read_any(path)
    plan = plan_import(current, file, base=common_base(file, store.records("exchange", file.id)))
    made = changes(plan)
    if made:
        store.apply("take", made)
    return plan, made


def test_a_session_goes_to_the_region_and_comes_back(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, region = stores
    take(region, send(vinnova, TO_REGION, tmp_path / "ut.snabbdialog"), None)
    region.apply("edit", [edited(region.dialogue("s-1").needs[1], title="Regionens ord")])
    plan, _made = take(vinnova, send(region, FROM_REGION, tmp_path / "in.snabbdialog"), vinnova.dialogue("s-1"))
    assert plan.counts()["changed"] == 1
    assert {need.title for need in vinnova.dialogue("s-1").needs} == {"Kompetens", "Regionens ord", "Hemligt behov"}


def test_what_arrived_in_an_empty_store_is_the_same_dialogue(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, colleague = stores
    take(colleague, send(vinnova, COLLEAGUE, tmp_path / "ut.snabbdialog"), None)
    assert write_session_file(colleague.dialogue("s-1"), COLLEAGUE) == write_session_file(vinnova.dialogue("s-1"), COLLEAGUE)


def test_an_import_that_is_undone_leaves_the_store_as_it_was(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, colleague = stores
    take(colleague, send(vinnova, COLLEAGUE, tmp_path / "ut.snabbdialog"), None)
    for store, title in ((vinnova, "Vårt"), (colleague, "Deras")):
        store.apply("edit", [edited(store.dialogue("s-1").needs[1], title=title)])
    before = vinnova.dialogue("s-1"), vinnova.records("exchange", "s-1")
    plan, made = take(vinnova, send(colleague, COLLEAGUE, tmp_path / "in.snabbdialog"), vinnova.dialogue("s-1"))
    assert plan.counts()["conflict"] == 1
    titles = [entry.after["title"] for entry in vinnova.history("need", "n-2") if entry.after and "title" in entry.after]
    assert titles[-2:] == ["Deras", "Vårt"]
    vinnova.apply("undo", undo(made))
    assert (vinnova.dialogue("s-1"), vinnova.records("exchange", "s-1")) == before


def test_the_same_file_twice_writes_nothing_to_the_store(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, colleague = stores
    path = send(vinnova, COLLEAGUE, tmp_path / "ut.snabbdialog")
    take(colleague, path, None)
    seq = colleague.last_seq()
    assert take(colleague, path, colleague.dialogue("s-1"))[1] == []
    assert colleague.last_seq() == seq


def test_a_file_that_cannot_be_read_leaves_the_store_untouched(stores: tuple[Store, Store], tmp_path: Path) -> None:
    path = tmp_path / "trasig.snabbdialog"
    path.write_bytes(write_session_file(small(), COLLEAGUE)[:-100])
    seq = stores[0].last_seq()
    with pytest.raises(InputUnreadable):
        take(stores[0], path, stores[0].dialogue("s-1"))
    assert stores[0].last_seq() == seq


def test_a_form_goes_out_and_comes_back_filled_in(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, _region = stores
    data, made = export_form(vinnova.dialogue("s-1"), method(), file_name="underlag.docx", at=AT)
    vinnova.apply("form", made)
    form = Filled(data)
    form.write("nt", "Nytt behov", 2)
    form.write("nl", "Behov", 2)
    path = tmp_path / "svar.docx"
    path.write_bytes(form.bytes())
    plan, _made = take(vinnova, path, vinnova.dialogue("s-1"))
    assert plan.counts()["new"] == 1
    assert next(need for need in vinnova.dialogue("s-1").needs if need.title == "Nytt behov").parent == "n-1"


def test_a_return_that_was_undone_can_be_taken_in_again(stores: tuple[Store, Store], tmp_path: Path) -> None:
    vinnova, colleague = stores
    path = send(vinnova, COLLEAGUE, tmp_path / "ut.snabbdialog")
    _plan, made = take(colleague, path, None)
    colleague.apply("undo", undo(made))
    assert len(take(colleague, path, None)[1]) == len(made)
