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
from .wrapping import ends_sentence, names_before_colon

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST = 3  # paragraphs in a row
_LONGEST = 45  # characters of a theme
_WORDS = 8
_REST = 3  # sentences of the whole paragraph
_SENTENCES = 2  # of a paragraph that names its theme before a colon
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
        # Demands alone are proposals, each with its reasons.
        some = any(not begins_with_verb(_opening(blocks[index])) for index in themes)
        found |= set(themes) if names and len(themes) >= _FEWEST and some else set()
    named = _with_colons(blocks)
    leads = {index: _opening(blocks[index]) for index in found} | {index: f"{blocks[index].text.partition(':')[0]}:" for index in named}
    return [replace(block, lead=leads[index]) if index in leads else block for index, block in enumerate(blocks)]


def _with_colons(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs in a row that name their theme before a colon, most of which ask for something after it: «Energi: Bygg …»."""
    found: set[int] = set()
    for names, run in groupby(range(len(blocks)), key=lambda index: _names_before_colon(blocks[index])):
        themes = list(run)
        said = [blocks[index].text.partition(": ")[2] for index in themes if names]
        asking = sum(any(map(begins_with_verb, sentences(text))) for text in said)
        found |= set(themes) if len(said) >= _FEWEST and asking * 2 > len(said) else set()
    return frozenset(found)


def _names_before_colon(block: Block) -> bool:
    return block.kind == PARAGRAPH and not block.lead and names_before_colon(block.text) and len(sentences(block.text)) >= _SENTENCES


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
