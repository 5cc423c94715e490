"""What a heading is about that announces nothing: goals, accounts, times, terms, the parts every paper has, who wrote it.

Must not know how a document is built; every rule here is a word list that can be read aloud. Patterns are for folded text.
"""

from __future__ import annotations

import re

from .folding import fold

_NAMELESS = re.compile(
    r"^(?:\w+ )?(?:remissvar|remissyttrande|yttrande|inspel|skrivelse|sammanfattning|inledning|bakgrund|forord|debatt|replik|pm|syfte|"
    r"arendet|kommentar|summary|background)\W*$|^(?:vara |regionens )?synpunkter\W*$"
)
_STATE = re.compile(r"(?:nulage|bakgrund|laget(?: i dag)?|lagesbild|problem(?:et|bild)?|behov|motiv(?:ering)?)")
_FINDINGS = re.compile(r"(?:\w+ )?(?:slutsats(?:er)?|iakttagelser|diskussion|analys|bedomning|resultat|conclusions|findings)\W*")
_SENDER = re.compile(
    r"(?:Region|Länsstyrelsen(?: i)?)(?: [A-ZÅÄÖ][\w-]+){1,3}|[A-ZÅÄÖ]\w+ kommun|Regeringsbeslut\b.{0,30}|"
    r"(?:Ledare|Debatt(?:artikel|inlägg)|Krönika|Policyartikel|Insändare|Replik)(?:(?: (?:i|från|av|till)|,) .{0,90}|"
    r"\W+[Pp]ublicera[dt].{0,40})|(?:Insän[dt]\w*|Antal tecken)\b.{0,60}|"
    r"(?:Publicera[dt]|(?:Senast )?[Uu]ppdatera[dt])\b.{0,40}|(?:Till )?[A-ZÅÄÖ][\w-]+departementet\b.{0,60}|"
    r".{0,60}\b[Dd](?:nr|iarie\w+)\b.{0,40}"
)
_TERMS = re.compile(r"[\w ]+ (?:och|som) villkor|(?:\w+ ){1,3}villkor(?: for [\w -]+)?|villkor som \w+")
_GOALS_OF = re.compile(r"(?:[\w.]+ ){0,3}mal (?:for|om|och) [\w -]+")
_TIMES = re.compile(r"(?:\w+ )?(?:tid(?:s|s?plan)|tidslinje|milstolpar|timeline|schedule|processen|tid(?:s)?schema)\W*")
_GOALS = re.compile(r"^(?:\w+ ){0,2}?(?:mal|malbild|malet|malen|delmal|goals|targets)(?: (?:till|for|ar|by|20\d\d)\b.{0,30})?\W*$")
_ACCOUNTS = re.compile(
    r"(?:\w+ ){0,2}?(?:\w*redovisning|\w*rapportering|"
    r"uppfoljning(?! av (?!uppdrag|arbet|insats|medl|projekt|strateg|plan|program|atgard))|reporting)\b"
)
_OWN_PROPOSALS = re.compile(
    r"^(?:vara |samlade |utvarderarnas |utredningens )?(?:forslag|slutsatser och forslag)(?: till (?!beslut)[\w ]+)?\W*$"
)


def names_goals(heading: str) -> bool:
    """Tell whether a heading is about goals and nothing else: «Mål», «Våra mål till 2030»."""
    return _GOALS.match(fold(heading.strip())) is not None


def names_accounts(heading: str) -> bool:
    """Tell whether a heading is about how the work is accounted for: «Redovisning», «Rapportering och uppföljning»."""
    return _ACCOUNTS.match(fold(heading.strip())) is not None


def is_nameless(heading: str) -> bool:
    """Tell whether a heading names a part of any paper («Bakgrund»), who wrote it or when, and so no area."""
    said = heading.strip()
    return _NAMELESS.match(fold(said)) is not None or _SENDER.fullmatch(said) is not None


def recommends(text: str) -> bool:
    """Tell whether a heading or lead-in speaks of recommendations: what bodies should do below it is recommended to them."""
    folded = fold(text)
    return "rekommend" in folded or "recommend" in folded or _OWN_PROPOSALS.search(folded) is not None


def concludes(heading: str) -> bool:
    """Tell whether a heading names a part of a report before its recommendations, which is no theme of them: «Slutsatser», «Resultat»."""
    return _FINDINGS.fullmatch(fold(heading)) is not None


def describes(heading: str) -> bool:
    """Tell whether a heading says that what follows is how things are: «Nuläge», «Bakgrund»."""
    return _STATE.fullmatch(fold(heading).strip(" :.")) is not None


def names_terms(heading: str) -> bool:
    """Tell whether a heading is about terms of something, a theme below a challenge: «Ekonomiska villkor»."""
    return _TERMS.fullmatch(fold(heading)) is not None


def names_goals_of(heading: str) -> bool:
    """Tell whether a heading is about goals for something, a theme of those who answer: «Nationella mål för inställelsetid»."""
    return _GOALS_OF.fullmatch(fold(heading)) is not None


def names_times(heading: str) -> bool:
    """Tell whether a heading says that what follows is when things happen: «Tidplan»."""
    return _TIMES.fullmatch(fold(heading)) is not None
