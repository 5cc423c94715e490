"""Writes to a store until it is killed, and says each change once it is saved. Started by test_crash.py.

For every path that comes on its input it forks a writer, so that what is imported is imported once; when that writer is dead, it says so.
"""

import os
import sys
from pathlib import Path

from snabbdialog.model import Entry, Session, added, edited
from snabbdialog.store import open_store, search_words


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())  # at once and whole, whatever happens next


def write(path: Path) -> None:
    store = open_store(path)
    if store.record("session", "s1") is None:
        store.apply("ny dialog", [added(Session(id="s1"))])
    number = store.last_seq()
    while True:
        number += 1
        entry = Entry(id=f"e{number}", session="s1", text=f"anteckning {number}")
        store.apply("ny anteckning", [added(entry)])
        store.apply("ändra", [edited(entry, text=f"ändrad {number}"), edited(Session(id="s1"), purpose=entry.id)])
        say(f"{store.last_seq()} {entry.id}")


def main() -> None:
    search_words.stem("förladdat")
    for line in sys.stdin:
        writer = os.fork()
        if writer == 0:
            say(f"{os.getpid()} writes")
            write(Path(line.rstrip("\n")))
        os.waitpid(writer, 0)
        say(f"{writer} is dead")


if __name__ == "__main__":
    main()
