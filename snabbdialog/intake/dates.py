"""Dates as documents write them: «den 1 juni 2024», 2024-06-01, 23-09-01, «17 juni 2021 – 15 april 2023»; quarters as words.

Must not know what happens on them. A day without a year is no date.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|juni?|june?|juli?|july?|aug(?:usti|ust)?|sep(?:t|tember)?|"
    r"okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DIGITS = re.compile(r"\d[\d./-]")  # no date has less
_LONG = re.compile(rf"(?<![\d:.,])(\d{{1,2}})(?:\s?(?:st|nd|rd|th|:e))?\s{_MONTH},?\s(\d{{4}})\b", re.IGNORECASE)
_AMERICAN = re.compile(rf"\b{_MONTH}\s(\d{{1,2}}),\s(\d{{4}})\b", re.IGNORECASE)
# «1–3 juni 2024», «17 juni – 5 juli 2024»: the first day borrows what the last one says.
_RANGE = re.compile(
    rf"(?<![\d:.,])(\d{{1,2}})(?:\s{_MONTH})?\s?(?:–|-|—|till|t\.o\.m\.|och)\s?(?:den\s)?(\d{{1,2}})\s{_MONTH}\s(\d{{4}})\b", re.IGNORECASE
)
_ISO = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d])")
_SHORT = re.compile(r"(?<![\d/-])(\d\d)-(\d\d)-(\d\d)(?![\d-])")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})[\s-]((?:19|20)\d\d)\b")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b")
_QUARTER = re.compile(
    r"\b(?:(?:kvartal|kv\.?)\s?[1-4]\s?,?\s?(?:år\s)?(?:19|20)\d\d|(?:första|andra|tredje|fjärde|forsta|"
    r"fjarde)\skvartalet\s(?:år\s)?(?:19|20)\d\d|"
    r"[QK][1-4][\s/-]?(?:19|20)\d\d|(?:19|20)\d\d[\s-]?[QK][1-4])\b",
    re.IGNORECASE,
)
_DUE_MONTH = re.compile(
    rf"\b(?:senast|före utgången av|i slutet av|utgången av)\s(?:i\s|under\s|den\s)?({_MONTH}\s(?:19|20)\d\d)\b", re.IGNORECASE
)


def find_dates(text: str) -> list[tuple[int, str]]:
    """Return each date with where it begins in the text: ISO 8601, or a quarter or a month's end in the words as they stand."""
    found: dict[int, str] = {}
    if not _DIGITS.search(text):
        return []
    for match in _RANGE.finditer(text):
        first = _day(match[5], match[2] or match[4], match[1])
        last = _day(match[5], match[4], match[3])
        if first and last and first <= last:
            found[match.start(1)], found[match.start(3)] = first, last
    for pattern, order in _RULES:
        for match in pattern.finditer(text):
            day = _day(*(match[number] for number in order))
            if day:
                found.setdefault(match.start(order[2]), day)
    found.update({match.start(): match[0] for match in _QUARTER.finditer(text)})
    found.update({match.start(1): match[1] for match in _DUE_MONTH.finditer(text)})
    return sorted(found.items())


# Each pattern with its groups for year, month and day.
_RULES = (
    (_LONG, (3, 2, 1)), (_AMERICAN, (3, 1, 2)), (_ISO, (1, 2, 3)), (_SHORT, (1, 2, 3)), (_SLASHED, (3, 2, 1)), (_DOTTED, (3, 2, 1)),
)  # fmt: skip


def _day(year: str, month: str, day: str) -> str:
    """Return the date as ISO 8601, or nothing for a day that does not exist; two-digit years are of this century."""
    number = _MONTHS.get(month[:3].lower()) or (int(month) if month.isdecimal() else 0)
    try:
        found = date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return ""
    return found.isoformat() if 1900 <= found.year <= 2100 else ""
