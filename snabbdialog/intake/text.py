"""Which reader reads which file, and the checks before any does: is it there, is it a file, how large is it.

Must not know what the readers do.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from snabbdialog.errors import InputUnreadable
from snabbdialog.files import size_of

from .archive import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .lines import Text

MAX_FILE = 100 * 1024 * 1024  # bytes
MAX_TEXT_FILE = 20 * 1024 * 1024
READERS = {".docx": "word.read", ".pdf": "pdf.read", ".odt": "opendocument.read", ".txt": "plain.read_text", ".md": "plain.read_markdown"}


def read_text(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the text of a file of one of the five types. Raises Refused."""
    check_file(path)
    module, _, function = READERS[path.suffix.lower()].partition(".")
    text: Text = getattr(import_module(f".{module}", __package__), function)(path, progress)
    if not any(line.text for line in text.lines):
        raise Refused("no_text")
    return text


def check_file(path: Path) -> int:
    """Return the file's size in bytes. Raises Refused for what is no file of the five types, empty, or too large."""
    try:
        size = size_of(path)
    except InputUnreadable as error:
        raise Refused(str(error.facts["reason"])) from error
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise Refused("unknown_type")
    if not size:
        raise Refused("empty")
    if size > (MAX_TEXT_FILE if reader.startswith("plain") else MAX_FILE):
        raise Refused("too_large")
    return size
