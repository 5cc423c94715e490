"""Writes the published JSON Schema of session files anew, as the records have it. Run it in .venv when a record has a new column."""

from __future__ import annotations

import json

from snabbdialog import paths
from snabbdialog.exchange.schema import json_schema


def main() -> None:
    """Write the schema over the published one."""
    published = paths.resources() / "session-file.schema.json"
    published.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
