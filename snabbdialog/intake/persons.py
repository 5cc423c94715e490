"""Names of private persons are not taken: lists of who was there, who speaks, who answers for the paper.

Must not know what is done with the rest.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .addressee import addressed
from .blocks import ITEM, PARAGRAPH, ROW
from .folding import fold
from .sentences import sentences
from .telling import says_now
from .wrapping import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_ATTENDANCE = re.compile(
    r"^(?:§\s?\d+\s*)?(?:narvarande|franvarande|deltagare|deltagande|medverkande|deltog|justerare|justeras|justerat|vid "
    r"protokollet|protokollforare|vid pennan|antecknat av|underskrift(?:er)?$|participants|present(?=\W*$|:)|attendees)\b(?! i arbetet)"
)
_KEY = re.compile(
    r"^(?:ordforande|sekreterare|handlaggare|ytterst ansvarig|foredragande|kontaktperson(?:er)?|kontakt|projektledare|forfattare|"
    r"intervjuare|intervjuad|moderator|justerare|"
    r"motesledare|antecknat av|anteckningar av|skribent|upprattad av|referent|"
    r"vid (?:pennan|anteckningarna|protokollet|tangentbordet))\s*[:|]"
)
_NAME = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?"
_PERSON_LINE = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}(?:\s*[,(–|-]\s*.{{2,80}})?")
_ORGANISATION = re.compile(
    r"\b(?:Region|Kommun|Science|Park|Business|Sweden|Sverige|Norden|Nordic|Europa|Länsstyrelsen|Näringsliv\w*|Innovation|Center|Centrum|"
    r"Hub|Invest|Institut\w*|University|Agenda|Program\w*|Horisont|Interreg|Strategi\w*|Smart|Digital\w*|Grön\w*|Hållbar\w*|"
    r"\w+(?:verket|myndigheten|rådet|departementet|universitetet?|högskolan?|styrelsen|nämnden|kommunen|regionen|föreningen|förbundet)|"
    r"\w*(?:[Kk]ammare|[Kk]luster|[Nn]ätverk|[Ff]örbund|[Ff]örening|[Mm]useum|[Bb]olag|[Hh]ögskola|[Aa]kademi|[Ss]tiftelse)n?)\b"
)
_IN_ROLE = re.compile(
    rf"\b(?:[Hh]andlägg\w+|[Ff]öredrag\w+|[Jj]uster\w+|[Ss]ekreterare\w*|[Pp]rotokoll(?:et|förare)|[Kk]ontakt(?:a|person\w*)|"
    rf"[Aa]ntecknat av|[Vv]id pennan)\b.{{0,60}}?\b{_NAME} {_NAME}\b|\b{_NAME} {_NAME}\b.{{0,40}}\b(?:justera|föredra|kontaktperson)\w*\b"
)
_PARTY = re.compile(rf"(?:\bav )?\b{_NAME} {_NAME}(?: {_NAME})?(?: m\.\s?fl\.)? \([A-ZÅÄÖ]{{1,3}}\),?")  # «av Prov Provsson m.fl. (XP)»
_SIGNATURE = 8  # words of a name with its role; a sentence has more
_EDGE = 8  # blocks at the beginning and the end where a name alone is a by-line or a signature
_TURN = re.compile(rf"^(?:{_NAME}(?: {_NAME}){{0,3}})\s*(?:[\[(]\s*[\d?: .]{{4,14}}[\])]|\d{{1,2}}:\d\d(?::\d\d)?)?\s*:?\s*(?=\S)")
_TIME = re.compile(r"[\[(]\s*\d{1,2}:\d\d")


def without_persons(blocks: Sequence[Block], *, spoken: bool = False) -> list[Block]:
    """Return the blocks without lists of persons; in speech without the speakers' names before what they say."""
    kept: list[Block] = []
    listing = False
    for index, block in enumerate(blocks):
        listing = _lists_persons(block, listing=listing)
        if listing or _KEY.match(fold(block.text[:60])):
            continue
        said = _without_parties(_without_speaker(block) if spoken else _without_roles(block))
        if said.text and not _is_person(said, edge=not _EDGE <= index < len(blocks) - _EDGE):
            kept.append(said)
    return kept


def _is_person(block: Block, *, edge: bool) -> bool:
    """Tell whether the block is a name and no more: with its organisation anywhere, alone or in the cells of a row at an edge."""
    if block.kind == ROW:
        return edge and all(_is_name(cell) for cell in block.cells if cell)
    if addressed(block.text):
        return False  # «Till Vinnova, Tillväxtverket och Energimyndigheten» above what these are to do
    if block.text.startswith(("Om ", "Till ", "To ")) or (block.text.endswith(".") and len(block.text.split()) > _SIGNATURE):
        return False  # «Sveriges Fiskodlare (Fiskodlarna) har fått möjlighet att yttra sig.»
    named = _PERSON_LINE.fullmatch(block.text)
    return named is not None and _is_name(block.text.split(",")[0]) and ("," in block.text or (edge and block.kind != ITEM))


def _is_name(text: str) -> bool:
    return _PERSON_LINE.fullmatch(text) is not None and not _ORGANISATION.search(text)


def _without_parties(block: Block) -> Block:
    """Leave out who moved a motion."""
    return replace(block, text=" ".join(_PARTY.sub("", block.text).split())) if block.kind != ROW and _PARTY.search(block.text) else block


def _without_roles(block: Block) -> Block:
    """Leave out the sentences that say who handles, presents, records or checks the paper."""
    if block.kind not in (PARAGRAPH, ITEM) or not _IN_ROLE.search(block.text):
        return block
    kept = [sentence for sentence in sentences(block.text) if not _IN_ROLE.search(sentence) or _ORGANISATION.search(sentence[-60:])]
    return replace(block, text=" ".join(kept))


def _lists_persons(block: Block, *, listing: bool) -> bool:
    """Tell whether the block heads a list of persons or goes on with one: to the next heading or the next whole sentence."""
    if _ATTENDANCE.match(fold(block.text[:60])):
        return len(block.text) < 300 and not (ends_sentence(block.text) and says_now(block.text))  # «Deltagande är kostnadsfritt.»
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
