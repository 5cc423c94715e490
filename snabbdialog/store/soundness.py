"""Whether a store is sound through and through, which takes as long as reading all of it. Must not know what is done about it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from .connection import connect_to_read
from .faults import damaged, translated

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = ("pragma integrity_check(1)", "pragma foreign_key_check")
SOUND = ([("ok",)], [])


def check(path: Path) -> None:
    """Read the whole file: every page, every index, every reference. Raises StoreDamaged, and what reaching a store raises."""
    with translated(path), closing(connect_to_read(path)) as connection:
        found = tuple(connection.execute(statement).fetchmany(1) for statement in CHECKS)
    if found != SOUND:
        raise damaged(path)
