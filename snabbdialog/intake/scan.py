"""Whether a text is a poor scan: Swedish in which the letters å, ä and ö are missing (003).

Must not know anything else. The text is never corrected; the user is told.
"""

from __future__ import annotations

import re

_SWEDISH = re.compile(r"\b(?:och|att|som|av|med|till|den|det|ska|ett|inom|samt|eller|har)\b", re.IGNORECASE)
_MARKED = re.compile("[åäöÅÄÖ]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT_INSIDE = re.compile(r"\b[a-zåäö]+[0-9][a-zåäö]+\b")
_LEAST = 300  # letters, below which nothing can be said
_USUAL = 0.045  # of the letters in Swedish are å, ä or ö


def is_poor_scan(text: str) -> bool:
    """Tell whether the text is Swedish and has less than a seventh of the usual å, ä and ö, or digits inside many words."""
    sample = text[:200_000]
    letters, words = len(_LETTER.findall(sample)), len(_SWEDISH.findall(sample))
    if letters < _LEAST or words * 60 < letters / 2:
        return False
    marked = len(_MARKED.findall(sample))
    return marked < letters * _USUAL / 7 or len(_DIGIT_INSIDE.findall(sample)) * 250 > sample.count(" ")
