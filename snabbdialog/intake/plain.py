"""Reading plain text (.txt) and Markdown (.md): the encoding is found by trying, form feeds turn the page.

Must not know what the text is about.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from .archive import Refused
from .builder import Builder
from .columns import is_rule, split_bars
from .grouping import KEY_LINE
from .markers import bare_marker
from .wrapping import is_filled, is_open, starts_low

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .lines import Text

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,3}[.)])\s+(?=\S)(.*)")
_LEAD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)")
_UNDERLINE = re.compile(r"(=+|-+)\s*")


def decode(data: bytes) -> str:
    """Return the text: by its byte order mark, as UTF-8, as UTF-16 by its zeros, or as Windows text. Raises Refused."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if text and "\0" not in text:
        return text
    return _decode_legacy(data)


def _decode_legacy(data: bytes) -> str:
    head = data[:4000]
    if head.count(0) > len(head) // 5:
        return data.decode("utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be", "replace")
    odd = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in data[:20_000])
    if odd > max(8, len(data[:20_000]) // 50):
        raise Refused("not_text")
    return data.decode("cp1252", "replace")


def read_text(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the lines of a text file. Raises Refused."""
    builder = Builder(progress)
    for page, part in enumerate(decode(path.read_bytes()).split("\f")):
        if page:
            builder.turn_page()
        _add_lines(builder, part.splitlines())
    return builder.text(wrapped=True)


def _add_lines(builder: Builder, lines: list[str]) -> None:
    for line, hangs in zip(lines, _hanging(lines), strict=True):
        if builder.full:
            return
        cells = split_bars(line)
        if cells and not is_rule(line):
            builder.add_row(cells)
        else:
            builder.add_line("" if is_rule(line) else line, hangs=hangs)


def _hanging(lines: list[str]) -> list[bool]:
    """Tell of each line whether it goes on with a list item: indented right below it, deeper than its marker, and no item itself.

    A line that begins anew below a short one is the text of a numbered heading («1. Bakgrund», «   Länet har vuxit …»).
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    width = lengths[int(len(lengths) * 0.85)] if lengths else 0
    found: list[bool] = []
    outer, above = -1, ""  # where the marker of the item above stands, and the line above
    for line in lines:
        said = line.expandtabs(4).strip()
        indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        item = bare_marker(said) != ""
        goes_on = starts_low(said) or is_open(above) or is_filled(above, said, width) or above.endswith(":") or KEY_LINE.match(said)
        found.append(bool(said) and not item and 0 <= outer < indent and bool(goes_on))
        outer = indent if item else outer if found[-1] else -1
        above = line.rstrip()
    return found


def read_markdown(path: Path, progress: Callable[[int, int], None]) -> Text:
    """Return the lines of a Markdown file; its own marks become what they mean. Raises Refused."""
    builder = Builder(progress)
    lines = decode(path.read_bytes()).replace("\f", "\n").splitlines()
    skip, hanging = _front_matter(lines), _hanging(lines)
    for index, line in enumerate(lines):
        if builder.full:
            break
        following = lines[index + 1] if index + 1 < len(lines) else ""
        before = lines[index - 1] if index else ""
        _add_markdown("" if index < skip else line, before, following, builder, hangs=hanging[index])
    return builder.text(wrapped=True)


def _front_matter(lines: list[str]) -> int:
    """Return how many lines of settings the file begins with."""
    if lines and lines[0].strip() == "---":
        for index, line in enumerate(lines[1:40], 1):
            if line.strip() == "---":
                return index + 1
    return 0


def _add_markdown(line: str, before: str, following: str, builder: Builder, *, hangs: bool) -> None:
    heading, item = _HEADING.match(line.strip()), _ITEM.match(line)
    underlined = _underlines(following, line)
    if heading or underlined:
        builder.add_line(_plain(heading[2] if heading else line), level=len(heading[1]) if heading else underlined)
    elif is_rule(line) or line.strip().startswith("```") or _underlines(line, before):
        builder.add_line("")
    elif split_bars(line):
        builder.add_row([_plain(cell) for cell in split_bars(line)])
    elif item:
        marker = "•" if item[2] in "-*+" else item[2]
        builder.add_line(_plain(item[3]), marker=marker, depth=min(len(item[1].expandtabs(4)) // 2, 8), lead=_lead(item[3]))
    else:
        builder.add_line(_plain(line.strip().lstrip("> ")), lead=_lead(line), hangs=hangs)


def _underlines(line: str, before: str) -> int:
    """Return the heading level a line of signs gives the one before it."""
    if (
        not before.strip()
        or _ITEM.match(before)
        or split_bars(before)
        or is_rule(before)
        or not _UNDERLINE.fullmatch(line)
        or len(line.strip()) < 3
    ):
        return 0
    return 1 if line.startswith("=") else 2


def _lead(line: str) -> int:
    """Return how many characters of bold the line begins with."""
    found = _LEAD.match(line.strip())
    return len(_plain(found[2])) if found else 0


def _plain(text: str) -> str:
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text)).strip()
