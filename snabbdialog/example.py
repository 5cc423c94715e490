"""The example dialogue that comes with the program, built from resources/example/norrbotten.toml.

Rows point at one another by local keys in the file; each time it is built every row gets a fresh id, so that the example can be
added more than once. Must not know how a dialogue is stored or shown.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import paths
from .method import load_methods
from .model import COLUMNS, CONTENTS, MENTIONS, OWNERS, Dialogue, FocusNeed, Record, Score, Session, as_record, dialogue_of, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_EXTRA = {"key", "rests_on", "scores"}


def build_example(language: str = "sv") -> Dialogue:
    """Return the example as a dialogue in `sv` or `en`, every id new. Raises KeyError for a fault in the file: a fault of ours."""
    with (paths.resources() / "example" / "norrbotten.toml").open("rb") as file:
        contents = tomllib.load(file)
    method = load_methods(language).by_id[contents["session"]["method"]]
    questions = {question.id: question.text for question in method.questions} | {"group": method.group_questions[0]}
    return _Example(contents, language, questions).build()


@dataclass(frozen=True)
class _Example:
    """The file's contents on their way to one language and fresh ids."""

    contents: Mapping[str, Any]
    language: str
    questions: Mapping[str, str]  # of the method, by id
    ids: dict[str, str] = field(default_factory=dict)  # local key to fresh id
    tables: dict[str, str] = field(default_factory=dict)  # local key to table

    def build(self) -> Dialogue:
        """Return the whole dialogue."""
        for table in CONTENTS.values():
            self._give_ids(table)
        session = self._session()
        rows: dict[str, list[Record]] = {table: list(self._records(table, session.id)) for table in CONTENTS.values()}
        for area in self.contents["focus_area"]:
            rows["focus_need"].extend(self._rests_on(area, session.id))
            rows["score"].extend(self._scores(area, session.id))
        return dialogue_of(session, rows)

    def _give_ids(self, table: str) -> None:
        rows = self.contents.get(table, ())
        for row, id in zip(rows, _ids_in_order(len(rows)), strict=True):
            key = row.setdefault("key", id)
            self.ids[key], self.tables[key] = id, table

    def _session(self) -> Session:
        columns = {name: self._said(value) for name, value in self.contents["session"].items()}
        account = {point: self._said(text) for point, text in self.contents["account"].items()}
        return Session(**columns, account=json.dumps(account, ensure_ascii=False), language=self.language, is_example=1)

    def _records(self, table: str, session: str) -> Iterator[Record]:
        for position, row in enumerate(self.contents.get(table, ()), 1):
            columns = {name: self._value(table, name, value) for name, value in row.items() if name not in _EXTRA}
            if "position" in COLUMNS[table]:
                columns["position"] = float(position)
            yield as_record(table, {"id": self.ids[row["key"]], "session": session, **columns})

    def _value(self, table: str, column: str, value: Any) -> Any:
        """Return the value: a local key as the id of its row, a question of the method in its words, a text in the language."""
        if column in OWNERS.get(table, ()) or column in MENTIONS.get(table, ()):
            return self.ids[value]
        return self.questions[value] if column == "question" else self._said(value)

    def _said(self, value: Any) -> Any:
        return value[self.language] if isinstance(value, dict) else value

    def _rests_on(self, area: Mapping[str, Any], session: str) -> Iterator[FocusNeed]:
        keys = area["rests_on"]
        for key, id in zip(keys, _ids_in_order(len(keys)), strict=True):
            yield FocusNeed(id=id, session=session, focus_area=self.ids[area["key"]], **{self.tables[key]: self.ids[key]})

    def _scores(self, area: Mapping[str, Any], session: str) -> Iterator[Score]:
        for criterion, values in area["scores"].items():
            for ballot, value in enumerate(values, 1):
                yield Score(session=session, focus_area=self.ids[area["key"]], criterion=criterion, ballot=ballot, value=value)


def _ids_in_order(count: int) -> list[str]:
    """Return fresh ids that sort as they stand: rows without a position keep the file's order too."""
    return sorted(new_id() for _ in range(count))
