"""The Word minutes as pages: whatever stands in a table stands on a page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest

from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.minutes.contents import build
from snabbdialog.minutes.word import write
from snabbdialog.visibility import share
from snabbdialog.words import load_words
from tests.office import OFFICE, convert

if TYPE_CHECKING:
    from pathlib import Path


def words_of(*texts: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(texts)))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_row_stands_on_a_page(tmp_path: Path, language: str) -> None:
    dialogue = build_example(language)
    method = load_methods(language).by_id[dialogue.session.method]
    path = tmp_path / "minutes.docx"
    write(build(share(dialogue), method, load_words(language)), path)
    (pages,) = convert(path, to="pdf", folder=tmp_path)
    with pypdfium2.PdfDocument(pages) as document:
        shown = words_of(*(page.get_textpage().get_text_range() for page in document))
    tables = docx.Document(str(path)).tables
    rows = words_of(*(cell.text for table in tables for row in table.rows for cell in row.cells))
    assert len(rows) > 100
    assert rows - shown == Counter()
