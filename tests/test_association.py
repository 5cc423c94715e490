"""Opening files by double click: what the script beside the frozen program tells the desktop, and takes back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from snabbdialog import paths

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = paths.resources() / "association"


@pytest.mark.skipif(sys.platform != "linux", reason="the script is for Linux desktops")
def test_a_linux_desktop_is_told_and_forgets_it_again(tmp_path: Path) -> None:
    program, data = tmp_path / "the program", tmp_path / "data"
    program.mkdir()
    script = shutil.copy(SCRIPTS / "associate.sh", program)
    told = os.environ | {"XDG_DATA_HOME": str(data)}
    subprocess.run(["sh", script], env=told, check=True, capture_output=True)
    entry = ConfigParser(interpolation=None)
    entry.read(data / "applications" / "snabbdialog.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == f'"{program}/snabbdialog" %F'
    kind = etree.parse(data / "mime" / "packages" / "snabbdialog.xml").find("{*}mime-type")
    assert kind.get("type") in entry["Desktop Entry"]["MimeType"]
    assert kind.find("{*}glob").get("pattern") == "*.snabbdialog"
    subprocess.run(["sh", script, "--remove"], env=told, check=True, capture_output=True)
    assert not [*data.rglob("snabbdialog.*")]


def test_windows_is_told_for_this_user_alone_and_reads_the_lines(tmp_path: Path) -> None:
    script = (SCRIPTS / "associate.cmd").read_bytes().decode("ascii")
    assert script.count("\r\n") == script.count("\n")
    assert 'set "classes=HKCU\\Software\\Classes"' in script
    assert "HKLM" not in script
    assert '\\"%~dp0snabbdialog.exe\\" \\"%%1\\""' in script
