"""Rows of columns in plain text: cells parted by bars, tabs or wide gaps.

Must not know any file format but Markdown's bars, nor what the table is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_RULE = re.compile(r"\|?[\s:|+=-]+\|?")
_NAME = 60  # characters of what an answer is about
_GAP, _NARROW_GAP = re.compile(r" {3,}"), re.compile(r" {2,}")


def split_bars(text: str) -> tuple[str, ...]:
    """Return the cells of a row parted by bars, or nothing; a row needs two cells with words."""
    body = text.strip()
    if body.count("|") < 2 and " | " not in body:
        return ()
    cells = tuple(cell.strip() for cell in body.removeprefix("|").removesuffix("|").split("|"))
    return cells if sum(bool(cell) for cell in cells) >= 2 else ()


def split_gaps(text: str, *, narrow: bool = False) -> tuple[str, ...]:
    """Return the cells of a row parted by tabs or by three spaces or more, or nothing; a `narrow` gap has two.

    A row that begins with a tab has an empty first cell; one that begins with spaces has not.
    """
    if "\t" in text:
        cells = tuple(cell.strip() for cell in text.rstrip().split("\t"))
        return cells if sum(bool(cell) for cell in cells) >= 1 and len(cells) >= 2 else ()
    cells = tuple(cell.strip() for cell in (_NARROW_GAP if narrow else _GAP).split(text.strip()))
    return cells if len(cells) >= 2 and all(cells) else ()


def asks(cell: str) -> bool:
    """Tell whether the first of two cells is a question of a form, whose answer stands beside it: «Vilka åtgärder föreslår ni?»."""
    return cell.rstrip().endswith("?")


def is_form(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows of two cells are names and answers: every name is short, and the first answer is no name of a column."""
    return all(0 < len(row[0].strip()) <= _NAME for row in rows) and len(rows[0][1].strip()) > _NAME


def lists_answers(said: Sequence[str]) -> bool:
    """Tell whether the paragraphs of an answer in a form are points, none of them a sentence: «Starta ett teknikcollege»."""
    points = [text.strip() for text in said if text.strip()]
    return bool(points) and not any(text.endswith((".", ":", "?", "!")) for text in points)


def cell_text(paragraphs: Iterable[str]) -> str:
    """Return what a cell says; its paragraphs stay apart as points where each is a demand: «• Bygg ut nätet • Sänk taxan»."""
    said = [text.strip() for text in paragraphs if text.strip()]
    points = len(said) > 1 and all(begins_with_verb(text) for text in said) and not any(text.endswith(".") for text in said)
    return " ".join(f"• {text}" for text in said) if points else " ".join(said)


def is_rule(text: str) -> bool:
    """Tell whether the text only draws the line under a table's head."""
    return ("--" in text or "==" in text) and ("|" in text or "+" in text or len(text) > 2) and _RULE.fullmatch(text) is not None
