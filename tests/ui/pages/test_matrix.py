"""The matrix of needs and strategies: what it shows, in words and marks, and how a cell is changed by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QPainter

from snabbdialog.model import Link, Need, Strategy
from snabbdialog.ui.pages.matrix import MatrixSection, MatrixTable
from snabbdialog.ui.pages.matrix_painter import draw_mark
from snabbdialog.ui.theme import META, S, em, scaled
from tests.ui.acting import file_rows, press, settle

if TYPE_CHECKING:
    from snabbdialog.store import Store
    from snabbdialog.ui.walk import Walk

DISPLAY, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def matrix(empty: Walk) -> MatrixSection:
    """The section: two needs, two strategies, the hand in the first cell."""
    document = empty.document
    for number, title in enumerate(("Advice", "Money")):
        document.add("add", Need(id=f"need{number}", session=document.id, position=number, title=title))
    for number, name in enumerate(("National strategy", "<b>Own</b> strategy")):
        document.add("add", Strategy(id=f"strategy{number}", session=document.id, position=number, name=name))
    section = empty.go("strategies").show_section("matrix")
    settle()
    assert isinstance(section, MatrixSection)
    section.table.setFocus()
    settle()
    return section


def cell(table: MatrixTable, row: int, column: int) -> str:
    settle()
    return str(table.model().index(row, column).data(DISPLAY))


def kinds(store: Store) -> list[tuple[str, str, str]]:
    return sorted((row["need"], row["strategy"], row["kind"]) for row in file_rows(store.path, "link"))


def test_figures_say_how_a_strategy_meets_a_need(matrix: MatrixSection, store: Store) -> None:
    for key, kind, said in (
        (Qt.Key.Key_1, "covered", "Covered"),
        (Qt.Key.Key_2, "gap", "Gap"),
        (Qt.Key.Key_3, "pulls_apart", "Pulls apart"),
    ):
        press(key)
        assert kinds(store) == [("need0", "strategy0", kind)]
        assert cell(matrix.table, 0, 0) == said


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_cell_is_emptied_and_that_is_undone(matrix: MatrixSection, store: Store, key: Qt.Key) -> None:
    press(Qt.Key.Key_2)
    press(key)
    assert kinds(store) == []
    assert cell(matrix.table, 0, 0) == ""
    matrix.document.undo()
    assert cell(matrix.table, 0, 0) == "Gap"


def test_emptying_an_empty_cell_is_no_step(matrix: MatrixSection) -> None:
    steps = matrix.document.undo_stack.count()
    press(Qt.Key.Key_Delete)
    assert matrix.document.undo_stack.count() == steps


def test_enter_goes_through_the_kinds_and_round_to_nothing(matrix: MatrixSection) -> None:
    shown = []
    for _ in range(5):
        press(Qt.Key.Key_Return)
        shown.append(cell(matrix.table, 0, 0))
    assert shown == ["Covered", "Gap", "Pulls apart", "", "Covered"]


def test_enter_never_throws_away_what_somebody_wrote(matrix: MatrixSection, store: Store) -> None:
    link = Link(session=matrix.document.id, need="need0", strategy="strategy0", kind="pulls_apart", reason="seen in the text")
    matrix.document.add("tie", link)
    settle()
    press(Qt.Key.Key_Return)
    assert [(row["kind"], row["reason"]) for row in file_rows(store.path, "link")] == [("covered", "seen in the text")]


def test_arrows_lead_to_the_cell_that_is_changed_and_it_stays_current(matrix: MatrixSection, store: Store) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_2)
    settle()
    assert kinds(store) == [("need1", "strategy1", "gap")]
    assert (matrix.table.currentIndex().row(), matrix.table.currentIndex().column()) == (1, 1)


def test_several_cells_are_changed_at_once(matrix: MatrixSection, store: Store) -> None:
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_1)
    assert kinds(store) == [("need0", "strategy0", "covered"), ("need1", "strategy0", "covered")]
    matrix.document.undo()
    assert kinds(store) == []


def test_tab_leaves_the_table(matrix: MatrixSection) -> None:
    press(Qt.Key.Key_Tab)
    assert not matrix.table.hasFocus()


def test_a_locked_dialogue_is_read_but_not_changed(matrix: MatrixSection, store: Store) -> None:
    matrix.document.edit("finalise", "session", matrix.document.id, status="finalised")
    settle()
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    assert kinds(store) == []


def test_a_dismissed_link_leaves_the_cell_empty_and_is_taken_up_again(matrix: MatrixSection, store: Store) -> None:
    matrix.document.add("dismiss", Link(session=matrix.document.id, need="need0", strategy="strategy0", kind="dismissed"))
    assert cell(matrix.table, 0, 0) == ""
    press(Qt.Key.Key_1)
    assert kinds(store) == [("need0", "strategy0", "covered")]


def test_holes_are_told_in_words_above_the_table(matrix: MatrixSection) -> None:
    assert matrix.holes.text() == "No strategy covers (2): Advice; Money\nTied to no need (2): National strategy; <b>Own</b> strategy"
    press(Qt.Key.Key_1)
    settle()
    assert matrix.holes.text() == "No strategy covers (1): Money\nTied to no need (1): <b>Own</b> strategy"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_1)
    settle()
    assert matrix.holes.text() == "Every need is covered by some strategy.\nEvery strategy is tied to a need."


def test_many_holes_are_counted_not_listed(matrix: MatrixSection) -> None:
    for number in range(2, 7):
        matrix.document.add("add", Need(session=matrix.document.id, position=number, title=f"Need {number}"))
    settle()
    assert "No strategy covers (7): Advice; Money; Need 2 and 4 more" in matrix.holes.text()


def test_the_cell_is_said_whole_to_the_eye_and_to_a_screen_reader(matrix: MatrixSection) -> None:
    matrix.document.add("tie", Link(session=matrix.document.id, need="need0", strategy="strategy0", kind="gap", reason="says nothing"))
    settle()
    said = "1 Advice × National strategy: Gap – says nothing"
    assert matrix.cell.text() == said
    assert matrix.table.currentIndex().data(SPOKEN) == said
    assert matrix.table.model().index(1, 1).data(SPOKEN) == "2 Money × <b>Own</b> strategy: not tied"


def test_names_in_headers_are_plain_text_in_tool_tips(matrix: MatrixSection) -> None:
    header = matrix.table.model().headerData
    across = Qt.Orientation.Horizontal
    assert header(1, across, DISPLAY) == "National\n<b>Own</b> strategy"
    assert header(1, across, SPOKEN) == "<b>Own</b> strategy"
    assert header(1, across, Qt.ItemDataRole.ToolTipRole) == "<p>&lt;b&gt;Own&lt;/b&gt; strategy</p>"
    assert header(0, Qt.Orientation.Vertical, DISPLAY) == "1  Advice"
    assert header(0, across, Qt.ItemDataRole.DecorationRole) is None


def test_the_table_has_a_name(matrix: MatrixSection) -> None:
    interface = QAccessible.queryAccessibleInterface(matrix.table)
    assert interface.text(QAccessible.Text.Name) == "Needs against strategies"


def test_a_new_need_and_a_new_strategy_are_a_new_row_and_column(matrix: MatrixSection) -> None:
    model = matrix.table.model()
    matrix.document.add("add", Need(session=matrix.document.id, position=9, title="More"))
    matrix.document.add("add", Strategy(session=matrix.document.id, position=9, name="More"))
    settle()
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert (matrix.table.currentIndex().row(), matrix.table.currentIndex().column()) == (0, 0)


def test_an_empty_dialogue_says_what_to_do_first(empty: Walk) -> None:
    section = empty.go("strategies").show_section("matrix")
    settle()
    assert isinstance(section, MatrixSection)
    assert section.holes.text() == "The matrix shows needs against strategies. Write both first."
    assert not section.table.isVisible()
    assert not section.cell.isVisible()
    section.table.setFocus()
    assert section.table.currentIndex() == QModelIndex()


def test_the_marks_of_the_kinds_differ_in_form(qapp: object) -> None:
    assert len({_drawn(kind) for kind in ("covered", "gap", "pulls_apart")}) == 3


def _drawn(kind: str) -> tuple[bool, ...]:
    """Return where the mark has ink, whatever its colour."""
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_mark(painter, QRectF(4, 4, 32, 32), kind)
    painter.end()
    return tuple(image.pixelColor(x, y).alpha() > 0 for x in range(40) for y in range(40))


def test_little_room_names_fewer_holes(matrix: MatrixSection) -> None:
    matrix.setFixedWidth(em(20))
    settle(12)
    assert "Advice and 1 more" in matrix.holes.text()


def test_headers_have_room_for_their_names(matrix: MatrixSection) -> None:
    document, table = matrix.document, matrix.table
    title, name = "A need whose name takes more lines than two to say in full", "A plan for all who export to where nobody is yet"
    document.add("add", Need(id="long", session=document.id, position=9, title=title))
    document.add("add", Strategy(id="long", session=document.id, position=9, name=name))
    settle()
    metrics = QFontMetrics(scaled(table.font(), META))
    widths = {Qt.Orientation.Vertical: table.verticalHeader().width(), Qt.Orientation.Horizontal: em(9)}
    rooms = {
        Qt.Orientation.Vertical: table.verticalHeader().defaultSectionSize(),
        Qt.Orientation.Horizontal: table.horizontalHeader().height(),
    }
    for orientation, width in widths.items():
        box = QRect(0, 0, width - 2 * S, 999)
        heights = [metrics.boundingRect(box, Qt.TextFlag.TextWordWrap.value, name).height() for name in table._matrix.names(orientation)]
        assert rooms[orientation] > max(heights) > metrics.height()
