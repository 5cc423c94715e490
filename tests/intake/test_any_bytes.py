from __future__ import annotations

import random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.fuzz.fuzz_intake import mutate, mutate_package, mutate_tree, read, run

from .making import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path


def test_three_hundred_broken_files_are_read_or_refused_with_a_reason() -> None:
    outcomes, _ = run(300, seed=20_261_122)
    assert sum(outcomes.values()) == 300
    assert {outcome.split()[0] for outcome in outcomes} == {"docx", "odt", "pdf", "txt", "md"}
    assert any(outcome.endswith("read") for outcome in outcomes)


@settings(max_examples=60)
@given(kind=some.sampled_from(["docx", "odt", "pdf", "txt", "md"]), data=some.binary(max_size=600))
def test_any_bytes_are_read_or_refused(tmp_path: Path, kind: str, data: bytes) -> None:
    assert read(tmp_path, kind, data)


@settings(max_examples=60)
@given(text=some.text(alphabet="Utmaning Förslag:•-–1234.)\n\t |*#åäöAkr%(§", max_size=500), kind=some.sampled_from(["txt", "md"]))
def test_any_text_is_read_or_refused(tmp_path: Path, text: str, kind: str) -> None:
    assert read(tmp_path, kind, text.encode("utf-8"))


def test_breaking_really_breaks() -> None:
    dice = random.Random(1)  # noqa: S311 - broken files are no secret
    samples = SAMPLES()
    assert mutate(samples["txt"][0], dice) != samples["txt"][0]
    assert mutate_package(samples["docx"][0], dice) != samples["docx"][0]
    assert mutate_tree(b"<a><b c='1'>x</b></a>", dice) != b"<a><b c='1'>x</b></a>"
