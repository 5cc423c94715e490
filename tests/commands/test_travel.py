from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from snabbdialog import cli, paths
from snabbdialog.errors import DiskFull
from snabbdialog.exchange.session_file import checksum
from snabbdialog.model import Need, added, edited, removed
from snabbdialog.store import Store, open_store

from .looking import exported, keys, rows, text_of

ROOT = Path(__file__).parents[2]


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


def test_a_dry_run_tells_and_changes_nothing(run, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = exported(run, id, tmp_path), tmp_path / "other.db"
    open_store(other).close()
    before = rows(other, "change")
    assert cli.main(["import", str(file), "--dry-run", "--store", str(other)]) == 0
    assert "Inget är ändrat" in capsys.readouterr().out
    assert (rows(other, "change"), rows(other, "session")) == (before, 0)
    assert not list(tmp_path.glob("other.db-backups/*"))


def test_a_dry_run_where_there_is_no_store_yet_tells_what_the_import_would_do_and_makes_none(
    run, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = exported(run, id, tmp_path), tmp_path / "other.db"
    assert cli.main(["import", str(file), "--dry-run", "--store", str(other)]) == 0
    assert "en ny dialog" in capsys.readouterr().out
    assert not other.exists()
    assert cli.main(["import", str(file), "--dry-run", "--store", str(tmp_path / "nowhere" / "other.db")]) == 1
    assert cli.main(["import", str(file), "--dry-run"]) == 0
    assert not paths.default_store().exists()


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


def test_importing_into_a_dialogue_in_the_bin_takes_it_out(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    with closing(open_store(store)) as opened:
        opened.apply("bin", [edited(opened.record("session", id), binned_at="2026-11-24T10:00:00+01:00")])
    assert "Dialogen tas upp ur papperskorgen." in run("import", file)[1]
    assert id in run("list")[1]


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


def test_what_was_removed_here_and_changed_there_is_said_to_come_back(run, store: Path, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    with closing(open_store(store)) as opened:
        gone = opened.dialogue(id).conditions[0]
        opened.apply("remove", [removed(gone)])
    data = json.loads(file.read_text(encoding="utf-8"))
    data["based_on"] = [{"mark": checksum(file.read_bytes())}]
    next(row for row in data["rows"]["condition"] if row["id"] == gone.id)["title"] = "Så här säger de"
    file.write_text(json.dumps(data), encoding="utf-8")
    out = run("import", file)[1]
    assert "men ändrat eller använt hos dem, kommer tillbaka" in out
    assert "gäller det som stod här" not in out
    with closing(open_store(store, read_only=True)) as opened:
        assert "Så här säger de" in {condition.title for condition in opened.dialogue(id).conditions}


def test_what_has_no_place_is_told(run, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    data = json.loads(file.read_text(encoding="utf-8"))
    data["session"]["colour"] = "red"
    file.write_text(json.dumps(data), encoding="utf-8")
    out = run("import", file)[1]
    assert "Okänd uppgift, inte inläst: " in out
    assert "colour" in out


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


@pytest.mark.parametrize("as_json", [False, True])
def test_what_was_taken_in_before_the_disk_was_full_stands_and_is_told(
    run, store: Path, id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], as_json: bool
) -> None:
    first, second, other = exported(run, id, tmp_path), tmp_path / "second.snabbdialog", tmp_path / "other.db"
    second.write_text(first.read_text(encoding="utf-8").replace(id, "another"), encoding="utf-8")
    apply, left = Store.apply, [1]

    def until_full(store: Store, *given: Any, **more: Any) -> Any:
        if not left:
            raise DiskFull(path=other)
        left.pop()
        return apply(store, *given, **more)

    monkeypatch.setattr(Store, "apply", until_full)
    capsys.readouterr()
    assert cli.main(["import", str(first), str(second), "--store", str(other), *(["--json"] if as_json else [])]) == 1
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == 1
    assert [plan["session"] for plan in json.loads(out)["imports"]] == [id] if as_json else out.startswith(f"Inläst i dialog {id}.")
    assert (id in out, rows(other, "session")) == (True, 1)


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


def test_the_readme_documents_every_key_that_is_printed(run, id: str, tmp_path: Path) -> None:
    file = exported(run, id, tmp_path)
    (tmp_path / "in.txt").write_text(INPUT, encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace("Region Norrbotten", "Region Norrbotten!"), encoding="utf-8")
    commands = (["list"], ["search", "hälsa"], ["import", "--dry-run", file], ["extract", tmp_path / "in.txt"])
    printed = set().union(*(keys(json.loads(run(*words, "--json")[1])) for words in commands))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(printed) > 40
    assert not {key for key in printed if f'"{key}"' not in readme}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no names that are not text")
def test_a_file_whose_name_is_no_text_leaves_and_comes_back(run, store: Path, id: str, tmp_path: Path) -> None:
    odd = tmp_path / "a\udcff.snabbdialog"
    assert run("export", id, "-o", odd)[0] == 0
    (store.parent / "other.db").unlink(missing_ok=True)
    code, _out, err = run("import", odd, "--store", store.parent / "other.db")
    assert (code, err) == (0, "")
    assert rows(store.parent / "other.db", "exchange") == 1


def unsearched(store: Path) -> int:
    with closing(sqlite3.connect(store)) as connection:
        found: int = connection.execute("select count(*) from unsearched").fetchone()[0]
    return found


def test_what_a_command_has_written_can_be_searched_when_it_ends(run, id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = exported(run, id, tmp_path), tmp_path / "other.db"
    assert cli.main(["import", str(file), "--store", str(other)]) == 0
    assert unsearched(other) == 0
    capsys.readouterr()
    assert cli.main(["search", "hälsa", "--store", str(other)]) == 0
    assert id in capsys.readouterr().out


def test_a_command_that_fails_half_way_leaves_what_it_wrote_searchable(
    run, id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other, real = exported(run, id, tmp_path), tmp_path / "other.db", Store.apply

    def apply_then_fail(self: Store, label: str, changes: Any) -> None:
        real(self, label, changes)
        raise DiskFull(path=other)

    monkeypatch.setattr(Store, "apply", apply_then_fail)
    assert cli.main(["import", str(file), "--store", str(other)]) == 1
    assert (rows(other, "session"), unsearched(other)) == (1, 0)
    assert capsys.readouterr().err
