"""What words say of challenges: that they come, how many they are, that they are asked for.

Must not know how a document is built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .blocks import PARAGRAPH
from .counting import NUMERALS, number_in
from .folding import fold
from .sentences import last_sentence

if TYPE_CHECKING:
    from .blocks import Block

_WORDS = 2  # of such a name
_CHALLENGES = re.compile(rf"\b({'|'.join(NUMERALS)}|[2-9])\s+(?:\w+\s+){{0,2}}?(?:\w*utmaningar|\w*problem|hinder|challenges|barriers)\b")
_THESE_CHALLENGES = re.compile(
    r"\b(?:foljande|dessa|vara|storsta|viktigaste|following|these) (?:\w+ ){0,2}?(?:\w*utmaningar(?:na)?|challenges)\b"
)
_CHALLENGE_HEAD = re.compile(
    r"(?:(?:Våra|[A-ZÅÄÖ]\w+s|De|Vi ser|Två|Tre|Fyra|Fem|Sex|Our|Two|Three|Four|Five|[2-9]) )?(?:(?:två|tre|fyra|fem) )?"
    r"(?:(?:stora|största|viktigaste|[A-ZÅÄÖ]?[a-zåäö]{2,}(?:ska|ala|ande|nde)|[Mm]ain|[Kk]ey) )?"
    r"(?:(?:[A-ZÅÄÖa-zåäö]+u|[Uu])tmaningar(?:na)?|[Cc]hallenges)(?: (?:[a-zåäö]+|20\d\d)){0,7}:?(?=\s+[A-ZÅÄÖ]|$)"
)
_WHICH_CHALLENGES = re.compile(
    r"(?:vara |vilka |lanets |regionens |kvarstaende |aterstaende )"
    r"(?:ar )?(?:de |vara )?(?:\w+ )?utmaningar(?:na)?"
    r"(?: (?:ser|moter|har) (?:vi|lanet|regionen))?(?: (?:for|i) \w+)?(?: (?:fram till|de narmaste|till) [\w ]{2,16})?\W*"
)
_ASKED = re.compile(
    r"(?:vilk(?:a|en)|what)\b(?: \w+){0,4}? (?:utmaning(?:ar(?:na)?|en)?|challenges?)\b(?: \w+){0,8}\?"
    r"(?: \(.{3,40}\)| (?:ange|namn|lista|name|list)\b.{3,40})?"
)  # of a form
_BEFORE_NAME = ("i", "för", "inom", "hos", "av", "på", "in", "for")
_COUNTED = re.compile(r"(?:Bild|Sida|Slide|Fråga|Question)\s+\d{1,3}\s*[–—:.-]\s*")


def counts_challenges(text: str) -> int:
    """Return how many challenges a paragraph says there are: «Vi ser två övergripande utmaningar» is 2; 0 where it counts none."""
    return number_in(_CHALLENGES.search(fold(text)))


def leads_in_challenges(text: str) -> bool:
    """Tell whether a paragraph announces the challenges below it: «Vi ser följande utmaningar:», «Vilka är era utmaningar?»."""
    return _ASKED.fullmatch(fold(text)) is not None or (
        text.endswith(":") and _THESE_CHALLENGES.search(fold(last_sentence(text))) is not None
    )


def heads_challenges(heading: str) -> str | None:
    """Return what stands in a heading after «Utmaningar vi ser i länet», where a slide lost its line breaks; `None` for other headings."""
    said = _COUNTED.sub("", heading.strip())
    found = _CHALLENGE_HEAD.match(said)
    if _WHICH_CHALLENGES.fullmatch(fold(said)) or _ASKED.fullmatch(fold(said)):
        return ""
    if found is None or said.endswith("?"):
        return None
    before, rest = said[: found.end()].split(), said[found.end() :].strip(" :")
    return rest if len(rest.split()) >= _WORDS and before[-1] not in _BEFORE_NAME else ""  # «Tre utmaningar som formar Älvlandet»


def challenges_in(block: Block) -> int:
    """Return how many challenges a block counts if it is a paragraph."""
    return counts_challenges(block.text) if block.kind == PARAGRAPH else 0
