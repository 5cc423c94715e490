"""How many proposals, challenges or areas a text promises: «sex punkter», «tre utmaningar», «fyra områden».

Must not know what follows.
"""

from __future__ import annotations

import re

from .folding import fold
from .sentences import last_sentence

_SWEDISH = ("tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv")
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMERALS = {word: number for words in (_SWEDISH, _ENGLISH) for number, word in enumerate(words, 2)}
_PROMISED = re.compile(
    rf"\b({'|'.join(NUMERALS)}|[2-9]|1[0-5])\s+(?:\w+\s+){{0,2}}?(?:punkter|forslag|atgarder|vagar|krav|reformer|rad|satsningar|insatser|"
    r"prioriteringar|drag|forandringar|medskick|recept|uppmaningar|rekommendationer|onskemal|proposals|recommendations|steps|asks)\b"
)
_AREAS = re.compile(
    rf"\b(?:{'|'.join(NUMERALS)}|[2-9]|foljande|dessa) (?:\w+ )?(?:\w*omraden|teman|fronter|spar|falt|delar|areas|themes)\b"
)


def counts(text: str) -> int:
    """Return how many proposals a title or an opening promises: «sex punkter för nästa mandatperiod» is 6; 0 where it promises none."""
    return number_in(_PROMISED.search(fold(text)))


def number_in(found: re.Match[str] | None) -> int:
    """Return the number a pattern found, in figures or in words; 0 where it found none."""
    return 0 if found is None else int(found[1]) if found[1].isdigit() else NUMERALS[found[1]]


def counts_areas(text: str) -> bool:
    """Tell whether what is announced are areas, in which proposals stand: «Vi vill se handling på fyra områden»."""
    return _AREAS.search(fold(last_sentence(text))) is not None
