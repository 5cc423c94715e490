"""Where things lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_resources_lie_beside_the_package_in_a_checkout() -> None:
    assert (paths.resources() / "methods" / "ostergotland.toml").is_file()


def test_resources_hold_no_python_that_would_travel_with_the_package() -> None:
    assert not list(paths.resources().rglob("*.py"))


def test_resources_lie_in_the_package_when_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.resources() == tmp_path / "resources"


def test_the_store_lies_in_a_folder_of_the_program_s_own() -> None:
    assert paths.default_store().parent == paths.data_folder()
    assert "Snabbdialog" in str(paths.data_folder())
