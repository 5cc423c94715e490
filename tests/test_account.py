from __future__ import annotations

import pytest

from snabbdialog.account import account_of, points_of


def test_an_account_is_read_as_it_was_kept() -> None:
    points = {"state": "Vägledning.", "analysis": "Analys."}
    assert points_of(account_of(points)) == points
    assert account_of(points) == account_of(dict(reversed(points.items())))
    assert (account_of({}), points_of("")) == ("", {})


@pytest.mark.parametrize("text", ["Fri text", "[]", '["x"]', '{"a": 1}', '"x"', "null", "[" * 100_000, '{"a":' * 100_000])
def test_what_is_no_account_holds_no_points(text: str) -> None:
    assert points_of(text) == {}
