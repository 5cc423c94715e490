"""What is taken out of a store for good: the names of a session's participants (D14), or the whole session (D15).

Both reach the rows, the journal, the search index, the pages that are no longer used, the log and every backup made by the program;
neither keeps a copy of what was there. Each may be done again after it was interrupted, and then finishes what was begun. The caller
has the store open for writing, on another connection or another thread. Must not know the screen.
"""

from __future__ import annotations

import glob
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from snabbdialog.errors import SessionMissing, StoreBusy, StoreError
from snabbdialog.model import COLUMNS, TABLES, Dialogue, Session
from snabbdialog.privacy import names_out_of
from snabbdialog.roles import is_role

from . import backup, behind, index, reading, search_words
from .connection import connect, connect_to_read, version_of
from .faults import translated
from .lock import beside
from .migrations import migrate
from .people import each_once, people, rows_in
from .reading import last_seq
from .schema import VERSION
from .writing import now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from snabbdialog.model import Participant, Row

Rewrite = Callable[[str, str], str]  # column and text to text
Progress = Callable[[int, int], object]  # how many files are done, of how many
_JOURNAL = "select seq, tbl, row, label, before, after from change where session = ? order by seq"
_SEARCHED = "update search_row set kind = ?, title = ?, body = ?, who = ?, stems = ?, facets = ? where row = ? and tbl = ?"
_HOLDS = "select 1 from session where id = :id union select 1 from change where session = :id limit 1"


@dataclass(frozen=True)
class Reach:
    """What taking names out concerns, and what it cannot reach.

    `names` is how many names are known, `versions` how many kept minutes there are, `files` how many kept files are emptied.
    `backups` hold the session; `beyond` lies beside the store and cannot be read; `sent` is the files that left, by name;
    `elsewhere` is the other sessions that name the same people.
    """

    names: int
    versions: int
    files: int
    backups: tuple[Path, ...]
    beyond: tuple[Path, ...]
    sent: tuple[str, ...]
    elsewhere: tuple[str, ...]


def survey(path: Path, session: str) -> Reach:
    """Return what `clear` would concern. Raises SessionMissing and what the store's file may raise."""
    with translated(path), closing(_connect(path)) as connection:
        _catch_up(connection)
        everybody = _everybody(connection, path, session)
        dialogue = reading.dialogue(connection, session)
        rewrite = names_out_of(dialogue, (*everybody, *dialogue.participants))
        files = reading.records(connection, "exchange", session)
        holding, beyond = _copies(path, session)
        return Reach(
            names=sum(1 for person in everybody if person.name.strip()),
            versions=len(dialogue.versions),
            files=sum(_holds_names(file.content, rewrite) for file in files),  # type: ignore[union-attr]
            backups=tuple(holding),
            beyond=tuple(beyond),
            sent=tuple(sorted({file.file_name for file in files if file.direction == "out"})),  # type: ignore[union-attr]
            elsewhere=tuple(_elsewhere(connection, session, everybody)),
        )


def clear(path: Path, session: str, *, label: str, progress: Progress = lambda _done, _files: None) -> None:
    """Replace the names of a session's participants by their roles wherever the store and its backups hold them.

    A text that held a name keeps its last wording alone, since what was typed on the way holds pieces of the name. Files that came or
    left are emptied when they hold a name, or are no session files. Raises SessionMissing, and what the files may raise: StoreBusy
    when another program reads what should be gone, DiskFull, StoreReadOnly; what is done by then stays done.
    """
    with translated(path), closing(_connect(path)) as connection:
        everybody = _everybody(connection, path, session)
        act = partial(_clear, session=session, everybody=everybody, label=label)
        _everywhere(connection, path, session=session, act=act, progress=progress)


def erase(path: Path, session: str, *, label: str, progress: Progress = lambda _done, _files: None) -> None:
    """Remove a session that lies in the bin from the store and its backups; that it was done, and when, stays in the journal.

    Raises SessionMissing for one that is not in the bin, and otherwise what `clear` raises.
    """
    with translated(path), closing(_connect(path)) as connection:
        if not connection.execute("select 1 from session where id = ? and binned_at != ''", (session,)).fetchone():
            raise SessionMissing(id=session)
        _everywhere(connection, path, session=session, act=partial(_erase, session=session, label=label), progress=progress)


def _everywhere(
    connection: sqlite3.Connection, path: Path, *, session: str, act: Callable[[sqlite3.Connection], None], progress: Progress
) -> None:
    """Do it in the store, then in the copies there are by then, and leave nothing behind."""
    _for_good(connection, act)
    done: list[Path] = []
    while left := [copy for copy in _copies(path, session)[0] if copy not in done]:  # a copy may have been begun before
        files = len(done) + len(left) + 1
        for copy in left:
            progress(len(done) + 1, files)
            backup.alter(copy, partial(_for_good, act=act))
            done.append(copy)
    _sweep(path)
    if connection.execute("pragma wal_checkpoint(truncate)").fetchone()[0]:  # somebody reads what lies in the log
        raise StoreBusy(path=path)


def _for_good(connection: sqlite3.Connection, act: Callable[[sqlite3.Connection], None]) -> None:
    """Do it in one transaction, make the search index anew, and let no page keep what is gone."""
    if version_of(connection) != VERSION:
        migrate(connection)
    connection.execute("pragma secure_delete = on")
    connection.execute("pragma foreign_keys = on")
    with _transaction(connection):
        behind.catch_up_wholly(connection)  # the index may hold rows that are gone
        act(connection)
        _index_anew(connection)
    connection.execute("vacuum")


def _catch_up(connection: sqlite3.Connection) -> None:
    """Bring the search index up to every session, since it is asked which of them hold a name."""
    if behind.first(connection) is not None:
        with _transaction(connection):
            behind.catch_up_wholly(connection)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _connect(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    connection.execute("pragma synchronous = full")
    connection.execute("pragma fullfsync = on")
    return connection


def _copies(path: Path, session: str) -> tuple[list[Path], list[Path]]:
    """Return the backups that hold the session, and the files beside the store that nobody can look into."""
    holding: list[Path] = []
    beyond: list[Path] = []
    for copy in backup.backups(path):
        holds = _holds(copy.path, session)
        if holds is not False:
            (holding if holds else beyond).append(copy.path)
    damaged, lost = (sorted(path.parent.glob(f"{glob.escape(path.name)}-{word}-*")) for word in ("damaged", "lost"))
    return holding, [*beyond, *(file for file in damaged if not file.name.endswith(("-wal", "-shm"))), *lost]


def _holds(copy: Path, session: str) -> bool | None:
    """Tell whether a copy holds the session; None when it cannot be told."""
    try:
        with translated(copy), closing(connect_to_read(copy, immutable=True)) as connection:
            version = version_of(connection)
            if version is None or version > VERSION or not backup.is_good(copy):
                return None
            return connection.execute(_HOLDS, {"id": session}).fetchone() is not None
    except StoreError:
        return None


def _everybody(connection: sqlite3.Connection, path: Path, session: str) -> list[Participant]:
    """Return everybody the store or a backup names: a backup may know somebody that the store, once restored, does not."""
    if reading.record(connection, "session", session) is None:
        raise SessionMissing(id=session)
    found = people(connection, session)
    for copy in _copies(path, session)[0]:
        with closing(connect_to_read(copy, immutable=True)) as other, closing(_of_this_version(other)) as read:
            found += people(read, session)
    return each_once(found)


def _of_this_version(copy: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of an older version as it would be in this version, in memory; others as they are."""
    if version_of(copy) == VERSION:
        return copy
    memory = sqlite3.connect(":memory:", isolation_level=None)
    copy.backup(memory)
    migrate(memory)
    return memory


def _elsewhere(connection: sqlite3.Connection, session: str, everybody: list[Participant]) -> Iterator[str]:
    """Yield region or title of the other sessions that hold a whole name."""
    phrases = [f'"{" ".join(words)}"' for person in everybody if (words := search_words.words(search_words.plain(person.name)))]
    there = "select distinct r.session from search join search_row r on r.id = search.rowid where search match ? and r.session != ?"
    other = {id for phrase in phrases for (id,) in connection.execute(there, (phrase, session))}
    for id in sorted(other):
        title, region = connection.execute("select title, region from session where id = ?", (id,)).fetchone()
        yield region or title or id


def _clear(connection: sqlite3.Connection, *, session: str, everybody: list[Participant], label: str) -> None:
    is_there = reading.record(connection, "session", session) is not None  # a backup may know it by its journal alone
    dialogue = reading.dialogue(connection, session) if is_there else Dialogue(session=Session(id=session))
    rewrite = cache(names_out_of(dialogue, (*everybody, *dialogue.participants)))
    _clear_journal(connection, session, rewrite=rewrite, rows=_clear_rows(connection, session, rewrite))
    _note(connection, session, label)


def _clear_rows(connection: sqlite3.Connection, session: str, rewrite: Rewrite) -> dict[tuple[str, str], Row]:
    """Rewrite the session's rows; return them all as they are now, by table and id."""
    found = {}
    for table in TABLES:
        key = "id" if table == "session" else "session"
        columns = ", ".join(COLUMNS[table])
        cursor = connection.execute(f"select {columns} from {table} where {key} = ?", (session,))  # noqa: S608 (names from the model)
        for row in [dict(zip(columns.split(", "), values, strict=True)) for values in cursor]:
            new = {column: _cleared(table, column, value=value, rewrite=rewrite) for column, value in row.items()}
            if table == "participant" and not row["organisation"] and not row["role"] and rewrite("name", row["name"]) == row["name"]:
                new["name"] = row["name"]  # an organisation, listed by nothing but its name
            if new != row:
                _write(connection, session, table=table, row=new)
            found[table, str(row["id"])] = new
    return found


def _write(connection: sqlite3.Connection, session: str, *, table: str, row: Row) -> None:
    sets = ", ".join(f"{column} = :{column}" for column in row)
    connection.execute(f"update {table} set {sets} where id = :id", row)  # noqa: S608 (names from the model)
    if table in index.SEARCHED:
        texts, words = index.searched(session, table, row)
        connection.execute(_SEARCHED, (*texts, row["id"], table))
        index.remember(connection, words)


def _cleared(table: str, column: str, *, value: Any, rewrite: Rewrite) -> Any:
    if not isinstance(value, str):
        return value
    match table, column:
        case "participant", "name":
            return value if is_role(value) else ""
        case "participant", "email":
            return ""
        case "exchange", "content":
            return "" if _holds_names(value, rewrite) else value
    return rewrite(column, value)


def _holds_names(content: str, rewrite: Rewrite) -> bool:
    """Tell whether a kept file holds a name, or could: only a session file can be read here."""
    document = rows_in(content)
    if document is None:
        return bool(content)
    return any(rewrite("", text) != text for text in _texts(document))


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for item in value.values():
                yield from _texts(item)


def _clear_journal(connection: sqlite3.Connection, session: str, *, rewrite: Rewrite, rows: dict[tuple[str, str], Row]) -> None:
    journal = [
        (seq, table, id, label, *(None if state is None else json.loads(state) for state in states))
        for seq, table, id, label, *states in connection.execute(_JOURNAL, (session,))
    ]
    last = _last_wordings(journal, rewrite, rows)
    for seq, table, id, label, *states in journal:
        new = [state and {column: last.get((table, id, column), value) for column, value in state.items()} for state in states]
        said = rewrite("file_name", rewrite("", label))  # a label may say which file came
        if new != states or said != label:
            texts = [None if state is None else json.dumps(state, ensure_ascii=False, separators=(",", ":")) for state in new]
            connection.execute("update change set label = ?, before = ?, after = ? where seq = ?", (said, *texts, seq))


def _last_wordings(journal: list[Any], rewrite: Rewrite, rows: dict[tuple[str, str], Row]) -> dict[tuple[str, str, str], Any]:
    """Return the last wording, without names, of every column that ever held one."""
    held: set[tuple[str, str, str]] = set()
    last: dict[tuple[str, str, str], Any] = {}
    for _seq, table, id, _label, *states in journal:
        for state in states:
            for column, value in (state or {}).items():
                key = (table, id, column)
                last[key] = _cleared(table, column, value=value, rewrite=rewrite)
                if last[key] != value:
                    held.add(key)
    return {key: rows[key[:2]][key[2]] if key[:2] in rows else last[key] for key in held}


def _erase(connection: sqlite3.Connection, *, session: str, label: str) -> None:
    for table in (*TABLES, "change", "search_row", "touched"):
        key = "id" if table == "session" else "session"
        connection.execute(f"delete from {table} where {key} = ?", (session,))  # noqa: S608 (names from the model)
    _note(connection, session, label, after=None)


def _note(connection: sqlite3.Connection, session: str, label: str, after: str | None = "{}") -> None:
    """Leave in the journal that something was done, and when; not to what."""
    seq = last_seq(connection) + 1
    connection.execute(
        "insert into change (seq, at, action, label, session, tbl, row, before, after) values (?, ?, ?, ?, ?, 'session', ?, '{}', ?)",
        (seq, now(), seq, label, session, session, after),
    )


def _index_anew(connection: sqlite3.Connection) -> None:
    """Make the search index anew, since a word that is deleted from it stays there until it merges, and forget words no row holds."""
    connection.execute("insert into search (search) values ('rebuild')")
    connection.execute("create virtual table temp.term using fts5vocab(main, search, row)")
    connection.execute("delete from search_word where word not in (select term from temp.term)")
    connection.execute("drop table temp.term")


def _sweep(path: Path) -> None:
    """Remove what an interrupted backup or restore left half made."""
    beside(path, ".restored").unlink(missing_ok=True)
    for part in backup.folder(path).glob("*.part*"):
        part.unlink(missing_ok=True)
