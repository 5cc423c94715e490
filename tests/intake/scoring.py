"""Holding what was found against hand-made answers: for each thing how many were right, how many were found, how many there are."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from snabbdialog.intake.folding import folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCUMENTS = Path(__file__).parent / "documents"
THINGS = ("challenges", "areas", "proposals", "funding", "references", "dates", "amounts")


@dataclass(frozen=True)
class Score:
    """Right among found (precision) and among what there is (recall)."""

    right: int = 0
    found: int = 0
    there: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.there + other.there)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.there if self.there else 1.0


def read_answers() -> dict[Path, dict[str, Any]]:
    """Return the answers by document."""
    found = {}
    for path in sorted(DOCUMENTS.glob("*.answers.toml")):
        name = path.name.removesuffix(".answers.toml")
        document = next(file for file in sorted(DOCUMENTS.glob(f"{name}.*")) if not file.name.endswith(".toml"))
        found[document] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def score(found: dict[str, Any], answers: dict[str, Any]) -> dict[str, Score]:
    """Return the score of each kind of thing. A proposal must stand under its area, «*» is any; what is doubtful counts neither way."""
    areas = [area for challenge in found["challenges"] for area in challenge["areas"]]
    named = [area for area in answers.get("areas", []) if area["title"] != "*"]
    loose = any(area["title"] == "*" for area in answers.get("areas", []))
    return {
        "challenges": _titles([c["title"] for c in found["challenges"] if c["title"]], [c["title"] for c in answers.get("challenges", [])]),
        "areas": Score()
        if loose
        else _titles([area["title"] for area in areas if area["title"]], [area["title"] for area in named if area["title"]]),
        "proposals": _proposals(areas, answers.get("areas", []), [_key(text) for text in answers.get("doubtful", [])]),
        "funding": _sets(
            [(row["financier"], row["kind"], row["amount"]) for row in found["funding"]["rows"]],
            [tuple(row) for row in answers.get("funding", [])],
        ),
        "references": _sets(found["references"], answers.get("references", [])),
        "dates": _sets([day["date"] for day in found["dates"]], answers.get("dates", []), answers.get("doubtful_dates", [])),
        "amounts": _sets(
            [(one["kronor"], one["year"] or 0) for one in found["amounts"]],
            [tuple(one) for one in answers.get("amounts", [])],
            [tuple(one) for one in answers.get("doubtful_amounts", [])],
        ),
    }


def _sets(found: list[Any], there: list[Any], doubtful: Sequence[Any] = ()) -> Score:
    counted = set(found) - (set(doubtful) - set(there))
    return Score(len(counted & set(there)), len(counted), len(set(there)))


def _titles(found: list[str], there: list[str]) -> Score:
    wanted = {_key(title) for title in there}
    return Score(sum(_key(title) in wanted for title in found), len(found), len(there))


def _proposals(areas: list[dict[str, Any]], answers: list[dict[str, Any]], doubtful: list[str]) -> Score:
    found = [(_key(area["title"]), _key(proposal["text"])) for area in areas for proposal in area["proposals"]]
    there = [(_key(area["title"]), _key(text)) for area in answers for text in area["proposals"]]
    found = [one for one in found if not one[1].startswith(tuple(doubtful)) or one[1].startswith(tuple(text for _, text in there))]
    right = 0
    left = list(found)
    for title, text in there:
        hit = next((one for one in left if one[1].startswith(text) and (title in ("", one[0]) or not title)), None)
        if hit:
            left.remove(hit)
            right += 1
    return Score(right, len(found), len(there))


def _key(text: str) -> str:
    return " ".join(folded_words(text))
