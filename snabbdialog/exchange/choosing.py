"""Deciding what a plan takes in: a row, a column of it, or every row.

What hangs on a row (the marks of a candidate, the links of a need, what a note says it is about) stands and falls with it, until
something else is chosen for it.
Must not know how a plan is made or written.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from snabbdialog.model import MENTIONS, OWNERS

from .plan import CHANGED, CONFLICT, NEW, OURS, REMOVED, THEIRS, Cell, Item, Key, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from snabbdialog.model import Row, Value

    from .session_file import Rows

T = TypeVar("T")


def choose(plan: Plan, item: Item, side: str, *, column: str = "") -> Plan:
    """Return the plan with the item's row, or one column of it, taken from `ours` or `theirs`; what hangs on the row goes with it."""
    items = {one.key: _chosen(one, side, column) if one.key == item.key else one for one in plan.items}
    if item.key in items and not column:
        _hold_up(items, item.key, plan)
        _follow(items, [item.key], plan.ours, plan.theirs)
    return replace(plan, items=tuple(items.values()))


def choose_all(plan: Plan, side: str, *, kinds: Iterable[str] = (CONFLICT,)) -> Plan:
    """Return the plan with every item of these kinds, the conflicts when none are named, taken from `ours` or `theirs`."""
    wanted = set(kinds)
    items = {item.key: _chosen(item, side) if item.kind in wanted else item for item in plan.items}
    _follow(items, [key for key, item in items.items() if item.kind in wanted], plan.ours, plan.theirs)
    return replace(plan, items=tuple(items.values()))


def choose_as(plan: Plan, old: Plan) -> Plan:
    """Return the plan with the choices made in an older one of the same file, where the row still differs in the same way."""
    made = {item.key: item for item in old.items}
    items = (_as_before(item, made[item.key]) if item.key in made else item for item in plan.items)
    return replace(plan, items=tuple(items))


def keep_hanging(items: dict[Key, Item], ours: Rows, theirs: Rows) -> None:
    """Let what hangs on a row that stays by default stay too: what went with it there stays here, what went with it here comes back."""
    staying = [key for key, item in items.items() if item.deleted and stands(item)]
    if staying:
        back = (Item(table, key, NEW, OURS, OURS, (), row) for table, key, row in _left_alone(items, ours, theirs))
        offered = items | {item.key: item for item in back}
        _follow(offered, staying, ours, theirs)
        items.update({key: item for key, item in offered.items() if key in items or stands(item)})
        items.update({item.key: item for item in _mentioned_again(items, ours, theirs)})


def stands(item: Item) -> bool:
    """Tell whether the row of an item that is new, removed or removed on one side stands as it is chosen."""
    here = item.kind == REMOVED or item.deleted == THEIRS
    return item.side == (OURS if here else THEIRS)


def _standing(item: Item, yes: bool) -> Item:
    here = item.kind == REMOVED or item.deleted == THEIRS
    return _chosen(item, OURS if here == yes else THEIRS)


def _whole(item: Item) -> bool:
    return item.kind in (NEW, REMOVED) or item.deleted != ""


def _follow(items: dict[Key, Item], chosen: Iterable[Key], ours: Rows, theirs: Rows) -> None:
    hanging = _by_row((owner, key) for key, item in items.items() if _whole(item) for owner in _owners(item, ours, theirs))
    mentioning = _by_row((about, (key, column)) for key, item in items.items() for column, about in _mentions(item))
    waiting, done = [key for key in chosen if _whole(items[key])], set[Key]()
    while waiting:
        key = waiting.pop()
        if key in done:
            continue
        done.add(key)
        yes = stands(items[key])
        for mention, column in mentioning[key]:
            items[mention] = _mentioning(items[mention], column, yes)
        for below in hanging[key]:
            if not yes or all(_is_there(items, owner, ours) for owner in _owners(items[below], ours, theirs)):
                items[below] = _standing(items[below], yes)
                waiting.append(below)


def _by_row(pairs: Iterable[tuple[Key, T]]) -> Mapping[Key, list[T]]:
    found = defaultdict[Key, list[T]](list)
    for key, what in pairs:
        found[key].append(what)
    return found


def _hold_up(items: dict[Key, Item], key: Key, plan: Plan) -> None:
    """Let what a row hangs on stand where the row does."""
    waiting, done = [key], set[Key]()
    while waiting:
        here = waiting.pop()
        if here in items and here not in done and _whole(items[here]):
            items[here] = items[here] if here == key else _standing(items[here], yes=True)
            waiting += _owners(items[here], plan.ours, plan.theirs) if stands(items[here]) else ()
        done.add(here)


def _owners(item: Item, ours: Rows, theirs: Rows) -> list[Key]:
    row: Row = ours.get(item.table, {}).get(item.id) or theirs[item.table][item.id]
    return [(target, str(row[column])) for column, target in OWNERS.get(item.table, {}).items() if row.get(column) is not None]


def _is_there(items: Mapping[Key, Item], key: Key, ours: Rows) -> bool:
    item = items.get(key)
    return stands(item) if item is not None and _whole(item) else key[1] in ours.get(key[0], {})


def _mentions(item: Item) -> Iterator[tuple[str, Key]]:
    """Yield the columns that mention a row on one side and nothing on the other, and the row."""
    for cell in item.cells if item.table in MENTIONS else ():
        target = MENTIONS[item.table].get(cell.column)
        if target and not item.deleted and None in (cell.ours, cell.theirs):
            yield cell.column, (target, str(cell.ours or cell.theirs))


def _mentioning(item: Item, column: str, yes: bool) -> Item:
    said = next(cell for cell in item.cells if cell.column == column)
    made = _chosen(item, OURS if (said.ours is not None) == yes else THEIRS, column)
    if made.kind == CONFLICT:
        return made
    return made._replace(side=OURS if all(cell.side == OURS for cell in made.cells) else THEIRS)


def _mentioned_again(items: Mapping[Key, Item], ours: Rows, theirs: Rows) -> Iterator[Item]:
    """Yield what mentioned a row that comes back, and no longer does since we removed it."""
    for table, columns in MENTIONS.items():
        for key, row in ours.get(table, {}).items():
            there, item = theirs.get(table, {}).get(key, {}), items.get((table, key))
            told = {cell.column for cell in item.cells} if item else set[str]()
            again = [c for c, target in columns.items() if row[c] is None and c not in told and _comes_back(items, target, there.get(c))]
            if again:
                cells = tuple(Cell(column, None, there[column], there[column], known=True) for column in again)
                yield item._replace(cells=item.cells + cells) if item else Item(table, key, CHANGED, cells=cells, said=row)


def _comes_back(items: Mapping[Key, Item], table: str, key: Value) -> bool:
    item = items.get((table, str(key)))
    return item is not None and item.deleted == OURS and stands(item)


def _left_alone(items: Mapping[Key, Item], ours: Rows, theirs: Rows) -> Iterator[tuple[str, str, Row]]:
    """Yield the rows that we removed and they left as they were."""
    for table in OWNERS:
        here = ours.get(table, {})
        yield from ((table, key, row) for key, row in theirs.get(table, {}).items() if key not in here and (table, key) not in items)


def _chosen(item: Item, side: str, column: str = "") -> Item:
    cells = tuple(replace(cell, side=side) if column in ("", cell.column) else cell for cell in item.cells)
    return item._replace(cells=cells, side=item.side if column else side)


def _as_before(item: Item, old: Item) -> Item:
    if item.kind != old.kind:
        return item
    sides = {cell.column: cell.side for cell in old.cells}
    cells = tuple(replace(cell, side=sides.get(cell.column, cell.side)) for cell in item.cells)
    return item._replace(cells=cells, side=old.side)
