"""What travels between machines: session files, the region's Word form, and the plan of what an arriving file would change.

The way in: `read_any(path)` gives a `SessionFile` of either kind; `common_base(file, exchanges)` finds what both sides began
with among the session's `Exchange` rows; `plan_import(current, file, base=…)` compares; `choose` and `choose_all` decide;
`plan.as_json()` is the plan as data; `changes(plan)` is what `store.apply` gets in one go. The way out: `export(dialogue,
purpose, file_name=…)` gives the bytes and the changes that keep them on record. `summary`, `item_in_words`, `remarks_in_words`
and `marked` say a plan in words; `receipt`, `receipt_json` and `receipt_word` answer the sender. The Word form is written by
`form.export_form(dialogue, method, file_name=…)`, imported from its own module because it brings Word with it.
"""

from .arrival import read_any, read_bytes
from .choosing import choose, choose_all, choose_as
from .lineage import common_base, content_of, export, lineage_of, returned_as
from .merge import plan_import
from .outcome import changes
from .plan import Cell, Item, Plan
from .purpose import COLLEAGUE, FROM_REGION, PURPOSES, TO_REGION, write_session_file
from .reading import read_session_file
from .receipt import Receipt, receipt, receipt_json, receipt_word
from .session_file import SUFFIX, Mark, Preparer, Remark, SessionFile, to_bytes
from .summary import (
    Marked,
    choice_in_words,
    column_name,
    item_in_words,
    marked,
    nothing_new,
    remarks_in_words,
    summary,
    taken,
    value_in_words,
)

__all__ = [
    "COLLEAGUE", "FROM_REGION", "PURPOSES", "SUFFIX", "TO_REGION",
    "Cell", "Item", "Mark", "Marked", "Plan", "Preparer", "Receipt", "Remark", "SessionFile",
    "changes", "choice_in_words", "choose", "choose_all", "choose_as", "column_name", "common_base", "content_of", "export",
    "item_in_words", "lineage_of", "marked", "nothing_new", "plan_import", "read_any", "read_bytes", "read_session_file", "receipt",
    "receipt_json", "receipt_word", "remarks_in_words", "returned_as", "summary", "taken", "to_bytes",
    "value_in_words", "write_session_file",
]  # fmt: skip
