"""What arrives is compared with its own session, another one, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import SessionMissing
from snabbdialog.exchange import changes, read_any, summary
from snabbdialog.exchange.form import export_form
from snabbdialog.method import load_methods
from snabbdialog.model import Need, Session, added
from snabbdialog.receiving import exchanges_of, plan_arrival, plan_arrivals
from snabbdialog.store import open_store
from snabbdialog.words import load_words
from tests.ui.travelling import begun, edit, laptop, send

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from snabbdialog.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "dialogues.db")
    yield store
    store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A dialogue as another laptop sent it."""
    with laptop(tmp_path / "other.db") as other:
        begun(other)
        return send(other, "s1", tmp_path / "sent.snabbdialog")


def test_an_unknown_session_is_new(store: Store, file: Path) -> None:
    plan = plan_arrival(store, read_any(file))
    assert plan.current is None
    assert {item.kind for item in plan.items} == {"new"}


def test_a_known_session_is_compared_with_the_file_both_sides_built_on(store: Store, file: Path, tmp_path: Path) -> None:
    store.apply("take in", changes(plan_arrival(store, read_any(file))))
    with laptop(tmp_path / "third.db", file) as third:
        edit(third, "need", "s1-n2", text="changed there")
        back = send(third, "s1", tmp_path / "back.snabbdialog")
    plan = plan_arrival(store, read_any(back))
    assert plan.base is not None
    assert [(item.id, item.kind) for item in plan.items] == [("s1-n2", "changed")]


def test_a_session_without_known_base_is_compared_by_id(store: Store, file: Path) -> None:
    begun(store)
    edit(store, "need", "s1-n2", text="changed here")
    plan = plan_arrival(store, read_any(file))
    assert plan.base is None
    assert [(item.id, item.kind) for item in plan.items] == [("s1-n2", "conflict")]


def test_a_file_can_go_into_another_session(store: Store, file: Path) -> None:
    store.apply("begin", [added(Session(id="mine", region="Region North"))])
    plan = plan_arrival(store, read_any(file), into="mine")
    assert plan.session_id == "mine"
    store.apply("take in", changes(plan))
    assert {need.title for need in store.dialogue("mine").needs} >= {"Skills", "Training"}


def test_going_into_a_session_that_is_missing_is_refused(store: Store, file: Path) -> None:
    with pytest.raises(SessionMissing):
        plan_arrival(store, read_any(file), into="nobody")


def test_an_id_that_another_session_holds_is_not_taken_from_it(store: Store, file: Path) -> None:
    store.apply("begin", [added(Session(id="mine")), added(Need(id="s1-n2", session="mine", title="Mine"))])
    store.apply("take in", changes(plan_arrival(store, read_any(file))))
    assert store.record("need", "s1-n2").session == "mine"  # type: ignore[union-attr]
    assert "Training" in {need.title for need in store.dialogue("s1").needs}


def test_of_two_new_sessions_with_the_same_rows_that_come_together_each_gets_rows_of_its_own(
    store: Store, file: Path, tmp_path: Path
) -> None:
    with laptop(tmp_path / "third.db") as third:
        third.apply("begin", [added(Session(id="s2"))])
        third.apply("take in", changes(plan_arrival(third, read_any(file), into="s2")))
        other = send(third, "s2", tmp_path / "other.snabbdialog")
    plans = plan_arrivals(store, [read_any(file), read_any(other)])
    store.apply("take in", [change for plan in plans for change in changes(plan)])
    one, two = ({need.id: need.title for need in store.dialogue(id).needs} for id in ("s1", "s2"))
    assert sorted(one.values()) == sorted(two.values())
    assert not one.keys() & two.keys()


def test_what_went_and_came_is_kept_by_session(store: Store, file: Path, tmp_path: Path) -> None:
    store.apply("take in", changes(plan_arrival(store, read_any(file))))
    send(store, "s1", tmp_path / "out.snabbdialog", "to_region")
    assert sorted((one.direction, one.purpose) for one in exchanges_of(store, "s1")) == [("in", "colleague"), ("out", "to_region")]
    assert exchanges_of(store, "nobody") == []


@pytest.mark.parametrize(
    ("purpose", "said"),
    [
        ("form", "Regionen har inte ändrat något."),
        ("to_region", "Regionen har inte ändrat något."),
        ("colleague", "Filen är den som skickades härifrån. Inget nytt."),
    ],
)
def test_a_file_that_comes_back_as_it_left_is_not_said_to_have_been_read(store: Store, tmp_path: Path, purpose: str, said: str) -> None:
    begun(store)
    if purpose == "form":
        data, made = export_form(store.dialogue("s1"), load_methods("sv").by_id["ostergotland"], file_name="form.docx")
        store.apply("send", made)
        file = tmp_path / "form.docx"
        file.write_bytes(data)
    else:
        file = send(store, "s1", tmp_path / "x.snabbdialog", purpose)
    plan = plan_arrival(store, read_any(file))
    assert (plan.known, changes(plan)) == (True, [])
    assert summary(plan, load_words("sv")) == said
    edit(store, "session", "s1", binned_at="2026-11-24T10:00:00+01:00")
    assert summary(plan_arrival(store, read_any(file)), load_words("sv")).endswith("Dialogen tas upp ur papperskorgen.")
