"""Say how large the frozen program is, and how that compares to the floor: the Qt libraries of PySide6-Essentials that it needs."""

from __future__ import annotations

import sys
from pathlib import Path

MEGABYTE = 1_000_000


def size(paths: list[Path]) -> float:
    """Return the size in megabytes; a file with several names counts once."""
    found = {path.resolve() for path in paths if path.is_file()}
    return sum(path.stat().st_size for path in found) / MEGABYTE


def main(bundle: Path) -> None:
    """Print size, floor and ratio."""
    needed = [path for path in bundle.rglob("*") if {"PySide6", "shiboken6"} & set(path.parts)]
    whole, floor = size(list(bundle.rglob("*"))), size(needed)
    print(f"{bundle}: {whole:.0f} MB, of which Qt and its Python binding {floor:.0f} MB: {whole / floor:.2f} × the floor")


main(Path(sys.argv[1]))
