"""What taking means: the items a person took from a document become changes, each with the document and the place as its source.

Must not know how the document was read, nor the store. A list of changes is applied and undone as one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from snabbdialog import model
from snabbdialog.words import load_words

from .funding import funding_kind
from .items import ACTOR, AREA, CHALLENGE, CONDITION, FUNDING, NEED, OUTLINE, PROPOSAL, STRATEGY, Item, ancestors, list_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .extraction import Extraction
    from .lines import Place

_SPACE = re.compile(r"\s+")
_LONG_TITLE = 200  # characters; a proposal's first sentence is its title when it is no longer than this
_LEVELS = {CHALLENGE: "challenge", AREA: "area", PROPOSAL: "proposal", NEED: "need"}


def source_of(extraction: Extraction, session: str, *, received: str = "") -> model.Source:
    """Return the document as a source of the session."""
    found = extraction.source
    return model.Source(
        session=session,
        title=found.title or found.file,
        kind=found.kind,
        reference=extraction.references[0] if extraction.references and extraction.references[0].startswith("Dnr") else "",
        file_name=found.file,
        received=received,
        pages=found.pages,
        checksum=found.checksum,
    )


def known_source(extraction: Extraction, existing: model.Dialogue) -> model.Source | None:
    """Return the source the same document already is in the dialogue, by its checksum."""
    checksum = extraction.source.checksum
    return next((source for source in existing.sources if checksum and source.checksum == checksum), None)


def new_items(extraction: Extraction, existing: model.Dialogue) -> tuple[Item, ...]:
    """Return what the dialogue does not have yet from this document: everything, the first time.

    An item is had when the same document (by checksum) gave the same words, or words from the same place that were edited since.
    """
    return tuple(item for item in list_items(extraction) if not _has(item, extraction, existing))


def _has(item: Item, extraction: Extraction, existing: model.Dialogue) -> bool:
    match item.kind:
        case "funding":
            return any(_same_money(item, row) for row in existing.funding)
        case "strategy":
            return any(normalised(row.reference) == normalised(item.title) for row in existing.strategies)
        case "actor":
            return any(normalised(row.name) == normalised(item.title) for row in existing.actors)
        case _:
            return _need_of(item, extraction, existing) is not None or _is_condition(item, extraction, existing)


def _same_money(item: Item, row: model.Funding) -> bool:
    """Tell whether the row has the same financier, kind of money and amount (K71)."""
    return normalised(row.financier) == normalised(item.title) and row.kind == funding_kind(item.text) and row.applied == item.amount


def _need_of(item: Item, extraction: Extraction, existing: model.Dialogue) -> model.Need | None:
    source = known_source(extraction, existing)
    if source is None:
        return None
    mine = [need for need in existing.needs if need.source == source.id]
    said = normalised(f"{item.title} {item.text}")
    place = _place(item.place, existing)
    same = [need for need in mine if normalised(f"{need.title} {need.text}") == said]
    return next(iter(same or [need for need in mine if place and need.place == place]), None)


def _is_condition(item: Item, extraction: Extraction, existing: model.Dialogue) -> bool:
    source = known_source(extraction, existing)
    said = normalised(f"{item.title} {item.text}")
    return source is not None and any(
        row.source == source.id and normalised(f"{row.title} {row.value} {row.note}") == said for row in existing.conditions
    )


def normalised(text: str) -> str:
    """Return the text as it is compared: small letters, single spaces."""
    return _SPACE.sub(" ", text).strip().casefold()


def proposals(
    extraction: Extraction,
    session_id: str,
    *,
    source: model.Source,
    existing: model.Dialogue,
    taken: Sequence[Item],
) -> list[model.Change]:
    """Return the changes that take these items in, in the order given; they may have been edited, moved or joined since.

    The source is added unless the dialogue has the same document; what it has already is not taken twice. An item whose parent was
    left stands under the nearest one that was taken, now or earlier.
    """
    if not taken:
        return []
    known = known_source(extraction, existing)
    return _Taking(extraction, session_id, known or source, existing).changes(taken, add_source=known is None)


class _Taking:
    """One document's items on their way into one dialogue."""

    def __init__(self, extraction: Extraction, session_id: str, source: model.Source, existing: model.Dialogue) -> None:
        self._extraction = extraction
        self._session = session_id
        self._source = source
        self._existing = existing
        self._all = list_items(extraction)
        self._ids: dict[str, str] = {}
        self._last: dict[str, float] = {}

    def changes(self, taken: Sequence[Item], *, add_source: bool) -> list[model.Change]:
        """Return the source's change and one for each item that is new."""
        fresh = [item for item in taken if not _has(item, self._extraction, self._existing)]
        for item in fresh:
            if item.kind in OUTLINE:
                self._ids[item.key] = model.new_id()
        records = [self._record(item) for item in _parents_first(fresh)]
        total = self._stated_total(fresh)
        first = [model.added(self._placed(self._source, "sources"))] if add_source else []
        return [*first, *(model.added(record) for record in records), *total]

    def _placed(self, source: model.Source, name: str) -> model.Source:
        from dataclasses import replace

        return replace(source, session=self._session, position=self._position(name))

    def _record(self, item: Item) -> model.Record:
        match item.kind:
            case "funding":
                return self._funding(item)
            case "strategy":
                return model.Strategy(
                    session=self._session, position=self._position("strategies"), name=item.text or item.title, reference=item.title
                )
            case "actor":
                return model.Actor(session=self._session, position=self._position("actors"), name=item.title, kind=item.text)
            case "condition":
                return model.Condition(
                    session=self._session,
                    position=self._position("conditions"),
                    title=item.title,
                    value=item.text,
                    origin=_place(item.place, self._existing),
                    source=self._source.id,
                )
            case _:
                return self._need(item)

    def _need(self, item: Item) -> model.Need:
        title, text = (item.title, item.text) if item.title else split_title(item.text)
        return model.Need(
            id=self._ids[item.key],
            session=self._session,
            parent=self._parent(item),
            position=self._position("needs"),
            level=_LEVELS[item.kind],
            title=title,
            text=text,
            tags=", ".join(item.tags),
            addressee=item.addressee,
            source=self._source.id,
            place=_place(item.place, self._existing),
        )

    def _parent(self, item: Item) -> str | None:
        for above in ancestors(item, self._all):
            if above.key in self._ids:
                return self._ids[above.key]
            had = _need_of(above, self._extraction, self._existing)
            if had is not None:
                return had.id
        return None

    def _funding(self, item: Item) -> model.Funding:
        kind = funding_kind(item.text)
        return model.Funding(
            session=self._session,
            position=self._position("funding"),
            financier=item.title,
            kind=kind,
            applied=item.amount,
            note=item.text if kind == "other" else "",
        )

    def _stated_total(self, fresh: Iterable[Item]) -> list[model.Change]:
        """Return the change that keeps the total the document states; a total somebody gave already stays."""
        session, total = self._existing.session, self._extraction.funding.total
        if total is None or session.funding_total is not None or not any(item.kind == FUNDING for item in fresh):
            return []
        return [model.edited(session, funding_total=total)]

    def _position(self, name: str) -> float:
        """Return the next position after the last row of a table."""
        if name not in self._last:
            self._last[name] = max((record.position for record in getattr(self._existing, name)), default=0.0)
        self._last[name] += 1.0
        return self._last[name]


def _parents_first(items: Iterable[Item]) -> list[Item]:
    """Put challenges before areas before the rest, each in its order: a row's parent must be there when the row is written."""
    order = {CHALLENGE: 0, AREA: 1}
    return sorted(items, key=lambda item: order.get(item.kind, 2))


def split_title(text: str) -> tuple[str, str]:
    """Return the first line as title where it is short enough, and the rest; a long one is text alone."""
    first, _, rest = text.partition("\n")
    return (first, rest) if len(first) <= _LONG_TITLE else ("", text)


def _place(place: Place | None, existing: model.Dialogue) -> str:
    return load_words(existing.session.language)("intake.place", page=place.page, line=place.line) if place else ""


__all__ = ["ACTOR", "CONDITION", "STRATEGY", "known_source", "new_items", "normalised", "proposals", "source_of", "split_title"]
