from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .session_file import SessionFile


def read_form(data: bytes, path: str | Path) -> SessionFile:
    raise NotImplementedError
