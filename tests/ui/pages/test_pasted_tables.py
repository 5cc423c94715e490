"""Tables pasted out of a spreadsheet: each list has the cells in its columns, or in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from snabbdialog.ui.widgets.adding import AddLine
from tests.ui.acting import CTRL, file_rows, press, settle

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk


def paste(walk: Walk, step: str, section: str, text: str, *, kind: str = "") -> None:
    walk.go(step).show_section(section)
    settle()
    adding = next(line for line in walk.page.findChildren(AddLine) if line.isVisible())
    if kind:
        adding.choose(kind)
    adding.line.setFocus()
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, CTRL)
    settle()


TABLES = {
    "participants": (
        "prepare", "participant", "", "Namn\tOrganisation\tRoll\nAnna Ek\tVinnova\tHandläggare", ("name", "organisation", "role"),
        [("Anna Ek", "Vinnova", "Handläggare")],
    ),
    "actors": (
        "prepare", "actor", "", "RISE Nord\tResearch institute\nHolmen\tCompany\tråvaror", ("name", "kind", "role"),
        [("RISE Nord", "institute", ""), ("Holmen", "company", "råvaror")],
    ),
    "sources": (
        "prepare", "source", "", "Rapport\tRegionen\nPlan\t2026", ("title",), [("Rapport, Regionen",), ("Plan, 2026",)],
    ),
    "conditions": (
        "needs", "condition", "", "Invånare\t1 421 000\t2024\tSCB\nLärosäten\t3", ("title", "value", "year", "origin"),
        [("Invånare", "1 421 000", "2024", "SCB"), ("Lärosäten", "3", "", "")],
    ),
    "needs": (
        "needs", "need", "need", 'Behov A\tdet A är\nBehov B\t\n"Behov C\nmed mera"\tx', ("title", "text"),
        [("Behov A", "det A är"), ("Behov B", ""), ("Behov C med mera", "x")],
    ),
    "strategies": (
        "strategies", "strategy", "national", "Plan A\tRegional\t2024\nPlan B\tVinnova", ("name", "layer", "year"),
        [("Plan B, Vinnova", "national", ""), ("Plan A", "regional", "2024")],
    ),
    "candidates": (
        "focus", "focus_area", "", "Område A\tmed mera\nOmråde B", ("title",), [("Område A, med mera",), ("Område B",)],
    ),
    "entries": (
        "dialogue", "entry", "action", "Gör A\tAnna\t2027-01-01\nGör B\tBo\tv. 12", ("text", "who", "due"),
        [("Gör A", "Anna", "2027-01-01"), ("Gör B", "Bo, v. 12", "")],
    ),
    "homework": (
        "dialogue", "entry", "", "Gör A\tAnna\t2027-01-01\nGör B", ("text", "who", "due"),
        [("Gör A", "Anna", "2027-01-01"), ("Gör B", "", "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("section", TABLES)
def test_a_pasted_tables_cells_stand_in_their_columns(empty: Walk, store: Store, section: str) -> None:
    step, table, kind, text, columns, wanted = TABLES[section]
    paste(empty, step, section, text, kind=kind)
    found = [tuple(row[column] for column in columns) for row in file_rows(store.path, table, "position")]
    assert sorted(found) == sorted(wanted)


def test_what_binds_nobody_is_one_text(empty: Walk, store: Store) -> None:
    paste(empty, "dialogue", "entries", "Bra idé\tAnna\nSlut", kind="note")
    assert [row["text"] for row in file_rows(store.path, "entry", "position")] == ["Bra idé, Anna", "Slut"]


def test_a_pasted_agenda_of_three_columns_ends_with_its_minutes(empty: Walk, store: Store) -> None:
    paste(empty, "prepare", "agenda", "Fika\tmatsalen\t15\nLunch\t60")
    added = file_rows(store.path, "agenda_item", "position")[-2:]
    assert [(row["title"], row["minutes"]) for row in added] == [("Fika, matsalen", 15), ("Lunch", 60)]
