"""How everything is measured: medians of several runs, side by side. Knows nothing of what is measured."""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 7


@dataclass(frozen=True)
class Row:
    """One line of the table: milliseconds of the floor (None where there is none) and of ours, and what it must reach."""

    what: str
    floor: float | None
    ours: float
    reach: str

    @property
    def ratio(self) -> float | None:
        """How many times the floor ours takes."""
        return self.ours / self.floor if self.floor else None


def median(work: Callable[[], object], *, runs: int = RUNS) -> float:
    """Return the median time of several runs, in milliseconds; one run before does not count."""
    work()
    return statistics.median(_once(work) for _ in range(runs))


def side_by_side(floor: Callable[[], object], ours: Callable[[], object], *, runs: int = RUNS) -> tuple[float, float]:
    """Return the medians of two kinds of work that take turns, so that a busy machine slows both."""
    floor(), ours()
    pairs = [(_once(floor), _once(ours)) for _ in range(runs)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | floor, ms | ours, ms | ratio | reach |", "|---|---:|---:|---:|---|"]
    for row in rows:
        floor = "–" if row.floor is None else f"{row.floor:.2f}"
        ratio = "–" if row.ratio is None else f"{row.ratio:.2f} ×"
        lines.append(f"| {row.what} | {floor} | {row.ours:.2f} | {ratio} | {row.reach} |")
    return "\n".join(lines)


def _once(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000
