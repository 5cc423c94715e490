from __future__ import annotations

import base64
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog.errors import StoreBusy, StoreDamaged
from snabbdialog.model import Actor, Entry, Exchange, Participant, Session, Version, added, edited, removed
from snabbdialog.store import Store, backup_now, backups, open_store
from snabbdialog.store.backup import is_good
from snabbdialog.store.purge import clear, survey
from snabbdialog.store.schema import VERSION
from snabbdialog.store.soundness import examine

from .storing import stored

if TYPE_CHECKING:
    from pathlib import Path

    from snabbdialog.model import Record

ANNA = Participant(
    id="p1", session="s1", name="Xånna Wärnström", role="Strateg", organisation="Region Norrbotten", email="xanna.w@norrbotten.se"
)
NOTE = Entry(id="e1", session="s1", text="Xånna Wärnström tar frågan. Wärnströms förslag gäller.", who="Xånna Wärnström")
NOTE_ELSEWHERE = Entry(id="e9", session="s1", text="Xånna Wärnström ringer")
PIECES = ("Xånna", "Wärnstr", "xånna", "wärnstr", "xanna")


def file_of(*people: Participant, text: str = "") -> str:
    rows = {"participant": [{"id": p.id, "name": p.name, "role": p.role} for p in people], "entry": [{"id": "x", "text": text}]}
    return base64.b64encode(json.dumps({"format": "snabbdialog", "rows": rows}, ensure_ascii=False).encode()).decode()


def put(store: Store, *records: Record) -> None:
    store.apply("skriv", [added(record) for record in records])


def type_in(store: Store, record: Record, column: str, text: str) -> None:
    """Write a text as a hand does: piece by piece, each durable."""
    for end in [*range(1, len(text), 3), len(text)]:
        store.apply("skriv", [edited(store.record(record.table, record.id), **{column: text[:end]})])


def files_beside(path: Path) -> list[Path]:
    return [file for file in path.parent.rglob("*") if file.is_file() and "-damaged-" not in file.name]


def left_in(path: Path, *pieces: str) -> list[str]:
    """Return where a piece of a name still stands, letter for letter, in the store or any file of it."""
    held = {file: file.read_bytes() for file in files_beside(path)}
    return [f"{piece} in {file.name}" for piece in pieces for file, data in held.items() if piece.encode() in data]


def test_the_role_stands_where_the_name_stood(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    clear(path, "s1", label="rensa")
    (person,), (note,) = store.dialogue("s1").participants, store.dialogue("s1").entries
    assert (person.name, person.email, person.role) == ("", "", "Strateg")
    assert note.text == "Strateg (Region Norrbotten) tar frågan. Strategs (Region Norrbotten) förslag gäller."
    assert note.who == "Strateg (Region Norrbotten)"


def test_a_role_that_was_entered_as_a_name_stays_and_changes_no_text(store: Store, path: Path) -> None:
    by_role = Participant(id="p3", session="s3", name="Handläggare", organisation="Vinnova", email="x@y.se")
    put(store, Session(id="s3"), Session(id="s4", title="Handläggare"), by_role, Entry(id="e3", session="s3", text="Handläggare saknas"))
    reach = survey(path, "s3")
    assert (reach.names, reach.elsewhere) == (0, ())
    clear(path, "s3", label="rensa")
    person = store.record("participant", "p3")
    assert (person.name, person.organisation, person.email) == ("Handläggare", "Vinnova", "")
    assert store.record("entry", "e3").text == "Handläggare saknas"


def test_a_name_beside_a_role_or_in_small_letters_goes(store: Store, path: Path) -> None:
    names = ("Strateg för hälsa, Karin Olsson", "Projektledare Maria", "eva", "Head of Unit Olle Falk")
    people = [Participant(id=f"p{at}", session="s3", name=name, organisation="Vinnova") for at, name in enumerate(names)]
    put(store, Session(id="s3"), *people, Entry(id="e3", session="s3", text="Karin Olsson, Maria, Eva och Olle Falk tar det."))
    assert survey(path, "s3").names == len(names)
    clear(path, "s3", label="rensa")
    assert {person.name for person in store.dialogue("s3").participants} == {""}
    assert left_in(path, "Karin", "Olsson", "Maria", "Eva", "eva", "Olle", "Falk") == []


def test_an_organisation_that_is_listed_as_a_participant_stays(store: Store, path: Path) -> None:
    put(store, ANNA, listed := Participant(id="p2", session="s1", name="Umeå kommun"), Actor(id="a1", session="s1", name="Umeå kommun"))
    put(store, Actor(id="a2", session="s1", name="Umeå universitet"), Actor(id="a3", session="s1", name="Luleå kommun"))
    clear(path, "s1", label="rensa")
    assert store.record("participant", "p2") == listed
    assert store.history("participant", "p2")[0].after["name"] == "Umeå kommun"


def test_no_byte_of_a_name_remains_in_any_file(store: Store, path: Path) -> None:
    put(store, ANNA, Entry(id="e1", session="s1"), Entry(id="e2", session="s1", text="Wärnström sa ja"))
    type_in(store, store.record("entry", "e1"), "text", "Enligt Xånna Wärnström, xanna.w@norrbotten.se, är det klart")
    backup_now(store, "asked")
    store.apply("ta bort", [removed(store.record("entry", "e2"))])
    store.apply("ta emot svar-xanna.docx", [edited(store.record("session", "s1"), place="Luleå")])
    backup_now(store, "hourly")
    clear(path, "s1", label="rensa")
    assert len(backups(path)) == 2
    assert left_in(path, *PIECES) == []
    assert examine(path) == []
    assert all(is_good(copy.path) and copy.path.with_name(copy.path.name + ".sha256").exists() for copy in backups(path))


def test_before_clearing_the_name_is_in_the_store_and_its_backup(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    backup_now(store, "asked")
    assert len(left_in(path, "Wärnström")) >= 2


def test_somebody_who_was_removed_or_renamed_is_known_from_the_journal(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE, Entry(id="e2", session="s1", text="Först Yngvild Quist, sedan Yngvild Zorn."))
    put(store, person := Participant(id="p2", session="s1", role="Jurist"))
    type_in(store, person, "name", "Yngvild Quist")
    type_in(store, store.record("participant", "p2"), "name", "Yngvild Zorn")
    store.apply("ta bort", [removed(store.record("participant", "p1"))])
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES, "Yngvild", "Quist", "Zorn") == []
    assert store.record("entry", "e2").text == "Först Jurist, sedan Jurist."


def test_somebody_only_a_backup_knows_is_taken_out_everywhere(store: Store, path: Path) -> None:
    put(store, ANNA)
    copy = backup_now(store, "asked")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from participant")
        connection.execute("delete from search_row where tbl = 'participant'")
        connection.execute("delete from change where tbl = 'participant'")
    put(store, NOTE)
    clear(path, "s1", label="rensa")
    assert copy.exists()
    assert left_in(path, *PIECES) == []


def test_pieces_typed_on_the_way_to_a_name_do_not_stay_in_the_history(store: Store, path: Path) -> None:
    put(store, ANNA, Entry(id="e1", session="s1"), Entry(id="e2", session="s1"))
    type_in(store, store.record("entry", "e1"), "text", "Enligt Xånna Wärnström")
    type_in(store, store.record("entry", "e2"), "text", "Gruvan behöver vatten")
    clear(path, "s1", label="rensa")
    assert {row.after["text"] for row in store.history("entry", "e1")[1:]} == {"Enligt Strateg (Region Norrbotten)"}
    assert len({row.after["text"] for row in store.history("entry", "e2")}) > 5


def test_kept_minutes_and_files_lose_the_name(store: Store, path: Path) -> None:
    version = Version(id="v1", session="s1", contents=json.dumps([{"text": "Xånna Wärnström åtog sig"}], ensure_ascii=False))
    form = Exchange(id="x2", session="s1", direction="in", file_name="svar-wärnström.docx", content=base64.b64encode(b"PK..").decode())
    clean = Exchange(id="x3", session="s1", direction="out", file_name="c.snabbdialog", content=file_of(text="inga namn"), checksum="abc")
    put(store, ANNA, version, Exchange(id="x1", session="s1", direction="out", content=file_of(ANNA)), form, clean)
    clear(path, "s1", label="rensa")
    kept = {row.id: row for row in store.records("exchange", "s1")}
    assert (kept["x1"].content, kept["x2"].content) == ("", "")
    assert kept["x2"].file_name == "svar-en-deltagare.docx"
    assert kept["x3"] == clean
    assert json.loads(store.record("version", "v1").contents) == [{"text": "Strateg (Region Norrbotten) åtog sig"}]
    assert left_in(path, *PIECES, file_of(ANNA)) == []


def test_somebody_who_only_stands_in_a_kept_file_is_taken_out(store: Store, path: Path) -> None:
    put(store, NOTE, Exchange(id="x1", session="s1", content=file_of(ANNA)))
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []


@pytest.mark.parametrize("document", [[], {"rows": []}, {"rows": {"participant": {}}}, {"rows": {"participant": [1, {"name": 2}]}}, "text"])
def test_a_kept_file_of_any_shape_is_borne(store: Store, path: Path, document: object) -> None:
    content = base64.b64encode(json.dumps(document).encode()).decode()
    put(store, ANNA, Exchange(id="x1", session="s1", content=content), Exchange(id="x2", session="s1", content="not base64!"))
    clear(path, "s1", label="rensa")
    assert store.record("exchange", "x2").content == ""
    assert store.record("exchange", "x1").content == (content if isinstance(document, dict) else "")


def test_other_dialogues_are_untouched_and_named(store: Store, path: Path) -> None:
    other = Participant(id="p9", session="s2", name="Xånna Wärnström", role="Gäst")
    put(store, ANNA, Session(id="s2", region="Gotland"), other, Session(id="s3", title="Om vatten"))
    assert survey(path, "s1").elsewhere == ("Gotland",)
    clear(path, "s1", label="rensa")
    assert store.record("participant", "p9") == other
    assert [hit.session for hit in store.search("Wärnström")] == ["s2"]


def test_what_is_found_afterwards_is_the_role(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    assert store.search("Wärnström")
    clear(path, "s1", label="rensa")
    store.forget()
    assert store.search("Wärnström") == []
    assert [hit.id for hit in store.search("Strateg förslag")] == ["e1"]


def test_a_word_that_comes_again_after_clearing_is_found_inside_others(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    clear(path, "s1", label="rensa")
    store.forget()
    put(store, Entry(id="e9", session="s1", text="xånnafrågan"))
    assert [hit.id for hit in store.search("frågan")] == ["e1", "e9"]


def test_clearing_is_noted_with_time_and_without_content(store: Store, path: Path) -> None:
    put(store, ANNA)
    clear(path, "s1", label="rensa personuppgifter")
    note = store.history("session", "s1")[-1]
    assert (note.label, note.before, note.after) == ("rensa personuppgifter", {}, {})
    assert note.at > "2026"


def test_clearing_twice_changes_nothing_more(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    backup_now(store, "asked")
    clear(path, "s1", label="rensa")
    once = store.dialogue("s1")
    clear(path, "s1", label="rensa")
    assert store.dialogue("s1") == once
    assert survey(path, "s1").names == 0


def test_a_second_clearing_reaches_the_backups_the_first_did_not(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, ANNA, NOTE)
    backup_now(store, "asked")
    with monkeypatch.context() as broken:
        broken.setattr("snabbdialog.store.backup.alter", lambda _copy, _act: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            clear(path, "s1", label="rensa")
    assert left_in(path, "Wärnström") != []
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []


def test_a_fault_while_clearing_changes_nothing(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, ANNA, NOTE)
    before = store.dialogue("s1")
    monkeypatch.setattr("snabbdialog.store.purge._note", lambda *_a, **_k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        clear(path, "s1", label="rensa")
    assert store.dialogue("s1") == before


def test_a_reader_that_holds_the_log_is_told_of(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select * from session").fetchall()
        with pytest.raises(StoreBusy):
            clear(path, "s1", label="rensa")
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []


def test_what_cannot_be_reached_is_named(store: Store, path: Path) -> None:
    put(store, ANNA, Exchange(id="x1", session="s1", direction="out", file_name="till-regionen.docx", content="UEs="))
    put(store, Version(id="v1", session="s1"))
    sound, broken = backup_now(store, "asked"), backup_now(store, "asked")
    broken.write_bytes(b"noise" * 99)
    aside = path.with_name(path.name + "-damaged-2026-01-01-000000")
    lost = path.with_name(path.name + "-lost-2026-01-01-000000-wal")  # the log of a store that is gone
    for file in (aside, lost):
        file.write_bytes(b"x")
    reach = survey(path, "s1")
    assert (reach.backups, reach.beyond, reach.sent) == ((sound,), (broken, aside, lost), ("till-regionen.docx",))
    assert (reach.names, reach.versions, reach.files) == (1, 1, 1)
    clear(path, "s1", label="rensa")
    assert broken.read_bytes() == b"noise" * 99


def test_a_backup_that_cannot_be_opened_is_named(store: Store, path: Path) -> None:
    folder = backup_now(store, "asked").with_name("2026-01-01-000000-asked.db")
    folder.mkdir()
    assert survey(path, "s1").beyond == (folder,)


def test_a_backup_that_would_not_be_sound_stays_as_it_was(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, ANNA)
    copy = backup_now(store, "asked")
    before = copy.read_bytes()
    monkeypatch.setattr("snabbdialog.store.backup._is_sound", lambda _copy: False)
    with pytest.raises(StoreDamaged):
        clear(path, "s1", label="rensa")
    assert copy.read_bytes() == before
    assert is_good(copy)
    assert not list(copy.parent.glob("*.part*"))


def test_a_backup_without_the_session_is_left_as_it_is(path: Path, store: Store) -> None:
    put(store, Session(id="s2"), Participant(id="p2", session="s2", name="Yngvild Quist"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from change where session = 's1'")
        connection.execute("delete from session where id = 's1'")
    copy = backup_now(store, "asked")
    before = copy.read_bytes()
    put(store, Session(id="s1"), ANNA)
    clear(path, "s1", label="rensa")
    assert copy.read_bytes() == before


def test_a_backup_that_knows_the_session_by_its_journal_alone_is_cleared(store: Store, path: Path) -> None:
    put(store, ANNA, NOTE)
    store.apply("ångra", [removed(record) for record in (ANNA, NOTE, store.record("session", "s1"))])
    copy = backup_now(store, "asked")
    put(store, Session(id="s1"), ANNA, NOTE)
    assert survey(path, "s1").backups == (copy,)
    clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []


def test_what_an_interrupted_backup_left_is_removed(store: Store, path: Path) -> None:
    put(store, ANNA)
    copy = backup_now(store, "asked")
    left = [
        copy.with_name(copy.name + ".part"),
        copy.with_name("2026-01-01-000000-asked.db.part-journal"),
        path.with_name(path.name + ".restored"),
    ]
    for file in left:
        file.write_bytes(ANNA.name.encode())
    clear(path, "s1", label="rensa")
    assert not any(file.exists() for file in left)


def test_progress_is_told_for_each_backup(store: Store, path: Path) -> None:
    put(store, ANNA)
    backup_now(store, "asked")
    backup_now(store, "asked")
    told: list[tuple[int, int]] = []
    clear(path, "s1", label="rensa", progress=lambda done, files: told.append((done, files)))
    assert told == [(1, 3), (2, 3)]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_copy_from_before_the_store_was_brought_up_to_date_is_cleared_too(path: Path, version: int) -> None:
    """The name stands in the copy alone: somebody who took part is taken out there, and known from there."""
    with closing(sqlite3.connect(stored(version, path))) as connection, connection:
        connection.execute("insert into participant (id, session, name, role) values ('p1', 's1', 'Xånna Wärnström', 'Strateg')")
    with closing(open_store(path)) as store:
        (copy,) = backups(path)
        store.apply("ta bort", [removed(store.record("participant", "p1"))])
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("delete from change where tbl = 'participant'")
        put(store, NOTE_ELSEWHERE)
        assert survey(path, "s1").backups == (copy.path,)
        clear(path, "s1", label="rensa")
    assert left_in(path, *PIECES) == []
    assert is_good(copy.path)
    with closing(open_store(copy.path)) as old:
        assert old.record("participant", "p1").name == ""
        assert old.search("batteritekniker")


LETTERS = "åäöéabcdefghijklmnopqrstuvwxyz"
PART = st.text(LETTERS, min_size=5, max_size=9).map(lambda word: "Q" + word + "x")


@settings(max_examples=15)
@given(names=st.lists(st.tuples(PART, PART), min_size=1, max_size=4, unique=True), longer=PART, nfd=st.booleans())
def test_no_name_remains_whatever_it_is(
    names: list[tuple[str, str]], longer: str, nfd: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Names that are parts of each other included: the second person's first name begins with the first one's."""
    import unicodedata

    people = [" ".join(name) for name in names]
    people.append(f"{names[0][0]}{longer} {longer}")
    form = "NFD" if nfd else "NFC"
    path = tmp_path_factory.mktemp("store") / "s.db"
    store = open_store(path)
    put(store, Session(id="s1"), *(Participant(session="s1", name=name, role="Gäst") for name in people))
    for name in people:
        said = unicodedata.normalize(form, name)
        note = Entry(session="s1", who=said, text=f"{said.split()[0]} och {said}s sak")
        put(store, note, Exchange(session="s1", content=file_of(text=said)), Version(session="s1", contents=json.dumps([said])))
        backup_now(store, "asked")
    clear(path, "s1", label="rensa")
    store.close()
    words = {word for name in people for part in name.split() for word in (part, part.lower())}
    assert left_in(path, *words, *(unicodedata.normalize("NFD", word) for word in words)) == []
