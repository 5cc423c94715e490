"""The start of the program: straight to the window when nothing else is said, else the command line."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and end with its exit code; the command line is loaded only when there are words for it to read."""
    sys.exit(_run_command() if sys.argv[1:] else _open_window())


def _run_command() -> int:
    from .cli import main as run

    return run()


def _open_window() -> int:
    from .errors import UserError
    from .start import open_window

    try:
        return open_window()
    except UserError as error:
        from .words import load_words

        sys.stderr.write(load_words("sv").sentence(error) + "\n")
        return 1


if __name__ == "__main__":
    main()
