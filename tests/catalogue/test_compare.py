"""What a new list changes is told before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.catalogue import Difference, compare, load_catalogue

if TYPE_CHECKING:
    from pathlib import Path

OURS = load_catalogue()


def against(folder: Path, text: str) -> tuple[Difference, ...]:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return compare(OURS, load_catalogue("sv", path))


def test_the_same_list_makes_no_difference() -> None:
    assert compare(OURS, load_catalogue()) == ()


def test_an_added_strategy_is_told(tmp_path: Path) -> None:
    (told,) = against(tmp_path, '[[strategy]]\nid = "X1"\nlayer = "thematic"\nname = "Vätgasplan"\n')
    assert told == Difference("strategy", "added", "X1", "Vätgasplan")


def test_a_changed_strategy_is_told_column_by_column(tmp_path: Path) -> None:
    words = "rymd, satellit, raket, jordobservation, uppskjutning"
    (told,) = against(tmp_path, f'[[theme]]\nid = "space"\nname = "Rymden"\nwords = "{words}"\n')
    assert (told.table, told.kind, told.id, told.name) == ("theme", "changed", "space", "Rymden")
    assert told.columns == (("name", "Rymd", "Rymden"),)


def test_what_a_replacing_list_leaves_out_is_told_as_removed(tmp_path: Path) -> None:
    told = against(tmp_path, 'mode = "replace"\n[[recommendation]]\nid = "REK1"\ntext = "Samordna"\n')
    assert {(one.kind, one.id) for one in told} == {("changed", "REK1")} | {("removed", f"REK{n}") for n in range(2, 10)}
    assert told[0].name == "Samordna"


def test_a_changed_region_is_told_once_and_not_again_as_its_strategies(tmp_path: Path) -> None:
    (told,) = against(tmp_path, '[[region]]\ncode = "24"\nname = "Region Västerbotten"\nareas = ["Vätgas"]\n')
    assert (told.table, told.kind, told.id) == ("region", "changed", "24")
    assert "areas" in [column for column, _, _ in told.columns]


def test_a_strategy_that_stands_in_for_a_regions_own_is_told(tmp_path: Path) -> None:
    (told,) = against(tmp_path, '[[strategy]]\nid = "S3-24"\nlayer = "regional"\nname = "Vår S3"\nregion = "Västerbotten"\n')
    assert (told.table, told.kind, told.id) == ("strategy", "added", "S3-24")
