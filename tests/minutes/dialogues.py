"""Dialogues to write up in tests, and a reading of blocks as plain lines that a test can compare."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from snabbdialog.method import load_methods
from snabbdialog.minutes.blocks import Block, Fact, Heading, Item, Minutes, Paragraph, Table, plain
from snabbdialog.minutes.case import Case
from snabbdialog.minutes.contents import Options, build
from snabbdialog.model import (
    Actor,
    AgendaItem,
    Condition,
    Dialogue,
    Entry,
    FocusArea,
    FocusNeed,
    Funding,
    Link,
    Need,
    Participant,
    Score,
    Session,
    Source,
    Strategy,
    Version,
)
from snabbdialog.visibility import share
from snabbdialog.words import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from snabbdialog.method import Method

WHEN = "2026-05-13T08:30:00+00:00"


def case(language: str = "sv", *, numbers_sources: bool = True, session: dict[str, Any] | None = None, **rows: Any) -> Case:
    """Return the case of a session with these columns and rows."""
    dialogue = share(Dialogue(session=Session(language=language, **(session or {})), **rows))
    return Case(dialogue, method_of(language), load_words(language), numbers_sources=numbers_sources)


@cache
def method_of(language: str) -> Method:
    """Return the method, read once."""
    return load_methods(language).by_id["ostergotland"]


def minutes_of(dialogue: Dialogue, **options: Any) -> Minutes:
    """Write a dialogue up."""
    language = dialogue.session.language
    method = method_of(language)
    return build(share(dialogue), method, load_words(language), options=Options(**{"exported_at": WHEN, **options}))


def lines(blocks: Iterable[Block]) -> list[str]:
    """Return blocks as lines: «# » for each level of a heading, «- » or a number for items, «a | b» for rows."""
    return [line for block in blocks for line in _lines(block)]


def text_of(minutes: Minutes) -> str:
    """Return everything a reader sees."""
    return "\n".join([minutes.mark, minutes.running, minutes.title, minutes.subtitle, *lines(minutes.blocks)])


def _lines(block: Block) -> list[str]:
    match block:
        case Heading():
            number = f"{block.numbering.number} " if block.numbering else ""
            return [f"{'#' * block.level} {number}{block.text}"]
        case Paragraph():
            return [plain(block.text)]
        case Fact():
            return [f"{block.label}: {plain(block.value)}"]
        case Item():
            return [f"{'  ' * block.depth}{block.numbering.number if block.numbering else '-'} {plain(block.text)}"]
        case Table():
            return [" | ".join(row) for row in (tuple(column.title for column in block.columns), *block.rows)]


def full(language: str = "sv", **session: Any) -> Dialogue:
    """Return a small dialogue in which every section has something, every id fixed."""
    return Dialogue(
        session=Session(
            id="s",
            language=language,
            title="Hälsa i norr",
            region="Region Norrbotten",
            other_regions="Region Västerbotten",
            date="2026-05-12",
            start="13:05",
            form="digital",
            place="Videomöte",
            reference="Dnr 2026-0042",
            purpose="Välja område.",
            network="RnD-nätverket",
            phase="design",
            structures="Två universitet.",
            anchoring="partly",
            anchoring_evidence="Sju parter.",
            agreed_how="I samförstånd.",
            results_short="Fler idéer.",
            sustainability_social="Jämlik vård.",
            funding_total=1_500_000,
            next_meeting="2026-06-09",
            next_meeting_place="Luleå",
            distribution="Regiondirektören\nRegistrator",
            attachments="Underlaget",
            account='{"analysis": "Stöd saknas."}',
            **session,
        ),
        participants=(
            Participant(
                id="p1",
                position=1,
                name="Xenia Zetterby",
                organisation="Vinnova",
                role="Handläggare",
                side="national",
                function="facilitator",
            ),
            Participant(
                id="p2", position=2, name="Ymer Qvarn", organisation="Region Norrbotten", role="Strateg", side="region", show_name=0
            ),
            Participant(id="p3", position=3, organisation="Umeå kommun", role="Utvecklare", side="other", present=0, function="adjuster"),
        ),
        actors=(Actor(id="a1", name="Paper Province", kind="cluster", regions="Region Värmland", role="Samlar", intermediary=1),),
        agenda=(AgendaItem(id="g1", position=1, title="Välkomna", minutes=55), AgendaItem(id="g2", position=2, step="needs", minutes=30)),
        sources=(Source(id="u1", title="Regionens underlag", kind="input", web="https://example.se/underlag", pages=6),),
        needs=(
            Need(id="n1", position=1, level="challenge", title="Idéer når inte vården", text="Bakgrunden."),
            Need(id="n2", position=1, parent="n1", level="area", title="Stöd till idéer"),
            Need(
                id="n3",
                position=1,
                parent="n2",
                title="Rådgivare",
                text="• Jurister\n• Ekonomer",
                kind="competence",
                source="u1",
                place="s. 4",
            ),
            Need(id="n4", position=2, parent="n2", title="Hemligt behov", visibility="internal"),
        ),
        conditions=(
            Condition(id="c1", title="Invånare", value="249\u00a0693", year="2025", origin="SCB"),
            Condition(id="c2", position=1, kind="success_factor", title="courage", value="partly"),
        ),
        strategies=(
            Strategy(
                id="t1",
                name="Nationell strategi för life science",
                reference="N2019/03157",
                web="https://regeringen.se",
                verified="Ja",
                checked="2026-01-29",
                passage="Sverige ska ligga främst.",
            ),
            Strategy(id="t2", position=1, layer="regional", name="Norrbottensstrategin"),
        ),
        links=(Link(id="l1", need="n3", strategy="t1", kind="gap", reason="Nämner inte kommuner.", passage="avsnitt 3"),),
        focus_areas=(
            FocusArea(
                id="f1",
                title="Innovationsstöd",
                text="Ett gemensamt stöd.",
                anchoring="Ja.",
                support="Vägledning.",
                priority="Jurister.",
                chosen=1,
                reasons="Störst behov.",
            ),
            FocusArea(id="f2", position=1, title="Hälsodata", reasons="Ägs nationellt."),
        ),
        focus_needs=(FocusNeed(id="fn1", focus_area="f1", need="n3"), FocusNeed(id="fn2", focus_area="f1", strategy="t1")),
        scores=tuple(
            Score(id=f"b{ballot}{area}", focus_area=area, criterion="support", ballot=ballot, value=value)
            for area, values in (("f1", (5, 5, 4, 2)), ("f2", (1, 2, 1, 1)))
            for ballot, value in enumerate(values, 1)
        ),
        entries=(
            Entry(id="e1", position=1, text="Vården saknar tid.", question="support", group_name="Grupp 1", need="n3"),
            Entry(id="e2", position=2, kind="insight", text="Det är inte bara pengar."),
            Entry(id="e3", position=3, kind="agreement", text="Stödet görs gemensamt.", confirmed=1),
            Entry(
                id="e4",
                position=4,
                kind="action",
                text="Skriva förslag",
                who="Xenia Zetterby",
                due="2026-06-01",
                status="doing",
                outcome="contact",
            ),
            Entry(id="e5", position=5, kind="action", text="Räkna på kostnaden"),
            Entry(id="e6", position=6, kind="commitment", text="Hålla en rådgivare", who="Region Norrbotten", due="2027-03-31"),
            Entry(id="e7", position=7, kind="question", text="Vem äger frågan?"),
            Entry(id="e8", position=8, kind="parked", text="Gränssamarbete"),
            Entry(id="e9", position=9, kind="homework", text="Tre lärdomar", who="Alla"),
            Entry(id="e10", position=10, text="Får inte synas", visibility="off_record"),
        ),
        funding=(
            Funding(
                id="m1", position=1, financier="Tillväxtverket", kind="eu", applied=1_000_000, year="2026", note="Säger emot sig självt."
            ),
            Funding(id="m2", position=2, financier="Region Norrbotten", kind="own", applied=500_000),
        ),
        versions=(Version(id="v1", number=1, finalised_at="2026-05-01T10:00:00+00:00", finalised_by="Handläggaren"),),
    )
