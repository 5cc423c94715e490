"""The funding table: financier and kind of money, what is applied for and granted, and a sum held against the stated total."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from snabbdialog import values
from snabbdialog.model import Funding as FundingRow
from snabbdialog.model import edited
from snabbdialog.sums import held_against, total
from snabbdialog.ui.theme import S
from snabbdialog.ui.widgets.fields import ChoiceField, LineField, TextField, labelled, plain
from snabbdialog.ui.widgets.layout import Form, column
from snabbdialog.ui.widgets.pasted import YEAR, named
from snabbdialog.ui.widgets.pasted import joined as in_one
from snabbdialog.ui.widgets.row_section import Rows, RowSection
from snabbdialog.ui.widgets.rows import RowView
from snabbdialog.ui.widgets.typed_fields import money_field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from snabbdialog.ui.document import Document

ABOUT = r"ca|c:a|cirka|ungefär|omkring|mellan|minus|about|around|between"
UNIT = r"(?:[tkm]|mn|md)?kr|kronor|[tkm]?sek|tusen|thousand|mi?lj[a-z]*|mill[a-z]*|bill[a-z]*|mn|md|mdr|[tkm]?(?:€|eur[a-z]*)"
BEGIN = re.compile(rf"(?<![^\s;])(?:(?:{ABOUT}|sek|kr)\.?\s+)?[-−–]?\d", re.IGNORECASE)
PART = re.compile(r"(?<![:\d])(?!(?:19|20)\d\d\b)\d+\s*(?:[-–—]|till|och|to|and)?\s*$", re.IGNORECASE)  # a figure that is no year
ROUGH = re.compile(
    rf"(?=.*(?:{UNIT}|\d[\s.,]\d))(?:[\d\s.,−–—-]|(?:{ABOUT}|{UNIT}|till|och|to|and)(?![^\W\d]))+",
    re.IGNORECASE,
)
BESIDE = re.compile(r"\d\s+(?!\d{3}(?!\d))\d|(?<![\d.,])\d+[.,]\d{1,2}\s+\d")  # two figures: one may be the name's, as in «Mål 2 1 000 kr»
TOTAL = re.compile(r"^(summa|sum|total)(t|er)?( projektbudget| budget)?\b(?=.*\d)", re.IGNORECASE)


class Funding(QWidget):
    """The rows, and the sum below them."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._sum = plain(role="strong", wrap=True)
        form, at = Form(columns=2), (document, "session", document.id)
        form.add(labelled(money_field(*at, "funding_total"), self.tr("Stated &total, to check the sum against")))
        form.add(self._sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(FundingRows(document), form, spacing=S, stretch=(1, 0)))
        document.changed.connect(self._show_sum)
        self._show_sum()

    def _show_sum(self) -> None:
        words, rows = self._document.words, self._document.rows("funding")
        applied, granted = total(rows, "applied"), total(rows, "granted")
        parts = [self.tr("Applied for: %1").replace("%1", words.money(applied))]
        if granted:
            parts.append(self.tr("granted: %1").replace("%1", words.money(granted)))
        if (stated := self._document.session.funding_total) is not None:
            _, difference = held_against(rows, stated)
            differs = self.tr("differs from the stated total by %1").replace("%1", words.money(difference))
            parts.append(differs if difference else self.tr("agrees with the stated total"))
        uncounted = sum(1 for row in rows if row.as_written)
        if uncounted:
            parts.append(self.tr("%n row(s) not counted", "", uncounted))
        self._sum.setText(" · ".join(parts))


class FundingRows(RowSection):
    """A row per financier and kind of money; the same financier may stand twice."""

    def __init__(self, document: Document) -> None:
        super().__init__(
            document,
            Rows(
                table="funding",
                noun=self.tr("funding"),
                label=self.tr("Funding"),
                kinds=document.words.choices("funding.kind"),
                placeholder=self.tr("Financier and sum, such as «Region Norrbotten 1 245 497», and press Enter"),
                empty=self.tr("Who pays, with what kind of money? A pasted table becomes rows."),
                view=self._view,
                new=lambda kind, text: funding_of(kind, text),
                row=lambda kind, cells: funding_in(kind, cells, document.words.choices("funding.kind")),
                details=self._details,
            ),
        )

    def add(self, kind: str, texts: Sequence[str]) -> None:
        """Add a row for each financier; a table that was flattened when it was copied has its sums on lines of their own."""
        rows, session = joined(texts), self.document.session
        totals = [self.new("", text).applied for text in rows if TOTAL.match(text)]
        stated = [edited(session, funding_total=totals[-1])] if totals and session.funding_total is None else []
        self.add_with(kind, [text for text in rows if not TOTAL.match(text)] if stated else rows, stated)

    def _view(self, row: FundingRow) -> RowView:
        words = self.document.words
        facts = [words.choice("funding.role", row.role), row.year, row.appropriation, row.note]
        if row.granted is not None:
            facts.insert(0, self.tr("granted: %1").replace("%1", words.money(row.granted)))
        kind = words.choice("funding.kind", row.kind)
        figure = words.money(row.applied) if row.applied is not None else ""
        words_for_sums = ", ".join(values.unread(row.as_written).values())
        mark = self.tr("not counted: %1").replace("%1", words_for_sums) if words_for_sums else ""
        meta = " · ".join(fact.replace("\n", " ") for fact in facts if fact)
        return RowView(row.id, row.financier, lead=kind, meta=meta, figure=figure, mark=mark)

    def _details(self, id: str) -> QWidget:
        words, form, at = self.document.words, Form(columns=3), (self.document, "funding", id)
        form.add(labelled(LineField(*at, "financier", known=self.document.known("financier")), self.tr("&Financier")))
        form.add(labelled(ChoiceField(*at, "kind", choices=words.choices("funding.kind")), self.tr("&Kind of money")))
        form.add(labelled(ChoiceField(*at, "role", choices=words.choices("funding.role")), self.tr("&Role")))
        form.add(labelled(money_field(*at, "applied"), self.tr("&Applied for, kronor")))
        form.add(labelled(money_field(*at, "granted"), self.tr("&Granted, kronor")))
        form.add(labelled(LineField(*at, "year"), self.tr("&Year or years")))
        form.add(labelled(LineField(*at, "appropriation"), self.tr("A&ppropriation")))
        form.add(labelled(LineField(*at, "conditions"), self.tr("&Conditions")))
        form.add(labelled(ChoiceField(*at, "state_aid", choices=words.choices("state_aid")), self.tr("&State aid")))
        form.add(labelled(LineField(*at, "state_aid_note"), self.tr("R&ule, and who checks it")))
        form.add(labelled(TextField(*at, "note", lines=1), self.tr("Re&mark on the source")), wide=True)
        return form


def joined(texts: Sequence[str]) -> list[str]:
    """Return the lines with each sum that stands alone put behind the financier on the line before."""
    lines: list[str] = []
    for text in texts:
        if lines and values.parse_kronor(text) is not None and funding_of("", lines[-1]).applied is None:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return lines


def funding_of(kind: str, text: str) -> FundingRow:
    """Return the row a line gives: «Umeå kommun 358 752 kr», with the sum where one stands last.

    Words that are about money but no sum («1–2 mnkr», «-500 000 kr») stand beside the number, as when the field gets them. Where they
    may hold a figure of the financier's name, the name keeps the whole line.
    """
    text = text.strip()
    begins = [found.start() for found in BEGIN.finditer(text, max(0, len(text) - values.LONGEST))]
    parts = [(text[:at], text[at:]) for at in begins if _named(text[:at]).strip("0123456789")]
    for who, said in parts:
        amount = None if PART.search(who) else values.parse_kronor(said.rstrip("."))
        if amount is not None:
            return FundingRow(kind=kind, financier=_named(who), applied=amount)
    if parts and ROUGH.fullmatch(parts[0][1]):
        who, said = parts[0]
        name = text if BESIDE.search(said) else _named(who)
        return FundingRow(kind=kind, financier=name, as_written=values.as_written({"applied": said}))
    return FundingRow(kind=kind, financier=text)


def funding_in(kind: str, cells: Sequence[str], kinds: Mapping[str, str]) -> FundingRow:
    """Return the row of a table's cells: financier, kind of money, applied for, granted, year; kind and year may stand elsewhere.

    A year that is the only figure is a sum, as in a line.
    """
    financier, *facts = cells
    facts = facts[1:] if len(facts) > 1 and not facts[0] else facts  # nothing where the kind stands
    year, others, columns, sums, unread = "", list[str](), ["applied", "granted"], dict[str, int](), dict[str, str]()
    has_sums = sum(map(_is_money, facts)) != 1
    for fact in facts:
        if found := named(kinds, fact):
            kind = found
        elif has_sums and YEAR.fullmatch(fact):
            year = fact
        elif columns and (not fact or _is_money(fact)):
            column, amount = columns.pop(0), values.parse_kronor(fact.rstrip("."))
            sums |= {} if amount is None else {column: amount}
            unread |= {column: fact} if amount is None else {}
        else:
            others.append(fact)
    written = values.as_written(unread)
    return FundingRow(kind=kind, financier=financier, year=year, note=in_one(*others), as_written=written, **sums)  # type: ignore[arg-type]


def _is_money(text: str) -> bool:
    return values.parse_kronor(text.rstrip(".")) is not None or bool(ROUGH.fullmatch(text))


def _named(who: str) -> str:
    return who.strip(" \t:;,–—-")
