"""One's own list is kept beside the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from snabbdialog.catalogue import forget, keep, own_file
from snabbdialog.errors import InputUnreadable, OutputNotWritten


def made(folder: Path, name: str, text: str = "# lista\n") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_kept_list_is_found_again(tmp_path: Path) -> None:
    assert own_file(tmp_path / "data") is None
    kept = keep(made(tmp_path, "min lista.toml"), tmp_path / "data")
    assert own_file(tmp_path / "data") == kept
    assert kept.read_text(encoding="utf-8") == "# lista\n"


def test_without_a_folder_it_lies_in_the_users_data_folder(tmp_path: Path) -> None:
    assert own_file() is None
    kept = keep(made(tmp_path, "lista.toml"))
    assert own_file() == kept
    forget()
    assert own_file() is None


def test_a_list_of_the_other_kind_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    data = tmp_path / "data"
    keep(made(tmp_path, "a.toml"), data)
    keep(made(tmp_path, "b.CSV", "id;layer;name\n"), data)
    assert [path.name for path in data.iterdir()] == ["catalogue.csv"]


def test_keeping_the_kept_list_again_leaves_it_there(tmp_path: Path) -> None:
    kept = keep(made(tmp_path, "a.toml"), tmp_path / "data")
    assert keep(kept, tmp_path / "data") == kept
    assert kept.is_file()


def test_a_forgotten_list_is_gone_and_forgetting_again_does_nothing(tmp_path: Path) -> None:
    keep(made(tmp_path, "a.toml"), tmp_path / "data")
    forget(tmp_path / "data")
    forget(tmp_path / "data")
    assert own_file(tmp_path / "data") is None


@pytest.mark.parametrize(("name", "reason"), [("none.toml", "missing"), ("", "is_folder")])
def test_a_list_that_cannot_be_read_is_told_and_the_one_before_stays(tmp_path: Path, name: str, reason: str) -> None:
    kept = keep(made(tmp_path, "a.toml"), tmp_path / "data")
    with pytest.raises(InputUnreadable) as caught:
        keep(tmp_path / name, tmp_path / "data")
    assert caught.value.facts["reason"] == reason
    assert kept.is_file()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    made(tmp_path, "data")  # a file where the folder should be
    with pytest.raises(OutputNotWritten):
        keep(made(tmp_path, "a.toml"), tmp_path / "data")


def test_a_list_that_cannot_be_removed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(made(tmp_path, "a.toml"), tmp_path / "data")

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", refuse)  # as where another program holds the file
    with pytest.raises(OutputNotWritten) as caught:
        forget(tmp_path / "data")
    assert caught.value.facts["reason"] == "not_allowed"
