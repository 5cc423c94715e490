"""From blocks to challenges, areas and proposals: the rules that say which heading is what and which list is proposals.

Must not know any file format. Where no rule is sure, words stay unplaced; nothing is made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from . import below, cues, sections
from .addressee import addressed, find_addressee
from .announcing import cue_of, is_announced, is_lead_in, leads_in_themes
from .blocks import HEADING, ITEM
from .challenge_words import heads_challenges
from .context import after_lead, level_of
from .drafts import AreaDraft, Cue, Draft
from .extraction import Challenge, Proposal, Unplaced
from .inquiry import announces_own
from .listed import name_and_text
from .owners import named_bodies
from .parts import is_part, names_decision
from .remaining import read_remaining
from .sentences import sentences
from .survey import survey
from .verbs import begins_with_verb
from .wrapping import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block
    from .kind import Nature

_CHAPTER = re.compile(r"(?:Kapitel|Avsnitt|Chapter|Section) \d")
_ASKS = ("input", "strategy")
_ONLY_OUTRIGHT = {"report", "decision", "statistics"}  # here measures are what was done or will be, not what is asked for


@dataclass(frozen=True)
class Structure:
    """What the rules found."""

    challenges: tuple[Challenge, ...]
    unplaced: tuple[Unplaced, ...]


def find_structure(blocks: Sequence[Block], *, nature: Nature, title: str) -> Structure:
    """Return the challenges with areas and proposals, and the words that are in none of them."""
    if nature.spoken or nature.kind == "minutes":
        return Structure((), tuple(Unplaced(block.text, block.place) for block in blocks if block.kind != HEADING))
    measures = nature.kind not in _ONLY_OUTRIGHT and not nature.told
    found = _walked(blocks, nature, title, measures=measures, eager=False)
    if nature.kind not in _ASKS or any(area.proposals for challenge in found.challenges for area in challenge.areas):
        return found
    return _walked(blocks, nature, title, measures=True, eager=True)  # such a paper asks for something: its lists of names do


def _walked(blocks: Sequence[Block], nature: Nature, title: str, *, measures: bool, eager: bool) -> Structure:
    walk = _Walk(blocks, measures=measures, title=title, nature=nature, eager=eager)
    walk.run()
    told = "told" if nature.told and nature.kind != "report" and not eager else ""
    walk.read_remaining(told or ("inquiry" if nature.inquiry else nature.kind))
    return walk.result()


class _Walk:
    """One walk through the blocks, from top to bottom."""

    def __init__(self, blocks: Sequence[Block], *, measures: bool, title: str, nature: Nature, eager: bool) -> None:
        self._answers, self._inquiry = nature.answers, nature.inquiry  # «Förslag 3. En ny myndighet» is then another's
        self._argues, self._orders = nature.kind == "input", nature.kind == "commission"
        self._blocks, self._measures, self._title = blocks, measures, title
        self._seen = survey(blocks, nature=nature, title=title, measures=measures, eager=eager)
        self._found = Draft()
        self._cue: Cue | None = None
        self._heading_label, self._level = cues.PLAIN, 0  # of the last heading
        self._decided = 0  # the level of the heading of a decision that is open
        self._under_goals = False  # what «ska» be so by a year is no measure
        self._of_accounts = False  # a report to be handed in is no measure
        self._count = 0  # of the numbered headings that are proposals under the present cue

    def run(self) -> None:
        """Take every block in its order."""
        for index, block in enumerate(self._blocks):
            if index in self._seen.listed:
                self._begin_listed(index, block)
            elif index not in self._seen.announcements | self._seen.labelled and index - 1 not in self._seen.of_themes:
                self._take(block, index)

    def _begin_listed(self, index: int, block: Block) -> None:
        self._begin_challenge(self._seen.listed[index], block)
        name, text = name_and_text(block)
        if text and name == self._seen.listed[index]:
            self._found.challenge.rest.append(Unplaced(text, block.place))

    def _take(self, block: Block, index: int) -> None:
        if index - 1 in self._seen.listed:
            self._begin_challenge("", block)  # what follows the list is under none of them
        match block.kind:
            case "heading":
                self._take_heading(block, index)
            case "item":
                self._take_item(block, index)
            case "row":
                self._take_row(block)
            case _:
                self._take_paragraph(block, index)

    def _take_heading(self, block: Block, index: int) -> None:
        name = self._heading_label = self._name_of(block, index)
        self._level = level_of(block)
        self._decided = self._level if names_decision(block.text) else self._decided if self._level > self._decided else 0
        self._under_goals = sections.names_goals(block.text)
        self._of_accounts = sections.names_accounts(block.text)
        if block.text == self._title and not self._found.challenge.title and cues.may_title(block.text, name):
            self._take_title(block, index)
            return
        if index in self._seen.unlabelled:
            name = cues.CHALLENGE
        if name == cues.GOAL:
            name = cues.CHALLENGE if self._seen.goals_hold_areas else cues.AREA
        if name == cues.CHALLENGE:
            self._begin_challenge(block.text, block)
            self._found.challenge.level += index in self._seen.unlabelled  # it ends at a heading of its rank that is none of them
        else:
            self._take_heading_below(block, index, name)

    def _take_heading_below(self, block: Block, index: int, name: str) -> None:
        """Take a heading that begins no challenge; one of higher rank than the challenge ends it."""
        if index in self._seen.of_themes:
            self._begin_challenge(self._seen.of_themes[index], block)
            self._found.challenge.level = self._level + 1  # the next theme is under another
            self._take_area_heading(block, index, name)
            return
        over = index - 2 in self._seen.bare or (self._seen.of_themes and name == cues.AREA)
        if 0 < self._level < self._found.challenge.level or over:
            self._begin_challenge("", block)
        if name == cues.PROPOSAL and self._takes_label(block):
            self._take_label(block, index)
        elif self._is_counted_proposal(block, index, name) or (index in self._seen.asked and self._cue is None):
            self._propose_heading(block)
        elif name == cues.CUE and (self._measures or self._inquiry or cues.is_strong(block.text)):
            self._take_cue_heading(block, index)
        else:
            self._take_area_heading(block, index, name)

    def _take_label(self, block: Block, index: int) -> None:
        """Propose what the label names; a part of a commission that holds a list is the area of what the list asks for."""
        part = is_part(block.text, demands=below.holds_demands(self._blocks, index)) and below.holds_list(self._blocks, index)
        if part or below.orders_below(self._blocks, index, ordered=self._orders):
            self._take_area_heading(block, index, cues.AREA)
            self._heading_label, self._cue = cues.AREA, Cue(block.text)
        else:
            self._propose(block.text, block, cue=Cue(block.text))
            self._cue = None

    def _name_of(self, block: Block, index: int) -> str:
        """Return what a heading says it is; in an input follow-up is a theme like others, and so is what stands below «Våra förslag»."""
        name = cues.label(block.text)
        cue = self._cue
        above = self._decided or (cue.level if cue and cue.heading else 0)  # «Uppföljning av vården» may be a part of the commission
        deeper = 0 < above < level_of(block)
        bold = bool(cue and cue.heading and cue.level > 0) and not level_of(block) and block.lead != ""
        deeper = (deeper or (bold and below.holds_points(self._blocks, index))) and not cues.is_never(block.text)
        terms = bool(self._found.challenge.title) and sections.names_terms(block.text)
        terms = terms or _CHAPTER.match(block.text) is not None  # what is answered chapter by chapter
        theme = self._argues and (terms or sections.names_accounts(block.text) or sections.names_goals_of(block.text))
        if self._inquiry and announces_own(block.text):
            return cues.CUE
        if name == cues.ASIDE and self._orders and below.orders_in_list(self._blocks, index):
            return cues.PLAIN  # «Uppföljning och statistik» above «Socialstyrelsen ska» and a list
        if name == cues.CUE and deeper and self._orders and block.marker and not cues.is_strong(block.text):
            return cues.PLAIN  # «2.3 Gemensamma insatser» is one of the parts
        return cues.PLAIN if name == cues.ASIDE and (deeper or theme) else name

    def _begin_challenge(self, title: str, block: Block) -> None:
        self._found.begin_challenge(title, block.place, level=level_of(block) if title else 0)
        self._cue = None

    def _takes_label(self, block: Block) -> bool:
        """Tell whether «Åtgärd 1» is proposed here; «Rekommendation 1» is wherever it stands, «Förslag 1» not where it is answered."""
        if cues.proposes_nothing(block.text) or cues.speaks_of_label(block.text) or (self._answers and cues.is_numbered_label(block.text)):
            return False
        return self._measures or cues.is_outright_label(block.text)

    def _take_title(self, block: Block, index: int) -> None:
        """Pass the document's own title: no area; it announces only a list right below it («Region X:s förslag till …»)."""
        self._found.area = None
        after = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        self._cue = cue_of(block) if after and after.kind == ITEM and cues.is_strong(block.text) else None

    def _take_cue_heading(self, block: Block, index: int) -> None:
        if index in self._seen.for_all:
            self._found.begin_challenge("", block.place)
            self._found.area = self._area_above(block, index)
        elif self._found.area or not self._found.challenge.title or ": " in block.text or self._seen.themed_cues:
            self._found.area = self._area_above(block, index)
        if self._found.area and self._found.area.title == block.text and (self._inquiry or sections.recommends(block.text)):
            self._found.area.recommended = True
        self._cue = cue_of(block, heading=True)
        self._count = 0

    def _area_above(self, block: Block, index: int) -> AreaDraft:
        """Return the area that what «Våra förslag» announces belongs to: the nearest heading above it in rank.

        Where there is none, or it has its proposals, the heading is its own area.
        """
        level = level_of(block)
        again = sum(other.kind == HEADING and other.text == block.text for other in self._blocks) > 1  # «Förslag» below each theme
        own = (not level and self._seen.sums_up) or (": " in block.text and not level and not again)  # «Våra medskick: järnväg»
        areas = [] if own else self._found.challenge.areas
        for area in reversed(areas):
            right_above = (area.level > 0 or again) and area is self._found.area and self._blocks[index - 1].text == area.title
            higher = (
                0 < area.level < level
                if level
                else (right_above or bool(area.rest or area.named)) and (not area.proposals or area is self._found.area)
            )
            loud = area.title.isupper() and block.text.isupper() and not again
            if (higher and cues.label(area.title) == cues.CUE) or index in self._seen.addressed or (loud and not level):
                break  # «5.1 Till regionen» below «5 Rekommendationer» holds its own
            theme = not area.title.endswith("?") and (not area.aside or (again and area.level > 0))
            if higher and theme and (level or not sections.concludes(area.title)):
                return area
            if not level and not area.aside:
                break  # the nearest one only, where no depth is said
        return self._found.begin_area(AreaDraft(block.text, block.place, level=level))

    def _is_counted_proposal(self, block: Block, index: int, name: str) -> bool:
        """Under an announcement headings that count from one, or that ask for something, are proposals with what stands below them.

        One that has a list below it is an area.
        """
        cue = self._cue
        if cue is None or name in (cues.ASIDE, cues.CUE, cues.AREA) or index in self._seen.parts or below.holds_parts(self._blocks, index):
            return False
        level = level_of(block)
        if cue.heading and level and (level <= cue.level if cue.level else cue.used and not block.marker):
            return False
        number = block.marker.strip(" .)(").rpartition(".")[2]
        counted = number.isdecimal() and int(number) == self._count + 1 and index not in self._seen.holding
        if not cue.heading and not level and below.lost_its_bullet(self._blocks, index, after=self._found.last_proposed()):
            return True
        return counted or (cue.heading and index not in self._seen.holding and (begins_with_verb(block.text) or index in self._seen.wished))

    def _propose_heading(self, block: Block) -> None:
        self._count += 1
        self._heading_label = cues.PROPOSAL
        self._propose(block.text, block, cue=self._cue or Cue(""))

    def _take_area_heading(self, block: Block, index: int, name: str) -> None:
        above = self._blocks[index - 1] if index else None
        if self._found.area and above and above.text == self._found.area.title and cues.is_bare_label(above.text) and name == cues.PLAIN:
            self._found.area.title = f"{above.text.rstrip(' :.')}: {block.text}"  # «Budskap 1» and what it is stand on two lines
            return
        if self._cue and not self._keeps_cue(block, index, name):
            self._cue = None
        elif self._cue:
            self._cue.areas = False  # the headings are these
        self._count = 0
        if index in self._seen.rubrics and self._found.area and (name == cues.PLAIN or sections.describes(block.text)):
            self._cue = None
            return
        if sections.is_nameless(block.text) or below.names_recipient(self._blocks, index):
            self._found.area = self._cue = None
            return
        if name == cues.ASIDE:
            self._cue = None
        aside = name == cues.ASIDE or heads_challenges(block.text) == ""
        named = name == cues.AREA or index in self._seen.announced
        recommended = self._cue is not None and (self._cue.outright or sections.recommends(self._cue.text))
        self._found.begin_area(AreaDraft(block.text, block.place, named=named, level=level_of(block), aside=aside, recommended=recommended))

    def _keeps_cue(self, block: Block, index: int, name: str) -> bool:
        """Tell whether a heading under «Våra förslag» is an area of them: deeper, or where depth is not said right after it."""
        cue = self._cue
        if cue is None or not cue.heading or name == cues.ASIDE:
            return False
        level = level_of(block)
        if cue.level > 0 and not level and block.lead and below.holds_points(self._blocks, index):
            return True  # bold lines below a ranked heading stand deeper
        if self._seen.one_cue and not level and not cue.level and below.holds_list(self._blocks, index):
            return True  # «Våra förslag» above several themes, each with its list
        return level > cue.level if level and cue.level else not cue.used or cue.level == -1 or block.text.startswith(("Till ", "To "))

    def _take_item(self, block: Block, index: int) -> None:
        if cues.label(block.text) == cues.PROPOSAL and self._takes_label(block):
            self._take_labelled(block)
        elif self._cue and index in self._seen.heading_items:
            self._found.begin_area(AreaDraft(block.text, block.place))
        elif self._found.area and self._continues_proposal(block, index):
            self._found.area.say_more(block.text)
        elif self._cue and not cues.is_talk(block.text) and (self._cue.outright or index not in self._seen.facts):
            self._propose(block.text, block, cue=self._cue)
        elif index in self._seen.assigned or (index in self._seen.asked and self._heading_label != cues.ASIDE):
            self._propose(block.text, block, cue=Cue(""))
        else:
            self._found.keep(Unplaced(block.text, block.place))

    def _continues_proposal(self, block: Block, index: int) -> bool:
        """Tell whether the item belongs to the proposal before it: deeper than that, or below a measure that is a heading."""
        if not self._found.area or not self._found.area.proposals or not index:
            return False
        if self._heading_label == cues.PROPOSAL:
            return True
        before = self._blocks[index - 1]
        if below.item_above(self._blocks, index) in self._seen.heading_items:
            return False
        return before.kind == ITEM and self._cue is not None and self._cue.used and block.depth > below.list_depth(self._blocks, index)

    def _take_paragraph(self, block: Block, index: int) -> None:
        following = self._blocks[index + 1] if index + 1 < len(self._blocks) and index not in self._seen.miscounting else None
        if cues.label(block.text) == cues.PROPOSAL and self._takes_label(block):
            self._take_labelled(block)
        elif following is not None and is_lead_in(block, following, self._cue, level=self._level, measures=self._measures):
            self._take_lead_in(block, following)
        elif self._found.area and self._found.area.proposals and (self._heading_label == cues.PROPOSAL or index in self._seen.reasons):
            self._found.area.say_more(block.text)
        elif self._cue and is_announced(block, self._cue, following) and index not in self._seen.themes:
            self._propose(block.text, block, cue=self._cue)
        elif index in self._seen.leads:
            self._take_lead(block, index)
        elif index in self._seen.asked and self._heading_label != cues.ASIDE:
            self._propose(block.text, block, cue=self._cue or Cue(""))
        else:
            self._leave_cue()
            self._found.keep(Unplaced(block.text, block.place))

    def _take_labelled(self, block: Block) -> None:
        """Take «Åtgärd C: …»; where a measure C was taken before, as in a table, this says more of it."""
        count = cues.count_of(block.text)
        for area in (area for challenge in self._found.challenges for area in challenge.areas if count):
            for index, known in enumerate(area.proposals):
                if cues.count_of(known.text) == count and cues.label(known.text) != cues.PROPOSAL:
                    area.proposals[index] = replace(known, text=f"{known.text}\n{block.text}")
                    return
        self._propose(block.text, block, cue=Cue(""))

    def _take_lead(self, block: Block, index: int) -> None:
        """Take a bold beginning that nothing announced: a demand is a proposal, a name an area («**Kompetens.** Regionerna …»)."""
        recommended = self._cue is not None and (self._cue.outright or sections.recommends(self._cue.text))
        self._leave_cue()
        if index in self._seen.asked and index not in self._seen.themes:
            self._propose(block.text, block, cue=Cue(""))
            return
        area = self._found.begin_area(AreaDraft(block.lead.rstrip(" .:"), block.place, recommended=recommended))
        area.rest += [Unplaced(said, block.place)] if (said := after_lead(block)) else []

    def _take_lead_in(self, block: Block, following: Block) -> None:
        said = block.text if following.kind != ITEM or ends_sentence(block.text) else f"{block.text}:"
        goal = self._under_goals or (cues.is_goal_for_a_year(said) and not begins_with_verb(following.text))
        measures = self._measures and not goal and not self._of_accounts
        announced = cues.announces(said, measures=measures) and not (goal and following.kind == ITEM)
        announced = announced or (self._inquiry and announces_own(said))
        if announced:
            self._count = 0
            outer, self._cue = self._cue, cue_of(block)
            if outer and outer.heading:
                self._cue.level, self._cue.heading = outer.level, True
            elif leads_in_themes(block, following, level=self._level):
                self._cue.level, self._cue.heading = self._level, True
        elif self._cue and (self._cue.used or cues.is_aside(block.text)):
            self._cue = None
        *before, last = sentences(block.text) or [""]
        if before or not announced:
            whole = not announced or following.kind != ITEM or ends_sentence(last)  # «… Vi uppmanar regeringen att» goes on in the list
            self._found.keep(Unplaced(block.text if whole else " ".join(before), block.place))

    def _leave_cue(self) -> None:
        """End the list a lead-in announced, as a plain paragraph does; a heading's announcement goes on."""
        if self._cue and (not self._cue.heading or (self._cue.used and not self._cue.level and not self._seen.one_cue)):
            self._cue = None

    def _take_row(self, block: Block) -> None:
        table = self._seen.tables.get(block.place)
        measures = table is not None and self._measures and table.kind == "proposals"
        if table is None or not measures or (self._found.area and sections.names_times(self._found.area.title)):
            self._found.keep_row(table, Unplaced(block.text, block.place))
            return
        if table.points and self._cue:
            self._cue.used = True
        self._found.add_row(table, Unplaced(block.text, block.place))

    def _propose(self, text: str, block: Block, *, cue: Cue) -> None:
        cue.used = True
        above = addressed(self._found.area.title) if self._found.area else ""
        area = self._found.add(Proposal(text, block.place, cue.tags, find_addressee(text) or above or cue.addressee))
        area.tags += [tag for tag in cue.tags if tag not in area.tags]

    def read_remaining(self, kind: str) -> None:
        """Take the sentences that propose where no list does."""
        bodies = named_bodies(self._blocks, ordered=self._orders)
        read_remaining(self._found.challenges, self._found.loose, kind=kind, bodies=bodies)

    def result(self) -> Structure:
        """Return what stands: areas with proposals or a name; the words of the others are unplaced."""
        return Structure(*self._found.standing())
