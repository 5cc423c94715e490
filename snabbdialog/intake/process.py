"""Reading in a process of its own, with limits on time and memory: a hostile or broken file cannot take the program with it.

Must not know what is read. A frozen program must call `multiprocessing.freeze_support()` first of all at its start.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from snabbdialog.errors import InputUnreadable

from .archive import Refused
from .text import check_file
from .travel import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from multiprocessing.connection import Connection

    from .extraction import Extraction

MEMORY = 1_536 * 1024 * 1024  # bytes of address space, where the system can hold a process to it
MEMORY_PDF = 448 * 1024 * 1024  # two thousand pages take 180 MB; what pdfium unpacks it asks nobody about
TIME = 4.5  # seconds for a small file
TIME_A_MEGABYTE = 3.0
TIME_AT_MOST = 180.0
_START = 60.0  # seconds to get the process going: a virus scanner may look at it first
_STEP = 0.05  # seconds between two looks at «Cancel»
_BROKEN = (RecursionError, ArithmeticError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RuntimeError, OSError)


class Cancelled(Exception):
    """The user stopped the reading."""


def extract(
    path: Path,
    *,
    known_actors: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Extraction:
    """Return what a .docx, .pdf, .odt, .txt or .md says, read in a separate process.

    `known_actors` maps names to look for to their type; `progress` is told page and pages (0 when not known) and `cancelled` is
    asked about every 50 ms, both in this thread. Raises InputUnreadable with a key of choices.reason, and Cancelled.
    """
    try:
        size = check_file(path)
        message = _Run(path, size, dict(known_actors or {})).wait(progress or (lambda *_: None), cancelled or (lambda: False))
        return unpack(message)
    except Refused as error:
        raise InputUnreadable(path=path, reason=error.reason) from error
    except (ValueError, LookupError, TypeError) as error:
        raise InputUnreadable(path=path, reason="damaged") from error


class _Run:
    """One process that reads one file."""

    def __init__(self, path: Path, size: int, known: dict[str, str]) -> None:
        import multiprocessing

        spawn = multiprocessing.get_context("spawn")
        self._messages, theirs = spawn.Pipe(duplex=False)
        self._process = spawn.Process(target=work, args=(theirs, str(path), known), daemon=True)
        self._allowed = min(TIME + TIME_A_MEGABYTE * size / 1_000_000, TIME_AT_MOST)
        self._process.start()
        theirs.close()

    def wait(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> bytes:
        """Return what the process found, as JSON. Raises Refused and Cancelled; the process is gone afterwards in any case."""
        try:
            return self._listen(progress, cancelled)
        finally:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._messages.close()

    def _listen(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> bytes:
        deadline = time.monotonic() + _START
        while time.monotonic() < deadline:
            if cancelled():
                raise Cancelled
            if not self._messages.poll(_STEP):
                continue
            kind, rest = self._next()
            match kind:
                case b"started":
                    deadline = time.monotonic() + self._allowed
                case b"page":
                    page, pages = json.loads(rest)
                    progress(int(page), int(pages))
                case b"found":
                    return rest
                case _:
                    raise Refused(rest.decode("ascii", "replace")[:40])
        raise Refused("too_slow")

    def _next(self) -> tuple[bytes, bytes]:
        try:
            kind, _, rest = self._messages.recv_bytes().partition(b" ")
        except (EOFError, OSError) as error:
            raise Refused("damaged") from error  # the process died: native code met its match
        return kind, rest


def work(messages: Connection, path: str, known: dict[str, str]) -> None:
    """Read the file and send what was found: the body of the separate process."""
    messages.send_bytes(b"started ")
    limit_memory(MEMORY_PDF if path.lower().endswith(".pdf") else MEMORY)
    messages.send_bytes(_outcome(messages, Path(path), known))
    messages.close()


def _outcome(messages: Connection, path: Path, known: dict[str, str]) -> bytes:
    from .reading import extract as read

    told = [0.0]

    def tell(page: int, pages: int) -> None:
        if time.monotonic() - told[0] > _STEP:
            told[0] = time.monotonic()
            messages.send_bytes(b"page " + json.dumps([page, pages]).encode("ascii"))

    try:
        return b"found " + pack(read(path, known_actors=known, progress=tell))
    except InputUnreadable as error:
        return b"refused " + str(error.facts["reason"]).encode("ascii")
    except MemoryError:
        return b"refused too_large"
    except _BROKEN:
        return b"refused damaged"


def limit_memory(most: int) -> None:
    """Hold this process to so many bytes of address space; does nothing where the system cannot (Windows)."""
    try:
        import resource
    except ImportError:
        return
    hard: Any = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
