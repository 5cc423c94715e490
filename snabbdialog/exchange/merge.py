"""Comparing what came with what is here, row by row and column by column.

Three-way where the file that both sides built on is known. Else by id: what one side has filled in and the other has not, stands.
Deletion against edit is a conflict. Must not know how choices are made or written.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from snabbdialog.model import Dialogue, Row, Value, all_records, as_row
from snabbdialog.privacy import without_hidden_names
from snabbdialog.visibility import share

from .account import is_point, unfold
from .choosing import keep_hanging
from .plan import CHANGED, CONFLICT, NEW, OURS, REMOVED, THEIRS, Cell, Item, Key, Plan
from .purpose import COLLEAGUE
from .schema import columns_of
from .whole import State, circles, drop_hidden, missing

if TYPE_CHECKING:
    from .session_file import Rows, SessionFile

Elsewhere = Callable[[str, str], bool]
Rename = Callable[[str, str], str]

_OWN = {("session", "step"), ("session", "created_at"), ("session", "is_example")}  # each laptop's own: never taken over
_LARGER = {("agenda_item", "used_seconds")}  # two clocks that ran at once: the longer holds
_LISTS = {("need", "dismissed")}  # one a line, said apart from each other: each holds unless it is taken back
# Rows that are one and the same when these agree, whatever their ids: made on both laptops, they are not to stand twice.
_SAME: Mapping[str, tuple[str, ...]] = {
    "link": ("need", "strategy"),
    "focus_need": ("focus_area", "need", "strategy"),
    "score": ("focus_area", "criterion", "ballot"),
}


def plan_import(
    current: Dialogue | None,
    incoming: SessionFile,
    *,
    base: SessionFile | None = None,
    elsewhere: Elsewhere | None = None,
    returned: str = "",
) -> Plan:
    """Return what taking in the file would do to the dialogue, or to nothing when the session is new.

    `base` is what both sides began with (see `lineage.common_base`). A file of another session goes into `current`: its rows
    keep their ids. `elsewhere(table, id)` tells whether a row with that id belongs to some other session; such a row gets an id
    of its own, always the same one. `returned` is the purpose of a file that has come back as it left (see `lineage.returned_as`).
    """
    ours = _ours(current)
    session_id = current.session.id if current else incoming.id
    rename = _renaming(incoming, ours, session_id, elsewhere)
    theirs = _as_ours(incoming, session_id, rename, ours)
    began = _as_ours(base, session_id, rename, ours) if base else {}
    if incoming.purpose != COLLEAGUE:
        drop_hidden(began)
        _uncover(current, ours, theirs, began)
    items = {item.key: item for item in _items(ours, theirs, began, partial=incoming.partial)}
    if ours:  # else nothing is removed or moved
        _surface(items, ours, theirs)
    return Plan(
        current=current,
        incoming=incoming,
        base=base,
        ours=ours,
        theirs=theirs,
        items=tuple(items.values()),
        unchanged=sum(map(len, theirs.values())) - sum(id in theirs.get(table, {}) for table, id in items),
        known=_known(current, incoming, base),
        returned=returned,
    )


def chosen_state(ours: Rows, theirs: Rows, items: Iterable[Item]) -> State:
    """Return the rows as the choices make them, not yet held together where choices contradict each other."""
    state: State = {table: dict(rows) for table, rows in ours.items()}
    for table, found in groupby(items, attrgetter("table")):
        rows, arrived = state.setdefault(table, {}), theirs.get(table, {})
        for item in found:
            if item.id in rows and item.id in arrived:
                rows[item.id] = rows[item.id] | {cell.column: cell.theirs for cell in item.cells if cell.side == THEIRS}
            elif item.side == THEIRS and item.id in rows:
                del rows[item.id]
            elif item.side == THEIRS:
                rows[item.id] = whole_row(table, arrived[item.id])
    return state


def whole_row(table: str, row: Row) -> Row:
    """Return the row with what it does not say as the record begins."""
    return row if len(row) == len(columns_of(table)) and table != "session" else _blank(table) | row


@cache
def _blank(table: str) -> Row:
    return {column.name: column.default for column in columns_of(table).values()}


def _ours(current: Dialogue | None) -> State:
    state: State = {}
    for record in all_records(current) if current else ():
        state.setdefault(record.table, {})[record.id] = unfold(as_row(record)) if record.table == "session" else as_row(record)
    return state


def _uncover(current: Dialogue | None, ours: Rows, *arrived: State) -> None:
    """Put the names that a region's file hides back where nothing else differs, so that their not being there does not read as edited."""
    if current is None or all(person.show_name for person in current.participants):
        return
    covered = _ours(without_hidden_names(share(current)))
    for state in arrived:
        for table, rows in state.items():
            shown = covered.get(table, {})
            state[table] = {key: _uncovered(row, shown[key], ours[table][key]) if key in shown else row for key, row in rows.items()}


def _uncovered(row: Row, covered: Row, ours: Row) -> Row:
    return {column: ours[column] if column in covered and value == covered[column] else value for column, value in row.items()}


def _known(current: Dialogue | None, incoming: SessionFile, base: SessionFile | None) -> bool:
    same = base is not None and base.checksum == incoming.checksum != ""
    return same or (current is not None and current.session.based_on == incoming.mark != "")


def _renaming(incoming: SessionFile, ours: Rows, session_id: str, elsewhere: Elsewhere | None) -> Rename | None:
    if elsewhere is None:
        return None

    def rename(table: str, key: str) -> str:
        if key in ours.get(table, {}) or not elsewhere(table, key):
            return key
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"snabbdialog:{session_id}:{incoming.id}:{key}"))

    return rename


def _as_ours(file: SessionFile, session_id: str, rename: Rename | None, ours: Rows) -> State:
    state: State = {"session": {session_id: unfold(file.session) | {"id": session_id}}}
    for table, rows in file.rows.items():
        moved = rows if rename is None else _renamed(table, rows, rename)
        state[table] = dict(moved) if table not in _SAME else {key: row | {"id": key} for key, row in _unified(table, moved, ours)}
    return state


def _renamed(table: str, rows: Mapping[str, Row], rename: Rename) -> dict[str, Row]:
    refers = {column.name: column.refers for column in columns_of(table).values() if column.refers} | {"id": table}
    moved = (
        row | {column: rename(target, str(row[column])) for column, target in refers.items() if row.get(column) is not None}
        for row in rows.values()
    )
    return {str(row["id"]): row for row in moved}


def _unified(table: str, rows: Mapping[str, Row], ours: Rows) -> Iterable[tuple[str, Row]]:
    columns = _SAME.get(table)
    if columns is None or not ours.get(table):
        return rows.items()
    here = {tuple(row[c] for c in columns): key for key, row in ours[table].items() if key not in rows}
    taken: dict[str, Row] = {}
    for key, row in rows.items():
        same = here.get(tuple(row.get(c) for c in columns), key) if key not in ours[table] else key
        taken[key if same in taken else same] = row
    return taken.items()


def _items(ours: Rows, theirs: Rows, began: Rows, *, partial: frozenset[str]) -> Iterable[Item]:
    for table, rows in theirs.items():
        here, before = ours.get(table, {}), began.get(table, {})
        for key, row in rows.items():
            made = _both(table, here[key], row, before.get(key, {})) if key in here else _only_theirs(table, row, before.get(key))
            if made:
                yield made
        if table not in partial:
            yield from (_only_ours(table, here[key], before[key]) for key in here if key not in rows and key in before)


def _both(table: str, ours: Row, theirs: Row, began: Row) -> Item | None:
    differing = [column for column, value in theirs.items() if value != ours.get(column, "")]
    cells = tuple(cell for column in differing if (cell := _cell(table, column, ours, theirs, began)))
    if not cells:
        return None
    conflict = any(cell.conflict for cell in cells)
    return Item(table, str(ours["id"]), CONFLICT if conflict else CHANGED, OURS if conflict else THEIRS, "", cells, ours | theirs)


def _cell(table: str, column: str, ours: Row, theirs: Row, began: Row) -> Cell | None:
    known = column in began
    base = began[column] if known else _default(table, column)
    mine, other = ours.get(column, ""), theirs[column]
    if other == base or (table, column) in _OWN:
        return None
    if (table, column) in _LARGER:
        return Cell(column, mine, other, base, known) if _larger(other, mine) else None
    if (table, column) in _LISTS:
        both = _joined(mine, other, base)
        return Cell(column, mine, "\n".join(both), base if known else None, known) if {*both} != {*str(mine).splitlines()} else None
    conflict = mine != base
    return Cell(column, mine, other, base if known else None, known, conflict, OURS if conflict else THEIRS)


def _default(table: str, column: str) -> Value:
    return "" if is_point(column) else columns_of(table)[column].default


def _larger(one: Value, other: Value) -> bool:
    return isinstance(one, int) and isinstance(other, int) and one > other


def _joined(mine: Value, other: Value, base: Value) -> list[str]:
    """Return the lines of both sides, without what either took back, in the same order on both laptops."""
    ours, theirs, began = (str(text).splitlines() for text in (mine, other, base))
    return [*(line for line in began if line in ours and line in theirs), *sorted({*ours, *theirs} - {*began})]


def _only_theirs(table: str, theirs: Row, began: Row | None) -> Item | None:
    if began is None:
        return Item(table, str(theirs["id"]), NEW, said=theirs)
    if all(theirs[column] == value for column, value in began.items() if column in theirs):
        return None  # we removed it, they left it as it was
    return Item(table, str(theirs["id"]), CONFLICT, THEIRS, OURS, _filled(table, theirs), theirs)


def _only_ours(table: str, ours: Row, began: Row) -> Item:
    edited = any(ours[column] != value for column, value in began.items())
    return Item(table, str(ours["id"]), CONFLICT if edited else REMOVED, OURS if edited else THEIRS, THEIRS, (), ours)


def _surface(items: dict[Key, Item], ours: Rows, theirs: Rows) -> None:
    """Turn into conflicts the removals that something new hangs on, and the moves that would put a need under itself."""
    while True:
        keep_hanging(items, ours, theirs)
        state = chosen_state(ours, theirs, items.values())
        lost = missing(state)
        standing = [] if lost else [key for key in circles(state) if _moved(items.get(("need", key)), ours)]
        if not lost and not standing:
            return
        items.update({key: _kept(key, ours, theirs) for key in lost})
        items.update({("need", key): _held(items["need", key]) for key in standing})


def _kept(key: Key, ours: Rows, theirs: Rows) -> Item:
    table, row_id = key
    here = ours.get(table, {}).get(row_id)
    if here is not None:
        return Item(table, row_id, CONFLICT, OURS, THEIRS, (), here)
    row = theirs[table][row_id]
    return Item(table, row_id, CONFLICT, THEIRS, OURS, _filled(table, row), row)


def _filled(table: str, row: Row) -> tuple[Cell, ...]:
    return tuple(
        Cell(column, None, value) for column, value in row.items() if column != "id" and value != columns_of(table)[column].default
    )


def _moved(item: Item | None, ours: Rows) -> bool:
    here = item is not None and item.id in ours.get("need", {})
    return here and item is not None and any(cell.column == "parent" and cell.side == THEIRS for cell in item.cells)


def _held(item: Item) -> Item:
    cells = tuple(replace(c, conflict=True, side=OURS) if c.column == "parent" else c for c in item.cells)
    return item._replace(kind=CONFLICT, side=OURS, cells=cells)
