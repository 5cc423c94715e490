"""From a file to what it says: reads it, puts it in order and gathers what the rules find, in this process.

The program itself uses `process`, which holds the reading to limits.

Must not know the catalogue (known organisations are passed in), nor the store.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from snabbdialog.errors import InputUnreadable

from .actors import find_actors
from .archive import Refused
from .dates import find_dates
from .extraction import Extraction, SourceFound, as_json
from .facts import find_days, find_money, passages
from .flattened import with_tables
from .funding import find_funding
from .kind import tell_nature
from .outline import build_outline
from .persons import without_persons
from .references import find_references
from .scan import is_poor_scan
from .structure import find_structure
from .text import read_text
from .titles import find_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from .blocks import Block
    from .lines import Line, Text

__all__ = ["as_json", "extract", "find_all"]

_BROKEN_NUMBER = re.compile(r"(?<=\w)- (?=\d)")  # «RUN 2025-» at the end of a line, «00266» at the beginning of the next


def extract(path: Path, *, known_actors: Mapping[str, str] | None = None, progress: Callable[[int, int], None] | None = None) -> Extraction:
    """Return what a .docx, .pdf, .odt, .txt or .md says.

    `known_actors` maps the names to look for to their type; `progress` is told page and pages (0 when not known). Raises
    InputUnreadable with the reason, and nothing else, for any bytes.
    """
    try:
        text = read_text(path, progress or (lambda *_: None))
    except Refused as error:
        raise InputUnreadable(path=path, reason=error.reason) from error
    return find_all(text, file=path.name, checksum=_checksum(path), known_actors=known_actors or {})


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def find_all(text: Text, *, file: str, checksum: str = "", known_actors: Mapping[str, str] | None = None) -> Extraction:
    """Return what a text says."""
    joined = replace(text, lines=tuple(with_tables(text.lines)))
    funding = find_funding(joined.lines)
    outline = [block for block in build_outline(joined) if not funding.lines.intersection(block.lines)]
    title = find_title(without_persons(outline), said=text.title)
    nature = tell_nature(outline, title=title)
    blocks = without_persons(outline, spoken=nature.spoken)
    structure = find_structure(blocks, nature=nature, title=title)
    proposes = nature.kind == "other" and not nature.told and any(challenge.areas for challenge in structure.challenges)
    whole = " ".join(line.text for line in text.lines if line.text)
    scanned = is_poor_scan(whole)
    spread = passages(blocks, _lines_for_facts(joined, outline, blocks), funding.lines)
    return Extraction(
        source=SourceFound(file, text.pages, title, "input" if proposes else nature.kind, checksum),
        challenges=structure.challenges,
        unplaced=structure.unplaced,
        funding=funding.table,
        references=find_references(_BROKEN_NUMBER.sub("-", whole)),
        dates=find_days(spread),
        amounts=find_money(spread),
        actors=find_actors(whole, known_actors or {}, folded=scanned),
        warnings=(*text.warnings, *(["poor_scan"] if scanned else [])),
        lines=text.lines,
    )


def _lines_for_facts(text: Text, outline: list[Block], blocks: list[Block]) -> list[Line]:
    """Return the lines; of what was left out for the sake of persons only the days («Energiforum Syd, 2025-11-19»)."""
    gone = {number for block in outline for number in block.lines} - {number for block in blocks for number in block.lines}
    return [line._replace(text=" ".join(day for _, day in find_dates(line.text))) if line.number in gone else line for line in text.lines]
