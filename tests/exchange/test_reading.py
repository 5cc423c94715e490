"""A session file may be anything: what is sound is read, the rest is one error with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from snabbdialog.errors import InputNewer, InputUnreadable
from snabbdialog.exchange import (
    COLLEAGUE,
    FROM_REGION,
    TO_REGION,
    Mark,
    Preparer,
    Remark,
    read_any,
    read_session_file,
    reading,
    write_session_file,
)
from snabbdialog.exchange.reading import SIZE_LIMIT

from .dialogues import small


def document(purpose: str = COLLEAGUE) -> dict:
    return json.loads(write_session_file(small(), purpose))


def read(document: object):
    return read_session_file(json.dumps(document).encode(), "fil.snabbdialog")


def refused(data: bytes) -> str:
    with pytest.raises(InputUnreadable) as caught:
        read_session_file(data, Path("mapp") / "fil.snabbdialog")
    assert "fil.snabbdialog" in str(caught.value.facts["path"])
    return str(caught.value.facts["reason"])


def test_who_prepared_it_and_what_it_builds_on_come_back() -> None:
    data = write_session_file(
        small(),
        FROM_REGION,
        revision=3,
        based_on=(Mark("abc", 2), Mark("def", 1)),
        prepared_by=Preparer("strateg", "Region Norrbotten"),
        exported_at="2026-11-22T10:00:00+01:00",
    )
    file = read_session_file(data, "underlag.snabbdialog")
    assert (file.revision, file.based_on) == (3, (Mark("abc", 2), Mark("def", 1)))
    assert (file.prepared_by, file.exported_at) == (Preparer("strateg", "Region Norrbotten"), "2026-11-22T10:00:00+01:00")
    assert (file.purpose, file.file_name, file.id, file.remarks) == (FROM_REGION, "underlag.snabbdialog", "s-1", ())


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert read_session_file(b"\xef\xbb\xbf" + write_session_file(small(), COLLEAGUE), "x").id == "s-1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x00\x01noise", "not_ours"),
        (b'["format"]', "not_ours"),
        (b"{}", "not_ours"),
        (b'{"format": "other"}', "not_ours"),
        (b'{"format": "snabbdialog"', "damaged"),
        (b'{"format": "snabbdialog", "format_version": "1"}', "damaged"),
        (b'{"format": "snabbdialog", "format_version": true}', "damaged"),
        (b'{"format": "snabbdialog", "format_version": 0}', "damaged"),
        (b'{"format": "snabbdialog", "format": "snabbdialog"}', "damaged"),
        (b'{"format": "snabbdialog", "format_version": 1, "x": NaN}', "damaged"),
        (b'{"format": "snabbdialog", "format_version": 1, "x": -Infinity}', "damaged"),
        (b'{"format": "snabbdialog", "format_version": ' + b"9" * 5_000 + b"}", "damaged"),
        (b'{"x":' * 100_000, "damaged"),
        (b"{" + b'"x":' + b"[" * 100_000, "damaged"),
        (b'{"x": "\xe5"}', "damaged"),
        ('{"format": "snabbdialog"}'.encode("utf-16"), "not_ours"),
        ('{"format": "snabbdialog"}'.encode("utf-16-le"), "damaged"),
        (b"{" + b" " * SIZE_LIMIT, "too_large"),
        (b"{" + b"[]," * 500_000, "too_large"),
        (b"{" + b"1," * 2_500_000, "too_large"),
    ],
    ids=range(22),
)
def test_what_is_no_session_file_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    assert refused(data) == reason


def test_a_newer_version_is_refused_as_newer() -> None:
    with pytest.raises(InputNewer):
        read(document() | {"format_version": 2})


@pytest.mark.parametrize("cut", [2, 10, 100, 1000, 2000])
def test_a_truncated_file_is_refused(cut: int) -> None:
    assert refused(write_session_file(small(), COLLEAGUE)[:-cut]) in ("damaged", "not_ours")


@pytest.mark.parametrize("key", ["../../etc/passwd", "C:\\x", "/etc", "", ".", "a b", "a" * 65, 7, None, True, "a\u0000"])
def test_an_id_that_is_a_path_or_no_id_is_refused(key: object) -> None:
    spoiled = document()
    spoiled["rows"]["actor"][0]["id"] = key
    assert refused(json.dumps(spoiled).encode()) == "damaged"


@pytest.mark.parametrize("name", ["../../x", "sv/../en", "a b", "é"])
@pytest.mark.parametrize("column", ["method", "language"])
def test_a_method_or_language_that_is_a_path_is_refused(name: str, column: str) -> None:
    spoiled = document()
    spoiled["session"][column] = name
    assert refused(json.dumps(spoiled).encode()) == "damaged"


def test_an_id_that_stands_twice_is_refused() -> None:
    spoiled = document()
    spoiled["rows"]["actor"] *= 2
    assert refused(json.dumps(spoiled).encode()) == "damaged"


@pytest.mark.parametrize(("table", "column"), [("need", "parent"), ("link", "need"), ("entry", "agenda_item"), ("score", "focus_area")])
def test_a_reference_to_nothing_is_refused(table: str, column: str) -> None:
    spoiled = document()
    spoiled["rows"][table][-1][column] = "nowhere"
    assert refused(json.dumps(spoiled).encode()) == "damaged"


@pytest.mark.parametrize("column", ["need", "strategy"])
def test_a_link_without_its_ends_is_refused(column: str) -> None:
    spoiled = document()
    del spoiled["rows"]["link"][0][column]
    assert refused(json.dumps(spoiled).encode()) == "damaged"


def test_needs_that_stand_under_each_other_are_refused() -> None:
    spoiled = document()
    spoiled["rows"]["need"][0]["parent"] = spoiled["rows"]["need"][1]["id"]
    assert refused(json.dumps(spoiled).encode()) == "damaged"


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("actor", "name", 1),
        ("actor", "name", None),
        ("actor", "position", "1"),
        ("actor", "position", True),
        ("actor", "position", 1e300),
        ("actor", "intermediary", 2),
        ("score", "value", 6),
        ("session", "ballots_awaited", 41),
        ("session", "ballots_awaited", -5),
        ("funding", "applied", 1.5),
        ("funding", "applied", 2**63),
        ("funding", "applied", "1000"),
        ("need", "parent", 1),
        ("agenda_item", "used_seconds", 10**9),
        ("version", "number", 2**63 - 1),
    ],
)
def test_a_wrong_type_or_size_is_refused(table: str, column: str, value: object) -> None:
    spoiled = document()
    (spoiled["session"] if table == "session" else spoiled["rows"][table][0])[column] = value
    assert refused(json.dumps(spoiled).encode()) == "damaged"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("purpose", "mischief"), ("purpose", None), ("purpose", []), ("session", []), ("session", {}),
        ("rows", []), ("rows", {"actor": {}}), ("rows", {"actor": [1]}), ("rows", {"actor": [{}]}), ("revision", -1),
        ("revision", "1"), ("revision", 10**9), ("based_on", {}), ("based_on", [1]), ("based_on", [{}]),
        ("based_on", [{"mark": "../x"}]), ("based_on", [{"mark": "x", "revision": 10**9}]),
        ("prepared_by", "x"), ("prepared_by", {"role": 1}), ("exported_at", 1),
    ],
)  # fmt: skip
def test_a_wrong_head_is_refused(key: str, value: object) -> None:
    assert refused(json.dumps(document() | {key: value}).encode()) == "damaged"


def test_whole_numbers_written_as_decimals_are_read() -> None:
    changed = document() | {"revision": 2.0}
    changed["rows"]["funding"][0]["applied"] = 1000.0
    changed["rows"]["actor"][0]["position"] = 3
    file = read(changed)
    assert (file.revision, file.rows["funding"]["m-1"]["applied"], file.rows["actor"]["a-1"]["position"]) == (2, 1000, 3.0)
    assert type(file.rows["funding"]["m-1"]["applied"]) is int


def test_what_a_later_minor_version_adds_is_listed_and_the_rest_is_read() -> None:
    changed = document() | {"mood": "good"}
    changed["rows"]["actor"][0] |= {"colour": "blue", "empty": ""}
    changed["rows"]["animal"] = [{"id": "hund"}]
    file = read(changed)
    assert {(r.kind, r.text) for r in file.remarks} == {
        ("unknown_column", "mood: good"),
        ("unknown_column", "actor.colour: blue"),
        ("unknown_column", 'animal: [{"id": "hund"}]'),
    }
    assert file.rows["actor"]["a-1"]["name"] == "Science parken"


def test_columns_that_an_older_version_lacks_are_left_unsaid() -> None:
    changed = document()
    del changed["rows"]["actor"][0]["note"]
    assert "note" not in read(changed).rows["actor"]["a-1"]


def test_the_facilitator_s_parts_in_a_region_s_file_are_not_read_but_listed() -> None:
    changed = document(FROM_REGION)
    changed["rows"]["score"] = document()["rows"]["score"]
    changed["rows"]["focus_area"][0]["chosen"] = 1
    changed["session"]["status"] = "finalised"
    file = read(changed)
    assert "score" not in file.rows
    assert "status" not in file.session
    assert "chosen" not in file.rows["focus_area"]["f-1"]
    assert [remark.kind for remark in file.remarks] == ["not_carried"] * 3


def test_an_unknown_choice_that_would_hide_or_show_a_row_is_replaced_and_listed() -> None:
    changed = document()
    changed["rows"]["need"][0] |= {"level": "galaxy", "visibility": "everybody"}
    file = read(changed)
    assert (file.rows["need"]["n-1"]["level"], file.rows["need"]["n-1"]["visibility"]) == ("need", "internal")
    assert file.remarks == (Remark("unknown_value", "need.level: galaxy"), Remark("unknown_value", "need.visibility: everybody"))


def test_control_characters_are_removed_and_it_is_said_once() -> None:
    changed = document()
    changed["rows"]["actor"][0] |= {"name": "a\u0000b\ud800c", "note": "x\u000by", "role": "rad\noch\ttabb"}
    file = read(changed)
    row = file.rows["actor"]["a-1"]
    assert (row["name"], row["note"], row["role"]) == ("abc", "xy", "rad\noch\ttabb")
    assert file.remarks == (Remark("control", ""),)


def test_a_path_in_a_file_name_is_cut_to_its_last_part() -> None:
    changed = document()
    changed["rows"]["source"][0]["file_name"] = "..\\..\\c:/hemligt/underlag.pdf"
    assert read(changed).rows["source"]["k-1"]["file_name"] == "underlag.pdf"


def test_a_file_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "underlag.docx"
    path.write_bytes(write_session_file(small(), TO_REGION))
    assert read_any(path).purpose == TO_REGION


@pytest.mark.parametrize(("name", "reason"), [("missing", "missing"), ("", "is_folder"), ("\0", "other")])
def test_a_file_that_cannot_be_reached_is_one_error(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_any(tmp_path / name)
    assert caught.value.facts["reason"] == reason


def test_a_file_of_two_hundred_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "stor.snabbdialog"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    with pytest.raises(InputUnreadable) as caught:
        read_any(path)
    assert caught.value.facts["reason"] == "too_large"


def test_other_files_are_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "bild.png"
    path.write_bytes(b"\x89PNG\r\n")
    with pytest.raises(InputUnreadable) as caught:
        read_any(path)
    assert caught.value.facts["reason"] == "not_ours"


def test_a_language_that_nobody_speaks_becomes_swedish_and_is_said() -> None:
    document = json.loads(write_session_file(small(), COLLEAGUE))
    document["session"]["language"] = "xx"
    file = read_session_file(json.dumps(document).encode(), "x")
    assert file.session["language"] == "sv"
    assert file.remarks == (Remark("unknown_value", "session.language: xx"),)


def test_a_form_that_a_password_keeps_closed_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(InputUnreadable) as caught:
        read_any(path)
    assert caught.value.facts["reason"] == "encrypted"


def test_a_file_without_permission_is_one_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.snabbdialog"
    path.write_bytes(b"{}")

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputUnreadable) as caught:
        read_any(path)
    assert caught.value.facts["reason"] == "not_allowed"


@pytest.mark.parametrize("purpose", [COLLEAGUE, TO_REGION, FROM_REGION])
def test_rows_are_read_alike_whether_looked_at_together_or_one_by_one(purpose: str, monkeypatch: pytest.MonkeyPatch) -> None:
    together = read(document(purpose))
    monkeypatch.setattr(reading, "_are_usual", lambda *_: False)
    assert read(document(purpose)).rows == together.rows


@pytest.mark.parametrize("column", ["id", "parent", "position", "level", "title", "visibility"])
@pytest.mark.parametrize("value", [None, True, 7, 7.5, 1e300, "", "x y/z", "\u0000", [], {}])
def test_one_unusual_value_among_many_rows_is_met_as_it_is_alone(column: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = document()
    odd["rows"]["need"][-1][column] = value
    data = json.dumps(odd, ensure_ascii=False).encode()
    outcomes = []
    for _ in range(2):
        try:
            file = read_session_file(data, "x")
            outcomes.append((file.rows, file.remarks))
        except InputUnreadable as error:
            outcomes.append((error.facts["reason"], ()))
        monkeypatch.setattr(reading, "_are_usual", lambda *_: False)
    assert outcomes[0] == outcomes[1]
