"""Which file built on which: the base of a three-way comparison, and the record of a file that leaves.

An `Exchange` row holds a file as it went or came; its mark is the file's checksum, for a Word form that went out its own id.
Must not know what a comparison does with the base.
"""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from snabbdialog.errors import UserError
from snabbdialog.model import Change, Dialogue, Exchange, Row, added, edited
from snabbdialog.text import permitted

from .joining import joined
from .purpose import write_session_file
from .session_file import COUNT_LIMIT, Mark, Preparer, SessionFile, checksum

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DEPTH = 40  # how many swaps at once are followed back


def lineage_of(exchanges: Iterable[Exchange]) -> tuple[Mark, ...]:
    """Return the marks of every file that went or came, newest first: what a file made now builds on."""
    return tuple(Mark(mark_of(one), one.revision) for one in sorted(exchanges, key=lambda one: one.at, reverse=True))


def mark_of(exchange: Exchange) -> str:
    """Return what other files call this one: a Word form cannot hold its own checksum, so it is called by the record's id."""
    form = exchange.direction == "out" and exchange.file_name.lower().endswith(".docx")
    return exchange.id if form else exchange.checksum


def common_base(incoming: SessionFile, exchanges: Iterable[Exchange]) -> SessionFile | None:
    """Return what both sides began with, out of the files that went or came; nothing when none is known.

    Where files were swapped at once, the base is what they come to together; where they contradict each other, nothing counts as
    known. The file itself is its own base once it has been taken in. A second return of a Word form builds on the first, when it
    takes nothing of it back.
    """
    kept = sorted(exchanges, key=lambda one: one.at, reverse=True)
    archive = {mark_of(one): one for one in kept}
    if incoming.mark in archive:
        return incoming
    begun = _begun(incoming.based_on, archive)
    base = _together(begun, archive, depth=0)
    if len(begun) != 1 or base is None:
        return base
    returned = (file for one in kept if _is_return(one, incoming) and (file := _archived(one)))
    return next((file for file in returned if _goes_on(incoming, file, base)), base)


def returned_as(incoming: SessionFile, exchanges: Iterable[Exchange]) -> str:
    """Return the purpose with which this very file left, when it has come back as it left; nothing when it came before."""
    same = [one for one in exchanges if one.checksum == incoming.checksum != ""]
    return "" if any(one.direction == "in" for one in same) else next((one.purpose for one in same), "")


def export(
    dialogue: Dialogue,
    purpose: str,
    *,
    file_name: str,
    exchanges: Iterable[Exchange] = (),
    prepared_by: Preparer | None = None,
    at: str = "",
) -> tuple[bytes, list[Change]]:
    """Return the session file and the changes that keep it on record, so that what comes back can be compared with it.

    `exchanges` are the session's own; `at` is an ISO time, now when it is not given.
    """
    at = at or datetime.now().astimezone().isoformat(timespec="seconds")
    kept = tuple(exchanges)
    revision, by = next_revision(dialogue, kept), prepared_by or Preparer()
    data = write_session_file(dialogue, purpose, revision=revision, based_on=lineage_of(kept), prepared_by=by, exported_at=at)
    return data, departure(dialogue, data, Exchange(purpose=purpose, revision=revision, at=at, file_name=file_name, prepared_by=signed(by)))


def next_revision(dialogue: Dialogue, exchanges: Iterable[Exchange]) -> int:
    """Return the number of a file that leaves now: after all that went or came, also when what came was taken back since."""
    return min(COUNT_LIMIT, max([dialogue.session.revision, *(one.revision for one in exchanges)]) + 1)


def departure(dialogue: Dialogue, data: bytes, exchange: Exchange) -> list[Change]:
    """Return the changes that keep a file that leaves: the record with its content, and the session's new revision."""
    kept = replace(
        exchange,
        session=dialogue.session.id,
        direction="out",
        based_on=dialogue.session.based_on,
        file_name=permitted(exchange.file_name),
        checksum=checksum(data),
        content=base64.b64encode(data).decode("ascii"),
    )
    return [edited(dialogue.session, revision=exchange.revision), added(kept)]


def signed(preparer: Preparer) -> str:
    """Return role and organisation in one line."""
    return ", ".join(part for part in (preparer.role, preparer.organisation) if part)


def content_of(exchange: Exchange) -> bytes:
    """Return the file that the record keeps. Raises ValueError when it is damaged."""
    data = base64.b64decode(exchange.content, validate=True)
    if checksum(data) != exchange.checksum:
        raise ValueError(f"the content of exchange {exchange.id} does not have its checksum")
    return data


def _archived(exchange: Exchange) -> SessionFile | None:
    from .arrival import read_bytes  # which reads forms, which builds on the plan

    try:
        return read_bytes(content_of(exchange), exchange.file_name)
    except (ValueError, UserError):
        return None  # an archive that was tampered with is no base; the comparison is then by id


def _is_return(exchange: Exchange, incoming: SessionFile) -> bool:
    marks = {mark.mark for mark in incoming.based_on}
    return exchange.direction == "in" and exchange.file_name.lower().endswith(".docx") and exchange.based_on in marks


def _goes_on(incoming: SessionFile, earlier: SessionFile, begun: SessionFile) -> bool:
    for table, rows in earlier.rows.items():
        for key, row in rows.items():
            before, now = _row(begun, table, key), _row(incoming, table, key)
            if any(
                value != before.get(c, "") and now.get(c, "") == before.get(c, "") for c, value in row.items() if value not in ("", None)
            ):
                return False
    return True


def _row(file: SessionFile, table: str, key: str) -> Row:
    return file.rows.get(table, {}).get(key, {})


def _begun(marks: Iterable[Mark], archive: Mapping[str, Exchange]) -> list[SessionFile]:
    """Return the newest files among the marks that we have too: those that no other of them builds on."""
    begun, covered = list[SessionFile](), set[str]()
    for mark in marks:
        file = _archived(archive[mark.mark]) if mark.mark in archive and mark.mark not in covered else None
        if file is not None:
            begun.append(file)
            covered |= {older.mark for older in file.based_on}
    return begun


def _together(files: list[SessionFile], archive: Mapping[str, Exchange], *, depth: int) -> SessionFile | None:
    """Return what files that were swapped come to together, each taken by what it changed since they parted."""
    if not files:
        return None
    base, *others = files
    for other in others:
        older = {mark.mark for mark in other.based_on}
        parted = _begun([mark for mark in base.based_on if mark.mark in older], archive) if depth < _DEPTH else []
        base = joined(base, other, _together(parted, archive, depth=depth + 1))
    return base
