"""List markers of every glyph: bullets, Wingdings in the private use area, numbers and letters.

Must not know what the text is about.
"""

from __future__ import annotations

import re

BULLETS = "•·‣⁃»›¤∙⦁‧・\u2212"
# Arrows, shapes, ticks, stars and pictures: whatever somebody found in the box of signs.
_SIGNS = "\u2190-\u21ff\u2460-\u24ff\u25a0-\u27bf\u27f0-\u27ff\u2900-\u297f\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f"
_PRIVATE = "\ue000-\uf8ff"
_BULLET = re.compile(rf"([{re.escape(BULLETS)}{_SIGNS}{_PRIVATE}]+)\s*(?=\S)")
_LONE = re.compile(rf"[{re.escape(BULLETS)}{_SIGNS}{_PRIVATE}]|[–—*o-]")
_DASH = re.compile(r"([-\u2010-\u2015*+>]|--|->|[-=]+>|>>|\[[ xX]?\])\s+(?=\S)")
_LETTER = re.compile(
    r"([oqv])\s+(?=[A-ZÅÄÖ])|(o)\s+(?=[a-zåäö]{3}|(?:ge|ta|se|få)\b)|([Øü§])\s+(?=[^\W\d])"
)  # signs of Wingdings whose font was lost on the way
_DOT = re.compile(r"(\.)\s+(?=[a-zåäö])")  # what is left of a bullet
_NUMBER = re.compile(r"(\(?\d{1,3}[.)]|\(?[a-zåäö][)]|[A-ZÅÄÖ]\d{1,2}[.)](?=\s+[A-ZÅÄÖ]))\s+(?=\S)")
_CHAPTER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2})\s+(?=[A-ZÅÄÖ])")


def bare_marker(text: str) -> str:
    """Return the marker the text begins with, spaces after it included, or nothing."""
    for pattern in (_BULLET, _DASH, _LETTER, _NUMBER, _DOT):
        found = pattern.match(text)
        if found:
            return found[0]
    return ""


def is_lone_bullet(text: str) -> bool:
    """Tell whether the text is a bullet and no more: what it stands before is on the next line."""
    return _LONE.fullmatch(text) is not None


def chapter_number(text: str) -> str:
    """Return the chapter number («2.1 », «3 ») the text begins with, or nothing."""
    found = _CHAPTER.match(text)
    return found[0] if found else ""


def is_number(marker: str) -> bool:
    """Tell whether the marker counts: «1.», «a)»."""
    return any(sign.isalnum() for sign in marker) and marker.strip() not in (*"oqvØü", "[x]", "[X]")


def is_bullet(marker: str) -> bool:
    """Tell whether the marker is a glyph that counts nothing."""
    return bool(marker) and not is_number(marker)
