"""What a plan writes: all changes of an import in one list, so that one undo takes it back, and the received file among them.

Whatever the choices, no row is left pointing at nothing. A text that loses is written before the one that wins, so that the
journal holds both. Must not know the store.
"""

from __future__ import annotations

import base64
from datetime import datetime
from typing import TYPE_CHECKING

from snabbdialog.errors import SessionFinalised
from snabbdialog.model import COLUMNS, MENTIONS, OWNERS, TABLES, Change, Exchange, Row, Value, added, as_record, edited
from snabbdialog.text import permitted

from .account import fold
from .lineage import signed
from .merge import chosen_state
from .plan import OURS, Plan
from .whole import State, circles, drop_orphans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .session_file import Rows

_REFERS = {column for told in (OWNERS, MENTIONS) for columns in told.values() for column in columns}  # may point at what is not here


def changes(plan: Plan, *, at: str = "", summary: str = "") -> list[Change]:
    """Return what the plan writes, in one go; nothing at all when the same file was taken in before and nothing differs.

    A dialogue that lies in the bin is taken out of it: what was taken in is to be seen. `at` is the ISO time of arrival, now when it
    is not given; `summary` is kept with the received file. Raises SessionFinalised when the minutes are finalised and the file would
    change the dialogue.
    """
    state = _outcome(plan)
    made = [*_lost(plan, state), *_difference(plan, state)]
    if plan.known and not made:
        return _out_of_bin(plan)
    if made and plan.current is not None and plan.current.session.status == "finalised":
        raise SessionFinalised(version=plan.current.session.version)
    at = at or datetime.now().astimezone().isoformat(timespec="seconds")
    return [*_with_revision(plan, made, at=at), added(_received(plan, at=at, summary=summary))]


def _outcome(plan: Plan) -> State:
    state = chosen_state(plan.ours, plan.theirs, plan.items)
    needs = plan.ours.get("need", {})
    while standing := [key for key in circles(state) if key in needs and state["need"][key]["parent"] != needs[key]["parent"]]:
        for key in standing:
            state["need"][key] = state["need"][key] | {"parent": needs[key]["parent"]}
    drop_orphans(state)
    return state


def _difference(plan: Plan, state: State) -> list[Change]:
    new, edits, gone = [], [], []
    session = plan.session_id
    for table in TABLES:
        ours, rows = _folded(plan, table, plan.ours), _folded(plan, table, state)
        arrived = [row for key, row in rows.items() if key not in ours]
        new += [_addition(session, table, row) for row in _parents_first(table, arrived)]
        edits += [edit for key, row in rows.items() if key in ours and (edit := _edit(table, ours[key], row))]
        gone += [Change(table, key, row, None) for key, row in ours.items() if key not in rows]
    return [*new, *edits, *reversed(gone)]


def _folded(plan: Plan, table: str, state: Rows) -> Mapping[str, Row]:
    rows = state.get(table, {})
    if table != "session":
        return rows
    written = (plan.current.session.account if plan.current else None, plan.incoming.session.get("account"))
    return {key: fold(row, *written) for key, row in rows.items()}


def _addition(session: str, table: str, row: Row) -> Change:
    whole = row if table == "session" else {"id": row["id"], "session": session} | row
    if tuple(whole) != COLUMNS[table]:  # in the record's order, so that rows of a table are alike
        whole = {column: whole[column] for column in COLUMNS[table] if column in whole}
    return Change(table, str(row["id"]), None, whole)


def _parents_first(table: str, rows: list[Row]) -> list[Row]:
    if table != "need":
        return rows
    waiting = {str(row["id"]): row for row in rows}
    ordered: dict[str, Row] = {}
    for start in waiting:
        path, here = [], waiting.get(start)
        while here is not None and str(here["id"]) not in ordered:
            path.append(here)
            here = waiting.get(str(here["parent"]))
        ordered |= {str(row["id"]): row for row in reversed(path)}
    return list(ordered.values())


def _edit(table: str, ours: Row, row: Row) -> Change | None:
    after = {column: value for column, value in row.items() if value != ours[column]}
    return Change(table, str(ours["id"]), {column: ours[column] for column in after}, after) if after else None


def _lost(plan: Plan, state: State) -> Iterator[Change]:
    """Yield the texts that came and lose: each is written and taken back, and so stands in the history."""
    for item in plan.items:
        if plan.known or item.id not in plan.ours.get(item.table, {}) or item.id not in state.get(item.table, {}):
            continue
        texts: dict[str, Value] = {c.column: c.theirs for c in item.cells if c.side == OURS and c.column not in _REFERS}
        ours = plan.ours[item.table][item.id] if texts else {}
        shown = [_folded(plan, item.table, {item.table: {item.id: row}})[item.id] for row in (ours, ours | texts) if texts]
        edit = _edit(item.table, *shown) if texts else None
        if edit:
            yield edit
            yield edit.reverse


def _with_revision(plan: Plan, made: list[Change], *, at: str) -> list[Change]:
    incoming, current = plan.incoming, plan.current
    if current is None:
        first, *rest = made
        session: Row = (first.after or {}) | {"revision": incoming.revision, "based_on": incoming.mark}
        return [added(as_record("session", session | {"created_at": session["created_at"] or at})), *rest]
    before: Row = {"revision": current.session.revision, "based_on": current.session.based_on}
    after: Row = {"revision": max(current.session.revision, incoming.revision), "based_on": incoming.mark}
    edit = _edit("session", before | {"id": plan.session_id}, after)
    return [*made, *([edit] if edit else []), *_out_of_bin(plan)]


def _out_of_bin(plan: Plan) -> list[Change]:
    return [edited(plan.current.session, binned_at="")] if plan.current is not None and plan.from_bin else []


def _received(plan: Plan, *, at: str, summary: str) -> Exchange:
    file = plan.incoming
    return Exchange(
        session=plan.session_id,
        direction="in",
        purpose=file.purpose,
        revision=file.revision,
        based_on=file.based_on[0].mark if file.based_on else "",
        at=at,
        file_name=permitted(file.file_name),
        checksum=file.checksum,
        prepared_by=signed(file.prepared_by),
        summary=summary,
        content=base64.b64encode(file.content).decode("ascii"),
    )
