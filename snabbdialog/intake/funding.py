"""Funding tables: who pays, with which kind of money, how much; real tables and those a PDF has flattened into lines.

Must not know the rest of the document. A financier may stand twice with different money (K71); the stated total is held
against the sum (K70).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .extraction import FundingRow, FundingTable
from .folding import fold
from .money import read_number, scale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_HEAD = re.compile(
    r"\b(?:finansiar|finansiarer|medfinansiar|medfinansiarer|finansieringskalla|finansieringsplan|bidragsgivare|sokt belopp|"
    r"beviljat belopp|beviljat|funder|financier|financing)\b"
)
_TITLE = re.compile(r"(?:\d[\d.]* )?(?:Projektets f|F)inansiering(?: av projektet)?:?")
_BODY = re.compile(r"\b(?:region|kommun|lansstyrelse|forening|stiftelse|universitet|hogskola)|verket\b|\bab\b")
_TOTAL = re.compile(
    r"^(?:total(?:t|en|a|summa|sum|kostnad|budget|finansiering)?\b|summa\b|sum\b|projektbudget\b|slutsumma\b|hela projektet\b|"
    r"samlad finansiering\b)"
)
_AMOUNT = re.compile(
    r"(?<![\d/:-])(\d{1,3}(?:[ .]\d{3})+|\d{4,12}|\d{1,3}(?:,\d{1,2})?)(?:,00)?\s*(kr\b\.?|kronor|SEK|tkr|mnkr|mkr|MSEK|TSEK|:-)?\s*$",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"\(?\b1:1[- ]medel(?:en)?\b\)?"), "1:1-medel"),
    (re.compile(r"\(?\b(?:anslag(?:et)? )?1:1\b\)?"), "1:1-medel"),
    (re.compile(r"\(?\b(?:egna medel|egen insats|egenfinansiering|egen finansiering|egeninsats|own funds)\b\)?"), "egna medel"),
    (re.compile(r"\(?\beruf(?:-medel)?\b\)?"), "ERUF"),
    (re.compile(r"\(?\b(?:eu-medel|eu-bidrag|eu-stod)\b\)?"), "EU-medel"),
    (re.compile(r"\(?\b(?:statliga medel|statligt bidrag|statlig finansiering|statsbidrag)\b\)?"), "statliga medel"),
    (re.compile(r"\(?\b(?:kommunala medel|kommunal finansiering)\b\)?"), "kommunala medel"),
    (re.compile(r"\(?\b(?:privata medel|privat finansiering|naringslivet|privat)\b\)?(?=\s*\)?$)"), "privata medel"),
    (re.compile(r"\(?\b(?:in kind|in-kind|naturainsats|eget arbete|arbetstid)\b\)?"), "naturainsats"),
    (re.compile(r"\(?\bkontanta medel\b\)?"), "kontanta medel"),
    (re.compile(r"\(?\bkontant\b\)?"), "kontant"),
    (re.compile(r"\(?\b(?:(?:offentlig|privat|statlig|kommunal|regional)\w* ){1,3}(?:\w*finansiering|\w*medel|bidrag|stod)\)?$"), ""),
)
_KEYS = {
    "1:1-medel": "regional_1_1", "egna medel": "own", "EU-medel": "eu", "ERUF": "eu", "statliga medel": "state",
    "kommunala medel": "municipal", "privata medel": "business",
}  # fmt: skip
_KIND_HEAD = re.compile(r"^(?:\w*typ|\w+slag|\w+form|slag|medel|kalla|form|finansieringsform|kind|typ av medel|medelsslag)\b")
_FINANCIER_HEAD = re.compile(r"finansiar|part\b|bidragsgivare|organisation|funder|financier|aktor")
_AMOUNT_HEAD = re.compile(r"belopp|utfall|\bkr\b|kronor|mnkr|tkr|sek\b|beviljat|sokt|summa|total|amount|budget")
_BETTER = ("beviljat", "summa", "total")  # columns that say more than the others
_MAX_NAME = 90
_MAX_LINES = 120
_MAX_HEADS = 60


@dataclass(frozen=True)
class FundingFound:
    """The table, and the numbers of the lines it took."""

    table: FundingTable
    lines: frozenset[int] = frozenset()
    drawn: bool = False  # with cells, which say more than lines do


def funding_kind(words: str) -> str:
    """Return the key of choices.funding.kind for a kind of money as it was written."""
    said = split_kind(words)[1] or words
    kind = next((known for known in _KEYS if known.casefold() == said.casefold()), "")
    return _KEYS.get(kind, "other" if words else "")


def find_funding(lines: Sequence[Line]) -> FundingFound:
    """Return the document's funding table: the one with most rows, when it has two or more."""
    said = [line for line in lines if line.text]
    found = [FundingFound(FundingTable())]
    for index, line in enumerate(said):
        if _is_head(line) and len(found) <= _MAX_HEADS:
            found.append(_read_table(said, index) if line.cells else _read_flat(said, index))
        elif _TITLE.fullmatch(line.text) and len(found) <= _MAX_HEADS:
            below = _read_flat(said, index)  # «Finansiering» heads words as well: a sum that matches, or kinds of money, make a table
            kinds = sum(bool(row.kind) for row in below.table.rows)
            bodies = sum(_BODY.search(fold(row.financier)) is not None for row in below.table.rows)
            drawn = (below.table.sum_matches and bodies > 1) or (below.table.total is not None and kinds * 2 >= len(below.table.rows))
            found += [below] if drawn else []
    return max(found, key=lambda candidate: (len(candidate.table.rows), candidate.drawn))


def names_columns(cells: tuple[str, ...]) -> bool:
    """Tell whether cells are the columns of a table of funding: a financier and an amount."""
    head = [fold(cell) for cell in cells]
    who = next((at for at, cell in enumerate(head) if _FINANCIER_HEAD.search(cell)), -1)
    return who >= 0 and bool(_money_columns(head, who))


def names_amount(column: str) -> bool:
    """Tell whether a column is one of amounts by what it is called: «Belopp (kr)», «Beviljat»."""
    return _AMOUNT_HEAD.search(fold(column)) is not None


def is_sum(name: str) -> bool:
    """Tell whether a row sums up the others by what it is called: «Summa finansiering»."""
    return _TOTAL.match(fold(name)) is not None


def _is_head(line: Line) -> bool:
    folded = fold(line.text[:200])
    if _HEAD.search(folded) is None or line.text.endswith("."):
        return False
    return bool(line.cells) or len(line.text) < 80


def _read_flat(said: Sequence[Line], index: int) -> FundingFound:
    """Read lines «financier amount kr» below a head; name and amount may stand on lines of their own (002)."""
    flat = _Flat(unit=scale_of(fold(said[index].text)), used=[said[index].number])
    for line in said[index + 1 : index + 1 + _MAX_LINES]:
        if not flat.take(line):
            break
    return _found(flat.rows, flat.total, flat.used)


@dataclass
class _Flat:
    """A flattened table as it is read, line by line."""

    unit: int
    used: list[int]
    rows: list[FundingRow] = field(default_factory=list)
    total: int | None = None
    waiting: list[Line] = field(default_factory=list)  # lines of a name whose amount has not come yet
    columns: list[str] = field(default_factory=list)  # the heads of amounts that stand on lines of their own
    column: int = 0  # which of them the next amount is of

    def take(self, line: Line) -> bool:
        """Take a line; tell whether the table may go on after it."""
        amount, words = _split(line.text, self.unit)
        if amount is None:
            return self._wait(line)
        words = " ".join([*(one.text for one in self.waiting), words]).strip()
        if not words and len(self.columns) > 1 and self.rows:
            return self._take_column(amount, line)
        self.column = 1
        if not words or len(words) > _MAX_NAME:
            return False
        self.used += [*(one.number for one in self.waiting), line.number]
        self.waiting = []
        if is_sum(words):
            self.total = amount
            return len(self.columns) > 1
        self.rows.append(_row(words, amount, line))
        return self.total is None

    def _take_column(self, amount: int, line: Line) -> bool:
        """Take a further amount of the same row: it stands instead of the first where its column is what was granted, or the sum."""
        self.used.append(line.number)
        head = self.columns[self.column] if self.column < len(self.columns) else ""
        self.column += 1
        if any(word in head for word in _BETTER):
            if self.total is None:
                self.rows[-1] = replace(self.rows[-1], amount=amount)
            else:
                self.total = amount
        return self.total is None or self.column < len(self.columns)

    def _wait(self, line: Line) -> bool:
        if not self.rows and len(line.text) < 30 and (names_amount(line.text) or _HEAD.search(fold(line.text))):
            self.unit = self.unit or scale_of(fold(line.text))  # the head goes on: «Belopp (tkr)» on a line of its own
            self.used.append(line.number)
            if names_amount(line.text):
                self.columns.append(fold(line.text))
            return True
        self.waiting.append(line)
        return len(self.waiting) <= 2 and len(line.text) <= _MAX_NAME and not line.text.endswith(".")


def _split(text: str, unit: int) -> tuple[int | None, str]:
    """Return the amount a line ends with and the words before it; a small number needs a unit."""
    found = _AMOUNT.search(text)
    if not found or _is_year(found[1]):
        return None, text
    scale = scale_of(found[2] or "") or unit
    number = read_number(found[1])
    small = found[1].isdecimal() and len(found[1]) < 4
    if number is None or (not found[2] and (small or "," in found[1]) and unit < 1000):
        return None, text
    return round(number * (scale or 1)), text[: found.start()].strip(" :.–-\t|")


def _is_year(digits: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", digits) is not None


def _row(words: str, amount: int, line: Line, *, kind: str = "") -> FundingRow:
    name, found = split_kind(words)
    written = kind.strip()
    bracketed = written.startswith("(") and written.endswith(")")
    return FundingRow(name, (written[1:-1] if bracketed else written) or found, amount, line.place)


def split_kind(words: str) -> tuple[str, str]:
    """Part «Region Norrbotten (egna medel)» into the financier and the kind of money, as it is usually written."""
    folded = fold(words)
    for pattern, kind in _KINDS:
        found = pattern.search(folded)
        if found and len(folded) == len(words):
            rest = (words[: found.start()] + words[found.end() :]).strip(" ,;:–-()")
            said = found[0].strip("() ")
            written = words[found.start() : found.end()].strip("() ")
            return (
                " ".join(rest.split()) or words
            ), written if not kind or said == kind.casefold() else kind  # «Egna medel» keeps its capital
    return words.strip(" ,;:–-"), ""


def _found(rows: list[FundingRow], total: int | None, used: list[int], *, drawn: bool = False) -> FundingFound:
    if len(rows) < 2:
        return FundingFound(FundingTable())
    return FundingFound(FundingTable(tuple(rows), total), frozenset(used), drawn)


def _read_table(said: Sequence[Line], index: int) -> FundingFound:
    """Read a table whose head names the financier and the amount."""
    head = [fold(cell) for cell in said[index].cells]
    who = next((at for at, cell in enumerate(head) if _FINANCIER_HEAD.search(cell)), -1)
    money = _money_columns(head, who)
    if who < 0 or not money:
        return FundingFound(FundingTable())
    kind_at = next((at for at, cell in enumerate(head) if _KIND_HEAD.search(cell) and at != who and at not in money), -1)
    rows, used, total = [], [said[index].number], None
    for line in said[index + 1 :]:
        if not line.cells:
            break
        amount = _cell_amount(_aligned(line.cells, len(head)), money, head)
        name = line.cells[who] if who < len(line.cells) else ""
        if amount is None or (not name and not is_sum(line.cells[0])):
            continue
        used.append(line.number)
        if is_sum(name) or is_sum(line.cells[0]):
            total = amount
            break
        rows.append(_row(name, amount, line, kind=line.cells[kind_at] if 0 <= kind_at < len(line.cells) else ""))
    return _found(rows, total, used, drawn=True)


def _aligned(cells: tuple[str, ...], columns: int) -> tuple[str, ...]:
    """Set a sum's amounts below their own columns, where its empty cells were lost: they stand at the right."""
    lost = columns - len(cells)
    return (cells[0], *[""] * lost, *cells[1:]) if lost > 0 and is_sum(cells[0]) else cells


def _money_columns(head: list[str], who: int) -> list[int]:
    """Return the columns that make a row's amount: what was granted, else a sum, else every column of money or years."""
    named = [
        at for at, cell in enumerate(head) if at != who and (_AMOUNT_HEAD.search(cell) or re.fullmatch(r"(?:19|20)\d\d", cell.strip()))
    ]
    for wanted in _BETTER:
        chosen = [at for at in named if wanted in head[at]]
        if chosen:
            return chosen[:1]
    years = [at for at in named if re.fullmatch(r"(?:19|20)\d\d", head[at].strip())]
    return years or named[:1]


def _cell_amount(cells: tuple[str, ...], columns: list[int], head: list[str]) -> int | None:
    amounts = []
    unit = max((scale_of(cell) for cell in head), default=0)
    for at in columns:
        if at < len(cells) and cells[at].strip():
            amount, words = _split(cells[at], max(scale_of(head[at]), unit) or 1)
            number = read_number(cells[at]) if amount is None else None
            if number is not None:
                amount, words = round(number * (scale_of(head[at]) or unit or 1)), ""
            if amount is not None and not words.strip("| "):
                amounts.append(amount)
    return sum(amounts) if amounts else None
