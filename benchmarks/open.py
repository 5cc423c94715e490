"""Opening the store and the largest session in it, among ten thousand sessions and among a hundred."""

from __future__ import annotations

import gc

from benchmarks import generate
from benchmarks.measure import Row, median
from snabbdialog.store import Store, open_store

FEW = 100


def rows() -> list[Row]:
    """Measure the store's part: what the window then paints is measured elsewhere."""
    among_few = _largest(FEW)
    path = generate.store_of()
    store = open_store(path, read_only=True)
    found = [
        Row("open the store, 10 000 sessions", None, median(lambda: open_store(path).close()), "does not grow"),
        Row("the 20 sessions changed last", None, median(lambda: store.sessions(limit=20)), "does not grow"),
        Row("all 10 000 sessions", None, median(store.sessions), "–"),
        Row("names to pick from, 10 000 sessions", None, median(store.names), "–"),
        Row("largest session among 10 000, floor: among 100", among_few, _dialogue(store), "1 ×; ≤ 150 ms painted"),
    ]
    store.close()
    return found


def _largest(sessions: int) -> float:
    store = open_store(generate.store_of(sessions), read_only=True)
    try:
        return _dialogue(store)
    finally:
        store.close()


def _dialogue(store: Store) -> float:
    session = generate.largest()
    gc.collect()
    return median(lambda: store.dialogue(session), runs=21)
