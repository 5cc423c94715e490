"""Reading what people type: dates, times, money and whole numbers, as Swedes and the English write them (K72, D19).

Whoever asks gets the value as the file keeps it, or None: then the words stand as typed, and a quiet mark says so. Nothing is
guessed. The words that no number column can hold stand beside it, in `as_written`. Must not know fields, records or files.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from .words import LANGUAGES, load_words

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 60  # letters; no date, time or sum is longer
LARGEST = 10**15  # kronor; a whole number of SQLite holds more, no budget does
_CENTURY = 80  # 79 is 2079, 80 is 1980

_WEEKDAY = r"(?:(?!den )(?P<weekday>[a-zåäö]{3,9})\.?,? )?"
_ORDINAL = r"(?::?(?:a|e|te|st|nd|rd|th))?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>[0-9]{4})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})",
        r"(?P<y>[0-9]{2})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
        r"(?P<y>[0-9]{4}|[0-9]{2})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
        r"(?P<d>[0-9]{1,2}) ?[/.] ?(?P<m>[0-9]{1,2})(?:(?: ?[/.-] ?| )(?P<y>[0-9]{4}|[0-9]{2}))?",
        _WEEKDAY + r"(?:den )?(?P<d>[0-9]{1,2})" + _ORDINAL + r"\.? (?P<name>[a-zåäö]{3,9})\.?(?:,? (?P<y>[0-9]{4}|[0-9]{2}))?",
        _WEEKDAY + r"(?P<name>[a-z]{3,9})\.? (?P<d>[0-9]{1,2})" + _ORDINAL + r"(?:,? (?P<y>[0-9]{4}))?",
    )
)
_TIME = re.compile(r"(?:kl\.? ?|klockan )?(?P<h>[0-9]{1,2}?)(?:[.:]?(?P<m>[0-9]{2}))? ?(?P<half>[ap]\.?m\.?)?")
_SUM = re.compile(r"(?:sek|kr) (?P<a>[0-9][0-9 .,]*?) ?(?P<u>[a-z][a-z. ]*)?|(?P<b>[0-9][0-9 .,]*?) ?(?P<v>[a-z][a-z. ]*|[:,]-)?")
_NUMBER = re.compile(r"(?P<whole>[0-9]{1,3}(?P<group>[ .,])[0-9]{3}(?:(?P=group)[0-9]{3})*|[0-9]+)(?:(?P<point>[.,])(?P<part>[0-9]+))?")
_WHOLE = re.compile(r"(?P<n>[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)")
_MINUTES = re.compile(
    r"(?:(?P<h>[0-9]{1,2}(?:[.,]5)?) ?(?:h|tim|timme|timmar|hours?)\.?)? ?(?:(?P<m>[0-9]{1,4}) ?(?:min|minuter|minut|minutes?)?\.?)?"
)

_UNITS = {
    1: ("", "kr", "kronor", "krona", "sek", ":-", ",-"),
    1_000: ("tkr", "tsek", "ksek", "kkr", "tusen", "tusen kr", "tusen kronor", "thousand", "thousand kronor"),
    1_000_000: (
        "mnkr", "mn kr", "mn", "mkr", "msek", "milj", "milj kr", "miljon", "miljon kr", "miljon kronor", "miljoner", "miljoner kr",
        "miljoner kronor", "million", "million kronor", "million sek", "m",
    ),
    1_000_000_000: (
        "mdkr", "md kr", "md", "mdr", "mdr kr", "mdsek", "miljard", "miljard kronor", "miljarder", "miljarder kr", "miljarder kronor",
        "billion", "billion kronor", "billion sek", "bn",
    ),
}  # fmt: skip
_TIMES = {unit: times for times, units in _UNITS.items() for unit in units}


def parse_date(text: str, today: date | None = None) -> str | None:
    """Return the day as ISO 8601. Day stands before month; a day without a year is the one nearest to `today`, None without it."""
    plain = _plain(text)
    for pattern in _DATES:
        if found := pattern.fullmatch(plain):
            return _day(found.groupdict(), today)
    return None


def parse_time(text: str) -> str | None:
    """Return the time of day as `HH:MM`: «13.05», «kl. 13», «1305», «1:05 pm»."""
    found = _TIME.fullmatch(_plain(text))
    if not found:
        return None
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def parse_kronor(text: str) -> int | None:
    """Return whole kronor, half a krona and more rounded up: «1 245 497 kr», «1,2 mnkr», «SEK 1,245,497».

    Refused: negative sums; ranges; about so much; and plain kronor with one decimal, where the unit was likely left out.
    """
    found = _SUM.fullmatch(_plain(text))
    if not found:
        return None
    times = _TIMES.get((found["u"] or found["v"] or "").replace(".", ""))
    amount = _amount((found["a"] or found["b"]).strip(), times) if times else None
    if amount is None or amount > LARGEST:
        return None
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def parse_whole(text: str) -> int | None:
    """Return a whole number, not negative; of minutes when it says so: «45», «45 min», «1 h 30 min», «1 200»."""
    plain = _plain(text)
    if found := _WHOLE.fullmatch(plain):
        number = int(re.sub("[ ,]", "", found["n"]))
        return number if number <= LARGEST else None
    found = _MINUTES.fullmatch(plain)
    return _minutes(found["h"] or "0", found["m"] or "0") if plain and found else None


def unread(as_written: str) -> dict[str, str]:
    """Return what was typed into number columns and could not be read, by column; `as_written` has one `column: text` a line."""
    pairs = (line.partition(":") for line in as_written.splitlines() if ":" in line)
    return {column.strip(): typed.strip() for column, _, typed in pairs}


def as_written(unread: Mapping[str, str]) -> str:
    """Return what could not be read as the record keeps it; columns without words are left out."""
    return "\n".join(f"{column}: {typed}" for column, text in unread.items() if (typed := " ".join(text.split())))


def _plain(text: str) -> str:
    """Return the text in lower case with single ordinary spaces; nothing when it is too long to be a value, or several cells of a table."""
    return " ".join(text.split()).casefold() if len(text) <= LONGEST and "\t" not in text.strip() else ""


def _day(parts: dict[str, str | None], today: date | None) -> str | None:
    month = _months().get(parts["name"] or "", 0) if "name" in parts else int(parts["m"] or 0)
    day = int(parts["d"] or 0)
    found = _nearest(month, day, today) if parts["y"] is None else _date(_year(parts["y"]), month, day)
    return found.isoformat() if found and _falls_on(found, parts.get("weekday")) else None


def _year(figures: str) -> int:
    return int(figures) + (0 if len(figures) == 4 else 2000 if int(figures) < _CENTURY else 1900)


def _nearest(month: int, day: int, today: date | None) -> date | None:
    if today is None:
        return None
    days = [found for year in (-1, 0, 1) if (found := _date(today.year + year, month, day))]
    return min(days, key=lambda found: abs(found - today), default=None)


def _falls_on(day: date, weekday: str | None) -> bool:
    """Tell whether the name, long, short or «tisdagen», is that day's."""
    return weekday is None or any(
        (load_words(language).weekday(day.isoformat()).casefold() + "en").startswith(weekday) for language in LANGUAGES
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Return the number of each month by its name and its short forms, in every language."""
    months: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        for number, name in enumerate(load_words(language).months, 1):
            months |= dict.fromkeys((name.casefold(), name[:3].casefold()), number)
    return months


def _minutes(hours: str, minutes: str) -> int:
    return int(float(hours.replace(",", ".")) * 60) + int(minutes)


def _amount(number: str, times: int) -> Decimal | None:
    """Return the number times its unit.

    Three figures after a single comma or point are thousands in plain kronor («1,245 kr»), decimals before a larger unit («1,245 mnkr»).
    """
    found = _NUMBER.fullmatch(number)
    if not found:
        return None
    whole, group, point, part = found["whole"], found["group"], found["point"], found["part"] or ""
    if group and group == point:
        return None
    if group in (",", ".") and whole.count(group) == 1 and not point and (times > 1 or whole.startswith("0")):
        whole, part = whole.split(group)
    if times == 1 and len(part) not in (0, 2):
        return None
    digits = re.sub("[ .,]", "", whole)
    return Decimal(f"{digits}.{part or 0}") * times
