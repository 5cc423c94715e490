"""The words of documents, errors and the command line, and how dates, times and money are written; from resources/words/.

Must not know Qt, nor any dialogue. The window's own texts are Qt translations; what both need (the names of choices) stands here.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from . import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .errors import UserError

_TAGS = {"sv": "sv-SE", "en": "en-GB"}
LANGUAGES = tuple(_TAGS)
NO_BREAK = "\N{NO-BREAK SPACE}"


class Words:
    """Every text of one language, by dotted key. Calling it fills in the facts; `n` picks between one and other."""

    def __init__(self, language: str, texts: Mapping[str, Any] | None = None) -> None:
        self.language = language
        self._given = texts
        self._read: dict[str, Any] = {}

    def __call__(self, key: str, **facts: object) -> str:
        """Return the text at the key. Raises KeyError for a key that is not there: a fault of ours."""
        text = self._find(key)
        if isinstance(text, dict):
            text = text["one" if facts.get("n") == 1 else "other"]
        return str(text).format(**facts) if facts else str(text)

    def choices(self, key: str) -> dict[str, str]:
        """Return the values a column may hold, each with its name, in their order. The empty value is not among them."""
        return dict(self._find("choices." + key))

    def choice(self, key: str, value: str) -> str:
        """Return the name of a value; what is none of the choices stands as it was written."""
        names: dict[str, str] = self._find("choices." + key)
        return names.get(value, value)

    def sentence(self, error: UserError) -> str:
        """Return what a user is told: what happened, what is safe and what to do."""
        facts = {k: self.choice("reason", v) if k == "reason" and isinstance(v, str) else v for k, v in error.facts.items()}
        return self(f"errors.{type(error).__name__}", **facts)

    def date(self, iso: str) -> str:
        """Return an ISO date as it is read («12 maj 2023», «12 May 2023»); other text as it stands."""
        day = _date(iso)
        return iso if day is None else self("dates.long", day=day.day, month=self._find("dates.months")[day.month - 1], year=day.year)

    def weekday(self, iso: str) -> str:
        """Return the name of the day of an ISO date, or nothing."""
        day = _date(iso)
        return "" if day is None else str(self._find("dates.weekdays")[day.weekday()])

    @property
    def tag(self) -> str:
        """The language as documents name it: `sv-SE`, `en-GB`."""
        return _TAGS[self.language]

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, January first."""
        return tuple(self._find("dates.months"))

    def clock(self, time: str) -> str:
        """Return `13:05` as the language writes it: «13.05» in Swedish."""
        return time.replace(":", "." if self.language == "sv" else ":")

    def number(self, value: int) -> str:
        """Return a whole number with thousands apart: «1 245 497» with no-break spaces, «1,245,497»."""
        return f"{value:,}".replace(",", NO_BREAK if self.language == "sv" else ",")

    def money(self, kronor: int) -> str:
        """Return whole kronor: «1 245 497 kr», «SEK 1,245,497»."""
        return self("numbers.money", amount=self.number(kronor))

    def _find(self, key: str) -> Any:
        first, *rest = key.split(".")
        here: Any = self._part(first)
        for part in rest:
            here = here[part]
        return here

    def _part(self, name: str) -> Any:
        """Return what stands in the file under a name, parsed when it is first asked for: a start needs a tenth of the file."""
        if self._given is not None:
            return self._given[name]
        if name not in self._read:
            from tomllib import loads

            self._read[name] = loads("".join(_tables(self.language)[name]))[name]
        return self._read[name]


@cache
def _tables(language: str) -> Mapping[str, list[str]]:
    """Return the tables of the language's file as text, by the first part of their names. No text in it begins a line with a bracket."""
    found: dict[str, list[str]] = {}
    for table in ("\n" + (paths.resources() / "words" / f"{language}.toml").read_text(encoding="utf-8")).split("\n[")[1:]:
        found.setdefault(table.lstrip("[").split("]")[0].split(".")[0], []).append(f"[{table}\n")
    return found


@cache
def load_words(language: str) -> Words:
    """Return the words of `sv` or `en`."""
    return Words(language if language in LANGUAGES else LANGUAGES[0])


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
