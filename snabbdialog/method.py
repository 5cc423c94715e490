"""The dialogue method as data: steps, questions, criteria and starters, from one TOML file per session type in resources/methods/.

Must not know any dialogue, nor where its texts are shown. Every text stands in the file in each language.
"""

from __future__ import annotations

from dataclasses import dataclass

STEPS = ("prepare", "needs", "strategies", "focus", "dialogue", "minutes")


@dataclass(frozen=True)
class Step:
    """A step of the walk: `id` is one of STEPS, `minutes` the planned time, `questions` the ids of those asked here."""

    id: str
    name: str
    short_name: str
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

    def step(self, id: str) -> Step:
        """Return the step with that id."""
        return next(step for step in self.steps if step.id == id)

    def question(self, id: str) -> Question:
        """Return the guiding question with that id."""
        return next(question for question in self.questions if question.id == id)
