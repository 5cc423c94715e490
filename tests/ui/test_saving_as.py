"""Where a file is written: under the chosen name, with its ending, and never over another that nobody was asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from snabbdialog.ui.saving_as import ask_where

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("minutes.docx", "minutes.docx"),
        ("Minutes.DOCX", "Minutes.DOCX"),
        ("minutes", "minutes.docx"),
        ("minutes.", "minutes.docx"),
        ("minutes v1.2", "minutes v1.2.docx"),
        ("minutes.pdf", "minutes.pdf.docx"),
        ("known", "known-3.docx"),
        ("known.docx", "known.docx"),
        ("folder", "folder"),
    ],
)
def test_a_name_gets_its_ending(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, written: str) -> None:
    (tmp_path / "known.docx").touch()
    (tmp_path / "known-2.docx").touch()
    (tmp_path / "folder").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / typed), ""))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where(parent, "Export", tmp_path / "proposed.docx") == tmp_path / written


def test_no_name_is_no_place(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_where(parent, "Export", tmp_path / "proposed.docx") is None
