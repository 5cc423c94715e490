"""What the sections of strategies and needs share: the order of strategies, links by need, tying, names cut short.

Must not know widgets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from snabbdialog.bridge import KINDS, LAYERS
from snabbdialog.model import Link, added, edited
from snabbdialog.words import LANGUAGES, load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.model import Strategy
    from snabbdialog.ui.document import Document
    from snabbdialog.words import Words

SEEN = ("need", "strategy", "link", "session")  # the tables that links are seen with
ANSWERS = {"ja": "yes", "yes": "yes", "delvis": "partly", "partly": "partly", "nej": "no", "no": "no"}  # as lists often put it


def in_layers(document: Document) -> list[Strategy]:
    """Return the strategies, the national layer first, then the thematic and the regional."""
    order = {layer: number for number, layer in enumerate(LAYERS)}
    return sorted(document.rows("strategy"), key=lambda row: order.get(row.layer, len(order)))


def doubt(verified: str, words: Words) -> str:
    """Return what a row says of facts that are not fully verified («Ej verifierad»), or nothing."""
    sure = tuple(load_words(language).choice("catalogue.verified", "yes") for language in LANGUAGES)
    if not verified.strip() or verified.startswith(sure):
        return ""
    answer = ANSWERS.get(verified.split()[0].strip(",.;:").casefold(), "")
    return "" if answer == "yes" else words.choice("catalogue.verified", answer) if answer else re.split("[:;]", verified)[0].strip()


def kinds(document: Document) -> list[str]:
    """Return what a link may say, in the order of the keys 1–3."""
    return [kind for kind in document.words.choices("link.kind") if kind in KINDS]


def by_need(document: Document) -> dict[str, list[Link]]:
    """Return each need's links, strategies in the order of their layers, without what is dismissed."""
    places = {strategy.id: place for place, strategy in enumerate(in_layers(document))}
    held: dict[str, list[Link]] = {}
    for link in sorted(document.rows("link"), key=lambda row: places.get(row.strategy, 0)):
        if link.strategy in places and link.kind in KINDS:
            held.setdefault(link.need, []).append(link)
    return held


def tie(document: Document, kind: str, pairs: Sequence[tuple[str, str]]) -> None:
    """Say how strategies meet needs, given as pairs of need and strategy, as one step; what was said of a pair before is changed."""
    held = {(link.need, link.strategy): link for link in document.rows("link")}
    changes = [
        edited(held[need, strategy], kind=kind)
        if (need, strategy) in held
        else added(Link(session=document.id, need=need, strategy=strategy, kind=kind))
        for need, strategy in pairs
    ]
    document.apply(QCoreApplication.translate("Links", "tie strategy to need"), [change for change in changes if change.after])


def short(name: str, letters: int) -> str:
    """Return the name cut between words."""
    if len(name) <= letters:
        return name
    return name[:letters].rsplit(" ", 1)[0].rstrip(",.;:–-") + " …"
