"""LibreOffice as a tool of the tests: one profile for all that one process converts, since a new one takes longer than a conversion.

Every test has a home of its own (`own_folders`), and with it would have fonts to be found anew; LibreOffice keeps one home here.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

OFFICE = shutil.which("soffice")
PATIENCE = 180  # seconds


def convert(*files: Path, to: str, folder: Path, options: tuple[str, ...] = ()) -> list[Path]:
    """Write the files into the folder as another kind (`pdf`, `docx`), in one start of LibreOffice; return where they lie.

    LibreOffice ends well also when it has failed, so what it should have written must be there.
    """
    home = _home()
    command = [str(OFFICE), "--headless", f"-env:UserInstallation={(home / 'profile').as_uri()}", *options]
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    subprocess.run(
        [*command, "--convert-to", to, "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=PATIENCE, env=os.environ | dict.fromkeys(names, str(home)),
    )  # fmt: skip
    made = [folder / f"{file.stem}.{to.partition(':')[0]}" for file in files]
    assert all(path.is_file() for path in made), made
    return made


@cache
def _home() -> Path:
    home = Path(tempfile.mkdtemp(prefix="office-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return home
