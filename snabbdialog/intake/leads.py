"""Paragraphs that begin with the name of a theme, as in an article whose bold was lost on the way: «Bostäderna. I länet saknas …».

Must not know what becomes of a theme. One such beginning alone is an ordinary short sentence; three in a row are lead-ins.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from .blocks import PARAGRAPH, Block
from .sentences import sentences
from .telling import is_told, says_now
from .verbs import begins_with_verb
from .wrapping import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 3  # paragraphs in a row
_LONGEST = 45  # characters of a theme
_WORDS = 8
_REST = 3  # sentences of the whole paragraph
_WHO = re.compile(r"(?:de|den|det|those|people) (?:som|who) ")  # «De som redan arbetar.»
_TALK = re.compile(
    r"(?:det|vi|jag|han|hon|man|ni|du|så|nu|men|och|där|här|då|ändå|ja|nej|visst|tack|inte|ingen|inget|alla|it|we|i|they|this|"
    r"that|but|and|so|"
    r"there|yes|no|not)\b"
)


def with_leads(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with the beginnings that name themes marked as bold ones are."""
    whole = [index for index, block in enumerate(blocks) if ends_sentence(block.text)]  # headings between them part no run
    found: set[int] = set()
    for names, run in groupby(whole, key=lambda index: _names_theme(blocks[index])):
        themes = list(run)
        named = any(not begins_with_verb(_opening(blocks[index])) for index in themes)  # demands alone are proposals, each with its reasons
        found |= set(themes) if names and len(themes) >= _FEWEST and named else set()
    return [replace(block, lead=_opening(block)) if index in found else block for index, block in enumerate(blocks)]


def _opening(block: Block) -> str:
    return block.text.partition(". ")[0] + "."


def _names_theme(block: Block) -> bool:
    if block.kind != PARAGRAPH or block.lead or len(sentences(block.text)) < _REST:
        return False
    opening = _opening(block)
    said = opening.casefold()
    if len(opening) > _LONGEST or len(opening.split()) > _WORDS or "," in opening:
        return False
    return begins_with_verb(opening) or _WHO.match(said) is not None or not (_TALK.match(said) or says_now(opening) or is_told(opening))
