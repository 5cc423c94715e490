"""What is an inquiry's own report or its summary, and which of its headings announce what it proposes.

Must not know how a document is built. In an answer to an inquiry the same words say what another proposed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .folding import fold
from .sentences import last_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGINS = re.compile(
    r"(?:sou|ds) 20\d\d:\d+(?:\W*sammanfattning)?$|(?:del|slut)?betankande av\b|kort om utredningen\b|"
    r"utredningens (?:uppdrag|forslag|direktiv)$|\w+utredningen\b.{0,20}\bsammanfattning$"
)
_NUMBER = re.compile(r"(?:sou|ds) 20\d\d:\d+\b")
_SUMMARY = re.compile(r"sammanfattning\W*")
_PROPOSES = re.compile(
    r"(?:utredning|kommitte|delegation)en(?:s (?:forslag|bedomningar|rekommendationer)\W*$| (?:foreslar|rekommenderar)(?: \w+){0,3}:$)"
)


def is_of_inquiry(heads: Sequence[str]) -> bool:
    """Tell whether a paper's first lines, folded, are those of an inquiry: «Delbetänkande av …», «SOU 2025:19» and «Sammanfattning»."""
    summed_up = any(map(_NUMBER.match, heads)) and any(map(_SUMMARY.fullmatch, heads))
    return summed_up or any(map(_BEGINS.match, heads))


def announces_own(text: str) -> bool:
    """Tell whether a heading or lead-in of an inquiry says that its proposals follow: «Utredningen föreslår följande:»."""
    return _PROPOSES.match(fold(last_sentence(text))) is not None
