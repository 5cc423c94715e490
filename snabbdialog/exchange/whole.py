"""Keeping rows whole: which rows lack what they cannot stand without, and needs that would stand under themselves.

Works on plain rows by table and id. Must not know files or plans.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from snabbdialog.model import MENTIONS, OWNERS, Row, Value
from snabbdialog.visibility import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

State = dict[str, dict[str, Row]]


def missing(state: State) -> set[tuple[str, str]]:
    """Return the rows (table, id) that others cannot stand without and that are not there."""
    return {(target, owner) for _, _, target, owner in _owners(state) if owner not in state.get(target, {})}


def drop_orphans(state: State) -> None:
    """Take away every row that has lost what it cannot stand without, and empty the mentions of rows that are gone."""
    while orphans := [(table, key) for table, key, target, owner in _owners(state) if owner not in state.get(target, {})]:
        for table, key in orphans:
            state[table].pop(key, None)
    for table, columns in MENTIONS.items():
        for key, row in list(state.get(table, {}).items()):
            lost = {c: None for c, target in columns.items() if row.get(c) is not None and row[c] not in state.get(target, {})}
            if lost:
                state[table][key] = row | lost


def drop_hidden(state: State) -> None:
    """Take away what a region's file leaves out (`visibility.share`), so that its not being there does not read as removed."""
    hidden = {key for table in ("need", "entry") for key, row in state.get(table, {}).items() if row.get("visibility", SHARED) != SHARED}
    while below := {key for key, row in state.get("need", {}).items() if row.get("parent") in hidden} - hidden:
        hidden |= below
    for table, rows in state.items():
        state[table] = {key: row for key, row in rows.items() if key not in hidden and row.get("need") not in hidden}


def circles(state: State) -> set[str]:
    """Return the needs that stand under themselves."""
    return cycles({key: row.get("parent") for key, row in state.get("need", {}).items()})


def cycles(parents: Mapping[str, Value]) -> set[str]:
    """Return the ids that stand under themselves, given each id's parent."""
    done: set[Value] = set()
    found: set[str] = set()
    for start in parents:
        path: dict[str, int] = {}
        here: Value = start
        while isinstance(here, str) and here in parents and here not in done and here not in path:
            path[here] = len(path)
            here = parents[here]
        if isinstance(here, str) and here in path:
            found |= {step for step, place in path.items() if place >= path[here]}
        done.update(path)  # `|=` with keys would make the whole set anew each time
    return found


def deepest(parents: Mapping[str, Value]) -> int:
    """Return on how many levels the ids stand, given each id's parent; none may stand under itself."""
    levels: dict[Value, int] = {None: 0}
    for start in parents:
        path: list[Value] = [start]
        while path[-1] not in levels:
            path.append(parents.get(str(path[-1])))
        for here, above in pairwise(reversed(path)):
            levels[above] = levels[here] + 1
    return max(levels.values())


def _owners(state: State) -> Iterator[tuple[str, str, str, str]]:
    for table, columns in OWNERS.items():
        for key, row in state.get(table, {}).items():
            for column, target in columns.items():
                owner = row.get(column)
                if owner is not None:
                    yield table, key, target, str(owner)
