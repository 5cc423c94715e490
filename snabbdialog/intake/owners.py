"""Who writes a paper, or is given a commission, by the names it has there: «Region Norr», «Handelskammaren», «Kriminalvården».

Must not know what they propose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_FIRST = 3  # blocks that may name who writes
OWNER = (
    r"(?:vi|jag|regionen|regionerna|region [a-z]+(?: [a-z]+)?|regionstyrelsen|lansstyrelsen|kommunen|kommunerna|"
    r"[a-z-]*forbundet|[a-z-]*foreningen|natverket|(?!vetenskaps|europa|ministe|sakerhets)[a-z-]*radet|"
    r"[a-z]+regionen|[a-z]+regionerna|forfattarna|undertecknade|klustret|fakulteten|institutionen|sallskapet|universitetet|hogskolan)"
)
_COMMISSIONED = re.compile(
    r"Regeringen (?:uppdrar (?:\w+ )?åt|ger) (.{3,160}?)(?: i uppdrag)? att\b|(?:Regleringsbrev|Budgetåret) .{0,60}?\b(?:avseende|"
    r"för) (?!budgetåret)(.{3,90})"
)
_SENDER = re.compile(
    r"([A-ZÅÄÖ][\w&-]+(?: (?:och|i|för|&|kommun|[A-ZÅÄÖ][\w-]+)){0,6}?)(?: \(([A-ZÅÄÖ][\w-]{1,25})\))? "
    r"(?:har (?:fått|getts|beretts|tagit del|bjudits)|tackar|företräder|organiserar|samlar|välkomnar)\b"
)
_MUNICIPALITY = re.compile(r"[A-ZÅÄÖ][\w-]+ kommun")
_CHAMBER = re.compile(r"\w+s (\w*[Kk]ammare)\b")
_LETTERHEAD = re.compile(r"((?!Regeringen|\w+departementet)[A-ZÅÄÖ][a-zåäö]{5,}(?:en|et|an))(?: [A-ZÅÄÖ][\w-]+| i| för| och){0,5}$")


def senders(text: str) -> list[str]:
    """Return the name, and the short one, that a sentence gives those who write: «Sveriges Fiskodlare (Fiskodlarna) har fått …».

    Of «Handelskammaren Norr» also «Handelskammaren».
    """
    found = _SENDER.match(text)
    names = [name for name in found.groups() if name] if found else []
    return [*names, *(short[1] for name in names if (short := _LETTERHEAD.match(name)) and short[1] != name)]


def heading_sender(heading: str) -> str:
    """Return how a paper's first lines call who wrote it, if it is a body by its name.

    «Handelskammaren» of «Handelskammaren Västmark» and of «Mälarbygdens Handelskammare».
    """
    if _MUNICIPALITY.fullmatch(heading):
        return heading
    chamber = _CHAMBER.search(heading)
    if chamber:
        return f"{chamber[1].capitalize()}n"
    found = _LETTERHEAD.match(heading)
    return found[1] if found else ""


def commissioned(sentence: str) -> list[str]:
    """Return the bodies that a sentence gives the commission: «Regeringen uppdrar åt Kriminalvården att …»."""
    found = _COMMISSIONED.match(sentence)
    names = re.split(r",| och | samt |\(|\)", found[1] or found[2]) if found else []
    return [name.strip() for name in names if name.strip()[:1].isupper()]


def named_bodies(blocks: Sequence[Block], *, ordered: bool) -> list[str]:
    """Return the names a paper gives those it is given to, where it is a commission that is `ordered`, else those who write it."""
    names = commissioned if ordered else senders
    found = [name for block in blocks for sentence in sentences(block.text) for name in names(sentence)]
    return found + [name for block in blocks[:_FIRST] if (name := heading_sender(block.text)) and not ordered]
