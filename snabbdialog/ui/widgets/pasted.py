"""A pasted list or table as its rows, and a table's row as its cells: a tab ends a cell. Must not know what the rows become."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BULLET = re.compile(r"^\s*(?:[•◦▪●○■□–—*\-\u00b7\u2023\uf0a7\uf0b7]|\(?\d{1,3}[.)])\s+")
QUOTED = re.compile(r'(?<![^\t\n])"((?:[^"]|"")*+)"(?![^\t\r\n])')  # as spreadsheets write a cell with a line break or a quotation mark
HEADING = re.compile(
    r"(?:(?:för|efter)?namn|organisation|roll|titel|e-?post(?:adress)?|sida|part|finansiär(?:er)?|slag|typ|sökt|söks|beviljat|beviljad|belopp|"
    r"summa|år|aktör(?:er)?|behov|beskrivning|bakgrund|strategi(?:er)?|lager|nivå|åtgärd(?:er)?|ansvarig|vem|datum|klart|när|senast|status|"
    r"indikator|förutsättning(?:ar)?|uppgift|värde|källa|punkt|minuter|tid|nr|rubrik|kommentar|anmärkning|deltagare|"
    r"(?:first |last |full )?name|organi[sz]ation|role|title|e-?mail|side|financier|funder|kind|type|applied|granted|amount|sum|year|"
    r"actor|need|description|background|strategy|layer|level|action|responsible|who|date|due|when|indicator|condition|value|figure|"
    r"source|point|minutes|time|no|heading|comment|note|participant)"
    r"(?: (?:belopp|amount|senast|by|för|for|av))?[.:*]?(?: ?\([^()]*\)|,? (?:kr|tkr|sek))?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?")


def lines_of(text: str) -> list[str]:
    """Return the items of a pasted list or the rows of a table, without bullets, numbers, empty lines and the names of columns."""
    whole = QUOTED.sub(lambda cell: " ".join(cell[1].replace('""', '"').split()) if _needs_quotes(cell[1]) else cell[0], text)
    lines = [found for line in whole.splitlines() if (found := BULLET.sub("", line).strip())]
    return lines[1:] if len(lines) > 1 and is_heading(lines[0]) else lines


def cells_of(line: str) -> list[str]:
    """Return the cells of a table's row; a line that is none is one cell."""
    return [cell.strip() for cell in line.split("\t")]


def joined(*cells: str) -> str:
    """Return the cells as one text, for a list that has no columns for them."""
    return ", ".join(filter(None, cells))


def named(choices: Mapping[str, str], cell: str) -> str:
    """Return which of the choices a cell names, or nothing."""
    return next((value for value, name in choices.items() if name.casefold() == cell.casefold()), "")


def is_heading(line: str) -> bool:
    """Tell whether a table's first row, or a list's first line with its commas, only names the columns."""
    cells = [cell for part in line.split("\t" if "\t" in line else ",") if (cell := part.strip())]
    return len(cells) > 1 and all(map(HEADING.fullmatch, cells))


def _needs_quotes(cell: str) -> bool:
    return "\n" in cell or '""' in cell
