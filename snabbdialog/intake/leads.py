"""Paragraphs that begin with the name of a theme, as in an article whose bold was lost on the way: «Bostäderna. I länet saknas …».

Must not know what becomes of a theme. One such beginning alone is an ordinary short sentence; three in a row are lead-ins.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from .blocks import ITEM, PARAGRAPH, Block
from .grouping import NAMED
from .prose import proposing_sentences
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
_OVER_LIST = 2  # of one that stands above a list
_SENTENCES = 2  # of a paragraph that names its theme before a colon
_DASHED = re.compile(r"[A-ZÅÄÖ][\w ]{3,38} – (?=[A-ZÅÄÖ])")
_WHO = re.compile(r"(?:de|den|det|those|people) (?:som|who) ")  # «De som redan arbetar.»
_TALK = re.compile(
    r"(?:vi|jag|han|hon|man|ni|du|så|nu|men|och|där|här|då|ändå|ja|nej|visst|tack|inte|ingen|inget|alla|it|we|i|they|this|that|but|and|so|"
    r"there|yes|no|not)\b"
)


def with_leads(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, with the beginnings that name themes marked as bold ones are."""
    whole = [index for index, block in enumerate(blocks) if ends_sentence(block.text)]  # headings between them part no run
    found: set[int] = _above_lists(blocks)
    for names, run in groupby(whole, key=lambda index: _names_theme(blocks[index])):
        themes = list(run)
        if names and len(themes) >= _FEWEST and _are_themes([blocks[index].text for index in themes]):
            found |= set(themes) | _beside(blocks, whole, themes)
    named = {index: blocks[index].text.removesuffix(_after_name(blocks[index].text)).rstrip(" –") for index in _with_names(blocks)}
    leads = {index: _opening(blocks[index]) for index in found} | named
    return [replace(block, lead=leads[index]) if index in leads else block for index, block in enumerate(blocks)]


def _beside(blocks: Sequence[Block], whole: Sequence[int], themes: Sequence[int]) -> set[int]:
    """Return the paragraph before and after a run of themes that open as shortly, though they say less or more."""
    at = [whole.index(themes[0]) - 1, whole.index(themes[-1]) + 1]
    near = [whole[place] for place in at if 0 <= place < len(whole)]
    return {index for index in near if _opens_shortly(blocks[index])}


def _opens_shortly(block: Block) -> bool:
    opening = _opening(block)
    short = len(opening) <= _LONGEST and len(opening.split()) <= _WORDS and not _TALK.match(opening.casefold())
    named = " som " in opening or not (says_now(opening) or is_told(opening))
    return block.kind == PARAGRAPH and not block.lead and short and named and len(sentences(block.text)) >= _OVER_LIST


def _are_themes(texts: Sequence[str]) -> bool:
    """Tell whether not all openings are demands, or most are followed by what is demanded; else they are proposals with their reasons."""
    if any(not begins_with_verb(text.partition(". ")[0]) for text in texts):
        return True
    return sum(bool(proposing_sentences(text.partition(". ")[2], kind="input")) for text in texts) * 3 > len(texts) * 2


def _above_lists(blocks: Sequence[Block]) -> set[int]:
    """Return the paragraphs, three or more, that name their theme and have a list right below: «Plats i staden. Utan hubbar …»."""
    over = [index for index, block in enumerate(blocks[:-1]) if block.kind == PARAGRAPH and blocks[index + 1].kind == ITEM]
    named = [index for index in over if _names_theme(blocks[index], rest=_OVER_LIST)]
    return set(named if len(named) >= _FEWEST and len(named) * 3 > len(over) * 2 else ())


def _after_name(text: str) -> str:
    """Return what follows a name before a colon or a dash: «Bygg …» of «Energi: Bygg …», «Staten bör …» of «Stöd – Staten bör …»."""
    found = _DASHED.match(text)
    return text[found.end() :] if found else text.partition(": ")[2]


def _with_names(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the paragraphs in a row that name their theme before a colon or a dash, most of which ask for something after it."""
    found: set[int] = set()
    for names, run in groupby(range(len(blocks)), key=lambda index: _names_before(blocks[index])):
        themes = list(run)
        said = [_after_name(blocks[index].text) for index in themes if names]
        asking = sum(any(map(begins_with_verb, sentences(text))) or bool(proposing_sentences(text, kind="input")) for text in said)
        found |= set(themes) if len(said) >= _FEWEST and asking * 2 > len(said) else set()
    return frozenset(found)


def _names_before(block: Block) -> bool:
    named = names_before_colon(block.text) or _DASHED.match(block.text) is not None
    return block.kind == PARAGRAPH and not block.lead and named and len(sentences(block.text)) >= _SENTENCES


def _opening(block: Block) -> str:
    return block.text.partition(". ")[0] + "."


def _names_theme(block: Block, *, rest: int = _REST) -> bool:
    if block.kind != PARAGRAPH or block.lead or len(sentences(block.text)) < rest or NAMED.match(block.text):
        return False  # «Åtgärd 1. Bygg …» is named by its label
    opening = _opening(block)
    said = opening.casefold()
    if len(opening) > _LONGEST or len(opening.split()) > _WORDS:
        return False
    return begins_with_verb(opening) or _WHO.match(said) is not None or not (_TALK.match(said) or says_now(opening) or is_told(opening))
