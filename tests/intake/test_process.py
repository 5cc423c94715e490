from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from snabbdialog import intake
from snabbdialog.errors import InputUnreadable
from snabbdialog.intake import process
from snabbdialog.intake.reading import extract as read_here
from snabbdialog.intake.travel import unpack

from . import making

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = making.DOCUMENTS / "utvecklingsstrategi.txt"


class Messages:
    """Keeps what the process would send."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def send_bytes(self, data: bytes) -> None:
        self.sent.append(data)

    def close(self) -> None:
        self.sent.append(b"closed")


def sleeping(messages: Any, path: str, known: dict[str, str]) -> None:
    messages.send_bytes(b"started ")
    time.sleep(60)


def dying(messages: Any, path: str, known: dict[str, str]) -> None:
    os._exit(3)


def babbling(messages: Any, path: str, known: dict[str, str]) -> None:
    messages.send_bytes(b"found {}")


def reason_of(**given: Any) -> str:
    with pytest.raises(InputUnreadable) as caught:
        intake.extract(DOCUMENT, **given)
    return str(caught.value.facts["reason"])


def test_a_process_of_its_own_finds_the_same() -> None:
    told: list[tuple[int, int]] = []
    assert intake.extract(DOCUMENT, known_actors={"Ådalsregionen": "region"}, progress=lambda *at: told.append(at)) == read_here(
        DOCUMENT, known_actors={"Ådalsregionen": "region"}
    )


def test_every_page_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(making.pdf(*[[(57.0, 780.0, 10.0, "F", f"Sida {n}.")] for n in range(3)]))
    told: list[tuple[int, int]] = []
    intake.extract(path, progress=lambda *at: told.append(at))
    assert told[0] == (1, 3)


def test_a_reason_comes_back_from_the_process(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    with pytest.raises(InputUnreadable) as caught:
        intake.extract(path)
    assert caught.value.facts == {"path": path, "reason": "damaged"}


def test_reading_that_takes_too_long_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "work", sleeping)
    monkeypatch.setattr(process, "TIME", 0.2)
    assert reason_of() == "too_slow"


def test_a_process_that_dies_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "work", dying)
    assert reason_of() == "damaged"


def test_a_process_taken_over_can_send_nothing_but_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "work", babbling)
    assert reason_of() == "damaged"


def test_cancel_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "work", sleeping)
    with pytest.raises(intake.Cancelled):
        intake.extract(DOCUMENT, cancelled=lambda: True)


def test_a_missing_file_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_Run", None)
    with pytest.raises(InputUnreadable):
        intake.extract(tmp_path / "saknas.txt")


@pytest.mark.parametrize(("fault", "reason"), [(MemoryError(), b"too_large"), (RecursionError(), b"damaged")])
def test_what_goes_wrong_in_the_process_has_a_reason(monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: bytes) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("snabbdialog.intake.reading.extract", fail)
    monkeypatch.setattr(process, "limit_memory", lambda _: None)
    messages = Messages()
    process.work(messages, str(DOCUMENT), {})  # type: ignore[arg-type]
    assert messages.sent == [b"started ", b"refused " + reason, b"closed"]


def test_the_body_of_the_process_tells_pages_and_sends_what_it_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "limit_memory", lambda _: None)
    path = tmp_path / "a.pdf"
    path.write_bytes(making.pdf(*[[(57.0, 780.0, 10.0, "F", f"Sida {n}.")] for n in range(3)]))
    messages = Messages()
    process.work(messages, str(path), {})  # type: ignore[arg-type]
    assert messages.sent[1] == b"page [1, 3]"
    assert unpack(messages.sent[-2].removeprefix(b"found ")) == read_here(path)
    messages = Messages()
    process.work(messages, str(tmp_path / "saknas.txt"), {})  # type: ignore[arg-type]
    assert messages.sent[1] == b"refused missing"


def test_memory_is_limited_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    monkeypatch.setattr(resource, "getrlimit", lambda _: (0, 50))
    process.limit_memory(100)
    monkeypatch.setattr(resource, "getrlimit", lambda _: (0, resource.RLIM_INFINITY))
    process.limit_memory(100)
    assert asked == [(50, 50), (100, resource.RLIM_INFINITY)]
    monkeypatch.setitem(sys.modules, "resource", None)
    process.limit_memory(100)
    assert len(asked) == 2


_PEAK = """
import resource, sys
from pathlib import Path
from snabbdialog import intake
from snabbdialog.errors import InputUnreadable
try:
    intake.extract(Path(sys.argv[1]))
except InputUnreadable as error:
    print(error.facts["reason"], resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only here does the system hold a process to its memory")
@pytest.mark.parametrize(
    ("drawn", "times"), [(b" " * 1_000, 1_000_000), (b"BT /F 10 Tf 57 700 Td (abc def) Tj ET\n", 5_000_000)], ids=["spaces", "text"]
)
def test_a_pdf_that_unpacks_without_end_takes_neither_memory_nor_time(tmp_path: Path, drawn: bytes, times: int) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(making.pdf_bomb(drawn, times))
    begun = time.monotonic()
    said = subprocess.run([sys.executable, "-c", _PEAK, str(path)], capture_output=True, text=True, check=True, timeout=60).stdout.split()
    assert said[0] in ("damaged", "too_large")
    assert int(said[1]) <= 500  # megabytes
    assert time.monotonic() - begun < 10
