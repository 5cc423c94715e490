"""What a painted row shows, and how high it is: seen in the picture it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QLabel

from snabbdialog.ui.theme import color
from snabbdialog.ui.widgets.row_painter import TITLE_LINES
from snabbdialog.ui.widgets.rows import RowList, RowView
from tests.ui.acting import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look

LONG = "Innovationsstödet i regionen når inte fram till dem som har idéer i vården. " * 12


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> RowList:
    """An empty list, shown."""
    made = RowList("Rows", empty="Write the first row.")
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def show(rows: RowList, *views: RowView) -> None:
    rows.show_rows(views)
    settle()


def heights(rows: RowList) -> list[int]:
    return [rows.visualRect(rows.rows.index(i)).height() for i in range(len(rows.rows.rows))]


def inked(rows: RowList, name: str, part: QRect | None = None) -> int:
    """Return how many points of the picture, or of a part of it, have a colour of the theme."""
    image, wanted = rows.viewport().grab(part or QRect(rows.viewport().rect())).toImage(), QColor(color(name)).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def painted(rows: RowList, part: QRect) -> int:
    """Return how many points of a part of the picture are not its ground."""
    image = rows.viewport().grab(part).toImage()
    return sum(image.pixel(x, y) != image.pixel(0, 0) for x in range(image.width()) for y in range(image.height()))


def test_an_empty_list_says_what_to_do_first(rows: RowList) -> None:
    assert inked(rows, "muted") > 0
    show(rows, RowView("a", ""))
    assert inked(rows, "muted") == 0


def test_meta_makes_a_row_higher_and_a_mark_stands_in_the_colour_of_warnings(rows: RowList) -> None:
    show(rows, RowView("a", "Row"), RowView("b", "Row", meta="somebody"), RowView("c", "Row", mark="no date"))
    alone, meta, mark = heights(rows)
    assert alone < meta == mark
    assert inked(rows, "warn", rows.visualRect(rows.rows.index(2))) > 0
    assert inked(rows, "warn", rows.visualRect(rows.rows.index(1))) == 0


def test_a_mark_is_never_crowded_out_by_meta(rows: RowList) -> None:
    show(rows, RowView("a", "Row", meta="meta " * 200, mark="no date"))
    assert inked(rows, "warn") > 0


def test_a_long_title_takes_the_lines_it_needs_up_to_four(rows: RowList) -> None:
    show(rows, RowView("a", "Row"), RowView("b", LONG[:120]), RowView("c", LONG * 30), RowView("d", "x" * 5000))
    one, two, most, word = heights(rows)
    assert one < two < most == word
    assert most - one <= TITLE_LINES * rows.fontMetrics().lineSpacing()


def test_a_narrower_list_makes_long_rows_higher(rows: RowList) -> None:
    show(rows, RowView("a", LONG[:80]))
    (before,) = heights(rows)
    rows.resize(250, 500)
    settle()
    assert heights(rows)[0] > before


def test_larger_text_makes_rows_higher(rows: RowList) -> None:
    show(rows, RowView("a", "Row", lead="Note"))
    (before,), lead = heights(rows), rows.painter.lead_width()
    font = rows.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    rows.setFont(font)
    settle()
    assert heights(rows)[0] > before * 1.3
    assert rows.painter.lead_width() > lead


def test_the_column_of_leads_is_as_wide_as_the_longest_within_bounds(rows: RowList) -> None:
    show(rows, RowView("a", "Row"))
    none = rows.painter.lead_width()
    show(rows, RowView("a", "Row", lead="Note"))
    short = rows.painter.lead_width()
    show(rows, RowView("a", "Row", lead="Note"), RowView("b", "Row", lead="a lead as long as a novel " * 9))
    assert none < short < rows.painter.lead_width() < rows.width() / 3


def test_a_lead_that_is_wider_than_its_column_takes_lines_and_is_whole(rows: RowList) -> None:
    show(rows, RowView("a", "Row", lead="30 september 2027 or some other day, whenever that is"), RowView("b", "Row", lead="Note"))
    long, short = heights(rows)
    assert long >= short + 2 * QFontMetrics(rows.painter._fonts()[1]).lineSpacing()
    last_line = QRect(0, long - 30, rows.painter.lead_width(), 24)
    assert inked(rows, "muted", last_line) > 0


def test_a_heading_and_an_indented_row_differ_from_the_rest(rows: RowList) -> None:
    show(rows, RowView("a", "Row"), RowView("b", "Row", heading=True), RowView("c", "Row", indent=3))
    plain, heading, indented = (rows.visualRect(rows.rows.index(i)) for i in range(3))
    assert heading.height() > plain.height() == indented.height()
    left = QRect(0, 0, 60, plain.height())
    assert inked(rows, "ink", left.translated(plain.topLeft())) > inked(rows, "ink", left.translated(indented.topLeft())) == 0


def test_a_figure_stands_at_the_right(rows: RowList) -> None:
    show(rows, RowView("a", "Row"), RowView("b", "Row", figure="1 245 497 kr"))
    without, with_figure = (rows.visualRect(rows.rows.index(i)) for i in range(2))
    right = QRect(rows.viewport().width() - 120, 0, 120, without.height())
    assert inked(rows, "ink", right.translated(0, without.top())) == 0 < inked(rows, "ink", right.translated(0, with_figure.top()))


def test_chips_never_take_more_than_a_third(rows: RowList) -> None:
    show(rows, RowView("a", "", chips=("health",)), RowView("b", "", chips=tuple(f"tag {n}" for n in range(40))))
    one, many = (rows.visualRect(rows.rows.index(i)) for i in range(2))
    rest = QRect(0, 0, rows.viewport().width() * 2 // 3 - 20, one.height() - 2)
    assert painted(rows, many) > painted(rows, one) > painted(rows, rest.translated(one.topLeft())) == 0
    assert painted(rows, rest.translated(many.topLeft())) == 0


def test_the_chosen_row_has_a_ground_of_its_own(rows: RowList) -> None:
    show(rows, RowView("a", "Row"), RowView("b", "Row"))
    rows.select("b")
    first, second = (rows.visualRect(rows.rows.index(i)) for i in range(2))
    assert inked(rows, "soft", second) > 0 == inked(rows, "soft", first)


def test_an_open_row_is_as_high_as_its_details_and_is_not_painted(qtbot: QtBot, look: Look) -> None:
    made = RowList("Rows", details=lambda _id: QLabel("\n" * 12))
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    show(made, RowView("a", "Row"), RowView("b", "Row"))
    made.open("a")
    qtbot.waitUntil(lambda: heights(made)[0] > 5 * heights(made)[1])
    made.close_details()
    qtbot.waitUntil(lambda: heights(made)[0] == heights(made)[1])


def test_a_chip_there_is_no_room_for_leaves_its_room_to_the_title(rows: RowList) -> None:
    metrics = QFontMetrics(rows.font())
    room = rows.viewport().width() * 3 // 4
    title = LONG[: next(i for i in range(len(LONG)) if metrics.horizontalAdvance(LONG[: i + 1]) > room)]
    show(rows, RowView("a", title, chips=("b",)), RowView("c", title, chips=("a chip that is far too long for the third it has", "b")))
    one, two = heights(rows)
    assert one == two
