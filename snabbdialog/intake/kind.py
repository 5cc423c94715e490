"""What kind of document it is, and what it is called: from its title, its first lines and how it is told.

Must not know what was proposed in it. The kinds are those of choices.source.kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cues import ASIDE, CUE, label
from .folding import fold
from .outline import HEADING, ITEM, PARAGRAPH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .outline import Block

_HEAD = 14  # blocks that say what the document is
_TITLES = (
    ("minutes", re.compile(
        r"\b(?:motes?(?:anteckning|rapport|referat)|minnesanteckning|anteckningar (?:fran|vid)|(?:rapport|referat|noteringar) (?:fran|av) (?:\w+ )?(?:mote|dialog|workshop|seminari|"
        r"konferens|rundabord|traff|besok|natverks|studiebesok)|(?:motes|styrelse|sammantrades)?protokoll\b|reserapport|meeting (?:minutes|report|notes)|"
        r"(?:dialog|natverks|styrgrupps|arbetsgrupps|referensgrupps)(?:mote|traff))")),
    ("report", re.compile(
        r"\b(?:arsredovisning|verksamhetsberattelse|arsrapport|arsberattelse|delarsrapport|lagesrapport|slutrapport|delrapport|slutredovisning|bokslut|"
        r"utvarderingsrapport|uppfoljningsrapport|annual report)")),
    ("commission", re.compile(r"\b(?:regeringsbeslut|uppdrag (?:att|till|om|avseende|angaende)|regleringsbrev|regeringsuppdrag|kommittedirektiv)\b")),
    ("input", re.compile(r"\b(?:inspel|remissvar|remissyttrande|yttrande over|svar pa remiss|positionspapper|standpunkt|debatt|synpunkter|policy|medskick|forslag fran)")),
    ("decision", re.compile(r"\b(?:forslag till beslut|tjansteskrivelse|beslut om|projektbeslut|finansieringsbeslut|beslutsunderlag|protokollsutdrag|beslut$)")),
    ("strategy", re.compile(r"\b(?:\w*strategi(?:n|er)?\b|handlingsplan|atgardsplan|\w*program\b|fardplan|utvecklingsplan|\w+plan 20\d\d|malbild)")),
    ("statistics", re.compile(r"\b(?:statistik|nyckeltal|tabellbilaga)\b")),
)  # fmt: skip
# How a meeting is told. Several of these together, not one alone.
_TOLD = re.compile(
    r"\b(?:motet|deltog|deltagarna|narvarande|franvarande|inledde|inleddes|presenterade|berattade|diskuterades|valkomnade|avslutades|avslutade|konstaterade|"
    r"ordforanden|gruppen|dagordningen|oppnade|oppnades|samtalet|lyfte|lyftes|menade|redogjorde|informerade|tackade|enades|beslot|justeras|antecknades|"
    r"diskussion(?:en)?|reflektion|framholl|framfordes|undrade|paragraf)\b"
)
_PARAGRAPH_SIGN = re.compile(r"^§\s?\d+")
_TURN = re.compile(r"^([A-ZÅÄÖ][\w.-]+(?: [A-ZÅÄÖ][\w-]+){0,3})\s*(?:\[?\(?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\)?\]?)?\s*:\s")
_TIMED = re.compile(r"^[\w .-]{0,40}\[?\(?\d{1,2}:\d\d:\d\d\)?\]?")
_ASKED = re.compile(r"^(?:fraga|svar|intervjuare|moderator|respondent|f|s|i|q|a|programledare|talare \d)\s*(?:\d+)?\s*:\s?", re.IGNORECASE)
_INTERVIEW = re.compile(r"\b(?:intervju|transkri(?:bering|pt|berad)|podd(?:en|cast|avsnitt)?|interview|samtal med)\b")
_ORDERED = re.compile(r"^regeringen (?:uppdrar at|ger .{3,120} i uppdrag)")
_INPUT_TALK = re.compile(r"\b(?:inspel|remiss(?:en|svar)?|vi foreslar|regionen foreslar|regionens forslag|vi anser|tillstyrker|avstyrker|yttrande)\b")
_TO_WHOM = re.compile(r"(?:[A-ZÅÄÖ][\wåäö-]*departementet|Regeringskansliet|Till:? .*|Diarienummer.*|Dnr.*|Datum.*)")


@dataclass(frozen=True)
class Nature:
    """What a document is: `kind`, and whether it is speech written down."""

    kind: str
    spoken: bool = False


def tell_nature(blocks: Sequence[Block], *, title: str) -> Nature:
    """Return what kind of document the blocks are."""
    if _is_spoken(blocks):
        return Nature("other", spoken=True)
    heads = [fold(title), *(fold(block.text[:220]) for block in blocks[:_HEAD] if block.kind == HEADING or len(block.text) < 120)]
    for text in heads[:8]:
        for kind, pattern in _TITLES:
            if pattern.search(text) and not (kind in ("minutes", "decision") and "protokollsutdrag skickas" in text):
                return Nature(_corrected(kind, blocks))
    return Nature(_told_kind(blocks))


def _corrected(kind: str, blocks: Sequence[Block]) -> str:
    """A strategy or plan in the title of what is told as a meeting is a meeting's."""
    if kind in ("strategy", "input", "statistics") and _is_meeting(blocks):
        return "minutes"
    return kind


def _told_kind(blocks: Sequence[Block]) -> str:
    if _is_meeting(blocks):
        return "minutes"
    if any(_ORDERED.match(fold(block.text[:200])) for block in blocks if block.kind == PARAGRAPH):
        return "commission"
    text = " ".join(fold(block.text[:2000]) for block in blocks[:200])
    if len(_INPUT_TALK.findall(text)) >= 2:
        return "input"
    return "other"


def _is_meeting(blocks: Sequence[Block]) -> bool:
    """Tell whether the text tells of a meeting: four words of that kind or more, one in sixty words, or numbered paragraphs (§)."""
    if sum(_PARAGRAPH_SIGN.match(block.text) is not None for block in blocks) >= 2:
        return True
    told: list[str] = []
    words = 0
    for block in blocks[:400]:
        folded = fold(block.text[:3000])
        told += _TOLD.findall(folded)
        words += folded.count(" ") + 1
    return len(set(told)) >= 4 and len(told) * 60 >= words


def _is_spoken(blocks: Sequence[Block]) -> bool:
    """Tell whether this is talk written down: turns with names or times, questions and answers."""
    turns = [found[1] for block in blocks if (found := _TURN.match(block.text))]
    timed = sum(_TIMED.match(block.text) is not None for block in blocks)
    asked = sum(_ASKED.match(block.text) is not None for block in blocks)
    again = sum(turns.count(name) >= 3 for name in set(turns))
    interview = any(_INTERVIEW.search(fold(block.text)) for block in blocks[:4])
    return timed >= 3 or asked >= 4 or (again >= 2 and len(turns) * 3 >= len(blocks)) or (interview and len(turns) + asked >= 2)


def find_title(blocks: Sequence[Block], *, said: str) -> str:
    """Return the document's title: its first heading that is neither a recipient nor a section, else what its properties say."""
    for block in blocks[:8]:
        if block.kind == HEADING and not _TO_WHOM.fullmatch(block.text) and label(block.text) not in (ASIDE, CUE):
            return block.text
        if block.kind == ITEM:
            break
    return said
