"""What stands on the pages but is no part of the text: page numbers, running heads, contents lists, addresses, footnotes, signatures.

Must not know what the text is about. Signatures go because names of private persons are not taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from .markers import bare_marker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_PAGE_NUMBER = re.compile(
    r"\[\d{1,3}\]|(?:(?:sida|sid\.?|page|s\.)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:av|of|/)\s*\d{1,4}|\s?\(\d{1,4}\))?", re.IGNORECASE
)
_SITE = re.compile(
    r"hoppa till (?:huvud)?innehåll(?:et)?|skip to (?:main )?content|ladda (?:ned|ner)(?: hela)?\W*(?:pdf|dokumentet|svaret här)?\W*|"
    r"save this pdf as:?|(?:(?:word|png|txt|jpg|pdf|docx)\s*)+|storlek: px|starta visningen från sidan:?|download \W.*|transkript|"
    r"full text|share \W.*|copied!|no results found|dela(?: sidan)?:?|skriv ut|lyssna|annons|n/a|protected|academic year:.*|"
    r"hade du nytta av informationen\?|var den här informationen till hjälp\?|home / \w+|you are on page.*|e-?post",
    re.IGNORECASE,
)
_SLIDE = re.compile(r"[-–—=*#<\[ ]*(?:bild|slide|sida|page)\s+\d{1,3}[-–—=*#>:\] ]*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:<?(?:https?://|mailto:|www\.)\S+>?[\s,;]*)+|\S+@\S+\.\S+", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?<![\w-])(?:(?:tfn|tel|fax|org\.?\s?nr)\b\s*[.:]|(?:telefon|mobil|e-post|e-mail|epost|postadress|besöksadress|växel)\b\s*(?::|"
    r"\.\s*\d))",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@\S+\.\w{2,}")
_CONTENTS = re.compile(r".*\S\s?(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{1,4}")
_FOOTNOTE = re.compile(r"\*{1,3}\s?(?=[\wÅÄÖ])|[¹²³⁴⁵⁶⁷⁸⁹]\s?\S")
_STARRED = re.compile(r"\w\*(?=[\s,.;:]|$)")
_NAME = re.compile(r"(?:[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?\s+){1,3}[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?")
_ROLE = re.compile(
    r"\b\w*(?:ordförande|direktör|chef|handläggare|sekreterare|strateg|statsråd|minister|rektor|landshövding|föredragande|ledare|"
    r"utredare|samordnare|ombud|regionråd|kommunalråd|vd|professor|analytiker|expert|rådgivare|justerare)\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(
    r"(?:på|enligt)\s+\S.{2,45}\s(?:vägnar|uppdrag)|(?:med vänlig|vänlig(?:a)?) hälsning(?:ar)?|för\s+region(?:en)?\s.{0,40}", re.IGNORECASE
)
_FOOT = re.compile(r"(.+\S)\s(?:\|\s)?(?:sida\s|s\.\s)?\d{1,3}(?:\s?(?:\(|av\s|/)\d{1,3}\)?)?")
_OPENING, _NAME_OF_PAPER, _LONGEST_FOOT = 8, 15, 140  # lines, characters, characters
_THOUSANDS = re.compile(r"\d \d{3}\D*$")  # «… 2 000 000» is no page
_BESIDE = 30  # characters that may stand beside a paper's name in its foot
_EDGE = 3  # lines at the top and the foot of a page
_TAIL = 40  # lines with words at the end, where signatures stand

Drop = "Callable[[Sequence[Line]], set[int]]"


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with what is no text emptied; numbers and places stay as they were."""
    gone: set[int] = set()
    for rule in (_site_words, _addresses, _page_numbers, _running_heads, _numbered_feet, _contents, _footnotes, _signatures):
        gone |= rule(lines)
    return [line._replace(text="", level=0, marker="", cells=(), lead=0) if line.number in gone else line for line in lines]


def _site_words(lines: Sequence[Line]) -> set[int]:
    """Lines that a site puts around a text saved from it: «Hoppa till innehåll», «Ladda ner», «Storlek: px»."""
    return {line.number for line in lines if len(line.text) < 200 and _SITE.fullmatch(line.text)}


def _addresses(lines: Sequence[Line]) -> set[int]:
    """Lines that are web or mail addresses, or say how somebody is reached (000: addresses at the foot of a page)."""
    return {
        line.number
        for line in lines
        if not line.cells
        and (
            _ADDRESS.fullmatch(line.text)
            or (len(line.text) < 160 and (_CONTACT.search(line.text) or _MAIL.search(line.text)) and not line.level)
        )
    }


def _page_numbers(lines: Sequence[Line]) -> set[int]:
    """Lines that are only a page number: «3 (12)», «Sida 3 av 12»; a bare number only beside a blank line."""
    found = set()
    for index, line in enumerate(lines):
        if not line.text or len(line.text) > 24 or line.level:
            continue
        alone = not line.text.isdecimal() or _is_edge(lines, index)
        if alone and (_PAGE_NUMBER.fullmatch(line.text) or _SLIDE.fullmatch(line.text)):
            found.add(line.number)
    return found


def _is_edge(lines: Sequence[Line], index: int) -> bool:
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    return any(near is None or not near.text or near.page != lines[index].page for near in (before, after))


def _running_heads(lines: Sequence[Line]) -> set[int]:
    """Lines that come back, but for digits, at the top or foot of three pages or more."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.text:
            by_page[line.page].append(line)
    if len(by_page) < 3:
        return set()
    edges = [
        line for page in by_page.values() for line in {*page[:_EDGE], *page[-_EDGE:]} if not bare_marker(line.text) and not line.marker
    ]
    counts = Counter(_without_digits(line.text) for line in edges)
    often = max(3, len(by_page) * 2 // 5)
    return {line.number for line in edges if counts[_without_digits(line.text)] >= often and not line.text.endswith(":")}


def _numbered_feet(lines: Sequence[Line]) -> set[int]:
    """Lines further on that say what the first lines said and a number: «Regional strategi 2024–2030   7», where nothing parts pages."""
    first = [line.text.casefold() for line in [line for line in lines if line.text][:_OPENING] if len(line.text) >= _NAME_OF_PAPER]
    found = set()
    for line in lines[_OPENING:]:
        said = _FOOT.fullmatch(line.text.casefold()) if len(line.text) < _LONGEST_FOOT and not line.level else None
        if said and not _THOUSANDS.search(line.text) and any(name in said[1] and len(said[1]) <= len(name) + _BESIDE for name in first):
            found.add(line.number)
    return found


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _contents(lines: Sequence[Line]) -> set[int]:
    """Lines of a contents list: a title, leading dots, a page number."""
    found = {line.number for line in lines if _CONTENTS.fullmatch(line.text[:300])}
    return found | {line.number for line in lines if line.cells and len(line.cells) == 2 and _is_contents_row(line, lines)}


def _is_contents_row(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a row is a title and a small number, among others that only grow (contents parted by tabs)."""
    at = line.number - 1
    near = [
        row.cells[1] for row in lines[max(0, at - 4) : at + 5] if len(row.cells) == 2 and row.cells[1].isdecimal() and len(row.cells[1]) < 4
    ]
    return line.cells[1].isdecimal() and len(near) >= 3 and near == sorted(near, key=int) and len(line.cells[1]) < 4


def _footnotes(lines: Sequence[Line]) -> set[int]:
    """Return the notes that a star in the text points to, to their blank line (000: names of test beds).

    Where stars are the document's own bullets nothing is a footnote.
    """
    starts = [index for index, line in enumerate(lines) if line.text.startswith(("*", "¹", "²", "³")) and _FOOTNOTE.match(line.text)]
    stars = [index for index in starts if lines[index].text.startswith("*")]
    pointed = any(_STARRED.search(line.text) for line in lines)
    if stars and (not pointed or len(stars) > 3):
        starts = [index for index in starts if index not in stars]
    found: set[int] = set()
    for index in starts:
        while index < len(lines) and lines[index].text and not lines[index].level:
            found.add(lines[index].number)
            index += 1
    return found


def _signatures(lines: Sequence[Line]) -> set[int]:
    """Return names alone on a line with a role beside them, near the end, and all that is signed «på … vägnar»."""
    said = [line for line in lines if line.text and not line.cells]
    tail = said[-_TAIL:]
    found = {line.number for line in tail if _ON_BEHALF.fullmatch(line.text)}
    found |= _signed_below(tail)
    for index, line in enumerate(tail):
        if not _NAME.fullmatch(line.text) or line.level:
            continue
        near = [tail[at] for at in (index - 1, index + 1) if 0 <= at < len(tail)]
        roles = [other for other in near if _is_role(other.text)]
        if roles and not _ROLE.search(line.text):
            found |= {line.number, *(role.number for role in roles)}
    return found


def _is_role(text: str) -> bool:
    return len(text.split()) <= 6 and _ROLE.search(text) is not None and not text.endswith((".", ":")) and not any(map(str.isdigit, text))


def _signed_below(tail: list[Line]) -> set[int]:
    """Return the names below «På regeringens vägnar»."""
    found: set[int] = set()
    for index, line in enumerate(tail):
        if _ON_BEHALF.fullmatch(line.text):
            for below in tail[index + 1 : index + 5]:
                if not _NAME.fullmatch(below.text):
                    break
                found.add(below.number)
    return found
