"""What minutes are made of: a handful of plain blocks that every writer understands, and their JSON for the kept version.

Must not know where the texts come from, nor how Word or the screen shows them.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FORMAT = 1
PARAGRAPH_STYLES = ("body", "lead", "state", "focus", "meta", "quote", "note", "indented", "detail")
SPAN_STYLES = ("", "strong", "quiet")
SERIES = ("sections", "outline", "plain")
DEEPEST = 50  # levels of a list; Word itself shows nine
MOST_COLUMNS = 63  # of a table; Word opens none with more
MOST_CELLS = 300_000  # of all tables; Word files of more take gigabytes to make
WIDEST = 1000  # share of a column

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class Span:
    """A stretch of text. `style` is one of SPAN_STYLES; `target` is where a link leads (http, https or mailto)."""

    text: str
    style: str = ""
    target: str = ""


Text = tuple[Span, ...]


@dataclass(frozen=True)
class Numbering:
    """A place in a numbered series: `series` is one of SERIES, `depth` is 0 for the outermost, `number` is what a reader sees («1.2»)."""

    series: str
    depth: int
    number: str


@dataclass(frozen=True)
class Heading:
    """A heading, level 1 to 4; levels never jump. `new_page` begins a page with it."""

    level: int
    text: str
    numbering: Numbering | None = None
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `style` is one of PARAGRAPH_STYLES."""

    text: Text
    style: str = "body"


@dataclass(frozen=True)
class Fact:
    """A label with its value, such as «Diarienummer»."""

    label: str
    value: Text


@dataclass(frozen=True)
class Item:
    """An item of a list, with a bullet or, when `numbering` is set, a number; `depth` is 0 for the outermost."""

    text: Text
    depth: int = 0
    numbering: Numbering | None = None


@dataclass(frozen=True)
class Column:
    """A column: its header, its share of the width (any unit, held against the others') and whether it holds numbers."""

    title: str
    share: float = 1.0
    numeric: bool = False


@dataclass(frozen=True)
class Table:
    """A table: `total` makes the last row a sum; `captioned` shows the caption above it, which a screen reader says anyway."""

    caption: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: bool = False
    captioned: bool = False


Block = Heading | Paragraph | Fact | Item | Table
KINDS: Mapping[str, type[Block]] = {kind.__name__: kind for kind in (Heading, Paragraph, Fact, Item, Table)}


@dataclass(frozen=True, kw_only=True)
class Properties:
    """The document's properties; `created` is ISO 8601 with time, `language` a tag such as `sv-SE`."""

    title: str
    author: str
    subject: str = ""
    keywords: str = ""
    language: str = "sv-SE"
    created: str = ""
    version: str = ""
    status: str = ""

    def moment(self) -> datetime:
        """Return when the document was made, in universal time; now when nothing says it. Raises ValueError for what is no moment."""
        try:
            made = datetime.fromisoformat(self.created) if self.created else datetime.now(UTC)
            return made.astimezone(UTC).replace(tzinfo=None)
        except (OverflowError, OSError) as error:  # so near the first or last year that there is no such moment elsewhere
            raise ValueError(self.created) from error


@dataclass(frozen=True, kw_only=True)
class Minutes:
    """Finished minutes: `mark` is the draft mark of the header, empty when finalised; `page` holds `{page}` and `{pages}`.

    `running` stands at the head of every page but the first; `picture` describes a picture of the template that does not say what it is.
    """

    title: str
    subtitle: str
    properties: Properties
    blocks: tuple[Block, ...]
    mark: str = ""
    running: str = ""
    page: str = "{page} ({pages})"
    picture: str = "–"


def plain(text: Text) -> str:
    """Return the text without its styles."""
    return "".join(span.text for span in text)


def to_json(minutes: Minutes) -> str:
    """Return the minutes as JSON, for the version that is kept."""
    blocks = [{"block": type(block).__name__, **asdict(block)} for block in minutes.blocks]
    return json.dumps({"format": FORMAT, **asdict(minutes), "blocks": blocks}, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Minutes:
    """Return the minutes of a kept version. Raises ValueError for what is none: a version may have come with a file from outside."""
    try:
        data = json.loads(text)
        data.pop("format")
        blocks = tuple(_block(block) for block in data.pop("blocks"))
        made = Minutes(blocks=blocks, properties=Properties(**data.pop("properties")), **data)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(text[:80]) from error
    if not (_is(made, Minutes) and all(map(_can_be_shown, blocks)) and _cells(blocks) <= MOST_CELLS and _can_be_filed(made.properties)):
        raise ValueError(text[:80])
    return made


def _is(value: Any, kind: Any) -> bool:
    """Tell whether the value and all it holds are what the blocks say they are."""
    inside = get_args(kind)
    if is_dataclass(kind):
        return isinstance(value, kind) and all(_is(getattr(value, name), hint) for name, hint in _hints(kind).items())  # type: ignore[arg-type]
    if get_origin(kind) is tuple:
        return isinstance(value, tuple) and all(_is(one, inside[0]) for one in value)
    if inside:
        return any(_is(value, one) for one in inside)
    return type(value) in ((float, int) if kind is float else (kind,))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _can_be_filed(properties: Properties) -> bool:
    properties.moment()
    return _LANGUAGE.fullmatch(properties.language) is not None


def _cells(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.rows) * len(block.columns) for block in blocks if isinstance(block, Table))


def _can_be_shown(block: Block) -> bool:
    match block:
        case Heading():
            return 1 <= block.level <= 4 and _is_place(block.numbering)
        case Paragraph():
            return block.style in PARAGRAPH_STYLES and _are_styled(block.text)
        case Item():
            return 0 <= block.depth <= DEEPEST and _is_place(block.numbering) and _are_styled(block.text)
        case Fact():
            return _are_styled(block.value)
        case _:
            whole = all(len(row) == len(block.columns) for row in block.rows)
            return whole and 1 <= len(block.columns) <= MOST_COLUMNS and all(0 < column.share <= WIDEST for column in block.columns)


def _is_place(numbering: Numbering | None) -> bool:
    return numbering is None or (
        numbering.series in SERIES and 0 <= numbering.depth <= DEEPEST and _NUMBER.fullmatch(numbering.number) is not None
    )


def _are_styled(spans: Text) -> bool:
    return all(span.style in SPAN_STYLES for span in spans)


def _block(data: dict[str, Any]) -> Block:
    kind = KINDS[data.pop("block")]
    return kind(**{name: _READERS.get(name, _as_is)(value) for name, value in data.items()})


def _as_is(value: Any) -> Any:
    return value


def _text(value: str | Iterable[Mapping[str, str]]) -> str | Text:
    return value if isinstance(value, str) else tuple(Span(**span) for span in value)


def _numbering(value: Mapping[str, Any] | None) -> Numbering | None:
    return None if value is None else Numbering(**value)


_READERS: Mapping[str, Any] = {
    "text": _text,
    "value": _text,
    "numbering": _numbering,
    "columns": lambda value: tuple(Column(**column) for column in value),
    "rows": lambda value: tuple(tuple(row) for row in value),
}
