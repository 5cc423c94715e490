"""The house rules that a machine can hold: who imports whom, what is loaded at start, and code that is known to go wrong.

Each rule is also shown to fail where it is broken.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "snabbdialog"
OURS = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
STORE = next(contract["name"] for contract in CONTRACTS if contract.get("protected_modules") == ["snabbdialog.store"])
NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "socketserver", "xmlrpc", "webbrowser", "asyncio"}
HEAVY = {"docx", "lxml", "pypdfium2", "sqlite_utils", "snowballstemmer"}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as main; main()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with a copy of the package that a test may break."""
    shutil.copytree(PACKAGE, tmp_path / "snabbdialog", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def verdicts(output: str) -> dict[str, str]:
    """Return what the linter says of each contract, whose names it may break over lines."""
    flat = " ".join(output.split())
    return {contract["name"]: flat.partition(contract["name"] + " ")[2].split(" ")[0] for contract in CONTRACTS}


def test_imports_keep_to_the_contracts(copy: Path) -> None:
    done = lint_imports(copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(verdicts(done.stdout).values()) == {"KEPT"}


def test_a_module_that_breaks_the_contracts_is_found(copy: Path) -> None:
    with (copy / "snabbdialog" / "minutes" / "blocks.py").open("a", encoding="utf-8") as module:
        module.write("import sqlite3, docx, PySide6\nfrom ..store import Store\nfrom ..exchange import form\n")
    with (copy / "snabbdialog" / "ui" / "pages" / "page.py").open("a", encoding="utf-8") as module:
        module.write("from ...store import Store\n")
    done = lint_imports(copy)
    assert done.returncode == 1
    assert set(verdicts(done.stdout).values()) == {"BROKEN"}


@pytest.mark.parametrize("place", ["pages/page.py", "widgets/fields.py", "send.py"])
def test_a_part_of_the_window_that_reaches_for_the_store_is_found(copy: Path, place: str) -> None:
    with (copy / "snabbdialog" / "ui" / place).open("a", encoding="utf-8") as module:
        module.write("from snabbdialog.store import Store\n")
    done = lint_imports(copy)
    assert [name for name, verdict in verdicts(done.stdout).items() if verdict == "BROKEN"] == [STORE]


def test_a_module_that_nobody_placed_is_found(copy: Path) -> None:
    (copy / "snabbdialog" / "stranger.py").write_text('"""A module that no layer names."""\n', encoding="utf-8")
    assert "snabbdialog.stranger" in lint_imports(copy).stdout


def loaded_after(statement: str) -> set[str]:
    """Return the top-level modules a fresh Python has loaded after the statement."""
    code = f"{statement}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_starting_the_window_loads_nothing_heavy() -> None:
    loaded = loaded_after("import snabbdialog.__main__, snabbdialog.ui.application")
    assert "PySide6" in loaded
    assert not loaded & HEAVY


def test_the_command_line_loads_neither_qt_nor_word() -> None:
    loaded = loaded_after("import snabbdialog.cli")
    assert "click" in loaded
    assert not loaded & {*HEAVY, "PySide6", "shiboken6"}


@cache
def parsed(source: str) -> ast.Module:
    return ast.parse(source)


def calls(source: str) -> list[tuple[str, ast.Call]]:
    """Return every call with the last part of the name it calls."""
    found = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]
    return [(getattr(node.func, "attr", getattr(node.func, "id", "")), node) for node in found]


def untranslatable(source: str) -> list[int]:
    """Return the lines where a text is put together before it is translated: it would never be found."""
    names = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
    made = (ast.JoinedStr, ast.BinOp)
    return [node.lineno for name, node in calls(source) if name in names and any(isinstance(a, made) for a in node.args[:2])]


def aborting_keys(source: str) -> list[int]:
    """Return the lines where keyClicks types letters beyond ASCII: Qt aborts the whole process."""
    typed = [(node.lineno, a) for name, node in calls(source) if name == "keyClicks" for a in node.args]
    return [
        line
        for line, a in typed
        if not (isinstance(a, ast.Constant) and str(a.value).isascii()) and not isinstance(a, ast.Name | ast.Attribute)
    ]


def raw_sql(source: str) -> list[int]:
    """Return the lines that run statements on a connection."""
    return [node.lineno for name, node in calls(source) if name in {"execute", "executemany", "executescript"}]


def store_writes(source: str) -> list[int]:
    """Return the lines that write to a store."""
    return [node.lineno for name, node in calls(source) if name == "apply" and "store" in ast.unparse(node.func).lower()]


def prints(source: str) -> list[int]:
    return [node.lineno for name, node in calls(source) if name in {"print", "echo"}]


def swallows(source: str) -> list[int]:
    """Return the lines of bare or all-embracing excepts that do not raise on what they caught."""
    handlers = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.ExceptHandler)]
    broad = [node for node in handlers if node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"}]
    return [node.lineno for node in broad if not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)]


def network(source: str) -> list[int]:
    """Return the lines that import what can reach another machine; the local socket of one's own desktop cannot."""
    nodes = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
    return [node.lineno for node in nodes if any(reaches_out(name) for name in imported(node))]


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names] if node.level == 0 else []


def reaches_out(name: str) -> bool:
    if name.startswith("PySide6.QtNetwork"):
        return name.rpartition(".")[2] not in {"QLocalServer", "QLocalSocket"}
    return name.partition(".")[0] in NETWORK or name.startswith("urllib.request")


BROKEN = {
    untranslatable: "self.tr(f'{n} needs')",
    aborting_keys: "qtbot.keyClicks(field, 'Åtgärd')",
    store_writes: "self.store.apply('edit', [])",
    raw_sql: "store.conn.execute('delete from need')",
    prints: "print('hej')",
    swallows: "try:\n    pass\nexcept Exception:\n    pass",
    network: "from urllib.request import urlopen",
}
ALLOWED = {  # the places whose task it is
    store_writes: (PACKAGE / "ui" / "document.py", PACKAGE / "commands.py", PACKAGE / "selftest.py"),
    raw_sql: (PACKAGE / "store",),
    prints: (PACKAGE / "cli.py", PACKAGE / "commands.py"),
    swallows: (PACKAGE / "ui" / "problems.py", PACKAGE / "ui" / "worker.py"),
}


def allowed(rule: Callable[[str], list[int]], path: Path) -> bool:
    return any(path.is_relative_to(place) for place in ALLOWED.get(rule, ()))


@pytest.mark.parametrize("rule", BROKEN, ids=lambda rule: rule.__name__)
def test_the_code_keeps_to(rule: Callable[[str], list[int]]) -> None:
    found = {str(path.relative_to(ROOT)): rule(path.read_text(encoding="utf-8")) for path in OURS if not allowed(rule, path)}
    assert not {name: lines for name, lines in found.items() if lines}


@pytest.mark.parametrize("rule", BROKEN, ids=lambda rule: rule.__name__)
def test_broken_code_is_found_by(rule: Callable[[str], list[int]]) -> None:
    assert rule(BROKEN[rule])


def test_no_test_types_what_makes_qt_abort() -> None:
    assert not {path.name for path in TESTS if path != Path(__file__) and aborting_keys(path.read_text(encoding="utf-8"))}
