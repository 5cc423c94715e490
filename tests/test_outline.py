"""The outline's order and numbers: nothing is lost, whatever the parents say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.model import Need
from snabbdialog.outline import in_order


def need(id: str, parent: str | None = None, position: float = 0.0) -> Need:
    return Need(id=id, parent=parent, position=position)


def numbers(*needs: Need) -> dict[str, str]:
    return {row.id: number for row, _depth, number in in_order(needs)}


def test_children_stand_under_their_parent_in_order_of_position() -> None:
    rows = [need("b", position=2), need("a", position=1), need("a2", "a", 5), need("a1", "a", 3), need("a1x", "a1")]
    assert [(row.id, depth) for row, depth, _number in in_order(rows)] == [("a", 0), ("a1", 1), ("a1x", 2), ("a2", 1), ("b", 0)]
    assert numbers(*rows) == {"a": "1", "a1": "1.1", "a1x": "1.1.1", "a2": "1.2", "b": "2"}


def test_a_need_whose_parent_is_gone_stands_at_the_top() -> None:
    assert numbers(need("a", position=1), need("x", "gone", 2)) == {"a": "1", "x": "2"}


def test_a_ring_of_parents_is_not_lost() -> None:
    assert numbers(need("a", position=1), need("x", "y", 2), need("y", "x", 3)) == {"a": "1", "x": "2", "y": "3"}


def test_a_chain_of_thousands_is_walked() -> None:
    chain = [need("0"), *(need(str(i), str(i - 1)) for i in range(1, 4000))]
    assert [depth for _row, depth, _number in in_order(chain)] == list(range(4000))


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(-1, 14), st.floats(-5, 5)), unique_by=lambda row: row[0]))
def test_every_need_stands_there_once_with_a_number_of_its_own(rows: list[tuple[int, int, float]]) -> None:
    needs = [need(str(id), str(parent) if parent >= 0 else None, position) for id, parent, position in rows]
    placed = in_order(needs)
    assert sorted(row.id for row, _depth, _number in placed) == sorted(row.id for row in needs)
    assert len({number for _row, _depth, number in placed}) == len(needs)
