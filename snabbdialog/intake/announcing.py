"""What a heading or lead-in announces, and which paragraphs below it are proposals by that.

Must not know where these stand in the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cues
from .addressee import addressee_of_lead_in
from .blocks import HEADING, ITEM
from .context import level_of
from .counting import counts_areas
from .drafts import Cue
from .folding import fold
from .prose import proposing_sentences
from .tags import tags_of
from .telling import is_told
from .verbs import begins_with_verb
from .wrapping import ends_sentence, starts_low

if TYPE_CHECKING:
    from .blocks import Block


def cue_of(block: Block, *, heading: bool = False) -> Cue:
    """Return what the block announces."""
    return Cue(
        block.text,
        level_of(block) if heading else 0,
        heading,
        tags_of(block.text),
        addressee_of_lead_in(block.text),
        cues.is_strong(block.text) or cues.names_priorities(block.text),
        counts_areas(block.text),
    )


def is_announced(block: Block, cue: Cue, following: Block | None) -> bool:
    """Tell whether a paragraph is a proposal under the announcement: its beginning is bold or asks for something.

    What is so, and has a list right below it, only leads that in.
    """
    counts = not block.lead and cues.announces_count(block.text, measures=True)
    if (cue.areas and block.lead) or counts or cues.speaks_of_table(block.text):
        return False  # it names one of the areas, or says how many there are, or what the table below shows
    first = block.text.split(". ", 1)[0]
    return (
        len(block.lead) > 3
        or begins_with_verb(first)
        or (
            cue.outright
            and cue.heading
            and cues.urges(first)
            and not is_told(first)
            and not (following and following.kind == ITEM)
            and not _holds_several(block.text)
        )
    )


def _holds_several(text: str) -> bool:
    """Tell whether several sentences of a paragraph propose: each is a proposal of its own."""
    return len(proposing_sentences(text, kind="input")) > 1


def leads_in_themes(block: Block, following: Block, *, level: int) -> bool:
    """Tell whether a paragraph below a heading of that level may announce what the themes below it hold.

    «Gruppen har enats om följande förslag.» above deeper headings; a commission goes on in its parts.
    """
    return following.kind == HEADING and following.level > level > 0 and cues.is_strong(block.text) and "uppdrar" not in fold(block.text)


def is_lead_in(block: Block, following: Block, cue: Cue | None, *, level: int, measures: bool) -> bool:
    """Tell whether a paragraph below a heading of that level leads in what follows, by a colon, an open end or a count."""
    if block.text.endswith(":"):
        return True
    if following.kind == ITEM and not block.lead and cues.leads_in(block.text):
        return True  # «Region X föreslår» under «Våra förslag»
    if following.kind == ITEM and starts_low(following.text) and not ends_sentence(block.text) and not block.lead:
        return True  # «… Vi uppmanar därför regeringen att i den kommande planen»
    if cue and is_announced(block, cue, following):
        return False
    if following.kind == ITEM and not ends_sentence(block.text):
        return True  # «Regeringen uppdrar åt myndigheten att» before its list
    deeper = not level or not following.level or following.level > level  # a summary counts what does not begin right after it
    first = following.kind == HEADING and following.marker.startswith("1") and deeper
    return (
        following.kind == ITEM or bool(following.lead) or first or leads_in_themes(block, following, level=level)
    ) and cues.announces_count(block.text, measures=measures)
