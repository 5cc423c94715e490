"""Where a text is cut into sheets."""

from __future__ import annotations

import pytest

from snabbdialog.ui.sheets import Piece, Sheet, Stretch, cut


def lines(count: int, **said: bool) -> list[Piece]:
    return [Piece(10 * index, 10 * index + 10, **said) for index in range(count)]


def bodies(pieces: list[Piece], height: float) -> list[tuple[float, float]]:
    return [tuple(sheet.body) for sheet in cut(pieces, height)]


def test_a_sheet_is_filled() -> None:
    assert bodies(lines(5), 20) == [(0, 20), (20, 40), (40, 50)]


def test_no_text_is_one_empty_sheet() -> None:
    assert cut([], 20) == [Sheet(0, Stretch(0, 0))]


def test_what_belongs_to_the_next_goes_with_it() -> None:
    pieces = [*lines(2), Piece(20, 30, with_next=True), Piece(30, 40, with_next=True), Piece(40, 50)]
    assert bodies(pieces, 40) == [(0, 20), (20, 50)]


def test_what_belongs_together_is_cut_when_no_sheet_holds_it() -> None:
    assert bodies(lines(5, with_next=True), 20) == [(0, 20), (20, 40), (40, 50)]


def test_a_piece_may_begin_a_sheet_though_the_one_before_belongs_to_it() -> None:
    assert bodies([Piece(0, 10, with_next=True), Piece(10, 20, first=True)], 40) == [(0, 10), (10, 20)]


@pytest.mark.parametrize("height", [5, 30])
def test_a_piece_that_is_higher_than_a_sheet_has_one(height: float) -> None:
    assert bodies([Piece(0, 10), Piece(10, 90), Piece(90, 100)], height) == [(0, 10), (10, 90), (90, 100)]


def test_a_head_shown_again_takes_its_room() -> None:
    head = Stretch(0, 10)
    pieces = [Piece(0, 10, with_next=True), *(Piece(10 * row, 10 * row + 10, head=head) for row in range(1, 5))]
    assert cut(pieces, 30) == [Sheet(0, Stretch(0, 30)), Sheet(30, Stretch(30, 50), head)]


def test_the_space_above_what_begins_a_sheet_is_left_out() -> None:
    assert bodies([Piece(0, 20), Piece(35, 55), Piece(60, 70)], 40) == [(0, 20), (35, 70)]
