"""The receipt says what came, what was taken in and what was not."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from snabbdialog.exchange import Receipt, choose_all, plan_import, receipt, receipt_json, receipt_word
from snabbdialog.model import Actor
from snabbdialog.ooxml import w
from snabbdialog.words import load_words
from tests.office import OFFICE, convert

from .dialogues import small
from .test_merge import AT, add, edit, remove, sent
from .test_summary import signed_file

SV = load_words("sv")
CHECK = Path(__file__).parents[3] / "shared" / "tools" / "check_docx.py"


def made(extra: int = 0) -> Receipt:
    ours = edit(small(), "need", "n-2", title="Vårt")
    theirs = remove(edit(small(), "need", "n-2", title="Deras"), "condition", "c-1")
    theirs = add(theirs, *(Actor(id=f"a-{n + 10}", session="s-1", name=f"Aktör {n}") for n in range(extra)))
    return receipt(plan_import(ours, signed_file(theirs, 3), base=signed_file(small(), 2)), SV, at=AT)


def text_of(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join((t.text or "") if t.tag == w("t") else "\t" for t in p.iter(w("t"), w("tab"))) for p in root.iter(w("p")))


def test_a_receipt_counts_what_was_taken_and_names_what_was_not() -> None:
    assert made(2).rows == (("actor", "new", 2, 0, 0), ("need", "conflict", 0, 0, 1), ("condition", "removed", 1, 0, 0))
    assert made().left == ("Behov och förslag (Rubrik): «Deras»",)
    assert (made().revision, made().base_revision, made().region) == (3, 2, "Region Norrbotten")


def test_what_is_refused_of_a_row_is_said_also_when_the_rest_was_taken() -> None:
    ours = edit(edit(small(), "need", "n-2", title="Vårt"), "condition", "c-1", note="vårt")
    theirs = edit(remove(small(), "condition", "c-1"), "need", "n-2", title="Deras", text="Deras text", tags="x")
    plan = plan_import(ours, sent(theirs), base=sent(small()))
    partly = receipt(plan, SV, at=AT)
    assert partly.rows == (("need", "conflict", 0, 1, 0), ("condition", "conflict", 0, 0, 1))
    assert partly.left == (
        "Behov och förslag (Rubrik; resten togs in): «Deras»",
        "Förutsättningar: «Invånare» är borttagen hos dem, men ändrad eller använd här",
    )
    wholly = receipt(choose_all(plan, "ours"), load_words("en"), at=AT)
    assert wholly.left[0] == "Needs and proposals (Title, Description, Tags): “Deras”"


def test_the_receipt_as_a_file_is_plain_json() -> None:
    document = json.loads(receipt_json(made()))
    assert (document["format"], document["format_version"], document["received"]) == ("snabbdialog-receipt", 1, AT)
    assert document["rows"][0] == {"table": "need", "kind": "conflict", "taken": 0, "partly": 0, "not_taken": 1}
    assert document["checksum"] == made().checksum


def test_the_receipt_in_word_says_the_same_in_plain_words() -> None:
    text = text_of(receipt_word(made(), SV))
    for part in (
        "Kvitto på mottaget underlag",
        "Mottagen\t24 november 2026 kl. 10.00",
        "Jämfört med\trevision 2",
        "Konflikt",
        made().checksum,
    ):
        assert part in text
    assert "Togs inte in" in text


def test_a_receipt_for_a_new_session_takes_its_title_from_the_file() -> None:
    first = receipt(plan_import(None, sent(small())), SV, at="2026-11-24")
    assert (first.title, first.region, first.base_revision) == ("Dialog om vätgas", "Region Norrbotten", None)
    text = text_of(receipt_word(first, SV))
    assert "ingen tidigare revision" in text
    assert "Mottagen\t24 november 2026\n" in text


def test_a_receipt_for_nothing_new_says_so() -> None:
    assert "Inget." in text_of(receipt_word(receipt(plan_import(small(), sent(small())), SV, at=AT), SV))


def test_a_long_list_is_cut_and_counted() -> None:
    many = tuple(f"{n} " + "lång rad " * 50 for n in range(20))
    text = text_of(receipt_word(Receipt(**{**vars(made()), "left": many}), SV))
    assert "och 14 till" in text
    assert max(map(len, text.split("\n"))) <= 150


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_receipt_is_one_sound_page(tmp_path: Path, language: str) -> None:
    if not CHECK.is_file():
        pytest.skip("the check is not beside the repository")
    many = tuple(f"{n} " + "lång rad " * 50 for n in range(20))
    words = load_words(language)
    path = tmp_path / "kvitto.docx"
    path.write_bytes(receipt_word(Receipt(**{**vars(made(3)), "left": many}), words))
    tag = {"sv": "sv-SE", "en": "en-GB"}[language]
    checked = subprocess.run([sys.executable, CHECK, path, "--language", tag], check=False, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
    pdfinfo = shutil.which("pdfinfo")
    if OFFICE and pdfinfo:
        told = subprocess.run([pdfinfo, *convert(path, to="pdf", folder=tmp_path)], check=True, capture_output=True, text=True).stdout
        assert "Pages:           1\n" in told
