"""Files made to harm, each with the reason it is refused for; and files that are odd but sound, which are read.

Made when they are asked for: some are large.
"""

from __future__ import annotations

import json
import re
import struct
import zipfile
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from snabbdialog.exchange import write_session_file
from snabbdialog.ooxml import W

from .dialogues import small
from .filling import Filled, form_of

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENT = "word/document.xml"
CORE = "docProps/core.xml"
COMMENTS = "word/comments.xml"
BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@cache
def form() -> bytes:
    return form_of(small())


@cache
def parts() -> dict[str, bytes]:
    return Filled(form()).parts


@cache
def session() -> bytes:
    return write_session_file(small(), "colleague")


def zipped(content: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return buffer.getvalue()


def with_parts(**changed: Callable[[bytes], bytes]) -> bytes:
    """The form with parts changed: `document`, `core` and `relations`."""
    names = {"document": DOCUMENT, "core": CORE, "relations": "_rels/.rels"}
    return zipped(parts() | {names[key]: edit(parts()[names[key]]) for key, edit in changed.items()})


def without(name: str) -> bytes:
    return zipped({other: part for other, part in parts().items() if other != name})


def xml(root: bytes, inside: bytes, head: bytes = b"") -> bytes:
    return b'<?xml version="1.0"?>' + head + b"<w:" + root + b' xmlns:w="' + W.encode() + b'">' + inside + b"</w:" + root + b">"


def document(inside: bytes, head: bytes = b"") -> bytes:
    return with_parts(document=lambda _part: xml(b"document", inside, head))


def body(inside: bytes, head: bytes = b"") -> bytes:
    return document(b"<w:body>" + inside + b"</w:body>", head)


def nested(depth: int, around: tuple[bytes, ...], inside: bytes) -> bytes:
    begin = b"".join(b"<w:" + name + b">" for name in around)
    end = b"".join(b"</w:" + name + b">" for name in reversed(around))
    return begin * depth + inside + end * depth


def coded(coding: str, inside: bytes) -> bytes:
    """The form with this in its text, all of it in another coding."""
    return with_parts(document=lambda _part: xml(b"document", b"<w:body>" + inside + b"</w:body>").decode().encode(coding))


def attributes(count: int) -> bytes:
    return b" ".join(b'w:a%d=""' % number for number in range(count))


def comments(inside: bytes) -> bytes:
    return zipped(parts() | {COMMENTS: xml(b"comments", inside)})


def said(text: bytes) -> bytes:
    """The form with this after its first text."""
    return with_parts(document=lambda part: part.replace(b"</w:t>", text + b"</w:t>", 1))


def lying(size: int) -> bytes:
    """The form whose directory and headers say that the text is so large."""
    made = bytearray(form())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = made.index(signature)
        while DOCUMENT.encode() not in made[place : place + 80]:
            place = made.index(signature, place + 4)
        made[place + offset : place + offset + 4] = struct.pack("<I", size)
    return bytes(made)


def locked() -> bytes:
    """The form whose parts say that they are locked with a password."""
    made = bytearray(form())
    place = made.find(b"PK\x01\x02")
    while place >= 0:
        made[place + 8] |= 1
        place = made.find(b"PK\x01\x02", place + 4)
    return bytes(made)


WORD: dict[str, tuple[Callable[[], bytes], str]] = {
    "without a body": (lambda: document(b""), "damaged"),
    "with an empty body": (lambda: body(b""), "no_text"),
    "without ids": (lambda: with_parts(core=lambda part: part.replace(b"snabbdialog:form", b"other")), "not_ours"),
    "with ids of a newer form": (lambda: with_parts(core=lambda part: part.replace(b"log:form:1:", b"log:form:9:")), "newer"),
    "without properties": (lambda: without(CORE), "not_ours"),
    "properties without an identifier": (lambda: with_parts(core=lambda _part: b"<x/>"), "not_ours"),
    "a session that is a path": (lambda: with_parts(core=lambda part: part.replace(b":s-1:", b":../../s:")), "not_ours"),
    "without a document": (lambda: without(DOCUMENT), "damaged"),
    "truncated": (lambda: form()[: len(form()) // 2], "damaged"),
    "only a head": (lambda: b"PK\x03\x04", "damaged"),
    "no zip at all": (lambda: b"PK\x03\x04" + b"noise" * 1_000, "damaged"),
    "another kind of zip": (lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), "not_word"),
    "a broken document": (lambda: with_parts(document=lambda part: part[: len(part) // 2]), "damaged"),
    "a document in signs of old mainframes": (lambda: coded("cp037", b"<w:p/>" * 1_000_000), "damaged"),
    "a document in UTF-7": (
        lambda: with_parts(document=lambda part: b'<?xml version="1.0" ' + b" " * 5_000 + b'encoding="UTF-7"?>' + part.partition(b"?>")[2]),
        "damaged",
    ),
    "an entity bomb": (lambda: body(b"&b;", BILLION), "damaged"),
    "an external entity": (lambda: body(b"&x;", OUTSIDE), "damaged"),
    "an external document type": (lambda: body(b"<w:p/>", b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'), "damaged"),
    "entities far down": (lambda: body(b"&b;", b" " * 10_000 + BILLION), "damaged"),
    "an entity bomb in the properties": (lambda: with_parts(core=lambda _part: BILLION + b"<x>&b;</x>"), "damaged"),
    "a zip bomb beside the text": (lambda: zipped(parts() | {"word/media/x.bin": bytes(150_000_000)}), "too_large"),
    "a document of fifteen megabytes": (lambda: document(b" " * 15_000_000 + b"<w:body/>"), "too_large"),
    "three million paragraphs": (lambda: body(b"<w:p/>" * 3_000_000), "too_large"),
    "a million paragraphs": (lambda: body(b"<w:p/>" * 1_000_000), "damaged"),
    "100 000 levels": (lambda: document(b"<w:body>" + b"<w:p>" * 100_000), "damaged"),
    "controls in controls": (lambda: body(nested(110, (b"sdt", b"sdtContent"), b"<w:p/>" * 100_000)), "damaged"),
    "tables in tables": (lambda: body(nested(80, (b"tbl", b"tr", b"tc"), b"<w:p/>" * 100_000)), "damaged"),
    "rows in rows": (lambda: body(nested(200, (b"tr",), b"<w:tc><w:p/></w:tc>" * 60_000)), "damaged"),
    "paragraphs in paragraphs": (lambda: comments(nested(200, (b"comment", b"p"), b"<w:r><w:t>a</w:t></w:r>" * 60_000)), "damaged"),
    "an attribute of eleven megabytes": (lambda: body(b'<w:p w:x="' + b"a" * 11_000_000 + b'"/>'), "too_large"),
    "a hundred thousand attributes": (lambda: body(b"<w:p " + attributes(100_000) + b"/>"), "no_text"),
    "too many parts": (lambda: zipped(parts() | {f"x{number}": b"" for number in range(600)}), "too_large"),
    "a part that says it is small": (lambda: lying(10), "damaged"),
    "a part that says it is large": (lambda: lying(2**31), "too_large"),
    "parts that say they are locked": (locked, "damaged"),
    "packed so that unpacking may ask for gigabytes": (lambda: zipped(parts(), zipfile.ZIP_LZMA), "damaged"),
    "a relation that leads out": (
        lambda: with_parts(relations=lambda part: part.replace(b"word/document.xml", b"../../etc/passwd")),
        "damaged",
    ),
}  # fmt: skip


def saying(**changed: Any) -> bytes:
    """The session file with other values at its top."""
    return json.dumps(json.loads(session()) | changed).encode()


def holding(table: str, *rows: dict[str, Any]) -> bytes:
    """The session file with more rows in a table."""
    made = json.loads(session())
    made["rows"].setdefault(table, []).extend(rows)
    return json.dumps(made).encode()


def everywhere(value: Any) -> bytes:
    """The session file with this in place of everything it says."""
    kept = ("format", "format_version", "purpose")

    def put(here: Any) -> Any:
        return {key: put(inside) if isinstance(inside, dict) else [value] for key, inside in here.items()}

    return json.dumps({key: here if key in kept else put({"x": here})["x"] for key, here in json.loads(session()).items()}).encode()


def needs(count: int, *, chained: bool = False) -> list[dict[str, Any]]:
    return [{"id": f"x{number}", "title": "t", "parent": f"x{number - 1}" if chained and number else None} for number in range(count)]


SESSION: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "white space": (lambda: b" \r\n\t" * 1_000_000, "empty"),
    "truncated": (lambda: session()[: len(session()) // 2], "damaged"),
    "noise": (lambda: bytes(range(256)) * 4_000, "not_ours"),
    "noise that begins as JSON": (lambda: b"{" + bytes(range(256)) * 4_000, "damaged"),
    "100 000 levels of lists": (lambda: b'{"x":' + b"[" * 100_000, "damaged"),
    "100 000 levels of objects": (lambda: b'{"x":' * 100_000, "damaged"),
    "5 000 levels that end": (lambda: saying(x=1).replace(b'"x": 1', b'"x": ' + b"[" * 5_000 + b"]" * 5_000), "damaged"),
    "texts everywhere": (lambda: everywhere("x"), "damaged"),
    "numbers everywhere": (lambda: everywhere(1), "damaged"),
    "nothing everywhere": (lambda: everywhere(None), "damaged"),
    "lists everywhere": (lambda: everywhere([]), "damaged"),
    "a list at the top": (lambda: b"[" + session() + b"]", "not_ours"),
    "a newer version": (lambda: saying(format_version=2), "newer"),
    "a version of 4 000 digits": (lambda: saying(format_version=10**4_000), "newer"),
    "a version that is a text": (lambda: saying(format_version="1"), "damaged"),
    "an id that is a path": (lambda: holding("need", {"id": "../../etc/passwd"}), "damaged"),
    "a session that is a path": (lambda: saying(session={"id": "..\\..\\x"}), "damaged"),
    "an id with a line break": (lambda: holding("need", {"id": "x\n"}), "damaged"),
    "an id without end": (lambda: holding("need", {"id": "x" * 1_000_000}), "damaged"),
    "the same id twice": (lambda: holding("need", {"id": "x"}, {"id": "x"}), "damaged"),
    "needs in a ring": (lambda: holding("need", {"id": "x", "parent": "y"}, {"id": "y", "parent": "x"}), "damaged"),
    "needs twenty thousand levels deep": (lambda: holding("need", *needs(20_000, chained=True)), "damaged"),
    "a parent that is not there": (lambda: holding("need", {"id": "x", "parent": "none"}), "damaged"),
    "duplicate keys": (lambda: session().replace(b'"format":', b'"format": "x", "format":', 1), "damaged"),
    "NaN": (lambda: saying(x=float("nan")), "damaged"),
    "infinity": (lambda: session().replace(b'"revision":', b'"x": -Infinity, "revision":', 1), "damaged"),
    "a number of 5 000 digits": (lambda: session().replace(b'"revision":', b'"x": ' + b"9" * 5_000 + b', "revision":', 1), "damaged"),
    "an amount of 4 000 digits": (lambda: holding("funding", {"id": "x", "applied": 10**4_000}), "damaged"),
    "a place beyond all numbers": (lambda: holding("need", {"id": "x", "position": 4711}).replace(b"4711", b"1e999"), "damaged"),
    "UTF-16": (lambda: session().decode().encode("utf-16"), "not_ours"),
    "UTF-16 without a mark": (lambda: session().decode().encode("utf-16-le"), "damaged"),
    "UTF-32": (lambda: session().decode().encode("utf-32"), "not_ours"),
    "UTF-16 with the mark of UTF-8": (lambda: b"\xef\xbb\xbf" + session().decode().encode("utf-16-le"), "damaged"),
    "two marks": (lambda: b"\xef\xbb\xbf" * 2 + session(), "not_ours"),
    "Latin-1": (lambda: session().decode().encode("latin-1", "replace").replace(b'"', b'"\xe5', 1), "damaged"),
    "half a sign as a surrogate": (lambda: b'{"x": "\xed\xa0\x80"}', "damaged"),
    "four million lists": (lambda: b"{" + b'"x":[],' * 4_000_000, "too_large"),
    "two million numbers": (lambda: b'{"x": [' + b"1," * 2_000_000 + b"1]}", "too_large"),
    "a million numbers": (lambda: b'{"x": [' + b"1.5," * 990_000 + b"1]}", "not_ours"),
    "thirty megabytes in one text": (lambda: b'{"format": "snabbdialog", "x": "' + b"a" * 30_000_000, "damaged"),
    "a hundred thousand names nobody knows": (lambda: saying(**{f"k{number}": 1 for number in range(100_000)}), "too_large"),
    "two hundred thousand rows": (lambda: holding("need", *needs(200_000)), "too_large"),
}  # fmt: skip


def row() -> bytes:
    """The first row of needs in the form's text."""
    found = re.search(rb"<w:tr[ >](?:(?!</w:tr>).)*s[dn]_nt.*?</w:tr>", parts()[DOCUMENT], re.DOTALL)
    assert found
    return found.group(0)


def with_rows(*rows: bytes) -> bytes:
    return with_parts(document=lambda part: part.replace(row(), row() + b"".join(rows), 1))


def plain_row(text: bytes) -> bytes:
    return b"<w:tr><w:tc><w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p></w:tc></w:tr>"


# Odd, and slow to read where a reader is not careful; but nothing in them is wrong.
ODD: dict[str, Callable[[], bytes]] = {
    "spaces.docx": lambda: said(b" " * 5_000_000 + b"a"),
    "tabs.docx": lambda: said(b"\t \t" * 2_000_000 + b"a"),
    "rows.docx": lambda: with_rows(*(plain_row(b"%d" % number) for number in range(20_000))),
    "copies.docx": lambda: with_rows(*(row().replace(b"</w:t>", b"%d</w:t>" % number, 1) for number in range(1_500))),
    "removed-twice.docx": lambda: with_rows(b"<w:tr><w:trPr><w:del/><w:del/></w:trPr></w:tr>"),
    "odd-ids.docx": lambda: with_parts(core=lambda part: re.sub(rb"ids=[^;,<]+", b"ids=../../etc/passwd", part)),
    "utf-16.docx": lambda: with_parts(document=lambda part: part.decode().encode("utf-16")),
    "surrogates.snabbdialog": lambda: session().replace(b'"format":', b'"\\ud800": "\\udfff", "format":', 1),
    "nested.snabbdialog": lambda: saying(x=1).replace(b'"x": 1', b'"x": ' + b"[" * 900 + b"]" * 900),
    "marked.snabbdialog": lambda: b"\xef\xbb\xbf" + session(),
    "rows.snabbdialog": lambda: holding("need", *needs(20_000)),
    "levels.snabbdialog": lambda: holding("need", *needs(150, chained=True)),
    "a-form.snabbdialog": form,
    "a-session.docx": session,
}
