"""The order of strategies, and how a row says that facts are not verified. Must not know widgets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from snabbdialog.bridge import LAYERS
from snabbdialog.words import LANGUAGES, load_words

if TYPE_CHECKING:
    from snabbdialog.model import Strategy
    from snabbdialog.ui.document import Document
    from snabbdialog.words import Words

ANSWERS = {"ja": "yes", "yes": "yes", "delvis": "partly", "partly": "partly", "nej": "no", "no": "no"}  # as lists often put it


def in_layers(document: Document) -> list[Strategy]:
    """Return the strategies, the national layer first, then the thematic and the regional."""
    order = {layer: number for number, layer in enumerate(LAYERS)}
    return sorted(document.rows("strategy"), key=lambda row: order.get(row.layer, len(order)))


def doubt(verified: str, words: Words) -> str:
    """Return what a row says of facts that are not fully verified («Ej verifierad»), or nothing."""
    if not verified or verified.startswith(tuple(load_words(language).choice("catalogue.verified", "yes") for language in LANGUAGES)):
        return ""
    answer = ANSWERS.get(verified.split()[0].strip(",.;:").casefold(), "")
    return "" if answer == "yes" else words.choice("catalogue.verified", answer) if answer else re.split("[:;]", verified)[0].strip()
