"""Files made to harm: one error with its reason. How much time and memory each takes is measured in commands/test_attacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.errors import InputNewer, InputUnreadable
from snabbdialog.exchange import read_any, read_bytes

from .attacks import DOCUMENT, ODD, SESSION, WORD, form, parts, with_parts, without, zipped
from .filling import Filled

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("attack", WORD)
def test_a_word_file_made_to_harm_is_one_error(attack: str) -> None:
    make, reason = WORD[attack]
    assert refused(make()) == reason


@pytest.mark.parametrize("attack", SESSION)
def test_a_session_file_made_to_harm_is_one_error(attack: str) -> None:
    make, reason = SESSION[attack]
    assert refused(make()) == reason


def refused(data: bytes) -> object:
    with pytest.raises((InputUnreadable, InputNewer)) as caught:
        read_bytes(data, "svar")
    return caught.value.facts.get("reason", "newer")


def test_ids_that_are_paths_name_nothing_and_the_answers_are_listed() -> None:
    file = read_bytes(ODD["odd-ids.docx"](), "x")
    assert not any("/" in key for rows in file.rows.values() for key in rows)
    assert len(file.remarks) > len(read_bytes(form(), "x").remarks)


def test_a_row_removed_twice_is_one_row_less() -> None:
    assert read_bytes(ODD["removed-twice.docx"](), "x").rows == read_bytes(form(), "x").rows


def test_relations_that_are_missing_or_outside_leave_the_usual_place() -> None:
    outside = with_parts(relations=lambda part: part.replace(b'Target="word/document.xml"', b'Target="http://x" TargetMode="External"'))
    assert read_bytes(without("_rels/.rels"), "x").rows == read_bytes(outside, "x").rows == read_bytes(form(), "x").rows


def test_a_document_that_lies_elsewhere_is_found() -> None:
    moved = dict(parts())
    moved["word/document2.xml"] = moved.pop(DOCUMENT)
    moved["_rels/.rels"] = moved["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    assert read_bytes(zipped(moved), "x").rows == read_bytes(form(), "x").rows


def test_a_form_that_has_lost_every_name_is_refused() -> None:
    stripped = Filled(form())
    stripped.strip("bookmarkStart", "bookmarkEnd", "tag")
    assert refused(stripped.bytes()) == "no_ids"


def test_a_folder_full_of_attacks_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(WORD["an external entity"][0]())
    with pytest.raises(InputUnreadable):
        read_any(path)
    assert [found.name for found in tmp_path.iterdir()] == ["x.docx"]
