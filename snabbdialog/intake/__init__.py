"""Reading what regions already have: file → text → outline → proposals; a person decides what of it is taken.

`extract` reads in a process of its own; `as_json` is the shape of `snabbdialog extract --json`; `plan` holds what taking means.
"""

from .extraction import Extraction, as_json
from .process import Cancelled, extract

__all__ = ["Cancelled", "Extraction", "as_json", "extract"]
