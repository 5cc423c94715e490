"""Whether a line goes on in the next one: the rules that put wrapped lines back into paragraphs.

Must not know what the text is about, nor any file format.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .markers import bare_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

# A line that ends in one of these is not at its end.
_OPEN_WORDS = frozenset(
    re.findall(
        r"\w+",
        "och eller samt men att för från i på av med till som en ett den det de vid inom om under mellan genom är kan ska har "
        "hos mot utan efter före via över per bland dess sin sitt sina deras detta denna dessa vars både antingen såväl "
        "inklusive exempelvis nationella regionala statliga the and or of to for on with a an ",
    )
)
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_BEFORE_COLON = re.compile(r"[A-ZÅÄÖ][\w -]{2,40}: [A-ZÅÄÖ]")
_CLOCK = re.compile(r"\(\d{1,2}:\d\d")  # begins what somebody says
_OPEN_LEAD_IN = re.compile(r"\b(?:ska|skall|(?:ska|skall|ingår|att) (?:bl\.\s?a\.|bland annat|särskilt)|ingår att)$")
_SUM_FIRST = re.compile(r"\d[\d ,.]*\s?(?:kronor|kr\b|mnkr|mkr|tkr|miljon|miljard|procent|%)")
_TERMINAL = ".:!?"
_TELLING = 4  # pairs of lines by which it can be told whether they break off
_WINDOW = 12
_SHORT = 0.6  # of the width


def names_before_colon(text: str) -> bool:
    """Tell whether a line begins with a name and goes on after a colon: «Energi: Bygg ut nätet.»."""
    return _BEFORE_COLON.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends as a sentence, a lead-in or a question does; «bl.a.» ends none."""
    if text.endswith(("bl.a.", "t.ex.", "bl. a.", "t. ex.")):
        return False
    return text.rstrip('”"»’)* ').endswith(tuple(_TERMINAL))


def is_open(text: str) -> bool:
    """Tell whether the text cannot end here: a hyphen, a comma, or a word that wants a next one."""
    if text.endswith((",", "-", "–", "/", "(")):
        return True
    last = _LAST_WORD.search(text)
    return last is not None and last[1] in _OPEN_WORDS


def starts_low(text: str) -> bool:
    """Tell whether the text begins as the middle of a sentence does."""
    head = text.lstrip('”"»–')[:1]
    return head.islower() or (head == "(" and not bare_marker(text) and not _CLOCK.match(text))


def is_wrapped(lines: Sequence[Line], *, usual: bool = False) -> bool:
    """Tell whether paragraphs lie over several lines: short lines that often break off in the middle of a sentence.

    Where lines are `usual` (plain text, Markdown) short ones are enough, unless lines stand below each other and none of them ever
    breaks off; in word processors a paragraph is as a rule one line.
    """
    said = [line for line in lines if line.text and not line.cells and not line.level]
    if sum(len(line.text) > 160 for line in said) > len(said) // 10:
        return False
    if usual:
        return _breaks_off(said)
    pairs = [(a.text, b.text) for a, b in pairwise(said) if not b.marker and not bare_marker(b.text)]
    return sum(_is_broken(a, b) for a, b in pairs) >= max(1, len(pairs) // 8)


def _breaks_off(said: Sequence[Line]) -> bool:
    """Tell whether a line breaks off in the one right below it, or too few stand so that one could tell."""
    below = 0
    for a, b in pairwise(said):
        if a.number + 1 == b.number and not b.marker and not bare_marker(b.text):
            below += 1
            if _is_broken(a.text, b.text):
                return True
    return below < _TELLING


def _is_broken(text: str, following: str) -> bool:
    return is_open(text) or (not ends_sentence(text) and starts_low(following))


def widths(lines: Sequence[Line]) -> list[int]:
    """Return for each line how wide the text around it runs, in characters."""
    lengths = [len(line.text) for line in lines]
    found = []
    for index in range(len(lengths)):
        near = sorted(length for length in lengths[max(0, index - _WINDOW) : index + _WINDOW + 1] if length)
        found.append(near[int(len(near) * 0.85) - (len(near) > 1)] if near else 0)
    return found


def is_filled(text: str, following: str, width: int) -> bool:
    """Tell whether the line is as long as it could be: the next word would not have found room."""
    first = following.split(" ", 1)[0]
    return len(text) + 1 + len(first) > width and len(text) > 30


def begins_clause(text: str, following: str, *, width: int, listed: bool) -> bool:
    """Tell whether the next line is a clause of its own whose bullet was lost: small, though there was room for it on this line.

    The first stands below «Utredaren ska bl.a.»; where clauses are `listed` the next ones stand below a comma.
    """
    if not starts_low(following) or is_filled(text, following, width):
        return False
    return _OPEN_LEAD_IN.search(text) is not None or (listed and (text.endswith((",", ";", ", och", ", samt")) or text == "och"))


def is_open_lead_in(text: str) -> bool:
    """Tell whether the text ends where a list of clauses begins: «Utredaren ska bl.a.», «I uppdraget ingår att»."""
    return _OPEN_LEAD_IN.search(text) is not None


def double_spaced(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether blank lines around it part lines, not paragraphs (002: each line has one after it)."""
    said = [index for index, line in enumerate(lines) if line.text]
    single = [b - a == 2 for a, b in pairwise(said)]
    broken = [
        b - a == 2 and not lines[b].marker and starts_low(lines[b].text) and not ends_sentence(lines[a].text) for a, b in pairwise(said)
    ]
    found = [False] * len(lines)
    for order, index in enumerate(said):
        near = slice(max(0, order - 6), order + 6)
        found[index] = sum(single[near]) >= 0.8 * max(len(single[near]), 1) and sum(broken[near]) >= 2
    return found


def goes_on(text: str, following: str, *, width: int, blank: bool, loose: bool, opening: bool) -> bool:
    """Tell whether `text` goes on in `following`.

    `blank` says a blank line lies between, `loose` that blank lines here part lines, `opening` that `text` begins its paragraph:
    a short opening line before a capital is a heading more often than a wrapped line (000: «Riktade satsningar …»).
    """
    if not text or (text.endswith(":") and (blank or not starts_low(following))):
        return False
    whole = opening and not blank and text[-1:].isalpha() and not starts_low(following) and len(text) < _SHORT * width
    if is_open(text) and not whole and not (blank and not loose and not starts_low(following)):
        return True  # «Rådgivningen måste gå att lita på» stands whole where there was room for more
    if not ends_sentence(text) and (starts_low(following) or (not blank and _SUM_FIRST.match(following))):
        return True
    if blank and not loose:
        return False
    if not ends_sentence(text):
        return len(text) >= (0.92 if opening else 0.8) * width and len(text) > 30
    return is_filled(text, following, width)


_BROKEN_WORD = re.compile(r"(?:^|[\s(/])[A-ZÅÄÖ]?[a-zåäöé]{2,}-$")


def join(text: str, following: str) -> str:
    """Put two lines together; a word parted by a hyphen is mended: «projekt-/konsortium».

    The hyphen stays before «och», «eller» and «samt» and after a name or an abbreviation: «forsknings- och», «FoU-investeringar».
    """
    if not text.endswith("-") or text.endswith(" -"):
        return f"{text} {following}"
    if following.split(" ", 1)[0].strip(",.;:") in ("och", "eller", "samt", "and", "or"):
        return f"{text} {following}"
    return (text[:-1] if _BROKEN_WORD.search(text) and following[:1].islower() else text) + following
