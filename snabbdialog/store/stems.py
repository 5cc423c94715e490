"""Words as search sees them: split, stemmed, folded, and put in Swedish order. Must not know where the words stand."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"[^\W_]+")
_FOLD = str.maketrans("åäöéèüáàóôæøß", "aaoeeuaaooaos")
_RANK = {letter: chr(0x7B + place) for place, letter in enumerate("åäö")}
_RANK |= {"æ": _RANK["ä"], "ø": _RANK["ö"], "é": "e", "è": "e", "ü": "y", "á": "a", "à": "a"}
_ORDER = str.maketrans(_RANK)


def plain(text: str) -> str:
    """Return the text with letters and their accents in one piece, as they are typed."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case and in order."""
    return WORD.findall(text.lower())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the Swedish stem of a word in lower case."""
    return _stemmer()(word)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return the word in lower case without rings, dots and accents: «småföretag» becomes «smaforetag»."""
    return word.translate(_FOLD)


def swedish(text: str) -> str:
    """Return the key that sorts a text as in Swedish: capitals count as small letters, å ä ö come last."""
    return plain(text).lower().translate(_ORDER)


@cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer

    stemmer: Callable[[str], str] = snowballstemmer.stemmer("swedish").stemWord
    return stemmer
