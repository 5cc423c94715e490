"""What the catalogue holds: regions, strategies, actors, recommendations and themes, and how a row of a file becomes one.

Must not know which files there are, nor how a list is searched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from snabbdialog.bridge import LAYERS
from snabbdialog.words import load_words

from .file import RowError

if TYPE_CHECKING:
    from .file import Row

VERIFIED = ("yes", "partly", "no")
_PLAIN = ("name", "reference", "owner", "year", "status_note", "valid", "web", "about", "keywords", "source", "verified_note")
_COMMISSION = ("money", "appropriation", "recipient", "partners", "requirement")
_STRATEGY = frozenset((
    "id", "layer", "kind", "status", "superseded_by", "checked", "verified", "themes", "areas", "passages", "region",
    "interim_due", "final_due", *_PLAIN, *_COMMISSION,
))  # fmt: skip
_REGION = frozenset((
    "code", "name", "also", "county", "nuts3", "programme_area", "rus", "rus_year", "rus_verified", "s3", "s3_year", "s3_verified",
    "source", "checked", "note", "areas",
))  # fmt: skip
_ACTOR = frozenset(("name", "also", "kind", "regions", "country", "source", "checked", "verified", "about"))


@dataclass(frozen=True)
class Passage:
    """Words about a strategy: ours, or, with a place, its own."""

    text: str
    place: str = ""


@dataclass(frozen=True)
class Area:
    """An area of a smart specialisation, with the themes we gave it."""

    name: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A strategy, commission, programme or statute of the catalogue; texts in the language it was loaded in.

    `checked` is an ISO date, empty when nobody noted the day. `verified` is yes, partly, no, or empty for one's own.
    """

    id: str
    layer: str
    kind: str = ""
    name: str
    reference: str = ""
    owner: str = ""
    year: str = ""
    status: str = ""
    status_note: str = ""
    superseded_by: str = ""
    valid: str = ""
    web: str = ""
    areas: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    about: str = ""
    keywords: str = ""
    passages: tuple[Passage, ...] = ()
    region: str = ""
    source: str = ""
    checked: str = ""
    verified: str = ""
    verified_note: str = ""
    money: str = ""
    appropriation: str = ""
    interim_due: str = ""
    final_due: str = ""
    recipient: str = ""
    partners: str = ""
    requirement: str = ""
    language: str = "sv"

    @property
    def status_in_words(self) -> str:
        """Return the status and what is to be said of it («Gällande; mål till 2030»)."""
        return _with_note(load_words(self.language).choice("catalogue.status", self.status), self.status_note)

    @property
    def verified_in_words(self) -> str:
        """Return how far the facts are verified («Ej verifierad: …»), empty for one's own."""
        return _with_note(load_words(self.language).choice("catalogue.verified", self.verified), self.verified_note)

    @property
    def is_current(self) -> bool:
        """Say whether it is worth citing today: neither superseded nor ended."""
        return self.status not in ("superseded", "ended")


@dataclass(frozen=True, kw_only=True)
class Region:
    """One of the regions, with the names it goes by and what its own strategies point out."""

    code: str
    name: str
    also: tuple[str, ...] = ()
    county: str = ""
    nuts3: str = ""
    programme_area: str = ""
    rus: str = ""
    rus_year: str = ""
    rus_verified: str = ""
    s3: str = ""
    s3_year: str = ""
    s3_verified: str = ""
    areas: tuple[Area, ...] = ()
    source: str = ""
    checked: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class KnownActor:
    """An organisation or network to choose from."""

    name: str
    also: tuple[str, ...] = ()
    kind: str = ""
    regions: tuple[str, ...] = ()
    country: str = ""
    source: str = ""
    checked: str = ""
    verified: str = ""
    about: str = ""


@dataclass(frozen=True)
class Recommendation:
    """What a commission recommended, in our words; `strategy` is the entry it came from."""

    id: str
    text: str
    strategy: str = ""


@dataclass(frozen=True)
class Theme:
    """A theme by its key, its name and words that belong to it."""

    id: str
    name: str
    words: str = ""


def as_entry(row: Row) -> Entry:
    """Return the strategy of a row. Raises RowError."""
    row.only(_STRATEGY)
    words = load_words(row.language)
    return Entry(
        id=row.id("id"),
        layer=row.among("layer", LAYERS) or row.must("layer"),
        kind=row.among("kind", tuple(words.choices("strategy.kind"))),
        status=row.text("status"),
        superseded_by=row.text("superseded_by"),
        areas=row.texts("areas"),
        themes=row.texts("themes"),
        passages=tuple(_passage(passage) for passage in row.rows("passages")),
        region=row.text("region"),
        checked=row.date("checked"),
        verified=row.among("verified", VERIFIED),
        interim_due=row.date("interim_due"),
        final_due=row.date("final_due"),
        language=row.language,
        **{"name": row.must("name"), **{name: row.text(name) for name in (*_PLAIN, *_COMMISSION) if name != "name"}},
    )


def as_region(row: Row) -> Region:
    """Return the region of a row. Raises RowError."""
    row.only(_REGION)
    plain = ("county", "nuts3", "programme_area", "rus", "rus_year", "s3", "s3_year", "source", "note")
    return Region(
        code=row.id("code"),
        name=row.must("name"),
        also=row.texts("also"),
        rus_verified=row.among("rus_verified", VERIFIED),
        s3_verified=row.among("s3_verified", VERIFIED),
        areas=tuple(_area(area) for area in row.rows("areas")),
        checked=row.date("checked"),
        **{name: row.text(name) for name in plain},
    )


def as_actor(row: Row) -> KnownActor:
    """Return the actor of a row. Raises RowError."""
    row.only(_ACTOR)
    return KnownActor(
        name=row.must("name"),
        also=row.texts("also"),
        kind=row.among("kind", tuple(load_words(row.language).choices("actor.kind"))),
        regions=row.texts("regions"),
        country=row.text("country"),
        source=row.text("source"),
        checked=row.date("checked"),
        verified=row.among("verified", VERIFIED),
        about=row.text("about"),
    )


def as_recommendation(row: Row) -> Recommendation:
    """Return the recommendation of a row. Raises RowError."""
    row.only(frozenset(("id", "strategy", "text")))
    return Recommendation(row.id("id"), row.must("text"), row.text("strategy"))


def as_theme(row: Row) -> Theme:
    """Return the theme of a row. Raises RowError."""
    row.only(frozenset(("id", "name", "words")))
    return Theme(row.id("id"), row.must("name"), row.text("words"))


def regional_entries(region: Region, language: str) -> tuple[Entry, Entry]:
    """Return a region's development strategy (RUS) and smart specialisation (S3) as entries of the regional layer."""
    words = load_words(language)
    shared = Entry(
        id="",
        layer="regional",
        name="",
        owner=region.name,
        region=region.name,
        source=region.source,
        checked=region.checked,
        verified_note=region.note,
        language=language,
    )
    rus = replace(
        shared,
        id=f"RUS-{region.code}",
        kind="rus",
        name=region.rus or words("catalogue.regional.rus_name", county=region.county),
        year=region.rus_year,
        verified=region.rus_verified,
        themes=("regional",),
        about=words("catalogue.regional.rus_about", county=region.county),
    )
    s3 = replace(
        shared,
        id=f"S3-{region.code}",
        kind="s3",
        name=region.s3 or words("catalogue.regional.s3_name", region=region.name),
        year=region.s3_year,
        verified=region.s3_verified,
        areas=tuple(area.name for area in region.areas),
        themes=tuple(dict.fromkeys(theme for area in region.areas for theme in area.themes)),
        about=words("catalogue.regional.s3_about", region=region.name),
    )
    return rus, s3


def _passage(row: Row) -> Passage:
    row.only(frozenset(("text", "place")))
    return Passage(row.must("text"), row.text("place"))


def _area(row: Row) -> Area:
    row.only(frozenset(("text", "name", "themes")))
    name = row.text("name") or row.text("text")
    if not name:
        raise RowError("missing", "name")
    return Area(name, row.texts("themes"))


def _with_note(word: str, note: str) -> str:
    return "; ".join(part for part in (word, note) if part)
