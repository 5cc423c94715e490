"""Whether a place is one where a live database comes to harm: synchronised folders and network drives (users.md, trap 16).

Tells, never forbids. Must not know the store's file, nor the screen.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath

SYNCHRONISED, NETWORK = "synchronised", "network"  # words under store.place
_FOLDERS = re.compile(r"onedrive|dropbox|google ?drive|icloud ?drive|nextcloud|owncloud|com~apple~clouddocs|box( sync)?", re.IGNORECASE)
_FILE_SYSTEMS = re.compile(r"nfs\d?|cifs|smb\w*|9p|afs|afpfs|ceph|webdav|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse)|gluster\S*")
_MOUNTS = Path("/proc/self/mounts")
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def is_risky_place(path: Path) -> str:
    """Return why the place is risky, `synchronised` or `network`, or nothing when no harm is known of it."""
    if any(_FOLDERS.fullmatch(re.split(r" - |\s\(", part)[0]) for part in path.parts[:-1]):
        return SYNCHRONISED
    return NETWORK if _is_share(path) or _is_remote_drive(path) or _is_remote(path, _mounts()) else ""


def _is_share(path: PurePath) -> bool:
    return path.as_posix().startswith("//")


def _is_remote_drive(path: PurePath) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(path.drive) and ctypes.windll.kernel32.GetDriveTypeW(path.drive + "\\") == _REMOTE


def _is_remote(path: Path, mounts: str) -> bool:
    """Tell from the table of mounts whether the innermost one that holds the path is remote."""
    kinds = {mount[1].replace("\\040", " "): mount[2] for line in mounts.splitlines() if len(mount := line.split()) > 2}
    place = next((str(folder) for folder in [path, *path.parents] if str(folder) in kinds), "")
    return bool(_FILE_SYSTEMS.fullmatch(kinds.get(place, "")))


def _mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
