"""Sentences that propose outright: «Regionen föreslår att …», «Regeringen bör …». Only read where no list holds the proposals.

Must not know where the sentence stands.
"""

from __future__ import annotations

import re

from .addressee import find_addressee
from .folding import fold

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”\"])")
_SHORT_FORMS = re.compile(
    r"\b(?:t\.ex|bl\.a|m\.fl|dvs|t\.o\.m|s\.k|ca|nr|kap|art|prop|dnr|m\.m|kl|st|resp|inkl|f\.d|jfr|skr|bet|dir)\.$", re.IGNORECASE
)
_PROPOSES = re.compile(
    r"\b(?:vi|regionen|region [a-z]+(?: [a-z]+)?|regionstyrelsen|lansstyrelsen|kommunen|forbundet|[a-z]+regionen|forfattarna|"
    r"undertecknade|[a-z]{2,5})\s+"
    r"(?:\w+ ){0,2}(?:foreslar|rekommenderar|forordar|efterfragar|uppmanar|vill se|vill att|efterlyser)\b|^(?:darfor |vidare |aven "
    r")?(?:foreslas|foreslar)\b|\bdarfor foreslar\b"
)
_THINKS = re.compile(
    r"\b(?:vi|regionen|region [a-z]+(?: [a-z]+)?|regionstyrelsen)\s+(?:\w+ ){0,2}(?:anser|menar)(?:\s+\w+){0,3}\s+att\b.*\b(?:bor|"
    r"behover|maste|ska)\b"
)
_REPORTED = re.compile(
    r"\b(?:utredningen|utredaren|promemorian|betankandet|kommitten|remissen)(?:\s+\w+){0,2}\s+(?:foreslar|rekommenderar|anser|"
    r"menar)\b|\bforeslogs?\b|\bforeslagit\b|\bhade\b"
)
_DONE = re.compile(r"\b(?:har (?:\w+ )?(?:genomfort|inrattat|startat)|genomfordes|startades)\b")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; common short forms («t.ex.») end none."""
    parts: list[str] = []
    for part in _BREAK.split(text.replace("\n", " ")):
        if parts and _SHORT_FORMS.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [part.strip() for part in parts if part.strip()]


def proposing_sentences(text: str, *, measures: bool) -> list[str]:
    """Return the sentences that propose; with `measures` also those in which a public body «bör» or «måste» do something."""
    return [sentence for sentence in sentences(text) if _proposes(sentence, measures)]


def _proposes(sentence: str, measures: bool) -> bool:
    folded = fold(sentence)
    if sentence.endswith(("?", ":")) or len(sentence) < 25 or _REPORTED.search(folded) or _DONE.search(folded):
        return False
    if _PROPOSES.search(folded) or _THINKS.search(folded):
        return True
    return measures and re.search(r"\b(?:bor|maste)\b", folded[:160]) is not None and bool(find_addressee(sentence))
