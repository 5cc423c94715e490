"""A plan in plain words, and two texts side by side with the words that differ marked. Must not know how they are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING

from snabbdialog import paths

from .account import is_point
from .lineage import signed
from .plan import CONFLICT, KINDS, NEW, OURS, UNCHANGED, Item, Plan
from .purpose import TO_REGION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from snabbdialog.model import Value
    from snabbdialog.words import Words

    from .plan import Cell

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_COMPARED = 4_000  # words; beyond, all between what the texts begin and end with alike is marked
_CHOICES = {"reach": "need.reach", "state_aid": "state_aid", "visibility": "visibility"}  # choices that several tables share
_SHOWN_COLUMNS = 4


@dataclass(frozen=True)
class Marked:
    """Two texts and where they differ: spans of characters, from and up to."""

    ours: str
    theirs: str
    ours_spans: tuple[tuple[int, int], ...]
    theirs_spans: tuple[tuple[int, int], ...]


def marked(ours: str, theirs: str) -> Marked:
    """Return the texts with the words that differ marked."""
    one, other = _WORD.findall(ours), _WORD.findall(theirs)
    here, there = list[tuple[int, int]](), list[tuple[int, int]]()
    for start, end, begin, stop in _differing(one, other):
        here += [_span(one, start, end)] if end > start else []
        there += [_span(other, begin, stop)] if stop > begin else []
    return Marked(ours, theirs, tuple(here), tuple(there))


def summary(plan: Plan, words: Words) -> str:
    """Return the plan in one sentence: which revision from whom, since when, and how many rows of each kind."""
    if plan.known and not plan.items:
        return nothing_new(plan, words)
    return f"{_origin(plan, words)}: {', '.join(_counted(plan, words)) or words('exchange.nothing')}"


def nothing_new(plan: Plan, words: Words) -> str:
    """Return why a file holds nothing new: it was read before, or has come back as it left."""
    what = "known" if not plan.returned else "untouched" if plan.returned == TO_REGION else "sent"
    return words(f"exchange.{what}_in_bin" if plan.from_bin else f"exchange.{what}")


def item_in_words(plan: Plan, item: Item, words: Words) -> str:
    """Return what happens to one row, in a sentence."""
    kind = {CONFLICT: f"deleted_{item.deleted}", NEW: "back"}.get(item.kind, item.kind) if item.deleted else item.kind
    conflicting = [cell for cell in item.cells if cell.conflict] or list(item.cells)
    table = words(f"exchange.tables.{item.table}")
    return words(f"exchange.item.{kind}", table=table, name=_named(plan, item, words), columns=_columns(conflicting, words))


def choice_in_words(item: Item, words: Words) -> tuple[str, str]:
    """Return whose row stands as it is chosen, in a few words; and in which columns ours does, where they take from both."""
    ours = [cell for cell in item.cells if cell.side == OURS]
    if not ours or len(ours) == len(item.cells):
        return words(f"exchange.sides.{item.cells[0].side if item.cells else item.side}"), ""
    return words("exchange.sides.both"), words("exchange.both", columns=_columns(ours, words))


def taken(item: Item) -> bool:
    """Tell whether the item's row, or some of its columns, is taken in."""
    return any(cell.side != OURS for cell in item.cells) if _has_columns(item) else item.side != OURS


def refused(item: Item) -> bool:
    """Tell whether the item's row, or some of its columns, is not taken in."""
    return any(cell.side == OURS for cell in item.cells) if _has_columns(item) else item.side == OURS


def refusal_in_words(plan: Plan, item: Item, words: Words) -> str:
    """Return what of a row is not taken in: the columns, or what would have happened to the row."""
    if not _has_columns(item):
        return item_in_words(plan, item, words)
    columns = dict.fromkeys(column_name(cell.column, words) for cell in item.cells if cell.side == OURS)
    key, table = "partly_refused" if taken(item) else "refused", words(f"exchange.tables.{item.table}")
    return words(f"exchange.{key}", table=table, name=_named(plan, item, words), columns=", ".join(columns))


def remarks_in_words(plan: Plan, words: Words) -> list[str]:
    """Return what had no place in the dialogue, one line each."""
    found = (words(f"exchange.remarks.{remark.kind}") + (f": {remark.text}" if remark.text else "") for remark in plan.incoming.remarks)
    return list(dict.fromkeys(found))


def column_name(column: str, words: Words) -> str:
    """Return the name of a column; a point of the account has the account's."""
    return words(f"exchange.columns.{'account' if is_point(column) else column}")


def value_in_words(table: str, column: str, value: Value, words: Words) -> str:
    """Return a value as it is read: the name of a choice, kronor as money, the text itself."""
    if value in (None, ""):
        return words("exchange.empty")
    if isinstance(value, int) and column in ("applied", "granted", "funding_total"):
        return words.money(value)
    try:
        return words.choice(_CHOICES.get(column, f"{table}.{column}"), str(value))
    except KeyError:  # not a column of choices
        return str(value)


def _has_columns(item: Item) -> bool:
    return bool(item.cells) and not item.deleted


def _columns(cells: Iterable[Cell], words: Words) -> str:
    names = list(dict.fromkeys(column_name(cell.column, words) for cell in cells))
    return ", ".join(names[:_SHOWN_COLUMNS]) + (" …" if len(names) > _SHOWN_COLUMNS else "")


def _named(plan: Plan, item: Item, words: Words) -> str:
    if item.table != "score":
        return plan.name(item) or words("exchange.untitled")
    row, method = plan.row(item), plan.theirs["session"][plan.session_id].get("method")
    candidate = plan.called("focus_area", row["focus_area"]) or words("exchange.untitled")
    criterion = _criteria(str(method), words.language, paths.data_folder() / "methods").get(str(row["criterion"]), row["criterion"])
    return words("exchange.mark", candidate=candidate, criterion=criterion, ballot=row["ballot"])


@cache
def _criteria(method: str, language: str, own: Path) -> Mapping[str, str]:
    from snabbdialog.method import load_methods

    known = load_methods(language, own=own).by_id.get(method)
    return {criterion.id: criterion.name for criterion in known.criteria} if known else {}


def _origin(plan: Plan, words: Words) -> str:
    file = plan.incoming
    who = signed(file.prepared_by)
    origin = words("exchange.from", revision=file.revision, who=who) if who else words("exchange.from_unknown", revision=file.revision)
    if plan.current is None:
        return f"{origin}, {words('exchange.new_session')}"
    since = words("exchange.since", revision=plan.base.revision) if plan.base else words("exchange.first")
    return f"{origin}, {since}"


def _counted(plan: Plan, words: Words) -> list[str]:
    counts = plan.counts()
    found = [words(f"exchange.{kind}", n=counts[kind]) for kind in (*KINDS, UNCHANGED) if counts[kind]]
    remarks = len(plan.incoming.remarks)
    found += [words("exchange.unplaced", n=remarks)] if remarks else []
    return found + ([words("exchange.from_bin")] if plan.from_bin else [])


def _differing(one: list[str], other: list[str]) -> Iterator[tuple[int, int, int, int]]:
    begin = _alike(one, other)
    end = _alike(one[begin:][::-1], other[begin:][::-1])
    here, there = one[begin : len(one) - end], other[begin : len(other) - end]
    if max(len(here), len(there)) > _COMPARED:
        yield begin, begin + len(here), begin, begin + len(there)
        return
    for kind, start, stop, first, last in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            yield begin + start, begin + stop, begin + first, begin + last


def _alike(one: list[str], other: list[str]) -> int:
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _span(words: list[str], start: int, end: int) -> tuple[int, int]:
    before = sum(map(len, words[:start]))
    return before, before + sum(map(len, words[start:end]))
