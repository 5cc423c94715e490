"""Text folded for comparison: case, å ä ö and what poor scans make of them are all one.

Must not know what is compared. What a user reads is never folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = str.maketrans("åäàáâöøóòéèêëüúíìîñç", "aaaaaooooeeeeuuiiinc")
_SCANNED_O = re.compile(r"(?<=[a-z])6(?=[a-z])|\b6(?=[a-z]{3})")
_LIVES = re.compile(r"\b[Bb]or\b")
_MARKS = re.compile(r"[åäöÅÄÖ]")
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text in small letters without marks: «Förslag» and the scan's «F6rslag» are both «forslag»."""
    return _SCANNED_O.sub("o", text.casefold().translate(_LETTERS))


def fold_marked(text: str) -> str:
    """Return the text folded, where «bor» (lives) is no «bör» (should) as long as the text has its marks."""
    return fold(_LIVES.sub("lever", text) if _MARKS.search(text) else text)


def folded_words(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return _WORD.findall(fold(text))


def likeness(one: str, other: str) -> float:
    """Return how alike two titles are, 0 to 1: words in common, where «ökad» and «öka» count as the same."""
    a, b = _beginnings(one), _beginnings(other)
    if not a or not b or max(len(a), len(b)) > 3 * min(len(a), len(b)):
        return 0.0
    common = sum(any(_akin(x, y) for y in b) for x in a) + sum(any(_akin(x, y) for x in a) for y in b)
    return common / (len(a) + len(b))


def says_again(sentence: str, short: str) -> bool:
    """Tell whether all words of the short text come again in the sentence: «Höj stödet» in «Regionen föreslår att stödet höjs»."""
    words, said = _beginnings(short), _beginnings(sentence)
    return len(words) > 1 and all(any(_akin(word, other) for other in said) for word in words)


@lru_cache(maxsize=4096)
def _beginnings(text: str) -> tuple[str, ...]:
    return tuple(word[:5] for word in folded_words(text))


def _akin(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) > 2 and longer.startswith(shorter))
