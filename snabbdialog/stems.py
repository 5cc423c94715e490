"""Words as suggestions see them: split, folded, cut to their stems, compounds taken apart. Must not know what is searched.

Stemming is Snowball's, loaded at the first word, and after it a cut of endings that make nouns of verbs, so that «tillverkare»,
«tillverka» and «tillverkning» meet. Search takes a word closer to how it stands, in `store/search_words.py`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

WORD = re.compile(r"[^\W_]+")
_LINKS = "seoua"  # letters that join the parts of a Swedish compound
_DEFINITE = re.compile(r"..[^\W_][iyöå]n$")  # «energin», «miljön»
_SHORTEST = 3  # of a part, but for those below
_SHORT = frozenset(("ai", "el", "eu", "it"))
_ALONE = 4  # letters a known part must have, and leave after it, when the rest of the word is unknown
# Endings with the letters that must be left before them; cut until none fits.
_ENDINGS = {
    "sv": {
        "ning": 3, "ing": 3, "nad": 3, "else": 4, "ande": 4, "het": 4, "ation": 4, "iser": 4, "ell": 4, "isk": 4, "iker": 4,
        "ik": 4, "al": 4, "er": 4, "an": 4, "net": 4, "et": 4, "sk": 5, "is": 5, "o": 4,
    },
    "en": {"isation": 4, "ization": 4, "ation": 4, "ing": 4, "ment": 4, "al": 4, "is": 5, "iz": 5},
}  # fmt: skip
_LANGUAGES = {"sv": "swedish", "en": "english"}


def fold(text: str) -> str:
    """Return the text in lower case without marks over letters: å and ä become a, ö becomes o."""
    plain = text.casefold()
    return plain if plain.isascii() else "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, in order; what is not a letter or digit parts them, single letters are left out."""
    return [word for word in WORD.findall(unicodedata.normalize("NFC", text).casefold()) if len(word) > 1]


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "sv") -> str:
    """Return the stem of a word in lower case."""
    before = ""
    while before != word:  # «klimatet» reaches the stem of «klimat» only the second time
        before, word = word, _cut(snowball(language)(word), language)
    return word


def _cut(word: str, language: str) -> str:
    for ending, left in _ENDINGS[language].items():
        if word.endswith(ending) and len(word) >= len(ending) + left:
            return word.removesuffix(ending)
    return word[:-1] if _DEFINITE.search(word) and language == "sv" else word


def split(word: str, known: Container[str]) -> tuple[str, ...]:
    """Return the parts of a Swedish compound as they stand in it («innovationsstöd» → innovation, stöd), or nothing when it is none.

    `known` holds the words a part may be, and their stems; what it holds is never split. Pieces that are not known are left out,
    and then short parts are too.
    """
    bare = stem(word)
    if word in known or bare in known:
        return ()
    ways: list[_Way] = [_Way(0, (), True)]
    for end in range(1, len(word) + 1):
        ways.append(min(_ways_to(end, word, bare, known, ways), key=lambda way: way.cost))
    best = ways[-1]
    return best.parts if best.whole else tuple(part for part in best.parts if _stands_alone(part, word))


class _Way(NamedTuple):
    cost: int
    parts: tuple[str, ...]
    whole: bool  # no piece is unknown


def _ways_to(end: int, word: str, bare: str, known: Container[str], ways: list[_Way]) -> Iterator[_Way]:
    yield _Way(ways[end - 1].cost + 3, ways[end - 1].parts, False)
    for start in range(end - 1):
        whole = ways[start].whole
        part = _last(word[start:], bare[start:], known, whole=whole) if end == len(word) else _joined(word[start:end], known)
        if part:
            yield _Way(ways[start].cost + 2, (*ways[start].parts, part), whole)


def _last(piece: str, bare: str, known: Container[str], *, whole: bool) -> str:
    if not _fits(piece):
        return ""
    may_be = whole or bare in known  # asked first: stemming every piece would be slow
    return piece if piece in known or (may_be and stem(piece) in known) else ""


def _joined(piece: str, known: Container[str]) -> str:
    bare = piece[:-1]
    if piece[-1] in "eo" and bare + "a" in known:  # «hälso-» is «hälsa»
        return bare + "a"
    if _fits(piece) and piece in known:
        return piece
    return bare if piece[-1] in _LINKS and _fits(bare) and bare in known else ""


def _stands_alone(part: str, word: str) -> bool:
    before = word.find(part[:-1])
    after = len(word) - before - len(part)
    return len(part) >= _ALONE and (before == 0 or before >= _SHORTEST) and (after <= 0 or after >= _ALONE)


def _fits(piece: str) -> bool:
    return len(piece) >= _SHORTEST or piece in _SHORT


@cache
def snowball(language: str) -> Callable[[str], str]:
    """Return what gives Snowball's stem of a word in lower case."""
    import snowballstemmer

    cut: Callable[[str], str] = snowballstemmer.stemmer(_LANGUAGES[language]).stemWord
    return cut
