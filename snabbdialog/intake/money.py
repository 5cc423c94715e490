"""Amounts in kronor and the year each is for: «25 miljoner kronor», «1 245 497 kr», «55 mnkr (2024)», «MSEK 12,5».

Must not know what the money is for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_WORDS = {
    "en": 1, "ett": 1, "två": 2, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "atta": 8, "nio": 9, "tio": 10,
    "elva": 11, "en halv": 0.5, "en och en halv": 1.5,
    "tolv": 12, "femton": 15, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100,
}  # fmt: skip
_MILLION, _BILLION, _THOUSAND = 1_000_000, 1_000_000_000, 1_000
_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?!\d)|\d{1,12}"
_NUMBER = rf"(?:{_DIGITS})(?:,\d{{1,3}})?|\d{{1,5}}\.\d{{1,2}}(?!\d)|(?:{'|'.join(_WORDS)})"
_SCALE = r"miljarder|miljard|miljoner|miljon|milj|millioner|mnkr|mkr|mdkr|mdr|mnSEK|msek|tusen|tkr|ksek|tsek|million|billion"
_CROWNS = r"kronor|kr\b|SEK\b|:-"
_AMOUNT = re.compile(
    rf"(?<![\w:/.,-])(?P<number>{_NUMBER})(?:\s?(?:–|-|till|respektive|och|resp\.)\s?(?P<second>{_NUMBER}))?\s?"
    rf"(?:(?P<scale>{_SCALE})\b\.?(?:\s?(?:svenska\s|swedish\s)?(?P<crowns>{_CROWNS}))?|(?P<plain>{_CROWNS}))",
    re.IGNORECASE,
)
_UNIT = re.compile(rf"(?:{_SCALE}|kronor|kr|SEK|:-)(?!\w)", re.IGNORECASE)  # an amount has one
_BEFORE = re.compile(
    rf"\b(?P<scale>MSEK|mnkr|mkr|TSEK|tkr|KSEK|SEK|kronor|kr)\s(?P<number>(?:{_DIGITS})(?:,\d{{1,3}})?)(?![\d\w]|\s?(?:{_SCALE}|"
    rf"{_CROWNS}))",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\bSEK\s?(?P<number>\d{1,4}(?:[.,]\d{1,2})?|\d{1,3}(?:[, ]\d{3})+)\s?(?P<scale>million|billion|thousand|m|bn)\b", re.IGNORECASE
)
_COMMAS = re.compile(r"\bSEK\s?(?P<number>\d{1,3}(?:,\d{3})+)(?![\d,]|\s?(?:million|billion|thousand|m|bn)\b)", re.IGNORECASE)
_ENGLISH_SCALES = {"million": _MILLION, "m": _MILLION, "billion": _BILLION, "bn": _BILLION, "thousand": _THOUSAND}
_OF_ITSELF = {"mnkr", "mkr", "mdkr", "mdr", "mnsek", "msek", "tkr", "ksek", "tsek"}
_YEAR = re.compile(r"(?<![\d/:.-])((?:19|20)\d\d)(?![\d/]|:\d|-\d\d-|\s?(?:kr|kronor|mnkr|tkr|SEK)\b)")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:–|-|till och med|till|t\.o\.m\.)\s?((?:19|20)\d\d)(?!\d)")
_BOUND = re.compile(r"\b(?:efter|före|sedan|fram till|senast|till och med|after|before|since|until) (?:år(?:et)? )?$", re.IGNORECASE)
_PART = re.compile(r"\b(?:varav|därav|darav|samma år|samma ar|of which)\b", re.IGNORECASE)
_ALLOTTED = re.compile(r"\bfår\b.{0,150}\banvända")  # what is allotted in one sentence is for the one year it names
_MOST = 10**15


@dataclass(frozen=True)
class Found:
    """An amount in whole kronor, where it begins in its text, and its year where the words tell."""

    kronor: int
    start: int
    year: int | None


def scale_of(words: str) -> int:
    """Return how many kronor one of the unit is: «mnkr» is a million; 0 when the words name no unit."""
    low = words.casefold()
    if re.search(r"\b(?:mdkr|mdr|miljard)", low):
        return _BILLION
    if re.search(r"\b(?:mnkr|mkr|msek|mnsek|milj\b|miljon|million)", low):
        return _MILLION
    if re.search(r"\b(?:tkr|ksek|tsek|tusen)", low):
        return _THOUSAND
    return 1 if re.search(r"\b(?:kr|kronor|sek)\b", low) else 0


def read_number(text: str) -> float | None:
    """Return a number as Swedish writes it: «1 245 497», «1.245.497», «12,5», «tre»; `None` for anything else."""
    low = text.strip().casefold()
    if low in _WORDS:
        return _WORDS[low]
    if re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+(?:,\d{1,3})?", low):
        low = re.sub(r"[ .]", "", low)
    low = low.replace(",", ".")
    return float(low) if re.fullmatch(r"\d{1,15}(?:\.\d{1,3})?", low) else None


def find_amounts(text: str) -> list[Found]:
    """Return the amounts of a sentence in their order, each with its year."""
    if not _UNIT.search(text):
        return []
    found = [_read_english(match) for match in _ENGLISH.finditer(text)]
    found += [(_whole(float(one["number"].replace(",", "")), 1), one.start("number"), one.end()) for one in _COMMAS.finditer(text)]
    for match in _AMOUNT.finditer(text):
        found += [hit for hit in _read(match) if not any(start <= hit[1] < end for _, start, end in found)]
    for match in _BEFORE.finditer(text):
        number = read_number(match["number"])
        kronor = _whole(number, scale_of(match["scale"]))
        if kronor and not _is_year(match["number"]) and not any(start <= match.start("number") < end for _, start, end in found):
            found.append((kronor, match.start(), match.end()))
    found.sort(key=lambda hit: hit[1])
    years = [(at, year) for at, year in _years(text) if not _BOUND.search(text[max(0, at - 16) : at])]
    return _with_parts(text, found, [_year_for(text, index, found, years) for index in range(len(found))])


def _with_parts(text: str, found: list[tuple[int, int, int]], years: list[int | None]) -> list[Found]:
    """Return the amounts; one without a year has that of the sum it is a part of: «30 mnkr 2025, varav Vinnova 20 mnkr»."""
    part = False
    for index in range(1, len(found)):
        between = text[found[index - 1][2] : found[index][1]]
        part = _PART.search(between) is not None or (part and ". " not in between)
        if part and years[index] is None:
            years[index] = years[index - 1]
    (only,) = said if len(said := {year for year in years if year}) == 1 else (None,)
    alike = len(_years(text)) == 1 and _ALLOTTED.search(text) is not None
    return [Found(kronor, start, year or (only if alike else None)) for (kronor, start, _), year in zip(found, years, strict=True)]


def _read_english(match: re.Match[str]) -> tuple[int, int, int]:
    """Return the amount of «SEK 6.5 million», «SEK 1,200 million»."""
    digits = match["number"].replace(" ", "")
    number = float(digits.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits) else digits.replace(",", "."))
    return _whole(number, _ENGLISH_SCALES[match["scale"].casefold()]), match.start("number"), match.end()


def _read(match: re.Match[str]) -> list[tuple[int, int, int]]:
    """Return the amount, or both ends of «10–15 miljoner kronor»."""
    scale_word = (match["scale"] or "").casefold()
    if scale_word and scale_word not in _OF_ITSELF and not match["crowns"]:
        return []
    scale = scale_of(scale_word) if scale_word else 1
    hits = []
    for name in ("number", "second"):
        kronor = _whole(read_number(match[name]), scale) if match[name] else 0
        if kronor and not (name == "number" and match["second"] and _is_year(match[name])):
            hits.append((kronor, match.start(name), match.end()))
    if scale == 1 and hits and match["number"].casefold() in _WORDS:
        return []
    return hits


def _is_year(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", text) is not None


def _whole(number: float | None, scale: int) -> int:
    value = 0 if number is None else round(number * scale)
    return value if 0 < value < _MOST else 0


def _year_for(text: str, index: int, found: list[tuple[int, int, int]], years: list[tuple[int, int | None]]) -> int | None:
    """Return the year an amount is for: right after it, else nearest before it, else nearest after; another amount never between.

    A span of years is no year: «30 miljoner kronor per år 2025–2027».
    """
    _, start, end = found[index]
    floor = (
        found[index - 1][2]
        if index and found[index - 1][2] <= start
        else (found[index - 1][1] if index and found[index - 1][1] < start else 0)
    )
    ceiling = found[index + 1][1] if index + 1 < len(found) and found[index + 1][1] > end else len(text)
    same = [hit for hit in found if hit[2] == end]
    if len(same) == 1:
        same = _in_turn(text, index, found)
    paired = _paired(text, same, start, years)
    if paired:
        return paired
    after = [(at, year) for at, year in years if end <= at < ceiling]
    before = [(at, year) for at, year in years if floor <= at < start]
    if before and text[end : end + 1] == "," and ceiling < len(text):
        return before[-1][1]  # «för 2020 20 miljoner kronor, för 2021 34 miljoner kronor»
    if after and re.fullmatch(
        r"[\s(,]*(?:för|for|under|år|ar|i|in|during|budgetåret|per|f6r|fér|avser|:|–|-|=)?[\s(]*(?:år(?:et)?|ar(?:et)?|budgetår(?:et)?|"
        r"verksamhetsåret)?\s*",
        text[end : after[0][0]],
        re.IGNORECASE,
    ):
        return after[0][1]
    if before:
        return before[-1][1]
    return after[0][1] if after and after[0][0] - end < 90 else None


def _in_turn(text: str, index: int, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return both amounts of «30 miljoner kronor respektive 32 miljoner kronor», the one at `index` among them; else nothing."""
    for first, second in pairwise(found[max(0, index - 1) : index + 2]):
        if text[first[2] : second[1]].strip().casefold() in ("respektive", "resp."):
            return [first, second]
    return []


def _years(text: str) -> list[tuple[int, int | None]]:
    """Return the years of a text by where they stand; those of a span count as no year."""
    spans = [match.span() for match in _SPAN.finditer(text)]
    found: list[tuple[int, int | None]] = [(start, None) for start, _ in spans]
    found += [(match.start(), int(match[1])) for match in _YEAR.finditer(text) if not any(a <= match.start() < b for a, b in spans)]
    return sorted(found, key=lambda hit: hit[0])


def _paired(text: str, same: list[tuple[int, int, int]], start: int, years: list[tuple[int, int | None]]) -> int | None:
    """Return the year in «25 respektive 55 miljoner kronor 2023 respektive 2024»."""
    if len(same) != 2:
        return None
    after, before = same[-1][2], same[0][1]
    near = [year for at, year in years if at >= after][:2] or [year for at, year in years if at < before][-2:]
    if len(near) != 2 or ("respektive" not in text.casefold() and "resp." not in text.casefold()):
        return None
    return near[0] if same[0][1] == start else near[1]
