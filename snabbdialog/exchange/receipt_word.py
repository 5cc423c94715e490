"""How a receipt looks in Word: one page, facts first, then a table of counts, then what was left. Must not know plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog import ooxml
from snabbdialog.ooxml import Element, TableLook

from .word_package import new_document, packed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from snabbdialog.words import Words

    from .receipt import Receipt

_WIDTHS = (3470, 1400, 1400, 1400, 1400)
_SHOWN = 140  # characters of a line, so that the receipt stays on one page


def document(made: Receipt, words: Words, *, facts: Sequence[tuple[str, str]], listed: int) -> bytes:
    """Return the receipt as .docx."""
    root = new_document()
    body = root[0]
    ooxml.run(ooxml.paragraph(body, "Title"), words("form.receipt.title"))
    ooxml.run(ooxml.paragraph(body, "Normal"), words("form.receipt.intro"))
    for label, value in facts:
        _fact(body, label, value)
    ooxml.run(ooxml.paragraph(body, "Heading1"), words("form.receipt.rows"))
    _rows(body, made, words)
    for key, lines in (("not_taken", made.left), ("remarks", made.remarks)):
        if lines:
            _list(body, words(f"form.receipt.{key}"), lines, words, listed)
    ooxml.run(ooxml.paragraph(body, "Uppgift"), words("form.receipt.kept"))
    subject = " – ".join(part for part in (made.region, made.title) if part)
    return packed(
        root, words, title=f"{words('form.receipt.title')} – {subject}", identifier=f"snabbdialog:receipt:{made.checksum}", at=made.received
    )


def _fact(body: Element, label: str, value: str) -> None:
    line = ooxml.paragraph(body, "Faktarad")
    ooxml.run(line, label, "Strong")
    ooxml.tab(line)
    ooxml.run(line, ooxml.one_line(value))


def _rows(body: Element, made: Receipt, words: Words) -> None:
    if not made.rows:
        ooxml.run(ooxml.paragraph(body, "Normal"), words("form.receipt.nothing"))
        return
    heads = [words(f"form.receipt.{key}") for key in ("table", "kind", "taken", "partly", "not_taken")]
    lines = [[words(f"exchange.tables.{table}"), words(f"exchange.kinds.{kind}"), *map(str, counts)] for table, kind, *counts in made.rows]
    look = TableLook(style="Dialogtabell", header="Tabellrubrik", cell="Tabelltext", widths=_WIDTHS, numeric=frozenset({2, 3, 4}))
    ooxml.table(body, [heads, *lines], look=look, caption=words("form.receipt.rows"), description=words("form.receipt.caption"))


def _list(body: Element, heading: str, lines: Sequence[str], words: Words, listed: int) -> None:
    ooxml.run(ooxml.paragraph(body, "Heading1"), heading)
    for line in lines[:listed]:
        text = ooxml.one_line(line)
        ooxml.run(ooxml.paragraph(body, "ListBullet"), text if len(text) <= _SHOWN else text[:_SHOWN] + "…")
    if len(lines) > listed:
        ooxml.run(ooxml.paragraph(body, "Normal"), words("form.receipt.more", n=len(lines) - listed))
