"""The store: one SQLite file with every session, its journal, its search index and its backups. Must not know the screen.

What a start does not need (backups, searching) is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from .opening import open_store
from .reading import Journal, SessionSummary
from .store import Store

if TYPE_CHECKING:
    from .backup import Backup, backup_now, backups, copy_of, is_due, newest_good, restore
    from .search import Filter, Hit

__all__ = [
    "Backup", "Filter", "Hit", "Journal", "SessionSummary", "Store",
    "backup_now", "backups", "copy_of", "is_due", "newest_good", "open_store", "restore",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(".search" if name in ("Filter", "Hit") else ".backup", __name__), name)
