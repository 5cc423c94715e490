"""Pictures of every page, for people to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPixmap

from snabbdialog.method import STEPS
from snabbdialog.ui import pictures

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from snabbdialog.ui.application import Look


def test_every_page_is_there(tmp_path: Path, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPixmap, "save", lambda self, path: self.scaledToWidth(64).toImage().save(path))
    written = pictures.main(tmp_path / "pictures", sizes=("-small",), languages=("sv",), schemes=("dark",))
    names = {path.name for path in written}
    assert "0-start-small-sv-dark.png" in names
    for number, step in enumerate(STEPS, 1):
        assert any(name.startswith(f"{number}-{step}-") for name in names)
    assert {f"7-{over}-small-sv-dark.png" for over in ("review", "arrival", "catalogue", "palette", "an-open-row")} <= names
    assert QImage(str(written[0])).pixelColor(2, 2).lightness() < 80
