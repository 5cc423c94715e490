"""Organisations known beforehand, found in a text by name. Persons are never among them: only names that were given are sought.

Must not know where the names come from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .extraction import ActorFound
from .folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = 2_000  # names


def find_actors(text: str, known: Mapping[str, str], *, folded: bool = False) -> tuple[ActorFound, ...]:
    """Return the known organisations the text names, in the order they first stand there.

    A name of one word must be written as it is («Almi»); longer names in any case. With `folded` marks do not count either
    (a poor scan). A longer name hides a shorter one inside it: «Umeå universitet holding» is not «Umeå universitet».
    """
    names = sorted((name for name in known if len(name.strip()) > 1), key=len, reverse=True)[:_MOST]
    text = " ".join(text.split())
    first: dict[str, int] = {}
    taken = bytearray(len(text))
    for name, sought, place in _forms(names, text, folded=folded):
        for match in re.finditer(sought, place):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                first.setdefault(name, match.start())
    return tuple(ActorFound(name, known[name]) for name in sorted(first, key=lambda name: first[name]))


def _forms(names: list[str], text: str, *, folded: bool) -> list[tuple[str, str, str]]:
    """Return for each name that may stand there a pattern, and the form of the text it is sought in."""
    low = text.casefold()
    low = low if len(low) == len(text) else text
    plain = fold(text)
    plain = plain if len(plain) == len(text) else low
    found = []
    for name in names:
        one_word = " " not in name.strip()
        place = text if one_word and not folded else plain if folded else low
        sought = name.strip() if one_word and not folded else fold(name.strip()) if folded else name.strip().casefold()
        if sought in place:
            found.append((name, rf"(?<![\w-]){re.escape(sought)}(?:s|:s)?(?![\w])", place))
    return found
