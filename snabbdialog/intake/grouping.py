"""Which lines make one paragraph, one heading or one item: the lines of a page put together again.

Must not know what the text is about: only how a page is built.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .markers import bare_marker, chapter_number, is_number
from .slides import begins_apart, is_deck
from .wrapping import begins_clause, double_spaced, ends_sentence, goes_on, is_filled, is_open, names_before_colon, starts_low, widths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

SENTENCE_INSIDE = re.compile(r"[a-zåäö]{3}\. [A-ZÅÄÖ]")
_COUNTED_NAME = re.compile(r"\w+ (?:\d{1,2}|[A-Z]|ett|två|tre|fyra|fem|one|two|three|four|five): ")
_HEADLINES = 3  # numbered lines that are whole, each with a text below it
NAMED = re.compile(
    r"(?:(?:samhälls)?utmaning|åtgärd|(?:våra|regionens|länets) (?:medskick|krav|budskap|rekommendationer|prioriteringar|åtgärder)|"
    r"(?:(?:vårt|våra|regionens) )?förslag(?: till åtgärd)?|(?:föreslagen|rekommenderad|önskad) åtgärd|"
    r"insats|delmål|målområde|mål|prioritering|prioritet|deluppdrag|tema|spår|mission|budskap|medskick|"
    r"insatsområde|fokusområde|delområde|område|"
    r"utvecklingsområde|strategiskt område|prioriterat område|kraftområde|pelare|krav|focus area|objective|pillar|priority|"
    r"rekommendation|rek\.?|åtgärder|insatser|rekommendationer|uppdrag|fråga|question|kapitel|kap\.|avsnitt|del|behov|chapter|section|part|"
    r"challenge|area|goal|measure|action|proposal|recommendation)"
    r"(?:\s+(?:nr\.?\s*)?(?:\d{1,2}(?:\.\d{1,2})?(?:\s?[–-]\s?\d{1,2})?|[A-Z]\d{0,2}|"
    r"(?:ett|två|tre|fyra|fem|one|two|three|four|five)(?=:))\b\s*[:.–—-]?(?=\s+\S|$)|\s*:(?=\s+\S))",
    re.IGNORECASE,
)
# «Ansvarig: …» below a measure stands on a line of its own.
KEY_LINE = re.compile(
    r"(?:Ansvar(?:ig[at]?)?|Tid(?:plan|splan|ram)?|Kostnad|Budget|Syfte|Motiv(?:ering)?|Behov|Effekt|Bakgrund|Adressat|Mottagare|"
    r"Uppföljning|Indikator(?:er)?|Finansiering|Klart|Aktörer|Genomförs|Status|Responsible|Deadline|Cost|Budget|(?:Vad|Hur|Så|"
    r"Varför)(?: [a-zåäö]+){1,5}):(?=\s|$)"
)
_ANNOUNCES = re.compile(r"(?:(?:Vi|Regionen) (?:föreslår|rekommenderar)|(?:Våra )?(?:förslag|rekommendationer)|Förslag|Rekommendationer):?")
# Words a sentence has and a name has not.
FINITE = re.compile(
    r"\b(?:ska|skall|bör|behöver|måste|vill|kan|föreslår|anser|uppdrar|hemställer|yrkar|begär|uppmanar|kräver|ser|önskar|"
    r"hoppas|ber|rekommenderar|förordar|beslutar|efterfrågar|efterlyser|should|must|shall|will|recommend|urge|propose|ask)\b"
)


def wrapped_groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Put the lines of each paragraph together."""
    width, loose, deck, headlines = widths(lines), double_spaced(lines), is_deck(lines), _headlines(lines)
    groups: list[list[Line]] = []
    listed = False
    for index, line in enumerate(lines):
        if not line.text:
            continue
        last = groups[-1][-1] if groups else line
        clause = begins_clause(last.text, line.text, width=width[last.number - 1], listed=listed)
        listed = clause or (listed and not ends_sentence(last.text))
        if (
            groups
            and not clause
            and not (len(groups[-1]) == 1 and last.number in headlines)
            and _belongs(groups[-1], line, width=width[groups[-1][-1].number - 1], loose=loose[groups[-1][-1].number - 1], lines=lines)
            and not (deck and begins_apart(groups[-1][-1].text, line.text))
        ):
            groups[-1].append(line)
        else:
            groups.append([lines[index]])
    return groups


def _headlines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the numbered lines that are whole, each with a text below it that begins with a capital.

    Three or more, and every one of them: «1. Höj stödet till 60 procent», «Dagens 40 procent gör att …».
    """
    counted = [
        (line, below)
        for line, below in pairwise(lines)
        if below.text and not bare_marker(below.text) and not below.cells and is_number(bare_marker(line.text))
    ]
    whole = [
        line.number
        for line, below in counted
        if not (below.hangs or starts_low(below.text) or is_open(line.text) or ends_sentence(line.text))
    ]
    return frozenset(whole if len(whole) == len(counted) >= _HEADLINES else ())


def _belongs(group: list[Line], line: Line, *, width: int, loose: bool, lines: Sequence[Line]) -> bool:
    last = group[-1]
    blanks = sum(not between.text for between in lines[last.number : line.number - 1])
    if line.hangs and not last.cells:
        return True
    if line.cells or last.cells or line.marker or _starts_anew(line.text) or (blanks > 2 and not starts_low(line.text)):
        return False
    if blanks and not loose and line.text.startswith("att "):
        return False  # a clause of its own in «… hemställer vi», «att …», «att …»
    if line.level or last.level:
        return line.level == last.level and not blanks and len(group) < 5 and line.size == last.size
    if (_is_bold(last) and not line.lead) or (_is_bold(line) and not last.lead):
        return starts_low(line.text) or is_open(last.text)
    opening = len(group) == 1 and not last.marker and not bare_marker(last.text)
    anew = opening and not blanks and not starts_low(line.text)
    whole = _COUNTED_NAME.match(last.text) is not None and not last.text.endswith((",", "-", " och", " eller", " samt"))
    if anew and NAMED.match(last.text) and (len(last.text) < 0.8 * width or whole or last.text.endswith("?")):
        return False  # «Utmaning: Byggandet har stannat av», whatever it ends in
    named = names_before_colon(group[0].text) and names_before_colon(line.text)  # «Energi: …» and «Vägar: …», one below the other
    if ends_sentence(last.text) and (named or _heads_what_follows(line, lines, width)):
        return False
    says = (FINITE.search(last.text) or SENTENCE_INSIDE.search(last.text)) is not None and is_filled(
        last.text, line.text, width
    )  # no name: a sentence that found no room
    return goes_on(last.text, line.text, width=width, blank=blanks > 0, loose=loose, opening=opening and not says)


def _is_bold(line: Line) -> bool:
    return 0 < len(line.text) <= line.lead


def _heads_what_follows(line: Line, lines: Sequence[Line], width: int) -> bool:
    """Tell whether the line stands short and unfinished before one that begins anew (002: «Sammanfattning»)."""
    following = next((other for other in lines[line.number :] if other.text), None)
    return (
        len(line.text) < 0.6 * width
        and not ends_sentence(line.text)
        and not is_open(line.text)
        and not (following and starts_low(following.text))
    )


def _starts_anew(text: str) -> bool:
    number = chapter_number(text)
    return (
        bool(bare_marker(text))
        or "." in number
        or _ANNOUNCES.fullmatch(text) is not None
        or KEY_LINE.match(text) is not None
        or NAMED.match(text[len(number) :]) is not None
    )
