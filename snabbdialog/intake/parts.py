"""The headings of a commission: the decision itself, the parts a body is told to do, and those that hold no orders.

Must not know how a document is built; every rule here is a word list that can be read aloud.
"""

from __future__ import annotations

import re

from .cues import SEVERAL, count_of
from .folding import fold
from .verbs import begins_with_verb

_THEME, _LONG_THEME = 4, 9  # words of what proposals are about
_PART_OF = re.compile(r"deluppdrag(?: [a-z0-9]{1,2})?\W*")
_ANY_PART = re.compile(r"(?:deluppdrag|uppdrag|atgard|insats)(?: [a-z0-9]{1,2})?\W+")
_NO_ORDERS = re.compile(
    r"(?:narmare )?(?:skal(?:en)?\b|bakgrund|arendet|tidigare|ekonom|kostnad|finansiering|medel\b|budget|forfattning|sandlista|kopia|"
    r"villkor|sarskilda villkor|konsekvens|background|reasons|funding)"
)
_DECISION = re.compile(
    r"the government.?s decision\W*$|the assignment\W*$|(?!skal )(?:(?:\w+ ){0,2}\w+s )?beslut(?:et)?\W*$|(?:narmare om )?uppdrag(?:et|"
    r"ets innehall|ets omfattning)?\b(?! (?:till|att|om|avseende|angaende)\b)"
)


def names_decision(heading: str) -> bool:
    """Tell whether a heading is that of the decision itself: «Regeringens beslut», «Uppdragets innehåll»."""
    return _DECISION.match(fold(heading.strip())) is not None


def holds_orders(heading: str) -> bool:
    """Tell whether a body may be told what to do below a heading of a commission that is an aside elsewhere: «Samlad lägesbild»."""
    folded = fold(heading.strip())
    return _NO_ORDERS.match(folded) is None and "redovis" not in folded and not names_decision(heading)


def is_part(heading: str, *, demands: bool) -> bool:
    """Tell whether a label says what measures are about, not what they are: «Deluppdrag 2 – Varuförsörjning», «Våra förslag: tillsyn».

    It may say more where the list below it holds `demands`.
    """
    about = heading.partition(":")[2].strip()
    counts = bool(count_of(heading)) and not SEVERAL.search(heading)  # «Medskick 1–3: Tillgänglighet» counts those below it
    names = 0 < len(about.split()) <= (_LONG_THEME if demands else _THEME) and not counts and not begins_with_verb(about)
    return _PART_OF.match(fold(heading)) is not None or names


def names_theme(heading: str, *, ordered: bool) -> bool:
    """Tell whether a part of a commission is called by its theme, not by what to do: «Deluppdrag 1 – Provtagning».

    Where a commission is `ordered`, so are «Åtgärd 1: Provtagning» and «Insats A. Provtagning».
    """
    part = (_ANY_PART if ordered else _PART_OF).match(fold(heading))
    return part is not None and part.end() < len(heading) and not begins_with_verb(heading[part.end() :])
