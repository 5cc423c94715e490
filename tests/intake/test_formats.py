"""The same documents as a word processor writes them say the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from snabbdialog.intake.reading import as_json, extract
from tests.office import OFFICE, convert

from .scoring import DOCUMENTS, read_answers, score

SHARED = Path(__file__).parents[3] / "shared" / "documents"
OWN = ("inspel-kapitel", "uppdrag-atgarder", "beslut-aktiviteter", "motesrapport", "utvecklingsstrategi")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the texts as .docx and .pdf."""
    folder = tmp_path_factory.mktemp("formats")
    texts = [DOCUMENTS / f"{name}.txt" for name in OWN] + (sorted(SHARED.glob("*.txt")) if SHARED.is_dir() else [])
    for text in texts:
        shutil.copy(text, folder)
    for kind in ("docx", "pdf"):
        convert(*(folder / text.name for text in texts), to=kind, folder=folder, options=("--infilter=Text (encoded):UTF8,LF,,,",))
    return folder


def essence(found: dict[str, Any]) -> dict[str, Any]:
    return {
        "challenges": [
            (c["title"], [(a["title"], a["tags"], [(p["text"], p["addressee"]) for p in a["proposals"]]) for a in c["areas"]])
            for c in found["challenges"]
        ],
        **{key: found[key] for key in ("funding", "references", "actors", "warnings")},
        "dates": [day["date"] for day in found["dates"]],
        "amounts": [(one["kronor"], one["year"]) for one in found["amounts"]],
    }


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("start", ["000", "002", "003"])
def test_the_shared_documents_say_the_same(made: Path, start: str, kind: str) -> None:
    text = next(made.glob(f"{start}_*.txt"))
    assert essence(as_json(extract(text.with_suffix(f".{kind}")))) == essence(as_json(extract(text)))


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("name", OWN)
def test_our_own_documents_keep_their_answers(made: Path, name: str, kind: str) -> None:
    answers = read_answers()[DOCUMENTS / f"{name}.txt"]
    scores = score(as_json(extract(made / f"{name}.{kind}")), answers)
    assert not {thing: one for thing, one in scores.items() if not one.right == one.found == one.there}
