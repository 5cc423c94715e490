"""Write `session-file.schema.json` anew from the records. Run it after changing a record; a test tells when it is due.

Usage: python resources/make_schema.py, with the package installed or the repository on the path.
"""

import json
from pathlib import Path

from snabbdialog.exchange.schema import json_schema

TARGET = Path(__file__).with_name("session-file.schema.json")

if __name__ == "__main__":
    TARGET.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
