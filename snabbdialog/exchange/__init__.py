"""What travels between machines: session files, the region's Word form, and the plan of what an arriving file would change.

The way in: `read_any(path)` gives a `SessionFile` of either kind; `common_base(file, exchanges)` finds what both sides began
with among the session's `Exchange` rows; `plan_import(current, file, base=…)` compares; `choose` and `choose_all` decide;
`plan.as_json()` is the plan as data; `changes(plan)` is what `store.apply` gets in one go. The way out: `export(dialogue,
purpose, file_name=…)` gives the bytes and the changes that keep them on record.
"""

from .arrival import read_any, read_bytes
from .lineage import common_base, content_of, export, lineage_of
from .merge import plan_import
from .outcome import changes
from .plan import Cell, Item, Plan, choose, choose_all
from .purpose import COLLEAGUE, FROM_REGION, PURPOSES, TO_REGION, write_session_file
from .reading import read_session_file
from .session_file import SUFFIX, Mark, Preparer, Remark, SessionFile, to_bytes

__all__ = [
    "COLLEAGUE",
    "FROM_REGION",
    "PURPOSES",
    "SUFFIX",
    "TO_REGION",
    "Cell",
    "Item",
    "Mark",
    "Plan",
    "Preparer",
    "Remark",
    "SessionFile",
    "changes",
    "choose",
    "choose_all",
    "common_base",
    "content_of",
    "export",
    "lineage_of",
    "plan_import",
    "read_any",
    "read_bytes",
    "read_session_file",
    "to_bytes",
    "write_session_file",
]
