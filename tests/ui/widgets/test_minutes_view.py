"""Minutes to read: shown in the window's letters and colours, and nothing is fetched for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from snabbdialog.minutes.blocks import Minutes, Paragraph, Properties, Span
from snabbdialog.ui.widgets.minutes_view import MinutesText, MinutesView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

HIGH = 400


@pytest.fixture
def view(qtbot: QtBot) -> MinutesView:
    view = MinutesView("Minutes")
    qtbot.addWidget(view)
    view.resize(600, 900)
    view.show()
    return view


def markup(folder: Path) -> list[str]:
    """Return HTML that asks for a picture of that height and for a style sheet that makes letters as high."""
    image = QImage(300, HIGH, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(folder / "picture.png"))
    (folder / "style.css").write_text(f"p {{ font-size: {HIGH}px }}", encoding="utf-8")
    places = [(folder / "picture.png").as_uri(), str(folder / "picture.png")]
    return [f"<p>text</p><img src='{place}'>" for place in places] + [
        f"<html><head><link rel='stylesheet' type='text/css' href='{(folder / 'style.css').as_uri()}'></head><p>text</p></html>",
    ]


def test_minutes_are_shown(view: MinutesView) -> None:
    view.show_minutes(Minutes(title="Title", subtitle="", properties=Properties(title="", author=""), blocks=(Paragraph((Span("said"),)),)))
    assert "Title" in view.toPlainText()
    assert "said" in view.toPlainText()
    assert view.accessibleName() == "Minutes"


def test_no_file_is_fetched_for_the_view(view: MinutesView, tmp_path: Path) -> None:
    for html in markup(tmp_path):
        view.setHtml(html)
        assert "text" in view.toPlainText()
        assert view.document().size().height() < HIGH


def test_no_file_is_fetched_for_print(qtbot: QtBot, tmp_path: Path) -> None:
    for html in markup(tmp_path):
        text = MinutesText()
        text.setHtml(html)
        assert text.size().height() < HIGH


def test_the_text_is_as_large_as_the_windows_own(view: MinutesView) -> None:
    font = view.font()
    assert view.document().defaultFont().pointSizeF() == font.pointSizeF()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.document().defaultFont().pointSizeF() == font.pointSizeF()
