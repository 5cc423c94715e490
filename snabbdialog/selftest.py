"""What a frozen program proves about itself: that everything it needs came along. Run by `snabbdialog --selftest`; touches no data.

Takes the example from a store to Word and paints the window once.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path


def run() -> int:
    """Walk the example in a folder of its own; return 0. Anything that is missing is raised as it is."""
    with tempfile.TemporaryDirectory() as folder:
        _write_minutes(Path(folder))
    _paint_window()
    return 0


def _write_minutes(folder: Path) -> None:
    from .example import build_example
    from .method import load_methods
    from .minutes import contents, word
    from .model import added, all_records
    from .store import open_store
    from .visibility import share
    from .words import load_words

    example = build_example()
    with closing(open_store(folder / "selftest.db")) as store:
        store.apply("selftest", [added(record) for record in all_records(example)])
        shared = share(store.dialogue(example.session.id))
    method = load_methods("sv").by_id[shared.session.method]
    word.write(contents.build(shared, method, load_words("sv")), folder / "selftest.docx")


def _paint_window() -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from .ui.application import application

    app = application(["snabbdialog"])
    app.quit()
