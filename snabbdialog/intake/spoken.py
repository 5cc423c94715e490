"""Talk written down: turns with names or times, questions and answers, quotations in a row.

Must not know what was said.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .blocks import HEADING, ITEM
from .cues import CUE, PLAIN, label
from .folding import fold
from .grouping import KEY_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?"
_TURN = re.compile(rf"^(?:[\[(]{_CLOCK}[\])]\s*)?([A-ZÅÄÖ][\w.-]+(?: [A-ZÅÄÖ][\w-]+){{0,3}})\s*(?:\[?\(?{_CLOCK}\)?\]?)?\s*:\s")
_TIMED = re.compile(r"^`?[\w .-]{0,40}(?:\[?\(?\d{1,2}:\d\d:\d\d\)?\]?|[\[(]\d{1,2}:\d\d[\])])")
_ASKED = re.compile(r"^(?:fraga|svar|intervjuare|moderator|respondent|f|s|i|q|a|programledare|talare \d)\s*(?:\d+)?\s*:\s?")
_QUOTED = re.compile(r"(?:,|[.!?]”?)\s(?:s[äa]ger|sa|menar|ber[äa]ttar|f[öo]rklarar|konstaterar|till[äa]gger|undrar|tycker)\s+\S+")
_INTERVIEW = re.compile(r"\b(?:intervju|transkri(?:bering|pt|berad)|podd(?:en|cast|avsnitt)?|interview|samtal med)\b")
_NUMBERED = 2  # questions
_TIMES = 3  # that stand before what is said
_QUESTION = re.compile(r"(?:Fråga|Question) \d{1,2}[.:]? ")
_SENTENCE = re.compile(r"\w\.$")


def is_spoken(blocks: Sequence[Block]) -> bool:
    """Tell whether this is talk written down: turns with names or times, questions and answers."""
    turns = [found[1] for block in blocks if (found := _TURN.match(block.text)) and _is_turn(block.text)]
    timed = sum(_TIMED.match(block.text) is not None for block in blocks)
    asked = sum(_ASKED.match(fold(block.text[:40])) is not None for block in blocks)
    again = sum(count >= 3 for count in Counter(turns).values())
    interview = any(_INTERVIEW.search(fold(block.text)) and not _SENTENCE.search(block.text) for block in blocks[:4])
    quoted = sum(block.kind == ITEM and block.marker in "–-—" and _QUOTED.search(block.text.casefold()) is not None for block in blocks)
    if _is_form(blocks) and not interview:
        return timed >= _TIMES  # «Fråga 4. Hur kan stödet förbättras?», «Svar: …»
    return (
        _is_asked(blocks, interview=interview)
        or timed >= _TIMES
        or quoted >= 2
        or asked >= 4
        or (again >= 2 and len(turns) * 3 >= len(blocks))
        or (interview and len(turns) + asked >= 2)
    )


def _is_turn(text: str) -> bool:
    """Tell whether what stands before the colon may be who speaks: no goal, no measure, no «Ansvarig»."""
    return label(text) in (PLAIN, CUE) and not KEY_LINE.match(text)


def _is_form(blocks: Sequence[Block]) -> bool:
    """Tell whether two headings or more are numbered questions: those of a form or a consultation."""
    numbered = (block.kind == HEADING and (bool(block.marker) or _QUESTION.match(block.text)) for block in blocks)
    asked = (bool(number) and block.text.rstrip().endswith("?") for number, block in zip(numbered, blocks, strict=True))
    return sum(asked) >= _NUMBERED


def _is_asked(blocks: Sequence[Block], *, interview: bool) -> bool:
    """Tell whether headings or bold lines are questions to somebody: two in an interview, else most of them and one to «du» or «ni»."""
    heads = [fold(block.text) for block in blocks if block.kind == HEADING or len(block.lead) >= len(block.text) - 1 > 0]
    questions = [head for head in heads if head.endswith("?")]
    if any(count > 1 for count in Counter(questions).values()):
        return False  # the same questions again, of one theme after the other: a form that was filled in
    addressed = any(re.search(r"\b(?:du|dig|ni|er|you)\b", head) for head in questions)
    return len(questions) >= 2 and (interview or (addressed and len(questions) * 2 >= len(heads)))
