"""The start of the program: straight to the window when nothing else is said, else the command line.

Names the package in full, since a frozen program runs this file by itself.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and end with its exit code; the command line is loaded only when there are words for it to read."""
    if getattr(sys, "frozen", False):
        _become_worker_if_started_as_one()
    sys.exit(_run_command() if sys.argv[1:] else _open_window())


def _become_worker_if_started_as_one() -> None:
    from multiprocessing import freeze_support

    freeze_support()


def _run_command() -> int:
    from snabbdialog.cli import main as run

    return run()


def _open_window() -> int:
    from snabbdialog.errors import UserError
    from snabbdialog.start import open_window

    try:
        return open_window()
    except UserError as error:
        from snabbdialog.words import load_words

        sys.stderr.write(load_words("sv").sentence(error) + "\n")
        return 1


if __name__ == "__main__":
    main()
