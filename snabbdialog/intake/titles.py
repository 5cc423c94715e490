"""What a document is called: the first of its headings that says what it is, and none that names a part, a sender or a day.

Must not know what kind of document it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .blocks import HEADING, ITEM, PARAGRAPH
from .cues import AREA, ASIDE, CHALLENGE, CUE, PROPOSAL, label, may_title
from .folding import fold
from .kind import TITLES
from .wrapping import ends_sentence, is_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .blocks import Block

_NO_TITLE = re.compile(
    r"(?:[A-ZÅÄÖ][\w -]*(?:departementet|nämnden|styrelsen|fullmäktige|utskottet)|Regeringskansliet|Länsstyrelsen.{0,40}|Protokoll|"
    r".*ministern?|Region\w*(?: [A-ZÅÄÖ]\w+){0,2}|\w+regionen|[A-ZÅÄÖ]\w+ kommun|"
    r"(?:Insän[dt]\w*|Antal tecken)\b.*|(?:To|From|Date|Place|Dear|Ref|Publicera[dt]|Uppdatera[dt]|Senast)\b.*|\d{1,2} [A-Za-zåäö]+ \d{4}|"
    r"(?:Till|Från|Datum|Plats|Tid|Dnr|Diarienummer|Handläggare|Version|Ärende|Box|Att)\b.*|Regeringsbeslut.*|Beslut(?:sunderlag)?|"
    r"[A-ZÅÄÖ]{1,3}\d{4}/\d+.*|PM|Promemoria|(?i:(?:debatt(?:artikel)?|replik|opinion|insändare|ledare|krönika)\W+(?:publicera[dt]|"
    r"\d).*)|(?i:tjänsteskrivelse|yttrande|"
    r"remissvar|beslut|protokoll|debatt(?:artikel)?|policyartikel|ledare|replik|insändare|krönika|opinion)|"
    r"Motion till riksdagen.*|\w+motion(?: [A-ZÅÄÖ]+)?|\d{4}/\d\d:\d+.*|"
    r"(?:Er|Vår) (?:referens|beteckning).*|Tjänsteskrivelse|Remissvar|Yttrande|Rapport|Bilaga.*|(?:[^/]+ / ){2,}.*|.*\d{3} ?\d{2} .*)",
)
_SAYS_WHAT = re.compile(r"(?:remissvar|remissyttrande|yttrande|inspel|synpunkter|skrivelse|hemstallan|uppdrag|svar|motion|response)\b.{8,}")
_PROJECT = re.compile(r"\b[Pp]rojektet [”\"»]([^”\"«»]{8,150})[”\"«]")
_SPEAKING = 6  # headings among which one may say what the paper is: an agency, a ministry, then «Uppdrag att …»
_HEAD = 14  # blocks among which a title is looked for
_PART = 3  # words of a heading that names a part of a paper
_RUNNING = 300  # characters of a paragraph that is no longer the head of a paper


def find_title(blocks: Sequence[Block], *, said: str) -> str:
    """Return the document's title.

    It is the one of its first headings that says what it is («Uppdrag att …»), else the first that is neither a recipient nor a
    section, else what its properties say.

    Where it has none it is called what it speaks of: a project's name in quotation marks (002).
    """
    headings = list(_title_candidates(blocks))
    first = headings[0].level if headings else 0
    names = [block.text for block in headings if not first or block.level <= first]  # none of lower rank than the first heading
    speaking = [name for name in names[:_SPEAKING] if any(pattern.search(fold(name)) for _, pattern in TITLES)]
    if names:
        return (speaking or names)[0]
    if said:
        return said
    named = next((found for block in blocks[:6] if (found := _PROJECT.search(block.text))), None)
    return named[1] if named else ""


def _title_candidates(blocks: Sequence[Block]) -> Iterator[Block]:
    for index, block in enumerate(blocks[:_HEAD]):
        named = _SAYS_WHAT.match(fold(block.text)) is not None
        if block.kind == HEADING or (block.kind == PARAGRAPH and (index < 2 or named) and _may_be_title(block)):
            name = label(block.text)
            below = blocks[index + 1 : index + 2]
            entitled = name != CUE or index == 0 or block.level == 1 or (named and bool(below) and below[0].kind != ITEM)
            if _names_something(block.text) and _may_entitle(block.text, name, index) and entitled:
                yield block
        elif block.kind == ITEM or (block.kind == PARAGRAPH and len(block.text) > _RUNNING):
            return


def _may_entitle(text: str, name: str, index: int) -> bool:
    """Tell whether words of that label may be a title: none that names a part, but for the first line («Uppföljning av planen för …»)."""
    if index:
        return name not in (ASIDE, PROPOSAL, AREA, CHALLENGE)
    return (name not in (ASIDE, AREA, CHALLENGE) and may_title(text, name)) or (name == ASIDE and len(text.split()) > _PART)


def _may_be_title(block: Block) -> bool:
    return len(block.text) < 150 and not ends_sentence(block.text) and not is_open(block.text)


def _names_something(text: str) -> bool:
    body = find_addressee(f"{text} ska mäta") == text  # an agency in the letterhead
    return sum(map(str.isalpha, text)) > 3 and not _NO_TITLE.fullmatch(text) and not body
