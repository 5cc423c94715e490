from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.values import LARGEST, as_written, parse_date, parse_kronor, parse_time, parse_whole, unread
from snabbdialog.words import LANGUAGES, load_words

TODAY = date(2026, 11, 22)
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-05-12", "2026-05-12"),
        ("2026-5-2", "2026-05-02"),
        ("2026/05/12", "2026-05-12"),
        ("20260512", "2026-05-12"),
        ("260512", "2026-05-12"),
        ("23-09-01", "2023-09-01"),
        ("97-09-01", "1997-09-01"),
        ("12/5 2026", "2026-05-12"),
        ("12/5-26", "2026-05-12"),
        ("12/5/2026", "2026-05-12"),
        ("12.5.2026", "2026-05-12"),
        ("12 maj 2026", "2026-05-12"),
        ("  Den 12 MAJ 2026 ", "2026-05-12"),
        ("den 12\u00a0maj\u00a02026", "2026-05-12"),
        ("tisdag den 12 maj 2026", "2026-05-12"),
        ("tisdagen den 12:e maj 2026", "2026-05-12"),
        ("tis 12 maj 2026", "2026-05-12"),
        ("Tue, 12 May 2026", "2026-05-12"),
        ("12 May 2026", "2026-05-12"),
        ("12th May 2026", "2026-05-12"),
        ("May 12, 2026", "2026-05-12"),
        ("1 okt. 2026", "2026-10-01"),
        ("3 sept 2026", "2026-09-03"),
        ("29 februari 2028", "2028-02-29"),
    ],
)
def test_a_date_is_read_as_it_is_written(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("30 nov", "2026-11-30"),
        ("den 15 januari", "2027-01-15"),
        ("12/5", "2027-05-12"),
        ("15 oktober", "2026-10-15"),
        ("May 12", "2027-05-12"),
        ("tisdag 24 november", "2026-11-24"),
    ],
)
def test_a_date_without_a_year_is_the_nearest_one(text: str, iso: str) -> None:
    assert parse_date(text, TODAY) == iso
    assert parse_date(text) is None


def test_the_leap_day_without_a_year_is_none_when_no_year_near_has_it() -> None:
    assert parse_date("29 februari", TODAY) is None
    assert parse_date("29 februari", date(2027, 11, 1)) == "2028-02-29"


@pytest.mark.parametrize(
    "text",
    [
        "", "snart", "2026-02-30", "2026-13-01", "31/4 2026", "12 juno 2026", "måndag 12 maj 2026", "kanske 12 maj 2026", "2026-05",
        "v. 20",
        "maj 2026", "12 maj eller 13 maj", "0/0 2026", "2026-05/12", "12 maj 2026" + " " * 90, "٢٠٢٦-٠٥-١٢",
    ],
)  # fmt: skip
def test_what_is_no_date_stays_unread(text: str) -> None:
    assert parse_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("13.05", "13:05"),
        ("13:05", "13:05"),
        ("kl. 13", "13:00"),
        ("kl 9.30", "09:30"),
        ("klockan 9", "09:00"),
        ("1305", "13:05"),
        ("905", "09:05"),
        ("0", "00:00"),
        ("1:05 pm", "13:05"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, time: str) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "24.00", "13.60", "13:5", "kl", "efter lunch", "10-11", "13 pm", "0 am", "12345"])
def test_what_is_no_time_stays_unread(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "kronor"),
    [
        ("1 245 497 kr", 1_245_497),
        ("1\u00a0245\u00a0497\u00a0kr", 1_245_497),
        ("1\u2009245\u2009497 kronor", 1_245_497),
        ("1\u202f245\u202f497", 1_245_497),
        ("1245497", 1_245_497),
        ("SEK 1,245,497", 1_245_497),
        ("1.245.497 kr", 1_245_497),
        ("1,245 kr", 1_245),
        ("1 245 497,50 kr", 1_245_498),
        ("1,245,497.49", 1_245_497),
        ("1,2 mnkr", 1_200_000),
        ("1,245 mnkr", 1_245_000),
        ("1 245 mnkr", 1_245_000_000),
        ("25 miljoner kronor", 25_000_000),
        ("25 milj. kr", 25_000_000),
        ("55 mkr", 55_000_000),
        ("55 Mkr", 55_000_000),
        ("2,5 MSEK", 2_500_000),
        ("8 287 tkr", 8_287_000),
        ("8,5 tkr", 8_500),
        ("1,5 miljarder", 1_500_000_000),
        ("SEK 1.2 million", 1_200_000),
        ("0,5 mnkr", 500_000),
        ("0,125 mnkr", 125_000),
        ("1,23456789 mnkr", 1_234_568),
        ("500:-", 500),
        ("500,-", 500),
        ("kr 500", 500),
        ("0 kr", 0),
    ],
)
def test_money_is_read_as_it_is_written(text: str, kronor: int) -> None:
    assert parse_kronor(text) == kronor


@pytest.mark.parametrize(
    "text",
    [
        "", "kr", "-500", "−500 kr", "(500)", "ca 25 mnkr", "20–25 mnkr", "12 45 kr", "1,2 kr", "1,2", "0,500 kr", "1,245,50",
        "5 000 kr/år", "1 000 000\t900 000", "1\t200",
        "25 euro", "1 245.497,50", "många", "9" * 20, "10 000 000 miljarder", "٥٠٠ kr",
    ],
)  # fmt: skip
def test_what_is_no_sum_stays_unread(text: str) -> None:
    assert parse_kronor(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("45", 45), ("0", 0), ("1 200", 1_200), ("1,200", 1_200), ("45 min", 45), ("45 minuter", 45), ("30 minutes", 30), ("1 h", 60),
        ("1 h 30 min", 90), ("1h30", 90), ("1,5 tim", 90), ("2 timmar", 120), ("1 hour", 60),
    ],
)  # fmt: skip
def test_a_whole_number_or_minutes_are_read(text: str, number: int) -> None:
    assert parse_whole(text) == number


@pytest.mark.parametrize("text", ["", " ", "-5", "1,5", "en kvart", "45 sekunder", "h", "9" * 30, "4 5"])
def test_what_is_no_whole_number_stays_unread(text: str) -> None:
    assert parse_whole(text) is None


@given(languages, st.dates(min_value=date(1000, 1, 1)))
def test_every_date_our_words_write_is_read_back(language: str, day: date) -> None:
    words = load_words(language)
    written = words.date(day.isoformat())
    assert parse_date(written) == day.isoformat()
    assert parse_date(f"{words.weekday(day.isoformat())} {written}") == day.isoformat()


@given(languages, st.times())
def test_every_time_our_words_write_is_read_back(language: str, time: object) -> None:
    clock = f"{time:%H:%M}"
    assert parse_time(load_words(language).clock(clock)) == clock


@given(languages, st.integers(0, LARGEST))
def test_every_sum_and_number_our_words_write_is_read_back(language: str, number: int) -> None:
    words = load_words(language)
    assert parse_kronor(words.money(number)) == number
    assert parse_kronor(words.number(number)) == number
    assert parse_whole(words.number(number)) == number


def test_words_that_are_no_number_are_kept_by_column_on_a_line_each() -> None:
    kept = as_written({"applied": "cirka: en\nmiljon", "granted": " "})
    assert kept == "applied: cirka: en miljon"
    assert unread(kept + "\nskräp\n") == {"applied": "cirka: en miljon"}
    assert (as_written({}), unread("")) == ("", {})


@given(st.text(max_size=80))
def test_any_text_is_a_value_or_none(text: str) -> None:
    for parse in (parse_date, parse_time, parse_kronor, parse_whole):
        assert parse(text) is None or text.strip()


@given(st.from_regex(r"[0-9 .,]{0,30}( kr| mnkr)?", fullmatch=True))
def test_no_figures_give_a_negative_or_boundless_sum(text: str) -> None:
    assert 0 <= (parse_kronor(text) or 0) <= LARGEST
