"""What a heading or lead-in announces, and which paragraphs below it are proposals by that.

Must not know where these stand in the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .addressee import addressee_of_lead_in
from .context import level_of
from .drafts import Cue
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from .blocks import Block


def cue_of(block: Block, *, heading: bool = False) -> Cue:
    """Return what the block announces."""
    return Cue(
        block.text,
        level_of(block) if heading else 0,
        heading,
        cues.tags_of(block.text),
        addressee_of_lead_in(block.text),
        cues.is_strong(block.text),
    )


def is_announced(block: Block, cue: Cue) -> bool:
    """Tell whether a paragraph is a proposal under the announcement: its beginning is bold or asks for something."""
    first = block.text.split(". ", 1)[0]
    return len(block.lead) > 3 or begins_with_verb(first) or (cue.outright and cue.heading and cues.urges(first))
