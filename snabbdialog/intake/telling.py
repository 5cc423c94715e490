"""How much of a text tells of what was: the share of its sentences in the past tense, and who is quoted.

Must not know what kind of document it is. A past tense without a present beside it tells; «prioriterade områden» does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .blocks import HEADING
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .blocks import Block

_STRONG = (
    "var|hade|blev|gick|kom|tog|togs|fick|gav|gavs|sa|sade|såg|sågs|stod|höll|hölls|bjöd|bjöds|skrev|skrevs|drog|lät|fanns|kunde|ville|"
    "visste|satt|låg|beslöt|bestod|gjorde|gjordes|skedde|framkom|framgick|föreslog|föreslogs|kändes|tyckte|träffades|möttes|"
    "was|were|said|told|met|took|discussed|presented|opened|agreed|stressed|put forward|raised|suggested|wanted|asked"
)
_WEAK = r"[a-zåäö]{3,}(?:ade|ades|dde|ddes|[lr]de|[lr]des|ande(?<!.ande)|nde(?<!ande)(?<!ende)(?<!ånde)|[pkt]te|[pkt]tes)"
_PAST = re.compile(rf"(?<![\w-])(?:{_STRONG}|{_WEAK})(?![\w-])")
_NO_PAST = re.compile(
    r"(?:borde|skulle|både|under|nytte|sjätte|åtte|trettio|\w*möte|\w*värde|\w*hundrade|\w*ionde|\w*järde|första|bredde|rådde?|"
    r"\w*ädde|\w*ikte|\w*akte|\w*igde|\w*rätte|inte|\w*sikte|\w+stånde|uppdrag\w*)"
)
# What makes a participle of the word after it: «de beviljade medlen», «är färdigställda».
_PARTICIPLE = re.compile(r"\b(?:de|den|det|dessa|våra|vår|alla|av|en|ett|flera|nya|mer|väl|och|för|till|med|på|i|är|blir|vara|som|ej)\s+$")
_PRESENT = re.compile(
    r"\b(?:är|har|kan|ska|skall|bör|finns|behöver|måste|vill|får|gör|ger|blir|krävs|behövs|föreslår|anser|innebär|bidrar|menar|ser|sker|"
    r"saknas|består|ligger|beror|pågår|omfattar|visar|innehåller|gäller|kommer|leder|skapar|arbetar|står|tar|går|utgör|bedömer|sätter|"
    r"is|are|should|must|needs|need|will|can|has|have)\b"
)
_EACH = re.compile(r" (?:sin|sitt|och en|för sig|\w+(?:nde|rde|mte|tte|ndra|redje))\b")  # «var tionde»
_SHORTEST = 4  # words of a sentence that can tell


def told_share(blocks: Sequence[Block]) -> tuple[float, int]:
    """Return the share of the sentences that tell of what was, and how many sentences there are."""
    told = [is_told(sentence) for sentence in _told_sentences(blocks)]
    return (sum(told) / len(told), len(told)) if told else (0.0, 0)


def _told_sentences(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks[:600]:
        if block.kind != HEADING:
            yield from (sentence for sentence in sentences(block.text[:4000]) if len(sentence.split()) >= _SHORTEST)


def is_told(sentence: str) -> bool:
    """Tell whether a sentence is in the past tense: as many words of it as of the present."""
    said = sentence.casefold()
    past = sum(_is_past(said, found) for found in _PAST.finditer(said))
    return past > 0 and past >= len(_PRESENT.findall(said))


def says_now(sentence: str) -> bool:
    """Tell whether a sentence has one of the common verbs in the present tense."""
    return _PRESENT.search(sentence.casefold()) is not None


def _is_past(said: str, found: re.Match[str]) -> bool:
    word = found[0]
    if word == "var" and _EACH.match(said[found.end() :]):
        return False
    if _NO_PAST.fullmatch(word):
        return False
    return not (word.endswith(("ade", "dde", "rde", "lde")) and _PARTICIPLE.search(said[max(0, found.start() - 12) : found.start()]))
