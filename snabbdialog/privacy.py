"""A dialogue without names: every participant's name gives way to the role, wherever it stands (D14).

Must not know who asks. What nobody has listed as a participant cannot be known as a name; only the columns that hold a person by
definition are emptied of such names too.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .model import CONTENTS, Dialogue, Participant, Record, all_records
from .roles import is_role, personal
from .words import Words, load_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from .visibility import Shared

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = r"[\s.,_-]+"  # what may stand between the parts of a name; \s knows no-break spaces
_ENDING = r"(['’]?s)?(?!\w)"  # a name may stand in the genitive
_ALSO_WORDS = "AIÅÖaiåö"  # initials that are words too: «i Lund»
_SHORTEST = 2  # letters of a first or last name that is looked for alone
_ACRONYM = 3  # letters of a word in capitals that is more likely an agency
_WORD = re.compile(r"[\w-]+")
_PERSONS = ("finalised_by", "adjusted_by", "prepared_by")  # columns that hold a person by definition
_PARTICLES = ("af", "av", "de", "den", "der", "la", "van", "von", "zu")  # small words in the names of people
_JOINS = ("och", "and")  # between two who share a line
_JSON = ("contents", "account")
_NO_TEXT = {"id", "session", "parent", "need", "strategy", "source", "agenda_item", "focus_area", "based_on", "checksum", "catalogue_id"}
_CHOSEN = {
    "method", "form", "phase", "language", "document_title", "anchoring", "leadership", "status", "step", "side", "function", "kind",
    "level", "proposal_type", "reach", "layer", "region_role", "outcome", "state_aid", "visibility", "criterion", "direction", "purpose",
    "question", "funding_path", "verified",
}  # fmt: skip
_CODE = re.compile(r"[a-z][a-z0-9_]*")  # what a choice is called in the file, as no person is


def without_personal_data(shared: Shared) -> Shared:
    """Return the dialogue with every participant's name replaced by role and organisation, and every e-mail address gone."""
    return _rewritten(shared, {person.id for person in shared.participants}, _rewriter(shared, shared.participants))


def with_role(person: Participant) -> Participant:
    """Return the participant as the role it is, where somebody was entered by role; else as it was."""
    if not is_role(person.name):
        return person
    return replace(person, name="", role=", ".join(dict.fromkeys(text for text in (person.name, person.role) if text)))


def without_hidden_names(shared: Shared) -> Shared:
    """Return the dialogue with the names of those whose name is not to be shown replaced by role and organisation."""
    hidden = [person for person in shared.participants if not person.show_name]
    shown = [person for person in shared.participants if person.show_name]
    veil = _Veil(hidden, _known_words(shared, shared.participants), load_words(shared.session.language), shown=shown)
    return _rewritten(shared, {person.id for person in hidden}, lambda _, text: veil(text)) if hidden else shared


def names_out_of(dialogue: Dialogue, people: Sequence[Participant]) -> Callable[[str, str], str]:
    """Return what takes these people out of a column's text, and every e-mail address; a text without them comes back as it was."""
    rewrite = _rewriter(dialogue, people)
    known = _known_words(dialogue, people)
    named = [part for person in map(with_role, people) for part in _name_parts(person)]
    parts = {_bare(part) for part in named if len(part) > _SHORTEST and part.lower() not in known.words}
    someone = load_words(dialogue.session.language)("minutes.privacy.someone").replace(" ", "-")

    def taken_out(column: str, text: str) -> str:
        if column == "file_name":  # written small, run together with hyphens, often without rings and dots
            normal = unicodedata.normalize("NFC", text)
            found = _LETTERS.sub(lambda match: someone if _bare(match[0]) in parts else match[0], normal)
            return text if found == normal else found
        if not text or _is_no_text(column, text):
            return text
        found = _veiled(column, text, rewrite)
        return text if column in _JSON and _same_json(found, text) else found

    return taken_out


def _is_no_text(column: str, text: str) -> bool:
    return column in _NO_TEXT or (column in _CHOSEN and _CODE.fullmatch(text) is not None)


@dataclass(frozen=True)
class Mention:
    """A text that names a person: the row's table and id, and the column."""

    table: str
    id: str
    column: str
    text: str


def mentions(dialogue: Dialogue, person: Participant, *, beyond: Iterable[Record] = ()) -> list[Mention]:
    """Return where a participant is named, for the extract that the person may ask for (D14); `beyond` is rows a dialogue leaves out.

    A first name that several share counts as a mention of each.
    """
    veil = _Veil([person], _known_words(dialogue, dialogue.participants), load_words(dialogue.session.language))
    return [
        Mention(record.table, record.id, f.name, text)
        for record in (*all_records(dialogue), *beyond)
        if record.id != person.id
        for f in fields(record)
        if f.name not in _NO_TEXT and isinstance(text := getattr(record, f.name), str)
        if _veiled(f.name, text, lambda _, part: "" if veil.finds(part) else part) != _veiled(f.name, text, lambda _, part: part)
    ]


def role_of(person: Participant, words: Words) -> str:
    """Return what a person is called instead of the name: «Strateg (Region Norrbotten)»."""
    role, organisation = (text.strip() if not _is_named_in(person, text) else "" for text in (person.role, person.organisation))
    if role and organisation:
        return f"{role} ({organisation})"
    return role or (words("minutes.privacy.someone_at", organisation=organisation) if organisation else words("minutes.privacy.someone"))


def _is_named_in(person: Participant, text: str) -> bool:
    """Tell whether a role or an organisation, such as a firm named after its owner, says the person's name."""
    name = set(_parts(person.name))
    return len(name) > 1 and name <= set(_parts(text))


@dataclass(frozen=True)
class _Name:
    pattern: str  # without groups
    role: str  # what stands for it; nothing when it stays
    behind: str = ""  # the role and the organisation that may stand behind the name
    length: int = 0  # letters of a whole name; the longest is looked for first, so that none is taken for a part of another


class _Veil:
    """Replaces names in a text: whole names, in either order, before first and last names that stand alone.

    The whole names of those in `shown` stay, though somebody else may share a part of one.
    """

    def __init__(self, people: Iterable[Participant], known: _Known, words: Words, *, shown: Iterable[Participant] = ()) -> None:
        self.whole: dict[str, list[_Name]] = defaultdict(list)
        self.alone: dict[str, dict[str, str]] = defaultdict(dict)
        self.words, self.someone = words, words("minutes.privacy.someone")
        self.article = self.someone.split()[0]
        for person in map(with_role, people):
            parts = _name_parts(person)
            if not parts or not known.holds(parts):  # else an organisation stands among the people
                self._add(person, parts, known=known, role=role_of(person, words))
        for parts in (_parts(person.name) for person in shown):
            if len(parts) > 1:
                orders = (_BETWEEN.join(map(re.escape, order)) for order in (parts, (parts[-1], *parts[:-1])))
                self.whole[parts[-1].lower()].append(_Name(f"(?<!\\w)(?i:{'|'.join(orders)})", "", length=len("".join(parts))))

    def _add(self, person: Participant, parts: list[str], *, known: _Known, role: str) -> None:
        patterns, behind = [_whole_name(parts)] if len(parts) > 1 else [], _behind(person)
        if person.email.strip():
            patterns.insert(0, f"(?i:{re.escape(person.email.strip())})")
        for part in {*(part.lower() for part in parts[-1:]), *_parts(person.email.lower())} if patterns else ():
            self.whole[part].append(_Name(f"(?<!\\w)(?:{'|'.join(patterns)})", role, behind, len("".join(parts))))
        for part in dict.fromkeys((*parts, *_capitalised(parts))):
            if len(part) >= _SHORTEST and part[0].isupper() and part.lower() not in known.words:
                self.alone[part][role] = behind
                if len(part) > _ACRONYM:
                    self.alone[part.upper()][role] = behind

    def __call__(self, text: str) -> str:
        normal = unicodedata.normalize("NFC", text)
        present = dict.fromkeys(form for word in _WORD.findall(normal) for form in _forms(word))
        whole = dict.fromkeys(name for word in present for name in self.whole.get(word.lower(), ()))
        alone = [self._alone(word) for word in present if word in self.alone]
        names = (*sorted(whole, key=lambda name: -name.length), *alone)
        if not names:
            return text
        return _pattern(names, self.article).sub(lambda match: self._instead(match, names), normal)

    def finds(self, text: str) -> bool:
        """Tell whether a text names anybody."""
        return self(text) != text and self(text) != unicodedata.normalize("NFC", text)

    def _alone(self, word: str) -> _Name:
        roles = self.alone[word]
        role, behind = next(iter(roles.items())) if len(roles) == 1 else (self.someone, "")  # several people share the name
        return _Name(f"(?<!\\w){re.escape(word)}", role, behind)

    def _instead(self, match: re.Match[str], names: Sequence[_Name]) -> str:
        """Return what stands instead of a name: in the genitive where the name did, and with one article."""
        article, *found = match.groups()
        place = next(place for place, name in enumerate(found[::2]) if name)
        if not names[place].role:
            return match[0]
        role = _genitive(names[place].role, self.words.language) if found[2 * place + 1] else names[place].role
        return f"{article}{role.removeprefix(f'{self.article} ')}" if article else role


def _whole_name(parts: list[str]) -> str:
    """Return the pattern of a name in either order, without its middle, or with an initial."""
    orders = {tuple(parts), (parts[-1], *parts[:-1]), (parts[0], parts[-1])}
    patterns = [_BETWEEN.join(map(re.escape, order)) for order in sorted(orders, key=lambda order: (-len(order), order))]
    initial = re.escape(parts[0][0]) + (r"\.\s*" if parts[0][0] in _ALSO_WORDS else _BETWEEN)
    return f"(?i:{'|'.join(patterns)})|{initial}(?i:{re.escape(parts[-1])})"


def _behind(person: Participant) -> str:
    """Return the pattern of the person's role and organisation behind the name, where they would be said twice."""
    facts = [_BETWEEN.join(map(re.escape, words)) for text in (person.role, person.organisation) if (words := _parts(text))]
    one = f"(?:{'|'.join(facts)})"
    some = rf"{one}(?:,\s*{one})?"
    return rf"(?i:,\s*{some}|\s+\({some}\)|\s+(?:från|på|from|at)\s+{one})(?![\w:])" if facts else ""


def _genitive(role: str, language: str) -> str:
    """Return a role in the genitive: «Strategs (Region Norrbotten)», «en deltagare från SGU:s»."""
    head, bracket, rest = role.partition(" (")
    if language != "sv":
        ending = "’" if head.endswith("s") else "’s"
    elif head[-1:].lower() in ("s", "x", "z"):
        ending = ""
    else:
        ending = ":s" if head[-2:].isupper() else "s"
    return f"{head}{ending}{bracket}{rest}"


@lru_cache(maxsize=256)
def _pattern(names: tuple[_Name, ...], article: str) -> re.Pattern[str]:
    """Return the pattern of the names: a group for the article before, then for each name one for it and one for the genitive's ending."""
    each = (f"({name.pattern}){_ENDING}" + (f"(?:{name.behind})?" if name.behind else "") for name in names)
    return re.compile(rf"(\b(?i:{article})\s+)?(?:{'|'.join(each)})")


def _parts(text: str) -> list[str]:
    return [word.strip("-") for word in _WORD.findall(unicodedata.normalize("NFC", text)) if word.strip("-")]


def _name_parts(person: Participant) -> list[str]:
    return _parts(personal(person.name))


def _capitalised(parts: list[str]) -> list[str]:
    """Return the parts of a name that stands wholly in small letters or in capitals as they would stand in a text."""
    together = "".join(parts)
    is_alike = together.islower() or together.isupper()
    return [part.title() for part in parts if is_alike and part.lower() not in (*_PARTICLES, *_JOINS)]


def _forms(word: str) -> list[str]:
    """Return the word as it may stand in a name: as it is, its parts, without the genitive's s."""
    return [form for part in (word, *re.split("[-_]", word)) for form in (part, part.removesuffix("s"))]


def _rewriter(dialogue: Dialogue, people: Sequence[Participant]) -> Callable[[str, str], str]:
    words = load_words(dialogue.session.language)
    known = _known_words(dialogue, people)
    veil = _Veil(people, known, words)
    people = [with_role(person) for person in people]
    address, left_out = words("minutes.privacy.email"), words("minutes.privacy.left_out")
    said = {left_out, *(role_of(person, words) for person in people)}

    def rewrite(column: str, text: str) -> str:
        found = _EMAIL.sub(address, veil(text))
        is_name = column in _PERSONS and found == text and text not in said and not is_role(text) and _looks_like_a_name(text, known)
        return left_out if is_name else found

    return rewrite


@dataclass(frozen=True)
class _Known:
    """What organisations, places and roles are called, in lower case; the words with and without a genitive."""

    words: frozenset[str]
    names: frozenset[str]  # each between spaces
    texts: str  # between spaces too

    def holds(self, parts: Sequence[str]) -> bool:
        """Tell whether a name is no person's. Words of two organisations can meet in one («Per Berg»)."""
        together = _together(parts)
        alike = len(parts) == 1 or together in self.names or together in self.texts
        return alike and all(part.lower() in self.words for part in parts)


def _together(parts: Sequence[str]) -> str:
    return f" {' '.join(parts).lower()} "


def _known_words(dialogue: Dialogue, participants: Sequence[Participant]) -> _Known:
    """Return what is said of organisations, places and roles: no first or last names."""
    session, people = dialogue.session, [with_role(person) for person in participants]
    texts = [session.region, session.other_regions, session.network]
    texts += [part for strategy in dialogue.strategies for part in (strategy.name, strategy.owner, strategy.recipient)]
    named = [session.place, *(part for person in people for part in (person.organisation, person.role))]
    named += [row.financier for row in dialogue.funding]
    named += [part for actor in dialogue.actors for part in (actor.name, actor.regions)]
    names = [set(_parts(person.name)) for person in people if _is_of_a_person(person)]
    texts += [text for text in named if not any(name <= set(_parts(text)) for name in names)]  # a firm may be named after its owner
    words = {word.lower() for text in texts for word in _parts(text)}
    return _Known(
        words=frozenset(words | {word.removesuffix("s") for word in words}),
        names=frozenset(_together(_parts(text)) for text in named),
        texts="|".join(_together(_parts(text)) for text in texts),
    )


def _is_of_a_person(person: Participant) -> bool:
    """Tell whether the name is a person's; some list an organisation as a participant («Umeå kommun»)."""
    parts = _parts(person.name)
    if len(parts) < 2:
        return False
    is_own_organisation = parts == _parts(person.organisation)
    return not is_own_organisation or all(part[0].isupper() or part in _PARTICLES for part in parts)


def _looks_like_a_name(text: str, known: _Known) -> bool:
    parts = _parts(text)
    return bool(parts) and all(part[0].isupper() and part.lower() not in known.words for part in parts)


def _rewritten(shared: Shared, people: set[str], rewrite: Callable[[str, str], str]) -> Shared:
    ids = {record.id for record in all_records(shared)}

    def veiled(record: Any) -> Any:
        texts = {f.name: getattr(record, f.name) for f in fields(record)}
        new = {
            column: _veiled(column, text, rewrite)
            for column, text in texts.items()
            if isinstance(text, str) and text and text not in ids and not _is_no_text(column, text)
        }
        if isinstance(record, Participant) and record.id in people:
            new |= {"name": "", "email": ""} | ({} if with_role(record) is record else {"role": with_role(record).role})
        return replace(record, **new)

    rows: dict[str, tuple[Record, ...]] = {name: tuple(veiled(record) for record in getattr(shared, name)) for name in CONTENTS}
    return replace(shared, session=veiled(shared.session), **rows)  # type: ignore[arg-type]


def _veiled(column: str, text: str, rewrite: Callable[[str, str], str]) -> str:
    if column not in _JSON:
        return rewrite(column, text)
    try:
        return json.dumps(_inside(json.loads(text), rewrite), ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError):  # no JSON, or nested as no text of ours is
        return rewrite(column, text)


def _bare(word: str) -> str:
    """Return the word in small letters without rings, dots and accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))


def _same_json(one: str, other: str) -> bool:
    try:
        same: bool = json.loads(one) == json.loads(other)
    except (ValueError, RecursionError):
        return one == other
    return same


def _inside(value: Any, rewrite: Callable[[str, str], str]) -> Any:
    match value:
        case str():
            return rewrite("", value)
        case list():
            return [_inside(item, rewrite) for item in value]
        case dict():
            return {key: _inside(item, rewrite) for key, item in value.items()}
        case _:
            return value
