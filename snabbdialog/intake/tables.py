"""Tables of measures: a head that names a column for what is to be done, and rows that say it, by whom and within which area.

Must not know where the table stands.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .blocks import ROW
from .folding import fold, fold_marked
from .sentences import sentences
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block
    from .lines import Place

_WHAT = re.compile(
    r"^(?:(?:planerad|prioriterad|foreslagen|konkret|strategisk|ny)[ea]?\w*\s)?(?:atgard|insats|forslag|delatgard|atgardsforslag|"
    r"rekommendation|reform|measure|recommendation|action|proposal|uppdrag)(?:er|ar|en|et|s)?\b|"
    r"^(?:(?:var|vart|vara|regionens|lanets|onskade?|foreslag\w+) (?:forslag|andring(?:ar)?)|andringsforslag|"
    r"(?:vad|det har) (?:(?:vill|foreslar) (?:vi|regionen|lanet)|(?:vi|regionen|lanet) (?:vill|foreslar))|"
    r"vi (?:foreslar|vill)\b|losning(?:ar)?)\b"
)
# These name what is to be done only beside a column for who or when.
_WHAT_BESIDE = re.compile(
    r"^(?:vad\b|aktivitet|satsning|steg\b|atagande|uppgift|leverans|genomforande\b|what\b|activity|activities|task|step\b|commitment)"
)
_WHAT_WITH_WHO = re.compile(r"^(?:projekt|delprojekt|project)\b")  # with dates alone it is a list of what is under way
_WHEN = re.compile(r"^(?:nar\b|tid|start|klar|senast|period|deadline|when\b|timing|due\b|due date)")
_WHO = re.compile(
    r"^(?:huvud)?ansvar|^vem\b|^agare|^adressat|^mottagare|^utforare|^genomforare|^utfors av|^part(?:er)?\b|^aktor|^responsible|^who\b|"
    r"^lead\b|^addressee|^riktas till|^avsandare|^owner|^till vem"
)
_WHERE = re.compile(
    r"^(?:insats|fokus|utvecklings|prioriterat )?\s?omrade|^(?:priority|focus|action) area\b|^tema\b|^prioritering|^malomrade\b|"
    r"^avsnitt\b|^kapitel\b|^behov\b|^area\b|^need\b|^theme\b|^strategi\b|^insatsomrade"
)
_NEED = re.compile(r"^(?:behov|need)\b")
_WHY = re.compile(r"^(?:samhalls)?utmaning|^mal\b|^challenge|^goal")
_CHALLENGED = re.compile(r"^(?:samhalls)?utmaning|^challenge")
_COUNTING = re.compile(r"(?:nr|nummer|no|id|#)?\W*")
_NOTHING = re.compile(r"(?:inget|inga|ingen|nej|none|–|—|-|n/a|inga? (?:synpunkt\w*|kommentar\w*|andring\w*))\W*")
_COSTS = re.compile(r"(?:mnkr|mkr|tkr|kr\b|kronor|kostnad|belopp|cost)")
_DONE = re.compile(r"^(?:status|utfall|resultat|genomfor[td]|avslutad|uppfoljning)")
_BULLET = re.compile(r"(?:^|\s)[•▪■●]\s+")
_SHOULD = re.compile(r"(?!(?:den|det|de|detta|dessa) )(?:[\w-]+ ){1,4}(?:bor|should) \w")
_DASH = re.compile(r"(?:^|\s)[–-]\s+(?=[A-ZÅÄÖ])")
_SUM = re.compile(r"^(?:del)?(?:summa|totalt|total|sum)\b")
_HOW_FAR = re.compile(r"\b(?:klar|avslutad|genomford|pagar|fardig)\b")


@dataclass(frozen=True)
class Table:
    """What a row says, by the head of its table; `kind` is «proposals» for a table of measures."""

    place: Place
    kind: str
    head: bool = False
    points: tuple[str, ...] = ()  # of its measure, each a proposal
    addressee: str = ""
    area: str = ""
    challenge: str = ""
    themed: bool = False  # the same table stands below each theme, which is the area of its measures


@dataclass(frozen=True)
class _Head:
    what: int
    who: int = -1
    where: int = -1
    why: int = -1  # a column of challenges, or of goals beside one of areas


def read_tables(blocks: Sequence[Block]) -> list[Table]:
    """Return what every row of a table with a known head says."""
    found: list[Table] = []
    runs = _runs(blocks)
    again = Counter(run[0].cells for run in runs)
    for run in runs:
        head = _read_head(run[0].cells)
        if head and head.where >= 0 and again[run[0].cells] > 1 and _NEED.match(fold(run[0].cells[head.where])):
            head = replace(head, where=-1)  # the same table below each theme: its needs are the theme's
        if head and not _tells_of_done(run):
            found += _read_rows(run, head, themed=again[run[0].cells] > 1 and head.where < 0)
    return found


def is_head(cells: tuple[str, ...]) -> bool:
    """Tell whether the cells are the columns of a table of measures: what is to be done, and by whom or where."""
    head = _read_head(cells)
    return head is not None and max(head.who, head.where) >= 0


def challenge_column(cells: tuple[str, ...]) -> int:
    """Return which column names challenges where there are no measures: the first, or the one after «Nr»; -1 in other tables."""
    column = int(_COUNTING.fullmatch(fold(cells[0])) is not None)
    named = column < len(cells) and _CHALLENGED.search(fold(cells[column])) is not None
    return column if named and _read_head(cells) is None else -1


def _runs(blocks: Sequence[Block]) -> list[list[Block]]:
    runs: list[list[Block]] = []
    last = None
    for block in blocks:
        if block.kind == ROW:
            if last is not None and last.kind == ROW and not _begins_table(block):
                runs[-1].append(block)
            else:
                runs.append([block])
        last = block
    return [run for run in runs if len(run) >= 2]


def _begins_table(block: Block) -> bool:
    """Tell whether a row right below others is the head of a next table: it names two columns that are known."""
    return is_head(block.cells)


def _read_head(cells: tuple[str, ...]) -> _Head | None:
    folded = [fold(cell) for cell in cells]
    who = _first(folded, _WHO)
    what = _first(folded, _WHAT)
    if what < 0 and (who >= 0 or _first(folded, _WHEN) >= 0):
        what = _first(folded, _WHAT_BESIDE)
    if what < 0 <= who:
        what = _first(folded, _WHAT_WITH_WHO)
    if what < 0 or any(len(cell) > 60 for cell in cells):
        return None
    why = _first(folded, _WHY)
    where = next((index for index, cell in enumerate(folded) if index not in (why, what) and _WHERE.search(cell)), -1)
    if where < 0 and why >= 0 and not _CHALLENGED.search(folded[why]):
        where, why = why, -1  # goals beside no areas are these
    return _Head(what, who, where, why)


def _first(cells: list[str], pattern: re.Pattern[str]) -> int:
    return next((index for index, cell in enumerate(cells) if pattern.search(cell)), -1)


def _tells_of_done(run: list[Block]) -> bool:
    """Tell whether the table tells how far it has come, not what is asked for."""
    folded = [fold(cell) for cell in run[0].cells]
    done = _first(folded, _DONE)
    return done >= 0 and sum(bool(_HOW_FAR.search(fold(_cell(row, done)))) for row in run[1:]) * 2 > len(run) - 1


def _read_rows(run: list[Block], head: _Head, *, themed: bool) -> list[Table]:
    found = [Table(run[0].place, "proposals", head=True)]
    area = challenge = ""
    costs = head.who < 0 and head.where < 0 and any(_COSTS.match(fold(cell)) for cell in run[0].cells)  # what measures cost that were said
    for row in run[1:]:
        area, challenge = _cell(row, head.where) or area, _cell(row, head.why) or challenge
        text, addressee = _cell(row, head.what), _cell(row, head.who)
        idle = _SUM.match(fold(text)) or _NOTHING.fullmatch(fold(text)) or (costs and not begins_with_verb(text))
        if idle:
            found.append(Table(row.place, "proposals"))
            continue
        points = _points(text)
        found.append(Table(row.place, "proposals", points=points, addressee=addressee, area=area, challenge=challenge, themed=themed))
    return found


def _points(text: str) -> tuple[str, ...]:
    """Return the measures of one cell: its bullets, or its sentences where each of them is a demand."""
    bullet = _DASH if _DASH.match(text) else _BULLET
    bullets = [point.strip() for point in bullet.split(text) if point.strip()]
    if len(bullets) > 1:
        return tuple(bullets)
    said = sentences(text)
    return tuple(said) if len(said) > 1 and all(map(_demands, said)) else (text,) if text else ()


def _demands(sentence: str) -> bool:
    return begins_with_verb(sentence) or _SHOULD.match(fold_marked(sentence)) is not None


def _cell(row: Block, index: int) -> str:
    return row.cells[index] if 0 <= index < len(row.cells) else ""
