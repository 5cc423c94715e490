"""Files from outside hold what they like: whatever stands in a column, every page shows it, and a row opens."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from snabbdialog.example import build_example
from snabbdialog.exchange import COLLEAGUE, changes, plan_import, read_session_file, write_session_file
from snabbdialog.exchange.schema import NAMES, Column, columns_of
from snabbdialog.ui.widgets.rows import RowList

from .acting import sections, settle

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.window import Window


def odd(text: str, number: int) -> bytes:
    """Return the example as a session file with this text and this number in every column that takes any."""
    document = json.loads(write_session_file(build_example("en"), COLLEAGUE))
    tables = {"session": [document["session"]], **document["rows"]}
    for table, rows in tables.items():
        columns = [c for c in columns_of(table).values() if c.name != "id" and not c.refers and (table, c.name) not in NAMES]
        for row in rows:
            row |= {column.name: _value(column, text, number) for column in columns if column.name in row}
    document["rows"]["version"] = [{"id": "v1", "number": 1, "contents": text}]
    return json.dumps(document).encode()


def _value(column: Column, text: str, number: int) -> Any:
    return text if column.type == "string" else type(column.default or 0)(max(column.lowest, min(column.highest, number)))


@pytest.mark.parametrize(("text", "number"), [(" ", 0), ("T: [\u2028&%1 {0}", 2**63 - 1), ("9" * 50, -(2**63) + 1)])
def test_every_page_shows_what_a_file_holds(window: Window, store: Store, monkeypatch: pytest.MonkeyPatch, text: str, number: int) -> None:
    faults: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *fault: faults.append(fault))
    file = read_session_file(odd(text, number), "odd.snabbdialog")
    store.apply("take in", changes(plan_import(None, file)))
    walk = window.open_dialogue(file.id)
    for _step, _id, page in sections(walk):
        for rows in page.findChildren(RowList):
            if rows.isVisible() and rows.rows.rows:
                rows.toggle(rows.rows.rows[0].id)
                settle()
    assert not faults
