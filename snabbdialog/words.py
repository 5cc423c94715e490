"""The words of documents, errors and the command line, and how dates, times and money are written; from resources/words/.

Must not know Qt, nor any dialogue. The window's own texts are Qt translations; what both need (the names of choices) stands here.
"""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from . import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .errors import UserError

LANGUAGES = ("sv", "en")
NO_BREAK = "\N{NO-BREAK SPACE}"


class Words:
    """Every text of one language, by dotted key. Calling it fills in the facts; `n` picks between one and other."""

    def __init__(self, language: str, texts: Mapping[str, Any] | None = None) -> None:
        self.language = language
        self._given = texts

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
        return self.choices(key).get(value, value)

    def sentence(self, error: UserError) -> str:
        """Return what a user is told: what happened, what is safe and what to do."""
        facts = {k: self.choice("reason", v) if k == "reason" and isinstance(v, str) else v for k, v in error.facts.items()}
        return self(f"errors.{type(error).__name__}", **facts)

    def date(self, iso: str) -> str:
        """Return an ISO date as it is read («den 12 maj 2023», «12 May 2023»); other text as it stands."""
        day = _date(iso)
        return iso if day is None else self("dates.long", day=day.day, month=self._find("dates.months")[day.month - 1], year=day.year)

    def weekday(self, iso: str) -> str:
        """Return the name of the day of an ISO date, or nothing."""
        day = _date(iso)
        return "" if day is None else str(self._find("dates.weekdays")[day.weekday()])

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

    @cached_property
    def _texts(self) -> Mapping[str, Any]:
        if self._given is not None:
            return self._given
        import tomllib  # and the file read when the first text is asked for: the window is painted before that

        with (paths.resources() / "words" / f"{self.language}.toml").open("rb") as file:
            return tomllib.load(file)

    def _find(self, key: str) -> Any:
        here: Any = self._texts
        for part in key.split("."):
            here = here[part]
        return here


@cache
def load_words(language: str) -> Words:
    """Return the words of `sv` or `en`."""
    return Words(language if language in LANGUAGES else LANGUAGES[0])


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
