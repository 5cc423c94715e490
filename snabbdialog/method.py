"""The dialogue method as data: steps, questions, criteria and starters, from one TOML file per session type in resources/methods/.

Must not know any dialogue, nor where its texts are shown. Every text stands in the file in each language. How a file is written
is told in docs/methods.md; how it is read, in method_file.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import method_file, paths
from .words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .errors import MethodBroken
    from .method_file import Part

STEPS = ("prepare", "needs", "strategies", "focus", "dialogue", "minutes")
QUESTIONS = ("anchoring", "support", "priority")
MINUTES = 1_440


@dataclass(frozen=True)
class Step:
    """A step of the walk: `id` is one of STEPS, `minutes` the planned time, `questions` the ids of those asked here.

    `agenda` is what those who take part do then, as a new dialogue's agenda says it.
    """

    id: str
    name: str
    short_name: str
    agenda: str
    guidance: str
    questions: tuple[str, ...]
    minutes: int


@dataclass(frozen=True)
class Question:
    """A guiding question; `id` is the column of a focus area that holds the answer: anchoring, support or priority."""

    id: str
    text: str


@dataclass(frozen=True)
class Criterion:
    """What a candidate is scored on, 1 (`low`) to 5 (`high`)."""

    id: str
    name: str
    low: str
    high: str


@dataclass(frozen=True)
class Point:
    """A named point of a checklist, with one line of help."""

    id: str
    name: str
    help: str


@dataclass(frozen=True)
class Phase:
    """A column of the process map."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Method:
    """One session type, its texts in one language."""

    id: str
    name: str
    description: str
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    criteria: tuple[Criterion, ...]
    group_questions: tuple[str, ...]
    success_factors: tuple[Point, ...]  # K16
    account: tuple[Point, ...]  # the six points of a region's account of its priorities
    process_map: tuple[Phase, ...]
    process_map_note: str
    networks: tuple[str, ...]
    tags: tuple[str, ...]
    themes: tuple[str, ...]
    terms: tuple[Point, ...] = ()  # the words of the trade, each explained in one line
    walk: tuple[str, ...] = STEPS  # the steps that are walked; a region that prepares its input walks the first three

    def step(self, id: str) -> Step:
        """Return the step with that id."""
        return next(step for step in self.steps if step.id == id)

    def question(self, id: str) -> Question:
        """Return the guiding question with that id."""
        return next(question for question in self.questions if question.id == id)


@dataclass(frozen=True)
class Methods:
    """The methods that could be read, by id, and a problem for each file that could not."""

    by_id: Mapping[str, Method]
    problems: tuple[MethodBroken, ...] = ()


def load_methods(language: str, folder: Path | None = None, *, own: Path | None = None) -> Methods:
    """Return the methods of `folder` (those that come with the program), their texts in `sv` or `en` (or Swedish for any other).

    The files of `own` add to them or replace them by id. A broken file is told among the problems, and the others still work.
    """
    found, problems = method_file.read_files(folder or paths.resources() / "methods", own)
    methods: dict[str, Method] = {}
    language = language if language in LANGUAGES else LANGUAGES[0]
    for file in found:
        try:
            method = _method(file.part(language))
        except method_file.MethodError as fault:
            problems.append((file, fault))
        else:
            methods[method.id] = method
    return Methods(methods, tuple(file.broken(fault, language) for file, fault in problems))


def _method(part: Part) -> Method:
    part.only(
        "id", "extends", "name", "description", "steps", "questions", "criteria", "group_questions", "success_factors", "account",
        "process_map", "process_map_note", "networks", "tags", "themes", "terms", "walk",
    )  # fmt: skip
    steps, questions = part["steps"], part["questions"]
    steps.only(*STEPS)
    questions.only(*QUESTIONS)
    return Method(
        id=part.id("id"),
        name=part.text("name"),
        description=part.text("description"),
        steps=tuple(_step(steps[step], step) for step in STEPS),
        questions=tuple(Question(name, questions.text(name)) for name in QUESTIONS),
        criteria=tuple(_criterion(row, name) for name, row in part.rows("criteria")),
        group_questions=part.texts("group_questions"),
        success_factors=_points(part, "success_factors"),
        account=_points(part, "account"),
        process_map=tuple(_phase(row) for _, row in part.rows("process_map")),
        process_map_note=part.text("process_map_note", default=""),
        networks=part.texts("networks"),
        tags=part.texts("tags"),
        themes=part.texts("themes"),
        terms=_points(part, "terms"),
        walk=part.among("walk", STEPS) or STEPS,
    )


def _step(part: Part, id: str) -> Step:
    part.only("name", "short_name", "agenda", "guidance", "questions", "minutes")
    name = part.text("name")
    return Step(
        id=id,
        name=name,
        short_name=part.text("short_name"),
        agenda=part.text("agenda", default=name),
        guidance=part.text("guidance"),
        questions=part.among("questions", QUESTIONS),
        minutes=part.number("minutes", MINUTES),
    )


def _criterion(part: Part, id: str) -> Criterion:
    part.only("name", "low", "high")
    return Criterion(id, part.text("name"), part.text("low"), part.text("high"))


def _phase(part: Part) -> Phase:
    part.only("name", "items")
    return Phase(part.text("name"), part.texts("items"))


def _points(part: Part, name: str) -> tuple[Point, ...]:
    return tuple(_point(row, key) for key, row in part.rows(name))


def _point(part: Part, id: str) -> Point:
    part.only("name", "help")
    return Point(id, part.text("name"), part.text("help"))
