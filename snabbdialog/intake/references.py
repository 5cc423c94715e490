"""Reference numbers as Swedish and EU documents write them, each in one form: «prop. 2024/25:60» is «Prop. 2024/25:60».

Must not know which of them are real: ministries change their letters, so a number is never held against a list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_REGISTER = re.compile(r"(?<![\w/-])([A-ZÅÄÖ][A-Za-zåäöÅÄÖ]{0,2})\s?(\d{4}/\d{2,6}(?:/[A-ZÅÄÖ0-9][A-Za-zåäö0-9]{0,5})*)(?![\w:])")
_PARLIAMENT = re.compile(r"\b(prop|skr|bet|rskr|mot)\.?\s?(\d{4}/\d{2,4}\s?:\s?[A-Za-zåäöÅÄÖ]{0,4}\d{1,4})", re.IGNORECASE)
_INQUIRY = re.compile(r"\b(SOU|Ds|dir\.?|(?:kommitté)?direktiv)\s(\d{4}\s?:\s?\d{1,3})\b", re.IGNORECASE)
_STATUTE_BOOK = re.compile(r"\b((?:SFS|[A-ZÅÄÖ]{2,6}-?FS))\s?(\d{4}\s?:\s?\d{1,4})\b")
_AUDIT = re.compile(r"\b(RiR)\s?(\d{4}\s?:\s?\d{1,3})\b", re.IGNORECASE)
_SERIES = re.compile(r"\b(ER)\s?(20\d\d\s?:\s?\d{1,3})\b")
_SLASHED = re.compile(
    r"(?<![\w/-])(?!CVE)[A-ZÅÄÖ]{2,4}(?:-[A-ZÅÄÖ]{2,4})?"
    r"(?:-\d{4,6}-\d\d|/\d{1,5}/(?:19|20)\d\d|/(?:19|20)\d\d:\d{1,5}|[- ](?:19|20)\d\d-\d{3,6}|[- ](?:19|20)\d\d/\d{2,6}|"
    r" \d\d/\d{4,6}| (?:19|20)\d\d:\d{3,5})(?![\w/-])"
)
_STATUTE = re.compile(
    r"\b\w*(?:lag|lagen|förordning|förordningen|balk|balken|forordning|forordningen|kungörelsen?)\s[^.;\d]{0,80}?\(?((?:1[789]|"
    r"20)\d\d:\d{1,4})\b\)?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(((?:1[789]|20)\d\d:\d{2,4})\)")
_DNR = re.compile(
    r"\b(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|ärendebeteckning|diarienummer:?|vår referens|er referens|journalnummer|"
    r"reference(?: number)?(?=:))\.?\s*[:|]?\s{0,3}(?:dnr:?\s)?"
    r"(\d{2}[A-ZÅÄÖ]{2,5}\d{2,6}|\d{4}-[A-ZÅÄÖ]{2,5}-\d{2,6}|"
    r"(?:[A-ZÅÄÖ]{1,6}(?:-[A-ZÅÄÖ]{1,3})?[ /-]?)?\d[\d./:–-]*\d(?:[/-][A-Z0-9]{1,6})?|"
    r"[A-ZÅÄÖ][A-Za-zåäö]{0,4}\d{4}/\d{2,6}(?:/[A-ZÅÄÖ]{1,3})?)",
    re.IGNORECASE,
)
_EU = re.compile(r"\b(?:COM|SWD|JOIN)\s?\(\d{4}\)\s?\d{1,4}\b|\bAres\s?\(\d{4}\)\s?\d{4,9}\b|\((?:EU|EG)\)\s(?:nr\s)?\d{2,4}/\d{2,4}\b")
_OF_COUNTY = re.compile(r"(?<![\w/-])(\d{3}-\d{2,6}-(?:19|20)\d\d)(?![\w-])")  # how county administrative boards count
_OLD_REGISTER = re.compile(r"(?<![\w.])(N\d{4}\.\d{2})(?!\d)")
_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")  # «Diarienummer Datum» above two columns
_NO_REGISTER = {"Q", "V", "KV", "H"}


def find_references(text: str) -> tuple[str, ...]:
    """Return the reference numbers of a text in the order they first stand there."""
    found: dict[str, int] = {}
    taken = bytearray(len(text))
    for pattern, form in _RULES:
        for match in pattern.finditer(text):
            name = form(match)
            if name and not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found[name] = min(match.start(), found.get(name, match.start()))
    return tuple(sorted(found, key=lambda name: found[name]))


def _tight(text: str) -> str:
    return text.replace(" ", "")


def _register(match: re.Match[str]) -> str:
    """Return a ministry's number without space («N2019/03157»), a region's or an agency's as it was written («RU 2025/0219»)."""
    if match[1].upper() in _NO_REGISTER or not 1900 <= int(match[2][:4]) <= 2100:
        return ""
    spaced = match[1].isupper() and len(match[1]) > 1 and match[0] != match[1] + match[2]
    return match[1] + match[2] if len(match[2].split("/")[1]) >= 5 and not spaced else match[0]


def _parliament(match: re.Match[str]) -> str:
    word = match[1].lower()
    return f"{word.capitalize() if word in ('prop', 'skr') else word}. {_tight(match[2])}"


def _inquiry(match: re.Match[str]) -> str:
    word = match[1].lower().rstrip(".")
    return f"{({'sou': 'SOU', 'ds': 'Ds'}).get(word, 'Dir.')} {_tight(match[2])}"


def _dnr(match: re.Match[str]) -> str:
    number = match[1].strip(" .:-–")
    of_ministry = _REGISTER.fullmatch(number) and not re.match(r"[A-ZÅÄÖ]{2,3} ", number)
    if _DAY.fullmatch(number):
        return ""
    return f"Dnr {number}" if sum(sign.isdigit() for sign in number) >= 4 and not of_ministry else ""


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_PARLIAMENT, _parliament),
    (_INQUIRY, _inquiry),
    (_STATUTE_BOOK, lambda match: f"{match[1]} {_tight(match[2])}"),
    (_AUDIT, lambda match: f"RiR {_tight(match[2])}"),
    (_SERIES, lambda match: f"{match[1]} {_tight(match[2])}"),
    (_EU, lambda match: " ".join(match[0].split())),
    (_DNR, _dnr),
    (_REGISTER, _register),
    (_SLASHED, lambda match: match[0]),
    (_OF_COUNTY, lambda match: f"Dnr {match[1]}"),
    (_OLD_REGISTER, lambda match: match[1]),
    (_STATUTE, lambda match: f"SFS {match[1]}"),
    (_IN_BRACKETS, lambda match: f"SFS {match[1]}"),
)
