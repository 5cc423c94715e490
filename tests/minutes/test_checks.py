"""Minutes held against the standard and against what LibreOffice makes of them. Skipped, with a sentence, where the tool is missing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from snabbdialog.example import build_example
from snabbdialog.minutes.word import write
from snabbdialog.model import Dialogue, Entry, Need, Session
from tests.minutes.dialogues import full, minutes_of
from tests.minutes.documents import plain_template, rich_template
from tests.office import OFFICE, convert

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKER = Path(__file__).parents[3] / "shared" / "tools" / "check_docx.py"
needs_checker = pytest.mark.skipif(not CHECKER.exists(), reason="the checker of Word documents is not beside the repository")
needs_office = pytest.mark.skipif(not OFFICE or not shutil.which("pdfinfo"), reason="LibreOffice and poppler-utils are not installed")


def five_hundred_pages() -> Dialogue:
    text = "Regionen efterfrågar en samlad plan så att åkerierna vågar ställa om i tid, och vill veta vem som svarar. " * 4
    areas = [Need(id=f"a{place}", position=place, level="area", title=f"Område {place}", text=text) for place in range(300)]
    below = [Need(position=place, parent=f"a{place}", title="Behov", text=text, addressee="Vinnova") for place in range(300)]
    notes = [Entry(position=place, text=text, question=f"Fråga {place % 40}") for place in range(2_000)]
    actions = [Entry(position=place, kind="action", text=text, who="Vinnova", due="2026-06-01") for place in range(300)]
    return Dialogue(session=full().session, needs=(*areas, *below), entries=(*notes, *actions))


DIALOGUES: dict[str, Callable[[], Dialogue]] = {
    "full": full,
    "full in English": lambda: full("en"),
    "example": build_example,
    "empty": lambda: Dialogue(session=Session()),
    "finalised": lambda: full(status="finalised", version=1, finalised_at="2026-05-20"),
    "500 pages": five_hundred_pages,
}


def findings(path: Path, language: str) -> str:
    tag = {"sv": "sv-SE", "en": "en-GB"}[language]
    done = subprocess.run([sys.executable, str(CHECKER), str(path), "--language", tag], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@needs_checker
@pytest.mark.parametrize("name", DIALOGUES)
def test_the_checker_finds_nothing(name: str, tmp_path: Path) -> None:
    dialogue = DIALOGUES[name]()
    write(minutes_of(dialogue), tmp_path / "a.docx")
    assert findings(tmp_path / "a.docx", dialogue.session.language).startswith("a.docx: valid")


@needs_checker
@pytest.mark.parametrize("template", [plain_template, rich_template])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_checker_finds_nothing_in_an_agencys_template(template: Callable[[Path], Path], language: str, tmp_path: Path) -> None:
    write(minutes_of(full(language)), tmp_path / "a.docx", template=template(tmp_path / "mall.docx"))
    assert findings(tmp_path / "a.docx", language).startswith("a.docx: valid")


@needs_checker
def test_the_checker_finds_nothing_in_hard_text(tmp_path: Path) -> None:
    nasty = "• a\x00\t\tb\t\tc\n- d\n\n–\te\u2028<img src=x> 😀 مرحبا " + "lång " * 3_000
    rows = {
        "needs": tuple(replace(need, title=nasty, text=nasty) for need in full().needs),
        "entries": tuple(replace(entry, text=nasty, who=nasty, question=nasty, group_name=nasty) for entry in full().entries),
        "strategies": tuple(replace(strategy, name=nasty, passage=nasty, web=nasty, note=nasty) for strategy in full().strategies),
        "focus_areas": tuple(replace(area, title=nasty, text=nasty, reasons=nasty, support=nasty) for area in full().focus_areas),
        "sources": tuple(replace(source, title=nasty, web=f"https://{nasty}") for source in full().sources),
    }
    session = Session(title=nasty, region=nasty, purpose=nasty, structures=nasty, distribution=nasty, account=nasty, reference=nasty)
    write(minutes_of(replace(full(), session=session, **rows)), tmp_path / "a.docx")  # type: ignore[arg-type]
    assert findings(tmp_path / "a.docx", "sv").startswith("a.docx: valid")


@pytest.mark.slow
@needs_office
def test_the_pdf_made_of_it_has_headings_tables_and_a_language(tmp_path: Path) -> None:
    write(minutes_of(full()), tmp_path / "a.docx")
    options = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
    convert(tmp_path / "a.docx", to=f"pdf:writer_pdf_Export:{options}", folder=tmp_path)
    structure = subprocess.run(["pdfinfo", "-struct", str(tmp_path / "a.pdf")], capture_output=True, text=True, check=True).stdout
    for part in ("H1", "H2", "H3", "Table", "TH", "LI", "Link"):
        assert f"\n{part}" in structure.replace(" ", "") or f"  {part}" in structure, part
    assert b"/Lang(sv-SE)" in (tmp_path / "a.pdf").read_bytes()


@pytest.mark.slow
@needs_office
def test_the_summary_stands_on_the_first_page(tmp_path: Path) -> None:
    write(minutes_of(build_example()), tmp_path / "a.docx")
    convert(tmp_path / "a.docx", to="pdf", folder=tmp_path)
    first = subprocess.run(["pdftotext", "-l", "1", str(tmp_path / "a.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    for text in ("Sammanfattning", "Överenskommet", "Åtgärder", "Sida 1 av"):
        assert text in first
