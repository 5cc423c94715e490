"""Words as search sees them: split, stemmed, folded, and put in Swedish order. Must not know where the words stand.

What a word becomes here is kept in the index: every word counts, its stem is Snowball's alone, and each letter folds to one letter.
Suggestions see words more loosely, in `snabbdialog/stems.py`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from snabbdialog.stems import WORD, snowball

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def runs(text: str) -> set[str]:
    """Return what stands between the spaces of a text. No word reaches over a space, so the words of the runs are those of the text."""
    return set(text.split())


def words_of(runs: Iterable[str]) -> set[str]:
    """Return the words of runs, in lower case."""
    return set(chain.from_iterable(map(words, runs)))


def other_stems(runs: Iterable[str]) -> set[str]:
    """Return the stems of the words of runs, where they differ from the words."""
    return set(chain.from_iterable(map(_OTHER.__getitem__, runs)))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the Swedish stem of a word in lower case."""
    return snowball("sv")(word)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return the word in lower case without rings, dots and accents: «småföretag» becomes «smaforetag»."""
    return word.translate(_FOLD)


def swedish(text: str) -> str:
    """Return the key that sorts a text as in Swedish: capitals count as small letters, å ä ö come last."""
    return plain(text).lower().translate(_ORDER)


class _OtherStems(dict[str, tuple[str, ...]]):
    """The stems, by run, that have been looked for: a lookup for each run of a text, instead of taking it apart and stemming it."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        found = tuple(cut for word in words(run) if (cut := stem(word)) != word)
        if len(run) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[run] = found
        return found


_KEPT, _LONGEST = 65_536, 64  # runs, and letters of a run; longer ones are addresses and the like, which do not come again
_OTHER = _OtherStems()
