"""From what somebody types to an FTS5 query that cannot fail, and to the places in a text that answer it.

Must not know the tables. Only letters and digits of what is typed reach FTS5, each word in quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from snabbdialog.stems import WORD

from . import search_words

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400  # characters that are looked at
MOST = 16  # words or phrases that are looked at
SHORTEST = 2  # letters that may begin a word; one letter begins too many
_PART = re.compile(r'"([^"]*)(?:"|$)|([^"\s]+)')

# What is called by two names (domain.md 5): by the stem of the one, the other as a phrase.
ALIASES = {
    "tillväxtåtgärd": "utvecklingsåtgärder",
    "utvecklingsåtgärd": "tillväxtåtgärder",
    "s3": "smart specialisering",
    "rus": "regional utvecklingsstrategi",
}


@dataclass(frozen=True)
class Term:
    """Words that must stand next to each other; mostly one. A `whole` term stands as it is typed: no stems, no beginnings."""

    words: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class Wanted:
    """What answers a search: an FTS5 expression, and the same for the words of one text."""

    expression: str
    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()

    def marks(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the words stand in a text, from its beginning."""
        small = text.lower()
        places = self._begun(small) if len(small) == len(text) else range(len(text))
        end = 0
        for start in places:
            match = WORD.match(text, start) if start >= end else None
            if match is not None:
                end = match.end()
                if self._is_wanted(match[0].lower()):
                    yield match.span()

    def _begun(self, small: str) -> list[int]:
        """Return where a word begins as one that is looked for: few places of a text, where taking it apart would be slow."""
        return sorted({place for opening in {*self.exact, *self.beginnings, *self.stems} for place in _beginnings(small, opening)})

    def _is_wanted(self, word: str) -> bool:
        return word in self.exact or word.startswith(self.beginnings) or search_words.stem(word) in self.stems


def terms(text: str) -> list[Term]:
    """Return what somebody looks for: words, and phrases between quotation marks, which need not be closed."""
    found = []
    for phrase, rest in _PART.findall(search_words.plain(text[:LONGEST].replace("”", '"').replace("“", '"'))):
        if phrase:
            found.append(Term(tuple(search_words.words(phrase)), whole=True))
        else:
            found.extend(Term((word,)) for word in search_words.words(rest))
    return [term for term in found if term.words][:MOST]


def as_typed(wanted: list[Term], *, typing: bool) -> Wanted:
    """Return the search for these terms and their other forms; while typing, for words that begin so."""
    words = {term.words[0] for term in wanted if not term.whole}
    aliases = {word for typed in words for word in ALIASES.get(search_words.stem(typed), "").split()}
    return Wanted(
        " AND ".join(_alternatives(term, typing=typing) for term in wanted),
        exact=frozenset(word for term in wanted for word in term.words),
        beginnings=tuple(word for word in words if typing and len(word) >= SHORTEST),
        stems=frozenset(search_words.stem(word) for word in words | aliases),
    )


def by_words(wanted: list[Term], known: dict[str, list[str]]) -> Wanted:
    """Return the search for these terms where each word stands for the known words that hold it."""
    parts = [_any([_phrase(term.words)] if term.whole else [_phrase((word,)) for word in known[term.words[0]]]) for term in wanted]
    exact = {word for term in wanted for word in (term.words if term.whole else known[term.words[0]])}
    return Wanted(" AND ".join(parts), exact=frozenset(exact))


def beginning(words: list[str]) -> str:
    """Return the expression for all these words or longer ones."""
    return " AND ".join(f"{_phrase((word,))} *" for word in words)


def _beginnings(text: str, opening: str) -> Iterator[int]:
    place = text.find(opening) if opening else -1
    while place >= 0:
        if not place or not text[place - 1].isalnum():
            yield place
        place = text.find(opening, place + 1)


def _alternatives(term: Term, *, typing: bool) -> str:
    if term.whole:
        return _phrase(term.words)
    word = term.words[0]
    stem = search_words.stem(word)
    forms = [f"{_phrase((word,))} *" if typing and len(word) >= SHORTEST else _phrase((word,)), *_forms(stem, word)]
    alias = tuple(ALIASES.get(stem, "").split())
    if alias:
        forms += [_phrase(alias), *(_forms(search_words.stem(alias[0]), alias[0]) if len(alias) == 1 else [])]
    return _any(forms)


def _forms(stem: str, word: str) -> list[str]:
    return [] if stem == word else [_phrase((stem,))]


def _phrase(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'


def _any(forms: list[str]) -> str:
    return f"({' OR '.join(forms)})"
