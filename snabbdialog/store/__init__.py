"""The store: one SQLite file with every session, its journal, its search index and its backups. Must not know the screen."""

from .backup import Backup, backup_now, backups, copy_of, is_due, newest_good, restore
from .opening import open_store
from .reading import Journal, SessionSummary
from .search import Filter, Hit
from .store import Store

__all__ = [
    "Backup", "Filter", "Hit", "Journal", "SessionSummary", "Store",
    "backup_now", "backups", "copy_of", "is_due", "newest_good", "open_store", "restore",
]  # fmt: skip
