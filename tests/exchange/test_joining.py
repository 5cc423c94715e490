"""Two files that crossed come to one state; what both changed is not known."""

from __future__ import annotations

from snabbdialog.exchange import TO_REGION, SessionFile
from snabbdialog.exchange.joining import joined
from snabbdialog.model import Actor, Dialogue

from .dialogues import small
from .test_merge import add, edit, remove, sent

BEGUN = small()


def join(one: Dialogue, other: Dialogue, begun: Dialogue | None = BEGUN) -> SessionFile:
    return joined(sent(one), sent(other), sent(begun) if begun else None)


def test_each_side_s_changes_are_taken() -> None:
    made = join(edit(BEGUN, "need", "n-2", title="Ena"), edit(BEGUN, "need", "n-2", text="Andra"))
    assert (made.rows["need"]["n-2"]["title"], made.rows["need"]["n-2"]["text"]) == ("Ena", "Andra")


def test_what_both_changed_is_not_known_unless_they_agree() -> None:
    assert "title" not in join(edit(BEGUN, "need", "n-2", title="Ena"), edit(BEGUN, "need", "n-2", title="Andra")).rows["need"]["n-2"]
    assert join(edit(BEGUN, "need", "n-2", title="Lika"), edit(BEGUN, "need", "n-2", title="Lika")).rows["need"]["n-2"]["title"] == "Lika"


def test_without_a_beginning_only_what_they_agree_on_is_known() -> None:
    made = join(edit(BEGUN, "need", "n-2", title="Ena"), BEGUN, None)
    assert "title" not in made.rows["need"]["n-2"]
    assert made.rows["need"]["n-2"]["text"] == "Vi behöver fler platser."


def test_a_row_that_one_removed_is_gone_and_one_that_the_other_edited_is_not() -> None:
    assert "a-1" not in join(remove(BEGUN, "actor", "a-1"), BEGUN).rows["actor"]
    assert join(remove(BEGUN, "actor", "a-1"), edit(BEGUN, "actor", "a-1", note="ny")).rows["actor"]["a-1"]["note"] == "ny"


def test_a_row_that_one_added_is_there() -> None:
    assert "a-2" in join(BEGUN, add(BEGUN, Actor(id="a-2", session="s-1"))).rows["actor"]


def test_a_table_that_only_one_carries_is_taken_as_it_is() -> None:
    made = joined(sent(BEGUN, TO_REGION), sent(BEGUN), None)
    assert made.rows["score"] == sent(BEGUN).rows["score"]
