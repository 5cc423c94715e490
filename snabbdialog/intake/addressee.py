"""Who a proposal is for: the public body that stands as its subject or is given the task. Never a person.

Must not know where the proposal stands.
"""

from __future__ import annotations

import re
from itertools import takewhile

from .folding import fold

_BODY = (
    r"(?:[a-z]+- och [a-z]+(?:verket|myndigheten|styrelsen|inspektionen|departementet|radet)|[a-z-]*regering(?:en|skansliet)|"
    r"[a-z]+iska [a-z]+(?:radet|verket|styrelsen)|visit sweden|svenska kraftnat|arbetsformedlingen|"
    r"forsakringskassan|statistiska centralbyran|sveriges geologiska undersokning|sveriges lantbruksuniversitet|riksgalden|"
    r"lantmateriet|kustbevakningen|tillvaxtanalys|smhi|scb|digg|msb|sgu|"
    r"[a-z]+stiftelsen|[a-z]+delegationen|sveriges kommuner och regioner|nationella myndigheter|staten|riksdagen|sverige|"
    r"eu(?:-kommissionen|-institutionerna)?|kommissionen|vinnova|almi|"
    r"rise|riksarkivet|landshovding(?:en|arna)(?: i [a-z, ]{3,80}? lan)?|(?!(?:stal|sag|kraft|varme|el|renings|mass|jarn|gas|konst|ram|"
    r"regel)verket)[a-z]+verket|[a-z]+styrelsen|"
    r"[a-z]+inspektionen|[a-z-]+myndighet(?:en|erna)|"
    r"myndigheten for (?!att\b)(?:[a-z]+- och )?[a-z]+(?: forvaltning| analys)?(?: och (?!ska\b)[a-z]+)?|"
    r"statens [a-z]+(?:myndighet|verk|institut|rad)|verket for [a-z]+(?: (?!ska\b)[a-z]+)?|"
    r"myndighet(?:en|erna)|[a-z-]*radet|formas|forte|energimyndigheten|svenska institutet|business sweden|[a-z]+institutet|"
    r"[a-z-]*kontoret|[a-z]*departement(?:et|en)|region(?:en|erna)|region [a-z]+(?: [a-z]+)?|kommun(?:en|erna)|larosatena|"
    r"universitet(?:en|et)|hogskolorna|lansstyrels(?:en|erna)(?: i [a-z, ]{3,80}? lan)?|"
    r"utredningen|(?:sarskilda )?utredaren|natverket|(?:the )?(?:(?:swedish|european|national|regional) )?(?:government|state|"
    r"commission|parliament|authorities|"
    r"member states|ministry|[a-z]+ agency(?: for [a-z]+(?: and [a-z]+(?: [a-z]+)?)?)?|agency|agencies|authority|"
    r"county administrative boards|research councils?))"
)
_WHO = (
    rf"((?:(?:den|det|de) (?:nationella |regionala |svenska )?|nationella |svenska )?(?:[a-z]+ science-?\s?)?{_BODY}"
    rf"(?:(?:,| och| samt) {_BODY}){{0,3}})"
)
_SUBJECT = re.compile(
    rf"^(?:(?:att|darfor|vi (?:\w+ )?(?:anser|menar|foreslar|vill) att|regionen (?:\w+ )?(?:anser|menar|foreslar|vill) att|"
    rf"[a-z ]{{0,40}}?(?:anser|foreslar|menar)(?: \w+)? att)\s+)?{_WHO}\s+"
    r"(?:\w+ ){0,2}?(?:bor|borde|behover|maste|ska|skall|ges|far|utgor|should|must|shall|"
    r"(?:is|are) (?:hereby )?(?:commissioned|instructed|tasked|assigned))\b(.*)"
)
_INVERTED = re.compile(rf"^(?:[a-z]+ ){{1,4}}?(?:bor|maste|behover|ska)\s+{_WHO}\s+\w")
_GIVEN = re.compile(
    rf"\b(?:ge|ger|uppdra at|uppdrar at)\s+{_WHO}(?=\s+(?:\w+ )?(?:uppdrag|ansvar|mandat|att|i uppdrag)\b)|\b(?:uppmanar|foreslar "
    rf"att|anser att)\s+{_WHO}\b"
)
_RESPONSIBLE = re.compile(r"\b(?:(?:Huvuda|A)nsvar(?:ig[at]?)?|Utförare):\s+([A-ZÅÄÖ][^.;:\n]{1,80}?)(?=[.;\n]|$)")
_PERSON = re.compile(r"(?!Region )(?:[A-ZÅÄÖÉ][\w-]+ ){1,2}[A-ZÅÄÖÉ][\w-]+(?:, .*)?")  # nobody's name is taken for a body's
_PASSIVE = re.compile(r"^\s*(?:\w+ ){0,2}?(?!ges\b|finns\b)[a-z]{4,}as\b(?<!rnas)")
_MAX = 80


_ADDRESSED = re.compile(rf"(?:till|to) {_WHO}:?")
_SPEAKS = re.compile(
    r"^(?:the )?[a-z-]+(?: [a-z-]+){0,2}?\s+(?:foreslar|anser|vill|rekommenderar|onskar|ger|uppdrar|menar|begar|"
    r"hemstaller|yrkar|kraver|ber|uppmanar|calls|recommends)\b"
)
_SMALL = ("län", "och", "skärgård")  # words in a region's name that are written small


def find_addressee(text: str) -> str:
    """Return who should do it, as written; empty where the words do not say.

    «Lärosätena behöver stärkas» is about the universities, not for them: a subject of a passive verb is not taken. Where nobody else is
    told to, it is who stands after «Ansvar:».
    """
    folded = fold(text)
    found = _SUBJECT.match(folded)
    if found and not (_PASSIVE.match(found[2]) and "kontoret" not in found[1]):
        return _as_written(text, folded, found, 1)
    inverted = _INVERTED.match(folded)
    if inverted:
        return _as_written(text, folded, inverted, 1)
    given = _GIVEN.search(folded[:200])
    if given:
        return _as_written(text, folded, given, 1 if given[1] else 2)
    responsible = _RESPONSIBLE.search(text)
    return responsible[1].strip()[:_MAX] if responsible and not _PERSON.fullmatch(responsible[1].strip()) else ""


def addressee_of_lead_in(text: str) -> str:
    """Return whom a lead-in speaks to: «Vi föreslår att regeringen:», «Myndigheten ska:»."""
    last = re.split(r"(?<=[.!?])\s+", text.strip())[-1]
    folded = fold(last)
    found = list(re.finditer(rf"\b{_WHO}(?=[\s:,]|$)", folded))
    owners = [hit for hit in found if not _SPEAKS.search(folded[hit.start() : hit.end() + 20])]
    return _as_written(last, folded, owners[-1], 1) if owners else ""


def addressed(heading: str) -> str:
    """Return whom a heading above recommendations is for: «Till regeringen», «Till Vinnova och Energimyndigheten»; empty for others."""
    folded = fold(heading.strip())
    found = _ADDRESSED.fullmatch(folded)
    return _as_written(heading.strip(), folded, found, 1) if found else ""


def _as_written(text: str, folded: str, found: re.Match[str], group: int) -> str:
    """Return the matched words in the text's own letters; folding keeps every letter's place but for ligatures."""
    if len(folded) != len(text):
        return ""
    written = text[found.start(group) : found.end(group)].strip()
    if written.casefold().startswith("region "):
        name = list(takewhile(lambda word: word[:1].isupper() or word in _SMALL, written.split()[1:]))
        written = " ".join([written.split()[0], *name]) if name else ""
    return (written[:1].upper() + written[1:])[:_MAX]
