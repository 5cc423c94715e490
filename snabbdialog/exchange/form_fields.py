"""What the region's Word form asks, and how each answer is named in the document, so that it can be found again whatever happens to it.

An answer's name, `sd_CODE_ID` (`sn_` in a row left empty for new ones), stands twice: as the tag of its content control,
which Word keeps, and as a bookmark around it, which LibreOffice keeps. Codes are never reused, so old forms can be read for ever.
Must not know Word.
"""

from __future__ import annotations

import re
import uuid
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .schema import ID_PATTERN

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM_VERSION = 1
TEXT, CHOICE, OWN_CHOICE, MONEY, PARENT = "text", "choice", "own_choice", "money", "parent"
PREPARER = {"pr": "role", "po": "organisation"}  # answers that belong to the file, not to a row

_ID = ID_PATTERN.strip("^$")
_ODD = re.compile(_ID)
_IDENTIFIER = re.compile(
    rf"snabbdialog:form:(?P<v>[0-9]{{1,6}}):(?P<form>{_ID}):(?P<session>{_ID}):(?P<revision>[0-9]{{1,9}}):(?P<lang>[a-z]{{2}})"
)
_NAME = re.compile(r"s(?P<spare>[dn])_(?P<code>[a-z0-9]{1,4})_(?P<id>[0-9a-f]{32}|x\d{1,6})")
_PLAIN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Ask:
    """One answer: the column it fills, its code, how it is read, the choices' key in the words, and its share of the width."""

    column: str
    code: str
    kind: str = TEXT
    choices: str = ""
    width: int = 1


@dataclass(frozen=True)
class Questions:
    """A section of questions about the session as a whole; `guiding` is the method's question above it."""

    id: str
    asks: tuple[Ask, ...] = ()
    guiding: str = ""


@dataclass(frozen=True)
class Rows:
    """A section with one row for each record; `spare` empty ones follow. `fixed` holds for every row of the section."""

    id: str
    table: str
    asks: tuple[Ask, ...]
    spare: int
    fixed: Mapping[str, str] = field(default_factory=dict)


SECTIONS: tuple[Questions | Rows, ...] = (
    Questions("about", (Ask("region", "rg"),)),
    Rows(
        "needs",
        "need",
        (
            Ask("level", "nl", CHOICE, "need.level", 13),
            Ask("title", "nt", width=24),
            Ask("text", "nx", width=33),
            Ask("kind", "nk", CHOICE, "need.kind", 15),
            Ask("tags", "ng", OWN_CHOICE, width=15),
        ),
        10,
    ),
    Rows(
        "proposals",
        "need",
        (
            Ask("title", "pt", width=24),
            Ask("text", "px", width=28),
            Ask("addressee", "pa", width=16),
            Ask("proposal_type", "py", CHOICE, "need.proposal_type", 15),
            Ask("parent", "pp", PARENT, width=17),
        ),
        8,
        {"level": "proposal"},
    ),
    Rows(
        "conditions",
        "condition",
        (Ask("title", "ct", width=30), Ask("value", "cv", width=22), Ask("year", "cy", width=12), Ask("origin", "co", width=36)),
        5,
    ),
    Rows(
        "strategies",
        "strategy",
        (
            Ask("name", "sn", width=34),
            Ask("layer", "sl", CHOICE, "strategy.layer_short", 14),
            Ask("year", "sy", width=10),
            Ask("passage", "sp", width=42),
        ),
        4,
        {"layer": "regional"},
    ),
    Rows(
        "focus_areas",
        "focus_area",
        (Ask("title", "ft", width=22), Ask("anchoring", "fa", width=26), Ask("support", "fs", width=26), Ask("priority", "fp", width=26)),
        3,
    ),
    Rows(
        "actors",
        "actor",
        (
            Ask("name", "an", width=30),
            Ask("kind", "ak", CHOICE, "actor.kind", 20),
            Ask("role", "ar", width=25),
            Ask("note", "ao", width=25),
        ),
        6,
    ),
    Rows(
        "funding",
        "funding",
        (
            Ask("financier", "mf", width=24),
            Ask("kind", "mk", CHOICE, "funding.kind", 16),
            Ask("applied", "ma", MONEY, width=15),
            Ask("granted", "mg", MONEY, width=15),
            Ask("year", "my", width=10),
            Ask("conditions", "mc", width=20),
        ),
        6,
    ),
    Questions("account"),  # the points are the method's
    Questions("structures", (Ask("structures", "st"), Ask("capacity", "ca"), Ask("maturity", "mt")), "priority"),
    Questions(
        "anchoring",
        (
            Ask("anchoring", "ac", CHOICE, "session.anchoring"),
            Ask("anchoring_evidence", "ae"),
            Ask("leadership", "lc", CHOICE, "session.leadership"),
            Ask("leadership_evidence", "le"),
            Ask("agreed_how", "ah"),
            Ask("backing", "ba"),
        ),
        "anchoring",
    ),
    Questions(
        "results",
        (
            Ask("results_short", "rs"),
            Ask("results_long", "rl"),
            Ask("sustainability_social", "ss"),
            Ask("sustainability_economic", "se"),
            Ask("sustainability_environmental", "sv"),
        ),
    ),
    Rows(
        "participants",
        "participant",
        (Ask("name", "dn", width=34), Ask("organisation", "do", width=33), Ask("role", "dr", width=33)),
        4,
        {"side": "region"},
    ),
)
ROWS = tuple(section for section in SECTIONS if isinstance(section, Rows))
BY_CODE: Mapping[str, tuple[Rows, Ask]] = {ask.code: (section, ask) for section in ROWS for ask in section.asks}
QUESTION_BY_CODE: Mapping[str, Ask] = {ask.code: ask for section in SECTIONS if isinstance(section, Questions) for ask in section.asks}


@dataclass(frozen=True)
class Name:
    """An answer's name in the document: its code, the id of its row, and whether the row was empty when the form was made."""

    code: str
    id: str
    spare: bool = False


@dataclass
class Identity:
    """What the document says of itself among its properties, and the ids that are too long for a bookmark."""

    form_id: str
    session_id: str
    revision: int = 0
    language: str = "sv"
    version: int = FORM_VERSION
    odd: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)  # of the account, by the number in their code

    def name(self, code: str, row_id: str, *, spare: bool = False) -> str:
        """Return the name of an answer, at most 40 characters, as bookmarks must be."""
        return f"{'sn' if spare else 'sd'}_{code}_{self._short(row_id)}"

    def parse(self, text: str) -> Name | None:
        """Return what a bookmark or a tag names, or nothing when it is none of ours."""
        found = _NAME.fullmatch(text)
        row_id = self._long(found["id"]) if found else ""
        return Name(found["code"], row_id, found["spare"] == "n") if found and row_id else None

    def __str__(self) -> str:
        head = f"snabbdialog:form:{self.version}:{self.form_id}:{self.session_id}:{self.revision}:{self.language}"
        return f"{head};ids={','.join(self.odd)};points={','.join(self.points)}"

    def _short(self, row_id: str) -> str:
        if _PLAIN.fullmatch(row_id):
            return row_id.replace("-", "")
        if row_id not in self.odd:
            self.odd.append(row_id)
        return f"x{self.odd.index(row_id)}"

    def _long(self, short: str) -> str:
        if not short.startswith("x"):
            return str(uuid.UUID(short))
        number = int(short[1:])
        return self.odd[number] if number < len(self.odd) and _ODD.fullmatch(self.odd[number]) else ""


def parse_identity(text: str) -> Identity | None:
    """Return what the identifier among the document's properties says, or nothing when the document is no form of ours."""
    head, *tail = text.strip().split(";")
    found = _IDENTIFIER.fullmatch(head)
    if not found:
        return None
    lists = {key: value.split(",") for key, _, value in (part.partition("=") for part in tail) if value}
    return Identity(
        form_id=found["form"],
        session_id=found["session"],
        revision=int(found["revision"]),
        language=found["lang"],
        version=int(found["v"]),
        odd=lists.get("ids", []),
        points=lists.get("points", []),
    )


def fixed_name(text: str, number: int) -> str:
    """Return the bookmark of a text of ours, so that what is added to it or beside it can be told."""
    return f"sdx_{zlib.crc32(_squeezed(text).encode('utf-8')):08x}_{number}"


def is_fixed(name: str, text: str) -> bool:
    """Tell whether the bookmark says that the text stands as we wrote it."""
    return name.startswith(f"sdx_{zlib.crc32(_squeezed(text).encode('utf-8')):08x}_")


def _squeezed(text: str) -> str:
    return "".join(text.split())
