from __future__ import annotations

import pytest

from snabbdialog.model import Funding
from snabbdialog.sums import held_against, total

ROWS = (Funding(applied=100, granted=60), Funding(applied=50), Funding(granted=20))


def test_rows_without_an_amount_count_for_nothing() -> None:
    assert (total(ROWS, "applied"), total(ROWS, "granted"), total((), "applied")) == (150, 80, 0)


@pytest.mark.parametrize(("stated", "found", "difference"), [(150, 150, 0), (80, 80, 0), (100, 150, 50), (200, 150, 50)])
def test_a_stated_total_is_that_of_what_is_applied_for_or_of_what_is_granted(stated: int, found: int, difference: int) -> None:
    assert held_against(ROWS, stated) == (found, difference)


def test_where_nothing_is_applied_for_a_total_is_held_against_what_is_granted() -> None:
    assert held_against(ROWS[2:], 30) == (20, 10)
    assert held_against((), 30) == (0, 30)
