"""Reading a document of fifty pages, beside the text library alone; and all of an extraction, with its own process."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.measure import Row, median, side_by_side
from snabbdialog import intake
from snabbdialog.intake.reading import find_all
from snabbdialog.intake.text import read_text
from tests.intake.making import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from snabbdialog.intake.lines import Text

PAGES = 50
REACH = "≤ 1.5 ×"
SENTENCES = (
    "Regionen arbetar tillsammans med lärosäten, företag och kommuner för att fler ska kunna ställa om till fossilfria processer.",
    "Under 2025 avsattes 12 miljoner kronor till försök i full skala, och resultaten redovisades den 3 mars 2026.",
    "Den nationella strategin (N2019/03157) pekar ut tillgången till data som en förutsättning för fortsatt utveckling.",
    "Avstånden är långa och företagen små, vilket gör att gemensamma resurser betyder mer än på andra håll i landet.",
)
ITEMS = (
    "Inrätta en gemensam testmiljö för små företag",
    "Regeringen bör se över reglerna för delning av data",
    "Stärk rådgivningen i varje län",
)


def rows() -> list[Row]:
    """Measure a PDF and a Word file of fifty pages."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / "fifty.pdf", Path(folder) / "fifty.docx"]
        files[0].write_bytes(pdf(*(list(_page(number)) for number in range(PAGES))))
        _write_word(files[1])
        floors = {".pdf": _pdf_alone, ".docx": _docx_alone}
        found = []
        for file in files:
            floor, ours = side_by_side(lambda file=file: floors[file.suffix](file), lambda file=file: _read(file))
            found.append(Row(f"reading {PAGES} pages of {file.suffix}", floor, ours, REACH))
            found.append(
                Row(
                    f"… and finding what {PAGES} pages of {file.suffix} say",
                    None,
                    median(lambda file=file: find_all(_read(file), file="")),
                    "",
                )
            )
            found.append(Row(f"… in a process of its own, {file.suffix}", None, median(lambda file=file: intake.extract(file)), ""))
    return found


def _read(file: Path) -> Text:
    return read_text(file, lambda *_: None)


def _pdf_alone(file: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    length = 0
    for page in document:
        text_page = page.get_textpage()
        length += len(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return length


def _docx_alone(file: Path) -> int:
    import docx as library

    return sum(len(paragraph.text) for paragraph in library.Document(str(file)).paragraphs)


def _page(number: int) -> Iterator[tuple[float, float, float, str, str]]:
    yield 57, 780, 16, "B", f"Område {number + 1}: Gemensamma resurser"
    at = 750.0
    for order in range(10):
        text = " ".join(SENTENCES[(order + number + step) % 4] for step in range(3))
        for start in range(0, len(text), 95):
            yield 57, at, 10, "F", text[start : start + 95]
            at -= 13
        at -= 6
    yield 57, at, 10, "F", "Förslag på åtgärder som bidrar till innovation:"
    for order, item in enumerate(ITEMS, 1):
        yield 57, at - 14 * order, 10, "F", f"• {item}"


def _write_word(file: Path) -> None:
    import docx as library

    document = library.Document()
    for number in range(PAGES):
        document.add_heading(f"Område {number + 1}: Gemensamma resurser", 1)
        for order in range(10):
            document.add_paragraph(" ".join(SENTENCES[(order + number + step) % 4] for step in range(3)))
        document.add_paragraph("Förslag på åtgärder som bidrar till innovation:")
        for item in ITEMS:
            document.add_paragraph(item, style="List Bullet")
    document.save(str(file))
