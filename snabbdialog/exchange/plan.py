"""What an arriving file would do to a dialogue: one item a row that is new, changed, removed or in conflict, each with a choice.

`plan_import` compares, three-way where the file both sides built on is known; `choose` and `choose_all` (in `choosing.py`) decide;
`changes` (in `outcome.py`) is what is then written. Must not know how a plan is shown or stored.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from snabbdialog.model import OWNERS

if TYPE_CHECKING:
    from snabbdialog.model import Dialogue, Row, Value

    from .session_file import Rows, SessionFile

NEW, CHANGED, REMOVED, CONFLICT, UNCHANGED = "new", "changed", "removed", "conflict", "unchanged"
KINDS = (NEW, CHANGED, REMOVED, CONFLICT)
OURS, THEIRS = "ours", "theirs"
Key = tuple[str, str]  # table and id

_TIES = ("link", "focus_need", "score")  # which have no name of their own
_NAMES = ("title", "name", "text", "financier", "organisation", "reason")


@dataclass(frozen=True)
class Cell:
    """One column that differs: what stands here, what came, and what both began with where that is known."""

    column: str
    ours: Value
    theirs: Value
    base: Value = None
    known: bool = False  # whether `base` is known
    conflict: bool = False
    side: str = THEIRS


class Item(NamedTuple):
    """One row of the plan. `deleted` says which side removed the row, where one did; `side` says whose row is to stand.

    A row that is new and removed by us was left as it was by them, and comes back with what it hangs on.
    `cells` are the columns that differ; for a row that is new or removed, `Plan.row` holds it whole. `said` is the row that names it.
    """

    table: str
    id: str
    kind: str
    side: str = THEIRS
    deleted: str = ""
    cells: tuple[Cell, ...] = ()
    said: Row | None = None

    @property
    def key(self) -> Key:
        """Return table and id: what tells one item from another."""
        return self.table, self.id


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything an import would do. `incoming` and `base` hold ids as they will stand in the session."""

    current: Dialogue | None
    incoming: SessionFile
    base: SessionFile | None
    ours: Rows  # every row of `current`, the session's own too, by table and id
    theirs: Rows
    items: tuple[Item, ...]
    unchanged: int
    known: bool  # this very file has been taken in before, or was sent from here
    returned: str = ""  # the purpose it was sent with, when it has come back as it left

    @property
    def session_id(self) -> str:
        """Return the id of the session that the file goes into."""
        return next(iter(self.theirs["session"]))

    @property
    def from_bin(self) -> bool:
        """Tell whether the dialogue lies in the bin, which it is taken out of when the file is taken in."""
        return self.current is not None and self.current.session.binned_at != ""

    def counts(self) -> dict[str, int]:
        """Return how many rows are new, changed, removed, in conflict and unchanged."""
        found = Counter(item.kind for item in self.items)
        return {kind: found[kind] for kind in KINDS} | {UNCHANGED: self.unchanged}

    def of_kind(self, *kinds: str) -> tuple[Item, ...]:
        """Return the items of these kinds."""
        return tuple(item for item in self.items if item.kind in kinds)

    def row(self, item: Item) -> Row:
        """Return the item's row: as it came, or as it stands here when it did not come."""
        return self.theirs.get(item.table, {}).get(item.id) or self.ours[item.table][item.id]

    def name(self, item: Item) -> str:
        """Return what the item's row may be called in a list; a row that ties others together by their names."""
        row = item.said or self.row(item)
        if item.table not in _TIES:
            return name_of(row)
        tied = [self.called(target, row[column]) for column, target in OWNERS[item.table].items() if row.get(column) is not None]
        return ", ".join([*tied, str(row["criterion"]), str(row["ballot"])]) if item.table == "score" else " ↔ ".join(tied)

    def called(self, table: str, key: Value) -> str:
        """Return what a row may be called, as it stands here or else as it came."""
        return name_of(self.ours.get(table, {}).get(str(key)) or self.theirs.get(table, {}).get(str(key), {}))

    def as_json(self) -> dict[str, Any]:
        """Return the plan as plain data, for `--json`: counts, items with both texts, and what had no place."""
        file = self.incoming
        return {
            "session": self.session_id,
            "file": file.file_name,
            "checksum": file.checksum,
            "purpose": file.purpose,
            "revision": file.revision,
            "base_revision": self.base.revision if self.base else None,
            "prepared_by": {"role": file.prepared_by.role, "organisation": file.prepared_by.organisation},
            "exported_at": file.exported_at,
            "new_session": self.current is None,
            "known": self.known,
            "from_bin": self.from_bin,
            "counts": self.counts(),
            "conflicts": [_item_json(self, item) for item in self.of_kind(CONFLICT)],
            "items": [_item_json(self, item) for item in self.items],
            "remarks": [{"kind": remark.kind, "text": remark.text} for remark in file.remarks],
        }


def name_of(row: Row) -> str:
    """Return what a row may be called in a list: the first of its texts that says something, on one line."""
    for column in _NAMES:
        text = row.get(column)
        if text:
            return " ".join(str(text)[:400].split())[:120]
    return ""


def _item_json(plan: Plan, item: Item) -> dict[str, Any]:
    made: dict[str, Any] = {
        "table": item.table,
        "id": item.id,
        "kind": item.kind,
        "name": plan.name(item),
        "side": item.side,
        "deleted": item.deleted,
    }
    if item.kind in (NEW, REMOVED):
        made["row"] = plan.row(item)
    return made | {"columns": [_cell_json(cell) for cell in item.cells]}


def _cell_json(cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {"column": cell.column, "ours": cell.ours, "theirs": cell.theirs}
    return made | ({"base": cell.base} if cell.known else {}) | {"conflict": cell.conflict, "side": cell.side}
