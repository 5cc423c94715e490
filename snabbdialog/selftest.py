"""What a frozen program proves about itself: that everything it needs came along. Run by `snabbdialog --selftest`; touches no data.

Takes the example from a store to Word, reads that document in a process of its own, and starts Qt.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path


def run() -> int:
    """Walk the example in a folder of its own; return 0. Anything that is missing is raised as it is."""
    with tempfile.TemporaryDirectory() as folder:
        _read(_write_minutes(Path(folder)))
    _start_qt()
    return 0


def _write_minutes(folder: Path) -> Path:
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
    written = folder / "selftest.docx"
    word.write(contents.build(shared, method, load_words("sv")), written)
    return written


def _read(document: Path) -> None:
    import pypdfium2

    from .intake import extract

    extract(document)
    pypdfium2.PdfDocument.new().close()


def _start_qt() -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from .ui.application import application

    app = application(["snabbdialog"])
    app.quit()
