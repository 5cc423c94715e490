"""Whatever happens to the bytes of a store: it works, or one sentence says that it is damaged. Never a traceback."""

from __future__ import annotations

import random
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import StoreError
from snabbdialog.model import Need, added, removed
from snabbdialog.store import Store, backup_now, open_store, opening
from snabbdialog.store.soundness import examine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEEDS = [Need(id=f"n{number}", session="s1", title=f"Behov åäö {number}", text="kompetens för ö " * 20) for number in range(120)]


def flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 3, 20, 200])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def scribble(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    end = min(len(content), start + chance.randrange(1, 9000))
    content[start:end] = chance.randbytes(end - start)


def cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


def blank(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // 4096) * 4096
    content[start : start + 4096] = bytes(4096)


@pytest.fixture
def content(store: Store) -> bytes:
    store.apply("behov", [added(need) for need in NEEDS])
    store.close()
    return store.path.read_bytes()


@pytest.mark.parametrize("damage", [flip, scribble, cut, blank])
@pytest.mark.parametrize("small", [0, opening.SMALL])
def test_a_damaged_store_works_or_is_said_to_be_damaged(
    content: bytes, path: Path, damage: Callable[[bytearray, random.Random], None], small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SMALL", small)
    for seed in range(8):
        changed = bytearray(content)
        damage(changed, random.Random(seed))  # noqa: S311 (the same damage every time)
        path.write_bytes(changed)
        with suppress(StoreError):
            use(path)
        with suppress(StoreError):
            examine(path)
        for left in path.parent.glob(path.name + "-[wsd]*"):
            left.unlink()


def use(path: Path) -> None:
    """Do everything there is to do with a store, each part though another fails."""
    with closing(open_store(path)) as store:
        acts: list[Callable[[], object]] = [
            store.sessions,
            store.names,
            lambda: store.dialogue("s1"),
            lambda: store.changes_since("s1", 0),
            lambda: store.search("behov"),
            lambda: store.search("petens", ranked=True),
            lambda: store.apply("ny", [added(Need(session="s1", title="ny"))]),
            lambda: store.apply("ta bort", [removed(NEEDS[7])]),
            lambda: backup_now(store, "start"),
        ]
        for act in acts:
            with suppress(StoreError, LookupError):  # a row that damage has made away with is a fault, and loud
                act()
