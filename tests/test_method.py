import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snabbdialog import method, paths
from snabbdialog.method import STEPS, Methods, load_methods
from snabbdialog.method_file import BYTES, line_of
from snabbdialog.words import load_words

BUNDLED = paths.resources() / "methods"
IDS = {"ostergotland", "tematisk-kraftsamling", "vertikal-pilot", "tematisk-pilot", "uppskalningspilot", "underlag"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("bundled", "own"):
        (tmp_path / name).mkdir()
    (tmp_path / "bundled" / "ostergotland.toml").write_bytes((BUNDLED / "ostergotland.toml").read_bytes())
    return tmp_path


def load(folder: Path, **files: str | bytes) -> Methods:
    for name, text in files.items():
        (folder / "own" / f"{name}.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    return load_methods("sv", folder / "bundled", own=folder / "own")


def problem(methods: Methods) -> tuple[int, str]:
    (broken,) = methods.problems
    return int(str(broken.facts["line"])), str(broken.facts["reason"])


def bundled_text(old: str = "", new: str = "", id: str = "mine") -> str:
    text = (BUNDLED / "ostergotland.toml").read_text("utf-8").replace('id = "ostergotland"', f'id = "{id}"')
    assert old in text
    return text.replace(old, new, 1)


def reason(key: str, **facts: object) -> str:
    return load_words("sv")(f"method.{key}", **facts)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_bundled_method_is_whole(language: str) -> None:
    methods = load_methods(language)
    assert methods.problems == ()
    assert set(methods.by_id) == IDS
    for one in methods.by_id.values():
        assert tuple(step.id for step in one.steps) == STEPS
        assert one.criteria
        assert len(one.account) == 6
        assert len(one.success_factors) == 7


def test_each_file_is_named_after_its_id() -> None:
    assert {path.stem for path in BUNDLED.glob("*.toml")} == set(load_methods("sv").by_id)


def test_the_three_questions_stand_word_for_word() -> None:
    questions = {q.id: q.text for q in load_methods("sv").by_id["ostergotland"].questions}
    assert questions == {
        "anchoring": "Finns det lokal förankring och regionalt ledarskap inom området?",
        "support": "Hur kan området utvecklas med stöd eller vägledning från Vinnova?",
        "priority": "Vad är viktigast att satsa på regionalt utifrån strukturer, kapacitet och mognad i det regionala ekosystemet?",
    }


def test_the_steps_ask_the_questions_that_belong_to_them() -> None:
    one = load_methods("sv").by_id["ostergotland"]
    asked = {step.id: step.questions for step in one.steps if step.questions}
    assert asked == {"needs": ("priority",), "focus": ("anchoring",), "dialogue": ("support",)}
    assert one.question("support").text.startswith("Hur kan området")
    assert one.step("needs").name == "Regionala behov och förutsättningar"


def test_the_agenda_says_what_those_who_take_part_do(folder: Path) -> None:
    steps = load_methods("sv").by_id["vertikal-pilot"].steps
    assert [step.agenda for step in steps] == [
        "Välkomnande och inledning",
        "Regionala behov och förutsättningar",
        "Nationella och regionala strategier",
        "Val av fokusområde",
        "Pilotdialog",
        "Summering och nästa steg",
    ]
    methods = load(folder, ours=bundled_text('agenda = { sv = "Välkomnande och inledning", en = "Welcome and introduction" }\n'))
    assert methods.by_id["mine"].step("prepare").agenda == "Förbered"


def test_the_group_question_stands_word_for_word() -> None:
    expected = "Hur kan vi ta tillvara på resultat, lärdomar och erfarenheter från synergiarbetssätten?"
    assert load_methods("sv").by_id["ostergotland"].group_questions == (expected,)


def test_the_process_map_fills_all_three_columns_and_says_it_is_a_reading() -> None:
    one = load_methods("sv").by_id["ostergotland"]
    assert [(phase.name, len(phase.items)) for phase in one.process_map] == [("Identifiera", 1), ("Mobilisera", 8), ("Finansiera", 4)]
    assert one.process_map_note.startswith("Tolkning av bild")


def test_the_languages_differ_in_every_sentence() -> None:
    for name, swedish in load_methods("sv").by_id.items():
        english = load_methods("en").by_id[name]
        assert swedish.description != english.description
        for ours, theirs in zip(swedish.steps, english.steps, strict=True):
            assert ours.guidance != theirs.guidance
            assert ours.minutes == theirs.minutes


def test_every_network_with_an_odd_name_is_explained() -> None:
    one = load_methods("sv").by_id["ostergotland"]
    explained = {term.name for term in one.terms}
    assert {"RnD-nätverket", "S3-nätverket", "RUS-nätverket", "RISE", "Ihubs", "SISP", "Triple I", "S3", "RUS"} <= explained


def test_a_session_type_keeps_what_it_does_not_change() -> None:
    methods = load_methods("sv").by_id
    whole, part = methods["ostergotland"], methods["vertikal-pilot"]
    assert part.questions == whole.questions
    assert part.step("needs") == whole.step("needs")
    assert part.step("dialogue").name == "Pilotdialog"
    assert part.step("dialogue").questions == ("support",)


def test_an_agency_adds_a_method_of_its_own(folder: Path) -> None:
    methods = load(folder, ours=bundled_text(id="ours"))
    assert set(methods.by_id) == {"ostergotland", "ours"}
    assert methods.problems == ()


def test_an_agency_replaces_a_bundled_method_by_its_id_and_changes_one_number(folder: Path) -> None:
    methods = load(folder, ours='id = "ostergotland"\nextends = "ostergotland"\n[steps.needs]\nminutes = 45\n')
    one = methods.by_id["ostergotland"]
    assert methods.problems == ()
    assert one.step("needs").minutes == 45
    assert one.step("needs").name == "Regionala behov och förutsättningar"
    assert one.step("strategies").minutes == 25


def test_a_list_that_is_given_replaces_the_whole_list(folder: Path) -> None:
    text = 'id = "ours"\nextends = "ostergotland"\ntags = [{ sv = "vatten", en = "water" }]\n'
    assert load(folder, ours=text).by_id["ours"].tags == ("vatten",)


def test_a_text_that_is_given_in_one_language_only_is_refused_even_where_it_replaces(folder: Path) -> None:
    text = 'id = "ours"\nextends = "ostergotland"\n[steps.needs]\nguidance.sv = "Fråga."\n'
    assert problem(load(folder, ours=text)) == (4, reason("languages", name="steps.needs.guidance"))


def test_a_missing_folder_of_ones_own_is_no_problem(folder: Path) -> None:
    assert load_methods("sv", folder / "bundled", own=folder / "nowhere").problems == ()


def test_a_file_with_byte_order_mark_and_windows_lines_is_read(folder: Path) -> None:
    data = b"\xef\xbb\xbf" + bundled_text(id="ours").replace("\n", "\r\n").encode()
    assert "ours" in load(folder, ours=data).by_id


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("minutes = 30", "minutes = 0", ("number", "steps.needs.minutes", {"limit": 1440})),
        ("minutes = 30", "minutes = true", ("number", "steps.needs.minutes", {"limit": 1440})),
        ("minutes = 30", 'minutes = "30"', ("number", "steps.needs.minutes", {"limit": 1440})),
        ("minutes = 30", "", ("missing", "steps.needs.minutes", {})),
        ("minutes = 30", "minutes = 30\nminuts = 3", ("unknown", "steps.needs.minuts", {})),
        ("[steps.focus]", "[steps.choice]", ("unknown", "steps.choice", {})),
        ('questions = ["priority"]', 'questions = ["why"]', ("choice", "steps.needs.questions", {"known": "anchoring, support, priority"})),
        (
            'questions = ["priority"]',
            'questions = ["support", "support"]',
            ("choice", "steps.needs.questions", {"known": "anchoring, support, priority"}),
        ),
        ('questions = ["priority"]', 'questions = "priority"', ("list", "steps.needs.questions", {})),
        ('low = { sv = "Ingen driver frågan", ', "low = { ", ("languages", "criteria.anchoring.low", {})),
        ('low = { sv = "Ingen driver frågan", ', 'low = { sv = " ", ', ("languages", "criteria.anchoring.low", {})),
        ('low = { sv = "Ingen driver frågan", ', "low = { sv = 1, ", ("languages", "criteria.anchoring.low", {})),
        ("Ingen driver frågan", "a" * 2001, ("long_text", "criteria.anchoring.low", {"limit": 2000})),
        ("[criteria.capacity]", '[criteria."Å"]', ("id", "criteria.Å", {})),
        ("[criteria.anchoring]", "[criteria]\nfourth = 4\n[criteria.anchoring]", ("table", "criteria.fourth", {})),
        ('id = "mine"', 'id = "my method"', ("id", "id", {})),
        ('id = "mine"', "", ("missing", "id", {})),
        ('id = "mine"', 'id = "mine"\nextends = "nothing"', ("base", "extends", {})),
        ('id = "mine"', 'id = "mine"\ncolour = "red"', ("unknown", "colour", {})),
        ("tags = [", "tags = [" + '{ sv = "a", en = "b" },' * 60, ("long_list", "tags", {"limit": 60})),
    ],
)
def test_what_is_wrong_is_told_with_its_line(folder: Path, old: str, new: str, expected: tuple[str, str, dict[str, object]]) -> None:
    key, name, facts = expected
    text = bundled_text(old, new)
    line, told = problem(load(folder, mine=text))
    assert told == reason(key, name=name, **facts)
    assert key == "missing" or name.split(".")[-1] in text.splitlines()[line - 1]


def test_a_missing_step_is_told(folder: Path) -> None:
    text = re.sub(r"\[steps\.focus\].*?(?=\[steps\.dialogue\])", "", bundled_text(), flags=re.DOTALL)
    assert problem(load(folder, mine=text))[1] == reason("missing", name="steps.focus")


def test_a_slip_in_the_format_is_told_with_its_line(folder: Path) -> None:
    line, told = problem(load(folder, mine='id = "mine"\n\nname = {\n'))
    assert (line, told) == (3, reason("toml"))


def test_a_file_that_ends_too_early_is_told_at_its_last_line(folder: Path) -> None:
    assert problem(load(folder, mine='id = "mine"\n\nname = """x'))[0] == 3


def test_text_in_another_encoding_is_told_with_its_line(folder: Path) -> None:
    assert problem(load(folder, mine='id = "mine"\nname = "två"'.encode("latin-1"))) == (2, reason("utf8"))


def test_a_table_where_a_number_stands_is_told(folder: Path) -> None:
    assert problem(load(folder, mine="steps = 3")) == (1, reason("table", name="steps"))


def test_too_large_a_file_is_not_read(folder: Path) -> None:
    assert problem(load(folder, mine="#" * (BYTES + 1)))[1] == reason("large", limit=256)


def test_brackets_without_end_are_a_fault_of_the_format(folder: Path) -> None:
    assert problem(load(folder, mine="a = " + "[" * 100_000))[1] == reason("toml")


def test_a_folder_with_the_name_of_a_file_is_told(folder: Path) -> None:
    (folder / "own" / "folder.toml").mkdir()
    assert problem(load(folder)) == (1, reason("unreadable"))


def test_the_same_id_twice_in_a_folder_is_told_and_the_first_stands(folder: Path) -> None:
    methods = load(folder, a=bundled_text("minutes = 30", "minutes = 31"), b=bundled_text())
    assert problem(methods) == (4, reason("taken", other="a.toml"))
    assert methods.by_id["mine"].step("needs").minutes == 31


def test_a_file_may_not_build_on_one_that_itself_builds_on_another(folder: Path) -> None:
    first, second = 'id = "a"\nextends = "ostergotland"\n', 'id = "b"\nextends = "a"\n'
    assert problem(load(folder, a=first, b=second)) == (2, reason("base"))


def test_a_broken_replacement_leaves_the_bundled_method_in_place(folder: Path) -> None:
    methods = load(folder, ostergotland=bundled_text("minutes = 30", "minutes = -1", id="ostergotland"))
    assert methods.by_id["ostergotland"].step("needs").minutes == 30
    (broken,) = methods.problems
    assert "ostergotland.toml" in load_words("sv").sentence(broken)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_sentence_names_path_line_and_reason(folder: Path, language: str) -> None:
    (folder / "own" / "mine.toml").write_text(bundled_text("minutes = 30", "minutes = 0"), "utf-8")
    (broken,) = load_methods(language, folder / "bundled", own=folder / "own").problems
    sentence = load_words(language).sentence(broken)
    assert str(folder / "own" / "mine.toml") in sentence
    assert "steps.needs.minutes" in sentence
    assert str(broken.facts["line"]) in sentence


@settings(max_examples=60)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_told(folder: Path, data: bytes) -> None:
    methods = load(folder, noise=data)
    assert "ostergotland" in methods.by_id
    assert len(methods.problems) == 1


@settings(max_examples=60)
@given(st.data())
def test_a_value_of_any_type_anywhere_is_told_or_harmless(folder: Path, data: st.DataObject) -> None:
    lines = bundled_text().splitlines()
    number = data.draw(st.sampled_from([n for n, line in enumerate(lines) if " = " in line and not line.startswith((" ", "#"))]))
    value = data.draw(st.sampled_from(["1", "true", '""', "[]", "{}", "[[1]]", "1979-05-27", "nan", '{ sv = [], en = "" }', '["a", {}]']))
    lines[number] = lines[number].split(" = ")[0] + " = " + value
    methods = load(folder, mine="\n".join(lines))
    assert len(methods.problems) + len(methods.by_id) == 2


def test_a_line_is_found_as_near_as_the_file_gets() -> None:
    text = 'id = "x"\n\n[steps.needs] # here\nguidance.sv = "a"\nminutes = 0\n'
    assert line_of(text, ("steps", "needs", "minutes")) == 5
    assert line_of(text, ("steps", "needs", "guidance")) == 4
    assert line_of(text, ("steps", "needs", "name")) == 3
    assert line_of(text, ("process_map",)) == 1


def test_no_limit_of_the_minutes_is_broken_by_ours() -> None:
    assert all(step.minutes <= method.MINUTES for one in load_methods("sv").by_id.values() for step in one.steps)


def test_a_method_may_do_without_map_and_lists(folder: Path) -> None:
    text = re.sub(r"process_map_note\.\w+ = .*\n", "", bundled_text())
    text = re.sub(r"\[process_map\..*?(?=\n#|\n\[terms)", "", text, flags=re.DOTALL)
    one = load(folder, mine=text).by_id["mine"]
    assert (one.process_map, one.process_map_note) == ((), "")


def test_the_examples_of_the_manual_are_sound(folder: Path) -> None:
    manual = (Path(__file__).parents[1] / "docs" / "methods.md").read_text("utf-8")
    examples = re.findall(r"```toml\n(.*?)```", manual, re.DOTALL)
    methods = load(folder, **{f"example{n}": text for n, text in enumerate(examples)})
    assert methods.problems == ()
    assert methods.by_id["ostergotland"].step("needs").guidance.startswith("Börja")
    assert methods.by_id["regional-utblick"].tags == ("vatten",)


def test_a_language_that_nobody_speaks_is_swedish() -> None:
    assert load_methods("xx").by_id == load_methods("sv").by_id
