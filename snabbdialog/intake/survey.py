"""What is seen of a whole document before it is walked through: which headings, items and paragraphs are of which kind, by their indices.

Must not know what becomes of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from . import cues
from .announced import announced_challenges, announced_titles, find_announcements
from .asking import are_parts, asked, assigned_items, fact_items, holding_headings, labelled_headings, theme_leads, wished_headings
from .below import heading_items, ordered_parts
from .blocks import HEADING
from .challenges import (
    bare_challenges,
    challenges_of_themes,
    counted_challenges,
    headed_challenges,
    labelled_challenges,
    numbered_challenges,
)
from .context import (
    addressed_cues,
    area_leads,
    cues_for_all,
    goals_hold_areas,
    miscounting,
    reasons,
    rubrics,
    sums_up,
)
from .listed import listed_challenges
from .tables import read_tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .blocks import Block
    from .kind import Nature
    from .lines import Place
    from .tables import Table


@dataclass(frozen=True)
class Survey:
    """What was seen."""

    announcements: frozenset[int]  # items of lists that only announce headings
    announced: frozenset[int]  # the headings that such a list announced as areas
    leads: frozenset[int]  # paragraphs that begin in bold
    themes: frozenset[int]  # those of them that name what their sentences are about
    facts: frozenset[int]  # items that tell what is or was
    holding: frozenset[int]  # headings of names that hold sentences which propose
    wished: frozenset[int]  # headings that are wishes themselves
    asked: frozenset[int]  # items, headings and paragraphs that are proposals though nothing announced them
    assigned: frozenset[int]  # items of what a board gives somebody to do
    heading_items: frozenset[int]  # items that head the deeper ones below them
    for_all: frozenset[int]  # the heading whose proposals are for all challenges before it
    unlabelled: frozenset[int]  # headings that are challenges though they do not say so
    labelled: frozenset[int]  # headings that say «Utmaning» only, above the one that names it
    listed: Mapping[int, str]  # challenges that stand in a list
    bare: frozenset[int]  # of the challenges those that stand over text alone
    of_themes: Mapping[int, str]  # challenges that the line below a heading says
    addressed: frozenset[int]  # headings that say whom the proposals below them are for, one after the other
    reasons: frozenset[int]  # paragraphs between the items of one list
    miscounting: frozenset[int]  # paragraphs that count something else than the headings below them
    rubrics: frozenset[int]  # headings that come again below each theme and name none
    goals_hold_areas: bool
    sums_up: bool  # the one heading of proposals is for the whole paper
    one_cue: bool  # only one heading announces proposals
    parts: frozenset[int]  # headings of a commission below which a body is told what to do
    themed_cues: bool  # several do, each for a theme of its own: «Förslag för ett bättre kapitalutbud»
    tables: Mapping[Place, Table] = field(default_factory=dict)


def survey(blocks: Sequence[Block], *, nature: Nature, title: str, measures: bool, eager: bool) -> Survey:
    """Look through all blocks; where `measures` count for nothing, nothing is asked for but what is announced."""
    announcements = find_announcements(blocks)
    announced = announced_titles(blocks, announcements)
    leads = area_leads(blocks)
    parts = leads if are_parts(blocks, leads) else frozenset[int]()
    leads -= parts
    labelled, bare = labelled_challenges(blocks), bare_challenges(blocks)
    announcing = [block.text for block in blocks if block.kind == HEADING and cues.label(block.text) == cues.CUE]
    holding = labelled_headings(blocks) | _holding(blocks, nature.kind)
    return Survey(
        announcements=announcements,
        announced=announced,
        leads=leads,
        themes=theme_leads(blocks, leads, reports=nature.kind == "report") | parts
        if nature.kind in ("input", "other", "report")
        else frozenset(),
        facts=fact_items(blocks),
        holding=holding,
        wished=wished_headings(blocks, promises=nature.kind == "strategy") - holding,
        asked=frozenset(asked(blocks, announcements, announced, leads, title=title, kind=nature.kind, eager=eager) if measures else ()),
        assigned=assigned_items(blocks) if nature.kind == "decision" else frozenset(),
        heading_items=heading_items(blocks),
        for_all=cues_for_all(blocks),
        unlabelled=_unlabelled(blocks, announcements) | bare | frozenset(index + 1 for index in labelled),
        labelled=labelled,
        bare=bare,
        of_themes=challenges_of_themes(blocks),
        addressed=addressed_cues(blocks),
        reasons=reasons(blocks),
        miscounting=miscounting(blocks),
        rubrics=rubrics(blocks),
        listed={} if nature.told and nature.kind != "report" else listed_challenges(blocks),
        goals_hold_areas=goals_hold_areas(blocks),
        sums_up=sums_up(blocks),
        one_cue=len(announcing) == 1,
        parts=ordered_parts(blocks) if nature.kind == "commission" else frozenset(),
        themed_cues=len(announcing) > 1 and len(set(announcing)) == len(announcing) and all(map(cues.names_theme, announcing)),
        tables={table.place: table for table in read_tables(blocks)},
    )


def _holding(blocks: Sequence[Block], kind: str) -> frozenset[int]:
    """Return the headings that hold sentences which propose; in a strategy several, for one may say what the heading means."""
    read = {"input": "input", "report": "recommended", "strategy": "planned"}.get(kind, "")
    return holding_headings(blocks, kind=read, fewest=2 if kind == "strategy" else 1) if read else frozenset()


def _unlabelled(blocks: Sequence[Block], announcements: frozenset[int]) -> frozenset[int]:
    """Return the headings that are challenges by what stands above them: a count, a heading, a list."""
    counted = counted_challenges(blocks) | numbered_challenges(blocks)
    return counted | headed_challenges(blocks) | announced_challenges(blocks, announcements)
