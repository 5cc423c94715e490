from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from snabbdialog import start

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_no_command_opens_the_window(monkeypatch: pytest.MonkeyPatch, run, store: Path) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(start, "open_window", lambda *words, **more: asked.append((words, more)) or 7)
    assert run("--language", "en")[0] == 7
    assert asked == [((store, "en"), {"dialogue": ""})]


def test_a_file_opens_the_window_with_it(monkeypatch: pytest.MonkeyPatch, run, store: Path, tmp_path: Path) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(start, "open_window", lambda *words, **more: asked.append((words, more)) or 0)
    (tmp_path / "d.snabbdialog").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("d.snabbdialog")[0] == 0
    assert asked == [((store, None), {"files": [tmp_path / "d.snabbdialog"]})]


def test_a_file_that_is_not_there_opens_nothing(run) -> None:
    code, _out, err = run("gone.snabbdialog")
    assert code == 1
    assert "gone.snabbdialog" in err


def test_no_command_loads_qt(store: Path, id: str, tmp_path: Path) -> None:
    words = [["list"], ["minutes", id, "-o", str(tmp_path / "m.docx")], ["search", "hälsa"], ["check"], ["backup"], ["example"]]
    code = (
        f"import sys; from snabbdialog.cli import main\n"
        f"codes = [main(['--store', {str(store)!r}, *w]) for w in {words!r}]\n"
        "sys.exit(any(codes) or any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
