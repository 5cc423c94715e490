"""The receipt for a file that came: what arrived, when, and what of it was taken in. As a small JSON file and as one page in Word.

Made from a plan as it was applied. Must not know the store.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from snabbdialog.model import CONTENTS

from .lineage import signed
from .plan import KINDS, Item, Plan
from .summary import refusal_in_words, refused, remarks_in_words, taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snabbdialog.words import Words

FORMAT, FORMAT_VERSION = "snabbdialog-receipt", 1
_LISTED = 6  # rows named on the one page; the rest are counted


@dataclass(frozen=True)
class Receipt:
    """What a receipt says. `rows` are (table, kind, taken, partly taken, not taken); texts are in the dialogue's language."""

    session: str
    title: str
    region: str
    file_name: str
    checksum: str
    revision: int
    base_revision: int | None
    received: str
    prepared_by: str
    rows: tuple[tuple[str, str, int, int, int], ...]
    left: tuple[str, ...]  # what was not taken in, a line each
    remarks: tuple[str, ...]


def receipt(plan: Plan, words: Words, *, at: str) -> Receipt:
    """Return the receipt for a plan as it was applied at the ISO time `at`."""
    session = plan.theirs["session"][plan.session_id]
    current = plan.current.session if plan.current else None
    return Receipt(
        session=plan.session_id,
        title=current.title if current else str(session.get("title", "")),
        region=current.region if current else str(session.get("region", "")),
        file_name=plan.incoming.file_name,
        checksum=plan.incoming.checksum,
        revision=plan.incoming.revision,
        base_revision=plan.base.revision if plan.base else None,
        received=at,
        prepared_by=signed(plan.incoming.prepared_by),
        rows=tuple(_counts(plan.items)),
        left=tuple(refusal_in_words(plan, item, words) for item in plan.items if refused(item)),
        remarks=tuple(remarks_in_words(plan, words)),
    )


def receipt_json(made: Receipt) -> bytes:
    """Return the receipt as UTF-8 JSON, to send back."""
    document: dict[str, Any] = {"format": FORMAT, "format_version": FORMAT_VERSION} | vars(made)
    document["rows"] = [dict(zip(("table", "kind", "taken", "partly", "not_taken"), row, strict=True)) for row in made.rows]
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def receipt_word(made: Receipt, words: Words) -> bytes:
    """Return the receipt as one page in Word."""
    from .receipt_word import document

    return document(made, words, facts=_facts(made, words), listed=_LISTED)


def _facts(made: Receipt, words: Words) -> list[tuple[str, str]]:
    base = words("form.receipt.no_base") if made.base_revision is None else words("form.receipt.base", revision=made.base_revision)
    day, _, clock = made.received.partition("T")
    when = f"{words.date(day)} {words('minutes.clock', time=words.clock(clock[:5]))}" if clock else words.date(day)
    facts = {
        "dialogue": " – ".join(part for part in (made.region, made.title) if part),
        "file": made.file_name,
        "revision": str(made.revision),
        "based_on": base,
        "received": when,
        "prepared_by": made.prepared_by,
        "checksum": made.checksum,
    }
    return [(words(f"form.receipt.{key}"), value) for key, value in facts.items() if value]


def _counts(items: Iterable[Item]) -> Iterable[tuple[str, str, int, int, int]]:
    counted = Counter((item.table, item.kind, taken(item), refused(item)) for item in items)
    for table in ("session", *CONTENTS.values()):
        for kind in KINDS:
            whole, partly, none = (counted[table, kind, *how] for how in ((True, False), (True, True), (False, True)))
            if whole or partly or none:
                yield table, kind, whole, partly, none
