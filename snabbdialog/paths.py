"""Where things lie: what ships with the program, and the user's own local data folder. Knows nothing of what is in them."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder `resources/`: inside the package when installed or frozen, beside it in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def data_folder() -> Path:
    """Return the user's local, never roaming, data folder of the program; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("Snabbdialog", appauthor=False, roaming=False)


def default_store() -> Path:
    """Return where the store lies when nobody chose another place."""
    return data_folder() / "snabbdialog.db"
