"""Pictures of every page on the example dialogue and of what comes over it, in both languages, light and dark.

`python -m snabbdialog.ui.pictures FOLDER` writes them, with `--all` at all sizes.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from .catalogue import CataloguePage
from .panels import Panel
from .widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from .application import Look
    from .walk import Walk
    from .window import Window

SCHEMES = ("light", "dark")
SIZES = {"": (1280, 800, 1.0), "-small": (1024, 700, 1.0), "-large-text": (1024, 700, 2.0)}


def main(
    folder: Path, *, sizes: tuple[str, ...] = ("",), languages: Sequence[str] = ("sv", "en"), schemes: Sequence[str] = SCHEMES
) -> list[Path]:
    """Write the pictures and return their paths."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from .application import Look, application

    folder.mkdir(parents=True, exist_ok=True)
    app = application(["snabbdialog"])
    written = []
    with tempfile.TemporaryDirectory() as place:
        kept = QSettings(str(Path(place) / "settings.ini"), QSettings.Format.IniFormat)
        look = Look(app, kept)
        for language in languages:
            for scheme in schemes:
                look.set_language(language)
                look.set_scheme(scheme)
                written += _pictures(look, kept, Path(place) / f"{language}-{scheme}.db", folder, sizes)
    return written


def _pictures(look: Look, kept: QSettings, store_path: Path, folder: Path, sizes: tuple[str, ...]) -> list[Path]:
    from snabbdialog.method import load_methods
    from snabbdialog.store import open_store
    from snabbdialog.words import load_words

    from . import theme
    from .window import Window

    store = open_store(store_path)
    window = Window(load_words(look.language), kept)
    window.show_store(store, dict(load_methods(look.language).by_id))
    suffix = f"{look.language}-{'dark' if theme.is_dark() else 'light'}"
    written: list[Path] = []
    for size in sizes:
        width, height, zoom = SIZES[size]
        look.set_zoom(zoom)
        window.resize(width, height)
        window.show()
        written += [_taken(window, folder / f"{name}{size}-{suffix}.png") for name in _stations(window)]
    window.close()
    window.deleteLater()
    store.close()
    return written


def _stations(window: Window) -> Iterator[str]:
    """Go from page to page of the example, then to what comes over the window, and say where one is."""
    from snabbdialog.method import STEPS

    yield "0-start"
    window.run("example")
    assert window.walk is not None  # noqa: S101 — the example is open now
    for number, step in enumerate(STEPS, 1):
        page = window.walk.go(step)
        for id, _name in page.section_names:
            page.show_section(id)
            page.take_hand()  # as when somebody goes there
            yield f"{number}-{step}-{id}"
    yield from _over(window, window.walk)
    window.close_dialogue()
    yield "8-start-with-dialogues"


def _over(window: Window, walk: Walk) -> Iterator[str]:
    needs = walk.go("needs").show_section("needs").findChildren(RowList)[0]
    needs.toggle(needs.rows.rows[2].id)
    yield "7-an-open-row"
    needs.close_details()
    for command in ("palette", "keys", "send"):
        window.run(command)
        yield f"7-{command}"
        for panel in window.findChildren(Panel):
            panel.dismiss()
    window.run("catalogue")
    yield "7-catalogue"
    for page in window.findChildren(CataloguePage):
        window.take_away(page)
    for name, over in (("review", _review(walk)), ("arrival", _arrival(walk))):
        window.show_over(over)
        yield f"7-{name}"
        window.take_away(over)


def _review(walk: Walk) -> QWidget:
    """Return the review of a region's document: the example's own needs as a region might have written them."""
    from snabbdialog.intake.items import list_items
    from snabbdialog.intake.reading import extract  # in this process: the text is our own

    from .review import ReviewPage

    said = {"challenge": "\nUtmaning: {}\n", "area": "\nOmråde: {}\n\nVi föreslår:", "need": "- {}", "proposal": "- {}"}
    lines = [said[need.level].format(need.title) for need in walk.document.rows("need")]
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "underlag.txt"
        document.write_text("\n".join(lines), encoding="utf-8")
        extraction = extract(document)
    page = ReviewPage(extraction, list_items(extraction), walk.document.words)
    page.list.select(page.list.rows.rows[3].id)
    return page


def _arrival(walk: Walk) -> QWidget:
    """Return the comparison of the example with itself, where two needs were written anew on another machine."""
    from snabbdialog.exchange import COLLEAGUE, Preparer, plan_import, read_session_file, write_session_file

    from .arrival import ArrivalPage

    here = walk.document.dialogue()
    first, second, *rest = here.needs
    there = replace(here, needs=(replace(first, title=f"{first.title} ({here.session.place})"), replace(second, reach="eu"), *rest))
    by = Preparer(role="Strateg", organisation=here.session.region)
    file = read_session_file(write_session_file(there, COLLEAGUE, revision=3, prepared_by=by), "underlag.snabbdialog")
    page = ArrivalPage([plan_import(here, file)], walk.document.words, [])
    page.list.toggle(page.list.rows.rows[1].id)
    return page


def _taken(window: Window, path: Path) -> Path:
    from PySide6.QtCore import QThreadPool
    from PySide6.QtWidgets import QApplication

    for _ in range(6):
        QApplication.processEvents()
        QThreadPool.globalInstance().waitForDone()  # what is reckoned at leisure is in the picture too
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m snabbdialog.ui.pictures", description="Write a picture of every page.")
    asked.add_argument("folder", type=Path, metavar="FOLDER")
    asked.add_argument("--all", action="store_true", help="at all sizes")
    chosen = asked.parse_args()
    main(chosen.folder, sizes=tuple(SIZES) if chosen.all else ("",))
