from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docx import Document

from snabbdialog import cli, paths
from snabbdialog.example import build_example
from snabbdialog.method import load_methods
from snabbdialog.minutes.blocks import to_json
from snabbdialog.minutes.contents import build
from snabbdialog.model import Entry, Need, Version, added, edited
from snabbdialog.store import open_store
from snabbdialog.visibility import share
from snabbdialog.words import load_words

from .looking import text_of

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


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


def test_finalised_minutes_are_written_as_they_were_kept(run, store: Path, id: str, tmp_path: Path) -> None:
    kept = build(share(build_example()), load_methods("sv").by_id["ostergotland"], load_words("sv"))
    version = Version(session=id, number=1, contents=to_json(replace(kept, title="Så lydde det då")))
    with closing(open_store(store)) as opened:
        opened.apply("finalise", [edited(opened.dialogue(id).session, status="finalised", version=1), added(version)])
    run("minutes", id, "-o", tmp_path / "m.docx")
    assert "Så lydde det då" in text_of(tmp_path / "m.docx")


def test_minutes_in_a_folder_get_a_name_that_sorts(run, id: str, tmp_path: Path) -> None:
    run("minutes", id, "-o", tmp_path)
    (written,) = tmp_path.glob("*.docx")
    assert written.name == "2026-11-17-norrbotten-motesanteckningar-utkast.docx"


def test_minutes_without_personal_data_do_not_take_the_place_of_the_whole_ones(run, id: str, tmp_path: Path) -> None:
    run("minutes", id, "-o", tmp_path)
    run("minutes", id, "-o", tmp_path, "--without-personal-data")
    start = "2026-11-17-norrbotten-motesanteckningar"
    assert {file.name for file in tmp_path.glob("*.docx")} == {f"{start}-utkast.docx", f"{start}-utan-personuppgifter-utkast.docx"}


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


def test_an_id_that_is_no_text_is_one_that_nobody_has(run, tmp_path: Path) -> None:
    code, out, err = run("minutes", "\udcff", "-o", tmp_path / "m.docx")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "id ?." in err


def test_nothing_is_written_over_the_store_or_the_template(run, store: Path, id: str, tmp_path: Path) -> None:
    template = tmp_path / "template.docx"
    Document().save(str(template))
    before = store.read_bytes(), template.read_bytes()
    for words in (["minutes", id], ["form", id], ["export", id], ["backup"]):
        code, out, err = run(*words, "-o", store)
        assert (code, out) == (1, "")
        assert "läser själv" in err
    assert run("minutes", id, "--template", template, "-o", template)[0] == 1
    assert (store.read_bytes(), template.read_bytes()) == before
