"""Runs the benchmarks named on the command line, or all of them, and prints their table.

A benchmark is a module of this package with a function `rows()` that returns `measure.Row`s.
"""

from __future__ import annotations

import importlib
import pkgutil
import platform
import sqlite3
import sys

import benchmarks
from benchmarks.measure import Row, table


def main(names: list[str]) -> None:
    """Print one table with the rows of every benchmark asked for."""
    found: list[Row] = []
    for info in pkgutil.iter_modules(benchmarks.__path__):
        if (not names or info.name in names) and not info.name.startswith("_"):
            rows = getattr(importlib.import_module(f"benchmarks.{info.name}"), "rows", None)
            if rows is not None:
                print(f"measuring {info.name} …", file=sys.stderr)
                found.extend(rows())
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()} {platform.machine()}\n")
    print(table(found))


if __name__ == "__main__":
    main(sys.argv[1:])
