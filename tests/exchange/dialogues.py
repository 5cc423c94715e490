"""Dialogues to try things on: a small one by hand, random ones from a seed, and random edits of them."""

from __future__ import annotations

from random import Random
from uuid import UUID

from snabbdialog.model import (
    CONTENTS,
    Actor,
    AgendaItem,
    Change,
    Condition,
    Dialogue,
    Entry,
    Exchange,
    FocusArea,
    FocusNeed,
    Funding,
    Link,
    Need,
    Participant,
    Record,
    Score,
    Session,
    Source,
    Strategy,
    Version,
    added,
    all_records,
    applied,
    dialogue_of,
    edited,
    removal,
)

WORDS = [
    "behov",
    "kapacitet",
    "testbädd",
    "för",
    "och",
    "i",
    "regionen",
    "—",
    "«mognad»",
    "25 %",
    "vätgas",
    "skärgård\nnästa rad",
    "\t",
    "é🙂",
]
VISIBILITIES = ("shared", "shared", "shared", "internal", "off_record")


def small() -> Dialogue:
    """A dialogue with one row or two in every table."""
    s = "s-1"
    rows = {
        "participant": [Participant(id="p-1", session=s, name="Namn Namnsson", role="strateg", organisation="Regionen", email="a@b.se")],
        "actor": [Actor(id="a-1", session=s, name="Science parken", kind="science_park")],
        "agenda_item": [AgendaItem(id="g-1", session=s, title="Dialogen", minutes=30)],
        "source": [Source(id="k-1", session=s, title="Underlaget")],
        "need": [
            Need(id="n-1", session=s, level="challenge", title="Kompetens", position=1.0, source="k-1"),
            Need(id="n-2", session=s, parent="n-1", title="Fler utbildningsplatser", text="Vi behöver fler platser.", position=1.0),
            Need(id="n-3", session=s, parent="n-1", title="Hemligt behov", visibility="internal", position=2.0),
        ],
        "condition": [Condition(id="c-1", session=s, title="Invånare", value="250 000", source="k-1")],
        "strategy": [Strategy(id="t-1", session=s, name="Strategin", layer="regional")],
        "link": [Link(id="l-1", session=s, need="n-2", strategy="t-1", reason="därför")],
        "focus_area": [FocusArea(id="f-1", session=s, title="Vätgas", chosen=1, reasons="bäst")],
        "focus_need": [FocusNeed(id="fn-1", session=s, focus_area="f-1", need="n-2")],
        "score": [Score(id="x-1", session=s, focus_area="f-1", criterion="value", value=4)],
        "entry": [
            Entry(id="e-1", session=s, text="Sagt öppet", agenda_item="g-1", need="n-2", position=1.0, said_at="10:01"),
            Entry(id="e-2", session=s, text="Sagt internt", visibility="internal", position=2.0),
        ],
        "funding": [Funding(id="m-1", session=s, financier="Regionen", kind="own", applied=1000, granted=None)],
        "version": [Version(id="v-1", session=s, contents="[]")],
    }
    session = Session(id=s, title="Dialog om vätgas", region="Region Norrbotten", date="2026-11-24", created_at="2026-11-01T10:00:00")
    return dialogue_of(session, rows)


def apply(dialogue: Dialogue | None, changes: list[Change]) -> tuple[Dialogue, list[Exchange]]:
    """Apply the changes as a store would, each to the row as it then stands; received files are returned apart."""
    rows: dict[tuple[str, str], Record] = {(r.table, r.id): r for r in all_records(dialogue)} if dialogue else {}
    for change in changes:
        key = (change.table, change.id)
        record = rows.get(key)
        assert (record is None) == (change.before is None), f"{change} does not fit what is there"
        if record is not None and change.before is not None:
            assert all(getattr(record, column) == value for column, value in change.before.items()), f"{change} is stale"
        after = applied(record, change)
        rows.pop(key, None)
        if after is not None:
            rows[key] = after
    return _dialogue(list(rows.values())), [r for r in rows.values() if isinstance(r, Exchange)]


def undo(changes: list[Change]) -> list[Change]:
    return [change.reverse for change in reversed(changes)]


def records_of(dialogue: Dialogue) -> dict[str, dict[str, Record]]:
    found: dict[str, dict[str, Record]] = {}
    for record in all_records(dialogue):
        found.setdefault(record.table, {})[record.id] = record
    return found


def texts_of(dialogue: Dialogue) -> set[str]:
    return {value for r in all_records(dialogue) for value in vars(r).values() if isinstance(value, str) and value}


def assert_whole(dialogue: Dialogue) -> None:
    """Every reference leads to a row, and no need stands under itself."""
    from snabbdialog.model import MENTIONS, OWNERS

    rows = records_of(dialogue)
    for table, kept in rows.items():
        for column, target in {**OWNERS.get(table, {}), **MENTIONS.get(table, {})}.items():
            for record in kept.values():
                value = getattr(record, column)
                assert value is None or value in rows.get(target, {}), f"{table} {record.id} points at {target} {value}"
    for need in dialogue.needs:
        seen, here = set(), need
        while here.parent is not None:
            assert here.id not in seen, f"need {here.id} stands under itself"
            seen.add(here.id)
            here = rows["need"][here.parent]


def random_dialogue(seed: int) -> Dialogue:
    """A dialogue of up to some thirty rows; the same for the same seed."""
    dice = Random(seed)  # noqa: S311 (dialogues, not secrets)
    session = Session(
        id=_id(dice), title=_text(dice), region=_text(dice), funding_total=dice.choice([None, 0, 10**9]), created_at="2026-11-01"
    )
    dialogue = dialogue_of(session, {})
    for _ in range(dice.randint(0, 30)):
        dialogue, _exchanges = apply(dialogue, [added(_random_row(dice, dialogue))])
    return dialogue


def random_edits(seed: int, dialogue: Dialogue, *, count: int = 6) -> Dialogue:
    """The dialogue after some edits: texts, moves, new rows, removals with all that hangs on them."""
    dice = Random(f"edits of {seed}")  # noqa: S311 (dialogues, not secrets)
    for _ in range(dice.randint(1, count)):
        dialogue, _exchanges = apply(dialogue, _edit(dice, dialogue))
    return dialogue


def _edit(dice: Random, dialogue: Dialogue) -> list[Change]:
    rows = all_records(dialogue)
    record = dice.choice(rows)
    act = dice.random()
    if act < 0.3 or len(rows) == 1:
        return [added(_random_row(dice, dialogue))]
    if act < 0.5 and not isinstance(record, Session):
        return removal(records_of(dialogue), record.table, record.id)
    if act < 0.6 and isinstance(record, Need):
        below = _below(dialogue, record.id)
        parents = [None, *(need.id for need in dialogue.needs if need.id not in below)]
        return [edited(record, parent=dice.choice(parents))]
    columns = [c for c, v in vars(record).items() if type(v) is str and c in _FREE]
    return [edited(record, **{dice.choice(columns): _text(dice)})] if columns else []


_FREE = {"title", "text", "name", "region", "purpose", "place", "note", "reason", "evidence", "financier", "value", "organisation", "role"}


def _below(dialogue: Dialogue, key: str) -> set[str]:
    found = {key}
    while more := {need.id for need in dialogue.needs if need.parent in found} - found:
        found |= more
    return found


def _random_row(dice: Random, dialogue: Dialogue) -> Record:
    kind = dice.choice(_KINDS)
    return _MAKERS.get(kind, _plain)(dice, dialogue, kind)


def _plain(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    record = kind(id=_id(dice), session=dialogue.session.id)
    texts = {c: _text(dice) for c, v in vars(record).items() if c in _FREE and v == ""}
    if hasattr(record, "position"):
        texts["position"] = float(dice.randint(0, 5))
    return kind(**{**vars(record), **texts})


def _need(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    parent, source = _pick(dice, dialogue.needs), _pick(dice, dialogue.sources)
    level = dice.choice(["challenge", "area", "need", "proposal"])
    return kind(
        **{
            **vars(_plain(dice, dialogue, kind)),
            "parent": parent,
            "source": source,
            "level": level,
            "visibility": dice.choice(VISIBILITIES),
        }
    )


def _entry(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    more = {"agenda_item": _pick(dice, dialogue.agenda), "need": _pick(dice, dialogue.needs), "visibility": dice.choice(VISIBILITIES)}
    return kind(**{**vars(_plain(dice, dialogue, kind)), **more, "said_at": f"10:{dice.randint(10, 59)}"})


def _link(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    need, strategy = _pick(dice, dialogue.needs), _pick(dice, dialogue.strategies)
    if need is None or strategy is None or any((link.need, link.strategy) == (need, strategy) for link in dialogue.links):
        return _plain(dice, dialogue, Actor)
    return kind(**{**vars(_plain(dice, dialogue, kind)), "need": need, "strategy": strategy})


def _focus_need(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    area, need = _pick(dice, dialogue.focus_areas), _pick(dice, dialogue.needs)
    if area is None or need is None or any((one.focus_area, one.need) == (area, need) for one in dialogue.focus_needs):
        return _plain(dice, dialogue, Source)
    return kind(**{**vars(_plain(dice, dialogue, kind)), "focus_area": area, "need": need})


def _score(dice: Random, dialogue: Dialogue, kind: type) -> Record:
    area = _pick(dice, dialogue.focus_areas)
    if area is None:
        return _plain(dice, dialogue, FocusArea)
    return kind(**{**vars(_plain(dice, dialogue, kind)), "focus_area": area, "value": dice.randint(1, 5), "ballot": dice.randint(1, 10**9)})


_KINDS = [Participant, Actor, AgendaItem, Source, Need, Need, Need, Condition, Strategy, Link, FocusArea, FocusNeed, Score, Entry, Entry]
_KINDS += [Funding, Version]
_MAKERS = {Need: _need, Entry: _entry, Link: _link, FocusNeed: _focus_need, Score: _score}


def _pick(dice: Random, rows: tuple[Record, ...]) -> str | None:
    return dice.choice([None, *(row.id for row in rows)])


def _id(dice: Random) -> str:
    return str(UUID(int=dice.getrandbits(128), version=4))


def _text(dice: Random) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, 6)))


def _dialogue(records: list[Record]) -> Dialogue:
    session = next(r for r in records if isinstance(r, Session))
    rows: dict[str, list[Record]] = {}
    for record in records:
        if record.table in CONTENTS.values():
            rows.setdefault(record.table, []).append(record)
    return dialogue_of(session, rows)
