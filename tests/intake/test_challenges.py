"""Challenges that a heading above them names as such: by their numbers, each over headings of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

INPUT = """Inspel om landsbygdens service

1 Inledning
Länet är stort och har få invånare.

2 Utmaningar
2.1 Butikerna blir färre
Sju butiker har stängt på tio år.

2.1.1 Stöd till drift
Regionen föreslår att
- staten höjer driftstödet till den sista butiken på orten,
- kommunerna får köpa tjänster av butiken.

2.2 Bredbandet räcker inte
Två av tio hushåll saknar fiber.

2.2.1 Utbyggnad
Regionen föreslår att
- staten finansierar de dyraste sträckorna.

3 Avslutning
Regionen deltar gärna i det fortsatta arbetet.
"""


def titles(found: dict) -> list[str]:
    return [challenge["title"] for challenge in found["challenges"] if challenge["title"]]


def test_headings_below_challenges_are_challenges_and_those_below_them_areas(tmp_path: Path) -> None:
    found = found_in(tmp_path, INPUT)
    assert titles(found) == ["Butikerna blir färre", "Bredbandet räcker inte"]
    assert [area for area, _ in proposals(found)] == ["Stöd till drift", "Stöd till drift", "Utbyggnad"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("2.2 Bredbandet räcker inte\nTvå av tio hushåll saknar fiber.\n\n2.2.1 Utbyggnad\n", ""),  # one alone is none
        ("2.2.1 Utbyggnad\n", ""),  # one that heads nothing
    ],
)
def test_where_it_is_not_plain_nothing_is_called_a_challenge(tmp_path: Path, was: str, becomes: str) -> None:
    assert was in INPUT
    assert titles(found_in(tmp_path, INPUT.replace(was, becomes))) == []
