"""From lines to blocks: headings, paragraphs, list items and table rows, each whole again and with its place.

Must not know what the text is about: only how a page is built.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from .blocks import HEADING, ITEM, PARAGRAPH, ROW, Block
from .cues import ASIDE, ORDINAL, PLAIN, is_bare_label, label
from .folding import fold
from .furniture import without_furniture
from .grouping import FINITE, NAMED, SENTENCE_INSIDE, wrapped_groups
from .leads import with_leads
from .markers import bare_marker, chapter_number, is_bullet, is_lone_bullet, is_number
from .mending import mend, with_marker
from .sentences import sentences
from .slides import openers
from .wrapping import ends_sentence, is_open, join, starts_low

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line, Text

_MAX_HEADING = 190  # characters
_MAX_HEADING_WORDS = 24
_LOUD = 3  # headings in capitals, and others
_NUMBERED = 3  # paragraphs that make a list
_PARTS = 2  # that are counted
_COLUMNS = 3  # of a table that a line above it names
_LINE = 70  # characters of the longest heading that is a sentence
_LABEL = re.compile(r"(?:Våra |Regionens |Our )?(?:[Ff]örslag|[Åå]tgärder|[Rr]ekommendationer|[Pp]roposals|[Rr]ecommendations):")
_COUNTED = re.compile(
    r"(?!Tabell|Figur|Diagram|Bild|Bilaga|Fråga|Table|Figure|Annex)([A-ZÅÄÖ]\w+) "
    r"(\d{1,2}|[A-Z]|I{1,3}|ett|två|tre|fyra|fem|sex)\s?[:–—]\s.+"
)
_TO_WHOM = re.compile(r"(?:Till|To the) (?!exempel|example)[^:.]{4,50}:")
_NAMES_LIST = re.compile(
    r"(?!(?:Vi|Våra?|Det|Detta|Dessa|Här|Följande|Bland|Exempel|Till exempel|We|Our|The following)\b)[A-ZÅÄÖ][^.:?!;]{6,55}:"
)
_RESPONSIBLE = re.compile(r"(?<=\S )(?:Ansvar(?:ig[at]?)?|Responsible): ")
_CODED = re.compile(r"[A-ZÅÄÖ]1[.:)]?")  # «R1.», «R2.»
_QUESTION = re.compile(r".{5,150}\?(?: \(.{3,60}\)| (?:Ange|Sortera|Svara|Motivera|Välj|Lista|Please|List)\b.{0,90})?")  # of a form
_NAME_ENDS = re.compile(r"(?:[^\W\d_]|\b20\d\d)$")  # «Åtgärder 2025–2026», no day
_CAPTION = re.compile(r"(?:Tabell|Figur|Diagram|Bild|Table|Figure)\b")
_KEY = re.compile(r"[A-ZÅÄÖ][\w -]{2,30}: \S")
_DATE_LINE = re.compile(r"(?:[^\W\d]+ )?(?:den )?(?:\d{1,2}\s)?[a-zåäö]+\s\d{4}|\d{4}-\d\d-\d\d|\d[\d\s./:–-]*", re.IGNORECASE)


def build_outline(text: Text) -> list[Block]:
    """Return the blocks of a text, what is no text left out."""
    lines = without_furniture(text.lines)
    lines = _with_levels(_with_lone_bullets(lines))
    groups = wrapped_groups(lines) if text.wrapped else [[line] for line in lines if line.text]
    blocks = [_block(group, lines) for group in groups]
    blocks = [block for block in blocks if block.text]
    return _with_ranks(_with_names(_with_headings(_with_lists(with_leads(mend(blocks))), openers(lines, text.lines))))


def _with_lone_bullets(lines: list[Line]) -> list[Line]:
    """Set bullets that stand alone on their line before the next line with words."""
    found = list(lines)
    for index, line in enumerate(lines[:-1]):
        if is_lone_bullet(line.text) and not line.marker:
            after = index + 1 if lines[index + 1].text else index + 2
            if after < len(lines) and lines[after].text and not bare_marker(lines[after].text) and not lines[after].cells:
                found[index] = line._replace(text="")
                found[after] = lines[after]._replace(marker=line.text)
    return found


def _with_levels(lines: list[Line]) -> list[Line]:
    """Give lines in type larger than the text's a heading level, the largest first (PDF says no levels)."""
    weights: dict[float, int] = {}
    for line in lines:
        if line.size:
            weights[round(line.size, 1)] = weights.get(round(line.size, 1), 0) + len(line.text)
    if len(weights) < 2:
        return lines
    body = max(weights, key=lambda size: weights[size])
    larger = sorted((size for size in weights if size > body * 1.12), reverse=True)
    levels = {size: min(order, 6) for order, size in enumerate(larger, 1)}
    return [_with_level(line, levels.get(round(line.size, 1), 0)) for line in lines]


def _with_level(line: Line, level: int) -> Line:
    return line._replace(level=level) if level and line.text and not line.cells and not bare_marker(line.text) else line


def _block(group: list[Line], lines: Sequence[Line]) -> Block:
    first, last = group[0], group[-1]
    text = first.text
    for line in group[1:]:
        text = join(text, line.text)
    lead = sum(line.lead for line in _bold_run(group)) + len(_bold_run(group)) - 1 if first.lead else 0
    block = Block(
        ROW if first.cells else HEADING if first.level else PARAGRAPH,
        text,
        first.place,
        tuple(line.number for line in group),
        level=first.level,
        depth=first.depth,
        lead=text[: min(lead, len(text))].strip() if first.lead else "",
        cells=first.cells,
        alone=_is_alone(first, last, lines),
    )
    return with_marker(block, first.marker)


def _bold_run(group: list[Line]) -> list[Line]:
    """Return the lines the bold at the start reaches into."""
    run = []
    for line in group:
        if not line.lead:
            break
        run.append(line)
        if line.lead < len(line.text):
            break
    return run


def _is_alone(first: Line, last: Line, lines: Sequence[Line]) -> bool:
    before = lines[first.number - 2] if first.number >= 2 else None
    after = lines[last.number] if last.number < len(lines) else None
    return (before is None or not before.text or before.page != first.page) and (after is None or not after.text)


def _with_lists(blocks: list[Block]) -> list[Block]:
    """Make headings of numbered lines that are no list: each followed by text of its own, not by the next number."""
    result = _with_numbered_sentences(blocks)
    for index, block in enumerate(blocks):
        if block.kind == ITEM and is_number(block.marker) and _is_numbered_heading(blocks, index):
            result[index] = replace(block, kind=HEADING)
    return result


def _with_numbered_sentences(blocks: list[Block]) -> list[Block]:
    """Make items of paragraphs that are numbered as parts of a part, three or more: «3.1.2 Skogsstyrelsen utvidgar sin rådgivning.»."""
    numbers = [
        chapter_number(block.text) if block.kind == PARAGRAPH and (block.text.endswith(".") or ". " in block.text) else ""
        for block in blocks
    ]
    if sum("." in number for number in numbers) < _NUMBERED:
        return list(blocks)
    return [
        replace(block, kind=ITEM, marker=number.strip(), text=block.text[len(number) :]) if "." in number else block
        for block, number in zip(blocks, numbers, strict=True)
    ]


def _is_numbered_heading(blocks: list[Block], index: int) -> bool:
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if (
        (ends_sentence(block.text) and not _QUESTION.fullmatch(block.text))
        or not _has_heading_size(block.text)
        or following is None
        or block.marker.startswith("(")
    ):
        return False
    if starts_low(block.text) or _RESPONSIBLE.search(block.text):
        return False  # «1. att myndigheten …»; «1. Möten hålls varje höst. Ansvar: rektorerna» is a measure
    before = blocks[index - 1].marker if index and blocks[index - 1].kind == ITEM else ""
    if is_number(before) and _kind_of(before) == _kind_of(block.marker):
        return False  # the next of its list; «4. Övrigt» after «b)» or «R3.» is none
    lettered = following.kind in (ITEM, HEADING) and not any(map(str.isdigit, following.marker))
    if _QUESTION.fullmatch(block.text) and any(map(str.isdigit, block.marker)) and lettered:
        return True  # a question whose answer is the list: «4. Vilka förändringar vill ni se?», «a) …»
    if following.kind == ITEM and _CODED.fullmatch(_kind_of(following.marker)) and _kind_of(block.marker) == "1.":
        return True  # «4. Rekommendationer» above «R1. …»
    return following.kind in (PARAGRAPH, ROW, HEADING) or (following.kind == ITEM and is_bullet(following.marker) and _parts_text(blocks))


def _kind_of(marker: str) -> str:
    """Return a marker with what counts in it as «1» or «a»: «12.» and «3.» are of one kind, «b)» and «c)», «R3.» and «R4.»."""
    counting = "".join("1" if sign.isdigit() else sign for sign in marker)
    return re.sub("1+", "1", counting) if "1" in counting else re.sub("[A-Za-z]+", "a", counting)


def _parts_text(blocks: list[Block]) -> bool:
    """Tell whether the same kind of number elsewhere stands before a paragraph, so that this one heads its bullets."""
    return any(
        other.kind == ITEM and is_number(other.marker) and after.kind == PARAGRAPH and not ends_sentence(other.text)
        for other, after in pairwise(blocks)
    )


def _has_heading_size(text: str) -> bool:
    return len(text) <= _MAX_HEADING and len(text.split()) <= _MAX_HEADING_WORDS


def _with_headings(blocks: list[Block], opening: frozenset[int]) -> list[Block]:
    """Find the headings that only their looks, their number or their first word show; on slides also that they open the page."""
    shorter, named = _text_length(blocks), _counting(blocks) | _naming(blocks)
    return [
        _as_heading(block, level=(2 - (block.lines[0] in opening)) if opening else 0)
        if block.kind == PARAGRAPH
        and (
            ((index in named or _looks_like_heading(blocks, index, shorter)) and _heads_slide(blocks, index, opening))
            or (block.lines[0] in opening and _names_slide(block.text))
        )
        else block
        for index, block in enumerate(blocks)
    ]


def _counting(blocks: list[Block]) -> frozenset[int]:
    """Return the short lines, two or more, that count one kind of part from its first on, whatever its name: «Väg 1: Leder som håller»."""
    parts: dict[str, list[tuple[int, str]]] = {}
    for index, block in enumerate(blocks[:-1]):
        found = _COUNTED.fullmatch(block.text) if block.kind == PARAGRAPH and len(block.text) <= _LINE else None
        if found and not ends_sentence(block.text):
            parts.setdefault(found[1], []).append((index, found[2]))
    counted = [part for part in parts.values() if len(part) >= _PARTS and part[0][1] in ("1", "A", "I", "ett")]
    return frozenset(index for part in counted for index, _ in part)


def _naming(blocks: list[Block]) -> frozenset[int]:
    """Return the lines, two or more, that name the list right below or say whom it is for: «Stöd nära människor:», «Till nämnden:»."""
    found = {index: block.text for index, block in enumerate(blocks[:-1]) if block.kind == PARAGRAPH and _names_list(blocks, index)}
    return frozenset(found) if len(set(found.values())) >= _PARTS else frozenset()


def _names_list(blocks: list[Block], index: int) -> bool:
    """Tell whether a line right above a list names it, and goes on from no other text."""
    text = blocks[index].text
    if blocks[index + 1].kind != ITEM or not _NAMES_LIST.fullmatch(text):
        return False
    apart = not index or blocks[index - 1].kind != PARAGRAPH
    return _TO_WHOM.fullmatch(text) is not None or (apart and not FINITE.search(text) and label(text) == PLAIN)


def _with_names(blocks: list[Block]) -> list[Block]:
    """Put a label and its number together with the name on the next line: «UTMANING 1», «Kulturen når inte alla»."""
    result: list[Block] = []
    for block in blocks:
        before = result[-1] if result else None
        if before and before.kind == block.kind == HEADING and is_bare_label(before.text) and label(block.text) in (PLAIN, ASIDE):
            result[-1] = replace(before, text=f"{before.text.rstrip(' :.–—-')}: {block.text}", lines=before.lines + block.lines)
        else:
            result.append(block)
    return result


def _with_ranks(blocks: list[Block]) -> list[Block]:
    """Set headings in capitals above the others, where nothing else says their rank and there are several of both."""
    headings = [block for block in blocks if block.kind == HEADING]
    loud = [block for block in headings if block.text.isupper()]
    if any(block.level or block.marker for block in headings) or len(loud) < _LOUD or len(headings) - len(loud) < _LOUD:
        return blocks
    return [replace(block, level=1 if block.text.isupper() else 2) if block.kind == HEADING else block for block in blocks]


def _heads_slide(blocks: list[Block], index: int, opening: frozenset[int]) -> bool:
    """Tell whether the block may be a heading on a slide: the first line of its page, one with a number, or one above a list."""
    block = blocks[index]
    return (
        not opening
        or block.lines[0] in opening
        or NAMED.match(block.text) is not None
        or (blocks[index + 1].kind == ITEM and blocks[index + 1].place.page == block.place.page)
    )


def _names_slide(text: str) -> bool:
    """Tell whether the first line of a slide is its title: in two parts («Vi föreslår: Finansiering»), or whatever word it ends with."""
    return (": " in text or text[-1:].isalpha()) and len(text) <= _LINE and not starts_low(text) and not ends_sentence(text)


def _as_heading(block: Block, *, level: int) -> Block:
    """Make a heading; what opens a slide stands above what else heads something there."""
    return replace(
        block, kind=HEADING, level=level, text=block.text[len(chapter_number(block.text)) :], marker=chapter_number(block.text).strip()
    )


def _text_length(blocks: list[Block]) -> float:
    lengths = [len(block.text) for block in blocks if block.kind == PARAGRAPH and ends_sentence(block.text)]
    return statistics.median(lengths) if lengths else 0.0


def _looks_like_heading(blocks: list[Block], index: int, text_length: float) -> bool:
    block = blocks[index]
    if _stands_above_label(blocks, index) or (ORDINAL.match(fold(block.text)) and len(sentences(block.text)) == 1):
        return True  # «Den första utmaningen är att miljöer försvinner.»
    if NAMED.match(block.text[len(chapter_number(block.text)) :]):
        stands = not _is_of_key_lines(blocks, index)
        return (
            stands
            and len(block.text) <= 2 * _MAX_HEADING
            and (not block.text.endswith(".") or "? " in block.text)
            and index + 1 < len(blocks)
        )
    if _is_chapter(block):
        return True
    if not _may_head(block, ended=_stands_ended(blocks, index)) or index + 1 >= len(blocks):
        return False
    bold = len(block.lead) >= len(block.text) - 1 > 0
    return bold or chapter_number(block.text) != "" or _heads_by_place(block, blocks[index + 1], text_length)


def _heads_by_place(block: Block, following: Block, text_length: float) -> bool:
    """Tell whether what stands below it lets a short line of text be a heading."""
    if following.kind == ITEM and starts_low(following.text) and FINITE.search(block.text):
        return False  # «Inom försöket ska myndigheten» before its list
    if len(block.text) > _LINE and FINITE.search(block.text):
        return False  # a sentence whose full stop is missing
    if following.kind == ROW:
        return _stands_above_table(block, following)
    return (block.alone or len(block.lines) < 4) and len(block.text) < max(text_length, 60)


def _is_of_key_lines(blocks: list[Block], index: int) -> bool:
    """Tell whether the line is one of a form's head: right below «Region: Norr» and «Dialogdag: 11 februari»."""
    above = blocks[max(0, index - 2) : index]
    keys = sum(
        one.kind == PARAGRAPH and len(one.text) <= _LINE and _KEY.match(one.text) is not None and not NAMED.match(one.text) for one in above
    )
    return keys == 2 and above[-1].lines[-1] + 1 == blocks[index].lines[0]


def _stands_above_table(block: Block, row: Block) -> bool:
    """Tell whether a short line right above a table of three columns or more names it, and is no line of it: «Åtgärder för matchning»."""
    wide = sum(bool(cell) for cell in row.cells) >= _COLUMNS and not any(cell[:1].isdigit() for cell in row.cells)
    return (
        wide
        and len(block.lines) == 1
        and len(block.text) <= _LINE
        and _NAME_ENDS.search(block.text) is not None
        and not _CAPTION.match(block.text)
    )


def _stands_ended(blocks: list[Block], index: int) -> bool:
    """Tell whether a line stands alone above what begins anew, whatever word it ends with: «Satsa på det vi är bra på»."""
    block, below = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    anew = below is not None and (below.kind == ROW or not starts_low(below.text)) and (below.kind != ITEM or not FINITE.search(block.text))
    return anew and len(block.text) <= _LINE and len(block.lines) == 1 and block.text[-1:].isalpha()


def _stands_above_label(blocks: list[Block], index: int) -> bool:
    """Tell whether a short line stands alone above «Förslag:», whatever word it ends with: «Enklare vägar in»."""
    text = blocks[index].text
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    labelled = below is not None and below.kind == PARAGRAPH and _LABEL.fullmatch(below.text) is not None
    return labelled and blocks[index].alone and len(text) <= _LINE and text[:1].isupper() and text[-1:].isalpha()


def _is_chapter(block: Block) -> bool:
    """Tell whether a short line alone has the number of a part: «4.1 Platser att skapa på», whatever word it ends with."""
    name = block.text[len(chapter_number(block.text)) :]
    return (
        "." in chapter_number(block.text).strip(" .")
        and block.alone
        and len(name) <= _LINE
        and name[-1:].isalpha()
        and not FINITE.search(name)
        and ": " not in name
    )


def _may_head(block: Block, *, ended: bool) -> bool:
    text = block.text
    if not _has_heading_size(text) or starts_low(text) or SENTENCE_INSIDE.search(text) or (ends_sentence(text) and not text.endswith("?")):
        return False
    bold = len(block.lead) >= len(text) - 1 or text.isupper()  # all of it: «En väg in», «TEKNIK: BÖRJA MED DET SOM FINNS»
    return (
        (bold or ended or not is_open(text))
        and (bold or ": " not in text)
        and not _DATE_LINE.fullmatch(text)
        and not text.endswith(";")
        and any(c.isalpha() for c in text)
    )
