from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog import cli, paths, selftest

if TYPE_CHECKING:
    from pathlib import Path


def test_a_whole_program_passes(qtbot, own_folders: Path) -> None:
    assert cli.main(["--selftest"]) == 0
    assert not list(own_folders.rglob("*.db"))


def test_a_program_without_its_resources_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    with pytest.raises(FileNotFoundError):
        selftest.run()
