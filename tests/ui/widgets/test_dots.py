"""The painted spread: a dot for each mark over its place, the same said in words, and stacks that never grow without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from snabbdialog.spread import MARKS, spread
from snabbdialog.ui import theme
from snabbdialog.ui.widgets.dots import HIGHEST, Dots

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look


@pytest.fixture
def dots(qtbot: QtBot, look: Look) -> Dots:
    widget = Dots()
    qtbot.addWidget(widget)
    return widget


def painted(dots: Dots, *marks: int) -> QImage:
    dots.show_spread(spread(marks), "words")
    dots.resize(dots.sizeHint())
    return dots.grab().toImage()


def inked(image: QImage, dots: Dots, mark: int) -> int:
    """Return how many pixels in a mark's column have the colour of dots."""
    accent, x = QColor(theme.tokens().accent), round(dots.place(mark).x())
    return sum(image.pixelColor(x, y) == accent for y in range(image.height()))


def test_each_mark_is_a_dot_over_its_place(dots: Dots) -> None:
    image = painted(dots, 4, 4, 4, 5)
    assert dots.shown == (0, 0, 0, 3, 1)
    heights = [inked(image, dots, mark) for mark in MARKS]
    assert heights[:3] == [0, 0, 0]
    assert heights[3] > 2 * heights[4] > 0


def test_places_stand_evenly_from_one_to_five(dots: Dots) -> None:
    painted(dots, 1)
    steps = {round(dots.place(mark + 1).x() - dots.place(mark).x(), 3) for mark in MARKS[:-1]}
    assert len(steps) == 1
    assert 0 < dots.place(1).x() < dots.place(5).x() < dots.width()


def test_no_mark_shows_the_scale_alone(dots: Dots) -> None:
    image = painted(dots)
    assert [inked(image, dots, mark) for mark in MARKS] == [0] * 5
    assert dots.accessibleName() == "words"


def test_the_marks_are_said_to_a_screen_reader(dots: Dots) -> None:
    painted(dots, 5, 2, 4)
    assert dots.accessibleName() == "words: 2, 4, 5"


def test_a_high_stack_is_cut_and_numbered(dots: Dots) -> None:
    painted(dots, *[3] * HIGHEST)
    height = dots.sizeHint().height()
    painted(dots, *[3] * 40)
    assert dots.shown == (0, 0, HIGHEST, 0, 0)
    assert dots.sizeHint().height() <= height + theme.em(1)


def test_dots_grow_with_the_text(dots: Dots, look: Look) -> None:
    painted(dots, 1, 2)
    width = dots.sizeHint().width()
    look.set_zoom(2.0)
    assert dots.sizeHint().width() > 1.7 * width
