"""Regions, strategies and actors that come with the program, and suggestions of strategies for a need.

Must not know the store, the window, nor any other part but the core. Loaded when used, never at program start.
"""

from .catalogue import Catalogue, load_catalogue
from .cite import as_actor_record, as_passage, as_strategy
from .compare import Difference, compare
from .complement import Complement, Strength, complements, strengths
from .entries import Area, Entry, KnownActor, Passage, Recommendation, Region, Theme
from .match import entries_for, index_for, own_entry, passages, suggest_for
from .own import forget, keep, own_file
from .suggest import Index, Suggestion, build_index, suggest

__all__ = [
    "Area",
    "Catalogue",
    "Complement",
    "Difference",
    "Entry",
    "Index",
    "KnownActor",
    "Passage",
    "Recommendation",
    "Region",
    "Strength",
    "Suggestion",
    "Theme",
    "as_actor_record",
    "as_passage",
    "as_strategy",
    "build_index",
    "compare",
    "complements",
    "entries_for",
    "forget",
    "index_for",
    "keep",
    "load_catalogue",
    "own_entry",
    "own_file",
    "passages",
    "strengths",
    "suggest",
    "suggest_for",
]
