"""Section «Finansiering»: the table with its sums held against the stated total, expected results, sustainability.

Must not know the other sections. Contradictory remarks stay as they were written (K73).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from snabbdialog.minutes.blocks import Block, Item, Paragraph, Span
from snabbdialog.minutes.case import Case, cell, labelled, plain_text
from snabbdialog.sums import held_against, total
from snabbdialog.text import one_line
from snabbdialog.values import unread

if TYPE_CHECKING:
    from snabbdialog.model import Funding


def funding(case: Case) -> list[Block]:
    """Return the money, what it is to lead to, and how it is sustained."""
    return [
        *_table(case),
        *_checked(case),
        *case.heading(2, "funding_remarks", [item for row in case.dialogue.funding for item in _remarks(case, row)]),
        *case.heading(2, "results", _texts(case, "results_short", "results_long")),
        *case.heading(
            2, "sustainability", _texts(case, "sustainability_social", "sustainability_economic", "sustainability_environmental")
        ),
    ]


def _table(case: Case) -> list[Block]:
    rows = case.dialogue.funding
    amounts = [column for column in ("applied", "granted") if any(getattr(row, column) is not None for row in rows)] or ["applied"]
    texts = [column for column in ("role", "year") if any(getattr(row, column).strip() for row in rows)]
    shares = {"role": 1.95, "year": 1.75, "applied": 2.6, "granted": 2.6}
    columns = [("financier", 2.6), ("money_kind", 2.15), *((c, shares[c]) for c in texts), *((f"#{c}", shares[c]) for c in amounts)]
    made = [_row(case, row, [*texts, *amounts]) for row in rows]
    sums = [case.money(total(rows, column)) for column in amounts]
    last: tuple[str, ...] = (case.say("total"), *("" for _ in columns[1 : -len(amounts)]), *sums)
    return case.table("funding", columns, [*made, last], total=True) if rows else []


def _row(case: Case, row: Funding, columns: list[str]) -> tuple[str, ...]:
    shown = {
        "role": cell(case.name_of("funding.role", row.role)),
        "year": cell(row.year),
        "applied": _amount(case, row, "applied"),
        "granted": _amount(case, row, "granted"),
    }
    return cell(row.financier), cell(case.name_of("funding.kind", row.kind)), *(shown[column] for column in columns)


def _amount(case: Case, row: Funding, column: str) -> str:
    """Return the amount, or the words as typed where nobody could read them as one."""
    written = unread(row.as_written).get(column, "")
    return case.money(getattr(row, column)) or (case.say("as_written", text=written) if written else "–")


def _checked(case: Case) -> list[Block]:
    """Return whether the stated total is the sum of what was applied for or of what was granted."""
    session = case.dialogue.session
    stated, written = session.funding_total, unread(session.as_written).get("funding_total", "")
    if stated is None:
        return [Paragraph(plain_text(case.say("sum.unread", text=written)))] if written else []
    found, difference = held_against(case.dialogue.funding, stated)
    told = {"total": case.money(stated), "sum": case.money(found), "difference": case.money(difference)}
    return [Paragraph(plain_text(case.say("sum.wrong" if difference else "sum.right", **told)))]


def _remarks(case: Case, row: Funding) -> list[Block]:
    aid = ", ".join(filter(None, (case.name_of("state_aid", row.state_aid), one_line(row.state_aid_note))))
    facts = (
        case.fact("appropriation", row.appropriation),
        case.fact("conditions", row.conditions),
        case.fact("state_aid", aid),
        one_line(row.note),
    )
    said = " · ".join(fact for fact in facts if fact)
    return [Item((Span(f"{case.titled(row.financier)}: ", "strong"), Span(said)))] if said else []


def _texts(case: Case, *columns: str) -> list[Block]:
    return [block for column in columns for block in labelled(case.say(f"facts.{column}"), getattr(case.dialogue.session, column))]
