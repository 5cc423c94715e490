"""Word files made to harm: one error with its reason, in little time and memory. The attacks on session files are in test_reading."""

from __future__ import annotations

import resource
import subprocess
import sys
import zipfile
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import InputUnreadable
from snabbdialog.exchange import read_any, read_bytes
from snabbdialog.ooxml import W

from .dialogues import small
from .filling import Filled, form_of, with_part

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DOCUMENT = "word/document.xml"
BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def document(body: bytes, head: bytes = b"") -> Callable[[bytes], bytes]:
    return lambda _part: b'<?xml version="1.0"?>' + head + b'<w:document xmlns:w="' + W.encode() + b'">' + body + b"</w:document>"


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


@cache
def hostile() -> dict[str, tuple[bytes, str]]:
    form = form_of(small())
    parts = Filled(form).parts
    odt = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    return {
        "without a body": (with_part(form, DOCUMENT, document(b"")), "damaged"),
        "with an empty body": (with_part(form, DOCUMENT, document(b"<w:body/>")), "no_text"),
        "without ids": (with_part(form, "docProps/core.xml", lambda part: part.replace(b"snabbdialog:form", b"other")), "not_ours"),
        "without properties": (zipped({name: part for name, part in parts.items() if name != "docProps/core.xml"}), "not_ours"),
        "properties without an identifier": (with_part(form, "docProps/core.xml", lambda _part: b"<x/>"), "not_ours"),
        "without a document": (zipped({name: part for name, part in parts.items() if name != DOCUMENT}), "damaged"),
        "truncated": (form[: len(form) // 2], "damaged"),
        "only a head": (b"PK\x03\x04", "damaged"),
        "no zip at all": (b"PK\x03\x04" + b"noise" * 1_000, "damaged"),
        "another kind of zip": (odt, "not_word"),
        "a broken document": (with_part(form, DOCUMENT, lambda part: part[: len(part) // 2]), "damaged"),
        "an entity bomb": (with_part(form, DOCUMENT, document(b"<w:body>&b;</w:body>", BILLION)), "damaged"),
        "an external entity": (
            with_part(form, DOCUMENT, document(b"<w:body>&x;</w:body>", b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
            "damaged",
        ),
        "entities far down": (with_part(form, DOCUMENT, document(b"<w:body>&b;</w:body>", b" " * 10_000 + BILLION)), "damaged"),
        "a zip bomb beside the text": (zipped(parts | {"word/media/x.bin": bytes(150_000_000)}), "too_large"),
        "a document of fifteen megabytes": (with_part(form, DOCUMENT, document(b" " * 15_000_000 + b"<w:body/>")), "too_large"),
        "a million paragraphs": (with_part(form, DOCUMENT, document(b"<w:body>" + b"<w:p/>" * 1_000_000 + b"</w:body>")), "damaged"),
        "100 000 levels": (with_part(form, DOCUMENT, document(b"<w:body>" + b"<w:p>" * 100_000)), "damaged"),
        "too many parts": (zipped(parts | {f"x{number}": b"" for number in range(600)}), "too_large"),
        "a relation that leads out": (
            with_part(form, "_rels/.rels", lambda part: part.replace(b"word/document.xml", b"../../etc/passwd")),
            "damaged",
        ),
    }


@pytest.mark.parametrize("attack", hostile())
def test_a_word_file_made_to_harm_is_one_error(attack: str) -> None:
    data, reason = hostile()[attack]
    with pytest.raises(InputUnreadable) as caught:
        read_bytes(data, "svar.docx")
    assert caught.value.facts["reason"] == reason


def test_relations_that_are_missing_or_outside_leave_the_usual_place() -> None:
    form = form_of(small())
    expected = read_bytes(form, "x").rows
    parts = Filled(form).parts
    without = zipped({name: part for name, part in parts.items() if name != "_rels/.rels"})
    outside = with_part(
        form, "_rels/.rels", lambda part: part.replace(b'Target="word/document.xml"', b'Target="http://x" TargetMode="External"')
    )
    assert read_bytes(without, "x").rows == read_bytes(outside, "x").rows == expected


def test_a_document_that_lies_elsewhere_is_found() -> None:
    form = form_of(small())
    parts = Filled(form).parts
    parts["word/document2.xml"] = parts.pop(DOCUMENT)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    assert read_bytes(zipped(parts), "x").rows == read_bytes(form, "x").rows


def test_a_form_that_has_lost_every_name_is_refused() -> None:
    form = Filled(form_of(small()))
    form.strip("bookmarkStart", "bookmarkEnd", "tag")
    with pytest.raises(InputUnreadable) as caught:
        read_bytes(form.bytes(), "x")
    assert caught.value.facts["reason"] == "no_ids"


ATTACKS = {
    "deep.snabbdialog": lambda: b'{"x":' * 100_000,
    "wide.snabbdialog": lambda: b"{" + b'"x":[],' * 4_000_000,
    "long.snabbdialog": lambda: b'{"format": "snabbdialog", "x": "' + b"a" * 30_000_000,
    "numbers.snabbdialog": lambda: b'{"x": [' + b"1.5," * 990_000 + b"1]}",
    "bomb.docx": lambda: hostile()["a zip bomb beside the text"][0],
    "paragraphs.docx": lambda: hostile()["a million paragraphs"][0],
}


@pytest.mark.slow
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_needs_little_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(ATTACKS[name]())
    program = (
        "import sys, pathlib\nfrom snabbdialog.errors import InputUnreadable\nfrom snabbdialog.exchange import read_any\n"
        "try: read_any(pathlib.Path(sys.argv[1]))\nexcept InputUnreadable as error: print(error.facts['reason'])\n"
    )
    limit = 700 * 2**20  # of address space, which is more than what is used

    def held() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    done = subprocess.run([sys.executable, "-c", program, path], check=False, capture_output=True, text=True, preexec_fn=held, timeout=60)
    assert done.stdout.strip() in ("damaged", "too_large", "not_ours"), done.stderr


def test_a_folder_full_of_attacks_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(hostile()["an external entity"][0])
    with pytest.raises(InputUnreadable):
        read_any(path)
    assert [found.name for found in tmp_path.iterdir()] == ["x.docx"]
