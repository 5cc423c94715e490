"""What a row of the catalogue says, in words: the names of its columns and of what stands in them.

Must not know which list a row comes from, nor how it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .entries import Area, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from snabbdialog.words import Words

    from .catalogue import Catalogue
    from .entries import Entry

Names = dict[tuple[str, str], str]  # table and id → name

_KNOWN = (
    "about", "passages", "areas", "themes", "keywords", "layer", "kind", "reference", "owner", "region", "year", "status", "valid",
    "superseded_by", "money", "appropriation", "interim_due", "final_due", "recipient", "partners", "requirement",
    "source", "checked", "verified", "web",
)  # fmt: skip
_REFERS = {"themes": "theme", "superseded_by": "strategy", "strategy": "strategy"}
_DATES = ("checked", "interim_due", "final_due")
_VERIFIED = "catalogue.verified"
_CHOICES = {
    "layer": "strategy.layer_short",
    "status": "catalogue.status",
    "verified": _VERIFIED,
    "rus_verified": _VERIFIED,
    "s3_verified": _VERIFIED,
}


def names_in(*catalogues: Catalogue) -> Names:
    """Return what the ids of strategies and themes stand for; the last catalogue's names hold."""
    found: Names = {}
    for catalogue in catalogues:
        found |= {("theme", theme.id): theme.name for theme in catalogue.themes}
        found |= {("strategy", entry.id): entry.name for entry in catalogue.strategies}
    return found


def known(entry: Entry, words: Words, names: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    """Yield everything that is known of a strategy but its name: the name of the column, and what it says."""
    told = {
        "status": entry.status_in_words,
        "verified": entry.verified_in_words,
        "checked": words.date(entry.checked) or words("catalogue.unchecked"),
    }
    for column in _KNOWN:
        value = getattr(entry, column)
        text = told[column] if column in told else value and value_in_words("strategy", column, value, words=words, names=names)
        if text:
            yield column_in_words(column, words), text


def column_in_words(column: str, words: Words) -> str:
    """Return the name of a column of any of the lists."""
    return words(f"catalogue.columns.{column}")


def value_in_words(table: str, column: str, value: object, *, words: Words, names: Mapping[tuple[str, str], str]) -> str:
    """Return what stands in a column as it is read; passages one a line."""
    values = value if isinstance(value, tuple) else (value,)
    told = [_one(table, column, one, words=words, names=names) for one in values if one]
    return ("\n" if column == "passages" else ", ").join(told) or words("catalogue.empty")


def _one(table: str, column: str, value: object, *, words: Words, names: Mapping[tuple[str, str], str]) -> str:
    match value:
        case Passage(text, place):
            return f"{text} ({place})" if place else text
        case Area(name, themes):
            listed = ", ".join(names.get(("theme", theme), theme) for theme in themes)
            return f"{name} ({listed})" if listed else name
    text = str(value)
    if column in _REFERS:
        return names.get((_REFERS[column], text), text)
    if column in _DATES:
        return words.date(text)
    if column == "kind":
        return words.choice(f"{table}.kind", text)
    return words.choice(_CHOICES[column], text) if column in _CHOICES else text
