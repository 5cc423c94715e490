"""Regions, strategies and actors that come with the program, and suggestions of strategies for a need.

Must not know the store, the window, nor any other part but the core. Loaded when used, never at program start.
"""

from .catalogue import Catalogue, load_catalogue
from .cite import as_actor_record, as_strategy
from .entries import Area, Entry, KnownActor, Passage, Recommendation, Region, Theme

__all__ = [
    "Area",
    "Catalogue",
    "Entry",
    "KnownActor",
    "Passage",
    "Recommendation",
    "Region",
    "Theme",
    "as_actor_record",
    "as_strategy",
    "load_catalogue",
]
