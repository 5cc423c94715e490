"""Blocks made whole again: what pages parted is joined, and what ran together on its way through other programs is parted.

Must not know what the text is about, nor which block is a heading.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .blocks import ITEM, PARAGRAPH, ROW, Block
from .markers import bare_marker, chapter_number, is_bullet
from .wrapping import is_open_lead_in, join, starts_low

_BROKEN = 80  # characters of a line that a small letter below it goes on
_INLINE = "•▪■➢►"  # bullets that stand in the middle of a line only where a list was flattened
_GLYPHS, _DASHES = ("•", "▪", "■", "●", "➢"), ("-", "–", "—")
_INLINE_BULLET = re.compile(rf"(?<=[.:;\w)]) [{_INLINE}] ?(?=[\w«”\"])")
_INLINE_NUMBER = re.compile(r"(?<=[.:;\w)]) (\d{1,2})[.)] (?=[A-ZÅÄÖ])")


def mend(blocks: list[Block]) -> list[Block]:
    """Return the blocks made whole."""
    return _with_depths(_with_items_apart(_with_broken_joined(_with_clauses(blocks))))


def _with_depths(blocks: list[Block]) -> list[Block]:
    """Set dashes below bullets one step in: «• Hälsodata», «– Dela den»."""
    result: list[Block] = []
    outer = ""
    for block in blocks:
        if block.kind != ITEM:
            outer = ""
        elif not outer:
            outer = block.marker
        dash = outer in _GLYPHS and block.marker in _DASHES and outer != block.marker and not block.depth
        result.append(replace(block, depth=1) if block.kind == ITEM and dash else block)
    return result


def _with_clauses(blocks: list[Block]) -> list[Block]:
    """Make items of paragraphs in a row that begin with «att», and of small ones below an open lead-in: each is a clause of it."""
    clauses = [block.kind == PARAGRAPH and block.text.startswith("att ") for block in blocks]
    result: list[Block] = []
    listed = False
    for index, block in enumerate(blocks):
        listed = block.kind == PARAGRAPH and starts_low(block.text) and (listed or (index > 0 and is_open_lead_in(blocks[index - 1].text)))
        beside = clauses[index] and (any(clauses[max(0, index - 1) : index]) or any(clauses[index + 1 : index + 2]))
        if listed and block.text.rstrip(",") in ("och", "samt"):
            continue
        result.append(replace(block, kind=ITEM, marker="–") if beside or listed else block)
    return result


def _with_broken_joined(blocks: list[Block]) -> list[Block]:
    """Join what goes on in small letters after an item that has not ended, whatever stood between them (pages, wide line distance)."""
    result: list[Block] = []
    for block in blocks:
        before = result[-1] if result else None
        if before is not None and _is_broken(before, block):
            result[-1] = replace(before, text=join(before.text, block.text), lines=before.lines + block.lines)
        else:
            result.append(block)
    return result


def _with_items_apart(blocks: list[Block]) -> list[Block]:
    """Part items whose next number stands in the middle of their line: «3. Höj stödet. 4. Sänk kravet.»."""
    result: list[Block] = []
    for block in blocks:
        rest = block
        if block.kind == PARAGRAPH and (flat := _flattened_list(block.text)):
            result.append(replace(block, text=block.text[:flat].strip()))
            rest = with_marker(replace(block, text=block.text[flat:].strip(), lead=""), "")
        while (parted := _next_item(rest)) is not None:
            result.append(replace(rest, text=parted[0]))
            rest = parted[1]
        result.append(rest)
    return result


def _is_broken(before: Block, block: Block) -> bool:
    if block.kind != PARAGRAPH or block.lead or not starts_low(block.text) or before.text.endswith((".", ":", ";", "!", "?")):
        return False
    adjacent = before.lines[-1] + 1 == block.lines[0]
    return before.kind == ITEM or (before.kind == PARAGRAPH and adjacent and len(before.text) > _BROKEN)


def _flattened_list(text: str) -> int:
    """Return where a list begins that stands in the running text, three numbers or two bullets at least; 0 where none does."""
    numbers = [(int(found[1]), found.start()) for found in _INLINE_NUMBER.finditer(text)]
    first = next((at for at, (number, _) in enumerate(numbers) if number == 1), len(numbers))
    counted = [number for number, _ in numbers[first : first + 3]] == [1, 2, 3]
    bullets = [found.start() for found in _INLINE_BULLET.finditer(text)]
    starts = [*([numbers[first][1]] if counted else []), *(bullets[:1] if len(bullets) >= 2 else [])]
    return min(starts, default=0)


def _next_item(block: Block) -> tuple[str, Block] | None:
    """Return what stands before the next number, and the item that begins with it."""
    if block.kind != ITEM:
        return None
    number = block.marker.strip(" .()")
    if number.isdecimal():
        marker = block.marker.replace(number, str(int(number) + 1))
        found = re.search(rf"(?<=[\w.;!]) {re.escape(marker)} (?=[A-ZÅÄÖ])", block.text)
    else:
        marker = block.marker
        found = re.search(rf" {re.escape(marker)} ?(?=[\w«”\"])", block.text) if marker in _INLINE else None
    return (block.text[: found.start()], replace(block, text=block.text[found.end() :], marker=marker, lead="")) if found else None


def with_marker(block: Block, said: str) -> Block:
    """Make a list item of what begins with a marker, the file's or its own."""
    if block.kind == ROW:
        return block
    marker = bare_marker(block.text)
    if block.level:
        return replace(block, text=block.text[len(marker) or len(chapter_number(block.text)) :], marker=marker)
    if not said and not marker:
        return block
    text = block.text[len(marker) :].strip() if marker and (not said or is_bullet(marker)) else block.text
    lead = block.lead[len(marker) :].strip() if block.lead and text != block.text else block.lead
    return replace(block, kind=ITEM, text=text, marker=(said or marker).strip(), lead=lead)
