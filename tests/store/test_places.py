from __future__ import annotations

import ctypes
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import pytest

from snabbdialog.store import places
from snabbdialog.store.places import NETWORK, SYNCHRONISED, is_risky_place
from snabbdialog.words import LANGUAGES, load_words

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//server/share /mnt/min\\040mapp cifs rw 0 0
tmpfs /mnt/team/local tmpfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    "folder", ["OneDrive", "OneDrive - Region Norrbotten", "onedrive (privat)", "Dropbox", "Google Drive", "iCloudDrive", "Nextcloud"]
)
def test_a_synchronised_folder_is_risky(tmp_path: Path, folder: str) -> None:
    assert is_risky_place(tmp_path / folder / "Dialoger" / "s.db") == SYNCHRONISED


@pytest.mark.parametrize("name", ["OneDriveguide/s.db", "Mina dokument/s.db", "OneDrive", "boxar/s.db"])
def test_an_ordinary_folder_is_not(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_mounts", lambda: MOUNTS)
    assert is_risky_place(tmp_path / name) == ""


@pytest.mark.parametrize(
    ("path", "risk"),
    [
        ("/mnt/team/s.db", NETWORK),
        ("/mnt/min mapp/dialoger/s.db", NETWORK),
        ("/mnt/team/local/s.db", ""),
        ("/mnt/teamet/s.db", ""),
        ("/home/u/s.db", ""),
        ("//server/share/s.db", NETWORK),
    ],
)
def test_a_network_drive_is_risky_the_innermost_mount_counts(path: str, risk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_mounts", lambda: MOUNTS)
    assert is_risky_place(Path(path)) == risk


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "glusterfs", "fuse.rclone", "davfs", "afpfs"])
def test_every_kind_of_network_drive_is_known(kind: str) -> None:
    assert places._is_remote(Path("/mnt/s.db"), f"x /mnt {kind} rw 0 0")


def test_on_windows_the_drive_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    kinds = {"G:\\": 4, "C:\\": 3}
    kernel = SimpleNamespace(GetDriveTypeW=lambda root: asked.append(root) or kinds[root])
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert places._is_remote_drive(PureWindowsPath("G:\\dialoger\\s.db"))
    assert not places._is_remote_drive(PureWindowsPath("C:\\s.db"))
    assert asked == ["G:\\", "C:\\"]
    assert places._is_share(PureWindowsPath("\\\\server\\share\\s.db"))
    assert not places._is_share(PurePosixPath("/server/share"))


def test_where_mounts_cannot_be_read_nothing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "_MOUNTS", tmp_path / "none")
    assert is_risky_place(Path("/mnt/team/s.db")) == ""


def test_every_risk_has_its_sentence_in_each_language() -> None:
    for language in LANGUAGES:
        for risk in (SYNCHRONISED, NETWORK):
            assert load_words(language)(f"store.place.{risk}").endswith(".")
