"""Whether lines are those of a deck of slides: short, hardly any ends as a sentence, and the pages turn or are numbered.

Must not know what the slides are about.
"""

from __future__ import annotations

import re
import statistics
from bisect import bisect
from typing import TYPE_CHECKING

from .markers import bare_marker
from .wrapping import is_open, starts_low

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_NUMBER = re.compile(r"[-–—=*#<\[ ]*(?:(?:bild|slide|sida|page)\s)?(\d{1,3})[-–—=*#>:\] ]*", re.IGNORECASE)
_FEWEST = 15  # lines
_WHOLE = 60  # characters a line must have to go on in one that begins with a capital
_PAGES = 4
_SECOND = 2  # the number that stands above the second slide
_LINES_A_PAGE = 14
_SHORT = 46  # characters of the middle line
_SENTENCES = 0.15  # of the lines may end as sentences, and may begin in the middle of one


def is_deck(lines: Sequence[Line]) -> bool:
    """Tell whether the lines are those of slides: what begins with a capital there goes on from nothing."""
    said = [line.text for line in lines if line.text and not line.cells]
    if len(said) < _FEWEST or statistics.median(map(len, said)) > _SHORT:
        return False
    wrapped = sum(starts_low(text[len(bare_marker(text)) :]) for text in said) * (0.5 if turns_pages(lines) else 1.0)
    return max(wrapped, sum(text.endswith(".") for text in said)) <= _SENTENCES * len(said)


def turns_pages(lines: Sequence[Line]) -> bool:
    """Tell whether there are pages enough for slides; few lines then stand on each."""
    return lines[-1].page >= _PAGES and sum(bool(line.text) for line in lines) <= _LINES_A_PAGE * lines[-1].page


def openers(lines: Sequence[Line], pages: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that open a slide; none where the lines are no deck, or nothing says where its pages end.

    `pages` are the lines with their page numbers, `lines` without them.
    """
    if not is_deck(lines):
        return frozenset()
    return _page_openers(lines) if turns_pages(lines) else _number_openers(lines, pages)


def _number_openers(lines: Sequence[Line], pages: Sequence[Line]) -> frozenset[int]:
    """Return what stands first after each of the numbers that count the slides, alone on their lines; the first may have none."""
    ends = [0]
    first = 0
    for line in pages:
        number = int(found[1]) if (found := _NUMBER.fullmatch(line.text)) else 0
        first = first or (number if number <= _SECOND else 0)
        if first and number == len(ends) + first - 1:
            ends.append(line.number)
    if len(ends) <= _PAGES:
        return frozenset()
    said = [line.number for line in lines if line.text]
    return frozenset(said[at] for end in ends if (at := bisect(said, end)) < len(said))


def _page_openers(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are the first with words on their page."""
    first: dict[int, int] = {}
    for line in lines:
        if line.text:
            first.setdefault(line.page, line.number)
    return frozenset(first.values())


def begins_apart(text: str, following: str) -> bool:
    """Tell whether on a slide the next line begins something of its own: with a capital, after a line that could end."""
    return len(text) < _WHOLE and not starts_low(following) and not is_open(text)
