"""The Word minutes as pages: whatever stands in the file stands on a page, and no amount is torn."""

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
from snabbdialog.ooxml import w
from snabbdialog.visibility import share
from snabbdialog.words import load_words
from tests.office import OFFICE, convert

if TYPE_CHECKING:
    from pathlib import Path


def words_of(*texts: str) -> Counter[str]:
    return Counter(re.findall(r"\w+(?:,\d+)*", " ".join(texts)))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_word_stands_on_a_page(tmp_path: Path, language: str) -> None:
    dialogue = build_example(language)
    method = load_methods(language).by_id[dialogue.session.method]
    path = tmp_path / "minutes.docx"
    write(build(share(dialogue), method, load_words(language)), path)
    (pages,) = convert(path, to="pdf", folder=tmp_path)
    with pypdfium2.PdfDocument(pages) as document:
        shown = words_of(*(page.get_textpage().get_text_range() for page in document))
    body = docx.Document(str(path)).element.body
    written = words_of(*(" ".join(part.text or "" for part in line.iter(w("t"))) for line in body.iter(w("p"))))
    assert len(written) > 1000
    assert written - shown == Counter()
