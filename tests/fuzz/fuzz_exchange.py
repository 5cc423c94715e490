"""Break good session files and forms in many ways, and hold what comes of it against what must hold.

Usage: python -m tests.fuzz.fuzz_exchange [RUNS] [SEED]. Every run is a result or a `UserError`, takes less than five seconds, and whatever
is read changes no column that its plan does not show. Prints how many runs were read, refused and failed, and the slowest.
"""

from __future__ import annotations

import json
import signal
import sys
import time
import zipfile
import zlib
from collections import Counter
from contextlib import contextmanager
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING, Any

from snabbdialog.errors import UserError
from snabbdialog.exchange import PURPOSES, changes, choose_all, plan_import, read_bytes, write_session_file
from snabbdialog.exchange.plan import KINDS, Plan
from tests.exchange.dialogues import apply, assert_whole, random_dialogue, random_edits, records_of, small
from tests.exchange.filling import form_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snabbdialog.model import Dialogue

AT = "2026-11-24T10:00:00+01:00"
LIMIT = 5.0  # seconds of work
HANGS = 60.0  # seconds on the clock
ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    1.5,
    10**30,
    "",
    "../x",
    "n-1",
    "a" * 70,
    "\x00\x07",
    "𝄞",
    "=1+1",
    [],
    {},
    [[]],
    {"id": "n-1"},
    float("1e300"),
)
PIECES = (
    b"<",
    b">",
    b"/>",
    b"&",
    b"&#0;",
    b'"',
    b"{",
    b"}",
    b"[",
    b",",
    b"\x00",
    b"\xff",
    b"w:tc",
    b"</w:tr>",
    b"<w:del/>",
    b"sd_nt_x0",
    b"NaN",
    b"1e999",
)


def run(seed: int) -> str:
    """Do one run and return how it ended: read, refused, or what went wrong."""
    dice = Random(seed)  # noqa: S311 (a test, not a secret)
    begun = small() if dice.random() < 0.5 else random_dialogue(dice.randrange(50))
    theirs = random_edits(dice.randrange(10**6), begun) if dice.random() < 0.5 else begun
    sound, data = _broken(dice, theirs)
    started = time.process_time()
    try:
        file = read_bytes(data, "x")
    except UserError:
        return "refused" if time.process_time() - started < LIMIT else f"seed {seed}: slow to refuse"
    base = read_bytes(sound, "x") if dice.random() < 0.5 else None
    plan = plan_import(
        begun, file, base=base, elsewhere=None if dice.random() < 0.8 else lambda _table, key: zlib.crc32(key.encode()) % 3 == 0
    )
    plan = dice.choice([plan, choose_all(plan, "ours", kinds=KINDS), choose_all(plan, "theirs", kinds=KINDS)])
    json.dumps(plan.as_json())
    merged, _archive = apply(begun, changes(plan, at=AT))
    assert_whole(merged)
    _check_shown(begun, merged, plan)
    return "read" if time.process_time() - started < LIMIT else f"seed {seed}: slow"


def _check_shown(begun: Dialogue, merged: Dialogue, plan: Plan) -> None:
    """Nothing differs that the plan did not show, but for what goes with a row that was removed and where the dialogue has come to."""
    before, after = records_of(begun), records_of(merged)
    shown = {item.key: {cell.column.partition(".")[0] for cell in item.cells} for item in plan.items}
    removed = {item.key for item in plan.items if item.deleted}
    for table in {*before, *after}:
        for key in {*before.get(table, {}), *after.get(table, {})}:
            old, new = before.get(table, {}).get(key), after.get(table, {}).get(key)
            assert old is not None or (table, key) in shown, f"{table} {key} came unseen"
            if old is not None and new is not None and (table, key) not in removed:
                differs = {column for column, value in vars(old).items() if vars(new)[column] != value}
                emptied = {column for column in ("source", "agenda_item", "need") if vars(new).get(column, "") is None}
                unseen = differs - shown.get((table, key), set()) - emptied - ({"revision", "based_on"} if table == "session" else set())
                assert not unseen, f"{table} {key} changed unseen: {unseen}"


def _broken(dice: Random, dialogue: Dialogue) -> tuple[bytes, bytes]:
    if dice.random() < 0.6:
        sound = write_session_file(dialogue, dice.choice(PURPOSES))
        return sound, (_broken_bytes if dice.random() < 0.4 else _broken_json)(dice, sound)
    sound = _form(dialogue)
    return sound, (_broken_bytes if dice.random() < 0.2 else _broken_package)(dice, sound)


_FORMS: dict[str, bytes] = {}


def _form(dialogue: Dialogue) -> bytes:
    key = str(zlib.crc32(repr(dialogue).encode("utf-8", "replace")))
    if key not in _FORMS:
        _FORMS[key] = form_of(dialogue)
    return _FORMS[key]


def _broken_bytes(dice: Random, data: bytes) -> bytes:
    for _ in range(dice.randint(1, 4)):
        place, length = dice.randrange(len(data) + 1), dice.choice([0, 1, 1, 5, 50, len(data)])
        piece = dice.choice([b"", dice.choice(PIECES), dice.randbytes(3), data[place : place + length] * dice.choice([1, 2])])
        data = data[:place] + piece + data[place + length :]
    return data


def _broken_json(dice: Random, data: bytes) -> bytes:
    document = json.loads(data)
    for _ in range(dice.randint(1, 3)):
        here, key = dice.choice(list(_places(document)))
        act = dice.random()
        if act < 0.5:
            here[key] = dice.choice(ODD)
        elif act < 0.7:
            del here[key]
        elif isinstance(here, list):
            here.insert(key, dice.choice([here[key], *ODD]))
        else:
            here[dice.choice(["x", "session", "parent", "id", "rows"])] = here[key]
        if not document or not list(_places(document)):
            break
    return json.dumps(document).encode()


def _places(document: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [document]
    while waiting:
        here = waiting.pop()
        keys = list(here) if isinstance(here, dict) else range(len(here))
        found += [(here, key) for key in keys]
        waiting += [here[key] for key in keys if isinstance(here[key], (dict, list)) and all(here[key] is not other for other in waiting)][
            :50
        ]
        if len(found) > 3_000:
            break
    return found


def _broken_package(dice: Random, data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = dice.choice(["word/document.xml"] * 6 + ["docProps/core.xml", "_rels/.rels", "[Content_Types].xml", "word/styles.xml"])
    act = dice.random()
    if act < 0.1:
        del parts[name]
    elif act < 0.4:
        parts[name] = _broken_bytes(dice, parts[name])
    else:
        parts[name] = _broken_xml(dice, parts[name])
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return buffer.getvalue()


def _broken_xml(dice: Random, data: bytes) -> bytes:
    """Move, copy, rename and delete elements, so that the document stays well formed."""
    from lxml import etree

    root = etree.fromstring(data)
    for _ in range(dice.randint(1, 6)):
        elements = [element for element in root.iter() if element.getparent() is not None]
        if not elements:
            break
        one, other = dice.choice(elements), dice.choice(elements)
        act = dice.random()
        if act < 0.3:
            one.getparent().remove(one)
        elif act < 0.5:
            one.addnext(etree.fromstring(etree.tostring(other)))
        elif act < 0.7 and other not in one.iter():
            other.append(one)
        elif act < 0.8:
            one.tag = other.tag
        else:
            one.text = dice.choice(["", "ny text", "Välj", "Utmaning", "snabbdialog:form:9", "x" * 300])
            for key in list(one.attrib)[:1]:
                one.set(key, dice.choice(["", "sd_nt_x0", "sd_zz_x0", "x" * 100, *other.attrib.values()]))
    return bytes(etree.tostring(root))


@contextmanager
def _ended_if_it_hangs() -> Iterator[None]:
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return

    def end(*_: object) -> None:
        raise TimeoutError("it hangs")

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, HANGS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def main(runs: int, first: int) -> int:
    """Do the runs and print what came of them; return how many went wrong."""
    ends: Counter[str] = Counter()
    slowest = (0.0, first)
    for seed in range(first, first + runs):
        started = time.process_time()
        try:
            with _ended_if_it_hangs():
                ends[run(seed)] += 1
        except Exception as error:  # every fault is what is looked for
            ends[f"seed {seed}: {type(error).__name__}: {str(error)[:300]}"] += 1
        slowest = max(slowest, (time.process_time() - started, seed))
    wrong = {end: count for end, count in ends.items() if end not in ("read", "refused")}
    sys.stdout.write(f"{runs} runs: {ends['read']} read, {ends['refused']} refused, {sum(wrong.values())} wrong; ")
    sys.stdout.write(f"the slowest took {slowest[0]:.2f} s (seed {slowest[1]})\n")
    sys.stdout.writelines(f"{end}\n" for end in list(wrong)[:30])
    return sum(wrong.values())


if __name__ == "__main__":
    sys.exit(min(1, main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
