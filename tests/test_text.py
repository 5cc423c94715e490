from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from snabbdialog.text import clean, is_link, one_line, permitted


@given(st.text())
def test_cleaned_text_is_always_fit_for_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)
    assert etree.fromstring(etree.tostring(element)).text in (clean(text), None if not clean(text) else clean(text))


def test_lone_halves_of_characters_go() -> None:
    assert clean("a\ud800b\udfffc") == "abc"


def test_control_characters_go_and_emoji_and_arabic_stay() -> None:
    assert clean("a\x00\x07b 😀 مرحبا\ufffe") == "ab 😀 مرحبا"


def test_every_kind_of_line_break_becomes_a_newline() -> None:
    assert clean("a\r\nb\rc\x0cd\u2028e\x0bf") == "a\nb\nc\nd\ne\nf"


def test_what_is_permitted_stays_as_it_is_line_breaks_too() -> None:
    assert permitted("a\r\nb\rc\u2028d\x85e\tf  g") == "a\r\nb\rc\u2028d\x85e\tf  g"
    assert permitted("a\x00b\ud800c\x0cd") == "abcd"


def test_one_line_evens_white_space_but_keeps_no_break_spaces() -> None:
    assert one_line("  1\u00a0245 kr\t\n och  mer ") == "1\u00a0245 kr och mer"


@pytest.mark.parametrize("address", ["https://vinnova.se/a?b=c", "HTTP://x.se", "mailto:a@b.se"])
def test_web_and_mail_addresses_may_become_links(address: str) -> None:
    assert is_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a b.se",
        "www.x.se",
        "",
        "https://",
        "mailto:",
        'https://x"y',
        "https://x\x01",
        "https://x\ud800",
    ],
)
def test_nothing_else_becomes_a_link(address: str) -> None:
    assert not is_link(address)
