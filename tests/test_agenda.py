from __future__ import annotations

from dataclasses import replace

import pytest

from snabbdialog.agenda import agenda_of, clock_times, retyped
from snabbdialog.method import load_methods
from snabbdialog.model import AgendaItem, applied


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


def test_an_untouched_agenda_becomes_that_of_another_type_and_keeps_its_points_and_used_time() -> None:
    methods = load_methods("sv").by_id
    old, new = methods["ostergotland"], methods["vertikal-pilot"]
    items = [replace(item, used_seconds=60) for item in agenda_of(old, "s")]
    changes = {change.id: change for change in retyped(items, old, new)}
    after = [applied(item, changes[item.id]) if item.id in changes else item for item in items]
    assert changes
    assert after == [replace(item, id=was.id, used_seconds=60) for item, was in zip(agenda_of(new, "s"), items, strict=True)]


@pytest.mark.parametrize("touched", [{"title": "Kaffe"}, {"minutes": 7}, {"minutes": None}, {"step": ""}])
def test_an_agenda_somebody_has_touched_stays(touched: dict[str, str]) -> None:
    methods = load_methods("sv").by_id
    old, new = methods["ostergotland"], methods["vertikal-pilot"]
    first, *others = agenda_of(old, "s")
    assert retyped([replace(first, **touched), *others], old, new) == []
    assert retyped(others, old, new) == []
