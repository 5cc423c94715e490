"""Names of private persons are not taken: lists of who was there, who speaks, who answers for the paper.

Must not know what is done with the rest.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .blocks import ITEM, PARAGRAPH, ROW
from .folding import fold
from .wrapping import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_ATTENDANCE = re.compile(
    r"^(?:§\s?\d+\s*)?(?:narvarande|franvarande|deltagare|deltagande|medverkande|deltog|justerare|justeras|justerat|vid "
    r"protokollet|protokollforare|vid pennan|antecknat av|underskrift(?:er)?$|participants|present|attendees)\b(?! i arbetet)"
)
_KEY = re.compile(
    r"^(?:ordforande|sekreterare|handlaggare|foredragande|kontaktperson(?:er)?|kontakt|projektledare|forfattare|intervjuare|"
    r"intervjuad|moderator|justerare|"
    r"motesledare|antecknat av|anteckningar av|skribent|upprattad av|referent|vid pennan)\s*:"
)
_NAME = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
_PERSON_LINE = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}(?:\s*[,(–|-]\s*.{{2,80}})?")
_TURN = re.compile(rf"^(?:{_NAME}(?: {_NAME}){{0,3}})\s*(?:[\[(]\s*[\d?: .]{{4,14}}[\])]|\d{{1,2}}:\d\d(?::\d\d)?)?\s*:?\s*(?=\S)")
_TIME = re.compile(r"[\[(]\s*\d{1,2}:\d\d")


def without_persons(blocks: Sequence[Block], *, spoken: bool = False) -> list[Block]:
    """Return the blocks without lists of persons; in speech without the speakers' names before what they say."""
    kept: list[Block] = []
    listing = False
    for block in blocks:
        listing = _lists_persons(block, listing=listing)
        if listing or _KEY.match(fold(block.text[:60])):
            continue
        said = _without_speaker(block) if spoken else block
        if said.text:
            kept.append(said)
    return kept


def _lists_persons(block: Block, *, listing: bool) -> bool:
    """Tell whether the block heads a list of persons or goes on with one: to the next heading or the next whole sentence."""
    if _ATTENDANCE.match(fold(block.text[:60])):
        return len(block.text) < 300
    if not listing:
        return False
    return (
        block.kind in (ITEM, ROW)
        or _PERSON_LINE.fullmatch(block.text) is not None
        or (block.kind == PARAGRAPH and not ends_sentence(block.text))
    )


def _without_speaker(block: Block) -> Block:
    head, colon, rest = block.text.partition(":")
    if _TIME.search(block.text[:60]):
        return replace(block, text=re.sub(r"^.{0,50}?[\[(]?\s*\d{1,2}:\d\d(?::\d\d)?\s*[\])]?\s*:?\s*", "", block.text))
    return replace(block, text=rest.strip()) if colon and len(head) < 45 and _TURN.match(block.text) else block
