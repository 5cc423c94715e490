"""Make .venv with the locked versions and this checkout in it, and see to the system libraries that Qt needs on Linux.

Runs on the standard library alone. Touches nothing outside the checkout but apt packages, and those only as root.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "made-from"
LOG = ROOT / "build" / "environment.log"

# What Qt's libraries link to, and the Debian package that holds it. Debian's libfontconfig1 brings a font.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONTS = "fonts-dejavu-core"
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.fonts"), Path("~/.local/share/fonts"))


def main() -> None:
    """Make or renew the environment; quick when nothing changed."""
    install_packages(missing_packages())
    made_from = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    if made_from != birthplace() + contents():
        make(anew=not made_from.startswith(birthplace()))


def missing_packages() -> list[str]:
    """Return the Debian packages this machine lacks; none on another system than Linux."""
    if sys.platform != "linux":
        return []
    wanted = LIBRARIES | (X11_LIBRARIES if os.environ.get("DISPLAY") else {})
    wanted |= WAYLAND_LIBRARIES if os.environ.get("WAYLAND_DISPLAY") else {}
    missing = [package for library, package in wanted.items() if not loads(library)]
    if not has_fonts():
        missing.append(FONTS)
    if not can_make_environments():
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return missing


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    """Tell whether there is a font to draw letters with."""
    return any(next(folder.expanduser().rglob("*.[to]t[fc]"), None) for folder in FONT_FOLDERS)


def can_make_environments() -> bool:
    """Tell whether this Python has venv and ensurepip; Debian packs them apart."""
    return subprocess.run([sys.executable, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL, check=False).returncode == 0


def install_packages(packages: list[str]) -> None:
    """Install Debian packages, or name them where we may not."""
    if not packages:
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit(
            f"These system packages are missing (names as in Debian): {' '.join(packages)}. "
            "Install them as root, with apt-get install or your system's own tool, and run make again."
        )
    print("Installing system packages:", *packages, flush=True)
    apt_get("update")
    apt_get("install", "--yes", "--no-install-recommends", *packages)


def apt_get(*arguments: str) -> None:
    """Run apt-get without questions, waiting for another one to finish."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "-o", "DPkg::Lock::Timeout=300", *arguments, environment=quiet)


def birthplace() -> str:
    """Return what an environment cannot outlive: where it lies and its Python."""
    return f"{ROOT}\n{sys.executable} {sys.version_info}\n"


def contents() -> str:
    """Return the digest of what is installed: the locked versions and our own metadata."""
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml"))).hexdigest()


def make(*, anew: bool) -> None:
    """Make the environment, or take the one that is here, and install the locked versions and the checkout."""
    if anew:
        print(f"Making .venv with Python {sys.version.split()[0]}", flush=True)
        run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT))
    STAMP.unlink(missing_ok=True)
    print("Installing the locked versions", flush=True)
    pip = [str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "--no-input", "--disable-pip-version-check", "--no-cache-dir", "install"]
    run(*pip, "--requirement", "requirements.lock")
    run(*pip, "--no-deps", "--no-build-isolation", "--editable", ".")
    STAMP.write_text(birthplace() + contents(), encoding="utf-8")


def run(*command: str, environment: dict[str, str] | None = None) -> None:
    """Run a command with its output in the log; if it fails, show the log and end."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w+", encoding="utf-8", errors="replace") as log:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False)
        if done.returncode:
            log.seek(0)
            sys.exit(f"{log.read()}\nFailed: {' '.join(command)}")


main()
