"""The blocks of a text: what the outline is made of and every later rule takes.

Must not know how they are found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lines import Place

HEADING, PARAGRAPH, ITEM, ROW = "heading", "paragraph", "item", "row"


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, item or row; `level` of a heading is 0 where only its looks say that it is one.

    `lead` is the bold beginning of a paragraph, `alone` says that nothing else but white stood around it.
    """

    kind: str
    text: str
    place: Place
    lines: tuple[int, ...]
    level: int = 0
    marker: str = ""
    depth: int = 0
    lead: str = ""
    cells: tuple[str, ...] = ()
    alone: bool = False
