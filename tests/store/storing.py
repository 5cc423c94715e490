"""Keeps a file of the present version, which every later version must be able to open. Run once for each: python -m tests.store.storing."""

from __future__ import annotations

import gzip
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from snabbdialog.model import Entry, Need, Session, added, edited
from snabbdialog.store import open_store
from snabbdialog.store.schema import VERSION

HERE = Path(__file__).parent


def kept(version: int) -> Path:
    """Return where the file of a version is kept."""
    return HERE / f"version_{version}.db.gz"


def stored(version: int, path: Path) -> Path:
    """Put the kept file of a version at the path."""
    path.write_bytes(gzip.decompress(kept(version).read_bytes()))
    return path


def write(path: Path) -> None:
    """Write a small dialogue with some history, as the present version writes it."""
    need = Need(id="n1", session="s1", title="Fler batteritekniker", text="Företagen hittar inte folk.")
    session = Session(id="s1", title="Kompetens för elektrifieringen", region="Norrbotten", date="2026-11-24")
    entry = Entry(id="e1", session="s1", kind="action", text="Regionen återkommer med ett förslag", need="n1", who="Regionen")
    with closing(open_store(path)) as store:
        store.apply("ny dialog", [added(session), added(need)])
        store.apply("ny åtgärd", [added(entry)])
        store.apply("ändra", [edited(need, title="Fler batteritekniker i länet")])


def main() -> None:
    """Keep the file, unless there is one: what has shipped is never written anew."""
    if kept(VERSION).exists():
        sys.exit(f"{kept(VERSION).name} is there already")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kept.db"
        write(path)
        kept(VERSION).write_bytes(gzip.compress(path.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
