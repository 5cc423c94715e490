"""Run a command and say what it took: CPU seconds, seconds on the clock and the most memory it held.

A process of its own stands between the tests and the command: the system counts what a process held before it became another one,
and the tests hold much. `python measured.py COMMAND…` prints one line of JSON about the command; `run` calls it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT = 60  # seconds; what has not ended then hangs


@dataclass(frozen=True)
class Measured:
    """How a command ended, what it wrote, and what it took."""

    code: int
    out: str
    err: str
    cpu: float  # seconds
    clock: float  # seconds
    memory: float  # megabytes


def run(*words: object) -> Measured:
    """Run the program as a user would. A run that hangs is ended, with code -9."""
    command = [sys.executable, "-S", __file__, sys.executable, "-m", "snabbdialog", *(str(word) for word in words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    return Measured(*json.loads(done.stdout))


def _main(command: list[str]) -> None:
    import resource  # not on Windows

    began = time.monotonic()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            written = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            written = process.communicate()
    out, err = (text.decode(errors="replace") for text in written)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    memory = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)  # bytes there, kilobytes elsewhere
    json.dump([process.returncode, out, err, used.ru_utime + used.ru_stime, time.monotonic() - began, memory], sys.stdout)


if __name__ == "__main__":
    _main(sys.argv[1:])
