"""What was found in a document, as frozen records, and the JSON they become (`snabbdialog extract --json`; docs/intake.md).

Must not know how anything was found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from snabbdialog.words import load_words

if TYPE_CHECKING:
    from snabbdialog.words import Words

    from .lines import Line, Place


@dataclass(frozen=True)
class Proposal:
    """Something the document wants done; `addressee` is who should, empty where it does not say."""

    text: str
    place: Place
    tags: tuple[str, ...] = ()
    addressee: str = ""


@dataclass(frozen=True)
class Area:
    """An area with its own words and proposals; the title is empty for proposals that stand under no heading."""

    title: str
    place: Place
    text: str = ""
    tags: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class Challenge:
    """A challenge and its areas; the title is empty for areas that stand under none."""

    title: str
    place: Place
    text: str = ""
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Unplaced:
    """Words that no rule found a place for; a person may."""

    text: str
    place: Place


@dataclass(frozen=True)
class FundingRow:
    """Who pays, with which kind of money as it was written, in whole kronor."""

    financier: str
    kind: str
    amount: int
    place: Place


@dataclass(frozen=True)
class FundingTable:
    """The rows; `total` is what the document says, `sum_matches` whether the rows make it; both None where it says nothing."""

    rows: tuple[FundingRow, ...] = ()
    total: int | None = None

    @property
    def sum_matches(self) -> bool | None:
        """Tell whether the rows make the total the document states."""
        return None if self.total is None else sum(row.amount for row in self.rows) == self.total


@dataclass(frozen=True)
class Day:
    """A date: ISO 8601, or the words as they stand (a quarter); `text` is the sentence it stands in."""

    date: str
    text: str
    place: Place


@dataclass(frozen=True)
class Amount:
    """Money in whole kronor, with the year it is for where the sentence says one."""

    kronor: int
    year: int | None
    text: str
    place: Place


@dataclass(frozen=True)
class ActorFound:
    """An organisation that was known beforehand, with its type."""

    name: str
    type: str


@dataclass(frozen=True)
class SourceFound:
    """The document itself: `kind` is a key of choices.source.kind, `checksum` its SHA-256."""

    file: str
    pages: int
    title: str
    kind: str
    checksum: str = ""


@dataclass(frozen=True)
class Extraction:
    """All that was found in one document; `lines` is the whole text, for showing the places."""

    source: SourceFound
    challenges: tuple[Challenge, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    funding: FundingTable = FundingTable()
    references: tuple[str, ...] = ()
    dates: tuple[Day, ...] = ()
    amounts: tuple[Amount, ...] = ()
    actors: tuple[ActorFound, ...] = ()
    warnings: tuple[str, ...] = ()  # keys of intake.warnings
    lines: tuple[Line, ...] = ()


def as_json(extraction: Extraction, words: Words | None = None) -> dict[str, Any]:
    """Return the documented shape, ready for json.dumps; every key is always there.

    A warning is its key and the sentence for it, in Swedish unless other words are given: «poor_scan: Texten …».
    """
    said = words or load_words("sv")
    source, funding = extraction.source, extraction.funding
    return {
        "source": {"file": source.file, "pages": source.pages, "title": source.title, "kind": source.kind},
        "challenges": [_challenge(challenge) for challenge in extraction.challenges],
        "unplaced": [{"text": words.text, "place": _place(words.place)} for words in extraction.unplaced],
        "funding": {
            "rows": [{"financier": row.financier, "kind": row.kind, "amount": row.amount} for row in funding.rows],
            "total": funding.total,
            "sum_matches": funding.sum_matches,
        },
        "references": list(extraction.references),
        "dates": [{"date": day.date, "text": day.text, "place": _place(day.place)} for day in extraction.dates],
        "amounts": [
            {"kronor": amount.kronor, "year": amount.year, "text": amount.text, "place": _place(amount.place)}
            for amount in extraction.amounts
        ],
        "actors": [{"name": actor.name, "type": actor.type} for actor in extraction.actors],
        "warnings": [f"{key}: {said(f'intake.warnings.{key}')}" for key in extraction.warnings],
    }


def _challenge(challenge: Challenge) -> dict[str, Any]:
    return {
        "title": challenge.title,
        "text": challenge.text,
        "place": _place(challenge.place),
        "areas": [_area(area) for area in challenge.areas],
    }


def _area(area: Area) -> dict[str, Any]:
    proposals = [
        {"text": proposal.text, "tags": list(proposal.tags), "addressee": proposal.addressee, "place": _place(proposal.place)}
        for proposal in area.proposals
    ]
    return {"title": area.title, "text": area.text, "tags": list(area.tags), "place": _place(area.place), "proposals": proposals}


def _place(place: Place) -> dict[str, int]:
    return {"page": place.page, "line": place.line}
