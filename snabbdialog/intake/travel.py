"""An extraction on its way between processes: plain JSON, so that a reader taken over by a hostile file can send data and nothing else.

Must not know how processes talk.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from .extraction import (
    ActorFound,
    Amount,
    Area,
    Challenge,
    Day,
    Extraction,
    FundingRow,
    FundingTable,
    Proposal,
    SourceFound,
    Unplaced,
)
from .lines import Line, Place


def pack(extraction: Extraction) -> bytes:
    """Return the extraction as JSON."""
    lines = extraction.lines
    return json.dumps({**asdict(replace(extraction, lines=())), "lines": lines}, ensure_ascii=False).encode("utf-8", "replace")


def unpack(data: bytes) -> Extraction:
    """Return the extraction from its JSON. Raises ValueError, KeyError or TypeError for anything else."""
    found = json.loads(data)
    return Extraction(
        source=SourceFound(**found["source"]),
        challenges=tuple(_challenge(row) for row in found["challenges"]),
        unplaced=tuple(Unplaced(row["text"], Place(**row["place"])) for row in found["unplaced"]),
        funding=FundingTable(tuple(FundingRow(**_placed(row)) for row in found["funding"]["rows"]), found["funding"]["total"]),
        references=tuple(found["references"]),
        dates=tuple(Day(**_placed(row)) for row in found["dates"]),
        amounts=tuple(Amount(**_placed(row)) for row in found["amounts"]),
        actors=tuple(ActorFound(**row) for row in found["actors"]),
        warnings=tuple(found["warnings"]),
        lines=tuple(_line(row) for row in found["lines"]),
    )


def _placed(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "place": Place(**row["place"])}


def _challenge(row: dict[str, Any]) -> Challenge:
    return Challenge(row["title"], Place(**row["place"]), row["text"], tuple(_area(area) for area in row["areas"]))


def _area(row: dict[str, Any]) -> Area:
    proposals = tuple(Proposal(one["text"], Place(**one["place"]), tuple(one["tags"]), one["addressee"]) for one in row["proposals"])
    return Area(row["title"], Place(**row["place"]), row["text"], tuple(row["tags"]), proposals)


def _line(row: list[Any]) -> Line:
    page, number, text, level, marker, depth, lead, cells, size, hangs = row
    return Line(page, number, text, level, marker, depth, lead, tuple(cells), size, hangs)
