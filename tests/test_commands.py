from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

from snabbdialog import cli, paths, start
from snabbdialog.model import Entry, Need, added, edited
from snabbdialog.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a store that holds the example."""
    path = tmp_path / "example.db"
    assert cli.main(["example", "--store", str(path)]) == 0
    capsys.readouterr()
    return path


@pytest.fixture
def run(store: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs a command on the example's store."""

    def run_it(*words: object) -> tuple[int, str, str]:
        code = cli.main(["--store", str(store), *(str(word) for word in words)])
        return code, *capsys.readouterr()

    return run_it


@pytest.fixture
def id(store: Path) -> str:
    with closing(open_store(store, read_only=True)) as opened:
        return opened.sessions()[0].id


def text_of(path: Path) -> str:
    document = Document(str(path))
    return "\n".join(text for text in document.element.body.itertext() if text)


def rows(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        count: int = connection.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608 — the table is ours
        return count


def test_the_example_is_printed_by_id_and_stands_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    assert cli.main(["example", "--store", str(path)]) == 0
    id = capsys.readouterr().out.strip()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select id, is_example from session").fetchall() == [(id, 1)]
        assert connection.execute("select count(*) from need").fetchone()[0] > 5


def test_the_example_speaks_the_language_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "new.db"
    cli.main(["example", "--store", str(path), "--language", "en"])
    cli.main(["list", "--store", str(path)])
    assert "Example" in capsys.readouterr().out


def test_a_list_has_one_line_a_dialogue_with_its_parts_apart(run, id: str) -> None:
    code, out, err = run("list")
    assert (code, err) == (0, "")
    cells = out.rstrip("\n").split("\t")
    assert (cells[0], len(cells), cells[2], cells[4]) == (id, 5, "Region Norrbotten", "Utkast")


def test_a_list_as_json_has_the_keys_the_readme_documents(run, id: str) -> None:
    (session,) = json.loads(run("list", "--json")[1])["sessions"]
    assert session["id"] == id
    assert session["is_example"] is True
    assert set(session) == {
        "id", "date", "region", "title", "method", "status", "version", "step", "created_at", "changed_at", "is_example",
    }  # fmt: skip


def test_a_title_over_two_lines_stays_on_one(run, store: Path, id: str) -> None:
    with closing(open_store(store)) as opened:
        opened.apply("edit", [edited(opened.dialogue(id).session, title="en\nrubrik\tdelad")])
    assert "\ten rubrik delad\t" in run("list")[1]


def test_what_lies_in_the_bin_is_not_listed(run, store: Path, id: str) -> None:
    with closing(open_store(store)) as opened:
        opened.apply("bin", [edited(opened.dialogue(id).session, binned_at="2026-11-22T10:00:00")])
    assert run("list") == (0, "", "")


def test_the_first_use_of_all_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list"]) == 0
    assert capsys.readouterr() == ("", "")
    assert paths.default_store().exists()


def test_a_store_that_another_program_writes_to_can_be_read(run, store: Path, id: str) -> None:
    with closing(open_store(store)):
        assert run("list")[0] == 0
        code, _out, err = run("example")
    assert code == 1
    assert str(store) in err


def test_minutes_are_written_in_word(run, id: str, tmp_path: Path) -> None:
    code, out, err = run("minutes", id, "-o", tmp_path / "m.docx")
    assert (code, out, err) == (0, f"{tmp_path / 'm.docx'}\n", "")
    assert "Norrbotten" in text_of(tmp_path / "m.docx")


def test_minutes_in_a_folder_get_a_name_that_sorts(run, id: str, tmp_path: Path) -> None:
    run("minutes", id, "-o", tmp_path)
    (written,) = tmp_path.glob("*.docx")
    assert written.name == "2026-11-17-norrbotten-motesanteckningar-utkast.docx"


def test_minutes_take_the_agencys_own_template(run, id: str, tmp_path: Path) -> None:
    template = Document(str(ROOT / "resources" / "minutes.docx"))
    template.sections[0].header.paragraphs[0].text = "Myndigheten"
    template.save(str(tmp_path / "own.docx"))
    assert run("minutes", id, "-o", tmp_path / "m.docx", "--template", tmp_path / "own.docx")[0] == 0
    assert any("Myndigheten" in p.text for p in Document(str(tmp_path / "m.docx")).sections[0].header.paragraphs)


def test_a_template_that_is_none_leaves_what_was_there(run, id: str, tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_text("mine", encoding="utf-8")
    (tmp_path / "t.docx").write_text("no template", encoding="utf-8")
    code, out, err = run("minutes", id, "-o", tmp_path / "m.docx", "--template", tmp_path / "t.docx")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert (tmp_path / "m.docx").read_text(encoding="utf-8") == "mine"


def test_a_hidden_note_never_reaches_word(run, store: Path, id: str, tmp_path: Path) -> None:
    with closing(open_store(store)) as opened:
        hidden = [Entry(session=id, text="Tystnad 4711", visibility=value) for value in ("internal", "off_record")]
        opened.apply("hide", [added(entry) for entry in hidden])
    run("minutes", id, "-o", tmp_path / "m.docx")
    assert "Tystnad" not in text_of(tmp_path / "m.docx")


def test_minutes_without_personal_data_name_nobody(run, store: Path, id: str, tmp_path: Path) -> None:
    with closing(open_store(store)) as opened:
        person = next(p for p in opened.dialogue(id).participants if p.role)
        opened.apply("name", [edited(person, name="Förnamn Efternamnsson")])
    run("minutes", id, "-o", tmp_path / "with.docx")
    run("minutes", id, "-o", tmp_path / "without.docx", "--without-personal-data")
    assert "Efternamnsson" in text_of(tmp_path / "with.docx")
    assert "Efternamnsson" not in text_of(tmp_path / "without.docx")


def test_minutes_of_no_dialogue_are_refused(run, tmp_path: Path) -> None:
    code, _out, err = run("minutes", "none", "-o", tmp_path / "m.docx")
    assert code == 1
    assert "none" in err
    assert not (tmp_path / "m.docx").exists()


def test_a_dialogue_outlives_its_method(run, store: Path, id: str, tmp_path: Path) -> None:
    with closing(open_store(store)) as opened:
        opened.apply("edit", [edited(opened.dialogue(id).session, method="gone")])
    assert run("minutes", id, "-o", tmp_path / "m.docx")[0] == 0


def test_search_tells_dialogue_step_and_text(run, store: Path, id: str) -> None:
    with closing(open_store(store)) as opened:
        opened.apply("add", [added(Need(session=id, title="Fjärrskådning i kustbandet"))])
    code, out, err = run("search", "fjärrskådning")
    assert (code, err) == (0, "")
    session, _title, step, snippet = out.rstrip("\n").split("\t")
    assert (session, step) == (id, "Behov och förutsättningar")
    assert "Fjärrskådning" in snippet


def test_search_as_json_has_the_keys_the_readme_documents(run, id: str) -> None:
    found = json.loads(run("search", "hälsa", "--json", "--limit", "3")[1])
    assert found["words"] == "hälsa"
    assert 0 < len(found["hits"]) <= 3
    assert set(found["hits"][0]) == {"session", "title", "region", "date", "step", "table", "id", "kind", "snippet", "marks"}
    assert {hit["session"] for hit in found["hits"]} == {id}


def test_search_without_a_hit_is_done_and_silent(run) -> None:
    assert run("search", "xyzzyplugh") == (0, "", "")


def test_a_dialogue_travels_whole_to_a_colleague(run, store: Path, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = tmp_path / "d.snabbdialog", tmp_path / "other.db"
    assert run("export", id, "-o", file)[0] == 0
    assert cli.main(["import", str(file), "--store", str(other)]) == 0
    assert id in capsys.readouterr().out
    for table in ("need", "entry", "strategy", "funding", "participant"):
        assert rows(other, table) == rows(store, table)


def test_what_leaves_is_kept_on_record(run, store: Path, id: str, tmp_path: Path) -> None:
    run("export", id, "-o", tmp_path / "d.snabbdialog", "--for", "region")
    with closing(sqlite3.connect(store)) as connection:
        kept = connection.execute("select direction, purpose, file_name from exchange").fetchall()
    assert kept == [("out", "to_region", "d.snabbdialog")]


@pytest.mark.parametrize(("audience", "gets"), [("colleague", True), ("region", False), ("facilitator", False)])
def test_internal_notes_go_to_a_colleague_only(run, store: Path, id: str, tmp_path: Path, audience: str, gets: bool) -> None:
    with closing(open_store(store)) as opened:
        opened.apply("hide", [added(Need(session=id, title="Tystnad 4711", visibility="internal"))])
    run("export", id, "-o", tmp_path / "d.snabbdialog", "--for", audience)
    assert ("Tystnad 4711" in (tmp_path / "d.snabbdialog").read_text(encoding="utf-8")) is gets


def test_an_export_that_cannot_be_written_is_not_on_record(run, store: Path, id: str, tmp_path: Path) -> None:
    assert run("export", id, "-o", tmp_path / "nowhere" / "d.snabbdialog")[0] == 1
    assert rows(store, "exchange") == 0


def exported(run, id: str, tmp_path: Path) -> Path:
    run("export", id, "-o", tmp_path / "d.snabbdialog")
    return tmp_path / "d.snabbdialog"


def test_a_dry_run_tells_and_changes_nothing(run, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = exported(run, id, tmp_path), tmp_path / "other.db"
    open_store(other).close()
    before = rows(other, "change")
    assert cli.main(["import", str(file), "--dry-run", "--store", str(other)]) == 0
    assert "Inget är ändrat" in capsys.readouterr().out
    assert (rows(other, "change"), rows(other, "session")) == (before, 0)
    assert not list(tmp_path.glob("other.db-backups/*"))


def test_an_import_is_preceded_by_a_backup(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    with closing(open_store(store)) as opened:
        opened.apply("edit", [edited(opened.dialogue(id).needs[0], title="ändrad sedan dess")])
    text = file.read_text(encoding="utf-8").replace("Region Norrbotten", "Region Norrbotten!")
    file.write_text(text, encoding="utf-8")
    assert run("import", file)[0] == 0
    assert [copy.name for copy in tmp_path.glob("example.db-backups/*-import.db")]


def test_importing_twice_changes_nothing(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    run("import", file)
    before = rows(store, "change")
    assert run("import", file)[0] == 0
    assert rows(store, "change") == before


def test_a_conflict_is_told_and_counted(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    with closing(open_store(store)) as opened:
        need = opened.dialogue(id).needs[0]
        opened.apply("edit", [edited(need, title="Så här säger vi")])
    file.write_text(
        file.read_text(encoding="utf-8").replace(json.dumps(need.title, ensure_ascii=False), '"Så här säger de"'), encoding="utf-8"
    )
    plan: dict[str, Any] = json.loads(run("import", file, "--dry-run", "--json")[1])["imports"][0]
    assert (plan["counts"]["conflict"], plan["applied"]) == (1, False)
    code, out, _err = run("import", file)
    assert code == 0
    assert "ändrad på båda håll" in out
    assert "gäller det som stod här" in out
    with closing(open_store(store, read_only=True)) as opened:
        assert opened.dialogue(id).needs[0].title == "Så här säger vi"
        assert "Så här säger de" in {entry.after["title"] for entry in opened.history("need", need.id) if entry.after}


def test_a_file_can_be_taken_into_another_dialogue(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    run("example")
    with closing(open_store(store, read_only=True)) as opened:
        other = next(session.id for session in opened.sessions() if session.id != id)
    assert run("import", file, "--into", other)[0] == 0
    assert len({line.split("\t")[0] for line in run("list")[1].splitlines()}) == 2


def test_one_bad_file_among_good_ones_stops_them_all(run, store: Path, id: str, tmp_path: Path) -> None:
    good, bad = exported(run, id, tmp_path), tmp_path / "bad.snabbdialog"
    bad.write_bytes(b"\x00noise")
    other = tmp_path / "other.db"
    assert cli.main(["import", str(good), str(bad), "--store", str(other)]) == 1
    assert not other.exists()


def test_a_sound_store_is_said_to_be_sound(run) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert "är hel. Dialoger: 1." in out


def test_a_damaged_store_is_told_and_left_as_it_is(run, store: Path) -> None:
    data = bytearray(store.read_bytes())
    data[8192 : len(data) // 2] = bytes(len(data) // 2 - 8192)
    store.write_bytes(data)
    code, out, err = run("check")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert store.read_bytes() == data


def test_a_backup_is_printed_and_restored(run, store: Path, id: str) -> None:
    copy = Path(run("backup")[1].strip())
    run("example")
    assert len(run("list")[1].splitlines()) == 2
    code, out, _err = run("restore", copy)
    assert code == 0
    assert "example.db-backups" in out
    assert [line.split("\t")[0] for line in run("list")[1].splitlines()] == [id]


def test_restoring_can_be_taken_back(run) -> None:
    copy = run("backup")[1].strip()
    run("example")
    kept = run("restore", copy)[1].rstrip(".\n").rpartition(" ")[2]
    run("restore", kept)
    assert len(run("list")[1].splitlines()) == 2


def test_a_backup_may_go_to_a_file_of_ones_own(run, tmp_path: Path) -> None:
    assert run("backup", "-o", tmp_path / "mine.db") == (0, f"{tmp_path / 'mine.db'}\n", "")
    assert rows(tmp_path / "mine.db", "session") == 1


def test_a_backup_is_restored_where_there_was_nothing(run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("backup", "-o", tmp_path / "mine.db")
    assert cli.main(["restore", str(tmp_path / "mine.db"), "--store", str(tmp_path / "new.db")]) == 0
    assert "inget förut" in capsys.readouterr().out
    assert cli.main(["restore", str(tmp_path / "mine.db")]) == 0
    assert rows(paths.default_store(), "session") == 1


@pytest.mark.parametrize("content", [b"", b"noise", None, "sqlite"])
def test_what_is_no_backup_is_refused(run, store: Path, tmp_path: Path, content: bytes | str | None) -> None:
    file, before = tmp_path / "other", store.read_bytes()
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content:
        sqlite3.connect(file).execute("create table a (b)").connection.close()
    code, out, err = run("restore", file)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert store.read_bytes() == before


def test_a_store_is_not_restored_under_a_program_that_has_it_open(run, store: Path, tmp_path: Path) -> None:
    run("backup", "-o", tmp_path / "mine.db")
    with closing(open_store(store)):
        assert run("restore", tmp_path / "mine.db")[0] == 1


def test_a_form_is_written_and_kept_on_record(run, store: Path, id: str, tmp_path: Path) -> None:
    code, out, _err = run("form", id, "-o", tmp_path / "form.docx")
    assert (code, out) == (0, f"{tmp_path / 'form.docx'}\n")
    assert "Norrbotten" in text_of(tmp_path / "form.docx")
    assert rows(store, "exchange") == 1


INPUT = """Utmaning 1: Kompetensen räcker inte
Område: Livslångt lärande
Förslag
• Staten bör finansiera korta kurser för yrkesverksamma
• Vinnova bör stödja lärosätenas samverkan
Dnr N2019/03157
"""


def test_what_a_document_proposes_is_printed_as_the_documented_json(run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(INPUT, encoding="utf-8")
    before = rows(store, "change")
    code, out, _err = run("extract", tmp_path / "in.txt", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["references"] == ["N2019/03157"]
    assert set(found) == {"source", "challenges", "unplaced", "funding", "references", "dates", "amounts", "actors", "warnings"}
    assert rows(store, "change") == before


def test_what_a_document_proposes_is_printed_as_an_outline(run, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(INPUT, encoding="utf-8")
    out = run("extract", tmp_path / "in.txt")[1]
    assert "Staten bör finansiera korta kurser" in out


def test_a_poor_scan_is_said_to_be_one(run, tmp_path: Path) -> None:
    scan = "Regionen fir i uppdrag att frimja hilsa och lira av hgskolorna. Mojligheterna ar manga for vrden, skolan och foretagen. " * 20
    (tmp_path / "scan.txt").write_text(scan, encoding="utf-8")
    code, _out, err = run("extract", tmp_path / "scan.txt")
    assert code == 0
    assert "inskannad" in err


def test_a_document_that_cannot_be_read_is_one_sentence(run, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 not really")
    code, out, err = run("extract", tmp_path / "bad.docx", "--json")
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_no_command_opens_the_window(monkeypatch: pytest.MonkeyPatch, run, store: Path) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(start, "open_window", lambda *words, **more: asked.append((words, more)) or 7)
    assert run("--language", "en")[0] == 7
    assert asked == [((store, "en"), {"dialogue": ""})]


def test_a_file_opens_the_window_with_it(monkeypatch: pytest.MonkeyPatch, run, store: Path, tmp_path: Path) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(start, "open_window", lambda *words, **more: asked.append((words, more)) or 0)
    (tmp_path / "d.snabbdialog").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("d.snabbdialog")[0] == 0
    assert asked == [((store, None), {"files": [tmp_path / "d.snabbdialog"]})]


def test_a_file_that_is_not_there_opens_nothing(run) -> None:
    code, _out, err = run("gone.snabbdialog")
    assert code == 1
    assert "gone.snabbdialog" in err


def test_no_command_loads_qt(store: Path, id: str, tmp_path: Path) -> None:
    words = [["list"], ["minutes", id, "-o", str(tmp_path / "m.docx")], ["search", "hälsa"], ["check"], ["backup"], ["example"]]
    code = (
        f"import sys; from snabbdialog.cli import main\n"
        f"codes = [main(['--store', {str(store)!r}, *w]) for w in {words!r}]\n"
        "sys.exit(any(codes) or any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def keys(data: Any) -> set[str]:
    """Return every key of a JSON document, however deep."""
    if isinstance(data, dict):
        return set(data).union(*(keys(value) for value in data.values()))
    return set().union(*(keys(value) for value in data)) if isinstance(data, list) else set()


def test_the_readme_documents_every_key_that_is_printed(run, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    (tmp_path / "in.txt").write_text(INPUT, encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("Region Norrbotten", "Region Norrbotten!"), encoding="utf-8")
    commands = (["list"], ["search", "hälsa"], ["import", "--dry-run", file], ["extract", tmp_path / "in.txt"])
    printed = set().union(*(keys(json.loads(run(*words, "--json")[1])) for words in commands))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(printed) > 40
    assert not {key for key in printed if f'"{key}"' not in readme}
