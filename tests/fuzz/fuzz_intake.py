"""Any bytes as any of the five types: a result or InputUnreadable, within the time. `python -m tests.fuzz.fuzz_intake [COUNT] [SEED]`.

Real documents of each type are broken in many ways and read in this process, for speed; the limits are the readers' own.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from snabbdialog.errors import InputUnreadable
from snabbdialog.intake.process import TIME
from snabbdialog.intake.reading import as_json, extract
from snabbdialog.intake.travel import pack, unpack
from tests.intake.making import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b"</w:p>", b"<w:p>", b"&#0;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"\x0c", b"\t\t|",
    b"1" * 300, b"(" * 200, "å".encode() * 50, b"%PDF-1.7", b"PK\x03\x04", b"endobj", b"/Length 99999999", b"**", b"| | |", b"1. ",
    "•".encode(), b"Utmaning 1: ", b" 1 000 000 kr", b" 2024-99-99 ", b"\r", b"-\n", b"Finansi\xc3\xa4r Belopp\n", "\uf0a7".encode(),
    b'text:c="999999999"', b"\xf0\x9f\x98\x80",
)  # fmt: skip


def mutate(data: bytes, dice: random.Random) -> bytes:
    """Return the bytes broken in one to six ways."""
    broken = bytearray(data)
    for _ in range(dice.randint(1, 6)):
        dice.choice(_WAYS)(broken, dice)
    return bytes(broken)


def _flip(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 20)):
        if data:
            data[dice.randrange(len(data))] = dice.randrange(256)


def _cut(data: bytearray, dice: random.Random) -> None:
    del data[dice.randint(0, len(data)) :]


def _drop(data: bytearray, dice: random.Random) -> None:
    start = dice.randint(0, len(data))
    del data[start : start + dice.randint(1, 400)]


def _repeat(data: bytearray, dice: random.Random) -> None:
    start = dice.randint(0, len(data))
    data[start:start] = data[start : start + dice.randint(1, 300)] * dice.randint(1, 40)


def _insert(data: bytearray, dice: random.Random) -> None:
    at = dice.randint(0, len(data))
    data[at:at] = dice.choice(TOKENS)


def _swap(data: bytearray, dice: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    dice.shuffle(lines)
    data[:] = b"\n".join(lines)


_WAYS: tuple[Callable[[bytearray, random.Random], None], ...] = (_flip, _flip, _cut, _drop, _repeat, _insert, _insert, _swap)


def mutate_package(data: bytes, dice: random.Random) -> bytes:
    """Return a zip file of which one part is broken, or the file itself."""
    if dice.random() < 0.25:
        return mutate(data, dice)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as broken:
        names = [name for name in package.namelist() if name.endswith(".xml")]
        hit = {dice.choice(names), "word/document.xml" if dice.random() < 0.6 else "content.xml"}
        for name in package.namelist():
            way = mutate_tree if dice.random() < 0.8 else mutate
            broken.writestr(name, way(package.read(name), dice) if name in hit else package.read(name))
    return made.getvalue()


def mutate_tree(data: bytes, dice: random.Random) -> bytes:
    """Return well-formed XML in which elements were doubled, moved, nested, emptied, or given other values."""
    root = etree.fromstring(data)
    for _ in range(dice.randint(1, 12)):
        every = list(root.iter("*"))
        one, other = dice.choice(every), dice.choice(every)
        match dice.randrange(6):
            case 0 if one.getparent() is not None:
                one.addprevious(deepcopy(one))
            case 1 if one.getparent() is not None:
                one.getparent().remove(one)
            case 2:
                other.append(deepcopy(one) if len(every) < 3000 else etree.Element(one.tag))
            case 3 if one.attrib:
                one.set(dice.choice(list(one.attrib)), dice.choice(("", "0", "-1", "999999999999", "²", "x" * 300, "true", "heading 99")))
            case 4:
                one.text = dice.choice(
                    ("", "1", "• ", "Utmaning 1: ", "Summa", "9" * 200, "- " * 50, "å" * 500, "(((((((", "\t\t\t", "Förslag:")
                )
            case _:
                one.tag = other.tag
    return bytes(etree.tostring(root))


def read(folder: Path, kind: str, data: bytes) -> str:
    """Read the bytes as a file of that kind; return the reason it was refused for, or «read»."""
    path = folder / f"broken.{kind}"
    path.write_bytes(data)
    try:
        found = extract(path, known_actors={"Vinnova": "agency"})
    except InputUnreadable as error:
        return str(error.facts["reason"])
    as_json(found)
    if unpack(pack(found)) != found:
        raise AssertionError("it changes on the way between processes")
    return "read"


def run(count: int, seed: int) -> tuple[Counter[str], float]:
    """Read so many broken files, as many of each type; return the outcomes by type and the slowest reading in seconds.

    Whatever else is raised is a fault.
    """
    dice = random.Random(seed)  # noqa: S311 - broken files are no secret
    samples = SAMPLES()
    kinds = list(samples)
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        for _ in range(count):
            kind = dice.choice(kinds)
            data = dice.choice(samples[kind])
            broken = mutate_package(data, dice) if kind in ("docx", "odt") else mutate(data, dice)
            if dice.random() < 0.04:
                kind = dice.choice(kinds)
            (Path(name) / "last").write_bytes(broken)
            began = time.process_time()
            try:
                outcomes[f"{kind} {read(Path(name), kind, broken)}"] += 1
            except Exception:
                Path(tempfile.gettempdir(), f"fuzz-fault.{kind}").write_bytes(broken)
                raise
            slowest = max(slowest, time.process_time() - began)
    return outcomes, slowest


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    found, longest = run(numbers[0] if numbers else 20_000, numbers[1] if len(numbers) > 1 else 1)
    for outcome, times in sorted(found.items()):
        sys.stdout.write(f"{outcome:24} {times}\n")
    sys.stdout.write(f"{sum(found.values())} files; the slowest took {longest:.2f} s of {TIME} s\n")
