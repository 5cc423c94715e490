from __future__ import annotations

import pytest

from snabbdialog.agenda import clock_times
from snabbdialog.model import AgendaItem


def test_each_point_begins_when_the_one_before_is_over_and_midnight_is_passed() -> None:
    items = [AgendaItem(minutes=90), AgendaItem(), AgendaItem(minutes=5)]
    assert clock_times("23:00", items) == ["23:00", "00:30", "00:30", "00:35"]
    assert clock_times("09:30", []) == ["09:30"]


@pytest.mark.parametrize("start", ["", "efter lunch", "9", "kl:30", ":", "25:70", "24:00", "09:60", "9" * 5000 + ":00", "09:" + "0" * 5000])
def test_there_are_no_times_without_a_start(start: str) -> None:
    assert clock_times(start, [AgendaItem(minutes=5)]) == []


def test_minutes_may_be_any_number_since_a_file_may_hold_any() -> None:
    items = [AgendaItem(minutes=-30), AgendaItem(minutes=2**63 - 1), AgendaItem()]
    assert clock_times("09:00", items)[:2] == ["09:00", "09:00"]
    assert len(clock_times("09:00", items)) == 4
