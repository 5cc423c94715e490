"""Pictures of every page on the example dialogue, in both languages, light and dark: `python -m snabbdialog.ui.pictures FOLDER`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QSettings

    from .application import Look
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
        window.close_dialogue()
    window.close()
    window.deleteLater()
    store.close()
    return written


def _stations(window: Window) -> Iterator[str]:
    """Go from page to page of the example, and say where one is."""
    from snabbdialog.method import STEPS

    yield "0-start"
    window.run("example")
    assert window.walk is not None  # noqa: S101 — the example is open now
    for number, step in enumerate(STEPS, 1):
        page = window.walk.go(step)
        for id, _name in page.section_names:
            page.show_section(id)
            yield f"{number}-{step}-{id}"


def _taken(window: Window, path: Path) -> Path:
    from PySide6.QtWidgets import QApplication

    for _ in range(6):
        QApplication.processEvents()
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    chosen = tuple(SIZES) if "--all" in sys.argv else ("",)
    main(Path(sys.argv[1]), sizes=chosen)
