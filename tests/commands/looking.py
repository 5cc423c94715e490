"""Looking at what a command left behind."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from docx import Document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def text_of(path: Path) -> str:
    document = Document(str(path))
    return "\n".join(text for text in document.element.body.itertext() if text)


def rows(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        count: int = connection.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608 — the table is ours
        return count


def exported(run: Callable[..., object], id: str, tmp_path: Path) -> Path:
    run("export", id, "-o", tmp_path / "d.snabbdialog")
    return tmp_path / "d.snabbdialog"


def keys(data: Any) -> set[str]:
    """Return every key of a JSON document, however deep."""
    if isinstance(data, dict):
        return set(data).union(*(keys(value) for value in data.values()))
    return set().union(*(keys(value) for value in data)) if isinstance(data, list) else set()
